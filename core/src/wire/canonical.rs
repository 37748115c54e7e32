//! Canonical JSON (RFC 8785 without floats) and its digest.

use serde_json::Value;
use sha2::{Digest, Sha256};

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
    let mut text = String::new();
    write(value, &mut text);
    text
}

/// The SHA-256 of a text, in lower-case hexadecimal.
#[must_use]
pub fn sha256(text: &str) -> String {
    use std::fmt::Write as _;
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (n, (key, inner)) in entries.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(&Value::String(key.clone()), out);
                out.push(':');
                write(inner, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (n, inner) in items.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(inner, out);
            }
            out.push(']');
        }
        // serde_json writes strings exactly as RFC 8785 asks: the short escapes,
        // lower-case \u00xx for other control characters, everything else as it is.
        scalar => out.push_str(&scalar.to_string()),
    }
}
