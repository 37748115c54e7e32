//! The names that a lifecycle defines.

use std::collections::BTreeMap;

use super::bad_rule;
use crate::{
    law::rulebook::RulebookDoc,
    lifecycle::rules::{AttributeKind, AttributeRule, EventKind, Lifecycle},
    wire::{Error, Id, Pointer, Problem, RuleId},
    words,
};

/// What can be named inside one lifecycle.
pub(super) struct Scope<'a> {
    pub(super) doc: &'a RulebookDoc,
    pub(super) lifecycle: &'a Lifecycle,
    /// Each stage and the region in which it lies.
    stages: BTreeMap<&'a str, &'a str>,
}

impl<'a> Scope<'a> {
    /// Reads the names; a stage id stands for one stage in the whole lifecycle.
    pub(super) fn new(
        doc: &'a RulebookDoc,
        lifecycle: &'a Lifecycle,
        at: &Pointer,
    ) -> Result<Self, Error> {
        let mut stages = BTreeMap::new();
        for (name, region) in lifecycle.regions() {
            for stage in region.stages.keys() {
                if let Some(other) = stages.insert(stage.as_str(), name) {
                    let place = at.key("overlays").key(name).key("stages").key(stage);
                    let problem = format!("stage `{stage}` stands in `{other}` too");
                    return Err(bad_rule(&lifecycle.id, problem, place));
                }
            }
        }
        Ok(Self { doc, lifecycle, stages })
    }

    pub(super) fn roles(&self, roles: &[Id], place: &Pointer) -> Result<(), Error> {
        roles
            .iter()
            .enumerate()
            .try_for_each(|(n, it)| known("role", it, self.lifecycle.roles.iter(), place.index(n)))
    }

    pub(super) fn event(&self, kind: &Id, place: Pointer) -> Result<&'a EventKind, Error> {
        let events = &self.lifecycle.events;
        events.get(kind).ok_or_else(|| unresolved("event kind", kind, events.keys(), place))
    }

    pub(super) fn duty(&self, id: &RuleId, place: Pointer) -> Result<(), Error> {
        known("duty", id, self.lifecycle.duties.iter().map(|it| &it.id), place)
    }

    /// A stage of any region; its region.
    pub(super) fn stage(&self, id: &Id, place: Pointer) -> Result<&'a str, Error> {
        let stages = self.stages.keys();
        self.stages.get(id.as_str()).copied().ok_or_else(|| unresolved("stage", id, stages, place))
    }

    /// The attribute, which each of these kinds must declare, of one of these types.
    pub(super) fn attribute(
        &self,
        kinds: &[&Id],
        name: &Id,
        types: &[AttributeKind],
        place: &Pointer,
    ) -> Result<Vec<&'a AttributeRule>, Error> {
        let mut found = Vec::new();
        for kind in kinds {
            let attrs = &self.event(kind, place.clone())?.attrs;
            let rule = attrs
                .get(name)
                .ok_or_else(|| unresolved("attribute", name, attrs.keys(), place.clone()))?;
            if !types.contains(&rule.kind) {
                let wanted: Vec<_> = types.iter().map(|it| word(*it)).collect();
                let problem = format!(
                    "attribute `{name}` is of type `{}`, not `{}`",
                    word(rule.kind),
                    wanted.join("`, `")
                );
                return Err(bad_rule(kind, problem, place.clone()));
            }
            found.push(rule);
        }
        Ok(found)
    }

    /// An attribute that at least one of these kinds declares.
    pub(super) fn attribute_of_any(
        &self,
        kinds: &[&Id],
        name: &Id,
        place: Pointer,
    ) -> Result<(), Error> {
        let events = kinds.iter().filter_map(|kind| self.lifecycle.events.get(*kind));
        known("attribute", name, events.flat_map(|it| it.attrs.keys()), place)
    }
}

/// The word by which the document names a type.
fn word(kind: AttributeKind) -> &'static str {
    match kind {
        AttributeKind::Code => "code",
        AttributeKind::Count => "count",
        AttributeKind::Yes => "yes",
        AttributeKind::Day => "day",
        AttributeKind::Document => "document",
        AttributeKind::Person => "person",
        AttributeKind::Organ => "organ",
        AttributeKind::Case => "case",
        AttributeKind::Verdict => "verdict",
    }
}

/// Refuses a name that is not among those known.
pub(super) fn known<'n, N: AsRef<str> + ?Sized + 'n>(
    what: &str,
    named: &str,
    names: impl Iterator<Item = &'n N> + Clone,
    place: Pointer,
) -> Result<(), Error> {
    if names.clone().any(|it| it.as_ref() == named) {
        return Ok(());
    }
    Err(unresolved(what, named, names, place))
}

pub(super) fn unresolved<'n, N: AsRef<str> + ?Sized + 'n>(
    what: &str,
    named: &str,
    names: impl Iterator<Item = &'n N>,
    place: Pointer,
) -> Error {
    let nearest = words::nearest(named, names.map(AsRef::as_ref));
    Error::new(Problem::Unresolved { what: what.into(), named: named.into(), nearest }).at(place)
}
