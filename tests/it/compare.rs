//! What differs between two answers.

use jiceng::{
    answers::{Difference, compare},
    json as door,
};
use proptest::prelude::*;
use serde_json::{Value, json};

#[track_caller]
fn check(before: Value, after: Value, expected: Value) {
    let found = serde_json::to_value(compare(&before, &after)).unwrap();
    assert_eq!(found, expected);
}

#[test]
fn places() {
    check(
        json!({ "asOf": "2026-03-01", "result": { "stage": "open", "since": "2026-02-01" } }),
        json!({ "asOf": "2026-03-02", "result": { "stage": "open", "final": true } }),
        json!([
            { "pointer": "/asOf", "before": "2026-03-01", "after": "2026-03-02" },
            { "pointer": "/result/final", "after": true },
            { "pointer": "/result/since", "before": "2026-02-01" }
        ]),
    );
    check(json!([]), json!({}), json!([{ "pointer": "", "before": [], "after": {} }]));
}

#[test]
fn findings_are_known_again() {
    let late = json!({ "code": "a/b-late", "subjects": ["e1", "e2"], "verdict": "unmet" });
    let other = json!({ "code": "a/b-late", "subjects": ["e3", "e4"], "verdict": "unmet" });
    let mut unknown = late.clone();
    unknown["verdict"] = json!("unknown");
    check(json!([late]), json!([other, late]), json!([{ "pointer": "/0", "after": other }]));
    check(json!([other, late]), json!([late]), json!([{ "pointer": "/0", "before": other }]));
    check(
        json!([other, late]),
        json!([unknown]),
        json!([
            { "pointer": "/0", "before": other },
            { "pointer": "/0/verdict", "before": "unmet", "after": "unknown" }
        ]),
    );
    // Where they stand does not matter; how often they stand does.
    check(json!([other, late]), json!([late, other]), json!([]));
    check(json!([late, late]), json!([late]), json!([{ "pointer": "/1", "before": late }]));
}

#[test]
fn clocks_and_steps_are_known_again() {
    let clock = |duty: &str, n: u32, state: &str| json!({ "duty": duty, "n": n, "state": state });
    check(
        json!([clock("a/b", 1, "running"), clock("a/c", 1, "running")]),
        json!([
            clock("a/c", 1, "running"),
            clock("a/b", 1, "fulfilled"),
            clock("a/b", 2, "running")
        ]),
        json!([
            { "pointer": "/1/state", "before": "running", "after": "fulfilled" },
            { "pointer": "/2", "after": clock("a/b", 2, "running") }
        ]),
    );
    let step = |event: &str, to: &str| json!({ "event": event, "transition": event, "to": to });
    check(
        json!([step("a", "x"), step("b", "y")]),
        json!([step("b", "z")]),
        json!([
            { "pointer": "/0", "before": step("a", "x") },
            { "pointer": "/0/to", "before": "y", "after": "z" }
        ]),
    );
}

#[test]
fn other_lists_go_in_order() {
    check(
        json!(["office", "head"]),
        json!(["office", "clerk", "head"]),
        json!([{ "pointer": "/1", "after": "clerk" }]),
    );
    check(
        json!([{ "from": 1 }, { "from": 2 }]),
        json!([{ "from": 1 }, { "from": 3 }]),
        json!([{ "pointer": "/1/from", "before": 2, "after": 3 }]),
    );
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        (0i64..4).prop_map(Value::from),
        "[ab]".prop_map(Value::from),
    ];
    let key = prop::sample::select(vec!["code", "subjects", "duty", "n", "id", "x"]);
    leaf.prop_recursive(4, 40, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone().prop_map(str::to_owned), inner, 0..4)
                .prop_map(|it| Value::Object(it.into_iter().collect())),
        ]
    })
}

fn turned(found: Vec<Difference>) -> Vec<(Option<Value>, Option<Value>)> {
    let mut sides: Vec<_> = found.into_iter().map(|it| (it.after, it.before)).collect();
    sides.sort_by_key(|it| format!("{it:?}"));
    sides
}

proptest! {
    #[test]
    fn alike_and_turned_round(a in value(), b in value()) {
        prop_assert_eq!(compare(&a, &a), vec![]);
        let there = compare(&a, &b);
        let mut back: Vec<_> = compare(&b, &a).into_iter().map(|it| (it.before, it.after)).collect();
        back.sort_by_key(|it| format!("{it:?}"));
        prop_assert_eq!(turned(there.clone()), back);
        for it in there {
            prop_assert_ne!(&it.before, &it.after);
            // The place holds what is said to stand there.
            if let Some(after) = &it.after {
                prop_assert_eq!(b.pointer(it.pointer.as_str()), Some(after));
            }
        }
    }
}

/// A question that changes nothing names what can be changed, which depends on the domain.
#[test]
fn what_changes_nothing_names_what_can_be_changed() {
    let all = "add, rulebook, layers, asOf or knownOn";
    let zh = "add、rulebook、layers、asOf 或 knownOn";
    for (domain, facts, en, zh) in [
        ("lifecycle", json!({ "case": "c", "lifecycle": "tree" }), all, zh),
        ("procedure", json!({ "act": "a", "form": "f", "organ": "o" }), all, zh),
        ("study", json!({ "learner": "l", "plan": "p" }), all, zh),
        (
            "points",
            json!({ "ledger": "l", "scheme": "garden" }),
            "add, rulebook, layers, scheme, asOf or knownOn",
            "add、rulebook、layers、scheme、asOf 或 knownOn",
        ),
    ] {
        let nothing = [
            json!({}),
            json!({ "add": [], "layers": [] }),
            json!({ "rulebook": null, "scheme": null, "asOf": null, "knownOn": null }),
        ];
        for with in nothing {
            let mut question = json!({
                "op": "compare", "domain": domain, "rulebook": "demo", "asOf": "2026-10-14",
                "facts": facts, "with": with,
            });
            assert_eq!(
                door::answer(&question.to_string()),
                format!(
                    r#"{{"error":{{"code":"bad-question","hint":"the format of questions is in docs/schema","pointer":"/with","text":"the question is wrong: `with` changes nothing: give {en}"}}}}"#
                )
            );
            question["lang"] = json!(["zh"]);
            assert_eq!(
                door::answer(&question.to_string()),
                format!(
                    r#"{{"error":{{"code":"bad-question","hint":"提问格式见 docs/schema","pointer":"/with","text":"提问有误：`with` 没有改变什么：请给出 {zh}"}}}}"#
                )
            );
        }
    }
}

/// A rulebook that is named again comes without the layers of the question.
#[test]
fn the_same_rulebook_named_again_has_no_layers() {
    let question = json!({
        "op": "compare", "domain": "lifecycle", "rulebook": "cn", "layers": ["demo-county"],
        "asOf": "2026-10-14", "facts": { "case": "c", "lifecycle": "petition" },
        "with": { "rulebook": "cn", "layers": [] },
    });
    let told: Value = serde_json::from_str(&door::answer(&question.to_string())).unwrap();
    assert_eq!(told["ok"]["before"]["rulebook"]["layers"], json!(["demo-county"]));
    assert_eq!(told["ok"]["after"]["rulebook"].get("layers"), None);
}
