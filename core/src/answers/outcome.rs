//! The outcome: one shape for the answer of every domain.

use serde::{Deserialize, Serialize};

use super::{Finding, Step};
use crate::{law::rulebook::RulebookRef, time::Day};

/// What a domain answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome<T> {
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// The rules that were applied.
    pub rulebook: RulebookRef,
    /// The answer of the domain.
    pub result: T,
    /// What was found.
    pub findings: Vec<Finding>,
    /// How it was found, at full detail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<Step>>,
    /// The digests of question and answer, at full detail through the JSON door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// Digests by which an old answer can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// SHA-256 of the canonical question.
    pub question: String,
    /// SHA-256 of the canonical answer, without this receipt.
    pub answer: String,
}
