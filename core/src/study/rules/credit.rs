//! How study becomes hours, and how many of them count.

use serde::{Deserialize, Serialize};

use super::rule;
use crate::{study::Hours, wire::Id};

rule! {
    /// How study of some kinds becomes hours (学时折算).
    pub struct Conversion {
        /// The kinds of study it is for.
        pub categories: Vec<Id>,
        /// What is measured.
        pub measure: Measure,
        /// Which hours for which measure, from the least up; no two overlap.
        pub bands: Vec<Band>,
        /// How a computed amount is rounded.
        #[serde(default)]
        pub rounding: Rounding,
        /// When hours arise.
        #[serde(default)]
        pub earned: Earned,
        /// How often one content counts.
        #[serde(default)]
        pub repeat: Repeat,
        /// Further hours when the test of the content is passed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tested: Option<Hours>,
    }
}

rule! {
    /// The most that counts (上限).
    pub struct Cap {
        /// The kinds of study it bounds together; none named: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub categories: Vec<Id>,
        /// In which time.
        pub per: Per,
        /// The most hours.
        pub max: Hours,
    }
}

/// What is measured, and in which unit the bounds of bands are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Measure {
    /// Minutes: the length of a completed content, what was newly watched, or the time attended.
    Minutes,
    /// Half days attended.
    HalfDays,
    /// Days attended.
    Days,
    /// Times, pieces or lessons.
    Times,
}

/// The hours for one range of the measure.
///
/// A bound that is absent is open. `from` and `upTo` are inside the range (以上、以下),
/// `over` and `below` outside it (超过、不满).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Band {
    /// At least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Hours>,
    /// More than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<Hours>,
    /// Less than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Hours>,
    /// At most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<Hours>,
    /// The hours: of the whole, or for each `per` of it.
    pub hours: Hours,
    /// So many units of the measure give `hours`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Hours>,
    /// The most hours that one entry gives in this range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Hours>,
}

/// How a computed amount is rounded (取整).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rounding {
    /// In which direction.
    pub mode: RoundingMode,
    /// To which step.
    pub step: Hours,
}

impl Default for Rounding {
    fn default() -> Self {
        Self { mode: RoundingMode::Down, step: Hours::of_hundredths(1) }
    }
}

/// In which direction is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RoundingMode {
    /// Down (舍去).
    Down,
    /// To the nearest step, a half up (四舍五入).
    HalfUp,
    /// Up (进位).
    Up,
}

/// When hours arise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Earned {
    /// When a content is completed, or when something was attended.
    #[default]
    Completed,
    /// For what was newly watched each day, added over the kinds of study of the rule.
    Watched,
}

/// How often one content, or one kind of attendance, counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Repeat {
    /// Attendance each time.
    #[default]
    Each,
    /// Once in a natural day (每个自然日一次).
    OncePerDay,
    /// Once in a plan year.
    OncePerYear,
}

/// In which time a cap holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Per {
    /// A natural day (自然日).
    Day,
    /// A plan year.
    Year,
}
