//! Canonical JSON (RFC 8785 without floats) and its digest.

use std::fmt::Write as _;

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
            // Bytes and UTF-16 units order alike, but for characters that take four bytes.
            if entries.iter().any(|(key, _)| key.bytes().any(|it| it >= 0xF0)) {
                entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            }
            out.push('{');
            for (n, (key, inner)) in entries.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                quote(key, out);
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
        Value::String(text) => quote(text, out),
        Value::Null => out.push_str("null"),
        Value::Bool(it) => out.push_str(if *it { "true" } else { "false" }),
        Value::Number(it) => {
            let _ = write!(out, "{it}");
        }
    }
}

/// A text as RFC 8785 asks: the short escapes, lower-case \u00xx for other control
/// characters, everything else as it is.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    let is_escaped = |it: u8| it < 0x20 || it == b'"' || it == b'\\';
    while let Some(at) = rest.bytes().position(is_escaped) {
        let Some((plain, escaped)) = rest.split_at_checked(at) else { break };
        out.push_str(plain);
        let mut chars = escaped.chars();
        match chars.next().unwrap_or_default() {
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            it @ ('"' | '\\') => out.extend(['\\', it]),
            it => {
                let _ = write!(out, "\\u{:04x}", u32::from(it));
            }
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::canonical;

    #[test]
    fn texts_are_quoted_as_serde_json_does() {
        let all: String = (0..0x250).filter_map(char::from_u32).chain("基层😀".chars()).collect();
        for text in [&all, "", "\"", "a\\", "\u{7f}\u{1f}\u{0}", "汉\n字"] {
            let value = json!({ text: [text, null, true, -3] });
            assert_eq!(canonical(&value), value.to_string());
        }
    }

    #[test]
    fn keys_are_in_the_order_of_utf_16_units() {
        let value: Value = json!({ "\u{ff61}": 1, "\u{1d11e}": 2, "z": 3 });
        assert_eq!(canonical(&value), "{\"z\":3,\"\u{1d11e}\":2,\"\u{ff61}\":1}");
    }
}
