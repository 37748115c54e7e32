//! The reasoning: from entries to contents, hours, requirements and what is left.

mod collect;
mod contents;
mod credit;
mod exams;
mod feasible;
mod findings_of;
mod make_ups;
mod need;
mod played;
mod remaining;
mod requirements;

use std::collections::{BTreeMap, BTreeSet};

use self::{
    collect::{Told, collect},
    contents::Known,
    requirements::Binding,
};
use super::{
    AssessmentBasis, Credit, Did, Entry, Hours, Record, StudyStatus, Why,
    rules::{Conversion, Dated as _, Evidence, Over, Plan},
};
use crate::{
    answers::{Ask, Detail, Finding, Step},
    time::{Day, Span},
    wire::{Error, Id, InOrder, RuleId},
};

/// What was judged.
pub(super) struct Judged {
    pub(super) status: StudyStatus,
    pub(super) findings: Vec<Finding>,
    pub(super) trace: Option<Vec<Step>>,
}

/// The plan, and which version of its rules holds when.
struct Versions<'p> {
    plan: &'p Plan,
}

impl<'p> Versions<'p> {
    fn year(&self, day: Day) -> Span {
        self.plan.year.containing(day).span()
    }

    /// The run of plan years in which a day lies.
    fn run(&self, day: Day, n: u32, from: i32) -> Span {
        let n = i32::try_from(n).unwrap_or(i32::MAX).max(1);
        let mut first = self.plan.year.containing(day);
        let year = first.span().from.ymd().0;
        let mut back = year.saturating_sub(from).rem_euclid(n);
        while back > 0
            && let Some(before) = first.previous()
        {
            first = before;
            back = back.saturating_sub(1);
        }
        let mut last = first;
        for _ in 1..n {
            last = last.next().unwrap_or(last);
        }
        Span { from: first.span().from, until: last.span().until }
    }

    fn evidence(&self, category: &Id, day: Day) -> Option<&'p Evidence> {
        let bounds = |it: &&Evidence| it.categories.is_empty() || it.categories.contains(category);
        self.plan.evidence.iter().filter(|it| it.holds_on(day)).find(bounds)
    }

    fn conversion_at(&self, category: &Id, day: Day) -> Option<(usize, &'p Conversion)> {
        let rules = self.plan.conversions.iter().enumerate();
        rules.filter(|it| it.1.holds_on(day)).find(|it| it.1.categories.contains(category))
    }

    fn conversion(&self, category: &Id, day: Day) -> Option<&'p Conversion> {
        self.conversion_at(category, day).map(|it| it.1)
    }
}

/// A record in the middle of being judged.
struct Study<'a> {
    versions: Versions<'a>,
    record: &'a Record,
    ask: &'a Ask,
    told: Told<'a>,
    contents: BTreeMap<&'a Id, Known<'a>>,
    credits: Vec<Credit>,
    /// What was attended or completed, and when.
    acts: Vec<(Id, Day)>,
    /// Exams that were passed, and when.
    passed: Vec<(Id, Day)>,
    /// The exemptions that hold, and the requirements that each reaches; none: all.
    exemptions: Vec<(&'a Entry, Vec<&'a RuleId>)>,
}

pub(super) fn judge(plan: &Plan, record: &Record, ask: &Ask) -> Result<Judged, Error> {
    let versions = Versions { plan };
    let told = collect(plan, record, ask)?;
    let contents = contents::all(&told, &versions, ask.as_of);
    let credits = credit::all(&told, &contents, &versions, ask);
    let acts = acts(&told, &contents);
    let mut study = Study {
        versions,
        record,
        ask,
        told,
        contents,
        credits,
        acts,
        passed: Vec::new(),
        exemptions: Vec::new(),
    };
    requirements::carry(&mut study);
    study.credits.order_by(|a, b| {
        (a.on, &a.entries, a.why, a.hours).cmp(&(b.on, &b.entries, b.why, b.hours))
    });
    study.exemptions = exemptions(&study);
    let tallies = exams::tally(&study);
    study.passed = passed(&study, &tallies);
    let bindings = requirements::all(&study);
    let remaining =
        (ask.detail > Detail::Counts).then(|| remaining::remaining(&study, &bindings)).flatten();
    let year = study.versions.year(ask.as_of);
    let counts = |it: &&Credit| it.granted && it.year == year.from;
    let hours = study.credits.iter().filter(counts).fold(Hours::ZERO, |sum, it| sum.plus(it.hours));
    let now = |it: &&Binding<'_>| it.within.contains(ask.as_of);
    let mut status = StudyStatus {
        learner: record.learner.clone(),
        plan: plan.id.clone(),
        year,
        roles: roles(record, ask.as_of),
        hours,
        plan_requires: bindings.iter().filter(now).flat_map(Binding::hours).collect(),
        assessment_basis: assessment(plan, ask.as_of),
        requirements: bindings.iter().map(|it| it.status(&study, remaining.as_ref())).collect(),
        exams: exams::statuses(&study, &tallies),
        certificates: exams::certificates(&study, &tallies),
        make_ups: make_ups::all(&study),
        contents: Vec::new(),
        credits: Vec::new(),
        remaining,
    };
    let findings = findings_of::all(&study, &status, &bindings);
    if ask.detail > Detail::Counts {
        status.contents = study.contents.values().map(|it| it.status.clone()).collect();
        status.credits.clone_from(&study.credits);
    } else {
        status.remaining = None;
    }
    let trace = (ask.detail == Detail::Full).then(|| findings_of::trace(&study));
    let findings = if ask.detail > Detail::Counts { findings } else { Vec::new() };
    Ok(Judged { status, findings, trace })
}

