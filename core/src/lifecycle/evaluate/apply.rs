//! The effect of an accepted fact or of an expiry: moves, then clocks.

use super::{
    rows::{Row, Val},
    state::{Fold, Instance, Log, Missing, Move, NO_ROW, Truth, What, World},
};
use crate::{
    kernel::{Bits, Clock, ClockLimit, State, Timing},
    lifecycle::compile::{Clause, Extension, LimitPlan, Shape, Start, Trig, Version},
    time::{Day, DaySet, Term, Unit},
};

/// What brings an effect about.
#[derive(Clone, Copy)]
pub(crate) struct Cause<'a, 'm> {
    pub(crate) on: Day,
    pub(crate) row: u32,
    pub(crate) fact: Option<&'m Row<'a>>,
    pub(crate) expiry: Option<u16>,
}

/// Whether triggers fire, and the start day they tell.
enum Fired {
    No,
    Yes(Option<Start>),
}

impl<'a> Fold<'a> {
    /// Takes transitions, then lets every duty that looks at them act, in listed order.
    pub(crate) fn apply(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        ways: impl Iterator<Item = u16>,
    ) {
        let first_move = self.moves.len();
        let mut touched = match (cause.fact, cause.expiry) {
            (Some(row), _) => bits_of(&world.machine.duties_of_kind, row.kind),
            (None, Some(duty)) => bits_of(&world.machine.duties_of_expiry, duty),
            (None, None) => Bits::default(),
        };
        for number in ways {
            let Some(way) = world.machine.way(number) else { continue };
            let Some(to) = way.to else { continue };
            let from = self.stage_of(way.region);
            for stage in [from, to] {
                touched.join(&bits_of(&world.machine.duties_of_stage, stage));
            }
            self.log(world, Log::Moved(self.moves.len()));
            self.moves.push(Move {
                on: cause.on,
                from,
                to,
                way: number,
                row: cause.row,
                expiry: cause.expiry,
            });
            if let Some(slot) = self.stages.get_mut(usize::from(way.region)) {
                *slot = to;
            }
            if from != to
                && let Some(slot) = self.since.get_mut(usize::from(way.region))
            {
                *slot = Some(cause.on);
            }
        }
        for duty in touched.iter() {
            self.touch(world, cause, duty, first_move);
        }
        self.discharge_at_end(world, cause, first_move);
    }

    /// Resume, extend, then, unless, after, suspend: for one duty.
    fn touch(&mut self, world: &World<'a>, cause: Cause<'a, '_>, duty: u16, moves: usize) {
        if let Some(running) = self.running(duty)
            && let Some(version) = self.version_of(world, running)
        {
            self.resume(world, cause, (running, version), moves);
            self.extend(world, cause, Some(running), version);
            self.end(world, cause, (running, version), moves);
        } else if let Some(rules) = world.machine.duty(duty) {
            let in_force = |it: &&Version| self.duty_in_force(world, it, cause.on);
            if let Some(version) = rules.versions.iter().find(in_force) {
                self.extend(world, cause, None, version);
            }
        }
        self.start(world, cause, duty, moves);
        if let Some(running) = self.running(duty)
            && let Some(version) = self.version_of(world, running)
        {
            self.stop(world, cause, (running, version), moves);
        }
    }

