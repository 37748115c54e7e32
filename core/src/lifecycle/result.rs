//! The answer about a case.

use serde::Serialize;

use super::rules::Condition;
pub use crate::kernel::State as ClockState;
use crate::{
    answers::{Sentence, Verdict},
    kernel::State,
    law::Force,
    time::{Day, Due, Span, Unit},
    wire::{Id, RuleId},
};

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseStatus {
    /// The case.
    pub case: Id,
    /// The lifecycle by which it was judged.
    pub lifecycle: Id,
    /// The stage of the main line (阶段).
    pub stage: Id,
    /// What a board shows for it, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Id>,
    /// Whether the matter has ended (办结).
    #[serde(rename = "final", skip_serializing_if = "std::ops::Not::not")]
    pub is_final: bool,
    /// Said only when false: an expiry whose day is not known may have moved the stage.
    #[serde(skip_serializing_if = "is_true")]
    pub stage_certain: bool,
    /// The day on which the stage was entered; absent in the initial stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// The stages of the overlays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overlays: Vec<OverlayStage>,
    /// Every clock that ran or runs, by the day it started. Empty at detail `counts`.
    pub clocks: Vec<ClockStatus>,
    /// What may lawfully come next, and what has to wait for a day; at detail `full`
    /// also what may not, and why. Empty at detail `counts`. Events that move no stage are always
    /// among them, as they may be recorded in any; the others have a `transition`.
    pub next: Vec<NextStep>,
    /// How many clocks have each verdict.
    pub counts: Counts,
    /// How many facts did not fit and had no effect.
    pub unfit: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "Serde passes a reference.")]
fn is_true(value: &bool) -> bool {
    *value
}

/// The stage of an overlay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverlayStage {
    /// The overlay.
    pub region: Id,
    /// Its stage.
    pub stage: Id,
}

/// How many clocks have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Kept.
    pub met: u32,
    /// Not yet due.
    pub pending: u32,
    /// Not kept.
    pub unmet: u32,
    /// Cannot be told.
    pub unknown: u32,
}

impl Counts {
    /// Counts one verdict; the absence of one counts nowhere.
    pub(crate) fn add(&mut self, verdict: Option<Verdict>) {
        let slot = match verdict {
            None => return,
            Some(Verdict::Met) => &mut self.met,
            Some(Verdict::Pending) => &mut self.pending,
            Some(Verdict::Unmet) => &mut self.unmet,
            Some(Verdict::Unknown) => &mut self.unknown,
        };
        *slot = slot.saturating_add(1);
    }

    /// Adds what was counted elsewhere.
    pub fn join(&mut self, other: Self) {
        let slots = [
            (&mut self.met, other.met),
            (&mut self.pending, other.pending),
            (&mut self.unmet, other.unmet),
            (&mut self.unknown, other.unknown),
        ];
        for (slot, n) in slots {
            *slot = slot.saturating_add(n);
        }
    }
}

/// One clock (期限).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockStatus {
    /// The duty, wait or right.
    pub duty: RuleId,
    /// Which run of it, counted from 1.
    pub n: u32,
    /// Who owes it, or may use it.
    pub by: Vec<Id>,
    /// How strongly it binds.
    pub force: Force,
    /// Its state.
    pub state: State,
    /// The verdict; absent where there is none, such as for a right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Day zero.
    pub since: Day,
    /// The fact that started it; absent if an expiry did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_by: Option<Id>,
    /// The last day by counting alone, before it moves past rest days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain_end: Option<Due>,
    /// The last day (最后一日); absent while stopped or where the law states none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// Of a wait: from when on the act is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<Due>,
    /// Days left until the last day, negative when over; working days where the
    /// limit is in working days. While stopped, the counted days that are kept; of a
    /// wait, the days until the act is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i32>,
    /// The day on which it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<Day>,
    /// The fact that ended it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_by: Option<Id>,
    /// The days that do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stopped: Vec<Span>,
    /// The unit of the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// By how many units it was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<u32>,
    /// Of a duty in every period: the period. Each has a clock of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
}

/// A step that may come next, or, at detail `full`, may not and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// The kind of event.
    pub event: Id,
    /// The transition it takes; absent for a record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transition: Option<Id>,
    /// Who may take it; absent: anybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// The stage to which it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Id>,
    /// The earliest last day among what it would fulfil.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<LastDayOf>,
    /// The day from which on it is allowed, if that is still to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<LastDayOf>,
    /// What the act itself has to bring.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// Why it is not open now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub why_not: Vec<WhyNot>,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Sentence>,
}

/// A last day, with the duty it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastDayOf {
    /// The duty.
    pub duty: RuleId,
    /// The day.
    pub due: Due,
}

/// What an act has to bring, as a condition on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Need {
    /// The requirement; absent if the condition only chooses this transition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// The condition.
    pub condition: Condition,
}

/// Why a step is not open now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WhyNot {
    /// What stands in the way.
    pub reason: Reason,
    /// The requirement or duty that does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// The stages in which it is allowed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Id>,
}

/// What stands in the way of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// An extension would have no effect: its clock does not run, has run out, or
    /// was extended as often or by as much as allowed.
    NoEffect,
    /// The rule is not in force on this day.
    NotInForce,
}
