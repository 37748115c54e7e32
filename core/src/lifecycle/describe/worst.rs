//! The worst case: the latest arrival at an end if every duty is kept.
//!
//! All simple paths of the main line are walked, each step at the last moment.
//! Time starts at 0. Stopped days and rolls are left out.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::walk::{Bound, Line, Walk};
use crate::{
    law::Cite,
    lifecycle::{
        lint::{
            bits::Bits,
            codes::Codes,
            graph::{Cause, Graph, Way},
        },
        rules::Limit,
    },
    time::Term,
    wire::{Id, RuleId},
};

/// The most steps that are tried; beyond, the result says that it is capped.
pub const MOST_STEPS: usize = 200_000;

/// The latest arrival over all simple paths to a final stage (最长时限).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorstCase {
    /// The calendar days that stated limits allow on this path.
    pub days: u32,
    /// Its stages, first to last.
    pub path: Vec<Id>,
    /// Its steps.
    pub legs: Vec<Leg>,
    /// The codes it carries, as `event.attribute=code`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// The transitions on it that no stated limit bounds; they count 0 days. Not
    /// the first one, with which time starts.
    pub unbounded: Vec<Id>,
    /// How many steps were tried.
    pub explored: usize,
    /// Whether the search stopped at its cap, so that a longer path may exist.
    pub capped: bool,
}

/// One step of the longest path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leg {
    /// The stage before.
    pub from: Id,
    /// The stage after.
    pub to: Id,
    /// The transition.
    pub transition: Id,
    /// The kind of event that takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Id>,
    /// The duty whose expiry takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<RuleId>,
    /// The duty whose last day bounds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<RuleId>,
    /// The day from which that duty counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<u32>,
    /// Its limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Term>,
    /// What an extension may add.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<Term>,
    /// Limit and extension in calendar days, at their longest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// The wait that holds the step up beyond that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<RuleId>,
    /// Duties that ask for the step without a day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undated: Vec<RuleId>,
    /// On which day the step is, counted from the first.
    pub arrival: u32,
    /// The articles of the duty, else of the transition.
    pub cites: Vec<Cite>,
}

/// A step as it was walked.
#[derive(Clone, Debug)]
struct Taken<'a> {
    way: Way<'a>,
    bound: Bound,
    time: u32,
}

/// What the search has found.
#[derive(Debug, Default)]
pub(crate) struct Search<'a> {
    best: Option<(u32, Vec<Taken<'a>>, Codes)>,
    /// The latest walk seen in each stage with each set of codes.
    pub(crate) seen: BTreeMap<(usize, Codes), Walk>,
    explored: usize,
    pub(crate) capped: bool,
}

/// A stage on the path being walked, with the ways still to try.
struct Frame<'a> {
    walk: Walk,
    open: std::vec::IntoIter<(Way<'a>, Codes)>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(line: &Line<'a>) -> Self {
        let mut search = Self::default();
        for first in line.first() {
            search.from(line, first);
        }
        search
    }

    fn from(&mut self, line: &Line<'a>, first: Walk) {
        let mut known = HashSet::new();
        let mut trail: Vec<Taken<'a>> = vec![];
        let mut stages = vec![first.stage];
        let mut stack = vec![Frame { open: line.ways(&first).into_iter(), walk: first }];
        while let Some(frame) = stack.last_mut() {
            let Some((way, codes)) = frame.open.next() else {
                stack.pop();
                stages.pop();
                trail.pop();
                continue;
            };
            if stages.contains(&way.to) {
                continue;
            }
            if self.explored >= MOST_STEPS {
                self.capped = true;
                return;
            }
            self.explored = self.explored.saturating_add(1);
            let Some((walk, bound)) = line.take(&frame.walk, way, codes) else { continue };
            let visited: Bits = stages.iter().copied().collect();
            if !known.insert((walk.clone(), visited)) {
                continue;
            }
            trail.push(Taken { way, bound, time: walk.time });
            self.note(&walk);
            let ends = line.graph.main().and_then(|it| it.stages.get(walk.stage));
            if ends.is_some_and(|it| it.1.is_final) {
                self.keep(&walk, &trail);
                trail.pop();
                continue;
            }
            stages.push(walk.stage);
            stack.push(Frame { open: line.ways(&walk).into_iter(), walk });
        }
    }

    fn note(&mut self, walk: &Walk) {
        let latest =
            self.seen.entry((walk.stage, walk.codes.clone())).or_insert_with(|| walk.clone());
        if latest.time < walk.time {
            *latest = walk.clone();
        }
    }

    /// Keeps the later path; of two that arrive together, the shorter, then the first.
    fn keep(&mut self, walk: &Walk, trail: &[Taken<'a>]) {
        let better = self.best.as_ref().is_none_or(|(time, legs, _)| {
            walk.time > *time || (walk.time == *time && trail.len() < legs.len())
        });
        if better {
            self.best = Some((walk.time, trail.to_vec(), walk.codes.clone()));
        }
    }

    /// The worst case in plain form; nothing if no path ends.
    pub(crate) fn told(&self, line: &Line<'a>) -> Option<WorstCase> {
        let (days, trail, codes) = self.best.as_ref()?;
        let legs: Vec<_> = trail.iter().filter_map(|it| leg(line.graph, it)).collect();
        let path = legs.first().map(|it| it.from.clone()).into_iter();
        // Time starts with the first step, so nothing has to bound it.
        let steps = legs.iter().skip(1);
        let unbounded = steps.filter(|it| it.duty.is_none() && it.wait.is_none());
        Some(WorstCase {
            days: *days,
            path: path.chain(legs.iter().map(|it| it.to.clone())).collect(),
            codes: line.carried.words(codes),
            unbounded: unbounded.map(|it| it.transition.clone()).collect(),
            legs,
            explored: self.explored,
            capped: self.capped,
        })
    }
}

fn leg(graph: &Graph<'_>, taken: &Taken<'_>) -> Option<Leg> {
    let stages = &graph.main()?.stages;
    let rule = taken.way.rule;
    let duty = |number: usize| graph.clocks.get(number).map(|it| it.duty);
    let by = taken.bound.by.and_then(|it| duty(it.0));
    let measure = taken.bound.by.and_then(|it| it.2);
    let cites = by.map(|it| &it.cites).filter(|it| !it.is_empty()).unwrap_or(&rule.cites);
    let undated = graph.clocks.iter().map(|it| it.duty).filter(|it| {
        let open = matches!(it.limit(), Some(Limit::Unstated(_) | Limit::LastDay { .. }));
        let at = Some((0, taken.way));
        open && it.then().iter().any(|it| graph.fires(it, taken.way.cause, at).is_some())
    });
    Some(Leg {
        from: stages.get(taken.way.from)?.0.clone(),
        to: stages.get(taken.way.to)?.0.clone(),
        transition: rule.id.clone(),
        event: match taken.way.cause {
            Cause::Event(kind) => Some(kind.clone()),
            Cause::Expiry(_) => None,
        },
        expires: match taken.way.cause {
            Cause::Event(_) => None,
            Cause::Expiry(number) => duty(number).map(|it| it.id.clone()),
        },
        duty: by.map(|it| it.id.clone()),
        started: taken.bound.by.map(|it| it.1),
        limit: measure.map(|it| it.limit),
        extension: measure.and_then(|it| it.cap),
        length: measure.map(|it| it.days),
        wait: taken.bound.wait.and_then(duty).map(|it| it.id.clone()),
        undated: undated.map(|it| it.id.clone()).collect(),
        arrival: taken.time,
        cites: cites.clone(),
    })
}
