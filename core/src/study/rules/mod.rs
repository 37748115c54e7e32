//! What a rulebook says about study: the closed vocabulary, as data.
//!
//! Nothing here reasons. Every type reads and writes exactly the JSON of a rulebook.

mod credit;
mod evidence;
mod exam;
mod metric;
mod plan;
mod requirement;

pub use credit::{Band, Cap, Conversion, Earned, Measure, Per, Repeat, Rounding, RoundingMode};
pub use evidence::{Claims, Evidence, Overlap, Relock, Threshold};
pub use exam::{Certificate, Exam, Exemption, MakeUp, Substitution, Take, Valid};
pub use metric::{Metric, MetricException, MetricKind};
pub use plan::{Plan, YearSplit};
pub use requirement::{Carry, HoursNeed, Need, Over, Requirement, RoleChange, TimesNeed};

use crate::{
    law::{Cite, Confidence, Force, InForce},
    time::Day,
    wire::{Id, RuleId},
    words::Text,
};

/// What every rule of a plan says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// Its id.
    pub id: &'a RuleId,
    /// The articles it rests on.
    pub cites: &'a [Cite],
    /// The texts that it rests on, whose articles were not seen.
    pub sources: &'a [Id],
    /// The days on which it is in force.
    pub in_force: InForce,
    /// How strongly it binds.
    pub force: Force,
    /// How surely it is known.
    pub confidence: Confidence,
    /// Where the text is silent: why this value is the default.
    pub silent: Option<&'a Text>,
}

/// A rule of a plan.
pub trait Dated {
    /// What it says about itself.
    fn basis(&self) -> Basis<'_>;

    /// Whether it is in force on a day.
    fn holds_on(&self, day: Day) -> bool {
        self.basis().in_force.holds_on(day)
    }
}

/// Declares a rule: its own keys and those that every rule has.
macro_rules! rule {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            /// Its id, which begins the codes of its findings.
            pub id: $crate::wire::RuleId,
            $($(#[$field_meta])* pub $field: $type,)*
            /// The articles it rests on (依据).
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub cites: Vec<$crate::law::Cite>,
            /// The texts it rests on, where the articles were not seen (条号未核).
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub sources: Vec<$crate::wire::Id>,
            /// The days on which it is in force (施行期间).
            #[serde(default)]
            pub in_force: $crate::law::InForce,
            /// How strongly it binds.
            #[serde(default)]
            pub force: $crate::law::Force,
            /// How surely it is known.
            #[serde(default)]
            pub confidence: $crate::law::Confidence,
            /// What a reader of the rulebook should know.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// Where the text is silent: why this value is our default.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub silent: Option<$crate::words::Text>,
        }

        impl $crate::study::rules::Dated for $name {
            fn basis(&self) -> $crate::study::rules::Basis<'_> {
                $crate::study::rules::Basis {
                    id: &self.id,
                    cites: &self.cites,
                    sources: &self.sources,
                    in_force: self.in_force,
                    force: self.force,
                    confidence: self.confidence,
                    silent: self.silent.as_ref(),
                }
            }
        }
    };
}
pub(crate) use rule;
