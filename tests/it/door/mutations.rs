//! Ten thousand questions with one fault or two each: none makes the door fall.
//!
//! Whatever is asked, the answer is canonical JSON; an error has a code that is
//! listed, a text, a hint and the pointer of a place that is there.

use std::collections::BTreeMap;

use jiceng::{
    json,
    law::rulebook::Rulebook,
    wire::{Problem, canonical},
};
use jiceng_tests::{questions, random::Random, vectors};
use serde_json::{Value, json};

/// A question as it is written: keys may stand twice, scalars may be anything.
#[derive(Clone)]
enum Written {
    Object(Vec<(String, Written)>),
    List(Vec<Written>),
    Scalar(String),
}

impl Written {
    fn of(value: &Value) -> Self {
        match value {
            Value::Object(map) => {
                Self::Object(map.iter().map(|(key, it)| (key.clone(), Self::of(it))).collect())
            }
            Value::Array(list) => Self::List(list.iter().map(Self::of).collect()),
            scalar => Self::Scalar(scalar.to_string()),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Object(entries) => {
                let entries: Vec<_> = entries
                    .iter()
                    .map(|(key, it)| format!("{}:{}", Value::from(key.as_str()), it.text()))
                    .collect();
                format!("{{{}}}", entries.join(","))
            }
            Self::List(items) => {
                let items: Vec<_> = items.iter().map(Self::text).collect();
                format!("[{}]", items.join(","))
            }
            Self::Scalar(text) => text.clone(),
        }
    }

    /// Whether there is such a place; of a key that stands twice, under either.
    fn has(&self, pointer: &str) -> bool {
        let Some(inner) = pointer.strip_prefix('/') else { return pointer.is_empty() };
        let (first, rest) = inner.split_at(inner.find('/').unwrap_or(inner.len()));
        let key = first.replace("~1", "/").replace("~0", "~");
        match self {
            Self::Object(entries) => entries.iter().any(|it| it.0 == key && it.1.has(rest)),
            Self::List(items) => key.parse().is_ok_and(|n: usize| items[n].has(rest)),
            Self::Scalar(text) => {
                serde_json::from_str(text).is_ok_and(|it: Value| it.pointer(pointer).is_some())
            }
        }
    }

    /// Walks down at random; deep places are as likely as high ones.
    fn place(&mut self, random: &mut Random) -> &mut Self {
        let n = match self {
            Self::Object(entries) => entries.len(),
            Self::List(items) => items.len(),
            Self::Scalar(_) => 0,
        };
        if n == 0 || random.below(4) == 0 {
            return self;
        }
        let n = random.below(n);
        match self {
            Self::Object(entries) => entries[n].1.place(random),
            Self::List(items) => items[n].place(random),
            scalar @ Self::Scalar(_) => scalar,
        }
    }

    fn mutate(&mut self, random: &mut Random) {
        let place = self.place(random);
        match place {
            Self::Object(entries) if !entries.is_empty() && random.below(5) > 0 => {
                let n = random.below(entries.len());
                match random.below(6) {
                    4 => entries.push(link(random)),
                    0 => drop(entries.remove(n)),
                    1 => entries.push(entries[n].clone()),
                    2 => entries[n].0 = key(&entries[n].0, random),
                    _ => entries.push((key(&entries[n].0, random), odd(random))),
                }
            }
            Self::List(items) if !items.is_empty() && random.below(3) > 0 => {
                let n = random.below(items.len());
                match random.below(3) {
                    0 => drop(items.remove(n)),
                    1 => items.push(items[n].clone()),
                    _ => items.push(odd(random)),
                }
            }
            Self::Scalar(text) if random.below(3) > 0 => *text = near(text, random),
            place => *place = odd(random),
        }
    }
}

/// Another key: a slip of the old one, or one of another object.
fn key(old: &str, random: &mut Random) -> String {
    let others =
        ["asof", "", "op", "id", "on", "a/b~c", "events", "reverses", "\u{7f}\u{2028}", "事项"];
    match random.below(3) {
        0 => old.chars().skip(1).collect(),
        1 => format!("{old}s"),
        _ => (*random.pick(&others).unwrap()).to_owned(),
    }
}

/// A value of the same kind that is likely wrong: another day, id or word.
fn near(text: &str, random: &mut Random) -> String {
    let days = ["2026-09-20", "2026-09-24", "2026-10-14", "2027-01-01", "2199-12-31"];
    let words = ["a", "i1", "i2", "e", "office", "asked", "inspected", "tree", "stall", "told"];
    match text.strip_prefix('"') {
        Some(it) if it.len() == 11 && it.starts_with("20") => {
            format!("\"{}\"", random.pick(&days).unwrap())
        }
        Some(it) if random.below(2) == 0 => format!("\"x{it}"),
        Some(_) => format!("\"{}\"", random.pick(&words).unwrap()),
        None => random.below(100).to_string(),
    }
}

/// A key by which a fact names another, or its time.
fn link(random: &mut Random) -> (String, Written) {
    let keys = ["after", "reverses", "erases", "at", "organ", "attrs", "lang"];
    let values = ["\"i1\"", "\"a\"", "\"i2\"", "\"09:30\"", "{\"days\":5}", "[\"zh\"]"];
    let value = (*random.pick(&values).unwrap()).to_owned();
    ((*random.pick(&keys).unwrap()).to_owned(), Written::Scalar(value))
}

