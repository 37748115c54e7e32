//! The reasoning: facts in, status and findings out.

mod apply;
mod batch;
mod change;
mod condition;
mod conflict;
mod fold;
mod judge;
mod next;
mod order;
mod reads;
mod rows;
mod start;
mod state;
mod tell;
mod trace;
mod verdict;
mod view;

use std::collections::BTreeMap;

pub(super) use batch::{Batch, judge_columns};
pub(crate) use judge::Taken;
pub(super) use rows::fits;
pub(super) use view::view;

use self::{
    rows::Rows,
    state::{Fold, Instance, Other, World},
};
use super::{
    compile::{Machine, Shape, Version},
    facts::Case,
    result::{CaseStatus, ClockStatus, Counts, OverlayStage},
    rules::Limit,
};
use crate::{
    answers::{Ask, Detail, Finding, Step, Verdict},
    kernel::{ClockLimit, State},
    people::Organs,
    time::{Day, Due, Span, Unit, View},
    wire::{Error, Id, Pointer},
};

/// What the fold of one case gives.
pub(super) struct Judged {
    pub(super) status: CaseStatus,
    pub(super) findings: Vec<Finding>,
    pub(super) trace: Option<Vec<Step>>,
}

/// Judges a case. `machine_of` finds the lifecycle of any case by its id.
pub(super) fn judge<'a>(
    machine_of: &impl Fn(&Id) -> Result<&'a Machine, Error>,
    view: &'a View,
    case: &'a Case,
    ask: &Ask,
) -> Result<Judged, Error> {
    let logs = ask.detail == Detail::Full;
    folded(machine_of, view, case, (ask, logs), |world, fold| {
        Ok(fold.answer(world, case, ask.detail))
    })
}

/// Folds a case with those it names, with a log if asked, and hands it on to be told.
fn folded<'a, T>(
    machine_of: &impl Fn(&Id) -> Result<&'a Machine, Error>,
    view: &'a View,
    case: &'a Case,
    (ask, logs): (&Ask, bool),
    tell: impl FnOnce(&World<'_>, &mut Fold) -> Result<T, Error>,
) -> Result<T, Error> {
    let machine =
        machine_of(&case.lifecycle).map_err(|it| it.at(Pointer::root().key("lifecycle")))?;
    let rows = Rows::read(machine, &case.events, ask)?;
    let organs = Organs::new(&case.organs)?;
    let others = other_cases(machine_of, view, case, ask)?;
    let world = World {
        machine,
        view,
        as_of: ask.as_of,
        rows: &rows,
        organs: &organs,
        others: &others,
        notes: ask.detail > Detail::Counts,
        logs,
    };
    let mut fold = Fold::default();
    fold.run(&world);
    tell(&world, &mut fold)
}

/// The cases that facts name, folded.
fn other_cases<'a>(
    machine_of: &impl Fn(&Id) -> Result<&'a Machine, Error>,
    view: &'a View,
    case: &'a Case,
    ask: &Ask,
) -> Result<Vec<Other<'a>>, Error> {
    let mut others = Vec::new();
    for (n, other) in case.others.iter().enumerate() {
        let place = Pointer::root().key("others").index(n);
        others.push(other_case(machine_of, view, other, ask).map_err(|it| it.below(&place))?);
    }
    Ok(others)
}

/// Folds another case, without its own others, for its stages through time.
fn other_case<'a>(
    machine_of: &impl Fn(&Id) -> Result<&'a Machine, Error>,
    view: &'a View,
    case: &'a Case,
    ask: &Ask,
) -> Result<Other<'a>, Error> {
    let machine =
        machine_of(&case.lifecycle).map_err(|it| it.at(Pointer::root().key("lifecycle")))?;
    let rows = Rows::read(machine, &case.events, ask)?;
    let organs = Organs::new(&case.organs)?;
    let world = World {
        machine,
        view,
        as_of: ask.as_of,
        rows: &rows,
        organs: &organs,
        others: &[],
        notes: false,
        logs: false,
    };
    let mut fold = Fold::default();
    fold.run(&world);
    let name = |n: u16| machine.stage(n).map_or("", |it| it.id.as_str());
    let mut moves: Vec<(Day, u16, &'a str)> = Vec::new();
    for (region, it) in (0_u16..).zip(&machine.regions) {
        moves.push((Day::MIN, region, name(it.initial)));
    }
    for it in &fold.moves {
        let region = machine.way(it.way).map_or(0, |it| it.region);
        moves.push((it.on, region, name(it.to)));
    }
    Ok(Other { case: &case.case, moves })
}

