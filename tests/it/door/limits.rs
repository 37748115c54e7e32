//! What is too large, with the limit in the text.

use jiceng::json;
use serde_json::{Value, json};

use super::{demo, error, evaluate};

#[test]
fn text_up_to_16_mib() {
    let mut text = evaluate().to_string();
    text.extend(std::iter::repeat_n(' ', 16 * 1024 * 1024 - text.len()));
    assert!(demo().call(&text).starts_with(r#"{"ok":"#));
    text.push(' ');
    assert_eq!(
        error(&json::answer(&text)),
        ["too-large", "", "text is over the limit of 16777216 bytes", "split it and ask in parts"]
    );
}

#[test]
fn depth_up_to_32() {
    let nested = |n: usize| format!(r#"{{ "op": {}{} }}"#, "[".repeat(n), "]".repeat(n));
    assert_eq!(error(&json::answer(&nested(31)))[..2], ["bad-value", "/op"]);
    let [code, pointer, text, _] = error(&json::answer(&nested(32)));
    assert_eq!(
        (code.as_str(), text.as_str()),
        ("too-large", "depth is over the limit of 32 levels")
    );
    assert_eq!(pointer, format!("/op{}", "/0".repeat(31)));
    assert_eq!(error(&json::answer(&"[".repeat(1_000_000)))[0], "too-large");
}

/// Facts are counted before they are read, wherever they stand.
#[test]
fn up_to_200_000_facts() {
    let over = "question is over the limit of 200000 facts";
    let many = |n: usize| Value::Array(vec![json!({}); n]);
    let mut question = evaluate();
    question["facts"]["events"] = many(200_000);
    let told = error(&json::answer(&question.to_string()));
    assert_eq!(told[..3], ["missing-key", "/facts/events/0", "key `id` is missing"]);
    question["facts"]["others"] = json!([{ "events": [{}] }]);
    assert_eq!(error(&json::answer(&question.to_string()))[..3], ["too-large", "/facts", over]);
    question["op"] = "compare".into();
    question["facts"] = json!({});
    question["with"] = json!({ "add": many(200_001) });
    assert_eq!(error(&json::answer(&question.to_string()))[..3], ["too-large", "/with", over]);
    question["op"] = "merge".into();
    question["with"] = json!({ "facts": { "events": many(200_001) } });
    assert_eq!(error(&json::answer(&question.to_string()))[..3], ["too-large", "/with", over]);
}

/// So that nothing goes over unseen: 200,000 facts are answered, if not in one case.
#[test]
fn facts_of_one_day_up_to_256() {
    let fact = |n: usize| {
        json!({ "id": format!("i{n}"), "kind": "inspection", "on": "2026-09-24",
                "recorded": "2026-09-24", "by": { "role": "office" } })
    };
    let mut question = evaluate();
    question["facts"]["events"] = (0..257).map(fact).collect();
    let told = error(&json::answer(&question.to_string()));
    assert_eq!(told[0], "too-large");
    assert_eq!(told[2], "facts of one day in one case is over the limit of 256 facts");
}

/// What is large but within the limits is answered in a time that grows with it, not faster.
#[test]
fn long_chains_are_quick() {
    let organ = |n: usize| json!({ "id": format!("o{n}"), "parent": format!("o{}", n + 1) });
    let mut case = super::tree();
    case["organs"] = (0..40_000).map(organ).collect();
    let mut question = evaluate();
    question["facts"] = case.clone();
    assert!(demo().call(&question.to_string()).starts_with(r#"{"ok":"#));
    let merge = json!({ "op": "merge", "domain": "lifecycle", "facts": case,
                        "with": { "facts": case } });
    assert!(json::answer(&merge.to_string()).starts_with(r#"{"ok":"#));
    let reversal = |n: usize| {
        json!({ "id": format!("r{n}"), "reverses": format!("r{}", n.saturating_sub(1)),
                "on": "2026-09-24", "recorded": "2026-09-24" })
    };
    question["facts"]["organs"] = json!([]);
    question["facts"]["events"] = (0..40_000).map(reversal).collect();
    assert_eq!(error(&demo().call(&question.to_string()))[0], "fact-cycle");
    question["facts"]["events"] = json!([]);
    let other = |n: usize| json!({ "case": format!("o{n}"), "lifecycle": "tree" });
    question["facts"]["others"] = (0..40_000).map(other).collect();
    assert!(demo().call(&question.to_string()).starts_with(r#"{"ok":"#));
    let cases = question["facts"].clone();
    let merge = json!({ "op": "merge", "domain": "lifecycle", "facts": cases,
                        "with": { "facts": cases } });
    assert!(json::answer(&merge.to_string()).starts_with(r#"{"ok":"#));
}
