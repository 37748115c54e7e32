//! Which clocks run where: on some path, on every path, and one clock alone.

use std::collections::{BTreeSet, VecDeque};

use super::{
    bits::Bits,
    graph::{Cause, Graph},
    product::{Product, Step, Touch},
};
use crate::lifecycle::rules::Trigger;

/// Above so many different sets at one node, their intersection stands for them.
const MOST_SETS: usize = 16;

/// Which clocks may run at each node, over all paths.
#[derive(Debug)]
pub(crate) struct May {
    inside: Vec<Option<Bits>>,
}

/// Clocks that the expiry of others starts, as pairs of parent and started.
fn started_by_expiry(graph: &Graph<'_>) -> Vec<(usize, usize)> {
    let clocks = graph.clocks.iter().enumerate();
    let pairs = clocks.flat_map(|(n, clock)| {
        let parents = clock.duty.after().iter().filter_map(|it| match it {
            Trigger::Expires(id) => graph.clock(id).filter(|it| graph.expires(*it)),
            _ => None,
        });
        parents.map(move |it| (it, n))
    });
    pairs.collect()
}

impl May {
    pub(crate) fn new(graph: &Graph<'_>, product: &Product<'_>) -> Self {
        let pairs = started_by_expiry(graph);
        let settle = |node: usize, mut running: Bits| {
            loop {
                let mut more = running.clone();
                for (_, touch) in product.asides(node, &running) {
                    more = more.or(&touch.starts).or(&touch.may_start);
                }
                for (parent, child) in &pairs {
                    if running.contains(*parent) && !product.leaves_by(node, *parent) {
                        more.insert(*child);
                    }
                }
                if more == running {
                    return running;
                }
                running = more;
            }
        };
        let mut may = Self { inside: vec![None; product.nodes.len()] };
        let mut open: VecDeque<_> = product.first.iter().map(|it| (*it, Bits::default())).collect();
        while let Some((node, arriving)) = open.pop_front() {
            let Some(known) = may.inside.get_mut(node) else { continue };
            let before = known.clone();
            let all = before.clone().unwrap_or_default().or(&settle(node, arriving));
            if before.as_ref() == Some(&all) {
                continue;
            }
            *known = Some(all.clone());
            for step in product.out(node).filter(|it| possible(it, &all)) {
                open.push_back((step.to, product.after(step, &all, false)));
            }
        }
        may
    }

    /// The clocks that may run at a node; nothing if no path leads there.
    pub(crate) fn at(&self, node: usize) -> Option<&Bits> {
        self.inside.get(node).and_then(Option::as_ref)
    }

    /// The clocks that may run in each stage.
    pub(crate) fn by_stage(&self, product: &Product<'_>, stages: usize) -> Vec<Bits> {
        let mut all = vec![Bits::default(); stages];
        for (number, node) in product.nodes.iter().enumerate() {
            if let (Some(known), Some(more)) = (all.get_mut(node.stage), self.at(number)) {
                *known = known.or(more);
            }
        }
        all
    }

    /// Whether a step can be taken on some path: an expiry needs its clock.
    pub(crate) fn allows(&self, step: &Step<'_>) -> bool {
        self.at(step.from).is_some_and(|it| possible(step, it))
    }
}

fn possible(step: &Step<'_>, running: &Bits) -> bool {
    match step.way.cause {
        Cause::Event(_) => true,
        Cause::Expiry(clock) => running.contains(clock),
    }
}

/// A path that arrives at a node, with the clocks that surely run then.
#[derive(Debug)]
pub(crate) struct Arrival {
    pub(crate) node: usize,
    pub(crate) running: Bits,
    /// The arrival before it and the step taken.
    came: Option<(usize, usize)>,
}

/// The smallest sets of clocks that surely run on arrival at each node.
///
/// A clock that something aside may end in a stage does not surely run when the
/// stage is left. Only the smallest sets matter: what a larger one lacks, a
/// smaller one lacks too.
#[derive(Debug)]
pub(crate) struct Must {
    pub(crate) arrivals: Vec<Arrival>,
    live: Vec<Vec<usize>>,
}

impl Must {
    pub(crate) fn new(product: &Product<'_>, may: &May, mask: &Bits) -> Self {
        let mut must = Self { arrivals: vec![], live: vec![vec![]; product.nodes.len()] };
        let mut open = VecDeque::new();
        for node in &product.first {
            open.extend(must.arrive(*node, Bits::default(), None));
        }
        while let Some(at) = open.pop_front() {
            let Some(arrival) = must.arrivals.get(at) else { continue };
            let (node, mut running) = (arrival.node, arrival.running.clone());
            if !must.live.get(node).is_some_and(|it| it.contains(&at)) {
                continue;
            }
            for (_, touch) in may.at(node).into_iter().flat_map(|it| product.asides(node, it)) {
                running = running.minus(&touch.ends).minus(&touch.may_end);
            }
            let steps = product.nodes.get(node).map_or(&[][..], |it| &it.steps);
            for number in steps {
                let Some(step) = product.steps.get(*number).filter(|it| may.allows(it)) else {
                    continue;
                };
                let left = product.after(step, &running, true).and(mask);
                open.extend(must.arrive(step.to, left, Some((at, *number))));
            }
        }
        must
    }

