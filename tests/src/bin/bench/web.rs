//! The built npm package in Node beside the same work in Rust: WebAssembly, and its twin.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::columns,
    points::columns::{self as ledgers, Tally},
    time::Day,
};
use serde_json::{Value, json};

use crate::{
    clock::{SplitMix, best, ratio},
    lifecycle, petition,
    points::{self, told},
};

const AS_OF: &str = "2025-06-30";
const CASES: u32 = 150_000;
const ROUNDS: u32 = 500;
/// How often Rust and Node take turns.
const TURNS: u32 = 4;

/// What the work takes, by the name of its row.
#[derive(Default)]
struct Times(BTreeMap<String, Duration>);

/// The rows, and what each is divided by.
const ROWS: [(&str, &str); 8] = [
    ("opening", "opening the national rulebook, µs"),
    ("findings", "one petition, findings, µs"),
    ("full", "one petition, full with why not, µs"),
    ("due", "one last day, µs"),
    ("counts", "lifecycle columns, counts, ns/event"),
    ("told", "lifecycle columns, with findings, ns/event"),
    ("totals", "points columns, totals, ns/entry"),
    ("ledger", "points columns, with the ledger, ns/entry"),
];

pub(crate) fn run() -> Result<String, String> {
    let root = jiceng_tests::vectors::root();
    let folder = root.join("target/npm/bench");
    fs::create_dir_all(&folder).map_err(|it| format!("{}: {it}", folder.display()))?;
    let (mut native_times, mut node_times, mut events) = Default::default();
    // They take turns: a slow quarter of a minute hits both.
    for turn in 0..TURNS {
        let (times, n) = native(&folder)?;
        merge(&mut native_times, times);
        merge(&mut node_times, node(&root, &folder, turn == 0)?);
        events = n;
    }
    let (native, node) = (native_times, node_times);
    let mut out = format!(
        "Node beside Rust on the same work: in Rust at the door of text and columns, in Node through the façade, \
         objects in and out; {events} events, {} entries; answers equal. Reading and compiling the \
         module takes {} ms, the first opening {} ms. What question and answer take as JSON in JavaScript by themselves, no module can undercut.\n\n\
         | | native | wasm | of it JSON in JavaScript | twin | wasm: speed of native | without that JSON |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
        points::ENTRIES,
        millis(&node, "wasm module"),
        millis(&node, "wasm first"),
    );
    for (row, name) in ROWS {
        let n = match row {
            "counts" | "told" => events,
            "totals" | "ledger" => points::ENTRIES.into(),
            _ => 1_000,
        };
        let find =
            |times: &Times, name: &str| times.0.get(name).copied().ok_or(format!("no {name}"));
        let own = find(&native, row)?;
        let wasm = find(&node, &format!("wasm {row}"))?;
        let each = |time| crate::clock::each(n, time);
        // Columns are not put to the twin; those of points cross without JSON.
        let other = |name: &str| node.0.get(&format!("{name} {row}")).copied();
        let none = || "–".to_owned();
        let (json, twin) = (other("json"), other("twin").map_or_else(none, each));
        let module = json.map_or_else(none, |it| ratio(own, wasm.saturating_sub(it)));
        let (json, speed) = (json.map_or_else(none, each), ratio(own, wasm));
        let (own, wasm) = (each(own), each(wasm));
        out += &format!("| {name} | {own} | {wasm} | {json} | {twin} | {speed} | {module} |\n");
    }
    Ok(out)
}

/// Keeps the shorter time of each row.
fn merge(all: &mut Times, more: Times) {
    for (name, time) in more.0 {
        all.0.entry(name).and_modify(|it| *it = time.min(*it)).or_insert(time);
    }
}

