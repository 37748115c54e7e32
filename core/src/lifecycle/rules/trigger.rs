//! What starts, ends, stops and resumes a clock.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer},
    ser::SerializeMap,
};

use super::Condition;
use crate::wire::{Id, RuleId};

/// A trigger.
///
/// | form | fires |
/// | --- | --- |
/// | `"kind"`, `{ event }` | at an accepted fact of a kind, if `when` holds |
/// | `{ enters: [stages] }` | when the region comes into the set from outside it |
/// | `{ leaves: [stages] }` | when it leaves the set |
/// | `{ expires: duty }` | on the first day after that duty's last day |
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Trigger {
    Event { kinds: Vec<Id>, when: Vec<Condition>, day: Option<StartDay> },
    Enters(Vec<Id>),
    Leaves(Vec<Id>),
    Expires(RuleId),
}

/// The day from which a clock counts, where it is not the day of the fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartDay {
    /// The day told by an attribute of the fact; absent: the day of the fact.
    Attribute(Id),
    /// The day of the latest accepted fact of this kind.
    Event(Id),
}

/// What starts, ends, stops or resumes a clock: exactly one of `event`, `enters`, `leaves` and
/// `expires`.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RawTrigger {
    /// At an accepted event of this kind, or of one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<OneOrMore>,
    /// With `event`: only if all of this holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    when: Vec<Condition>,
    /// With `event`, where a clock starts: the attribute that tells the day from which it counts,
    /// or the kind of event whose latest day it is; left out: the day of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<RawDay>,
    /// When the case comes into one of these stages from outside them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    enters: Option<Vec<Id>>,
    /// When the case leaves these stages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    leaves: Option<Vec<Id>>,
    /// On the first day after the last day of this duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires: Option<RuleId>,
}

/// The day of the latest accepted event of a kind.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct DayOfEvent {
    /// The kind.
    event: Id,
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
enum RawDay {
    Attribute(Id),
    Event(DayOfEvent),
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
enum OneOrMore {
    One(Id),
    More(Vec<Id>),
}

impl RawTrigger {
    fn check(self) -> Result<Trigger, &'static str> {
        let plain = self.when.is_empty() && self.day.is_none();
        match (self.event, self.enters, self.leaves, self.expires) {
            (Some(event), None, None, None) => Ok(Trigger::Event {
                kinds: match event {
                    OneOrMore::One(kind) => vec![kind],
                    OneOrMore::More(kinds) => kinds,
                },
                when: self.when,
                day: self.day.map(|it| match it {
                    RawDay::Attribute(name) => StartDay::Attribute(name),
                    RawDay::Event(it) => StartDay::Event(it.event),
                }),
            }),
            (None, Some(stages), None, None) if plain => Ok(Trigger::Enters(stages)),
            (None, None, Some(stages), None) if plain => Ok(Trigger::Leaves(stages)),
            (None, None, None, Some(duty)) if plain => Ok(Trigger::Expires(duty)),
            _ => Err("give exactly one of event, enters, leaves, expires; \
                      when and day go with event"),
        }
    }
}

impl<'de> Deserialize<'de> for Trigger {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Trigger;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a kind of event, or an object with event, enters, leaves or expires")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Trigger, E> {
                let kinds = vec![Id::new(text).map_err(E::custom)?];
                Ok(Trigger::Event { kinds, when: vec![], day: None })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Trigger, A::Error> {
                RawTrigger::deserialize(MapAccessDeserializer::new(map))?
                    .check()
                    .map_err(A::Error::custom)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl Serialize for Trigger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = |serializer: S, key: &str, value: &dyn erased::Json| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(key, &value.json())?;
            map.end()
        };
        match self {
            Self::Event { kinds, when, day }
                if when.is_empty() && day.is_none() && kinds.len() == 1 =>
            {
                kinds.first().serialize(serializer)
            }
            Self::Event { kinds, when, day } => RawTrigger {
                event: Some(OneOrMore::More(kinds.clone())),
                when: when.clone(),
                day: day.clone().map(|it| match it {
                    StartDay::Attribute(name) => RawDay::Attribute(name),
                    StartDay::Event(event) => RawDay::Event(DayOfEvent { event }),
                }),
                enters: None,
                leaves: None,
                expires: None,
            }
            .serialize(serializer),
            Self::Enters(stages) => one(serializer, "enters", stages),
            Self::Leaves(stages) => one(serializer, "leaves", stages),
            Self::Expires(duty) => one(serializer, "expires", duty),
        }
    }
}

/// A value as JSON, whatever its type.
mod erased {
    pub(super) trait Json {
        fn json(&self) -> serde_json::Value;
    }
    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> serde_json::Value {
            serde_json::to_value(self).unwrap_or_default()
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Trigger {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Trigger".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let id = generator.subschema_for::<Id>();
        let long = generator.subschema_for::<RawTrigger>();
        schemars::json_schema!({ "anyOf": [id, long] })
    }
}
