//! The trace: what was taken in its order, then how each last day arose.

use super::{
    judge::Class,
    state::{Fold, Instance, Log, NO_ROW, World},
    tell::units,
};
use crate::{
    answers::{Param, Params, Step},
    kernel::State,
    law::InForce,
    lifecycle::{
        compile::{Shape, Version},
        findings::{count, day, word},
    },
    time::{self, Day},
    wire::{Id, RuleId},
};

fn step(depth: u8, kind: &'static str, params: Params) -> Step {
    Step { depth, kind, rule: None, subjects: Vec::new(), params, cites: Vec::new(), text: None }
}

impl Fold {
    /// The whole trace.
    pub(super) fn trace(&mut self, world: &World<'_>) -> Vec<Step> {
        let many = self.instances.len().saturating_mul(8).saturating_add(self.log.len());
        let mut steps = Vec::with_capacity(many);
        steps.extend(self.log.iter().filter_map(|it| self.logged(world, *it)));
        let mut runs = vec![0_u32; world.machine.duties.len()];
        let mut instances = std::mem::take(&mut self.instances);
        for (n, instance) in (0_u32..).zip(instances.iter_mut()) {
            let Some(run) = runs.get_mut(usize::from(instance.duty)) else { continue };
            *run = run.saturating_add(1);
            if let Some(version) = world.machine.version(instance.version) {
                self.clock_steps(world, (n, instance, *run), version, &mut steps);
            }
        }
        self.instances = instances;
        steps
    }

    fn logged(&self, world: &World<'_>, entry: Log) -> Option<Step> {
        match entry {
            Log::Took { row, class } => {
                let fact = world.row(row)?;
                let kind = match class {
                    Class::Record => "record",
                    Class::Stay | Class::Move => "accepted",
                    Class::Refused => "refused",
                };
                let event = world.machine.kind(fact.kind)?.id.as_str();
                let params = Params::default().with("event", word(event)).with("on", day(fact.on));
                let subjects = world.fact_id(row).into_iter().collect();
                Some(Step { subjects, ..step(0, kind, params) })
            }
            Log::Moved(n) => {
                let it = self.moves.get(n)?;
                let name = |n: u16| world.machine.stage(n).map_or("", |it| it.id.as_str());
                let (from, to) = (word(name(it.from)), word(name(it.to)));
                let params = [("from", from), ("on", day(it.on)), ("to", to)];
                let params = params.into_iter().collect();
                let cites = world.machine.way(it.way).map(|it| it.rule.cites.clone());
                let subjects = world.fact_id(it.row).into_iter().collect();
                Some(Step {
                    subjects,
                    cites: cites.unwrap_or_default(),
                    ..step(1, "moved", params)
                })
            }
            Log::Expired { instance, on } => {
                let rule = self.rule_id(world, instance)?;
                let params = Params::default().with("on", day(on));
                Some(Step { rule: Some(rule), ..step(0, "expired", params) })
            }
            Log::StartIgnored { instance, on } => {
                let rule = self.rule_id(world, instance)?;
                let params = Params::default().with("on", day(on));
                Some(Step { rule: Some(rule), ..step(1, "start-ignored", params) })
            }
            _ => None,
        }
    }

    fn rule_id(&self, world: &World<'_>, instance: u32) -> Option<RuleId> {
        let it = self.instances.get(instance as usize)?;
        world.machine.duty(it.duty).map(|it| it.id.clone())
    }

    /// How one clock ran.
    fn clock_steps(
        &self,
        world: &World<'_>,
        (n, instance, run): (u32, &mut Instance, u32),
        version: &Version,
        steps: &mut Vec<Step>,
    ) {
        let about = About { world, rule: &version.rule.id };
        let params = on(instance.clock.start).with("n", count(run));
        let started = about.step(0, "started", params, instance.started_by);
        steps.push(Step { cites: version.rule.cites.clone(), ..started });
        if version.in_force != InForce::default() {
            let ends = [("from", version.in_force.from), ("until", version.in_force.until)];
            let params = ends.into_iter().filter_map(|(name, it)| Some((name, day(it?)))).collect();
            steps.push(about.step(1, "rule-version", params, NO_ROW));
        }
        steps.extend(self.log.iter().filter_map(|it| changed(&about, version, n, *it)));
        if !instance.clock.is_stopped() && !matches!(version.shape, Shape::Every { .. }) {
            let told = instance.clock.steps(world.view);
            steps.extend(told.iter().map(of_time));
            if told.is_empty() {
                steps.extend(bounds(instance, world));
            }
        }
        self.ending(&about, instance, version, steps);
    }

