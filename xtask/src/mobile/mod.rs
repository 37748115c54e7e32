//! What Kotlin, Java, Python and Swift get: built, generated, tested.
//!
//! Everything lies under `target`; nothing generated is committed.

mod android;
mod bench;
mod elf;
mod hook;
mod jvm;
mod python;
mod swift;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    npm,
    run::{Counts, cargo, program, stream, works},
    setup,
};

pub(crate) use self::{
    android::check as android_check,
    bench::bench,
    jvm::{arm as arm_test, prepare as ahead, test as jvm_test},
    python::test as python_test,
    swift::{apple_test, check as swift_check},
};

/// The one library behind all languages.
const LIBRARY: &str = "libjiceng_mobile.so";
/// The packages of a Debian system that bring what is not Rust.
const PACKAGES: [&str; 6] =
    ["maven", "openjdk-17-jdk-headless", "gcc-aarch64-linux-gnu", "qemu-user", "clang", "lld"];

/// Installs what the tests of these languages need, or says how.
pub(crate) fn setup(root: &Path) -> Result<(), String> {
    let probes = [
        ("mvn", "--version"),
        ("javac", "--version"),
        ("aarch64-linux-gnu-gcc", "--version"),
        ("qemu-aarch64", "--version"),
        ("clang", "--version"),
        ("ld.lld", "--version"),
    ];
    let missing = probes.iter().any(|(name, word)| {
        let mut probe = program(root, name);
        probe.arg(word);
        !works(probe)
    });
    if missing {
        setup::install(root, "Maven, a JDK, clang, lld, an arm64 linker and qemu", &PACKAGES)?;
    }
    setup::requirements(root, PYTHON)?;
    setup::targets(root, &[&[ARM, IOS][..], &android::TARGETS].concat())
}

/// Servers on Kunpeng and Phytium.
const ARM: &str = "aarch64-unknown-linux-gnu";
/// Machines that no native library fits.
const WASM: &str = "wasm32-unknown-unknown";
/// iPhones.
const IOS: &str = "aarch64-apple-ios";
/// What the wheel's tests and the parser of Swift need.
const PYTHON: &str = "bindings-mobile/python/requirements.txt";

/// The library of a target, or of this machine, as it ships.
///
/// As maturin builds it: with one type of crate the core is compiled once for both.
fn build(root: &Path, target: Option<&str>) -> Result<PathBuf, String> {
    let words = ["rustc", "-p", "jiceng-mobile", "--lib", "--crate-type", "cdylib"];
    let mut command = cargo(root, &words);
    command.args(["--profile", "mobile"]);
    command.args(target.iter().flat_map(|it| ["--target", it]));
    command.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", "aarch64-linux-gnu-gcc");
    stream(command)?;
    let folder = root.join("target").join(target.unwrap_or_default()).join("mobile");
    Ok(folder.join(LIBRARY))
}

/// Where cargo puts what it builds with a profile.
fn folder(profile: &str) -> &str {
    if profile == "dev" { "debug" } else { profile }
}

/// Runs the generator of a language on the built library.
fn bindgen(root: &Path, name: &str, words: &[&str], paths: &[&Path]) -> Result<(), String> {
    stream(cargo(root, &["build", "--quiet", "-p", "jiceng-bindgen"]))?;
    let mut command = program(root, root.join("target/debug").join(name));
    command.args(words).args(paths);
    stream(command)
}

/// Writes the questions and answers for the runners, the same as on the web.
fn corpus(root: &Path) -> Result<PathBuf, String> {
    npm::check::corpus(root)?;
    Ok(root.join(npm::check::CORPUS))
}

/// Whether the documentation of Rust is in a generated source.
fn documented(source: &Path) -> Result<(), String> {
    const SENTENCE: &str = "The stage is never told; it follows from the facts.";
    let text = fs::read_to_string(source).map_err(|e| format!("{}: {e}", source.display()))?;
    let found = text.contains(SENTENCE);
    if found { Ok(()) } else { Err(format!("{} lacks: {SENTENCE}", source.display())) }
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

/// Commands of the phone bindings, as their own run, after installing what they need.
pub(crate) fn run(root: &Path, checks: &[fn(&Path) -> Counts]) -> Result<(), String> {
    setup::setup(root, false)?;
    let counts = checks.iter().map(|it| it(root)).fold(Counts::default(), Counts::plus);
    println!("\n{} passed, {} failed", counts.passed, counts.failed);
    if counts.failed == 0 { Ok(()) } else { Err(String::new()) }
}
