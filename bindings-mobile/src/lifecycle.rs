//! Cases: where they stand, what may come next, what would be different.

use jiceng::{
    answers, law,
    lifecycle::{self, rules::Condition},
    wire::{self, Error},
};

use crate::{
    JicengError, Rulebook,
    answers::{Force, Sentence, Verdict},
    domain::{self, Change, Facts, domain},
    facts::{Ask, Fact, Organ},
    given::given,
    time::{Due, Span, TermUnit},
    told::{Tell, tell, told},
};

given! {
    /// A case (事项): a set of dated facts under one lifecycle.
    ///
    /// The stage is never told; it follows from the facts.
    Case as lifecycle::Case {
        /// The case, as an opaque id.
        case: String,
        /// The lifecycle by which it is judged, such as `petition`.
        lifecycle: String,
        /// What happened, in any order.
        #[uniffi(default = [])]
        events: Vec<Fact>,
        /// The organs that the facts name, as a tree.
        #[uniffi(default = [])]
        organs: Vec<Organ>,
        /// Cases that the facts name.
        #[uniffi(default = [])]
        others: Vec<Case>,
    }
}

impl Facts for Case {
    type Core = lifecycle::Case;
    type Told = lifecycle::CaseStatus;
    type Dated = Fact;
    type CoreDated = jiceng::facts::Fact;
    const DATED: &'static str = "events";

    fn n_facts(&self) -> usize {
        self.others.iter().map(Self::n_facts).fold(self.events.len(), usize::saturating_add)
    }

    fn dated(core: &mut Self::Core) -> &mut Vec<Self::CoreDated> {
        &mut core.events
    }

    fn judge(
        book: &law::Rulebook,
        core: &Self::Core,
        ask: &answers::Ask,
    ) -> Result<answers::Outcome<Self::Told>, Error> {
        lifecycle::evaluate(book, core, ask)
    }
}

domain! {
    /// What is answered about a case.
    CaseOutcome = CaseStatus of lifecycle::CaseStatus;
    /// Two outcomes of a case and what differs between them.
    CaseComparison by Change
    // The header for Swift is C, where no parameter can be called `case`.
    /// Where a case stands on a day: stage, clocks, findings, lawful next steps.
    ///
    /// Errors: what the facts say that the lifecycle does not know, or where they
    /// contradict themselves, each with its pointer.
    fn evaluate_case(matter: Case);
    /// How the answer about a case arose, step by step, in the languages asked for.
    fn explain_case;
    /// What would be different with more facts, on another day or with other knowledge.
    ///
    /// Errors: those of `evaluate_case`, and `bad-question` if nothing is changed.
    fn compare_case;
}

#[uniffi::export]
impl Rulebook {
    /// What may lawfully come next in a case, by whom and by when.
    pub fn next_steps(&self, matter: Case, ask: Ask) -> Result<Vec<NextStep>, JicengError> {
        Ok(domain::judge(self, &matter, &ask)?.result.next.tell())
    }
}

#[uniffi::remote(Enum)]
/// The state of one clock.
pub enum ClockState {
    /// It runs; its last day may have passed.
    Running,
    /// It is stopped now.
    Suspended,
    /// What it asked for was done.
    Fulfilled,
    /// It fell away.
    Discharged,
    /// Its expiry moved the matter on.
    Expired,
    /// A right that was not used in time.
    Lapsed,
}
pub(crate) use jiceng::lifecycle::ClockState;

#[uniffi::remote(Enum)]
/// What stands in the way of a step.
pub enum Reason {
    /// It belongs to other stages.
    Stage,
    /// The case is not such that this way is chosen.
    Case,
    /// A requirement on the case is not met.
    Requirement,
    /// It cannot be told whether it is open, because a fact is missing.
    Unknown,
    /// A wait is not over.
    NotBefore,
    /// A right has lapsed.
    Lapsed,
    /// An extension would have no effect.
    NoEffect,
    /// The rule is not in force on this day.
    NotInForce,
}
pub(crate) use jiceng::lifecycle::Reason;

tell! {
    ClockState => ClockState: |it| it;
    Reason => Reason: |it| it;
    Condition => String: |it| wire::canonical(&serde_json::json!(it));
}

