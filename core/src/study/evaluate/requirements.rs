//! Which requirements bind in which time, and how they are met.

use super::{
    Known, Study,
    feasible::feasible,
    need::{self, Judged, Share, Totals, judge},
};
use crate::{
    answers::Verdict,
    study::{
        Credit, Hours, PlanHours, Remaining, RequirementStatus, RoleSpan, Why,
        rules::{Dated as _, Over, Requirement, RoleChange},
    },
    time::{Day, Span},
    wire::{Id, RuleId},
};

/// A requirement in one time.
pub(super) struct Binding<'a> {
    pub(super) rule: &'a Requirement,
    pub(super) within: Span,
    pub(super) share: Share,
    /// The entry that exempts the learner.
    pub(super) exempted_by: Option<Id>,
    pub(super) judged: Judged,
}

impl Binding<'_> {
    /// Whether it is still to be done.
    pub(super) fn is_open(&self, as_of: Day) -> bool {
        !self.judged.met && self.exempted_by.is_none() && as_of <= self.within.until
    }

    fn verdict(&self, as_of: Day) -> Verdict {
        if self.judged.met || self.exempted_by.is_some() {
            Verdict::Met
        } else if as_of <= self.within.until {
            Verdict::Pending
        } else {
            Verdict::Unmet
        }
    }

    /// The status as it is told.
    pub(super) fn status(
        &self,
        study: &Study<'_>,
        remaining: Option<&Remaining>,
    ) -> RequirementStatus {
        let as_of = study.ask.as_of;
        RequirementStatus {
            rule: self.rule.id.clone(),
            within: self.within,
            verdict: self.verdict(as_of),
            exempted_by: self.exempted_by.clone(),
            needs: self.judged.leaves.clone(),
            feasible: self
                .is_open(as_of)
                .then(|| feasible(study, self, remaining.filter(|_| study.plans_for(self)))),
            cites: self.rule.cites.clone(),
            sources: self.rule.sources.clone(),
            confidence: self.rule.confidence,
        }
    }

    /// The hours that it requires.
    pub(super) fn hours(&self) -> Vec<PlanHours> {
        let of = need::of_hours(&self.rule.need);
        let min = |id: &RuleId| {
            self.judged.leaves.iter().find(|it| it.id == *id).map_or(Hours::ZERO, |it| it.min)
        };
        let each = of.into_iter().map(|it| PlanHours {
            rule: self.rule.id.clone(),
            need: it.id.clone(),
            hours: min(&it.id),
        });
        each.collect()
    }
}

/// Every requirement that binds the learner, in the year or the run of years asked and the one
/// before.
pub(super) fn all<'a>(study: &Study<'a>) -> Vec<Binding<'a>> {
    let mut found = Vec::new();
    for rule in &study.versions.plan.requirements {
        for (within, share) in windows(study, rule) {
            let judged = judge(&rule.need, &totals(study, within, rule.over), share);
            let exempted_by = study.exempted(rule, within);
            found.push(Binding { rule, within, share, exempted_by, judged });
        }
    }
    found
}

/// The times in which a requirement binds.
fn windows(study: &Study<'_>, rule: &Requirement) -> Vec<(Span, Share)> {
    let as_of = study.ask.as_of;
    let whole = Share { rounding: rule.rounding, ..Share::whole() };
    let holds = |day| rule.holds_on(day);
    match rule.over {
        Over::Year | Over::Years { .. } => {
            let run = |day| match rule.over {
                Over::Years { n, from } => study.versions.run(day, n, from),
                _ => study.versions.year(day),
            };
            let now = run(as_of);
            let before = run(now.from.plus(-1));
            let runs = [before, now].into_iter().filter(|it| *it == now || study.touches(*it));
            let each = runs.filter(|it| holds(as_of.min(it.until)));
            each.filter_map(|it| Some((it, share(study, rule, it)?))).collect()
        }
        Over::SinceRole { months } => {
            let of = |it: &RoleSpan| Span { from: it.from, until: it.from.plus_months(months) };
            let spans =
                spans(study, rule).into_iter().filter(|it| it.from <= as_of && holds(it.from));
            // A role that was given up before the last day owes nothing any more.
            let stays = |it: &&RoleSpan| {
                it.until.is_none_or(|until| of(it).until <= until || as_of <= until)
            };
            spans.filter(stays).map(|it| (of(it), whole)).collect()
        }
        Over::Role => {
            let spans =
                spans(study, rule).into_iter().filter(|it| it.from <= as_of && holds(it.from));
            spans
                .map(|it| (Span { from: it.from, until: it.until.unwrap_or(Day::MAX) }, whole))
                .collect()
        }
    }
}

fn spans<'a>(study: &Study<'a>, rule: &Requirement) -> Vec<&'a RoleSpan> {
    let spans = study.record.roles.iter();
    spans.filter(|it| rule.roles.is_empty() || rule.roles.contains(&it.role)).collect()
}

