//! Counting working days past stopped days and beyond the calendar.

use super::{Reckoning, Uncovered};
use crate::time::{Day, Due, Span, View};

impl Reckoning<'_> {
    /// The last day of a limit in working days.
    pub(super) fn by_working_days(&self, view: &View) -> Due {
        let known = if self.stopped.is_empty() {
            view.add_working(self.start, self.limit.n)
        } else {
            self.skip_stopped(view)
        };
        known.map_or_else(|| self.in_pieces(view).0, Due::on)
    }

    /// As many working days further as stopped ones were passed; `None` beyond the calendar.
    fn skip_stopped(&self, view: &View) -> Option<Day> {
        let mut n = self.limit.n;
        let mut end = view.add_working(self.start, n)?;
        for span in self.stopped_after_start() {
            if span.from > end {
                break;
            }
            n = n.saturating_add(view.count_working(span)?);
            end = view.add_working(self.start, n)?;
        }
        Some(end)
    }

    /// The count stretch by stretch: between stopped days, covered or not.
    ///
    /// With the last day comes where the count left the calendar, if it did.
    #[cold]
    pub(super) fn in_pieces(&self, view: &View) -> (Due, Option<Gap>) {
        let mut count = Count { left: self.limit.n, gap: None };
        let mut from = self.start.plus(1);
        let mut stopped = self.stopped_after_start();
        loop {
            let stop = stopped.next();
            let until = stop.map_or(Day::MAX, |it| it.from.plus(-1));
            if let Some(day) = self.in_free(view, Span { from, until }, &mut count) {
                let due = if count.gap.is_some() { Due::not_before(day) } else { Due::on(day) };
                return (due, count.gap);
            }
            match stop {
                Some(stop) if stop.until < Day::MAX => from = stop.until.plus(1),
                _ => return (Due::not_before(Day::MAX), count.gap),
            }
        }
    }

    /// Goes on counting in a span without stopped days; the last day, if it lies there.
    fn in_free(&self, view: &View, span: Span, count: &mut Count) -> Option<Day> {
        let mut from = span.from;
        while from <= span.until {
            let (covered, until) = view.stretch(from);
            let piece = Span { from, until: until.min(span.until) };
            let worked = if covered {
                view.count_working(piece).unwrap_or_default()
            } else {
                count.gap.get_or_insert(Gap { day: from, left: count.left });
                self.uncovered.count(piece)
            };
            if count.left <= worked {
                let before = from.plus(-1);
                return if covered {
                    view.add_working(before, count.left)
                } else {
                    Some(self.uncovered.add(before, count.left))
                };
            }
            count.left = count.left.saturating_sub(worked);
            if piece.until == Day::MAX {
                return None;
            }
            from = piece.until.plus(1);
        }
        None
    }
}

/// How far a count has come.
struct Count {
    /// Working days still to be found.
    left: u32,
    /// The first uncovered day that was met.
    gap: Option<Gap>,
}

/// Where a count leaves the calendar.
#[derive(Clone, Copy)]
pub(super) struct Gap {
    /// The first day, not stopped, that no notice covers.
    pub(super) day: Day,
    /// How many working days were still to be found before it.
    pub(super) left: u32,
}

impl Uncovered {
    /// How many days of an uncovered span are taken as worked.
    fn count(self, span: Span) -> u32 {
        match self {
            Self::AllDays => span.len(),
            Self::Weekdays => {
                let weeks = span.len().div_euclid(7);
                let rest = span.len().rem_euclid(7);
                let first = u32::from(span.from.weekday());
                let of_rest =
                    (first..first.saturating_add(rest)).filter(|it| !matches!(it, 6 | 7)).count();
                weeks.saturating_mul(5).saturating_add(u32::try_from(of_rest).unwrap_or(0))
            }
        }
    }

    /// The n-th such day after a day, at least the first.
    fn add(self, day: Day, n: u32) -> Day {
        let days = |it: u32| i32::try_from(it).unwrap_or(i32::MAX);
        match self {
            Self::AllDays => day.plus(days(n)),
            Self::Weekdays => {
                // From a weekend the count begins as from its Friday.
                let weekend = i32::from(day.weekday().saturating_sub(5));
                let friday_or_before = day.plus(weekend.saturating_neg());
                let of_week = u32::from(friday_or_before.weekday());
                let weekends = of_week.saturating_add(n).saturating_sub(1).div_euclid(5);
                friday_or_before.plus(days(n.saturating_add(weekends.saturating_mul(2))))
            }
        }
    }
}
