//! What a lifecycle or a scheme defines that answers name, and so has to have a label.

use std::collections::BTreeSet;

use super::{LabelKind, places};
use crate::{
    lifecycle::rules::Lifecycle,
    points::rules::{Scheme, Validity, Worth},
    wire::Pointer,
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

/// The ids of a scheme to be named.
pub(crate) fn of_scheme(scheme: &Scheme) -> BTreeSet<(LabelKind, String)> {
    let mut ids = BTreeSet::new();
    let mut add = |kind, id: String| ids.insert((kind, id));
    add(LabelKind::Scheme, scheme.id.to_string());
    for role in &scheme.roles {
        add(LabelKind::Role, role.to_string());
    }
    for part in scheme.parts() {
        add(LabelKind::Rule, format!("{}/{}", scheme.id, part.id));
    }
    for item in &scheme.items {
        let mut code = |of: &str, id: &str| add(LabelKind::Code, format!("{of}/{id}"));
        match &item.worth {
            Some(Worth::OneOf(choices)) => choices.keys().for_each(|it| {
                code("choice", it);
            }),
            Some(Worth::PerUnit(it)) => {
                code("unit", &it.unit);
            }
            Some(Worth::Ladder(it)) => {
                code("unit", &it.unit);
            }
            Some(Worth::WholeBase(it) | Worth::Marginal(it)) => {
                code("unit", &it.unit);
            }
            _ => {}
        }
        if let Some(Validity::ByRank(ranks)) = &item.validity {
            ranks.keys().for_each(|it| {
                code("rank", it);
            });
        }
        item.evidence.iter().for_each(|it| {
            code("evidence", it);
        });
        if let Some(it) = &item.procedure {
            code("procedure", it);
        }
    }
    for band in &scheme.bands {
        if let Some(it) = &band.procedure {
            add(LabelKind::Code, format!("procedure/{it}"));
        }
    }
    ids
}
