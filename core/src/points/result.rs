//! What is answered about a ledger.

use serde::Serialize;

use super::{
    Points,
    rules::{CapLayer, GradedScore, Ties},
};
use crate::{
    law::Cite,
    time::{Day, Period, Span},
    wire::{Id, RuleId},
};

/// Where a ledger stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LedgerStatus {
    /// The ledger.
    pub ledger: Id,
    /// The scheme.
    pub scheme: Id,
    /// The period in which the day lies.
    pub period: Period,
    /// Its days, cut off where the rule of the period begins or ends.
    pub days: Span,
    /// How many are scored, and how many have each band.
    pub counts: LedgerCounts,
    /// The subjects, by id.
    pub subjects: Vec<SubjectStatus>,
    /// The rankings of the scheme; none where it turns none on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rankings: Vec<RankingStatus>,
}

/// How many are scored, and how many have each band.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LedgerCounts {
    /// Subjects that are scored.
    pub scored: u32,
    /// Subjects that are not scored.
    pub not_scored: u32,
    /// Subjects in each band, bands in the order of the scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<BandCount>,
}

/// How many have a band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BandCount {
    /// The band.
    pub id: Id,
    /// How many.
    pub n: u32,
}

/// The points of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubjectStatus {
    /// The subject.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// Why it is not scored on this day; then nothing else is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_scored: Option<NotScored>,
    /// The points of its class with which the period began; absent if not scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Points>,
    /// What was carried over from the last period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<Points>,
    /// Its heads, in the order of the scheme. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub heads: Vec<HeadStatus>,
    /// The sum: base, what was carried over, heads, lines without a head, floor;
    /// absent if not scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Points>,
    /// What a floor under the total added.
    #[serde(skip_serializing_if = "Points::is_zero")]
    pub floor: Points,
    /// The total as direct grades left it, where one set it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graded_total: Option<Points>,
    /// The band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<BandStatus>,
    /// The direct grades in effect, the gravest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<GradeStatus>,
    /// Procedures that are triggered; people decide in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Triggered>,
    /// What is left under caps and wanting to the next step. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub room: Vec<Room>,
    /// Every entry of the period, in order. Not told at detail `counts`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
}

/// Why a subject is not scored on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotScored {
    /// The reason.
    pub reason: NotScoredReason,
    /// The exemption, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
}

/// The reasons why a subject is not scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NotScoredReason {
    /// An exemption holds.
    Exempt,
    /// It is below the age of the scheme.
    UnderAge,
    /// Its age cannot be told, so it is treated as below.
    AgeUnknown,
    /// The scheme does not apply to it on this day: not joined yet, or left.
    NotTakingPart,
}

/// What stands under a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeadStatus {
    /// The head.
    pub id: Id,
    /// Its base.
    pub base: Points,
    /// What was awarded, net of caps.
    pub awards: Points,
    /// What was deducted, as a size.
    pub deductions: Points,
    /// What the floor added.
    #[serde(skip_serializing_if = "Points::is_zero")]
    pub floor: Points,
    /// Base, awards less deductions, floor.
    pub total: Points,
}

/// The band of a subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BandStatus {
    /// The band; absent where no band holds the total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The band by the total alone, where something else decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_total: Option<Id>,
    /// What decided, if not the total alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<BandBy>,
    /// The quota of the band by total, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<QuotaStatus>,
}

/// What decided a band, if not the total alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum BandBy {
    /// A direct grade.
    Grade,
    /// It lies beyond the quota.
    Quota,
    /// It is one of equals at the edge of the quota, of whom not all have room.
    Undecided,
}

/// A quota in one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotaStatus {
    /// How many may have the band.
    pub places: u32,
    /// How many reach it.
    pub reached: u32,
    /// Of how many scored subjects.
    pub of: u32,
}

/// A direct grade in effect (直接定级).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GradeStatus {
    /// The item it comes from.
    pub rule: RuleId,
    /// The entry it comes from.
    pub entry: Id,
    /// The band to which it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// What it does to the score.
    pub score: GradedScore,
    /// Since when.
    pub since: Day,
    /// Its last day; absent: to the end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whether awards are held until it is corrected.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub holds_awards: bool,
}

/// A procedure that is triggered (启动程序).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Triggered {
    /// The procedure.
    pub procedure: Id,
    /// The item or band that triggers it.
    pub rule: RuleId,
    /// The entry, where it is an item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Id>,
}

/// What is left under a cap, or wanting to the next step of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Room {
    /// The item, head or total.
    pub rule: RuleId,
    /// The cap, by its place in the list of caps of that rule; absent for a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<u16>,
    /// Points that are left in the window in which the day lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// Times that are left in that window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Of a scale: the quantity that is wanting to the next step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanting: Option<super::Quantity>,
}

/// A line of the ledger: what became of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// The entry; of a repair, the fact that repaired.
    pub entry: Id,
    /// The item, as a rule.
    pub rule: RuleId,
    /// The day of the entry.
    pub on: Day,
    /// The subject of the entry, where it came here by a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What it is worth, with its sign, before caps.
    pub gross: Points,
    /// What it was multiplied by, as a repetition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<Points>,
    /// What each cap that bound took off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<Cut>,
    /// What counts of it on the day asked, with its sign.
    pub net: Points,
    /// Why not all of it counts, if not by a cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<LineState>,
    /// The entry that counts in its place, of a repetition or the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<Id>,
    /// Its last day, where its validity ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whether it is objected to and not answered yet.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub disputed: bool,
    /// The articles of the item. Told at detail `full`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
}

/// What a cap took off a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cut {
    /// The layer.
    pub layer: CapLayer,
    /// The item, head or total whose cap it is.
    pub rule: RuleId,
    /// The cap, by its place in the list of caps of that rule.
    pub cap: u16,
    /// How much it took off.
    pub cut: Points,
    /// How many points of room it had left for the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<Points>,
    /// How many times it had left for the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
}

/// Why a line does not count, if not by a cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum LineState {
    /// The item is not in force on its day.
    NotInForce,
    /// The item is not for the class of the subject.
    OtherClass,
    /// The subject does not take part on its day.
    NotTakingPart,
    /// An exemption holds on its day.
    Exempt,
    /// It counts only once, and another came first.
    Again,
    /// A higher one counts in its place.
    Superseded,
    /// What it is worth cannot be told.
    WorthUnknown,
    /// What was recorded lies outside what the item allows.
    OutOfRange,
    /// A cap would be passed, so it was refused as a whole.
    Refused,
    /// It waits for its review.
    NotReviewed,
    /// It is held until a direct grade is corrected.
    Held,
    /// Its validity is over.
    Expired,
    /// An objection to it was upheld.
    Struck,
}

/// A ranking on a day: never without its groups, period and treatment of equals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingStatus {
    /// The ranking.
    pub rule: RuleId,
    /// The period.
    pub period: Period,
    /// How equals are counted.
    pub ties: Ties,
    /// Its groups.
    pub groups: Vec<RankedGroup>,
}

/// One group of a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankedGroup {
    /// The organisation, where it groups by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Id>,
    /// The level, where it groups by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Id>,
    /// The class, where it groups by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Id>,
    /// Its subjects, the first in rank first.
    pub ranks: Vec<Rank>,
}

/// A rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rank {
    /// The subject.
    pub id: Id,
    /// Its rank.
    pub rank: u32,
    /// Its total.
    pub total: Points,
    /// Whether others have the same rank.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub tied: bool,
}
