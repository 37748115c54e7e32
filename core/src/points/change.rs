//! What differs between two outcomes of a ledger: who moves, which caps bind.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{LedgerStatus, Line, Points, SubjectStatus};
use crate::{
    time::Day,
    wire::{Id, RuleId},
};

/// What a change of the scheme, or one more entry, does to a ledger.
///
/// Only subjects that change are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LedgerChange {
    /// The subjects whose points, band or lines change, by id.
    pub subjects: Vec<SubjectChange>,
    /// The ranks that change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<RankChange>,
    /// Caps that bind for somebody after, and bound for nobody before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caps_that_start: Vec<CapOf>,
    /// Caps that bound for somebody before, and bind for nobody after.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caps_that_stop: Vec<CapOf>,
    /// The first line that differs, by day and entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_line: Option<LineChange>,
}

/// The change of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubjectChange {
    /// The subject.
    pub id: Id,
    /// Its points before; absent if it was not scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Points>,
    /// Its points after; absent if it is not scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Points>,
    /// The difference; absent unless it is scored in both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Points>,
    /// The band before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band_before: Option<Id>,
    /// The band after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band_after: Option<Id>,
    /// The first of its lines that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_line: Option<LineChange>,
}

/// A line that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineChange {
    /// The subject.
    pub subject: Id,
    /// The entry.
    pub entry: Id,
    /// Its day.
    pub on: Day,
    /// What counted of it before; absent if it was not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Points>,
    /// What counts of it after; absent if it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Points>,
}

/// A cap, by its rule and its place in the list of caps of that rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapOf {
    /// The item, head or total.
    pub rule: RuleId,
    /// Its place.
    pub cap: u16,
}

/// A rank that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankChange {
    /// The ranking.
    pub rule: RuleId,
    /// The subject.
    pub id: Id,
    /// The rank before; absent if it had none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u32>,
    /// The rank after; absent if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
}

/// What differs between two outcomes of a ledger.
///
/// Lines and caps are compared only where both outcomes tell them, so not at
/// detail `counts`.
#[must_use]
pub fn change(before: &LedgerStatus, after: &LedgerStatus) -> LedgerChange {
    let of = |status: &'_ LedgerStatus| -> BTreeMap<Id, SubjectStatus> {
        status.subjects.iter().map(|it| (it.id.clone(), it.clone())).collect()
    };
    let (old, new) = (of(before), of(after));
    let ids: BTreeSet<&Id> = old.keys().chain(new.keys()).collect();
    let subjects: Vec<_> =
        ids.into_iter().filter_map(|id| subject(id, old.get(id), new.get(id))).collect();
    let first_line = subjects.iter().filter_map(|it| it.first_line.clone());
    let first_line = first_line.min_by(|a, b| (a.on, &a.entry).cmp(&(b.on, &b.entry)));
    let (bound, binds) = (bound(before), bound(after));
    LedgerChange {
        subjects,
        ranks: ranks(before, after),
        caps_that_start: binds.difference(&bound).cloned().collect(),
        caps_that_stop: bound.difference(&binds).cloned().collect(),
        first_line,
    }
}

fn subject(
    id: &Id,
    old: Option<&SubjectStatus>,
    new: Option<&SubjectStatus>,
) -> Option<SubjectChange> {
    let score = |it: Option<&SubjectStatus>| it.and_then(|it| it.graded_total.or(it.total));
    let band = |it: Option<&SubjectStatus>| it?.band.as_ref()?.id.clone();
    let (before, after) = (score(old), score(new));
    let lines = |it: Option<&SubjectStatus>| it.map(|it| it.lines.clone()).unwrap_or_default();
    let first_line = line(id, &lines(old), &lines(new));
    let (band_before, band_after) = (band(old), band(new));
    if before == after && band_before == band_after && first_line.is_none() {
        return None;
    }
    let by = before.zip(after).map(|(before, after)| after.minus(before));
    Some(SubjectChange { id: id.clone(), before, after, by, band_before, band_after, first_line })
}

/// The first line that differs; lines are known again by entry, item and origin, so
/// that those under two schemes can be held against each other.
fn line(subject: &Id, old: &[Line], new: &[Line]) -> Option<LineChange> {
    let item = |it: &Line| {
        let rule = it.rule.as_str();
        rule.split_once('/').map_or(rule, |it| it.1).to_owned()
    };
    let known = |lines: &[Line]| -> BTreeMap<(Day, Id, String, Option<Id>), Points> {
        let key = |it: &Line| (it.on, it.entry.clone(), item(it), it.from.clone());
        lines.iter().map(|it| (key(it), it.net)).collect()
    };
    let (old, new) = (known(old), known(new));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let key = keys.into_iter().find(|it| old.get(it) != new.get(it))?;
    Some(LineChange {
        subject: subject.clone(),
        entry: key.1.clone(),
        on: key.0,
        before: old.get(key).copied(),
        after: new.get(key).copied(),
    })
}

/// The caps that took something off somebody.
fn bound(status: &LedgerStatus) -> BTreeSet<CapOf> {
    let lines = status.subjects.iter().flat_map(|it| &it.lines);
    let cuts = lines.flat_map(|it| &it.cuts);
    cuts.map(|it| CapOf { rule: it.rule.clone(), cap: it.cap }).collect()
}

fn ranks(before: &LedgerStatus, after: &LedgerStatus) -> Vec<RankChange> {
    let of = |status: &LedgerStatus| -> BTreeMap<(RuleId, Id), u32> {
        let groups = |it: &super::RankingStatus| {
            let ranks = it.groups.iter().flat_map(|it| &it.ranks);
            ranks.map(|rank| ((it.rule.clone(), rank.id.clone()), rank.rank)).collect::<Vec<_>>()
        };
        status.rankings.iter().flat_map(groups).collect()
    };
    let (old, new) = (of(before), of(after));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let told = keys.into_iter().map(|key| RankChange {
        rule: key.0.clone(),
        id: key.1.clone(),
        before: old.get(key).copied(),
        after: new.get(key).copied(),
    });
    told.filter(|it| it.before != it.after).collect()
}
