//! What a JSON text holds, borrowed from the text.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::{Number, Value};

/// A JSON value whose texts stay where they were read, as far as they need no unescaping.
#[derive(Debug)]
pub(crate) enum Tree<'t> {
    Null,
    Yes(bool),
    Number(Number),
    Text(Cow<'t, str>),
    List(Vec<Tree<'t>>),
    Object(Vec<Entry<'t>>),
}

/// An entry of an object.
// INVARIANT: those of one object are sorted by key, and no key stands twice.
#[derive(Debug)]
pub(crate) struct Entry<'t> {
    pub(super) key: Cow<'t, str>,
    pub(super) value: Tree<'t>,
    /// Which it was in the text.
    pub(super) n: usize,
}

impl<'t> Tree<'t> {
    /// The same as a value, borrowed from it.
    pub(crate) fn of(value: &'t Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(it) => Self::Yes(*it),
            Value::Number(it) => Self::Number(it.clone()),
            Value::String(it) => Self::Text(Cow::Borrowed(it)),
            Value::Array(items) => Self::List(items.iter().map(Tree::of).collect()),
            Value::Object(map) => {
                let each = map.iter().enumerate();
                let entry = |(n, (key, value)): (_, (&'t String, _))| Entry {
                    key: Cow::Borrowed(key.as_str()),
                    value: Tree::of(value),
                    n,
                };
                let mut entries: Vec<_> = each.map(entry).collect();
                entries.sort_by(|a, b| a.key.cmp(&b.key));
                Self::Object(entries)
            }
        }
    }

    /// The same as a value that stands by itself.
    pub(super) fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Yes(it) => Value::Bool(it),
            Self::Number(it) => Value::Number(it),
            Self::Text(it) => Value::String(it.into_owned()),
            Self::List(items) => Value::Array(items.into_iter().map(Tree::into_value).collect()),
            Self::Object(entries) => {
                let each = entries.into_iter();
                Value::Object(each.map(|it| (it.key.into_owned(), it.value.into_value())).collect())
            }
        }
    }

    /// Its canonical text.
    pub(crate) fn canonical(&self) -> String {
        // Every key is a text, so this does not fail.
        super::written(self).unwrap_or_default()
    }

    /// The value under a key, if this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        let n = entries.binary_search_by(|it| (*it.key).cmp(key)).ok()?;
        entries.get(n).map(|it| &it.value)
    }

    /// The value under a key of an object, put there if it is absent; then the flag is true.
    /// Nothing if this is no object.
    pub(crate) fn entry(&mut self, key: &str, or: Self) -> Option<(&mut Self, bool)> {
        let Self::Object(entries) = self else { return None };
        let (at, is_new) = match entries.binary_search_by(|it| (*it.key).cmp(key)) {
            Ok(at) => (at, false),
            Err(at) => {
                let (key, n) = (Cow::Owned(key.to_owned()), entries.len());
                entries.insert(at, Entry { key, value: or, n });
                (at, true)
            }
        };
        entries.get_mut(at).map(|it| (&mut it.value, is_new))
    }

    /// Takes the value under a key out of an object.
    pub(crate) fn take(&mut self, key: &str) -> Option<Self> {
        let Self::Object(entries) = self else { return None };
        let n = entries.binary_search_by(|it| (*it.key).cmp(key)).ok()?;
        Some(entries.remove(n).value)
    }

    /// The text, if this is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::Text(it) = self { Some(it) } else { None }
    }

    /// The number, if this is a whole one.
    pub(crate) fn as_i64(&self) -> Option<i64> {
        if let Self::Number(it) = self { it.as_i64() } else { None }
    }

    /// The items, if this is a list.
    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Yes(it) => serializer.serialize_bool(*it),
            Self::Number(it) => it.serialize(serializer),
            Self::Text(it) => serializer.serialize_str(it),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                serializer.collect_map(entries.iter().map(|it| (&*it.key, &it.value)))
            }
        }
    }
}
