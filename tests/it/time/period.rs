//! Periods: bounds, order and text.

use jiceng::time::{Cycle, Day, Period};
use proptest::prelude::*;

use super::{day, span};

#[track_caller]
fn check(cycle: &str, asked: &str, text: &str, days: &str) {
    let period = cycle.parse::<Cycle>().unwrap().containing(day(asked));
    assert_eq!(period.to_string(), text);
    assert_eq!(period.span(), span(days));
    assert_eq!(text.parse::<Period>().unwrap(), period);
    assert_eq!(serde_json::from_value::<Period>(serde_json::json!(text)).unwrap(), period);
}

#[test]
fn bounds() {
    check("month", "2024-02-29", "2024-02", "2024-02-01..2024-02-29");
    check("quarter", "2026-12-31", "2026-Q4", "2026-10-01..2026-12-31");
    check("half-year", "2026-06-30", "2026-H1", "2026-01-01..2026-06-30");
    check("half-year", "2026-07-01", "2026-H2", "2026-07-01..2026-12-31");
    check("year", "2026-02-03", "2026", "2026-01-01..2026-12-31");
    check("month-from-21", "2026-01-20", "2025-12@21", "2025-12-21..2026-01-20");
    check("month-from-21", "2026-01-21", "2026-01@21", "2026-01-21..2026-02-20");
    check("year-from-07", "2026-06-30", "2025@07", "2025-07-01..2026-06-30");
    check("year-from-07", "2026-07-01", "2026@07", "2026-07-01..2027-06-30");
    check("month-from-21", "1949-01-20", "1948-12@21", "1949-01-01..1949-01-20");
    check("year-from-07", "2199-12-31", "2199@07", "2199-07-01..2199-12-31");
}

#[test]
fn neighbours_and_ends() {
    let year: Period = "2199".parse().unwrap();
    assert_eq!(year.next(), None);
    let first: Period = "1949".parse().unwrap();
    assert_eq!(first.previous(), None);
    let cycle: Cycle = "month-from-21".parse().unwrap();
    let cut = cycle.containing(Day::MIN);
    assert_eq!(cut.previous(), None);
    assert_eq!(cut.next().unwrap().to_string(), "1949-01@21");
    assert_eq!(cut.next().unwrap().previous(), Some(cut));
}

#[test]
fn texts_that_are_refused() {
    for bad in
        ["2026-13", "2026-Q5", "2026-H0", "2026-7", "26", "2026@13", "2026-01@29", "2026-01@1"]
    {
        assert_eq!(bad.parse::<Period>().unwrap_err().code(), "bad-value", "{bad}");
    }
    for bad in ["week", "month-from-29", "month-from-1", "year-from-7", "year-from-13", "Month"] {
        assert_eq!(bad.parse::<Cycle>().unwrap_err().code(), "bad-value", "{bad}");
    }
}

fn cycles() -> impl Strategy<Value = Cycle> {
    prop_oneof![
        Just(Cycle::MONTH),
        Just(Cycle::QUARTER),
        Just(Cycle::HALF_YEAR),
        Just(Cycle::YEAR),
        (1_u32..=28).prop_map(|it| Cycle::month_from(it).unwrap()),
        (1_u32..=12).prop_map(|it| Cycle::year_from(it).unwrap()),
    ]
}

proptest! {
    #[test]
    fn periods_follow_each_other(cycle in cycles(), n in Day::MIN.number()..=Day::MAX.number()) {
        let asked = Day::from_number(n).unwrap();
        let period = cycle.containing(asked);
        prop_assert!(period.span().contains(asked));
        prop_assert_eq!(cycle.to_string().parse::<Cycle>().unwrap(), cycle);
        prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
        if let Some(next) = period.next() {
            prop_assert_eq!(next.span().from, period.span().until.plus(1));
            prop_assert_eq!(next.previous(), Some(period));
            prop_assert!(period < next);
        } else {
            prop_assert_eq!(period.span().until, Day::MAX);
        }
    }
}
