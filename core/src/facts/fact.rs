//! One dated fact.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize};

use super::{Attrs, Word};
use crate::{
    time::Day,
    wire::{Error, Id, Problem, or_default},
};

/// A dated, identified fact (事实、事件).
///
/// Facts are a set: the order in which they arrive never matters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fact {
    /// Its id; the same id never means two facts.
    pub id: Id,
    /// What kind of event it is; absent only in a reversal or an erasure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Id>,
    /// The day on which it counts in law (发生日). A letter counts on the day of posting.
    pub on: Day,
    /// The time of day, needed only by limits in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<TimeOfDay>,
    /// The fact of the same day that came before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Id>,
    /// The day on which it became known (记录日).
    pub recorded: Day,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Box<Actor>>,
    /// Its attributes, as its kind declares them.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Attrs::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<Id, Value>"))]
    pub attrs: Attrs,
    /// The fact that this one takes out again (更正).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<Id>,
    /// The fact whose content this one has deleted (删除).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erases: Option<Id>,
}

/// Who did something: in which role, and, where guards ask, which person of which organ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Actor {
    /// The role (角色).
    pub role: Id,
    /// The person, as an opaque id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// The organ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Value {
    /// Yes or no.
    Yes(bool),
    /// A whole number.
    Count(i64),
    /// A code, a day, a person, an organ, a case or a verdict.
    Text(Word),
    /// The fields that a document has.
    List(Vec<Id>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> serde::de::Visitor<'de> for Reader {
            type Value = Value;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false, a whole number, a text or a list of ids")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Yes(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Count(value))
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
                i64::try_from(value).map(Value::Count).map_err(E::custom)
            }
            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.into()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Value, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(Value::List(list))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yes(value) => value.fmt(f),
            Self::Count(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
            Self::List(list) => {
                f.write_str(&list.iter().map(Id::as_str).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// A time of day (时刻), to the minute, written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// A time by its minutes since midnight, if there are fewer than 1,440.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 1_440).then_some(Self(minutes))
    }
}

impl FromStr for TimeOfDay {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let two = |a: u8, b: u8| {
            let digit = |it: u8| char::from(it).to_digit(10);
            digit(a)?.checked_mul(10)?.checked_add(digit(b)?)
        };
        let minutes = match text.as_bytes() {
            [a, b, b':', c, d] => two(*a, *b).zip(two(*c, *d)),
            _ => None,
        };
        minutes
            .filter(|(hour, minute)| *hour < 24 && *minute < 60)
            .and_then(|(hour, minute)| hour.checked_mul(60)?.checked_add(minute)?.try_into().ok())
            .map(Self)
            .ok_or_else(|| Error::new(Problem::BadTime { time: text.to_owned() }))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hour = self.0.checked_div(60).unwrap_or_default();
        let minute = self.0.checked_rem(60).unwrap_or_default();
        write!(f, "{hour:02}:{minute:02}")
    }
}

crate::wire::as_text!(
    TimeOfDay,
    "^([01][0-9]|2[0-3]):[0-5][0-9]$",
    "A time of day (时刻): `09:30`.\n\nHour and minute with two digits each, from `00:00` to `23:59`."
);
