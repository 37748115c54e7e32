//! Conditions: closed, one key each, no *or* and no *not*.

use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    facts::Value,
    people::Relation,
    wire::{Id, RuleId},
};

/// A condition. Of several in a list, all must hold.
///
/// | condition | true when |
/// | --- | --- |
/// | `attr` | the attribute of this fact, or of the latest accepted fact of kind `of`, compares so |
/// | `document` | all these fields are there |
/// | `organ` | the organs stand so in the tree |
/// | `differs` | the person is none of those named (回避) |
/// | `count` | so many accepted facts came before this one |
/// | `clock` | some instance of these duties is in that state |
/// | `stage` | some region is in one of these stages |
/// | `relatedCase` | the case named by the attribute is in one of these stages |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Condition {
    Attr(AttrTest),
    Document(DocumentTest),
    Organ(OrganTest),
    Differs(DiffersTest),
    Count(CountTest),
    Clock(ClockTest),
    Stage(StageTest),
    RelatedCase(RelatedCaseTest),
}

/// Compares an attribute. Exactly one comparison is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttrTest {
    /// The attribute.
    pub name: Id,
    /// The kind of event whose latest accepted fact is read; absent: this fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Id>,
    /// The comparison.
    #[serde(flatten)]
    pub comparison: Comparison,
}

/// How an attribute is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Comparison {
    /// It has this value.
    Is(Value),
    /// It has one of these values.
    IsOneOf(Vec<Value>),
    /// It has none of these values.
    IsNoneOf(Vec<Value>),
    /// It is this number or day, or a greater one (以上).
    AtLeast(Value),
    /// It is this number or day, or a smaller one (以下).
    AtMost(Value),
    /// It is told at all, or not.
    Present(bool),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawAttrTest {
    name: Id,
    of: Option<Id>,
    is: Option<Value>,
    is_one_of: Option<Vec<Value>>,
    is_none_of: Option<Vec<Value>>,
    at_least: Option<Value>,
    at_most: Option<Value>,
    present: Option<bool>,
}

impl<'de> Deserialize<'de> for AttrTest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawAttrTest::deserialize(deserializer)?;
        let mut found = [
            raw.is.map(Comparison::Is),
            raw.is_one_of.map(Comparison::IsOneOf),
            raw.is_none_of.map(Comparison::IsNoneOf),
            raw.at_least.map(Comparison::AtLeast),
            raw.at_most.map(Comparison::AtMost),
            raw.present.map(Comparison::Present),
        ]
        .into_iter()
        .flatten();
        match (found.next(), found.next()) {
            (Some(comparison), None) => Ok(Self { name: raw.name, of: raw.of, comparison }),
            _ => Err(serde::de::Error::custom(
                "give exactly one of is, isOneOf, isNoneOf, atLeast, atMost, present",
            )),
        }
    }
}

/// Asks for fields of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentTest {
    /// The attribute that lists the fields.
    pub name: Id,
    /// The fields that have to be there.
    pub has: Vec<Id>,
}

/// Compares two organs in the tree (级别).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrganTest {
    /// The attribute that names the organ; absent: the actor's organ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Id>,
    /// How it has to stand.
    pub is: Relation,
    /// By how many levels at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<u32>,
    /// To which organ.
    pub than: Than,
}

/// The organ that another is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Than {
    /// The kind of event whose latest accepted fact is read; absent: this fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Id>,
    /// The attribute that names the organ; absent: the actor's organ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Id>,
}

/// Asks that a person is none of those named (回避、不相容职务).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiffersTest {
    /// The attribute that names the person; absent: the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Id>,
    /// Those whom it must not be.
    pub from: Vec<From>,
}

/// Persons named by facts of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct From {
    /// The kind of event.
    pub event: Id,
    /// The attribute that names the person; absent: the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Id>,
}

/// Counts accepted facts before this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountTest {
    /// The kind of event.
    pub event: Id,
    /// At least so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// Asks for the state of clocks on the fact's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockTest {
    /// The duties.
    pub duty: Vec<RuleId>,
    /// The state.
    pub is: ClockIs,
}

/// The state of a clock that a condition may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ClockIs {
    /// It runs and its last day has not passed, or it is suspended.
    Running,
    /// It runs and its last day has passed.
    Overdue,
    /// It ran and has ended.
    Ended,
    /// It never ran.
    None,
}

/// Asks for the present stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageTest {
    /// The stages.
    pub is_one_of: Vec<Id>,
}

/// Asks for the stage of another case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RelatedCaseTest {
    /// The attribute that names the case.
    pub name: Id,
    /// The stages.
    pub stage_in: Vec<Id>,
}
