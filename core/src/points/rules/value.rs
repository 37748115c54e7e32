//! What an entry is worth before any cap.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Window;
use crate::{
    law::Rounding,
    points::{Points, Quantity},
    wire::Id,
};

/// What an entry is worth (分值), as a size; the sign is the item's.
///
/// | form | worth | the entry tells |
/// | --- | --- | --- |
/// | `{ fixed }` | so many points | nothing |
/// | `{ oneOf }` | the points of the choice that was recorded | `choice` |
/// | `{ range: { from, to } }` | what was recorded, both ends included | `amount` |
/// | `{ perUnit }` | so many points for each `per` of a quantity, in proportion | `quantity` |
/// | `{ ladder }` | the points of the highest step that is reached | `quantity` |
/// | `{ wholeBase }` | the whole quantity at the rate of the bracket it reaches | `quantity` |
/// | `{ marginal }` | each part of the quantity at the rate of its own bracket | `quantity` |
///
/// A scale may run `over` a window: quantities of the window are added up, and
/// each entry is worth what it adds to the sum's worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above says what each means")]
pub enum Worth {
    Fixed(Points),
    OneOf(BTreeMap<Id, Points>),
    Range(Range),
    PerUnit(PerUnit),
    Ladder(Ladder),
    WholeBase(Brackets),
    Marginal(Brackets),
}

/// From so many to so many points, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Range {
    /// The least.
    pub from: Points,
    /// The most.
    pub to: Points,
}

/// Points for each so many units of a quantity, in proportion: half as many units, half the points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PerUnit {
    /// The unit of the quantity, such as `hour`; `times` means 1 where none is told.
    pub unit: Id,
    /// The points.
    pub points: Points,
    /// For each so many.
    #[serde(default = "one")]
    pub per: Quantity,
    /// Whose sum is reckoned: of one entry, or of a window.
    #[serde(default)]
    pub over: Window,
    /// How the worth comes to the step of the scheme; left out, one that is off the step does not
    /// count, and `down` gives points for full steps alone.
    #[serde(default)]
    pub round: Rounding,
}

fn one() -> Quantity {
    Quantity::whole(1)
}

/// Steps of which the highest that is reached counts alone (就高不累加).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ladder {
    /// The unit of the quantity.
    pub unit: Id,
    /// Whose sum is reckoned.
    #[serde(default)]
    pub over: Window,
    /// The steps, rising.
    pub steps: Vec<LadderStep>,
}

/// A step of a ladder. Exactly one of `from` and `above` is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LadderStep {
    /// From this quantity on (以上, 含本数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Quantity>,
    /// Above this quantity (超过, 不含本数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<Quantity>,
    /// All the points it is worth.
    pub points: Points,
}

/// Brackets with a rate each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Brackets {
    /// The unit of the quantity.
    pub unit: Id,
    /// Whose sum is reckoned.
    #[serde(default)]
    pub over: Window,
    /// The brackets, rising.
    pub brackets: Vec<Bracket>,
    /// What all of them may come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
    /// How the worth comes to the step of the scheme.
    #[serde(default)]
    pub round: Rounding,
}

/// A bracket. Exactly one of `from` and `above` is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bracket {
    /// From this quantity on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Quantity>,
    /// Above this quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<Quantity>,
    /// The points.
    pub points: Points,
    /// For each so many.
    pub per: Quantity,
    /// A step of its own, to which its part is rounded before all are added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Points>,
    /// What its part may come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
}
