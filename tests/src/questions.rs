//! Questions to the JSON door.

use serde_json::{Map, Value, json};

use crate::{books, vectors::Vector};

/// The domains that have vectors.
pub const DOMAINS: &[&str] = &["lifecycle", "procedure", "points", "study"];
/// How many vectors of a file go with one that is asked in full.
const FULL_EVERY: usize = 5;

/// The question of a vector of a domain.
///
/// The first vector of a file and every fifth after it are asked at detail `full` and
/// in both languages, the others at `findings` and without sentences, so that the
/// answers stay few enough to be committed.
#[must_use]
pub fn of(vector: &Vector) -> Value {
    let mut question = Map::new();
    question.insert("op".into(), "evaluate".into());
    for key in ["op", "domain", "rulebook", "over", "asOf", "knownOn", "facts", "with"] {
        if let Some(value) = vector.json.get(key) {
            question.insert(key.into(), value.clone());
        }
    }
    if let Some(Value::String(named)) = question.get_mut("rulebook") {
        *named = books::id(named).to_owned();
    }
    // A calendar is told in full always, and has no sentences.
    let has_detail = question.get("op").is_none_or(|it| it != "calendar");
    if has_detail && vector.place.is_multiple_of(FULL_EVERY) {
        question.insert("detail".into(), "full".into());
        question.insert("lang".into(), json!(["zh", "en"]));
    }
    question.into()
}

/// The files of whole answers to the vectors of every domain: one answer a line.
///
/// # Errors
/// - The vectors cannot be read, or name a rulebook that cannot be opened.
pub fn answers() -> Result<Vec<(String, String)>, String> {
    let mut opened = std::collections::BTreeMap::new();
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for domain in DOMAINS {
        for vector in crate::vectors::read(domain)? {
            let question = of(&vector);
            let named = vector.json.get("rulebook").and_then(Value::as_str).unwrap_or_default();
            if !opened.contains_key(named) {
                opened.insert(named.to_owned(), books::open(named)?);
            }
            let book = opened.get(named);
            let answer = book.map(|it| it.call(&question.to_string())).unwrap_or_default();
            let path = format!("tests/answers/{domain}/{}", vector.file);
            match files.last_mut().filter(|it| it.0 == path) {
                Some((_, lines)) => lines.push(answer),
                None => files.push((path, vec![answer])),
            }
        }
    }
    Ok(files.into_iter().map(|(path, it)| (path, format!("[\n{}\n]\n", it.join(",\n")))).collect())
}
