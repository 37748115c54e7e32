//! A table of entries: one row each, the columns named in the first line.

use std::{collections::BTreeMap, str::FromStr};

use csv::{ReaderBuilder, StringRecord};
use jiceng::{
    facts::Actor,
    study::{Amount, Content, Did, Entry, MoveOn, Segment, Unit, Wall, Watched},
    time::Day,
    wire::{Id, RuleId},
    words,
};

use super::{
    import::{Imported, named, unknown_column},
    moment,
    records::{Records, bare, opaque},
    refusal::{Refused, Why},
    source,
};
use crate::failure::{self, Failure};

/// Every column there is.
const COLUMNS: [&str; 33] = [
    "id",
    "learner",
    "did",
    "on",
    "until",
    "at",
    "recorded",
    "by",
    "content",
    "category",
    "length",
    "moveOn",
    "session",
    "device",
    "from",
    "to",
    "began",
    "ended",
    "progress",
    "passed",
    "reason",
    "amount",
    "unit",
    "makesUp",
    "exam",
    "score",
    "makeUp",
    "meeting",
    "requirement",
    "ground",
    "reverses",
    "erases",
    "note",
];

/// A row that was read.
#[derive(Clone, PartialEq)]
struct Row {
    learner: Id,
    content: Option<Content>,
    entry: Entry,
}

/// Reads a table into records.
pub(super) fn read(
    path: &str,
    records: Records,
    category: Option<Id>,
) -> Result<Imported, Failure> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(source::open(path)?);
    let heading = reader.headers().map_err(|it| broken(path, &it))?.clone();
    let mut columns = BTreeMap::new();
    for (n, it) in heading.iter().enumerate() {
        let name = it.trim_start_matches('\u{feff}').trim();
        let Some(known) = COLUMNS.iter().find(|it| **it == name) else {
            let nearest = words::nearest(name, COLUMNS.iter().copied());
            return Err(unknown_column(name, &nearest).within(path));
        };
        if columns.insert(*known, n).is_some() {
            return Err(column_twice(known).within(path));
        }
    }
    let mut found = Imported::default();
    let mut rows: BTreeMap<Id, (u64, Row)> = BTreeMap::new();
    for (n, cells) in (1..).zip(reader.records()) {
        let cells = match cells {
            Ok(it) => it,
            Err(it) if matches!(it.kind(), csv::ErrorKind::Utf8 { .. }) => {
                found.refused.push(Refused { n, id: None, why: Why::NotText });
                continue;
            }
            Err(it) => return Err(broken(path, &it)),
        };
        let row = Cells { columns: &columns, cells: &cells, width: heading.len() };
        match row.row(category.as_ref()) {
            Ok(row) => enter(&mut found, &mut rows, n, row),
            Err(why) => {
                let id = row.get("id").map(str::to_owned);
                found.refused.push(Refused { n, id, why });
            }
        }
    }
    if rows.is_empty() && found.refused.is_empty() {
        return Err(no_row().within(path));
    }
    Ok(finish(found, rows, records))
}

/// Takes a row in; the same again is one, and other content under its id is told.
fn enter(found: &mut Imported, rows: &mut BTreeMap<Id, (u64, Row)>, n: u64, row: Row) {
    let id = row.entry.id.clone();
    match rows.get(&id) {
        None => {
            rows.insert(id, (n, row));
        }
        Some((_, other)) if *other == row => found.twice = found.twice.saturating_add(1),
        Some(_) => {
            found.conflicts.insert(id.to_string());
            found.refused.push(Refused { n, id: Some(id.to_string()), why: Why::OtherContent });
        }
    }
}

fn finish(mut found: Imported, rows: BTreeMap<Id, (u64, Row)>, mut records: Records) -> Imported {
    let mut rows: Vec<(u64, Row)> = rows.into_values().collect();
    rows.sort_by_key(|it| it.0);
    for (n, row) in rows {
        let id = row.entry.id.to_string();
        let record = records.of(&row.learner);
        let known = row
            .content
            .as_ref()
            .and_then(|content| record.contents.iter_mut().find(|it| it.id == content.id));
        let why = match (row.content, known) {
            _ if found.conflicts.contains(&id) => Err(Why::OtherContent),
            (Some(content), Some(known)) => agree(known, &content),
            (Some(content), None) => {
                record.contents.push(content);
                Ok(())
            }
            (None, _) => Ok(()),
        };
        match why {
            Ok(()) => {
                record.entries.push(row.entry);
                found.accepted = found.accepted.saturating_add(1);
            }
            Err(why) => found.refused.push(Refused { n, id: Some(id), why }),
        }
    }
    found.refused.sort_by_key(|it| it.n);
    found.records = records.finish();
    found.records.retain(|it| !it.entries.is_empty());
    found
}

