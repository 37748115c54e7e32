//! Texts as RFC 8785 quotes them.

use std::fmt::{self, Write};

/// Adds a text in quotes.
pub(super) fn quote(text: &str, out: &mut String) {
    out.reserve(text.len().saturating_add(2));
    out.push('"');
    escape(text, out);
    out.push('"');
}

/// Adds a text as it stands between quotes: the short escapes, lower-case `\u00xx` for
/// other control characters, everything else as it is.
fn escape(text: &str, out: &mut String) {
    let mut left = text;
    while let Some((plain, special)) =
        special(left.as_bytes()).and_then(|at| left.split_at_checked(at))
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

/// Where the first byte stands that needs an escape.
fn special(bytes: &[u8]) -> Option<usize> {
    let is_special = |it: &u8| *it < 0x20 || matches!(it, b'"' | b'\\');
    // Eight bytes at a time, as texts seldom have one.
    let (words, _) = bytes.as_chunks::<8>();
    let plain = words.iter().take_while(|it| !has_special(u64::from_ne_bytes(**it))).count();
    let from = plain.saturating_mul(8);
    let at = bytes.get(from..)?.iter().position(is_special)?;
    Some(from.saturating_add(at))
}

/// Whether some of eight bytes needs an escape.
fn has_special(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 0xFF;
    // The high bit of each byte that is smaller, and perhaps of some above such a one.
    let below = |word: u64, n: u8| {
        word.wrapping_sub(ONES.wrapping_mul(n.into())) & !word & ONES.wrapping_mul(0x80)
    };
    let is = |byte: u8| below(word ^ ONES.wrapping_mul(byte.into()), 1);
    (below(word, 0x20) | is(b'"') | is(b'\\')) != 0
}

/// Takes a text piece by piece, as it stands between quotes.
pub(super) struct Quoted<'a>(pub(super) &'a mut String);

impl Write for Quoted<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        escape(piece, self.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::special;

    #[test]
    fn the_first_special_byte_is_found_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            for len in 0..20 {
                for at in 0..len {
                    // Bytes next to those that are special are not.
                    for around in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xFF] {
                        let mut bytes = vec![around; len];
                        bytes[at] = byte;
                        let is_special = byte < 0x20 || byte == b'"' || byte == b'\\';
                        assert_eq!(special(&bytes), is_special.then_some(at), "{bytes:?}");
                        bytes.push(b'"');
                        let first = if is_special { at } else { len };
                        assert_eq!(special(&bytes), Some(first), "{bytes:?}");
                    }
                }
            }
        }
    }
}
