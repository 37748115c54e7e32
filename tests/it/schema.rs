//! The published schemas are those of the code.

use std::{collections::BTreeSet, env, fs, path::Path, str::FromStr};

use jiceng::{
    facts::TimeOfDay,
    json::{answer_schema, question_schema},
    law::{layers, rulebook},
    points::{Points, Quantity},
    procedure::Share,
    study::{Exact, Hours},
    time::{Cycle, Day, Period, calendar::Published},
    wire::{Id, RuleId},
};
use serde_json::Value;

/// Compares a generated file, or writes it when `JICENG_BLESS` is set.
#[track_caller]
fn fresh(path: &str, schema: &Value) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(path);
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if env::var_os("JICENG_BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == text, "{path} is not that of the code: run with JICENG_BLESS=1");
}

#[test]
fn rulebook_schema_is_fresh() {
    fresh("docs/schema/rulebook.json", &rulebook::schema());
}

#[test]
fn layer_schema_is_fresh() {
    fresh("docs/schema/layer.json", &layers::schema());
}

/// Every key of the built-in rulebooks is one that the schema knows.
#[test]
fn schema_closes_objects() {
    let schema = rulebook::schema();
    assert_eq!(schema["additionalProperties"], false);
    for name in ["Lifecycle", "Duty", "Transition", "EventKind", "Source", "Cite", "Labels"] {
        assert_eq!(schema["$defs"][name]["additionalProperties"], false, "{name}");
    }
}

/// Every text with a form says it in words, and begins with examples that can be read.
#[test]
fn forms_of_texts_are_told_with_examples() {
    fn reads<T: FromStr>(text: &str) -> bool {
        text.parse::<T>().is_ok()
    }
    let mut seen = BTreeSet::new();
    for schema in [question_schema(), answer_schema(), rulebook::schema(), layers::schema()] {
        for (name, form) in schema["$defs"].as_object().unwrap() {
            if form.get("pattern").is_none() {
                continue;
            }
            let reads: fn(&str) -> bool = match name.as_str() {
                "Cycle" => reads::<Cycle>,
                "Day" => reads::<Day>,
                "Exact" => reads::<Exact>,
                "Hours" => reads::<Hours>,
                "Id" => reads::<Id>,
                "Period" => reads::<Period>,
                "Points" => reads::<Points>,
                "Published" => reads::<Published>,
                "Quantity" | "Quantity2" => reads::<Quantity>,
                "RuleId" => reads::<RuleId>,
                "Share" => reads::<Share>,
                "TimeOfDay" => reads::<TimeOfDay>,
                _ => panic!("{name} has a form that is not looked at here"),
            };
            let words = form["description"].as_str().unwrap_or_default();
            let first = words.lines().next().unwrap_or_default();
            let examples: Vec<_> = first.split('`').skip(1).step_by(2).collect();
            assert!(!examples.is_empty(), "{name} tells no example: {words}");
            for example in examples {
                assert!(reads(example), "{name} cannot be `{example}`");
            }
            seen.insert(name.clone());
        }
    }
    assert!(seen.len() >= 12, "{seen:?}");
}
