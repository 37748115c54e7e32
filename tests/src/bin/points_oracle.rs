//! Points beside DuckDB on schemes that were thrown: `cargo xtask test` runs it.
//!
//! Ledger, totals and ranks from facts and from columns are what nested windows and
//! nested sums give. No deduction stands under a cap: there SQL would need the order.

use std::process::ExitCode;

use jiceng::{
    answers::Ask,
    law::rulebook::Rulebook,
    points::{
        self, Ledger, Points,
        columns::{self, Columns, Roster},
        rules::CapLayer,
    },
    time::Day,
    wire::{self, Error},
};
use jiceng_tests::{
    points_sql::{Answer, Item, Scheme, Sql, Table},
    random::Random,
};
use serde_json::{Value, json};

/// The seed of each scheme, and how many entries are thrown under it.
const SCHEMES: [(u64, usize); 12] = [
    (1, 50),
    (2, 200),
    (3, 500),
    (4, 500),
    (5, 1_000),
    (6, 1_000),
    (7, 2_000),
    (8, 2_000),
    (9, 2_000),
    (10, 5_000),
    (11, 10_000),
    (12, 20_000),
];
/// Two years, so that windows of years are seen to end.
const DAYS: usize = 731;

/// Columns that own their cells.
struct Thrown {
    scheme: Scheme,
    subjects: Vec<u32>,
    items: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i32>,
    organisations: Vec<u32>,
}

