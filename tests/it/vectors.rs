//! The shared vectors of lifecycles.

use std::collections::BTreeMap;

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    time::Day,
    wire,
};
use jiceng_tests::{books, subset, vectors};
use serde_json::Value;

/// Judges one vector; the differences from what it expects, or the error as an answer.
fn run(opened: &mut BTreeMap<String, Rulebook>, vector: &Value) -> Vec<String> {
    let text = |key: &str| vector.get(key).and_then(Value::as_str);
    let day = |key: &str| text(key).map(|it| it.parse::<Day>().unwrap());
    let id = text("rulebook").unwrap();
    let book = opened.entry(id.to_owned()).or_insert_with(|| books::open(id).unwrap());
    let mut ask = Ask::on(day("asOf").unwrap()).detail(Detail::Full);
    if let Some(known) = day("knownOn") {
        ask = ask.known_on(known);
    }
    let facts = vector.get("facts").cloned().unwrap();
    let answer = wire::from_value::<Case>(facts)
        .and_then(|case| lifecycle::evaluate(book, &case, &ask))
        .map_or_else(
            |error| serde_json::json!({ "error": error }),
            |it| serde_json::to_value(it).unwrap(),
        );
    subset::differences(vector.get("expect").unwrap(), &answer)
}

#[test]
fn lifecycle() {
    let all = vectors::read("lifecycle").unwrap();
    assert!(all.len() > 200, "only {} vectors", all.len());
    let mut opened = BTreeMap::new();
    let mut failed = Vec::new();
    for vector in &all {
        let differences = run(&mut opened, &vector.json);
        if !differences.is_empty() {
            failed.push(format!(
                "{} {}\n    {}",
                vector.file,
                vector.name,
                differences.join("\n    ")
            ));
        }
    }
    assert!(failed.is_empty(), "{} of {}\n{}", failed.len(), all.len(), failed.join("\n"));
}
