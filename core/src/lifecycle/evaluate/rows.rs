//! Facts made dense: checked, filtered by what was known, sorted by day.

use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
};

use super::order;
use crate::{
    answers::Ask,
    facts::{Fact, TimeOfDay, Value},
    lifecycle::{
        columns::{Cells, Columns, UNTOLD},
        compile::Machine,
        rules::{AttributeKind, AttributeRule},
    },
    time::Day,
    wire::{Error, Id, Pointer, Problem},
    words,
};

/// A fact, dense.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) on: Day,
    pub(crate) kind: u16,
    pub(crate) at: Option<TimeOfDay>,
    pub(crate) role: Option<u16>,
    /// Where it stands among the facts or in the columns that were given.
    pub(crate) place: u32,
    /// The fact itself; rows from columns have none.
    pub(crate) fact: Option<&'a Fact>,
    /// Where its attributes lie in the common list.
    values: (u32, u32),
}

/// The value of an attribute, typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Val<'a> {
    Yes(bool),
    Count(i64),
    Day(Day),
    Text(&'a str),
    List(&'a [Id]),
}

/// The facts that count, sorted by day and then by id.
#[derive(Debug, Default)]
pub(crate) struct Rows<'a> {
    pub(crate) rows: Vec<Row<'a>>,
    values: Vec<(u16, Val<'a>)>,
}

impl<'a> Rows<'a> {
    /// Checks all facts and keeps those that count: seen by the day of knowledge,
    /// not reversed, not erased.
    pub(crate) fn read(machine: &Machine, facts: &'a [Fact], ask: &Ask) -> Result<Self, Error> {
        let place = Pointer::root().key("events");
        let (by_id, again) = ById::of(facts);
        // The first fact that says something else under the id of an earlier one.
        let differs =
            |n: &&usize| facts.get(**n).is_some_and(|it| by_id.fact(facts, &it.id) != Some(it));
        let odd = again.iter().find(differs);
        for (n, fact) in facts.iter().enumerate() {
            check_form(fact).map_err(|it| it.below(&place.index(n)))?;
            if odd == Some(&n) {
                let problem = Problem::DuplicateFact { id: fact.id.to_string() };
                return Err(Error::new(problem).at(place.index(n).key("id")));
            }
        }
        check_links(facts, &by_id, &place)?;
        let gone = taken_out(facts, &by_id, ask, &place)?;
        let told = facts.iter().map(|it| it.attrs.len()).fold(0, usize::saturating_add);
        let (rows, values) = (Vec::with_capacity(facts.len()), Vec::with_capacity(told));
        let mut rows = Self { rows, values };
        for (n, fact) in facts.iter().enumerate() {
            let row = rows.resolve(machine, fact, n).map_err(|it| it.below(&place.index(n)))?;
            if let Some(row) = row
                && seen(fact, ask)
                && !gone.contains(fact.id.as_str())
                && again.binary_search(&n).is_err()
            {
                rows.rows.push(row);
            }
        }
        rows.rows.sort_unstable_by_key(|it| (it.on, it.fact.map(|fact| &fact.id)));
        for day in rows.rows.chunk_by(|a, b| a.on == b.on).filter(|it| it.len() > 1) {
            check_day(day).map_err(|(fact, problem)| {
                let n = by_id.place(fact).unwrap_or_default();
                Error::new(problem).at(place.index(n))
            })?;
        }
        Ok(rows)
    }

    /// An attribute of a row.
    #[inline]
    pub(crate) fn value(&self, row: &Row<'_>, name: u16) -> Option<Val<'a>> {
        let (from, until) = row.values;
        let list = self.values.get(from as usize..until as usize)?;
        list.iter().find(|(it, _)| *it == name).map(|(_, value)| *value)
    }

    /// Takes in the events of one case from columns, sorted by day. `attrs` are
    /// the numbers of the columns' attributes.
    pub(crate) fn fill(
        &mut self,
        (columns, attrs): (&Columns<'a>, &[u16]),
        range: Range<usize>,
        as_of: Day,
    ) {
        self.rows.clear();
        self.values.clear();
        let times = columns.times.and_then(|it| it.get(range.clone())).unwrap_or_default();
        let mut times = times.iter();
        let kinds = columns.kinds.get(range.clone()).unwrap_or_default();
        let days = columns.days.get(range.clone()).unwrap_or_default();
        let roles = columns.roles.and_then(|it| it.get(range.clone())).unwrap_or_default();
        let mut roles = roles.iter();
        for (place, (kind, day)) in range.zip(kinds.iter().zip(days)) {
            let role = roles.next().copied().filter(|it| *it != UNTOLD);
            let at = times.next().copied().flatten().and_then(TimeOfDay::from_minutes);
            let Some(on) = Day::from_number(*day).filter(|it| *it <= as_of) else { continue };
            let values = if attrs.is_empty() { (0, 0) } else { self.tell(columns, attrs, place) };
            let kind = *kind;
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            self.rows.push(Row { on, kind, role, at, place, fact: None, values });
        }
        if !self.rows.is_sorted_by_key(|it| it.on) {
            self.rows.sort_by_key(|it| it.on);
        }
    }

    /// Takes in what the columns tell of one event; where it lies in the common list.
    fn tell(&mut self, columns: &Columns<'a>, attrs: &[u16], row: usize) -> (u32, u32) {
        let from = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        for (number, column) in attrs.iter().zip(columns.attrs) {
            let value = match column.cells {
                Cells::Words { words, rows } => {
                    let word = rows.get(row).copied().flatten();
                    word.and_then(|it| words.get(it as usize)).map(|it| Val::Text(it))
                }
                Cells::Counts(rows) => rows.get(row).copied().flatten().map(Val::Count),
                Cells::Days(rows) => {
                    rows.get(row).copied().flatten().and_then(Day::from_number).map(Val::Day)
                }
                Cells::Yes(rows) => rows.get(row).copied().flatten().map(Val::Yes),
            };
            self.values.extend(value.map(|it| (*number, it)));
        }
        (from, u32::try_from(self.values.len()).unwrap_or(u32::MAX))
    }

    fn resolve(
        &mut self,
        machine: &Machine,
        fact: &'a Fact,
        place: usize,
    ) -> Result<Option<Row<'a>>, Error> {
        let root = Pointer::root();
        if fact.reverses.is_some() || fact.erases.is_some() {
            return Ok(None);
        }
        let Some(id) = &fact.kind else {
            return Err(Error::new(Problem::MissingKey { key: "kind".into() }));
        };
        let kind = machine.names.kind(id).map_err(|it| it.at(root.key("kind")))?;
        let role = match &fact.by {
            Some(by) => {
                let place = || root.key("by").key("role");
                Some(machine.names.role(&by.role).map_err(|it| it.at(place()))?)
            }
            None => None,
        };
        let from = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        for (name, value) in &fact.attrs {
            let place = || root.key("attrs").key(name);
            let Some((number, rule)) = machine.names.declared(kind, name) else {
                return Err(unknown_attribute(machine, id, name).at(place()));
            };
            let value = typed(name, rule, value).map_err(|it| it.at(place()))?;
            self.values.push((number, value));
        }
        let until = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        Ok(Some(Row {
            on: fact.on,
            kind,
            role,
            at: fact.at,
            place: u32::try_from(place).unwrap_or(u32::MAX),
            fact: Some(fact),
            values: (from, until),
        }))
    }
}

impl<'a> Row<'a> {
    /// The person who acted, if that was told.
    pub(crate) fn person(&self) -> Option<&'a str> {
        self.fact?.by.as_ref()?.person.as_deref()
    }

    /// The organ that acted, if that was told.
    pub(crate) fn organ(&self) -> Option<&'a str> {
        self.fact?.by.as_ref()?.organ.as_deref()
    }

    /// What orders two facts of one day that nothing else orders: content before id.
    pub(crate) fn content(&self) -> impl Ord + use<'a> {
        self.fact.map(|it| (&it.kind, &it.by, &it.attrs, it.recorded, &it.id))
    }
}

