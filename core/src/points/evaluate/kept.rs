//! Which facts count: seen by the day of knowledge, not reversed, not erased.

use std::collections::HashSet;

use foldhash::{HashMap, HashMapExt};

use crate::{
    answers::Ask,
    facts::Fact,
    wire::{Error, Pointer, Problem},
};

/// Which facts count.
pub(super) struct Kept<'a> {
    /// By their place.
    pub(super) counts: Vec<bool>,
    pub(super) places: Places<'a>,
    pub(super) erased: HashSet<&'a str>,
}

/// Where each fact stands, by its id.
pub(super) enum Places<'a> {
    /// Ids that only rise are found by halving, and none of them stands twice.
    Rising(&'a [Fact]),
    Any(HashMap<&'a str, usize>),
}

impl Places<'_> {
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        match self {
            Self::Rising(facts) => facts.binary_search_by(|it| it.id.as_str().cmp(id)).ok(),
            Self::Any(places) => places.get(id).copied(),
        }
    }
}

impl<'a> Kept<'a> {
    pub(super) fn of(facts: &'a [Fact], ask: &Ask, place: &Pointer) -> Result<Self, Error> {
        // Made at the first id that does not rise.
        let mut by_id: Option<HashMap<&str, usize>> = None;
        let mut last: Option<&Fact> = None;
        let mut counts = Vec::with_capacity(facts.len());
        let mut has_links = false;
        for (n, fact) in facts.iter().enumerate() {
            check_form(fact).map_err(|it| it.below(&place.index(n)))?;
            has_links |= fact.reverses.is_some() || fact.erases.is_some();
            let rises = last.is_none_or(|it| it.id < fact.id);
            let first = match &mut by_id {
                None if rises => n,
                places => *placed(facts, n, places).entry(&fact.id).or_insert(n),
            };
            last = Some(fact);
            if first != n && facts.get(first) != Some(fact) {
                let problem = Problem::DuplicateFact { id: fact.id.to_string() };
                return Err(Error::new(problem).at(place.index(n).key("id")));
            }
            counts.push(first == n && seen(fact, ask));
        }
        let places = by_id.map_or(Places::Rising(facts), Places::Any);
        let mut erased = HashSet::new();
        if has_links {
            erased.extend(facts.iter().filter_map(|it| it.erases.as_deref()));
            let gone = taken_out(facts, &places, &erased, (ask, place))?;
            for (fact, counts) in facts.iter().zip(&mut counts) {
                *counts &= !gone.contains(fact.id.as_str());
            }
        }
        Ok(Self { counts, places, erased })
    }
}

/// The places of facts by their ids; those before the n-th have ids that rise.
fn placed<'m, 'a>(
    facts: &'a [Fact],
    n: usize,
    places: &'m mut Option<HashMap<&'a str, usize>>,
) -> &'m mut HashMap<&'a str, usize> {
    places.get_or_insert_with(|| {
        let mut places = HashMap::with_capacity(facts.len());
        places.extend(facts.iter().take(n).zip(0..).map(|(it, n)| (it.id.as_str(), n)));
        places
    })
}

fn seen(fact: &Fact, ask: &Ask) -> bool {
    fact.on <= ask.as_of && fact.recorded <= ask.knowledge()
}

fn check_form(fact: &Fact) -> Result<(), Error> {
    let root = Pointer::root();
    if fact.recorded < fact.on {
        let problem = Problem::RecordedBefore {
            id: fact.id.to_string(),
            on: fact.on.to_string(),
            recorded: fact.recorded.to_string(),
        };
        return Err(Error::new(problem).at(root.key("recorded")));
    }
    if fact.erases.is_some() && (fact.kind.is_some() || !fact.attrs.is_empty()) {
        let problem = "a fact that erases another carries no kind and no attributes".into();
        return Err(Error::new(Problem::BadQuestion { problem }).at(root.key("erases")));
    }
    Ok(())
}

/// The ids of facts that are reversed or erased. Reversing a reversal restores.
fn taken_out<'a>(
    facts: &'a [Fact],
    places: &Places<'a>,
    erased: &HashSet<&'a str>,
    (ask, place): (&Ask, &Pointer),
) -> Result<HashSet<&'a str>, Error> {
    let mut gone = erased.clone();
    let mut reversals: HashMap<&str, Vec<&str>> = HashMap::new();
    for (n, fact) in facts.iter().enumerate() {
        let Some(target) = &fact.reverses else { continue };
        let (id, named) = (fact.id.to_string(), target.to_string());
        let place = place.index(n).key("reverses");
        if id == named {
            return Err(Error::new(Problem::FactCycle { id }).at(place));
        }
        if places.get(target).is_none() && !gone.contains(target.as_str()) {
            return Err(Error::new(Problem::UnknownFact { id, named }).at(place));
        }
        if seen(fact, ask) && !gone.contains(fact.id.as_str()) {
            reversals.entry(target).or_default().push(&fact.id);
        }
    }
    // A reversal acts unless one that acts takes it out. Each chain is followed from
    // its end; what is left over when nothing more can be told bites its own tail.
    let mut acting: HashMap<&str, bool> = HashMap::new();
    for fact in facts.iter().filter(|it| it.reverses.is_some()) {
        let mut path: Vec<&str> = vec![&fact.id];
        while let Some(top) = path.last().copied() {
            let by = reversals.get(top).map(Vec::as_slice).unwrap_or_default();
            match by.iter().find(|it| !acting.contains_key(**it)) {
                None => {
                    let acts = !by.iter().any(|it| acting.get(*it) == Some(&true));
                    acting.insert(top, acts);
                    path.pop();
                }
                Some(next) if path.contains(next) => {
                    let n = places.get(next).unwrap_or_default();
                    let problem = Problem::FactCycle { id: (*next).to_owned() };
                    return Err(Error::new(problem).at(place.index(n).key("reverses")));
                }
                Some(next) => path.push(next),
            }
        }
    }
    for fact in facts.iter().filter(|it| seen(it, ask)) {
        if let Some(target) = &fact.reverses
            && acting.get(fact.id.as_str()) == Some(&true)
            && !gone.contains(fact.id.as_str())
        {
            gone.insert(target);
        }
    }
    Ok(gone)
}
