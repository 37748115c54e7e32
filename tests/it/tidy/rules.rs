//! Which vectors every built-in rule must have.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{File, files, none};

#[test]
fn every_rule_has_its_cases() {
    let files = files();
    let covered: BTreeSet<String> = files
        .iter()
        .filter(|file| file.below("tests/vectors/") && file.is(".json"))
        .flat_map(covers)
        .collect();
    let is_lifecycle = |file: &&File| {
        file.below("core/rulebooks/") && file.path.contains("/lifecycles/") && file.is(".json")
    };
    let mut problems = BTreeSet::new();
    for file in files.iter().filter(is_lifecycle) {
        let lifecycle: Value = serde_json::from_str(&file.text).expect(&file.path);
        for (id, aspects) in needs(&lifecycle) {
            for aspect in aspects {
                let what = format!("rule:{id}:{aspect}");
                if !covered.contains(&what) {
                    problems.insert(format!("{}: no vector covers `{what}`", file.path));
                }
            }
        }
    }
    let problems: Vec<String> = problems.into_iter().collect();
    none(&problems, "Write the vector, or name it in the `covers` of the one that shows it.");
}

fn covers(file: &File) -> Vec<String> {
    let vectors: Vec<Value> = serde_json::from_str(&file.text).unwrap_or_default();
    let covers = vectors.iter().filter_map(|vector| vector.get("covers")?.as_array()).flatten();
    covers.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The rules of a lifecycle and what must be shown of each.
fn needs(lifecycle: &Value) -> Vec<(&str, &'static [&'static str])> {
    let mut needs = Vec::new();
    for duty in lifecycle["duties"].as_array().into_iter().flatten() {
        let id = duty["id"].as_str().unwrap_or_default();
        needs.push((id, of_duty(duty)));
    }
    requirements(lifecycle, &mut needs);
    needs
}

/// A right is used or lapses; what is owed without a day cannot be late.
fn of_duty(duty: &Value) -> &'static [&'static str] {
    if duty["force"] == "may" {
        &["on", "after"]
    } else if duty["within"]["limit"].get("unstated").is_some() {
        &["met"]
    } else {
        &["met", "unmet", "on"]
    }
}

fn requirements<'a>(value: &'a Value, needs: &mut Vec<(&'a str, &'static [&'static str])>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| requirements(value, needs)),
        Value::Object(entries) => {
            for (key, value) in entries {
                let list = value.as_array().filter(|_| key == "require");
                for id in list.into_iter().flatten().filter_map(|entry| entry["id"].as_str()) {
                    needs.push((id, &["met", "unmet"]));
                }
                requirements(value, needs);
            }
        }
        _ => {}
    }
}

#[test]
fn needs_follow_the_shape() {
    let lifecycle = serde_json::json!({
        "duties": [
            { "id": "a/b", "within": { "limit": { "n": 5, "unit": "days" } } },
            { "id": "a/c", "within": { "limit": { "unstated": "及时" } } },
            { "id": "a/d", "force": "may", "within": { "limit": { "n": 5, "unit": "days" } } }],
        "main": { "transitions": [{ "require": [{ "id": "a/e" }] }] } });
    let shown: Vec<String> = needs(&lifecycle)
        .iter()
        .map(|(id, aspects)| format!("{id} {}", aspects.join(" ")))
        .collect();
    assert_eq!(shown, ["a/b met unmet on", "a/c met", "a/d on after", "a/e met unmet"]);
}
