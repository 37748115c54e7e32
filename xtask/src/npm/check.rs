//! The package and the portable module, as others use them.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::OnceLock,
};

use super::{HOME, PORTABLE, npm};
use crate::{
    run::{Counts, capture, cargo, program, stream},
    setup::python,
};

/// How many questions of each domain are made anew for every test.
const GENERATED: &str = "2000";
pub(crate) const CORPUS: &str = "target/conformance";
/// Where the package is unpacked, and where consumers are built.
const CONSUMERS: &str = "target/npm/consumers";

/// Builds the package, writes the corpus, and unpacks the package where tests find it.
pub(crate) fn prepare(root: &Path) -> Result<(), String> {
    let packed = npm(root)?;
    corpus(root)?;
    let consumers = root.join(CONSUMERS);
    if consumers.exists() {
        fs::remove_dir_all(&consumers).map_err(|e| format!("{CONSUMERS}: {e}"))?;
    }
    let package = consumers.join("node_modules").join("jiceng");
    fs::create_dir_all(&package).map_err(|e| format!("{CONSUMERS}: {e}"))?;
    let mut tar = program(root, "tar");
    tar.args(["xzf", &packed, "--strip-components=1", "-C"]).arg(package);
    stream(tar)
}

/// Writes the questions of the vectors, and generated ones, with the answers of Rust;
/// once, however many languages ask for them.
pub(crate) fn corpus(root: &Path) -> Result<(), String> {
    static WRITTEN: OnceLock<Result<(), String>> = OnceLock::new();
    WRITTEN.get_or_init(|| written(root, GENERATED, "1")).clone()
}

fn written(root: &Path, n: &str, seed: &str) -> Result<(), String> {
    let words = ["run", "--quiet", "--package", "jiceng-tests", "--bin", "corpus", "--"];
    stream(cargo(root, &[&words[..], &[CORPUS, n, seed]].concat()))
}

/// The tests in JavaScript: the package, its consumers, a browser, a mini-program.
pub(crate) fn javascript(root: &Path) -> Counts {
    let entries = fs::read_dir(root.join(HOME).join("test")).into_iter().flatten().flatten();
    let names = entries.filter_map(|it| it.file_name().into_string().ok());
    let files = names.filter(|it| it.ends_with(".test.js")).map(|it| format!("test/{it}"));
    let mut files: Vec<String> = files.collect();
    files.sort();
    let mut node = program(root, "node");
    node.current_dir(root.join(HOME)).args(["--test", "--test-reporter=tap"]).args(files);
    count_tap(node)
}

/// The portable module in Python, by the corpus.
pub(crate) fn in_python(root: &Path) -> Counts {
    let mut command = program(root, python(root));
    command.arg(format!("{HOME}/test/python/conformance.py")).arg(PORTABLE);
    for name in ["vectors", "generated"] {
        command.arg(format!("{CORPUS}/{name}.tsv"));
    }
    Counts::one(capture(command).map(|told| print!("{told}")))
}

/// The portable module on the JVM without native code, by the corpus.
pub(crate) fn on_the_jvm(root: &Path) -> Counts {
    let mut maven = program(root, "mvn");
    maven.args(["--quiet", "--batch-mode", "--file"]).arg(format!("{HOME}/test/jvm/pom.xml"));
    maven.arg(format!("-Djiceng.target={}", root.join("target").display())).arg("test");
    Counts::one(stream(maven))
}

/// Many more questions than a test asks, in Node and in Python.
pub(crate) fn soak(root: &Path, n: u64, seed: u64) -> Result<(), String> {
    prepare(root)?;
    written(root, &n.to_string(), &seed.to_string())?;
    let mut node = program(root, "node");
    let files = ["test/conformance.test.js", "test/columns-conformance.test.js"];
    node.current_dir(root.join(HOME)).arg("--test").args(files);
    stream(node)?;
    match in_python(root) {
        Counts { failed: 0, .. } => Ok(()),
        _ => Err("the portable module answers otherwise in Python".to_owned()),
    }
}

/// Runs tests of node, shows them, and counts by their last lines.
pub(crate) fn count_tap(mut command: Command) -> Counts {
    let mut counts = Counts::default();
    let outcome = (|| {
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| format!("node: {e}"))?;
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                counts = counts.plus(in_line(&line));
                let is_told =
                    ["ok ", "not ok ", "  error", "    "].iter().any(|it| line.starts_with(it));
                if is_told {
                    println!("{line}");
                }
            }
        }
        let status = child.wait().map_err(|e| e.to_string())?;
        match (status.success(), counts) {
            (true, Counts { passed: 0, .. }) => Err("node ran no test".to_owned()),
            (false, Counts { failed: 0, .. }) => Err(format!("node: {status}")),
            _ => Ok(()),
        }
    })();
    if outcome.is_err() { counts.plus(Counts::one(outcome)) } else { counts }
}

fn in_line(line: &str) -> Counts {
    let after = |word: &str| line.strip_prefix(word).and_then(|it| it.parse().ok()).unwrap_or(0);
    let not_run = ["# cancelled ", "# skipped ", "# todo "].map(after);
    Counts {
        passed: after("# pass "),
        failed: not_run.into_iter().fold(after("# fail "), u64::saturating_add),
    }
}

#[cfg(test)]
mod tests {
    use super::in_line;
    use crate::run::Counts;

    #[test]
    fn what_was_skipped_has_failed() {
        let told = ["# pass 7", "# fail 1", "# skipped 2", "# tests 10", "ok 1 - a"];
        let sum = told.into_iter().fold(Counts::default(), |sum, it| sum.plus(in_line(it)));
        assert_eq!(sum, Counts { passed: 7, failed: 3 });
    }
}
