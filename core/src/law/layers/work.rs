//! A lifecycle in the making: the base and what layers put in place.

use std::collections::BTreeMap;

use super::{
    LayerLifecycle, LayerRegion,
    entry::{Entry, Held, common, held, merge, without},
    judge::Bench,
    loosens::{self, Loosening, Restarts},
};
use crate::{
    law::lint::Diagnostic,
    lifecycle::rules::{Duty, EventKind, Lifecycle, Region, Requirement, Transition, Visibility},
    time::View,
    wire::{Error, Id, Pointer, Problem},
};

/// Where an entry of the document came from: its place there, the layer, the place there.
pub(super) type Traced = Vec<(Pointer, usize, Pointer)>;

/// A lifecycle whose lists remember who gave each entry.
pub(super) struct Work {
    rules: Lifecycle,
    owners: BTreeMap<Id, usize>,
    ways: BTreeMap<String, Vec<Held<Transition>>>,
    duties: Vec<Held<Duty>>,
    visibility: Vec<Held<Visibility>>,
}

impl Work {
    pub(super) fn new(rules: &Lifecycle) -> Self {
        let ways = rules.regions().map(|(name, it)| (name.to_owned(), held(&it.transitions)));
        Self {
            owners: BTreeMap::new(),
            ways: ways.collect(),
            duties: held(&rules.duties),
            visibility: held(&rules.visibility),
            rules: rules.clone(),
        }
    }

    /// A lifecycle that only a layer has.
    pub(super) fn empty(
        bench: &Bench<'_>,
        given: &LayerLifecycle,
        at: &Pointer,
    ) -> Result<Self, Error> {
        let region = given.main.as_ref();
        let Some(initial) = region.and_then(|it| it.initial.clone()) else {
            let problem =
                format!("nothing above has lifecycle `{}`; a new one gives main.initial", given.id);
            return Err(bad(bench, problem, at.key("id")));
        };
        Ok(Self::new(&Lifecycle {
            id: given.id.clone(),
            roles: Vec::new(),
            version_by: None,
            events: BTreeMap::new(),
            main: Region { initial, stages: BTreeMap::new(), transitions: Vec::new() },
            overlays: BTreeMap::new(),
            duties: Vec::new(),
            visibility: Vec::new(),
        }))
    }

    /// Lays what a layer says upon it. `at` is the place in the layer.
    pub(super) fn lay(
        &mut self,
        layer: usize,
        given: &LayerLifecycle,
        bench: &mut Bench<'_>,
        (view, at, is_new): (&View, &Pointer, bool),
    ) -> Result<(), Error> {
        let restarts = Restarts::of(&self.so_far());
        for role in &given.roles {
            if !self.rules.roles.contains(role) {
                self.rules.roles.push(role.clone());
            }
        }
        for (kind, event) in &given.events {
            self.event(layer, (kind, event), bench, &at.key("events").key(kind))?;
        }
        if let Some(region) = &given.main {
            self.region(layer, ("main", region), bench, (&at.key("main"), is_new))?;
        }
        for (name, region) in &given.overlays {
            let place = at.key("overlays").key(name);
            let is_new = !self.rules.overlays.contains_key(name);
            if is_new {
                let Some(initial) = region.initial.clone() else {
                    let problem =
                        format!("nothing above has region `{name}`; a new one gives initial");
                    return Err(bad(bench, problem, place));
                };
                let new = Region { initial, stages: BTreeMap::new(), transitions: Vec::new() };
                self.rules.overlays.insert(name.clone(), new);
            }
            self.region(layer, (name, region), bench, (&place, is_new))?;
        }
        let duties = at.key("duties");
        merge(&mut self.duties, layer, &given.duties, |old, new, n| {
            let looser = loosens::duty(&old.entry, new, view, &restarts);
            bench.higher_stands((&old.entry, owner(old)), new, &duties.index(n), &looser)
        });
        let visibility = at.key("visibility");
        merge(&mut self.visibility, layer, &given.visibility, |old, new, n| {
            let looser = loosens::visibility(&old.entry, new);
            bench.higher_stands((&old.entry, owner(old)), new, &visibility.index(n), &looser)
        });
        Ok(())
    }

