//! What Kotlin, Java, Python and Swift get: built, generated, tested.
//!
//! Everything lies under `target`; nothing generated is committed.

mod android;
mod bench;
mod jvm;
mod python;
mod swift;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    generate,
    run::{Counts, cargo, program, stream, works},
    setup,
};

pub(crate) use self::{
    android::check as android_check,
    bench::bench,
    python::test as python_test,
    swift::{apple, check as swift_check},
};

/// Kotlin and Java, and the library on arm64.
pub(crate) fn jvm_test(root: &Path) -> Counts {
    jvm::test(root).plus(jvm::arm(root))
}

/// The one library behind all languages.
const LIBRARY: &str = "libjiceng_mobile.so";
/// The packages of a Debian system that bring what is not Rust.
const PACKAGES: [&str; 5] =
    ["maven", "openjdk-17-jdk-headless", "gcc-aarch64-linux-gnu", "qemu-user", "clang"];

/// Installs what the phone bindings need, or says how.
pub(crate) fn setup(root: &Path) -> Result<(), String> {
    let probes = [
        ("mvn", "--version"),
        ("javac", "--version"),
        ("aarch64-linux-gnu-gcc", "--version"),
        ("qemu-aarch64", "--version"),
        ("clang", "--version"),
    ];
    let missing = probes.iter().any(|(name, word)| {
        let mut probe = program(root, name);
        probe.arg(word);
        !works(probe)
    });
    if missing {
        setup::install(root, "Maven, a JDK, clang and an arm64 linker", &PACKAGES)?;
    }
    let mut rustup = program(root, "rustup");
    rustup.args(["target", "add"]).args([ARM, "aarch64-apple-ios"]).args(android::TARGETS);
    stream(rustup)
}

/// Servers on Kunpeng and Phytium.
const ARM: &str = "aarch64-unknown-linux-gnu";

/// The library of a target, or of this machine, as it ships.
fn build(root: &Path, target: Option<&str>) -> Result<PathBuf, String> {
    let mut command = cargo(root, &["build", "-p", "jiceng-mobile", "--profile", "mobile"]);
    command.args(target.iter().flat_map(|it| ["--target", it]));
    command.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", "aarch64-linux-gnu-gcc");
    stream(command)?;
    let folder = root.join("target").join(target.unwrap_or_default()).join("mobile");
    Ok(folder.join(LIBRARY))
}

/// Runs the generator of a language on the built library.
fn bindgen(root: &Path, name: &str, words: &[&str], paths: &[&Path]) -> Result<(), String> {
    stream(cargo(root, &["build", "--quiet", "-p", "jiceng-bindgen"]))?;
    let mut command = program(root, root.join("target/debug").join(name));
    command.args(words).args(paths);
    stream(command)
}

/// Writes the questions and answers for the runners to `target/conformance`.
fn corpus(root: &Path) -> Result<PathBuf, String> {
    for (path, text) in generate::library_files(root, "conformance")? {
        write(&root.join(path), text.as_bytes())?;
    }
    Ok(root.join("target/conformance"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let say = |e: std::io::Error| format!("{}: {e}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(say)?;
    }
    fs::write(path, bytes).map_err(say)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let bytes = fs::read(from).map_err(|e| format!("{}: {e}", from.display()))?;
    write(to, &bytes)
}

/// Prints one check with pass or fail.
fn told(name: &str, outcome: Result<(), String>) -> Counts {
    println!("{} {name}", if outcome.is_ok() { "pass" } else { "FAIL" });
    Counts::one(outcome)
}

/// A command of the phone bindings, as its own run, after installing what it needs.
pub(crate) fn run(root: &Path, check: fn(&Path) -> Counts) -> Result<(), String> {
    setup(root)?;
    let counts = check(root);
    println!("\n{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed == 0 { Ok(()) } else { Err(String::new()) }
}
