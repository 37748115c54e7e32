//! The published JSON Schema of a layer.

use serde_json::Value;

use super::LayerDoc;

/// The JSON Schema of a layer's document, for editors and checks in other languages.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(LayerDoc).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".into(), "Jiceng layer, format 1".into());
    }
    // The comparison of a test is one of several keys beside its own.
    if let Some(test) = schema.pointer_mut("/$defs/AttrTest").and_then(Value::as_object_mut) {
        test.insert("unevaluatedProperties".into(), false.into());
    }
    schema
}
