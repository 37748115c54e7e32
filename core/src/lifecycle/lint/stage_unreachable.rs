//! `stage-unreachable`: no path leads from the initial stage.

use super::Look;
use crate::law::lint::Diagnostic;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (region, map) in look.graph.maps.iter().enumerate() {
        for (stage, (id, _)) in map.stages.iter().enumerate() {
            if !map.reachable.contains(stage) {
                let remark = Diagnostic::warning("stage-unreachable", look.stage(region, stage));
                found.push(remark.with("stage", id));
            }
        }
    }
    found
}
