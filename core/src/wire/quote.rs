//! Texts as RFC 8785 quotes them.

use std::fmt::{self, Write};

/// Adds a text in quotes.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    escape(text, out);
    out.push('"');
}

/// Adds a text as it stands between quotes: the short escapes, lower-case `\u00xx` for
/// other control characters, everything else as it is.
fn escape(text: &str, out: &mut String) {
    let is_special = |it: u8| it < 0x20 || matches!(it, b'"' | b'\\');
    let mut left = text;
    while let Some((plain, special)) =
        left.bytes().position(is_special).and_then(|at| left.split_at_checked(at))
    {
        out.push_str(plain);
        let mut rest = special.chars();
        match rest.next().unwrap_or_default() {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
        }
        left = rest.as_str();
    }
    out.push_str(left);
}

/// Takes a text piece by piece, as it stands between quotes.
pub(super) struct Quoted<'a>(pub(super) &'a mut String);

impl Write for Quoted<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        escape(piece, self.0);
        Ok(())
    }
}
