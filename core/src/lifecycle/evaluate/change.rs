//! What happens to a clock that runs: it resumes, is extended, ends, stops.

use super::{
    apply::{Cause, Fired},
    rows::Val,
    state::{Fold, Log, What, World},
};
use crate::{
    kernel::{State, Timing},
    lifecycle::compile::{Clause, Extension, Shape, Touch, Version},
    time::Term,
};

impl Fold {
    pub(super) fn resume(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (n, version): (u32, &Version),
        moves: usize,
    ) {
        for entry in (0_u8..).take(version.stops.len()) {
            let Some(duty) = self.instance(n).map(|it| it.duty) else { return };
            let Fired::Yes(_) =
                self.fires(world, cause, (duty, version), Clause::Resume(entry), moves)
            else {
                continue;
            };
            let Some(instance) = self.instance(n) else { return };
            if instance.clock.resume(entry, cause.on) {
                instance.changed();
                self.log(world, Log::Resumed { instance: n, on: cause.on, row: cause.row });
            } else if !instance.end_passed_over(entry)
                && self.names_event(version, Clause::Resume(entry), cause)
                && !self.names_event(version, Clause::Stop(entry), cause)
            {
                self.note(world, cause.row, cause.on, What::NotSuspended { instance: n });
            }
        }
    }

    pub(super) fn extend(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        n: Option<u32>,
        version: &Version,
    ) {
        let Some(rule) = &version.extend else { return };
        let Some(row) = cause.fact.filter(|it| it.kind == rule.kind) else { return };
        let amount = match world.rows.value(row, rule.amount) {
            Some(Val::Count(it)) => Some(it.saturating_mul(i64::from(rule.factor))),
            _ => None,
        };
        let Some(n) = n else {
            let duty = world.machine.names.duty(&version.rule.id).unwrap_or_default();
            self.note(world, cause.row, cause.on, What::ExtensionNotRunning { duty });
            return;
        };
        let view = world.view;
        let Some(instance) = self.instance(n) else { return };
        let due = instance.last_day(view).map(|it| it.due);
        let timing = Timing::of(cause.on, due);
        if timing == Timing::Late {
            self.note(world, cause.row, cause.on, What::ExtensionLate { instance: n });
        } else if instance.extensions >= rule.times {
            self.note(world, cause.row, cause.on, What::ExtensionAgain { instance: n });
        } else {
            self.add(world, cause, n, rule, (amount, timing));
        }
    }

    pub(super) fn add(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        n: u32,
        rule: &Extension,
        (amount, timing): (Option<i64>, Timing),
    ) {
        let Some(instance) = self.instance(n) else { return };
        let so_far = i64::from(instance.clock.extended);
        let Some(amount) = amount else {
            // Not told by how much: anything between nothing and what the cap leaves.
            let room = rule.cap.saturating_sub(instance.clock.extended);
            instance.clock.perhaps = instance.clock.perhaps.max(room.min(Term::MAX));
            instance.extensions = instance.extensions.saturating_add(1);
            instance.changed();
            return;
        };
        let total = so_far.saturating_add(amount);
        if amount < i64::from(rule.least) {
            self.note(world, cause.row, cause.on, What::ExtensionTooSmall { instance: n, amount });
        } else if total > i64::from(rule.cap) {
            self.note(world, cause.row, cause.on, What::ExtensionOverCap { instance: n, total });
        } else {
            let total = u32::try_from(total).unwrap_or(Term::MAX).min(Term::MAX);
            if timing == Timing::Unknown {
                // Whether it came in time is not known, so neither is its effect.
                instance.clock.perhaps = total.saturating_sub(instance.clock.extended);
                instance.doubtful = true;
            } else {
                instance.clock.extended = total;
            }
            instance.extensions = instance.extensions.saturating_add(1);
            instance.changed();
            let row = cause.row;
            self.log(world, Log::Extended { instance: n, on: cause.on, amount, row });
        }
    }

    /// Done, or fallen away.
    pub(super) fn end(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (n, version): (u32, &Version),
        (touch, moves): (Touch, usize),
    ) {
        let clock = (touch.duty, version);
        if touch.has(Touch::THEN)
            && let Fired::Yes(_) = self.fires(world, cause, clock, Clause::Then, moves)
        {
            if matches!(version.shape, Shape::Every { .. }) {
                self.instance(n).into_iter().for_each(|it| it.do_once(cause.on));
            } else {
                self.close(n, State::Fulfilled, cause);
                return;
            }
        }
        if touch.has(Touch::UNLESS)
            && let Fired::Yes(_) = self.fires(world, cause, clock, Clause::Unless, moves)
        {
            self.close(n, State::Discharged, cause);
        }
    }

    pub(crate) fn close(&mut self, n: u32, state: State, cause: &Cause<'_>) {
        let Some(instance) = self.instance(n) else { return };
        instance.state = state;
        instance.ended_on = Some(cause.on);
        instance.ended_by = cause.row;
        let duty = instance.duty;
        self.set_running(duty, None);
    }

    pub(super) fn stop(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (n, version): (u32, &Version),
        moves: usize,
    ) {
        for (entry, rule) in (0_u8..).zip(&version.stops) {
            let Some(duty) = self.instance(n).map(|it| it.duty) else { return };
            let Fired::Yes(_) =
                self.fires(world, cause, (duty, version), Clause::Stop(entry), moves)
            else {
                continue;
            };
            let by_event = self.names_event(version, Clause::Stop(entry), cause);
            let view = world.view;
            let Some(instance) = self.instance(n) else { return };
            if let Some(since) = instance.clock.open_since(entry) {
                self.note(
                    world,
                    cause.row,
                    cause.on,
                    What::AlreadySuspended { instance: n, since },
                );
                continue;
            }
            let due = instance.last_day(view).map(|it| it.due);
            if Timing::of(cause.on, due) == Timing::Late {
                // A clock that has run out cannot be stopped.
                instance.pass_over(entry);
                if by_event {
                    self.note(world, cause.row, cause.on, What::SuspendedLate { instance: n });
                } else {
                    self.log(world, Log::NotStopped { instance: n, on: cause.on });
                }
                continue;
            }
            let first = if rule.after_first { cause.on.plus(1) } else { cause.on };
            instance.clock.stop(entry, first);
            instance.changed();
            self.log(world, Log::Suspended { instance: n, on: cause.on, row: cause.row });
        }
    }
}
