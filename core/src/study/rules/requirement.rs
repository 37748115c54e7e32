//! What is required, of whom, and until when.

use serde::{Deserialize, Serialize};

use super::{Rounding, rule};
use crate::{
    study::Hours,
    wire::{Id, RuleId},
};

rule! {
    /// What learners of some roles have to do in a time (学习要求).
    pub struct Requirement {
        /// The roles that it binds; none named: everybody.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub roles: Vec<Id>,
        /// In which time.
        #[serde(default)]
        pub over: Over,
        /// What a change of role within a year does to it.
        #[serde(default)]
        pub role_change: RoleChange,
        /// How hours in proportion are rounded.
        #[serde(default)]
        pub rounding: Rounding,
        /// What is needed.
        pub need: Need,
    }
}

/// The time in which something is required.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Over {
    /// Each plan year.
    #[default]
    Year,
    /// Each run of so many plan years, one of which begins with a year.
    Years {
        /// How many.
        n: u32,
        /// A year in which a run begins.
        from: i32,
    },
    /// From the first day of the role, so many months.
    SinceRole {
        /// How many.
        months: u32,
    },
    /// While the role is held.
    Role,
}

/// What a change of role within a year does to a requirement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RoleChange {
    /// It binds in full whoever holds the role at the end of the year, or on the day asked.
    #[default]
    AtEnd,
    /// It binds in full whoever held the role on any day of the year.
    AnyDay,
    /// Hours in proportion to the days on which the role was held.
    ProRata,
}

/// What is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Need {
    /// Every one of these.
    All(Vec<Need>),
    /// One of these.
    Any(Vec<Need>),
    /// So many of these.
    AtLeast {
        /// How many.
        n: u32,
        /// Of these.
        of: Vec<Need>,
    },
    /// Hours of some kinds of study.
    Hours(HoursNeed),
    /// To have attended some kinds of study so often.
    Times(TimesNeed),
    /// A content completed.
    Completed(Id),
    /// An exam passed.
    Passed(Id),
}

/// Hours of some kinds of study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HoursNeed {
    /// Its id, under which it is told.
    pub id: RuleId,
    /// The kinds of study; none named: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// At least so many.
    pub min: Hours,
    /// At most so many count here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Hours>,
    /// What becomes of hours beyond the least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carry: Option<Carry>,
}

/// Hours beyond the least count in the year after (结转); once, not on and on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Carry {
    /// The kind of study as which they count then.
    pub into: Id,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Hours>,
}

/// To have attended, or completed, some kinds of study so often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimesNeed {
    /// Its id, under which it is told.
    pub id: RuleId,
    /// The kinds of study; none named: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Id>,
    /// At least so often.
    pub min: u32,
}
