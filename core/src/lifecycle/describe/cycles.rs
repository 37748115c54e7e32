//! Cycles of the main line, and what one more turn costs.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    walk::{Line, Walk},
    worst::Search,
};
use crate::{
    lifecycle::lint::graph::Graph,
    wire::{Id, RuleId},
};

/// The most elementary cycles that are told.
pub const MOST_CYCLES: usize = 200;
/// The most turns tried for one cycle.
const MOST_TURNS: usize = 500;
/// The most steps of the search for cycles.
const MOST_STEPS: usize = 100_000;

/// Stages that a matter may pass again and again (循环).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cycle {
    /// The stages, from the first one in the rulebook's order of ids; the last leads back to it.
    pub stages: Vec<Id>,
    /// The transitions of the costliest turn.
    pub transitions: Vec<Id>,
    /// The days that one more turn adds under stated limits.
    pub days: u32,
    /// The transitions of the turn that no stated limit bounds.
    pub unbounded: Vec<Id>,
    /// Duties whose clock runs on all the while: as long as they are kept, the turn adds nothing.
    pub held_by: Vec<RuleId>,
    /// Those of them that the turn itself can stop, so that it adds the days stopped.
    pub stopped: Vec<RuleId>,
}

impl Cycle {
    /// Whether nothing limits what one more turn adds.
    #[must_use]
    pub fn is_unbounded(&self) -> bool {
        let held = self.held_by.iter().any(|it| !self.stopped.contains(it));
        let open = !self.unbounded.is_empty() || !self.stopped.is_empty();
        open && !held
    }
}

/// Every elementary cycle with its cost, and whether the list was cut off.
pub(crate) fn cycles(line: &Line<'_>, search: &Search<'_>) -> (Vec<Cycle>, bool) {
    let (rounds, capped) = rounds(line.graph);
    let cost = |round: &Vec<usize>| cost(line, search, round);
    (rounds.iter().filter_map(cost).collect(), capped)
}

/// The elementary cycles as lists of stages, each from its smallest; a stay is
/// a cycle of one stage.
fn rounds(graph: &Graph<'_>) -> (Vec<Vec<usize>>, bool) {
    let Some(map) = graph.main() else { return (vec![], false) };
    let next = |stage: usize| -> BTreeSet<usize> { graph.from(0, stage).map(|it| it.to).collect() };
    let (mut found, mut steps) = (vec![], 0_usize);
    for root in (0..map.stages.len()).filter(|it| map.reachable.contains(*it)) {
        let mut path = vec![root];
        let mut open = vec![next(root).into_iter()];
        while let Some(ways) = open.last_mut() {
            steps = steps.saturating_add(1);
            if found.len() >= MOST_CYCLES || steps > MOST_STEPS {
                return (found, true);
            }
            match ways.next() {
                None => {
                    open.pop();
                    path.pop();
                }
                Some(to) if to == root => found.push(path.clone()),
                Some(to) if to > root && !path.contains(&to) => {
                    path.push(to);
                    open.push(next(to).into_iter());
                }
                Some(_) => {}
            }
        }
    }
    (found, false)
}

/// The costliest turn of a cycle; nothing if none can be walked, or if it is a
/// stay that touches no clock.
fn cost(line: &Line<'_>, search: &Search<'_>, round: &[usize]) -> Option<Cycle> {
    let mut worst: Option<Cycle> = None;
    let mut turns = 0_usize;
    for entry in 0..round.len() {
        let order: Vec<_> = round.iter().cycle().skip(entry).take(round.len()).copied().collect();
        let first = order.first().copied().unwrap_or_default();
        let seen = search.seen.iter().filter(|it| it.0.0 == first).map(|it| it.1);
        for walk in seen.take(8) {
            // The first turn settles which clocks run; the second is measured.
            for (once, _, _) in turn(line, walk, &order, &mut turns) {
                for (twice, transitions, unbounded) in turn(line, &once, &order, &mut turns) {
                    let idle = round.len() == 1 && once == twice && once == *walk;
                    let Some(cycle) = (!idle)
                        .then(|| told(line, (&once, &twice), round, (transitions, unbounded)))
                    else {
                        continue;
                    };
                    let rank = |it: &Cycle| (it.held_by.is_empty(), it.days, it.unbounded.len());
                    if worst.as_ref().is_none_or(|it| rank(it) < rank(&cycle)) {
                        worst = Some(cycle);
                    }
                }
            }
        }
    }
    worst
}

/// Every way to walk one turn: where it ends, its transitions, those unbounded.
fn turn(
    line: &Line<'_>,
    from: &Walk,
    order: &[usize],
    turns: &mut usize,
) -> Vec<(Walk, Vec<Id>, Vec<Id>)> {
    let mut walks = vec![(from.clone(), vec![], vec![])];
    for place in 0..order.len() {
        let to = order.iter().cycle().nth(place.saturating_add(1)).copied().unwrap_or_default();
        let mut next: Vec<(Walk, Vec<Id>, Vec<Id>)> = vec![];
        for (walk, transitions, unbounded) in walks {
            for (way, codes) in line.ways(&walk).into_iter().filter(|it| it.0.to == to) {
                *turns = turns.saturating_add(1);
                if *turns > MOST_TURNS {
                    break;
                }
                let Some((after, bound)) = line.take(&walk, way, codes) else { continue };
                if next.iter().any(|it| it.0 == after) {
                    continue;
                }
                let (mut transitions, mut unbounded) = (transitions.clone(), unbounded.clone());
                if bound.by.is_none() && bound.wait.is_none() {
                    unbounded.push(way.rule.id.clone());
                }
                transitions.push(way.rule.id.clone());
                next.push((after, transitions, unbounded));
            }
        }
        walks = next;
    }
    walks
}

fn told(
    line: &Line<'_>,
    (before, after): (&Walk, &Walk),
    round: &[usize],
    (transitions, unbounded): (Vec<Id>, Vec<Id>),
) -> Cycle {
    let graph = line.graph;
    let stages = graph.main().map_or(&[][..], |it| &it.stages);
    let held = line.held(before, after);
    let in_turn = |id: &Id| transitions.contains(id);
    let ways = graph.main().map_or(&[][..], |it| &it.ways);
    let stops = ways
        .iter()
        .filter(|it| round.contains(&it.from) && round.contains(&it.to) && in_turn(&it.rule.id));
    let stops: Vec<_> = stops.collect();
    let stopped = held.iter().filter(|duty| {
        let mut from = duty.suspend().iter().flat_map(|it| &it.from);
        from.any(|it| {
            stops.iter().any(|way| graph.fires(it, way.cause, Some((0, **way))).is_some())
        })
    });
    Cycle {
        stages: round.iter().filter_map(|it| stages.get(*it)).map(|it| it.0.clone()).collect(),
        days: if held.is_empty() { after.time.saturating_sub(before.time) } else { 0 },
        unbounded,
        stopped: stopped.map(|it| it.id.clone()).collect(),
        held_by: held.iter().map(|it| it.id.clone()).collect(),
        transitions,
    }
}
