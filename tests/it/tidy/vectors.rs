//! What every shared vector must have.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{File, files, none, sources};

const ASPECTS: [&str; 5] = ["met", "unmet", "before", "on", "after"];

/// A rulebook that vectors start from (it has a `format`) holds none itself.
fn holds_vectors(file: &File) -> bool {
    let whole: Option<Value> = serde_json::from_str(&file.text).ok();
    let is_rulebook = whole.is_some_and(|whole| whole.get("format").is_some());
    file.below("tests/vectors/") && file.is(".json") && !is_rulebook
}

#[test]
fn vectors_are_well_formed() {
    let mut problems = Vec::new();
    let mut names: BTreeMap<(String, String), String> = BTreeMap::new();
    for file in files().into_iter().filter(holds_vectors) {
        let domain = file.path.split('/').nth(2).unwrap().to_owned();
        let vectors: Vec<Value> = match serde_json::from_str(&file.text) {
            Ok(vectors) => vectors,
            Err(e) => {
                problems.push(format!("{}: {e}; a file is one array of vectors", file.path));
                continue;
            }
        };
        for (n, vector) in vectors.iter().enumerate() {
            let name = vector.get("name").and_then(Value::as_str).unwrap_or("");
            let place = format!("{}: /{n} `{name}`", file.path);
            problems.extend(
                vector_problems(vector, &domain).map(|problem| format!("{place}: {problem}")),
            );
            let key = (domain.clone(), name.to_owned());
            if let Some(other) = names.insert(key, place.clone()) {
                problems.push(format!("{place}: the name stands already in {other}"));
            }
        }
    }
    let is_engine = |file: &File| file.text.contains("\npub fn evaluate");
    let engine = sources().iter().any(is_engine);
    assert!(!engine || !names.is_empty(), "tests/vectors has no vector, but a domain evaluates");
    none(&problems, "Mend the vector; its form is told in CONTRIBUTING.md.");
}

fn vector_problems(vector: &Value, domain: &str) -> impl Iterator<Item = String> {
    let text = |key: &str| vector.get(key).and_then(Value::as_str).unwrap_or("");
    let mut problems = Vec::new();
    let is_kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text("name").is_empty() || !text("name").chars().all(is_kebab) {
        problems.push("`name` is not kebab-case".to_owned());
    }
    if text("about").is_empty() {
        problems.push("`about` does not say what is shown".to_owned());
    }
    if !["", domain].contains(&text("domain")) {
        problems.push(format!("`domain` is not its folder `{domain}`"));
    }
    if vector.get("expect").is_none_or(Value::is_null) {
        problems.push("`expect` is missing".to_owned());
    }
    let covers = vector.get("covers").and_then(Value::as_array);
    if covers.is_none() {
        problems
            .push("`covers` is missing; `[]` if it shows how the engine reads facts".to_owned());
    }
    for cover in covers.into_iter().flatten() {
        if !cover.as_str().is_some_and(covers_something) {
            problems.push(format!(
                "`covers` has {cover}; it is `rule:<rule id>:met` (or {}), `row:T5`, `kind:party/17`, `lint:uncited`",
                ASPECTS[1..].join(", ")
            ));
        }
    }
    problems.into_iter()
}

fn covers_something(cover: &str) -> bool {
    let within = |number: &str, last: u32| {
        !number.starts_with('0') && number.parse().is_ok_and(|n: u32| (1..=last).contains(&n))
    };
    match cover.split_once(':') {
        Some(("rule", rest)) => rest
            .rsplit_once(':')
            .is_some_and(|(rule, aspect)| rule.contains('/') && ASPECTS.contains(&aspect)),
        Some(("lint", code)) => !code.is_empty(),
        Some(("row", row)) => {
            row.strip_prefix('T').is_some_and(|n| within(n, 31))
                || row.strip_prefix('S').is_some_and(|n| within(n, 3))
        }
        Some(("kind", kind)) => {
            kind.strip_prefix("party/").is_some_and(|n| within(n, 50))
                || kind.strip_prefix("governance/").is_some_and(|n| within(n, 40))
        }
        _ => false,
    }
}

#[test]
fn covers_are_recognised() {
    for good in ["rule:petition/answer:met", "row:T31", "row:S3", "kind:party/50", "lint:uncited"] {
        assert!(covers_something(good), "{good}");
    }
    for bad in [
        "petition/answer",
        "rule:answer:met",
        "rule:petition/answer:late",
        "row:T32",
        "kind:party/07",
    ] {
        assert!(!covers_something(bad), "{bad}");
    }
}
