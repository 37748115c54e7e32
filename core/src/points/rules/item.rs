//! Items: what earns or costs points.

use serde::{Deserialize, Serialize};

use super::{Cap, CapLayer, Metric, Overshoot, Window, Worth};
use crate::{
    law::{Rounding, rule},
    points::Points,
    time::Term,
    wire::Id,
    words::Text,
};

rule! {
    /// An item (积分项目). Its id is the kind of the facts that are entries of it.
    ///
    /// The version in force on the day of an entry judges it. Items of one day are
    /// taken in the order in which the scheme lists them.
    pub struct Item {
        /// Its id, unique among all parts of the scheme.
        pub id: Id,
        /// The head under which it counts; left out: the total alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub head: Option<Id>,
        /// Whether it gives or takes.
        pub sign: Sign,
        /// What an entry is worth; left out only where it grades directly.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub worth: Option<Worth>,
        /// What it measures.
        pub metric: Metric,
        /// Why a restricted metric is used all the same, as decided and recorded (例外理由).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub exception: Option<Text>,
        /// The classes of subjects for whom it is; left out: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub classes: Vec<Id>,
        /// Its own caps, each judged on what the one before granted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub caps: Vec<Cap>,
        /// What happens to an entry that would pass a cap.
        #[serde(default, skip_serializing_if = "is_clip")]
        pub overshoot: Overshoot,
        /// Outer layers whose caps it neither meets nor uses (不受封顶限制).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub exempt_from: Vec<CapLayer>,
        /// Within what it counts only once for a subject (不重复计分).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub once_per: Option<OncePer>,
        /// What a repeated entry is worth.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repeat: Option<Repeat>,
        /// How long an entry counts (有效期); left out: to the end of what the period says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub validity: Option<Validity>,
        /// On whom else it is booked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub link: Option<Link>,
        /// The band it leads to at once (直接定级、一票否决).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub grade: Option<Grade>,
        /// How its consequence can be repaired (修复).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repair: Option<Repair>,
        /// Kinds of evidence, of which an entry has at least one (佐证).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub evidence: Vec<Id>,
        /// Who records it, and how soon.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub record: Option<Record>,
        /// Who reviews it; never who recorded it (审核).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub review: Option<Review>,
        /// How it is published, and how long it can be objected to (公示).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub publication: Option<Publication>,
        /// What it may be used for.
        #[serde(default)]
        pub effect: Effect,
        /// The procedure that it triggers, where its effect is to trigger one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub procedure: Option<Id>,
    }
}

fn is_clip(it: &Overshoot) -> bool {
    *it == Overshoot::Clip
}

/// Whether an item gives or takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Sign {
    /// It gives (加分).
    Award,
    /// It takes (扣分).
    Deduction,
}

/// Within what an item counts only once: the first in order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum OncePer {
    /// The act or record from which it comes: attribute `source`.
    Source,
    /// A day.
    Day,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar half-year.
    HalfYear,
    /// A calendar year.
    Year,
    /// A period of the scheme.
    Period,
}

/// A repeated entry is worth more (再次发生加重).
///
/// An entry is repeated if an earlier one of the same item and subject still
/// counts on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repeat {
    /// What it is multiplied by, such as `"2"`; not multiplied again with each further one.
    pub factor: Points,
    /// How the product comes to the step of the scheme.
    #[serde(default)]
    pub round: Rounding,
}

/// How long an entry counts (有效期).
///
/// | form | the last day on which it counts |
/// | --- | --- |
/// | `{ fixed }` | so long after its day, the day itself excluded |
/// | `{ bySize }` | the first row whose `upTo` is not below its size; the last row has none |
/// | `{ byRank }` | as long as the `rank` that the entry tells says |
/// | `"period-end"` | the last day of its period |
///
/// Where an entry tells that it goes on (`continues: true`) it counts until a fact
/// `ended` names it, and its length runs from that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Validity {
    Fixed(Term),
    BySize(Vec<SizeTerm>),
    ByRank(std::collections::BTreeMap<Id, Term>),
    #[serde(rename = "period-end")]
    PeriodEnd,
}

/// How long entries up to a size count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SizeTerm {
    /// Up to this size, included; left out: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<Points>,
    /// So long.
    pub term: Term,
}

/// On whom an entry is booked besides, or instead of, its own subject (关联).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// On whom.
    pub to: LinkTo,
    /// Whether its own subject has it too.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub own: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_yes(it: &bool) -> bool {
    *it
}

/// The subjects to whom a link leads, by the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum LinkTo {
    /// The head of the unit or household (单位负责人、户主).
    Head,
    /// Everyone of the household (家庭成员).
    Members,
    /// The household of the person (所在户).
    Household,
}

/// A band that an item leads to at once, whatever the total (直接定级、一票否决).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grade {
    /// The band; left out where only the score is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// What becomes of the score.
    pub score: GradedScore,
    /// Whether awards are recorded without effect until a fact `corrected` names the entry.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub holds_awards: bool,
}

/// What becomes of the score under a direct grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GradedScore {
    /// It stays as it was added up; only the band is overridden.
    Kept,
    /// It is set to the lowest of the band, if it is higher.
    Lowest,
    /// It is 0.
    Zero,
}

/// How a consequence is repaired: by a fact `repaired` that names the entry (修复).
///
/// From that day on the direct grade of the entry holds no more. What is given
/// here takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repair {
    /// The points that are taken instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduct: Option<Points>,
    /// The milder band that it leads to instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Id>,
    /// How long that counts, from the day of the repair; left out: to the end of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeps: Option<Term>,
}

/// Who records an entry, and how soon (登记).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    /// The roles; left out: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// Within how long after its day. A later entry counts no longer for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Term>,
}

/// Who reviews an entry: a fact `reviewed` names it, or it tells `reviewedBy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Review {
    /// The roles; left out: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// Whether an entry waits for its review before it counts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
}

/// How an entry is published: a fact `published` names it (公示).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publication {
    /// The roles; left out: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// How long it is shown.
    pub days: Term,
    /// Within how long from publication it can be objected to: a fact `objected` names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<Term>,
    /// Within how long an objection is answered: a fact `answered` names the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Term>,
}

/// What points may be used for. Nothing here changes anybody's status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Effect {
    /// They are shown (公示).
    #[default]
    Display,
    /// They are rewarded (奖励、兑换).
    Reward,
    /// They are considered in an appraisal (评议参考).
    ConsideredInAppraisal,
    /// They trigger a procedure, whose decision is made by people (启动程序).
    TriggersProcedure,
}

impl OncePer {
    /// The window, where it is one.
    #[must_use]
    pub fn window(self) -> Option<Window> {
        match self {
            Self::Source => None,
            Self::Day => Some(Window::Day),
            Self::Month => Some(Window::Month),
            Self::Quarter => Some(Window::Quarter),
            Self::HalfYear => Some(Window::HalfYear),
            Self::Year => Some(Window::Year),
            Self::Period => Some(Window::Period),
        }
    }
}