/// The places of facts, sorted by their ids; of facts with the same id, the first.
struct ById<'a>(Vec<(&'a str, usize)>);

impl<'a> ById<'a> {
    /// With the places of the facts whose id an earlier one has, in their order.
    fn of(facts: &'a [Fact]) -> (Self, Vec<usize>) {
        let mut places: Vec<_> = facts.iter().enumerate().map(|(n, it)| (&*it.id, n)).collect();
        places.sort_unstable();
        let mut again = Vec::new();
        places.dedup_by(|later, first| {
            let same = later.0 == first.0;
            again.extend(same.then_some(later.1));
            same
        });
        again.sort_unstable();
        (Self(places), again)
    }

    fn place(&self, id: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|it| it.0.cmp(id)).ok()?;
        self.0.get(found).map(|it| it.1)
    }

    fn fact<'f>(&self, facts: &'f [Fact], id: &str) -> Option<&'f Fact> {
        facts.get(self.place(id)?)
    }
}

/// Checks that the facts of one day are few enough and can be put in order.
fn check_day<'a>(day: &[Row<'a>]) -> Result<(), (&'a str, Problem)> {
    let id = |row: &Row<'a>| row.fact.map_or("", |it| it.id.as_str());
    if let Some(odd) = day.get(order::MAX_OF_A_DAY) {
        let what = "facts of one day in one case".into();
        let limit = order::MAX_OF_A_DAY;
        return Err((id(odd), Problem::TooLarge { what, limit, unit: "facts".into() }));
    }
    match order::circle(day) {
        Some(odd) => Err((id(odd), Problem::FactCycle { id: id(odd).into() })),
        None => Ok(()),
    }
}

