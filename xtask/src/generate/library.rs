//! Files that only the library itself can write: schema, pages, answers.
//!
//! They are made by the program `write` of the test package, which prints one
//! JSON object from path to text. It is a program of its own, so that this one
//! builds without the library; it is built for the whole workspace, so that the
//! features, and with them all that is compiled, are those of the tests.

use std::{collections::BTreeMap, env::consts::EXE_SUFFIX, path::Path};

use serde_json::Value;

use crate::run::{capture, cargo, program, stream};

/// The files of one group.
pub(crate) fn files(root: &Path, group: &str) -> Result<BTreeMap<String, String>, String> {
    stream(cargo(root, &["build", "--quiet", "--workspace", "--bin", "write"]))?;
    let ours = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut command = program(root, ours.with_file_name(format!("write{EXE_SUFFIX}")));
    command.arg(group);
    let text = capture(command)?;
    let value: Value = serde_json::from_str(&text).map_err(|e| format!("not JSON: {e}"))?;
    let object = value.as_object().ok_or("not an object from path to text")?;
    let mut files = BTreeMap::new();
    for (path, text) in object {
        let text = text.as_str().ok_or_else(|| format!("{path}: not a text"))?;
        files.insert(path.clone(), text.to_owned());
    }
    Ok(files)
}
