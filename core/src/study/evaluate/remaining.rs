//! The smallest choice of offers that meets what is left.

use std::collections::BTreeMap;

use super::{
    Study, credit,
    need::{Totals, judge, of_hours},
    requirements::{Binding, totals},
};
use crate::{
    study::{
        Hours, Method, Remaining, RemainingItem,
        rules::{Dated as _, Per},
    },
    wire::{Id, InOrder, RuleId},
};

/// Up to so many offers every choice is tried.
const EXACT: usize = 12;

/// An offer that can still be taken, and what it gives.
struct Candidate<'a> {
    offer: &'a Id,
    category: &'a Id,
    hours: Hours,
    content: bool,
}

/// The open requirements with what there is.
struct Open<'b, 'a> {
    bindings: Vec<(&'b Binding<'a>, Totals)>,
    /// The room under each yearly cap, with the kinds of study that it bounds.
    rooms: Vec<(&'a [Id], Hours)>,
}

/// What is left to do, if anything is and offers were told.
pub(super) fn remaining(study: &Study<'_>, bindings: &[Binding<'_>]) -> Option<Remaining> {
    let open: Vec<_> = bindings.iter().filter(|it| study.plans_for(it)).collect();
    if study.record.offers.is_empty() || open.is_empty() {
        return None;
    }
    let with = |it| (it, totals(study, Binding::within(it), Binding::over(it)));
    let open = Open { bindings: open.into_iter().map(with).collect(), rooms: rooms(study) };
    let candidates = candidates(study);
    let (method, chosen) = if candidates.len() <= EXACT {
        (Method::Exact, exact(&open, &candidates))
    } else {
        (Method::Greedy, None)
    };
    let chosen = chosen.unwrap_or_else(|| greedy(&open, &candidates));
    let enough = open.distance(&chosen) == 0;
    let items = chosen.iter().map(|it| RemainingItem {
        offer: it.offer.clone(),
        hours: it.hours,
        serves: open.serves(it),
    });
    Some(Remaining { method, enough, items: items.collect() })
}

impl Study<'_> {
    /// Whether the remaining plan is made for it: what is open and ends with the plan year.
    pub(super) fn plans_for(&self, binding: &Binding<'_>) -> bool {
        let as_of = self.ask.as_of;
        binding.is_open(as_of) && Binding::within(binding).until <= self.versions.year(as_of).until
    }
}

fn candidates<'a>(study: &Study<'a>) -> Vec<Candidate<'a>> {
    let as_of = study.ask.as_of;
    let mut found = Vec::new();
    for offer in &study.record.offers {
        let content = study.contents.get(&offer.id);
        let is_open = offer.until.is_none_or(|it| as_of <= it)
            && content.is_none_or(|it| it.status.done.is_none());
        let category = match (&offer.category, content) {
            (Some(it), _) => it,
            (None, Some(it)) => &it.content.category,
            (None, None) => continue,
        };
        let length = content.and_then(|it| it.status.length_ms);
        let rule = study.versions.conversion(category, as_of);
        let hours = rule.and_then(|it| credit::value(it, offer.amount, length));
        if is_open {
            let hours = hours.unwrap_or_default();
            found.push(Candidate { offer: &offer.id, category, hours, content: content.is_some() });
        }
    }
    found.order_by(|a, b| a.offer.cmp(b.offer));
    found
}

fn rooms<'a>(study: &Study<'a>) -> Vec<(&'a [Id], Hours)> {
    let as_of = study.ask.as_of;
    let year = study.versions.year(as_of).from;
    let caps = study.versions.plan.caps.iter();
    let caps = caps.filter(|it| it.per == Per::Year && it.holds_on(as_of));
    let room = |of: &[Id], max: Hours| {
        let bounded = study.credits.iter().filter(|it| {
            let kind = of.is_empty() || of.contains(&it.category);
            it.granted && it.year == year && kind && it.why != crate::study::Why::Carried
        });
        max.less(bounded.fold(Hours::ZERO, |sum, it| sum.plus(it.hours)))
    };
    caps.map(|it| (it.categories.as_slice(), room(&it.categories, it.max))).collect()
}

