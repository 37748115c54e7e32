//! Columns of cases: thrown ones, and one for each refusal.

use jiceng::{
    law::rulebook::Rulebook,
    lifecycle::{
        columns,
        rules::{AttributeKind, AttributeRule, Lifecycle},
    },
    time::Day,
    wire::Id,
};
use serde_json::{Map, Value, json};

use super::{Asked, Book, Cells, Column, Laid, frame, head};
use crate::random::Random;

const NO_ROLE: u16 = u16::MAX;
const NO_TIME: u16 = u16::MAX;
const NO_WORD: u32 = u32::MAX;
const NO_NUMBER: i32 = i32::MIN;
const NO_YES: u8 = u8::MAX;

/// Columns that are not yet a question.
#[derive(Clone)]
struct Table {
    head: Map<String, Value>,
    cases: Vec<u32>,
    kinds: Vec<u16>,
    days: Vec<i32>,
    roles: Option<Vec<u16>>,
    times: Option<Vec<u16>>,
    attrs: Vec<(Value, Cells)>,
}

/// All questions of this domain.
pub(super) fn asked(books: &[Book], n: usize, random: &mut Random) -> Result<Vec<Asked>, String> {
    let mut all = names(books);
    let mut places = Vec::new();
    for (at, book) in books.iter().enumerate() {
        places.extend(book.book.doc().lifecycles.keys().map(|id| (at, id)));
    }
    for place in 0..n {
        let (book, id) = random.pick(&places).ok_or("no lifecycle")?;
        let rules = books.get(*book).ok_or("no book")?;
        let table = thrown(&rules.book, id, random, false)?;
        all.push(table.asked(*book, format!("lifecycle/tally/{place}")));
    }
    let petition = Id::new("petition").map_err(|it| it.to_string())?;
    let rules = books.get(1).ok_or("no book")?;
    for turn in 0..3 {
        for Wrong(name, change) in REFUSED {
            let mut table = thrown(&rules.book, &petition, random, true)?;
            change(&mut table);
            all.push(table.asked(1, format!("lifecycle/tally/refused/{name}/{turn}")));
        }
        let table = thrown(&rules.book, &petition, random, true)?;
        all.extend(raw(&table, turn));
    }
    Ok(all)
}

/// The names of every lifecycle, and what is refused about them.
fn names(books: &[Book]) -> Vec<Asked> {
    let mut all = Vec::new();
    let mut ask = |book, name: String, more: Value, is_raw| {
        let question = Value::from(head("names", "lifecycle", more)).to_string();
        let (columns, name) = (Vec::new(), format!("lifecycle/names/{name}"));
        all.push(Asked { book, name, question, columns, data: None, told: None, is_raw });
    };
    for (n, book) in books.iter().enumerate() {
        for id in book.book.doc().lifecycles.keys() {
            ask(n, format!("{}/{id}", book.name), json!({ "lifecycle": id }), false);
            let more = json!({ "lifecycle": id, "lang": ["zh"] });
            ask(n, format!("{}/{id}/zh", book.name), more, true);
        }
        ask(n, "refused/unknown".into(), json!({ "lifecycle": "petitoin" }), false);
        ask(n, "refused/no-id".into(), json!({ "lifecycle": "信访" }), false);
        let zh = json!({ "lifecycle": "petitoin", "lang": ["zh"] });
        ask(n, "refused/unknown-zh".into(), zh, true);
        ask(n, "refused/key".into(), json!({ "lifecycle": "tree", "asOf": "2026-01-01" }), true);
        ask(n, "refused/none".into(), json!({}), true);
    }
    all
}

impl Table {
    fn rows(&self) -> usize {
        self.cases.len()
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![
            Column::new("/cases", Cells::U32(self.cases.clone())),
            Column::new("/kinds", Cells::U16(self.kinds.clone())),
            Column::new("/days", Cells::I32(self.days.clone())),
        ];
        columns.extend(self.roles.clone().map(|it| Column::new("/roles", Cells::U16(it))));
        columns.extend(self.times.clone().map(|it| Column::new("/times", Cells::U16(it))));
        for (n, (_, cells)) in self.attrs.iter().enumerate() {
            columns.push(Column::new(format!("/attrs/{n}/rows"), cells.clone()));
        }
        columns
    }