impl Fold {
    fn answer(&mut self, world: &World<'_>, case: &Case, detail: Detail) -> Judged {
        let told = detail > Detail::Counts;
        let counts = self.counts(world);
        let clocks = if told { self.clocks(world) } else { Vec::new() };
        let next = if told { self.next_steps(world, detail == Detail::Full) } else { Vec::new() };
        let trace = (detail == Detail::Full).then(|| self.trace(world));
        let findings = if told { self.findings(world) } else { Vec::new() };
        let name = |n: u16| world.machine.stage(n).map(|it| it.id.clone());
        let stage = world.machine.stage(self.stage_of(0));
        let overlays =
            (1_u16..).zip(world.machine.regions.iter().skip(1)).filter_map(|(n, region)| {
                Some(OverlayStage { region: region.id.clone(), stage: name(self.stage_of(n))? })
            });
        let status = CaseStatus {
            case: case.case.clone(),
            lifecycle: case.lifecycle.clone(),
            stage: stage.map_or_else(|| case.lifecycle.clone(), |it| it.id.clone()),
            summary: stage.and_then(|it| it.summary.clone()),
            is_final: stage.is_some_and(|it| it.is_final),
            stage_certain: !self.uncertain,
            since: self.since.first().copied().flatten(),
            overlays: overlays.collect(),
            clocks,
            next,
            counts,
            unfit: self.unfit,
        };
        Judged { status, findings, trace }
    }

    /// How many clocks have each verdict; of a duty in every period, each period counts.
    pub(super) fn counts(&mut self, world: &World<'_>) -> Counts {
        let mut counts = Counts::default();
        for instance in &mut self.instances {
            let Some(version) = world.machine.version(instance.version) else {
                continue;
            };
            if let Shape::Every { per, at_least } = version.shape {
                instance.turns(world, per, at_least).iter().for_each(|it| counts.add(it.verdict));
            } else {
                counts.add(instance.told(world, version).verdict);
            }
        }
        counts
    }

    fn clocks(&mut self, world: &World<'_>) -> Vec<ClockStatus> {
        let mut runs: BTreeMap<u16, u32> = BTreeMap::new();
        let mut clocks = Vec::with_capacity(self.instances.len());
        for instance in &mut self.instances {
            let n = runs.entry(instance.duty).or_default();
            *n = n.saturating_add(1);
            clocks.extend(clocks_of(world, instance, *n));
        }
        clocks
    }
}

/// What is told of one run of a duty: one clock, or one for each period of an `every`.
fn clocks_of(world: &World<'_>, instance: &mut Instance, n: u32) -> Vec<ClockStatus> {
    let Some(version) = world.machine.version(instance.version) else {
        return Vec::new();
    };
    let plain = clock(world, instance, (version, n));
    let Shape::Every { per, at_least } = version.shape else { return vec![plain] };
    let turns = instance.turns(world, per, at_least);
    let of_turn = |turn: &verdict::Turn| {
        let pending = turn.verdict == Some(Verdict::Pending);
        ClockStatus {
            verdict: turn.verdict,
            due: Some(turn.due),
            period: Some(turn.span),
            days_left: turn.due.day().filter(|_| pending).map(|it| it.days_since(world.as_of)),
            ..plain.clone()
        }
    };
    if turns.is_empty() { vec![plain.clone()] } else { turns.iter().map(of_turn).collect() }
}

fn clock(world: &World<'_>, instance: &mut Instance, (version, n): (&Version, u32)) -> ClockStatus {
    let told = instance.told(world, version);
    let due = told.last.map(|it| it.due);
    let unit = match (version.rule.limit(), instance.clock.limit) {
        (Some(Limit::Fixed(term)), _) => Some(term.unit),
        (_, ClockLimit::Term(term)) => Some(term.unit),
        _ => None,
    };
    let days_left = match told.state {
        State::Suspended => instance.clock.left(world.as_of, world.view),
        // Of a wait, the days until the act is allowed.
        State::Running if matches!(version.shape, Shape::NotBefore(_)) => {
            told.opens.and_then(Due::day).map(|it| it.days_since(world.as_of)).filter(|it| *it > 0)
        }
        State::Running => due.and_then(Due::day).and_then(|it| distance(world, unit, it)),
        _ => None,
    };
    let stopped = instance.clock.stopped_until(instance.ended_on.unwrap_or(world.as_of));
    ClockStatus {
        duty: version.rule.id.clone(),
        n,
        by: version.rule.by.clone(),
        force: version.rule.force,
        state: told.state,
        verdict: told.verdict,
        since: instance.clock.start,
        started_by: world.fact_id(instance.started_by),
        plain_end: told.last.map(|it| it.plain),
        due,
        opens: told.opens,
        days_left,
        ended_on: instance.ended_on,
        ended_by: world.fact_id(instance.ended_by),
        stopped: stopped.spans().to_vec(),
        unit,
        extended: version.extend.as_ref().and_then(|it| {
            let n = instance.clock.extended.checked_div(it.factor)?;
            (n > 0).then_some(n)
        }),
        period: None,
    }
}

/// Days from the day asked to a last day: working days where the limit is in working days.
fn distance(world: &World<'_>, unit: Option<Unit>, last: Day) -> Option<i32> {
    if unit != Some(Unit::WorkingDays) {
        return Some(last.days_since(world.as_of));
    }
    let (from, until) = (world.as_of.min(last).plus(1), world.as_of.max(last));
    let n = if from > until { 0 } else { world.view.count_working(Span { from, until })? };
    let n = i32::try_from(n).ok()?;
    Some(if last < world.as_of { n.saturating_neg() } else { n })
}
