//! Two limits, compared start day by start day.

use serde::Serialize;

use crate::time::{Day, DaySet, Due, Reckoning, Roll, Span, Term, Uncovered, Unit, View};

/// A limit with what becomes of its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How long it runs.
    pub term: Term,
    /// What becomes of a last day that is a rest day.
    pub roll: Roll,
    /// How many days after the last day the act is open: 1 where full days have to pass.
    pub shift: u8,
}

/// Where two limits end when both start on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OnDay {
    /// Day zero.
    pub start: Day,
    /// The end by the first of the two.
    pub first: Day,
    /// The end by the second.
    pub second: Day,
}

impl OnDay {
    /// How many days the second ends after the first; negative if before.
    #[must_use]
    pub fn gap(&self) -> i32 {
        self.second.days_since(self.first)
    }
}

/// How two limits stand to each other over the whole calendar.
///
/// # Example: five working days are never more than fifteen days
/// ```
/// use jiceng::{law::layers::{Counted, Gaps}, time::{Roll, calendar::builtin}};
/// let calendar = builtin::cn()?;
/// let counted = |term: &str| {
///     Ok::<_, jiceng::wire::Error>(Counted { term: term.parse()?, roll: Roll::Next, shift: 0 })
/// };
/// let gaps = Gaps::between(counted("15d")?, counted("5wd")?, calendar.view(None)).unwrap();
/// assert!(gaps.longest.gap() <= 0);
/// assert_eq!(gaps.longest.start, "2020-01-19".parse()?);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Gaps {
    /// The start days that were compared: both ends are known.
    pub days: Span,
    /// The first start day on which the second is longest against the first.
    pub longest: OnDay,
    /// The first start day on which it is shortest.
    pub shortest: OnDay,
    /// How many start days are as long as `longest`.
    pub n_longest: u32,
    /// How many are as short as `shortest`.
    pub n_shortest: u32,
}

impl Gaps {
    /// Compares two limits on every start day of the calendar's coverage.
    ///
    /// `None` if no start day has both ends within the coverage. A limit in hours
    /// reaches as many days as it can, whatever the time at which it starts.
    #[must_use]
    pub fn between(first: Counted, second: Counted, view: &View) -> Option<Self> {
        let mut gaps: Option<Self> = None;
        for start in view.coverage()?.days() {
            let Some(day) = on_day(start, first, second, view) else { continue };
            let Some(gaps) = &mut gaps else {
                gaps = Some(Self::of(day));
                continue;
            };
            gaps.days.until = start;
            match day.gap().cmp(&gaps.longest.gap()) {
                std::cmp::Ordering::Greater => (gaps.longest, gaps.n_longest) = (day, 1),
                std::cmp::Ordering::Equal => gaps.n_longest = gaps.n_longest.saturating_add(1),
                std::cmp::Ordering::Less => {}
            }
            match day.gap().cmp(&gaps.shortest.gap()) {
                std::cmp::Ordering::Less => (gaps.shortest, gaps.n_shortest) = (day, 1),
                std::cmp::Ordering::Equal => gaps.n_shortest = gaps.n_shortest.saturating_add(1),
                std::cmp::Ordering::Greater => {}
            }
        }
        gaps
    }

    fn of(day: OnDay) -> Self {
        let days = Span::on(day.start);
        Self { days, longest: day, shortest: day, n_longest: 1, n_shortest: 1 }
    }
}

fn on_day(start: Day, first: Counted, second: Counted, view: &View) -> Option<OnDay> {
    Some(OnDay { start, first: end(start, first, view)?, second: end(start, second, view)? })
}

/// The end of a limit, if it is known.
fn end(start: Day, limit: Counted, view: &View) -> Option<Day> {
    let Counted { term, roll, shift } = limit;
    let (term, roll) = match term.unit {
        Unit::Hours => (Term { n: term.n.div_ceil(24), unit: Unit::Days }, Roll::None),
        _ => (term, roll),
    };
    let stopped = &DaySet::default();
    let reckoning = Reckoning { start, limit: term, roll, stopped, uncovered: Uncovered::AllDays };
    let day = Due::day(reckoning.last_day(view).due)?;
    Some(day.plus(i32::from(shift)))
}
