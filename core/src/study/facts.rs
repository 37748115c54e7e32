//! What is told about a learner.

use serde::{Deserialize, Serialize};

use super::{Exact, Hours};
use crate::{
    facts::{Actor, TimeOfDay},
    time::Day,
    wire::{self, Id, RuleId},
};

/// The record of one learner under one plan (学习档案).
///
/// Learners are opaque ids; no names, no identity numbers. What was achieved is
/// not told but follows from the entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    /// The learner, as an opaque id.
    pub learner: Id,
    /// The plan by which the record is judged.
    pub plan: Id,
    /// The roles that the learner held, and when.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleSpan>,
    /// The contents that entries name.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Content>,
    /// What happened.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub entries: Vec<Entry>,
    /// What the learner may still take; only the remaining plan reads it.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
}

/// A role and the days on which it was held (任职期间).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleSpan {
    /// The role.
    pub role: Id,
    /// The first day.
    pub from: Day,
    /// The last day; absent while it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A course, a video, a unit of a course (课程、课件).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Content {
    /// Its id.
    pub id: Id,
    /// The kind of study it is, as the plan names it.
    pub category: Id,
    /// Its length in milliseconds, by the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_ms: Option<i64>,
    /// What completes it, where it is a unit of a cmi5 course; else being watched does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub move_on: Option<MoveOn>,
}

/// What satisfies a unit of a cmi5 course.
///
/// | | satisfied by |
/// | --- | --- |
/// | `passed` | a passed test |
/// | `completed` | completion |
/// | `completed-and-passed` | both |
/// | `completed-or-passed` | either |
/// | `not-applicable` | nothing is needed |
///
/// A waiver satisfies each of them, a failed test none.
///
/// Source: cmi5 specification, 10.2.4 and 13.1.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above tells each")]
pub enum MoveOn {
    Passed,
    Completed,
    CompletedAndPassed,
    CompletedOrPassed,
    NotApplicable,
}

impl MoveOn {
    /// Whether a unit is satisfied.
    #[must_use]
    pub fn satisfied(self, passed: bool, completed: bool, waived: bool) -> bool {
        waived
            || match self {
                Self::Passed => passed,
                Self::Completed => completed,
                Self::CompletedAndPassed => passed && completed,
                Self::CompletedOrPassed => passed || completed,
                Self::NotApplicable => true,
            }
    }
}

/// A dated, identified entry. Entries are a set: their order never matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Its id; the same id never means two entries.
    pub id: Id,
    /// The day on which it happened, or began (发生日).
    pub on: Day,
    /// The last day, where it went on for several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The time of day, which orders entries of one day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<TimeOfDay>,
    /// The day on which it became known (记录日).
    pub recorded: Day,
    /// Who approved it, where it needs approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// What was done; absent only in a reversal or an erasure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did: Option<Did>,
    /// The entry that this one takes out again (更正).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<Id>,
    /// The entry whose content this one has deleted (删除).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erases: Option<Id>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Did {
    /// Parts of a content were played.
    Watched(Watched),
    /// A client says that a content is completed; this is a claim, no proof.
    Claimed {
        /// The content.
        content: Id,
        /// The share that the client tells.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        progress: Option<String>,
    },
    /// A content reported how its test ended.
    Tested {
        /// The content.
        content: Id,
        /// Whether the test was passed.
        passed: bool,
    },
    /// A content was waived (免修).
    Waived {
        /// The content.
        content: Id,
        /// The reason, such as `administrative`.
        reason: Id,
    },
    /// A lesson, a class or a course was attended in person (参加).
    Attended {
        /// The kind of study.
        category: Id,
        /// How much of it.
        amount: Amount,
        /// The missed meeting for which this makes up (补课), by the id of its entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        makes_up: Option<Id>,
    },
    /// An exam was sat (考试).
    Sat {
        /// The exam.
        exam: Id,
        /// The score.
        score: Exact,
        /// Whether it was the make-up exam (补考).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        make_up: bool,
    },
    /// A meeting was missed (缺席).
    Missed {
        /// The meeting.
        meeting: Id,
    },
    /// A requirement does not bind the learner (免除).
    Exempted {
        /// The requirement; absent: every one that the ground reaches.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        requirement: Option<RuleId>,
        /// The ground, as the plan names it.
        ground: Id,
    },
    /// Something else counts instead (替代).
    Substituted {
        /// The ground, as the plan names it.
        ground: Id,
        /// How much of it.
        amount: Amount,
    },
}

/// Parts of a content that were played in one session.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Watched {
    /// The content.
    pub content: Id,
    /// The session (会话).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Id>,
    /// The device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Id>,
    /// The length of the content as the player measured it, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_ms: Option<i64>,
    /// The parts.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub segments: Vec<Segment>,
    /// When the session began and ended by the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<Wall>,
}

/// One played part of a content, from a place up to a place (exclusive), in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Segment {
    /// Where it begins.
    pub from: i64,
    /// Where it ends; absent if the player never told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// When it was played by the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<Wall>,
}

impl Segment {
    /// What of it was played in a stretch of its time, as if it ran evenly; never too much.
    /// Nothing if its end or its time is not known.
    #[must_use]
    pub fn during(self, from: i64, to: i64) -> Option<(i64, i64)> {
        let (end, wall) = (self.to?, self.wall?);
        let whole = i128::from(end.saturating_sub(self.from));
        let length = i128::from(wall.len_ms()).max(1);
        let share = |at: i64, up: i128| {
            let at = i128::from(at.clamp(wall.from, wall.to).saturating_sub(wall.from));
            let part = at.saturating_mul(whole).saturating_add(up).checked_div(length);
            self.from.saturating_add(i64::try_from(part.unwrap_or_default()).unwrap_or_default())
        };
        Some((share(from, length.saturating_sub(1)), share(to, 0)))
    }
}

/// A stretch of real time: milliseconds since 1970-01-01 UTC, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wall {
    /// Its beginning.
    pub from: i64,
    /// Its end.
    pub to: i64,
}

impl Wall {
    /// How long it is, in milliseconds.
    #[must_use]
    pub fn len_ms(self) -> i64 {
        self.to.saturating_sub(self.from).max(0)
    }
}

/// How much was done, in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// How many, with at most two decimal places.
    pub n: Hours,
    /// Of what.
    pub unit: Unit,
}

/// The unit of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Unit {
    /// Minutes (分钟).
    Minutes,
    /// Half days (半天).
    HalfDays,
    /// Days (天).
    Days,
    /// Times, pieces, class hours as taught (次、篇、课时).
    Times,
}

/// Something that can still be taken (可选学习内容).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offer {
    /// Its id: that of a content, if it is one.
    pub id: Id,
    /// The kind of study, if it is no content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// How much it is, if it is no content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The last day on which it can be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}
