//! Lint of plans: what is wrong although it can be opened; what policy forbids.
//!
//! `metric-restricted-government`, `metric-restricted-party`, `metric-restricted`,
//! `band-gap`, and, as for every rule, `uncited` and `in-force-reversed`.

use super::rules::{Conversion, Plan};
use crate::{
    law::{
        lint::Diagnostic,
        rulebook::{Host, RulebookDoc},
    },
    wire::Pointer,
};

/// Everything that is doubtful about a plan.
pub(crate) fn check(doc: &RulebookDoc, plan: &Plan, at: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (key, n, basis) in plan.rules() {
        let place = at.key(key).index(n);
        if basis.cites.is_empty() && basis.sources.is_empty() && basis.silent.is_none() {
            let it = Diagnostic::warning("uncited", place.clone()).about(basis.id);
            found.push(it.with("named", basis.id));
        }
        if basis.in_force.from.zip(basis.in_force.until).is_some_and(|(from, until)| until < from) {
            let it = Diagnostic::error("in-force-reversed", place.key("inForce")).about(basis.id);
            found.push(it.with("named", basis.id));
        }
    }
    found.extend(metrics(doc, plan, at));
    for (n, it) in plan.conversions.iter().enumerate() {
        found.extend(gaps(it, &at.key("conversions").index(n).key("bands")));
    }
    found
}

/// Metrics that policy restricts, by the kind of app in which the plan is used.
fn metrics(doc: &RulebookDoc, plan: &Plan, at: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (n, it) in plan.metrics.iter().enumerate() {
        if !it.kind.is_restricted(it.basis) {
            continue;
        }
        let place = at.key("metrics").index(n);
        let told = match doc.host {
            Host::GovernmentApp => Diagnostic::error("metric-restricted-government", place),
            _ if it.exception.is_some() => continue,
            Host::PartyApp => Diagnostic::error("metric-restricted-party", place),
            Host::Village | Host::Internal => Diagnostic::warning("metric-restricted", place),
        };
        let told = told.about(&it.id);
        let kind = serde_json::to_value(it.kind).ok();
        let kind = kind.as_ref().and_then(|it| it.as_str()).unwrap_or_default().to_owned();
        found.push(told.with("named", &it.id).with("metric", kind));
    }
    found
}

/// A measure between two ranges that gives nothing.
fn gaps(rule: &Conversion, at: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (n, (low, high)) in rule.bands.iter().zip(rule.bands.iter().skip(1)).enumerate() {
        let ends = low.up_to.map(|it| (it, true)).or(low.below.map(|it| (it, false)));
        let begins = high.over.map(|it| (it, true)).or(high.from.map(|it| (it, false)));
        if let (Some(ends), Some(begins)) = (ends, begins)
            && ends != begins
        {
            let place = at.index(n.saturating_add(1));
            let it = Diagnostic::warning("band-gap", place).about(&rule.id);
            found.push(it.with("named", &rule.id).with("from", ends.0).with("until", begins.0));
        }
    }
    found
}
