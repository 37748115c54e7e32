//! What is wrong or doubtful about layers.

use super::Layer;
use crate::{
    law::{lint::Diagnostic, rulebook::Rulebook},
    wire::{Error, Pointer},
};

/// Everything that is doubtful about a rulebook with layers upon it.
///
/// A remark on what a layer gave has that layer as the parameter `layer`, and its
/// pointer leads into the layer; the others are about the rulebook.
#[must_use]
pub fn lint(base: &Rulebook, layers: &[Layer]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut level = base.doc().level;
    for layer in layers {
        let (doc, root) = (layer.doc(), Pointer::root());
        if doc.over != *base.id() {
            let it = Diagnostic::error("layer-over-unknown", root.key("over"));
            found.push(it.with("layer", &doc.id).with("over", &doc.over));
        }
        if doc.level < level {
            let it = Diagnostic::error("layer-level", root.key("level"));
            found.push(it.with("layer", &doc.id));
        }
        level = level.max(doc.level);
    }
    if !found.is_empty() {
        return found;
    }
    base.with_layers(layers).map_or_else(|it| vec![refused(it, layers)], |book| book.lint())
}

/// Everything that is doubtful about a layer, laid upon the built-in rulebook it names.
#[must_use]
pub fn lint_text(text: &str) -> Vec<Diagnostic> {
    let layer = match Layer::open(text) {
        Ok(layer) => layer,
        Err(error) => return vec![error.into()],
    };
    let Ok(base) = Rulebook::builtin(&layer.doc().over) else {
        let it = Diagnostic::error("layer-over-unknown", Pointer::root().key("over"));
        return vec![it.with("layer", layer.id()).with("over", &layer.doc().over)];
    };
    lint(&base, &[layer])
}

/// The remark for layers that cannot be laid on; its pointer leads into the layer.
fn refused(error: Error, layers: &[Layer]) -> Diagnostic {
    let first = error.pointer.first().map(|(n, rest)| (n.parse::<usize>().ok(), rest));
    let layer = first.and_then(|(n, rest)| Some((layers.get(n?)?, rest)));
    let mut remark = Diagnostic::from(error.clone());
    if let Some((layer, place)) = layer {
        remark = Diagnostic { pointer: place, ..remark }.with("layer", layer.id());
    }
    remark
}
