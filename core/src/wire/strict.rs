//! Reading JSON strictly: no duplicate key, no float, limits on size and depth.

use std::{borrow::Cow, fmt, mem};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Number, Value};

use super::{
    Error, Pointer, Problem,
    tree::{Entry, Tree},
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
    tree(text).map(Tree::into_value)
}

/// Reads one JSON document without copying its texts; the errors are those of [`parse`].
pub(crate) fn tree(text: &str) -> Result<Tree<'_>, Error> {
    if text.len() > MAX_TEXT {
        return Err(Error::new(Problem::TooLarge {
            what: "text".into(),
            limit: MAX_TEXT,
            unit: "bytes".into(),
        }));
    }
    read(text)
}

/// Reads a text that was written here, which may be of any length.
pub(crate) fn reread(text: &str) -> Result<Value, Error> {
    read(text).map(Tree::into_value)
}

fn read(text: &str) -> Result<Tree<'_>, Error> {
    let mut reader = Reader::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let seed = Node { place: &Place::Root, depth: 0, reader: &mut reader };
    let read = seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    read.map_err(|error| {
        reader.failure.take().unwrap_or_else(|| {
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
    from_tree(&Tree::of(&value))
}

/// The same out of a document that was not copied.
pub(crate) fn from_tree<T: DeserializeOwned>(tree: &Tree<'_>) -> Result<T, Error> {
    T::deserialize(Typed(tree)).map_err(|misfit| {
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

/// What is read and not yet in its place, and what was refused.
#[derive(Default)]
struct Reader<'t> {
    /// The items of all lists that are open, the innermost last.
    items: Vec<Tree<'t>>,
    /// The entries of all objects that are open, the innermost last.
    entries: Vec<Entry<'t>>,
    failure: Option<Error>,
}

impl Reader<'_> {
    /// Sorts the entries from `start` on; the first key that stood there before, if any.
    fn sort(&mut self, start: usize) -> Option<String> {
        let entries = self.entries.get_mut(start..).unwrap_or_default();
        if entries.is_sorted_by(|a, b| a.key < b.key) {
            return None;
        }
        entries.sort_by(|a, b| a.key.cmp(&b.key));
        // Those of one key stay in the order of the text.
        let pairs = entries.iter().zip(entries.iter().skip(1));
        let again = pairs.filter(|(a, b)| a.key == b.key).map(|(_, again)| again);
        again.min_by_key(|it| it.n).map(|it| it.key.clone().into_owned())
    }
}

struct Node<'a, 't> {
    place: &'a Place<'a>,
    depth: usize,
    reader: &'a mut Reader<'t>,
}

impl<'t> Node<'_, 't> {
    fn fail<E: serde::de::Error>(self, problem: Problem) -> E {
        self.reader.failure = Some(Error::new(problem).at(self.place.told()));
        E::custom("refused")
    }

    fn is_deep(&self) -> bool {
        self.depth >= MAX_DEPTH
    }

    fn too_deep<E: serde::de::Error>(self) -> E {
        self.fail(Problem::TooLarge {
            what: "depth".into(),
            limit: MAX_DEPTH,
            unit: "levels".into(),
        })
    }

    /// What stands one level deeper.
    fn below<'b>(&'b mut self, place: &'b Place<'b>) -> Node<'b, 't> {
        Node { place, depth: self.depth.saturating_add(1), reader: self.reader }
    }

    /// Reads the entries of an object, up to its end or to what is refused.
    fn entries<A: MapAccess<'t>>(&mut self, map: &mut A, start: usize) -> Result<(), A::Error> {
        for n in 0.. {
            let Some(key) = map.next_key_seed(Text)? else { break };
            let place = self.place;
            let read = map.next_value_seed(self.below(&Place::Key(place, &key)));
            // What is refused may have left entries of its own behind.
            self.reader.entries.truncate(start.saturating_add(n));
            let (value, end) = match read {
                Ok(value) => (value, Ok(())),
                Err(error) => (Tree::Null, Err(error)),
            };
            self.reader.entries.push(Entry { key, value, n });
            end?;
        }
        Ok(())
    }
}

impl<'t> DeserializeSeed<'t> for Node<'_, 't> {
    type Value = Tree<'t>;
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Tree<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Node<'_, 't> {
    type Value = Tree<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree<'t>, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree<'t>, E> {
        Ok(Tree::Yes(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Tree<'t>, E> {
        if value.unsigned_abs() > MAX_INTEGER.unsigned_abs() {
            return Err(self.fail(Problem::NotAnInteger {}));
        }
        Ok(Tree::Number(value.into()))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Tree<'t>, E> {
        if value > MAX_INTEGER.unsigned_abs() {
            return Err(self.fail(Problem::NotAnInteger {}));
        }
        Ok(Tree::Number(Number::from(value)))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Tree<'t>, E> {
        Err(self.fail(Problem::NotAnInteger {}))
    }

    fn visit_borrowed_str<E>(self, value: &'t str) -> Result<Tree<'t>, E> {
        Ok(Tree::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree<'t>, E> {
        Ok(Tree::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut seq: A) -> Result<Tree<'t>, A::Error> {
        if self.is_deep() {
            return Err(self.too_deep());
        }
        let start = self.reader.items.len();
        for n in 0.. {
            let place = self.place;
            let item = seq.next_element_seed(self.below(&Place::Index(place, n)))?;
            let Some(item) = item else { break };
            self.reader.items.push(item);
        }
        if start == 0 {
            return Ok(Tree::List(mem::take(&mut self.reader.items)));
        }
        Ok(Tree::List(self.reader.items.drain(start..).collect()))
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<Tree<'t>, A::Error> {
        if self.is_deep() {
            return Err(self.too_deep());
        }
        let start = self.reader.entries.len();
        let read = self.entries(&mut map, start);
        // A key that stands twice comes before whatever is refused after it.
        if let Some(key) = self.reader.sort(start) {
            let place = Place::Key(self.place, &key);
            let problem = Problem::DuplicateKey { key: key.clone() };
            return Err(Node { place: &place, ..self }.fail(problem));
        }
        read?;
        Ok(Tree::Object(self.reader.entries.drain(start..).collect()))
    }
}

/// Reads a key.
struct Text;

impl<'t> DeserializeSeed<'t> for Text {
    type Value = Cow<'t, str>;
    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Cow<'t, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'t> Visitor<'t> for Text {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, value: &'t str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Owned(value.to_owned()))
    }
}
