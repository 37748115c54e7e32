//! What lifecycles, forms of act, schedules, schemes and plans define that answers name, and so
//! has to have a label.

use std::collections::BTreeSet;

use super::{LabelKind, places};
use crate::{
    law::Franchise,
    lifecycle::rules::Lifecycle,
    points::rules::{Scheme, Validity, Worth},
    procedure::rules::{Asks, Procedure, Schedule},
    study::rules::{Need, Plan},
    wire::{Id, Pointer, RuleId},
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

/// What a form of act defines.
pub(crate) fn of_form(form: &Procedure) -> BTreeSet<(LabelKind, String)> {
    let mut ids = BTreeSet::new();
    let mut add = |kind, id: &str| {
        ids.insert((kind, id.to_owned()));
    };
    add(LabelKind::Form, &form.id);
    form.steps.iter().for_each(|it| add(LabelKind::Event, it));
    form.roles.iter().for_each(|it| add(LabelKind::Role, it));
    form.matters.iter().for_each(|it| add(LabelKind::Code, &format!("matter/{it}")));
    for (document, fields) in &form.documents {
        add(LabelKind::Code, &format!("document/{document}"));
        fields.iter().for_each(|it| add(LabelKind::Code, &format!("{document}/{it}")));
    }
    for it in &form.require {
        add(LabelKind::Rule, &it.id);
        let roles = match &it.asks {
            Asks::Chair(it) => {
                add(LabelKind::Role, "chair");
                &it.offices
            }
            Asks::There(it) => &it.offices,
            Asks::After(it) => &it.by,
            _ => continue,
        };
        roles.iter().for_each(|it| add(LabelKind::Role, it));
    }
    ids
}

/// What a schedule defines: its duties, the bodies that owe them, and the entries of a
/// diary that are no act with a form.
pub(crate) fn of_schedule(
    schedule: &Schedule,
    is_form: impl Fn(&Id) -> bool,
) -> BTreeSet<(LabelKind, String)> {
    let bodies = schedule.bodies.iter().map(|it| (LabelKind::Code, format!("body/{it}")));
    let rules = schedule.duties.iter().map(|it| &it.id);
    let rules = rules.chain(schedule.in_a_row.iter().map(|it| &it.id));
    let rules = rules.map(|it| (LabelKind::Rule, it.to_string()));
    let entries = schedule.entries().filter(|it| !is_form(it));
    let entries = entries.map(|it| (LabelKind::Event, it.to_string()));
    bodies.chain(rules).chain(entries).collect()
}

/// What a franchise defines: kinds of membership, bars, reasons for leaving somebody out.
pub(crate) fn of_franchise(franchise: &Franchise) -> BTreeSet<(LabelKind, String)> {
    let kinds = franchise.rights.values().flatten();
    let kinds = kinds.map(|it| (LabelKind::Role, it.to_string()));
    let bars = franchise.bars.keys().map(|it| (LabelKind::Code, format!("bar/{it}")));
    let reasons = franchise.exclude.iter();
    let reasons = reasons.map(|it| (LabelKind::Code, format!("exclusion/{it}")));
    kinds.chain(bars).chain(reasons).collect()
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

/// What a plan of study defines.
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
