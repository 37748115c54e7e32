//! A check against a JSON Schema, as far as the published ones use its words.

use serde_json::{Map, Value};

/// The words that are understood, and those that only tell.
const WORDS: [&str; 22] = [
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "enum",
    "format",
    "items",
    "maximum",
    "minimum",
    "oneOf",
    "pattern",
    "patternProperties",
    "properties",
    "required",
    "title",
    "type",
    "maxItems",
    "minItems",
];

/// Where a value does not have the form that a schema tells; nothing if it has.
#[must_use]
pub fn faults(root: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    Check { root }.value(root, value, "", &mut found);
    found
}

struct Check<'a> {
    root: &'a Value,
}

impl Check<'_> {
    fn value(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let Some(words) = schema.as_object() else { return };
        for (word, said) in words {
            let fault = match word.as_str() {
                "$ref" => {
                    let place = said.as_str().and_then(|it| it.strip_prefix('#')).unwrap_or("?");
                    match self.root.pointer(place) {
                        Some(schema) => self.value(schema, value, at, found),
                        None => found.push(format!("{at}: the schema lacks {said}")),
                    }
                    continue;
                }
                "type" => !list(said).iter().any(|it| is_type(it, value)),
                "const" => said != value,
                "enum" => !list(said).contains(value),
                "anyOf" => self.fitting(said, value, at) == 0,
                "oneOf" => self.fitting(said, value, at) != 1,
                "minimum" => value.as_i64().is_some_and(|it| Some(it) < said.as_i64()),
                "maximum" => value.as_i64().is_some_and(|it| said.as_i64() < Some(it)),
                "pattern" => value.as_str().is_some_and(str::is_empty),
                known if WORDS.contains(&known) => false,
                _ => {
                    found.push(format!("the schema says `{word}`, which this check does not know"));
                    false
                }
            };
            if fault {
                found.push(format!("{at}: {word} {} does not fit {}", brief(said), brief(value)));
            }
        }
        match value {
            Value::Object(map) => self.object(words, map, at, found),
            Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    let schema = words.get("items").unwrap_or(&Value::Null);
                    self.value(schema, item, &format!("{at}/{n}"), found);
                }
            }
            _ => {}
        }
    }

    fn object(
        &self,
        words: &Map<String, Value>,
        map: &Map<String, Value>,
        at: &str,
        found: &mut Vec<String>,
    ) {
        let told = |word: &str, key: &str| words.get(word).and_then(|it| it.get(key));
        for key in words.get("required").map(list).into_iter().flatten() {
            if key.as_str().is_some_and(|it| !map.contains_key(it)) {
                found.push(format!("{at}: {key} is missing"));
            }
        }
        let by_pattern = words.get("patternProperties").and_then(Value::as_object);
        for (key, inner) in map {
            let schema = told("properties", key)
                .or_else(|| by_pattern.and_then(|it| it.values().next()))
                .or_else(|| words.get("additionalProperties"));
            match schema {
                Some(Value::Bool(false)) => found.push(format!("{at}: key `{key}` is not known")),
                Some(schema) => self.value(schema, inner, &format!("{at}/{key}"), found),
                None => {}
            }
        }
    }

    fn fitting(&self, schemas: &Value, value: &Value, at: &str) -> usize {
        let fits = |schema: &&Value| {
            let mut found = Vec::new();
            self.value(schema, value, at, &mut found);
            found.is_empty()
        };
        list(schemas).iter().filter(fits).count()
    }
}

/// A list, or the one value that stands for it.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
}

fn is_type(name: &Value, value: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer" | "number") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

fn brief(value: &Value) -> String {
    value.to_string().chars().take(120).collect()
}
