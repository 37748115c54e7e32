//! One document out of a rulebook and the layers upon it.

use std::collections::BTreeMap;

use super::{
    Conflict, Layer, LayerDoc, LayerLifecycle,
    judge::{Bench, rule_id},
    work::Work,
};
use crate::{
    law::{
        lint::Diagnostic,
        rulebook::{LabelKind, RulebookDoc, places},
    },
    lifecycle::rules::{Requirement, Standing},
    time::{Calendar, View},
    wire::{Error, Id, Pointer, Problem},
};

/// The document that layers make of a rulebook, and what was noticed on the way.
#[derive(Debug)]
pub(crate) struct Stack {
    pub(crate) doc: RulebookDoc,
    pub(crate) origins: Vec<Origin>,
    pub(crate) conflicts: Vec<Conflict>,
    /// By layer; their pointers are into it.
    pub(crate) remarks: Vec<(usize, Diagnostic)>,
}

/// An entry of the document that a layer gave.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    place: Pointer,
    layer: usize,
    given: Pointer,
}

impl Origin {
    /// The layer that gave what stands at a place, and where it stands in that layer.
    pub(crate) fn find(origins: &[Self], place: &Pointer) -> Option<(usize, Pointer)> {
        let around = |it: &&Self| {
            let rest = place.as_str().strip_prefix(it.place.as_str());
            rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        let origin = origins.iter().filter(around).max_by_key(|it| it.place.as_str().len())?;
        let mut rest = place.clone();
        for _ in origin.place.as_str().matches('/') {
            rest = rest.first()?.1;
        }
        Some((origin.layer, rest.below(&origin.given)))
    }

    /// The same error, at its place in the list of layers if one of them made it.
    ///
    /// What it says of another place is said of the layer that gave that.
    pub(crate) fn place(origins: &[Self], mut error: Error) -> Error {
        const TOGETHER: &str = "it is in force together with ";
        if let Problem::BadRule { problem, .. } = &mut *error.problem
            && let Some(other) = problem.strip_prefix(TOGETHER).and_then(Pointer::told)
            && let Some((layer, place)) = Self::find(origins, &other)
        {
            let place = place.below(&Pointer::root().key("layers").index(layer));
            *problem = [TOGETHER, place.as_str()].concat();
        }
        match Self::find(origins, &error.pointer) {
            Some((layer, place)) => error.at(place.below(&Pointer::root().index(layer))),
            None => error,
        }
    }
}

/// Lays layers upon a rulebook, one after the other.
///
/// Pointers of errors begin with the number of the layer.
pub(crate) fn stack(base: &RulebookDoc, layers: &[Layer]) -> Result<Stack, Error> {
    let mut stack = Stack {
        doc: base.clone(),
        origins: Vec::new(),
        conflicts: Vec::new(),
        remarks: Vec::new(),
    };
    let mut names = vec![base.id.clone()];
    let mut level = base.level;
    for (n, layer) in layers.iter().enumerate() {
        let doc = layer.doc();
        let bad = |problem: String, key: &str| {
            let layer = doc.id.to_string();
            Error::new(Problem::BadLayer { layer, problem }).at(Pointer::root().index(n).key(key))
        };
        if doc.over != base.id {
            return Err(bad(
                format!("it lies upon `{}`, not upon `{}`", doc.over, base.id),
                "over",
            ));
        }
        if doc.level < level {
            let problem = "it is of a higher level than what it lies upon: \
                           give layers from the highest level down";
            return Err(bad(problem.into(), "level"));
        }
        if names.contains(&doc.id) {
            return Err(bad("it is given twice, or named like the rulebook".into(), "id"));
        }
        level = doc.level;
        names.push(doc.id.clone());
        stack.texts(n, doc).map_err(|it| it.below(&Pointer::root().index(n)))?;
    }
    let calendar = Calendar::build(stack.doc.calendar.clone())
        .map_err(|it| Origin::place(&stack.origins, it.below(&Pointer::root().key("calendar"))))?;
    stack.lifecycles(layers, &names, calendar.view(None))?;
    Ok(stack)
}

impl Stack {
    /// Sources, notices, labels and needs, and what is added whole.
    fn texts(&mut self, n: usize, layer: &LayerDoc) -> Result<(), Error> {
        let root = Pointer::root();
        let bad = |problem: String, place: Pointer| {
            Error::new(Problem::BadLayer { layer: layer.id.to_string(), problem }).at(place)
        };
        for (id, source) in &layer.sources {
            let place = root.key("sources").key(id);
            if self.doc.sources.insert(id.clone(), source.clone()).is_some_and(|it| it != *source) {
                return Err(bad(format!("source `{id}` is another one above"), place));
            }
            self.origins.push(Origin { place: place.clone(), layer: n, given: place });
        }
        for (id, notice) in &layer.calendar {
            let place = root.key("calendar").key(id);
            if self.doc.calendar.insert(id.clone(), notice.clone()).is_some() {
                let problem = format!("notice `{id}` is there already; a change `amends` it");
                return Err(bad(problem, place));
            }
            self.origins.push(Origin { place: place.clone(), layer: n, given: place });
        }
        let mut own = Own { layer: &layer.id, n, origins: &mut self.origins };
        own.add("franchises", &mut self.doc.franchises, &layer.franchises)?;
        own.add("procedures", &mut self.doc.procedures, &layer.procedures)?;
        own.add("schedules", &mut self.doc.schedules, &layer.schedules)?;
        own.add("study", &mut self.doc.study, &layer.study)?;
        own.add("schemes", &mut self.doc.schemes, &layer.schemes)?;
        for kind in LabelKind::ALL {
            let own = layer.labels.section(kind).iter();
            self.doc.labels.section_mut(kind).extend(own.map(|(id, it)| (id.clone(), it.clone())));
        }
        for need in &layer.needs {
            if !self.doc.needs.contains(need) {
                self.doc.needs.push(need.clone());
            }
        }
        Ok(())
    }

