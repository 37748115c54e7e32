//! Days in force: `in-force-reversed`, `version-gap`, `never-in-force`,
//! `before-source`, `after-source`.

use std::collections::BTreeMap;

use super::Diagnostic;
use crate::{
    law::{
        InForce,
        rulebook::{
            RulebookDoc,
            places::{self, RuleAt, RuleKind},
        },
    },
    wire::{InOrder, Pointer},
};

pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, lifecycle) in &doc.lifecycles {
        let at = Pointer::root().key("lifecycles").key(id);
        let rules = places::rules(lifecycle, &at);
        found.extend(days(doc, &rules));
        found.extend(never(&rules));
    }
    let more = places::versions(doc).into_iter().chain(places::acts(doc));
    found.extend(more.flat_map(|rules| days(doc, &rules)));
    found
}

/// What is odd about the days of rules, each by itself and version by version.
fn days(doc: &RulebookDoc, rules: &[RuleAt<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules {
        if reversed(rule.standing.in_force) {
            found.push(about(Diagnostic::error, "in-force-reversed", rule));
        } else {
            found.extend(outside_source(doc, rule));
        }
    }
    found.extend(gaps(rules));
    found
}

fn about(
    grave: impl Fn(&'static str, Pointer) -> Diagnostic,
    code: &'static str,
    rule: &RuleAt<'_>,
) -> Diagnostic {
    let mut it = grave(code, rule.place.key("inForce")).with("named", rule.id);
    it.rule = rule.rule.cloned();
    it
}

fn reversed(days: InForce) -> bool {
    days.from.zip(days.until).is_some_and(|(from, until)| until < from)
}

/// A rule that is in force before the first, or after the last, of the texts it rests on.
///
/// An open beginning says nothing and is let pass; an open end under a text that
/// was repealed is the commonest stale rule there is.
fn outside_source(doc: &RulebookDoc, rule: &RuleAt<'_>) -> Vec<Diagnostic> {
    let days = rule.standing.in_force;
    let sources: Vec<_> =
        rule.standing.cites.iter().filter_map(|it| doc.sources.get(&it.source)).collect();
    let mut found = Vec::new();
    let first = sources.iter().map(|it| it.in_force).min().flatten();
    if let (Some(from), Some(first)) = (days.from, first)
        && from < first
    {
        let it = about(Diagnostic::warning, "before-source", rule);
        found.push(it.with("from", from).with("source-from", first));
    }
    let open = sources.iter().any(|it| it.repealed.is_none());
    if let (false, Some(last)) = (open, sources.iter().filter_map(|it| it.repealed).max())
        && days.until.is_none_or(|it| last <= it)
    {
        found.push(about(Diagnostic::warning, "after-source", rule).with("repealed", last));
    }
    found
}

/// Days between two versions of a rule on which none is in force.
fn gaps(rules: &[RuleAt<'_>]) -> Vec<Diagnostic> {
    let mut versions: BTreeMap<_, Vec<&RuleAt<'_>>> = BTreeMap::new();
    for rule in rules.iter().filter(|it| it.kind != RuleKind::Event) {
        versions.entry((rule.kind, rule.id)).or_default().push(rule);
    }
    let mut found = Vec::new();
    for mut versions in versions.into_values() {
        versions.order_by_key(|it| it.standing.in_force.from);
        for (earlier, later) in versions.iter().zip(versions.iter().skip(1)) {
            let ends = earlier.standing.in_force.until;
            if let (Some(until), Some(from)) = (ends, later.standing.in_force.from)
                && until.plus(1) < from
            {
                let it = about(Diagnostic::warning, "version-gap", later);
                found.push(it.with("from", until.plus(1)).with("until", from.plus(-1)));
            }
        }
    }
    found
}

/// Requirements that are never in force together with what they judge.
fn never(rules: &[RuleAt<'_>]) -> Vec<Diagnostic> {
    let outer = rules.iter().filter(|it| {
        matches!(it.kind, RuleKind::Event | RuleKind::Transition) && !reversed(it.standing.in_force)
    });
    let inner = |outer: &RuleAt<'_>| format!("{}/require/", outer.place);
    outer
        .flat_map(|outer| {
            let inner = inner(outer);
            let within = rules.iter().filter(move |it| it.place.as_str().starts_with(&inner));
            within.filter(|it| !it.standing.in_force.overlaps(&outer.standing.in_force))
        })
        .filter(|it| !reversed(it.standing.in_force))
        .map(|it| about(Diagnostic::warning, "never-in-force", it))
        .collect()
}
