//! `act`: whether one act was held in due form.

use clap::Args;
use jiceng::{
    answers::{Ask, Detail, Outcome, Verdict},
    law::rulebook::Rulebook,
    procedure::{self, ActStatus},
};
use serde_json::{Value, json};

use super::rules::Rules;
use crate::{
    Reply,
    failure::Failure,
    input,
    page::ActPage,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Act {
    #[command(flatten)]
    rules: Rules,
    /// What happened, and who belongs to the body; - reads standard input.
    #[arg(long, value_name = "FILE")]
    facts: String,
    /// The day asked about, such as 2026-11-23.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    /// What was known by which day; by the day asked about if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// Tell how each number came about as well.
    #[arg(long)]
    explain: bool,
    /// End with 1 if it was not held in due form, with 3 if that cannot be told.
    #[arg(long)]
    check: bool,
}

impl Act {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, act) = (self.rules.book()?, input::value::<procedure::Act>(&self.facts)?);
        let mut ask = Ask::on(input::option("--as-of", &self.as_of)?).detail(Detail::Full);
        if let Some(day) = &self.known_on {
            ask = ask.known_on(input::option("--known-on", day)?);
        }
        let outcome = self.judge(&book, &act, &ask)?;
        let code = self.code(&outcome);
        let reply = if screen.json {
            screen::door(&book, &question(&act, &ask, screen))
        } else {
            let others = act.others.iter().map(|it| self.judge(&book, it, &ask));
            let page = ActPage::new(&book, &outcome, screen.lang());
            page.with_others(others.collect::<Result<_, _>>()?).text(self.explain).into()
        };
        Ok(Reply { code: code.max(reply.code), ..reply })
    }

    fn judge(
        &self,
        book: &Rulebook,
        act: &procedure::Act,
        ask: &Ask,
    ) -> Result<Outcome<ActStatus>, Failure> {
        let answer = procedure::evaluate(book, act, ask);
        answer.map_err(|it| Failure::from(it).within(self.facts.as_str()))
    }

    fn code(&self, outcome: &Outcome<ActStatus>) -> u8 {
        match outcome.result.form_verdict {
            Verdict::Unmet if self.check => 1,
            Verdict::Unknown if self.check => 3,
            _ => 0,
        }
    }
}

/// The same question for the JSON door.
fn question(act: &procedure::Act, ask: &Ask, screen: &Screen) -> Value {
    let mut question = json!({
        "op": "evaluate", "domain": "procedure", "asOf": ask.as_of, "detail": ask.detail,
        "lang": screen.asked(), "facts": act,
    });
    if let (Some(day), Some(object)) = (ask.known_on, question.as_object_mut()) {
        object.insert("knownOn".into(), json!(day));
    }
    question
}
