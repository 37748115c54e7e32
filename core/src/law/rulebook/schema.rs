//! The published JSON Schema of a rulebook.

use serde_json::Value;

use super::RulebookDoc;

/// The JSON Schema of a rulebook's document, for editors and checks in other languages.
///
/// It tells the form; what it cannot tell (names that resolve, one shape to a
/// duty, versions that follow each other) is checked when a rulebook is opened.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(RulebookDoc).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".into(), "Jiceng rulebook, format 1".into());
    }
    // The comparison of a test is one of several keys beside its own.
    if let Some(test) = schema.pointer_mut("/$defs/AttrTest").and_then(Value::as_object_mut) {
        test.insert("unevaluatedProperties".into(), false.into());
    }
    schema
}
