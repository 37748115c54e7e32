//! A walk along the main line in which every step happens at the last moment.

use std::collections::BTreeMap;

use super::lengths::Lengths;
use crate::{
    law::Force,
    lifecycle::{
        lint::{
            codes::{Carried, Codes, Holds, reads_of_limit, reads_of_triggers, reads_of_ways},
            graph::{Cause, Graph, Way},
        },
        rules::{Condition, Duty, Limit, Opens, Shape, StartDay, Trigger},
    },
    time::Term,
    wire::Id,
};

/// A limit with its extension, at its longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Measure {
    pub(crate) limit: Term,
    pub(crate) cap: Option<Term>,
    /// Calendar days at most.
    pub(crate) days: u32,
}

/// A clock that can hold up or bound a step.
#[derive(Debug)]
struct Timed<'a> {
    /// Its number in the graph.
    number: usize,
    duty: &'a Duty,
    fixed: Option<Measure>,
    table: BTreeMap<&'a str, Measure>,
    /// Whether something aside may start it.
    aside: bool,
}

/// A running clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Started {
    pub(crate) at: u32,
    measure: Option<Measure>,
}

/// Where a walk is, and when.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Walk {
    pub(crate) stage: usize,
    /// Days since the first step.
    pub(crate) time: u32,
    pub(crate) codes: Codes,
    running: Vec<Option<Started>>,
    /// The latest time of each kind from whose day some clock counts.
    days: Vec<Option<u32>>,
}

/// What makes a step happen when it does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bound {
    /// The clock (by its number in the graph), its start and its measure.
    pub(crate) by: Option<(usize, u32, Option<Measure>)>,
    /// The wait that held it up.
    pub(crate) wait: Option<usize>,
}

/// The main line, with the clocks and codes that matter to the time of its steps.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) graph: &'a Graph<'a>,
    pub(crate) carried: Carried<'a>,
    timed: Vec<Timed<'a>>,
    kinds: Vec<&'a Id>,
    /// For each way of the main line, what it asks of each timed clock.
    asked: Vec<Vec<Asked<'a>>>,
}

/// The conditions under which a way touches a clock, trigger by trigger.
#[derive(Debug)]
struct Asked<'a> {
    then: Vec<&'a [Condition]>,
    /// `then` and `unless`.
    ends: Vec<&'a [Condition]>,
    after: Vec<(&'a Trigger, &'a [Condition])>,
}

impl<'a> Asked<'a> {
    fn new(graph: &'a Graph<'a>, way: Way<'a>, duty: &'a Duty) -> Self {
        let at = Some((0, way));
        let too = graph.taken_too(way.cause, at, 0);
        let fires = |trigger: &'a Trigger| {
            let here = graph.fires(trigger, way.cause, at);
            let crossed = matches!(trigger, Trigger::Enters(_) | Trigger::Leaves(_));
            let mut beside = too.iter().filter(|_| crossed);
            here.or_else(|| beside.find_map(|it| graph.fires(trigger, way.cause, Some(*it))))
        };
        let list = |all: &'a [Trigger]| all.iter().filter_map(fires).collect::<Vec<_>>();
        let then = list(duty.then());
        let ends = then.iter().copied().chain(list(duty.unless())).collect();
        let after = duty.after().iter().filter_map(|it| Some((it, fires(it)?))).collect();
        Self { then, ends, after }
    }
}

