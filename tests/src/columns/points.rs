//! Columns of points: thrown ones, and one for each refusal.

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    points::{
        columns::{self, Columns, Roster, Tally},
        rules::{Item, Worth},
    },
    time::Day,
    wire::Id,
};
use serde_json::{Map, Value, json};

use super::{Asked, Book, Cells, Column, Laid, frame, head};
use crate::random::Random;

/// Columns that are not yet a question.
#[derive(Clone)]
struct Table {
    head: Map<String, Value>,
    subjects: Vec<u32>,
    items: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i32>,
    classes: Vec<u32>,
    organisations: Option<Vec<u32>>,
    levels: Option<Vec<u32>>,
    born: Option<Vec<u16>>,
}

/// All questions of this domain.
pub(super) fn asked(books: &[Book], n: usize, random: &mut Random) -> Result<Vec<Asked>, String> {
    let mut all = names(books);
    let mut places = Vec::new();
    for (at, book) in books.iter().enumerate() {
        let schemes = book.book.doc().schemes.keys();
        // The rules of these schemes have more forms than those of any place.
        let times = if book.name == "demo" { 3 } else { 1 };
        places.extend(schemes.flat_map(|id| [(at, id)].repeat(times)));
    }
    for place in 0..n {
        let (at, id) = random.pick(&places).ok_or("no scheme")?;
        let book = &books.get(*at).ok_or("no book")?.book;
        let table = thrown(book, id, random, false)?;
        all.push(table.answered(book, id, *at, format!("points/tally/{place}"))?);
    }
    let garden = Id::new("garden").map_err(|it| it.to_string())?;
    let book = &books.first().ok_or("no book")?.book;
    for turn in 0..3 {
        for Wrong(name, change) in REFUSED {
            let mut table = thrown(book, &garden, random, true)?;
            change(&mut table);
            all.push(table.asked(0, format!("points/tally/refused/{name}/{turn}")));
        }
        all.extend(raw(&thrown(book, &garden, random, true)?, turn));
    }
    // The rules of periods of this scheme begin in 2020.
    let village = Id::new("credit-village").map_err(|it| it.to_string())?;
    let cn = &books.get(1).ok_or("no book")?.book;
    let mut table = thrown(cn, &village, random, true)?;
    put(&mut table, "asOf", json!("2019-12-31"));
    all.push(table.asked(1, "points/tally/refused/no-period".into()));
    Ok(all)
}

/// The names of every scheme, and what is refused about them.
fn names(books: &[Book]) -> Vec<Asked> {
    let mut all = Vec::new();
    let mut ask = |book, name: String, more: Value, is_raw| {
        let question = Value::from(head("names", "points", more)).to_string();
        let (columns, name) = (Vec::new(), format!("points/names/{name}"));
        all.push(Asked { book, name, question, columns, data: None, told: None, is_raw });
    };
    for (n, book) in books.iter().enumerate() {
        for id in book.book.doc().schemes.keys() {
            ask(n, format!("{}/{id}", book.name), json!({ "scheme": id }), false);
            let more = json!({ "scheme": id, "lang": ["zh", "en"] });
            ask(n, format!("{}/{id}/zh", book.name), more, true);
        }
        ask(n, "refused/unknown".into(), json!({ "scheme": "gardn" }), false);
        ask(n, "refused/no-id".into(), json!({ "scheme": "" }), false);
        let zh = json!({ "scheme": "gardn", "lang": ["zh"] });
        ask(n, "refused/unknown-zh".into(), zh, true);
        ask(n, "refused/key".into(), json!({ "scheme": "garden", "asOf": "2026-01-01" }), true);
        ask(n, "refused/none".into(), json!({}), true);
    }
    all
}

