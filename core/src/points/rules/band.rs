//! Bands, quotas and ranking.

use serde::{Deserialize, Serialize};

use super::Effect;
use crate::{
    law::{Rounding, rule},
    points::Points,
    time::Cycle,
    wire::Id,
    words::Text,
};

rule! {
    /// A band of totals, from the highest down (等次).
    ///
    /// | key | end |
    /// | --- | --- |
    /// | `from` | lower, included (以上) |
    /// | `above` | lower, excluded (超过) |
    /// | `to` | upper, included (以下) |
    /// | `below` | upper, excluded (不满) |
    ///
    /// An end that is left out is open to all sides. Totals lie on the step of the
    /// scheme; the first band in the list that holds a total is taken.
    pub struct Band {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// Its lower end, included.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<Points>,
        /// Its lower end, excluded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub above: Option<Points>,
        /// Its upper end, included.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<Points>,
        /// Its upper end, excluded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub below: Option<Points>,
        /// How many of a group may have it at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quota: Option<Quota>,
        /// What it may be used for.
        #[serde(default)]
        pub effect: Effect,
        /// The procedure that it triggers, where its effect is to trigger one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub procedure: Option<Id>,
    }
}

/// How many of a group may have a band at most (比例限额).
///
/// Those with the most points have it. Whoever is beyond the quota has the band
/// `otherwise`. Whether equals at the edge have it is not for a machine to decide:
/// where there is no room for all of them, that is told as unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quota {
    /// The share's upper number: 1 of 1/3.
    pub part: u32,
    /// The share's lower number: 3 of 1/3.
    pub of: u32,
    /// How a share of people becomes a number of people.
    pub round: Rounding,
    /// The group in which it is counted.
    #[serde(default)]
    pub within: Vec<GroupBy>,
    /// The band of those beyond it.
    pub otherwise: Id,
}

/// By what subjects are grouped; by nothing: all together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GroupBy {
    /// Their organisation (所在组织).
    Organisation,
    /// The level of their organisation (层级).
    Level,
    /// Their class (类别).
    Class,
}

rule! {
    /// A ranking (排名). Without one nobody is ranked.
    pub struct Ranking {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The groups within which is ranked; none: all together.
        pub within: Vec<GroupBy>,
        /// What it is for.
        pub purpose: Text,
        /// The periods for which it is made; one of those of the scheme.
        pub period: Cycle,
        /// How equals are counted.
        #[serde(default)]
        pub ties: Ties,
        /// What tells equals apart, one after the other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub then: Vec<SecondKey>,
    }
}

/// How equals are counted.
///
/// | ties | 90, 80, 80, 70 are |
/// | --- | --- |
/// | `competition` | 1, 2, 2, 4 |
/// | `dense` | 1, 2, 2, 3 |
/// | `ordinal` | 1, 2, 3, 4, at last by the subject's id |
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Ties {
    #[default]
    Competition,
    Dense,
    Ordinal,
}

/// What tells equals apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SecondKey {
    /// Fewer deductions come first.
    FewerDeductions,
    /// More awards come first.
    MoreAwards,
    /// More points under this head come first.
    Head(Id),
}
