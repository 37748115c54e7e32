//! Domains: which facts belong to which.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, de::DeserializeOwned};

use crate::{lifecycle::Case, words};

/// A domain whose rules judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Domain {
    /// A matter that moves through stages under clocks (`lifecycle`).
    Lifecycle,
}

impl Domain {
    /// Every domain of this version.
    pub const ALL: &'static [Self] = &[Self::Lifecycle];

    /// Its name in questions.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Lifecycle => "lifecycle",
        }
    }

    /// The domain of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// The domain of a name, or the name to which it is nearest.
    pub(super) fn nearest(name: &str) -> String {
        words::nearest(name, Self::ALL.iter().map(|it| it.name()))
    }
}

/// The facts that a domain judges, as a question brings them.
pub trait Facts: DeserializeOwned + Serialize {
    /// Their domain.
    const DOMAIN: Domain;
}

impl Facts for Case {
    const DOMAIN: Domain = Domain::Lifecycle;
}

/// The name of the domain to which facts belong.
pub struct DomainOf<F>(PhantomData<F>);

impl<F> Default for DomainOf<F> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<F> Clone for DomainOf<F> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<F> PartialEq for DomainOf<F> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<F> Eq for DomainOf<F> {}

impl<F: Facts> fmt::Debug for DomainOf<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(F::DOMAIN.name())
    }
}

impl<F: Facts> Serialize for DomainOf<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(F::DOMAIN.name())
    }
}

impl<'de, F: Facts> Deserialize<'de> for DomainOf<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        if name == F::DOMAIN.name() {
            return Ok(Self::default());
        }
        let expected = de::Unexpected::Str(&name);
        Err(de::Error::invalid_value(expected, &F::DOMAIN.name()))
    }
}

#[cfg(feature = "schema")]
impl<F: Facts> schemars::JsonSchema for DomainOf<F> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        F::DOMAIN.name().into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "const": F::DOMAIN.name() })
    }
}
