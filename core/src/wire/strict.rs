//! Reading JSON strictly: no duplicate key, no float, limits on size and depth.

use std::{cell::RefCell, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Number, Value};

use super::{
    Error, Pointer, Problem,
    typed::{Step, Typed},
};

/// The longest text that is read, in bytes (16 MiB).
pub const MAX_TEXT: usize = 16 * 1024 * 1024;
/// How deep objects and lists may nest.
pub const MAX_DEPTH: usize = 32;
/// Integers reach as far as every language can count exactly: 2^53 − 1.
const MAX_INTEGER: i64 = 9_007_199_254_740_991;

/// Reads one JSON document.
///
/// # Errors
/// - `too-large`: longer than 16 MiB or nested deeper than 32.
/// - `duplicate-key`: an object has a key twice.
/// - `not-an-integer`: a number with a fraction or exponent, or beyond ±(2^53−1);
///   decimals are written as text.
/// - `bad-json`: not JSON at all, with line and column.
pub fn parse(text: &str) -> Result<Value, Error> {
    if text.len() > MAX_TEXT {
        return Err(Error::new(Problem::TooLarge {
            what: "text".into(),
            limit: MAX_TEXT,
            unit: "bytes".into(),
        }));
    }
    let failure = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Node { place: &Place::Root, depth: 0, failure: &failure };
    let read = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| {
        failure.take().unwrap_or_else(|| {
            Error::new(Problem::BadJson { line: error.line(), column: error.column() })
        })
    })
}

/// Turns a JSON value into a typed one, naming the place of any mismatch.
///
/// # Errors
/// - `unknown-key`: a key the type does not have, with the nearest one that it has.
/// - `missing-key`: a key that must be there is not.
/// - `unknown-word`: a word outside a closed list, with the nearest one.
/// - `bad-value`: any other mismatch, with what was expected.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    T::deserialize(Typed(value)).map_err(|misfit| {
        let place = misfit.steps().fold(Pointer::root(), |place, step| match step {
            Step::Key(key) => place.key(key),
            Step::Index(index) => place.index(*index),
        });
        Error::new(Problem::from_serde(misfit.message())).at(place)
    })
}

/// Reads a value for a key that may be left out: `null` says the same as its absence.
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// The way to a value, step by step upward; it is told only if something is refused.
enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize),
}

impl Place<'_> {
    #[cold]
    fn told(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Key(outer, key) => outer.told().key(key),
            Self::Index(outer, n) => outer.told().index(*n),
        }
    }
}

struct Node<'a> {
    place: &'a Place<'a>,
    depth: usize,
    failure: &'a RefCell<Option<Error>>,
}

impl Node<'_> {
    fn fail<E: serde::de::Error>(&self, place: &Place<'_>, problem: Problem) -> E {
        *self.failure.borrow_mut() = Some(Error::new(problem).at(place.told()));
        E::custom("refused")
    }

    fn deeper<E: serde::de::Error>(&self) -> Result<usize, E> {
        if self.depth >= MAX_DEPTH {
            let problem =
                Problem::TooLarge { what: "depth".into(), limit: MAX_DEPTH, unit: "levels".into() };
            return Err(self.fail(self.place, problem));
        }
        Ok(self.depth.saturating_add(1))
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() > MAX_INTEGER.unsigned_abs() {
            return Err(self.fail(self.place, Problem::NotAnInteger {}));
        }
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        if value > MAX_INTEGER.unsigned_abs() {
            return Err(self.fail(self.place, Problem::NotAnInteger {}));
        }
        Ok(Value::Number(Number::from(value)))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Value, E> {
        Err(self.fail(self.place, Problem::NotAnInteger {}))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut items = Vec::new();
        loop {
            let place = Place::Index(self.place, items.len());
            let seed = Node { place: &place, depth, failure: self.failure };
            match seq.next_element_seed(seed)? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut entries = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let place = Place::Key(self.place, &key);
            if entries.contains_key(&key) {
                let problem = Problem::DuplicateKey { key: key.clone() };
                return Err(self.fail(&place, problem));
            }
            let seed = Node { place: &place, depth, failure: self.failure };
            let value = map.next_value_seed(seed)?;
            entries.insert(key, value);
        }
        Ok(Value::Object(entries))
    }
}
