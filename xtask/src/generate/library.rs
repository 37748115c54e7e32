//! Files that only the library itself can write: schema, pages, answers.
//!
//! They are made by the program `write` of the test package, which prints one
//! JSON object from path to text. It runs as a program of its own, so that this
//! one builds without the library.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use crate::run::{capture, cargo};

/// The files of one group.
pub(crate) fn files(root: &Path, group: &str) -> Result<BTreeMap<String, String>, String> {
    let words = ["run", "--quiet", "--package", "jiceng-tests", "--bin", "write", "--", group];
    let text = capture(cargo(root, &words))?;
    let value: Value = serde_json::from_str(&text).map_err(|e| format!("not JSON: {e}"))?;
    let object = value.as_object().ok_or("not an object from path to text")?;
    let mut files = BTreeMap::new();
    for (path, text) in object {
        let text = text.as_str().ok_or_else(|| format!("{path}: not a text"))?;
        files.insert(path.clone(), text.to_owned());
    }
    Ok(files)
}
