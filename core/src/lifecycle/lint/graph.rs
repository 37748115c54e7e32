//! A lifecycle as a graph on a given day: stages, ways, clocks.
//!
//! Only the versions in force on that day are in it. Stages and clocks have
//! dense numbers, the places in which the rulebook lists them.

use std::collections::{BTreeMap, VecDeque};

use super::bits::Bits;
use crate::{
    lifecycle::rules::{
        Condition, Duty, EventKind, Lifecycle, Limit, Otherwise, Stage, Transition, Trigger,
    },
    time::Day,
    wire::{Id, Pointer, RuleId},
};

/// What takes a way, or happens beside the ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause<'a> {
    /// A fact of a kind.
    Event(&'a Id),
    /// The expiry of the duty at this place.
    Expiry(usize),
}

/// A transition from one of its stages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way<'a> {
    /// Its place among the ways of its region.
    pub(crate) number: usize,
    pub(crate) rule: &'a Transition,
    /// The place of the transition in the region's list.
    pub(crate) place: usize,
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) cause: Cause<'a>,
}

impl Way<'_> {
    /// Whether the stage changes; else it is a stay.
    pub(crate) fn moves(&self) -> bool {
        self.from != self.to
    }
}

/// The main line or an overlay.
#[derive(Debug)]
pub(crate) struct Map<'a> {
    /// The id of the overlay; nothing for the main line.
    pub(crate) overlay: Option<&'a Id>,
    pub(crate) initial: usize,
    pub(crate) stages: Vec<(&'a Id, &'a Stage)>,
    /// In listed order, and for each transition in the order of its `from`.
    pub(crate) ways: Vec<Way<'a>>,
    /// Whether a path leads from the initial stage to each stage.
    pub(crate) reachable: Bits,
}

/// A duty in force.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock<'a> {
    pub(crate) duty: &'a Duty,
    /// The place of the duty in the lifecycle's list.
    pub(crate) place: usize,
}

/// Something that may happen without the region moving.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aside<'a> {
    pub(crate) cause: Cause<'a>,
    /// The way it takes, with its region; nothing for a record.
    pub(crate) way: Option<(usize, Way<'a>)>,
}

/// A lifecycle on a day.
#[derive(Debug)]
pub(crate) struct Graph<'a> {
    pub(crate) kinds: BTreeMap<&'a Id, &'a EventKind>,
    /// The main line, then the overlays.
    pub(crate) maps: Vec<Map<'a>>,
    pub(crate) clocks: Vec<Clock<'a>>,
    /// Kinds that no transition names: allowed in any stage.
    pub(crate) records: Vec<&'a Id>,
}

impl<'a> Graph<'a> {
    pub(crate) fn new(lifecycle: &'a Lifecycle, on: Day) -> Self {
        let kinds: BTreeMap<_, _> =
            lifecycle.events.iter().filter(|(_, it)| it.in_force.holds_on(on)).collect();
        let clocks: Vec<_> = lifecycle
            .duties
            .iter()
            .enumerate()
            .filter(|(_, it)| it.in_force.holds_on(on))
            .map(|(place, duty)| Clock { duty, place })
            .collect();
        let mut graph = Self { kinds, maps: vec![], clocks, records: vec![] };
        let regions = std::iter::once((None, &lifecycle.main))
            .chain(lifecycle.overlays.iter().map(|(id, it)| (Some(id), it)));
        for (overlay, region) in regions {
            let stages: Vec<_> = region.stages.iter().collect();
            let ways = graph.ways(&region.transitions, &stages, on);
            let initial = stages.iter().position(|it| *it.0 == region.initial).unwrap_or_default();
            let reachable = reachable(initial, &ways);
            graph.maps.push(Map { overlay, initial, stages, ways, reachable });
        }
        let named = |kind: &Id| lifecycle.transitions().any(|it| it.on.as_ref() == Some(kind));
        graph.records = graph.kinds.keys().copied().filter(|it| !named(it)).collect();
        graph
    }

