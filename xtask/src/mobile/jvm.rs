//! Kotlin and Java: one jar with natives, its tests, its consumers, the JVM examples.

use std::path::Path;

use super::{ARM, LIBRARY, bindgen, build, copy, corpus};
use crate::run::{Counts, capture, cargo, count_tests, program};

/// Builds the jar and runs every test on the JVM.
pub(crate) fn test(root: &Path) -> Counts {
    let tested = prepare(root).and_then(|()| {
        let mut maven = program(root, "mvn");
        maven.args(["--batch-mode", "--no-transfer-progress", "--fail-at-end", "install"]);
        maven.args(["--file", "bindings-mobile/pom.xml"]).env_remove("MAVEN_OPTS");
        let output = maven.output().map_err(|e| format!("cannot start Maven: {e}"))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok((output.status.success(), text))
    });
    match tested {
        Err(problem) => Counts::one(Err(problem)),
        Ok((passed, text)) => {
            let counts = text.lines().filter_map(totals).fold(Counts::default(), Counts::plus);
            if !passed {
                eprintln!("{text}");
            }
            let fine = passed && counts.passed > 0;
            if fine || counts.failed > 0 {
                return counts;
            }
            counts.plus(Counts::one(Err("Maven failed, or ran no test".into())))
        }
    }
}

/// The totals of one module: `Tests run: 10, Failures: 0, Errors: 0, Skipped: 0`.
fn totals(line: &str) -> Option<Counts> {
    let (_, rest) = line.split_once("Tests run: ")?;
    if rest.contains("Time elapsed") {
        return None;
    }
    let after = |word: &str| -> Option<u64> {
        let (_, tail) = line.split_once(word)?;
        tail.trim_start().split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
    };
    // A skipped test proves nothing, so it counts as failed.
    let bad = ["Failures:", "Errors:", "Skipped:"].map(after).into_iter().sum::<Option<u64>>()?;
    Some(Counts { passed: after("Tests run:")?.saturating_sub(bad), failed: bad })
}

fn prepare(root: &Path) -> Result<(), String> {
    let natives = root.join("target/jvm/natives");
    let host = build(root, None)?;
    copy(&host, &natives.join("linux-x86-64").join(LIBRARY))?;
    copy(&build(root, Some(ARM))?, &natives.join("linux-aarch64").join(LIBRARY))?;
    let words = ["generate", "--no-format", "--language", "kotlin", "--out-dir"];
    bindgen(root, "jiceng-bindgen", &words, &[&root.join("target/jvm/kotlin"), &host])?;
    corpus(root).map(|_| ())
}

/// The core's own tests on arm64, under an emulator.
pub(crate) fn arm(root: &Path) -> Counts {
    let mut tests = cargo(root, &["test", "-p", "jiceng", "--lib", "--target", ARM]);
    tests.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", "aarch64-linux-gnu-gcc");
    let runner = "qemu-aarch64 -L /usr/aarch64-linux-gnu";
    tests.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER", runner);
    count_tests(tests)
}

/// What one call and one row cost on the JVM.
pub(super) fn bench(root: &Path) -> Result<String, String> {
    prepare(root)?;
    let mut maven = program(root, "mvn");
    maven.args(["--quiet", "--batch-mode", "--file", "bindings-mobile/kotlin/pom.xml", "test"]);
    maven.args(["-Dtest=CostBench", "-Dsurefire.failIfNoSpecifiedTests=true"]);
    let text = capture(maven)?;
    let rows: Vec<&str> = text.lines().filter(|it| it.starts_with("| ")).collect();
    if rows.is_empty() { Err("the JVM told no figures".into()) } else { Ok(rows.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::{Counts, totals};

    #[test]
    fn last_line_of_a_module_is_read() {
        let line = "[INFO] Tests run: 10, Failures: 1, Errors: 0, Skipped: 2";
        assert_eq!(totals(line), Some(Counts { passed: 7, failed: 3 }));
        assert_eq!(totals("[INFO] Tests run: 5, Failures: 0, Time elapsed: 2 s"), None);
    }
}
