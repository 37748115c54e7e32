//! What is answered about a learner's record.

mod content;

use serde::Serialize;

pub use content::{
    Claim, ClaimVerdict, CompletedBy, Completion, ContentStatus, Remark, RemarkKind,
};

use super::{
    Exact, Hours,
    rules::{MetricKind, Valid},
};
use crate::{
    answers::{Sentence, Verdict},
    law::{Cite, Confidence},
    time::{Day, Span},
    wire::{Id, RuleId},
};

/// Where a learner stands under a plan on the day asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StudyStatus {
    /// The learner.
    pub learner: Id,
    /// The plan.
    pub plan: Id,
    /// The plan year in which the day asked lies.
    pub year: Span,
    /// The roles held on the day asked.
    pub roles: Vec<Id>,
    /// The hours that count in the plan year, all kinds of study together.
    pub hours: Hours,
    /// The hours that the plan requires (计划要求学时). They are no basis of assessment.
    pub plan_requires: Vec<PlanHours>,
    /// What people are judged by (考核依据): empty, unless the rulebook holds a lawful exception.
    pub assessment_basis: Vec<AssessmentBasis>,
    /// Each requirement that binds the learner.
    pub requirements: Vec<RequirementStatus>,
    /// Each exam of the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exams: Vec<ExamStatus>,
    /// What passed exams prove.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<CertificateStatus>,
    /// Each missed meeting.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub make_ups: Vec<MakeUpStatus>,
    /// Each content of the record. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<ContentStatus>,
    /// Every hour granted or refused, with its reason. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// What is left, and the smallest choice of offers that does it. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<Remaining>,
}

/// Hours that a plan requires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanHours {
    /// The requirement.
    pub rule: RuleId,
    /// The need within it.
    pub need: RuleId,
    /// How many.
    pub hours: Hours,
}

/// What people are judged by, with the exception that allows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AssessmentBasis {
    /// The rule of the plan.
    pub rule: RuleId,
    /// What is measured.
    pub kind: MetricKind,
    /// The articles of the exception.
    pub cites: Vec<Cite>,
}

/// How a learner stands to a requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RequirementStatus {
    /// The requirement.
    pub rule: RuleId,
    /// The time in which it is to be met.
    pub within: Span,
    /// Met, pending until the last day, or unmet after it.
    pub verdict: Verdict,
    /// The entry that exempts the learner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exempted_by: Option<Id>,
    /// Each need in it.
    pub needs: Vec<NeedStatus>,
    /// Whether it can still be met in time; only where it is pending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feasible: Option<Feasibility>,
    /// The articles.
    pub cites: Vec<Cite>,
    /// The texts whose articles were not seen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
    /// How surely the rule is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
}

/// How a learner stands to one need of a requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NeedStatus {
    /// The need: its id, or the content or exam.
    pub id: RuleId,
    /// What there is: hours, times, or `1` for done.
    pub has: Hours,
    /// What is needed.
    pub min: Hours,
    /// What is missing.
    pub missing: Hours,
    /// Hours in `has` that came from the year before.
    #[serde(skip_serializing_if = "is_zero")]
    pub carried: Hours,
}

fn is_zero(hours: &Hours) -> bool {
    *hours == Hours::ZERO
}

/// Whether something can still be done in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Feasibility {
    /// Whether it can; `unknown` where nothing bounds it and no offers were told.
    pub can: Can,
    /// At least so many days of study are needed, where a daily cap tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_needed: Option<u32>,
    /// So many days are left, the day asked among them unless its cap is used up.
    pub days_left: u32,
}

/// Whether it can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Can {
    /// It can.
    Yes,
    /// It cannot.
    No,
    /// That cannot be told.
    Unknown,
}

/// How a learner stands to an exam in the plan year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExamStatus {
    /// The rule.
    pub rule: RuleId,
    /// The exam.
    pub exam: Id,
    /// Whether it is open on the day asked.
    pub open: bool,
    /// Why it is not open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why_not: Option<ExamRefusal>,
    /// The first day on which it is open again, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<Day>,
    /// What the gate still misses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gate_missing: Option<Hours>,
    /// How many attempts counted.
    pub attempts: u32,
    /// The score that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Exact>,
    /// Whether it is passed; absent where the rule tells no mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
    /// The attempts that do not count, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<RefusedAttempt>,
}

/// An attempt that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusedAttempt {
    /// The entry.
    pub entry: Id,
    /// Why.
    pub why: ExamRefusal,
}

