//! What is said of an entry that takes the place of one above.

use serde::Serialize;

use super::{entry::Entry, loosens::Loosening};
use crate::{
    law::{Cite, InForce, lint::Diagnostic, rulebook::RulebookDoc},
    time::Day,
    wire::{Id, Pointer, RuleId},
};

/// A rule of a layer that is older than the rule above from which it departs (抵触).
///
/// On these days the higher rule applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The lifecycle.
    pub lifecycle: Id,
    /// The layer.
    pub layer: Id,
    /// The rule of the layer.
    pub lower: RuleId,
    /// The rule above it.
    pub higher: RuleId,
    /// What gives the higher rule: the rulebook or a layer.
    pub above: Id,
    /// The first day on which the higher rule applies.
    pub from: Day,
    /// The last such day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The articles of both, those of the higher rule first.
    pub cites: Vec<Cite>,
}

/// The layer whose entries are put in place.
pub(super) struct Bench<'a> {
    pub(super) layer: &'a Id,
    pub(super) lifecycle: &'a Id,
    /// With the sources of the layer.
    pub(super) doc: &'a RulebookDoc,
    /// The ids of the rulebook and of the layers, from the top down.
    pub(super) names: &'a [Id],
    /// Found so far.
    pub(super) conflicts: &'a mut Vec<Conflict>,
    pub(super) remarks: &'a mut Vec<Diagnostic>,
}

impl Bench<'_> {
    /// Whether the old entry stands against a new one that is looser in these points.
    pub(super) fn higher_stands<E: Entry>(
        &mut self,
        (old, owner): (&E, Option<usize>),
        new: &E,
        place: &Pointer,
        looser: &[Loosening],
    ) -> bool {
        if looser.is_empty() {
            return false;
        }
        let rule = self.rule(old.id());
        let (was, is) = (old.standing(), new.standing());
        let older = is_older(is.in_force, was.in_force);
        let allowed = is.derogates.filter(|it| it.rule == rule);
        if let Some(from) = older {
            let stands = allowed.is_none_or(|it| !self.reaches(&it.cites, from));
            if stands {
                let cites = [was.cites, is.cites].concat();
                let until = [was.in_force.until, is.in_force.until].into_iter().flatten().min();
                self.conflict(rule, owner, (from, until), cites, place);
            }
            return stands;
        }
        if allowed.is_none() {
            self.loosens(&rule, place, looser);
        }
        false
    }

    /// Says that a rule is looser without authority.
    pub(super) fn loosens(&mut self, rule: &RuleId, place: &Pointer, looser: &[Loosening]) {
        for it in looser {
            let mut remark = Diagnostic::error("layer-loosens", place.clone())
                .about(rule)
                .with("layer", self.layer)
                .with("named", rule)
                .with("what", it.what);
            let mut how = it.how.clone();
            if let Some(on) = it.on {
                how = format!("{how}; {}: {} → {}", on.start, on.first, on.second);
                remark = remark.with("start", on.start);
            }
            self.remarks.push(remark.with("how", how));
        }
    }

    fn conflict(
        &mut self,
        rule: RuleId,
        owner: Option<usize>,
        (from, until): (Day, Option<Day>),
        cites: Vec<Cite>,
        place: &Pointer,
    ) {
        let above = self.above(owner);
        let remark = Diagnostic::warning("layer-conflict", place.clone())
            .about(&rule)
            .with("layer", self.layer)
            .with("named", &rule)
            .with("above", &above)
            .with("from", from);
        self.remarks.push(remark);
        self.conflicts.push(Conflict {
            lifecycle: self.lifecycle.clone(),
            layer: self.layer.clone(),
            lower: rule.clone(),
            higher: rule,
            above,
            from,
            until,
            cites,
        });
    }

    fn above(&self, owner: Option<usize>) -> Id {
        let n = owner.map_or(0, |it| it.saturating_add(1));
        self.names.get(n).or(self.names.first()).unwrap_or(self.layer).clone()
    }

    /// Whether an authority is as young as the rule it is held against: an older one
    /// did not know that rule.
    fn reaches(&self, cites: &[Cite], from: Day) -> bool {
        let sources = cites.iter().filter_map(|it| self.doc.sources.get(&it.source));
        sources.filter_map(|it| it.in_force).any(|it| from <= it)
    }

    /// The name of a rule: its own, or that of a transition or kind of event.
    pub(super) fn rule(&self, id: &str) -> RuleId {
        rule_id(self.lifecycle, id)
    }
}

/// `petition/handle` of itself and of `handle`.
pub(super) fn rule_id(lifecycle: &Id, id: &str) -> RuleId {
    let whole = if id.contains('/') { id.to_owned() } else { format!("{lifecycle}/{id}") };
    RuleId::new(&whole).unwrap_or_else(|_| RuleId::from(lifecycle))
}

/// The first day of the higher rule, if the lower one is older. A rule that tells no
/// first day tells no age.
fn is_older(lower: InForce, higher: InForce) -> Option<Day> {
    let from = higher.from?;
    lower.from.is_some_and(|it| it < from).then_some(from)
}
