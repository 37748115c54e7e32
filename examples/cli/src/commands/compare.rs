//! `compare`: what would be otherwise with more facts, other rules or on another day.

use clap::Args;
use jiceng::{
    answers::{Detail, compare},
    facts::{Fact, merge},
    lifecycle::Case,
    wire,
};
use serde_json::{Value, json};

use super::question::Question;
use crate::{
    Reply,
    failure::Failure,
    input,
    page::{CasePage, ChangePage, new_findings},
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    question: Question,
    #[command(flatten)]
    otherwise: Otherwise,
}

/// What the second question has otherwise.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct Otherwise {
    /// Facts to add: a list of them, or a case whose facts are taken.
    #[arg(id = "with", long = "with", value_name = "FILE")]
    facts: Option<String>,
    /// Other rules.
    #[arg(id = "with-rulebook", long = "with-rulebook", value_name = "ID|FILE|FOLDER")]
    rulebook: Option<String>,
    /// Another day.
    #[arg(id = "with-as-of", long = "with-as-of", value_name = "DAY")]
    as_of: Option<String>,
}

impl Compare {
    /// With `--check`, the second answer decides how the command ends.
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (question, otherwise) = (&self.question, &self.otherwise);
        let (book, case) = (question.book()?, question.case()?);
        let ask = question.ask()?.detail(Detail::Full).say(&[screen.lang()]);
        let before = question.answer(&book, &case, &ask)?;
        let mut other_ask = ask.clone();
        if let Some(day) = &otherwise.as_of {
            other_ask.as_of = input::option("--with-as-of", day)?;
        }
        let other_book =
            otherwise.rulebook.as_deref().map_or_else(|| Ok(book.clone()), input::rulebook)?;
        let other_case = match &otherwise.facts {
            Some(path) => added(&case, path)?,
            None => case.clone(),
        };
        let after = question.answer(&other_book, &other_case, &other_ask)?;
        let code = question.code(&after);
        if screen.json {
            let value = |it| serde_json::to_value(it).unwrap_or_default();
            let differences = compare(&value(&before), &value(&after));
            let found = new_findings(&before.findings, &after.findings);
            let told = json!({
                "before": before, "after": after,
                "differences": differences, "newFindings": found,
            });
            return Ok(Reply { code, ..screen::json(&told) });
        }
        let lang = screen.lang();
        let page = ChangePage {
            before: CasePage::new(&book, &before, lang),
            after: CasePage::new(&other_book, &after, lang),
        };
        Ok(Reply { text: page.text(), code })
    }
}

/// The case with more facts.
fn added(case: &Case, path: &str) -> Result<Case, Failure> {
    let value: Value = input::value(path)?;
    let read = if value.is_array() {
        wire::from_value::<Vec<Fact>>(value)
    } else {
        wire::from_value::<Case>(value).map(|it| it.events)
    };
    let within = |it| Failure::from(it).within(path);
    let events = merge(&case.events, &read.map_err(within)?).map_err(within)?;
    Ok(Case { events, ..case.clone() })
}
