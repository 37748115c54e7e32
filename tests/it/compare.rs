//! What differs between two answers.

use jiceng::answers::{Difference, compare};
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
