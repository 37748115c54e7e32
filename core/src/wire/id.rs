//! Opaque identifiers, checked once when they are made.

use std::{borrow::Borrow, fmt, ops::Deref, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use super::{Error, Problem};

/// The longest id, in characters.
const MAX_ID: usize = 64;
/// The longest rule id, in characters: three ids and two strokes.
const MAX_RULE_ID: usize = 194;

/// An opaque identifier: of a fact, a case, a kind of event, a stage, a role, a person.
///
/// 1 to 64 characters out of `A-Za-z0-9._:-`. Cloning is cheap. Names and
/// identity numbers of people do not belong here.
///
/// # Example: what an id may look like
/// ```
/// use jiceng::wire::Id;
/// assert_eq!(Id::new("e-17")?.as_str(), "e-17");
/// assert_eq!(Id::new("张三").unwrap_err().code(), "bad-id");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(SmolStr);

/// The id of a rule: ids joined by `/`, such as `petition/answer`.
///
/// The first part names what the rule belongs to; finding codes start with it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(SmolStr);

fn plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b':' | b'-')
}

fn fits(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len()) && text.bytes().all(plain)
}

impl Id {
    /// Whether a text can be an id.
    pub(crate) fn is(text: &str) -> bool {
        fits(text)
    }

    /// Checks a text and makes it an id.
    ///
    /// # Errors
    /// - `bad-id`: empty, longer than 64, or with a character outside `A-Za-z0-9._:-`.
    pub fn new(text: &str) -> Result<Self, Error> {
        if fits(text) {
            Ok(Self(text.into()))
        } else {
            Err(Error::new(Problem::BadId { id: text.into() }))
        }
    }
}

impl RuleId {
    /// Checks a text and makes it a rule id.
    ///
    /// # Errors
    /// - `bad-id`: a part between strokes is not an id, or the whole is longer than 194.
    pub fn new(text: &str) -> Result<Self, Error> {
        if text.len() <= MAX_RULE_ID && text.split('/').all(fits) {
            Ok(Self(text.into()))
        } else {
            Err(Error::new(Problem::BadId { id: text.into() }))
        }
    }
}

impl From<&Id> for RuleId {
    fn from(id: &Id) -> Self {
        Self(id.0.clone())
    }
}

impl RuleId {
    /// The rule of this id below this one: `a` and `b` make `a/b`.
    #[must_use]
    pub fn below(&self, id: &Id) -> Self {
        Self(smol_str::format_smolstr!("{}/{}", self.0, id.0))
    }

    /// The code of a finding of this kind: the id, a hyphen, the kind.
    #[must_use]
    pub fn with_kind(&self, kind: &'static str) -> Self {
        Self(smol_str::format_smolstr!("{}-{kind}", self.0))
    }
}

macro_rules! text_id {
    ($name:ident) => {
        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self, Error> {
                Self::new(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                super::from_text(deserializer, Self::new)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "pattern": Self::PATTERN, "description": Self::WORDS
                })
            }
        }
    };
}

impl Id {
    /// The form of an id as a regular expression, for the published schema.
    pub const PATTERN: &'static str = "^[A-Za-z0-9._:-]{1,64}$";
    /// The same in words.
    #[cfg(feature = "schema")]
    const WORDS: &'static str = "An id (标识): `e-17`, `petition`.\n\n1 to 64 characters: letters \
        `A` to `Z` and `a` to `z`, digits, `.`, `_`, `:` and `-`. Names and identity numbers of \
        people do not belong here.";
}

impl RuleId {
    /// The form of a rule id as a regular expression, for the published schema.
    pub const PATTERN: &'static str = "^[A-Za-z0-9._:-]{1,64}(/[A-Za-z0-9._:-]{1,64})*$";
    /// The same in words.
    #[cfg(feature = "schema")]
    const WORDS: &'static str = "The id of a rule (规则标识): `petition/answer`.\n\nIds joined by \
        `/`, at most 194 characters in all.";
}

text_id!(Id);
text_id!(RuleId);