/// The exams that were passed, and when.
fn passed(study: &Study<'_>, tallies: &BTreeMap<&Id, exams::Tally<'_>>) -> Vec<(Id, Day)> {
    let of = |(exam, it): (&&Id, &exams::Tally<'_>)| {
        let exam: Id = (*exam).clone();
        it.passed(study).into_iter().map(move |it| (exam.clone(), it.0)).collect::<Vec<_>>()
    };
    tallies.iter().flat_map(of).collect()
}

fn roles(record: &Record, day: Day) -> Vec<Id> {
    let held = record
        .roles
        .iter()
        .filter(|it| it.from <= day && it.until.is_none_or(|until| day <= until));
    let held: BTreeSet<&Id> = held.map(|it| &it.role).collect();
    held.into_iter().cloned().collect()
}

/// What was attended or completed; what stands for something else was not.
fn acts(told: &Told<'_>, contents: &BTreeMap<&Id, Known<'_>>) -> Vec<(Id, Day)> {
    let attended = told.entries.iter().filter_map(|it| match &it.did {
        Some(Did::Attended { category, .. }) => Some((category.clone(), it.on)),
        _ => None,
    });
    let completed = contents
        .values()
        .filter_map(|it| Some((it.content.category.clone(), it.status.done.as_ref()?.on)));
    attended.chain(completed).collect()
}

/// What people may be judged by: only what a recorded exception allows.
fn assessment(plan: &Plan, day: Day) -> Vec<AssessmentBasis> {
    let metrics = plan.metrics.iter().filter(|it| it.basis && it.holds_on(day));
    let allowed = metrics.filter_map(|it| {
        let exception = it.exception.as_ref()?;
        let (rule, cites) = (it.id.clone(), exception.cites.clone());
        Some(AssessmentBasis { rule, kind: it.kind, cites })
    });
    allowed.collect()
}

/// Whether whoever has to approve an entry did.
fn approved(entry: &Entry, roles: &[Id]) -> bool {
    let role = entry.by.as_ref().map(|it| &it.role);
    roles.is_empty() || role.is_some_and(|it| roles.contains(it))
}

fn exemptions<'a>(study: &Study<'a>) -> Vec<(&'a Entry, Vec<&'a RuleId>)> {
    let mut found = Vec::new();
    for entry in &study.told.entries {
        let Some(Did::Exempted { requirement, ground }) = &entry.did else { continue };
        let rules = study.versions.plan.exemptions.iter();
        let rule = rules.filter(|it| it.ground == *ground).find(|it| it.holds_on(entry.on));
        let Some(rule) = rule.filter(|it| approved(entry, &it.approved_by)) else { continue };
        let reached = match requirement {
            None => rule.requirements.iter().collect(),
            Some(it) if rule.requirements.is_empty() || rule.requirements.contains(it) => vec![it],
            Some(_) => continue,
        };
        found.push((*entry, reached));
    }
    found
}

impl Binding<'_> {
    fn within(binding: &Self) -> Span {
        binding.within
    }

    fn over(binding: &Self) -> Over {
        binding.rule.over
    }

    /// Whether a need of this id counts how often something of a kind was done.
    fn counts_times(&self, id: &RuleId, category: &Id) -> bool {
        fn find(need: &super::rules::Need, id: &RuleId, category: &Id) -> bool {
            use super::rules::Need;
            match need {
                Need::All(of) | Need::Any(of) | Need::AtLeast { of, .. } => {
                    of.iter().any(|it| find(it, id, category))
                }
                Need::Times(it) => {
                    it.id == *id && (it.categories.is_empty() || it.categories.contains(category))
                }
                Need::Hours(_) | Need::Completed(_) | Need::Passed(_) => false,
            }
        }
        find(&self.rule.need, id, category)
    }
}

impl Study<'_> {
    /// The hours that some entries were granted.
    fn granted(&self, entry: &Id) -> Hours {
        let of = self.credits.iter().filter(|it| it.granted && it.entries.contains(entry));
        of.filter(|it| it.why != Why::Carried).fold(Hours::ZERO, |sum, it| sum.plus(it.hours))
    }
}
