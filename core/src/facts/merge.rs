//! Facts of two devices, joined.

use std::collections::{BTreeMap, BTreeSet};

use super::Fact;
use crate::wire::{Error, Id, InOrder, Pointer, Problem};

/// Joins two sets of facts (合并): their union, in the order of day and id.
///
/// The same fact told twice is one. A fact that erases another wins over it,
/// whichever side it comes from; the erased one is gone. An erasure itself cannot
/// be erased, or what it took out would come back from a third device. Joining is
/// commutative, associative and idempotent, so devices may meet in any order.
///
/// # Errors
/// Each at the place of the fact in the second list, or, where it lies in one
/// list alone, in that one (`/a/3`, `/b/3`).
/// - `duplicate-fact`: one id with different content.
/// - `bad-value`: a fact that erases another and has content of its own.
///
/// # Example: what one device erased, the other no longer has
/// ```
/// use jiceng::facts::{Fact, merge};
/// let facts = |text: &str| -> Vec<Fact> { serde_json::from_str(text).unwrap() };
/// let a = facts(r#"[{ "id": "e1", "kind": "asked", "on": "2026-03-01", "recorded": "2026-03-01" }]"#);
/// let b = facts(r#"[{ "id": "e2", "erases": "e1", "on": "2026-03-05", "recorded": "2026-03-05" }]"#);
/// assert_eq!(merge(&a, &b)?, b);
/// assert_eq!(merge(&b, &a)?, b);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
pub fn merge(a: &[Fact], b: &[Fact]) -> Result<Vec<Fact>, Error> {
    let sides = [("a", a), ("b", b)];
    let told = sides.into_iter().flat_map(|(side, facts)| {
        let place = Pointer::root().key(side);
        facts.iter().enumerate().map(move |(n, fact)| (place.index(n), fact))
    });
    let mut erased = BTreeSet::new();
    for (place, fact) in told.clone() {
        if let Some(gone) = &fact.erases {
            check_bare(fact, &place)?;
            erased.insert(gone);
        }
    }
    let stays = |fact: &Fact| fact.erases.is_some() || !erased.contains(&fact.id);
    let mut joined: BTreeMap<&Id, &Fact> = BTreeMap::new();
    for (place, fact) in told.filter(|(_, fact)| stays(fact)) {
        if joined.insert(&fact.id, fact).is_some_and(|other| other != fact) {
            let problem = Problem::DuplicateFact { id: fact.id.to_string() };
            return Err(Error::new(problem).at(place));
        }
    }
    let mut facts: Vec<Fact> = joined.into_values().cloned().collect();
    facts.order_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    Ok(facts)
}

/// An erasure says that something is gone, and nothing else.
fn check_bare(fact: &Fact, place: &Pointer) -> Result<(), Error> {
    let key = [
        (fact.kind.is_some(), "kind"),
        (!fact.attrs.is_empty(), "attrs"),
        (fact.reverses.is_some(), "reverses"),
    ];
    match key.into_iter().find(|it| it.0) {
        None => Ok(()),
        Some((_, key)) => {
            let problem = format!("fact `{}` erases another and so has no `{key}`", fact.id);
            Err(Error::new(Problem::BadValue { problem }).at(place.key(key)))
        }
    }
}
