//! Resolves every name in a rulebook, and refuses rules that contradict themselves.

mod conditions;
mod duties;
mod identity;
mod procedures;
mod scope;

use self::scope::Scope;
use super::{RulebookDoc, places};
use crate::{
    law::Cite,
    lifecycle::rules::{AttributeKind, EventKind, Lifecycle, Region, Visibility},
    study,
    wire::{Error, Id, Pointer, Problem},
};

/// The most rules a rulebook may have.
const MAX_RULES: usize = 10_000;
/// The most roles a lifecycle may have.
const MAX_ROLES: usize = 64;

/// Checks the whole document.
pub(super) fn check(doc: &RulebookDoc) -> Result<(), Error> {
    let root = Pointer::root();
    for (id, source) in &doc.sources {
        if let Some(other) = &source.replaced_by {
            let place = root.key("sources").key(id).key("replacedBy");
            scope::known("source", other, doc.sources.keys(), place)?;
        }
    }
    let mut n_rules = procedures::check(doc)?;
    if n_rules > MAX_RULES {
        return Err(too_large("rules", MAX_RULES, root.key("procedures")));
    }
    for (id, lifecycle) in &doc.lifecycles {
        let at = root.key("lifecycles").key(id);
        if lifecycle.id != *id {
            let problem = format!("it stands under the key `{id}`");
            return Err(bad_rule(&lifecycle.id, problem, at.key("id")));
        }
        n_rules = n_rules.saturating_add(places::rules(lifecycle, &at).len());
        if n_rules > MAX_RULES {
            return Err(too_large("rules", MAX_RULES, at));
        }
        check_lifecycle(doc, lifecycle, &at)?;
    }
    for (id, plan) in &doc.study {
        let at = root.key("study").key(id);
        if plan.id != *id {
            let problem = format!("it stands under the key `{id}`");
            return Err(bad_rule(&plan.id, problem, at.key("id")));
        }
        n_rules = n_rules.saturating_add(plan.rules().len());
        if n_rules > MAX_RULES {
            return Err(too_large("rules", MAX_RULES, at));
        }
        study::resolve::check(doc, plan, &at)?;
    }
    for (id, scheme) in &doc.schemes {
        let at = root.key("schemes").key(id);
        if scheme.id != *id {
            let problem = format!("it stands under the key `{id}`");
            return Err(bad_rule(&scheme.id, problem, at.key("id")));
        }
        n_rules = n_rules.saturating_add(scheme.parts().len());
        if n_rules > MAX_RULES {
            return Err(too_large("rules", MAX_RULES, at));
        }
    }
    for it in places::parts(doc) {
        check_cites(doc, it.part.standing.cites, &it.place.key("cites"))?;
    }
    Ok(())
}

fn check_cites(doc: &RulebookDoc, cites: &[Cite], at: &Pointer) -> Result<(), Error> {
    cites.iter().enumerate().try_for_each(|(n, cite)| {
        let place = at.index(n).key("source");
        scope::known("source", &cite.source, doc.sources.keys(), place)
    })
}

fn check_lifecycle(doc: &RulebookDoc, lifecycle: &Lifecycle, at: &Pointer) -> Result<(), Error> {
    if lifecycle.roles.len() > MAX_ROLES {
        return Err(too_large("roles", MAX_ROLES, at.key("roles")));
    }
    let scope = Scope::new(doc, lifecycle, at)?;
    identity::check(lifecycle, at)?;
    for (place, cites) in places::cites(lifecycle, at) {
        check_cites(doc, cites, &place)?;
    }
    if let Some(it) = &lifecycle.version_by {
        scope.event(&it.event, at.key("versionBy").key("event"))?;
    }
    for (kind, event) in &lifecycle.events {
        check_event(&scope, kind, event, &at.key("events").key(kind))?;
    }
    for (place, region) in places::regions(lifecycle, at) {
        check_region(&scope, region, &place)?;
    }
    for (n, duty) in lifecycle.duties.iter().enumerate() {
        duties::check(&scope, duty, &at.key("duties").index(n))?;
    }
    for (n, it) in lifecycle.visibility.iter().enumerate() {
        check_visibility(&scope, it, &at.key("visibility").index(n))?;
    }
    places::conditions(lifecycle, at).iter().try_for_each(|it| conditions::check(&scope, it))
}

fn check_event(
    scope: &Scope<'_>,
    kind: &Id,
    event: &EventKind,
    place: &Pointer,
) -> Result<(), Error> {
    scope.roles(&event.by, &place.key("by"))?;
    for (name, it) in &event.attrs {
        let place = place.key("attrs").key(name);
        let only = |key: &str, list: &[Id], of: AttributeKind, named: &str| {
            if list.is_empty() || it.kind == of {
                return Ok(());
            }
            let problem = format!("`{key}` goes with type `{named}` only");
            Err(bad_rule(kind, problem, place.key(key)))
        };
        only("codes", &it.codes, AttributeKind::Code, "code")?;
        only("fields", &it.fields, AttributeKind::Document, "document")?;
    }
    Ok(())
}

fn check_region(scope: &Scope<'_>, region: &Region, place: &Pointer) -> Result<(), Error> {
    let stage = |id: &Id, place: Pointer| {
        scope::known("stage of this region", id, region.stages.keys(), place)
    };
    stage(&region.initial, place.key("initial"))?;
    for (n, way) in region.transitions.iter().enumerate() {
        let place = place.key("transitions").index(n);
        if way.from.is_empty() {
            return Err(bad_rule(&way.id, "it leads from no stage", place.key("from")));
        }
        for (n, id) in way.from.iter().enumerate() {
            stage(id, place.key("from").index(n))?;
        }
        if let Some(to) = &way.to {
            stage(to, place.key("to"))?;
        }
        match (&way.on, &way.expires) {
            (Some(kind), None) => {
                scope.event(kind, place.key("on"))?;
            }
            (None, Some(duty)) => scope.duty(duty, place.key("expires"))?,
            _ => return Err(bad_rule(&way.id, "give exactly one of on, expires", place)),
        }
        scope.roles(&way.by, &place.key("by"))?;
        if let Some(it) = &way.version_by {
            scope.event(&it.event, place.key("versionBy").key("event"))?;
        }
    }
    Ok(())
}

fn check_visibility(scope: &Scope<'_>, it: &Visibility, place: &Pointer) -> Result<(), Error> {
    let hide = place.key("hide");
    for (n, kind) in it.hide.events.iter().enumerate() {
        scope.event(kind, hide.key("events").index(n))?;
    }
    let kinds: Vec<&Id> = it.hide.events.iter().collect();
    for (n, name) in it.hide.attrs.iter().enumerate() {
        scope.attribute_of_any(&kinds, name, hide.key("attrs").index(n))?;
    }
    scope.roles(&it.from, &place.key("from"))
}

fn bad_rule(rule: &str, problem: impl Into<String>, place: Pointer) -> Error {
    Error::new(Problem::BadRule { rule: rule.into(), problem: problem.into() }).at(place)
}

fn too_large(what: &str, limit: usize, place: Pointer) -> Error {
    let problem = Problem::TooLarge { what: what.into(), limit, unit: what.into() };
    Error::new(problem).at(place)
}