    fn question(&self) -> Map<String, Value> {
        let mut question = self.head.clone();
        question.insert("rows".into(), self.rows().into());
        question.insert("roles".into(), self.roles.is_some().into());
        question.insert("times".into(), self.times.is_some().into());
        question.insert("attrs".into(), self.attrs.iter().map(|it| it.0.clone()).collect());
        question
    }

    fn asked(&self, book: usize, name: String) -> Asked {
        let question = Value::from(self.question()).to_string();
        Asked {
            book,
            name,
            question,
            columns: self.columns(),
            data: None,
            told: None,
            is_raw: false,
        }
    }
}

/// Cases that look thrown: most go a way that the rules know, and say what the rules ask for.
fn thrown(book: &Rulebook, id: &Id, random: &mut Random, whole: bool) -> Result<Table, String> {
    let rules = book.lifecycle(id).map_err(|it| it.to_string())?;
    let kinds: Vec<&Id> = columns::kinds(book, id).map_err(|it| it.to_string())?.collect();
    let start = Day::MIN.number().max(16_436);
    let span = if random.below(4) == 0 { 4_700 } else { 300 };
    let base = if span == 300 { 20_454 } else { start };
    let day = |random: &mut Random| base.saturating_add(small(random.below(span)));
    let text = |number: i32| Day::from_number(number).map_or_else(String::new, |it| it.to_string());
    let mut table = Table {
        head: head("tally", "lifecycle", json!({ "lifecycle": id })),
        cases: Vec::new(),
        kinds: Vec::new(),
        days: Vec::new(),
        roles: None,
        times: None,
        attrs: Vec::new(),
    };
    let as_of = day(random).saturating_add(60);
    table.head.insert("asOf".into(), text(as_of).into());
    match random.below(3) {
        0 => {}
        1 => drop(table.head.insert("knownOn".into(), Value::Null)),
        _ => drop(table.head.insert("knownOn".into(), text(day(random)).into())),
    }
    frame(random, &mut table.head);
    let n_cases = if whole { 3 } else { random.below(6) };
    for case in numbers(random, n_cases) {
        let from = day(random);
        for (kind, day) in way(rules, from, random, whole) {
            let n = kinds.iter().position(|it| **it == kind).and_then(|it| u16::try_from(it).ok());
            table.cases.push(case);
            table.kinds.push(n.unwrap_or_default());
            table.days.push(day);
        }
    }
    let each: Vec<&Id> =
        table.kinds.iter().filter_map(|it| kinds.get(usize::from(*it)).copied()).collect();
    if whole || random.below(4) > 0 {
        table.roles = Some(each.iter().map(|it| role(rules, it, random)).collect());
    }
    if whole || random.below(2) > 0 {
        let time = |random: &mut Random| match random.below(3) {
            0 => NO_TIME,
            _ => u16::try_from(random.below(1440)).unwrap_or_default(),
        };
        table.times = Some(each.iter().map(|_| time(random)).collect());
    }
    attributes(rules, &each, &mut table, random, whole);
    Ok(table)
}

/// Numbers of cases: rising, or not, up to the largest.
fn numbers(random: &mut Random, n: usize) -> Vec<u32> {
    let mut all: Vec<u32> = (0..n).map(|it| u32::try_from(it).unwrap_or_default()).collect();
    match random.below(3) {
        0 => {}
        1 => random.shuffle(&mut all),
        _ => all = all.into_iter().map(|it| u32::MAX.saturating_sub(it)).collect(),
    }
    all
}