/// Times the work in Rust, and leaves it with its answers where Node finds it.
fn native(folder: &Path) -> Result<(Times, u64), String> {
    let mut times = Times::default();
    let (time, cn) = best(5, || Rulebook::builtin("cn"));
    let cn = cn.ok_or("not run")?.map_err(told)?;
    times.0.insert("opening".into(), time);
    let mut questions = serde_json::Map::new();
    let asked = [
        ("findings", petition::question("findings")?),
        ("full", petition::question("full")?),
        ("due", json!({ "op": "due", "from": "2026-01-30", "term": "15wd" })),
    ];
    for (name, question) in asked {
        let text = question.to_string();
        let (time, answer) = best(7, || {
            // Each of them is asked; an iterator would be free to ask the last alone.
            let mut answer = None;
            for _ in 0..ROUNDS {
                answer = Some(jiceng::json::call(&cn, &text));
            }
            answer
        });
        times.0.insert(name.into(), time / ROUNDS);
        let answer: Value = serde_json::from_str(&answer.flatten().unwrap_or_default())
            .map_err(|it| it.to_string())?;
        let answer = answer.get("ok").ok_or_else(|| format!("{name}: {answer}"))?;
        questions.insert(name.into(), json!({ "question": question, "answer": answer }));
    }
    let (document, tallies, events) = cases(folder, &mut times)?;
    let ledger = ledger(folder, &mut times)?;
    let work = json!({
        "asOf": AS_OF, "document": document, "questions": questions, "tallies": tallies,
        "ledger": ledger,
    });
    fs::write(folder.join("work.json"), work.to_string()).map_err(|it| it.to_string())?;
    Ok((times, events))
}

/// The door at which Node asks about the same columns, which are left for it.
struct Door<'a> {
    book: &'a Rulebook,
    /// The columns one after another, each filled to a multiple of eight.
    data: Vec<u8>,
}

impl<'a> Door<'a> {
    fn new(book: &'a Rulebook, folder: &Path, columns: &[(&str, Vec<u8>)]) -> Result<Self, String> {
        let mut data = Vec::new();
        for (name, bytes) in columns {
            fs::write(folder.join(name), bytes).map_err(|it| it.to_string())?;
            data.extend_from_slice(bytes);
            data.resize(data.len().next_multiple_of(8), 0);
        }
        Ok(Self { book, data })
    }

    fn time(&self, question: &Value) -> Result<Duration, String> {
        let text = question.to_string();
        let (time, answer) = best(5, || jiceng::json::columns(self.book, &text, &self.data));
        let answer = answer.ok_or("not run")?.text;
        if answer.starts_with("{\"ok\":") { Ok(time) } else { Err(answer) }
    }
}

/// Cases of many events: timed here, and left for Node with what they come to.
fn cases(folder: &Path, times: &mut Times) -> Result<(Value, Value, u64), String> {
    let document = lifecycle::document()?;
    let book = Rulebook::open(&document).map_err(told)?;
    let first: Day = "2022-01-01".parse().map_err(told)?;
    let data = lifecycle::generate(&mut SplitMix(7), first, 0..CASES);
    let as_of: Day = AS_OF.parse().map_err(told)?;
    let parts = [
        ("cases", data.cases.iter().flat_map(|it| it.to_le_bytes()).collect()),
        ("kinds", data.kinds.iter().flat_map(|it| it.to_le_bytes()).collect()),
        ("days", data.days.iter().flat_map(|it| it.to_le_bytes()).collect()),
        ("roles", data.roles.iter().flat_map(|it| it.to_le_bytes()).collect()),
    ];
    let door = Door::new(&book, folder, &parts)?;
    let mut tallies = serde_json::Map::new();
    for (name, detail) in [("counts", Detail::Counts), ("told", Detail::Findings)] {
        let question = json!({
            "op": "tally", "domain": "lifecycle", "lifecycle": "fine", "asOf": as_of,
            "detail": detail, "rows": data.cases.len(), "roles": true,
        });
        times.0.insert(name.into(), door.time(&question)?);
        let ask = Ask::on(as_of).detail(detail);
        let tally = columns::tally(&book, "fine", &data.columns(), &ask).map_err(told)?;
        let duties = tally.duties.iter().map(|(id, it)| json!({ "duty": id, "counts": it }));
        let duties: Vec<_> = duties.collect();
        tallies.insert(name.into(), json!({ "duties": duties, "findings": tally.findings.len() }));
    }
    let document = serde_json::from_str(&document).map_err(|it| it.to_string())?;
    let events = u64::try_from(data.cases.len()).unwrap_or_default();
    Ok((document, tallies.into(), events))
}

