//! Tables against walking, and what must hold for every limit.

use std::{collections::BTreeSet, sync::LazyLock};

use jiceng::time::{
    Calendar, Day, DaySet, LastDay, Reckoning, Roll, Span, StepKind, Term, Uncovered, Unit, View,
};
use proptest::prelude::*;

use super::{day, oracle};

static CN: LazyLock<Calendar> = LazyLock::new(super::cn);

/// A limit with its circumstances, owned, so that cases can vary one part.
#[derive(Clone, Debug)]
struct Case {
    start: Day,
    limit: Term,
    roll: Roll,
    /// Offsets from the start and lengths of pauses.
    pauses: Vec<(i32, i32)>,
    known_on: Option<Day>,
    uncovered: Uncovered,
}

impl Case {
    fn spans(&self) -> Vec<Span> {
        let day = |offset| self.start.plus(offset);
        let pauses = self.pauses.iter();
        pauses.map(|(from, len)| Span::new(day(*from), day(from + len)).unwrap()).collect()
    }

    fn stopped(&self) -> DaySet {
        self.spans().into_iter().collect()
    }

    fn ask<T>(&self, ask: impl FnOnce(&Reckoning<'_>, &View) -> T) -> T {
        let stopped = self.stopped();
        let Self { start, limit, roll, uncovered, .. } = *self;
        let reckoning = Reckoning { start, limit, roll, stopped: &stopped, uncovered };
        ask(&reckoning, CN.view(self.known_on))
    }

    fn last_day(&self) -> LastDay {
        self.ask(|it, view| it.last_day(view))
    }
}

fn days() -> impl Strategy<Value = Day> {
    let (from, until) = (day("2006-06-01").number(), day("2028-06-30").number());
    (from..=until).prop_map(|it| Day::from_number(it).unwrap())
}

fn known_on() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![2 => Just(None), 1 => days().prop_map(Some)]
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

/// Pauses that begin around the start day.
fn pauses() -> impl Strategy<Value = Vec<(i32, i32)>> {
    prop_oneof![
        1 => Just(Vec::new()),
        2 => prop::collection::vec((-20..120_i32, 0..25_i32), 1..5),
    ]
}

fn cases() -> impl Strategy<Value = Case> {
    let roll = prop::sample::select(vec![Roll::Next, Roll::None]);
    let uncovered = prop::sample::select(vec![Uncovered::Weekdays, Uncovered::AllDays]);
    (days(), terms(), roll, pauses(), known_on(), uncovered).prop_map(
        |(start, limit, roll, pauses, known_on, uncovered)| Case {
            start,
            limit,
            roll,
            pauses,
            known_on,
            uncovered,
        },
    )
}

fn count(days: impl Iterator) -> u32 {
    u32::try_from(days.count()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn tables_are_walks(from in days(), n in 0..400_u32, len in 0..400_i32, known in known_on()) {
        check_tables(CN.view(known), from, n, len);
    }

    #[test]
    fn last_days_are_walks(case in cases()) {
        let walked: BTreeSet<Day> = case.spans().iter().flat_map(|it| it.days()).collect();
        let last = case.last_day();
        prop_assert_eq!(last, case.ask(|it, view| oracle::last_day(it, &walked, view)));
        prop_assert!(last.plain.not_before <= last.due.not_before);
    }

    #[test]
    fn steps_lead_to_the_last_day(case in cases()) {
        check_steps(&case);
    }

    #[test]
    fn longer_limits_end_later(case in cases()) {
        let mut longer = case.clone();
        longer.limit.n += 1;
        let (this, next) = (case.last_day(), longer.last_day());
        prop_assert!(this.plain.not_before < next.plain.not_before);
        prop_assert!(this.due.not_before <= next.due.not_before);
    }

    #[test]
    fn a_pause_moves_the_end_by_its_days(start in days(), n in 1..120_u32, pauses in pauses()) {
        check_pause(start, n, pauses);
    }

    #[test]
    fn no_notice_brings_an_end_before_its_bound(case in cases()) {
        check_bound(case);
    }

    #[test]
    fn day_sets_are_sets(
        runs in prop::collection::vec((0..200_i32, 0..12_i32), 0..20),
        asked in (0..200_i32, 0..80_i32),
    ) {
        check_day_set(&runs, asked);
    }
}

fn check_tables(view: &View, from: Day, n: u32, len: i32) {
    assert_eq!(view.add_working(from, n), oracle::add_working(view, from, n));
    assert_eq!(view.roll_next(from), oracle::roll_next(view, from));
    let span = Span::new(from, from.plus(len)).unwrap();
    let each: Option<Vec<bool>> = span.days().map(|it| view.is_working(it)).collect();
    let worked = each.map(|it| count(it.into_iter().filter(|it| *it)));
    assert_eq!(view.count_working(span), worked);
    assert_eq!(view.missing(from).is_some(), view.is_working(from).is_none());
}

fn check_steps(case: &Case) {
    let (last, steps) = case.ask(|it, view| it.steps(view));
    assert_eq!(last, case.last_day());
    assert_eq!(steps.iter().rev().find_map(|it| it.day), Some(last.due.not_before));
    let open = steps.iter().any(|it| it.kind == StepKind::Unpublished);
    assert_eq!(open, !last.due.is_known());
    if case.limit.unit != Unit::WorkingDays || !last.plain.is_known() || case.limit.n == 0 {
        return;
    }
    // Counted or left out, each day once, are all the days there are.
    let n = |kind| steps.iter().find(|it| it.kind == kind).and_then(|it| it.count).unwrap_or(0);
    let kinds = [StepKind::Counted, StepKind::Stopped, StepKind::Weekends, StepKind::Holidays];
    let all = Span::new(case.start.plus(1), last.plain.not_before).unwrap();
    assert_eq!(kinds.into_iter().map(n).sum::<u32>(), all.len());
    let stopped = case.stopped();
    let view = CN.view(case.known_on);
    let made_up = all.days().filter(|it| {
        it.weekday() > 5 && !stopped.contains(*it) && view.is_working(*it) == Some(true)
    });
    assert_eq!(count(made_up), n(StepKind::MakeUpCounted));
}

fn check_pause(start: Day, n: u32, pauses: Vec<(i32, i32)>) {
    let paused = Case {
        start,
        limit: Term { n, unit: Unit::Days },
        roll: Roll::None,
        pauses,
        known_on: None,
        uncovered: Uncovered::AllDays,
    };
    let free = Case { pauses: Vec::new(), ..paused.clone() };
    let (plain, moved) = (free.last_day().due.not_before, paused.last_day().due.not_before);
    let stopped = paused.stopped();
    let inside = |until| stopped.len_within(Span::new(start.plus(1), until).unwrap());
    let by = u32::try_from(moved.days_since(plain)).unwrap();
    assert!(by >= inside(plain));
    assert_eq!(by, inside(moved));
    assert!(!stopped.contains(moved));
}

/// What was open is answered later, but never by a day before the bound of that time.
fn check_bound(case: Case) {
    let bound = Case { uncovered: Uncovered::AllDays, ..case };
    let shown = Case { uncovered: Uncovered::Weekdays, ..bound.clone() };
    let latest = Case { known_on: None, ..bound.clone() };
    let (then, now) = (bound.last_day().due, latest.last_day().due);
    assert!(then.not_before <= shown.last_day().due.not_before);
    assert_eq!(then.is_known(), shown.last_day().due.is_known());
    let until = now.not_before.max(then.not_before).plus(30);
    if !amended(bound.known_on, Span { from: bound.start, until }) {
        assert!(then.not_before <= now.not_before, "{then:?}, then {now:?}");
    }
}

/// Whether a notice made public later changed a day that was covered.
fn amended(known_on: Option<Day>, span: Span) -> bool {
    let (then, now) = (CN.view(known_on), CN.view(None));
    span.days().any(|it| then.is_working(it).is_some_and(|was| now.is_working(it) != Some(was)))
}

fn check_day_set(runs: &[(i32, i32)], asked: (i32, i32)) {
    let day = |number| Day::from_number(number).unwrap();
    let span = |(from, len): (i32, i32)| Span::new(day(from), day(from + len)).unwrap();
    let mut set = DaySet::default();
    let mut twin = BTreeSet::new();
    for run in runs {
        set.insert(span(*run));
        twin.extend(span(*run).days());
    }
    let asked = span(asked);
    assert_eq!(set.is_empty(), twin.is_empty());
    assert!(set.spans().iter().flat_map(|it| it.days()).eq(twin.iter().copied()));
    assert!(set.spans().windows(2).all(|it| it[0].until.plus(1) < it[1].from));
    assert!(asked.days().all(|it| set.contains(it) == twin.contains(&it)));
    assert_eq!(set.len_within(asked), count(asked.days().filter(|it| twin.contains(it))));
    let back: DaySet = serde_json::from_value(serde_json::to_value(&set).unwrap()).unwrap();
    assert_eq!(back, set);
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
