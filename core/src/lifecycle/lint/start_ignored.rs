//! `start-ignored`: a way starts a clock that may still run there.
//!
//! Either that is meant and the clock goes on, or an `unless` was forgotten.

use std::collections::BTreeSet;

use super::{
    Look, Sight,
    graph::{Cause, Way},
    product::Touch,
};
use crate::law::lint::Diagnostic;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (clock, it) in look.clocks() {
        let mut told = BTreeSet::new();
        for sight in &look.views {
            for (way, state, stage) in ignored(look, sight, clock) {
                if !told.insert((sight.product.region, way.rule.id.clone())) {
                    continue;
                }
                let remark = Diagnostic::note("start-ignored", look.duty(it)).about(&it.duty.id);
                let event = way.rule.on.as_deref().or(way.rule.expires.as_deref());
                found.push(
                    remark
                        .with("duty", &it.duty.id)
                        .with("stage", look.graph.stage(sight.product.region, stage))
                        .with("event", event.unwrap_or_default())
                        .with("transition", &way.rule.id)
                        .with("path", sight.path(&look.graph, clock, state)),
                );
            }
        }
    }
    found
}

/// Ways that would start the clock where it runs, with the state and the stage.
fn ignored<'a>(look: &Look<'a>, sight: &Sight<'a>, clock: usize) -> Vec<(Way<'a>, usize, usize)> {
    let again = |it: &Touch| {
        (it.starts.contains(clock) || it.may_start.contains(clock))
            && !it.ends.contains(clock)
            && !it.may_end.contains(clock)
    };
    let outlives = sight.product.outlive.contains(clock);
    let mut found = vec![];
    for (state, node) in sight.running(clock) {
        let Some(stage) = sight.product.nodes.get(node).map(|it| it.stage) else { continue };
        let steps = sight.product.out(node).filter(|it| sight.may.allows(it));
        let steps = steps.filter(|it| again(&it.touch) && (outlives || !it.closes));
        let stays = sight.asides(node).filter_map(|(aside, touch)| {
            let (region, way) = aside.way?;
            (region == sight.product.region && again(touch)).then_some(way)
        });
        let ways = steps.map(|it| it.way).chain(stays);
        // A kind that moves the main line too is judged there.
        let ways = ways.filter(|it| sight.product.region == 0 || !in_main(look, it.cause));
        found.extend(ways.map(|it| (it, state, stage)));
    }
    found
}

fn in_main(look: &Look<'_>, cause: Cause<'_>) -> bool {
    look.graph.main().is_some_and(|it| it.ways.iter().any(|way| way.cause == cause))
}
