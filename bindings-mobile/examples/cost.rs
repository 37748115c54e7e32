//! What one call and one row cost in Rust itself, for the table of the other languages.

use std::{hint::black_box, time::Instant};

use jiceng::{
    answers::{Ask, Detail},
    law::Rulebook,
    lifecycle::{
        self, Case,
        columns::{self, Columns},
    },
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
    println!("| Rust | {typed} | {text} | {row} |");
    Ok(())
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