    fn lifecycles(&mut self, layers: &[Layer], names: &[Id], view: &View) -> Result<(), Error> {
        let mut works: BTreeMap<Id, Work> =
            self.doc.lifecycles.iter().map(|(id, it)| (id.clone(), Work::new(it))).collect();
        for (n, layer) in layers.iter().enumerate() {
            let doc = layer.doc();
            let mut remarks = Vec::new();
            for (id, given) in &doc.lifecycles {
                let at = Pointer::root().key("lifecycles").key(id);
                let outer = Pointer::root().index(n);
                let mut bench = Bench {
                    layer: &doc.id,
                    lifecycle: id,
                    doc: &self.doc,
                    names,
                    conflicts: &mut self.conflicts,
                    remarks: &mut remarks,
                };
                if given.id != *id {
                    let problem = format!("`{}` stands under the key `{id}`", given.id);
                    return Err(super::work::bad(&bench, problem, at.key("id")).below(&outer));
                }
                forward(given, &at).map_err(|it| it.below(&outer))?;
                let is_new = !works.contains_key(id);
                let work = match works.entry(id.clone()) {
                    std::collections::btree_map::Entry::Occupied(it) => it.into_mut(),
                    std::collections::btree_map::Entry::Vacant(it) => {
                        it.insert(Work::empty(&bench, given, &at).map_err(|it| it.below(&outer))?)
                    }
                };
                authorities(work, given, doc, &mut bench, &at);
                work.lay(n, given, &mut bench, (view, &at, is_new))
                    .map_err(|it| it.below(&outer))?;
            }
            self.remarks.extend(remarks.into_iter().map(|it| (n, it)));
        }
        for (id, work) in works {
            let (lifecycle, traced) = work.end(&Pointer::root().key("lifecycles").key(&id));
            let origin = |(place, layer, given)| Origin { place, layer, given };
            self.origins.extend(traced.into_iter().map(origin));
            self.doc.lifecycles.insert(id, lifecycle);
        }
        Ok(())
    }
}

/// What a layer adds whole, section by section.
struct Own<'a> {
    layer: &'a Id,
    n: usize,
    origins: &'a mut Vec<Origin>,
}

