//! What a body owes over time.

use serde::{Deserialize, Serialize};

use crate::{
    law::{Cite, Confidence, Force, InForce, Standing},
    time::{Cycle, Term},
    wire::{Id, RuleId},
};

/// What bodies of some kinds owe, period by period (制度日历).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Schedule {
    /// Its id; the ids of its duties begin with it.
    pub id: Id,
    /// The kinds of body that owe it.
    pub bodies: Vec<Id>,
    /// Who counts for the size of a body: a franchise of the rulebook.
    pub franchise: Id,
    /// The duties.
    pub duties: Vec<Due>,
    /// What follows from so many in a row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_a_row: Vec<InARow>,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Schedule {
    /// Every kind of entry of a diary that it knows.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Id> {
        let duties = self.duties.iter().flat_map(|it| {
            let more = match &it.rhythm {
                Rhythm::Every { .. } => (&[][..], &[][..]),
                Rhythm::Term { from, postponed, .. } => {
                    (from.as_slice(), postponed.as_ref().map_or(&[][..], |it| it.by.as_slice()))
                }
            };
            it.by.iter().chain(more.0).chain(more.1)
        });
        duties.chain(self.in_a_row.iter().flat_map(|it| it.of.iter().chain(&it.clears)))
    }
}

/// A duty that comes again (定期义务).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// Its id.
    pub id: RuleId,
    /// The kinds of entry in the diary that fulfil it.
    pub by: Vec<Id>,
    /// When it comes.
    pub rhythm: Rhythm,
    /// The kinds of body, of those of the schedule, that owe it; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Id>,
    /// The size of body from which to which it is owed, in members who vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Whether it is owed only by a body that has this kind of body below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_below: Option<Id>,
    /// The articles it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// The days on which it is in force.
    #[serde(default)]
    pub in_force: InForce,
    /// How strongly it binds.
    #[serde(default)]
    pub force: Force,
    /// How surely it is known.
    #[serde(default)]
    pub confidence: Confidence,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a rule of a schedule says about itself.
macro_rules! standing {
    ($name:ident) => {
        impl $name {
            /// What it says about itself.
            pub(crate) fn standing(&self) -> Standing<'_> {
                Standing {
                    cites: &self.cites,
                    in_force: self.in_force,
                    force: self.force,
                    confidence: self.confidence,
                    silent: None,
                    derogates: None,
                }
            }
        }
    };
}
standing!(Due);
standing!(InARow);

/// What follows from so many in a row of one person (连续): two failed appraisals end an
/// office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InARow {
    /// Its id.
    pub id: RuleId,
    /// The kinds of entry that count.
    pub of: Vec<Id>,
    /// The kinds of entry that end a run.
    pub clears: Vec<Id>,
    /// How many in a row it takes.
    pub times: u32,
    /// The articles it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// The days on which it is in force; the last of the run decides.
    #[serde(default)]
    pub in_force: InForce,
    /// How strongly it binds.
    #[serde(default)]
    pub force: Force,
    /// How surely it is known.
    #[serde(default)]
    pub confidence: Confidence,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// When a duty comes.
///
/// | kind | comes |
/// | --- | --- |
/// | `every` | so many times in every calendar period; with `season`, generally from that month on |
/// | `term` | by the end of a term of office; with `before`, so long ahead of it |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rhythm {
    /// In every period.
    #[serde(rename_all = "camelCase")]
    Every {
        /// The period: `month`, `quarter`, `half-year` or `year`.
        period: Cycle,
        /// How many times.
        times: u32,
        /// The first month of the season in which it generally is done, 1 to 12.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        season: Option<u32>,
    },
    /// At the end of a term of office (任期届满).
    #[serde(rename_all = "camelCase")]
    Term {
        /// The kinds of entry from which the term runs.
        from: Vec<Id>,
        /// How long it is.
        length: Term,
        /// How long before its end the duty is done, such as a reminder; absent: at its end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Term>,
        /// How the end may be put off; absent: not at all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        postponed: Option<Postponed>,
    },
}

/// How the end of a term is put off (延期换届): by an approval recorded before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Postponed {
    /// The kinds of entry by which it is.
    pub by: Vec<Id>,
    /// For how long at most.
    pub most: Term,
}

/// From how many to how many persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Size {
    /// At least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u32>,
    /// At most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
}

impl Size {
    /// Whether a number lies within.
    #[must_use]
    pub fn holds(self, n: u32) -> bool {
        self.least.is_none_or(|it| it <= n) && self.most.is_none_or(|it| n <= it)
    }
}
