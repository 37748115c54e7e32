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

fn with_files<T>(
    named: &str,
    make: impl FnOnce(&[(&str, &str)]) -> Result<T, Error>,
) -> Result<T, String> {
    let told = |problem: String| format!("{named}: {problem}");
    let mut files = Vec::new();
    collect(&root().join(named), "", &mut files).map_err(|it| told(it.to_string()))?;
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