impl Table {
    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![
            Column::new("/subjects", Cells::U32(self.subjects.clone())),
            Column::new("/items", Cells::U32(self.items.clone())),
            Column::new("/days", Cells::I32(self.days.clone())),
            Column::new("/amounts", Cells::I32(self.amounts.clone())),
            Column::new("/roster/classes", Cells::U32(self.classes.clone())),
        ];
        let numbers = |name: &str, it: &Option<Vec<u32>>| {
            it.clone().map(|it| Column::new(format!("/roster/{name}"), Cells::U32(it)))
        };
        columns.extend(numbers("organisations", &self.organisations));
        columns.extend(numbers("levels", &self.levels));
        columns.extend(self.born.clone().map(|it| Column::new("/roster/born", Cells::U16(it))));
        columns
    }

    fn question(&self) -> Map<String, Value> {
        let mut question = self.head.clone();
        question.insert("rows".into(), self.subjects.len().into());
        question.insert("subjects".into(), self.classes.len().into());
        question.insert("organisations".into(), self.organisations.is_some().into());
        question.insert("levels".into(), self.levels.is_some().into());
        question.insert("born".into(), self.born.is_some().into());
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

    /// With what the typed call says, column by column.
    fn answered(&self, book: &Rulebook, id: &Id, at: usize, name: String) -> Result<Asked, String> {
        let of = |key: &str| self.head.get(key).and_then(Value::as_str);
        let as_of: Day = of("asOf").unwrap_or_default().parse().map_err(|it| format!("{it}"))?;
        let detail =
            if of("detail") == Some("findings") { Detail::Findings } else { Detail::Counts };
        let table = Columns {
            subjects: &self.subjects,
            items: &self.items,
            days: &self.days,
            amounts: &self.amounts,
            roster: Roster {
                classes: &self.classes,
                organisations: self.organisations.as_deref(),
                levels: self.levels.as_deref(),
                born: self.born.as_deref(),
            },
        };
        let tally = columns::tally(book, id, &table, &Ask::on(as_of).detail(detail));
        let tally = tally.map_err(|it| format!("{name}: {it} at {}", it.pointer))?;
        Ok(Asked { told: Some(told(&tally)), ..self.asked(at, name) })
    }
}

/// What a tally says, each column under its name in JavaScript; a word or place that is not
/// there is `null`.
fn told(tally: &Tally) -> Value {
    let of = &tally.subjects;
    let lines = &tally.lines;
    let rankings = tally.rankings.iter();
    let rankings =
        rankings.map(|it| json!({ "rule": it.rule, "ties": it.ties, "ranks": it.ranks }));
    json!({
        "entries": tally.entries,
        "subjects": {
            "notScored": of.iter().map(|it| json!(it.not_scored)).collect::<Vec<_>>(),
            "awards": of.iter().map(|it| it.awards.hundredths()).collect::<Vec<_>>(),
            "deductions": of.iter().map(|it| it.deductions.hundredths()).collect::<Vec<_>>(),
            "total": of.iter().map(|it| it.total.hundredths()).collect::<Vec<_>>(),
            "score": of.iter().map(|it| it.score.hundredths()).collect::<Vec<_>>(),
            "band": of.iter().map(|it| json!(it.band)).collect::<Vec<_>>(),
            "bandBy": of.iter().map(|it| json!(it.band_by)).collect::<Vec<_>>(),
            "firstLine": of.iter().map(|it| it.first_line).collect::<Vec<_>>(),
            "lines": of.iter().map(|it| it.n_lines).collect::<Vec<_>>(),
        },
        "rankings": rankings.collect::<Vec<_>>(),
        "lines": {
            "row": lines.iter().map(|it| it.row).collect::<Vec<_>>(),
            "gross": lines.iter().map(|it| it.gross).collect::<Vec<_>>(),
            "afterItem": lines.iter().map(|it| it.after_item).collect::<Vec<_>>(),
            "afterHead": lines.iter().map(|it| it.after_head).collect::<Vec<_>>(),
            "net": lines.iter().map(|it| it.net).collect::<Vec<_>>(),
            "until": lines.iter().map(|it| it.until).collect::<Vec<_>>(),
            "state": lines.iter().map(|it| json!(it.state)).collect::<Vec<_>>(),
        },
    })
}

