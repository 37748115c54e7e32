//! Words: `label-missing`, `label-unused`, `text-blank`.

use std::collections::BTreeSet;

use super::Diagnostic;
use crate::{
    law::rulebook::{LabelKind, Names, RulebookDoc, defined, places},
    wire::{Id, Pointer},
    words::Text,
};

/// Every section of the labels.
const SECTIONS: [LabelKind; 9] = [
    LabelKind::Lifecycle,
    LabelKind::Form,
    LabelKind::Scheme,
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
    let lifecycles = doc.lifecycles.iter().map(|(id, it)| (Some(id), defined::ids(it)));
    let forms = doc.procedures.iter().map(|(id, it)| (Some(id), defined::of_form(it)));
    let is_form = |it: &Id| doc.procedures.contains_key(it);
    let schedules = doc.schedules.values().map(|it| (None, defined::of_schedule(it, is_form)));
    let franchises = doc.franchises.values().map(|it| (None, defined::of_franchise(it)));
    let schemes = doc.schemes.iter().map(|(id, it)| (Some(id), defined::of_scheme(it)));
    let plans = doc.study.iter().map(|(id, it)| (Some(id), defined::of_plan(it)));
    let acts = forms.chain(schedules).chain(franchises);
    for (owner, ids) in lifecycles.chain(acts).chain(schemes).chain(plans) {
        let names = Names::new(&doc.labels, owner.map(Id::as_str));
        let id = owner.map_or("", Id::as_str);
        for (kind, wanted) in ids {
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
    for it in places::acts(doc).into_iter().flatten() {
        texts.extend(it.standing.silent.map(|text| (it.place.key("silent"), text)));
    }
    for it in places::parts(doc) {
        texts.extend(it.part.standing.silent.map(|text| (it.place.key("silent"), text)));
    }
    for (id, scheme) in &doc.schemes {
        let at = root.key("schemes").key(id).key("rankings");
        let each = scheme.rankings.iter().enumerate();
        texts.extend(each.map(|(n, it)| (at.index(n).key("purpose"), &it.purpose)));
    }
    texts
}

fn blank(place: &Pointer, text: &Text) -> Vec<Diagnostic> {
    let langs = [("zh", &text.zh), ("en", &text.en)];
    let blank = langs.into_iter().filter(|(_, it)| it.trim().is_empty());
    blank.map(|(lang, _)| Diagnostic::error("text-blank", place.key(lang))).collect()
}
