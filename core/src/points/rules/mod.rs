//! What a rulebook says about a scheme of points: the closed vocabulary, as data.
//!
//! Every part has an id that is unique in its scheme; its findings are those of the
//! rule `<scheme>/<id>`. Parts with the same id are versions, in force on days that
//! do not overlap. Items and caps are those of the day of an entry, bases those of the
//! first day of a period, all else that of the day asked, or the period's last day.

mod band;
mod cap;
mod frame;
mod item;
mod metric;
mod value;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use band::{Band, GroupBy, Quota, Ranking, SecondKey, Ties};
pub use cap::{Cap, CapLayer, Capped, Overshoot, Rolling, RollingUnit, Window};

pub use frame::{
    AdoptedBy, Adoption, CarriedAs, CarryOver, Class, Consent, Exemption, ExemptionDoes, Ground,
    Head, HighestOnly, PeriodEnd, Periods, SubjectKind, Total,
};
pub use item::{
    Effect, Grade, GradedScore, Item, Link, LinkTo, OncePer, Publication, Record, Repair, Repeat,
    Review, Sign, SizeTerm, Validity,
};
pub use metric::Metric;
pub use value::{Bracket, Brackets, Ladder, LadderStep, PerUnit, Range, Worth};

use super::Points;
use crate::{law::Standing, wire::Id};

/// A scheme of points (积分办法).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scheme {
    /// Its id; it begins the id of each of its rules.
    pub id: Id,
    /// Whose points they are.
    pub subject: SubjectKind,
    /// Whether its numbers are invented; then each says so in its `note`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// The grid on which all amounts lie: `"1"`, `"0.5"`, `"0.1"` or `"0.01"` (最小计分单位).
    pub step: Points,
    /// The age below which nobody is scored, at least 18; left out, 18 where villagers are scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// The roles that its rules name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Id>,
    /// How it was adopted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adoption: Vec<Adoption>,
    /// Its periods.
    pub periods: Vec<Periods>,
    /// Its classes of subjects.
    pub classes: Vec<Class>,
    /// Its heads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heads: Vec<Head>,
    /// What holds for the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total: Vec<Total>,
    /// Its items, in the order in which those of one day are taken.
    pub items: Vec<Item>,
    /// Items of which only the highest counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub highest_only: Vec<HighestOnly>,
    /// Who is not scored, or not as others are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Exemption>,
    /// Its bands, from the highest down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Its rankings; without one nobody is ranked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rankings: Vec<Ranking>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Which list of a scheme a part stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each names what it stands for")]
pub enum PartKind {
    Adoption,
    Periods,
    Class,
    Head,
    Total,
    Item,
    HighestOnly,
    Exemption,
    Band,
    Ranking,
}

impl PartKind {
    /// The key under which its list stands.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Adoption => "adoption",
            Self::Periods => "periods",
            Self::Class => "classes",
            Self::Head => "heads",
            Self::Total => "total",
            Self::Item => "items",
            Self::HighestOnly => "highestOnly",
            Self::Exemption => "exemptions",
            Self::Band => "bands",
            Self::Ranking => "rankings",
        }
    }
}

/// A part of a scheme: where it stands, its id, and what it says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The list in which it stands.
    pub kind: PartKind,
    /// Its place in that list, counted from 0.
    pub n: usize,
    /// Its id.
    pub id: &'a Id,
    /// What it says about itself.
    pub standing: Standing<'a>,
}

impl Scheme {
    /// All its parts, list by list.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut found = Vec::new();
        macro_rules! add {
            ($($kind:ident: $list:ident),*) => {
                $(found.extend(self.$list.iter().enumerate().map(|(n, it)| Part {
                    kind: PartKind::$kind, n, id: &it.id, standing: it.standing(),
                }));)*
            };
        }
        add!(
            Adoption: adoption, Periods: periods, Class: classes, Head: heads, Total: total,
            Item: items, HighestOnly: highest_only, Exemption: exemptions, Band: bands,
            Ranking: rankings
        );
        found
    }

    /// Its parts by id; versions of one part stand together.
    #[must_use]
    pub fn versions(&self) -> BTreeMap<(PartKind, &Id), Vec<Part<'_>>> {
        let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for part in self.parts() {
            found.entry((part.kind, part.id)).or_default().push(part);
        }
        found
    }
}