    fn event(
        &mut self,
        layer: usize,
        (kind, event): (&Id, &EventKind),
        bench: &mut Bench<'_>,
        place: &Pointer,
    ) -> Result<(), Error> {
        let mut event = event.clone();
        if let Some(old) = self.rules.events.get(kind) {
            if !without(old.in_force, event.in_force).is_empty() {
                let problem =
                    format!("`{kind}` has no versions: only what it requires has days in force");
                return Err(bad(bench, problem, place.key("inForce")));
            }
            judge_event(kind, old, &event, bench, place);
            let owner = self.owners.get(kind).copied();
            let same = |it: &&Requirement| event.require.iter().any(|new| new.id == it.id);
            let kept: Vec<_> = old.require.iter().filter(same).cloned().collect();
            let mut list = held(&kept);
            let require = place.key("require");
            merge(&mut list, layer, &event.require, |old, new, n| {
                let looser = loosens::requirement(&old.entry, new);
                bench.higher_stands((&old.entry, owner), new, &require.index(n), &looser)
            });
            event.require = list.into_iter().map(|it| it.entry).collect();
        }
        self.rules.events.insert(kind.clone(), event);
        self.owners.insert(kind.clone(), layer);
        Ok(())
    }

    fn region(
        &mut self,
        layer: usize,
        (name, given): (&str, &LayerRegion),
        bench: &mut Bench<'_>,
        (place, is_new): (&Pointer, bool),
    ) -> Result<(), Error> {
        let region = match name {
            "main" => Some(&mut self.rules.main),
            _ => self.rules.overlays.get_mut(name),
        };
        let Some(region) = region else { return Ok(()) };
        if given.initial.as_ref().is_some_and(|it| !is_new && *it != region.initial) {
            let problem = format!("every case begins in `{}`", region.initial);
            return Err(bad(bench, problem, place.key("initial")));
        }
        for (id, stage) in &given.stages {
            if region.stages.insert(id.clone(), stage.clone()).is_some_and(|it| it != *stage) {
                let problem =
                    format!("stage `{id}` is there already, and a layer changes no stage");
                return Err(bad(bench, problem, place.key("stages").key(id)));
            }
        }
        let ways = self.ways.entry(name.to_owned()).or_default();
        let transitions = place.key("transitions");
        if !is_new {
            for (n, way) in given.transitions.iter().enumerate() {
                adds_way(ways, way, bench, &transitions.index(n));
            }
        }
        merge(ways, layer, &given.transitions, |old, new, n| {
            let looser = way(&old.entry, new);
            bench.higher_stands((&old.entry, owner(old)), new, &transitions.index(n), &looser)
        });
        Ok(())
    }

    /// The lifecycle as it stands, lists and all.
    pub(super) fn so_far(&self) -> Lifecycle {
        let list = |it: &[Held<Transition>]| it.iter().map(|it| it.entry.clone()).collect();
        let mut rules = self.rules.clone();
        rules.duties = self.duties.iter().map(|it| it.entry.clone()).collect();
        rules.visibility = self.visibility.iter().map(|it| it.entry.clone()).collect();
        rules.main.transitions = self.ways.get("main").map_or_else(Vec::new, |it| list(it));
        for (name, region) in &mut rules.overlays {
            region.transitions = self.ways.get(&**name).map_or_else(Vec::new, |it| list(it));
        }
        rules
    }

