//! `cargo xtask bench`: speed, each figure beside a baseline of the same run.

use std::{fs, path::Path};

use crate::{
    npm,
    run::{capture, cargo},
    setup,
};

const PAGE: &str = "docs/benchmarks.md";
const HEAD: &str = "# Benchmarks

Written by `cargo xtask bench --write`; run it again to repeat them. It installs numpy and
DuckDB into `target/setup` first. Ratios count; absolute figures belong to the machine and to what else it
was doing. Each figure is the best of several runs; answers are compared before anything is timed.
";

/// Runs one measurement, or all; with `write`, all of them into the page.
pub(crate) fn bench(root: &Path, name: Option<&str>, write: bool) -> Result<(), String> {
    setup::setup(root, true)?;
    if name.is_none_or(|it| matches!(it, "replay" | "study")) {
        // The command is measured as it ships, beside the program that measures.
        capture(cargo(root, &["build", "--release", "--quiet", "-p", "jiceng-cli"]))?;
    }
    if name.is_none_or(|it| it == "web") {
        npm::npm(root)?;
    }
    let mut words =
        vec!["run", "--release", "--quiet", "-p", "jiceng-tests", "--bin", "bench", "--"];
    words.extend(name);
    let mut command = cargo(root, &words);
    command.env("JICENG_PYTHON", setup::python(root));
    let text = capture(command)?;
    println!("{text}");
    if let (true, Some(name)) = (write, name) {
        put(root, name, text.trim_end())?;
    } else if write {
        let machine = format!("\nMachine: {}.\n\n", machine());
        fs::write(root.join(PAGE), format!("{HEAD}{machine}{}\n", text.trim_end()))
            .map_err(|problem| format!("{PAGE}: {problem}"))?;
    }
    Ok(())
}

/// Puts the section of one measurement in its place on the page.
fn put(root: &Path, name: &str, section: &str) -> Result<(), String> {
    let say = |problem: std::io::Error| format!("{PAGE}: {problem}");
    let page = fs::read_to_string(root.join(PAGE)).map_err(say)?;
    let head = format!("\n## {name}\n");
    let (before, rest) = page.split_once(&head).unwrap_or((&page, ""));
    let after = rest.split_once("\n## ").map_or(String::new(), |it| format!("\n\n## {}", it.1));
    let text = format!("{}\n\n{section}{}\n", before.trim_end(), after.trim_end());
    fs::write(root.join(PAGE), text).map_err(say)
}

/// What the figures were taken on, as far as the system tells.
fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|it| it.strip_prefix("model name")).unwrap_or_default();
    let model = model.trim_start_matches([' ', '\t', ':']);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let name = if model.is_empty() { std::env::consts::ARCH } else { model };
    format!("{name}, {cores} cores, {}", std::env::consts::OS)
}