/// Whether two rows tell the same of a content; what one leaves out the other may tell.
fn agree(known: &mut Content, told: &Content) -> Result<(), Why> {
    if known.category != told.category {
        return Err(Why::CellDiffers("category"));
    }
    if known.length_ms.zip(told.length_ms).is_some_and(|(a, b)| a != b) {
        return Err(Why::CellDiffers("length"));
    }
    if known.move_on.zip(told.move_on).is_some_and(|(a, b)| a != b) {
        return Err(Why::CellDiffers("moveOn"));
    }
    known.length_ms = known.length_ms.or(told.length_ms);
    known.move_on = known.move_on.or(told.move_on);
    Ok(())
}

/// The cells of one row by the names of their columns.
struct Cells<'a> {
    columns: &'a BTreeMap<&'static str, usize>,
    cells: &'a StringRecord,
    width: usize,
}

impl Cells<'_> {
    fn get(&self, column: &'static str) -> Option<&str> {
        let cell = self.cells.get(*self.columns.get(column)?)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    fn need(&self, column: &'static str) -> Result<&str, Why> {
        self.get(column).ok_or(Why::CellMissing(column))
    }

    fn read<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Why> {
        let cell = self.get(column);
        cell.map(|it| read(it).ok_or(Why::CellUnreadable(column))).transpose()
    }

    fn parse<T: FromStr>(&self, column: &'static str) -> Result<Option<T>, Why> {
        self.read(column, |it| it.parse().ok())
    }

    fn must<T: FromStr>(&self, column: &'static str) -> Result<T, Why> {
        self.parse(column)?.ok_or(Why::CellMissing(column))
    }

    fn flag(&self, column: &'static str) -> Result<Option<bool>, Why> {
        self.read(column, |it| match it {
            "true" | "1" | "是" => Some(true),
            "false" | "0" | "否" => Some(false),
            _ => None,
        })
    }

    /// An id as it stands; a name in other letters becomes opaque.
    fn name(&self, column: &'static str, kind: &str) -> Result<Option<Id>, Why> {
        self.read(column, |it| Id::new(it).or_else(|_| opaque(kind, it)).ok())
    }

    fn row(&self, category: Option<&Id>) -> Result<Row, Why> {
        if self.cells.len() != self.width {
            return Err(Why::Cells);
        }
        let learner = self.name("learner", "p")?.ok_or(Why::CellMissing("learner"))?;
        let began = self.read("began", moment::epoch)?;
        let on = match (self.parse::<Day>("on")?, began.and_then(moment::day)) {
            (Some(on), _) | (None, Some(on)) => on,
            (None, None) => return Err(Why::CellMissing("on")),
        };
        let id = match self.name("id", "e")? {
            Some(id) => id,
            None => {
                let cells: Vec<&str> = self.cells.iter().map(str::trim).collect();
                opaque("e", &cells.join("\u{1f}")).map_err(|_| Why::CellUnreadable("id"))?
            }
        };
        let (reverses, erases) = (self.name("reverses", "e")?, self.name("erases", "e")?);
        let is_bare = reverses.is_some() || erases.is_some();
        let did = if is_bare { None } else { Some(self.did(began)?) };
        let content = match content_of(did.as_ref()) {
            Some(id) => Some(self.content(id, category, did.as_ref())?),
            None => None,
        };
        let at = self.parse("at")?.or(began.and_then(moment::of_day));
        let recorded = self.parse("recorded")?.unwrap_or(on);
        if recorded < on {
            return Err(Why::CellUnreadable("recorded"));
        }
        let role = self.parse::<Id>("by")?;
        let by = role.map(|role| Actor { role, organ: None, person: None });
        let until = self.parse("until")?;
        if until.is_some_and(|it: Day| it < on) {
            return Err(Why::CellUnreadable("until"));
        }
        let entry = Entry { until, at, recorded, by, did, reverses, erases, ..bare(id, on) };
        Ok(Row { learner, content, entry })
    }

    fn content(&self, id: &Id, category: Option<&Id>, did: Option<&Did>) -> Result<Content, Why> {
        let category = match (self.parse("category")?, category) {
            (Some(it), _) => it,
            (None, Some(it)) => it.clone(),
            (None, None) => return Err(Why::CellMissing("category")),
        };
        // A player measures; whether lengths agree is for the rule to say.
        let measured = matches!(did, Some(Did::Watched(_)));
        let length_ms = self.read("length", moment::seconds)?.filter(|_| !measured);
        let move_on = self.read("moveOn", |it| serde_json::from_value::<MoveOn>(it.into()).ok())?;
        Ok(Content { id: id.clone(), category, length_ms, move_on })
    }

    fn did(&self, began: Option<i64>) -> Result<Did, Why> {
        let content = || self.name("content", "c")?.ok_or(Why::CellMissing("content"));
        Ok(match self.need("did")? {
            "watched" => Did::Watched(self.watched(content()?, began)?),
            "claimed" => {
                let progress = self.get("progress").map(str::to_owned);
                Did::Claimed { content: content()?, progress }
            }
            "tested" => {
                let passed = self.flag("passed")?.ok_or(Why::CellMissing("passed"))?;
                Did::Tested { content: content()?, passed }
            }
            "waived" => {
                let reason = named(self.need("reason")?);
                let reason = reason.map_err(|_| Why::CellUnreadable("reason"))?;
                Did::Waived { content: content()?, reason }
            }
            "attended" => Did::Attended {
                category: self.must("category")?,
                amount: self.amount()?,
                makes_up: self.name("makesUp", "e")?,
            },
            "sat" => Did::Sat {
                exam: self.must("exam")?,
                score: self.must("score")?,
                make_up: self.flag("makeUp")?.unwrap_or_default(),
            },
            "missed" => Did::Missed {
                meeting: self.name("meeting", "m")?.ok_or(Why::CellMissing("meeting"))?,
            },
            "exempted" => Did::Exempted {
                requirement: self.read("requirement", |it| RuleId::new(it).ok())?,
                ground: self.must("ground")?,
            },
            "substituted" => {
                Did::Substituted { ground: self.must("ground")?, amount: self.amount()? }
            }
            _ => return Err(Why::CellUnreadable("did")),
        })
    }

    fn amount(&self) -> Result<Amount, Why> {
        let unit = self.read("unit", |it| serde_json::from_value::<Unit>(it.into()).ok())?;
        let unit = unit.ok_or(Why::CellMissing("unit"))?;
        Ok(Amount { n: self.must("amount")?, unit })
    }

    fn watched(&self, content: Id, began: Option<i64>) -> Result<Watched, Why> {
        let from = self.read("from", moment::seconds)?;
        let to = self.read("to", moment::seconds)?;
        let ended = self.read("ended", moment::epoch)?;
        let wall = match (began, ended) {
            (Some(from), Some(to)) if to < from => return Err(Why::CellUnreadable("ended")),
            (Some(from), Some(to)) => Some(Wall { from, to }),
            (None, Some(_)) => return Err(Why::CellMissing("began")),
            _ => None,
        };
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return Err(Why::SegmentBackwards);
        }
        let segments = match (from, to) {
            (Some(from), to) => vec![Segment { from, to, wall }],
            (None, Some(_)) => return Err(Why::CellMissing("from")),
            (None, None) => Vec::new(),
        };
        Ok(Watched {
            content,
            session: self.name("session", "s")?,
            device: self.name("device", "d")?,
            length_ms: self.read("length", moment::seconds)?,
            segments,
            wall: None,
        })
    }
}

