//! The rules of the lifecycles that are built in.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::generate::{relative, walk};

/// A rule that can be met or not: a duty or a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) id: String,
    /// What it is: `within`, `notBefore`, `every` or `requirement`.
    pub(super) shape: &'static str,
    pub(super) force: String,
}

/// The rules by lifecycle file, each once: duties as listed, then requirements.
pub(super) fn read(root: &Path) -> Result<BTreeMap<String, Vec<Rule>>, String> {
    let mut found = BTreeMap::new();
    for path in walk(&root.join("core").join("rulebooks"))? {
        let place = relative(root, &path);
        if place.contains("/lifecycles/") && place.ends_with(".json") {
            let text = fs::read_to_string(&path).map_err(|e| format!("{place}: {e}"))?;
            let value = serde_json::from_str(&text).map_err(|e| format!("{place}: {e}"))?;
            found.insert(place, of_lifecycle(&value));
        }
    }
    Ok(found)
}

fn of_lifecycle(lifecycle: &Value) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let duties = lifecycle.get("duties").and_then(Value::as_array);
    for duty in duties.into_iter().flatten() {
        let shapes = ["within", "notBefore", "every"];
        let shape = shapes.into_iter().find(|shape| duty.get(*shape).is_some());
        add(&mut rules, duty, shape.unwrap_or("duty"));
    }
    requirements(lifecycle, &mut rules);
    rules
}

/// Versions of one rule share their id; it stands once.
fn add(rules: &mut Vec<Rule>, entry: &Value, shape: &'static str) {
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    if let Some(id) = text("id").filter(|id| rules.iter().all(|rule| rule.id != *id)) {
        let force = text("force").unwrap_or("must").to_owned();
        rules.push(Rule { id: id.to_owned(), shape, force });
    }
}

fn requirements(value: &Value, rules: &mut Vec<Rule>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| requirements(value, rules)),
        Value::Object(entries) => {
            for (key, value) in entries {
                let list = value.as_array().filter(|_| key == "require");
                list.into_iter().flatten().for_each(|entry| add(rules, entry, "requirement"));
                requirements(value, rules);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::of_lifecycle;

    #[test]
    fn duties_and_requirements_stand_once() {
        let lifecycle = json!({
            "duties": [
                { "id": "tree/decide", "within": {} },
                { "id": "tree/decide", "within": {}, "inForce": { "from": "2027-01-01" } },
                { "id": "tree/use", "force": "may", "within": {} }],
            "main": { "transitions": [{ "id": "extend", "require": [{ "id": "tree/told" }] }] } });
        let ids: Vec<String> = of_lifecycle(&lifecycle)
            .into_iter()
            .map(|rule| format!("{} {} {}", rule.id, rule.shape, rule.force))
            .collect();
        let expected =
            ["tree/decide within must", "tree/use within may", "tree/told requirement must"];
        assert_eq!(ids, expected);
    }
}