fn main() -> ExitCode {
    let mut failed = 0_u32;
    for (seed, n) in SCHEMES {
        let compared = compare(seed, n);
        match &compared {
            Ok(()) => println!("scheme {seed}, {n} entries: equal"),
            Err(problem) => println!("scheme {seed}, {n} entries: {problem}"),
        }
        failed = failed.saturating_add(u32::from(compared.is_err()));
    }
    let passed = u32::try_from(SCHEMES.len()).unwrap_or(u32::MAX).saturating_sub(failed);
    println!("test result: {passed} passed; {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn compare(seed: u64, n: usize) -> Result<(), String> {
    let told = |it: Error| format!("{it} at {}", it.pointer);
    let first: Day = "2024-01-01".parse().map_err(told)?;
    let thrown = throw(&mut Random::new(seed), n, first);
    let table = Table {
        subjects: &thrown.subjects,
        items: &thrown.items,
        days: &thrown.days,
        gross: &thrown.amounts,
        organisations: &thrown.organisations,
    };
    let wanted = Sql::new("points-oracle", &thrown.scheme, &table)?.answer()?;
    let book = Rulebook::open(&document(&thrown.scheme)).map_err(told)?;
    let ask = Ask::on("2025-12-31".parse().map_err(told)?);
    let columns = from_columns(&thrown, &book, &ask).map_err(told)?;
    let facts = from_facts(&thrown, &book, &ask).map_err(told)?;
    same("columns", &columns, &wanted)?;
    same("facts", &facts, &wanted)
}

fn same(name: &str, own: &Answer, wanted: &Answer) -> Result<(), String> {
    if own == wanted {
        return Ok(());
    }
    let line = own.lines.iter().zip(&wanted.lines).enumerate().find(|(_, (a, b))| a != b);
    let subject = own.subjects.iter().zip(&wanted.subjects).enumerate().find(|(_, (a, b))| a != b);
    Err(format!("{name}: the first line {line:?}, the first subject {subject:?}"))
}

fn number(random: &mut Random, below: usize) -> i32 {
    i32::try_from(random.below(below)).unwrap_or(0)
}

/// A cap in whole points, or, once in three times, none.
fn cap(random: &mut Random, below: usize) -> Option<i32> {
    (random.below(3) > 0).then(|| number(random, below).saturating_mul(100))
}

fn throw(random: &mut Random, n: usize, first: Day) -> Thrown {
    let n_heads = random.below(4);
    let heads = (0..n_heads).map(|_| [cap(random, 60), cap(random, 120)]);
    let heads: Vec<_> = heads.collect();
    let n_items = random.below(8).saturating_add(1);
    let mut items = Vec::new();
    for _ in 0..n_items {
        let award = random.below(5) > 0;
        let head = random.below(n_heads.saturating_add(1));
        let head = u32::try_from(head).ok().filter(|_| head < n_heads);
        let caps = if award { [cap(random, 30), cap(random, 60)] } else { [None, None] };
        items.push(Item { head, award, veto: false, caps });
    }
    let scheme = Scheme { base: 5_000, items, heads, year: cap(random, 900) };
    let n_subjects = n.div_ceil(100).saturating_add(2);
    let mut thrown = Thrown {
        scheme,
        subjects: Vec::new(),
        items: Vec::new(),
        days: Vec::new(),
        amounts: Vec::new(),
        organisations: (0..n_subjects).map(|_| small(random.below(4))).collect(),
    };
    for _ in 0..n {
        thrown.subjects.push(small(random.below(n_subjects)));
        thrown.items.push(small(random.below(n_items)));
        thrown.days.push(first.number().saturating_add(number(random, DAYS)));
        thrown.amounts.push(number(random, 21).saturating_mul(100));
    }
    thrown
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn told(hundredths: i32) -> String {
    Points::from_hundredths(hundredths.into()).to_string()
}

fn caps(list: &[(Option<i32>, &str)]) -> Value {
    let told = list.iter().filter_map(|(points, per)| {
        points.map(|points| json!({ "points": told(points), "per": per }))
    });
    told.collect()
}

fn document(scheme: &Scheme) -> String {
    let items = scheme.items.iter().enumerate().map(|(n, it)| {
        let mut item = json!({
            "id": format!("i{n}"), "sign": if it.award { "award" } else { "deduction" },
            "worth": { "range": { "from": "0", "to": "20" } }, "metric": "task",
            "caps": caps(&[(it.caps[0], "day"), (it.caps[1], "month")]),
        });
        if let (Some(head), Some(it)) = (it.head, item.as_object_mut()) {
            it.insert("head".into(), format!("h{head}").into());
        }
        item
    });
    let heads = scheme.heads.iter().enumerate().map(|(n, it)| {
        json!({ "id": format!("h{n}"), "caps": caps(&[(it[0], "month"), (it[1], "quarter")]) })
    });
    let text = |it: &str| json!({ "zh": it, "en": it });
    let document = json!({
        "format": 1, "id": "thrown", "title": text("t"), "level": "unit", "host": "internal",
        "schemes": { "s": {
            "id": "s", "subject": "members", "illustrative": true, "step": "1",
            "periods": [{ "id": "year", "cycle": "year", "end": "continue" }],
            "classes": [{ "id": "c", "base": told(scheme.base) }],
            "heads": heads.collect::<Vec<_>>(),
            "total": [{ "id": "sum", "caps": caps(&[(scheme.year, "year")]) }],
            "items": items.collect::<Vec<_>>(),
            "rankings": [{
                "id": "r", "within": ["organisation"], "purpose": text("p"), "period": "year",
            }],
        } },
    });
    document.to_string()
}

fn from_columns(thrown: &Thrown, book: &Rulebook, ask: &Ask) -> Result<Answer, Error> {
    let classes = vec![0; thrown.organisations.len()];
    let table = Columns {
        subjects: &thrown.subjects,
        items: &thrown.items,
        days: &thrown.days,
        amounts: &thrown.amounts,
        roster: Roster {
            classes: &classes,
            organisations: Some(&thrown.organisations),
            levels: None,
            born: None,
        },
    };
    let tally = columns::tally(book, "s", &table, ask)?;
    let mut lines = tally.lines;
    lines.sort_unstable_by_key(|it| it.row);
    let lines = lines.iter().map(|it| [it.after_item, it.after_head, it.net].map(i32::abs));
    let ranks = tally.rankings.iter().flat_map(|it| &it.ranks);
    let subjects = tally.subjects.iter().zip(ranks);
    let subjects = subjects.map(|(it, rank)| (it.total.hundredths(), it.score.hundredths(), *rank));
    Ok(Answer { lines: lines.collect(), subjects: subjects.collect() })
}

fn from_facts(thrown: &Thrown, book: &Rulebook, ask: &Ask) -> Result<Answer, Error> {
    let outcome = points::evaluate(book, &ledger(thrown)?, ask)?;
    let mut lines: Vec<(String, [i32; 3])> = Vec::new();
    let mut subjects = Vec::new();
    for it in &outcome.result.subjects {
        for line in &it.lines {
            let left = |layers: &[CapLayer]| {
                let cuts = line.cuts.iter().filter(|it| layers.contains(&it.layer));
                let cut = cuts.fold(Points::ZERO, |sum, it| sum.plus(it.cut)).hundredths();
                let size = line.gross.hundredths().abs().saturating_sub(cut);
                i32::try_from(size).unwrap_or(i32::MIN)
            };
            let net = i32::try_from(line.net.hundredths().abs()).unwrap_or(i32::MIN);
            let (item, head) = (&[CapLayer::Item][..], &[CapLayer::Item, CapLayer::Head][..]);
            lines.push((line.entry.to_string(), [left(item), left(head), net]));
        }
        let total = it.total.unwrap_or_default().hundredths();
        let ranks = outcome.result.rankings.iter().flat_map(|it| &it.groups);
        let rank = ranks.flat_map(|it| &it.ranks).find(|rank| rank.id == it.id);
        subjects.push((total, total, rank.map_or(0, |it| it.rank)));
    }
    lines.sort();
    Ok(Answer { lines: lines.into_iter().map(|it| it.1).collect(), subjects })
}

fn ledger(thrown: &Thrown) -> Result<Ledger, Error> {
    let each = thrown.subjects.iter().zip(&thrown.items).zip(&thrown.days).zip(&thrown.amounts);
    let entries = each.enumerate().map(|(n, (((subject, item), day), amount))| {
        let on = Day::from_number(*day).unwrap_or(Day::MIN);
        json!({
            "id": format!("e{n:05}"), "kind": format!("i{item}"), "on": on, "recorded": on,
            "attrs": { "subject": format!("m{subject:03}"), "amount": told(*amount) },
        })
    });
    let roster = thrown.organisations.iter().enumerate().map(|(n, it)| {
        json!({ "id": format!("m{n:03}"), "class": "c", "organisation": format!("o{it}") })
    });
    wire::from_value(json!({
        "ledger": "l", "scheme": "s", "entries": entries.collect::<Vec<_>>(),
        "roster": roster.collect::<Vec<_>>(),
    }))
}
