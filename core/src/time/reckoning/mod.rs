//! Counting a limit from its start day to its last day.

mod count;
mod step;
mod steps;

use serde::{Deserialize, Serialize};

pub use step::{Step, StepKind};

use super::{Day, DaySet, Due, LastDay, Roll, Span, Term, Unit, View};

/// How the earliest last day treats days that no published notice covers.
///
/// | value | an uncovered day is worked | use |
/// | --- | --- | --- |
/// | `weekdays` | Monday to Friday | the likely earliest day, to show |
/// | `all-days` | always | the earliest day that any notice could yield, to judge by |
///
/// Days that are covered are counted exactly either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uncovered {
    /// Monday to Friday are worked.
    Weekdays,
    /// Every day is worked.
    AllDays,
}

/// A limit that runs from a day (期间计算).
///
/// The start day is day zero. Days, weeks and working days skip stopped days.
/// Months and years end on the corresponding day, or the last day of a month
/// that lacks it, and then one day later for every stopped day on the way, until
/// no new one is met. The roll comes after all this and knows no stopped days.
/// Stopped days on or before the start day do not matter.
///
/// Hours are not counted here: without a time of day, 24 hours end on the next
/// day at the earliest (from 00:00) and the day after that at the latest (from
/// 24:00). Stopped days and the roll do not touch them.
///
/// # Example: fifteen days that end on a make-up workday
/// ```
/// use jiceng::time::{DaySet, Due, Reckoning, Roll, Uncovered, calendar::builtin};
/// let calendar = builtin::cn()?;
/// let reckoning = Reckoning {
///     start: "2026-01-30".parse()?,
///     limit: "15d".parse()?,
///     roll: Roll::Next,
///     stopped: &DaySet::default(),
///     uncovered: Uncovered::Weekdays,
/// };
/// let last = reckoning.last_day(calendar.view(None));
/// assert_eq!(last.due, Due::on("2026-02-14".parse()?)); // a Saturday, worked
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
///
/// Sources: Civil Code (《民法典》) art. 201 (start day), 202 (corresponding
/// day), 203 (rest days).
#[derive(Clone, Copy, Debug)]
pub struct Reckoning<'a> {
    /// The day of the event, which is not counted.
    pub start: Day,
    /// How long it runs.
    pub limit: Term,
    /// What becomes of a last day that is a rest day.
    pub roll: Roll,
    /// Days on which it stands still.
    pub stopped: &'a DaySet,
    /// How days without a published calendar enter the earliest last day.
    pub uncovered: Uncovered,
}

impl Reckoning<'_> {
    /// The last day, before and after the roll.
    ///
    /// Beyond the published calendar it is a range. In calendar days only the
    /// roll is then open, so the plain end is known and is the earliest last
    /// day. In working days the count is open, and the earliest last day counts
    /// uncovered days as [`Uncovered`] says. A count that runs past 2199-12-31
    /// stays on that day.
    #[inline(always)]
    #[must_use]
    pub fn last_day(&self, view: &View) -> LastDay {
        let plain = match self.limit.unit {
            Unit::Hours => return self.by_hours(),
            Unit::WorkingDays => self.by_working_days(view),
            _ => Due::on(self.with_stopped(self.unstopped_end())),
        };
        LastDay { plain, due: self.rolled(plain, view) }
    }

    /// The end in calendar units as if no day were stopped.
    #[inline]
    fn unstopped_end(&self) -> Day {
        let n = self.limit.n;
        let days = |n: u32| self.start.plus(i32::try_from(n).unwrap_or(i32::MAX));
        match self.limit.unit {
            Unit::Days => days(n),
            Unit::Weeks => days(n.saturating_mul(7)),
            Unit::Months => self.start.plus_months(n),
            Unit::Years => self.start.plus_months(n.saturating_mul(12)),
            Unit::Hours => days(n.div_euclid(24)),
            Unit::WorkingDays => self.start,
        }
    }

    /// The end, one day later for every stopped day on the way to it.
    #[inline]
    fn with_stopped(&self, mut end: Day) -> Day {
        if self.stopped.is_empty() {
            return end;
        }
        for span in self.stopped_after_start() {
            if span.from > end {
                break;
            }
            // A run that is entered is passed as a whole: each day of it adds the next.
            end = end.plus(i32::try_from(span.len()).unwrap_or(i32::MAX));
        }
        end
    }

    /// The stopped runs after the start day, cut to what lies after it.
    fn stopped_after_start(&self) -> impl Iterator<Item = Span> {
        let after = Span { from: self.start.plus(1), until: Day::MAX };
        self.stopped.within(after)
    }

    fn by_hours(&self) -> LastDay {
        let from_midnight = self.unstopped_end();
        let due = Due { not_before: from_midnight, not_after: Some(from_midnight.plus(1)) };
        LastDay { plain: due, due }
    }

    #[inline]
    fn rolled(&self, plain: Due, view: &View) -> Due {
        match (self.roll, plain.day()) {
            (Roll::Next, Some(day)) => {
                self.past_stops(day, view).map_or(Due::not_before(day), Due::on)
            }
            _ => plain,
        }
    }

    /// The first working day from the plain end on. Once it rolls it passes over
    /// stopped days too, or a stop that begins in the rest days would eat the last day.
    #[inline]
    fn past_stops(&self, plain: Day, view: &View) -> Option<Day> {
        let mut day = view.roll_next(plain)?;
        if self.stopped.is_empty() || day == plain {
            return Some(day);
        }
        while self.stopped.contains(day) {
            day = view.roll_next(day.plus(1))?;
        }
        Some(day)
    }
}
