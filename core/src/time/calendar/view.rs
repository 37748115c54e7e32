//! The calendar as it was known on a day.

use std::sync::Arc;

use super::{Edition, run::Run};
use crate::{
    time::{Day, Span},
    wire::Id,
};

/// The calendar as it was known on a day: which days are worked, as far as told.
///
/// A year is covered from its own notice on. The notice of the following year
/// may change its last days of December once it is known. While it is in doubt
/// whether a notice was known yet, the days that it decides are not covered.
///
/// Every method answers `None` instead of guessing: a day that no notice covers
/// is neither a working day nor a rest day.
///
/// # Example: the Spring Festival of 2026
/// ```
/// use jiceng::time::calendar::builtin;
/// let calendar = builtin::cn()?;
/// let view = calendar.view(None);
/// assert_eq!(view.is_working("2026-02-17".parse()?), Some(false));
/// assert_eq!(view.is_working("2026-02-14".parse()?), Some(true)); // a Saturday
/// assert_eq!(view.is_working("2100-01-01".parse()?), None);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct View {
    /// The last run of covered days, the one that nearly every question meets.
    pub(super) last: Run,
    /// Earlier runs, from the latest to the earliest; none unless a year is missing.
    pub(super) earlier: Vec<Run>,
    /// The notice in force of each year that has one, by year.
    pub(super) editions: Vec<Arc<Edition>>,
    /// Days that a notice in doubt decides, with its year.
    pub(super) doubts: Vec<(Day, i32)>,
}

/// Days that a notice names.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    /// The notice.
    pub(crate) id: &'a Id,
    /// The days.
    pub(crate) days: Span,
    /// Whether they are worked.
    pub(crate) works: bool,
}

impl View {
    /// Whether offices work on a day; `None` if no notice covers it.
    #[inline]
    #[must_use]
    pub fn is_working(&self, day: Day) -> Option<bool> {
        self.first(|it| it.is_working(day))
    }

    /// The n-th working day after a day, which itself is not counted.
    ///
    /// The day itself need not be covered, only those after it. With `n` = 0 it
    /// is the day itself. `None` if the count leaves the coverage.
    #[inline]
    #[must_use]
    pub fn add_working(&self, day: Day, n: u32) -> Option<Day> {
        if n == 0 {
            return Some(day);
        }
        self.first(|it| it.add(day, n))
    }

    /// How many working days a run of days has; `None` if it leaves the coverage.
    #[inline]
    #[must_use]
    pub fn count_working(&self, span: Span) -> Option<u32> {
        self.first(|it| it.count(span))
    }

    /// The first working day from a day on, it included; `None` if the coverage ends before.
    #[inline]
    #[must_use]
    pub fn roll_next(&self, day: Day) -> Option<Day> {
        self.first(|it| it.roll(day))
    }

    /// The last run of covered days.
    ///
    /// With a year missing in between, the days before the gap are answered
    /// too, but the run begins after it.
    #[must_use]
    pub fn coverage(&self) -> Option<Span> {
        self.last.span()
    }

    /// The notice in force for a year.
    #[must_use]
    pub fn notice(&self, year: i32) -> Option<&Id> {
        self.edition(year).map(|it| &it.id)
    }

    /// The notice that decides about a day: the next year's if it names the day, else its own year's.
    #[must_use]
    pub fn notice_for(&self, day: Day) -> Option<&Id> {
        self.deciding(day).map(|it| &it.id)
    }

    /// The year whose notice is missing or in doubt, if a day is not covered.
    #[must_use]
    pub fn missing(&self, day: Day) -> Option<i32> {
        if self.is_working(day).is_some() {
            return None;
        }
        let doubt = self.doubts.iter().find(|it| it.0 == day).map(|it| it.1);
        Some(doubt.unwrap_or_else(|| day.ymd().0))
    }

    /// The days of a span that notices name, each run with its notice and whether it is worked.
    pub(crate) fn named(&self, span: Span) -> impl Iterator<Item = Named<'_>> {
        let (first, last) = (span.from.ymd().0, span.until.ymd().0.saturating_add(1));
        let start = self.editions.partition_point(|it| it.notice.year < first);
        let editions = self.editions.iter().skip(start);
        editions.take_while(move |it| it.notice.year <= last).flat_map(move |it| {
            let rest = it.notice.rest.iter().map(|it| (*it, false));
            let work = it.notice.work.iter().map(|it| (Span::on(*it), true));
            let within = rest.chain(work).filter_map(move |(days, works)| {
                days.overlap(span).map(|days| Named { id: &it.id, days, works })
            });
            within.flat_map(|it| self.in_force(it))
        })
    }

    /// What is left of a run of named days once the next year's notice has spoken.
    fn in_force<'a>(&self, named: Named<'a>) -> impl Iterator<Item = Named<'a>> {
        let whole = named.days.until.ymd().1 < 12;
        let pieces = if whole { 1 } else { named.days.len() };
        let piece = move |n: u32| match whole {
            true => named.days,
            false => Span::on(named.days.from.plus(i32::try_from(n).unwrap_or(0))),
        };
        (0..pieces).map(piece).filter_map(move |days| {
            let decides = whole || self.notice_for(days.from) == Some(named.id);
            decides.then_some(Named { days, ..named })
        })
    }

    /// The stretch of days around `day`, up to where coverage begins or ends.
    ///
    /// Gives whether it is covered and its last day.
    pub(crate) fn stretch(&self, day: Day) -> (bool, Day) {
        let mut until = Day::MAX;
        for span in self.runs().filter_map(Run::span) {
            if span.contains(day) {
                return (true, span.until);
            }
            if span.from > day {
                until = until.min(span.from.plus(-1));
            }
        }
        (false, until)
    }

    pub(super) fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&self.last).chain(&self.earlier)
    }

    pub(super) fn edition(&self, year: i32) -> Option<&Arc<Edition>> {
        let found = self.editions.binary_search_by_key(&year, |it| it.notice.year).ok()?;
        self.editions.get(found)
    }

    fn deciding(&self, day: Day) -> Option<&Arc<Edition>> {
        let (year, month, _) = day.ymd();
        let next =
            || self.edition(year.saturating_add(1)).filter(|it| it.notice.says(day).is_some());
        (month == 12).then(next).flatten().or_else(|| self.edition(year))
    }

    #[inline]
    fn first<T>(&self, ask: impl Fn(&Run) -> Option<T>) -> Option<T> {
        ask(&self.last).or_else(|| self.earlier.iter().find_map(ask))
    }
}
