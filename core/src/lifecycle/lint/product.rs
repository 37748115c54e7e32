//! The region unfolded by the codes that its paths carry.
//!
//! A node is a stage with codes; a step is a way taken with the codes told on
//! it. For every step it is worked out once which clocks it ends and starts, so
//! that the analyses only combine sets.

use std::collections::{BTreeMap, VecDeque};

use super::{
    bits::Bits,
    codes::{Carried, Codes, Holds, reads_of_triggers, reads_of_ways},
    graph::{Aside, Cause, Graph, Way},
};
use crate::{lifecycle::rules::Trigger, wire::InOrder};

/// Above so many nodes, the attribute with most values is no longer carried.
const MOST_NODES: usize = 20_000;

/// Which clocks an occurrence touches, surely or perhaps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Touch {
    /// Fulfilled, discharged by `unless`, or expired with effect.
    pub(crate) ends: Bits,
    pub(crate) may_end: Bits,
    pub(crate) starts: Bits,
    pub(crate) may_start: Bits,
    /// Served: `then` happens. It ends a clock unless the duty recurs.
    pub(crate) serves: Bits,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) stage: usize,
    pub(crate) codes: Codes,
    pub(crate) steps: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Step<'a> {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) way: Way<'a>,
    pub(crate) touch: Touch,
    /// Whether it enters a final stage.
    pub(crate) closes: bool,
}

/// What happens aside in a stage, for each stage.
#[derive(Debug)]
pub(crate) struct Beside<'a> {
    pub(crate) asides: Vec<(Aside<'a>, Touch)>,
}

/// A region unfolded.
#[derive(Debug)]
pub(crate) struct Product<'a> {
    pub(crate) region: usize,
    pub(crate) carried: Carried<'a>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) steps: Vec<Step<'a>>,
    /// The nodes where paths begin.
    pub(crate) first: Vec<usize>,
    pub(crate) beside: Vec<Beside<'a>>,
    /// Clocks that outlive the matter.
    pub(crate) outlive: Bits,
}

impl<'a> Product<'a> {
    pub(crate) fn new(graph: &Graph<'a>, region: usize) -> Self {
        let mut reads = reads_of_ways(graph, region);
        for clock in &graph.clocks {
            for triggers in [clock.duty.after(), clock.duty.then(), clock.duty.unless()] {
                reads.extend(reads_of_triggers(graph, region, triggers));
            }
        }
        let mut carried = Carried::new(graph, region, &reads);
        loop {
            let product = Self::unfold(graph, region, carried.clone());
            if product.nodes.len() <= MOST_NODES || !carried.coarser() {
                return product;
            }
        }
    }

    fn unfold(graph: &Graph<'a>, region: usize, carried: Carried<'a>) -> Self {
        let initial = graph.maps.get(region).map_or(0, |it| it.initial);
        let stages = graph.maps.get(region).map_or(0, |it| it.stages.len());
        let clocks = graph.clocks.iter().enumerate();
        let outlive = clocks.filter(|it| it.1.duty.outlives).map(|it| it.0).collect();
        let beside = (0..stages).map(|it| Beside::new(graph, region, it)).collect();
        let mut product =
            Self { region, carried, nodes: vec![], steps: vec![], first: vec![], beside, outlive };
        let mut numbers = BTreeMap::new();
        let mut queue = VecDeque::new();
        for codes in product.carried.first() {
            let node = product.node(&mut numbers, &mut queue, initial, codes);
            product.first.push(node);
        }
        while let Some(node) = queue.pop_front() {
            if product.nodes.len() > MOST_NODES {
                break;
            }
            product.follow(graph, node, &mut numbers, &mut queue);
        }
        product
    }

    fn node(
        &mut self,
        numbers: &mut BTreeMap<(usize, Codes), usize>,
        queue: &mut VecDeque<usize>,
        stage: usize,
        codes: Codes,
    ) -> usize {
        let next = self.nodes.len();
        let number = *numbers.entry((stage, codes.clone())).or_insert(next);
        if number == next {
            self.nodes.push(Node { stage, codes, steps: vec![] });
            queue.push_back(next);
        }
        number
    }

    fn follow(
        &mut self,
        graph: &Graph<'a>,
        from: usize,
        numbers: &mut BTreeMap<(usize, Codes), usize>,
        queue: &mut VecDeque<usize>,
    ) {
        let Some(node) = self.nodes.get(from) else { return };
        let (stage, before) = (node.stage, node.codes.clone());
        for (way, after) in self.carried.open_ways(graph, self.region, stage, &before) {
            if !way.moves() {
                continue;
            }
            let at =
                Taking { seen_from: self.region, way: Some((self.region, way)), cause: way.cause };
            let touch = touch(graph, &self.carried, at, &after);
            let to = self.node(numbers, queue, way.to, after);
            let stages = graph.maps.get(self.region).map_or(&[][..], |it| &it.stages);
            let closes = self.region == 0 && stages.get(way.to).is_some_and(|it| it.1.is_final);
            let step = self.steps.len();
            self.steps.push(Step { from, to, way, touch, closes });
            if let Some(it) = self.nodes.get_mut(from) {
                it.steps.push(step);
            }
        }
    }

