//! Cases: where they stand, what may come next, what would be different.

use jiceng::{
    answers,
    lifecycle::{self, rules::Condition},
    wire::{self, Error, Pointer, Problem},
};

use crate::{
    JicengError, Rulebook,
    answers::{CaseOutcome, Difference, Finding, Force, Sentence, Step, Verdict},
    facts::{Ask, Case, Fact, facts},
    time::{Due, Span, TermUnit, day},
    told::{Tell, tell, told},
};

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

/// What a comparison changes: at least one of these.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct Change {
    /// Facts that are added to the case, such as an act that is only considered.
    #[uniffi(default = [])]
    pub add: Vec<Fact>,
    /// Another day.
    #[uniffi(default = None)]
    pub as_of: Option<String>,
    /// The knowledge of another day.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
}

/// Two outcomes and what differs between them.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct CaseComparison {
    /// The outcome as the question stands.
    pub before: CaseOutcome,
    /// The outcome with what was changed.
    pub after: CaseOutcome,
    /// What differs, place by place.
    pub differences: Vec<Difference>,
    /// The findings that come with it: an act that is only considered would be in order
    /// if there is none. Absent at detail counts, which makes none.
    pub new_findings: Option<Vec<Finding>>,
}

#[uniffi::export]
impl Rulebook {
    // The header for Swift is C, where no parameter can be called `case`.

    /// Where a case stands on a day: stage, clocks, findings, lawful next steps.
    ///
    /// Errors: what the facts say that the lifecycle does not know, or where they
    /// contradict themselves, each with its pointer.
    pub fn evaluate_case(&self, matter: Case, ask: Ask) -> Result<CaseOutcome, JicengError> {
        let judged = self.judge(&matter, &ask);
        Ok(judged.map_err(|it| JicengError::say(&it, &ask.lang))?.tell())
    }

    /// How the answer about a case arose, step by step, in the languages asked for.
    pub fn explain_case(&self, matter: Case, ask: Ask) -> Result<Vec<Step>, JicengError> {
        let full = Ask { detail: Some(answers::Detail::Full), ..ask };
        Ok(self.evaluate_case(matter, full)?.trace.unwrap_or_default())
    }

    /// What may lawfully come next in a case, by whom and by when.
    pub fn next_steps(&self, matter: Case, ask: Ask) -> Result<Vec<NextStep>, JicengError> {
        Ok(self.evaluate_case(matter, ask)?.result.next)
    }

    /// What would be different with more facts, on another day or with other knowledge.
    ///
    /// Errors: those of `evaluate_case`, and `bad-question` if nothing is changed.
    pub fn compare_case(
        &self,
        matter: Case,
        ask: Ask,
        with: Change,
    ) -> Result<CaseComparison, JicengError> {
        let compared = self.compared(&matter, &ask, &with);
        compared.map_err(|it| JicengError::say(&it, &ask.lang))
    }
}

impl Rulebook {
    fn judge(
        &self,
        case: &Case,
        ask: &Ask,
    ) -> Result<answers::Outcome<lifecycle::CaseStatus>, Error> {
        let ask = ask.core()?;
        let case = case.core(0)?;
        let at_facts = |it: Error| it.below(&Pointer::root().key("facts"));
        lifecycle::evaluate(self.core(), &case, &ask).map_err(at_facts)
    }

    fn compared(&self, case: &Case, ask: &Ask, with: &Change) -> Result<CaseComparison, Error> {
        let (root, changed) = (Pointer::root(), Pointer::root().key("with"));
        if with.add.is_empty() && with.as_of.is_none() && with.known_on.is_none() {
            let problem = "`with` changes nothing: give add, rulebook, asOf or knownOn".into();
            return Err(Error::new(Problem::BadQuestion { problem }).at(changed));
        }
        let mut ask = ask.core()?;
        let mut case = case.core(with.add.len())?;
        let added = facts(&with.add, &changed.key("add"))?;
        let other_day = |text: &Option<String>, key: &str| {
            text.as_deref().map(|it| day(it, &changed.key(key))).transpose()
        };
        let (as_of, known_on) =
            (other_day(&with.as_of, "asOf")?, other_day(&with.known_on, "knownOn")?);
        let judge = |case: &lifecycle::Case, ask: &answers::Ask| {
            lifecycle::evaluate(self.core(), case, ask)
        };
        let before = judge(&case, &ask).map_err(|it| it.below(&root.key("facts")))?;
        let n_before = case.events.len();
        case.events.extend(added);
        ask.as_of = as_of.unwrap_or(ask.as_of);
        ask.known_on = known_on.or(ask.known_on);
        let after = judge(&case, &ask).map_err(|it| placed(it, n_before))?;
        let differences = answers::compare(&told(&before)?, &told(&after)?).tell();
        let new_findings = (ask.detail > answers::Detail::Counts)
            .then(|| answers::new_findings(&before.findings, &after.findings).tell());
        Ok(CaseComparison { before: before.tell(), after: after.tell(), differences, new_findings })
    }
}

fn told(outcome: &answers::Outcome<lifecycle::CaseStatus>) -> Result<serde_json::Value, Error> {
    serde_json::to_value(outcome)
        .map_err(|it| Error::new(Problem::BadValue { problem: it.to_string() }))
}

/// An error about the changed case, at its place in the question.
fn placed(error: Error, n_before: usize) -> Error {
    let added = || {
        let inner = error.pointer.as_str().strip_prefix("/events/")?;
        let (index, rest) = inner.split_once('/').map_or((inner, None), |it| (it.0, Some(it.1)));
        let n = index.parse::<usize>().ok()?.checked_sub(n_before)?;
        let place = Pointer::root().key("with").key("add").index(n);
        Some(rest.into_iter().flat_map(|it| it.split('/')).fold(place, |it, key| it.key(key)))
    };
    match added() {
        Some(place) => error.at(place),
        None => error.below(&Pointer::root().key("facts")),
    }
}
