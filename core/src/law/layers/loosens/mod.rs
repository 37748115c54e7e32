//! What makes a rule looser than the one above it.
//!
//! | looser in | when |
//! | --- | --- |
//! | `force` | it binds less; or a right becomes a duty |
//! | `by` | more roles may act; of a duty, some role that owed no longer does |
//! | `limit` | of a duty longer, of a right or a wait shorter, on some start day |
//! | `extend` | of a duty a larger cap, more times; of a right or a wait the reverse |
//! | `per`, `atLeast` | periods are longer, or fewer acts are owed in each |
//! | `after`, `then` | fewer acts start it; of a duty more fulfil it, of a right fewer use it |
//! | `day` | it counts from another day |
//! | `unless`, `suspend` | more ends it; of a duty more stops it, of a right or a wait less |
//! | `outlives`, `departure` | it ends with the matter; a reason excuses where none did |
//! | `shape` | it is another kind of duty |
//! | `else`, `when`, `test` | refused becomes flagged; asked less often; not shown to ask as much |
//! | `gone` | a requirement is left out |
//! | `hide` | less is hidden, or from fewer |
//!
//! Of a rule marked `silent`, the roll, the stops, day zero and restarts are free: the
//! text does not set them. Its limit, cap and number of times never are.
//!
//! What this does not do: it compares no conditions by meaning. A test that is neither
//! the same nor plainly stricter counts as looser.

mod duty;
mod requirement;
mod restarts;

pub(super) use duty::duty;
pub(super) use requirement::{requirement, requirements, visibility};
pub(super) use restarts::Restarts;

use super::limits::OnDay;
use crate::{law::Force, wire::Id};

/// One way in which a rule is looser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Loosening {
    /// In what: a key of the rule, or one of the words above.
    pub(super) what: &'static str,
    /// How, in values: `15d → 20d`.
    pub(super) how: String,
    /// A start day that shows it.
    pub(super) on: Option<OnDay>,
}

impl Loosening {
    pub(super) fn new(what: &'static str, how: impl Into<String>) -> Self {
        Self { what, how: how.into(), on: None }
    }

    fn change(what: &'static str, old: impl ToString, new: impl ToString) -> Self {
        Self::new(what, [old.to_string(), new.to_string()].join(" → "))
    }
}

/// How strongly a rule binds, as a number.
fn weight(force: Force) -> u8 {
    match force {
        Force::Must | Force::MustNot => 2,
        Force::Generally | Force::GenerallyNot => 1,
        Force::May => 0,
    }
}

fn force(old: Force, new: Force) -> Option<Loosening> {
    let is_right = |it| it == Force::May;
    let looser = weight(new) < weight(old) || is_right(old) != is_right(new);
    looser.then(|| Loosening::change("force", word(old), word(new)))
}

fn word(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::MustNot => "must-not",
        Force::Generally => "generally",
        Force::GenerallyNot => "generally-not",
        Force::May => "may",
    }
}

/// Those of one list that are not in another.
fn more<'a>(list: &'a [Id], than: &[Id]) -> Vec<&'a str> {
    list.iter().filter(|it| !than.contains(it)).map(Id::as_str).collect()
}

/// More roles may act; no list means everybody.
pub(super) fn by(old: &[Id], new: &[Id]) -> Option<Loosening> {
    if old.is_empty() {
        return None;
    }
    if new.is_empty() {
        return Some(Loosening::change("by", "…", "*"));
    }
    let added = more(new, old);
    (!added.is_empty()).then(|| Loosening::new("by", format!("+ {}", added.join(", "))))
}
