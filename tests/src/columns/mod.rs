//! Questions about columns with the whole answer of Rust, for other languages.
//!
//! Lines of text with tabs between, as in [`crate::corpus`]:
//!
//! ```text
//! O <tab> book <tab> what to open
//! C <tab> book <tab> name <tab> question <tab> columns <tab> data <tab> answer
//!   <tab> its columns <tab> what they say, or - for nothing
//! R, the same: only a host that lays bytes itself can put it
//! ```
//!
//! `columns` is a list of `[place, type, cells]`, the place a pointer into the question as
//! JavaScript takes it. `data` and `its columns` are bytes in hexadecimal digits. What the
//! columns of an answer say is told out of the typed call, not out of those bytes.

mod cases;
mod points;
mod seen;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use jiceng::{
    json,
    law::{layers::Layer, rulebook::Rulebook},
};
use serde_json::{Value, json};

use crate::random::Random;

/// What can be opened, by the name under which lines ask it.
const BOOKS: [(&str, &str, &[&str]); 3] =
    [("demo", "demo", &[]), ("cn", "cn", &[]), ("zhejiang", "cn", &["zhejiang"])];

/// Questions about columns with their answers, and how many there are of which sort.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The lines.
    pub text: String,
    /// How many questions by operation, and by whether they are answered or refused.
    pub counts: BTreeMap<String, usize>,
}

/// A rulebook and the name under which lines ask it.
struct Book {
    name: &'static str,
    book: Rulebook,
}

/// A question, before it is answered.
struct Asked {
    /// The number of the book.
    book: usize,
    name: String,
    question: String,
    columns: Vec<Column>,
    /// The bytes, where they are not those of the columns.
    data: Option<Vec<u8>>,
    /// What the columns of the answer say.
    told: Option<Value>,
    /// Whether only a host that lays bytes itself can put it.
    is_raw: bool,
}

/// A question and the bytes of its columns, before something about them is made wrong.
struct Laid {
    question: serde_json::Map<String, Value>,
    data: Vec<u8>,
}

/// A column with its place in the question as JavaScript takes it.
#[derive(Clone, Debug)]
struct Column {
    place: String,
    cells: Cells,
}

/// The cells of a column.
#[derive(Clone, Debug)]
enum Cells {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    I32(Vec<i32>),
}

impl Column {
    fn new(place: impl Into<String>, cells: Cells) -> Self {
        Self { place: place.into(), cells }
    }
}

impl Cells {
    fn json(&self) -> (&'static str, Value) {
        match self {
            Self::U8(it) => ("Uint8Array", json!(it)),
            Self::U16(it) => ("Uint16Array", json!(it)),
            Self::U32(it) => ("Uint32Array", json!(it)),
            Self::I32(it) => ("Int32Array", json!(it)),
        }
    }

    fn put(&self, data: &mut Vec<u8>) {
        match self {
            Self::U8(it) => data.extend(it),
            Self::U16(it) => data.extend(it.iter().flat_map(|it| it.to_le_bytes())),
            Self::U32(it) => data.extend(it.iter().flat_map(|it| it.to_le_bytes())),
            Self::I32(it) => data.extend(it.iter().flat_map(|it| it.to_le_bytes())),
        }
        data.resize(data.len().next_multiple_of(8), 0);
    }
}

/// `n` questions of each domain that look thrown, every refusal in some places, and all names.
///
/// # Errors
/// - A book cannot be opened.
/// - Something that should be asked, answered or refused was not.
pub fn corpus(n: usize, seed: u64) -> Result<Corpus, String> {
    let mut books = Vec::new();
    let mut text = String::new();
    for (name, id, layers) in BOOKS {
        let opened = Rulebook::builtin(id).and_then(|book| {
            let layers = layers.iter().map(|it| Layer::builtin(it)).collect::<Result<Vec<_>, _>>();
            layers.and_then(|layers| book.with_layers(&layers))
        });
        let book = opened.map_err(|it| format!("{name}: {it} at {}", it.pointer))?;
        let what = json!({ "rulebook": id, "layers": layers });
        writeln!(text, "O\t{name}\t{what}").map_err(|it| it.to_string())?;
        books.push(Book { name, book });
    }
    let mut random = Random::new(seed);
    let mut all = cases::asked(&books, n, &mut random)?;
    all.extend(points::asked(&books, n, &mut random)?);
    let mut seen = BTreeSet::new();
    let mut counts = BTreeMap::from([("columns".to_owned(), all.len())]);
    for asked in &all {
        let line = line(&books, asked, &mut seen, &mut counts)?;
        writeln!(text, "{line}").map_err(|it| it.to_string())?;
    }
    let wanted = seen::CASES.iter().chain(seen::POINTS);
    let missing: Vec<_> = wanted.filter(|it| !seen.contains(**it)).collect();
    if missing.is_empty() {
        Ok(Corpus { text, counts })
    } else {
        Err(format!("{missing:?} never came up"))
    }
}

