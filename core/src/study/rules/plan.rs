//! A plan of study: the rules that belong together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Basis, Cap, Certificate, Conversion, Dated, Evidence, Exam, Exemption, MakeUp, Metric,
    Requirement, Substitution,
};
use crate::{time::Cycle, wire::Id, words::Text};

/// A plan of study (学习计划): what is required, what counts, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// How plan years are cut; `year` if absent.
    #[serde(default = "calendar_year")]
    pub year: Cycle,
    /// The year to which a course across New Year belongs.
    #[serde(default)]
    pub year_split: YearSplit,
    /// The roles that it knows.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<Id>,
    /// The kinds of study that it knows.
    pub categories: BTreeSet<Id>,
    /// What is required.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
    /// How study becomes hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conversions: Vec<Conversion>,
    /// The most that counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<Cap>,
    /// What proves study.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Exams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exams: Vec<Exam>,
    /// What exams prove for a time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<Certificate>,
    /// Who need not meet which requirement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Exemption>,
    /// What counts instead of study.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub substitutions: Vec<Substitution>,
    /// Missed meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub make_ups: Vec<MakeUp>,
    /// What is measured, and what people are judged by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
    /// What a reader of the plan should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Plan {
    /// Every rule with the key of its list and its place there.
    #[must_use]
    pub fn rules(&self) -> Vec<(&'static str, usize, Basis<'_>)> {
        fn each<'a, T: Dated>(
            key: &'static str,
            list: &'a [T],
        ) -> impl Iterator<Item = (&'static str, usize, Basis<'a>)> {
            list.iter().enumerate().map(move |(n, it)| (key, n, it.basis()))
        }
        each("requirements", &self.requirements)
            .chain(each("conversions", &self.conversions))
            .chain(each("caps", &self.caps))
            .chain(each("evidence", &self.evidence))
            .chain(each("exams", &self.exams))
            .chain(each("certificates", &self.certificates))
            .chain(each("exemptions", &self.exemptions))
            .chain(each("substitutions", &self.substitutions))
            .chain(each("makeUps", &self.make_ups))
            .chain(each("metrics", &self.metrics))
            .collect()
    }
}

/// The year to which a course across New Year belongs (跨年).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum YearSplit {
    /// Each day to its own.
    #[default]
    Days,
    /// All of it to the year in which it begins.
    Start,
    /// All of it to the year in which it ends.
    End,
}

fn calendar_year() -> Cycle {
    Cycle::YEAR
}
