//! What a rulebook says about a form of act: the closed vocabulary, as data.

mod asks;
mod schedule;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use asks::{
    After, Apart, Asks, Ballots, Chair, Counts, Document, Gap, Linked, Majority, Matter, Merged,
    Mode, Notice, Number, OneByOne, Opinions, Order, Part, Posted, Proxies, Qualified, Quantity,
    Quorum, Recused, Surplus, There, Win, Within,
};
pub use schedule::{Due, InARow, Postponed, Rhythm, Schedule, Size};

use crate::{
    law::{Cite, Confidence, Force, InForce, Right, Standing},
    wire::{Id, RuleId},
    words::Text,
};

/// A form (程序): in what form one act is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Procedure {
    /// Its id; the ids of its requirements begin with it.
    pub id: Id,
    /// Who holds which right: a franchise of the rulebook.
    pub franchise: Id,
    /// The right that puts a person into the base (应到会).
    pub right: Right,
    /// What may be recorded of it beside attendance and votes: notice, steps, postings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Id>,
    /// The roles that persons may be named for beside `chair`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Id>,
    /// Its documents, each with all fields that it may have.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<Id, Vec<Id>>,
    /// The matters that an item may be of; empty: no matter is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Id>,
    /// What it requires.
    pub require: Vec<Requirement>,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One requirement of a form (程序要求).
///
/// Versions of a requirement share its id; the one in force on the day of the act
/// applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Requirement {
    /// Its id.
    pub id: RuleId,
    /// What is required.
    pub asks: Asks,
    /// The matters for which it is required; empty: all.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Id>,
    /// The kinds of body of which it is required; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Id>,
    /// The size of body from which to which it is required, in persons of the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// The articles it rests on (依据).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// Whole texts it rests on, where the article is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
    /// The days on which it is in force (施行期间).
    #[serde(default)]
    pub in_force: InForce,
    /// How strongly it binds.
    #[serde(default)]
    pub force: Force,
    /// How surely it is known.
    #[serde(default)]
    pub confidence: Confidence,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where the law is silent (法无明文): why this is our default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent: Option<Text>,
}

impl Requirement {
    /// What it says about itself.
    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing {
            cites: &self.cites,
            in_force: self.in_force,
            force: self.force,
            confidence: self.confidence,
            silent: self.silent.as_ref(),
            derogates: None,
        }
    }
}
