//! What differs between two answers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::Finding;
use crate::wire::{Pointer, canonical};

/// One difference between two answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// Where it is: in the answer after, or, for what is gone, in the one before.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub pointer: Pointer,
    /// What stood there before; absent if it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What stands there after; absent if it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// The keys by which objects of a list are known again, the first that apply.
///
/// A key with a question mark may be absent.
const IDENTITIES: [&[&str]; 11] = [
    &["code", "subjects?"],
    &["duty", "n"],
    &["id"],
    &["event", "transition?"],
    &["case"],
    &["entry", "rule", "from?"],
    &["layer", "rule", "cap"],
    &["region"],
    &["source", "article", "paragraph?", "item?"],
    &["reason", "rule?"],
    &["kind", "rule?", "subjects?"],
];

/// Compares two answers, place by place (比对).
///
/// Objects in a list are known again by what they are about (a finding by code
/// and facts, a clock by duty and number, a step by event and transition), so
/// that one more finding is one difference; where they stand in the list is not
/// compared. Of other lists, what both begin and end with is passed over, and
/// the rest is compared in order. The pointer is that of the answer after
/// wherever the place is in it, else that of the answer before.
///
/// # Example: what a new fact would change
/// ```
/// use jiceng::answers::compare;
/// use serde_json::json;
/// let before = json!({ "stage": "open", "findings": [{ "code": "a/b-late", "subjects": ["e2"] }] });
/// let after = json!({ "stage": "open", "findings": [
///     { "code": "a/a-late", "subjects": ["e1"] }, { "code": "a/b-late", "subjects": ["e2"] }] });
/// let found = compare(&before, &after);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].pointer.as_str(), "/findings/0");
/// assert!(compare(&after, &after).is_empty());
/// ```
#[must_use]
pub fn compare(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    both(&Pointer::root(), before, after, &mut found);
    found
}

fn both(place: &Pointer, before: &Value, after: &Value, found: &mut Vec<Difference>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Value::Object(b), Value::Object(a)) => {
            let keys: BTreeSet<&String> = b.keys().chain(a.keys()).collect();
            for key in keys {
                either(place.key(key), b.get(key), a.get(key), found);
            }
        }
        (Value::Array(b), Value::Array(a)) => match (identities(b), identities(a)) {
            (Some(b), Some(a)) => known_again(place, &b, &a, found),
            _ => in_order(place, b, a, found),
        },
        _ => either_differs(place.clone(), Some(before), Some(after), found),
    }
}

fn either(
    place: Pointer,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    match (before, after) {
        (Some(before), Some(after)) => both(&place, before, after, found),
        _ => either_differs(place, before, after, found),
    }
}

fn either_differs(
    pointer: Pointer,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    found.push(Difference { pointer, before: before.cloned(), after: after.cloned() });
}

/// The objects of a list, each with its place, by what they are about and which of
/// those that look alike they are.
struct Known<'a>(BTreeMap<(String, usize), (usize, &'a Value)>);

/// Lists whose objects are known again; those that look alike are told apart by their count.
fn known_again(
    place: &Pointer,
    before: &Known<'_>,
    after: &Known<'_>,
    found: &mut Vec<Difference>,
) {
    let mut places = BTreeMap::new();
    for (identity, (n, value)) in &before.0 {
        places.insert((*n, 0, identity), (Some(*value), None));
    }
    // What is in both stands at its place after; what is gone keeps its place before.
    for (identity, (n, value)) in &after.0 {
        let old = before.0.get(identity);
        if let Some((n, _)) = old {
            places.remove(&(*n, 0, identity));
        }
        places.insert((*n, 1, identity), (old.map(|it| it.1), Some(*value)));
    }
    for ((n, ..), (before, after)) in places {
        either(place.index(n), before, after, found);
    }
}

/// Lists of which both begin and end alike; between, place by place.
fn in_order(place: &Pointer, before: &[Value], after: &[Value], found: &mut Vec<Difference>) {
    let start = before.iter().zip(after).take_while(|(b, a)| b == a).count();
    let (b, a) = (before.iter().skip(start), after.iter().skip(start));
    let end = b.clone().rev().zip(a.clone().rev()).take_while(|(b, a)| b == a).count();
    let b: Vec<_> = b.take(before.len().saturating_sub(start).saturating_sub(end)).collect();
    let a: Vec<_> = a.take(after.len().saturating_sub(start).saturating_sub(end)).collect();
    for n in 0..b.len().max(a.len()) {
        let place = place.index(start.saturating_add(n));
        either(place, b.get(n).copied(), a.get(n).copied(), found);
    }
}

/// The objects of a list by what they are about; none if some is about nothing.
fn identities(list: &[Value]) -> Option<Known<'_>> {
    let mut found = BTreeMap::new();
    for (n, value) in list.iter().enumerate() {
        let identity = identity(value)?;
        let nth = (0..).find(|nth| !found.contains_key(&(identity.clone(), *nth)))?;
        found.insert((identity, nth), (n, value));
    }
    Some(Known(found))
}

fn identity(value: &Value) -> Option<String> {
    let object = value.as_object()?;
    let of = |keys: &&[&str]| {
        let parts = keys.iter().map(|key| match key.strip_suffix('?') {
            Some(key) => Some(object.get(key).map(canonical).unwrap_or_default()),
            None => object.get(*key).map(|it| format!("{key} {}", canonical(it))),
        });
        parts.collect::<Option<Vec<_>>>().map(|it| it.join("\n"))
    };
    IDENTITIES.iter().find_map(of)
}

/// The findings after that were not there before (新增认定).
///
/// That one is later or longer over by now does not make it new. An act that is
/// only considered would be in order if it brings none.
#[must_use]
pub fn new_findings(before: &[Finding], after: &[Finding]) -> Vec<Finding> {
    let same = |it: &Finding| {
        (it.code.clone(), it.verdict, it.subjects.clone(), it.params.named("from").cloned())
    };
    let mut left: BTreeMap<_, usize> = BTreeMap::new();
    for finding in before {
        let n = left.entry(same(finding)).or_default();
        *n = n.saturating_add(1);
    }
    let is_new = |it: &&Finding| match left.get_mut(&same(it)) {
        Some(n) if *n > 0 => {
            *n = n.saturating_sub(1);
            false
        }
        _ => true,
    };
    after.iter().filter(is_new).cloned().collect()
}
