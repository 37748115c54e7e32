//! Which contents are completed, since when, and what claims are worth.

use std::collections::BTreeMap;

use super::{
    Versions,
    collect::Told,
    played::{Played, remark, weigh},
};
use crate::{
    study::{
        Claim, ClaimVerdict, CompletedBy, Completion, Content, ContentStatus, Did, Entry,
        RemarkKind, Runs,
        rules::{Claims, Evidence, Relock, Threshold},
    },
    time::Day,
    wire::{Id, InOrder},
};

/// What is known about one content.
pub(super) struct Known<'a> {
    pub(super) content: &'a Content,
    pub(super) status: ContentStatus,
    /// The entries that completed it, or tried to.
    pub(super) entries: Vec<Id>,
    /// What was newly covered on each day.
    pub(super) by_day: Vec<(Day, i64, Id)>,
    /// The day on which its test was passed.
    pub(super) passed: Option<(Day, Id)>,
    /// The day of the last entry about it.
    pub(super) last: Day,
    /// Whether it was completed and is so no more.
    pub(super) relocked: bool,
}

/// Looks at every content that an entry is about.
pub(super) fn all<'a>(
    told: &Told<'a>,
    versions: &Versions<'_>,
    as_of: Day,
) -> BTreeMap<&'a Id, Known<'a>> {
    let played = weigh(told, versions);
    let none = Played::default();
    let mut found = BTreeMap::new();
    for (id, content) in &told.contents {
        let played = played.get(id).unwrap_or(&none);
        let about: Vec<&Entry> =
            told.entries.iter().copied().filter(|it| content_of(it) == Some(*id)).collect();
        found.insert(*id, one(content, played, &about, versions, as_of));
    }
    found
}

fn content_of(entry: &Entry) -> Option<&Id> {
    match entry.did.as_ref()? {
        Did::Watched(it) => Some(&it.content),
        Did::Claimed { content, .. }
        | Did::Tested { content, .. }
        | Did::Waived { content, .. } => Some(content),
        _ => None,
    }
}

fn one<'a>(
    content: &'a Content,
    played: &Played<'a>,
    about: &[&'a Entry],
    versions: &Versions<'_>,
    as_of: Day,
) -> Known<'a> {
    let today = versions.evidence(&content.category, as_of);
    let length = length(content, played, today);
    let clip = |(from, to): (i64, i64)| (from, length.map_or(to, |it| to.min(it)));
    let covered: Runs = played.covered().as_slice().iter().copied().map(clip).collect();
    let mut status = ContentStatus {
        content: content.id.clone(),
        length_ms: length,
        needed_ms: today.and_then(|it| needed(it, length)),
        played_ms: played.played_ms,
        covered_ms: covered.len_ms(),
        sessions: u32::try_from(played.sessions.len()).unwrap_or(u32::MAX),
        done: None,
        claim: None,
        evidence: played.remarks.clone(),
    };
    status.evidence.extend(lengths(content, played, today, length));
    status.evidence.order();
    let mut walk = Walk { length, ..Walk::new(content) };
    let mut by_day: Vec<(Day, i64, Id)> = Vec::new();
    for entry in about {
        let before = walk.covered.len_ms();
        walk.take(entry, played);
        let more = walk.covered.len_ms().saturating_sub(before);
        if more > 0 {
            by_day.push((entry.on, more, entry.id.clone()));
        }
        walk.judge(entry, versions.evidence(&content.category, entry.on));
    }
    let relocked = walk.relock(today);
    status.claim = claim(&walk, played, today, &status);
    status.done = walk.done;
    let entries = about.iter().map(|it| it.id.clone()).collect();
    let last = about.last().map_or(as_of, |it| it.on);
    Known { content, status, entries, by_day, passed: walk.passed, last, relocked }
}

/// The length on which all that was told agrees within the tolerance: the shortest of it.
fn length(content: &Content, played: &Played<'_>, rule: Option<&Evidence>) -> Option<i64> {
    let told = || content.length_ms.into_iter().chain(played.lengths.iter().map(|it| it.1));
    let (least, most) = (told().min()?, told().max()?);
    let tolerance = rule.map_or(0, |it| it.tolerance_ms);
    (most.saturating_sub(least) <= tolerance).then_some(least)
}

/// What stands out about lengths.
fn lengths(
    content: &Content,
    played: &Played<'_>,
    rule: Option<&Evidence>,
    length: Option<i64>,
) -> Vec<crate::study::Remark> {
    let tolerance = rule.map_or(0, |it| it.tolerance_ms);
    let base = content.length_ms.or(played.lengths.first().map(|it| it.1));
    let mut found = Vec::new();
    for (entry, told) in &played.lengths {
        let off = base.map_or(0, |it| told.saturating_sub(it));
        if off.saturating_abs() > tolerance {
            found.push(remark(RemarkKind::LengthDiffers, entry, off));
        }
    }
    for (entry, parts) in &played.parts {
        let over = |it: &(i64, i64)| length.map_or(0, |length| it.1.saturating_sub(length));
        let most = parts.iter().map(over).max().unwrap_or_default();
        if most > tolerance {
            found.push(remark(RemarkKind::BeyondLength, entry, most));
        }
    }
    found
}

