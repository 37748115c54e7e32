//! `cargo xtask npm`: the npm package, and the portable module inside it.

pub(crate) mod check;
pub(crate) mod types;

use std::{
    env,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::{
    run::{capture, cargo, program, stream, works},
    setup,
};

/// Where JavaScript and its tools live.
const HOME: &str = "bindings-wasm";
const TARGET: &str = "wasm32-unknown-unknown";
/// Where the package is put together.
const PACKAGE: &str = "target/npm/jiceng";
/// Where programs of other languages find the module.
const PORTABLE: &str = "target/npm/jiceng.portable.wasm";

/// Builds the package in `target/npm/jiceng`, and `jiceng-….tgz` beside it; tells its name.
/// Once, however many ask for it; who asks meanwhile waits.
pub(crate) fn npm(root: &Path) -> Result<String, String> {
    static PACKED: OnceLock<Result<String, String>> = OnceLock::new();
    PACKED.get_or_init(|| packed(root)).clone()
}

fn packed(root: &Path) -> Result<String, String> {
    setup(root)?;
    versions_agree(root)?;
    let module = module(root)?;
    let mut pack = node(root, "tools/pack.mjs");
    pack.arg(module).arg(root.join(PACKAGE));
    stream(pack)?;
    let copied = std::fs::copy(root.join(PACKAGE).join("dist/jiceng.wasm"), root.join(PORTABLE));
    copied.map_err(|e| format!("{PORTABLE}: {e}"))?;
    let mut npm = program(root, "npm");
    npm.args(["pack", "--silent", "--pack-destination", "target/npm"]).arg(root.join(PACKAGE));
    let name = format!("target/npm/{}", capture(npm)?.trim());
    println!("npm: {name}");
    Ok(name)
}

/// The package has the version of the library.
fn versions_agree(root: &Path) -> Result<(), String> {
    let path = format!("{HOME}/npm/package.json");
    let text = std::fs::read_to_string(root.join(&path)).map_err(|e| format!("{path}: {e}"))?;
    let package: serde_json::Value =
        serde_json::from_str(&text).map_err(|e| format!("{path}: {e}"))?;
    let (found, wanted) = (package.get("version"), env!("CARGO_PKG_VERSION"));
    if found.and_then(serde_json::Value::as_str) == Some(wanted) {
        return Ok(());
    }
    Err(format!("{path}: the version is not that of the library, {wanted}"))
}

/// What building needs: the target of the compiler, and the tools of npm.
pub(crate) fn setup(root: &Path) -> Result<(), String> {
    setup::targets(root, &[TARGET])?;
    install(root, &root.join(HOME))
}

/// What testing needs beside that: what one consumer locks for itself.
pub(crate) fn setup_tests(root: &Path) -> Result<(), String> {
    setup(root)?;
    install(root, &root.join(HOME).join("test/consumers/webpack4"))
}

/// Installs what a folder locks, unless that was done.
pub(crate) fn install(root: &Path, folder: &Path) -> Result<(), String> {
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    let stamp = folder.join("node_modules").join(".installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|it| it == wanted) {
        return Ok(());
    }
    let mut npm = program(root, "npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
    stream(npm)?;
    std::fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// A script of ours, run by node in its home.
pub(crate) fn node(root: &Path, script: &str) -> std::process::Command {
    let mut node = program(root, "node");
    node.current_dir(root.join(HOME)).arg(script);
    node
}

/// Whether there is a node that is new enough.
pub(crate) fn has_node(root: &Path) -> bool {
    let mut node = program(root, "node");
    node.args([
        "-e",
        "const [a,b]=process.versions.node.split('.');process.exit(a>22||a==22&&b>=12||a==20&&b>=19?0:1)",
    ]);
    works(node)
}

/// Compiles the module; paths of this machine are not left in it.
fn module(root: &Path) -> Result<PathBuf, String> {
    let words = ["build", "--quiet", "--package", "jiceng-wasm", "--lib"];
    let mut build = cargo(root, &words);
    build.args(["--target", TARGET, "--profile", "wasm"]);
    let sysroot = capture({
        let mut rustc = program(root, "rustc");
        rustc.args(["--print", "sysroot"]);
        rustc
    })?;
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|it| it + "/.cargo"));
    let flags = [
        "-Ctarget-cpu=mvp".to_owned(),
        // Names that tell what a generic function was made for; the package is put in their order.
        "-Csymbol-mangling-version=v0".to_owned(),
        // Half of what `opt-level = "s"` inlines; it makes the module smaller, and no slower.
        "-Cllvm-args=-inline-threshold=25".to_owned(),
        format!("--remap-path-prefix={}=cargo", home.unwrap_or_default()),
        format!("--remap-path-prefix={}=rust", sysroot.trim()),
        format!("--remap-path-prefix={}=jiceng", root.display()),
    ];
    build.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    stream(build)?;
    Ok(root.join("target").join(TARGET).join("wasm").join("jiceng_wasm.wasm"))
}
