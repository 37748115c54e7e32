//! Whether what is missing can still be done in time.

use super::{
    Study,
    need::{Share, Totals, judge},
    requirements::{Binding, totals},
};
use crate::study::{
    Can, Feasibility, Hours, Remaining,
    rules::{Dated as _, HoursNeed, Need, Per},
};
use crate::wire::InOrder;

/// Whether a requirement can still be met in time.
pub(super) fn feasible(
    study: &Study<'_>,
    binding: &Binding<'_>,
    remaining: Option<&Remaining>,
) -> Feasibility {
    let left = days_left(study, binding);
    let totals = totals(study, binding.within, binding.rule.over);
    let of = Ask { study, left, totals, share: binding.share };
    let found = of.need(&binding.rule.need);
    let can = match (found.can, remaining) {
        (Can::No, _) => Can::No,
        (_, Some(it)) if !it.enough => Can::No,
        (_, Some(_)) => Can::Yes,
        (can, None) => can,
    };
    Feasibility { can, ..found }
}

fn days_left(study: &Study<'_>, binding: &Binding<'_>) -> u32 {
    let days = binding.within.until.days_since(study.ask.as_of);
    u32::try_from(days.saturating_add(1)).unwrap_or_default()
}

struct Ask<'s, 'a> {
    study: &'s Study<'a>,
    left: u32,
    totals: Totals,
    share: Share,
}

impl Ask<'_, '_> {
    fn need(&self, need: &Need) -> Feasibility {
        if judge(need, &self.totals, self.share).met {
            return Feasibility { can: Can::Yes, days_needed: None, days_left: self.left };
        }
        match need {
            Need::All(of) => self.some(of, of.len()),
            Need::Any(of) => self.some(of, 1),
            Need::AtLeast { n, of } => self.some(of, usize::try_from(*n).unwrap_or(usize::MAX)),
            Need::Hours(it) => self.hours(it),
            Need::Times(_) | Need::Completed(_) | Need::Passed(_) => {
                Feasibility { can: Can::Unknown, days_needed: None, days_left: self.left }
            }
        }
    }

    /// So many of these, the easiest first.
    fn some(&self, of: &[Need], n: usize) -> Feasibility {
        let ease = |it: &Feasibility| match it.can {
            Can::Yes => 0,
            Can::Unknown => 1,
            Can::No => 2,
        };
        let mut each: Vec<Feasibility> = of.iter().map(|it| self.need(it)).collect();
        each.order_by_key(|it| (ease(it), it.days_needed));
        let taken = each.iter().take(n);
        let worst = taken.clone().max_by_key(|it| ease(it));
        let can = worst.map_or(Can::No, |it| it.can);
        let can = if each.len() < n { Can::No } else { can };
        let days_needed = taken.clone().filter_map(|it| it.days_needed).max();
        let days_left = taken.map(|it| it.days_left).min().unwrap_or(self.left);
        Feasibility { can, days_needed, days_left }
    }

    /// Hours under the tightest daily cap that bounds all of these kinds of study.
    fn hours(&self, need: &HoursNeed) -> Feasibility {
        let leaf = judge(&Need::Hours(need.clone()), &self.totals, self.share);
        let missing = Hours::of_hundredths(leaf.distance);
        let as_of = self.study.ask.as_of;
        let bounds = |of: &[crate::wire::Id]| {
            of.is_empty()
                || (!need.categories.is_empty() && need.categories.iter().all(|it| of.contains(it)))
        };
        let caps = self.study.versions.plan.caps.iter();
        let caps =
            caps.filter(|it| it.per == Per::Day && it.holds_on(as_of) && bounds(&it.categories));
        let Some(cap) = caps.min_by_key(|it| it.max) else {
            return Feasibility { can: Can::Unknown, days_needed: None, days_left: self.left };
        };
        let today = self.study.credits.iter().filter(|it| {
            it.granted
                && it.on == as_of
                && (cap.categories.is_empty() || cap.categories.contains(&it.category))
        });
        let used = today.fold(Hours::ZERO, |sum, it| sum.plus(it.hours));
        let room = cap.max.less(used);
        let full_days = self.left.saturating_sub(1);
        let days_left = full_days.saturating_add(u32::from(room > Hours::ZERO));
        let days = |hours: Hours| {
            let all = hours.hundredths().saturating_add(cap.max.hundredths().saturating_sub(1));
            let days = all.checked_div(cap.max.hundredths()).unwrap_or(i64::MAX);
            u32::try_from(days).unwrap_or(u32::MAX)
        };
        // Today may give less than a whole day does.
        let after_today = days(missing.less(room));
        let can = if after_today <= full_days { Can::Yes } else { Can::No };
        let needed = if room > Hours::ZERO { after_today.saturating_add(1) } else { after_today };
        Feasibility { can, days_needed: Some(needed), days_left }
    }
}
