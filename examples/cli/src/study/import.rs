//! `study import`: statements, or rows of a table, as facts of the domain `study`.

use std::{collections::BTreeSet, fs, path::Path};

use clap::Args;
use jiceng::{
    study::{Content, Did, Entry, Record, Wall, Watched},
    wire::Id,
};
use serde::Serialize;

use super::{
    Statements, Structure,
    course::Course,
    moment,
    records::{Records, bare, opaque, put},
    refusal::{self, Refused},
    table,
    tally::{Ended, Pair},
};
use crate::{
    Reply,
    failure::{self, Failure},
    screen::{self, Screen},
};

/// What is read, and the plan under which it is told.
#[derive(Args)]
pub(crate) struct Import {
    /// Statements of xAPI: a JSON array or one a line, packed with gzip or not.
    #[arg(long, value_name = "FILE", required_unless_present = "csv", conflicts_with = "csv")]
    xapi: Option<String>,
    /// A table with one entry a row, packed with gzip or not.
    #[arg(long, value_name = "FILE.csv")]
    csv: Option<String>,
    #[command(flatten)]
    course: Structure,
    /// The plan of study.
    #[arg(long)]
    plan: String,
    /// The kind of study of the contents, as the plan names it; rows may name their own.
    #[arg(long, required_unless_present = "csv")]
    category: Option<String>,
    /// Write each record into a file of this folder, named after the learner.
    #[arg(long, value_name = "FOLDER")]
    out: Option<String>,
}

/// What was read.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Imported {
    pub(super) accepted: u64,
    /// How many of those say nothing about study.
    pub(super) other: u64,
    pub(super) twice: u64,
    pub(super) refused: Vec<Refused>,
    pub(super) conflicts: BTreeSet<String>,
    /// The files that were written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) records: Vec<Record>,
}

impl Import {
    pub(super) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let id =
            |name: &str, text: &str| Id::new(text).map_err(|it| Failure::from(it).within(name));
        let plan = id("--plan", &self.plan)?;
        let category = self.category.as_deref().map(|it| id("--category", it)).transpose()?;
        let mut imported = match (&self.csv, &self.xapi, category) {
            (Some(path), _, category) => table::read(path, Records::new(plan), category)?,
            (None, Some(path), Some(category)) => self.statements(path, plan, &category)?,
            // The options require one of the two.
            _ => Imported::default(),
        };
        let Some(folder) = &self.out else { return Ok(screen::json(&imported)) };
        imported.files = write(folder, &std::mem::take(&mut imported.records))?;
        Ok(if screen.json { screen::json(&imported) } else { imported.page(screen).into() })
    }

    fn statements(&self, path: &str, plan: Id, category: &Id) -> Result<Imported, Failure> {
        let course = self.course.read()?;
        let tally = Statements::tally(path, &course)?;
        let mut records = Records::new(plan);
        for pair in &tally.pairs {
            let record = records.of(&opaque("p", &pair.learner)?);
            // Every unit of the course, so that what was not begun is seen, too.
            for unit in course.units.keys() {
                put(record, content(unit, None, category, &course)?);
            }
            add(record, pair, category, &course)?;
        }
        let (accepted, other, twice) = (tally.accepted, tally.other, tally.twice);
        let (refused, conflicts) = (tally.refused, tally.conflicts);
        let records = records.finish();
        Ok(Imported { accepted, other, twice, refused, conflicts, files: Vec::new(), records })
    }
}

fn content(
    name: &str,
    length_ms: Option<i64>,
    category: &Id,
    course: &Course,
) -> Result<Content, Failure> {
    let (id, category) = (opaque("c", name)?, category.clone());
    Ok(Content { id, category, length_ms, move_on: course.move_on(name) })
}

