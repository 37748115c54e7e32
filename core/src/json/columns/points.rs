//! Entries of many subjects under one scheme.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::data::{Data, put};
use crate::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    points::{
        Points,
        columns::{self, Columns, Roster, Tally, Total},
    },
    time::Day,
    wire::{Error, Id, Pointer},
};

/// Whose names are asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    scheme: Id,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Asked {
    scheme: Id,
    as_of: Day,
    #[serde(default)]
    detail: Option<Detail>,
    /// How many entries there are.
    rows: u64,
    /// How many subjects there are.
    subjects: u64,
    /// Whether a column of organisations is there.
    #[serde(default)]
    organisations: bool,
    /// Whether a column of levels is there.
    #[serde(default)]
    levels: bool,
    /// Whether a column of years of birth is there.
    #[serde(default)]
    born: bool,
}

/// How items, classes and bands are numbered.
pub(super) fn names(book: &Rulebook, named: &Named) -> Result<Value, Error> {
    let scheme = &named.scheme;
    known(book, scheme)?;
    let items: Vec<_> = columns::items(book, scheme)?.collect();
    let classes: Vec<_> = columns::classes(book, scheme)?.collect();
    let bands: Vec<_> = columns::bands(book, scheme)?.map(|it| &it.id).collect();
    Ok(json!({ "items": items, "classes": classes, "bands": bands }))
}

fn known(book: &Rulebook, scheme: &Id) -> Result<(), Error> {
    let known = book.scheme(scheme).map(|_| ());
    known.map_err(|it| it.at(Pointer::root().key("scheme")))
}

/// What the entries come to; its columns are added to `out`.
pub(super) fn tally(
    book: &Rulebook,
    asked: &Asked,
    data: &[u8],
    out: &mut Vec<u8>,
) -> Result<Value, Error> {
    known(book, &asked.scheme)?;
    let (mut data, rows, n) = (Data(data), asked.rows, asked.subjects);
    let subjects = data.column("subjects", rows, u32::from_le_bytes)?;
    let items = data.column("items", rows, u32::from_le_bytes)?;
    let days = data.column("days", rows, i32::from_le_bytes)?;
    let amounts = data.column("amounts", rows, i32::from_le_bytes)?;
    let classes = data.column("classes", n, u32::from_le_bytes)?;
    let mut numbers = |name, is_there: bool| {
        is_there.then(|| data.column(name, n, u32::from_le_bytes)).transpose()
    };
    let organisations = numbers("organisations", asked.organisations)?;
    let levels = numbers("levels", asked.levels)?;
    let born = asked.born.then(|| data.column("born", n, u16::from_le_bytes)).transpose()?;
    data.end()?;
    let roster = Roster {
        classes: &classes,
        organisations: organisations.as_deref(),
        levels: levels.as_deref(),
        born: born.as_deref(),
    };
    let table =
        Columns { subjects: &subjects, items: &items, days: &days, amounts: &amounts, roster };
    let ask = Ask::on(asked.as_of).detail(super::detail(asked.detail)?);
    Ok(said(&columns::tally(book, &asked.scheme, &table, &ask)?, out))
}

fn said(tally: &Tally, out: &mut Vec<u8>) -> Value {
    let of = || tally.subjects.iter();
    let not_scored = words(of().map(|it| it.not_scored), out);
    let points: [fn(&Total) -> Points; 4] =
        [|it| it.awards, |it| it.deductions, |it| it.total, |it| it.score];
    for points in points {
        put(out, of().map(|it| points(it).hundredths()), i64::to_le_bytes);
    }
    put(out, of().map(|it| it.band.unwrap_or(u32::MAX)), u32::to_le_bytes);
    let band_by = words(of().map(|it| it.band_by), out);
    put(out, of().map(|it| it.first_line), u32::to_le_bytes);
    put(out, of().map(|it| it.n_lines), u32::to_le_bytes);
    for ranking in &tally.rankings {
        put(out, ranking.ranks.iter().copied(), u32::to_le_bytes);
    }
    let lines = || tally.lines.iter();
    put(out, lines().map(|it| it.row), u32::to_le_bytes);
    put(out, lines().map(|it| it.gross), i32::to_le_bytes);
    put(out, lines().map(|it| it.after_item), i32::to_le_bytes);
    put(out, lines().map(|it| it.after_head), i32::to_le_bytes);
    put(out, lines().map(|it| it.net), i32::to_le_bytes);
    put(out, lines().map(|it| it.until), i32::to_le_bytes);
    let states = words(lines().map(|it| it.state), out);
    let rankings = tally.rankings.iter().map(|it| json!({ "rule": it.rule, "ties": it.ties }));
    json!({
        "entries": tally.entries, "subjects": tally.subjects.len(), "lines": tally.lines.len(),
        "rankings": rankings.collect::<Vec<_>>(),
        "words": { "notScored": not_scored, "bandBy": band_by, "states": states },
    })
}

/// Adds a column of words by their places in the list that is given back; 255: none.
fn words<T: PartialEq + Serialize>(
    cells: impl Iterator<Item = Option<T>>,
    out: &mut Vec<u8>,
) -> Value {
    let mut words = Vec::new();
    let mut place = |it: Option<T>| {
        let Some(it) = it else { return u8::MAX };
        let n = words.iter().position(|word| *word == it);
        if n.is_none() {
            words.push(it);
        }
        u8::try_from(n.unwrap_or(words.len().saturating_sub(1))).unwrap_or(u8::MAX)
    };
    let cells: Vec<u8> = cells.map(&mut place).collect();
    put(out, cells.into_iter(), u8::to_le_bytes);
    json!(words)
}
