//! What may come next, by whom, by when; and why the rest may not.

use super::state::{Fold, Truth, World};
use crate::{
    kernel::{State, Timing},
    lifecycle::{
        compile::{Cond, Kind, Shape, Trig, Version, Way},
        result::{LastDayOf, Need, NextStep, Reason, WhyNot},
        rules::Condition,
    },
    time::{Day, Due},
    wire::{Id, RuleId},
};

impl Fold {
    /// The lawful next steps; with `all`, the others too, each with its reasons.
    pub(super) fn next_steps(&mut self, world: &World<'_>, all: bool) -> Vec<NextStep> {
        let mut steps = Vec::with_capacity(if all { world.machine.kinds.len() } else { 0 });
        for (number, kind) in (0_u16..).zip(&world.machine.kinds) {
            if !kind.in_force.holds_on(world.as_of) {
                if all {
                    steps.push(closed(
                        kind,
                        WhyNot { reason: Reason::NotInForce, rule: None, stages: Vec::new() },
                    ));
                }
                continue;
            }
            if kind.regions == 0 {
                steps.extend(self.record(world, number, kind, all));
                continue;
            }
            let before = steps.len();
            let mut open_here = false;
            for region in kind.regions() {
                for way in world.machine.ways_on(self.stage_of(region), number) {
                    open_here = true;
                    let Some(way) = world.machine.way(*way).filter(|it| it.region == region) else {
                        continue;
                    };
                    steps.extend(self.by_way(world, (number, kind), way, all));
                }
            }
            if all && !open_here && steps.len() == before {
                let stages = kind.allowed_in.clone();
                let reason = WhyNot { reason: Reason::Stage, rule: None, stages };
                steps.push(closed(kind, reason));
            }
        }
        steps
    }

    fn record(
        &mut self,
        world: &World<'_>,
        number: u16,
        kind: &Kind,
        all: bool,
    ) -> Option<NextStep> {
        let mut step = blank(kind);
        self.requirements(world, &kind.require, &mut step);
        self.weigh_clocks(world, number, None, &mut step);
        let told = all || is_coming(&step);
        told.then(|| NextStep { by: roles(world, kind.by, 0), ..step })
    }

    fn by_way(
        &mut self,
        world: &World<'_>,
        (number, kind): (u16, &Kind),
        way: &Way,
        all: bool,
    ) -> Option<NextStep> {
        let to = way.to.and_then(|it| world.machine.stage(it)).map(|it| it.id.clone());
        let mut step = NextStep { transition: Some(way.id.clone()), to, ..blank(kind) };
        if !self.way_in_force(world, way, world.as_of) {
            step.why_not.push(WhyNot {
                reason: Reason::NotInForce,
                rule: None,
                stages: Vec::new(),
            });
        }
        for (condition, rule) in way.when.iter().zip(&way.rule.when) {
            self.weigh(world, (condition, rule), None, &mut step);
        }
        self.requirements(world, &kind.require, &mut step);
        self.requirements(world, &way.require, &mut step);
        self.weigh_clocks(world, number, Some(way), &mut step);
        let told = all || is_coming(&step);
        told.then(|| NextStep { by: roles(world, kind.by, way.by), ..step })
    }

    /// Requirements: on the case, decided now; on the act, told as needs.
    fn requirements(&mut self, world: &World<'_>, list: &[u16], step: &mut NextStep) {
        for number in list {
            let Some(rule) = world.machine.requirement(*number) else { continue };
            if !self.in_force(world, rule.in_force, world.machine.version_by, world.as_of) {
                continue;
            }
            let asked = rule.when.iter().filter(|it| it.is_about_case());
            let mut asked = asked.map(|it| self.holds(world, it, None, world.as_of));
            if asked.any(|it| it == Truth::No) {
                continue;
            }
            // What is asked only of some acts is a need of the act, even if it looks at the case.
            let about_act = rule.when.iter().any(|it| !it.is_about_case());
            if about_act {
                step.needs.push(Need {
                    rule: Some(rule.rule.id.clone()),
                    condition: rule.rule.test.clone(),
                });
            } else {
                self.weigh(world, (&rule.test, &rule.rule.test), Some(&rule.rule.id), step);
            }
        }
    }

    fn weigh(
        &mut self,
        world: &World<'_>,
        (condition, told): (&Cond, &Condition),
        rule: Option<&RuleId>,
        step: &mut NextStep,
    ) {
        let id = rule.cloned();
        if !condition.is_about_case() {
            step.needs.push(Need { rule: id, condition: told.clone() });
            return;
        }
        if let (Cond::Stage(set), None) = (condition, rule) {
            if self.holds(world, condition, None, world.as_of) == Truth::No {
                let names = set.iter().filter_map(|it| world.machine.stage(it));
                let stages = names.map(|it| it.id.clone()).collect();
                step.why_not.push(WhyNot { reason: Reason::Stage, rule: None, stages });
            }
            return;
        }
        let broken = if rule.is_some() { Reason::Requirement } else { Reason::Case };
        let reason = match (self.holds(world, condition, None, world.as_of), rule) {
            (Truth::Yes, _) => return,
            (Truth::No, _) => broken,
            // An undecided requirement lets the act stand; an undecided choice does not.
            (Truth::Unknown(_), Some(_)) => return,
            (Truth::Unknown(_), None) => Reason::Unknown,
        };
        step.why_not.push(WhyNot { reason, rule: id, stages: Vec::new() });
    }

