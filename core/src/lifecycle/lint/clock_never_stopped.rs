//! `clock-never-stopped`: where a clock runs nothing can fulfil or discharge it.

use super::{Look, Sight, product::Touch};
use crate::{law::lint::Diagnostic, lifecycle::rules::Trigger};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    look.clocks()
        .filter_map(|(clock, it)| {
            let (path, stage) = trap(look, clock)?;
            let remark = Diagnostic::error("clock-never-stopped", look.duty(it)).about(&it.duty.id);
            Some(remark.with("duty", &it.duty.id).with("stage", stage).with("path", path))
        })
        .collect()
}

/// Whether a clock that runs somewhere on the main line can end nowhere; then a path to it.
pub(super) fn trap(look: &Look<'_>, clock: usize) -> Option<(String, String)> {
    let sight = look.views.first()?;
    let mut states = sight.running(clock).peekable();
    let (state, node) = *states.peek()?;
    if states.any(|(_, node)| ends_at(look, sight, clock, node)) {
        return None;
    }
    let stage = sight.product.nodes.get(node).map_or(0, |it| it.stage);
    Some((sight.path(&look.graph, clock, state), look.graph.stage(0, stage).to_owned()))
}

fn ends_at(look: &Look<'_>, sight: &Sight<'_>, clock: usize, node: usize) -> bool {
    let ends = |it: &Touch| {
        it.ends.contains(clock) || it.may_end.contains(clock) || it.serves.contains(clock)
    };
    let on_a_step = sight.product.out(node).any(|it| sight.may.allows(it) && ends(&it.touch));
    let aside = sight.asides(node).any(|it| ends(&it.1));
    on_a_step || aside || expires_into(look, sight, clock, node)
}

/// Whether the expiry of another clock that may run there ends this one.
fn expires_into(look: &Look<'_>, sight: &Sight<'_>, clock: usize, node: usize) -> bool {
    let Some(duty) = look.graph.clocks.get(clock).map(|it| it.duty) else { return false };
    let may = sight.may.at(node);
    duty.then().iter().chain(duty.unless()).any(|it| match it {
        Trigger::Expires(id) => {
            let parent = look.graph.clock(id);
            parent.is_some_and(|it| may.is_some_and(|all| all.contains(it)))
        }
        _ => false,
    })
}
