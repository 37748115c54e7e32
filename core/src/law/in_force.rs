//! The days on which a rule is in force.

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// The days on which a rule is in force (施行期间), both ends included.
///
/// An absent end is open.
///
/// # Example: the last day counts
/// ```
/// use jiceng::{law::InForce, time::Day};
/// let old = InForce { from: None, until: Some("2022-04-30".parse()?) };
/// assert!(old.holds_on("2022-04-30".parse()?));
/// assert!(!old.holds_on("2022-05-01".parse()?));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InForce {
    /// The first day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

impl InForce {
    /// Whether a day lies within.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|it| it <= day) && self.until.is_none_or(|it| day <= it)
    }

    /// Whether some day lies in both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts = |a: &Self, b: &Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts(self, other) && starts(other, self)
    }
}
