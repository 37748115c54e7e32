//! The fold: facts and expiries, in their order, one after the other.

use super::{
    apply::Cause,
    judge::{Class, Judgement, Taken},
    state::{Fold, Log, NO_ROW, Truth, World},
};
use crate::{kernel::State, time::Day};

impl Fold {
    /// Folds all rows of a case and the expiries between and after them.
    pub(crate) fn run(&mut self, world: &World<'_>) {
        self.reset(world.machine);
        let rows = &world.rows.rows;
        let mut from = 0_usize;
        while let Some(first) = rows.get(from) {
            let day = first.on;
            let rest = rows.get(from.saturating_add(1)..).unwrap_or_default();
            let more = rest.iter().take_while(|it| it.on == day).count();
            let until = from.saturating_add(more).saturating_add(1);
            if more == 0 {
                self.expire_until(world, day);
                self.take(world, u32::try_from(from).unwrap_or(NO_ROW));
            } else {
                self.take_day(world, from, until);
            }
            from = until;
        }
        self.expire_until(world, world.as_of);
    }

    /// Judges a fact and lets it act.
    pub(crate) fn take(&mut self, world: &World<'_>, n: u32) {
        let Some(row) = world.row(n) else { return };
        let cause = &Cause { on: row.on, row: n, fact: Some(row), expiry: None };
        if let Some(way) = self.plain_way(world, row) {
            let stays = world.machine.way(way).is_some_and(|it| it.to.is_none());
            let class = if stays { Class::Stay } else { Class::Move };
            self.log(world, Log::Took { row: n, class });
            self.accept(n, row.kind);
            self.apply(world, cause, std::iter::once(way));
            return;
        }
        let Judgement { class, taken, .. } = self.judge(world, n, row);
        self.log(world, Log::Took { row: n, class });
        if class == Class::Refused {
            self.unfit = self.unfit.saturating_add(1);
            return;
        }
        self.accept(n, row.kind);
        self.apply(world, cause, taken.iter());
    }

    /// Lets every consumed expiry up to the beginning of a day fire, the earliest first.
    #[inline]
    pub(crate) fn expire_until(&mut self, world: &World<'_>, day: Day) {
        if !world.machine.consumed.is_empty() {
            self.expire_all(world, day);
        }
    }

    #[inline(never)]
    fn expire_all(&mut self, world: &World<'_>, day: Day) {
        while let Some((on, n)) = self.next_expiry(world, day) {
            self.expire(world, n, on.max(self.last_effect()));
        }
    }

    /// The day of the last effect so far: an expiry never acts before it.
    fn last_effect(&self) -> Day {
        self.moves.last().map_or(Day::MIN, |it| it.on)
    }

    fn next_expiry(&mut self, world: &World<'_>, until: Day) -> Option<(Day, u32)> {
        let mut next: Option<(Day, &str, u32)> = None;
        for number in &world.machine.consumed {
            let Some(n) = self.running(*number) else { continue };
            let Some(rule) = world.machine.duty(*number) else { continue };
            let can_move =
                self.stages.iter().any(|it| !world.machine.ways_by_expiry(*it, *number).is_empty());
            let Some(instance) = self.instances.get_mut(n as usize).filter(|it| !it.fired) else {
                continue;
            };
            let Some(due) = instance.last_day(world.view).map(|it| it.due) else { continue };
            match due.not_after.map(|it| it.plus(1)) {
                Some(on) if on <= until => {
                    if next.is_none_or(|(day, id, _)| (on, rule.id.as_str()) < (day, id)) {
                        next = Some((on, &rule.id, n));
                    }
                }
                // It may have expired by then; whether it did is not known.
                _ => self.uncertain |= can_move && due.not_before < until,
            }
        }
        next.map(|(on, _, n)| (on, n))
    }

    fn expire(&mut self, world: &World<'_>, n: u32, on: Day) {
        let Some(instance) = self.instance(n) else { return };
        instance.fired = true;
        let duty = instance.duty;
        let cause = &Cause { on, row: NO_ROW, fact: None, expiry: Some(duty) };
        self.log(world, Log::Expired { instance: n, on });
        let mut ways = Taken::NONE;
        let mut by_main = false;
        for (region, stage) in (0_u16..).zip(self.stages.clone()) {
            for number in world.machine.ways_by_expiry(stage, duty) {
                let Some(way) = world.machine.way(*number).filter(|it| it.region == region) else {
                    continue;
                };
                let taken = self.way_in_force(world, way, on)
                    && self.all(world, &way.when, None, on) == Truth::Yes
                    && self.expiry_stands(world, &way.require, on);
                if taken {
                    by_main |= region == 0;
                    ways.push(*number);
                    break;
                }
            }
        }
        if by_main {
            self.close(n, State::Expired, cause);
        }
        self.apply(world, cause, ways.iter());
    }

    /// Whether no requirement refuses a transition that nobody takes.
    fn expiry_stands(&mut self, world: &World<'_>, list: &[u16], on: Day) -> bool {
        list.iter().filter_map(|it| world.machine.requirement(*it)).all(|rule| {
            !rule.refuse
                || self.all(world, &rule.when, None, on) != Truth::Yes
                || self.holds(world, &rule.test, None, on) != Truth::No
        })
    }
}
