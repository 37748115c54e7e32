//! `cargo xtask demo`: the board of an invented township.

use std::{fs, path::Path, process::Command};

use crate::run::{capture, cargo, stream};

/// What the demo shows, word for word.
const GOLDEN: &str = "examples/township/board.txt";

/// The one command line of the demo.
fn command(root: &Path) -> Command {
    let build = ["run", "--package", "jiceng-cli", "--"];
    let words = ["board", "--folder", "examples/township"];
    cargo(root, &[&build[..], &words[..]].concat())
}

/// Runs the demo; with `JICENG_BLESS=1` its output becomes the golden file.
pub(crate) fn show(root: &Path) -> Result<(), String> {
    if std::env::var_os("JICENG_BLESS").is_none() {
        return stream(command(root));
    }
    let shown = capture(command(root))?;
    print!("{shown}");
    fs::write(root.join(GOLDEN), shown).map_err(|e| format!("{GOLDEN}: {e}"))
}

/// Runs the demo and compares it with the golden file.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let shown = capture(command(root))?;
    let golden = fs::read_to_string(root.join(GOLDEN)).map_err(|e| format!("{GOLDEN}: {e}"))?;
    let lines = golden.lines().map(Some).chain([None]);
    let differs = lines.zip(shown.lines().map(Some).chain([None])).zip(1..);
    for ((wanted, found), n) in differs {
        if wanted != found {
            let say = |line: Option<&str>| line.map_or("the end".to_owned(), |l| format!("`{l}`"));
            return Err(format!(
                "{GOLDEN}:{n}: the demo shows {} where the file has {}; \
                 if the new text is right, write it with `JICENG_BLESS=1 cargo xtask demo`",
                say(found),
                say(wanted),
            ));
        }
    }
    Ok(())
}
