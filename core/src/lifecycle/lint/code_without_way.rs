//! `code-without-way`: ways branch by a closed attribute and leave a code out.
//!
//! An attribute of an earlier fact is judged with all ways out of the stage: a
//! way without a condition is a way for every code. An attribute of the fact
//! itself is judged with the ways of its kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Look, Sight,
    codes::Holds,
    graph::{Cause, Way},
};
use crate::{
    law::lint::Diagnostic,
    lifecycle::rules::{AttrTest, Comparison, Condition},
    wire::Id,
};

/// Where ways branch, and by what.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Branch<'a> {
    region: usize,
    stage: usize,
    event: &'a Id,
    attribute: &'a Id,
}

/// Codes left out, with the place of the first way that branches.
#[derive(Default)]
struct Left<'a>(BTreeMap<Branch<'a>, (usize, BTreeSet<String>)>);

impl<'a> Left<'a> {
    fn add(
        &mut self,
        (region, way): (usize, &Way<'a>),
        (event, attribute): (&'a Id, &'a Id),
        code: String,
    ) {
        let entry = self.0.entry(Branch { region, stage: way.from, event, attribute });
        entry.or_insert_with(|| (way.place, BTreeSet::new())).1.insert(code);
    }
}

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut left = Left::default();
    for sight in &look.views {
        for node in (0..sight.product.nodes.len()).filter(|it| sight.may.at(*it).is_some()) {
            earlier(look, sight, node, &mut left);
            own(look, sight, node, &mut left);
        }
    }
    let told = left.0.into_iter().map(|(it, (place, codes))| {
        let Branch { region, stage, event, attribute } = it;
        Diagnostic::error("code-without-way", look.transition(region, place))
            .with("stage", look.graph.stage(region, stage))
            .with("event", event)
            .with("attribute", attribute)
            .with("codes", codes.into_iter().collect::<Vec<_>>().join(", "))
            .with("path", path(look, region, stage))
    });
    told.collect()
}

fn path(look: &Look<'_>, region: usize, stage: usize) -> String {
    look.graph.maps.get(region).map_or_else(String::new, |it| super::arrows(&it.path_to(stage)))
}

fn choices<'a>(way: &Way<'a>) -> impl Iterator<Item = &'a AttrTest> {
    way.rule.when.iter().filter_map(|it| match it {
        Condition::Attr(test) => {
            let chooses = matches!(test.comparison, Comparison::Is(_) | Comparison::IsOneOf(_));
            chooses.then_some(test)
        }
        _ => None,
    })
}

/// Codes told by earlier facts, with which no way leads out of the stage.
fn earlier<'a>(look: &Look<'a>, sight: &Sight<'a>, node: usize, left: &mut Left<'a>) {
    let Some(at) = sight.product.nodes.get(node) else { return };
    if sight.product.out(node).any(|it| sight.may.allows(it)) {
        return;
    }
    let region = sight.product.region;
    for way in look.graph.from(region, at.stage).filter(Way::moves) {
        for test in choices(&way) {
            let Some(event) = &test.of else { continue };
            if let Some(code) = sight.product.carried.code(event, &test.name, &at.codes) {
                left.add((region, &way), (event, &test.name), code);
            }
        }
    }
}

/// Codes of a fact itself, with which no way of its kind takes it.
fn own<'a>(look: &Look<'a>, sight: &Sight<'a>, node: usize, left: &mut Left<'a>) {
    let Some(at) = sight.product.nodes.get(node) else { return };
    let (region, carried) = (sight.product.region, &sight.product.carried);
    for way in look.graph.from(region, at.stage).filter(Way::moves) {
        let Cause::Event(kind) = way.cause else { continue };
        for test in choices(&way).filter(|it| it.of.is_none()) {
            for after in carried.told(&at.codes, way.cause) {
                let same = look.graph.from(region, at.stage).filter(|it| it.cause == way.cause);
                let holds =
                    |it: Way<'a>| carried.decide(&it.rule.when, it.cause, &at.codes, &after);
                let taken = same.map(holds).any(|it| it != Holds::No);
                if let (false, Some(code)) = (taken, carried.code(kind, &test.name, &after)) {
                    left.add((region, &way), (kind, &test.name), code);
                }
            }
        }
    }
}