/// How much has to be covered.
fn needed(rule: &Evidence, length: Option<i64>) -> Option<i64> {
    match rule.threshold {
        Threshold::Ratio(share) => length.map(|it| share.least_of(it)),
        Threshold::Length(ms) => Some(ms),
    }
}

/// Whether what is covered reaches the threshold; nothing if the length is not known.
fn reaches(rule: &Evidence, length: Option<i64>, covered: i64) -> Option<bool> {
    match rule.threshold {
        Threshold::Ratio(share) => length.map(|it| share.share_of(it, covered).is_le()),
        Threshold::Length(ms) => Some(ms <= covered),
    }
}

/// A content on its way through the entries.
struct Walk<'a> {
    content: &'a Content,
    length: Option<i64>,
    covered: Runs,
    completed: Option<Completion>,
    passed: Option<(Day, Id)>,
    waived: bool,
    claimed: Vec<Id>,
    done: Option<Completion>,
}

impl<'a> Walk<'a> {
    fn new(content: &'a Content) -> Self {
        Self {
            content,
            length: None,
            covered: Runs::default(),
            completed: None,
            passed: None,
            waived: false,
            claimed: Vec::new(),
            done: None,
        }
    }

    /// Adds what an entry tells.
    fn take(&mut self, entry: &Entry, played: &Played<'_>) {
        match &entry.did {
            Some(Did::Watched(_)) => {
                let parts = played.parts.iter().filter(|it| it.0.id == entry.id);
                for (from, to) in parts.flat_map(|it| it.1.iter().copied()) {
                    self.covered.insert(from, self.length.map_or(to, |it| to.min(it)));
                }
            }
            Some(Did::Claimed { .. }) => self.claimed.push(entry.id.clone()),
            Some(Did::Tested { passed: true, .. }) if self.passed.is_none() => {
                self.passed = Some((entry.on, entry.id.clone()));
            }
            Some(Did::Waived { .. }) => self.waived = true,
            _ => {}
        }
    }

    /// Whether the content is done by now, judged by the rule of the day.
    fn judge(&mut self, entry: &Entry, rule: Option<&Evidence>) {
        let completion = |by| Completion { on: entry.on, by, rule: rule.map(|it| it.id.clone()) };
        if self.completed.is_none() {
            let covered = rule
                .and_then(|it| reaches(it, self.length, self.covered.len_ms()))
                .unwrap_or_default()
                && !self.covered.is_empty();
            let believed = rule.is_some_and(|it| it.claims == Claims::Accepted);
            if covered {
                self.completed = Some(completion(CompletedBy::Coverage));
            } else if believed && !self.claimed.is_empty() {
                self.completed = Some(completion(CompletedBy::Claim));
            }
        }
        if self.done.is_some() {
            return;
        }
        self.done = match self.content.move_on {
            None if self.waived => Some(completion(CompletedBy::Waiver)),
            None => self.completed.clone(),
            Some(it) => {
                let done =
                    it.satisfied(self.passed.is_some(), self.completed.is_some(), self.waived);
                let by = if self.waived { CompletedBy::Waiver } else { CompletedBy::MoveOn };
                done.then(|| completion(by))
            }
        };
    }

    /// Takes back what a stricter version, in force on the day asked, no longer bears.
    fn relock(&mut self, today: Option<&Evidence>) -> bool {
        let Some(rule) = today.filter(|it| it.relock == Relock::Recheck) else { return false };
        let by_coverage = self.done.as_ref().is_some_and(|it| it.by == CompletedBy::Coverage);
        let bears = reaches(rule, self.length, self.covered.len_ms()) != Some(false);
        if !by_coverage || bears {
            return false;
        }
        self.done = None;
        true
    }
}

/// What claims are worth on the day asked.
fn claim(
    walk: &Walk<'_>,
    played: &Played<'_>,
    rule: Option<&Evidence>,
    status: &ContentStatus,
) -> Option<Claim> {
    if walk.claimed.is_empty() {
        return None;
    }
    let open = |from: &i64| {
        let mut all = walk.covered.clone();
        all.insert(*from, status.length_ms.unwrap_or(i64::MAX));
        all
    };
    let might = |rule: &Evidence| {
        let all: Runs = played.open.iter().flat_map(|it| open(it).as_slice().to_vec()).collect();
        reaches(rule, status.length_ms, all.len_ms()).unwrap_or(true)
    };
    let verdict = match rule {
        None => ClaimVerdict::InsufficientEvidence,
        Some(rule) => match reaches(rule, status.length_ms, status.covered_ms) {
            Some(true) if status.covered_ms > 0 => ClaimVerdict::Justified,
            Some(_) if played.sessions.is_empty() => ClaimVerdict::InsufficientEvidence,
            Some(_) if !played.open.is_empty() && might(rule) => ClaimVerdict::InsufficientEvidence,
            Some(_) => ClaimVerdict::NotJustified,
            None => ClaimVerdict::InsufficientEvidence,
        },
    };
    let rule = rule.map(|it| it.id.clone());
    Some(Claim { entries: walk.claimed.clone(), verdict, rule })
}
