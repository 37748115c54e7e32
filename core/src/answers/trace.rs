//! The trace: how each date and number arose.

use serde::Serialize;

use super::{Params, finding::Sentence};
use crate::{
    law::Cite,
    wire::{Id, RuleId},
};

/// One step of the reasoning.
///
/// Steps form a flat list; `depth` says which explain the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// How deep it lies below the step it explains.
    pub depth: u8,
    /// The kind of step; it chooses the sentence.
    pub kind: &'static str,
    /// The rule it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// The facts it uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Id>,
    /// Its days and numbers.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
    /// The articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Sentence>,
}
