//! Events of many cases.

use serde::Deserialize;
use serde_json::{Value, json};

use super::data::Data;
use crate::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{
        columns::{self, Cells, Column, Columns, Tally},
        rules::Lifecycle,
    },
    time::Day,
    wire::{self, Error, Id, Pointer, Problem, Written},
    words::Lang,
};

/// Whose names are asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    lifecycle: Id,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Asked {
    lifecycle: Id,
    as_of: Day,
    #[serde(default)]
    known_on: Option<Day>,
    #[serde(default)]
    detail: Option<Detail>,
    /// How many events there are.
    rows: u64,
    /// Whether a column of roles is there.
    #[serde(default)]
    roles: bool,
    /// Whether a column of times is there.
    #[serde(default)]
    times: bool,
    #[serde(default)]
    attrs: Vec<Attr>,
}

/// A column of attributes, after those of every event.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Attr {
    name: String,
    cells: Type,
    /// The words that a column of words numbers.
    #[serde(default)]
    words: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Type {
    Words,
    Counts,
    Days,
    Yes,
}

/// The values of an attribute, as they were read.
enum Read {
    Words(Vec<Option<u32>>),
    Counts(Vec<Option<i64>>),
    Days(Vec<Option<i32>>),
    Yes(Vec<Option<bool>>),
}

/// How kinds of event and roles are numbered.
pub(super) fn names(book: &Rulebook, named: &Named) -> Result<Value, Error> {
    let lifecycle = &named.lifecycle;
    let rules = known(book, lifecycle)?;
    let kinds: Vec<_> = columns::kinds(book, lifecycle)?.collect();
    Ok(json!({ "kinds": kinds, "roles": rules.roles }))
}

fn known<'a>(book: &'a Rulebook, lifecycle: &Id) -> Result<&'a Lifecycle, Error> {
    book.lifecycle(lifecycle).map_err(|it| it.at(Pointer::root().key("lifecycle")))
}

/// What many cases come to, as canonical text.
pub(super) fn tally(
    book: &Rulebook,
    asked: &Asked,
    lang: &[Lang],
    data: &[u8],
) -> Result<String, Error> {
    known(book, &asked.lifecycle)?;
    let (mut data, rows) = (Data(data), asked.rows);
    let cases = data.column("cases", rows, u32::from_le_bytes)?;
    let kinds = data.column("kinds", rows, u16::from_le_bytes)?;
    let days = data.column("days", rows, i32::from_le_bytes)?;
    let roles = asked.roles.then(|| data.column("roles", rows, u16::from_le_bytes)).transpose()?;
    let times = asked.times.then(|| data.column("times", rows, u16::from_le_bytes)).transpose()?;
    let times: Option<Vec<_>> =
        times.map(|it| it.into_iter().map(|it| told(it, u16::MAX)).collect());
    let read = asked.attrs.iter().enumerate().map(|(n, it)| cells(&mut data, it, rows, n));
    let read = read.collect::<Result<Vec<_>, _>>()?;
    data.end()?;
    let words: Vec<Vec<&str>> =
        asked.attrs.iter().map(|it| it.words.iter().map(String::as_str).collect()).collect();
    let attrs = asked.attrs.iter().zip(&read).zip(&words).map(|((attr, read), words)| {
        let cells = match read {
            Read::Words(rows) => Cells::Words { words, rows },
            Read::Counts(rows) => Cells::Counts(rows),
            Read::Days(rows) => Cells::Days(rows),
            Read::Yes(rows) => Cells::Yes(rows),
        };
        Column { name: &attr.name, cells }
    });
    let attrs: Vec<_> = attrs.collect();
    let table = Columns {
        cases: &cases,
        kinds: &kinds,
        days: &days,
        roles: roles.as_deref(),
        times: times.as_deref(),
        attrs: &attrs,
    };
    let mut ask = Ask::on(asked.as_of).detail(super::detail(asked.detail)?).say(lang);
    ask.known_on = asked.known_on;
    Ok(said(columns::tally(book, &asked.lifecycle, &table, &ask)?))
}

fn said(tally: Tally) -> String {
    let stages = tally.stages.into_iter().map(|(id, n)| json!({ "stage": id, "cases": n }));
    let duties = tally.duties.into_iter().map(|(id, it)| json!({ "duty": id, "counts": it }));
    let versions = tally
        .versions
        .into_iter()
        .map(|it| json!({ "duty": it.duty, "inForce": it.in_force, "counts": it.counts }));
    let doubts = tally.doubts.into_iter().map(|it| {
        json!({ "case": it.case, "unfit": it.unfit, "unknown": it.unknown,
                "stageCertain": it.stage_certain })
    });
    let rest = json!({
        "cases": tally.cases,
        "events": tally.events,
        "unfit": tally.unfit,
        "stages": stages.collect::<Vec<_>>(),
        "duties": duties.collect::<Vec<_>>(),
        "versions": versions.collect::<Vec<_>>(),
        "doubts": doubts.collect::<Vec<_>>(),
    });
    // Findings are many: they are written as they are, without values in between. Every key
    // of both is a text, so writing does not fail.
    let findings = wire::written(&tally.findings).unwrap_or_default();
    Written::of(&rest, "findings").map_or_else(|_| String::new(), |it| it.with(&findings))
}

/// The cells of the n-th column of attributes.
fn cells(data: &mut Data<'_>, attr: &Attr, rows: u64, n: usize) -> Result<Read, Error> {
    let name = attr.name.as_str();
    Ok(match attr.cells {
        Type::Words => {
            let rows = data.column(name, rows, u32::from_le_bytes)?;
            Read::Words(rows.into_iter().map(|it| told(it, u32::MAX)).collect())
        }
        Type::Counts => {
            let rows = data.column(name, rows, i32::from_le_bytes)?;
            let rows = rows.into_iter().map(|it| told(it, i32::MIN).map(i64::from));
            Read::Counts(rows.collect())
        }
        Type::Days => {
            let rows = data.column(name, rows, i32::from_le_bytes)?;
            Read::Days(rows.into_iter().map(|it| told(it, i32::MIN)).collect())
        }
        Type::Yes => {
            let rows = data.column(name, rows, u8::from_le_bytes)?;
            if let Some(row) = rows.iter().position(|it| !matches!(*it, 0 | 1 | u8::MAX)) {
                let problem = "a cell of `yes` is 0 or 1, or 255 where it is not told".into();
                let place = Pointer::root().key("attrs").index(n).key("rows").index(row);
                return Err(Error::new(Problem::BadValue { problem }).at(place));
            }
            Read::Yes(rows.into_iter().map(|it| told(it, u8::MAX).map(|it| it != 0)).collect())
        }
    })
}

/// A cell, unless it says that nothing was told.
fn told<T: PartialEq>(cell: T, untold: T) -> Option<T> {
    (cell != untold).then_some(cell)
}
