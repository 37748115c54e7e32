//! What is to be told: what was not done, is not certain, or is excused.

use super::{Study, approved, requirements::Binding};
use crate::{
    answers::{Finding, Param, Params, Step, Verdict},
    study::{
        ClaimVerdict, Did, StudyStatus, findings,
        rules::{Basis, Dated as _},
    },
    wire::{Id, InOrder, RuleId},
};

/// Every finding, by rule and subject.
pub(super) fn all(
    study: &Study<'_>,
    status: &StudyStatus,
    bindings: &[Binding<'_>],
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (binding, told) in bindings.iter().zip(&status.requirements) {
        found.extend(requirement(binding, told.verdict));
    }
    found.extend(claims(study));
    found.extend(approvals(study));
    for (exam, rule) in status.exams.iter().zip(exams(study)) {
        for refused in &exam.refused {
            found.push(findings::attempt_refused(&rule, &refused.entry, refused.why));
        }
    }
    for it in status.certificates.iter().filter(|it| !it.holds) {
        if let Some(rule) = basis(study, &it.rule) {
            found.push(findings::expired(&rule, &it.entry, it.valid.until));
        }
    }
    for it in status.make_ups.iter().filter(|it| it.verdict == Verdict::Unmet) {
        if let (Some(rule), Some(due)) = (basis(study, &it.rule), it.due) {
            found.push(findings::not_made_up(&rule, &it.missed, due));
        }
    }
    found
        .order_by(|a, b| (&a.code, &a.subjects, &a.params).cmp(&(&b.code, &b.subjects, &b.params)));
    found
}

fn requirement(binding: &Binding<'_>, verdict: Verdict) -> Vec<Finding> {
    let rule = binding.rule.basis();
    match (&binding.exempted_by, verdict) {
        (Some(entry), _) if !binding.judged.met => {
            vec![findings::exempted(&rule, entry, binding.within)]
        }
        (None, Verdict::Unmet) => {
            let open = binding.judged.leaves.iter().filter(|it| it.missing.hundredths() > 0);
            open.map(|it| findings::not_enough(&rule, it, binding.within)).collect()
        }
        _ => Vec::new(),
    }
}

fn claims(study: &Study<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for known in study.contents.values() {
        let Some(claim) = &known.status.claim else { continue };
        let rule = study.versions.evidence(&known.content.category, study.ask.as_of);
        let Some(rule) = rule.map(|it| it.basis()) else { continue };
        match claim.verdict {
            ClaimVerdict::Justified => {}
            ClaimVerdict::NotJustified => {
                found.push(findings::claim_unproved(&rule, &known.status, &claim.entries));
            }
            ClaimVerdict::InsufficientEvidence => {
                found.push(findings::claim_unclear(&rule, &known.status, &claim.entries));
            }
        }
    }
    found
}

/// Exemptions and substitutes that nobody approved who can.
fn approvals(study: &Study<'_>) -> Vec<Finding> {
    let plan = study.versions.plan;
    let mut found = Vec::new();
    for entry in &study.told.entries {
        let (rule, roles) = match &entry.did {
            Some(Did::Exempted { ground, .. }) => {
                let rules = plan.exemptions.iter().filter(|it| it.holds_on(entry.on));
                let Some(it) = rules.clone().find(|it| it.ground == *ground) else { continue };
                (it.basis(), &it.approved_by)
            }
            Some(Did::Substituted { ground, .. }) => {
                let rules = plan.substitutions.iter().filter(|it| it.holds_on(entry.on));
                let Some(it) = rules.clone().find(|it| it.ground == *ground) else { continue };
                (it.basis(), &it.approved_by)
            }
            _ => continue,
        };
        if !approved(entry, roles) {
            found.push(findings::not_approved(&rule, &entry.id, roles));
        }
    }
    found
}

fn exams<'a>(study: &Study<'a>) -> impl Iterator<Item = Basis<'a>> {
    let as_of = study.ask.as_of;
    study.versions.plan.exams.iter().filter(move |it| it.holds_on(as_of)).map(|it| it.basis())
}

fn basis<'a>(study: &Study<'a>, id: &RuleId) -> Option<Basis<'a>> {
    study.versions.plan.rules().into_iter().map(|it| it.2).find(|it| it.id == id)
}

/// How each hour arose, one step a line of credit.
pub(super) fn trace(study: &Study<'_>) -> Vec<Step> {
    let steps = study.credits.iter().map(|it| Step {
        depth: 0,
        kind: if it.granted { "study-granted" } else { "study-refused" },
        rule: it.rule.clone(),
        subjects: it.entries.clone(),
        params: Params::default()
            .with("on", Param::Day(it.on))
            .with("hours", Param::Word(it.hours.to_string()))
            .with("category", Param::Word(category(&it.category)))
            .with("why", Param::Word(it.why.name().into())),
        cites: it.cites.clone(),
        text: None,
    });
    steps.collect()
}

fn category(id: &Id) -> String {
    id.to_string()
}
