//! What is answered about a learner.

use jiceng::study::{
    self,
    result::ExamRefusal,
    rules::{MetricKind, Valid},
};

use super::{ContentStatus, Credit, Remaining};
use crate::{
    answers::{Cite, Confidence, Verdict},
    time::Span,
    told::{tell, told, word},
};

#[uniffi::remote(Enum)]
/// Whether it can be done.
pub enum Can {
    /// It can.
    Yes,
    /// It cannot.
    No,
    /// That cannot be told.
    Unknown,
}
pub(crate) use study::result::Can;

tell! {
    Can => Can: |it| it;
    ExamRefusal => String: |it| word(&it);
    MetricKind => String: |it| word(&it);
    Valid => String: |it| word(&it);
}

told! {
    /// Where a learner stands under a plan on the day asked.
    StudyStatus of study::result::StudyStatus {
        /// The learner.
        learner: String,
        /// The plan.
        plan: String,
        /// The plan year in which the day asked lies.
        year: Span,
        /// The roles held on the day asked.
        roles: Vec<String>,
        /// The hours that count in the plan year, all kinds of study together.
        hours: String,
        /// The hours that the plan requires (计划要求学时). They are no basis of assessment.
        plan_requires: Vec<PlanHours>,
        /// What people are judged by (考核依据): empty, unless the rulebook holds a lawful exception.
        assessment_basis: Vec<AssessmentBasis>,
        /// Each requirement that binds the learner.
        requirements: Vec<RequirementStatus>,
        /// Each exam of the plan.
        exams: Vec<ExamStatus>,
        /// What passed exams prove.
        certificates: Vec<CertificateStatus>,
        /// Each missed meeting.
        make_ups: Vec<MakeUpStatus>,
        /// Each content of the record. Not told at detail `counts`.
        contents: Vec<ContentStatus>,
        /// Every hour granted or refused, with its reason. Not told at detail `counts`.
        credits: Vec<Credit>,
        /// What is left, and the smallest choice of offers that does it. Not told at detail `counts`.
        remaining: Option<Remaining>,
    }
    /// Hours that a plan requires.
    PlanHours of study::result::PlanHours {
        /// The requirement.
        rule: String,
        /// The need within it.
        need: String,
        /// How many.
        hours: String,
    }
    /// What people are judged by, with the exception that allows it.
    AssessmentBasis of study::result::AssessmentBasis {
        /// The rule of the plan.
        rule: String,
        /// What is measured.
        kind: String,
        /// The articles of the exception.
        cites: Vec<Cite>,
    }
    /// How a learner stands to a requirement.
    RequirementStatus of study::result::RequirementStatus {
        /// The requirement.
        rule: String,
        /// The time in which it is to be met.
        within: Span,
        /// Met, pending until the last day, or unmet after it.
        verdict: Verdict,
        /// The entry that exempts the learner.
        exempted_by: Option<String>,
        /// Each need in it.
        needs: Vec<NeedStatus>,
        /// Whether it can still be met in time; only where it is pending.
        feasible: Option<Feasibility>,
        /// The articles.
        cites: Vec<Cite>,
        /// The texts whose articles were not seen.
        sources: Vec<String>,
        /// How surely the rule is known; unsaid when verified.
        confidence: Confidence,
    }
    /// How a learner stands to one need of a requirement.
    NeedStatus of study::result::NeedStatus {
        /// The need: its id, or the content or exam.
        id: String,
        /// What there is: hours, times, or `1` for done.
        has: String,
        /// What is needed.
        min: String,
        /// What is missing.
        missing: String,
        /// Hours in `has` that came from the year before.
        carried: String,
    }
    /// Whether something can still be done in time.
    Feasibility of study::result::Feasibility {
        /// Whether it can; `unknown` where nothing bounds it and no offers were told.
        can: Can,
        /// At least so many days of study are needed, where a daily cap tells.
        days_needed: Option<i64>,
        /// So many days are left, the day asked among them unless its cap is used up.
        days_left: i64,
    }
    /// How a learner stands to an exam in the plan year.
    ExamStatus of study::result::ExamStatus {
        /// The rule.
        rule: String,
        /// The exam.
        exam: String,
        /// Whether it is open on the day asked.
        open: bool,
        /// Why it is not.
        why_not: Option<String>,
        /// The first day on which it is open again, where that is known.
        opens: Option<String>,
        /// What the gate still misses.
        gate_missing: Option<String>,
        /// How many attempts counted.
        attempts: i64,
        /// The score that decides.
        score: Option<String>,
        /// Whether it is passed; absent where the rule tells no mark.
        passed: Option<bool>,
        /// The attempts that do not count, and why.
        refused: Vec<RefusedAttempt>,
    }
    /// An attempt that does not count.
    RefusedAttempt of study::result::RefusedAttempt {
        /// The entry.
        entry: String,
        /// Why.
        why: String,
    }
    /// What a passed exam proves, and for how long.
    CertificateStatus of study::result::CertificateStatus {
        /// The rule.
        rule: String,
        /// The entry by which it was last earned.
        entry: String,
        /// The first and last day of validity.
        valid: Span,
        /// Whether it is valid on the day asked.
        holds: bool,
        /// The first day on which it can be renewed without loss of time.
        renew_from: String,
        /// How its length is measured.
        by: String,
    }
    /// A missed meeting, and whether it was made up for.
    MakeUpStatus of study::result::MakeUpStatus {
        /// The rule.
        rule: String,
        /// The entry that tells the absence.
        missed: String,
        /// The verdict.
        verdict: Verdict,
        /// The entries that made up for it.
        by: Vec<String>,
        /// The last day, where there is one.
        due: Option<String>,
    }
}
