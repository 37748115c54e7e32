//! Opening the rulebook that a vector names.

use std::{fs, io, path::Path};

use jiceng::{
    law::rulebook::{self, Rulebook},
    wire::Error,
};

use crate::vectors::root;

/// The rulebook of a vector: built in, or a folder of the repository if the name is a path.
///
/// # Errors
/// - None is built in under the name, or the folder cannot be read or opened.
pub fn open(named: &str) -> Result<Rulebook, String> {
    if !named.contains('/') {
        return Rulebook::builtin(named).map_err(|it| format!("{named}: {it}"));
    }
    with_files(named, Rulebook::open_folder)
}

/// The text of a rulebook folder as one document.
///
/// # Errors
/// - The folder cannot be read or is no rulebook.
pub fn pack(named: &str) -> Result<String, String> {
    with_files(named, rulebook::pack)
}

/// The text of a built-in rulebook as one document, out of its files.
///
/// # Errors
/// - None is built in under the id, or its folder is no rulebook.
pub fn pack_builtin(id: &str) -> Result<String, String> {
    let named = format!("core/rulebooks/{id}");
    // Every one of them reckons by the national calendar.
    let calendar = [("core/rulebooks/cn/calendar", "calendar/")];
    with_folders(&named, if id == "cn" { &[] } else { &calendar }, rulebook::pack)
}

fn with_files<T>(
    named: &str,
    make: impl FnOnce(&[(&str, &str)]) -> Result<T, Error>,
) -> Result<T, String> {
    with_folders(named, &[], make)
}

/// With the files of a folder, and with those of others at their places in it.
fn with_folders<T>(
    named: &str,
    others: &[(&str, &str)],
    make: impl FnOnce(&[(&str, &str)]) -> Result<T, Error>,
) -> Result<T, String> {
    let told = |problem: String| format!("{named}: {problem}");
    let mut files = Vec::new();
    for (folder, place) in [(named, "")].iter().chain(others) {
        collect(&root().join(folder), place, &mut files).map_err(|it| told(it.to_string()))?;
    }
    files.sort();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    make(&files).map_err(|it| told(format!("{it} at {}", it.pointer)))
}

/// The id of the rulebook that a vector names: the folder is called after it.
#[must_use]
pub fn id(named: &str) -> &str {
    named.rsplit_once('/').map_or(named, |(_, id)| id)
}

fn collect(folder: &Path, above: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".json") {
            files.push((path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}
