//! `cargo xtask bench mobile`: what a border costs, beside the native call.

use std::path::Path;

use super::{jvm, python};
use crate::{
    bench as page,
    run::{capture, cargo},
    setup,
};

const HEAD: &str = "## mobile";
const ABOUT: &str = "\
One invented case with one event, typed and as JSON at detail findings; columns of 100000 cases with one
event each, and of 100000 entries of 1000 subjects with every line of the ledger. Nanoseconds, the best of
five runs, `cargo xtask bench mobile`.

| | typed, a call | JSON, a call | cases in columns, a row | points in columns, a row |
| --- | --- | --- | --- | --- |
";

/// Measures all languages; with `write`, into this section of the page.
pub(crate) fn bench(root: &Path, into_page: bool) -> Result<(), String> {
    setup::setup(root, false)?;
    let words =
        ["run", "--quiet", "--profile", "mobile", "-p", "jiceng-mobile", "--example", "cost"];
    let rust = capture(cargo(root, &words))?;
    let kotlin = jvm::bench(root)?;
    let python = python::bench(root)?;
    let rows = [rust.trim(), kotlin.trim(), python.trim()].join("\n");
    let section = format!("{HEAD}\n\n{ABOUT}{rows}\n");
    println!("{section}");
    if into_page { page::put(root, &section) } else { Ok(()) }
}
