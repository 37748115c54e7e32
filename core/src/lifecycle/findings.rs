//! Everything that can be found about a case: one constructor for each kind.
//!
//! The code of a finding is the id of a rule and the kind; a broken or undecided
//! requirement is named by its id alone.

use crate::{
    answers::{Finding, Param, Params, Verdict},
    law::{Force, layers::Conflict},
    lifecycle::rules::Standing,
    time::{Day, Due},
    wire::{Id, RuleId},
};

/// A rule as findings name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule<'a> {
    pub(super) id: &'a RuleId,
    pub(super) standing: Standing<'a>,
    /// Codes that are made already, by kind of finding.
    pub(super) codes: &'a [(&'static str, RuleId)],
}

impl Rule<'_> {
    fn finding(&self, kind: &'static str, verdict: Verdict, params: Params) -> Finding {
        Finding {
            code: self.code(kind),
            kind,
            rule: self.id.clone(),
            force: self.standing.force,
            verdict,
            confidence: self.standing.confidence,
            subjects: Vec::new(),
            due: None,
            excused_by: None,
            params,
            cites: self.standing.cites.to_vec(),
            text: None,
        }
    }

    fn code(&self, kind: &'static str) -> RuleId {
        let made = self.codes.iter().find(|it| it.0 == kind);
        made.map_or_else(|| self.id.with_kind(kind), |it| it.1.clone())
    }

    /// A right that is used wrongly is judged like a must.
    fn binding(&self, finding: Finding) -> Finding {
        let force = if finding.force == Force::May { Force::Must } else { finding.force };
        Finding { force, ..finding }
    }
}

/// How an act or its absence stands to a last day.
#[derive(Clone, Debug)]
pub(super) enum Lateness {
    /// So many days over.
    Days(i32),
    /// In hours, on the last day itself: done at, should have been by.
    Time { at: String, until: String },
    /// Cannot be told, for want of these.
    Unknown(Vec<String>),
}

pub(super) fn day(day: Day) -> Param {
    Param::Day(day)
}

pub(super) fn word(word: impl Into<String>) -> Param {
    Param::Word(word.into())
}

pub(super) fn count(n: impl Into<i64>) -> Param {
    Param::Count(n.into())
}

fn on(on: Day) -> Params {
    Params::default().with("on", day(on))
}

fn verdict_of(lateness: &Lateness) -> Verdict {
    if matches!(lateness, Lateness::Unknown(_)) { Verdict::Unknown } else { Verdict::Unmet }
}

fn with_lateness(params: Params, lateness: Lateness) -> Params {
    match lateness {
        Lateness::Days(n) => params.with("days-late", count(n)),
        Lateness::Time { at, until } => params.with("at", word(at)).with("until", word(until)),
        Lateness::Unknown(missing) => params.with("missing", Param::Words(missing)),
    }
}

/// **-late**: done, but not by the last day (逾期).
///
/// Remedy: none; record why it was late.
pub(super) fn late(rule: &Rule<'_>, act: Day, lateness: Lateness) -> Finding {
    let verdict = verdict_of(&lateness);
    let by_time = matches!(lateness, Lateness::Time { .. });
    let finding = rule.finding("late", verdict, with_lateness(on(act), lateness));
    if rule.standing.force == Force::May {
        if by_time {
            // Late by minutes: the sentence is the one that tells the time.
            return rule.binding(finding);
        }
        // The sentence for a right speaks of use, not of completion.
        let mut finding = rule.binding(finding);
        finding.params.insert("right", word("yes"));
        return finding;
    }
    finding
}

/// **-missing**: not done, and the last day has passed (逾期未办).
///
/// Remedy: do it now, and record why it is late.
pub(super) fn missing(rule: &Rule<'_>, ended: Option<Day>, lateness: Lateness) -> Finding {
    let verdict = verdict_of(&lateness);
    let params = ended.map_or_else(Params::default, |it| Params::default().with("ended", day(it)));
    rule.finding("missing", verdict, with_lateness(params, lateness))
}

