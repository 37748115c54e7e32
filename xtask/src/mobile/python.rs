//! Python: the wheel, its tests, its types, its example.

use std::{fs, path::Path};

use super::{copy, corpus};
use crate::{
    run::{Counts, capture, cargo, program, stream},
    setup,
};

/// Builds the wheel, installs it into the virtual environment and runs its tests.
pub(crate) fn test(root: &Path) -> Counts {
    if let Err(problem) = wheel(root) {
        return Counts::one(Err(problem));
    }
    let conformance = match corpus(root) {
        Ok(folder) => folder,
        Err(problem) => return Counts::one(Err(problem)),
    };
    let mut tests = program(root, setup::python(root));
    tests.arg("bindings-mobile/python/tests/test_jiceng.py");
    tests.env("JICENG_CONFORMANCE", conformance).env("RUST_BACKTRACE", "0");
    let mut types = program(root, setup::python(root));
    types.args([
        "-m",
        "mypy",
        "--strict",
        "--disable-error-code=import-untyped",
        "--cache-dir",
        "target/mypy",
        "examples/python",
    ]);
    Counts::one(stream(tests)).plus(Counts::one(stream(types))).plus(Counts::one(example(root)))
}

fn wheel(root: &Path) -> Result<(), String> {
    stream(cargo(root, &["build", "--quiet", "-p", "jiceng-bindgen"]))?;
    // Maturin asks for a program of this name.
    let tools = root.join("target/bindgen");
    let named = tools.join("uniffi-bindgen");
    copy(&root.join("target/debug/jiceng-bindgen"), &named)?;
    let mut mode = program(root, "chmod");
    mode.arg("755").arg(&named);
    stream(mode)?;
    let wheels = root.join("target/wheels");
    let _ = fs::remove_dir_all(&wheels);
    let path = std::env::var("PATH").unwrap_or_default();
    let mut maturin = program(&root.join("bindings-mobile/python"), setup::python(root));
    maturin.args(["-m", "maturin", "build", "--quiet", "--interpreter"]);
    maturin.arg(setup::python(root)).arg("--out").arg(&wheels);
    maturin.env("PATH", format!("{}:{path}", tools.display()));
    stream(maturin)?;
    let mut pip = program(root, setup::python(root));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.args(["--force-reinstall", "--no-deps", "--no-index", "--find-links"]);
    pip.arg(&wheels).arg("jiceng");
    stream(pip)
}

/// The analyst's script says what it said before.
fn example(root: &Path) -> Result<(), String> {
    let mut script = program(root, setup::python(root));
    script.args(["examples/python/overdue.py", "examples/python/petitions.csv", "2026-04-01"]);
    let golden = "examples/python/expected.txt";
    let wanted = fs::read_to_string(root.join(golden)).map_err(|e| format!("{golden}: {e}"))?;
    let shown = capture(script)?;
    if shown == wanted { Ok(()) } else { Err(format!("not as in {golden}:\n{shown}")) }
}

/// What one call and one row cost in Python.
pub(super) fn bench(root: &Path) -> Result<String, String> {
    wheel(root)?;
    let mut script = program(root, setup::python(root));
    script.arg("bindings-mobile/python/tests/bench_cost.py");
    capture(script)
}
