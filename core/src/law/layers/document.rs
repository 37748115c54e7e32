//! The document of a layer, exactly as its JSON is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    law::{
        Franchise, Source,
        rulebook::{Labels, Level},
    },
    lifecycle::rules::{Duty, EventKind, Stage, Transition, Visibility},
    points::rules::Scheme,
    procedure::rules::{Procedure, Schedule},
    study::rules::Plan,
    time::Notice,
    wire::Id,
    words::Text,
};

/// A layer (下级规则) as one JSON document: what one level adds to a rulebook.
///
/// It gives whole entries. A duty, transition or visibility rule of the same `id`
/// takes the place of the one above on the days on which both are in force, a kind of
/// event on all days; what has no namesake is added, ways after those above.
///
/// Forms of act, schedules, schemes and plans are added whole, under ids that nothing
/// above has: those above stand as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LayerDoc {
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
    /// For which level they are made; not above that of what it lies upon.
    pub level: Level,
    /// The rulebook upon which it lies.
    pub over: Id,
    /// The texts that its rules rest on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<Id, Source>,
    /// Notices that are added: a further year, an amendment, a regional holiday.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub calendar: BTreeMap<Id, Notice>,
    /// What it says about lifecycles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lifecycles: BTreeMap<Id, LayerLifecycle>,
    /// Franchises of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub franchises: BTreeMap<Id, Franchise>,
    /// Forms of act of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub procedures: BTreeMap<Id, Procedure>,
    /// Schedules of its own: what bodies owe beside what they owe by those above.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schedules: BTreeMap<Id, Schedule>,
    /// Plans of study of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub study: BTreeMap<Id, Plan>,
    /// Schemes of points of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schemes: BTreeMap<Id, Scheme>,
    /// The names of what it adds; its names beat those above.
    #[serde(default)]
    pub labels: Labels,
    /// What a reader of the layer should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a layer says about one lifecycle: all of it may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LayerLifecycle {
    /// Its id.
    pub id: Id,
    /// Roles that are added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Id>,
    /// Kinds of event, whole. They have no versions: only what they require has.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<Id, EventKind>,
    /// Stages and ways of the main line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main: Option<LayerRegion>,
    /// Stages and ways of other regions; a new one is given whole.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overlays: BTreeMap<Id, LayerRegion>,
    /// Duties, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// Visibility rules, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visibility: Vec<Visibility>,
}

/// What a layer says about one region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LayerRegion {
    /// The stage in which every case begins: of a new region only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Id>,
    /// Stages that are added.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stages: BTreeMap<Id, Stage>,
    /// Ways, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transitions: Vec<Transition>,
}
