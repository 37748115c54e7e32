//! The JSON door: a question as text in, an answer as text out.
//!
//! Every binding stands upon this one door. It holds no state: what is asked
//! often is asked of a [`Rulebook`] that was opened once.
//!
//! | op | answers |
//! | --- | --- |
//! | `evaluate` | where a case stands, or whether an act was held in due form, and what was found |
//! | `compare` | what would be different with one more fact, another rulebook or another day |
//! | `calendar` | which acts bodies owe over a time, and which were done |
//! | `due` | the last day of a limit, and how it came about |
//! | `describe` | a lifecycle in plain form, or as a diagram |
//! | `lint` | what is wrong or doubtful about a rulebook |
//! | `merge` | one case or act out of what two devices know |
//! | `schema` | the JSON Schema of questions, answers or rulebooks |
//!
//! # Example: fifteen days from 30 January 2026
//! ```
//! let answer = jiceng::json::answer(r#"{ "op": "due", "from": "2026-01-30", "term": "15d" }"#);
//! assert!(answer.contains(r#""due":{"notAfter":"2026-02-14","notBefore":"2026-02-14"}"#));
//! ```
//!
//! # Example: a malformed question
//! ```
//! let answer = jiceng::json::answer(r#"{ "op": "dew", "from": "2026-01-30", "term": "15d" }"#);
//! assert_eq!(
//!     answer,
//!     r#"{"error":{"code":"unknown-word","hint":"did you mean `due`? the words are in docs/schema","pointer":"/op","text":"unknown word `dew`"}}"#
//! );
//! ```
//!
//! What it does not do: it reads no file and no clock, and it keeps nothing
//! from one question to the next.

mod calendar;
mod columns;
mod compare;
mod count;
mod describe;
mod domain;
mod due;
mod evaluate;
mod form;
mod labels;
mod lang;
mod lint;
mod merge;
pub mod question;
mod rulebook;
mod schema;

pub use columns::{ColumnAnswer, columns};
pub use question::Question;

#[cfg(feature = "schema")]
pub use self::schema::{answer_schema, question_schema};
use crate::{
    law::rulebook::Rulebook,
    wire::{self, Error, Problem, Tree},
    words::Lang,
};

/// The most facts of one question.
pub const MAX_FACTS: usize = 200_000;

/// Answers a question: `{ "ok": … }`, or `{ "error": … }` if it is malformed.
///
/// It never fails. The answer is canonical JSON, so equal questions have equal
/// answers, byte for byte, on every platform.
///
/// # Example: where a case stands
/// ```
/// let answer = jiceng::json::answer(
///     r#"{ "op": "evaluate", "domain": "lifecycle", "rulebook": "demo", "asOf": "2026-10-01",
///          "facts": { "case": "c1", "lifecycle": "tree", "events": [
///            { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
///              "by": { "role": "resident" }, "attrs": { "protected": false } } ] } }"#,
/// );
/// assert!(answer.starts_with(r#"{"ok":{"asOf":"2026-10-01","findings":[],"result""#));
/// assert!(answer.contains(r#""stage":"open""#));
/// ```
#[must_use]
pub fn answer(question: &str) -> String {
    reply(None, question)
}

/// Answers a question to a rulebook that was opened before.
///
/// The question then needs no `rulebook`; if it names one, it must be this.
#[must_use]
pub fn call(rulebook: &Rulebook, question: &str) -> String {
    reply(Some(rulebook), question)
}

/// The language in which errors about a question are told: the first of its `lang` that
/// can be read, else English. A host asks for it to tell errors of its own in it too.
///
/// Of a text that is no question, or not even JSON, it is what its `"lang"` seems to say.
///
/// # Example: a question that is malformed
/// ```
/// use jiceng::{json, words::Lang};
/// assert_eq!(json::language(r#"{ "op": "dew", "lang": ["zh", "en"] }"#), Lang::Zh);
/// assert_eq!(json::language(r#"{ "op": "due", "n": 2.5, "lang": ["zh"] }"#), Lang::Zh);
/// assert_eq!(json::language(r#"{ "op": "dew" }"#), Lang::En);
/// ```
#[must_use]
pub fn language(question: &str) -> Lang {
    lang::of(wire::tree(question).as_ref(), question)
}

impl Rulebook {
    /// Answers a question to this rulebook, as JSON; see [`call`].
    ///
    /// # Example: opened once, asked often
    /// ```
    /// use jiceng::law::rulebook::Rulebook;
    /// let book = Rulebook::builtin("demo")?;
    /// let question = r#"{ "op": "evaluate", "domain": "lifecycle", "asOf": "2026-10-01",
    ///                     "detail": "counts", "facts": { "case": "c1", "lifecycle": "tree" } }"#;
    /// assert!(book.call(question).contains(r#""stage":"new""#));
    /// # Ok::<(), jiceng::wire::Error>(())
    /// ```
    #[must_use]
    pub fn call(&self, question: &str) -> String {
        call(self, question)
    }
}

fn reply(held: Option<&Rulebook>, text: &str) -> String {
    let question = wire::tree(text);
    let lang = lang::of(question.as_ref(), text);
    match question.and_then(|it| ask(held, it)) {
        Ok(answer) => ["{\"ok\":", &answer, "}"].concat(),
        Err(error) => ["{\"error\":", &wire::canonical(&error.to_json(lang)), "}"].concat(),
    }
}

/// What is asked for, as canonical text.
fn ask(held: Option<&Rulebook>, question: Tree<'_>) -> Result<String, Error> {
    count::check(&question)?;
    let is_full = question.get("detail").and_then(Tree::as_str) == Some("full");
    let digest = is_full.then(|| told(&question).map(|it| wire::sha256(&it))).transpose()?;
    match Question::from_tree(question)? {
        Question::Evaluate(it) => evaluate::answer(held, &it, digest),
        Question::EvaluateAct(it) => evaluate::answer(held, &it, digest),
        Question::EvaluatePoints(it) => evaluate::answer(held, &it, digest),
        Question::EvaluateStudy(it) => evaluate::answer(held, &it, digest),
        Question::View(it) => evaluate::view(held, &it, digest),
        Question::Compare(it) => compare::answer(held, &it),
        Question::CompareAct(it) => compare::answer(held, &it),
        Question::ComparePoints(it) => compare::answer(held, &it),
        Question::CompareStudy(it) => compare::answer(held, &it),
        Question::Calendar(it) => calendar::answer(held, &it),
        Question::Describe(it) => describe::answer(held, &it),
        Question::Merge(it) => merge::answer(&it),
        Question::MergeAct(it) => merge::answer(&it),
        Question::MergePoints(it) => merge::answer(&it),
        Question::MergeStudy(it) => merge::answer(&it),
        Question::Due(it) => due::answer(held, &it),
        Question::Lint(it) => lint::answer(held, &it),
        Question::Labels(it) => labels::answer(held, &it),
        Question::Schema(it) => schema::answer(it.of),
    }
}

/// An answer as canonical text.
fn told<T: serde::Serialize>(answer: &T) -> Result<String, Error> {
    wire::written(answer).map_err(|it| unwritten(&it))
}

/// Answers have text keys and no bytes, so this is never told.
#[cold]
fn unwritten(error: &serde_json::Error) -> Error {
    Error::new(Problem::BadValue { problem: error.to_string() })
}
