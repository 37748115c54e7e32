//! Verdicts of duties: the table, and nothing else.
//!
//! On the last day itself nothing is late. Unknown only if it matters: in time
//! for the earliest possible last day is in time, late for the latest is late.

use serde::Serialize;

use crate::{
    answers::Verdict,
    time::{Day, Due},
};

/// The state of one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum State {
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

/// How an act stands to a last day that may be known only between bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timing {
    InTime,
    Late,
    Unknown,
}

impl Timing {
    /// How a day stands to a last day.
    #[inline]
    pub(crate) fn of(day: Day, due: Option<Due>) -> Self {
        match due {
            None => Self::InTime,
            Some(due) if day <= due.not_before => Self::InTime,
            Some(Due { not_after: Some(last), .. }) if day > last => Self::Late,
            Some(_) => Self::Unknown,
        }
    }
}

/// The verdict of a `within` duty.
///
/// | | in time | late | unknown |
/// | --- | --- | --- | --- |
/// | no ending yet | pending | unmet | unknown |
/// | done | met | unmet | unknown |
/// | fallen away | none | unmet | unknown |
///
/// Of a right (`may`), only what was done has a verdict.
#[inline]
pub(crate) fn within(state: State, timing: Timing, is_right: bool) -> Option<Verdict> {
    match (state, timing) {
        (State::Lapsed, _) => None,
        (State::Fulfilled, Timing::InTime) => Some(Verdict::Met),
        (State::Fulfilled, Timing::Late) => Some(Verdict::Unmet),
        (State::Fulfilled, Timing::Unknown) => Some(Verdict::Unknown),
        _ if is_right => None,
        (State::Suspended, _) => Some(Verdict::Pending),
        (State::Running, Timing::InTime) => Some(Verdict::Pending),
        (State::Discharged, Timing::InTime) => None,
        (_, Timing::Unknown) => Some(Verdict::Unknown),
        (State::Running | State::Discharged | State::Expired, _) => Some(Verdict::Unmet),
    }
}

/// The verdict of a `not-before` duty, whose wait is over on `opens`.
///
/// `day` is the day of the act, or the day asked if there was none.
#[inline]
pub(crate) fn not_before(state: State, day: Day, opens: Option<Due>) -> Option<Verdict> {
    let over = opens.map(|due| match due {
        Due { not_after: Some(last), .. } if day >= last => Timing::InTime,
        Due { not_before, .. } if day < not_before => Timing::Late,
        _ => Timing::Unknown,
    });
    match (state, over) {
        (State::Suspended, _) => Some(Verdict::Pending),
        (State::Discharged | State::Expired | State::Lapsed, _) => None,
        (_, Some(Timing::Unknown)) => Some(Verdict::Unknown),
        (_, Some(Timing::InTime)) => Some(Verdict::Met),
        // A wait that stands still is not over.
        (State::Fulfilled, _) => Some(Verdict::Unmet),
        (State::Running, _) => Some(Verdict::Pending),
    }
}
