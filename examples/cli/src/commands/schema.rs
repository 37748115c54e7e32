//! `schema`: the JSON Schema of what goes in and out.

use clap::{Args, ValueEnum};
use jiceng::json;
use serde_json::Value;

use crate::{
    Reply,
    failure::Failure,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Schema {
    /// Of what.
    #[arg(value_enum, default_value_t = Of::Question)]
    of: Of,
}

#[derive(Clone, Copy, ValueEnum)]
enum Of {
    /// Of questions, in which the facts are.
    Question,
    /// Of answers.
    Answer,
    /// Of rulebooks.
    Rulebook,
}

impl Schema {
    pub(crate) fn run(&self, _: &Screen) -> Result<Reply, Failure> {
        let of = match self.of {
            Of::Question => "question",
            Of::Answer => "answer",
            Of::Rulebook => "rulebook",
        };
        let answer = json::answer(&format!(r#"{{ "op": "schema", "of": "{of}" }}"#));
        let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        Ok(screen::json(&answer.get("ok")))
    }
}
