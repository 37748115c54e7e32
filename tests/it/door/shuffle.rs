//! What does not matter: the order of facts and of keys, and how a question is written.

use std::collections::BTreeMap;

use jiceng::{
    json::Question,
    wire::{canonical, parse},
};
use jiceng_tests::{books, questions, random::Random, vectors};
use serde_json::Value;

/// The same value as text, with keys and, of a case, lists in another order.
fn shuffled(value: &Value, key: &str, random: &mut Random) -> String {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map
                .iter()
                .map(|(key, it)| {
                    format!("{}: {}", Value::from(key.as_str()), shuffled(it, key, random))
                })
                .collect();
            random.shuffle(&mut entries);
            format!("{{ {} }}", entries.join(" ,"))
        }
        Value::Array(list) => {
            let mut items: Vec<_> = list.iter().map(|it| shuffled(it, "", random)).collect();
            if ["events", "organs", "others"].contains(&key) {
                random.shuffle(&mut items);
            }
            format!("[{}]", items.join("\n, "))
        }
        scalar => scalar.to_string(),
    }
}

/// A question at full detail has the digest of its text in its answer: that alone may differ.
fn without_receipt(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).unwrap();
    if let Some(ok) = answer["ok"].as_object_mut() {
        ok.remove("receipt");
    }
    answer
}

#[test]
fn order_never_matters() {
    let mut random = Random::new(20_261_123);
    let mut opened = BTreeMap::new();
    for vector in vectors::read("lifecycle").unwrap() {
        let question = questions::of(&vector);
        let named = vector.json["rulebook"].as_str().unwrap().to_owned();
        let book = opened.entry(named).or_insert_with_key(|it| books::open(it).unwrap());
        let text = shuffled(&question, "", &mut random);
        let (plain, other) = (book.call(&question.to_string()), book.call(&text));
        if plain.starts_with(r#"{"error""#) {
            assert!(other.starts_with(r#"{"error""#), "{}", vector.name);
            continue;
        }
        assert_eq!(without_receipt(&other), without_receipt(&plain), "{}", vector.name);
    }
}

/// A question that is read and written again is the same question.
#[test]
fn questions_come_back() {
    let mut all: Vec<Value> =
        vectors::read("lifecycle").unwrap().iter().map(questions::of).collect();
    let door = vectors::read("door").unwrap();
    let in_order = door.iter().filter(|it| it.json["expect"].get("ok").is_some());
    all.extend(in_order.filter_map(|it| it.json.get("question").cloned()));
    for question in all {
        let Ok(read) = Question::from_value(question.clone()) else { continue };
        let written = serde_json::to_value(&read).unwrap();
        let again = Question::from_value(parse(&canonical(&written)).unwrap()).unwrap();
        assert_eq!(again, read, "{question}");
        if question["facts"].get("events").is_some() && question["op"] == "evaluate" {
            assert_eq!(canonical(&written), canonical(&question));
        }
    }
}
