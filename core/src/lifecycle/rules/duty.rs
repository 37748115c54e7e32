//! Duties: what is owed, or may be done, by when.

use serde::{Deserialize, Serialize};

use super::{Limit, Trigger, VersionBy, rule};
use crate::{
    time::{Roll, Term},
    wire::{Id, RuleId},
};

rule! {
    /// A duty, a wait or a right with a clock. Exactly one of `within`,
    /// `notBefore` and `every` is given.
    pub struct Duty {
        /// Its id, which begins the codes of its findings.
        pub id: RuleId,
        /// The roles that owe it, or may use it.
        pub by: Vec<Id>,
        /// To be done by a last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub within: Option<Within>,
        /// Not to be done before a day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub not_before: Option<NotBefore>,
        /// To be done in every period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub every: Option<Every>,
        /// The fact whose day chooses its version.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub version_by: Option<VersionBy>,
        /// Whether it stays owed when the matter ends.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub outlives: bool,
        /// The attribute of the closing fact that records why a `generally` was not kept (说明理由).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub departure: Option<Id>,
    }
}

/// After the start, `then` must happen by the last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Within {
    /// What starts it.
    pub after: Vec<Trigger>,
    /// What fulfils it.
    pub then: Vec<Trigger>,
    /// What makes it fall away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Trigger>,
    /// How long it runs.
    pub limit: Limit,
    /// Whether a last day on a rest day moves to the next working day (顺延).
    pub roll: Roll,
    /// What stops it (不计入期限).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspend: Vec<Suspend>,
    /// What prolongs it (延长).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend: Option<Extend>,
}

/// `then` must not happen before the day on which it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotBefore {
    /// What starts it.
    pub after: Vec<Trigger>,
    /// What must wait.
    pub then: Vec<Trigger>,
    /// What makes it fall away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Trigger>,
    /// How long it waits.
    pub limit: Limit,
    /// On the last day itself, or on the day after it.
    pub opens: Opens,
    /// Whether a last day on a rest day moves to the next working day.
    #[serde(default = "no_roll")]
    pub roll: Roll,
    /// What stops it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspend: Vec<Suspend>,
    /// What prolongs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend: Option<Extend>,
}

fn no_roll() -> Roll {
    Roll::None
}

/// When a wait is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Opens {
    /// On the last day itself (满一年).
    OnLastDay,
    /// On the day after it (公示不少于五个工作日).
    AfterLastDay,
}

/// In each full period from the start, at least so many of `then`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Every {
    /// What starts it.
    pub after: Vec<Trigger>,
    /// What is owed in each period.
    pub then: Vec<Trigger>,
    /// What ends it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Trigger>,
    /// The length of a period.
    pub per: Term,
    /// How many are owed in each.
    #[serde(default = "one")]
    pub at_least: u32,
}

fn one() -> u32 {
    1
}

/// A stop of the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Suspend {
    /// What stops it.
    pub from: Vec<Trigger>,
    /// What lets it go on.
    pub until: Vec<Trigger>,
    /// Which days are stopped.
    #[serde(default)]
    pub days: SuspendDays,
    /// The articles it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<crate::law::Cite>,
    /// Where the law is silent: why it stops by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent: Option<crate::words::Text>,
}

/// Which days a stop takes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SuspendDays {
    /// The first and the last day too (所需时间不计).
    #[default]
    Both,
    /// From the day after the first (中止、恢复).
    AfterFirst,
}

/// An extension of the limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extend {
    /// The kind of event that extends.
    pub event: Id,
    /// The attribute that tells by how many units.
    pub amount: Id,
    /// How many units all extensions together may add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Term>,
    /// How many extensions there may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The least that one extension adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u32>,
    /// The articles it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<crate::law::Cite>,
}

/// The three shapes of a duty, to branch on.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each names the struct it holds")]
pub enum Shape<'a> {
    Within(&'a Within),
    NotBefore(&'a NotBefore),
    Every(&'a Every),
}

impl Duty {
    /// Its shape; nothing if it gives none or more than one (refused when a rulebook is opened).
    #[must_use]
    pub fn shape(&self) -> Option<Shape<'_>> {
        match (&self.within, &self.not_before, &self.every) {
            (Some(it), None, None) => Some(Shape::Within(it)),
            (None, Some(it), None) => Some(Shape::NotBefore(it)),
            (None, None, Some(it)) => Some(Shape::Every(it)),
            _ => None,
        }
    }

    /// What starts it.
    #[must_use]
    pub fn after(&self) -> &[Trigger] {
        self.shape().map_or(&[], |it| match it {
            Shape::Within(it) => &it.after,
            Shape::NotBefore(it) => &it.after,
            Shape::Every(it) => &it.after,
        })
    }

    /// What fulfils it (or, of a wait, what must wait).
    #[must_use]
    pub fn then(&self) -> &[Trigger] {
        self.shape().map_or(&[], |it| match it {
            Shape::Within(it) => &it.then,
            Shape::NotBefore(it) => &it.then,
            Shape::Every(it) => &it.then,
        })
    }

    /// What makes it fall away.
    #[must_use]
    pub fn unless(&self) -> &[Trigger] {
        self.shape().map_or(&[], |it| match it {
            Shape::Within(it) => &it.unless,
            Shape::NotBefore(it) => &it.unless,
            Shape::Every(it) => &it.unless,
        })
    }

    /// What stops it.
    #[must_use]
    pub fn suspend(&self) -> &[Suspend] {
        self.shape().map_or(&[], |it| match it {
            Shape::Within(it) => &it.suspend,
            Shape::NotBefore(it) => &it.suspend,
            Shape::Every(_) => &[],
        })
    }

    /// What prolongs it.
    #[must_use]
    pub fn extend(&self) -> Option<&Extend> {
        self.shape().and_then(|it| match it {
            Shape::Within(it) => it.extend.as_ref(),
            Shape::NotBefore(it) => it.extend.as_ref(),
            Shape::Every(_) => None,
        })
    }

    /// How long it runs; an `every` has a period instead.
    #[must_use]
    pub fn limit(&self) -> Option<&Limit> {
        self.shape().and_then(|it| match it {
            Shape::Within(it) => Some(&it.limit),
            Shape::NotBefore(it) => Some(&it.limit),
            Shape::Every(_) => None,
        })
    }

    /// Every trigger it names.
    pub fn triggers(&self) -> impl Iterator<Item = &Trigger> {
        let stops = self.suspend().iter().flat_map(|it| it.from.iter().chain(&it.until));
        self.after().iter().chain(self.then()).chain(self.unless()).chain(stops)
    }
}
