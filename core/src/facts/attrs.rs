//! The attributes of a fact.

use std::{fmt, slice, vec};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};

use super::Value;
use crate::wire::Id;

/// Attributes by name, in the order of their names.
///
/// Facts are many and each has few of them, so they lie in one short list.
///
/// # Example: an attribute by its name
/// ```
/// use jiceng::{facts::{Attrs, Value}, wire::Id};
/// let attrs: Attrs = [(Id::new("written")?, Value::Yes(true))].into_iter().collect();
/// assert_eq!(attrs.get("written"), Some(&Value::Yes(true)));
/// assert_eq!(attrs.get("form"), None);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
// INVARIANT: sorted by name, and no name stands twice.
pub struct Attrs(Vec<(Id, Value)>);

impl Attrs {
    /// None at all.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of an attribute, if it is told.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|it| it.0 == *name).map(|it| &it.1)
    }

    /// Whether an attribute is told.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Tells an attribute; what it was before, if it was told already.
    pub fn insert(&mut self, name: Id, value: Value) -> Option<Value> {
        match self.0.binary_search_by(|it| it.0.cmp(&name)) {
            Ok(n) => self.0.get_mut(n).map(|it| std::mem::replace(&mut it.1, value)),
            Err(n) => {
                self.0.insert(n, (name, value));
                None
            }
        }
    }

    /// Takes an attribute out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let n = self.0.iter().position(|it| it.0 == *name)?;
        Some(self.0.remove(n).1)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Id> {
        self.0.iter().map(|it| &it.0)
    }

    /// Their values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().map(|it| &it.1)
    }

    /// Names and values, in the order of the names.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }
}

/// Goes through names and values.
#[derive(Clone, Debug)]
pub struct Iter<'a>(slice::Iter<'a, (Id, Value)>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a Id, &'a Value);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|it| (&it.0, &it.1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<'a> IntoIterator for &'a Attrs {
    type Item = (&'a Id, &'a Value);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl IntoIterator for Attrs {
    type Item = (Id, Value);
    type IntoIter = vec::IntoIter<(Id, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<(Id, Value)> for Attrs {
    /// Of a name that comes again the last value stands.
    fn from_iter<T: IntoIterator<Item = (Id, Value)>>(all: T) -> Self {
        let all = all.into_iter();
        let mut attrs = Self(Vec::with_capacity(all.size_hint().0));
        for (name, value) in all {
            attrs.insert(name, value);
        }
        attrs
    }
}

impl Serialize for Attrs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de> Deserialize<'de> for Attrs {
    /// One that is `null` is not told.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Attrs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Attrs, A::Error> {
                let mut attrs = Attrs(Vec::with_capacity(map.size_hint().unwrap_or(0)));
                while let Some((name, value)) = map.next_entry::<Id, Option<Value>>()? {
                    if let Some(value) = value {
                        attrs.insert(name, value);
                    }
                }
                Ok(attrs)
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::{Attrs, Value};
    use crate::wire::Id;

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    #[test]
    fn names_are_in_order_and_stand_once() {
        let told = [("b", 1), ("a", 2), ("c", 3), ("a", 4)];
        let mut attrs: Attrs =
            told.map(|(name, n)| (id(name), Value::Count(n))).into_iter().collect();
        assert_eq!(serde_json::to_string(&attrs).unwrap(), r#"{"a":4,"b":1,"c":3}"#);
        assert_eq!(attrs.remove("b"), Some(Value::Count(1)));
        assert_eq!(attrs.insert(id("c"), Value::Yes(true)), Some(Value::Count(3)));
        assert_eq!(
            (attrs.len(), attrs.get("b"), attrs.get("c")),
            (2, None, Some(&Value::Yes(true)))
        );
    }

    #[test]
    fn what_is_null_is_not_told() {
        let attrs: Attrs = serde_json::from_str(r#"{"b":null,"a":true,"c":"x"}"#).unwrap();
        assert_eq!(attrs.keys().map(Id::as_str).collect::<Vec<_>>(), ["a", "c"]);
    }
}
