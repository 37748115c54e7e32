//! What is told about a learner.

use jiceng::{study, wire::Error};

use crate::{
    facts::Actor,
    given::{Given, below, given},
};

#[uniffi::remote(Enum)]
/// What satisfies a unit of a cmi5 course. A waiver satisfies each, a failed test none.
pub enum MoveOn {
    /// A passed test.
    Passed,
    /// Completion.
    Completed,
    /// Both.
    CompletedAndPassed,
    /// Either.
    CompletedOrPassed,
    /// Nothing is needed.
    NotApplicable,
}
pub(crate) use jiceng::study::MoveOn;

#[uniffi::remote(Enum)]
/// The unit of an amount.
pub enum AmountUnit {
    /// Minutes (分钟).
    Minutes,
    /// Half days (半天).
    HalfDays,
    /// Days (天).
    Days,
    /// Times, pieces, class hours as taught (次、篇、课时).
    Times,
}
pub(crate) use jiceng::study::Unit as AmountUnit;

impl Given<MoveOn> for MoveOn {
    fn given(&self) -> Result<MoveOn, Error> {
        Ok(*self)
    }
}

impl Given<AmountUnit> for AmountUnit {
    fn given(&self) -> Result<AmountUnit, Error> {
        Ok(*self)
    }
}

given! {
    /// The record of one learner under one plan (学习档案).
    ///
    /// What was achieved is not told; it follows from the entries.
    StudyRecord as study::Record {
        /// The learner, as an opaque id.
        learner: String,
        /// The plan by which the record is judged.
        plan: String,
        /// The roles that the learner held, and when.
        #[uniffi(default = [])]
        roles: Vec<RoleSpan>,
        /// The contents that entries name.
        #[uniffi(default = [])]
        contents: Vec<StudyContent>,
        /// What happened, in any order.
        #[uniffi(default = [])]
        entries: Vec<StudyEntry>,
        /// What the learner may still take; only what is left reads it.
        #[uniffi(default = [])]
        offers: Vec<StudyOffer>,
    }
    /// A role and the days on which it was held (任职期间).
    RoleSpan as study::RoleSpan {
        /// The role.
        role: String,
        /// The first day.
        from: String,
        /// The last day; absent while it is held.
        #[uniffi(default = None)]
        until: Option<String>,
    }
    /// A course, a video, a unit of a course (课程、课件).
    StudyContent as study::Content {
        /// Its id.
        id: String,
        /// The kind of study it is, as the plan names it.
        category: String,
        /// Its length in milliseconds, by the catalogue.
        #[uniffi(default = None)]
        length_ms: Option<i64>,
        /// What completes it, where it is a unit of a cmi5 course; else being watched does.
        #[uniffi(default = None)]
        move_on: Option<MoveOn>,
    }
    /// A dated entry of a record.
    StudyEntry as study::Entry {
        /// Its id, an opaque one.
        id: String,
        /// The day on which it happened, or began.
        on: String,
        /// The day on which it became known.
        recorded: String,
        /// What was done; absent only in a reversal or an erasure.
        did: Option<Did>,
        /// The last day, where it went on for several.
        #[uniffi(default = None)]
        until: Option<String>,
        /// The time of day, `HH:MM`.
        #[uniffi(default = None)]
        at: Option<String>,
        /// Who approved it, where it needs approval.
        #[uniffi(default = None)]
        by: Option<Actor>,
        /// The entry that this one takes back.
        #[uniffi(default = None)]
        reverses: Option<String>,
        /// The entry whose content this one erases.
        #[uniffi(default = None)]
        erases: Option<String>,
    }
    /// Parts of a content that were played in one session.
    Played as study::Watched {
        /// The content.
        content: String,
        /// The session.
        #[uniffi(default = None)]
        session: Option<String>,
        /// The device.
        #[uniffi(default = None)]
        device: Option<String>,
        /// The length as the player measured it, in milliseconds.
        #[uniffi(default = None)]
        length_ms: Option<i64>,
        /// The parts.
        #[uniffi(default = [])]
        segments: Vec<Segment>,
        /// When the session began and ended by the clock.
        #[uniffi(default = None)]
        wall: Option<Wall>,
    }
    /// One played part of a content, the end exclusive, in milliseconds.
    Segment as study::Segment {
        /// Where it begins.
        from: i64,
        /// Where it ends; absent if the player never told.
        #[uniffi(default = None)]
        to: Option<i64>,
        /// When it was played by the clock.
        #[uniffi(default = None)]
        wall: Option<Wall>,
    }
    /// A stretch of real time: milliseconds since 1970-01-01 UTC, the end exclusive.
    Wall as study::Wall {
        /// Its beginning.
        from: i64,
        /// Its end.
        to: i64,
    }
    /// How much was done, in a unit.
    Amount as study::Amount {
        /// How many, a decimal with at most two places.
        n: String,
        /// Of what.
        unit: AmountUnit,
    }
    /// Something that can still be taken (可选学习内容).
    StudyOffer as study::Offer {
        /// Its id: that of a content, if it is one.
        id: String,
        /// The kind of study, if it is no content.
        #[uniffi(default = None)]
        category: Option<String>,
        /// How much it is, if it is no content.
        #[uniffi(default = None)]
        amount: Option<Amount>,
        /// The last day on which it can be taken.
        #[uniffi(default = None)]
        until: Option<String>,
    }
}

