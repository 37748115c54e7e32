//! The repository's own commands: set up, test, show, generate, measure.
//!
//! This program knows nothing of the library but its files and its commands, so
//! that it still builds, and still counts, when the library does not compile.

mod bench;
mod demo;
mod generate;
mod mobile;
mod npm;
mod run;
mod setup;
mod test;
mod workbench;

use std::{path::Path, process::ExitCode};

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The repository's own commands")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what the tests need, in user space, under `target/setup`.
    Setup {
        /// Also what only the benchmarks need.
        #[arg(long)]
        bench: bool,
    },
    /// Run every test; the last line says how many passed and failed.
    Test {
        /// Rust alone: the tests of the workspace and the generated files.
        #[arg(long)]
        quick: bool,
    },
    /// Build the npm package and the portable module in target/npm.
    Npm,
    /// Ask many more generated questions of the web module than the test does.
    Soak {
        /// How many questions of each domain.
        #[arg(default_value_t = 100_000)]
        n: u64,
        /// Another seed makes other questions.
        #[arg(long, default_value_t = 2)]
        seed: u64,
    },
    /// Build the jar with its natives; run every test of Kotlin and Java.
    Jvm,
    /// Build the Python wheel; run its tests.
    Python,
    /// Write the Swift package; run its tests, or where no compiler is, the checks without one.
    Swift {
        /// Accepted for its plain meaning: nothing is published either way.
        #[arg(long)]
        check: bool,
    },
    /// Check what Android needs.
    Android {
        /// Accepted for its plain meaning: without an NDK only checks are made.
        #[arg(long)]
        check: bool,
    },
    /// Assemble the XCFramework of the device library.
    Apple,
    /// Judge the cases of an invented township on the command line.
    Demo {
        /// Instead build the workbench, serve it on this machine and print its address.
        #[arg(long)]
        web: bool,
    },
    /// Measure speed and size.
    Bench {
        /// One of mobile, working-days, petition, lifecycle, procedure, points, replay, study, web; all if absent.
        name: Option<String>,
        /// Write the figures to docs/benchmarks.md.
        #[arg(long)]
        write: bool,
    },
    /// Write the generated files.
    Generate {
        /// One of calendar, coverage, schema, types, docs, answers; all but calendar,
        /// which fetches a package, if absent.
        what: Option<String>,
        /// Write nothing; fail if a file is not as it would be written.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let Some(root) = Path::new(env!("CARGO_MANIFEST_DIR")).parent() else {
        eprintln!("xtask must lie in a folder of the repository");
        return ExitCode::FAILURE;
    };
    let done = match Args::parse().command {
        Command::Setup { bench } => setup::setup(root, bench),
        Command::Test { quick } => test::test(root, quick),
        Command::Npm => npm::npm(root).map(drop),
        Command::Soak { n, seed } => npm::check::soak(root, n, seed),
        Command::Jvm => mobile::run(root, &[mobile::jvm_test, mobile::arm_test]),
        Command::Python => mobile::run(root, &[mobile::python_test]),
        Command::Swift { .. } => mobile::run(root, &[mobile::swift_check]),
        Command::Android { .. } => mobile::run(root, &[mobile::android_check]),
        Command::Apple => mobile::run(root, &[|root| mobile::apple_test(root, "mobile")]),
        Command::Demo { web: true } => workbench::serve(root),
        Command::Demo { web: false } => demo::show(root),
        Command::Bench { name: Some(name), write } if name == "mobile" => {
            mobile::bench(root, write)
        }
        Command::Bench { name, write } => bench::bench(root, name.as_deref(), write),
        Command::Generate { what, check } => generate::generate(root, what.as_deref(), check),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            if !problem.is_empty() {
                eprintln!("{problem}");
            }
            ExitCode::FAILURE
        }
    }
}
