//! `stage-without-exit`: neither final, rest nor initial, and nothing leads out.

use super::{Look, arrows};
use crate::law::lint::Diagnostic;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (region, map) in look.graph.maps.iter().enumerate() {
        for (number, (id, stage)) in map.stages.iter().enumerate() {
            let may_stay = stage.is_final || stage.rest || number == map.initial;
            if may_stay || look.graph.from(region, number).any(|it| it.moves()) {
                continue;
            }
            let remark = Diagnostic::error("stage-without-exit", look.stage(region, number));
            let path = arrows(&map.path_to(number));
            found.push(remark.with("stage", id).with("path", path));
        }
    }
    found
}