/// A million entries: timed here, and left for Node with what they come to.
fn ledger(folder: &Path, times: &mut Times) -> Result<Value, String> {
    let document = points::data::document().map_err(told)?;
    let book = Rulebook::open(&document).map_err(told)?;
    let day = |text: &str| text.parse::<Day>().map_err(told);
    let (first, as_of) = (day("2025-01-01")?, day("2025-12-31")?);
    let mut random = SplitMix(points::SEED);
    let data = points::data::generate(&mut random, points::ENTRIES, points::data::MEMBERS, first);
    let numbers = |it: &[u32]| it.iter().flat_map(|it| it.to_le_bytes()).collect();
    let signed = |it: &[i32]| it.iter().flat_map(|it| it.to_le_bytes()).collect();
    let parts = [
        ("subjects", numbers(&data.subjects)),
        ("items", numbers(&data.items)),
        ("booked", signed(&data.days)),
        ("amounts", signed(&data.amounts)),
        ("classes", numbers(&data.classes)),
        ("organisations", numbers(&data.organisations)),
    ];
    let door = Door::new(&book, folder, &parts)?;
    let mut sums = serde_json::Map::new();
    for (name, detail) in [("totals", Detail::Counts), ("ledger", Detail::Findings)] {
        let question = json!({
            "op": "tally", "domain": "points", "scheme": "bench", "asOf": as_of, "detail": detail,
            "rows": data.subjects.len(), "subjects": data.classes.len(), "organisations": true,
        });
        times.0.insert(name.into(), door.time(&question)?);
        let ask = Ask::on(as_of).detail(detail);
        let tally = ledgers::tally(&book, "bench", &data.columns(), &ask).map_err(told)?;
        sums.insert(name.into(), sum(&tally));
    }
    let document: Value = serde_json::from_str(&document).map_err(|it| it.to_string())?;
    Ok(json!({ "document": document, "asOf": as_of, "sums": sums }))
}

/// What tells two tallies apart: sums in which each line and each subject has a weight of its own.
fn sum(tally: &Tally) -> Value {
    let weigh = |n: usize, it: i64| i64::try_from(n % 997).unwrap_or(0) * it;
    let lines = tally.lines.iter().enumerate();
    let nets: i64 = lines.map(|(n, it)| weigh(n, it.net.into()) + i64::from(it.row)).sum();
    let subjects = tally.subjects.iter().enumerate();
    let totals: i64 = subjects.map(|(n, it)| weigh(n, it.total.hundredths())).sum();
    let ranks = tally.rankings.iter().flat_map(|it| it.ranks.iter().enumerate());
    let ranks: i64 = ranks.map(|(n, it)| weigh(n, (*it).into())).sum();
    json!({ "lines": tally.lines.len(), "nets": nets, "totals": totals, "ranks": ranks })
}

/// Lets Node do the same, with the twin or without it; it tells names and nanoseconds, and
/// fails if an answer differs.
fn node(root: &Path, folder: &Path, twin: bool) -> Result<Times, String> {
    let home: PathBuf = root.join("bindings-wasm/tools/bench.mjs");
    let mut node = Command::new("node");
    node.arg(home).arg(root.join("target/npm/jiceng")).arg(folder);
    node.args(twin.then_some("twin"));
    let out = node.output().map_err(|it| format!("node: {it}"))?;
    if !out.status.success() {
        return Err(format!("node: {}", String::from_utf8_lossy(&out.stderr)));
    }
    let mut times = Times::default();
    for line in String::from_utf8_lossy(&out.stdout).lines() {
        let (name, nanos) = line.rsplit_once(' ').ok_or_else(|| format!("node told `{line}`"))?;
        let nanos = nanos.parse().map_err(|it| format!("`{line}`: {it}"))?;
        times.0.insert(name.into(), Duration::from_nanos(nanos));
    }
    Ok(times)
}

fn millis(times: &Times, name: &str) -> String {
    let time = times.0.get(name);
    time.map_or("?".into(), |it| format!("{}.{}", it.as_millis(), it.as_micros() / 100 % 10))
}
