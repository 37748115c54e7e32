//! What one call and one row cost in Rust itself, for the table of the other languages.

use std::{hint::black_box, time::Instant};

use jiceng::{
    answers::{Ask, Detail},
    law::Rulebook,
    lifecycle::{
        self, Case,
        columns::{self, Columns},
    },
    points::columns::{self as points, Roster},
    wire,
};

const QUESTION: &str = r#"{"op":"evaluate","domain":"lifecycle","asOf":"2026-09-30","facts":{"case":"c1","lifecycle":"tree","events":[{"id":"a","kind":"asked","on":"2026-09-21","recorded":"2026-09-21","by":{"role":"resident"},"attrs":{"protected":false}}]}}"#;
const ROWS: u32 = 100_000;

fn main() -> Result<(), wire::Error> {
    let book = Rulebook::builtin("demo")?;
    let question = wire::parse(QUESTION)?;
    let case: Case = wire::from_value(question.get("facts").cloned().unwrap_or_default())?;
    let ask = Ask::on("2026-09-30".parse()?);
    let typed = best(20_000, || drop(black_box(lifecycle::evaluate(&book, &case, &ask))));
    let text = best(20_000, || drop(black_box(book.call(QUESTION))));
    let place = columns::kinds(&book, "tree")?.position(|it| *it == *"asked").unwrap_or_default();
    let kinds = vec![u16::try_from(place).unwrap_or_default(); ROWS as usize];
    let cases: Vec<u32> = (0..ROWS).collect();
    let days = vec![20_717; ROWS as usize];
    let table =
        Columns { cases: &cases, kinds: &kinds, days: &days, roles: None, times: None, attrs: &[] };
    let counts = ask.clone().detail(Detail::Counts);
    let rows = best(10, || drop(black_box(columns::tally(&book, "tree", &table, &counts))));
    let row = rows.checked_div(u128::from(ROWS)).unwrap_or_default();
    println!("| Rust | {typed} | {text} | {row} | {} |", entry(&book, &ask)?);
    Ok(())
}

/// What an entry costs, with its line in the ledger.
fn entry(book: &Rulebook, ask: &Ask) -> Result<u128, wire::Error> {
    let place = points::items(book, "garden")?.position(|it| *it == *"weeding").unwrap_or_default();
    let items = vec![u32::try_from(place).unwrap_or_default(); ROWS as usize];
    let subjects: Vec<u32> = (0..1_000).cycle().take(ROWS as usize).collect();
    let days: Vec<i32> = (20_454..20_704).cycle().take(ROWS as usize).collect();
    let (amounts, classes) = (vec![0; ROWS as usize], vec![0; 1_000]);
    let roster = Roster { classes: &classes, organisations: None, levels: None, born: None };
    let table = points::Columns {
        subjects: &subjects,
        items: &items,
        days: &days,
        amounts: &amounts,
        roster,
    };
    points::tally(book, "garden", &table, ask)?;
    let all = best(10, || drop(black_box(points::tally(book, "garden", &table, ask))));
    Ok(all.checked_div(u128::from(ROWS)).unwrap_or_default())
}

/// Nanoseconds of one call, the best of five runs.
fn best(n: u128, mut call: impl FnMut()) -> u128 {
    let mut runs = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        (0..n).for_each(|_| call());
        runs.push(start.elapsed().as_nanos().checked_div(n).unwrap_or_default());
    }
    runs.into_iter().min().unwrap_or_default()
}