    fn ways(
        &self,
        rules: &'a [Transition],
        stages: &[(&'a Id, &'a Stage)],
        on: Day,
    ) -> Vec<Way<'a>> {
        let number = |id: &Id| stages.iter().position(|it| it.0 == id);
        let mut ways = vec![];
        for (place, rule) in rules.iter().enumerate().filter(|it| it.1.in_force.holds_on(on)) {
            let event = rule.on.as_ref().and_then(|it| self.kinds.get_key_value(it));
            let expiry = rule.expires.as_ref().and_then(|it| self.clock(it));
            let cause = match (event, expiry) {
                (Some((kind, _)), _) => Cause::Event(kind),
                (None, Some(clock)) if self.expires(clock) => Cause::Expiry(clock),
                _ => continue,
            };
            for from in rule.from.iter().filter_map(number) {
                let to = rule.to.as_ref().map_or(Some(from), number);
                let number = ways.len();
                ways.extend(to.map(|to| Way { number, rule, place, from, to, cause }));
            }
        }
        ways
    }

    /// Whether a clock has a last day after which it expires.
    pub(crate) fn expires(&self, clock: usize) -> bool {
        let limit = self.clocks.get(clock).and_then(|it| it.duty.limit());
        limit.is_some_and(|it| !matches!(it, Limit::Unstated(_)))
    }

    /// The number of a duty in force.
    pub(crate) fn clock(&self, id: &RuleId) -> Option<usize> {
        self.clocks.iter().position(|it| it.duty.id == *id)
    }

    pub(crate) fn main(&self) -> Option<&Map<'a>> {
        self.maps.first()
    }

    /// The id of a stage of a region.
    pub(crate) fn stage(&self, region: usize, stage: usize) -> &'a str {
        let found = self.maps.get(region).and_then(|it| it.stages.get(stage));
        found.map_or("", |it| it.0.as_str())
    }

    /// The ways of a region from a stage, in listed order.
    pub(crate) fn from(&self, region: usize, stage: usize) -> impl Iterator<Item = Way<'a>> + '_ {
        let ways = self.maps.get(region).map_or(&[][..], |it| &it.ways);
        ways.iter().copied().filter(move |it| it.from == stage)
    }

    /// What may happen in a stage of a region without moving it: records,
    /// stays, and what other regions take.
    pub(crate) fn asides(&self, region: usize, stage: usize) -> Vec<Aside<'a>> {
        let moves = |kind: &Id| {
            self.from(region, stage).any(|it| it.moves() && it.cause == Cause::Event(kind))
        };
        let records = self.records.iter().map(|it| Aside { cause: Cause::Event(it), way: None });
        let stays = self.from(region, stage).filter(|it| !it.moves());
        let stays = stays.map(|it| Aside { cause: it.cause, way: Some((region, it)) });
        let others = self.maps.iter().enumerate().filter(|(n, _)| *n != region);
        let elsewhere = others.flat_map(|(n, map)| {
            let live = map.ways.iter().filter(|it| map.reachable.contains(it.from));
            live.map(move |it| Aside { cause: it.cause, way: Some((n, *it)) })
        });
        let beside = elsewhere.filter(|it| match it.cause {
            Cause::Event(kind) => !moves(kind),
            Cause::Expiry(_) => true,
        });
        records.chain(stays).chain(beside).collect()
    }

    /// The moves of other regions that the same fact may take too, seen from a
    /// region that takes it or stays.
    pub(crate) fn taken_too(
        &self,
        cause: Cause<'a>,
        way: Option<(usize, Way<'a>)>,
        seen_from: usize,
    ) -> Vec<(usize, Way<'a>)> {
        let Some((region, _)) = way else { return vec![] };
        let others = self.maps.iter().enumerate();
        let others = others.filter(|(n, _)| *n != region && *n != seen_from);
        let live = others.flat_map(|(n, map)| {
            let ways = map.ways.iter().filter(|it| map.reachable.contains(it.from));
            ways.map(move |it| (n, *it))
        });
        live.filter(|(_, it)| it.cause == cause && it.moves()).collect()
    }

    /// The conditions under which a trigger fires when a way of a region is
    /// taken, or when something happens aside; nothing if it does not.
    pub(crate) fn fires(
        &self,
        trigger: &'a Trigger,
        cause: Cause<'a>,
        way: Option<(usize, Way<'a>)>,
    ) -> Option<&'a [Condition]> {
        match (trigger, cause) {
            (Trigger::Event { kinds, when, .. }, Cause::Event(kind)) => {
                kinds.contains(kind).then_some(when.as_slice())
            }
            (Trigger::Expires(id), Cause::Expiry(clock)) => {
                (self.clock(id) == Some(clock)).then_some(&[][..])
            }
            (Trigger::Enters(set), _) => self.crosses(way?, set, true),
            (Trigger::Leaves(set), _) => self.crosses(way?, set, false),
            _ => None,
        }
    }

    fn crosses(
        &self,
        (region, way): (usize, Way<'a>),
        set: &[Id],
        entering: bool,
    ) -> Option<&'a [Condition]> {
        let inside = |stage| set.iter().any(|it| it.as_str() == self.stage(region, stage));
        let fires = inside(way.to) == entering && inside(way.from) != entering;
        fires.then_some(&[][..])
    }

    /// Whether a way may let the fact pass on to the next way in the list.
    pub(crate) fn may_pass_on(way: &Way<'a>) -> bool {
        !way.rule.by.is_empty()
            || way.rule.require.iter().any(|it| it.otherwise == Otherwise::Refuse)
    }

    /// Whether some role may cause this.
    pub(crate) fn has_actor(&self, cause: Cause<'a>, way: Option<Way<'a>>) -> bool {
        let Cause::Event(kind) = cause else { return true };
        let of_kind = self.kinds.get(kind).map_or(&[][..], |it| &it.by);
        let of_way = way.map_or(&[][..], |it| &it.rule.by);
        of_kind.is_empty() || of_way.is_empty() || of_way.iter().any(|it| of_kind.contains(it))
    }
}

