//! `cargo xtask bench mobile`: what a border costs, beside the native call.

use std::{fs, path::Path};

use super::{jvm, python};
use crate::run::{capture, cargo};

const PAGE: &str = "docs/benchmarks.md";
const HEAD: &str = "## mobile";
const ABOUT: &str = "\
One invented case with one event, typed and as JSON at detail findings; columns of 100000 cases with one
event each at detail counts. Nanoseconds, the best of five runs, `cargo xtask bench mobile`.

| | typed, a call | JSON, a call | columns, a row |
| --- | --- | --- | --- |
";

/// Measures all languages; with `write`, into this section of the page.
pub(crate) fn bench(root: &Path, into_page: bool) -> Result<(), String> {
    let words =
        ["run", "--quiet", "--profile", "mobile", "-p", "jiceng-mobile", "--example", "cost"];
    let rust = capture(cargo(root, &words))?;
    let kotlin = jvm::bench(root)?;
    let python = python::bench(root)?;
    let rows = [rust.trim(), kotlin.trim(), python.trim()].join("\n");
    let section = format!("{HEAD}\n\n{ABOUT}{rows}\n");
    println!("{section}");
    if !into_page {
        return Ok(());
    }
    let say = |e: std::io::Error| format!("{PAGE}: {e}");
    let page = fs::read_to_string(root.join(PAGE)).map_err(say)?;
    let (before, rest) = page.split_once(HEAD).unwrap_or((page.as_str(), ""));
    let after = rest.split_once("\n## ").map_or(String::new(), |it| format!("\n## {}", it.1));
    fs::write(root.join(PAGE), format!("{}\n\n{section}{after}", before.trim_end())).map_err(say)
}