    fn version_of(&self, world: &World<'a>, instance: u32) -> Option<&'a Version> {
        let it = self.instances.get(instance as usize)?;
        world.machine.version(it.duty, it.version)
    }

    fn duty_in_force(&self, world: &World<'a>, version: &Version, day: Day) -> bool {
        let by = version.version_by.or(world.machine.version_by);
        self.in_force(world, version.in_force, by, day)
    }

    fn fires(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        (duty, version): (u16, &Version),
        clause: Clause,
        moves: usize,
    ) -> Fired {
        let mut unknown = None;
        for trigger in version.clause(clause) {
            match trigger {
                Trig::Event { kinds, when, day } => {
                    let Some(row) = cause.fact.filter(|it| kinds.contains(it.kind)) else {
                        continue;
                    };
                    match self.all(world, when, Some(row), cause.on) {
                        Truth::Yes => return Fired::Yes(*day),
                        Truth::No => {}
                        Truth::Unknown(missing) => unknown = Some(missing),
                    }
                }
                Trig::Enters(set) => {
                    if self.crossed(moves, |it| !set.contains(it.from) && set.contains(it.to)) {
                        return Fired::Yes(None);
                    }
                }
                Trig::Leaves(set) => {
                    if self.crossed(moves, |it| set.contains(it.from) && !set.contains(it.to)) {
                        return Fired::Yes(None);
                    }
                }
                Trig::Expires(other) => {
                    if cause.expiry == Some(*other) {
                        return Fired::Yes(None);
                    }
                }
            }
        }
        if let Some(missing) = unknown {
            self.branch_unknown(world, cause, duty, missing);
        }
        Fired::No
    }

    /// Notes once for each duty and fact that a trigger could not be decided.
    fn branch_unknown(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        duty: u16,
        missing: Missing<'a>,
    ) {
        let told = self.notes.iter().rev().take_while(|it| it.row == cause.row);
        let mut same =
            told.filter(|it| matches!(it.what, What::DutyBranch { duty: it, .. } if it == duty));
        if same.next().is_none() {
            self.note(world, cause.row, cause.on, What::DutyBranch { duty, missing });
        }
    }

    fn crossed(&self, moves: usize, test: impl Fn(&Move) -> bool) -> bool {
        self.moves.get(moves..).unwrap_or_default().iter().any(test)
    }

    fn resume(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
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
                self.log(world, Log::Resumed { instance: n, on: cause.on });
            } else if instance.dead_stops >> (entry & 63) & 1 == 1 {
                instance.dead_stops &= !(1 << (entry & 63));
            } else if self.names_event(version, Clause::Resume(entry), cause)
                && !self.names_event(version, Clause::Stop(entry), cause)
            {
                self.note(world, cause.row, cause.on, What::NotSuspended { instance: n });
            }
        }
    }

    /// Whether a clause names the very event that is the cause.
    fn names_event(&self, version: &Version, clause: Clause, cause: Cause<'a, '_>) -> bool {
        version.clause(clause).iter().any(|it| match (it, cause.fact) {
            (Trig::Event { kinds, .. }, Some(row)) => kinds.contains(row.kind),
            _ => false,
        })
    }

    fn extend(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
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
        if Timing::of(cause.on, due) == Timing::Late {
            self.note(world, cause.row, cause.on, What::ExtensionLate { instance: n });
        } else if instance.extensions >= rule.times {
            self.note(world, cause.row, cause.on, What::ExtensionAgain { instance: n });
        } else {
            self.add(world, cause, n, rule, amount);
        }
    }

    fn add(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        n: u32,
        rule: &Extension,
        amount: Option<i64>,
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
            instance.clock.extended = u32::try_from(total).unwrap_or(Term::MAX).min(Term::MAX);
            instance.extensions = instance.extensions.saturating_add(1);
            instance.changed();
            let row = cause.row;
            self.log(world, Log::Extended { instance: n, on: cause.on, amount, row });
        }
    }

    /// Done, or fallen away.
    fn end(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        (n, version): (u32, &Version),
        moves: usize,
    ) {
        let Some(duty) = self.instance(n).map(|it| it.duty) else { return };
        if let Fired::Yes(_) = self.fires(world, cause, (duty, version), Clause::Then, moves) {
            if matches!(version.shape, Shape::Every { .. }) {
                if let Some(instance) = self.instance(n) {
                    instance.done.push(cause.on);
                }
            } else {
                self.close(n, State::Fulfilled, cause);
                return;
            }
        }
        if let Fired::Yes(_) = self.fires(world, cause, (duty, version), Clause::Unless, moves) {
            self.close(n, State::Discharged, cause);
        }
    }

    pub(crate) fn close(&mut self, n: u32, state: State, cause: Cause<'a, '_>) {
        let Some(instance) = self.instance(n) else { return };
        instance.state = state;
        instance.ended_on = Some(cause.on);
        instance.ended_by = cause.row;
        let duty = instance.duty;
        self.set_running(duty, None);
    }

    fn start(&mut self, world: &World<'a>, cause: Cause<'a, '_>, duty: u16, moves: usize) {
        let view = world.view;
        if let Some(n) = self.running(duty) {
            // An overdue duty still runs; a right that was not used in time does not.
            let is_right = self.version_of(world, n).is_some_and(|it| it.is_right);
            let Some(instance) = self.instance(n) else { return };
            let due = instance.last_day(view).map(|it| it.due);
            if !is_right || Timing::of(cause.on, due) != Timing::Late {
                self.ignore_start(world, cause, (duty, n), moves);
                return;
            }
        }
        let Some(rules) = world.machine.duty(duty) else { return };
        for (number, version) in (0_u16..).zip(&rules.versions) {
            let Fired::Yes(start) = self.fires(world, cause, (duty, version), Clause::After, moves)
            else {
                continue;
            };
            let day = self.start_day(world, cause, start);
            if !self.duty_in_force(world, version, day) {
                continue;
            }
            if let Some(n) = self.running(duty)
                && let Some(lapsed) = self.instance(n)
            {
                lapsed.state = State::Lapsed;
            }
            let instance = self.instance_for(world, cause, (duty, number, version), (day, start));
            let n = u32::try_from(self.instances.len()).unwrap_or(NO_ROW);
            if let Some(attr) = instance.missing {
                self.note(world, cause.row, cause.on, What::LimitUnknown { instance: n, attr });
            }
            self.instances.push(instance);
            self.duties_started.push(duty);
            self.set_running(duty, Some(n));
            return;
        }
    }

    /// Tells, for the trace, that a start met a clock that runs already.
    fn ignore_start(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        (duty, n): (u16, u32),
        moves: usize,
    ) {
        if !world.notes {
            return;
        }
        let Some(version) = self.version_of(world, n) else { return };
        let fresh = self.instance(n).is_some_and(|it| it.started_by != cause.row);
        if fresh
            && let Fired::Yes(_) = self.fires(world, cause, (duty, version), Clause::After, moves)
        {
            self.log(world, Log::StartIgnored { instance: n, on: cause.on });
        }
    }

    fn start_day(&self, world: &World<'a>, cause: Cause<'a, '_>, start: Option<Start>) -> Day {
        match start {
            None => cause.on,
            Some(Start::Attribute(name)) => {
                match super::condition::value(world, cause.fact, name) {
                    Some(Val::Day(day)) => day,
                    _ => cause.on,
                }
            }
            Some(Start::Event(kind)) => {
                self.latest(kind).and_then(|it| world.row(it)).map_or(cause.on, |it| it.on)
            }
        }
    }

    fn instance_for(
        &self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        (duty, number, version): (u16, u16, &Version),
        (day, start): (Day, Option<Start>),
    ) -> Instance {
        let (limit, missing) = self.limit(world, cause, version);
        // The time of day is that of the fact that gives the start day.
        let at = match start {
            None => cause.fact.and_then(|it| it.at),
            Some(Start::Event(kind)) => {
                self.latest(kind).and_then(|it| world.row(it)).and_then(|it| it.at)
            }
            Some(Start::Attribute(_)) => cause.fact.filter(|it| it.on == day).and_then(|it| it.at),
        };
        let clock = Clock {
            start: day,
            at,
            limit,
            roll: version.roll,
            extended: 0,
            perhaps: 0,
            stopped: DaySet::default(),
            open: Vec::new(),
        };
        let mut instance = Instance::new(duty, number, clock, cause.row);
        instance.missing = missing;
        instance
    }

    /// The limit, fixed now; with the attribute that is missing for it.
    fn limit(
        &self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
        version: &Version,
    ) -> (ClockLimit, Option<u16>) {
        let told = |attr: u16, of: Option<u16>| {
            let row = match of {
                None => cause.fact,
                Some(kind) => self.latest(kind).and_then(|it| world.row(it)),
            };
            super::condition::value(world, row, attr)
        };
        match &version.limit {
            LimitPlan::Fixed(term) => (ClockLimit::Term(*term), None),
            LimitPlan::Unstated => (ClockLimit::Unstated, None),
            LimitPlan::ByCode { attr, of, table } => {
                let known = match told(*attr, *of) {
                    Some(Val::Text(code)) => table.get(code),
                    _ => None,
                };
                let size = |it: &&Term| u64::from(it.n).saturating_mul(weight(it.unit));
                match known {
                    Some(term) => (ClockLimit::Term(*term), None),
                    None => {
                        let shortest = table.values().min_by_key(size).copied();
                        let longest = table.values().max_by_key(size).copied();
                        (ClockLimit::Between(shortest, longest), Some(*attr))
                    }
                }
            }
            LimitPlan::LastDay { attr, of } => match told(*attr, *of) {
                Some(Val::Day(day)) => (ClockLimit::Until(day), None),
                _ => (ClockLimit::Between(None, None), Some(*attr)),
            },
        }
    }

    fn stop(
        &mut self,
        world: &World<'a>,
        cause: Cause<'a, '_>,
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
            if let Some((_, since)) = instance.clock.open.iter().find(|(it, _)| *it == entry) {
                let since = *since;
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
                instance.dead_stops |= 1 << (entry & 63);
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
            self.log(world, Log::Suspended { instance: n, on: cause.on });
        }
    }

    /// Entering a final stage of the main line lets running duties fall away.
    fn discharge_at_end(&mut self, world: &World<'a>, cause: Cause<'a, '_>, moves: usize) {
        let ends = self.crossed(moves, |it| {
            it.from != it.to
                && world
                    .machine
                    .stage(it.to)
                    .is_some_and(|stage| stage.region == 0 && stage.is_final)
        });
        if !ends {
            return;
        }
        for n in 0..u32::try_from(self.instances.len()).unwrap_or(NO_ROW) {
            let falls = self
                .version_of(world, n)
                .is_some_and(|it| it.shape == Shape::Within && !it.rule.outlives);
            let runs = self.instance(n).is_some_and(|it| it.state == State::Running);
            if falls && runs {
                self.close(n, State::Discharged, cause);
            }
        }
    }
}

fn bits_of(rows: &[Bits], n: u16) -> Bits {
    rows.get(usize::from(n)).copied().unwrap_or_default()
}

/// About how many minutes a unit is, only to order the lines of a table.
fn weight(unit: Unit) -> u64 {
    match unit {
        Unit::Hours => 60,
        Unit::Days => 1_440,
        Unit::WorkingDays => 2_016,
        Unit::Weeks => 10_080,
        Unit::Months => 43_800,
        Unit::Years => 525_600,
    }
}
