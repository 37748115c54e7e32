//! What proves that a content was studied.

use serde::{Deserialize, Serialize};

use super::rule;
use crate::{study::Exact, wire::Id};

rule! {
    /// What completes a content, and how the evidence for it is weighed.
    pub struct Evidence {
        /// The kinds of study it is for; none named: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub categories: Vec<Id>,
        /// How much of a content has to be covered.
        pub threshold: Threshold,
        /// By how many milliseconds two told lengths of one content may differ.
        #[serde(default)]
        pub tolerance_ms: i64,
        /// The highest plausible speed of playing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_speed: Option<Exact>,
        /// Whether only parts played at a plausible speed count; else they are reported.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub only_plausible: bool,
        /// The longest time in which a session may stand still without being reported.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub idle_ms: Option<i64>,
        /// What is made of two devices that play at the same time.
        #[serde(default)]
        pub overlap: Overlap,
        /// What a client's word is worth.
        #[serde(default)]
        pub claims: Claims,
        /// What becomes of contents that were completed under an earlier version.
        #[serde(default)]
        pub relock: Relock,
    }
}

/// How much of a content has to be covered; compared without rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Threshold {
    /// A share of its length, above 0 up to 1.
    Ratio(Exact),
    /// So many milliseconds of it.
    Length(i64),
}

/// What is made of two devices that play at the same time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Overlap {
    /// An hour by the clock counts once; what began later gives way, and it is reported.
    #[default]
    Once,
    /// Both count, and it is reported.
    Report,
}

/// What a client's "completed" is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Claims {
    /// Nothing without played parts that reach the threshold.
    #[default]
    NeedEvidence,
    /// It completes the content; for players that tell no parts.
    Accepted,
}

/// What becomes of contents completed under an earlier version of the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Relock {
    /// They stay completed.
    #[default]
    Keep,
    /// They are judged again by this version.
    Recheck,
}
