//! How long a clock runs.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    time::{Term, Unit},
    wire::Id,
};

/// A limit (期限).
///
/// | form | says |
/// | --- | --- |
/// | `{ n, unit }` | so many units |
/// | `{ byCode, of?, table }` | by the code of an attribute, fixed when the clock starts |
/// | `{ lastDay, of? }` | the day that an attribute names (交办期限) |
/// | `{ unstated }` | owed, without a day (及时) |
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Limit {
    Fixed(Term),
    ByCode { attr: Id, of: Option<Id>, table: BTreeMap<Id, Term> },
    LastDay { attr: Id, of: Option<Id> },
    Unstated(String),
}

/// A limit (期限), in one of four forms: `{ n, unit }`, so many units; `{ byCode, of?, table }`, by
/// the code of an attribute, fixed when the clock starts; `{ lastDay, of? }`, the day that an
/// attribute names; or `{ unstated }`, owed without a day.
#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RawLimit {
    /// How many units, with `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    /// Which unit, with `n`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Unit>,
    /// The attribute whose code decides, with `table`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by_code: Option<Id>,
    /// The kind of event that has the attribute; left out: the one that starts the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<Id>,
    /// The limit for each code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<BTreeMap<Id, Term>>,
    /// The attribute that names the last day itself (交办期限).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_day: Option<Id>,
    /// The word of the law where it names no day, such as `及时`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unstated: Option<String>,
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match RawLimit::deserialize(deserializer)? {
            RawLimit {
                n: Some(n),
                unit: Some(unit),
                by_code: None,
                of: None,
                table: None,
                last_day: None,
                unstated: None,
            } => Ok(Self::Fixed(Term { n, unit })),
            RawLimit {
                n: None,
                unit: None,
                by_code: Some(attr),
                of,
                table: Some(table),
                last_day: None,
                unstated: None,
            } => Ok(Self::ByCode { attr, of, table }),
            RawLimit {
                n: None,
                unit: None,
                by_code: None,
                of,
                table: None,
                last_day: Some(attr),
                unstated: None,
            } => Ok(Self::LastDay { attr, of }),
            RawLimit {
                n: None,
                unit: None,
                by_code: None,
                of: None,
                table: None,
                last_day: None,
                unstated: Some(words),
            } => Ok(Self::Unstated(words)),
            _ => Err(D::Error::custom(
                "give { n, unit } or { byCode, of?, table } or { lastDay, of? } or { unstated }",
            )),
        }
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.clone() {
            Self::Fixed(it) => {
                RawLimit { n: Some(it.n), unit: Some(it.unit), ..RawLimit::default() }
            }
            Self::ByCode { attr, of, table } => {
                RawLimit { by_code: Some(attr), of, table: Some(table), ..RawLimit::default() }
            }
            Self::LastDay { attr, of } => {
                RawLimit { last_day: Some(attr), of, ..RawLimit::default() }
            }
            Self::Unstated(words) => RawLimit { unstated: Some(words), ..RawLimit::default() },
        }
        .serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Limit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Limit".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<RawLimit>()
    }
}
