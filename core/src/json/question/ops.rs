//! The types of the operations.

use serde::{Deserialize, Serialize};

use super::{DomainOf, Facts};
use crate::{
    answers::Detail,
    json::form::{self, RulebookOf},
    procedure::Diary,
    time::{Day, DaySet, Roll, Span, Term},
    wire::{self, Id},
    words::Lang,
};

/// `evaluate`: where does a case stand, and what follows? `view`: what may one role see of it?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound = "")]
pub struct Evaluate<F: Facts> {
    /// The domain.
    pub domain: DomainOf<F>,
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day; left out: by the day asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// How much is told; left out: `findings`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// The languages in which sentences are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
    /// For whom it is answered: asked by `view`, refused by `evaluate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The facts: of a case, a ledger, an act, a record.
    pub facts: F,
}

/// `compare`: what would be different?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound = "")]
pub struct Compare<F: Facts> {
    /// The domain.
    pub domain: DomainOf<F>,
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day; left out: by the day asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// How much is told; left out: `findings`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// The languages in which sentences are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
    /// For whom it is answered: asked by `view`, refused by `evaluate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The facts: of a case, a ledger, an act, a record.
    pub facts: F,
    /// What is changed.
    pub with: Change<F>,
}

/// What `compare` changes: at least one of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound = "")]
pub struct Change<F: Facts> {
    /// Facts that are added, such as an act that is only considered.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<F::Dated>,
    /// Another rulebook, without the layers of the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Other layers, in place of those of the question: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// Of a ledger of points: another scheme for the same entries and roster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Id>,
    /// Another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// The knowledge of another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
}

/// `calendar`: which acts do bodies owe over a time, and which were done?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Calendar {
    /// The domain.
    pub domain: DomainOf<Diary>,
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The time asked about.
    #[cfg_attr(feature = "schema", schemars(with = "form::SpanForm"))]
    pub over: Span,
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day; left out: by the day asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// The bodies and what they did.
    pub facts: Diary,
    /// The language of an error.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `due`: which is the last day of a limit, and how did it come about?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DueQuestion"))]
pub struct Due {
    /// The rulebook whose calendar counts; left out: `cn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// Day zero.
    pub from: Day,
    /// The limit.
    #[serde(deserialize_with = "form::term")]
    #[cfg_attr(feature = "schema", schemars(with = "form::TermForm"))]
    pub term: Term,
    /// What becomes of a last day that is a rest day; left out: `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// By which day the calendar was known; left out: in its latest editions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_on: Option<Day>,
    /// Days on which the limit stands still.
    #[serde(
        default,
        deserialize_with = "wire::or_default",
        skip_serializing_if = "DaySet::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<form::SpanForm>"))]
    pub suspend: DaySet,
    /// The languages in which sentences are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `describe`: what does a lifecycle say, in plain form?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Describe {
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The lifecycle.
    pub lifecycle: Id,
    /// The day whose rules are described; left out: the last day that the calendar covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// How it is told; left out: `data`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Picture>,
    /// The languages in which sentences are added; the first is that of a diagram.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// How a description is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Picture {
    /// Stages, transitions, duties and the latest end.
    Data,
    /// A diagram in the language of Mermaid.
    Mermaid,
}

/// `lint`: what is wrong or doubtful about a rulebook?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lint {
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The languages in which sentences and hints are added.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `labels`: how are the things of a rulebook called, and on which texts does it rest?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LabelsQuestion"))]
pub struct Labels {
    /// The rulebook; left out where one was opened before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<RulebookOf>,
    /// Layers upon it, from the highest level down: ids of built-in ones or whole layers.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<RulebookOf>,
    /// The language of an error.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// `merge`: what do two devices know together?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound = "")]
pub struct Merge<F: Facts> {
    /// The domain.
    pub domain: DomainOf<F>,
    /// What one device knows.
    pub facts: F,
    /// What another knows.
    pub with: MergeWith<F>,
    /// The language of an error.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// The other side of `merge`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound = "")]
pub struct MergeWith<F: Facts> {
    /// The same facts, as another device knows them.
    pub facts: F,
}

/// `schema`: what form do questions, answers and rulebooks have?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Schema {
    /// Of what.
    pub of: SchemaOf,
    /// The language of an error.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub lang: Vec<Lang>,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SchemaOf {
    /// Questions.
    Question,
    /// Answers.
    Answer,
    /// Rulebooks.
    Rulebook,
}
