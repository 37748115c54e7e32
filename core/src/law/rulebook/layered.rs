//! A rulebook with layers upon it: made, named and told apart from its base.

use serde_json::json;

use super::Rulebook;
use crate::{
    law::{
        layers::{Conflict, Layer, Origin, stack},
        lint::Diagnostic,
    },
    wire::{self, Error, Id},
};

/// What lies upon what.
#[derive(Debug)]
pub(super) struct Layered {
    base: Rulebook,
    layers: Vec<Layer>,
    origins: Vec<Origin>,
    pub(super) conflicts: Vec<Conflict>,
    /// What was said when they were laid on.
    remarks: Vec<(usize, Diagnostic)>,
}

/// Lays layers upon a rulebook, or upon those that lie there already.
pub(super) fn over(book: &Rulebook, layers: &[Layer]) -> Result<Rulebook, Error> {
    if layers.is_empty() {
        return Ok(book.clone());
    }
    let (base, mut all) = match &book.0.layered {
        Some(it) => (it.base.clone(), it.layers.clone()),
        None => (book.clone(), Vec::new()),
    };
    all.extend(layers.iter().cloned());
    let files = |error: Error| {
        let first = error.pointer.first().map(|(n, rest)| (n.parse::<usize>().ok(), rest));
        let file =
            first.and_then(|(n, rest)| Some(all.get(n?)?.files().holding(&rest)?.to_owned()));
        match file {
            Some(file) => error.in_file(&file),
            None => error,
        }
    };
    let made = stack(base.doc(), &all).map_err(files)?;
    let revisions: Vec<_> = all.iter().map(Layer::revision).collect();
    let revision =
        wire::sha256(&wire::canonical(&json!({ "base": base.revision(), "layers": revisions })));
    let origins = made.origins.clone();
    let layered = Layered {
        layers: all.clone(),
        origins: made.origins,
        conflicts: made.conflicts,
        remarks: made.remarks,
        base: base.clone(),
    };
    Rulebook::compile(made.doc, revision, base.0.files.clone(), Some(layered))
        .map_err(|it| files(Origin::place(&origins, it)))
}

/// The ids of its layers.
pub(super) fn ids(book: &Rulebook) -> Vec<Id> {
    let layered = book.0.layered.iter();
    layered.flat_map(|it| &it.layers).map(|it| it.id().clone()).collect()
}

impl Layered {
    /// Remarks on the document, each where its author finds it, and those on layering.
    pub(super) fn told(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let own = self.remarks.iter().cloned();
        let placed = found.into_iter().map(|it| match Origin::find(&self.origins, &it.pointer) {
            Some((layer, place)) => (Some(layer), Diagnostic { pointer: place, ..it }),
            None => (None, it),
        });
        let all = placed.chain(own.map(|(layer, it)| (Some(layer), it)));
        all.map(|(layer, it)| match layer.and_then(|it| self.layers.get(it)) {
            Some(layer) => {
                let file = layer.files().holding(&it.pointer).map(str::to_owned);
                Diagnostic { file, ..it }.with("layer", layer.id())
            }
            None => it,
        })
        .collect()
    }
}
