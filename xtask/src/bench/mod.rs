//! `cargo xtask bench`: speed and size, each beside a baseline of the same run.

use std::path::Path;

use crate::run::{cargo, stream};

/// Runs one measurement, or all.
pub(crate) fn bench(root: &Path, name: Option<&str>) -> Result<(), String> {
    let mut words = vec!["bench", "--workspace"];
    words.extend(name.iter().flat_map(|name| ["--bench", name]));
    stream(cargo(root, &words))
}
