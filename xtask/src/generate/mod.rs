//! `cargo xtask generate`: files that are written by programs and committed.
//!
//! With `--check` nothing is written: a file that differs, is missing or is no
//! longer generated fails.

mod calendar;
mod coverage;
mod library;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::npm;

/// A group of generated files.
struct Group {
    name: &'static str,
    /// Folders in which every file is generated, so that others are left over.
    owns: &'static [&'static str],
    /// Its files: whole text by path in the repository.
    files: fn(&Path) -> Result<BTreeMap<String, String>, String>,
}

const GROUPS: &[Group] = &[
    Group { name: "coverage", owns: &[], files: coverage::files },
    // First, since what follows is made by the library with these built in.
    Group {
        name: "revisions",
        owns: &["core/revisions"],
        files: |root| library::files(root, "revisions"),
    },
    Group { name: "schema", owns: &["docs/schema"], files: |root| library::files(root, "schema") },
    Group { name: "types", owns: &[], files: npm::types::files },
    Group { name: "docs", owns: &["docs/rulebooks"], files: |root| library::files(root, "docs") },
    Group {
        name: "answers",
        owns: &["tests/answers"],
        files: |root| library::files(root, "answers"),
    },
];

/// Made from a package of others, which must be fetched: only by its name.
const CALENDAR: &str = "calendar";

/// Writes, or checks, one group; or all that need nothing from outside.
pub(crate) fn generate(root: &Path, what: Option<&str>, check: bool) -> Result<(), String> {
    if what == Some(CALENDAR) {
        calendar::run(root, check)?;
        println!("{CALENDAR}: the files are {}", if check { "fresh" } else { "written" });
        return Ok(());
    }
    let chosen: Vec<&Group> =
        GROUPS.iter().filter(|group| what.is_none_or(|what| what == group.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = GROUPS.iter().map(|group| group.name).collect();
        return Err(format!("only {CALENDAR}, {} are generated", names.join(", ")));
    }
    let mut problems = Vec::new();
    for group in chosen {
        match group.bring(root, check) {
            Ok(0) => println!("{}: nothing is generated yet", group.name),
            Ok(n) if check => println!("{}: {n} files are fresh", group.name),
            Ok(n) => println!("{}: {n} files are written", group.name),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

impl Group {
    fn bring(&self, root: &Path, check: bool) -> Result<usize, String> {
        let files = (self.files)(root).map_err(|problem| format!("{}: {problem}", self.name))?;
        let stale: Vec<String> = files
            .iter()
            .filter(|(path, text)| differs(root, path, text))
            .map(|(p, _)| p.clone())
            .collect();
        let left_over = self.left_over(root, &files)?;
        if !check {
            for path in &stale {
                write(root, path, files.get(path).map_or("", String::as_str))?;
            }
            for path in &left_over {
                fs::remove_file(root.join(path)).map_err(|e| format!("{path}: {e}"))?;
            }
            return Ok(files.len());
        }
        let mend = format!("run `cargo xtask generate {}` and read the diff", self.name);
        let stale = stale.iter().map(|path| format!("{path} is not as generated: {mend}"));
        let left = left_over.iter().map(|path| format!("{path} is no longer generated: {mend}"));
        let problems: Vec<String> = stale.chain(left).collect();
        if problems.is_empty() { Ok(files.len()) } else { Err(problems.join("\n")) }
    }

    fn left_over(
        &self,
        root: &Path,
        files: &BTreeMap<String, String>,
    ) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        for folder in self.owns {
            for path in walk(&root.join(folder))? {
                found.push(relative(root, &path));
            }
        }
        found.retain(|path| !files.contains_key(path));
        Ok(found)
    }
}

fn differs(root: &Path, path: &str, text: &str) -> bool {
    fs::read_to_string(root.join(path)).ok().as_deref() != Some(text)
}

fn write(root: &Path, path: &str, text: &str) -> Result<(), String> {
    let path = root.join(path);
    let say = |e: std::io::Error| format!("{}: {e}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(say)?;
    }
    fs::write(&path, text).map_err(say)
}

/// All files below a folder, sorted; none if the folder is not there.
pub(crate) fn walk(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let say = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in fs::read_dir(folder).map_err(say)? {
        let path = entry.map_err(say)?.path();
        if path.is_dir() {
            files.append(&mut walk(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A path as it is written in the repository, with `/`.
pub(crate) fn relative(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
