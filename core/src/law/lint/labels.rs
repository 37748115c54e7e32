//! Words: `label-missing`, `label-unused`, `text-blank`.

use std::collections::BTreeSet;

use super::Diagnostic;
use crate::{
    law::rulebook::{LabelKind, Names, RulebookDoc, places},
    lifecycle::rules::Lifecycle,
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
        for (kind, wanted) in wanted(lifecycle) {
            let own = format!("{id}:{wanted}");
            if names.text(kind, &wanted).is_none() {
                let place = Pointer::root().key("labels").key(kind.section());
                found.push(Diagnostic::error("label-missing", place).with("id", &wanted));
            }
            named.insert((kind, own));
            named.insert((kind, wanted));
        }
    }
    found.dedup();
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

/// Everything in a lifecycle that answers name.
fn wanted(lifecycle: &Lifecycle) -> BTreeSet<(LabelKind, String)> {
    let mut wanted = BTreeSet::new();
    let mut want = |kind, id: &str| wanted.insert((kind, id.to_owned()));
    want(LabelKind::Lifecycle, &lifecycle.id);
    for role in &lifecycle.roles {
        want(LabelKind::Role, role);
    }
    for (_, region) in lifecycle.regions() {
        for (id, stage) in &region.stages {
            want(LabelKind::Stage, id);
            if let Some(summary) = &stage.summary {
                want(LabelKind::Stage, summary);
            }
        }
    }
    for (kind, event) in &lifecycle.events {
        want(LabelKind::Event, kind);
        for (name, rule) in &event.attrs {
            want(LabelKind::Attribute, name);
            for code in rule.codes.iter().chain(&rule.fields) {
                want(LabelKind::Code, &format!("{name}/{code}"));
            }
        }
    }
    for rule in places::rules(lifecycle, &Pointer::root()) {
        if rule.rule.is_some() {
            want(LabelKind::Rule, rule.id);
        }
    }
    wanted
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
        for rule in places::rules(lifecycle, &at) {
            texts.extend(rule.standing.silent.map(|it| (rule.place.key("silent"), it)));
        }
        for (n, duty) in lifecycle.duties.iter().enumerate() {
            let place = places::shape(duty, &at.key("duties").index(n)).key("suspend");
            for (n, stop) in duty.suspend().iter().enumerate() {
                texts.extend(stop.silent.iter().map(|it| (place.index(n).key("silent"), it)));
            }
        }
    }
    texts
}

fn blank(place: &Pointer, text: &Text) -> Vec<Diagnostic> {
    let langs = [("zh", &text.zh), ("en", &text.en)];
    let blank = langs.into_iter().filter(|(_, it)| it.trim().is_empty());
    blank.map(|(lang, _)| Diagnostic::error("text-blank", place.key(lang))).collect()
}