/// Declares what was done: an enum whose fields become those of the core.
macro_rules! did {
    ($(#[$doc:meta] $name:ident in $key:literal {
        $(#[$about:meta] $field:ident: $type:ty,)*
    })*) => {
        /// What was done.
        #[derive(Clone, Debug, PartialEq, uniffi::Enum)]
        pub enum Did {
            /// Parts of a content were played.
            Watched {
                /// What was played.
                played: Played,
            },
            $(#[$doc] $name { $(#[$about] $field: $type,)* },)*
        }

        impl Given<study::Did> for Did {
            fn given(&self) -> Result<study::Did, Error> {
                let within = |it: Error, key: &str| it.below(&jiceng::wire::Pointer::root().key(key));
                match self {
                    Self::Watched { played } => {
                        Ok(study::Did::Watched(played.given().map_err(|it| within(it, "watched"))?))
                    }
                    $(Self::$name { $($field,)* } => {
                        let made = || Ok(study::Did::$name {
                            $($field: $field.given().map_err(|it| below(it, stringify!($field)))?,)*
                        });
                        made().map_err(|it| within(it, $key))
                    })*
                }
            }
        }
    };
}

// Fields in the order of their keys, as the door reads them.
did! {
    /// A client says that a content is completed; this is a claim, no proof.
    Claimed in "claimed" {
        /// The content.
        content: String,
        /// The share that the client tells.
        progress: Option<String>,
    }
    /// A content reported how its test ended.
    Tested in "tested" {
        /// The content.
        content: String,
        /// Whether the test was passed.
        passed: bool,
    }
    /// A content was waived (免修).
    Waived in "waived" {
        /// The content.
        content: String,
        /// The reason, such as `administrative`.
        reason: String,
    }
    /// A lesson, a class or a course was attended in person (参加).
    Attended in "attended" {
        /// How much of it.
        amount: Amount,
        /// The kind of study.
        category: String,
        /// The missed meeting for which this makes up (补课), by the id of its entry.
        makes_up: Option<String>,
    }
    /// An exam was sat (考试).
    Sat in "sat" {
        /// The exam.
        exam: String,
        /// Whether it was the make-up exam (补考).
        make_up: bool,
        /// The score, a decimal.
        score: String,
    }
    /// A meeting was missed (缺席).
    Missed in "missed" {
        /// The meeting.
        meeting: String,
    }
    /// A requirement does not bind the learner (免除).
    Exempted in "exempted" {
        /// The ground, as the plan names it.
        ground: String,
        /// The requirement; absent: every one that the ground reaches.
        requirement: Option<String>,
    }
    /// Something else counts instead (替代).
    Substituted in "substituted" {
        /// How much of it.
        amount: Amount,
        /// The ground, as the plan names it.
        ground: String,
    }
}
