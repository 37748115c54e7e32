//! The JSON door: questions as text in, answers as text out.

mod answers;
mod columns;
mod limits;
mod mutations;
mod page;
mod schema;
mod shuffle;
mod vectors;
mod words;

use jiceng::{json, law::rulebook::Rulebook};
use serde_json::{Value, json};

/// A case of the invented lifecycle `tree`: asked for, inspected, not yet decided.
fn tree() -> Value {
    let fact = |id: &str, kind: &str, on: &str, role: &str| json!({ "id": id, "kind": kind, "on": on, "recorded": on, "by": { "role": role } });
    let mut asked = fact("a", "asked", "2026-09-21", "resident");
    asked["attrs"] = json!({ "protected": false });
    json!({ "case": "c1", "lifecycle": "tree", "events": [
        asked,
        fact("i1", "inspection", "2026-09-24", "office"),
        fact("i2", "inspected", "2026-09-28", "office"),
    ] })
}

/// A question about [`tree`].
fn evaluate() -> Value {
    json!({ "op": "evaluate", "domain": "lifecycle", "rulebook": "demo", "asOf": "2026-10-14",
            "facts": tree() })
}

fn demo() -> Rulebook {
    Rulebook::builtin("demo").unwrap()
}

fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap()
}

/// What is told about a question that is in order.
#[track_caller]
fn ok(question: &Value) -> Value {
    let mut answer = parsed(&json::answer(&question.to_string()));
    assert!(answer.get("ok").is_some(), "{answer}");
    answer["ok"].take()
}

/// Code, pointer, text and hint of an error.
#[track_caller]
fn error(answer: &str) -> [String; 4] {
    let answer = parsed(answer);
    let part =
        |key: &str| answer["error"][key].as_str().unwrap_or_else(|| panic!("{answer}")).into();
    ["code", "pointer", "text", "hint"].map(part)
}

#[test]
fn held_or_named_is_the_same() {
    let mut question = evaluate();
    let named = json::answer(&question.to_string());
    assert_eq!(demo().call(&question.to_string()), named);
    question.as_object_mut().unwrap().remove("rulebook");
    assert_eq!(demo().call(&question.to_string()), named);
    question["rulebook"] = serde_json::to_value(demo().doc()).unwrap();
    let brought = parsed(&json::answer(&question.to_string()));
    assert_eq!(brought["ok"]["result"], parsed(&named)["ok"]["result"]);
}

/// The receipt lets a host check an old answer: it needs nothing but canonical JSON and SHA-256.
#[test]
fn receipts_can_be_checked() {
    let mut question = evaluate();
    question["detail"] = "full".into();
    let mut answer = ok(&question);
    let receipt = answer.as_object_mut().unwrap().remove("receipt").unwrap();
    let digest = |it: &Value| jiceng::wire::sha256(&jiceng::wire::canonical(it));
    assert_eq!(receipt, json!({ "question": digest(&question), "answer": digest(&answer) }));
    question["detail"] = "findings".into();
    assert!(ok(&question).get("receipt").is_none());
}

#[test]
fn null_counts_as_absent() {
    let plain = evaluate();
    let mut nulls = plain.clone();
    for key in ["knownOn", "detail", "lang", "layers", "role"] {
        nulls[key] = Value::Null;
    }
    nulls["facts"]["organs"] = Value::Null;
    nulls["facts"]["others"] = Value::Null;
    for key in ["at", "after", "reverses", "erases"] {
        nulls["facts"]["events"][0][key] = Value::Null;
    }
    nulls["facts"]["events"][1]["attrs"] = Value::Null;
    nulls["facts"]["events"][1]["by"]["organ"] = Value::Null;
    assert_eq!(json::answer(&nulls.to_string()), json::answer(&plain.to_string()));
    let due = json!({ "op": "due", "rulebook": null, "from": "2026-03-01", "term": "15d",
                      "roll": null, "suspend": null, "knownOn": null, "lang": null });
    let plain = json!({ "op": "due", "from": "2026-03-01", "term": "15d" });
    assert_eq!(ok(&due), ok(&plain));
}