/// Entries that look thrown, each with an amount that its item can have.
fn thrown(book: &Rulebook, id: &Id, random: &mut Random, whole: bool) -> Result<Table, String> {
    let say = |it: jiceng::wire::Error| it.to_string();
    let items: Vec<&Id> = columns::items(book, id).map_err(say)?.collect();
    let n_classes = columns::classes(book, id).map_err(say)?.count();
    // 1 December 2025.
    let first = 20_423_i32;
    let mut table = Table {
        head: head("tally", "points", json!({ "scheme": id })),
        subjects: Vec::new(),
        items: Vec::new(),
        days: Vec::new(),
        amounts: Vec::new(),
        classes: Vec::new(),
        organisations: None,
        levels: None,
        born: None,
    };
    let as_of = Day::from_number(small(random.below(700)).saturating_add(first).saturating_add(30));
    table.head.insert("asOf".into(), json!(as_of));
    frame(random, &mut table.head);
    let n = if whole { 4 } else { random.below(7) };
    table.classes = (0..n).map(|_| number(random.below(n_classes))).collect();
    let some = |random: &mut Random, of: &[u32]| -> Vec<u32> {
        (0..n).filter_map(|_| random.pick(of).copied()).collect()
    };
    table.organisations =
        (whole || random.below(3) > 0).then(|| some(random, &[0, 1, 7, u32::MAX]));
    table.levels = (whole || random.below(2) > 0).then(|| some(random, &[0, 3, u32::MAX]));
    let years = [0, 1940, 1985, 2008, 2012];
    table.born = (whole || random.below(2) > 0).then(|| {
        some(random, &years).into_iter().filter_map(|it| u16::try_from(it).ok()).collect()
    });
    let rows = if n == 0 {
        0
    } else if whole {
        30
    } else {
        random.below(60)
    };
    // Many on few days, so that the order within a day is seen.
    let span = if random.below(2) == 0 { 700 } else { 20 };
    let base = if span == 20 { first.saturating_add(200) } else { first };
    for _ in 0..rows {
        let item = random.below(items.len());
        let day = small(random.below(span)).saturating_add(base);
        let rule = items.get(item).and_then(|it| version(book, id, it, day));
        table.subjects.push(number(random.below(n)));
        table.items.push(number(item));
        table.days.push(day);
        table.amounts.push(amount(book, id, rule, random));
    }
    Ok(table)
}

fn version<'b>(book: &'b Rulebook, scheme: &Id, item: &Id, day: i32) -> Option<&'b Item> {
    let on = Day::from_number(day)?;
    let items = &book.scheme(scheme).ok()?.items;
    items.iter().find(|it| it.id == *item && it.in_force.holds_on(on))
}

/// An amount that the worth of an item asks for, in hundredths.
fn amount(book: &Rulebook, scheme: &Id, rule: Option<&Item>, random: &mut Random) -> i32 {
    let hundredths = |it: i64| i32::try_from(it).unwrap_or_default();
    match rule.and_then(|it| it.worth.as_ref()) {
        None | Some(Worth::Fixed(_)) => 0,
        Some(Worth::OneOf(choices)) => {
            let all: Vec<i64> = choices.values().map(|it| it.hundredths()).collect();
            hundredths(random.pick(&all).copied().unwrap_or_default())
        }
        Some(Worth::Range(range)) => {
            let step = book.scheme(scheme).map_or(100, |it| it.step.hundredths());
            // Also beyond the range, which is judged and not refused.
            let n = hundredths(step).saturating_mul(small(random.below(25)));
            hundredths(range.from.hundredths()).saturating_add(n)
        }
        Some(_) => small(random.below(40)).saturating_mul(50),
    }
}

