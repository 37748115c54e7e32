//! Replaying event logs: judging apart from reading, and memory as a log grows.
//!
//! Judging goes batch by batch, as the command does. The command itself reads a
//! log of a million events from a file; its memory is taken while it reads one
//! and ten million through a pipe.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{Counts, columns},
    time::Day,
};

use crate::{
    clock::{SplitMix, each, rate, ratio},
    lifecycle::{Data, by_hand, document, generate},
};

/// Cases judged together: the 65,536 events of the command.
const BATCH: u32 = 16_384;
const SEED: u64 = 11;
const KINDS: [&str; 6] = ["appealed", "created", "notified", "paid", "penalised", "sent"];
const ROLES: [&str; 2] = ["office", "resident"];

/// What judging a log took, by hand and by the engine, and what it came to.
struct Judged {
    hand: Duration,
    counts: Duration,
    findings: Duration,
    n_findings: usize,
    duties: Vec<Counts>,
}

/// The batches of a log of so many cases; the last may be smaller.
fn batches(first: Day, cases: u32) -> impl Iterator<Item = Data> {
    let mut random = SplitMix(SEED);
    let starts = (0..cases).step_by(usize::try_from(BATCH).unwrap_or(1));
    starts.map(move |from| generate(&mut random, first, from..(from + BATCH).min(cases)))
}

fn judge(book: &Rulebook, first: Day, as_of: Day, cases: u32) -> Result<Judged, String> {
    let view = book.calendar().view(Some(as_of));
    let zero = Duration::ZERO;
    let mut sums =
        Judged { hand: zero, counts: zero, findings: zero, n_findings: 0, duties: Vec::new() };
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let mut by_hand_all = [Counts::default(); 6];
    for data in batches(first, cases) {
        let start = Instant::now();
        let (hand, unfit) = by_hand(&data, view, as_of.number());
        sums.hand += start.elapsed();
        let ask = Ask::on(as_of).detail(Detail::Counts);
        let start = Instant::now();
        let tally = columns::tally(book, "fine", &data.columns(), &ask).map_err(told)?;
        sums.counts += start.elapsed();
        let ask = Ask::on(as_of).detail(Detail::Findings);
        let start = Instant::now();
        let full = columns::tally(book, "fine", &data.columns(), &ask).map_err(told)?;
        sums.n_findings += full.findings.len();
        drop(full.findings);
        sums.findings += start.elapsed();
        let engine: Vec<Counts> = tally.duties.iter().map(|(_, it)| *it).collect();
        if engine != hand || tally.unfit != unfit || full.duties != tally.duties {
            return Err(format!("not equal\nengine {engine:?}\nhand   {hand:?}"));
        }
        for (all, one) in by_hand_all.iter_mut().zip(hand) {
            all.join(one);
        }
    }
    sums.duties = by_hand_all.to_vec();
    Ok(sums)
}

/// Writes the batches as XES, or as CSV in the order of the cases.
fn write(out: impl Write, first: Day, cases: u32, as_xes: bool) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, out);
    if as_xes {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"2.0\">\n")?;
    } else {
        out.write_all(b"case:concept:name,concept:name,time:timestamp,org:role\n")?;
    }
    for data in batches(first, cases) {
        for (n, case) in data.cases.iter().enumerate() {
            let kind = KINDS[usize::from(data.kinds[n])];
            let role = ROLES[usize::from(data.roles[n])];
            let day = Day::from_number(data.days[n]).unwrap_or(Day::MIN);
            if !as_xes {
                writeln!(out, "N{case},{kind},{day},{role}")?;
                continue;
            }
            if n % 4 == 0 {
                writeln!(out, "<trace>\n<string key=\"concept:name\" value=\"N{case}\"/>")?;
            }
            writeln!(
                out,
                "<event>\n<string key=\"concept:name\" value=\"{kind}\"/>\n<string key=\"org:role\" \
                 value=\"{role}\"/>\n<date key=\"time:timestamp\" \
                 value=\"{day}T00:00:00.000+01:00\"/>\n</event>"
            )?;
            if n % 4 == 3 {
                out.write_all(b"</trace>\n")?;
            }
        }
    }
    out.write_all(if as_xes { b"</log>\n" } else { b"" })?;
    out.flush()
}

/// The command on a log, with its counts by duty.
struct Run {
    took: Duration,
    most_memory: Option<u64>,
    duties: Vec<Counts>,
}

fn command(book: &Path, log: &str, as_of: Day, detail: &str) -> Result<Command, String> {
    let here = std::env::current_exe().map_err(|it| it.to_string())?;
    let program = here.with_file_name("jiceng");
    if !program.exists() {
        return Err("the command is not built: cargo build --release -p jiceng-cli".into());
    }
    let mut command = Command::new(program);
    command.args(["replay", "--lifecycle", "fine", "--json", "--detail", detail, "--log", log]);
    command.arg("--as-of").arg(as_of.to_string()).arg("--rulebook").arg(book);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    Ok(command)
}

