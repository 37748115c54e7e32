//! What is added up over a log; no more of it than a page can show.

use std::{cmp::Reverse, collections::BTreeMap};

use jiceng::{
    answers::{Finding, Verdict},
    law::Force,
    lifecycle::{
        Counts,
        columns::{Tally, VersionCounts},
    },
    time::Day,
    wire::{Id, RuleId},
};

use super::{map::Plan, record::Reason};

/// How many cases a list shows.
pub(super) const SHOWN: usize = 10;
/// How many different words that mean nothing are told apart.
const KEPT: usize = 1_000;

/// A case that took long.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slow {
    pub(super) days: Reverse<i32>,
    pub(super) case: String,
    pub(super) first: Day,
    pub(super) last: Day,
    pub(super) events: usize,
}

/// A case that needs a human look, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    /// How many things are odd about it.
    pub(super) n: Reverse<u32>,
    pub(super) case: String,
    pub(super) unfit: u32,
    pub(super) unknown: u32,
    pub(super) skipped: u32,
    pub(super) uncertain: bool,
}

/// Rows that were not used for one reason, with the first of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Skipped {
    pub(super) n: u64,
    pub(super) line: u64,
}

/// The first of a list by its order; memory for twice as many as are shown.
#[derive(Debug)]
pub(super) struct First<T> {
    list: Vec<T>,
    pub(super) n: u64,
}

impl<T: Ord> First<T> {
    fn new() -> Self {
        Self { list: Vec::new(), n: 0 }
    }

    pub(super) fn push(&mut self, one: T) {
        self.n = self.n.saturating_add(1);
        self.list.push(one);
        if self.list.len() >= SHOWN.saturating_mul(8) {
            self.cut();
        }
    }

    /// Leaves those that are shown.
    pub(super) fn cut(&mut self) {
        self.list.sort();
        self.list.truncate(SHOWN);
    }

    /// Those that are shown, in their order.
    pub(super) fn shown(&self) -> impl Iterator<Item = &T> {
        self.list.iter()
    }
}

/// Findings that are counted as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) code: RuleId,
    pub(super) rule: RuleId,
    pub(super) verdict: Verdict,
    pub(super) force: Force,
}

#[derive(Debug)]
pub(super) struct Sums {
    /// Rows of the log, used or not.
    pub(super) rows: u64,
    pub(super) events: u64,
    pub(super) cases: u64,
    /// Cases that stood in the log more than once and were joined.
    pub(super) joined: u64,
    /// Cases that stood in a stream more than once; each part was judged by itself.
    pub(super) apart: u64,
    /// Cases without an event that could be used.
    pub(super) empty: u64,
    pub(super) unfit: u64,
    pub(super) stages: Vec<(Id, u64)>,
    pub(super) duties: Vec<(RuleId, Counts)>,
    pub(super) versions: Vec<VersionCounts>,
    pub(super) findings: BTreeMap<Found, u64>,
    pub(super) slowest: First<Slow>,
    pub(super) looks: First<Look>,
    pub(super) skipped: BTreeMap<Reason, Skipped>,
    pub(super) activities: BTreeMap<String, u64>,
    /// Values of attributes and roles that mean nothing to the lifecycle.
    pub(super) strange: BTreeMap<String, Skipped>,
    /// Events of which nobody told who acted.
    pub(super) without_role: u64,
}

impl Sums {
    pub(super) fn new() -> Self {
        Self {
            rows: 0,
            events: 0,
            cases: 0,
            joined: 0,
            apart: 0,
            empty: 0,
            unfit: 0,
            stages: Vec::new(),
            duties: Vec::new(),
            versions: Vec::new(),
            findings: BTreeMap::new(),
            slowest: First::new(),
            looks: First::new(),
            skipped: BTreeMap::new(),
            activities: BTreeMap::new(),
            strange: BTreeMap::new(),
            without_role: 0,
        }
    }