/// A question with its answer; what was seen and how many there are is kept.
fn line(
    books: &[Book],
    asked: &Asked,
    seen: &mut BTreeSet<String>,
    counts: &mut BTreeMap<String, usize>,
) -> Result<String, String> {
    let Book { name: book, book: rules } = books.get(asked.book).ok_or("no such book")?;
    let mut data = Vec::new();
    asked.columns.iter().for_each(|it| it.cells.put(&mut data));
    let data = asked.data.as_ref().unwrap_or(&data);
    let answer = json::columns(rules, &asked.question, data);
    let parsed: Value = serde_json::from_str(&answer.text).map_err(|it| it.to_string())?;
    let what = if parsed.get("ok").is_some() { "ok" } else { "refused" };
    let is_answered = asked.told.is_some() || !asked.name.contains("/refused/");
    if is_answered != (what == "ok") {
        return Err(format!("{}: {} {}", asked.name, asked.question, answer.text));
    }
    let group = asked.name.split('/').take(2).collect::<Vec<_>>().join("/");
    let n = counts.entry(format!("columns/{group}/{what}")).or_default();
    *n = n.saturating_add(1);
    see(asked, &parsed, seen);
    let columns: Vec<Value> = asked
        .columns
        .iter()
        .map(|it| {
            let (kind, cells) = it.cells.json();
            json!([it.place, kind, cells])
        })
        .collect();
    let told = asked.told.as_ref().map_or_else(|| "-".to_owned(), Value::to_string);
    let parts = [
        if asked.is_raw { "R" } else { "C" },
        book,
        &asked.name,
        &asked.question,
        &json!(columns).to_string(),
        &hex(data),
        &answer.text,
        &hex(&answer.columns),
        &told,
    ];
    Ok(parts.join("\t"))
}

/// Keeps which options came up in questions that are answered, which things in answers, and
/// which refusals.
fn see(asked: &Asked, answer: &Value, seen: &mut BTreeSet<String>) {
    let domain = asked.name.split('/').next().unwrap_or_default();
    let mut see = |what: String| seen.extend([format!("{domain}: {what}")]);
    if let Some(error) = answer.get("error") {
        let of = |key: &str| error.get(key).and_then(Value::as_str).unwrap_or_default();
        // Which row it is does not matter.
        let place: Vec<_> = of("pointer")
            .split('/')
            .map(|it| if it.parse::<usize>().is_ok() { "n" } else { it })
            .collect();
        see(format!("{} {}", of("code"), place.join("/")).trim_end().to_owned());
        return;
    }
    for column in &asked.columns {
        see(column
            .place
            .split('/')
            .map(|it| if it.parse::<usize>().is_ok() { "n" } else { it })
            .collect::<Vec<_>>()
            .join("/"));
    }
    let question: Value = serde_json::from_str(&asked.question).unwrap_or_default();
    for key in ["detail", "lang", "knownOn"] {
        match question.get(key) {
            Some(it) if key == "knownOn" && it.is_string() => see(key.to_owned()),
            it => {
                see(format!("{key} {}", it.map_or_else(|| "absent".to_owned(), Value::to_string)))
            }
        }
    }
    for attr in question.get("attrs").and_then(Value::as_array).into_iter().flatten() {
        see(format!("cells {}", attr.get("cells").and_then(Value::as_str).unwrap_or_default()));
    }
    let ok = answer.get("ok").and_then(Value::as_object);
    for (key, it) in ok.into_iter().flatten() {
        let some =
            it.as_u64().is_some_and(|it| it > 0) || it.as_array().is_some_and(|it| !it.is_empty());
        if some {
            see(format!("some {key}"));
        }
    }
    let words = ok.and_then(|it| it.get("words")?.as_object());
    for (column, words) in words.into_iter().flatten() {
        for word in words.as_array().into_iter().flatten() {
            see(format!("{column} {}", word.as_str().unwrap_or_default()));
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The question of a domain as the door reads it, out of what both sides share.
fn head(op: &str, domain: &str, more: Value) -> serde_json::Map<String, Value> {
    let mut head = serde_json::Map::new();
    head.insert("op".into(), op.into());
    head.insert("domain".into(), domain.into());
    if let Value::Object(more) = more {
        head.extend(more);
    }
    head
}

/// An option that is left out, said to be none, or one of these.
fn option(random: &mut Random, all: &[Value]) -> Option<Value> {
    match random.below(all.len().saturating_add(2)) {
        0 => None,
        1 => Some(Value::Null),
        _ => random.pick(all).cloned(),
    }
}

/// Detail and languages, as a question may have them.
fn frame(random: &mut Random, head: &mut serde_json::Map<String, Value>) {
    let detail = option(random, &[json!("counts"), json!("findings"), json!("findings")]);
    let lang = option(random, &[json!([]), json!(["zh"]), json!(["en"]), json!(["zh", "en"])]);
    head.extend(detail.map(|it| ("detail".to_owned(), it)));
    head.extend(lang.map(|it| ("lang".to_owned(), it)));
}
