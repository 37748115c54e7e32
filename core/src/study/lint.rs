//! Lint of plans: what is wrong although it can be opened; what policy forbids.
//!
//! `metric-restricted-government`, `metric-restricted-party`, `metric-restricted`,
//! `band-gap`, and, as for every rule, `uncited` and `in-force-reversed`.

use std::collections::BTreeSet;

use super::rules::{Conversion, Plan};
use crate::{
    law::{
        lint::{Diagnostic, Severity},
        rulebook::{Host, LabelKind, RulebookDoc},
    },
    wire::{Pointer, RuleId},
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
        let excepted = it.exception.is_some();
        let (code, severity) = match doc.host {
            Host::GovernmentApp => ("metric-restricted-government", Severity::Error),
            Host::PartyApp | Host::Village | Host::Internal if excepted => continue,
            Host::PartyApp => ("metric-restricted-party", Severity::Error),
            Host::Village | Host::Internal => ("metric-restricted", Severity::Warning),
        };
        let mut told = Diagnostic::warning(code, at.key("metrics").index(n)).about(&it.id);
        told.severity = severity;
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

/// The ids that answers name, each with what it stands for.
pub(crate) fn defined(plan: &Plan) -> BTreeSet<(LabelKind, String)> {
    let mut ids = BTreeSet::new();
    ids.extend(plan.roles.iter().map(|it| (LabelKind::Role, it.to_string())));
    ids.extend(plan.categories.iter().map(|it| (LabelKind::Code, it.to_string())));
    let mut rule = |id: &RuleId| ids.insert((LabelKind::Rule, id.to_string()));
    for (_, _, basis) in plan.rules() {
        rule(basis.id);
    }
    for it in &plan.requirements {
        needs(&it.need, &mut rule);
    }
    ids
}

fn needs(need: &super::rules::Need, add: &mut impl FnMut(&RuleId) -> bool) {
    use super::rules::Need;
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => {
            of.iter().for_each(|it| needs(it, add));
        }
        Need::Hours(it) => {
            add(&it.id);
        }
        Need::Times(it) => {
            add(&it.id);
        }
        Need::Completed(_) | Need::Passed(_) => {}
    }
}
