//! Questions, one type for each operation.
//!
//! A key that is optional may be `null`, which says the same as leaving it out.

mod domain;
mod ops;

use serde::Serialize;
use serde_json::Value;

pub use self::{
    domain::{Dated, Domain, DomainOf, Facts},
    ops::{
        Calendar, Change, Compare, Describe, Due, Evaluate, Labels, Lint, Merge, MergeWith,
        Picture, Schema, SchemaOf,
    },
};
pub use super::form::RulebookOf;
use crate::{
    lifecycle::Case,
    points::Ledger,
    procedure::Act,
    study::Record,
    wire::{self, Error, Pointer, Problem, Tree},
    words,
};

/// A question, by its `op` and, where it brings facts, by its `domain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Question {
    /// Where does a case stand, and what follows?
    #[serde(rename = "evaluate")]
    Evaluate(Evaluate<Case>),
    /// Was an act held to procedure, and what is missing?
    #[serde(rename = "evaluate")]
    EvaluateAct(Evaluate<Act>),
    /// What do the entries of a ledger come to?
    #[serde(rename = "evaluate")]
    EvaluatePoints(Evaluate<Ledger>),
    /// What did a learner do, what counts, what is left?
    #[serde(rename = "evaluate")]
    EvaluateStudy(Evaluate<Record>),
    /// What may one role see of a case, and of its answer?
    View(Evaluate<Case>),
    /// What would be different?
    #[serde(rename = "compare")]
    Compare(Compare<Case>),
    /// What would be different for an act?
    #[serde(rename = "compare")]
    CompareAct(Compare<Act>),
    /// Which acts are owed over a time?
    Calendar(Calendar),
    /// What would be different in a ledger, and for whom?
    #[serde(rename = "compare")]
    ComparePoints(Compare<Ledger>),
    /// What would be different for a learner?
    #[serde(rename = "compare")]
    CompareStudy(Compare<Record>),
    /// Which is the last day of a limit?
    Due(Due),
    /// What does a lifecycle say, in plain form?
    Describe(Describe),
    /// What is wrong with a rulebook?
    Lint(Lint),
    /// How are the things of a rulebook called?
    Labels(Labels),
    /// What do two devices know together?
    #[serde(rename = "merge")]
    Merge(Merge<Case>),
    /// What do two devices know of an act together?
    #[serde(rename = "merge")]
    MergeAct(Merge<Act>),
    /// What do two devices know of a ledger together?
    #[serde(rename = "merge")]
    MergePoints(Merge<Ledger>),
    /// What do two devices know of a learner together?
    #[serde(rename = "merge")]
    MergeStudy(Merge<Record>),
    /// What form do questions, answers and rulebooks have?
    Schema(Schema),
}

/// Every operation of this version.
pub const OPS: &[&str] = &[
    "evaluate", "view", "compare", "calendar", "due", "describe", "lint", "labels", "merge",
    "schema",
];
/// Domains that come with later versions.
const LATER_DOMAINS: &[&str] = &["membership", "statistics"];

impl Question {
    /// Reads a question strictly.
    ///
    /// # Errors
    /// Each with a pointer from the root of the question.
    /// - `missing-key`, `unknown-key`, `unknown-word`, `bad-value`, `bad-id`, `bad-day`,
    ///   `bad-time`, `bad-term`, `bad-period`: it does not have the form of a question.
    /// - `not-yet`: an operation or a domain that comes with a later version.
    pub fn from_value(value: Value) -> Result<Self, Error> {
        Self::from_tree(Tree::of(&value))
    }

    /// The same out of a text that was not copied.
    pub(super) fn from_tree(mut question: Tree<'_>) -> Result<Self, Error> {
        if !question.is_object() {
            return Err(bad_value("a question is an object"));
        }
        let at_op = |problem| Error::new(problem).at(Pointer::root().key("op"));
        let op = match question.take("op") {
            Some(Tree::Text(op)) => op,
            None | Some(Tree::Null) => {
                return Err(Error::new(Problem::MissingKey { key: "op".into() }));
            }
            Some(_) => return Err(bad_value("`op` is a text").at(Pointer::root().key("op"))),
        };
        let domain = domain_of(question.get("domain"))?;
        let rest = &question;
        Ok(match &*op {
            "evaluate" => match domain {
                Domain::Lifecycle => Self::Evaluate(wire::from_tree(rest)?),
                Domain::Procedure => Self::EvaluateAct(wire::from_tree(rest)?),
                Domain::Points => Self::EvaluatePoints(wire::from_tree(rest)?),
                Domain::Study => Self::EvaluateStudy(wire::from_tree(rest)?),
            },
            "view" => Self::View(wire::from_tree(rest)?),
            "compare" => match domain {
                Domain::Lifecycle => Self::Compare(wire::from_tree(rest)?),
                Domain::Procedure => Self::CompareAct(wire::from_tree(rest)?),
                Domain::Points => Self::ComparePoints(wire::from_tree(rest)?),
                Domain::Study => Self::CompareStudy(wire::from_tree(rest)?),
            },
            "merge" => match domain {
                Domain::Lifecycle => Self::Merge(wire::from_tree(rest)?),
                Domain::Procedure => Self::MergeAct(wire::from_tree(rest)?),
                Domain::Points => Self::MergePoints(wire::from_tree(rest)?),
                Domain::Study => Self::MergeStudy(wire::from_tree(rest)?),
            },
            "describe" => Self::Describe(wire::from_tree(rest)?),
            "calendar" => Self::Calendar(wire::from_tree(rest)?),
            "due" => Self::Due(wire::from_tree(rest)?),
            "lint" => Self::Lint(wire::from_tree(rest)?),
            "labels" => Self::Labels(wire::from_tree(rest)?),
            "schema" => Self::Schema(wire::from_tree(rest)?),
            _ => {
                let nearest = words::nearest(&op, OPS.iter().copied());
                return Err(at_op(Problem::UnknownWord { nearest, word: op.into_owned() }));
            }
        })
    }
}

/// The domain that a question names. One that names none is read as one about a case,
/// so that the error says what is missing.
fn domain_of(named: Option<&Tree<'_>>) -> Result<Domain, Error> {
    let Some(name) = named.and_then(Tree::as_str) else { return Ok(Domain::Lifecycle) };
    let problem = match Domain::named(name) {
        Some(domain) => return Ok(domain),
        None if LATER_DOMAINS.contains(&name) => {
            Problem::NotYet { what: format!("domain `{name}`") }
        }
        None => Problem::UnknownWord { nearest: Domain::nearest(name), word: name.into() },
    };
    Err(Error::new(problem).at(Pointer::root().key("domain")))
}

fn bad_value(problem: &str) -> Error {
    Error::new(Problem::BadValue { problem: problem.into() })
}
