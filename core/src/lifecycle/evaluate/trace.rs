//! The trace: what was taken in its order, then how each last day arose.

use super::{
    judge::Class,
    state::{Fold, Instance, Log, NO_ROW, World},
};
use crate::{
    answers::{Param, Params, Step},
    kernel::State,
    law::{Cite, InForce},
    lifecycle::{
        compile::{Shape, Version},
        findings::{count, day, word},
    },
    time,
    wire::{Id, RuleId},
};

fn step(depth: u8, kind: &'static str, params: Params) -> Step {
    Step { depth, kind, rule: None, subjects: Vec::new(), params, cites: Vec::new(), text: None }
}

impl Fold {
    /// The whole trace.
    pub(super) fn trace(&mut self, world: &World<'_>) -> Vec<Step> {
        let mut steps = Vec::new();
        for entry in self.log.clone() {
            steps.extend(self.logged(world, entry));
        }
        let mut instances = std::mem::take(&mut self.instances);
        for (n, instance) in (0_u32..).zip(instances.iter_mut()) {
            if let Some(version) = world.machine.version(instance.duty, instance.version) {
                self.clock_steps(world, (n, instance), version, &mut steps);
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
                let params = Params::default()
                    .with("on", day(it.on))
                    .with("from", word(name(it.from)))
                    .with("to", word(name(it.to)));
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
        (n, instance): (u32, &mut Instance),
        version: &Version,
        steps: &mut Vec<Step>,
    ) {
        let rule = Some(version.rule.id.clone());
        let cites = &version.rule.cites;
        let about = |depth, kind, params, cites: &[Cite], row: u32| Step {
            rule: rule.clone(),
            cites: cites.to_vec(),
            subjects: world.fact_id(row).into_iter().collect(),
            ..step(depth, kind, params)
        };
        let on = |it| Params::default().with("on", day(it));
        let run = self.ordinal(world, n, version);
        let params = on(instance.clock.start).with("n", count(run));
        steps.push(about(0, "started", params, cites, instance.started_by));
        if version.in_force != InForce::default() {
            let InForce { from, until } = version.in_force;
            let params =
                from.map_or_else(Params::default, |it| Params::default().with("from", day(it)));
            let params =
                until.map_or_else(|| params.clone(), |it| params.clone().with("until", day(it)));
            steps.push(about(1, "rule-version", params, &[], NO_ROW));
        }
        for entry in &self.log {
            let told = match entry {
                Log::Extended { instance: it, on: day, amount, row } if *it == n => {
                    let unit = version
                        .rule
                        .extend()
                        .and_then(|it| it.cap)
                        .map_or("days", |it| it.unit.as_str());
                    let params = on(*day)
                        .with(
                            "amount",
                            count(super::tell::units(
                                *amount,
                                version.extend.as_ref().map_or(1, |it| it.factor),
                            )),
                        )
                        .with("unit", word(unit));
                    let cites =
                        version.rule.extend().map(|it| it.cites.as_slice()).unwrap_or_default();
                    Some(about(1, "extended", params, cites, *row))
                }
                Log::Suspended { instance: it, on: day } if *it == n => {
                    Some(about(1, "suspended", on(*day), &[], NO_ROW))
                }
                Log::Resumed { instance: it, on: day } if *it == n => {
                    Some(about(1, "resumed", on(*day), &[], NO_ROW))
                }
                Log::NotStopped { instance: it, on: day } if *it == n => {
                    Some(about(1, "not-stopped", on(*day), &[], NO_ROW))
                }
                _ => None,
            };
            steps.extend(told);
        }
        if !instance.clock.is_stopped() && !matches!(version.shape, Shape::Every { .. }) {
            for it in instance.clock.steps(world.view) {
                steps.push(of_time(&it));
            }
        }
        self.ending(world, instance, version, &about, steps);
    }

    fn ending(
        &self,
        world: &World<'_>,
        instance: &mut Instance,
        version: &Version,
        about: &impl Fn(u8, &'static str, Params, &[Cite], u32) -> Step,
        steps: &mut Vec<Step>,
    ) {
        let told = instance.told(world, version);
        let on = instance
            .ended_on
            .map_or_else(Params::default, |it| Params::default().with("on", day(it)));
        let row = instance.ended_by;
        match told.state {
            State::Fulfilled => {
                steps.push(about(1, "fulfilled", on, &[], row));
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
                    steps.push(about(1, "recorded-later", params, &[], row));
                }
            }
            State::Discharged => steps.push(about(1, "discharged", on, &[], row)),
            State::Expired => steps.push(about(1, "expired", on, &[], row)),
            State::Lapsed => {
                if let Some(last) = told.last.and_then(|it| it.due.not_after) {
                    let params = Params::default().with("due", day(last));
                    steps.push(about(1, "lapsed", params, &[], row));
                }
            }
            State::Running | State::Suspended => {}
        }
    }

    /// Which run of its duty an instance is, counted from 1.
    fn ordinal(&self, world: &World<'_>, n: u32, version: &Version) -> u32 {
        let duty = world.machine.names.duty(&version.rule.id).unwrap_or_default();
        let upto = self.duties_started.iter().take((n as usize).saturating_add(1));
        u32::try_from(upto.filter(|it| **it == duty).count()).unwrap_or(u32::MAX)
    }
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