/// **-missing**, of a duty in every period: fewer than owed in one of them.
pub(super) fn missing_in_period(
    rule: &Rule<'_>,
    verdict: Verdict,
    span: crate::time::Span,
    (required, done): (u32, u32),
    missing: Vec<String>,
) -> Finding {
    let params = Params::default()
        .with("from", day(span.from))
        .with("until", day(span.until))
        .with("required", count(required))
        .with("done", count(done));
    let params = match verdict {
        Verdict::Unknown => params.with("missing", Param::Words(missing)),
        _ => params,
    };
    rule.finding("missing", verdict, params)
}

/// **-too-early**, of a wait that stood still when the act came.
pub(super) fn too_early_stopped(rule: &Rule<'_>, act: Day, since: Day) -> Finding {
    rule.finding("too-early", Verdict::Unmet, on(act).with("since", day(since)))
}

/// **-too-early**: done before the wait was over (过早).
pub(super) fn too_early(
    rule: &Rule<'_>,
    act: Day,
    opens: Due,
    missing: Option<Vec<String>>,
) -> Finding {
    match missing {
        Some(missing) => {
            let params = on(act).with("missing", Param::Words(missing));
            rule.finding("too-early", Verdict::Unknown, params)
        }
        None => {
            let early = opens.not_before.days_since(act);
            let params =
                on(act).with("opens", day(opens.not_before)).with("days-early", count(early));
            rule.finding("too-early", Verdict::Unmet, params)
        }
    }
}

/// **-extension-late**: an extension after the last day; it has no effect.
pub(super) fn extension_late(rule: &Rule<'_>, act: Day) -> Finding {
    rule.binding(rule.finding("extension-late", Verdict::Unmet, on(act)))
}

/// **-extension-again**: more extensions than allowed; it has no effect.
pub(super) fn extension_again(rule: &Rule<'_>, act: Day, times: u32) -> Finding {
    let params = on(act).with("times", count(times));
    rule.binding(rule.finding("extension-again", Verdict::Unmet, params))
}

/// **-extension-over-cap**: longer than allowed in all; it has no effect.
pub(super) fn extension_over_cap(
    rule: &Rule<'_>,
    act: Day,
    (total, cap): (i64, i64),
    unit: &str,
) -> Finding {
    let params =
        on(act).with("total", count(total)).with("cap", count(cap)).with("unit", word(unit));
    rule.binding(rule.finding("extension-over-cap", Verdict::Unmet, params))
}

/// **-extension-over-cap**, of an extension below the least that is allowed.
pub(super) fn extension_too_small(
    rule: &Rule<'_>,
    act: Day,
    (amount, least): (i64, i64),
    unit: &str,
) -> Finding {
    let params =
        on(act).with("amount", count(amount)).with("least", count(least)).with("unit", word(unit));
    rule.binding(rule.finding("extension-over-cap", Verdict::Unmet, params))
}

/// **-extension-not-running**: an extension of a clock that does not run.
pub(super) fn extension_not_running(rule: &Rule<'_>, act: Day) -> Finding {
    rule.binding(rule.finding("extension-not-running", Verdict::Unmet, on(act)))
}

/// **-suspended-late**: a stop after the last day; a clock that has run out cannot be stopped.
pub(super) fn suspended_late(rule: &Rule<'_>, act: Day) -> Finding {
    rule.binding(rule.finding("suspended-late", Verdict::Unmet, on(act)))
}

/// **-already-suspended**: a stop while the same stop is open; it has no effect.
pub(super) fn already_suspended(rule: &Rule<'_>, act: Day, since: Day) -> Finding {
    let params = on(act).with("since", day(since));
    rule.binding(rule.finding("already-suspended", Verdict::Unmet, params))
}

/// **-not-suspended**: the end of a stop that never began.
pub(super) fn not_suspended(rule: &Rule<'_>, act: Day) -> Finding {
    rule.binding(rule.finding("not-suspended", Verdict::Unmet, on(act)))
}

