//! A clock starts: from which day, for how long.

use super::{
    apply::{Cause, Fired},
    condition,
    rows::Val,
    state::{Fold, Instance, Log, NO_ROW, What, World},
};
use crate::{
    kernel::{Clock, ClockLimit, State, Timing},
    lifecycle::compile::{Clause, LimitPlan, Start, Version},
    time::{Day, Term, Unit},
};

impl Fold {
    pub(super) fn start(&mut self, world: &World<'_>, cause: &Cause<'_>, duty: u16, moves: usize) {
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
        for (number, version) in world.machine.versions_of(duty) {
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
            self.read(world, cause, (n, version), start);
            self.instances.push(instance);
            self.set_running(duty, Some(n));
            return;
        }
    }

    /// Tells, for the trace, that a start met a clock that runs already.
    pub(super) fn ignore_start(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
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

    /// Notes what the last day of a clock that starts rests on.
    fn read(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (n, version): (u32, &Version),
        start: Option<Start>,
    ) {
        if !world.logs {
            return;
        }
        let row_of = |of: Option<u16>| match of {
            None => Some(cause.row),
            Some(kind) => self.latest(kind),
        };
        let day = match start {
            None => None,
            Some(Start::Attribute(attr)) => Some((row_of(None), Some(attr))),
            Some(Start::Event(kind)) => Some((row_of(Some(kind)), None)),
        };
        let limit = match &version.limit {
            LimitPlan::ByCode { attr, of, .. } | LimitPlan::LastDay { attr, of } => {
                Some((row_of(*of), Some(*attr)))
            }
            LimitPlan::Fixed(_) | LimitPlan::Unstated => None,
        };
        for (row, attr) in [day, limit].into_iter().flatten() {
            self.log(world, Log::Read { instance: n, row: row.unwrap_or(NO_ROW), attr });
        }
    }

    #[inline]
    pub(super) fn start_day(
        &self,
        world: &World<'_>,
        cause: &Cause<'_>,
        start: Option<Start>,
    ) -> Day {
        match start {
            None => cause.on,
            Some(Start::Attribute(name)) => match condition::value(world, cause.fact, name) {
                Some(Val::Day(day)) => day,
                _ => cause.on,
            },
            Some(Start::Event(kind)) => {
                self.latest_of_round(kind).and_then(|it| world.row(it)).map_or(cause.on, |it| it.on)
            }
        }
    }

    #[inline]
    pub(super) fn instance_for(
        &self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (duty, number, version): (u16, u32, &Version),
        (day, start): (Day, Option<Start>),
    ) -> Instance {
        let (limit, missing) = self.limit(world, cause, version);
        // The time of day is that of the fact that gives the start day.
        let at = match start {
            None => cause.fact.and_then(|it| it.at),
            Some(Start::Event(kind)) => {
                self.latest_of_round(kind).and_then(|it| world.row(it)).and_then(|it| it.at)
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
            stops: None,
        };
        let mut instance = Instance::new(duty, number, clock, cause.row);
        instance.missing = missing;
        instance
    }

    /// The limit, fixed now; with the attribute that is missing for it.
    #[inline]
    pub(super) fn limit(
        &self,
        world: &World<'_>,
        cause: &Cause<'_>,
        version: &Version,
    ) -> (ClockLimit, Option<u16>) {
        let told = |attr: u16, of: Option<u16>| {
            let row = match of {
                None => cause.fact,
                Some(kind) => self.latest(kind).and_then(|it| world.row(it)),
            };
            condition::value(world, row, attr)
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