impl Own<'_> {
    /// Adds entries under ids that nothing above has.
    ///
    /// What stands above is neither replaced nor changed: whether a form is looser than
    /// another cannot be told as it can of limits.
    fn add<T: Clone>(
        &mut self,
        section: &str,
        above: &mut BTreeMap<Id, T>,
        given: &BTreeMap<Id, T>,
    ) -> Result<(), Error> {
        for (id, it) in given {
            let place = Pointer::root().key(section).key(id);
            if above.contains_key(id) {
                let problem = format!(
                    "`{id}` of {section} is there already; a layer adds under an id of its own, \
                     such as `{}-{id}`, and leaves what is above as it is",
                    self.layer
                );
                let layer = self.layer.to_string();
                return Err(Error::new(Problem::BadLayer { layer, problem }).at(place));
            }
            above.insert(id.clone(), it.clone());
            self.origins.push(Origin { place: place.clone(), layer: self.n, given: place });
        }
        Ok(())
    }
}

/// Refuses a rule of a layer that ends before it begins: laid on, it would leave no trace.
fn forward(given: &LayerLifecycle, at: &Pointer) -> Result<(), Error> {
    for (place, standing) in standings(given, at) {
        if let (Some(from), Some(until)) = (standing.in_force.from, standing.in_force.until)
            && until < from
        {
            let period = format!("{from}..{until}");
            return Err(Error::new(Problem::BadPeriod { period }).at(place.key("inForce")));
        }
    }
    Ok(())
}

/// Derogations name a rule above and a text that the layer did not bring itself.
fn authorities(
    work: &Work,
    given: &LayerLifecycle,
    layer: &LayerDoc,
    bench: &mut Bench<'_>,
    at: &Pointer,
) {
    let above = work.so_far();
    let known = |rule: &str| {
        let rules = places::rules(&above, at);
        rules.iter().any(|it| rule_id(&given.id, it.id).as_str() == rule)
    };
    for (place, standing) in standings(given, at) {
        let Some(it) = standing.derogates else { continue };
        let place = place.key("derogates");
        if !known(&it.rule) {
            let remark = Diagnostic::error("layer-derogates-unknown", place.key("rule"));
            bench.remarks.push(remark.with("layer", &layer.id).with("rule", &it.rule));
        }
        if it.cites.iter().all(|it| layer.sources.contains_key(&it.source)) {
            let remark = Diagnostic::error("layer-authority", place.key("cites"));
            bench.remarks.push(remark.with("layer", &layer.id).with("rule", &it.rule));
        }
    }
}

/// What every rule of a layer says about itself, with its place.
fn standings<'a>(given: &'a LayerLifecycle, at: &Pointer) -> Vec<(Pointer, Standing<'a>)> {
    fn requirements<'a>(
        list: &'a [Requirement],
        place: &Pointer,
        found: &mut Vec<(Pointer, Standing<'a>)>,
    ) {
        let each = list.iter().enumerate();
        found.extend(each.map(|(n, it)| (place.key("require").index(n), it.standing())));
    }
    let mut found = Vec::new();
    for (kind, event) in &given.events {
        let place = at.key("events").key(kind);
        requirements(&event.require, &place, &mut found);
        found.push((place, event.standing()));
    }
    let main = given.main.iter().map(|it| (at.key("main"), it));
    let overlays = given.overlays.iter().map(|(id, it)| (at.key("overlays").key(id), it));
    for (place, region) in main.chain(overlays) {
        for (n, way) in region.transitions.iter().enumerate() {
            let place = place.key("transitions").index(n);
            requirements(&way.require, &place, &mut found);
            found.push((place, way.standing()));
        }
    }
    for (n, it) in given.duties.iter().enumerate() {
        found.push((at.key("duties").index(n), it.standing()));
    }
    for (n, it) in given.visibility.iter().enumerate() {
        found.push((at.key("visibility").index(n), it.standing()));
    }
    found
}