    fn arrive(
        &mut self,
        node: usize,
        mut running: Bits,
        came: Option<(usize, usize)>,
    ) -> Option<usize> {
        let Self { arrivals, live } = self;
        let live = live.get_mut(node)?;
        let of = |it: &usize| arrivals.get(*it).map(|it| &it.running);
        if live.iter().filter_map(of).any(|it| it.within(&running)) {
            return None;
        }
        if live.len() >= MOST_SETS {
            running = live.iter().filter_map(of).fold(running, |all, it| all.and(it));
        }
        live.retain(|it| !of(it).is_some_and(|it| running.within(it)));
        let number = arrivals.len();
        live.push(number);
        arrivals.push(Arrival { node, running, came });
        Some(number)
    }

    /// The clocks that run on arrival at a node whatever the path.
    pub(crate) fn certain(&self, node: usize) -> Option<Bits> {
        let live = self.live.get(node)?.iter();
        let sets = live.filter_map(|it| self.arrivals.get(*it)).map(|it| it.running.clone());
        sets.reduce(|all, it| all.and(&it))
    }

    /// Stages and transitions of the path by which an arrival came.
    pub(crate) fn path(
        &self,
        graph: &Graph<'_>,
        product: &Product<'_>,
        arrival: usize,
    ) -> Vec<String> {
        let mut path = vec![];
        let mut at = self.arrivals.get(arrival);
        while let Some(arrival) = at {
            let stage = product.nodes.get(arrival.node).map_or(0, |it| it.stage);
            path.push(graph.stage(product.region, stage).to_owned());
            let step = arrival.came.and_then(|it| product.steps.get(it.1));
            path.extend(step.map(|it| it.way.rule.id.to_string()));
            at = arrival.came.and_then(|it| self.arrivals.get(it.0));
        }
        path.reverse();
        path
    }
}

/// The nodes at which one clock may run, with the path of each.
#[derive(Debug)]
pub(crate) struct Track {
    /// What came before each state, with what happened in between.
    seen: Vec<(usize, Option<(usize, String)>)>,
    /// The states in which the clock runs.
    running: Vec<usize>,
}

impl Track {
    pub(crate) fn new(graph: &Graph<'_>, product: &Product<'_>, may: &May, clock: usize) -> Self {
        let mut track = Self { seen: vec![], running: vec![] };
        let mut known = BTreeSet::new();
        let mut open: VecDeque<_> = product.first.iter().map(|it| (*it, false, None)).collect();
        let parents: Vec<_> = started_by_expiry(graph)
            .into_iter()
            .filter(|it| it.1 == clock)
            .map(|it| it.0)
            .collect();
        while let Some((node, runs, came)) = open.pop_front() {
            if !known.insert((node, runs)) {
                continue;
            }
            let here = track.seen.len();
            track.seen.push((node, came));
            if runs {
                track.running.push(here);
            } else {
                let begun = track.begun_aside(graph, product, may, &parents, (node, clock));
                open.extend(begun.map(|it| (node, true, Some((here, it)))));
            }
            for step in product.out(node).filter(|it| may.allows(it)) {
                if step.way.cause == Cause::Expiry(clock) && !runs {
                    continue;
                }
                let label = || Some((here, step.way.rule.id.to_string()));
                if product.runs_after(step, (clock, runs), false) {
                    open.push_back((step.to, true, label()));
                }
                if !product.runs_after(step, (clock, runs), true) {
                    open.push_back((step.to, false, label()));
                }
            }
        }
        track
    }

    fn begun_aside(
        &self,
        graph: &Graph<'_>,
        product: &Product<'_>,
        may: &May,
        parents: &[usize],
        (node, clock): (usize, usize),
    ) -> Option<String> {
        let starts = |it: &Touch| it.starts.contains(clock) || it.may_start.contains(clock);
        let all = may.at(node)?;
        let aside = product.asides(node, all).find(|it| starts(&it.1)).map(|it| it.0.cause);
        let expiry = parents.iter().find(|it| all.contains(**it) && !product.leaves_by(node, **it));
        let cause = aside.or_else(|| expiry.map(|it| Cause::Expiry(*it)))?;
        Some(match cause {
            Cause::Event(kind) => kind.to_string(),
            Cause::Expiry(n) => {
                graph.clocks.get(n).map_or_else(String::new, |it| it.duty.id.to_string())
            }
        })
    }

    /// The states in which the clock runs, each with its node.
    pub(crate) fn states(&self) -> impl Iterator<Item = (usize, usize)> {
        self.running.iter().filter_map(|it| Some((*it, self.seen.get(*it)?.0)))
    }

    /// Stages, transitions and events of a shortest path to a state.
    pub(crate) fn path(
        &self,
        graph: &Graph<'_>,
        product: &Product<'_>,
        state: usize,
    ) -> Vec<String> {
        let mut path = vec![];
        let mut at = self.seen.get(state);
        while let Some((node, came)) = at {
            let stage = product.nodes.get(*node).map_or(0, |it| it.stage);
            path.push(graph.stage(product.region, stage).to_owned());
            path.extend(came.as_ref().map(|it| it.1.clone()));
            at = came.as_ref().and_then(|it| self.seen.get(it.0));
        }
        path.reverse();
        path
    }
}
