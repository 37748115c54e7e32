//! `nobody-owes` and `owed-without-a-day`: who surely owes what on arrival.
//!
//! A stage is named if on some path to it no `must` or `generally` duty runs on
//! arrival and no window runs whose expiry leads out. Where somebody always
//! owes something, but nothing with a day is certain, a note says so.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Look, Sight, arrows,
    bits::Bits,
    graph::{Cause, Graph},
    runs::Must,
};
use crate::{
    law::{Force, lint::Diagnostic},
    lifecycle::rules::{Limit, Shape},
};

/// Which clocks count.
pub(crate) struct Owed {
    /// Duties that somebody must or generally does fulfil.
    pub(crate) owed: Bits,
    /// Those of them that have a day.
    pub(crate) dated: Bits,
    /// Clocks whose expiry some way of the main line takes.
    pub(crate) consumed: Bits,
}

impl Owed {
    pub(crate) fn new(graph: &Graph<'_>) -> Self {
        let which =
            |keep: &dyn Fn(usize) -> bool| (0..graph.clocks.len()).filter(|it| keep(*it)).collect();
        let duty = |n: usize| graph.clocks.get(n).map(|it| it.duty);
        let owed = |n: usize| {
            duty(n).is_some_and(|it| {
                matches!(it.force, Force::Must | Force::Generally) && it.not_before.is_none()
            })
        };
        let dated = |n: usize| {
            owed(n)
                && duty(n).and_then(|it| it.shape()).is_some_and(|it| match it {
                    Shape::Within(it) => !matches!(it.limit, Limit::Unstated(_)),
                    Shape::NotBefore(_) => false,
                    Shape::Every(_) => true,
                })
        };
        let ways = graph.main().map_or(&[][..], |it| &it.ways);
        let consumed = |n: usize| ways.iter().any(|it| it.cause == Cause::Expiry(n));
        Self { owed: which(&owed), dated: which(&dated), consumed: which(&consumed) }
    }

    pub(crate) fn mask(&self) -> Bits {
        self.owed.or(&self.consumed)
    }
}

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    look.main().flat_map(|it| main(look, it)).collect()
}

fn main(look: &Look<'_>, sight: &Sight<'_>) -> Vec<Diagnostic> {
    let owed = Owed::new(&look.graph);
    let must = Must::new(&sight.product, &sight.may, &owed.mask());
    let mut found = vec![];
    let mut told = BTreeSet::new();
    for (number, arrival) in must.arrivals.iter().enumerate() {
        let Some(stage) = subject(look, sight, arrival.node) else { continue };
        let idle = arrival.running.and(&owed.owed).is_empty();
        if idle && !leads_out(sight, arrival.node, &arrival.running) && told.insert(stage) {
            let remark = Diagnostic::warning("nobody-owes", look.stage(0, stage));
            let node = sight.product.nodes.get(arrival.node);
            let codes = node.map(|it| sight.product.carried.words(&it.codes).join(", "));
            let codes = codes.filter(|it| !it.is_empty());
            let remark = arrived(look, sight, &must, number, remark);
            found.push(codes.into_iter().fold(remark, |it, codes| it.with("codes", codes)));
        }
    }
    let mut vague: BTreeMap<usize, (usize, Bits)> = BTreeMap::new();
    for (number, arrival) in must.arrivals.iter().enumerate() {
        let stage = subject(look, sight, arrival.node).filter(|it| !told.contains(it));
        if let Some((stage, duties)) = stage.zip(undated(sight, &must, &owed, number)) {
            let entry = vague.entry(stage).or_insert((number, Bits::default()));
            entry.1 = entry.1.or(&duties);
        }
    }
    for (stage, (number, duties)) in vague {
        let ids = duties.iter().filter_map(|it| look.graph.clocks.get(it));
        let ids: Vec<_> = ids.map(|it| it.duty.id.as_str()).collect();
        let remark = Diagnostic::note("owed-without-a-day", look.stage(0, stage));
        found.push(arrived(look, sight, &must, number, remark.with("duties", ids.join(", "))));
    }
    found
}

/// The duties without a day, if nothing with a day is certain on an arrival.
fn undated(sight: &Sight<'_>, must: &Must, owed: &Owed, arrival: usize) -> Option<Bits> {
    let arrival = must.arrivals.get(arrival)?;
    let certain = must.certain(arrival.node).unwrap_or_default();
    let owing = certain.and(&owed.owed);
    let vague = certain.and(&owed.dated).is_empty() && !owing.is_empty();
    let undated = arrival.running.and(&owed.dated).is_empty();
    let exit = leads_out(sight, arrival.node, &certain);
    let duties = if owing.is_empty() { arrival.running.and(&owed.owed) } else { owing };
    ((vague || undated) && !exit).then_some(duties)
}

/// A remark with the stage and the path of an arrival.
fn arrived(
    look: &Look<'_>,
    sight: &Sight<'_>,
    must: &Must,
    number: usize,
    remark: Diagnostic,
) -> Diagnostic {
    let node = must.arrivals.get(number).and_then(|it| sight.product.nodes.get(it.node));
    remark
        .with("stage", look.graph.stage(0, node.map_or(0, |it| it.stage)))
        .with("path", arrows(&must.path(&look.graph, &sight.product, number)))
}

/// The stage of a node, if it is one that the checks are about.
fn subject(look: &Look<'_>, sight: &Sight<'_>, node: usize) -> Option<usize> {
    let map = look.graph.main()?;
    let stage = sight.product.nodes.get(node)?.stage;
    let about = stage != map.initial && !map.stages.get(stage)?.1.is_final;
    about.then_some(stage)
}

/// Whether a window runs whose expiry leads out of the stage.
fn leads_out(sight: &Sight<'_>, node: usize, running: &Bits) -> bool {
    sight.product.out(node).any(|it| match it.way.cause {
        Cause::Expiry(clock) => running.contains(clock),
        Cause::Event(_) => false,
    })
}
