//! Which facts count: those known and not taken out again, in the order of the day.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    answers::Ask,
    facts::Fact,
    wire::{Error, Id, InOrder, Pointer, Problem},
};

/// The facts that count, by day, time and id.
pub(in crate::procedure) fn known<'a>(
    facts: &'a [Fact],
    ask: &Ask,
) -> Result<Vec<&'a Fact>, Error> {
    let mut by_id: BTreeMap<&Id, &Fact> = BTreeMap::new();
    let mut changes = false;
    for (n, fact) in facts.iter().enumerate() {
        if fact.recorded < fact.on {
            let problem = Problem::RecordedBefore {
                id: fact.id.to_string(),
                on: fact.on.to_string(),
                recorded: fact.recorded.to_string(),
            };
            return Err(Error::new(problem).at(place(n).key("recorded")));
        }
        if by_id.insert(&fact.id, fact).is_some_and(|other| other != fact) {
            let problem = Problem::DuplicateFact { id: fact.id.to_string() };
            return Err(Error::new(problem).at(place(n)));
        }
        changes |= fact.reverses.is_some() || fact.erases.is_some();
    }
    let erased: BTreeSet<&Id> = facts.iter().filter_map(|it| it.erases.as_ref()).collect();
    for (n, fact) in facts.iter().enumerate() {
        let named = [("after", &fact.after), ("reverses", &fact.reverses)];
        for (key, id) in named.iter().filter_map(|(key, it)| Some((key, it.as_ref()?))) {
            if !by_id.contains_key(id) && !erased.contains(id) {
                let problem =
                    Problem::UnknownFact { id: fact.id.to_string(), named: id.to_string() };
                return Err(Error::new(problem).at(place(n).key(key)));
            }
        }
        if fact.kind.is_none() && fact.reverses.is_none() && fact.erases.is_none() {
            return Err(Error::new(Problem::MissingKey { key: "kind".into() }).at(place(n)));
        }
    }
    let seen = |it: &&Fact| it.recorded <= ask.knowledge() && it.on <= ask.as_of;
    let mut gone: BTreeSet<&Id> = BTreeSet::new();
    if changes {
        // What a later reversal takes out takes nothing out itself.
        let mut later: Vec<&&Fact> = by_id.values().filter(|it| it.reverses.is_some()).collect();
        later.order_by(|a, b| (b.recorded, b.on, &b.id).cmp(&(a.recorded, a.on, &a.id)));
        for it in later.into_iter().filter(|it| seen(it)) {
            if !gone.contains(&it.id) {
                gone.extend(it.reverses.as_ref());
            }
        }
        gone.extend(facts.iter().filter(seen).filter_map(|it| it.erases.as_ref()));
    }
    let mut known: Vec<&Fact> = by_id
        .into_values()
        .filter(|it| it.kind.is_some() && seen(it) && !gone.contains(&it.id))
        .collect();
    known.order_by(|a, b| (a.on, a.at, &a.id).cmp(&(b.on, b.at, &b.id)));
    Ok(known)
}

fn place(n: usize) -> Pointer {
    Pointer::root().key("events").index(n)
}