/// A value that hardly ever belongs where it is put.
fn odd(random: &mut Random) -> Written {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    let scalars = [
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "1e400",
        "9007199254740991",
        "9007199254740992",
        "-99999999999999999999",
        "\"\"",
        "\"2026-02-30\"",
        "\"2026-09-24\"",
        "\"0000-00-00\"",
        "\"9999-12-31\"",
        "\"24:00\"",
        "\"cn\"",
        "\"demo\"",
        "\"evaluate\"",
        "\"merge\"",
        "\"a\"",
        "\"i1\"",
        "\"{nearest}{key}\"",
        "\"\\ud83d\\ude00 \\u0000\"",
        "\"40000y\"",
        "\"40001d\"",
        "\"2026-09-24..2026-09-01\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "{\"a\":null}",
        "{\"n\":5,\"unit\":\"days\"}",
        "{\"id\":\"a\"}",
    ];
    Written::Scalar(match random.below(20) {
        0 => deep(random.below(60)),
        1 => format!("\"{}\"", "x".repeat(random.below(300))),
        _ => (*random.pick(&scalars).unwrap()).to_owned(),
    })
}

/// Faults of the text itself.
fn spoil(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let n = random.below(chars.len());
    match random.below(4) {
        0 => chars.truncate(n),
        1 => chars[n] = *random.pick(&['"', '{', '}', ',', ':', '\\', '\0', '年']).unwrap(),
        2 => drop(chars.remove(n)),
        _ => chars.insert(n, *random.pick(&['"', '[', ']', '0', '-', ' ', '\u{feff}']).unwrap()),
    }
    chars.into_iter().collect()
}

/// Questions in order, of every operation.
fn seeds() -> Vec<Value> {
    let mut seeds: Vec<Value> = vectors::read("door")
        .unwrap()
        .into_iter()
        .filter(|it| it.json["expect"].get("ok").is_some())
        .filter_map(|it| it.json.get("question").cloned())
        .collect();
    let lifecycle = vectors::read("lifecycle").unwrap();
    seeds.extend(lifecycle.iter().filter(|it| it.json["rulebook"] == "demo").map(questions::of));
    let mut question = super::evaluate();
    question["op"] = "compare".into();
    question["with"] = json!({ "asOf": "2026-10-16", "add": [
        { "id": "x", "kind": "allowed", "on": "2026-10-16", "recorded": "2026-10-16",
          "by": { "role": "office" } }] });
    seeds.push(question);
    seeds.push(json!({ "op": "merge", "domain": "lifecycle", "facts": super::tree(),
                       "with": { "facts": super::tree() } }));
    for seed in &mut seeds {
        // Opened once and held, or these tests would only read rulebooks.
        if let Some(seed) = seed.as_object_mut() {
            seed.remove("rulebook");
        }
    }
    seeds
}

#[track_caller]
fn check(written: Option<&Written>, question: &str, answer: &str) -> Option<String> {
    let told: Value = serde_json::from_str(answer).unwrap_or_else(|it| panic!("{it}: {answer}"));
    assert_eq!(canonical(&told), answer, "not canonical: {question}");
    assert_eq!(told.as_object().map(serde_json::Map::len), Some(1), "{answer}");
    if told.get("ok").is_some() {
        return None;
    }
    let part = |key: &str| told["error"][key].as_str().unwrap_or_else(|| panic!("{answer}"));
    assert!(Problem::CODES.contains(&part("code")), "{answer}");
    assert!(!part("text").is_empty() && !part("hint").is_empty(), "{answer}\n{question}");
    // With a file, the place is one of a layer that is built in, and the question only names it.
    if let Some(written) = written.filter(|_| told["error"].get("file").is_none()) {
        assert!(written.has(part("pointer")), "{answer}\n{question}");
    }
    Some(part("code").to_owned())
}

#[test]
fn ten_thousand_faults() {
    let mut random = Random::new(1949);
    let book = Rulebook::builtin("demo").unwrap();
    let seeds = seeds();
    let mut codes: BTreeMap<Option<String>, usize> = BTreeMap::new();
    for n in 0..10_000 {
        let mut question = Written::of(random.pick(&seeds).unwrap());
        for _ in 0..=random.below(2) {
            question.mutate(&mut random);
        }
        let mut text = question.text();
        let spoilt = random.below(10) == 0;
        if spoilt {
            text = spoil(&text, &mut random);
        }
        // The door without a rulebook opens one for nearly every question, which takes long.
        let answer = if n % 50 == 0 { json::answer(&text) } else { book.call(&text) };
        *codes.entry(check((!spoilt).then_some(&question), &text, &answer)).or_default() += 1;
    }
    // The faults are many: hardly a question stays in order, and most errors are met.
    let in_order = codes.remove(&None).unwrap_or_default();
    assert!((100..5_000).contains(&in_order), "{in_order} of 10,000 were in order");
    assert!(codes.len() >= 22, "{codes:?}");
}

/// The same with a whole rulebook inside: errors point into it.
#[test]
fn faults_of_rulebooks() {
    let mut random = Random::new(2026);
    let doc: Value = serde_json::from_str(include_str!("../../data/lint/base.json")).unwrap();
    for n in 0..600 {
        let mut doc = Written::of(&doc);
        doc.mutate(&mut random);
        let scalar = |it: &str| Written::Scalar(format!("\"{it}\""));
        let mut entries = vec![("rulebook".to_owned(), doc)];
        if n % 2 == 0 {
            entries.push(("op".into(), scalar("lint")));
        } else {
            entries.push(("op".into(), scalar("describe")));
            entries.push(("lifecycle".into(), scalar("stall")));
        }
        let question = Written::Object(entries);
        let text = question.text();
        check(Some(&question), &text, &json::answer(&text));
    }
}