fn add(record: &mut Record, pair: &Pair, category: &Id, course: &Course) -> Result<(), Failure> {
    let told = content(&pair.content, pair.lengths.first().copied(), category, course)?;
    let id = told.id.clone();
    record.contents.retain(|it| it.id != id);
    record.contents.push(told);
    let about =
        |kind: &str, what: &str| opaque(kind, &format!("{what} {} {}", pair.learner, pair.content));
    // Where several lengths were told the longest goes with a session: whether they agree
    // is for the rule to say.
    let mut other_length = pair.lengths.last().copied().filter(|_| pair.lengths.len() > 1);
    for (name, session) in pair.sessions.iter().filter(|it| it.1.told) {
        let Some((from, to)) = session.wall else { continue };
        let session_id = about("s", name)?;
        let did = Did::Watched(Watched {
            content: id.clone(),
            session: Some(session_id.clone()),
            device: None,
            length_ms: other_length.take(),
            segments: session.segments(),
            wall: (from < to).then_some(Wall { from, to }),
        });
        let known = session.stored.unwrap_or(to).max(to);
        record.entries.extend(entry(session_id, from, Some(known), did));
    }
    for it in &pair.claims {
        let did = Did::Claimed { content: id.clone(), progress: it.progress.clone() };
        let name = it.progress.as_deref().map_or(String::new(), |it| format!(" {it}"));
        let claim = about("k", &format!("{}{name}", it.at))?;
        record.entries.extend(entry(claim, it.at, it.stored, did));
    }
    for it in &pair.results {
        let (kind, did) = match &it.what {
            Ended::Passed => ("t", Did::Tested { content: id.clone(), passed: true }),
            Ended::Failed => ("f", Did::Tested { content: id.clone(), passed: false }),
            Ended::Waived(reason) => {
                ("w", Did::Waived { content: id.clone(), reason: named(reason)? })
            }
        };
        record.entries.extend(entry(about(kind, &it.at.to_string())?, it.at, it.stored, did));
    }
    Ok(())
}

fn entry(id: Id, at: i64, stored: Option<i64>, did: Did) -> Option<Entry> {
    let on = moment::day(at)?;
    let recorded = stored.and_then(moment::day).unwrap_or(on).max(on);
    Some(Entry { at: moment::of_day(at), recorded, did: Some(did), ..bare(id, on) })
}

/// A reason such as `Tested Out` as an id; one in other letters becomes opaque.
pub(super) fn named(reason: &str) -> Result<Id, Failure> {
    let words: Vec<String> = reason.split_whitespace().map(str::to_ascii_lowercase).collect();
    Id::new(&words.join("-")).or_else(|_| opaque("r", reason))
}

fn write(folder: &str, records: &[Record]) -> Result<Vec<String>, Failure> {
    fs::create_dir_all(folder).map_err(|it| Failure::unreadable(folder, &it))?;
    let mut files = Vec::new();
    for record in records {
        let path = Path::new(folder).join(format!("{}.json", record.learner));
        let path = path.display().to_string();
        let text = serde_json::to_string_pretty(record).unwrap_or_default();
        fs::write(&path, format!("{text}\n")).map_err(|it| Failure::unreadable(&path, &it))?;
        files.push(path);
    }
    Ok(files)
}

impl Imported {
    fn page(&self, screen: &Screen) -> String {
        let (accepted, other, twice) = (self.accepted, self.other, self.twice);
        let (refused, files) = (self.refused.len(), self.files.len());
        let head = match screen.lang() {
            jiceng::words::Lang::Zh => format!(
                "接收 {accepted} 条（与学习无关 {other} 条），重复 {twice} 条，拒收 {refused} 条；写入 {files} 个文件"
            ),
            jiceng::words::Lang::En => format!(
                "{accepted} accepted ({other} say nothing about study), {twice} twice, {refused} refused; {files} files written"
            ),
        };
        let lines = refusal::lines(&self.refused, screen.lang());
        [vec![head], lines].concat().join("\n")
    }
}

/// A table that has no such column.
pub(super) fn unknown_column(named: &str, nearest: &str) -> Failure {
    let problem =
        failure::text(&format!("没有 `{named}` 这一列"), &format!("there is no column `{named}`"));
    let hint = match nearest {
        "" => {
            failure::text("列名见 docs/command-line.md", "the columns are in docs/command-line.md")
        }
        it => failure::text(&format!("是否为 `{it}`？"), &format!("did you mean `{it}`?")),
    };
    Failure::own("unknown-column", problem, hint)
}
