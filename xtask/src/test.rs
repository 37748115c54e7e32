//! `cargo xtask test`: every check of the repository, counted.
//!
//! A step that fails does not stop the next one. An outside oracle that cannot
//! run counts as failed: a comparison that did not take place proves nothing.

use std::{collections::BTreeSet, path::Path, thread, time::Instant};

use crate::{
    demo, generate, mobile, npm,
    run::{Counts, capture, cargo, count_tests, program, stream},
    setup, workbench,
};

/// How many crates the library may pull in, itself not counted.
const MAX_CRATES: usize = 30;

/// Compiles a generator of sources, and is three lines of its own.
const GENERATOR: &str = "jiceng-bindgen";

/// One part of the test.
struct Step {
    name: &'static str,
    run: fn(&Path) -> Counts,
}

const fn step(name: &'static str, run: fn(&Path) -> Counts) -> Step {
    Step { name, run }
}

const QUICK: &[Step] = &[step("tests", tests), step("generated files", generated)];

const FULL: &[Step] = &[
    step("setup", |root| Counts::one(setup::setup(root, false).map(|()| ahead(root)))),
    step("format", |root| Counts::one(stream(cargo(root, &["fmt", "--all", "--check"])))),
    step("clippy", clippy),
    step("tests", tests),
    step("public documentation", |root| Counts::one(docs(root, &[]))),
    step("all documentation", |root| Counts::one(docs(root, &["--document-private-items"]))),
    step("generated files", generated),
    step("calendar beside chinese-days", |root| {
        Counts::one(generate::generate(root, Some("calendar"), true))
    }),
    step("calendar beside chinesecalendar", |root| Counts::one(chinesecalendar(root))),
    step("points beside DuckDB", duckdb),
    step("crates of the library", |root| Counts::one(crates(root))),
    step("package of npm", |root| Counts::one(npm::check::prepare(root))),
    step("tests in JavaScript", npm::check::javascript),
    step("types of the workbench", |root| Counts::one(workbench::types(root))),
    step("workbench", |root| Counts::one(workbench::build(root))),
    step("workbench in a browser", workbench::in_a_browser),
    step("portable module in Python", npm::check::in_python),
    step("portable module on the JVM", npm::check::on_the_jvm),
    step("Kotlin and Java", mobile::jvm_test),
    step("library on arm64", mobile::arm_test),
    step("Python", mobile::python_test),
    step("Swift", mobile::swift_check),
    // Compiled quickly; `cargo xtask apple` builds what ships.
    step("XCFramework", |root| mobile::apple_test(root, "dev")),
    step("Android", mobile::android_check),
    step("demo", |root| Counts::one(demo::check(root))),
];

/// Runs all steps, or the quick ones.
pub(crate) fn test(root: &Path, quick: bool) -> Result<(), String> {
    let mut total = Counts::default();
    let mut failed = Vec::new();
    for step in if quick { QUICK } else { FULL } {
        let name = step.name;
        println!("\n== {name} ==");
        let start = Instant::now();
        let counts = (step.run)(root);
        let verdict = if counts.failed == 0 { "passed" } else { "FAILED" };
        println!("== {name}: {verdict} in {:.1?} ==", start.elapsed());
        if counts.failed > 0 {
            failed.push(name);
        }
        total = total.plus(counts);
    }
    if !failed.is_empty() {
        println!("\nfailed: {}", failed.join(", "));
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { Ok(()) } else { Err(String::new()) }
}

/// Starts to build, beside the first steps, what later steps ask for: much of it keeps one
/// core busy. A step whose part is not ready waits for it, and tells what failed.
fn ahead(root: &Path) {
    let root = root.to_owned();
    thread::spawn(move || {
        // Whoever asks again is told the same outcome.
        let _ = npm::npm(&root);
        let _ = mobile::ahead(&root);
    });
}

fn tests(root: &Path) -> Counts {
    count_tests(cargo(root, &["test", "--workspace", "--exclude", GENERATOR, "--no-fail-fast"]))
}

fn clippy(root: &Path) -> Counts {
    let words =
        ["clippy", "--workspace", "--exclude", GENERATOR, "--all-targets", "--", "-D", "warnings"];
    Counts::one(stream(cargo(root, &words)))
}

fn generated(root: &Path) -> Counts {
    Counts::one(generate::generate(root, None, true))
}

/// Without private items a public page may not link to one; with them the
/// links between private items are checked too.
fn docs(root: &Path, more: &[&str]) -> Result<(), String> {
    let mut command = cargo(root, &["doc", "--workspace", "--exclude", GENERATOR, "--no-deps"]);
    command.args(more).env("RUSTDOCFLAGS", "-Dwarnings");
    stream(command)
}

fn chinesecalendar(root: &Path) -> Result<(), String> {
    let mut command = program(root, setup::python(root));
    command.args(["tests/python/chinesecalendar_map.py", "--check"]);
    stream(command)
}

/// Each scheme that was thrown is a check; without DuckDB all of them fail.
fn duckdb(root: &Path) -> Counts {
    let words = ["run", "--quiet", "-p", "jiceng-tests", "--bin", "points_oracle"];
    let mut command = cargo(root, &words);
    command.env("JICENG_PYTHON", setup::python(root));
    count_tests(command)
}

fn crates(root: &Path) -> Result<(), String> {
    let words = ["tree", "--package", "jiceng", "--edges", "normal,build", "--prefix", "none"];
    let tree = capture(cargo(root, &words))?;
    let names: BTreeSet<&str> = tree
        .lines()
        .filter(|line| !line.starts_with("jiceng v"))
        .filter_map(|line| line.split(" (").next())
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    println!("{} of at most {MAX_CRATES} crates", names.len());
    if names.is_empty() || names.len() > MAX_CRATES {
        let names: Vec<&str> = names.into_iter().collect();
        return Err(format!("the library may pull in at most {MAX_CRATES}: {}", names.join(", ")));
    }
    Ok(())
}
