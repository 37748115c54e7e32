//! What is told about a content: whether it is completed, and what claims are worth.

use serde::Serialize;

use crate::{
    time::Day,
    wire::{Id, RuleId},
};

/// How a learner stands to a content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContentStatus {
    /// The content.
    pub content: Id,
    /// Its length in milliseconds, as far as what was told agrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length_ms: Option<i64>,
    /// How much has to be covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_ms: Option<i64>,
    /// How much was played, each time counted: what adding up sessions would give.
    pub played_ms: i64,
    /// How much was covered, each place counted once.
    pub covered_ms: i64,
    /// In how many sessions.
    pub sessions: u32,
    /// Whether it is completed, and how.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Completion>,
    /// What a client's claim is worth, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
    /// What stands out; it is reported and nothing is deleted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Remark>,
}

/// How and when a content was completed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Completion {
    /// The day.
    pub on: Day,
    /// By what.
    pub by: CompletedBy,
    /// The version of the rule by which it was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
}

/// What completed a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CompletedBy {
    /// What was covered.
    Coverage,
    /// A client's word, which the rule accepts.
    Claim,
    /// What its course asks for (`moveOn`).
    MoveOn,
    /// A waiver.
    Waiver,
}

/// What a client's claim is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// The entries that make it.
    pub entries: Vec<Id>,
    /// The verdict.
    pub verdict: ClaimVerdict,
    /// The version of the rule by which it was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
}

/// What a client's claim is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ClaimVerdict {
    /// What was played reaches the threshold.
    Justified,
    /// What was played does not reach it.
    NotJustified,
    /// That cannot be told from what is known.
    InsufficientEvidence,
}

/// Something about the evidence that stands out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Remark {
    /// What stands out.
    pub kind: RemarkKind,
    /// The entry.
    pub entry: Id,
    /// How many milliseconds of the content or of the session it concerns.
    pub ms: i64,
    /// How long it took by the clock, where that matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wall_ms: Option<i64>,
    /// Whether these milliseconds do not count.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
}

/// What stands out about evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RemarkKind {
    /// Played while another session played.
    Overlap,
    /// Played faster than is plausible.
    Speed,
    /// The session stood still.
    Idle,
    /// The end of a part was never told.
    OpenSegment,
    /// Played beyond the end of the content.
    BeyondLength,
    /// The player measured another length than the catalogue tells.
    LengthDiffers,
}