/// "Would this be in order?"
#[test]
fn an_act_that_is_only_considered() {
    let mut question = evaluate();
    question["op"] = "compare".into();
    question["asOf"] = "2026-10-16".into();
    let late = json!({ "id": "x", "kind": "allowed", "on": "2026-10-16", "recorded": "2026-10-16",
                       "by": { "role": "resident" } });
    question["with"] = json!({ "add": [late] });
    let told = ok(&question);
    let codes: Vec<_> =
        told["newFindings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["tree/allowed-wrong-role"]);
    let nothing = json!({ "asOf": "2026-10-16" });
    question["with"] = nothing;
    assert_eq!(ok(&question)["differences"], json!([]));
    question["with"] = json!({ "asOf": "2026-10-14" });
    assert_eq!(ok(&question)["after"]["result"]["stage"], "open");
    question["detail"] = "counts".into();
    assert!(ok(&question).get("newFindings").is_none());
}

/// A breach that grows older is not a new one.
#[test]
fn waiting_finds_nothing_new() {
    let mut question = evaluate();
    question["op"] = "compare".into();
    question["asOf"] = "2026-10-16".into();
    question["with"] = json!({ "asOf": "2026-10-19" });
    let told = ok(&question);
    assert_eq!(told["before"]["findings"].as_array().unwrap().len(), 1);
    assert_eq!(told["newFindings"], json!([]));
}

#[test]
fn two_devices_know_one_case() {
    let fact = |id: &str| json!({ "id": id, "kind": "inspection", "on": "2026-09-24", "recorded": "2026-09-24" });
    let case = |events: Value, organs: Value| {
        json!({ "case": "c1", "lifecycle": "tree", "events": events, "organs": organs,
                "others": [{ "case": "c0", "lifecycle": "tree", "events": events }] })
    };
    let a = case(json!([fact("b"), fact("a")]), json!([{ "id": "town" }]));
    let b = case(json!([fact("c"), fact("a")]), json!([{ "id": "office", "parent": "town" }]));
    let merge = |a: &Value, b: &Value| {
        ok(&json!({ "op": "merge", "domain": "lifecycle", "facts": a, "with": { "facts": b } }))
    };
    let told = merge(&a, &b);
    assert_eq!(told["events"], json!([fact("a"), fact("b"), fact("c")]));
    assert_eq!(told["organs"], json!([{ "id": "office", "parent": "town" }, { "id": "town" }]));
    assert_eq!(told["others"][0]["events"], told["events"]);
    assert_eq!(merge(&b, &a), told);
    assert_eq!(merge(&told, &told), told);
}

#[test]
fn lint_of_a_text_that_cannot_be_opened() {
    let told = ok(&json!({ "op": "lint", "lang": ["en"],
                           "rulebook": { "format": 1, "idd": "x" } }));
    assert_eq!(told["counts"], json!({ "error": 1, "warning": 0, "note": 0 }));
    assert_eq!(told["diagnostics"][0]["pointer"], "/idd");
    assert_eq!(told["diagnostics"][0]["text"], json!({ "en": "unknown key `idd`" }));
    assert_eq!(ok(&json!({ "op": "lint", "rulebook": "demo" }))["counts"]["error"], 0);
}

#[test]
fn described_in_words_and_as_a_diagram() {
    let mut question = json!({ "op": "describe", "rulebook": "demo", "lifecycle": "tree",
                               "lang": ["zh", "en"] });
    let told = ok(&question);
    assert_eq!((&told["on"], &told["worstCase"]["days"]), (&json!("2026-12-31"), &json!(397)));
    assert!(told["text"]["zh"].as_array().is_some_and(|it| !it.is_empty()));
    question["format"] = "mermaid".into();
    assert!(ok(&question)["mermaid"].as_str().unwrap().contains("stateDiagram"));
}

/// An error is told in the first language of `lang`, whatever else is wrong.
#[test]
fn errors_speak_the_language_asked_for() {
    let asked = |lang: Value| {
        error(&json::answer(&json!({ "op": "dew", "lang": lang, "x": 1 }).to_string()))
    };
    assert_eq!(asked(json!(["zh", "en"]))[2], "不认识的值 `dew`");
    assert_eq!(asked(json!(["en", "zh"]))[2], "unknown word `dew`");
    assert_eq!(asked(json!(["fr", "zh"]))[2], "不认识的值 `dew`");
    assert_eq!(asked(json!("zh"))[2], "unknown word `dew`");
}
