//! Forms that only questions have: either of two ways to write a value.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::{Map, Value};

use crate::time::Term;

/// A rulebook or layer in a question: the id of one that is built in, or the whole document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RulebookOf {
    /// The id of a rulebook that is built in.
    Id(String),
    /// The document of a rulebook; its form is in `rulebook.json`.
    Document(Map<String, Value>),
}

impl<'de> Deserialize<'de> for RulebookOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = RulebookOf;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a rulebook or a whole rulebook")
            }
            fn visit_str<E>(self, id: &str) -> Result<RulebookOf, E> {
                Ok(RulebookOf::Id(id.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RulebookOf, A::Error> {
                Map::deserialize(MapAccessDeserializer::new(map)).map(RulebookOf::Document)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// Reads a term as `"15d"` or as `{ "n": 15, "unit": "days" }`.
pub(super) fn term<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Term, D::Error> {
    struct Reader;
    impl<'de> Visitor<'de> for Reader {
        type Value = Term;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a term such as \"15d\" or `{ \"n\", \"unit\" }`")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Term, E> {
            text.parse().map_err(E::custom)
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Term, A::Error> {
            Term::deserialize(MapAccessDeserializer::new(map))
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Term, A::Error> {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            Err(A::Error::custom("a term is a text or an object"))
        }
    }
    deserializer.deserialize_any(Reader)
}

/// How a term is written in a question: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`, or in full.
///
/// A whole number of up to five digits without zeros in front, and its unit: days, working
/// days, weeks, months, years or hours.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "It stands for a form in the published schema only.")]
pub(super) enum TermForm {
    /// `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`.
    Text(#[schemars(regex(pattern = "^(0|[1-9][0-9]{0,4})(d|wd|w|m|y|h)$"))] String),
    /// In full.
    Object(Term),
}

/// How a run of days is written in a question: `2026-09-24..2026-09-28`, one day alone, or in full.
///
/// The first day, two dots and the last day.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "It stands for a form in the published schema only.")]
pub(super) enum SpanForm {
    /// `2026-09-24..2026-09-28`, or one day alone.
    Text(
        #[schemars(regex(
            pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$"
        ))]
        String,
    ),
    /// In full.
    Object(crate::time::Span),
}