fn content_of(did: Option<&Did>) -> Option<&Id> {
    match did? {
        Did::Watched(it) => Some(&it.content),
        Did::Claimed { content, .. }
        | Did::Tested { content, .. }
        | Did::Waived { content, .. } => Some(content),
        _ => None,
    }
}

fn broken(path: &str, what: &csv::Error) -> Failure {
    if let csv::ErrorKind::Io(error) = what.kind() {
        return Failure::unreadable(path, error);
    }
    let problem =
        failure::text(&format!("表格不可读：{what}"), &format!("the table cannot be read: {what}"));
    let hint = failure::text(
        "第一行是列名，编码为 UTF-8（电子表格另存为“CSV UTF-8”），以逗号分隔",
        "columns are named in the first line; it is UTF-8 (in a spreadsheet: save as “CSV UTF-8”) with commas",
    );
    Failure::own("not-a-table", problem, hint).within(path)
}

fn column_twice(named: &str) -> Failure {
    let problem = failure::text(
        &format!("有两列都叫 `{named}`"),
        &format!("two columns are named `{named}`"),
    );
    let hint = failure::text("删去或者改名其中一列", "remove or rename one of them");
    Failure::own("column-twice", problem, hint)
}

fn no_row() -> Failure {
    let problem = failure::text("表头之下没有一行", "there is no row below the heading");
    let hint = failure::text("每笔记录一行", "give one row for each entry");
    Failure::own("no-row", problem, hint)
}