/// The share of a time for which a requirement binds; nothing if it does not.
fn share(study: &Study<'_>, rule: &Requirement, within: Span) -> Option<Share> {
    let whole = Share { rounding: rule.rounding, ..Share::whole() };
    if rule.roles.is_empty() {
        return Some(whole);
    }
    let last = study.ask.as_of.min(within.until);
    let spans = spans(study, rule);
    let held = |day: Day| {
        spans.iter().any(|it| it.from <= day && it.until.is_none_or(|until| day <= until))
    };
    match rule.role_change {
        RoleChange::AtEnd => held(last).then_some(whole),
        RoleChange::AnyDay => {
            let until = |it: &RoleSpan| it.until.unwrap_or(Day::MAX);
            spans.iter().any(|it| it.from <= last && within.from <= until(it)).then_some(whole)
        }
        RoleChange::ProRata => {
            // Days to come count as if the role of the day asked were kept.
            let n = within.days().filter(|it| held(*it)).count();
            let n = u32::try_from(n).unwrap_or_default();
            (n > 0).then(|| Share { held: n, of: within.len(), rounding: rule.rounding })
        }
    }
}

/// What there is in a time.
pub(super) fn totals(study: &Study<'_>, within: Span, over: Over) -> Totals {
    let by_year = matches!(over, Over::Year | Over::Years { .. });
    let day = |it: &Credit| if by_year { it.year } else { it.on };
    let mut totals = Totals::default();
    for line in study.credits.iter().filter(|it| within.contains(day(it))) {
        totals.add(line);
    }
    study.add_done(&mut totals, within);
    totals
}

/// Hours beyond the least, carried into each year from the one before.
pub(super) fn carry(study: &mut Study<'_>) {
    let Some(first) = study.credits.iter().map(|it| it.year).min() else { return };
    let last = study.versions.year(study.ask.as_of);
    let mut year = study.versions.year(first);
    while year.until < last.from {
        let next = study.versions.year(year.until.plus(1));
        let mut lines = Vec::new();
        for rule in study.versions.plan.requirements.iter().filter(|it| it.holds_on(year.until)) {
            if rule.over != Over::Year || share_on(study, rule, year).is_none() {
                continue;
            }
            for it in need::of_hours(&rule.need) {
                let Some(carry) = &it.carry else { continue };
                let own = own_hours(study, year, &it.categories);
                let left = own.less(it.min);
                let left = carry.max.map_or(left, |max| left.min(max));
                if left > Hours::ZERO {
                    lines.push(carried(rule, &carry.into, next.from, left));
                }
            }
        }
        study.credits.extend(lines);
        year = next;
    }
}

fn share_on(study: &Study<'_>, rule: &Requirement, year: Span) -> Option<Share> {
    let held =
        |it: &&RoleSpan| it.from <= year.until && it.until.is_none_or(|until| year.until <= until);
    let binds = rule.roles.is_empty() || spans(study, rule).iter().any(held);
    binds.then(Share::whole)
}

fn own_hours(study: &Study<'_>, year: Span, categories: &[Id]) -> Hours {
    let mut totals = Totals::default();
    let own = |it: &&Credit| it.year == year.from && it.why != Why::Carried;
    for line in study.credits.iter().filter(own) {
        totals.add(line);
    }
    Totals::sum(&totals.hours, categories)
}

fn carried(rule: &Requirement, into: &Id, on: Day, hours: Hours) -> Credit {
    Credit {
        entries: Vec::new(),
        content: None,
        category: into.clone(),
        on,
        year: on,
        hours,
        granted: true,
        why: Why::Carried,
        rule: Some(rule.id.clone()),
        cites: rule.cites.clone(),
        sources: rule.sources.clone(),
        confidence: rule.confidence,
        text: None,
    }
}

impl Study<'_> {
    /// What was done in a time, beside hours.
    fn add_done(&self, totals: &mut Totals, within: Span) {
        for (category, day) in &self.acts {
            if within.contains(*day) {
                let n = totals.times.entry(category.clone()).or_default();
                *n = n.saturating_add(1);
            }
        }
        let done =
            |it: &&Known<'_>| it.status.done.as_ref().is_some_and(|it| within.contains(it.on));
        totals.completed =
            self.contents.values().filter(done).map(|it| it.content.id.clone()).collect();
        let passed = self.passed.iter().filter(|it| within.contains(it.1));
        totals.passed = passed.map(|it| it.0.clone()).collect();
    }

    /// Whether anything is known about the learner in a year.
    fn touches(&self, year: Span) -> bool {
        let roles = self
            .record
            .roles
            .iter()
            .any(|it| it.from <= year.until && it.until.is_none_or(|until| year.from <= until));
        roles || self.told.entries.iter().any(|it| year.contains(it.on))
    }

    /// The entry that exempts the learner from a requirement in a time.
    fn exempted(&self, rule: &Requirement, within: Span) -> Option<Id> {
        let reaches = |it: &&(&crate::study::Entry, Vec<&crate::wire::RuleId>)| {
            let (entry, requirements) = it;
            let until = entry.until.unwrap_or(within.until);
            let in_time = entry.on <= within.until && within.from <= until;
            in_time && (requirements.is_empty() || requirements.contains(&&rule.id))
        };
        self.exemptions.iter().find(reaches).map(|it| it.0.id.clone())
    }
}