impl<'a> Line<'a> {
    pub(crate) fn new(graph: &'a Graph<'a>, lengths: &mut Lengths<'_>) -> Self {
        let mut timed = vec![];
        for (number, clock) in graph.clocks.iter().enumerate() {
            if matters(graph, number, clock.duty) {
                timed.push(Timed::new(graph, number, clock.duty, lengths));
            }
        }
        let mut reads = reads_of_ways(graph, 0);
        for duty in timed.iter().map(|it| it.duty) {
            for triggers in [duty.after(), duty.then(), duty.unless()] {
                reads.extend(reads_of_triggers(graph, 0, triggers));
            }
            reads.extend(reads_of_limit(duty.limit(), duty.after()));
        }
        let kinds = timed.iter().flat_map(|it| it.duty.after()).filter_map(|it| match it {
            Trigger::Event { day: Some(StartDay::Event(kind)), .. } => Some(kind),
            _ => None,
        });
        let kinds = kinds.collect();
        let ways = graph.main().map_or(&[][..], |it| &it.ways);
        let asked = |way: &Way<'a>| {
            timed.iter().map(|it| Asked::new(graph, *way, it.duty)).collect::<Vec<_>>()
        };
        let asked = ways.iter().map(asked).collect();
        Self { graph, carried: Carried::new(graph, 0, &reads), timed, kinds, asked }
    }

    /// Where walks begin.
    pub(crate) fn first(&self) -> Vec<Walk> {
        let stage = self.graph.main().map_or(0, |it| it.initial);
        let start = |codes| Walk {
            stage,
            time: 0,
            codes,
            running: vec![None; self.timed.len()],
            days: vec![None; self.kinds.len()],
        };
        self.carried.first().into_iter().map(start).collect()
    }

    /// The ways that a walk may take, with the codes carried after each.
    pub(crate) fn ways(&self, walk: &Walk) -> Vec<(Way<'a>, Codes)> {
        self.carried.open_ways(self.graph, 0, walk.stage, &walk.codes)
    }

    fn fires(&self, any: &[&'a [Condition]], way: Way<'a>, codes: &Codes) -> bool {
        any.iter().any(|it| self.carried.decide(it, way.cause, codes, codes) != Holds::No)
    }

    fn asked(&self, way: Way<'a>) -> &[Asked<'a>] {
        self.asked.get(way.number).map_or(&[], Vec::as_slice)
    }

    /// When a way is taken at the latest, and what bounds it; nothing if it
    /// waits for the expiry of a clock that does not run.
    fn bound(&self, walk: &Walk, way: Way<'a>, codes: &Codes) -> Option<(u32, Bound)> {
        let mut bound = Bound::default();
        let mut time = walk.time;
        let clocks = || self.timed.iter().zip(&walk.running).zip(self.asked(way));
        for ((timed, started), asked) in clocks() {
            let expires = way.cause == Cause::Expiry(timed.number);
            let begun =
                started.or_else(|| (expires && timed.aside).then(|| timed.start(walk.time)));
            let Some(begun) = begun else {
                if expires {
                    return None;
                }
                continue;
            };
            let last = begun.measure.map(|it| begun.at.saturating_add(it.days));
            if expires {
                time = time.max(last.unwrap_or(walk.time).saturating_add(1));
                bound.by = Some((timed.number, begun.at, begun.measure));
            } else if timed.duty.within.is_some() && self.fires(&asked.then, way, codes) {
                let earlier = |(_, at, it): (usize, u32, Option<Measure>)| {
                    it.is_some_and(|it| last.is_some_and(|last| at.saturating_add(it.days) <= last))
                };
                if last.is_some() && !bound.by.is_some_and(earlier) {
                    bound.by = Some((timed.number, begun.at, begun.measure));
                }
            }
        }
        if let (Cause::Event(_), Some((_, at, Some(measure)))) = (way.cause, bound.by) {
            time = time.max(at.saturating_add(measure.days));
        }
        for ((timed, started), asked) in clocks() {
            let opens = started.and_then(|it| timed.opens(it));
            if opens.is_some_and(|it| it > time) && self.fires(&asked.then, way, codes) {
                time = opens.unwrap_or(time);
                bound.wait = Some(timed.number);
            }
        }
        Some((time, bound))
    }

    /// The walk after a way was taken at the latest, and what bounded it.
    pub(crate) fn take(&self, walk: &Walk, way: Way<'a>, codes: Codes) -> Option<(Walk, Bound)> {
        let (time, bound) = self.bound(walk, way, &codes)?;
        let mut days = walk.days.clone();
        for (kind, day) in self.kinds.iter().zip(&mut days) {
            if way.cause == Cause::Event(kind) {
                *day = Some(time);
            }
        }
        let closes = self.graph.main().and_then(|it| it.stages.get(way.to));
        let closes = way.moves() && closes.is_some_and(|it| it.1.is_final);
        let mut running = walk.running.clone();
        for ((timed, slot), asked) in self.timed.iter().zip(&mut running).zip(self.asked(way)) {
            let expired = way.cause == Cause::Expiry(timed.number);
            if expired || self.fires(&asked.ends, way, &codes) {
                *slot = None;
            }
            let begun = asked.after.iter().find(|it| self.fires(&[it.1], way, &codes));
            if let (None, Some((trigger, _))) = (&slot, begun) {
                *slot = Some(self.begin((timed, trigger), way, &codes, (time, &days)));
            }
            if closes && !timed.duty.outlives {
                *slot = None;
            }
        }
        Some((Walk { stage: way.to, time, codes, running, days }, bound))
    }

    fn begin(
        &self,
        (timed, trigger): (&Timed<'a>, &Trigger),
        way: Way<'a>,
        codes: &Codes,
        (time, days): (u32, &[Option<u32>]),
    ) -> Started {
        let named = match trigger {
            Trigger::Event { day: Some(StartDay::Event(kind)), .. } => {
                let place = self.kinds.iter().position(|it| *it == kind);
                place.and_then(|it| days.get(it).copied().flatten())
            }
            _ => None,
        };
        let measure = match (timed.duty.limit(), way.cause) {
            (Some(Limit::ByCode { attr, of, .. }), Cause::Event(own)) => {
                let code = self.carried.code(of.as_ref().unwrap_or(own), attr, codes);
                code.map_or(timed.fixed, |it| timed.table.get(it.as_str()).copied())
            }
            _ => timed.fixed,
        };
        Started { at: named.unwrap_or(time), measure }
    }

    /// The clocks that bind, with a day, from before a walk's end to after it.
    pub(crate) fn held(&self, before: &Walk, after: &Walk) -> Vec<&'a Duty> {
        let pairs = before.running.iter().zip(&after.running);
        let same = self.timed.iter().zip(pairs).filter(|(timed, (a, b))| {
            a.is_some_and(|it| it.measure.is_some()) && a == b && self.binds(timed)
        });
        same.map(|it| it.0.duty).collect()
    }

    fn binds(&self, timed: &Timed<'a>) -> bool {
        let ways = self.graph.main().map_or(&[][..], |it| &it.ways);
        let consumed = ways.iter().any(|it| it.cause == Cause::Expiry(timed.number));
        timed.duty.within.is_some()
            && (consumed || matches!(timed.duty.force, Force::Must | Force::Generally))
    }
}

