//! Who holds which right in a body.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Cite, Confidence};
use crate::wire::Id;

/// A right of those who belong to a body (权利).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Right {
    /// To take part in meetings (参加会议).
    Attend,
    /// To vote on resolutions (表决权).
    Vote,
    /// To elect (选举权).
    Elect,
    /// To stand for election (被选举权).
    Stand,
    /// To introduce new members (入党介绍人).
    Introduce,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 5] =
        [Self::Attend, Self::Vote, Self::Elect, Self::Stand, Self::Introduce];

    /// Its name, as JSON writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Attend => "attend",
            Self::Vote => "vote",
            Self::Elect => "elect",
            Self::Stand => "stand",
            Self::Introduce => "introduce",
        }
    }
}

/// Who holds which right (选民、表决权资格).
///
/// A person holds a right if a kind of belonging carries it and no bar takes it.
/// An exclusion takes nobody's right; it takes the person out of the base of
/// quorums, and only with both consents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Franchise {
    /// The kinds of belonging that carry each right.
    pub rights: BTreeMap<Right, Vec<Id>>,
    /// The rights that each kind of bar takes (处分、停止权利).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bars: BTreeMap<Id, Vec<Right>>,
    /// Whether a person has to be of age, by the day told of the person.
    #[serde(default)]
    pub adult: bool,
    /// Reasons for which a person may be left out of the base, each with consent of
    /// the superior and of the meeting (不计入应到会人数).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<Id>,
    /// The articles it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// How surely it is known.
    #[serde(default)]
    pub confidence: Confidence,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Franchise {
    /// Whether a kind of belonging carries a right.
    #[must_use]
    pub fn carries(&self, is: &str, right: Right) -> bool {
        self.rights.get(&right).is_some_and(|it| it.iter().any(|it| it.as_str() == is))
    }

    /// Whether a kind of bar takes a right.
    #[must_use]
    pub fn takes(&self, bar: &str, right: Right) -> bool {
        self.bars.get(bar).is_some_and(|it| it.contains(&right))
    }
}
