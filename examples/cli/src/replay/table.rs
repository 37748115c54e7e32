//! Reading a log in CSV: one row for each event, the columns named in the first line.

use std::io::BufRead as _;

use csv::{ByteRecord, ReaderBuilder};
use jiceng::words;

use super::{
    map::Plan,
    open::Text,
    record::{Break, CASE, EVENT, Reason, Row, Sink, TIME},
};
use crate::failure::{self, Failure};

/// Reads a log to its end. Cases that stand together are closed one by one;
/// the others only when all has been read.
pub(super) fn read<S: Sink>(
    mut text: Text,
    plan: &Plan,
    together: bool,
    sink: &mut S,
) -> Result<Vec<Break>, Failure> {
    let delimiter = delimiter(&mut text);
    let is_decoded = text.is_decoded;
    let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(text);
    let header = match reader.byte_headers() {
        Ok(header) => header.clone(),
        Err(error) => return Ok(vec![Break { line: 1, what: error.to_string() }]),
    };
    let columns = columns(&header, plan)?;
    let mut record = ByteRecord::new();
    let mut row = Row::new(plan.attrs.len());
    let mut case = String::new();
    let mut breaks = Vec::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let line = reader.position().line();
                sink.skip(Reason::Broken, line);
                breaks.push(Break { line, what: error.to_string() });
                break;
            }
        }
        let line = record.position().map_or(0, csv::Position::line);
        row.clear(line);
        let is_text = take(&record, &columns, is_decoded, &mut row);
        let Some(named) = row.told(CASE) else {
            sink.skip(if is_text { Reason::NoCase } else { Reason::NotText }, line);
            continue;
        };
        if together && named != case {
            if !case.is_empty() {
                sink.close(&case)?;
            }
            case.clear();
            case.push_str(named);
        }
        if is_text {
            sink.row(&row);
        } else {
            sink.skip(Reason::NotText, line);
        }
    }
    if !case.is_empty() {
        sink.close(&case)?;
    }
    Ok(breaks)
}

/// Takes the fields that are looked for; whether all of them are text.
fn take(record: &ByteRecord, columns: &[(usize, usize)], is_decoded: bool, row: &mut Row) -> bool {
    let mut is_text = true;
    for (slot, place) in columns {
        let Some(field) = record.get(*place) else { continue };
        match std::str::from_utf8(field) {
            Ok(field) if is_decoded && field.contains('\u{fffd}') => is_text = false,
            Ok(field) => row.put(*slot, field),
            Err(_) => is_text = false,
        }
    }
    is_text
}

/// What stands between the columns: what the first line has most of.
fn delimiter(text: &mut Text) -> u8 {
    let start = text.fill_buf().unwrap_or_default();
    let line = start.split(|it| *it == b'\n').next().unwrap_or_default();
    let count = |mark: u8| line.iter().filter(|it| **it == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|it| count(*it)).unwrap_or(b',')
}

/// Where each thing looked for stands in a record.
fn columns(header: &ByteRecord, plan: &Plan) -> Result<Vec<(usize, usize)>, Failure> {
    let Ok(names) = header.iter().map(std::str::from_utf8).collect::<Result<Vec<_>, _>>() else {
        let problem = failure::text("日志不是 UTF-8 文本", "the log is not UTF-8 text");
        let hint = failure::text(
            "用 --encoding 写明编码，如 GB18030",
            "name its encoding with --encoding, such as GB18030",
        );
        return Err(Failure::own("file-not-text", problem, hint));
    };
    let names: Vec<&str> = names.into_iter().map(str::trim).collect();
    let case = (CASE, plan.case.clone());
    let mut columns = Vec::new();
    for (slot, name) in plan.columns.iter().chain([&case]) {
        match names.iter().position(|it| it == name) {
            Some(place) => columns.push((*slot, place)),
            None if [CASE, EVENT, TIME].contains(slot) => return Err(missing(name, &names)),
            None => {}
        }
    }
    Ok(columns)
}

fn missing(name: &str, names: &[&str]) -> Failure {
    let problem = failure::text(
        &format!("日志没有 `{name}` 这一列"),
        &format!("the log has no column `{name}`"),
    );
    if names.iter().all(|it| it.is_empty()) {
        let empty = failure::text("日志是空的", "the log is empty");
        return Failure::own("empty-log", empty, failure::text("检查文件", "look at the file"));
    }
    let there = names.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>();
    let near = words::nearest(name, names.iter().copied());
    let hint = match near.as_str() {
        "" => failure::text(
            &format!("用 --map 说明各列；已有 {}", there.join("、")),
            &format!("tell the columns with --map; there are {}", there.join(", ")),
        ),
        near => failure::text(
            &format!("是否应为 `{near}`；用 --map 说明各列"),
            &format!("did you mean `{near}`; tell the columns with --map"),
        ),
    };
    Failure::own("unknown-column", problem, hint)
}
