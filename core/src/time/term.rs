//! Terms (interim).

use serde::{Deserialize, Serialize};

/// A unit of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "interim")]
pub enum Unit {
    Hours,
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// So many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "interim")]
pub struct Term {
    pub n: u32,
    pub unit: Unit,
}

/// Whether a last day on a rest day moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "interim")]
pub enum Roll {
    Next,
    None,
}

/// The last day, or the bounds of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "interim")]
pub struct Due {
    pub not_before: crate::time::Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_after: Option<crate::time::Day>,
}
