//! The naive twin: walking the days one by one.

use std::collections::BTreeSet;

use jiceng::time::{Day, Due, LastDay, Reckoning, Roll, Uncovered, Unit, View};

/// The n-th working day after a day, by walking.
pub(super) fn add_working(view: &View, mut day: Day, n: u32) -> Option<Day> {
    for _ in 0..n {
        loop {
            day = day.plus(1);
            if view.is_working(day)? {
                break;
            }
        }
    }
    Some(day)
}

/// The first working day from a day on, by walking.
pub(super) fn roll_next(view: &View, mut day: Day) -> Option<Day> {
    while !view.is_working(day)? {
        day = day.plus(1);
    }
    Some(day)
}

/// The last day of a limit, by walking, with its stopped days as a plain set.
pub(super) fn last_day(it: &Reckoning<'_>, stopped: &BTreeSet<Day>, view: &View) -> LastDay {
    let n = it.limit.n;
    let plain = match it.limit.unit {
        Unit::Days => Due::on(walk(it.start, n, |day| !stopped.contains(&day))),
        Unit::Weeks => Due::on(walk(it.start, n * 7, |day| !stopped.contains(&day))),
        Unit::Months => Due::on(later(it.start, it.start.plus_months(n), stopped)),
        Unit::Years => Due::on(later(it.start, it.start.plus_months(n * 12), stopped)),
        Unit::WorkingDays => {
            let mut open = false;
            let end = walk(it.start, n, |day| {
                if stopped.contains(&day) {
                    return false;
                }
                view.is_working(day).unwrap_or_else(|| {
                    open = true;
                    it.uncovered == Uncovered::AllDays || day.weekday() < 6
                })
            });
            if open { Due::not_before(end) } else { Due::on(end) }
        }
        Unit::Hours => unreachable!("hours are not walked"),
    };
    let due = match (it.roll, plain.day()) {
        (Roll::Next, Some(day)) => {
            let mut last = roll_next(view, day);
            while last.is_some_and(|it| it != day && stopped.contains(&it)) {
                last = roll_next(view, last.unwrap().plus(1));
            }
            last.map_or(Due::not_before(day), Due::on)
        }
        _ => plain,
    };
    LastDay { plain, due }
}

fn walk(mut day: Day, n: u32, mut counts: impl FnMut(Day) -> bool) -> Day {
    let mut left = n;
    while left > 0 {
        day = day.plus(1);
        left -= u32::from(counts(day));
    }
    day
}

/// One day later per stopped day on the way, repeated until none is new.
fn later(start: Day, end: Day, stopped: &BTreeSet<Day>) -> Day {
    let mut moved = end;
    loop {
        let met = stopped.iter().filter(|it| start < **it && **it <= moved).count();
        let next = end.plus(i32::try_from(met).unwrap());
        if next == moved {
            return moved;
        }
        moved = next;
    }
}
