//! Names of what a rulebook defines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::words::{Lang, Text};

/// The names (名称) of what a rulebook defines, in every language.
///
/// A key is the id itself. Where lifecycles or schemes share an id, `lifecycle:id`
/// beats the bare `id` in that lifecycle. A code, like a field of a document, stands
/// under its attribute: `form/letter`.
///
/// # Example: the name of one lifecycle beats the shared one
/// ```
/// use jiceng::{law::rulebook::{LabelKind, Labels}, words::Lang};
/// let labels: Labels = serde_json::from_str(r#"{ "stages": {
///     "open": { "zh": "办理中", "en": "open" },
///     "petition:open": { "zh": "受理中", "en": "in hand" } } }"#)?;
/// assert_eq!(labels.within("petition").name(LabelKind::Stage, "open", Lang::En), "in hand");
/// assert_eq!(labels.within("hotline").name(LabelKind::Stage, "open", Lang::En), "open");
/// assert_eq!(labels.name(LabelKind::Stage, "shut", Lang::En), "shut");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Labels {
    /// Of lifecycles.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub lifecycles: BTreeMap<String, Text>,
    /// Of forms of act.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub forms: BTreeMap<String, Text>,
    /// Of schemes of points.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub schemes: BTreeMap<String, Text>,
    /// Of stages and of what boards show for them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub stages: BTreeMap<String, Text>,
    /// Of kinds of event.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<String, Text>,
    /// Of roles.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<String, Text>,
    /// Of duties, requirements, visibility rules and parts of schemes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, Text>,
    /// Of codes and fields, each under its attribute.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, Text>,
    /// Of attributes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, Text>,
}

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each names what it stands for")]
pub enum LabelKind {
    Lifecycle,
    Form,
    Scheme,
    Stage,
    Event,
    Role,
    Rule,
    Code,
    Attribute,
}

impl LabelKind {
    /// Every kind.
    pub(crate) const ALL: [Self; 9] = [
        Self::Lifecycle,
        Self::Form,
        Self::Scheme,
        Self::Stage,
        Self::Event,
        Self::Role,
        Self::Rule,
        Self::Code,
        Self::Attribute,
    ];

    /// The key of its section.
    #[must_use]
    pub fn section(self) -> &'static str {
        match self {
            Self::Lifecycle => "lifecycles",
            Self::Form => "forms",
            Self::Scheme => "schemes",
            Self::Stage => "stages",
            Self::Event => "events",
            Self::Role => "roles",
            Self::Rule => "rules",
            Self::Code => "codes",
            Self::Attribute => "attributes",
        }
    }
}

impl Labels {
    /// The names of one kind.
    #[must_use]
    pub fn section(&self, kind: LabelKind) -> &BTreeMap<String, Text> {
        match kind {
            LabelKind::Lifecycle => &self.lifecycles,
            LabelKind::Form => &self.forms,
            LabelKind::Scheme => &self.schemes,
            LabelKind::Stage => &self.stages,
            LabelKind::Event => &self.events,
            LabelKind::Role => &self.roles,
            LabelKind::Rule => &self.rules,
            LabelKind::Code => &self.codes,
            LabelKind::Attribute => &self.attributes,
        }
    }

    pub(crate) fn section_mut(&mut self, kind: LabelKind) -> &mut BTreeMap<String, Text> {
        match kind {
            LabelKind::Lifecycle => &mut self.lifecycles,
            LabelKind::Form => &mut self.forms,
            LabelKind::Scheme => &mut self.schemes,
            LabelKind::Stage => &mut self.stages,
            LabelKind::Event => &mut self.events,
            LabelKind::Role => &mut self.roles,
            LabelKind::Rule => &mut self.rules,
            LabelKind::Code => &mut self.codes,
            LabelKind::Attribute => &mut self.attributes,
        }
    }

    /// The shared name; the id itself where there is none.
    #[must_use]
    pub fn name<'a>(&'a self, kind: LabelKind, id: &'a str, lang: Lang) -> &'a str {
        self.section(kind).get(id).map_or(id, |it| it.say(lang))
    }

    /// The names as one lifecycle says them.
    #[must_use]
    pub fn within<'a>(&'a self, lifecycle: &'a str) -> Names<'a> {
        Names { labels: self, lifecycle: Some(lifecycle) }
    }
}

/// Names as one lifecycle says them, or, without one, the shared names.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    labels: &'a Labels,
    lifecycle: Option<&'a str>,
}

impl<'a> Names<'a> {
    /// Names by these labels, in a lifecycle where one is given.
    #[must_use]
    pub fn new(labels: &'a Labels, lifecycle: Option<&'a str>) -> Self {
        Self { labels, lifecycle }
    }

    /// The text of a label, if there is one.
    #[must_use]
    pub fn text(&self, kind: LabelKind, id: &str) -> Option<&'a Text> {
        let section = self.labels.section(kind);
        self.lifecycle
            .and_then(|lifecycle| section.get(&format!("{lifecycle}:{id}")))
            .or_else(|| section.get(id))
    }

    /// The name; the id itself where there is none.
    #[must_use]
    pub fn name(&self, kind: LabelKind, id: &'a str, lang: Lang) -> &'a str {
        self.text(kind, id).map_or(id, |it| it.say(lang))
    }
}
