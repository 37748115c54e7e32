//! `duty-nobody-may-fulfil`: no role may do what is owed where it is owed.

use super::{
    Look, Sight,
    clock_never_stopped::trap,
    graph::{Cause, Way},
};
use crate::{law::lint::Diagnostic, lifecycle::rules::Trigger};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (clock, it) in look.clocks() {
        let Some(sight) = look.views.first() else { break };
        let Some((state, _)) = sight.running(clock).next() else { continue };
        let may = |(_, node)| fulfilled_at(look, sight, clock, node);
        // A clock that nothing can end at all is told of once.
        if sight.running(clock).any(may) || trap(look, clock).is_some() {
            continue;
        }
        let remark = Diagnostic::error("duty-nobody-may-fulfil", look.duty(it));
        found.push(
            remark
                .about(&it.duty.id)
                .with("duty", &it.duty.id)
                .with("path", sight.path(&look.graph, clock, state)),
        );
    }
    found
}

fn fulfilled_at<'a>(look: &Look<'a>, sight: &Sight<'a>, clock: usize, node: usize) -> bool {
    let graph = &look.graph;
    let Some(duty) = graph.clocks.get(clock).map(|it| it.duty) else { return false };
    let region = sight.product.region;
    let does = |cause: Cause<'a>, way: Option<(usize, Way<'a>)>| {
        let fires = |it: (usize, Way<'a>)| {
            duty.then().iter().any(|then| graph.fires(then, cause, Some(it)).is_some())
        };
        let alone = || duty.then().iter().any(|then| graph.fires(then, cause, None).is_some());
        let here = way.map_or_else(alone, fires);
        let too = || graph.taken_too(cause, way, region).into_iter().any(fires);
        graph.has_actor(cause, way.map(|it| it.1)) && (here || too())
    };
    let steps = sight.product.out(node).filter(|it| sight.may.allows(it));
    let may = sight.may.at(node);
    let by_expiry = duty.then().iter().any(|it| match it {
        Trigger::Expires(id) => {
            graph.clock(id).is_some_and(|it| may.is_some_and(|all| all.contains(it)))
        }
        _ => false,
    });
    steps.map(|it| it.way).any(|it| does(it.cause, Some((region, it))))
        || sight.asides(node).any(|(it, _)| does(it.cause, it.way))
        || by_expiry
}
