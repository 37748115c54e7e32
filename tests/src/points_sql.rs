//! Points beside DuckDB: what a scheme of nested caps comes to in SQL.
//!
//! The script `tests/python/points_duckdb.py` says how. Here its input is written
//! and its answers are read.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

/// A scheme of nested caps, in 1/100.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The points with which everybody begins.
    pub base: i32,
    /// Its items, in their order.
    pub items: Vec<Item>,
    /// The caps of each head on awards, by month and by quarter.
    pub heads: Vec<[Option<i32>; 2]>,
    /// The cap on all awards of a year.
    pub year: Option<i32>,
}

/// An item.
#[derive(Clone, Debug)]
pub struct Item {
    /// The number of its head.
    pub head: Option<u32>,
    /// Whether it gives.
    pub award: bool,
    /// Whether it sets the score to nothing.
    pub veto: bool,
    /// Its own caps, by day and by month.
    pub caps: [Option<i32>; 2],
}

/// What SQL says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// By row: what the caps of item, head and scheme left, as sizes.
    pub lines: Vec<[i32; 3]>,
    /// By subject: total, score, rank within its organisation.
    pub subjects: Vec<(i64, i64, u32)>,
}

/// Entries, column by column, and the organisation of each subject.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// The subject of each entry.
    pub subjects: &'a [u32],
    /// Its item.
    pub items: &'a [u32],
    /// Its day, since 1970-01-01.
    pub days: &'a [i32],
    /// What it is worth, as a size.
    pub gross: &'a [i32],
    /// The organisation of each subject.
    pub organisations: &'a [u32],
}

/// A folder below `target` that holds the question and the answer.
#[derive(Clone, Debug)]
pub struct Sql {
    folder: PathBuf,
}

impl Sql {
    /// Writes scheme and entries.
    ///
    /// # Errors
    /// What the file system says.
    pub fn new(name: &str, scheme: &Scheme, table: &Table<'_>) -> Result<Self, String> {
        let folder = crate::vectors::root().join("target").join(name);
        let told = |it: std::io::Error| format!("{}: {it}", folder.display());
        fs::create_dir_all(&folder).map_err(told)?;
        let mut entries = String::from("row,subject,item,day,gross\n");
        let each = table.subjects.iter().zip(table.items).zip(table.days).zip(table.gross);
        for (row, (((subject, item), day), gross)) in each.enumerate() {
            let _ = writeln!(entries, "{row},{subject},{item},{day},{gross}");
        }
        let mut members = String::from("subject,organisation\n");
        for (subject, organisation) in table.organisations.iter().enumerate() {
            let _ = writeln!(members, "{subject},{organisation}");
        }
        fs::write(folder.join("scheme.json"), scheme.json().to_string()).map_err(told)?;
        fs::write(folder.join("entries.csv"), entries).map_err(told)?;
        fs::write(folder.join("members.csv"), members).map_err(told)?;
        Ok(Self { folder })
    }

    /// What the ledger and the totals are in SQL.
    ///
    /// # Errors
    /// No Python, no DuckDB, or an answer that is none.
    pub fn answer(&self) -> Result<Answer, String> {
        self.run("answers")?;
        let lines = rows::<4>(&self.folder.join("ledger.csv"))?;
        let subjects = rows::<4>(&self.folder.join("totals.csv"))?;
        let small = |it: i64| i32::try_from(it).map_err(|it| it.to_string());
        let line = |[_, item, head, net]: [i64; 4]| Ok([small(item)?, small(head)?, small(net)?]);
        let subject = |[_, total, score, rank]: [i64; 4]| {
            Ok((total, score, u32::try_from(rank).map_err(|it| it.to_string())?))
        };
        Ok(Answer {
            lines: lines.into_iter().map(line).collect::<Result<_, String>>()?,
            subjects: subjects.into_iter().map(subject).collect::<Result<_, String>>()?,
        })
    }

    /// How long the ledger and the totals take, the best of five each.
    ///
    /// # Errors
    /// No Python, no DuckDB, or an answer that is none.
    pub fn time(&self) -> Result<(Duration, Duration), String> {
        let text = self.run("time")?;
        let told: Value = serde_json::from_str(&text).map_err(|it| it.to_string())?;
        let of = |key: &str| told.get(key).and_then(Value::as_u64).map(Duration::from_nanos);
        of("ledger").zip(of("totals")).ok_or_else(|| format!("no times in {text}"))
    }

    fn run(&self, mode: &str) -> Result<String, String> {
        let python = std::env::var_os("JICENG_PYTHON")
            .ok_or("JICENG_PYTHON is not set: cargo xtask names the Python that has DuckDB")?;
        let script = crate::vectors::root().join("tests/python/points_duckdb.py");
        let mut command = Command::new(python);
        command.arg(script).arg(&self.folder).arg(mode).stderr(Stdio::inherit());
        let output = command.output().map_err(|it| it.to_string())?;
        if !output.status.success() {
            return Err(format!("points_duckdb.py {mode}: {}", output.status));
        }
        String::from_utf8(output.stdout).map_err(|it| it.to_string())
    }
}

impl Scheme {
    fn json(&self) -> Value {
        let items = self.items.iter().map(|it| {
            let [day, month] = it.caps;
            json!({ "head": it.head, "award": it.award, "veto": it.veto, "day": day, "month": month })
        });
        let heads =
            self.heads.iter().map(|[month, quarter]| json!({ "month": month, "quarter": quarter }));
        json!({
            "base": self.base, "items": items.collect::<Vec<_>>(),
            "heads": heads.collect::<Vec<_>>(), "total": { "year": self.year },
        })
    }
}

/// The rows of a file, in order; the first number of each is its place.
fn rows<const N: usize>(path: &Path) -> Result<Vec<[i64; N]>, String> {
    let text = fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))?;
    let mut all = Vec::new();
    for line in text.lines().skip(1) {
        let wrong = || format!("{}: no row `{line}`", path.display());
        let numbers = line.split(',').map(str::parse).collect::<Result<Vec<i64>, _>>();
        let row: [i64; N] = numbers.ok().and_then(|it| it.try_into().ok()).ok_or_else(wrong)?;
        if row.first().copied() != i64::try_from(all.len()).ok() {
            return Err(wrong());
        }
        all.push(row);
    }
    Ok(all)
}
