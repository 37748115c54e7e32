//! Whatever is done to a rulebook, opening and linting answer, and name a place.

use std::sync::LazyLock;

use jiceng::law::{lint::lint, rulebook::Rulebook};
use jiceng_tests::patch;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every place of the base, but for the root.
static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut places = Vec::new();
    collect(&super::rulebook::base(), "", &mut places);
    places
});

fn collect(value: &Value, at: &str, places: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => {
            let key = |key: &String| key.replace('~', "~0").replace('/', "~1");
            map.iter().map(|(name, it)| (key(name), it)).collect()
        }
        Value::Array(list) => (0..).map(|n: usize| n.to_string()).zip(list).collect(),
        _ => vec![],
    };
    for (key, it) in below {
        let place = format!("{at}/{key}");
        places.push(place.clone());
        collect(it, &place, places);
    }
}

fn change() -> impl Strategy<Value = Value> {
    let place = prop::sample::select(PLACES.clone());
    let other = prop::sample::select(PLACES.clone());
    let words =
        vec!["x", "lamp", "lamp/repair", "office", "reported", "waiting", "kind", "2024-01-01"];
    (place, other, prop::sample::select(words), 0u8..6).prop_map(|(at, other, word, how)| {
        let moved = super::rulebook::base().pointer(&other).cloned();
        match how {
            0 => json!({ "at": at, "remove": true }),
            1 => json!({ "at": at, "set": word }),
            2 => json!({ "at": at, "set": [word] }),
            3 => json!({ "at": at, "set": 0 }),
            4 => json!({ "at": at, "set": {} }),
            _ => json!({ "at": at, "set": moved }),
        }
    })
}

/// The place is in the document, or something should stand there: a key of an object
/// that is there, or a whole section of labels.
fn is_near(document: &Value, pointer: &str) -> bool {
    let above = pointer.rsplit_once('/').map_or("", |it| it.0);
    document.pointer(pointer).is_some() || document.pointer(above).is_some() || above == "/labels"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_fault_has_a_place(changes in prop::collection::vec(change(), 1..3)) {
        let mut document = super::rulebook::base();
        for it in &changes {
            // A change may have taken away the place of the next.
            let _ = patch::apply(&mut document, std::slice::from_ref(it));
        }
        for it in lint(&document.to_string()) {
            let pointer = it.pointer.as_str();
            prop_assert!(is_near(&document, pointer), "{} at {pointer}", it.code);
        }
    }
}

#[test]
fn documents_come_back() {
    for id in ["cn", "demo"] {
        let book = Rulebook::builtin(id).unwrap();
        let text = serde_json::to_string(book.doc()).unwrap();
        assert_eq!(Rulebook::open(&text).unwrap().doc(), book.doc(), "{id}");
    }
}
