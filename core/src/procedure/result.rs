//! What is answered about an act.

use serde::Serialize;

use super::rules::Quantity;
use crate::{
    answers::Verdict,
    kernel::Certainty,
    law::Force,
    people::{Seat, Why},
    time::{Day, Due},
    wire::{Id, RuleId},
};

/// Whether an act was held in due form (程序状态).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActStatus {
    /// The act.
    pub act: Id,
    /// Its form.
    pub form: Id,
    /// The body.
    pub organ: Id,
    /// The day of the act; absent if it was not opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Whether it is in due form as a whole; whether a motion passed does not count here.
    ///
    /// A departure from what is generally done does not take the form away.
    pub form_verdict: Verdict,
    /// Who was there for each item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attendance: Vec<Attendance>,
    /// What was voted, as the votes say; `formVerdict` tells whether the act was in due form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Vote>,
    /// Who was elected, as the votes say; `formVerdict` tells whether the act was in due form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elections: Vec<Election>,
    /// Every requirement in force on the day of the act, in the order of the rulebook.
    pub requirements: Vec<Checked>,
    /// Who belongs to the body and is not in the base, and why; at full detail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Outside>,
    /// Everybody who belongs to the body on the day, with every right held or lacking
    /// and why (资格); at full detail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Seat>,
}

/// Who was there for an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attendance {
    /// The item; absent if the act has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// Those in the base (应到); absent if not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entitled: Option<u32>,
    /// Those of them who were there (实到), at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// How many more may have been there, as times are not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncertain: Option<u32>,
}

/// The votes on one question or one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vote {
    /// The item; absent if the act has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The candidate, in an election.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<Id>,
    /// For, with written opinions where they count.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining.
    pub abstain: u32,
    /// How many of these are written opinions of absent voters; unsaid where none is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opinions: Option<u32>,
    /// How it stands.
    pub stands: Stands,
    /// Whether it was declared to have passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<bool>,
}

/// How a motion or a candidate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Stands {
    /// It passed; of a candidate: enough votes.
    Passed,
    /// It did not pass.
    Failed,
    /// Votes that are still out decide.
    Open,
    /// It cannot be told from what is known.
    Unknown,
    /// No requirement in force says what it needs.
    NoRule,
}

/// What an election gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Election {
    /// The item; absent if the act has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The seats.
    pub seats: u32,
    /// Those elected, by id.
    pub elected: Vec<Id>,
    /// Those equal at the last seat, who are voted on again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<Id>,
    /// Seats not filled: a further round.
    pub left: u32,
    /// Whether ballots still out cannot change it.
    pub certain: bool,
}

/// One requirement, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked {
    /// The requirement.
    pub rule: RuleId,
    /// Its kind, such as `quorum`.
    pub kind: &'static str,
    /// How strongly it binds.
    pub force: Force,
    /// The item it was judged for, where it is judged item by item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The candidate it was judged for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<Id>,
    /// The step it was judged for, where it is judged step by step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Id>,
    /// Whether it is met.
    pub verdict: Verdict,
    /// What is counted, where the requirement counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<Quantity>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub have: Option<u32>,
    /// How many it takes, or may be at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<u32>,
    /// The base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<u32>,
    /// By how many it is met; negative: how many are missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<i64>,
    /// Whether the rest can still change it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// The last day, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The fact that records the reason for a departure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<Id>,
}

/// Who belongs to the body and is not in the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outside {
    /// The person.
    pub person: Id,
    /// Why.
    pub why: Why,
}
