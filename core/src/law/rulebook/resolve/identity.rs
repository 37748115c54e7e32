//! Ids: each stands for one rule, or for versions of it that follow each other.

use std::collections::BTreeMap;

use super::bad_rule;
use crate::{
    law::rulebook::places::{self, RuleAt, RuleKind},
    lifecycle::rules::Lifecycle,
    wire::{Error, Pointer},
};

/// Rule ids begin with the lifecycle; the same id means versions with disjoint days.
pub(super) fn check(lifecycle: &Lifecycle, at: &Pointer) -> Result<(), Error> {
    let mut seen: BTreeMap<(bool, &str), Vec<RuleAt<'_>>> = BTreeMap::new();
    let prefix = format!("{}/", lifecycle.id);
    for rule in places::rules(lifecycle, at) {
        if rule.kind == RuleKind::Event {
            continue;
        }
        let named = rule.rule.is_some();
        if named && !rule.id.starts_with(&prefix) {
            let problem = format!("its id does not begin with `{prefix}`");
            return Err(bad_rule(rule.id, problem, rule.place.key("id")));
        }
        let same = seen.entry((named, rule.id)).or_default();
        for other in same.iter() {
            if other.kind != rule.kind {
                let problem = format!("its id is used for another kind of rule at {}", other.place);
                return Err(bad_rule(rule.id, problem, rule.place.key("id")));
            }
            if other.standing.in_force.overlaps(&rule.standing.in_force) {
                let problem = format!("it is in force together with {}", other.place);
                return Err(bad_rule(rule.id, problem, rule.place.clone()));
            }
        }
        same.push(rule);
    }
    Ok(())
}
