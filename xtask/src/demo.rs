//! `cargo xtask demo`: the board of an invented township, the points of its members,
//! and ten thousand invented cases replayed.

use std::{fs, path::Path, process::Command};

use crate::run::{capture, cargo, stream};

/// What the demo shows, word for word, part by part.
const GOLDEN: [&str; 3] =
    ["examples/township/board.txt", "examples/township/points.txt", "examples/township/replay.txt"];
const FOLDER: &str = "target/demo";
const LOG: &str = "target/demo/petitions.csv";

fn jiceng(root: &Path, words: &[&str]) -> Command {
    cargo(root, &[&["run", "--quiet", "--package", "jiceng-cli", "--"][..], words].concat())
}

/// The command lines of the demo, by golden file.
fn commands(root: &Path) -> [Vec<Command>; 3] {
    let board = jiceng(root, &["board", "--folder", "examples/township"]);
    let replay = ["zh", "en"].map(|lang| {
        let map = "examples/township/log-map.json";
        let log = ["replay", "--lifecycle", "petition", "--log", LOG, "--map", map];
        jiceng(root, &[&log[..], &["--as-of", "2026-11-23", "--lang", lang]].concat())
    });
    [vec![board], points(root), replay.into()]
}

/// The members' points: two organisations on two schemes, statements, what an upheld
/// objection changed, and a draft of a scheme on the entries of this year and of the last.
fn points(root: &Path) -> Vec<Command> {
    const RULES: &str = "examples/township/points/rules";
    const DRAFT: &str = "examples/township/points/draft";
    let questions: [(&str, &str, &[&str]); 7] = [
        ("table", "village", &["--as-of", "2026-11-23"]),
        ("statement", "village", &["--as-of", "2026-11-23", "--member", "v3"]),
        ("compare", "village", &["--as-of", "2026-09-20", "--with-as-of", "2026-09-24"]),
        ("table", "office", &["--as-of", "2026-11-23"]),
        ("statement", "office", &["--as-of", "2026-11-23", "--member", "w6"]),
        ("compare", "office", &["--as-of", "2026-11-23", "--with-rulebook", DRAFT]),
        ("compare", "office", &["--as-of", "2025-12-31", "--with-rulebook", DRAFT]),
    ];
    let each = ["zh", "en"].into_iter().flat_map(|lang| {
        questions.iter().map(move |(command, ledger, options)| {
            let facts = format!("examples/township/points/{ledger}.json");
            let asked = ["points", command, "--rulebook", RULES, "--facts", &facts];
            jiceng(root, &[&asked[..], options, &["--lang", lang]].concat())
        })
    });
    each.collect()
}

/// Writes the log that is replayed: the same in every run.
fn write_log(root: &Path) -> Result<(), String> {
    fs::create_dir_all(root.join(FOLDER)).map_err(|e| format!("{FOLDER}: {e}"))?;
    let build = ["run", "--quiet", "--package", "jiceng-cli", "--example", "petition_log", "--"];
    stream(cargo(root, &[&build[..], &[LOG]].concat()))
}

/// Runs the demo; with `JICENG_BLESS=1` its output becomes the golden files.
pub(crate) fn show(root: &Path) -> Result<(), String> {
    write_log(root)?;
    let bless = std::env::var_os("JICENG_BLESS").is_some();
    for (golden, commands) in GOLDEN.into_iter().zip(commands(root)) {
        if bless {
            let shown = told(commands)?;
            print!("{shown}");
            fs::write(root.join(golden), shown).map_err(|e| format!("{golden}: {e}"))?;
            continue;
        }
        for command in commands {
            stream(command)?;
            println!();
        }
    }
    Ok(())
}

/// What the commands write, with a blank line between.
fn told(commands: Vec<Command>) -> Result<String, String> {
    let told: Result<Vec<_>, _> = commands.into_iter().map(capture).collect();
    Ok(told?.join("\n"))
}

/// Runs the demo and compares it with the golden files.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    write_log(root)?;
    for (golden, commands) in GOLDEN.into_iter().zip(commands(root)) {
        compare(root, golden, &told(commands)?)?;
    }
    Ok(())
}

fn compare(root: &Path, path: &str, shown: &str) -> Result<(), String> {
    let golden = fs::read_to_string(root.join(path)).map_err(|e| format!("{path}: {e}"))?;
    let lines = golden.lines().map(Some).chain([None]);
    let differs = lines.zip(shown.lines().map(Some).chain([None])).zip(1..);
    for ((wanted, found), n) in differs {
        if wanted != found {
            let say = |line: Option<&str>| line.map_or("the end".to_owned(), |l| format!("`{l}`"));
            return Err(format!(
                "{path}:{n}: the demo shows {} where the file has {}; \
                 if the new text is right, write it with `JICENG_BLESS=1 cargo xtask demo`",
                say(found),
                say(wanted),
            ));
        }
    }
    Ok(())
}