fn seen(fact: &Fact, ask: &Ask) -> bool {
    fact.on <= ask.as_of && fact.recorded <= ask.knowledge()
}

fn check_form(fact: &Fact) -> Result<(), Error> {
    if fact.recorded < fact.on {
        let problem = Problem::RecordedBefore {
            id: fact.id.to_string(),
            on: fact.on.to_string(),
            recorded: fact.recorded.to_string(),
        };
        return Err(Error::new(problem).at(Pointer::root().key("recorded")));
    }
    let carries = fact.kind.is_some() || !fact.attrs.is_empty();
    if fact.erases.is_some() && carries {
        let problem = "a fact that erases another carries no kind and no attributes".into();
        return Err(Error::new(Problem::BadQuestion { problem }).at(Pointer::root().key("erases")));
    }
    Ok(())
}

/// Checks that `after` and `reverses` name facts that are there.
fn check_links(facts: &[Fact], by_id: &ById<'_>, place: &Pointer) -> Result<(), Error> {
    let erased: HashSet<&str> = facts.iter().filter_map(|it| it.erases.as_deref()).collect();
    for (n, fact) in facts.iter().enumerate() {
        let names = |key: &str, named: &Id| {
            let fail = |problem| Error::new(problem).at(place.index(n).key(key));
            let (id, named) = (fact.id.to_string(), named.to_string());
            match by_id.fact(facts, &named) {
                None if erased.contains(named.as_str()) => Ok(()),
                None => Err(fail(Problem::UnknownFact { id, named })),
                Some(_) if named == id => Err(fail(Problem::FactCycle { id })),
                Some(other) if key == "after" && other.on != fact.on => {
                    Err(fail(Problem::AfterOtherDay { id, named }))
                }
                Some(_) => Ok(()),
            }
        };
        fact.after.as_ref().map_or(Ok(()), |it| names("after", it))?;
        fact.reverses.as_ref().map_or(Ok(()), |it| names("reverses", it))?;
    }
    Ok(())
}