    /// Last days among what the step would fulfil; waits that are not over; rights that lapsed.
    fn weigh_clocks(
        &mut self,
        world: &World<'_>,
        kind: u16,
        way: Option<&Way>,
        step: &mut NextStep,
    ) {
        let mut lapsed = None;
        let mut instances = std::mem::take(&mut self.instances);
        for instance in &mut instances {
            if instance.state != State::Running {
                continue;
            }
            let Some(version) = world.machine.version(instance.version) else {
                continue;
            };
            if !fulfils(version, kind, way) {
                continue;
            }
            let told = instance.told(world, version);
            let id = &version.rule.id;
            match version.shape {
                Shape::Within if told.state == State::Lapsed => lapsed = Some(id.clone()),
                Shape::Within | Shape::Every { .. } => {
                    let Some(due) = told.last.map(|it| it.due) else { continue };
                    let earlier =
                        step.last_day.as_ref().is_none_or(|it| order(due) < order(it.due));
                    if earlier {
                        step.last_day = Some(LastDayOf { duty: id.clone(), due });
                    }
                }
                Shape::NotBefore(_) => wait(world, (id, told.opens), step),
            }
        }
        self.instances = instances;
        self.weigh_extension(world, kind, step);
        // A right that lapsed bars the step unless another clock still waits for it.
        if let Some(rule) = lapsed.filter(|_| step.last_day.is_none()) {
            step.why_not.push(WhyNot {
                reason: Reason::Lapsed,
                rule: Some(rule),
                stages: Vec::new(),
            });
        }
    }
}

impl Fold {
    /// An extension that no running clock can take would have no effect.
    fn weigh_extension(&mut self, world: &World<'_>, kind: u16, step: &mut NextStep) {
        let mut barred = None;
        for duty in world.machine.kind(kind).map_or(&[][..], |it| &it.extends) {
            if self.can_extend(world, *duty) {
                return;
            }
            barred = world.machine.duty(*duty).map(|it| &it.id);
        }
        if let Some(rule) = barred {
            let rule = Some(rule.clone());
            step.why_not.push(WhyNot { reason: Reason::NoEffect, rule, stages: Vec::new() });
        }
    }

    fn can_extend(&mut self, world: &World<'_>, duty: u16) -> bool {
        let Some(n) = self.running(duty) else { return false };
        let version = self.version_of(world, n);
        let Some(rule) = version.and_then(|it| it.extend.as_ref()) else { return false };
        let Some(instance) = self.instance(n) else { return false };
        let due = instance.last_day(world.view).map(|it| it.due);
        Timing::of(world.as_of, due) != Timing::Late
            && instance.extensions < rule.times
            && instance.clock.extended.saturating_add(rule.least) <= rule.cap
    }
}

/// Whether a step is open, or only waits for a day.
fn is_coming(step: &NextStep) -> bool {
    step.why_not.iter().all(|it| it.reason == Reason::NotBefore)
}

fn wait(world: &World<'_>, (id, opens): (&RuleId, Option<Due>), step: &mut NextStep) {
    let Some(opens) = opens else { return };
    if opens.not_after.is_some_and(|it| world.as_of >= it) {
        return;
    }
    let later = step.opens.as_ref().is_none_or(|it| order(opens) > order(it.due));
    if later {
        step.opens = Some(LastDayOf { duty: id.clone(), due: opens });
    }
    let reason = if world.as_of < opens.not_before { Reason::NotBefore } else { Reason::Unknown };
    step.why_not.push(WhyNot { reason, rule: Some(id.clone()), stages: Vec::new() });
}

/// Last days by their earliest day, then by their latest; an open end is the latest.
fn order(due: Due) -> (Day, bool, Option<Day>) {
    (due.not_before, due.not_after.is_none(), due.not_after)
}

/// Whether a step would end a duty's clock by `then`.
fn fulfils(version: &Version, kind: u16, way: Option<&Way>) -> bool {
    version.then.list.iter().any(|trigger| match trigger {
        Trig::Event { kinds, .. } => kinds.contains(kind),
        Trig::Enters(set) => way.is_some_and(|way| {
            way.to.is_some_and(|to| set.contains(to)) && way.from.iter().any(|it| !set.contains(it))
        }),
        Trig::Leaves(set) => way.is_some_and(|way| {
            way.to.is_some_and(|to| !set.contains(to)) && way.from.iter().any(|it| set.contains(it))
        }),
        Trig::Expires(_) => false,
    })
}

fn blank(kind: &Kind) -> NextStep {
    NextStep {
        event: kind.id.clone(),
        transition: None,
        by: Vec::new(),
        to: None,
        last_day: None,
        opens: None,
        needs: Vec::new(),
        why_not: Vec::new(),
        text: None,
    }
}

fn closed(kind: &Kind, reason: WhyNot) -> NextStep {
    NextStep { why_not: vec![reason], ..blank(kind) }
}

/// The roles allowed by a kind and by a transition; 0 allows all.
fn roles(world: &World<'_>, by_kind: u64, by_way: u64) -> Vec<Id> {
    let mask = match (by_kind, by_way) {
        (mask, 0) | (0, mask) => mask,
        (a, b) => a & b,
    };
    let all = world.machine.rules.roles.iter().enumerate();
    all.filter(|(n, _)| mask >> (n & 63) & 1 == 1).map(|(_, role)| role.clone()).collect()
}