/// The events of a case with their days: mostly along the transitions, in any order.
fn way(rules: &Lifecycle, from: i32, random: &mut Random, whole: bool) -> Vec<(Id, i32)> {
    let kinds: Vec<&Id> = rules.events.keys().collect();
    let (mut stage, mut day, mut events) = (rules.main.initial.clone(), from, Vec::new());
    for _ in 0..if whole { 4 } else { random.below(7).saturating_add(1) } {
        let next: Vec<_> = rules
            .main
            .transitions
            .iter()
            .filter(|it| it.on.is_some() && it.from.contains(&stage))
            .collect();
        let known = random.pick(&next).filter(|_| random.below(5) > 0);
        if let Some((on, to)) = known.and_then(|it| Some((it.on.clone()?, it.to.clone()))) {
            events.push((on, day));
            stage = to.unwrap_or(stage);
        } else if let Some(kind) = random.pick(&kinds) {
            events.push(((*kind).clone(), day));
        }
        day = day.saturating_add(small(random.below(30)));
    }
    if random.below(3) == 0 {
        random.shuffle(&mut events);
    }
    events
}

/// A role, mostly one that may do it; or nobody said.
fn role(rules: &Lifecycle, kind: &Id, random: &mut Random) -> u16 {
    let may = rules.events.get(kind).map_or(&[][..], |it| it.by.as_slice());
    let role = match random.below(8) {
        0 => return NO_ROLE,
        1 => random.pick(&rules.roles),
        _ => random.pick(may).or_else(|| random.pick(&rules.roles)),
    };
    let place = rules.roles.iter().position(|it| Some(it) == role);
    place.and_then(|it| u16::try_from(it).ok()).unwrap_or(NO_ROLE)
}

/// Columns of attributes: of words, counts, days and yes, each told where the kind has it.
fn attributes(
    rules: &Lifecycle,
    each: &[&Id],
    table: &mut Table,
    random: &mut Random,
    whole: bool,
) {
    let declared = |kind: &Id, name: &Id| rules.events.get(kind)?.attrs.get(name);
    let mut names: Vec<&Id> = rules.events.values().flat_map(|it| it.attrs.keys()).collect();
    names.sort();
    names.dedup();
    random.shuffle(&mut names);
    for name in names {
        let rule = rules.events.values().find_map(|it| it.attrs.get(name));
        let Some(rule) = rule.filter(|it| it.kind != AttributeKind::Document) else { continue };
        if !whole && random.below(2) == 0 {
            continue;
        }
        // One that is not told stands for a kind that does not have it, too.
        let is_told: Vec<bool> =
            each.iter().map(|kind| declared(kind, name).is_some() && random.below(6) > 0).collect();
        table.attrs.push(column(name, rule, &is_told, &table.days, random));
    }
}

fn column(
    name: &Id,
    rule: &AttributeRule,
    is_told: &[bool],
    days: &[i32],
    random: &mut Random,
) -> (Value, Cells) {
    let made = |random: &mut Random, n: usize| -> Vec<usize> {
        is_told.iter().map(|_| random.below(n)).collect()
    };
    let cells = |it: &Cells| match it {
        Cells::U8(_) => "yes",
        Cells::I32(_) if rule.kind == AttributeKind::Day => "days",
        Cells::I32(_) => "counts",
        _ => "words",
    };
    let number = |told: &bool, it: i32| if *told { it } else { NO_NUMBER };
    let (cells_of, words) = match rule.kind {
        AttributeKind::Count => {
            let made = made(random, 40);
            let rows = is_told.iter().zip(made).map(|(told, it)| number(told, small(it)));
            (Cells::I32(rows.collect()), None)
        }
        AttributeKind::Day => {
            let made = made(random, 40);
            let rows = is_told.iter().zip(made).zip(days);
            let rows = rows.map(|((told, it), day)| {
                number(told, day.saturating_sub(10).saturating_add(small(it)))
            });
            (Cells::I32(rows.collect()), None)
        }
        AttributeKind::Yes => {
            let made = made(random, 2);
            let rows = is_told.iter().zip(made).map(|(told, it)| match (told, it) {
                (false, _) => NO_YES,
                (true, it) => u8::from(it > 0),
            });
            (Cells::U8(rows.collect()), None)
        }
        _ => {
            let words: Vec<String> = match rule.kind {
                AttributeKind::Verdict => ["met", "unmet", "unknown"].map(str::to_owned).to_vec(),
                _ if rule.codes.is_empty() => ["x", "y-2"].map(str::to_owned).to_vec(),
                _ => rule.codes.iter().map(ToString::to_string).collect(),
            };
            let made = made(random, words.len());
            let rows = is_told.iter().zip(made).map(|(told, it)| {
                if *told { u32::try_from(it).unwrap_or_default() } else { NO_WORD }
            });
            (Cells::U32(rows.collect()), Some(words))
        }
    };
    let mut head = json!({ "name": name, "cells": cells(&cells_of) });
    if let (Some(words), Some(head)) = (words, head.as_object_mut()) {
        head.insert("words".into(), json!(words));
    }
    (head, cells_of)
}

