//! Caps and the windows over which they run.

use serde::{Deserialize, Serialize};

use crate::points::Points;

/// A stretch of days over which something is added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Window {
    /// One entry by itself (每次).
    #[default]
    Event,
    /// A day (每日).
    Day,
    /// A calendar month (每月).
    Month,
    /// A calendar quarter (每季度).
    Quarter,
    /// A calendar half-year (每半年).
    HalfYear,
    /// A calendar year (每年).
    Year,
    /// A period of the scheme (计分周期).
    Period,
}

/// A cap (封顶): on gross awards, or, where it says so, on deductions.
///
/// Exactly one of `points` and `times` is given; at most one of `per` and `rolling`.
/// A cap never looks at what goes the other way: a deduction frees no room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cap {
    /// The most points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// The most entries that count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Within which fixed window; left out: within a period of the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Window>,
    /// Within the last so many days, months or years, the day itself included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolling: Option<Rolling>,
    /// What it caps. On an item this is the item's own sign.
    #[serde(default, skip_serializing_if = "Capped::is_awards")]
    pub of: Capped,
}

/// A window that moves with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rolling {
    /// How many.
    pub n: u16,
    /// Of what.
    pub unit: RollingUnit,
}

/// The unit of a moving window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "each names what it stands for")]
pub enum RollingUnit {
    Days,
    Months,
    Years,
}

/// What a cap of a head or of the scheme caps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Capped {
    /// Gross awards.
    #[default]
    Awards,
    /// Deductions.
    Deductions,
}

impl Capped {
    /// Whether it caps awards, which is left unsaid.
    #[must_use]
    pub fn is_awards(&self) -> bool {
        *self == Self::Awards
    }
}

/// What happens to an entry that would pass a cap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Overshoot {
    /// It is granted as far as there is room.
    #[default]
    Clip,
    /// It is not granted at all, and uses no room.
    Refuse,
}

/// A layer of caps, from the inside out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "each names what it stands for")]
pub enum CapLayer {
    Item,
    Head,
    Scheme,
}