/// Runs the command to its end; `feed` writes what it reads from standard input.
fn run_command(mut command: Command, feed: impl FnOnce(&mut dyn Write)) -> Result<Run, String> {
    let start = Instant::now();
    let mut child = command.spawn().map_err(|it| it.to_string())?;
    let input = child.stdin.take();
    let done = std::sync::atomic::AtomicBool::new(false);
    let pid = child.id();
    let (most_memory, told) = std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut most = None;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                most = memory(pid).max(most);
                std::thread::sleep(Duration::from_millis(5));
            }
            most
        });
        if let Some(mut input) = input {
            feed(&mut input);
        }
        let told = output(child);
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        (watch.join().ok().flatten(), told)
    });
    let took = start.elapsed();
    let answer: serde_json::Value = serde_json::from_str(&told?).map_err(|it| it.to_string())?;
    let of = |it: &serde_json::Value, key: &str| {
        u32::try_from(it["counts"][key].as_u64().unwrap_or_default()).unwrap_or(u32::MAX)
    };
    let duties = answer["duties"].as_array().ok_or("no duties")?.iter().map(|it| Counts {
        met: of(it, "met"),
        pending: of(it, "pending"),
        unmet: of(it, "unmet"),
        unknown: of(it, "unknown"),
    });
    Ok(Run { took, most_memory, duties: duties.collect() })
}

fn output(child: Child) -> Result<String, String> {
    let output = child.wait_with_output().map_err(|it| it.to_string())?;
    if !output.status.success() {
        return Err("the command failed".into());
    }
    String::from_utf8(output.stdout).map_err(|it| it.to_string())
}

/// The most memory that a process has had so far, in kilobytes, where the system tells.
fn memory(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

fn table(judged: &Judged, events: u64) -> String {
    let row = |name: &str, time| {
        let (rate, each) = (rate(events, time), each(events, time));
        format!("| {name} | {rate} | {each} | {} |\n", ratio(judged.hand, time))
    };
    let mut out = format!(
        "{events} events, {} findings, counts equal to the hand loop's\n\n| judging | thousand \
         events/s | ns/event | speed beside the hand loop |\n| --- | --- | --- | --- |\n",
        judged.n_findings
    );
    out += &row("hand loop", judged.hand);
    out += &row("counts", judged.counts);
    out += &row("with findings", judged.findings);
    out
}

pub(crate) fn run() -> Result<String, String> {
    const MILLION: u32 = 250_000;
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let text = document()?;
    let book = Rulebook::open(&text).map_err(told)?;
    let first: Day = "2022-01-01".parse().map_err(told)?;
    let as_of: Day = "2025-06-30".parse().map_err(told)?;
    let judged = judge(&book, first, as_of, MILLION)?;
    let ten = judge(&book, first, as_of, 10 * MILLION)?;
    let mut out = table(&ten, 10_000_000);

    let folder: PathBuf = jiceng_tests::vectors::root().join("target/bench-replay");
    fs::create_dir_all(&folder).map_err(|it| it.to_string())?;
    let rules = folder.join("fine.json");
    fs::write(&rules, text).map_err(|it| it.to_string())?;
    out += "\n| the command, a million events | s | reading alone: thousand events/s | MB/s |\n\
            | --- | --- | --- | --- |\n";
    for (name, file, readings) in [("XES", "log.xes", 1), ("CSV, read twice", "log.csv", 2)] {
        let path = folder.join(file);
        let log = File::create(&path).map_err(|it| it.to_string())?;
        write(log, first, MILLION, file == "log.xes").map_err(|it| it.to_string())?;
        let size = fs::metadata(&path).map_err(|it| it.to_string())?.len();
        for (detail, judging) in [("counts", judged.counts), ("findings", judged.findings)] {
            let ran =
                run_command(command(&rules, &path.display().to_string(), as_of, detail)?, |_| {})?;
            if ran.duties != judged.duties {
                return Err(format!("{name}: not equal\n{:?}\n{:?}", ran.duties, judged.duties));
            }
            let reading = ran.took.saturating_sub(judging);
            let seconds = format!("{}.{:02}", ran.took.as_secs(), ran.took.subsec_millis() / 10);
            out += &format!(
                "| {name}, {detail} | {seconds} | {} | {} |\n",
                rate(1_000_000, reading),
                rate(size * readings, reading) / 1_000
            );
        }
        fs::remove_file(&path).map_err(|it| it.to_string())?;
    }
    out += "\n| the command, XES through a pipe | s | most memory (VmHWM), MB |\n| --- | --- | --- |\n";
    for (cases, judged) in [(MILLION, &judged), (10 * MILLION, &ten)] {
        let ran = run_command(command(&rules, "-", as_of, "findings")?, |input| {
            // If the command goes away, its answer is wrong, which is told below.
            let _ = write(input, first, cases, true);
        })?;
        if ran.duties != judged.duties {
            return Err("through the pipe: not equal".into());
        }
        let memory = ran.most_memory.map_or("not told".into(), |it| (it / 1024).to_string());
        out += &format!(
            "| {} million events | {} | {memory} |\n",
            cases / MILLION,
            ran.took.as_secs()
        );
    }
    Ok(out)
}
