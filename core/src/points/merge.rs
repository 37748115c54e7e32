//! One ledger out of what two devices know.

use std::collections::BTreeMap;

use super::{Ledger, Member};
use crate::{
    facts,
    wire::{Error, Id, Pointer, Problem},
};

/// Joins two ledgers (合并): the union of their entries and of their rosters.
///
/// # Errors
/// At places of the second ledger, or, where an error lies in entries of one alone,
/// below `a` or `b`.
/// - `bad-question`: they are of different ledgers or schemes.
/// - `duplicate-fact`, `bad-value`: what [`facts::merge`] refuses.
/// - `bad-member`: the rosters say different things about one member.
pub fn merge(a: &Ledger, b: &Ledger) -> Result<Ledger, Error> {
    let root = Pointer::root();
    for (key, mine, theirs) in [("ledger", &a.ledger, &b.ledger), ("scheme", &a.scheme, &b.scheme)]
    {
        if mine != theirs {
            let problem = format!("it joins {key} `{mine}` with {key} `{theirs}`");
            return Err(Error::new(Problem::BadQuestion { problem }).at(root.key("b").key(key)));
        }
    }
    let entries = facts::merge(&a.entries, &b.entries).map_err(|it| {
        let place = match it.pointer.first() {
            Some((side @ ("a" | "b"), rest)) => rest.below(&root.key(side).key("entries")),
            _ => root.key("b"),
        };
        it.at(place)
    })?;
    let mut roster: BTreeMap<&Id, &Member> = BTreeMap::new();
    for (side, members) in [("a", &a.roster), ("b", &b.roster)] {
        for (n, member) in members.iter().enumerate() {
            if roster.insert(&member.id, member).is_some_and(|other| other != member) {
                let (member, problem) =
                    (member.id.to_string(), "it is told there in two ways".into());
                let problem = Problem::BadMember { member, problem };
                return Err(Error::new(problem).at(root.key(side).key("roster").index(n)));
            }
        }
    }
    let roster = roster.into_values().cloned().collect();
    Ok(Ledger { ledger: a.ledger.clone(), scheme: a.scheme.clone(), entries, roster })
}
