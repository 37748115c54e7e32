//! Exams, certificates, exemptions, substitutes, make-up study.

use serde::{Deserialize, Serialize};

use super::{Need, rule};
use crate::{
    study::{Exact, Hours},
    wire::{Id, RuleId},
};

rule! {
    /// An exam (考试).
    pub struct Exam {
        /// The exam.
        pub exam: Id,
        /// The least score that passes; absent where the text does not tell it, and then
        /// nobody is told to have passed or failed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pass: Option<Exact>,
        /// The most attempts in a plan year, make-up exams aside.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub attempts: Option<u32>,
        /// Which attempt decides.
        #[serde(default)]
        pub take: Take,
        /// So many days have to lie between a failed attempt and the next (冷却期).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub cooling_days: Option<u32>,
        /// The most make-up exams (补考), each after a failed attempt; absent: none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub make_ups: Option<u32>,
        /// What has to be done in the plan year before the exam opens.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gate: Option<Need>,
    }
}

/// Which attempt decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Take {
    /// The best (取最高).
    #[default]
    Best,
    /// The last (取最近一次).
    Last,
    /// The first (取首次).
    First,
}

rule! {
    /// What a passed exam proves for a time (证书).
    pub struct Certificate {
        /// The exam.
        pub exam: Id,
        /// How long.
        pub valid: Valid,
        /// So many days before it ends it can be renewed without loss of time.
        #[serde(default)]
        pub window_days: u32,
    }
}

/// How long a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Valid {
    /// So many months, up to the corresponding day; a 29 February ends on the 28th
    /// in common years and on the 29th in leap years.
    Months(u32),
    /// Up to a day of the year, so many years on; 29 February is the 28th in common years.
    FixedDay {
        /// The month.
        month: u32,
        /// The day of the month.
        day: u32,
        /// 0 is the year of the exam.
        years: u32,
    },
}

rule! {
    /// Who need not meet which requirement (免修).
    pub struct Exemption {
        /// The ground.
        pub ground: Id,
        /// The requirements; none named: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub requirements: Vec<RuleId>,
        /// The roles that can approve it; none named: it needs no approval.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub approved_by: Vec<Id>,
    }
}

rule! {
    /// What counts instead of study (替代学时).
    pub struct Substitution {
        /// The ground.
        pub ground: Id,
        /// The kind of study as which it counts; the conversion of this kind gives the hours.
        pub category: Id,
        /// The roles that can approve it; none named: it needs no approval.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub approved_by: Vec<Id>,
    }
}

rule! {
    /// A missed meeting has to be made up for (补课).
    pub struct MakeUp {
        /// So many days after the meeting at the latest; absent: the text says no day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// At least so many hours.
        #[serde(default)]
        pub hours: Hours,
    }
}
