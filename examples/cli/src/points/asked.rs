//! The question that the commands on points share: which ledger, by which rules, on which day.

use clap::Args;
use jiceng::{
    answers::{Ask, Outcome},
    law::rulebook::Rulebook,
    points::{self, Ledger, LedgerStatus},
};
use serde_json::{Value, json};

use crate::{
    commands::{Rules, ends},
    failure::Failure,
    input,
    screen::Screen,
};

/// Which ledger, by which rules, on which day.
#[derive(Args)]
pub(super) struct Asked {
    #[command(flatten)]
    pub(super) rules: Rules,
    /// The ledger: scheme, roster and entries; - reads standard input.
    #[arg(long, value_name = "FILE")]
    facts: String,
    /// The day asked about, such as 2026-11-23; it chooses the period.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    /// What was known by which day; by the day asked about if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// End with 1 if a duty is not kept, with 3 if that cannot be told.
    #[arg(long)]
    check: bool,
}

impl Asked {
    pub(super) fn ledger(&self) -> Result<Ledger, Failure> {
        input::value(&self.facts)
    }

    pub(super) fn ask(&self) -> Result<Ask, Failure> {
        let ask = Ask::on(input::option("--as-of", &self.as_of)?);
        Ok(match &self.known_on {
            Some(day) => ask.known_on(input::option("--known-on", day)?),
            None => ask,
        })
    }

    /// The answer; an error in the facts names their file.
    pub(super) fn answer(
        &self,
        book: &Rulebook,
        ledger: &Ledger,
        ask: &Ask,
    ) -> Result<Outcome<LedgerStatus>, Failure> {
        points::evaluate(book, ledger, ask).map_err(|it| self.in_facts(it.into()))
    }

    /// A failure that the file of the facts has caused.
    pub(super) fn in_facts(&self, failure: Failure) -> Failure {
        failure.within(self.facts.as_str())
    }

    /// The same question for the JSON door.
    pub(super) fn to_json(&self, op: &str, ledger: &Ledger, ask: &Ask, screen: &Screen) -> Value {
        let mut question = json!({
            "op": op, "domain": "points", "asOf": ask.as_of, "detail": ask.detail,
            "lang": screen.asked(), "facts": ledger,
        });
        if let (Some(day), Some(object)) = (ask.known_on, question.as_object_mut()) {
            object.insert("knownOn".into(), json!(day));
        }
        question
    }

    /// How the command ends, by what was found.
    pub(super) fn code(&self, outcome: &Outcome<LedgerStatus>) -> u8 {
        ends(self.check, &outcome.findings)
    }
}
