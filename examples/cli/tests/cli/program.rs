//! Running the program that was built.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The folder in which commands run, so that paths read alike everywhere.
pub(super) fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// What a command wrote and how it ended.
pub(super) struct Ended {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) code: i32,
}

pub(super) fn run(line: &str, input: &str) -> Ended {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jiceng"))
        .args(line.split_whitespace())
        .current_dir(here())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended {
        out: text(output.stdout),
        err: text(output.stderr),
        code: output.status.code().unwrap(),
    }
}