/// Why an exam is not open, or an attempt does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExamRefusal {
    /// What must be done first was not done.
    Gate,
    /// Too soon after a failed attempt.
    CoolingOff,
    /// No attempt is left.
    NoAttemptLeft,
    /// A make-up exam without a failed attempt before it.
    NothingToMakeUp,
    /// No make-up exam is left.
    NoMakeUpLeft,
    /// The rule is not in force.
    NotInForce,
}

/// What a passed exam proves, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CertificateStatus {
    /// The rule.
    pub rule: RuleId,
    /// The entry by which it was last earned.
    pub entry: Id,
    /// The first and last day of validity.
    pub valid: Span,
    /// Whether it is valid on the day asked.
    pub holds: bool,
    /// The first day on which it can be renewed without loss of time.
    pub renew_from: Day,
    /// How its length is measured.
    pub by: Valid,
}

/// A missed meeting, and whether it was made up for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MakeUpStatus {
    /// The rule.
    pub rule: RuleId,
    /// The entry that tells the absence.
    pub missed: Id,
    /// The verdict.
    pub verdict: Verdict,
    /// The entries that made up for it.
    pub by: Vec<Id>,
    /// The last day, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

/// Hours granted or refused, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Credit {
    /// The entries it rests on.
    pub entries: Vec<Id>,
    /// The content, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Id>,
    /// The kind of study.
    pub category: Id,
    /// The day on which it counts.
    pub on: Day,
    /// The first day of the plan year to which it belongs.
    pub year: Day,
    /// The hours.
    pub hours: Hours,
    /// Whether they count.
    pub granted: bool,
    /// Why, or why not.
    pub why: Why,
    /// The rule that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// The articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// The texts whose articles were not seen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
    /// How surely the rule is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Sentence>,
}

/// Why hours count or do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Why {
    /// Completed content, converted.
    Completed,
    /// Attended, converted.
    Attended,
    /// Watched on the day, converted.
    Watched,
    /// The test of the content was passed.
    TestPassed,
    /// It counts instead of study.
    Substituted,
    /// Carried over from the year before.
    Carried,
    /// The content is not completed.
    NotCompleted,
    /// A client says completed, and what was played does not show it.
    ClaimNotProved,
    /// The content was completed, and a stricter rule asks for more.
    Relocked,
    /// Too little to count: no range of the conversion holds it.
    BelowLeast,
    /// More than the range gives at most.
    BandMax,
    /// The daily cap is used up.
    DayCap,
    /// The yearly cap is used up.
    YearCap,
    /// Counted already on this day.
    AgainToday,
    /// Counted already in this plan year.
    AgainThisYear,
    /// No rule in force converts this kind of study.
    NoConversion,
    /// The conversion measures in another unit.
    OtherUnit,
    /// The length is not known.
    LengthUnknown,
    /// Whoever has to approve it did not.
    NotApproved,
    /// The plan does not know this ground.
    UnknownGround,
}

impl Why {
    /// Its name in answers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Attended => "attended",
            Self::Watched => "watched",
            Self::TestPassed => "test-passed",
            Self::Substituted => "substituted",
            Self::Carried => "carried",
            Self::NotCompleted => "not-completed",
            Self::ClaimNotProved => "claim-not-proved",
            Self::Relocked => "relocked",
            Self::BelowLeast => "below-least",
            Self::BandMax => "band-max",
            Self::DayCap => "day-cap",
            Self::YearCap => "year-cap",
            Self::AgainToday => "again-today",
            Self::AgainThisYear => "again-this-year",
            Self::NoConversion => "no-conversion",
            Self::OtherUnit => "other-unit",
            Self::LengthUnknown => "length-unknown",
            Self::NotApproved => "not-approved",
            Self::UnknownGround => "unknown-ground",
        }
    }
}

/// What is left, and how it can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Remaining {
    /// How it was chosen: every choice was tried, or one offer after another.
    pub method: Method,
    /// Whether the offers are enough.
    pub enough: bool,
    /// The offers to take.
    pub items: Vec<RemainingItem>,
}

/// How offers were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Method {
    /// Every choice was tried; there is none with fewer offers.
    Exact,
    /// One after another, the one that helps most first.
    Greedy,
}

/// An offer to take, and for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemainingItem {
    /// The offer.
    pub offer: Id,
    /// The hours that it gives.
    pub hours: Hours,
    /// The needs that it serves.
    pub serves: Vec<RuleId>,
}
