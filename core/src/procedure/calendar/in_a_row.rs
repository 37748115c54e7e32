//! So many in a row: what follows from them.

use std::collections::BTreeMap;

use super::{Followed, Owed};
use crate::{
    facts::{Fact, Value},
    procedure::rules::InARow,
    wire::Id,
};

/// Adds what followed within the time asked about, person by person. Facts come by day.
pub(super) fn add(rule: &InARow, organ: &Id, facts: &[&Fact], owed: &mut Owed) {
    let mut runs: BTreeMap<&Id, Vec<&Fact>> = BTreeMap::new();
    let is = |fact: &Fact, list: &[Id]| list.iter().any(|it| fact.kind.as_ref() == Some(it));
    for fact in facts.iter().filter(|it| concerns(it, organ)) {
        let (counts, clears) = (is(fact, &rule.of), is(fact, &rule.clears));
        let Some(person) = person(fact).filter(|_| counts || clears) else { continue };
        let run = runs.entry(person).or_default();
        if clears {
            run.clear();
            continue;
        }
        run.push(fact);
        let n = u32::try_from(run.len()).unwrap_or(u32::MAX);
        if n < rule.times || !rule.in_force.holds_on(fact.on) {
            continue;
        }
        if owed.over.contains(fact.on) {
            owed.followed.push(Followed {
                organ: organ.clone(),
                rule: rule.id.clone(),
                person: person.clone(),
                on: fact.on,
                by: run.iter().map(|it| it.id.clone()).collect(),
                force: rule.force,
                confidence: rule.confidence,
            });
        }
        // What has followed once is told once.
        run.clear();
    }
}

fn concerns(fact: &Fact, organ: &Id) -> bool {
    match fact.attrs.get("organ") {
        Some(Value::Text(it)) => it.as_str() == organ.as_str(),
        _ => true,
    }
}

/// Of whom an entry tells; that it does was checked before.
fn person(fact: &Fact) -> Option<&Id> {
    fact.by.as_ref().and_then(|it| it.person.as_ref())
}