    /// The steps out of a node.
    pub(crate) fn out(&self, node: usize) -> impl Iterator<Item = &Step<'a>> {
        let steps = self.nodes.get(node).map_or(&[][..], |it| &it.steps);
        steps.iter().filter_map(|it| self.steps.get(*it))
    }

    /// What may happen aside at a node where these clocks may run.
    pub(crate) fn asides<'s>(
        &'s self,
        node: usize,
        running: &'s Bits,
    ) -> impl Iterator<Item = &'s (Aside<'a>, Touch)> {
        let stage = self.nodes.get(node).map(|it| it.stage);
        let asides = stage.and_then(|it| self.beside.get(it)).map_or(&[][..], |it| &it.asides);
        asides.iter().filter(move |it| match it.0.cause {
            Cause::Event(_) => true,
            Cause::Expiry(clock) => running.contains(clock) && !self.leaves_by(node, clock),
        })
    }

    /// Whether the expiry of a clock surely takes a way out of the node's stage.
    pub(crate) fn leaves_by(&self, node: usize, clock: usize) -> bool {
        self.out(node).any(|it| it.way.cause == Cause::Expiry(clock) && it.way.rule.when.is_empty())
    }

    /// Whether one clock runs after a step, surely or perhaps.
    pub(crate) fn runs_after(
        &self,
        step: &Step<'a>,
        (clock, runs): (usize, bool),
        surely: bool,
    ) -> bool {
        let touch = &step.touch;
        let kept = runs && !touch.ends.contains(clock);
        let kept = kept && !(surely && touch.may_end.contains(clock));
        let begun = touch.starts.contains(clock) || !surely && touch.may_start.contains(clock);
        (kept || begun) && (!step.closes || self.outlive.contains(clock))
    }

    /// What a step leaves of the clocks that ran before it, and what it starts.
    pub(crate) fn after(&self, step: &Step<'a>, running: &Bits, surely: bool) -> Bits {
        let touch = &step.touch;
        let kept = running.minus(&touch.ends);
        let all = if surely {
            kept.minus(&touch.may_end).or(&touch.starts)
        } else {
            kept.or(&touch.starts).or(&touch.may_start)
        };
        if step.closes { all.and(&self.outlive) } else { all }
    }
}

impl<'a> Beside<'a> {
    fn new(graph: &Graph<'a>, region: usize, stage: usize) -> Self {
        // Codes are not followed aside: what they decide is open.
        let (open, codes) = (Carried::default(), Codes::default());
        let asides = graph.asides(region, stage).into_iter().map(|it| {
            let at = Taking { seen_from: region, way: it.way, cause: it.cause };
            (it, touch(graph, &open, at, &codes))
        });
        Self { asides: asides.collect() }
    }
}

impl<'a> Carried<'a> {
    /// The ways out of a stage (and stays) that a path with these codes can
    /// take, each with the codes carried after it.
    pub(crate) fn open_ways(
        &self,
        graph: &Graph<'a>,
        region: usize,
        stage: usize,
        before: &Codes,
    ) -> Vec<(Way<'a>, Codes)> {
        let mut open = vec![];
        let mut seen: Vec<Cause<'a>> = vec![];
        for first in graph.from(region, stage) {
            if seen.contains(&first.cause) {
                continue;
            }
            seen.push(first.cause);
            for after in self.told(before, first.cause) {
                // The first way of the list that surely takes the fact hides the rest.
                for way in graph.from(region, stage).filter(|it| it.cause == first.cause) {
                    let holds = self.decide(&way.rule.when, way.cause, before, &after);
                    if holds != Holds::No {
                        open.push((way, after.clone()));
                    }
                    if holds == Holds::Yes && !Graph::may_pass_on(&way) {
                        break;
                    }
                }
            }
        }
        open.order_by_key(|(way, _)| way.place);
        open
    }
}

/// Something that happens, seen from a region.
struct Taking<'a> {
    seen_from: usize,
    way: Option<(usize, Way<'a>)>,
    cause: Cause<'a>,
}

/// Which clocks are touched when a way is taken, or by something aside.
fn touch<'a>(
    graph: &Graph<'a>,
    carried: &Carried<'a>,
    Taking { seen_from, way, cause }: Taking<'a>,
    codes: &Codes,
) -> Touch {
    let consumes = way.is_some_and(|it| it.0 == 0);
    let mut touch = Touch::default();
    let elsewhere = graph.taken_too(cause, way, seen_from);
    let holds = |triggers: &'a [Trigger]| {
        let each = triggers.iter().filter_map(|it| graph.fires(it, cause, way));
        let sure = each.map(|it| carried.decide(it, cause, codes, codes)).max();
        let crossed = |it: &'a Trigger| !matches!(it, Trigger::Event { .. } | Trigger::Expires(_));
        let beside = triggers.iter().filter(|it| crossed(it)).any(|trigger| {
            elsewhere.iter().any(|it| graph.fires(trigger, cause, Some(*it)).is_some())
        });
        sure.unwrap_or(Holds::No).max(if beside { Holds::Maybe } else { Holds::No })
    };
    for (n, clock) in graph.clocks.iter().enumerate() {
        let expired = consumes && cause == Cause::Expiry(n);
        let served = holds(clock.duty.then());
        if served != Holds::No {
            touch.serves.insert(n);
        }
        let fulfilled = if clock.duty.every.is_some() { Holds::No } else { served };
        match fulfilled.max(holds(clock.duty.unless())) {
            _ if expired => touch.ends.insert(n),
            Holds::Yes => touch.ends.insert(n),
            Holds::Maybe => touch.may_end.insert(n),
            Holds::No => {}
        }
        match holds(clock.duty.after()) {
            Holds::Yes => touch.starts.insert(n),
            Holds::Maybe => touch.may_start.insert(n),
            Holds::No => {}
        }
    }
    touch
}
