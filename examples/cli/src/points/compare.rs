//! `points compare`: what more entries, other rules or another day would change.

use clap::Args;
use jiceng::{
    answers::Detail,
    facts::{Fact, merge},
    law::rulebook::Rulebook,
    points::{self, Ledger, change::change},
    wire::{self, Error},
};
use serde_json::{Map, Value, json};

use super::{asked::Asked, change::ChangePage, page::LedgerPage};
use crate::{
    Reply,
    commands::{documents, laid},
    failure::Failure,
    input,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    otherwise: Otherwise,
}

/// What the second question has otherwise.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct Otherwise {
    /// Entries to add: a list of them, or a ledger whose entries are taken.
    #[arg(id = "with", long = "with", value_name = "FILE")]
    entries: Option<String>,
    /// Other rules, in which the scheme of the ledger has another version.
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
        let (asked, otherwise) = (&self.asked, &self.otherwise);
        let (book, ledger) = (asked.rules.book()?, asked.ledger()?);
        let ask = asked.ask()?.detail(Detail::Findings);
        let before = asked.answer(&book, &ledger, &ask)?;
        let mut other_ask = ask.clone();
        if let Some(day) = &otherwise.as_of {
            other_ask.as_of = input::option("--with-as-of", day)?;
        }
        let other_book = otherwise.book(asked, &book)?;
        let added = otherwise.entries.as_deref().map_or_else(|| Ok(Vec::new()), entries)?;
        let entries = merge(&ledger.entries, &added).map_err(|it| self.in_second(it))?;
        let other = Ledger { entries, ..ledger.clone() };
        let after =
            points::evaluate(&other_book, &other, &other_ask).map_err(|it| self.in_second(it))?;
        let code = asked.code(&after);
        if screen.json {
            let mut question = asked.to_json("compare", &ledger, &ask, screen);
            let layers = asked.rules.layers.documents()?;
            if let Some(object) = question.as_object_mut() {
                object.insert("with".into(), otherwise.to_json(added)?);
                if !layers.is_empty() {
                    object.insert("layers".into(), layers.into());
                }
            }
            let reply = screen::door(&asked.rules.base()?, &question);
            return Ok(Reply { code: code.max(reply.code), ..reply });
        }
        let lang = screen.lang();
        let page = ChangePage {
            before: LedgerPage::new(&book, (&ledger, &before), lang)?,
            after: LedgerPage::new(&other_book, (&other, &after), lang)?,
            change: change(&before.result, &after.result),
        };
        Ok(Reply { text: page.text(), code })
    }

    /// An error about the second question: of the entries that it adds, if it adds any.
    fn in_second(&self, error: Error) -> Failure {
        let otherwise = &self.otherwise;
        let cause = otherwise.entries.as_ref().or(otherwise.rulebook.as_ref());
        match cause.or(otherwise.layers.first()) {
            Some(path) => Failure::from(error).within(path.as_str()),
            None => self.asked.in_facts(error.into()),
        }
    }
}

impl Otherwise {
    /// The rules of the second question, as `compare` of cases takes them.
    fn book(&self, asked: &Asked, book: &Rulebook) -> Result<Rulebook, Failure> {
        let base = match &self.rulebook {
            Some(named) => input::rulebook(named)?,
            None if self.layers.is_empty() => return Ok(book.clone()),
            None => asked.rules.base()?,
        };
        laid(&base, &self.layers)
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
        let layers = documents(&self.layers)?;
        if !layers.is_empty() {
            with.insert("layers".into(), layers.into());
        }
        if let Some(day) = &self.as_of {
            with.insert("asOf".into(), json!(day));
        }
        Ok(with.into())
    }
}

/// Entries to add.
fn entries(path: &str) -> Result<Vec<Fact>, Failure> {
    let value: Value = input::value(path)?;
    let read = if value.is_array() {
        wire::from_value::<Vec<Fact>>(value)
    } else {
        wire::from_value::<Ledger>(value).map(|it| it.entries)
    };
    read.map_err(|it| Failure::from(it).within(path))
}
