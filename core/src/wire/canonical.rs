//! Canonical JSON (RFC 8785 without floats) and its digest.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::writer::written;

/// The canonical text of a value: keys sorted by UTF-16 units, no white space.
///
/// Two values are equal exactly when their canonical texts are. Hosts that must
/// use another digest (SM3) or sign, do so over these bytes.
///
/// # Example: key order and white space do not matter
/// ```
/// let value: serde_json::Value = serde_json::from_str(r#"{ "b": 1, "a": [true] }"#)?;
/// assert_eq!(jiceng::wire::canonical(&value), r#"{"a":[true],"b":1}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn canonical(value: &Value) -> String {
    // Every key of such a value is a text, so this does not fail.
    written(value).unwrap_or_default()
}

/// The SHA-256 of a text, in lower-case hexadecimal.
#[must_use]
pub fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let halves = digest.iter().flat_map(|it| [it >> 4, it & 15]);
    halves.filter_map(|it| char::from_digit(it.into(), 16)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;
    use serde_json::json;

    use super::{super::writer::Written, *};
    use crate::{time::Day, wire::Id};

    /// Every form that serde tells apart, its keys out of order.
    #[derive(Default, Serialize)]
    struct Forms {
        unit: (),
        tuple: (u8, i16, u64, bool, char),
        newtype: Newtype,
        some: Option<i32>,
        none: Option<i32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        skipped: Option<i32>,
        by_day: BTreeMap<Day, Option<Id>>,
        by_number: BTreeMap<i8, ()>,
        by_kind: BTreeMap<Kind, Vec<Kind>>,
        #[serde(flatten)]
        rest: BTreeMap<&'static str, u32>,
        kinds: Vec<Kind>,
    }

    #[derive(Default, Serialize)]
    struct Newtype(i64);

    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
    enum Kind {
        Plain,
        New(u16),
        Tuple(i8, String),
        Fields { z: bool, a: Box<Option<Kind>> },
    }

    #[test]
    fn every_form_is_written_as_its_value() {
        let day = Day::MIN;
        let inner = Kind::Fields { z: true, a: Box::new(Some(Kind::New(7))) };
        let kinds = vec![Kind::Plain, Kind::Tuple(-1, "\"\n".into()), inner];
        let forms = Forms {
            tuple: (1, -2, u64::MAX, true, '"'),
            newtype: Newtype(i64::MIN),
            some: Some(3),
            by_day: [(day, None), (day.plus(1), Id::new("b").ok())].into(),
            by_number: [(10, ()), (9, ())].into(),
            by_kind: [(Kind::Plain, kinds.clone())].into(),
            rest: [("\u{1d11e}", 1), ("\u{ff61}", 2), ("a\"", 3)].into(),
            kinds,
            ..Forms::default()
        };
        let value = serde_json::to_value(&forms).unwrap();
        let text = written(&forms).unwrap();
        assert_eq!(text, canonical(&value));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        let far = text.find('\u{1d11e}').unwrap();
        assert!(far < text.find('\u{ff61}').unwrap(), "UTF-16 units are compared: {text}");
    }

    #[test]
    fn what_has_no_form_is_refused() {
        let by_list: BTreeMap<Vec<u8>, u8> = [(vec![1], 1)].into();
        assert!(written(&by_list).is_err());
        let by_content: BTreeMap<Kind, u8> = [(Kind::New(1), 1)].into();
        assert!(written(&by_content).is_err());
    }

    #[test]
    fn an_entry_is_added_where_it_belongs() {
        for (object, wanted) in [
            (json!({}), r#"{"m":[1]}"#),
            (json!({ "a": { "z": 1 }, "b": 2 }), r#"{"a":{"z":1},"b":2,"m":[1]}"#),
            (json!({ "n": { "b": 1 } }), r#"{"m":[1],"n":{"b":1}}"#),
            (json!({ "z": 1, "b": "{" }), r#"{"b":"{","m":[1],"z":1}"#),
        ] {
            assert_eq!(Written::of(&object, "m").unwrap().with("[1]"), wanted);
        }
        let unsorted = Forms::default();
        let text = Written::of(&unsorted, "m").unwrap().with("1");
        let mut value = serde_json::to_value(&unsorted).unwrap();
        value.as_object_mut().unwrap().insert("m".into(), 1.into());
        assert_eq!(text, canonical(&value));
    }

    /// A value whose objects have their entries in any order.
    enum Thrown {
        Text(String),
        List(Vec<Thrown>),
        Object(Vec<(String, Thrown)>),
    }

    impl Serialize for Thrown {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(it) => serializer.serialize_str(it),
                Self::List(items) => serializer.collect_seq(items),
                Self::Object(all) => serializer.collect_map(all.iter().map(|(k, v)| (k, v))),
            }
        }
    }

    impl Thrown {
        /// A value of numbers that are thrown one after another.
        fn any(next: &mut impl FnMut(usize) -> usize, depth: usize) -> Self {
            let text = |next: &mut dyn FnMut(usize) -> usize| -> String {
                let some =
                    ["a", "b", "long key ", "\u{e000}", "\u{ffff}", "\u{10000}", "中", "\"", ""];
                (0..next(4)).map(|_| some[next(some.len())]).collect()
            };
            let below = depth.saturating_sub(1);
            match next(if depth == 0 { 1 } else { 4 }) {
                0 => Self::Text(text(next)),
                1 => Self::List((0..next(4)).map(|_| Self::any(next, below)).collect()),
                _ => {
                    let mut all: Vec<(String, Self)> = Vec::new();
                    for _ in 0..next(7) {
                        let key = text(next);
                        if !all.iter().any(|it| it.0 == key) {
                            all.push((key, Self::any(next, below)));
                        }
                    }
                    Self::Object(all)
                }
            }
        }

        /// Its canonical text, made the long way.
        fn naive(&self) -> String {
            match self {
                Self::Text(it) => json!(it).to_string(),
                Self::List(items) => {
                    let each: Vec<String> = items.iter().map(Self::naive).collect();
                    format!("[{}]", each.join(","))
                }
                Self::Object(all) => {
                    let each = all.iter().map(|(key, value)| (key.as_str(), value.naive()));
                    object(each.collect())
                }
            }
        }
    }

    fn object(mut all: Vec<(&str, String)>) -> String {
        all.sort_by_key(|it| it.0.encode_utf16().collect::<Vec<_>>());
        let each = all.iter().map(|(key, value)| format!("{}:{value}", json!(key)));
        format!("{{{}}}", each.collect::<Vec<_>>().join(","))
    }

    #[test]
    fn objects_in_objects_are_put_in_order() {
        let mut state = 1_u64;
        let mut next = |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(state >> 33).unwrap() % n
        };
        for _ in 0..3_000 {
            let value = Thrown::any(&mut next, 5);
            assert_eq!(written(&value).unwrap(), value.naive());
            if let Thrown::Object(all) = &value {
                let added = Written::of(&value, "m").unwrap().with("[]");
                // No object has this key.
                let each = all.iter().map(|(key, value)| (key.as_str(), value.naive()));
                let all = each.chain([("m", "[]".to_owned())]);
                assert_eq!(added, object(all.collect()));
            }
        }
    }
}
