//! The question that several commands share: which case, by which rules, on which day.

use clap::{Args, ValueEnum};
use jiceng::{
    answers::{Ask, Finding, Outcome, Verdict},
    law::{Force, rulebook::Rulebook},
    lifecycle::{self, Case, CaseStatus},
};

use serde_json::{Value, json};

use super::rules::Rules;
use crate::{failure::Failure, input, screen::Screen};

/// Which case, by which rules, on which day.
#[derive(Args)]
pub(crate) struct Question {
    /// What kind of matter it is.
    #[arg(long, value_enum, default_value_t = Domain::Lifecycle)]
    domain: Domain,
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// The facts of the case; - reads standard input.
    #[arg(long, value_name = "FILE")]
    facts: String,
    /// The day asked about, such as 2026-11-23.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    /// What was known by which day; by the day asked about if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// End with 1 if a duty is not kept, with 3 if that cannot be told.
    #[arg(long)]
    check: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Domain {
    /// A matter that moves through stages under clocks.
    Lifecycle,
}

impl Question {
    pub(crate) fn book(&self) -> Result<Rulebook, Failure> {
        let Domain::Lifecycle = self.domain;
        self.rules.book()
    }

    pub(crate) fn case(&self) -> Result<Case, Failure> {
        input::value(&self.facts)
    }

    pub(crate) fn ask(&self) -> Result<Ask, Failure> {
        let ask = Ask::on(input::option("--as-of", &self.as_of)?);
        Ok(match &self.known_on {
            Some(day) => ask.known_on(input::option("--known-on", day)?),
            None => ask,
        })
    }

    /// Where the facts were read from.
    pub(crate) fn facts(&self) -> &str {
        &self.facts
    }

    /// The answer; an error in the facts names their file.
    pub(crate) fn answer(
        &self,
        book: &Rulebook,
        case: &Case,
        ask: &Ask,
    ) -> Result<Outcome<CaseStatus>, Failure> {
        let answer = lifecycle::evaluate(book, case, ask);
        answer.map_err(|it| Failure::from(it).within(self.facts.as_str()))
    }

    /// The same question for the JSON door.
    pub(crate) fn to_json(&self, op: &str, case: &Case, ask: &Ask, screen: &Screen) -> Value {
        let mut question = json!({
            "op": op, "domain": "lifecycle", "asOf": ask.as_of, "detail": ask.detail,
            "lang": screen.asked(), "facts": case,
        });
        if let (Some(day), Some(object)) = (ask.known_on, question.as_object_mut()) {
            object.insert("knownOn".into(), json!(day));
        }
        question
    }

    /// How the command ends, by what was found.
    pub(crate) fn code(&self, outcome: &Outcome<CaseStatus>) -> u8 {
        ends(self.check, &outcome.findings)
    }
}

/// How a command ends, by what was found.
pub(crate) fn ends(check: bool, findings: &[Finding]) -> u8 {
    let binding = findings.iter().filter(|it| matches!(it.force, Force::Must | Force::MustNot));
    let verdicts: Vec<Verdict> = binding.map(|it| it.verdict).collect();
    match check {
        true if verdicts.contains(&Verdict::Unmet) => 1,
        true if verdicts.contains(&Verdict::Unknown) => 3,
        _ => 0,
    }
}
