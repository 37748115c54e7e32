//! How many calendar days a term takes at most.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    lifecycle::lint::mixed_units::family,
    time::{Day, Span, Term, Unit, View},
};

/// The first year of the national calendar, where the calendar given covers nothing.
const PLAIN: (i32, i32) = (2007, 2026);

/// The longest calendar length of terms over the days that a calendar covers.
#[derive(Debug)]
pub(crate) struct Lengths<'a> {
    view: &'a View,
    pub(crate) span: Option<Span>,
    known: BTreeMap<(u32, Unit), u32>,
}

/// The largest effect that rolling a last day can have (顺延最多日数).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RollMax {
    /// By how many days it moves at most.
    pub days: u32,
    /// A last day that moves so far; the earliest one.
    pub on: Day,
    /// The days looked at: those that the calendar covers.
    pub covered: Span,
}

impl<'a> Lengths<'a> {
    pub(crate) fn new(view: &'a View) -> Self {
        let years =
            Day::new(PLAIN.0, 1, 1).and_then(|it| Span::new(it, Day::new(PLAIN.1, 12, 31)?));
        Self { view, span: view.coverage().or(years.ok()), known: BTreeMap::new() }
    }

    /// A limit with what an extension may add: added in their unit first, then
    /// counted at the longest.
    pub(crate) fn of(&mut self, limit: Term, cap: Option<Term>) -> u32 {
        match (cap, cap.and_then(|it| joined(limit, it))) {
            (_, Some(sum)) => self.longest(sum),
            (Some(cap), None) => self.longest(limit).saturating_add(self.longest(cap)),
            (None, None) => self.longest(limit),
        }
    }

    fn longest(&mut self, term: Term) -> u32 {
        if let Some(known) = self.known.get(&(term.n, term.unit)) {
            return *known;
        }
        let length = match term.unit {
            Unit::Hours => term.n.div_ceil(24),
            Unit::Days => term.n,
            Unit::Weeks => term.n.saturating_mul(7),
            Unit::WorkingDays => self.widest(|view, day| working(view, day, term.n)),
            Unit::Months => self.widest(|_, day| Some(day.plus_months(term.n))),
            Unit::Years => self.widest(|_, day| Some(day.plus_months(term.n.saturating_mul(12)))),
        };
        self.known.insert((term.n, term.unit), length);
        length
    }

    fn widest(&self, end: impl Fn(&View, Day) -> Option<Day>) -> u32 {
        let days = self.span.into_iter().flat_map(Span::days);
        let widths = days.filter_map(|it| Some(end(self.view, it)?.days_since(it)));
        widths.max().and_then(|it| u32::try_from(it).ok()).unwrap_or_default()
    }

    /// The largest effect of rolling; nothing if the calendar covers nothing.
    pub(crate) fn roll_max(&self) -> Option<RollMax> {
        let covered = self.view.coverage()?;
        let effect = |it: Day| {
            let by = self.view.roll_next(it)?.days_since(it);
            Some((u32::try_from(by).ok()?, it))
        };
        let all = covered.days().filter_map(effect);
        let (days, on) = all.reduce(|most, it| if it.0 > most.0 { it } else { most })?;
        Some(RollMax { days, on, covered })
    }
}

/// The n-th working day after a day; with no calendar at all, of plain weeks.
fn working(view: &View, day: Day, n: u32) -> Option<Day> {
    if view.coverage().is_some() {
        return view.add_working(day, n);
    }
    let weekdays = (1..).map(|it| day.plus(it)).filter(|it| it.weekday() < 6);
    weekdays.take(usize::try_from(n).ok()?).last().or(Some(day))
}

/// Two terms as one, if they can be counted together.
pub(crate) fn joined(a: Term, b: Term) -> Option<Term> {
    if a.unit == b.unit {
        return Some(Term { n: a.n.saturating_add(b.n), unit: a.unit });
    }
    let plain = |it: Term| match it.unit {
        Unit::Weeks => it.n.saturating_mul(7),
        Unit::Years => it.n.saturating_mul(12),
        _ => it.n,
    };
    let unit = family(a.unit);
    (unit == family(b.unit)).then(|| Term { n: plain(a).saturating_add(plain(b)), unit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::builtin;

    #[test]
    fn longest_over_twenty_years() {
        let calendar = builtin::cn().expect("shipped");
        let mut lengths = Lengths::new(calendar.view(None));
        let expected = [
            ("1wd", 11),
            ("3wd", 13),
            ("5wd", 15),
            ("10wd", 22),
            ("15wd", 29),
            ("1m", 31),
            ("2m", 62),
            ("1y", 366),
            ("2w", 14),
            ("24h", 1),
            ("25h", 2),
        ];
        for (term, days) in expected {
            assert_eq!(lengths.of(term.parse().expect(term), None), days, "{term}");
        }
    }
}
