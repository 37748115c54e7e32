//! `compare`: what would be otherwise with more facts, other rules or on another day.

use clap::Args;
use jiceng::{
    answers::Detail,
    facts::{Fact, merge},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    wire::{self, Error},
};
use serde_json::{Map, Value, json};

use super::{question::Question, rules};
use crate::{
    Reply,
    failure::Failure,
    input,
    page::{CasePage, ChangePage},
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
    /// Other local rules in place of those of `--layer`; may be repeated.
    #[arg(id = "with-layer", long = "with-layer", value_name = "ID|FILE|FOLDER")]
    layers: Vec<String>,
    /// Another day.
    #[arg(id = "with-as-of", long = "with-as-of", value_name = "DAY")]
    as_of: Option<String>,
}

impl Compare {
    /// With `--check`, the second answer decides how the command ends.
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (question, otherwise) = (&self.question, &self.otherwise);
        let (book, case) = (question.book()?, question.case()?);
        let ask = question.ask()?.detail(Detail::Full);
        let before = question.answer(&book, &case, &ask)?;
        let mut other_ask = ask.clone();
        if let Some(day) = &otherwise.as_of {
            other_ask.as_of = input::option("--with-as-of", day)?;
        }
        let other_book = otherwise.book(question, &book)?;
        let added = otherwise.facts.as_deref().map_or_else(|| Ok(Vec::new()), facts)?;
        let events = merge(&case.events, &added).map_err(|it| otherwise.in_facts(it))?;
        let other_case = Case { events, ..case.clone() };
        let after = lifecycle::evaluate(&other_book, &other_case, &other_ask)
            .map_err(|it| otherwise.in_facts(it))?;
        let code = question.code(&after);
        if screen.json {
            let ask = ask.detail(Detail::Findings);
            let mut asked = question.to_json("compare", &case, &ask, screen);
            let base = question.rules.base()?;
            let with = otherwise.to_json(added)?;
            if let Some(object) = asked.as_object_mut() {
                object.insert("with".into(), with);
                let layers = question.rules.layers.documents()?;
                if !layers.is_empty() {
                    object.insert("layers".into(), layers.into());
                }
            }
            let reply = screen::door(&base, &asked);
            return Ok(Reply { code: code.max(reply.code), ..reply });
        }
        let lang = screen.lang();
        let page = ChangePage {
            before: CasePage::new(&book, &before, lang),
            after: CasePage::new(&other_book, &after, lang),
        };
        Ok(Reply { text: page.text(), code })
    }
}

impl Otherwise {
    /// The rules of the second question. Another rulebook comes without layers unless
    /// they are named; layers alone take the place of those of the first question.
    fn book(&self, question: &Question, book: &Rulebook) -> Result<Rulebook, Failure> {
        let base = match &self.rulebook {
            Some(named) => input::rulebook(named)?,
            None if self.layers.is_empty() => return Ok(book.clone()),
            None => question.rules.base()?,
        };
        rules::laid(&base, &self.layers)
    }

    /// What the JSON door is told under `with`.
    fn to_json(&self, added: Vec<Fact>) -> Result<Value, Failure> {
        let mut with = Map::new();
        if !added.is_empty() {
            with.insert("add".into(), json!(added));
        }
        if let Some(rulebook) = &self.rulebook {
            with.insert("rulebook".into(), input::document(rulebook)?);
        }
        let layers = rules::documents(&self.layers)?;
        if !layers.is_empty() {
            with.insert("layers".into(), layers.into());
        }
        if let Some(day) = &self.as_of {
            with.insert("asOf".into(), json!(day));
        }
        Ok(with.into())
    }

    /// An error about the second case, which the facts it adds must have brought.
    fn in_facts(&self, error: Error) -> Failure {
        let failure = Failure::from(error);
        match &self.facts {
            Some(path) => failure.within(path.as_str()),
            None => failure,
        }
    }
}

/// Facts to add.
fn facts(path: &str) -> Result<Vec<Fact>, Failure> {
    let value: Value = input::value(path)?;
    let read = if value.is_array() {
        wire::from_value::<Vec<Fact>>(value)
    } else {
        wire::from_value::<Case>(value).map(|it| it.events)
    };
    read.map_err(|it| Failure::from(it).within(path))
}
