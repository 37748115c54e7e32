//! The shared vectors of the domains.

use std::collections::BTreeMap;

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    time::Day,
    wire,
};
use jiceng_tests::{books, questions, subset, vectors};
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

/// Every other domain is asked through the door, at full detail.
#[test]
fn other_domains() {
    let mut opened = BTreeMap::new();
    let mut failed = Vec::new();
    for domain in questions::DOMAINS.iter().filter(|it| **it != "lifecycle") {
        let all = vectors::read(domain).unwrap();
        assert!(!all.is_empty(), "no vectors of {domain}");
        for vector in &all {
            let mut question = questions::of(vector);
            question["detail"] = "full".into();
            let id = vector.json["rulebook"].as_str().unwrap();
            let book = opened.entry(id.to_owned()).or_insert_with(|| books::open(id).unwrap());
            let mut answer = wire::parse(&book.call(&question.to_string())).unwrap();
            if let Some(told) = answer.get_mut("ok") {
                answer = told.take();
            }
            let differences = subset::differences(vector.json.get("expect").unwrap(), &answer);
            if !differences.is_empty() {
                let told = differences.join("\n    ");
                failed.push(format!("{domain}/{} {}\n    {told}", vector.file, vector.name));
            }
        }
    }
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}
