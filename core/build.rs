//! Takes the white space out of what is embedded: the built-in rules and the published schemas.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).ok_or(io::ErrorKind::NotFound)?;
    for (from, to) in [("rulebooks", "rulebooks"), ("../docs/schema", "schema")] {
        println!("cargo::rerun-if-changed={from}");
        copy(Path::new(from), &out.join(to))?;
    }
    Ok(())
}

/// Copies the JSON files of a folder, and of those in it.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to)?;
        } else if path.extension().is_some_and(|it| it == "json") {
            fs::write(to, dense(&fs::read_to_string(path)?))?;
        }
    }
    Ok(())
}

/// JSON text without the white space between its words.
fn dense(text: &str) -> String {
    let mut dense = String::with_capacity(text.len());
    let (mut in_string, mut is_escaped) = (false, false);
    for it in text.chars() {
        if in_string || !it.is_ascii_whitespace() {
            dense.push(it);
        }
        if it == '"' && !is_escaped {
            in_string = !in_string;
        }
        is_escaped = in_string && it == '\\' && !is_escaped;
    }
    dense
}
