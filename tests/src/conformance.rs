//! Questions with their answers, for the runners of other languages.
//!
//! Written to `target/conformance`, never committed: the vectors with the committed
//! answers, generated questions, and rulebooks that are not built in.

use std::collections::BTreeMap;

use jiceng::law::rulebook::Rulebook;
use serde_json::{Map, Value, json};

use crate::{books, questions, random::Random, vectors};

/// How many questions are generated for each domain.
const GENERATED: usize = 2_000;

/// The files by path: `vectors.jsonl`, `generated.jsonl`, and each rulebook as one document.
///
/// A line is `{ "name", "domain", "book", "question", "answer" }`, question and answer as
/// the texts that cross the border.
///
/// # Errors
/// - The vectors cannot be read, or name a rulebook that cannot be opened.
pub fn files() -> Result<BTreeMap<String, String>, String> {
    let mut books = BTreeMap::new();
    let mut files = BTreeMap::new();
    let (mut vector_lines, mut generated) = (String::new(), String::new());
    for domain in questions::DOMAINS {
        let all = vectors::read(domain)?;
        for vector in &all {
            let book = open(&mut books, &vector.json)?;
            vector_lines += &line(&vector.name, domain, &book, &questions::of(vector));
        }
        let mut random = Random::new(0x6a69_6365_6e67);
        for n in 0..GENERATED {
            let Some(vector) = random.pick(&all) else { break };
            let book = open(&mut books, &vector.json)?;
            let question = varied(questions::of(vector), &mut random);
            generated += &line(&format!("{}-{n}", vector.name), domain, &book, &question);
        }
    }
    for (named, book) in &books {
        if named.contains('/') {
            let text = books::pack(named)?;
            files.insert(format!("target/conformance/rulebooks/{}.json", book.id()), text);
        }
    }
    files.insert("target/conformance/vectors.jsonl".into(), vector_lines);
    files.insert("target/conformance/generated.jsonl".into(), generated);
    Ok(files)
}

fn open(books: &mut BTreeMap<String, Rulebook>, vector: &Value) -> Result<Rulebook, String> {
    let named = vector.get("rulebook").and_then(Value::as_str).unwrap_or_default();
    if let Some(book) = books.get(named) {
        return Ok(book.clone());
    }
    let book = books::open(named)?;
    books.insert(named.to_owned(), book.clone());
    Ok(book)
}

fn line(name: &str, domain: &str, book: &Rulebook, question: &Value) -> String {
    let question = question.to_string();
    let answer = book.call(&question);
    let line = json!({ "name": name, "domain": domain, "book": book.id(), "question": question,
        "answer": answer });
    format!("{line}\n")
}

/// The question about other days, with facts left out, in another order, or wrong.
fn varied(question: Value, random: &mut Random) -> Value {
    let Value::Object(mut map) = question else { return question };
    let details = ["counts", "findings", "full"];
    map.insert("detail".into(), json!(random.pick(&details)));
    let langs = [json!([]), json!(["zh"]), json!(["en", "zh"])];
    map.insert("lang".into(), json!(random.pick(&langs)));
    if let Some(day) = map.get("asOf").and_then(|it| moved(it, random)) {
        map.insert("asOf".into(), day);
    }
    if random.below(4) == 0 {
        let known = map.get("asOf").and_then(|it| moved(it, random));
        map.insert("knownOn".into(), json!(known));
    }
    if let Some(Value::Object(facts)) = map.get_mut("facts") {
        for list in facts.values_mut().filter_map(Value::as_array_mut).filter(|it| dated(it)) {
            random.shuffle(list);
            list.retain(|_| random.below(8) != 0);
        }
        if random.below(5) == 0 {
            spoil(facts, random);
        }
    }
    map.into()
}

fn dated(list: &[Value]) -> bool {
    list.first().is_some_and(|it| it.get("on").is_some())
}

fn moved(day: &Value, random: &mut Random) -> Option<Value> {
    let day: jiceng::time::Day = day.as_str()?.parse().ok()?;
    let by = i32::try_from(random.below(240)).ok()?;
    Some(json!(day.plus(by.saturating_sub(90))))
}

/// Makes one fact such that it is refused.
fn spoil(facts: &mut Map<String, Value>, random: &mut Random) {
    let wrong = [
        ("on", json!("2026-02-30")),
        ("kind", json!("no-such-kind")),
        ("id", json!("\u{5f20}\u{4e09}")),
        ("recorded", json!("1949-10-01")),
        ("by", json!({ "role": "no-such-role" })),
        ("attrs", json!({ "no-such-attribute": true })),
    ];
    let Some((key, value)) = random.pick(&wrong) else { return };
    let lists = facts.values_mut().filter_map(Value::as_array_mut).filter(|it| dated(it));
    for list in lists {
        let n = random.below(list.len());
        if let Some(Value::Object(fact)) = list.get_mut(n) {
            fact.insert((*key).to_owned(), value.clone());
        }
    }
}