/// Something that is refused, and how a question comes to be so.
struct Wrong(&'static str, fn(&mut Table));

/// Every one that typed arrays can come to.
const REFUSED: &[Wrong] = &[
    Wrong("scheme", |it| put(it, "scheme", json!("gardn"))),
    Wrong("day", |it| put(it, "asOf", json!("2026-13-01"))),
    Wrong("no-day", |it| drop(it.head.remove("asOf"))),
    Wrong("key", |it| put(it, "asof", json!("2026-02-03"))),
    Wrong("known-on", |it| put(it, "knownOn", json!("2026-02-03"))),
    Wrong("full", |it| put(it, "detail", json!("full"))),
    Wrong("full-zh", |it| {
        put(it, "detail", json!("full"));
        put(it, "lang", json!(["zh"]));
    }),
    Wrong("detail", |it| put(it, "detail", json!("findngs"))),
    Wrong("lang", |it| put(it, "lang", json!("zh"))),
    Wrong("lang-word", |it| put(it, "lang", json!(["zh", "fr"]))),
    Wrong("subject", |it| last(&mut it.subjects, 4)),
    Wrong("subject-zh", |it| {
        last(&mut it.subjects, u32::MAX);
        put(it, "lang", json!(["zh", "en"]));
    }),
    Wrong("item", |it| last(&mut it.items, 99)),
    Wrong("day-before", |it| last(&mut it.days, i32::MIN)),
    Wrong("day-after", |it| last(&mut it.days, 84_006)),
    // Of the items of the garden, the first is worth the same each time.
    Wrong("amount-of-none", |it| amount_of(it, "weeding", 100)),
    Wrong("amount-below", |it| amount_of(it, "watering", -50)),
    Wrong("amount-off-step", |it| amount_of(it, "talk", 525)),
    Wrong("amount-no-choice", |it| amount_of(it, "prize", 400)),
    Wrong("class", |it| last(&mut it.classes, 2)),
    Wrong("born", |it| it.born.iter_mut().for_each(|it| last(it, 1_700))),
];

fn put(table: &mut Table, key: &str, value: Value) {
    table.head.insert(key.into(), value);
}

fn last<T>(column: &mut [T], cell: T) {
    if let Some(it) = column.last_mut() {
        *it = cell;
    }
}

/// The last entry becomes one of an item of the garden, with this amount.
fn amount_of(table: &mut Table, item: &str, amount: i32) {
    let book = Rulebook::builtin("demo");
    let n =
        book.ok().and_then(|it| columns::items(&it, "garden").ok()?.position(|it| *it == *item));
    last(&mut table.items, n.map_or(u32::MAX, number));
    last(&mut table.amounts, amount);
}

/// Questions that no typed arrays come to: bytes that are too few or too many, and other heads.
fn raw(table: &Table, turn: usize) -> Vec<Asked> {
    let mut all = Vec::new();
    let mut ask = |name: &str, change: fn(&mut Laid)| {
        let mut laid = Laid { question: table.question(), data: Vec::new() };
        table.columns().iter().for_each(|it| it.cells.put(&mut laid.data));
        change(&mut laid);
        let name = format!("points/tally/refused/raw-{name}/{turn}");
        let question = Value::from(laid.question).to_string();
        all.push(Asked { is_raw: true, data: Some(laid.data), question, ..table.asked(0, name) });
    };
    ask("short", |it| it.data.truncate(it.data.len().saturating_sub(8)));
    ask("none", |it| it.data.clear());
    ask("long", |it| it.data.extend([0; 8]));
    ask("rows", |it| drop(it.question.insert("rows".into(), 9_007_199_254_740_991_u64.into())));
    ask("rows-text", |it| drop(it.question.insert("rows".into(), "30".into())));
    ask("subjects-of-32-bits", |it| {
        it.question.insert("subjects".into(), 4_294_967_300_u64.into());
    });
    ask("subjects", |it| drop(it.question.insert("subjects".into(), (-1).into())));
    ask("no-subjects", |it| drop(it.question.remove("subjects")));
    ask("unannounced", |it| drop(it.question.insert("born".into(), false.into())));
    ask("op", |it| drop(it.question.insert("op".into(), "name".into())));
    ask("domain", |it| drop(it.question.insert("domain".into(), "point".into())));
    let name = format!("points/tally/refused/raw-text/{turn}");
    all.push(Asked { is_raw: true, question: String::new(), ..table.asked(0, name) });
    all
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or_default()
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or_default()
}
