//! Many cases at once: a short text says what the columns are, their bytes follow.

use jiceng::{
    answers::{Ask, Detail},
    law::Rulebook,
    lifecycle::columns::{self, Cells, Column, Columns, Tally},
    time::Day,
    wire::{self, Error, Id, Pointer, Problem},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::held::{Held, reply};

/// The domains that have columns.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Domain {
    Lifecycle,
}

/// A question about columns.
#[derive(Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case", deny_unknown_fields)]
enum Question {
    /// How kinds and roles are numbered.
    Names { domain: Domain, lifecycle: Id },
    /// What many cases come to.
    Tally(Box<Asked>),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Asked {
    domain: Domain,
    lifecycle: Id,
    as_of: Day,
    #[serde(default)]
    known_on: Option<Day>,
    #[serde(default)]
    detail: Option<Detail>,
    /// How many events there are.
    rows: usize,
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

/// Answers a question about columns; the layout of `data` is told in `docs/portable.md`.
#[must_use]
pub fn columns(held: &Held, question: &str, data: &[u8]) -> String {
    reply(held.book().and_then(|book| answer(book, question, data)))
}

fn answer(book: &Rulebook, question: &str, data: &[u8]) -> Result<Value, Error> {
    match wire::from_value(wire::parse(question)?)? {
        Question::Names { domain: Domain::Lifecycle, lifecycle } => {
            let place = Pointer::root().key("lifecycle");
            let rules = book.lifecycle(&lifecycle).map_err(|it| it.at(place))?;
            let kinds: Vec<_> = columns::kinds(book, &lifecycle)?.collect();
            Ok(json!({ "kinds": kinds, "roles": rules.roles }))
        }
        Question::Tally(asked) => match asked.domain {
            Domain::Lifecycle => tally(book, &asked, data),
        },
    }
}

fn tally(book: &Rulebook, asked: &Asked, data: &[u8]) -> Result<Value, Error> {
    let mut data = Data { left: data, rows: asked.rows };
    let cases = data.column("cases", u32::from_le_bytes)?;
    let kinds = data.column("kinds", u16::from_le_bytes)?;
    let days = data.column("days", i32::from_le_bytes)?;
    let roles = asked.roles.then(|| data.column("roles", u16::from_le_bytes)).transpose()?;
    let times = asked.times.then(|| data.column("times", u16::from_le_bytes)).transpose()?;
    let times: Option<Vec<_>> =
        times.map(|it| it.into_iter().map(|it| told(it, u16::MAX)).collect());
    let read = asked.attrs.iter().map(|it| data.cells(it)).collect::<Result<Vec<_>, _>>()?;
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
    let mut ask = Ask::on(asked.as_of).detail(asked.detail.unwrap_or(Detail::Counts));
    ask.known_on = asked.known_on;
    Ok(said(columns::tally(book, &asked.lifecycle, &table, &ask)?))
}

fn said(tally: Tally) -> Value {
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
    let findings = tally.findings.into_iter().map(|(n, it)| json!({ "case": n, "finding": it }));
    json!({
        "cases": tally.cases,
        "events": tally.events,
        "unfit": tally.unfit,
        "stages": stages.collect::<Vec<_>>(),
        "duties": duties.collect::<Vec<_>>(),
        "versions": versions.collect::<Vec<_>>(),
        "doubts": doubts.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
    })
}

/// Columns one after another, each padded to a multiple of eight bytes.
struct Data<'a> {
    left: &'a [u8],
    rows: usize,
}

impl Data<'_> {
    fn column<T, const N: usize>(
        &mut self,
        name: &str,
        read: fn([u8; N]) -> T,
    ) -> Result<Vec<T>, Error> {
        let len = self.rows.checked_mul(N);
        let padded = len.and_then(|it| it.checked_next_multiple_of(8));
        let parts = len.zip(padded).and_then(|(len, padded)| {
            let (column, left) = self.left.split_at_checked(padded)?;
            Some((column.get(..len)?, left))
        });
        let Some((column, left)) = parts else {
            return Err(bad(format!("the data end before the column `{name}` does")));
        };
        self.left = left;
        let cells = column.chunks_exact(N).filter_map(|it| it.try_into().ok());
        Ok(cells.map(read).collect())
    }

    fn cells(&mut self, attr: &Attr) -> Result<Read, Error> {
        let name = attr.name.as_str();
        Ok(match attr.cells {
            Type::Words => {
                let rows = self.column(name, u32::from_le_bytes)?;
                Read::Words(rows.into_iter().map(|it| told(it, u32::MAX)).collect())
            }
            Type::Counts => {
                let rows = self.column(name, i32::from_le_bytes)?;
                let rows = rows.into_iter().map(|it| told(it, i32::MIN).map(i64::from));
                Read::Counts(rows.collect())
            }
            Type::Days => {
                let rows = self.column(name, i32::from_le_bytes)?;
                Read::Days(rows.into_iter().map(|it| told(it, i32::MIN)).collect())
            }
            Type::Yes => {
                let rows = self.column(name, u8::from_le_bytes)?;
                Read::Yes(rows.into_iter().map(|it| told(it, u8::MAX).map(|it| it != 0)).collect())
            }
        })
    }

    fn end(&self) -> Result<(), Error> {
        if self.left.is_empty() {
            return Ok(());
        }
        Err(bad(format!("the data have {} bytes too many", self.left.len())))
    }
}

/// A cell, unless it says that nothing was told.
fn told<T: PartialEq>(cell: T, untold: T) -> Option<T> {
    (cell != untold).then_some(cell)
}

fn bad(problem: String) -> Error {
    Error::new(Problem::BadQuestion { problem })
}
