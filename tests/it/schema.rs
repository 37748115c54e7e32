//! The published schemas are those of the code.

use std::{env, fs, path::Path};

use jiceng::law::{layers, rulebook};
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
