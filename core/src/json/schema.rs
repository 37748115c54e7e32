//! `schema`: the published JSON Schema, and how it is made.

#[cfg(feature = "schema")]
use schemars::generate::SchemaSettings;
#[cfg(feature = "schema")]
use serde_json::Value;

use super::question::SchemaOf;
use crate::wire::{self, Error};

const QUESTION: &str = include_str!(concat!(env!("OUT_DIR"), "/schema/question.json"));
const ANSWER: &str = include_str!(concat!(env!("OUT_DIR"), "/schema/answer.json"));
const RULEBOOK: &str = include_str!(concat!(env!("OUT_DIR"), "/schema/rulebook.json"));

pub(super) fn answer(of: SchemaOf) -> Result<String, Error> {
    let schema = wire::parse(match of {
        SchemaOf::Question => QUESTION,
        SchemaOf::Answer => ANSWER,
        SchemaOf::Rulebook => RULEBOOK,
    })?;
    Ok(wire::canonical(&schema))
}

/// The JSON Schema of questions. A key that is optional may be `null`.
#[cfg(feature = "schema")]
#[must_use]
pub fn question_schema() -> Value {
    let mut schema =
        made::<super::Question>("A question to Jiceng", SchemaSettings::draft2020_12());
    null::allow_for_optional(&mut schema);
    schema
}

/// The JSON Schema of answers. Nothing in them is ever `null`; keys may be added to
/// them by later versions.
#[cfg(feature = "schema")]
#[must_use]
pub fn answer_schema() -> Value {
    let mut schema =
        made::<form::Answer>("An answer of Jiceng", SchemaSettings::draft2020_12().for_serialize());
    null::forbid(&mut schema);
    open(&mut schema);
    schema
}

#[cfg(feature = "schema")]
fn made<T: schemars::JsonSchema>(title: &str, settings: SchemaSettings) -> Value {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), title.into());
    schema.to_value()
}

/// Lets every object have more keys than are told.
#[cfg(feature = "schema")]
fn open(schema: &mut Value) {
    if let Some(map) = schema.as_object_mut() {
        let is_closed = map.get("additionalProperties") == Some(&Value::Bool(false));
        if is_closed && map.get("patternProperties").is_none() {
            map.remove("additionalProperties");
        }
    }
    null::inner(schema).for_each(open);
}

/// The form of answers, for their schema.
#[cfg(feature = "schema")]
mod form {
    use crate::{
        answers::Outcome,
        json::{
            compare::Comparison,
            describe::{DescribeAnswer, DiagramAnswer},
            due::DueAnswer,
            labels::LabelsAnswer,
            lint::LintAnswer,
        },
        lifecycle::{Case, CaseStatus, CaseView},
        points::{Ledger, LedgerStatus, change::LedgerChange},
        procedure::{Act, ActStatus, Owed},
        study::{Record, StudyStatus},
    };

    /// An answer: what was asked for, or what is wrong with the question.
    #[derive(schemars::JsonSchema)]
    #[schemars(rename_all = "kebab-case")]
    #[expect(dead_code, reason = "It stands for a form in the published schema only.")]
    pub(super) enum Answer {
        /// What was asked for.
        Ok(Told),
        /// What is wrong with the question.
        Error(Wrong),
    }

    /// What was asked for, by operation.
    #[derive(schemars::JsonSchema)]
    #[schemars(untagged)]
    #[expect(dead_code, reason = "It stands for a form in the published schema only.")]
    pub(super) enum Told {
        /// To `evaluate` in `lifecycle`.
        Evaluate(Box<Outcome<CaseStatus>>),
        /// To `evaluate` in `procedure`.
        EvaluateAct(Box<Outcome<ActStatus>>),
        /// To `evaluate` in `points`.
        EvaluatePoints(Box<Outcome<LedgerStatus>>),
        /// To `evaluate` in `study`.
        EvaluateStudy(Box<Outcome<StudyStatus>>),
        /// To `view`.
        View(Box<Outcome<CaseView>>),
        /// To `compare` in `lifecycle`.
        Compare(Box<Comparison<CaseStatus, ()>>),
        /// To `compare` in `procedure`.
        CompareAct(Box<Comparison<ActStatus, ()>>),
        /// To `calendar`.
        Calendar(Box<Outcome<Owed>>),
        /// To `compare` in `points`.
        ComparePoints(Box<Comparison<LedgerStatus, LedgerChange>>),
        /// To `compare` in `study`.
        CompareStudy(Box<Comparison<StudyStatus, ()>>),
        /// To `describe`.
        Describe(Box<DescribeAnswer>),
        /// To `describe` as a diagram.
        Diagram(Box<DiagramAnswer>),
        /// To `merge` in `lifecycle`.
        Merge(Case),
        /// To `merge` in `procedure`.
        MergeAct(Act),
        /// To `merge` in `points`.
        MergePoints(Ledger),
        /// To `merge` in `study`.
        MergeStudy(Box<Record>),
        /// To `due`.
        Due(Box<DueAnswer>),
        /// To `lint`.
        Lint(LintAnswer),
        /// To `labels`.
        Labels(Box<LabelsAnswer<'static>>),
        /// To `schema`.
        Schema(Published),
    }

