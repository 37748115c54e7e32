//! The verdict of every clock on the day asked.

use super::state::{Instance, World};
use crate::{
    answers::Verdict,
    kernel::{self, State, Timing},
    law::Force,
    lifecycle::{
        compile::{Shape, Version},
        rules::Opens,
    },
    time::{Day, Due, LastDay, Span, Term, Unit, View},
};

/// A clock as it is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    pub(crate) state: State,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) last: Option<LastDay>,
    /// From when on the act is allowed, of a `not-before`.
    pub(crate) opens: Option<Due>,
    /// How the act, or the day asked, stands to the last day.
    pub(crate) timing: Timing,
    /// Late, but with its recorded reason (说明理由).
    pub(crate) excused: bool,
}

/// One period of an `every`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn {
    pub(crate) span: Span,
    pub(crate) due: Due,
    pub(crate) done: u32,
    pub(crate) verdict: Option<Verdict>,
}

impl Instance {
    /// State and verdict on the day asked. Of an `every`, see [`Instance::turns`].
    #[inline(always)]
    pub(crate) fn told(&mut self, world: &World<'_>, version: &Version) -> Told {
        let last = self.last_day(world.view);
        let due = last.map(|it| it.due);
        let state = self.shown_state(world, version, due);
        let day = self.ended_on.unwrap_or(world.as_of);
        match version.shape {
            Shape::Within => {
                let timing = self.timing(world, day, due);
                let judged = kernel::within(state, timing, version.is_right);
                let excused = judged == Some(Verdict::Unmet) && self.is_excused(world, version);
                let verdict = if excused { Some(Verdict::Met) } else { judged };
                Told { state, verdict, last, opens: None, timing, excused }
            }
            Shape::NotBefore(opens) => {
                let opens = due.map(|due| match opens {
                    Opens::OnLastDay => due,
                    Opens::AfterLastDay => Due {
                        not_before: due.not_before.plus(1),
                        not_after: due.not_after.map(|it| it.plus(1)),
                    },
                });
                let verdict = kernel::not_before(state, day, opens);
                Told { state, verdict, last, opens, timing: Timing::InTime, excused: false }
            }
            Shape::Every { .. } => {
                let timing = Timing::InTime;
                Told { state, verdict: None, last: None, opens: None, timing, excused: false }
            }
        }
    }

    /// Whether the closing fact records why a `generally` was not kept.
    fn is_excused(&self, world: &World<'_>, version: &Version) -> bool {
        let weak = matches!(version.rule.force, Force::Generally | Force::GenerallyNot);
        let row = world.row(self.ended_by).filter(|_| weak && self.state == State::Fulfilled);
        let told = row.zip(version.departure).and_then(|(row, attr)| world.rows.value(row, attr));
        told.is_some()
    }

    fn shown_state(&self, world: &World<'_>, version: &Version, due: Option<Due>) -> State {
        let day = self.ended_on.unwrap_or(world.as_of);
        let is_window = version.is_right && version.shape == Shape::Within;
        match self.state {
            State::Running if self.clock.is_stopped() => State::Suspended,
            State::Running | State::Discharged
                if is_window && Timing::of(day, due) == Timing::Late =>
            {
                State::Lapsed
            }
            other => other,
        }
    }

    /// How the end stands to the last day; to the minute where the limit is in hours.
    #[inline]
    fn timing(&self, world: &World<'_>, day: Day, due: Option<Due>) -> Timing {
        let moments = match self.state {
            State::Fulfilled | State::Discharged => self.clock.moments(),
            _ => None,
        };
        let Some(limit) = moments else { return Timing::of(day, due) };
        let at = world.row(self.ended_by).and_then(|it| it.at);
        let midnight = i64::from(day.number()).saturating_mul(1_440);
        let (from, to) =
            at.map_or((0, 1_439), |it| (i64::from(it.minutes()), i64::from(it.minutes())));
        if midnight.saturating_add(to) <= limit.earliest {
            Timing::InTime
        } else if midnight.saturating_add(from) > limit.latest {
            Timing::Late
        } else {
            Timing::Unknown
        }
    }

    /// The periods of an `every`, up to the one that contains the day asked.
    pub(crate) fn turns(&self, world: &World<'_>, per: Term, at_least: u32) -> Vec<Turn> {
        let mut turns = Vec::new();
        let end = self.ended_on.unwrap_or(world.as_of);
        let mut from = self.clock.start.plus(1);
        for k in 1_u32.. {
            let due = period_end(self.clock.start, per, k, world.view);
            let last = due.not_before;
            if last < from || last == Day::MAX {
                break;
            }
            let span = Span { from, until: last };
            let done = self.done().iter().filter(|it| span.contains(**it)).count();
            let done = u32::try_from(done).unwrap_or(u32::MAX);
            let verdict = if done >= at_least {
                Some(Verdict::Met)
            } else if end > last && due.is_known() {
                Some(Verdict::Unmet)
            } else if end > last {
                Some(Verdict::Unknown)
            } else {
                // A period that was cut off owes nothing.
                self.ended_on.is_none().then_some(Verdict::Pending)
            };
            turns.push(Turn { span, due, done, verdict });
            if end <= last {
                break;
            }
            from = last.plus(1);
        }
        turns
    }
}

/// The last day of the k-th period: counted from the start, so that short months do not add up.
fn period_end(start: Day, per: Term, k: u32, view: &View) -> Due {
    let n = per.n.saturating_mul(k);
    let days = |n: u32| Due::on(start.plus(i32::try_from(n).unwrap_or(i32::MAX)));
    match per.unit {
        Unit::Hours => days(n.div_ceil(24)),
        Unit::Days => days(n),
        Unit::Weeks => days(n.saturating_mul(7)),
        Unit::Months => Due::on(start.plus_months(n)),
        Unit::Years => Due::on(start.plus_months(n.saturating_mul(12))),
        Unit::WorkingDays => match view.add_working(start, n) {
            Some(day) => Due::on(day),
            None => Due { not_after: None, ..days(n) },
        },
    }
}
