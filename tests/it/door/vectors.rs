//! The shared vectors of the door: what is malformed, and how that is told.
//!
//! A vector has a `question`, or a `text` where it is not even JSON, and may name
//! the rulebook `to` which it is put. An error is expected word for word.

use jiceng::{json, law::rulebook::Rulebook};
use jiceng_tests::{subset, vectors};
use serde_json::Value;

#[test]
fn vectors() {
    let all = vectors::read("door").unwrap();
    assert!(all.len() >= 40, "only {} vectors", all.len());
    let mut failed = Vec::new();
    for vector in &all {
        let text = match (vector.json.get("text"), vector.json.get("question")) {
            (Some(Value::String(text)), None) => text.clone(),
            (None, Some(question)) => question.to_string(),
            _ => panic!("{}: either `text` or `question`", vector.name),
        };
        let answer = match vector.json.get("to").and_then(Value::as_str) {
            Some(id) => Rulebook::builtin(id).unwrap().call(&text),
            None => json::answer(&text),
        };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let expected = &vector.json["expect"];
        let differences = match expected.get("error") {
            Some(_) if *expected != answer => vec![format!("is {answer}")],
            Some(_) => Vec::new(),
            None => subset::differences(expected, &answer),
        };
        if !differences.is_empty() {
            failed.push(format!("{} {}: {}", vector.file, vector.name, differences.join("\n    ")));
        }
    }
    assert!(failed.is_empty(), "{} of {}\n{}", failed.len(), all.len(), failed.join("\n"));
}
