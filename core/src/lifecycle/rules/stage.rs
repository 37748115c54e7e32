//! Lifecycles, regions, stages, transitions, kinds of event, requirements.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Condition, Duty, Trigger, rule};
use crate::wire::{Id, RuleId};

/// The rules of one kind of matter (流程).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lifecycle {
    /// Its id; rule ids begin with it.
    pub id: Id,
    /// The roles that act in it.
    pub roles: Vec<Id>,
    /// The fact whose day chooses the version of every rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version_by: Option<VersionBy>,
    /// The kinds of event.
    pub events: BTreeMap<Id, EventKind>,
    /// The main line.
    pub main: Region,
    /// Regions folded beside the main line, such as supervision (督办).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overlays: BTreeMap<Id, Region>,
    /// What is owed, or may be done, by when.
    pub duties: Vec<Duty>,
    /// Who may not see what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visibility: Vec<Visibility>,
}

/// The kind of event whose first accepted fact fixes the version of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionBy {
    /// The kind of event.
    pub event: Id,
}

rule! {
    /// A kind of event: who may cause it and what it must tell.
    pub struct EventKind {
        /// The roles that may cause it; absent: anybody.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub by: Vec<Id>,
        /// Its attributes.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub attrs: BTreeMap<Id, AttributeRule>,
        /// What is judged whenever it happens.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub require: Vec<Requirement>,
    }
}

/// An attribute that a kind of event declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributeRule {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: AttributeKind,
    /// The closed list of a `code`; absent: any id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Id>,
    /// The fields that a `document` may have; absent: any id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Id>,
    /// Whether its absence is told in a finding.
    #[serde(default)]
    pub required: bool,
}

/// The type of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AttributeKind {
    /// A code, out of a list where one is given.
    Code,
    /// A whole number.
    Count,
    /// Yes or no.
    Yes,
    /// A day.
    Day,
    /// The fields that a document has.
    Document,
    /// A person, as an opaque id.
    Person,
    /// An organ of the case's tree.
    Organ,
    /// Another case.
    Case,
    /// The verdict of another domain.
    Verdict,
}

/// Stages and the ways between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Region {
    /// The stage in which every case begins.
    pub initial: Id,
    /// The stages; an id stands for one stage in the whole lifecycle.
    pub stages: BTreeMap<Id, Stage>,
    /// The ways between them, in the order in which they are tried.
    pub transitions: Vec<Transition>,
}

/// A stage (阶段).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stage {
    /// What a board shows; absent: the stage itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Id>,
    /// Of the main line: the matter ends here (办结).
    #[serde(default, rename = "final", skip_serializing_if = "std::ops::Not::not")]
    pub is_final: bool,
    /// Of an overlay: it may stay here for ever.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rest: bool,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

rule! {
    /// A way from stages, by an event or by the expiry of a duty's last day.
    pub struct Transition {
        /// Its id, unique in the lifecycle but for versions with disjoint days in force.
        pub id: Id,
        /// The stages from which it leads.
        pub from: Vec<Id>,
        /// The kind of event that takes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub on: Option<Id>,
        /// The duty whose expiry takes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expires: Option<RuleId>,
        /// The stage to which it leads; absent: the stage stays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<Id>,
        /// The roles that may take it; absent: those of the event.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub by: Vec<Id>,
        /// What must be true for it to be chosen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub when: Vec<Condition>,
        /// What is judged when it is chosen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub require: Vec<Requirement>,
        /// The fact whose day chooses its version.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub version_by: Option<VersionBy>,
    }
}

rule! {
    /// What an act is judged by.
    pub struct Requirement {
        /// Its id, which is also the code of the finding.
        pub id: RuleId,
        /// What has to be true.
        pub test: Condition,
        /// What follows if it is not.
        #[serde(default, rename = "else")]
        pub otherwise: Otherwise,
        /// When it is asked at all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub when: Vec<Condition>,
    }
}

/// What follows when a requirement is not met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Otherwise {
    /// The act stands, with a finding.
    #[default]
    Flag,
    /// The act has no effect, with a finding.
    Refuse,
}

rule! {
    /// What some roles may not see.
    pub struct Visibility {
        /// Its id.
        pub id: RuleId,
        /// What is hidden.
        pub hide: Hide,
        /// From which roles.
        pub from: Vec<Id>,
        /// When it is hidden.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub when: Vec<Condition>,
    }
}

/// Facts, or some attributes of them, that are hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hide {
    /// The kinds of event.
    pub events: Vec<Id>,
    /// Only these attributes; absent: the whole fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attrs: Vec<Id>,
}

impl Lifecycle {
    /// The main line and then the overlays, each with its id (`main` first).
    pub fn regions(&self) -> impl Iterator<Item = (&str, &Region)> {
        std::iter::once(("main", &self.main))
            .chain(self.overlays.iter().map(|(id, region)| (id.as_str(), region)))
    }

    /// Every transition of every region, in listed order.
    pub fn transitions(&self) -> impl Iterator<Item = &Transition> {
        self.regions().flat_map(|(_, region)| &region.transitions)
    }

    /// Every requirement, of events and of transitions.
    pub fn requirements(&self) -> impl Iterator<Item = &Requirement> {
        self.events
            .values()
            .flat_map(|it| &it.require)
            .chain(self.transitions().flat_map(|it| &it.require))
    }

    /// Every trigger of every duty.
    pub fn triggers(&self) -> impl Iterator<Item = &Trigger> {
        self.duties.iter().flat_map(Duty::triggers)
    }
}
