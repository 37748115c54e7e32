//! Running other programs: cargo, node, npm, Maven, Python.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, IsTerminal},
    path::Path,
    process::{Command, Stdio},
};

/// What came of a step: how many checks passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Counts {
    /// One check, passed or failed; the reason of a failure goes to standard error.
    pub(crate) fn one(outcome: Result<(), String>) -> Self {
        match outcome {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(problem) => {
                eprintln!("{problem}");
                Self { passed: 0, failed: 1 }
            }
        }
    }

    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed.saturating_add(other.passed),
            failed: self.failed.saturating_add(other.failed),
        }
    }

    /// The counts in a line of the Rust test harness, if it is its last line.
    fn in_line(line: &str) -> Option<Self> {
        let (_, rest) = line.split_once("test result: ")?;
        let before = |word: &str| -> Option<u64> {
            let (left, _) = rest.split_once(word)?;
            left.split_whitespace().last()?.parse().ok()
        };
        Some(Self { passed: before(" passed")?, failed: before(" failed")? })
    }
}

/// A program that runs in the root of the repository.
pub(crate) fn program(root: &Path, name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root);
    command
}

/// Cargo, the one that runs us, with these words.
pub(crate) fn cargo(root: &Path, words: &[&str]) -> Command {
    let name = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(root, name);
    command.args(words);
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Runs it with our own input and output.
pub(crate) fn stream(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|e| cannot_start(&command, &e))?;
    if status.success() { Ok(()) } else { Err(format!("`{}`: {status}", words(&command))) }
}

/// Runs it and returns what it writes to standard output.
pub(crate) fn capture(mut command: Command) -> Result<String, String> {
    command.stderr(Stdio::inherit());
    let output = command.output().map_err(|e| cannot_start(&command, &e))?;
    if !output.status.success() {
        return Err(format!("`{}`: {}", words(&command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{}` wrote no text", words(&command)))
}

/// Whether it can be started and ends well; its output is thrown away.
pub(crate) fn works(mut command: Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Runs `cargo test`, shows what it writes and counts its tests.
///
/// What fails without a failed test, such as a compile error, counts as one.
pub(crate) fn count_tests(mut command: Command) -> Counts {
    let mut counts = Counts::default();
    let outcome = (|| {
        let started = command.stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|e| cannot_start(&command, &e))?;
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                println!("{line}");
                counts = counts.plus(Counts::in_line(&line).unwrap_or_default());
            }
        }
        let status = child.wait().map_err(|e| e.to_string())?;
        match (status.success(), counts) {
            (true, Counts { passed: 0, .. }) => Err("cargo test ran no test".to_owned()),
            (false, Counts { failed: 0, .. }) => Err(format!("cargo test: {status}")),
            _ => Ok(()),
        }
    })();
    if outcome.is_err() { counts.plus(Counts::one(outcome)) } else { counts }
}

fn words(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start `{}`: {error}", words(command))
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn last_line_of_the_harness_is_read() {
        let line = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; finished in 0.1s";
        assert_eq!(Counts::in_line(line), Some(Counts { passed: 12, failed: 0 }));
        let line = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured";
        assert_eq!(Counts::in_line(line), Some(Counts { passed: 3, failed: 2 }));
        assert_eq!(Counts::in_line("test time::adds ... ok"), None);
    }
}
