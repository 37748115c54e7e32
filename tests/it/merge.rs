//! Joining facts: in any order, as often as one likes.

use jiceng::facts::{Fact, merge};
use proptest::prelude::*;
use serde_json::{Value, json};

fn facts(list: Value) -> Vec<Fact> {
    serde_json::from_value(list).unwrap()
}

fn fact(id: &str, more: Value) -> Value {
    let mut fact =
        json!({ "id": id, "kind": "asked", "on": "2026-03-01", "recorded": "2026-03-02" });
    for (key, value) in more.as_object().unwrap() {
        fact[key] = value.clone();
    }
    fact
}

fn erasure(id: &str, erases: &str) -> Value {
    json!({ "id": id, "erases": erases, "on": "2026-03-05", "recorded": "2026-03-05" })
}

#[track_caller]
fn refused(a: Value, b: Value, pointer: &str, text: &str) {
    let error = merge(&facts(a), &facts(b)).unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_eq!(error.pointer.as_str(), pointer);
}

fn ids(list: &[Fact]) -> Vec<&str> {
    list.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn union_by_day_and_id() {
    let a = facts(json!([fact("e3", json!({})), fact("e1", json!({}))]));
    let b = facts(json!([fact("e1", json!({})), fact("e0", json!({ "on": "2026-03-02" }))]));
    assert_eq!(ids(&merge(&a, &b).unwrap()), ["e1", "e3", "e0"]);
    assert_eq!(merge(&[], &[]).unwrap(), []);
}

#[test]
fn same_id_other_content() {
    let text = "two facts with different content share the id `e1`";
    let other = fact("e1", json!({ "recorded": "2026-03-03" }));
    refused(json!([fact("e1", json!({}))]), json!([other]), "/b/0", text);
    refused(json!([fact("e1", json!({})), other]), json!([]), "/a/1", text);
}

#[test]
fn erasures_win() {
    let a = facts(json!([fact("e1", json!({})), fact("e2", json!({}))]));
    let b = facts(json!([fact("e2", json!({})), erasure("x1", "e1")]));
    for merged in [merge(&a, &b).unwrap(), merge(&b, &a).unwrap()] {
        assert_eq!(ids(&merged), ["e2", "x1"]);
    }
    // Two contents under one id do not matter once the fact is erased.
    let other =
        facts(json!([fact("e1", json!({ "recorded": "2026-03-09" })), erasure("x1", "e1")]));
    assert_eq!(ids(&merge(&a, &other).unwrap()), ["e2", "x1"]);
    // An erasure stays, or a third device would bring the fact back.
    let c = facts(json!([erasure("x1", "e1"), erasure("x2", "x1")]));
    let joined = merge(&c, &c).unwrap();
    assert_eq!(ids(&joined), ["x1", "x2"]);
    assert_eq!(ids(&merge(&joined, &a).unwrap()), ["e2", "x1", "x2"]);
}

#[test]
fn erasures_carry_nothing() {
    let mut with_kind = erasure("x1", "e1");
    with_kind["kind"] = json!("asked");
    refused(
        json!([]),
        json!([with_kind]),
        "/b/0/kind",
        "bad value: fact `x1` erases another and so has no `kind`",
    );
    let mut with_attrs = erasure("x1", "e1");
    with_attrs["attrs"] = json!({ "name": "secret" });
    refused(
        json!([with_attrs]),
        json!([]),
        "/a/0/attrs",
        "bad value: fact `x1` erases another and so has no `attrs`",
    );
}

/// Facts whose content follows from their id, so that no two contradict each other.
fn set() -> impl Strategy<Value = Vec<Fact>> {
    let one = (0u8..9, prop::option::weighted(0.3, 0u8..9)).prop_map(|(n, erases)| match erases {
        Some(other) => erasure(&format!("x{n}-{other}"), &format!("e{other}")),
        None => fact(
            &format!("e{n}"),
            json!({ "on": format!("2026-02-{:02}", [1, 2, 3][usize::from(n).rem_euclid(3)]) }),
        ),
    });
    prop::collection::vec(one, 0..12).prop_map(|it| facts(Value::Array(it)))
}

proptest! {
    #[test]
    fn laws(a in set(), b in set(), c in set()) {
        let join = |a: &[Fact], b: &[Fact]| merge(a, b).unwrap();
        let ab = join(&a, &b);
        prop_assert_eq!(&ab, &join(&b, &a));
        prop_assert_eq!(&ab, &join(&ab, &ab));
        prop_assert_eq!(&ab, &join(&ab, &a));
        prop_assert_eq!(join(&ab, &c), join(&a, &join(&b, &c)));
    }
}
