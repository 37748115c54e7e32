//! How far a need is met.

use std::collections::{BTreeMap, BTreeSet};

use super::credit::round;
use crate::{
    study::{
        Credit, Hours, NeedStatus, Why,
        rules::{HoursNeed, Need, Rounding, TimesNeed},
    },
    wire::{Id, InOrder, RuleId},
};

/// What there is in some time.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals {
    pub(super) hours: BTreeMap<Id, Hours>,
    pub(super) carried: BTreeMap<Id, Hours>,
    pub(super) times: BTreeMap<Id, u32>,
    pub(super) completed: BTreeSet<Id>,
    pub(super) passed: BTreeSet<Id>,
}

impl Totals {
    /// Adds a line of credit, if it counts.
    pub(super) fn add(&mut self, line: &Credit) {
        if !line.granted {
            return;
        }
        let all = self.hours.entry(line.category.clone()).or_default();
        *all = all.plus(line.hours);
        if line.why == Why::Carried {
            let carried = self.carried.entry(line.category.clone()).or_default();
            *carried = carried.plus(line.hours);
        }
    }

    /// The hours of some kinds of study; none named: all.
    pub(super) fn sum(of: &BTreeMap<Id, Hours>, categories: &[Id]) -> Hours {
        let counts = |it: &Id| categories.is_empty() || categories.contains(it);
        of.iter().filter(|it| counts(it.0)).fold(Hours::ZERO, |sum, it| sum.plus(*it.1))
    }
}

/// The share of a year for which a need holds, and how hours are rounded by it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) held: u32,
    pub(super) of: u32,
    pub(super) rounding: Rounding,
}

impl Share {
    /// The whole.
    pub(super) fn whole() -> Self {
        Self { held: 1, of: 1, rounding: Rounding::default() }
    }

    fn hours(self, hours: Hours) -> Hours {
        if self.held == self.of {
            return hours;
        }
        let all = i128::from(hours.hundredths()).saturating_mul(i128::from(self.held));
        round(all, i128::from(self.of), self.rounding)
    }
}

/// How far a need is met.
#[derive(Clone, Debug, Default)]
pub(super) struct Judged {
    pub(super) met: bool,
    /// How much is missing, in hundredths, along the cheapest way.
    pub(super) distance: i64,
    pub(super) leaves: Vec<NeedStatus>,
}

/// Judges a need by what there is.
pub(super) fn judge(need: &Need, totals: &Totals, share: Share) -> Judged {
    match need {
        Need::All(of) => combine(of, of.len(), totals, share),
        Need::Any(of) => combine(of, 1, totals, share),
        Need::AtLeast { n, of } => {
            combine(of, usize::try_from(*n).unwrap_or(usize::MAX), totals, share)
        }
        Need::Hours(it) => leaf(hours(it, totals, share)),
        Need::Times(it) => leaf(times(it, totals)),
        Need::Completed(it) => leaf(done(it, &totals.completed)),
        Need::Passed(it) => leaf(done(it, &totals.passed)),
    }
}

fn combine(of: &[Need], n: usize, totals: &Totals, share: Share) -> Judged {
    let each: Vec<Judged> = of.iter().map(|it| judge(it, totals, share)).collect();
    let mut distances: Vec<i64> = each.iter().map(|it| it.distance).collect();
    distances.order();
    let distance = distances.iter().take(n).fold(0_i64, |sum, it| sum.saturating_add(*it));
    let met = each.iter().filter(|it| it.met).count() >= n;
    Judged { met, distance, leaves: each.into_iter().flat_map(|it| it.leaves).collect() }
}

fn leaf(status: NeedStatus) -> Judged {
    let distance = status.missing.hundredths();
    Judged { met: distance == 0, distance, leaves: vec![status] }
}

fn hours(need: &HoursNeed, totals: &Totals, share: Share) -> NeedStatus {
    let all = Totals::sum(&totals.hours, &need.categories);
    let has = need.max.map_or(all, |it| all.min(it));
    let min = share.hours(need.min);
    let carried = Totals::sum(&totals.carried, &need.categories);
    NeedStatus { id: need.id.clone(), has, min, missing: min.less(has), carried }
}

fn times(need: &TimesNeed, totals: &Totals) -> NeedStatus {
    let counts = |it: &Id| need.categories.is_empty() || need.categories.contains(it);
    let n = totals.times.iter().filter(|it| counts(it.0));
    let n = n.fold(0_u32, |sum, it| sum.saturating_add(*it.1));
    let (has, min) = (whole(n), whole(need.min));
    NeedStatus { id: need.id.clone(), has, min, missing: min.less(has), carried: Hours::ZERO }
}

fn done(id: &Id, among: &BTreeSet<Id>) -> NeedStatus {
    let (has, min) = (whole(u32::from(among.contains(id))), whole(1));
    NeedStatus { id: RuleId::from(id), has, min, missing: min.less(has), carried: Hours::ZERO }
}

fn whole(n: u32) -> Hours {
    Hours::of_hundredths(i64::from(n).saturating_mul(100))
}

/// Every need for hours in a tree.
pub(super) fn of_hours(need: &Need) -> Vec<&HoursNeed> {
    match need {
        Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => {
            of.iter().flat_map(of_hours).collect()
        }
        Need::Hours(it) => vec![it],
        Need::Times(_) | Need::Completed(_) | Need::Passed(_) => Vec::new(),
    }
}