/// **-limit-unknown**: the attribute that decides the limit is missing.
///
/// Remedy: tell it.
pub(super) fn limit_unknown(rule: &Rule<'_>, missing: Vec<String>) -> Finding {
    let params = Params::default().with("missing", Param::Words(missing));
    rule.finding("limit-unknown", Verdict::Unknown, params)
}

/// **-unknown-branch**: what would choose between ways is missing; the act has no effect.
///
/// Remedy: tell it.
pub(super) fn unknown_branch(
    rule: &Rule<'_>,
    event: &Id,
    act: Day,
    missing: Vec<String>,
) -> Finding {
    let params = on(act).with("event", word(&**event)).with("missing", Param::Words(missing));
    rule.finding("unknown-branch", Verdict::Unknown, params)
}

/// **-unknown-branch**, of a duty whose start or end hangs on what is missing; the act stands.
pub(super) fn unknown_start(
    rule: &Rule<'_>,
    event: &Id,
    act: Day,
    missing: Vec<String>,
) -> Finding {
    let mut finding = unknown_branch(rule, event, act, missing);
    // The sentence speaks of the clock, not of the act.
    finding.params.insert("duty", word("yes"));
    finding
}

/// A requirement that is not met; the code is its id.
pub(super) fn broken(rule: &Rule<'_>, event: &Id, act: Day, refused: bool) -> Finding {
    let params = on(act).with("event", word(&**event));
    let params = if refused { params.with("refused", word("yes")) } else { params };
    let finding = rule.finding("broken", Verdict::Unmet, params);
    Finding { code: rule.id.clone(), ..finding }
}

/// A requirement that cannot be decided; the code is its id. The act stands.
pub(super) fn undecided(rule: &Rule<'_>, event: &Id, act: Day, missing: Vec<String>) -> Finding {
    let params = on(act).with("event", word(&**event)).with("missing", Param::Words(missing));
    let finding = rule.finding("undecided", Verdict::Unknown, params);
    Finding { code: rule.id.clone(), ..finding }
}

/// **-wrong-role**: done by a role that may not (or by nobody that was told: unknown).
pub(super) fn wrong_role(
    rule: &Rule<'_>,
    event: &Id,
    act: Day,
    role: Option<&Id>,
    allowed: Vec<String>,
) -> Finding {
    let params = on(act).with("event", word(&**event)).with("allowed", Param::Words(allowed));
    match role {
        Some(role) => {
            let params = params.with("role", word(&**role));
            rule.finding("wrong-role", Verdict::Unmet, params)
        }
        None => rule.finding("wrong-role", Verdict::Unknown, params),
    }
}

/// **-not-allowed**: not allowed in the present stage; it had no effect.
pub(super) fn not_allowed(
    rule: &Rule<'_>,
    event: &Id,
    act: Day,
    stage: Vec<String>,
    stages: Vec<String>,
) -> Finding {
    let params = on(act)
        .with("event", word(&**event))
        .with("stage", Param::Words(stage))
        .with("stages", Param::Words(stages));
    rule.finding("not-allowed", Verdict::Unmet, params)
}

/// **-attribute-missing**: a fact lacks what its kind has to tell. It is judged all the same.
pub(super) fn attribute_missing(
    rule: &Rule<'_>,
    event: &Id,
    act: Day,
    missing: Vec<String>,
) -> Finding {
    let params = on(act).with("event", word(&**event)).with("missing", Param::Words(missing));
    rule.finding("attribute-missing", Verdict::Unknown, params)
}

/// **-layer-conflict**: a layer is older than the higher rule from which it departs (抵触).
///
/// The higher rule applies; whether the layer is kept cannot be asked any more.
/// Remedy: end the rule of the layer, or name the text that allows it.
pub(super) fn layer_conflict(rule: &Rule<'_>, conflict: &Conflict) -> Finding {
    let params = Params::default()
        .with("layer", word(&*conflict.layer))
        .with("lower", word(&*conflict.lower))
        .with("higher", word(&*conflict.higher))
        .with("from", day(conflict.from));
    let finding = rule.finding("layer-conflict", Verdict::Unknown, params);
    Finding { cites: conflict.cites.clone(), ..finding }
}