impl Open<'_, '_> {
    /// How much is missing when these are taken.
    fn distance(&self, chosen: &[&Candidate<'_>]) -> i64 {
        let mut added: BTreeMap<&Id, Hours> = BTreeMap::new();
        let mut rooms: Vec<_> = self.rooms.clone();
        for it in chosen {
            let mut hours = it.hours;
            let bounds = |of: &[Id]| of.is_empty() || of.contains(it.category);
            for (_, room) in rooms.iter().filter(|room| bounds(room.0)) {
                hours = hours.min(*room);
            }
            for (_, room) in rooms.iter_mut().filter(|room| bounds(room.0)) {
                *room = room.less(hours);
            }
            let sum = added.entry(it.category).or_default();
            *sum = sum.plus(hours);
        }
        self.bindings.iter().fold(0_i64, |sum, (binding, totals)| {
            let mut totals = totals.clone();
            for (category, hours) in &added {
                let all = totals.hours.entry((*category).clone()).or_default();
                *all = all.plus(*hours);
            }
            for it in chosen {
                let n = totals.times.entry(it.category.clone()).or_default();
                *n = n.saturating_add(1);
                if it.content {
                    totals.completed.insert(it.offer.clone());
                }
            }
            sum.saturating_add(judge(&binding.rule.need, &totals, binding.share).distance)
        })
    }

    /// The needs to which an offer gives something.
    fn serves(&self, it: &Candidate<'_>) -> Vec<RuleId> {
        let mut found = Vec::new();
        for (binding, totals) in &self.bindings {
            let judged = judge(&binding.rule.need, totals, binding.share);
            let missing = |id: &RuleId| {
                judged.leaves.iter().any(|it| it.id == *id && it.missing > Hours::ZERO)
            };
            for need in of_hours(&binding.rule.need) {
                let kind = need.categories.is_empty() || need.categories.contains(it.category);
                if kind && it.hours > Hours::ZERO && missing(&need.id) {
                    found.push(need.id.clone());
                }
            }
            let others = judged.leaves.iter().filter(|leaf| leaf.missing > Hours::ZERO);
            let others = others.filter(|leaf| !found.contains(&leaf.id));
            let alone: Vec<RuleId> = others
                .filter(|leaf| {
                    let is_it = it.content && *leaf.id == **it.offer;
                    is_it || binding.counts_times(&leaf.id, it.category)
                })
                .map(|leaf| leaf.id.clone())
                .collect();
            found.extend(alone);
        }
        found.order();
        found.dedup();
        found
    }
}

/// The best of all choices: the fewest offers, then the fewest hours, then the first by id.
fn exact<'c, 'a>(
    open: &Open<'_, '_>,
    candidates: &'c [Candidate<'a>],
) -> Option<Vec<&'c Candidate<'a>>> {
    let n = u32::try_from(candidates.len()).ok()?;
    let mut best: Option<((u32, Hours), Vec<&Candidate<'_>>)> = None;
    let mut masks: Vec<u32> = (0..1_u32.checked_shl(n)?).collect();
    // Among equals the choice with the lower ids comes first.
    masks.order_by_key(|it| (it.count_ones(), std::cmp::Reverse(it.reverse_bits())));
    for mask in masks {
        let size = mask.count_ones();
        if best.as_ref().is_some_and(|it| it.0.0 < size) {
            break;
        }
        let bit =
            |n: usize| u32::try_from(n).ok().and_then(|it| mask.checked_shr(it)).unwrap_or(0) & 1;
        let chosen: Vec<_> =
            candidates.iter().enumerate().filter(|it| bit(it.0) == 1).map(|it| it.1).collect();
        let hours = chosen.iter().fold(Hours::ZERO, |sum, it| sum.plus(it.hours));
        let better = best.as_ref().is_none_or(|it| hours < it.0.1);
        if better && open.distance(&chosen) == 0 {
            best = Some(((size, hours), chosen));
        }
    }
    best.map(|it| it.1)
}

/// One after another the offer that helps most; then those that turned out to be spare go.
fn greedy<'c, 'a>(open: &Open<'_, '_>, candidates: &'c [Candidate<'a>]) -> Vec<&'c Candidate<'a>> {
    let mut chosen: Vec<&Candidate<'_>> = Vec::new();
    let mut distance = open.distance(&chosen);
    while distance > 0 {
        let mut best: Option<(i64, Hours, &Candidate<'_>)> = None;
        for it in candidates.iter().filter(|it| chosen.iter().all(|had| had.offer != it.offer)) {
            let mut with = chosen.clone();
            with.push(it);
            let left = open.distance(&with);
            if best.is_none_or(|best| (left, it.hours) < (best.0, best.1)) {
                best = Some((left, it.hours, it));
            }
        }
        match best {
            Some((left, _, it)) if left < distance => {
                chosen.push(it);
                distance = left;
            }
            _ => break,
        }
    }
    let mut n = 0;
    while n < chosen.len() {
        let mut without = chosen.clone();
        without.remove(n);
        if open.distance(&without) == distance {
            chosen = without;
        } else {
            n = n.saturating_add(1);
        }
    }
    chosen.order_by(|a, b| a.offer.cmp(b.offer));
    chosen
}
