//! `calendar`: which acts bodies owe over a time.

use clap::Args;
use jiceng::{
    answers::{Ask, Outcome},
    law::Force,
    procedure::{self, Diary, Owed, Standing},
    time::Span,
};
use serde_json::{Value, json};

use super::rules::Rules;
use crate::{
    Reply,
    failure::Failure,
    input,
    page::OwedPage,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Calendar {
    #[command(flatten)]
    rules: Rules,
    /// The bodies and what they did; - reads standard input.
    #[arg(long, value_name = "FILE")]
    facts: String,
    /// The time asked about, such as 2026-01-01..2026-12-31.
    #[arg(long, value_name = "DAY..DAY")]
    over: String,
    /// The day asked about, such as 2026-11-23.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    /// What was known by which day; by the day asked about if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// End with 1 if something that must be done was missed.
    #[arg(long)]
    check: bool,
}

impl Calendar {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, diary) = (self.rules.book()?, input::value::<Diary>(&self.facts)?);
        let over: Span = input::option("--over", &self.over)?;
        let mut ask = Ask::on(input::option("--as-of", &self.as_of)?);
        if let Some(day) = &self.known_on {
            ask = ask.known_on(input::option("--known-on", day)?);
        }
        let outcome = procedure::calendar(&book, &diary, over, &ask)
            .map_err(|it| Failure::from(it).within(self.facts.as_str()))?;
        let code = u8::from(self.check && is_missed(&outcome));
        let reply = if screen.json {
            screen::door(&book, &question(&diary, over, &ask))
        } else {
            OwedPage::new(&book, &diary, &outcome, screen.lang()).text().into()
        };
        Ok(Reply { code: code.max(reply.code), ..reply })
    }
}

fn is_missed(outcome: &Outcome<Owed>) -> bool {
    let rows = outcome.result.rows.iter();
    let binding = rows.filter(|it| matches!(it.force, Force::Must | Force::MustNot));
    binding.flat_map(|it| &it.entries).any(|it| it.standing == Standing::Missed)
}

/// The same question for the JSON door.
fn question(diary: &Diary, over: Span, ask: &Ask) -> Value {
    let mut question = json!({
        "op": "calendar", "domain": "procedure", "asOf": ask.as_of, "over": over, "facts": diary,
    });
    if let (Some(day), Some(object)) = (ask.known_on, question.as_object_mut()) {
        object.insert("knownOn".into(), json!(day));
    }
    question
}
