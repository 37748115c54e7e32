//! What a lifecycle defines that answers name, and so has to have a label.

use std::collections::BTreeSet;

use super::{LabelKind, places};
use crate::{
    lifecycle::rules::Lifecycle,
    study::rules::{Need, Plan},
    wire::{Pointer, RuleId},
};

/// The ids to be named, each with what it stands for.
pub(crate) fn ids(lifecycle: &Lifecycle) -> BTreeSet<(LabelKind, String)> {
    let mut ids = BTreeSet::new();
    let mut add = |kind, id: &str| ids.insert((kind, id.to_owned()));
    add(LabelKind::Lifecycle, &lifecycle.id);
    for role in &lifecycle.roles {
        add(LabelKind::Role, role);
    }
    for (_, region) in lifecycle.regions() {
        for (id, stage) in &region.stages {
            add(LabelKind::Stage, id);
            if let Some(summary) = &stage.summary {
                add(LabelKind::Stage, summary);
            }
        }
    }
    for (kind, event) in &lifecycle.events {
        add(LabelKind::Event, kind);
        for (name, rule) in &event.attrs {
            add(LabelKind::Attribute, name);
            for code in rule.codes.iter().chain(&rule.fields) {
                add(LabelKind::Code, &format!("{name}/{code}"));
            }
        }
    }
    for rule in places::rules(lifecycle, &Pointer::root()) {
        if rule.rule.is_some() {
            add(LabelKind::Rule, rule.id);
        }
    }
    ids
}

/// The ids that answers name, each with what it stands for.
pub(crate) fn of_plan(plan: &Plan) -> BTreeSet<(LabelKind, String)> {
    let mut ids = BTreeSet::new();
    ids.extend(plan.roles.iter().map(|it| (LabelKind::Role, it.to_string())));
    ids.extend(plan.categories.iter().map(|it| (LabelKind::Code, it.to_string())));
    let mut rule = |id: &RuleId| ids.insert((LabelKind::Rule, id.to_string()));
    for (_, _, basis) in plan.rules() {
        rule(basis.id);
    }
    for it in &plan.requirements {
        needs(&it.need, &mut rule);
    }
    ids
}

fn needs(need: &Need, add: &mut impl FnMut(&RuleId) -> bool) {
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => {
            of.iter().for_each(|it| needs(it, add));
        }
        Need::Hours(it) => {
            add(&it.id);
        }
        Need::Times(it) => {
            add(&it.id);
        }
        Need::Completed(_) | Need::Passed(_) => {}
    }
}
