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
was doing. Each figure is the best of several runs; answers are compared before anything is timed. Parts can be
written one by one, so each names its machine.
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
    if write { put(root, &text) } else { Ok(()) }
}

/// Puts sections into the page: each in place of the one of its name, the others stay.
pub(crate) fn put(root: &Path, text: &str) -> Result<(), String> {
    let say = |problem: std::io::Error| format!("{PAGE}: {problem}");
    let page = fs::read_to_string(root.join(PAGE)).map_err(say)?;
    let machine = machine();
    let fresh = sections(text).into_iter().map(|it| format!("{it}\nMachine: {machine}.\n"));
    let sections = merged(&sections(&page), &fresh.collect::<Vec<_>>());
    let page = format!("{HEAD}\n{}", sections.join("\n"));
    fs::write(root.join(PAGE), page).map_err(say)
}

/// The sections of a page, each with its heading; what is before the first is none.
fn sections(page: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for line in page.lines() {
        if line.starts_with("## ") {
            sections.push(String::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }
    sections.iter().map(|it| format!("{}\n", it.trim())).collect()
}

/// The old sections with the new ones in their places; what is new in name comes last.
fn merged(old: &[String], new: &[String]) -> Vec<String> {
    let name = |it: &String| it.trim().lines().next().map(str::to_owned);
    let fresh = |it: &String| new.iter().find(|one| name(one) == name(it)).unwrap_or(it).clone();
    let mut all: Vec<String> = old.iter().map(fresh).collect();
    let known: Vec<_> = old.iter().map(name).collect();
    all.extend(new.iter().filter(|it| !known.contains(&name(it))).cloned());
    all
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

#[cfg(test)]
mod tests {
    use super::{merged, sections};

    #[test]
    fn one_part_does_not_take_the_others() {
        let page = sections("# Page\n\n## a\n\n1\n\n## b\n\n2\n\n## c\n\n3\n");
        let told = merged(&page, &sections("## b\n\n20\n\n## d\n\n4\n")).join("\n");
        assert_eq!(told, "## a\n\n1\n\n## b\n\n20\n\n## c\n\n3\n\n## d\n\n4\n");
    }
}
