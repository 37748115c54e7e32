//! The document of a rulebook, exactly as its JSON is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Labels;
use crate::{
    law::{Franchise, Source},
    lifecycle::rules::Lifecycle,
    points::rules::Scheme,
    procedure::rules::{Procedure, Schedule},
    study::rules::Plan,
    time::Notice,
    wire::Id,
    words::Text,
};

/// A rulebook (规则集) as one JSON document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulebookDoc {
    /// The format, 1.
    pub format: u32,
    /// The kinds of rule that it uses; an engine that lacks one refuses it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Whose rules they are (制定机关).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Text>,
    /// For which level they are made (层级).
    pub level: Level,
    /// In what kind of app they are used.
    pub host: Host,
    /// The texts that its rules rest on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<Id, Source>,
    /// The yearly notices on holidays.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub calendar: BTreeMap<Id, Notice>,
    /// Its lifecycles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lifecycles: BTreeMap<Id, Lifecycle>,
    /// Who holds which right in which kind of body.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub franchises: BTreeMap<Id, Franchise>,
    /// The forms in which acts are held.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub procedures: BTreeMap<Id, Procedure>,
    /// What bodies owe over time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schedules: BTreeMap<Id, Schedule>,
    /// Its plans of study.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub study: BTreeMap<Id, Plan>,
    /// Its schemes of points.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schemes: BTreeMap<Id, Scheme>,
    /// The names of stages, events, roles and rules, in every language.
    #[serde(default)]
    pub labels: Labels,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The level for which rules are made (层级), from the highest down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// The whole country (全国).
    National,
    /// A province (省).
    Province,
    /// A city (市).
    City,
    /// A county (县).
    County,
    /// One unit: a village, a branch, an organisation (单位).
    Unit,
}

/// The kind of app in which rules are used; some rules are refused in some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Host {
    /// An app of the government (政务应用).
    GovernmentApp,
    /// An app of Party building (党建应用).
    PartyApp,
    /// A village's own (村).
    Village,
    /// Used inside one organisation only (内部).
    Internal,
}