    fn ending(
        &self,
        about: &About<'_>,
        instance: &mut Instance,
        version: &Version,
        steps: &mut Vec<Step>,
    ) {
        let world = about.world;
        let told = instance.told(world, version);
        let ended = instance.ended_on.map_or_else(Params::default, on);
        let row = instance.ended_by;
        match told.state {
            State::Fulfilled => {
                steps.push(about.step(1, "fulfilled", ended, row));
                // Known only after the last day: the day it happened counts.
                if let Some(fact) = world.row(row).and_then(|it| it.fact)
                    && let Some(last) = told.last.and_then(|it| it.due.not_after)
                    && fact.recorded > last
                    && fact.on <= last
                {
                    let event = fact.kind.as_ref().map_or("", Id::as_str);
                    let params = Params::default()
                        .with("event", word(event))
                        .with("on", day(fact.on))
                        .with("recorded", day(fact.recorded));
                    steps.push(about.step(1, "recorded-later", params, row));
                }
            }
            State::Discharged => steps.push(about.step(1, "discharged", ended, row)),
            State::Expired => steps.push(about.step(1, "expired", ended, row)),
            State::Lapsed => {
                if let Some(last) = told.last.and_then(|it| it.due.not_after) {
                    let params = Params::default().with("due", day(last));
                    steps.push(about.step(1, "lapsed", params, row));
                }
            }
            State::Running | State::Suspended => {}
        }
    }
}

/// The clock that steps are about.
struct About<'w> {
    world: &'w World<'w>,
    rule: &'w RuleId,
}

impl About<'_> {
    fn step(&self, depth: u8, kind: &'static str, params: Params, row: u32) -> Step {
        Step {
            rule: Some(self.rule.clone()),
            subjects: self.world.fact_id(row).into_iter().collect(),
            ..step(depth, kind, params)
        }
    }
}

fn on(it: Day) -> Params {
    Params::default().with("on", day(it))
}

/// A change of the n-th clock: an extension or a stop.
fn changed(about: &About<'_>, version: &Version, n: u32, entry: Log) -> Option<Step> {
    let told = |kind, on_day| Some(about.step(1, kind, on(on_day), NO_ROW));
    match entry {
        Log::Extended { instance, on: day, amount, row } if instance == n => {
            let rule = version.rule.extend()?;
            let unit = rule.cap.map_or("days", |it| it.unit.as_str());
            let factor = version.extend.as_ref()?.factor;
            let params =
                on(day).with("amount", count(units(amount, factor))).with("unit", word(unit));
            let step = about.step(1, "extended", params, row);
            Some(Step { cites: rule.cites.clone(), ..step })
        }
        Log::Suspended { instance, on, .. } if instance == n => told("suspended", on),
        Log::Resumed { instance, on, .. } if instance == n => told("resumed", on),
        Log::NotStopped { instance, on } if instance == n => told("not-stopped", on),
        _ => None,
    }
}

/// Of a last day that is known only between bounds, where no count can be told.
fn bounds(instance: &mut Instance, world: &World<'_>) -> Vec<Step> {
    let Some(due) = instance.last_day(world.view).map(|it| it.due) else { return Vec::new() };
    let at = |it| Params::default().with("day", day(it));
    let latest = due.not_after.map(|it| step(1, "latest", at(it)));
    std::iter::once(step(1, "earliest", at(due.not_before))).chain(latest).collect()
}

/// A step of the time room as a step of the trace.
fn of_time(it: &time::Step) -> Step {
    let mut params = Params::default();
    let mut put = |name, param| params.insert(name, param);
    if let Some(it) = it.day {
        put("day", day(it));
    }
    if let Some(n) = it.count {
        put("count", count(n));
    }
    if let Some(unit) = it.unit {
        put("unit", word(unit.as_str()));
    }
    if let Some(year) = it.year {
        put("year", count(year));
    }
    if !it.days.is_empty() {
        put("days", Param::Words(it.days.iter().map(ToString::to_string).collect()));
    }
    if !it.notices.is_empty() {
        put("notices", Param::Words(it.notices.iter().map(ToString::to_string).collect()));
    }
    step(1, it.kind.as_str(), params)
}