/// Something that is refused, and how a question comes to be so.
struct Wrong(&'static str, fn(&mut Table));

/// Every one that typed arrays can come to.
const REFUSED: &[Wrong] = &[
    Wrong("lifecycle", |it| put(it, "lifecycle", json!("petitoin"))),
    Wrong("day", |it| put(it, "asOf", json!("2026-02-30"))),
    Wrong("no-day", |it| drop(it.head.remove("asOf"))),
    Wrong("known-on", |it| put(it, "knownOn", json!("yesterday"))),
    Wrong("key", |it| put(it, "asof", json!("2026-02-03"))),
    Wrong("full", |it| put(it, "detail", json!("full"))),
    Wrong("full-zh", |it| {
        put(it, "detail", json!("full"));
        put(it, "lang", json!(["zh"]));
    }),
    Wrong("detail", |it| put(it, "detail", json!("finding"))),
    Wrong("lang", |it| put(it, "lang", json!("zh"))),
    Wrong("lang-word", |it| put(it, "lang", json!(["zh", "fr"]))),
    Wrong("kind", |it| last(&mut it.kinds, 99)),
    Wrong("role", |it| it.roles.iter_mut().for_each(|it| last(it, 11))),
    Wrong("day-before", |it| last(&mut it.days, -7_671)),
    Wrong("day-after", |it| last(&mut it.days, 84_006)),
    Wrong("time", |it| it.times.iter_mut().for_each(|it| last(it, 1_440))),
    Wrong("apart", |it| {
        let first = it.cases.first().copied().unwrap_or_default();
        last(&mut it.cases, first);
    }),
    Wrong("many", |it| {
        let many = 257;
        put(it, "asOf", json!("2026-06-01"));
        it.cases = vec![5; many];
        it.kinds = vec![0; many];
        it.days = vec![20_500; many];
        (it.roles, it.times) = (None, None);
        it.attrs.clear();
    }),
    Wrong("attr-name", |it| name(it, Some(json!("tolled")))),
    Wrong("attr-id", |it| name(it, Some(json!("")))),
    Wrong("attr-no-name", |it| name(it, None)),
    Wrong("attr-twice", |it| {
        let again = it.attrs.first().cloned();
        it.attrs.extend(again);
    }),
    Wrong("attr-words", |it| {
        if let Some(head) = it.attrs.first_mut().and_then(|it| it.0.as_object_mut()) {
            head.insert("words".into(), json!("a"));
        }
    }),
    // No event of these kinds has such an attribute.
    Wrong("attr-not-of-kind", |it| {
        let rows = it.rows();
        it.attrs.retain(|it| !matches!(it.1, Cells::U8(_)));
        it.attrs = vec![(json!({ "name": "joint", "cells": "yes" }), Cells::U8(vec![1; rows]))];
        it.kinds = (0..rows).map(|n| u16::try_from(n % 53).unwrap_or_default()).collect();
    }),
    Wrong("word-beyond", |it| cell(it, "words", &Cells::U32(vec![4_000_000_000]))),
    Wrong("count-below", |it| cell(it, "counts", &Cells::I32(vec![-1]))),
    Wrong("day-beyond", |it| cell(it, "days", &Cells::I32(vec![i32::MAX]))),
    Wrong("yes-beyond", |it| cell(it, "yes", &Cells::U8(vec![2]))),
    Wrong("type", |it| {
        let rows = it.rows();
        it.attrs =
            vec![(json!({ "name": "received-on", "cells": "yes" }), Cells::U8(vec![1; rows]))];
    }),
];

fn put(table: &mut Table, key: &str, value: Value) {
    table.head.insert(key.into(), value);
}

fn last<T>(column: &mut [T], cell: T) {
    if let Some(it) = column.last_mut() {
        *it = cell;
    }
}

fn name(table: &mut Table, name: Option<Value>) {
    let Some(head) = table.attrs.first_mut().and_then(|it| it.0.as_object_mut()) else { return };
    head.remove("name");
    head.extend(name.map(|it| ("name".to_owned(), it)));
}

/// Sets a cell of the first column of a type, in a row whose event may tell the attribute.
fn cell(table: &mut Table, cells: &str, to: &Cells) {
    // Where several columns are wrong, the first is told; so only this one stays.
    table.attrs.retain(|it| it.0.get("cells").and_then(Value::as_str) == Some(cells));
    table.attrs.truncate(1);
    for (_, of) in &mut table.attrs {
        match (of, to) {
            (Cells::U32(of), Cells::U32(to)) => of.fill(to.first().copied().unwrap_or_default()),
            (Cells::I32(of), Cells::I32(to)) => of.fill(to.first().copied().unwrap_or_default()),
            (Cells::U8(of), Cells::U8(to)) => of.fill(to.first().copied().unwrap_or_default()),
            _ => {}
        }
    }
}

/// Questions that no typed arrays come to: bytes that are too few or too many, and other heads.
fn raw(table: &Table, turn: usize) -> Vec<Asked> {
    let mut all = Vec::new();
    let mut ask = |name: &str, change: fn(&mut Laid)| {
        let mut laid = Laid { question: table.question(), data: Vec::new() };
        table.columns().iter().for_each(|it| it.cells.put(&mut laid.data));
        change(&mut laid);
        let name = format!("lifecycle/tally/refused/raw-{name}/{turn}");
        let question = Value::from(laid.question).to_string();
        all.push(Asked { is_raw: true, data: Some(laid.data), question, ..table.asked(1, name) });
    };
    ask("short", |it| it.data.truncate(it.data.len().saturating_sub(8)));
    ask("none", |it| it.data.clear());
    ask("long", |it| it.data.extend([0; 8]));
    ask("rows", |it| drop(it.question.insert("rows".into(), 9_007_199_254_740_991_u64.into())));
    ask("rows-of-32-bits", |it| drop(it.question.insert("rows".into(), 4_294_967_297_u64.into())));
    ask("rows-below", |it| drop(it.question.insert("rows".into(), (-1).into())));
    ask("no-rows", |it| drop(it.question.remove("rows")));
    ask("op", |it| drop(it.question.insert("op".into(), "tallly".into())));
    ask("no-op", |it| drop(it.question.remove("op")));
    ask("domain", |it| drop(it.question.insert("domain".into(), "study".into())));
    ask("attrs", |it| drop(it.question.insert("attrs".into(), json!({}))));
    ask("attr-key", |it| {
        let attrs = json!([{ "name": "told", "cells": "yes", "wrods": [] }]);
        it.question.insert("attrs".into(), attrs);
    });
    ask("attr-cells", |it| {
        it.question.insert("attrs".into(), json!([{ "name": "told", "cells": "word" }]));
    });
    let name = format!("lifecycle/tally/refused/raw-text/{turn}");
    let question = "{ \"op\": \"tally\",".to_owned();
    all.push(Asked { is_raw: true, question, ..table.asked(1, name) });
    all
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or_default()
}
