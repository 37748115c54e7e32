//! JSON Pointers (RFC 6901), built step by step.

use std::fmt;

use serde::{Serialize, Serializer};

/// A place in a JSON document, such as `/facts/events/3/on`.
///
/// # Example: building one
/// ```
/// use jiceng::wire::Pointer;
/// let place = Pointer::root().key("facts").key("a/b").index(3);
/// assert_eq!(place.to_string(), "/facts/a~1b/3");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The value under a key of this object.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut text =
            String::with_capacity(self.0.len().saturating_add(key.len()).saturating_add(1));
        text.push_str(&self.0);
        text.push('/');
        if key.bytes().any(|it| matches!(it, b'~' | b'/')) {
            text.push_str(&key.replace('~', "~0").replace('/', "~1"));
        } else {
            text.push_str(key);
        }
        Self(text)
    }

    /// The value at a place of this list, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// This place, as seen from a document in which `outer` holds this one.
    #[must_use]
    pub fn below(&self, outer: &Self) -> Self {
        Self(format!("{}{}", outer.0, self.0))
    }

    /// A place that was told as text before.
    pub(crate) fn told(text: &str) -> Option<Self> {
        text.starts_with('/').then(|| Self(text.to_owned()))
    }

    /// The first key, as it is written, and this place as seen from its value.
    pub(crate) fn first(&self) -> Option<(&str, Self)> {
        let inner = self.0.strip_prefix('/')?;
        let end = inner.find('/').unwrap_or(inner.len());
        let (first, rest) = inner.split_at_checked(end)?;
        Some((first, Self(rest.to_owned())))
    }

    /// The pointer as text; empty for the whole document.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