/// Whether a clock can hold up or bound a move of the main line.
fn matters<'a>(graph: &'a Graph<'a>, number: usize, duty: &'a Duty) -> bool {
    let ways = graph.main().map_or(&[][..], |it| &it.ways);
    let consumed = ways.iter().any(|it| it.cause == Cause::Expiry(number));
    let asked = || {
        ways.iter().any(|way| {
            let at = Some((0, *way));
            duty.then().iter().any(|it| graph.fires(it, way.cause, at).is_some())
        })
    };
    match duty.shape() {
        Some(Shape::Every(_)) | None => false,
        Some(_) => match duty.limit() {
            Some(Limit::Fixed(_) | Limit::ByCode { .. }) => consumed || asked(),
            Some(Limit::LastDay { .. }) => consumed,
            Some(Limit::Unstated(_)) | None => false,
        },
    }
}

impl<'a> Timed<'a> {
    fn new(graph: &Graph<'a>, number: usize, duty: &'a Duty, lengths: &mut Lengths<'_>) -> Self {
        let cap = duty.extend().and_then(|it| it.cap);
        let mut measure = |limit: Term| Measure { limit, cap, days: lengths.of(limit, cap) };
        let mut table = BTreeMap::new();
        let fixed = match duty.limit() {
            Some(Limit::Fixed(term)) => Some(measure(*term)),
            Some(Limit::ByCode { table: by, .. }) => {
                table = by.iter().map(|(code, term)| (code.as_str(), measure(*term))).collect();
                // Where no path tells the code, the longest stands for it.
                table.values().copied().max_by_key(|it| it.days)
            }
            _ => None,
        };
        let stages = graph.main().map_or(0, |it| it.stages.len());
        let aside = (0..stages).flat_map(|it| graph.asides(0, it)).any(|it| {
            duty.after().iter().any(|trigger| graph.fires(trigger, it.cause, it.way).is_some())
        });
        Self { number, duty, fixed, table, aside }
    }

    fn start(&self, at: u32) -> Started {
        Started { at, measure: self.fixed }
    }

    /// When a wait is over.
    fn opens(&self, started: Started) -> Option<u32> {
        let wait = self.duty.not_before.as_ref()?;
        let last = started.at.saturating_add(started.measure?.days);
        Some(match wait.opens {
            Opens::OnLastDay => last,
            Opens::AfterLastDay => last.saturating_add(1),
        })
    }
}
