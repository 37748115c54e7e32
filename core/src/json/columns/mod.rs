//! The door for very many rows at once: a short text says what the columns are, their
//! bytes follow.
//!
//! | op | domain | answers |
//! | --- | --- | --- |
//! | `names` | `lifecycle` | how kinds of event and roles are numbered |
//! | `names` | `points` | how items, classes and bands are numbered |
//! | `tally` | `lifecycle` | what many cases come to: [`crate::lifecycle::columns`] |
//! | `tally` | `points` | what the entries of many subjects come to: [`crate::points::columns`] |
//!
//! How the columns of a question and of an answer are laid is told in `docs/portable.md`.

mod data;
mod lifecycle;
mod points;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::lang;
use crate::{
    answers::Detail,
    law::rulebook::Rulebook,
    wire::{self, Error, Pointer, Problem, Tree},
    words::{self, Lang},
};

/// An answer to a question about columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnAnswer {
    /// Its canonical text: `{ "ok": … }` or `{ "error": … }`.
    pub text: String,
    /// The columns that belong to it, laid as those of a question are; mostly none.
    pub columns: Vec<u8>,
}

/// What a question begins with; the rest of its keys depend on it.
#[derive(Deserialize)]
struct Head {
    op: Op,
    domain: Domain,
    /// The languages of findings; the first is that of errors.
    #[serde(default, deserialize_with = "wire::or_default")]
    lang: Vec<Lang>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Op {
    /// How what the cells stand for is numbered.
    Names,
    /// What the rows come to.
    Tally,
}

/// The domains that have columns.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Domain {
    Lifecycle,
    Points,
}

/// Answers a question about columns. Like the door of text, it never fails.
///
/// # Example: how the items of a scheme are numbered
/// ```
/// let demo = jiceng::law::Rulebook::builtin("demo")?;
/// let question = r#"{ "op": "names", "domain": "points", "scheme": "garden" }"#;
/// let answer = jiceng::json::columns(&demo, question, &[]);
/// assert!(answer.text.starts_with(r#"{"ok":{"bands":["#));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[must_use]
pub fn columns(rulebook: &Rulebook, question: &str, data: &[u8]) -> ColumnAnswer {
    let mut columns = Vec::new();
    let asked = wire::tree(question);
    let lang = lang::of(asked.as_ref(), question);
    let answered = asked.and_then(|it| answer(rulebook, it, data, &mut columns));
    let text = match answered {
        Ok(it) => format!("{{\"ok\":{it}}}"),
        Err(it) => wire::canonical(&json!({ "error": it.to_json(lang) })),
    };
    ColumnAnswer { text, columns }
}

/// How much columns tell: counts, if nothing is said, or findings too.
fn detail(asked: Option<Detail>) -> Result<Detail, Error> {
    match asked.unwrap_or(Detail::Counts) {
        Detail::Full => {
            let problem = "columns are told at `counts` or `findings`".into();
            Err(Error::new(Problem::BadValue { problem }).at(Pointer::root().key("detail")))
        }
        it => Ok(it),
    }
}

/// The canonical text of an answer.
fn answer(
    book: &Rulebook,
    mut question: Tree<'_>,
    data: &[u8],
    out: &mut Vec<u8>,
) -> Result<String, Error> {
    let Head { op, domain, lang } = wire::from_tree(&question)?;
    // Read by itself, so that an error names its key.
    for key in ["op", "domain", "lang"] {
        question.take(key);
    }
    let asked = &question;
    let told = |it: Value| wire::canonical(&it);
    match (op, domain) {
        (Op::Names, Domain::Lifecycle) => lifecycle::names(book, &rest(asked)?).map(told),
        (Op::Names, Domain::Points) => points::names(book, &rest(asked)?).map(told),
        (Op::Tally, Domain::Lifecycle) => lifecycle::tally(book, &rest(asked)?, &lang, data),
        (Op::Tally, Domain::Points) => points::tally(book, &rest(asked)?, data, out).map(told),
    }
}

/// What follows the head. A key that it does not have may be one of the head, misspelt.
fn rest<T: DeserializeOwned>(question: &Tree<'_>) -> Result<T, Error> {
    wire::from_tree(question).map_err(|mut error: Error| {
        let is_own = error.pointer.first().is_some_and(|(_, below)| below == Pointer::root());
        if let Problem::UnknownKey { key, nearest } = &mut *error.problem
            && is_own
        {
            *nearest = words::nearest(key, [nearest.as_str(), "lang"].into_iter());
        }
        error
    })
}