told! {
    /// Where a case stands.
    CaseStatus of lifecycle::CaseStatus {
        /// The case.
        case: String,
        /// The lifecycle by which it was judged.
        lifecycle: String,
        /// The stage of the main line (阶段).
        stage: String,
        /// What a board shows for it, where that differs.
        summary: Option<String>,
        /// Whether the matter has ended (办结).
        is_final: bool,
        /// False if an expiry whose day is not known may have moved the stage.
        stage_certain: bool,
        /// The day on which the stage was entered; absent in the initial stage.
        since: Option<String>,
        /// The stages of the overlays.
        overlays: Vec<OverlayStage>,
        /// Every clock that ran or runs, by the day it started. Empty at detail counts.
        clocks: Vec<ClockStatus>,
        /// What may lawfully come next, and what has to wait for a day; at full detail
        /// also what may not, and why. Empty at detail counts.
        next: Vec<NextStep>,
        /// How many clocks have each verdict.
        counts: Counts,
        /// How many facts did not fit and had no effect.
        unfit: i64,
    }
    /// The stage of an overlay.
    OverlayStage of lifecycle::OverlayStage {
        /// The overlay.
        region: String,
        /// Its stage.
        stage: String,
    }
    /// How many clocks have each verdict.
    Counts of lifecycle::Counts {
        /// Kept.
        met: i64,
        /// Not yet due.
        pending: i64,
        /// Not kept.
        unmet: i64,
        /// Cannot be told.
        unknown: i64,
    }
    /// One clock (期限).
    ClockStatus of lifecycle::ClockStatus {
        /// The duty, wait or right.
        duty: String,
        /// Which run of it, counted from 1.
        n: i64,
        /// Who owes it, or may use it.
        by: Vec<String>,
        /// How strongly it binds.
        force: Force,
        /// Its state.
        state: ClockState,
        /// The verdict; absent where there is none, such as for a right.
        verdict: Option<Verdict>,
        /// Day zero.
        since: String,
        /// The fact that started it; absent if an expiry did.
        started_by: Option<String>,
        /// The last day by counting alone, before it moves past rest days.
        plain_end: Option<Due>,
        /// The last day (最后一日); absent while stopped or where the law states none.
        due: Option<Due>,
        /// Of a wait: from when on the act is allowed.
        opens: Option<Due>,
        /// Days left until the last day, negative when over; working days where the limit
        /// is in working days. While stopped, the counted days that are kept.
        days_left: Option<i32>,
        /// The day on which it ended.
        ended_on: Option<String>,
        /// The fact that ended it.
        ended_by: Option<String>,
        /// The days that do not count.
        stopped: Vec<Span>,
        /// The unit of the limit.
        unit: Option<TermUnit>,
        /// By how many units it was extended.
        extended: Option<i64>,
        /// Of a duty in every period: the period.
        period: Option<Span>,
    }
    /// A step that may come next, or, at full detail, may not and why.
    NextStep of lifecycle::NextStep {
        /// The kind of event.
        event: String,
        /// The transition it takes; absent for a record.
        transition: Option<String>,
        /// Who may take it; empty: anybody.
        by: Vec<String>,
        /// The stage to which it leads.
        to: Option<String>,
        /// The earliest last day among what it would fulfil.
        last_day: Option<LastDayOf>,
        /// The day from which on it is allowed, if that is still to come.
        opens: Option<LastDayOf>,
        /// What the act itself has to bring.
        needs: Vec<Need>,
        /// Why it is not open now.
        why_not: Vec<WhyNot>,
        /// The sentence, in the languages asked for.
        text: Option<Sentence>,
    }
    /// A last day, with the duty it belongs to.
    LastDayOf of lifecycle::LastDayOf {
        /// The duty.
        duty: String,
        /// The day.
        due: Due,
    }
    /// What an act has to bring.
    Need of lifecycle::Need {
        /// The requirement; absent if the condition only chooses this transition.
        rule: Option<String>,
        /// The condition, as JSON.
        condition: String,
    }
    /// Why a step is not open now.
    WhyNot of lifecycle::WhyNot {
        /// What stands in the way.
        reason: Reason,
        /// The requirement or duty that does.
        rule: Option<String>,
        /// The stages in which it is allowed.
        stages: Vec<String>,
    }
}
