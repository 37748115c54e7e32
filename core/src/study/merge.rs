//! One record out of what two devices know.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Record};
use crate::wire::{Error, Id, InOrder, Pointer, Problem};

/// Joins two records of one learner (合并): the union of all that they tell.
///
/// The same entry told twice is one. An entry that erases another wins over it,
/// whichever side it comes from. Joining is commutative, associative and idempotent.
///
/// # Errors
/// Each at its place in the second record (`/b/entries/3`), or, where it lies in the first
/// record alone, in that one (`/a/entries/3`).
/// - `bad-question`: another learner or another plan.
/// - `duplicate-fact`: one id with different content.
/// - `bad-value`: an entry that erases another and has content of its own.
pub fn merge(a: &Record, b: &Record) -> Result<Record, Error> {
    let agree = |key: &str, mine: &Id, theirs: &Id| {
        if mine == theirs {
            return Ok(());
        }
        let problem = format!("it joins {key} `{mine}` with {key} `{theirs}`");
        Err(Error::new(Problem::BadQuestion { problem }).at(Pointer::root().key("b").key(key)))
    };
    agree("learner", &a.learner, &b.learner)?;
    agree("plan", &a.plan, &b.plan)?;
    let roles: BTreeSet<_> = a.roles.iter().chain(&b.roles).collect();
    check_bare("a", &a.entries)?;
    check_bare("b", &b.entries)?;
    let both = || a.entries.iter().chain(&b.entries);
    let erased: BTreeSet<&Id> = both().filter_map(|it| it.erases.as_ref()).collect();
    let stays = |it: &&Entry| it.erases.is_some() || !erased.contains(&it.id);
    let mut entries = union("entries", &a.entries, &b.entries, |it| &it.id, &stays)?;
    entries.order_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    Ok(Record {
        learner: a.learner.clone(),
        plan: a.plan.clone(),
        roles: roles.into_iter().cloned().collect(),
        contents: union("contents", &a.contents, &b.contents, |it| &it.id, &|_| true)?,
        entries,
        offers: union("offers", &a.offers, &b.offers, |it| &it.id, &|_| true)?,
    })
}

/// An erasure says that something is gone, and nothing else.
fn check_bare(side: &str, entries: &[Entry]) -> Result<(), Error> {
    for (n, it) in entries.iter().enumerate().filter(|it| it.1.erases.is_some()) {
        let key = [(it.did.is_some(), "did"), (it.reverses.is_some(), "reverses")];
        if let Some((_, key)) = key.into_iter().find(|it| it.0) {
            let problem = format!("entry `{}` erases another and so has no `{key}`", it.id);
            let place = Pointer::root().key(side).key("entries").index(n).key(key);
            return Err(Error::new(Problem::BadValue { problem }).at(place));
        }
    }
    Ok(())
}

fn union<'a, T: Clone + PartialEq>(
    key: &str,
    a: &'a [T],
    b: &'a [T],
    id: impl Fn(&T) -> &Id,
    stays: &dyn Fn(&&T) -> bool,
) -> Result<Vec<T>, Error> {
    let mut joined: BTreeMap<&Id, &T> = BTreeMap::new();
    for (side, list) in [("a", a), ("b", b)] {
        let place = Pointer::root().key(side).key(key);
        for (n, it) in list.iter().enumerate().filter(|it| stays(&it.1)) {
            if joined.insert(id(it), it).is_some_and(|other| other != it) {
                let problem = Problem::DuplicateFact { id: id(it).to_string() };
                return Err(Error::new(problem).at(place.index(n)));
            }
        }
    }
    Ok(joined.into_values().cloned().collect())
}
