//! Which rules were applied.

use serde::{Deserialize, Serialize};

use crate::wire::Id;

/// The rules that were applied, by id and content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulebookRef {
    /// The rulebook.
    pub id: Id,
    /// The SHA-256 of its canonical JSON.
    pub revision: String,
    /// The layers upon it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<Id>,
}
