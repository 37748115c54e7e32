//! Everything that can be found about a learner's record: one constructor for each kind.

use super::{ContentStatus, ExamRefusal, NeedStatus, rules::Basis};
use crate::{
    answers::{Finding, Param, Params, Verdict},
    time::{Day, Due, Span},
    wire::Id,
};

fn finding(rule: &Basis<'_>, kind: &'static str, verdict: Verdict, params: Params) -> Finding {
    Finding {
        code: rule.id.with_kind(kind),
        kind,
        rule: rule.id.clone(),
        force: rule.force,
        verdict,
        confidence: rule.confidence,
        subjects: Vec::new(),
        due: None,
        excused_by: None,
        params,
        cites: rule.cites.to_vec(),
        text: None,
    }
}

fn word(text: impl ToString) -> Param {
    Param::Word(text.to_string())
}

fn days(within: Span) -> Params {
    Params::default().with("from", Param::Day(within.from)).with("until", Param::Day(within.until))
}

/// **-not-enough**: less than required when the time was over (未达到学习要求).
///
/// Remedy: do it now, and record why it is late.
pub(super) fn not_enough(rule: &Basis<'_>, need: &NeedStatus, within: Span) -> Finding {
    let params = days(within)
        .with("need", word(&need.id))
        .with("has", word(need.has))
        .with("required", word(need.min));
    let finding = finding(rule, "not-enough", Verdict::Unmet, params);
    Finding { due: Some(Due::on(within.until)), ..finding }
}

/// **-exempted**: not met, and an approved ground excuses it (免除).
pub(super) fn exempted(rule: &Basis<'_>, entry: &Id, within: Span) -> Finding {
    let finding = finding(rule, "exempted", Verdict::Met, days(within));
    Finding { subjects: vec![entry.clone()], excused_by: Some(entry.clone()), ..finding }
}

/// **-claim-unproved**: a client says completed, and what was played does not show it (自称完成，证据不符).
///
/// Remedy: play what is missing, or tell the played parts.
pub(super) fn claim_unproved(rule: &Basis<'_>, content: &ContentStatus, entries: &[Id]) -> Finding {
    let finding = finding(rule, "claim-unproved", Verdict::Unmet, of_claim(content));
    Finding { subjects: entries.to_vec(), ..finding }
}

/// **-claim-unclear**: a client says completed, and the evidence does not tell (自称完成，证据不足).
///
/// Remedy: tell the played parts and the length.
pub(super) fn claim_unclear(rule: &Basis<'_>, content: &ContentStatus, entries: &[Id]) -> Finding {
    let finding = finding(rule, "claim-unclear", Verdict::Unknown, of_claim(content));
    Finding { subjects: entries.to_vec(), ..finding }
}

fn of_claim(content: &ContentStatus) -> Params {
    let params = Params::default()
        .with("content", word(&content.content))
        .with("covered-ms", Param::Count(content.covered_ms));
    match content.needed_ms {
        Some(it) => params.with("needed-ms", Param::Count(it)),
        None => params,
    }
}

/// **-not-approved**: an exemption or a substitute that nobody approved who can (未经批准).
///
/// Remedy: have it approved, and record by whom.
pub(super) fn not_approved(rule: &Basis<'_>, entry: &Id, roles: &[Id]) -> Finding {
    let roles = roles.iter().map(Id::to_string).collect();
    let params = Params::default().with("allowed", Param::Words(roles));
    Finding {
        subjects: vec![entry.clone()],
        ..finding(rule, "not-approved", Verdict::Unmet, params)
    }
}

/// **-attempt-refused**: an attempt at an exam that does not count (考试不计入).
pub(super) fn attempt_refused(rule: &Basis<'_>, entry: &Id, why: ExamRefusal) -> Finding {
    let why = match why {
        ExamRefusal::Gate => "gate",
        ExamRefusal::CoolingOff => "cooling-off",
        ExamRefusal::NoAttemptLeft => "no-attempt-left",
        ExamRefusal::NothingToMakeUp => "nothing-to-make-up",
        ExamRefusal::NoMakeUpLeft => "no-make-up-left",
        ExamRefusal::NotInForce => "not-in-force",
    };
    let params = Params::default().with("why", word(why));
    let finding = finding(rule, "attempt-refused", Verdict::Unmet, params);
    Finding { subjects: vec![entry.clone()], ..finding }
}

/// **-expired**: what was proved once is so no more (证书过期).
///
/// Remedy: sit the exam again.
pub(super) fn expired(rule: &Basis<'_>, entry: &Id, until: Day) -> Finding {
    let params = Params::default().with("until", Param::Day(until));
    let finding = finding(rule, "expired", Verdict::Unmet, params);
    Finding { subjects: vec![entry.clone()], due: Some(Due::on(until)), ..finding }
}

/// **-not-made-up**: nothing made up for a missed meeting in time (未补课).
///
/// Remedy: do it now, and record why it is late.
pub(super) fn not_made_up(rule: &Basis<'_>, missed: &Id, due: Day) -> Finding {
    let finding = finding(rule, "not-made-up", Verdict::Unmet, Params::default());
    Finding { subjects: vec![missed.clone()], due: Some(Due::on(due)), ..finding }
}
