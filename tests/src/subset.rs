//! Whether an answer contains what a vector expects.

use serde_json::Value;

/// Compares an expectation with an answer and tells every difference.
///
/// Objects match key by key; a key that is expected as `null` must be absent.
/// Of a list, every expected element must match some element of the answer, and an empty list
/// expects an empty one; `findings` must match one to one, in any order. Where a last day is
/// expected as a plain day, both its bounds must be that day.
#[must_use]
pub fn differences(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(expected, actual, "", &mut found);
    found
}

fn compare(expected: &Value, actual: &Value, at: &str, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(want), Value::Object(have)) => {
            for (key, inner) in want {
                let place = format!("{at}/{key}");
                match have.get(key) {
                    _ if inner.is_null() => {
                        if let Some(it) = have.get(key) {
                            found.push(format!("{place}: expected absent, is {it}"));
                        }
                    }
                    None => found.push(format!("{place}: expected {inner}, is absent")),
                    Some(it) => compare(inner, it, &place, found),
                }
            }
        }
        (Value::Array(want), Value::Array(have)) if at.ends_with("/findings") => {
            one_to_one(want, have, at, found);
        }
        (Value::Array(want), Value::Array(have)) => {
            if want.is_empty() && !have.is_empty() {
                found.push(format!("{at}: expected nothing, is {actual}"));
            }
            for inner in want.iter().filter(|it| !have.iter().any(|other| matches(it, other))) {
                let nearest = have.iter().map(|it| differences(inner, it)).min_by_key(Vec::len);
                let why = nearest.unwrap_or_default().join("; ");
                found.push(format!("{at}: no element matches {inner} (nearest: {why})"));
            }
        }
        (Value::String(day), Value::Object(due)) if due.contains_key("notBefore") => {
            let exact =
                due.get("notAfter") == Some(expected) && due.get("notBefore") == Some(expected);
            if !exact {
                found.push(format!("{at}: expected {day}, is {actual}"));
            }
        }
        _ if expected == actual => {}
        _ => found.push(format!("{at}: expected {expected}, is {actual}")),
    }
}

fn matches(expected: &Value, actual: &Value) -> bool {
    differences(expected, actual).is_empty()
}

fn one_to_one(want: &[Value], have: &[Value], at: &str, found: &mut Vec<String>) {
    let mut left: Vec<&Value> = have.iter().collect();
    // The most exact expectations choose first.
    let mut order: Vec<&Value> = want.iter().collect();
    order.sort_by_key(|it| std::cmp::Reverse(it.as_object().map_or(0, serde_json::Map::len)));
    for inner in order {
        match left.iter().position(|it| matches(inner, it)) {
            Some(n) => drop(left.remove(n)),
            None => found.push(format!("{at}: no finding matches {inner}")),
        }
    }
    for it in left {
        found.push(format!("{at}: not expected: {it}"));
    }
}

#[cfg(test)]
mod tests {
    use super::differences;
    use serde_json::json;

    #[test]
    fn finds_what_differs() {
        let actual = json!({ "a": 1, "due": { "notBefore": "x", "notAfter": "x" }, "findings": [{ "code": "p" }], "list": [1] });
        let same = json!({ "a": 1, "due": "x", "b": null, "findings": [{ "code": "p" }] });
        assert_eq!(differences(&same, &actual), Vec::<String>::new());
        for wrong in [
            json!({ "a": 2 }),
            json!({ "a": null }),
            json!({ "due": "y" }),
            json!({ "findings": [] }),
            json!({ "findings": [{ "code": "q" }] }),
            json!({ "z": 1 }),
            json!({ "list": [] }),
        ] {
            assert!(!differences(&wrong, &actual).is_empty(), "{wrong}");
        }
    }
}