    /// The lifecycle, and where the entries that layers gave stand in it and in them.
    pub(super) fn end(mut self, at: &Pointer) -> (Lifecycle, Traced) {
        let mut traced = Vec::new();
        for (kind, layer) in &self.owners {
            let place = at.key("events").key(kind);
            traced.push((place.clone(), *layer, place));
        }
        self.rules.duties = plain(self.duties, &at.key("duties"), &mut traced);
        self.rules.visibility = plain(self.visibility, &at.key("visibility"), &mut traced);
        for (name, ways) in self.ways {
            let (region, place) = match name.as_str() {
                "main" => (Some(&mut self.rules.main), at.key("main")),
                _ => (self.rules.overlays.get_mut(&*name), at.key("overlays").key(&name)),
            };
            if let Some(region) = region {
                region.transitions = plain(ways, &place.key("transitions"), &mut traced);
            }
        }
        (self.rules, traced)
    }
}

fn owner<E>(held: &Held<E>) -> Option<usize> {
    held.origin.map(|it| it.0)
}

fn plain<E>(list: Vec<Held<E>>, at: &Pointer, traced: &mut Traced) -> Vec<E> {
    for (n, it) in list.iter().enumerate() {
        if let Some((layer, place)) = it.origin {
            traced.push((at.index(n), layer, at.index(place)));
        }
    }
    list.into_iter().map(|it| it.entry).collect()
}

fn judge_event(
    kind: &Id,
    old: &EventKind,
    new: &EventKind,
    bench: &mut Bench<'_>,
    place: &Pointer,
) {
    let rule = bench.rule(kind);
    let names = |it: &crate::wire::RuleId| new.derogates.as_ref().is_some_and(|d| d.rule == *it);
    if names(&rule) {
        return;
    }
    let mut looser: Vec<_> = loosens::by(&old.by, &new.by).into_iter().collect();
    for (name, _) in old.attrs.iter().filter(|(_, it)| it.required) {
        if !new.attrs.get(name).is_some_and(|it| it.required) {
            looser.push(Loosening::new("required", &**name));
        }
    }
    bench.loosens(&rule, place, &looser);
    for (id, gone) in loosens::requirements(&old.require, &new.require, old.in_force) {
        if !names(id) {
            bench.loosens(id, place, &[gone]);
        }
    }
}

/// How one way is looser than another, with what it requires.
fn way(old: &Transition, new: &Transition) -> Vec<Loosening> {
    let mut found: Vec<_> = loosens::by(&old.by, &new.by).into_iter().collect();
    if let Some(days) = common(old.in_force, new.in_force) {
        let gone = loosens::requirements(&old.require, &new.require, days);
        found.extend(gone.into_iter().map(|it| it.1));
    }
    for was in &old.require {
        let same = new.require.iter().filter(|it| it.id == was.id);
        let both = same.filter(|it| it.in_force.overlaps(&was.in_force));
        found.extend(both.flat_map(|it| loosens::requirement(was, it)));
    }
    found
}

/// A new way, or one that leads further than the one above, can loosen without a number.
fn adds_way(ways: &[Held<Transition>], new: &Transition, bench: &mut Bench<'_>, place: &Pointer) {
    let known = ways.iter().map(|it| &it.entry).any(|old| {
        old.id() == new.id()
            && new.from.iter().all(|it| old.from.contains(it))
            && (&old.on, &old.expires, &old.to) == (&new.on, &new.expires, &new.to)
            && old.when.iter().all(|it| new.when.contains(it))
    });
    if !known {
        let to = new.to.as_ref().map_or("–", Id::as_str);
        let remark = Diagnostic::note("layer-adds-way", place.clone())
            .with("layer", bench.layer)
            .with("transition", &new.id)
            .with("from", new.from.iter().map(Id::as_str).collect::<Vec<_>>().join(", "))
            .with("to", to);
        bench.remarks.push(remark);
    }
}

pub(super) fn bad(bench: &Bench<'_>, problem: String, place: Pointer) -> Error {
    Error::new(Problem::BadLayer { layer: bench.layer.to_string(), problem }).at(place)
}