    /// A JSON Schema.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "It stands for a form in the published schema only.")]
    pub(super) struct Published {
        /// The version of JSON Schema.
        #[schemars(rename = "$schema")]
        version: String,
        /// What it describes.
        title: String,
    }

    /// What is wrong with the question.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "It stands for a form in the published schema only.")]
    pub(super) struct Wrong {
        /// The code; it never changes its meaning.
        code: String,
        /// The place, as a JSON Pointer from the root of the question.
        pointer: String,
        /// The file of a rulebook folder.
        #[schemars(skip_serializing_if = "Option::is_none")]
        file: Option<String>,
        /// What is wrong.
        text: String,
        /// What to change.
        hint: String,
    }
}

/// What schemas say about `null`.
#[cfg(feature = "schema")]
mod null {
    use serde_json::{Map, Value, json};

    /// Lets every property that is not required be `null`.
    pub(super) fn allow_for_optional(schema: &mut Value) {
        let required = schema.get("required").cloned().unwrap_or_default();
        let is_required =
            |key: &str| required.as_array().is_some_and(|it| it.iter().any(|it| it == key));
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (key, property) in properties.into_iter().flatten() {
            if !is_required(key) && !has_null(property) {
                *property = json!({ "anyOf": [property.take(), { "type": "null" }] });
            }
        }
        inner(schema).for_each(allow_for_optional);
    }

    /// Takes every `null` out.
    pub(super) fn forbid(schema: &mut Value) {
        if let Some(map) = schema.as_object_mut() {
            if let Some(properties) = map.get_mut("properties").and_then(Value::as_object_mut) {
                properties.retain(|_, it| it.get("type").is_none_or(|it| it != "null"));
            }
            if let Some(mut either) = list(map, "anyOf") {
                map.remove("anyOf");
                either.retain(|it| it.get("type").is_none_or(|it| it != "null"));
                match either.as_slice() {
                    [Value::Object(only)] => only.iter().for_each(|(key, it)| {
                        map.entry(key.clone()).or_insert_with(|| it.clone());
                    }),
                    _ => drop(map.insert("anyOf".into(), either.into())),
                }
            }
            if let Some(mut types) = list(map, "type") {
                types.retain(|it| it != "null");
                let types = if let [only] = types.as_slice() { only.clone() } else { types.into() };
                map.insert("type".into(), types);
            }
        }
        inner(schema).for_each(forbid);
    }

    /// The list under a key; none if it is anything else.
    fn list(map: &Map<String, Value>, key: &str) -> Option<Vec<Value>> {
        map.get(key).and_then(Value::as_array).cloned()
    }

    fn has_null(schema: &Value) -> bool {
        let among = |list: Option<&Value>, null: &Value| {
            list.and_then(Value::as_array).is_some_and(|it| it.contains(null))
        };
        among(schema.get("type"), &"null".into())
            || among(schema.get("anyOf"), &json!({ "type": "null" }))
    }

    /// The values inside a value.
    pub(super) fn inner(value: &mut Value) -> Box<dyn Iterator<Item = &mut Value> + '_> {
        match value {
            Value::Array(list) => Box::new(list.iter_mut()),
            Value::Object(map) => Box::new(map.values_mut()),
            _ => Box::new(std::iter::empty()),
        }
    }
}
