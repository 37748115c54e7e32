//! Learners' records: what is done, what counts and why, what is left.

mod credit;
mod facts;
mod result;

use jiceng::{answers, law, study, wire::Error};

pub use self::{
    credit::{Claim, Completion, ContentStatus, Credit, Remaining, RemainingItem, Remark},
    facts::{
        Amount, Did, Played, RoleSpan, Segment, StudyContent, StudyEntry, StudyOffer, StudyRecord,
        Wall,
    },
    result::{
        AssessmentBasis, CertificateStatus, ExamStatus, Feasibility, MakeUpStatus, NeedStatus,
        PlanHours, RefusedAttempt, RequirementStatus, StudyStatus,
    },
};
use crate::{
    Rulebook,
    domain::{Facts, Parts, domain},
};

impl Facts for StudyRecord {
    type Core = study::Record;
    type Told = study::StudyStatus;
    type Dated = StudyEntry;
    type CoreDated = study::Entry;
    const DATED: &'static str = "entries";

    fn n_facts(&self) -> usize {
        self.entries.len()
    }

    fn dated(core: &mut Self::Core) -> &mut Vec<Self::CoreDated> {
        &mut core.entries
    }

    fn judge(
        book: &law::Rulebook,
        core: &Self::Core,
        ask: &answers::Ask,
    ) -> Result<answers::Outcome<Self::Told>, Error> {
        study::evaluate(book, core, ask)
    }
}

/// What a comparison changes in a learner's record: at least one of these.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct StudyChange {
    /// Entries that are added, such as an offer that is only considered.
    #[uniffi(default = [])]
    pub add: Vec<StudyEntry>,
    /// Another day.
    #[uniffi(default = None)]
    pub as_of: Option<String>,
    /// The knowledge of another day.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
}

impl From<StudyChange> for Parts<StudyEntry> {
    fn from(StudyChange { add, as_of, known_on }: StudyChange) -> Self {
        Self { add, as_of, known_on, scheme: None }
    }
}

domain! {
    /// What is answered about a learner's record.
    StudyOutcome = StudyStatus of study::StudyStatus;
    /// Two outcomes of a record and what differs between them.
    StudyComparison by StudyChange
    /// What a learner did, what counts and why, what is left and whether it can still be done.
    ///
    /// Errors: what the record says that the plan does not know, or where its entries
    /// contradict themselves, each with its pointer.
    fn evaluate_study(record: StudyRecord);
    /// How the answer about a record arose, step by step, in the languages asked for.
    fn explain_study;
    /// What would be different with more entries, on another day or with other knowledge.
    ///
    /// Errors: those of `evaluate_study`, and `bad-question` if nothing is changed.
    fn compare_study;
}
