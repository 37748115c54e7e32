//! The entries of a diary, and whether they speak the words of the rulebook.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    facts::{Fact, Value},
    law::rulebook::Rulebook,
    procedure::{facts::Diary, rules::Schedule},
    time::{Day, Period, Span},
    wire::{Error, Id, InOrder, Pointer, Problem},
    words,
};

/// The entries of a diary, by kind and body.
pub(super) struct Done<'a> {
    /// By kind, and by body; entries about every body stand under none.
    by_kind: BTreeMap<&'a str, BTreeMap<Option<&'a str>, Vec<&'a Fact>>>,
    reasons: Vec<(Option<&'a str>, &'a str, &'a str, &'a Id)>,
}

impl<'a> Done<'a> {
    pub(super) fn of(facts: &[&'a Fact]) -> Self {
        let mut done = Self { by_kind: BTreeMap::new(), reasons: Vec::new() };
        for fact in facts {
            let text = |name: &str| match fact.attrs.get(name) {
                Some(Value::Text(it)) => Some(it.as_str()),
                _ => None,
            };
            let kind = fact.kind.as_deref().unwrap_or_default();
            if kind == "reason" {
                let rule = text("rule").unwrap_or_default();
                let period = text("period").unwrap_or_default();
                done.reasons.push((text("organ"), rule, period, &fact.id));
            } else {
                let of_kind = done.by_kind.entry(kind).or_default();
                of_kind.entry(text("organ")).or_default().push(*fact);
            }
        }
        done
    }

    /// The entries of these kinds about a body, within days, by day.
    pub(super) fn within(&self, kinds: &[Id], organ: &str, span: Span) -> Vec<&'a Fact> {
        let mut found: Vec<&Fact> = Vec::new();
        for kind in kinds {
            let Some(of_kind) = self.by_kind.get(kind.as_str()) else { continue };
            for list in [None, Some(organ)].iter().filter_map(|it| of_kind.get(it)) {
                let start = list.partition_point(|it| it.on < span.from);
                found.extend(list.iter().skip(start).take_while(|it| it.on <= span.until));
            }
        }
        found.order_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        found
    }

    pub(super) fn reason(&self, organ: &str, rule: &str, period: &str) -> Option<&'a Id> {
        let fits = |it: &&(Option<&str>, &str, &str, &Id)| {
            it.0.is_none_or(|it| it == organ) && it.1 == rule && it.2 == period
        };
        self.reasons.iter().find(fits).map(|it| it.3)
    }
}

/// Refuses an entry of which no duty would ever know: it would silently count for nothing.
pub(super) fn check(rulebook: &Rulebook, diary: &Diary) -> Result<(), Error> {
    let schedules = || rulebook.doc().schedules.values();
    let mut kinds: BTreeSet<&str> =
        rulebook.doc().procedures.keys().map(Id::as_str).chain(["reason"]).collect();
    kinds.extend(schedules().flat_map(Schedule::entries).map(Id::as_str));
    let mut rules: BTreeSet<&str> = BTreeSet::new();
    rules.extend(schedules().flat_map(|it| &it.duties).map(|it| it.id.as_str()));
    let runs = || schedules().flat_map(|it| &it.in_a_row);
    let of_persons: BTreeSet<&str> =
        runs().flat_map(|it| it.of.iter().chain(&it.clears)).map(Id::as_str).collect();
    let bodies: BTreeSet<&str> = diary.roster.bodies.iter().map(|it| it.id.as_str()).collect();
    for (n, fact) in diary.events.iter().enumerate() {
        let Some(kind) = fact.kind.as_deref() else { continue };
        let place = Pointer::root().key("events").index(n);
        let words = |word: &str, known: &BTreeSet<&str>| {
            let nearest = words::nearest(word, known.iter().copied());
            Error::new(Problem::UnknownWord { word: word.to_owned(), nearest })
        };
        if !kinds.contains(kind) {
            return Err(words(kind, &kinds).at(place.key("kind")));
        }
        let person = fact.by.as_ref().and_then(|it| it.person.as_ref());
        if of_persons.contains(kind) && person.is_none() {
            let problem = Problem::MissingKey { key: "person".into() };
            return Err(Error::new(problem).at(place.key("by")));
        }
        let known = if kind == "reason" { REASON } else { ENTRY };
        for (name, value) in &fact.attrs {
            let place = place.key("attrs").key(name);
            let text = match value {
                Value::Text(it) => it.as_str(),
                _ => return Err(bad(name, "a text").at(place)),
            };
            match name.as_str() {
                name if !known.contains(&name) => {
                    let nearest = words::nearest(name, known.iter().copied());
                    let (name, kind) = (name.to_owned(), kind.to_owned());
                    return Err(
                        Error::new(Problem::UnknownAttribute { name, kind, nearest }).at(place)
                    );
                }
                "organ" if !bodies.contains(text) => {
                    return Err(bad(name, "a body of the roster").at(place));
                }
                "rule" if !rules.contains(text) => return Err(words(text, &rules).at(place)),
                "period" if !is_period(text) => {
                    return Err(bad(name, "a period such as 2026-Q3, or a last day").at(place));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// What an entry of a reason may tell, and what any other may.
const REASON: &[&str] = &["organ", "rule", "period"];
const ENTRY: &[&str] = &["organ"];

fn is_period(text: &str) -> bool {
    text.parse::<Period>().is_ok() || text.parse::<Day>().is_ok()
}

fn bad(name: &Id, expected: &str) -> Error {
    Error::new(Problem::BadAttribute { name: name.to_string(), expected: expected.into() })
}