impl Map<'_> {
    /// Where a stage stands in the rulebook, below the lifecycle.
    pub(crate) fn pointer(&self, lifecycle: &Pointer) -> Pointer {
        match self.overlay {
            None => lifecycle.key("main"),
            Some(id) => lifecycle.key("overlays").key(id),
        }
    }

    /// A shortest path of stages and transitions, regardless of clocks and codes.
    pub(crate) fn path_to(&self, stage: usize) -> Vec<String> {
        let mut came: BTreeMap<usize, &Way<'_>> = BTreeMap::new();
        let mut queue = VecDeque::from([self.initial]);
        while let Some(at) = queue.pop_front() {
            for way in self.ways.iter().filter(|it| it.from == at && it.to != self.initial) {
                came.entry(way.to).or_insert_with(|| {
                    queue.push_back(way.to);
                    way
                });
            }
        }
        let name = |it: usize| self.stages.get(it).map_or("", |it| it.0.as_str()).to_owned();
        let mut path = vec![name(stage)];
        let mut at = stage;
        while let Some(way) = came.get(&at) {
            path.push(way.rule.id.to_string());
            path.push(name(way.from));
            at = way.from;
        }
        path.reverse();
        path
    }
}

fn reachable(initial: usize, ways: &[Way<'_>]) -> Bits {
    let mut seen = Bits::from_iter([initial]);
    let mut open = vec![initial];
    while let Some(at) = open.pop() {
        for way in ways.iter().filter(|it| it.from == at) {
            if !seen.contains(way.to) {
                seen.insert(way.to);
                open.push(way.to);
            }
        }
    }
    seen
}
