//! `cargo xtask setup`: what the tests need and Rust does not bring.
//!
//! Everything goes under `target/setup`, in user space; running it again costs
//! a fraction of a second. A stamp beside the virtual environment holds the
//! requirements that were installed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::run::{capture, cargo, program, stream, works};

/// What the outside oracles need.
const TESTS: &str = "requirements.txt";
/// What only the benchmarks need.
const BENCH: &str = "requirements-bench.txt";
/// The packages of a Debian system that bring Python, and npm.
const PYTHON: [&str; 2] = ["python3", "python3-venv"];
const NPM: [&str; 1] = ["npm"];

/// Installs what is missing.
pub(crate) fn setup(root: &Path, bench: bool) -> Result<(), String> {
    component(root, "fmt", "rustfmt")?;
    component(root, "clippy", "clippy")?;
    environment(root)?;
    packages(root, TESTS)?;
    npm(root)?;
    chromium(root)?;
    font(root)?;
    crate::npm::setup_tests(root)?;
    crate::mobile::setup(root)?;
    if bench {
        packages(root, BENCH)?;
    }
    println!("setup: ready, python is {}", python(root).display());
    Ok(())
}

/// The Python of the virtual environment.
pub(crate) fn python(root: &Path) -> PathBuf {
    let inside = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    folder(root).join("venv").join(inside)
}

fn folder(root: &Path) -> PathBuf {
    root.join("target").join("setup")
}

fn component(root: &Path, command: &str, name: &str) -> Result<(), String> {
    if works(cargo(root, &[command, "--version"])) {
        return Ok(());
    }
    let mut rustup = program(root, "rustup");
    rustup.args(["component", "add", name]);
    stream(rustup).map_err(|problem| {
        format!("{problem}\n{name} is missing: install the Rust component `{name}` and try again")
    })
}

fn environment(root: &Path) -> Result<(), String> {
    let mut pip = program(root, python(root));
    pip.args(["-m", "pip", "--version"]);
    if works(pip) {
        return Ok(());
    }
    if system_python(root).is_none() {
        install(root, "Python 3.9 or newer with venv", &PYTHON)?;
    }
    let found = system_python(root).ok_or("Python is installed, but has no venv")?;
    let mut venv = program(root, found);
    venv.args(["-m", "venv", "--clear"]).arg(folder(root).join("venv"));
    stream(venv)
}

/// A Python that is new enough and can make virtual environments.
fn system_python(root: &Path) -> Option<&'static str> {
    let probe = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))";
    ["python3", "/usr/bin/python3"].into_iter().find(|name| {
        let mut python = program(root, name);
        python.args(["-c", probe]);
        works(python)
    })
}

/// npm and a Node that is new enough: for the packages of the web, and those the calendar is compared with.
fn npm(root: &Path) -> Result<(), String> {
    let mut npm = program(root, "npm");
    npm.arg("--version");
    if !works(npm) {
        install(root, "npm", &NPM)?;
    }
    if crate::npm::has_node(root) {
        Ok(())
    } else {
        Err("setup needs Node 20.19, or 22.12 or newer".into())
    }
}

/// The browser in which pages are opened, unless `JICENG_CHROMIUM` names one.
fn chromium(root: &Path) -> Result<(), String> {
    let named = std::env::var_os("JICENG_CHROMIUM").map(PathBuf::from);
    let usual = ["chromium", "chromium-browser", "google-chrome"];
    let mut found = usual.map(|it| Path::new("/usr/bin").join(it)).into_iter().chain(named);
    if found.any(|it| it.exists()) { Ok(()) } else { install(root, "Chromium", &["chromium"]) }
}

/// Without a Chinese font a page shows boxes, and its screenshots with it.
fn font(root: &Path) -> Result<(), String> {
    let mut list = program(root, "fc-list");
    list.args(["--quiet", ":lang=zh"]);
    if works(list) { Ok(()) } else { install(root, "a Chinese font", &["fonts-noto-cjk"]) }
}

/// Installs what the compiler needs for these targets, unless it is there.
pub(crate) fn targets(root: &Path, names: &[&str]) -> Result<(), String> {
    let mut list = program(root, "rustup");
    list.args(["target", "list", "--installed"]);
    let installed = capture(list)?;
    let missing: Vec<_> =
        names.iter().filter(|name| !installed.lines().any(|it| it == **name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut rustup = program(root, "rustup");
    rustup.args(["target", "add"]).args(missing);
    stream(rustup)
}

/// Installs packages of a Debian system, or says how.
pub(crate) fn install(root: &Path, what: &str, packages: &[&str]) -> Result<(), String> {
    if !is_root(root) {
        return Err(format!(
            "setup needs {what}. Install it and try again:\n    sudo apt-get install --yes {}",
            packages.join(" ")
        ));
    }
    for words in [&["update"][..], &[&["install", "--yes"], packages].concat()] {
        let mut apt = program(root, "apt-get");
        apt.args(words);
        stream(apt)?;
    }
    Ok(())
}

fn is_root(root: &Path) -> bool {
    let mut id = program(root, "id");
    id.arg("-u");
    id.output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn packages(root: &Path, list: &str) -> Result<(), String> {
    requirements(root, &format!("tests/python/{list}"))
}

/// Installs a list of Python packages into the virtual environment, once.
pub(crate) fn requirements(root: &Path, list: &str) -> Result<(), String> {
    let wanted = root.join(list);
    let text = fs::read_to_string(&wanted).map_err(|e| format!("{}: {e}", wanted.display()))?;
    let stamp = folder(root).join("venv").join(format!("{}.installed", list.replace('/', "-")));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == text) {
        return Ok(());
    }
    let mut pip = program(root, python(root));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    pip.arg(&wanted);
    stream(pip)?;
    fs::write(&stamp, text).map_err(|e| format!("{}: {e}", stamp.display()))
}