    pub(super) fn skip(&mut self, reason: Reason, line: u64, n: u64) {
        count(self.skipped.entry(reason).or_default(), line, n);
    }

    /// Rows, if there are any, of which nobody knows the first.
    pub(super) fn skip_some(&mut self, reason: Reason, n: usize) {
        if n > 0 {
            self.skip(reason, 0, u64::try_from(n).unwrap_or(u64::MAX));
        }
    }

    pub(super) fn unknown_activity(&mut self, word: &str, line: u64) {
        self.skip(Reason::UnknownActivity, line, 1);
        if let Some(n) = self.activities.get_mut(word) {
            *n = n.saturating_add(1);
        } else if self.activities.len() < KEPT {
            self.activities.insert(word.to_owned(), 1);
        }
    }

    pub(super) fn strange(&mut self, what: &str, line: u64) {
        if let Some(known) = self.strange.get_mut(what) {
            count(known, line, 1);
        } else if self.strange.len() < KEPT {
            self.strange.insert(what.to_owned(), Skipped { n: 1, line });
        }
    }

    /// Adds what a batch came to.
    pub(super) fn add(&mut self, tally: &Tally) {
        self.cases = self.cases.saturating_add(tally.cases.into());
        self.events = self.events.saturating_add(tally.events.into());
        self.unfit = self.unfit.saturating_add(tally.unfit.into());
        if self.duties.is_empty() {
            self.duties.extend(tally.duties.iter().map(|it| (it.0.clone(), Counts::default())));
            let none =
                |it: &VersionCounts| VersionCounts { counts: Counts::default(), ..it.clone() };
            self.versions.extend(tally.versions.iter().map(none));
            self.stages.extend(tally.stages.iter().map(|it| (it.0.clone(), 0)));
        }
        for (own, one) in self.duties.iter_mut().zip(&tally.duties) {
            own.1.join(one.1);
        }
        for (own, one) in self.versions.iter_mut().zip(&tally.versions) {
            own.counts.join(one.counts);
        }
        for (own, one) in self.stages.iter_mut().zip(&tally.stages) {
            own.1 = own.1.saturating_add(one.1.into());
        }
    }

    pub(super) fn found(&mut self, finding: &Finding) {
        let (code, rule) = (finding.code.clone(), finding.rule.clone());
        let key = Found { code, rule, verdict: finding.verdict, force: finding.force };
        let n = self.findings.entry(key).or_default();
        *n = n.saturating_add(1);
    }

    /// The unknown activities, the most frequent first, each with the nearest that is known.
    pub(super) fn suggestions(&self, plan: &Plan) -> Vec<(&str, u64, String)> {
        let mut list: Vec<_> = self.activities.iter().collect();
        list.sort_by_key(|(word, n)| (Reverse(**n), *word));
        let first = list.into_iter().take(SHOWN);
        first.map(|(word, n)| (word.as_str(), *n, plan.nearest(word))).collect()
    }

    /// How the command ends with `--check`, by what binds.
    pub(super) fn code(&self, forces: &BTreeMap<&RuleId, Force>) -> u8 {
        let binds = |force: Option<&Force>| matches!(force, Some(Force::Must | Force::MustNot));
        let found =
            |wanted| self.findings.keys().any(|it| it.verdict == wanted && binds(Some(&it.force)));
        let judged = |of: fn(&Counts) -> u32| {
            self.duties.iter().any(|(duty, counts)| of(counts) > 0 && binds(forces.get(duty)))
        };
        if found(Verdict::Unmet) || judged(|it| it.unmet) {
            return 1;
        }
        if found(Verdict::Unknown) || judged(|it| it.unknown) { 3 } else { 0 }
    }
}

fn count(skipped: &mut Skipped, line: u64, n: u64) {
    if skipped.line == 0 || (0 < line && line < skipped.line) {
        skipped.line = line;
    }
    skipped.n = skipped.n.saturating_add(n);
}
