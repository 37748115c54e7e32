//! Android: what can be checked without an NDK, each check with pass or fail.

use std::{fs, path::Path};

use super::told;
use crate::run::{Counts, cargo, stream};

/// arm64-v8a, armeabi-v7a, x86_64.
pub(super) const TARGETS: [&str; 3] =
    ["aarch64-linux-android", "armv7-linux-androideabi", "x86_64-linux-android"];
const RULES: &str = "bindings-mobile/android/consumer-rules.pro";

/// Checks what needs no NDK.
pub(crate) fn check(root: &Path) -> Counts {
    let compiled = TARGETS.iter().map(|target| {
        let words = ["check", "--quiet", "-p", "jiceng-mobile", "--lib", "--target", target];
        told(&format!("{target} compiles"), stream(cargo(root, &words)))
    });
    let rules = fs::read_to_string(root.join(RULES)).map_err(|e| format!("{RULES}: {e}"));
    let rules = rules.and_then(|text| {
        let wanted = ["com.sun.jna.**", "class jiceng.**", "RuntimeVisibleAnnotations"];
        let lacks: Vec<_> = wanted.iter().filter(|it| !text.contains(**it)).collect();
        if lacks.is_empty() { Ok(()) } else { Err(format!("{RULES} lacks {lacks:?}")) }
    });
    compiled.fold(told("the consumer rules keep what JNA looks up", rules), Counts::plus)
}
