//! What is told about a ledger.

use serde::{Deserialize, Serialize};

use crate::{
    facts::Fact,
    time::Day,
    wire::{self, Id},
};

/// A ledger (积分台账): entries under one scheme, and those whose ledger it is.
///
/// Totals, bands and ranks are never told; they follow from the entries.
///
/// | kind of entry | its attributes |
/// | --- | --- |
/// | an item of the scheme | `subject`; then as its worth asks `amount`, `choice` or `quantity`; where known `source`, `evidence`, `reviewedBy`, `rank`, `continues` |
/// | an exemption of the scheme | `subject`; `until`, `approvedBy` |
/// | `reviewed`, `published`, `objected`, `answered`, `corrected`, `repaired`, `ended` | `entry`, the id of the entry that it is about |
/// | `closed` | `subject`, `total`: what a period came to of which the entries are not told; its day lies in that period |
///
/// `amount`, `quantity` and `total` are decimals as text (`"2.5"`); a whole quantity
/// may be a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ledger {
    /// The ledger, as an opaque id.
    pub ledger: Id,
    /// The scheme by which it is judged.
    pub scheme: Id,
    /// What happened.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub entries: Vec<Fact>,
    /// Those whose points they are, and the units and households to which links lead.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub roster: Vec<Member>,
}

/// One line of the roster: a subject, a unit or a household (名册).
///
/// Ids are opaque. A year of birth is told only where the scheme has a rule on age, as one of
/// villagers always has: without it nobody is scored there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Member {
    /// Its id.
    pub id: Id,
    /// Its class in the scheme; left out: it only passes on entries by its links and is
    /// not scored itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Id>,
    /// The organisation to which it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Id>,
    /// The level of that organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Id>,
    /// Of a unit or household: who heads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Id>,
    /// Of a person: the household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<Id>,
    /// The year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<u16>,
    /// The first day on which the scheme applies to it; entries before have no effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    /// The last day on which the scheme applies to it; entries after have no effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Day>,
}

/// Kinds of entries that every scheme knows; no part of a scheme may be called so.
pub(crate) const COMMON_KINDS: [&str; 8] =
    ["reviewed", "published", "objected", "answered", "corrected", "repaired", "ended", "closed"];
