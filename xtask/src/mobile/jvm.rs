//! Kotlin and Java: one jar with natives, its tests, its consumers, the JVM examples.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use super::{ARM, LIBRARY, WASM, bindgen, build, copy, corpus, documented, hook, told};
use crate::run::{Counts, capture, cargo, count_tests, program, stream};

/// Builds the jar and runs every test on the JVM.
pub(crate) fn test(root: &Path) -> Counts {
    let tested = prepare(root).and_then(|()| {
        let mut maven = maven(root, "bindings-mobile/pom.xml");
        maven.args(["--no-transfer-progress", "--fail-at-end", "install"]);
        maven.env_remove("MAVEN_OPTS");
        let output = maven.output().map_err(|e| format!("cannot start Maven: {e}"))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok((output.status.success(), text))
    });
    match tested {
        Err(problem) => Counts::one(Err(problem)),
        Ok((passed, text)) => {
            let documented = documented(&root.join("target/jvm/kotlin/jiceng/jiceng.kt"));
            let documented = told("the documentation reaches KDoc", documented);
            let counts = text.lines().filter_map(totals).fold(Counts::default(), Counts::plus);
            if !passed {
                eprintln!("{text}");
            }
            let fine = passed && counts.passed > 0;
            if fine || counts.failed > 0 {
                return counts.plus(documented);
            }
            counts.plus(documented).plus(Counts::one(Err("Maven failed, or ran no test".into())))
        }
    }
}

/// Maven on a project. Cargo tells what it runs to look for libraries in `target/debug`
/// first; there JNA would find one that is not the jar's.
fn maven(root: &Path, project: &str) -> Command {
    let mut command = program(root, "mvn");
    command.args(["--batch-mode", "--file", project]).env_remove("LD_LIBRARY_PATH");
    command
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

/// The compiled classes of the jar, for Android.
pub(super) fn classes(root: &Path) -> Result<PathBuf, String> {
    prepare(root)?;
    let mut maven = maven(root, "bindings-mobile/kotlin/pom.xml");
    maven.args(["--quiet", "compile"]);
    stream(maven)?;
    Ok(root.join("target/maven/kotlin/classes"))
}

/// Builds natives and sources; once, for the jar and for Android; who asks meanwhile waits.
pub(crate) fn prepare(root: &Path) -> Result<(), String> {
    static PREPARED: OnceLock<Result<(), String>> = OnceLock::new();
    PREPARED.get_or_init(|| built(root)).clone()
}

fn built(root: &Path) -> Result<(), String> {
    let natives = root.join("target/jvm/natives");
    let host = build(root, None)?;
    copy(&host, &natives.join("linux-x86-64").join(LIBRARY))?;
    copy(&build(root, Some(ARM))?, &natives.join("linux-aarch64").join(LIBRARY))?;
    let words = ["generate", "--no-format", "--language", "kotlin", "--out-dir"];
    let sources = root.join("target/jvm/kotlin");
    bindgen(root, "jiceng-bindgen", &words, &[&sources, &host])?;
    hook::portable(&sources.join("jiceng/jiceng.kt"))?;
    copy(&module(root)?, &root.join("target/jvm/portable/jiceng_mobile.wasm"))?;
    corpus(root).map(|_| ())
}

/// The same library as a WebAssembly module, for machines that no native fits.
fn module(root: &Path) -> Result<PathBuf, String> {
    let words = ["rustc", "--quiet", "-p", "jiceng-mobile", "--lib", "--profile", "wasm"];
    let mut command = cargo(root, &words);
    command.args(["--crate-type", "cdylib", "--target", WASM]);
    stream(command)?;
    Ok(root.join("target").join(WASM).join("wasm/jiceng_mobile.wasm"))
}

/// The core's own tests and all shared vectors on arm64, under an emulator.
pub(crate) fn arm(root: &Path) -> Counts {
    let tests = count_tests(on_arm(root, &["test", "-p", "jiceng", "--lib"]));
    tests
        .plus(told("the vectors have the same bytes on arm64", same_bytes(root)))
        .plus(told("the jar's library loads and answers on arm64", loads(root)))
}

/// Loads the library that lies in the jar.
fn loads(root: &Path) -> Result<(), String> {
    const HOST: &str = "target/jvm/arm64";
    let library = build(root, Some(ARM))?;
    let mut compile = program(root, "aarch64-linux-gnu-gcc");
    compile.args(["-Wall", "-Werror", "-o", HOST, "bindings-mobile/kotlin/arm64.c", "-ldl"]);
    stream(compile)?;
    let mut run = program(root, "qemu-aarch64");
    run.args(["-L", "/usr/aarch64-linux-gnu", HOST]).arg(library);
    stream(run)
}

/// Writes the answers to the vectors on arm64 and here, and compares them.
fn same_bytes(root: &Path) -> Result<(), String> {
    const THERE: &str = "target/conformance/arm64";
    let words = ["run", "--quiet", "-p", "jiceng-tests", "--bin", "corpus"];
    let mut written = on_arm(root, &words);
    written.args(["--", THERE, "0"]);
    stream(written)?;
    let read = |path: PathBuf| fs::read(&path).map_err(|e| format!("{}: {e}", path.display()));
    let here = read(corpus(root)?.join("vectors.tsv"))?;
    let there = read(root.join(THERE).join("vectors.tsv"))?;
    if here == there { Ok(()) } else { Err(format!("{THERE}/vectors.tsv is another one")) }
}

fn on_arm(root: &Path, words: &[&str]) -> Command {
    let mut command = cargo(root, words);
    command.args(["--target", ARM]);
    command.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", "aarch64-linux-gnu-gcc");
    let runner = "qemu-aarch64 -L /usr/aarch64-linux-gnu";
    command.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER", runner);
    // Under an emulator every instruction counts.
    command.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
    command
}

/// What one call and one row cost on the JVM.
pub(super) fn bench(root: &Path) -> Result<String, String> {
    prepare(root)?;
    let mut maven = maven(root, "bindings-mobile/kotlin/pom.xml");
    maven.args(["--no-transfer-progress", "test", "-Dtest=CostBench"]);
    maven.arg("-Dsurefire.failIfNoSpecifiedTests=true");
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
