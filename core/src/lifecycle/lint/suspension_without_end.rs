//! `suspension-without-end`: a stopped clock cannot go on.

use std::collections::BTreeSet;

use super::{
    Look, Sight,
    graph::{Cause, Way},
};
use crate::{law::lint::Diagnostic, lifecycle::rules::Trigger};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (clock, it) in look.clocks() {
        let Some(sight) = look.views.first() else { break };
        for (number, suspend) in it.duty.suspend().iter().enumerate() {
            let stopped = stopped(look, sight, clock, &suspend.from);
            let Some((state, _)) = stopped.first().copied() else { continue };
            if resumes(look, sight, (clock, &stopped), &suspend.until) {
                continue;
            }
            let place = look.shape(it).key("suspend").index(number);
            let remark = Diagnostic::error("suspension-without-end", place).about(&it.duty.id);
            let path = sight.path(&look.graph, clock, state);
            found.push(remark.with("duty", &it.duty.id).with("path", path));
        }
    }
    found
}

fn fires<'a>(
    look: &Look<'a>,
    triggers: &'a [Trigger],
    cause: Cause<'a>,
    way: Option<(usize, Way<'a>)>,
) -> bool {
    let graph = &look.graph;
    let of = |way| triggers.iter().any(|it| graph.fires(it, cause, way).is_some());
    of(way) || graph.taken_too(cause, way, 0).into_iter().any(|it| of(Some(it)))
}

/// The nodes in which the clock can be stopped, each with the state in which it runs before.
fn stopped<'a>(
    look: &Look<'a>,
    sight: &Sight<'a>,
    clock: usize,
    from: &'a [Trigger],
) -> Vec<(usize, usize)> {
    let mut found = vec![];
    for (state, node) in sight.running(clock) {
        for step in sight.product.out(node).filter(|it| sight.may.allows(it)) {
            if fires(look, from, step.way.cause, Some((sight.product.region, step.way))) {
                found.push((state, step.to));
            }
        }
        if sight.asides(node).any(|it| fires(look, from, it.0.cause, it.0.way)) {
            found.push((state, node));
        }
    }
    found
}

/// Whether the clock can go on again where it still runs after it was stopped.
fn resumes<'a>(
    look: &Look<'a>,
    sight: &Sight<'a>,
    (clock, stopped): (usize, &[(usize, usize)]),
    until: &'a [Trigger],
) -> bool {
    let mut open: Vec<_> = stopped.iter().map(|it| it.1).collect();
    let mut seen = BTreeSet::new();
    while let Some(node) = open.pop() {
        if !seen.insert(node) {
            continue;
        }
        if sight.asides(node).any(|it| fires(look, until, it.0.cause, it.0.way)) {
            return true;
        }
        for step in sight.product.out(node).filter(|it| sight.may.allows(it)) {
            if fires(look, until, step.way.cause, Some((sight.product.region, step.way))) {
                return true;
            }
            if sight.product.runs_after(step, (clock, true), false) {
                open.push(step.to);
            }
        }
    }
    false
}
