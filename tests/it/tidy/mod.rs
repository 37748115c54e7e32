//! The rules of the repository, as tests: sizes, names, words, rooms, pages.
//!
//! Each failure says what to change and where.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    reason = "A wrong count or cut in a test fails that test, which is what it is for."
)]

mod names;
mod pages;
mod rooms;
mod rules;
mod rust;
mod sizes;
mod spoken;
mod vectors;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What no one wrote.
const SKIPPED: [&str; 6] = [".git", "target", "node_modules", "__pycache__", ".venv", ".setup"];

/// A text file of the repository.
struct File {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

impl File {
    fn is(&self, end: &str) -> bool {
        self.path.ends_with(end)
    }

    fn below(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Whether it is Rust that ships or serves, not a test.
    fn is_source(&self) -> bool {
        let homes = ["core/src/", "examples/", "xtask/", "tests/src/", "bindings-mobile/"];
        self.is(".rs") && homes.iter().any(|home| self.below(home)) && !self.is("/tests.rs")
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every text file of the repository, sorted.
fn files() -> Vec<File> {
    let mut files = Vec::new();
    collect(&root(), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Path, path: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let inner = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &inner, files);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push(File { path: inner, text });
        }
    }
}

/// The Rust files that ship or serve; never none.
fn sources() -> Vec<File> {
    let mut sources = files();
    sources.retain(File::is_source);
    let n_core = sources.iter().filter(|file| file.below("core/src/")).count();
    assert!(n_core > 0, "no Rust file was found below core/src: mend `files` in tests/it/tidy");
    sources
}

/// Fails with all problems at once and the way to mend them.
#[track_caller]
fn none(problems: &[String], mend: &str) {
    assert!(problems.is_empty(), "\n{}\n{mend}\n", problems.join("\n"));
}
