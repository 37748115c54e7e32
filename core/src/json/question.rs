//! Questions, one type for each operation.
//!
//! A key that is optional may be `null`, which says the same as leaving it out.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::form;
pub use super::form::RulebookOf;
use crate::{
    answers::Detail,
    lifecycle::Case,
    time::{Day, DaySet, Roll, Term},
    wire::{self, Error, Pointer, Problem},
    words::{self, Lang},
};

/// A question, by its `op`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Question {
    /// Where does a case stand, and what follows?
    Evaluate(Evaluate),
    /// Which is the last day of a limit?
    Due(Due),
    /// What is wrong with a rulebook?
    Lint(Lint),
    /// What form do questions, answers and rulebooks have?
    Schema(Schema),
}

/// Every operation of this version.
pub const OPS: &[&str] = &["evaluate", "due", "lint", "schema"];
/// Operations that come with later versions.
const LATER_OPS: &[&str] = &["view", "calendar", "compare", "describe", "merge"];
/// Domains that come with later versions.
const LATER_DOMAINS: &[&str] = &["procedure", "membership", "points", "study", "statistics"];

/// The domain whose rules judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Domain {
    /// A matter that moves through stages under clocks.
    Lifecycle,
}

/// `evaluate`: where does a case stand, and what follows?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evaluate {
    /// The domain.
    pub domain: Domain,
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it; none in this version.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day; left out: by the day asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// How much is told; left out: `findings`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// The languages in which sentences are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
    /// For whom it is answered; not part of this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The case.
    pub facts: Case,
}

/// `due`: which is the last day of a limit, and how did it come about?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DueQuestion"))]
pub struct Due {
    /// The rulebook whose calendar counts; left out: `cn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it; none in this version.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// Day zero.
    pub from: Day,
    /// The limit.
    #[serde(deserialize_with = "form::term")]
    #[cfg_attr(feature = "schema", schemars(with = "form::TermForm"))]
    pub term: Term,
    /// What becomes of a last day that is a rest day; left out: `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// By which day the calendar was known; left out: in its latest editions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// Days on which the limit stands still.
    #[serde(
        default,
        deserialize_with = "wire::or_default",
        skip_serializing_if = "DaySet::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<form::SpanForm>"))]
    pub suspend: DaySet,
    /// The languages in which sentences are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `lint`: what is wrong or doubtful about a rulebook?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lint {
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// The languages in which sentences and hints are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `schema`: what form do questions, answers and rulebooks have?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Schema {
    /// Of what.
    pub of: SchemaOf,
    /// The language of an error.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SchemaOf {
    /// Questions.
    Question,
    /// Answers.
    Answer,
    /// Rulebooks.
    Rulebook,
}

impl Question {
    /// Reads a question strictly.
    ///
    /// # Errors
    /// Each with a pointer from the root of the question.
    /// - `missing-key`, `unknown-key`, `unknown-word`, `bad-value`, `bad-id`, `bad-day`,
    ///   `bad-time`, `bad-term`, `bad-period`: it does not have the form of a question.
    /// - `not-yet`: an operation or a domain that comes with a later version.
    pub fn from_value(value: Value) -> Result<Self, Error> {
        let Value::Object(mut map) = value else {
            return Err(bad_value("a question is an object"));
        };
        let at_op = |problem| Error::new(problem).at(Pointer::root().key("op"));
        let op = match map.remove("op") {
            Some(Value::String(op)) => op,
            None | Some(Value::Null) => {
                return Err(Error::new(Problem::MissingKey { key: "op".into() }));
            }
            Some(_) => return Err(bad_value("`op` is a text").at(Pointer::root().key("op"))),
        };
        later_domain(map.get("domain"))?;
        let rest = Value::Object(map);
        Ok(match op.as_str() {
            "evaluate" => Self::Evaluate(wire::from_value(rest)?),
            "due" => Self::Due(wire::from_value(rest)?),
            "lint" => Self::Lint(wire::from_value(rest)?),
            "schema" => Self::Schema(wire::from_value(rest)?),
            later if LATER_OPS.contains(&later) => {
                return Err(at_op(Problem::NotYet { what: format!("op `{later}`") }));
            }
            _ => {
                let nearest = words::nearest(&op, OPS.iter().copied());
                return Err(at_op(Problem::UnknownWord { nearest, word: op }));
            }
        })
    }
}

fn later_domain(domain: Option<&Value>) -> Result<(), Error> {
    match domain.and_then(Value::as_str) {
        Some(later) if LATER_DOMAINS.contains(&later) => {
            let problem = Problem::NotYet { what: format!("domain `{later}`") };
            Err(Error::new(problem).at(Pointer::root().key("domain")))
        }
        _ => Ok(()),
    }
}

fn bad_value(problem: &str) -> Error {
    Error::new(Problem::BadValue { problem: problem.into() })
}
