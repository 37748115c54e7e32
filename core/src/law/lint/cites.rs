//! Citations and sources: `article-zero`, `uncited`, `source-unchecked`, `source-days`.

use super::{Diagnostic, Severity};
use crate::{
    law::{
        Cite, Source,
        rulebook::{
            Host, RulebookDoc,
            places::{self, PartAt},
        },
    },
    wire::{Id, Pointer, RuleId},
};

pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let root = Pointer::root();
    let mut found = Vec::new();
    for (id, source) in &doc.sources {
        check_source(id, source, &root.key("sources").key(id), &mut found);
    }
    for (id, lifecycle) in &doc.lifecycles {
        let at = root.key("lifecycles").key(id);
        for rule in places::rules(lifecycle, &at) {
            let standing = rule.standing;
            // Where the law is silent there is nothing to cite.
            if standing.cites.is_empty() && standing.silent.is_none() {
                found.push(uncited(doc, &rule.place, rule.id, rule.rule));
            }
        }
        for (place, cites) in places::cites(lifecycle, &at) {
            check_cites(cites, &place, &mut found);
        }
    }
    of_procedures(doc, &mut found);
    for PartAt { place, scheme, part } in places::parts(doc) {
        let standing = part.standing;
        // What says itself that it is invented has nothing to cite.
        if standing.cites.is_empty() && standing.silent.is_none() && !scheme.illustrative {
            found.push(uncited(doc, &place, part.id, None));
        }
        check_cites(standing.cites, &place.key("cites"), &mut found);
    }
    found
}

/// What forms of act and schedules rest on: articles, or whole texts.
fn of_procedures(doc: &RulebookDoc, found: &mut Vec<Diagnostic>) {
    for rule in places::acts(doc).into_iter().flatten() {
        let standing = rule.standing;
        let is_bare = standing.cites.is_empty() && standing.silent.is_none();
        if is_bare && places::whole_texts(doc, &rule.place).is_empty() {
            found.push(uncited(doc, &rule.place, rule.id, rule.rule));
        }
        check_cites(standing.cites, &rule.place.key("cites"), found);
    }
}

/// A rule that names no article; an app of the government may not have one.
fn uncited(doc: &RulebookDoc, place: &Pointer, named: &str, rule: Option<&RuleId>) -> Diagnostic {
    let mut uncited = Diagnostic::warning("uncited", place.clone());
    if doc.host == Host::GovernmentApp {
        uncited.severity = Severity::Error;
    }
    uncited.rule = rule.cloned();
    uncited.with("named", named)
}

/// Articles, paragraphs and items are counted from one.
fn check_cites(cites: &[Cite], place: &Pointer, found: &mut Vec<Diagnostic>) {
    for (n, cite) in cites.iter().enumerate() {
        let parts = [Some(cite.article), cite.paragraph, cite.item];
        if parts.contains(&Some(0)) {
            let place = place.index(n);
            found.push(Diagnostic::error("article-zero", place).with("source", &cite.source));
        }
    }
}

fn check_source(id: &Id, source: &Source, place: &Pointer, found: &mut Vec<Diagnostic>) {
    if source.address.is_none() || source.checked_on.is_none() {
        let wanting =
            [("address", source.address.is_none()), ("checkedOn", source.checked_on.is_none())];
        let keys: Vec<_> = wanting.into_iter().filter(|it| it.1).map(|it| it.0).collect();
        let it = Diagnostic::note("source-unchecked", place.clone());
        found.push(it.with("source", id).with("keys", keys.join(", ")));
    }
    let days =
        [("adopted", source.adopted), ("inForce", source.in_force), ("repealed", source.repealed)];
    let told: Vec<_> = days.into_iter().filter_map(|(key, day)| Some((key, day?))).collect();
    for (earlier, later) in told.iter().zip(told.iter().skip(1)) {
        if later.1 < earlier.1 {
            let it = Diagnostic::error("source-days", place.key(later.0));
            found.push(it.with("source", id).with("key", later.0).with("before", earlier.0));
        }
    }
}
