//! What is told about a case.

use serde::{Deserialize, Serialize};

use crate::{
    facts::Fact,
    people::Organ,
    wire::{self, Id},
};

/// A case (事项): a set of dated facts under one lifecycle.
///
/// The stage is never told; it follows from the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// The case, as an opaque id.
    pub case: Id,
    /// The lifecycle by which it is judged.
    pub lifecycle: Id,
    /// What happened.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub events: Vec<Fact>,
    /// The organs that the facts name, as a tree.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub organs: Vec<Organ>,
    /// Cases that the facts name. Their own `others` are not looked at.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Case>,
}
