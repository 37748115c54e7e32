//! Words: `label-missing`, `label-unused`, `text-blank`.

use std::collections::BTreeSet;

use super::Diagnostic;
use crate::{
    law::rulebook::{LabelKind, Names, RulebookDoc, defined, places},
    wire::Pointer,
    words::Text,
};

/// Every section of the labels.
const SECTIONS: [LabelKind; 7] = [
    LabelKind::Lifecycle,
    LabelKind::Stage,
    LabelKind::Event,
    LabelKind::Role,
    LabelKind::Rule,
    LabelKind::Code,
    LabelKind::Attribute,
];

pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut named = BTreeSet::new();
    for (id, lifecycle) in &doc.lifecycles {
        let names = Names::new(&doc.labels, Some(id));
        for (kind, wanted) in defined::ids(lifecycle) {
            let own = format!("{id}:{wanted}");
            if names.text(kind, &wanted).is_none() {
                found.push(Diagnostic::error("label-missing", home(doc, kind)).with("id", &wanted));
            }
            named.insert((kind, own));
            named.insert((kind, wanted));
        }
    }
    for (id, plan) in &doc.study {
        let names = Names::new(&doc.labels, Some(id));
        for (kind, wanted) in defined::of_plan(plan) {
            let own = format!("{id}:{wanted}");
            if names.text(kind, &wanted).is_none() {
                found.push(Diagnostic::error("label-missing", home(doc, kind)).with("id", &wanted));
            }
            named.insert((kind, own));
            named.insert((kind, wanted));
        }
    }
    for kind in SECTIONS {
        for id in doc.labels.section(kind).keys() {
            if !named.contains(&(kind, id.clone())) {
                let place = Pointer::root().key("labels").key(kind.section()).key(id);
                found.push(Diagnostic::warning("label-unused", place).with("id", id));
            }
        }
    }
    found.extend(texts(doc).into_iter().flat_map(|(place, text)| blank(&place, text)));
    found
}

/// Where a missing label belongs: its section, or the labels if there are none at all.
fn home(doc: &RulebookDoc, kind: LabelKind) -> Pointer {
    let labels = Pointer::root().key("labels");
    let none = SECTIONS.iter().all(|it| doc.labels.section(*it).is_empty());
    if none { labels } else { labels.key(kind.section()) }
}

/// Every text of the document in two languages.
fn texts(doc: &RulebookDoc) -> Vec<(Pointer, &Text)> {
    let root = Pointer::root();
    let mut texts = vec![(root.key("title"), &doc.title)];
    texts.extend(doc.authority.iter().map(|it| (root.key("authority"), it)));
    for (id, source) in &doc.sources {
        let place = root.key("sources").key(id);
        texts.push((place.key("title"), &source.title));
        texts.extend(source.issuer.iter().map(|it| (place.key("issuer"), it)));
    }
    for kind in SECTIONS {
        let place = root.key("labels").key(kind.section());
        texts.extend(doc.labels.section(kind).iter().map(|(id, it)| (place.key(id), it)));
    }
    for (id, lifecycle) in &doc.lifecycles {
        let at = root.key("lifecycles").key(id);
        texts.extend(places::silences(lifecycle, &at));
    }
    texts
}

fn blank(place: &Pointer, text: &Text) -> Vec<Diagnostic> {
    let langs = [("zh", &text.zh), ("en", &text.en)];
    let blank = langs.into_iter().filter(|(_, it)| it.trim().is_empty());
    blank.map(|(lang, _)| Diagnostic::error("text-blank", place.key(lang))).collect()
}
