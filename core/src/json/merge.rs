//! `merge`: one set of facts out of what two devices know.

use std::collections::BTreeMap;

use super::{domain::Judged, question::Merge, told};
use crate::{
    facts,
    lifecycle::Case,
    people::{Organ, Organs, Roster},
    procedure::Act,
    wire::{Error, Id, InOrder, Pointer, Problem},
};

pub(super) fn answer<F: Judged>(question: &Merge<F>) -> Result<String, Error> {
    let place = Pointer::root().key("facts");
    let other = place.below(&Pointer::root().key("with"));
    told(&question.facts.join(&question.with.facts, &place, &other)?)
}

/// One case out of two, each with its place in the question.
pub(super) fn cases(a: (&Case, &Pointer), b: (&Case, &Pointer)) -> Result<Case, Error> {
    let side = |(case, place): (_, &Pointer)| Side { case, place: place.clone() };
    join(&side(a), &side(b))
}

/// What one device knows, and where it stands in the question.
struct Side<'a> {
    case: &'a Case,
    place: Pointer,
}

fn join(a: &Side<'_>, b: &Side<'_>) -> Result<Case, Error> {
    agree("case", &a.case.case, &b.case.case, b)?;
    agree("lifecycle", &a.case.lifecycle, &b.case.lifecycle, b)?;
    let mut joined = a.case.clone();
    joined.events = facts::merge(&a.case.events, &b.case.events).map_err(|it| placed(it, a, b))?;
    join_organs(&mut joined, a, b)?;
    let mut places: BTreeMap<&Id, usize> = BTreeMap::new();
    for (n, other) in a.case.others.iter().enumerate() {
        places.entry(&other.case).or_insert(n);
    }
    for (n, other) in b.case.others.iter().enumerate() {
        let place = b.place.key("others").index(n);
        let known = *places.entry(&other.case).or_insert(joined.others.len());
        if known == joined.others.len() {
            joined.others.push(other.clone());
        } else if let Some(mine) = joined.others.get_mut(known) {
            let a = Side { case: mine, place: a.place.key("others").index(known) };
            *mine = join(&a, &Side { case: other, place })?;
        }
    }
    joined.others.order_by(|a, b| a.case.cmp(&b.case));
    Ok(joined)
}

fn agree(key: &str, mine: &Id, theirs: &Id, b: &Side<'_>) -> Result<(), Error> {
    if mine == theirs {
        return Ok(());
    }
    let problem = format!("it joins {key} `{mine}` with {key} `{theirs}`");
    Err(Error::new(Problem::BadQuestion { problem }).at(b.place.key(key)))
}

/// The organs of both; one that stands under two parents is refused.
fn join_organs(joined: &mut Case, a: &Side<'_>, b: &Side<'_>) -> Result<(), Error> {
    let mine: BTreeMap<&Id, &Organ> = a.case.organs.iter().map(|it| (&it.id, it)).collect();
    for (n, organ) in b.case.organs.iter().enumerate() {
        match mine.get(&organ.id) {
            None => joined.organs.push(organ.clone()),
            Some(known) if *known == organ => {}
            Some(_) => {
                let problem = Problem::BadOrgan { organ: organ.id.to_string() };
                return Err(Error::new(problem).at(b.place.key("organs").index(n)));
            }
        }
    }
    let n_mine = a.case.organs.len();
    Organs::new(&joined.organs).map_err(|it| {
        let index = it.pointer.first().and_then(|(_, rest)| rest.first()?.0.parse().ok());
        let n: usize = index.unwrap_or_default();
        // What was added comes after what was there; only what is not there twice was added.
        let theirs = joined.organs.get(n).filter(|_| n >= n_mine);
        let theirs = theirs.and_then(|it| b.case.organs.iter().rposition(|other| other == it));
        let place = match theirs {
            Some(n) => b.place.key("organs").index(n),
            None => a.place.key("organs").index(n),
        };
        it.at(place)
    })?;
    joined.organs.order_by(|a, b| a.id.cmp(&b.id));
    Ok(())
}

/// An error about one of two lists of facts, at its place in the question.
fn placed(error: Error, a: &Side<'_>, b: &Side<'_>) -> Error {
    let place = match error.pointer.first() {
        Some(("a", rest)) => rest.below(&a.place.key("events")),
        Some(("b", rest)) => rest.below(&b.place.key("events")),
        _ => b.place.clone(),
    };
    error.at(place)
}

/// One act out of two, each with its place in the question.
pub(super) fn acts(a: (&Act, &Pointer), b: (&Act, &Pointer)) -> Result<Act, Error> {
    let ((mine, a_at), (theirs, b_at)) = (a, b);
    for (key, mine, theirs) in [
        ("act", &mine.act, &theirs.act),
        ("form", &mine.form, &theirs.form),
        ("organ", &mine.organ, &theirs.organ),
    ] {
        if mine != theirs {
            let problem = format!("it joins {key} `{mine}` with {key} `{theirs}`");
            return Err(Error::new(Problem::BadQuestion { problem }).at(b_at.key(key)));
        }
    }
    let mut joined = mine.clone();
    joined.events = facts::merge(&mine.events, &theirs.events).map_err(|error| {
        let place = match error.pointer.first() {
            Some(("a", rest)) => rest.below(&a_at.key("events")),
            Some(("b", rest)) => rest.below(&b_at.key("events")),
            _ => b_at.clone(),
        };
        error.at(place)
    })?;
    joined.roster = rosters(&mine.roster, &theirs.roster);
    joined.roster.check().map_err(|it| it.below(&b_at.key("roster")))?;
    for (n, other) in theirs.others.iter().enumerate() {
        let place = b_at.key("others").index(n);
        match joined.others.iter().position(|it| it.act == other.act) {
            Some(known) => {
                let at = a_at.key("others").index(known);
                if let Some(mine) = joined.others.get_mut(known) {
                    *mine = acts((mine, &at), (other, &place))?;
                }
            }
            None => joined.others.push(other.clone()),
        }
    }
    joined.others.order_by(|a, b| a.act.cmp(&b.act));
    Ok(joined)
}

/// What either roster tells, each entry once, in an order of its own.
fn rosters(a: &Roster, b: &Roster) -> Roster {
    fn union<T: Clone + PartialEq + serde::Serialize>(a: &[T], b: &[T]) -> Vec<T> {
        let mut all = a.to_vec();
        all.extend(b.iter().filter(|it| !a.contains(it)).cloned());
        all.sort_by_cached_key(|it| serde_json::to_string(it).unwrap_or_default());
        all.dedup();
        all
    }
    Roster {
        bodies: union(&a.bodies, &b.bodies),
        spans: union(&a.spans, &b.spans),
        offices: union(&a.offices, &b.offices),
        bars: union(&a.bars, &b.bars),
        exclusions: union(&a.exclusions, &b.exclusions),
        kin: union(&a.kin, &b.kin),
    }
}
