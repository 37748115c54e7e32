//! How strongly a rule binds, and how surely it is known.

use serde::{Deserialize, Serialize};

/// How strongly a rule binds (应当、不得、一般、可以).
///
/// | force | kept | not kept |
/// | --- | --- | --- |
/// | `must`, `must-not` | met | unmet, a breach |
/// | `generally`, `generally-not` | met | with its recorded reason met, without it unmet, never called a breach |
/// | `may` | no verdict | no verdict: a right is not a duty |
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Force {
    /// Has to be done (应当、必须).
    #[default]
    Must,
    /// Has not to be done (不得、禁止).
    MustNot,
    /// Is done, unless a recorded reason says otherwise (一般应当).
    Generally,
    /// Is not done, unless a recorded reason says otherwise (一般不).
    GenerallyNot,
    /// Can be done (可以).
    May,
}

/// How surely a rule is known; said in every answer that rests on it, unless `verified`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Confidence {
    /// Read in the text itself.
    #[default]
    Verified,
    /// Read in a press report or other second hand.
    Secondary,
    /// Follows from the text, but is not written there.
    Inferred,
    /// Remembered, not checked.
    FromMemory,
    /// Sources contradict each other.
    Disputed,
}

impl Confidence {
    /// Whether the rule was read in the text itself; only then is it left unsaid.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        *self == Self::Verified
    }
}
