//! The frame of a scheme: who, over which period, from which base, by which meeting.

use serde::{Deserialize, Serialize};

use super::Cap;
use crate::{
    law::{Rounding, rule},
    points::{Points, Quantity},
    time::{Cycle, Day, Term},
    wire::Id,
};

/// Whose points they are (积分对象).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SubjectKind {
    /// Members of the Party or of an organisation (党员、成员).
    Members,
    /// Organisations (组织).
    Organisations,
    /// Households (农户), under a scheme that their own meeting adopted.
    Households,
    /// Villagers (村民), under a scheme that their own meeting adopted.
    Villagers,
}

impl SubjectKind {
    /// Whether the scheme has to be adopted by the subjects' own meeting.
    #[must_use]
    pub fn is_of_residents(self) -> bool {
        matches!(self, Self::Households | Self::Villagers)
    }
}

rule! {
    /// How a scheme was adopted (通过).
    ///
    /// A scheme of households or villagers has one, is voluntary, and has no effect
    /// but to be shown or rewarded; else it is refused when it is opened.
    pub struct Adoption {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The meeting that adopted it.
        pub by: AdoptedBy,
        /// The day on which it did.
        pub on: Day,
        /// What the consent of those concerned rests on.
        pub consent: Consent,
        /// How long it could be objected to before it came into force.
        pub objection: Term,
        /// Whether anybody may stay out or leave without loss.
        pub voluntary: bool,
    }
}

/// A meeting that adopts a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AdoptedBy {
    /// The villagers' assembly (村民会议).
    VillagersAssembly,
    /// The villagers' representatives (村民代表会议).
    VillagersRepresentatives,
    /// The residents' assembly (居民会议).
    ResidentsAssembly,
    /// The meeting of members (党员大会、成员大会).
    MembersMeeting,
    /// A committee or organ above (委员会、上级机关).
    Committee,
}

/// What consent rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Consent {
    /// Each one's own (个人同意).
    Individual,
    /// Each household's own (农户同意).
    Household,
    /// The decision of the meeting, with the right to stay out (会议决定).
    MeetingDecision,
    /// Membership (成员身份).
    Membership,
}

rule! {
    /// How time is cut for a scheme, and what happens at the end of a period (计分周期).
    ///
    /// A period is cut off where this rule comes into force or ceases to be.
    pub struct Periods {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The cycle: `year`, `month`, `year-from-07`, `month-from-21`, and so on.
        pub cycle: Cycle,
        /// What happens at the end of each.
        pub end: PeriodEnd,
    }
}

/// What happens at the end of a period.
///
/// | form | the next period |
/// | --- | --- |
/// | `"reset"` | begins anew: entries of earlier periods count no more (清零) |
/// | `"continue"` | goes on: an entry counts until its validity ends (滚动) |
/// | `{ carryOver }` | begins with a share of the last total (结转) |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum PeriodEnd {
    Reset,
    Continue,
    CarryOver(CarryOver),
}

/// The share of the last total with which a period begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CarryOver {
    /// So many percent of the last total.
    pub percent: Quantity,
    /// How it comes to the step of the scheme.
    #[serde(default)]
    pub round: Rounding,
    /// The most that is carried over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
    /// Whether it stands in the place of the base, or is added to it.
    #[serde(rename = "as")]
    pub stands_as: CarriedAs,
}

/// Where what is carried over stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CarriedAs {
    /// It is the base of whoever has a last period.
    Base,
    /// It is added to the base.
    Addition,
}

rule! {
    /// A class of subjects with a base of its own (类别、基础分).
    pub struct Class {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The points with which a period begins.
        #[serde(default, skip_serializing_if = "Points::is_zero")]
        pub base: Points,
    }
}

rule! {
    /// A head under which items are added up (积分板块).
    pub struct Head {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The points with which it begins; from these is deducted.
        #[serde(default, skip_serializing_if = "Points::is_zero")]
        pub base: Points,
        /// Below this it does not fall: the difference is a line of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub floor: Option<Points>,
        /// Its caps, each judged on what the layer of the item granted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub caps: Vec<Cap>,
    }
}

rule! {
    /// What holds for the whole total: floor and outermost caps (总分).
    pub struct Total {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// Below this the total does not fall: the difference is a line of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub floor: Option<Points>,
        /// Its caps, each judged on what the layer of the head granted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub caps: Vec<Cap>,
    }
}

rule! {
    /// Items of which only the highest counts (就高不重复).
    ///
    /// A direct grade is higher than any points; of equals the first in order counts.
    pub struct HighestOnly {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The items.
        pub items: Vec<Id>,
        /// Among entries of the same act (attribute `source`), day, or window.
        pub per: super::OncePer,
    }
}

rule! {
    /// Who is not scored, or not as others are (免于、不纳入积分).
    ///
    /// It holds by itself for its `classes` and from its age on; else from the day of a
    /// fact of this kind, which names the `subject`, to its `until`.
    pub struct Exemption {
        /// Its id, unique among all parts of the scheme; also the kind of facts that claim it.
        pub id: Id,
        /// Why.
        pub ground: Ground,
        /// The classes to which it applies by itself.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub classes: Vec<Id>,
        /// The age from which on it can be claimed or applies.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub age: Option<u8>,
        /// Whether it has to be claimed and approved: `approvedBy` in the fact (经批准).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub approval: bool,
        /// What it does.
        pub does: ExemptionDoes,
    }
}

/// Why somebody is exempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Ground {
    /// Age (年老).
    Age,
    /// Illness or infirmity (患病、行动不便).
    Illness,
    /// Working or living elsewhere (流动).
    Floating,
    /// Probation (预备期).
    Probationary,
    /// Study away from home (在外就学).
    Student,
    /// Moved out (迁出).
    MovedOut,
    /// Under investigation (受审查).
    UnderInvestigation,
    /// Deceased (去世).
    Deceased,
    /// Retirement (退休).
    Retired,
    /// Another that the scheme names.
    Other,
}

/// What an exemption does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExemptionDoes {
    /// Entries of these days have no effect; nobody is scored on a day on which it holds.
    NotScored,
    /// Deductions of these days have no effect.
    NoDeductions,
    /// Entries of these days under these heads have no effect.
    Heads(Vec<Id>),
    /// Entries of these days have no effect, but for items of these ids.
    Only(Vec<Id>),
}
