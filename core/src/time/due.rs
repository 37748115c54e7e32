//! The last day of a limit, as far as it is known.

use serde::{Deserialize, Serialize};

use super::Day;

/// A last day (截止日), as far as the calendar tells it.
///
/// Its end is there exactly when the day is bounded from above; a day that is
/// known has both, equal. Without an end, the year of the day or of a day on the
/// way has no published calendar yet.
///
/// # Example: known and not yet known
/// ```
/// use jiceng::time::{Day, Due};
/// let due = Due::on("2026-03-16".parse()?);
/// assert!(due.is_known());
/// assert!(!Due { not_before: "2027-01-04".parse::<Day>()?, not_after: None }.is_known());
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// The earliest day that can be the last one.
    pub not_before: Day,
    /// The latest day that can be the last one; absent if nothing bounds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_after: Option<Day>,
}

impl Due {
    /// A last day that is known.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self { not_before: day, not_after: Some(day) }
    }

    /// A last day of which only the earliest is known.
    #[must_use]
    pub fn not_before(day: Day) -> Self {
        Self { not_before: day, not_after: None }
    }

    /// Whether the last day is one certain day.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.day().is_some()
    }

    /// The last day, if it is one certain day.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.not_after.filter(|it| *it == self.not_before)
    }
}

/// A last day before and after it rolls off rest days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastDay {
    /// The end by counting alone (期间届满之日).
    pub plain: Due,
    /// The last day in time, after the roll (顺延后的截止日).
    pub due: Due,
}