/// The ids of facts that are reversed or erased. Reversing a reversal restores.
fn taken_out<'a>(
    facts: &'a [Fact],
    by_id: &ById<'_>,
    ask: &Ask,
    place: &Pointer,
) -> Result<HashSet<&'a str>, Error> {
    let mut gone: HashSet<&str> = facts.iter().filter_map(|it| it.erases.as_deref()).collect();
    let mut reversed_by: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    let visible = facts.iter().filter(|it| seen(it, ask) && !gone.contains(it.id.as_str()));
    for fact in visible {
        if let Some(target) = &fact.reverses {
            reversed_by.entry(target).or_default().push(fact);
        }
    }
    // A reversal acts unless another that acts takes it out. Chains are short:
    // they are followed from their end, and one that bites its tail is refused.
    fn acts(
        fact: &Fact,
        reversed_by: &BTreeMap<&str, Vec<&Fact>>,
        depth: usize,
    ) -> Result<bool, Error> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(Error::new(Problem::FactCycle { id: fact.id.to_string() }));
        };
        for other in reversed_by.get(fact.id.as_str()).into_iter().flatten() {
            if acts(other, reversed_by, depth)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
    let depth = reversed_by.len().saturating_add(2).min(1_000);
    for (target, by) in &reversed_by {
        for fact in by {
            let n = by_id.place(&fact.id).unwrap_or_default();
            if acts(fact, &reversed_by, depth)
                .map_err(|it| it.at(place.index(n).key("reverses")))?
            {
                gone.insert(target);
            }
        }
    }
    Ok(gone)
}

/// Whether a word is a value that an attribute can have.
pub(crate) fn fits(name: &Id, rule: &AttributeRule, word: &str) -> bool {
    typed(name, rule, &Value::Text(word.into())).is_ok()
}

fn typed<'a>(name: &Id, rule: &AttributeRule, value: &'a Value) -> Result<Val<'a>, Error> {
    let wrong = |expected: String| {
        Err(Error::new(Problem::BadAttribute { name: name.to_string(), expected }))
    };
    let one_of = |list: &[Id]| list.iter().map(Id::as_str).collect::<Vec<_>>().join(" | ");
    Ok(match (rule.kind, value) {
        (AttributeKind::Yes, Value::Yes(it)) => Val::Yes(*it),
        (AttributeKind::Count, Value::Count(it)) if *it >= 0 => Val::Count(*it),
        (AttributeKind::Day, Value::Text(it)) => match it.parse() {
            Ok(day) => Val::Day(day),
            Err(_) => return wrong("a day YYYY-MM-DD".into()),
        },
        (AttributeKind::Code, Value::Text(it)) => {
            if !rule.codes.is_empty() && !rule.codes.iter().any(|code| code == it.as_str()) {
                return wrong(format!("one of {}", one_of(&rule.codes)));
            }
            Val::Text(it)
        }
        (AttributeKind::Verdict, Value::Text(it)) => {
            if !["met", "pending", "unmet", "unknown"].contains(&it.as_str()) {
                return wrong("one of met | pending | unmet | unknown".into());
            }
            Val::Text(it)
        }
        (AttributeKind::Document, Value::List(list)) => {
            if let Some(odd) =
                list.iter().find(|it| !rule.fields.is_empty() && !rule.fields.contains(it))
            {
                return wrong(format!("fields out of {} (not `{odd}`)", one_of(&rule.fields)));
            }
            Val::List(list)
        }
        (AttributeKind::Person | AttributeKind::Organ | AttributeKind::Case, Value::Text(it)) => {
            Id::new(it)?;
            Val::Text(it)
        }
        (AttributeKind::Yes, _) => return wrong("true or false".into()),
        (AttributeKind::Count, _) => return wrong("a whole number, 0 or more".into()),
        (AttributeKind::Document, _) => return wrong("a list of fields".into()),
        (AttributeKind::Day, _) => return wrong("a day YYYY-MM-DD".into()),
        (_, _) => return wrong("a text".into()),
    })
}

fn unknown_attribute(machine: &Machine, kind: &Id, name: &Id) -> Error {
    let known = machine.rules.events.get(kind).map(|it| it.attrs.keys()).into_iter().flatten();
    Error::new(Problem::UnknownAttribute {
        name: name.to_string(),
        kind: kind.to_string(),
        nearest: words::nearest(name, known.map(Id::as_str)),
    })
}
