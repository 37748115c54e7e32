//! The published schema of questions and answers: that of the code, and true.

use std::{env, fs};

use jiceng::{json, law::rulebook};
use jiceng_tests::{questions, schema::faults, vectors};
use serde_json::{Value, json};

use super::ok;

fn published(of: &str) -> Value {
    ok(&json!({ "op": "schema", "of": of }))
}

#[test]
fn schemas_are_fresh() {
    let made = [
        ("question", json::question_schema()),
        ("answer", json::answer_schema()),
        ("rulebook", rulebook::schema()),
    ];
    for (name, schema) in made {
        let path = vectors::root().join(format!("docs/schema/{name}.json"));
        let text = format!("{schema:#}\n");
        if env::var_os("JICENG_BLESS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap();
        assert!(committed == text, "{name}.json: run `cargo xtask generate schema`");
    }
}

#[test]
fn questions_have_the_form_that_is_published() {
    let schema = published("question");
    for vector in vectors::read("lifecycle").unwrap() {
        assert_eq!(faults(&schema, &questions::of(&vector)), [""; 0], "{}", vector.name);
    }
    for vector in vectors::read("door").unwrap() {
        let in_order = vector.json["expect"].get("ok").is_some();
        if let Some(question) = vector.json.get("question").filter(|_| in_order) {
            assert_eq!(faults(&schema, question), [""; 0], "{}", vector.name);
        }
    }
}

#[test]
fn answers_have_the_form_that_is_published() {
    let schema = published("answer");
    let mut texts: Vec<String> = Vec::new();
    for (_, text) in questions::answers().unwrap() {
        texts.extend(
            text.lines().filter(|it| it.len() > 1).map(|it| it.trim_end_matches(',').into()),
        );
    }
    let door = vectors::read("door").unwrap();
    let questions = door.iter().filter_map(|it| it.json.get("question"));
    texts.extend(questions.map(|it| json::answer(&it.to_string())));
    for text in texts {
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(faults(&schema, &answer), [""; 0], "{text}");
    }
}

#[test]
fn rulebooks_have_the_form_that_is_published() {
    let schema = published("rulebook");
    let base: Value = serde_json::from_str(include_str!("../../data/lint/base.json")).unwrap();
    assert!(!base.is_null() && schema["title"].is_string());
}

/// The check itself finds what is wrong.
#[test]
fn faults_are_found() {
    let schema = published("question");
    for wrong in [
        json!({ "op": "dew" }),
        json!({ "op": "due", "from": "2026-01-30" }),
        json!({ "op": "due", "from": "2026-01-30", "term": "15d", "x": 1 }),
        json!({ "op": "due", "from": "2026-01-30", "term": 15 }),
        json!([]),
    ] {
        assert_ne!(faults(&schema, &wrong), [""; 0], "{wrong}");
    }
}
