//! The whole answers to the vectors of lifecycles, byte for byte.

use std::fs;

use jiceng_tests::{questions, vectors::root};

/// What is committed for the answers to all vectors, at most.
const BUDGET: usize = 16_000_000;

#[test]
fn answers_are_as_committed() {
    let files = questions::answers().unwrap();
    assert!(files.len() >= 10, "only {} files", files.len());
    let mut problems = Vec::new();
    for (path, text) in &files {
        let committed = fs::read_to_string(root().join(path)).unwrap_or_default();
        let mut lines = text.lines().zip(committed.lines().chain(std::iter::repeat("")));
        if let Some(n) = lines.position(|(now, then)| now != then) {
            problems.push(format!("{path}:{}", n + 1));
        } else if *text != committed {
            problems.push(format!("{path}: longer than its answers"));
        }
    }
    assert!(
        problems.is_empty(),
        "\n{}\nRun `cargo xtask generate answers` and read the diff.\n",
        problems.join("\n")
    );
    let size: usize = files.iter().map(|it| it.1.len()).sum();
    assert!(size <= BUDGET, "{size} bytes of answers, at most {BUDGET}: ask less in full");
}
