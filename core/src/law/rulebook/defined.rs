//! What a lifecycle defines that answers name, and so has to have a label.

use std::collections::BTreeSet;

use super::{LabelKind, places};
use crate::{lifecycle::rules::Lifecycle, wire::Pointer};

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
