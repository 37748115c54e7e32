//! The generated pages are as the rules make them.

use std::{collections::BTreeSet, fs};

use jiceng_tests::{
    pages,
    vectors::{self, Vector, root},
};
use serde_json::{Value, json};

#[test]
fn pages_are_as_committed() {
    let mut problems = Vec::new();
    for (path, text) in pages::files().unwrap() {
        let committed = fs::read_to_string(root().join(&path)).unwrap_or_default();
        let mut lines = text.lines().zip(committed.lines().chain(std::iter::repeat("")));
        if let Some(n) = lines.position(|(now, then)| now != then) {
            problems.push(format!("{path}:{}", n + 1));
        } else if text != committed {
            problems.push(format!("{path}: longer than the rules make it"));
        }
    }
    assert!(
        problems.is_empty(),
        "\n{}\nRun `cargo xtask generate docs` and read the diff.\n",
        problems.join("\n")
    );
}

/// Whatever a vector finds by a built-in rulebook stands on the page of findings.
#[test]
fn every_code_found_is_listed() {
    let page = fs::read_to_string(root().join("docs/findings.md")).unwrap();
    let mut listed = BTreeSet::new();
    for line in page.lines().filter(|it| it.starts_with("| `")) {
        let words: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
        let [rule, ends @ ..] = words.as_slice() else { continue };
        listed.extend(ends.iter().map(|it| format!("{rule}{it}")));
        if ends.is_empty() {
            listed.insert((*rule).to_owned());
        }
    }
    assert!(listed.len() > 200, "only {} codes were read", listed.len());
    let mut problems = Vec::new();
    let of_builtin = |it: &Vector| !it.json["rulebook"].as_str().unwrap().contains('/');
    for vector in vectors::read("lifecycle").unwrap().into_iter().filter(of_builtin) {
        for finding in vector.json["expect"]["findings"].as_array().into_iter().flatten() {
            let code = finding["code"].as_str().unwrap();
            if !listed.contains(code) {
                problems.push(code.to_owned());
            }
        }
    }
    assert!(problems.is_empty(), "not on docs/findings.md: {}", problems.join(", "));
}

/// The answer that the README shows is that of the library to the facts beside it.
#[test]
fn readme_shows_a_real_answer() {
    let page = fs::read_to_string(root().join("README.md")).unwrap();
    let block = |start: &str, end: &str| {
        let rest = page.split_once(start).unwrap_or_else(|| panic!("no `{start}`")).1;
        rest.split_once(end).unwrap().0.to_owned()
    };
    let shown: Value = serde_json::from_str(&block("```json\n", "```")).unwrap();
    let facts: Value = serde_json::from_str(&block("let facts = r#\"", "\"#;")).unwrap();
    let question = json!({ "op": "evaluate", "domain": "lifecycle", "rulebook": "cn",
        "asOf": "2026-09-30", "facts": facts });
    let answer: Value = serde_json::from_str(&jiceng::json::answer(&question.to_string())).unwrap();
    let clocks = answer["ok"]["result"]["clocks"].as_array().unwrap();
    let clock = clocks.iter().find(|it| it["duty"] == shown["duty"]).unwrap();
    for (key, value) in shown.as_object().unwrap() {
        assert_eq!(&clock[key], value, "README.md: `{key}`");
    }
}

/// The changelog names the rulebook as it is.
#[test]
fn changelog_names_the_revision() {
    let page = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let book = jiceng::law::Rulebook::builtin("cn").unwrap();
    let revision: String = book.revision().chars().take(12).collect();
    assert!(
        page.contains(&format!("`{revision}`")),
        "\nCHANGELOG.md: the latest entry must name `cn` revision `{revision}`, and say what changed\n"
    );
}

/// The vector that the manners show is one of ours.
#[test]
fn contributing_shows_a_real_vector() {
    let page = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let block = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let shown: Value = serde_json::from_str(block).unwrap();
    let ours = jiceng_tests::vectors::read("lifecycle").unwrap();
    assert!(ours.iter().any(|it| it.json == shown), "CONTRIBUTING.md: no such vector");
}
