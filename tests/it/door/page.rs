//! `docs/json.md` tells the truth.

use std::fs;

use jiceng::{json, json::question::OPS, wire::Problem};
use jiceng_tests::{subset, vectors::root};
use serde_json::Value;

fn page() -> String {
    fs::read_to_string(root().join("docs/json.md")).unwrap()
}

/// Each block of JSON is a question, followed by a block with its answer, in part.
#[test]
fn examples_run() {
    let page = page();
    let blocks: Vec<Value> = page
        .split("```json\n")
        .skip(1)
        .map(|it| serde_json::from_str(it.split("```").next().unwrap()).unwrap())
        .collect();
    let is_question = |it: &&Value| it.get("op").is_some();
    for (n, question) in blocks.iter().enumerate().filter(|(_, it)| is_question(it)) {
        let answer: Value = serde_json::from_str(&json::answer(&question.to_string())).unwrap();
        let expected = blocks.get(n + 1).unwrap_or_else(|| panic!("{question}: no answer"));
        let differences = subset::differences(expected, &answer);
        assert!(differences.is_empty(), "{question}\n{}", differences.join("\n"));
    }
    for op in OPS {
        assert!(page.contains(&format!("\n### `{op}`")), "{op} has no part");
        assert!(blocks.iter().any(|it| it["op"] == *op), "{op} has no example");
    }
}

#[test]
fn every_error_is_told() {
    let page = page();
    let table = page.split("## Errors").nth(1).unwrap();
    let codes: Vec<&str> =
        table.lines().filter_map(|it| it.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(codes, Problem::CODES);
}
