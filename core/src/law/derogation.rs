//! The authority by which a lower rule departs from a higher one.

use serde::{Deserialize, Serialize};

use super::Cite;
use crate::wire::RuleId;

/// Why a rule of a layer may be looser than the rule above it (变通依据).
///
/// Only a layer carries it. The articles are those of the higher text that allows
/// the departure, never of the layer's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Derogation {
    /// The rule above, such as `petition/handle`; of transitions and kinds of event the
    /// lifecycle and their id.
    pub rule: RuleId,
    /// The articles that allow it.
    pub cites: Vec<Cite>,
}
