//! Tables against walking, and what must hold for every limit.

use std::{collections::BTreeSet, sync::LazyLock};

use jiceng::time::{Calendar, Day, DaySet, Reckoning, Roll, Span, StepKind, Term, Uncovered, Unit};
use proptest::prelude::*;

use super::{day, oracle};

static CN: LazyLock<Calendar> = LazyLock::new(super::cn);

fn days() -> impl Strategy<Value = Day> {
    let (from, until) = (day("2006-06-01").number(), day("2028-06-30").number());
    (from..=until).prop_map(|it| Day::from_number(it).unwrap())
}

fn known_on() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![2 => Just(None), 1 => days().prop_map(Some)]
}

/// Pauses that begin around a start day.
fn pauses() -> impl Strategy<Value = Vec<(i32, i32)>> {
    prop_oneof![
        1 => Just(Vec::new()),
        2 => prop::collection::vec((-20..120_i32, 0..25_i32), 1..5),
    ]
}

fn spans(start: Day, pauses: &[(i32, i32)]) -> Vec<Span> {
    let span =
        |(from, len): &(i32, i32)| Span::new(start.plus(*from), start.plus(from + len)).unwrap();
    pauses.iter().map(span).collect()
}

fn terms() -> impl Strategy<Value = Term> {
    let units = [Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
    (prop::sample::select(units.to_vec()), 0..90_u32).prop_map(|(unit, n)| match unit {
        Unit::Months => Term { n: n % 15, unit },
        Unit::Years => Term { n: n % 3, unit },
        Unit::Weeks => Term { n: n % 12, unit },
        _ => Term { n, unit },
    })
}

fn roll() -> impl Strategy<Value = Roll> {
    prop_oneof![Just(Roll::Next), Just(Roll::None)]
}

fn uncovered() -> impl Strategy<Value = Uncovered> {
    prop_oneof![Just(Uncovered::Weekdays), Just(Uncovered::AllDays)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn tables_are_walks(from in days(), n in 0..400_u32, len in 0..400_i32, known in known_on()) {
        let view = CN.view(known);
        prop_assert_eq!(view.add_working(from, n), oracle::add_working(view, from, n));
        prop_assert_eq!(view.roll_next(from), oracle::roll_next(view, from));
        let span = Span::new(from, from.plus(len)).unwrap();
        let each: Option<Vec<bool>> = span.days().map(|it| view.is_working(it)).collect();
        let count = each.map(|it| u32::try_from(it.into_iter().filter(|it| *it).count()).unwrap());
        prop_assert_eq!(view.count_working(span), count);
        prop_assert_eq!(view.missing(from).is_some(), view.is_working(from).is_none());
    }

    #[test]
    fn last_days_are_walks(
        start in days(), limit in terms(), roll in roll(), pauses in pauses(),
        known in known_on(), uncovered in uncovered(),
    ) {
        let view = CN.view(known);
        let spans = spans(start, &pauses);
        let stopped: DaySet = spans.iter().copied().collect();
        let walked: BTreeSet<Day> = spans.iter().flat_map(|it| it.days()).collect();
        let reckoning = Reckoning { start, limit, roll, stopped: &stopped, uncovered };
        let last = reckoning.last_day(view);
        prop_assert_eq!(last, oracle::last_day(&reckoning, &walked, view));
        prop_assert!(last.plain.not_before <= last.due.not_before);

        let (told, steps) = reckoning.steps(view);
        prop_assert_eq!(told, last);
        let is = |kind| move |it: &&jiceng::time::Step| it.kind == kind;
        let end = steps.iter().rev().find_map(|it| it.day).unwrap();
        prop_assert_eq!(end, last.due.not_before);
        prop_assert_eq!(steps.iter().any(|it| it.kind == StepKind::Unpublished), !last.due.is_known());
        if limit.unit == Unit::WorkingDays && last.plain.is_known() && limit.n > 0 {
            // Counted and left out, each day once, are all the days there are.
            let n = |kind| steps.iter().find(is(kind)).and_then(|it| it.count).unwrap_or(0);
            let all = n(StepKind::Counted) + n(StepKind::Stopped) + n(StepKind::Weekends)
                + n(StepKind::Holidays);
            prop_assert_eq!(i32::try_from(all).unwrap(), last.plain.not_before.days_since(start));
            let made_up = Span::new(start.plus(1), last.plain.not_before).unwrap().days();
            let made_up = made_up.filter(|it| it.weekday() > 5 && !stopped.contains(*it)
                && view.is_working(*it) == Some(true)).count();
            prop_assert_eq!(u32::try_from(made_up).unwrap(), n(StepKind::MakeUpCounted));
        }
    }

    #[test]
    fn later_limits_end_later(
        start in days(), limit in terms(), roll in roll(), pauses in pauses(),
        uncovered in uncovered(),
    ) {
        let view = CN.view(None);
        let stopped: DaySet = spans(start, &pauses).into_iter().collect();
        let end = |n| {
            let limit = Term { n, unit: limit.unit };
            Reckoning { start, limit, roll, stopped: &stopped, uncovered }.last_day(view)
        };
        let (this, next) = (end(limit.n), end(limit.n + 1));
        prop_assert!(this.plain.not_before < next.plain.not_before);
        prop_assert!(this.due.not_before <= next.due.not_before);
    }

    #[test]
    fn a_pause_moves_the_end_by_its_days_at_least(
        start in days(), n in 1..120_u32, pauses in pauses(),
    ) {
        let view = CN.view(None);
        let stopped: DaySet = spans(start, &pauses).into_iter().collect();
        let end = |stopped: &DaySet| {
            let limit = Term { n, unit: Unit::Days };
            let it = Reckoning { start, limit, roll: Roll::None, stopped, uncovered: Uncovered::AllDays };
            it.last_day(view).due.not_before
        };
        let (plain, moved) = (end(&DaySet::default()), end(&stopped));
        let inside = |until| stopped.len_within(Span::new(start.plus(1), until).unwrap());
        let by = u32::try_from(moved.days_since(plain)).unwrap();
        prop_assert!(by >= inside(plain));
        prop_assert_eq!(by, inside(moved));
        prop_assert!(!stopped.contains(moved));
    }

    #[test]
    fn the_bound_for_all_days_is_never_later(
        start in days(), n in 0..300_u32, pauses in pauses(), known in known_on(),
    ) {
        let view = CN.view(known);
        let stopped: DaySet = spans(start, &pauses).into_iter().collect();
        let end = |uncovered| {
            let limit = Term { n, unit: Unit::WorkingDays };
            Reckoning { start, limit, roll: Roll::Next, stopped: &stopped, uncovered }.last_day(view).due
        };
        let (all, weekdays) = (end(Uncovered::AllDays), end(Uncovered::Weekdays));
        prop_assert!(all.not_before <= weekdays.not_before);
        prop_assert_eq!(all.is_known(), weekdays.is_known());
        // What is certain stays certain, and no notice brings the day before the bound.
        let latest = {
            let limit = Term { n, unit: Unit::WorkingDays };
            let it = Reckoning { start, limit, roll: Roll::Next, stopped: &stopped, uncovered: Uncovered::AllDays };
            it.last_day(CN.view(None)).due
        };
        let of_one_edition = known.is_none_or(|it| !amended_later(it, start, latest.not_before));
        if of_one_edition {
            prop_assert!(all.not_before <= latest.not_before);
        }
    }

    #[test]
    fn day_sets_are_sets(spans in prop::collection::vec((0..200_i32, 0..12_i32), 0..20), asked in (0..200_i32, 0..80_i32)) {
        let span = |(from, len): (i32, i32)| {
            Span::new(Day::from_number(from).unwrap(), Day::from_number(from + len).unwrap()).unwrap()
        };
        let mut set = DaySet::default();
        let mut twin = BTreeSet::new();
        for it in spans {
            set.insert(span(it));
            twin.extend(span(it).days());
        }
        let asked = span(asked);
        prop_assert_eq!(set.is_empty(), twin.is_empty());
        prop_assert_eq!(set.spans().iter().flat_map(|it| it.days()).collect::<Vec<_>>(), twin.iter().copied().collect::<Vec<_>>());
        prop_assert!(set.spans().windows(2).all(|it| it[0].until.plus(1) < it[1].from));
        prop_assert!(asked.days().all(|it| set.contains(it) == twin.contains(&it)));
        prop_assert_eq!(set.len_within(asked) as usize, asked.days().filter(|it| twin.contains(it)).count());
        let back: DaySet = serde_json::from_value(serde_json::to_value(&set).unwrap()).unwrap();
        prop_assert_eq!(back, set);
    }
}

/// Whether some notice made public later changed a day that was covered.
fn amended_later(known: Day, from: Day, until: Day) -> bool {
    let (then, now) = (CN.view(Some(known)), CN.view(None));
    let span = Span { from, until: until.plus(30) };
    span.days().any(|it| then.is_working(it).is_some_and(|was| now.is_working(it) != Some(was)))
}

#[test]
fn limits_of_any_size_end() {
    let stopped = DaySet::from_iter([Span { from: day("2026-03-01"), until: Day::MAX }]);
    for unit in [Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years]
    {
        for n in [0, 1, Term::MAX, u32::MAX] {
            for start in [Day::MIN, day("2026-02-01"), Day::MAX] {
                for stopped in [&DaySet::default(), &stopped] {
                    for uncovered in [Uncovered::Weekdays, Uncovered::AllDays] {
                        let limit = Term { n, unit };
                        let it = Reckoning { start, limit, roll: Roll::Next, stopped, uncovered };
                        let (last, _) = it.steps(CN.view(None));
                        assert!(last.due.not_before >= start, "{it:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn terms_in_and_out() {
    for text in ["0d", "15d", "5wd", "2w", "1m", "1y", "24h", "40000d"] {
        assert_eq!(text.parse::<Term>().unwrap().to_string(), text);
    }
    for bad in ["", "d", "15", "015d", "+1d", "-1d", "1.5d", "15 d", "40001d", "1D", "1wk"] {
        assert_eq!(bad.parse::<Term>().unwrap_err().code(), "bad-term", "{bad}");
    }
    let json = serde_json::json!({ "n": 5, "unit": "working-days" });
    let term: Term = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(term).unwrap(), json);
    assert!(
        serde_json::from_value::<Term>(serde_json::json!({ "n": 40_001, "unit": "days" })).is_err()
    );
}
