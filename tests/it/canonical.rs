//! Canonical JSON beside a naive twin that sorts and quotes value by value.

use jiceng::{json, wire};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The twin: each object's keys sorted by UTF-16 units, each scalar as serde_json writes it.
fn naive(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.encode_utf16().collect::<Vec<_>>());
            let each = entries.iter().map(|(key, it)| format!("{}:{}", json!(key), naive(it)));
            format!("{{{}}}", each.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(naive).collect::<Vec<_>>().join(","))
        }
        scalar => scalar.to_string(),
    }
}

/// Texts of the characters that matter: quotes, control characters, both sides of the surrogates.
fn text() -> impl Strategy<Value = String> {
    let chars = "ab\"\\/\u{0}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}é基\u{d7ff}\u{e000}\u{ff61}\u{ffff}😀\u{10ffff}";
    let chars: Vec<char> = chars.chars().collect();
    prop::collection::vec(prop::sample::select(chars), 0..5).prop_map(|it| it.iter().collect())
}

fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((text(), inner), 0..8)
                .prop_map(|it| it.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_written_as_the_twin_writes_it(value in value()) {
        prop_assert_eq!(wire::canonical(&value), naive(&value));
    }

    /// What is refused is told with the place; what is not is the value that serde_json reads.
    #[test]
    fn any_text_is_read_as_serde_json_reads_it(value in value()) {
        match wire::parse(&value.to_string()) {
            Ok(read) => prop_assert_eq!(read, value),
            Err(error) => {
                prop_assert_eq!(error.code(), "not-an-integer");
                let most: u64 = 9_007_199_254_740_991;
                let found = value.pointer(error.pointer.as_str()).unwrap();
                prop_assert!(found.as_i64().is_none_or(|it| it.unsigned_abs() > most));
            }
        }
    }
}

#[test]
fn a_receipt_is_the_digest_of_the_rest() {
    let question = json!({ "op": "evaluate", "domain": "lifecycle", "rulebook": "demo",
        "asOf": "2026-10-14", "detail": "full", "lang": ["zh", "en"],
        "facts": { "case": "c1", "lifecycle": "tree", "events": [
            { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
              "by": { "role": "resident" }, "attrs": { "protected": false } }] } });
    let text = json::answer(&question.to_string());
    let mut answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(text, naive(&answer));
    let receipt = answer["ok"].as_object_mut().unwrap().remove("receipt").unwrap();
    assert_eq!(receipt["question"], wire::sha256(&naive(&question)));
    assert_eq!(receipt["answer"], wire::sha256(&naive(&answer["ok"])));
}
