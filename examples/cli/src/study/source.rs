//! Statements one by one, out of an array or lines, packed or not; the file is never held whole.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use flate2::bufread::MultiGzDecoder;

use crate::failure::Failure;

const CHUNK: usize = 256 * 1024;
const LONGEST: usize = 16 * 1024 * 1024;

/// Opens a file for reading in pieces, unpacked if it is packed with gzip.
pub(super) fn open(path: &str) -> Result<BufReader<Box<dyn Read>>, Failure> {
    let failed = |error: io::Error| Failure::unreadable(path, &error);
    let mut plain = BufReader::with_capacity(CHUNK, File::open(path).map_err(failed)?);
    let packed = plain.fill_buf().map_err(failed)?.starts_with(&[0x1f, 0x8b]);
    let read: Box<dyn Read> =
        if packed { Box::new(MultiGzDecoder::new(plain)) } else { Box::new(plain) };
    Ok(BufReader::with_capacity(CHUNK, read))
}

/// Calls `take` with the text of each object at the top of a file, in order, and with
/// whatever stands there beside objects.
pub(super) fn each(path: &str, mut take: impl FnMut(&[u8])) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::unreadable(path, &error);
    let mut reader = open(path)?;
    let mut object: Vec<u8> = Vec::new();
    let mut scan = Scan::default();
    let mut is_first = true;
    loop {
        let mut chunk = reader.fill_buf().map_err(failed)?;
        let n = chunk.len();
        if n == 0 {
            break;
        }
        if std::mem::take(&mut is_first) {
            chunk = scan.starts(chunk).map_err(failed)?;
        }
        if scan.is_over {
            // Read on all the same: a packed file that is damaged is told.
            reader.consume(n);
            continue;
        }
        let mut begun = 0;
        let mut next = 0;
        while let Some((at, byte)) = scan.next(chunk, next) {
            next = at.saturating_add(1);
            match scan.step(byte) {
                Edge::Begins => begun = at,
                Edge::Ends => {
                    if object.is_empty() {
                        take(chunk.get(begun..=at).unwrap_or_default());
                    } else {
                        object.extend(chunk.get(begun..=at).unwrap_or_default());
                        take(&object);
                        object.clear();
                    }
                    begun = 0;
                }
                Edge::None => {}
            }
        }
        if scan.is_within() {
            object.extend(chunk.get(begun..).unwrap_or_default());
            if object.len() > LONGEST {
                // No statement is as long: it never ends, and what follows is looked at anew.
                take(&object);
                object.clear();
                scan.broken();
            }
        }
        reader.consume(n);
    }
    if scan.is_within() {
        take(&object);
    }
    Ok(())
}

/// What follows `{"statements": [`, in which a store answers; where more is to be had may be
/// told before it.
fn unwrapped(chunk: &[u8]) -> Option<&[u8]> {
    let mut rest = past(chunk, &[b"{"])?;
    if let Some(told) = past(rest, &[b"\"more\"", b":", b"\""]) {
        let end = told.iter().position(|it| *it == b'"')?;
        rest = past(told.get(end..)?, &[b"\"", b","])?;
    }
    past(rest, &[b"\"statements\"", b":", b"["])
}

/// What follows these signs, between which there may be spaces.
fn past<'a>(text: &'a [u8], signs: &[&[u8]]) -> Option<&'a [u8]> {
    let mut signs = signs.iter();
    signs.try_fold(text, |rest, sign| rest.trim_ascii_start().strip_prefix(*sign))
}

enum Edge {
    Begins,
    Ends,
    None,
}

/// Where objects begin and end.
#[derive(Default)]
struct Scan {
    depth: u32,
    in_text: bool,
    escaped: bool,
    /// Within something at the top that is no object.
    stray: bool,
    /// Within the answer of a store: what follows the list is no statement.
    wrapped: bool,
    is_over: bool,
    form: Form,
}

/// How the file is written; the first object tells.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Form {
    #[default]
    NotKnown,
    /// The first object has begun; whether more than its brace stands on the line.
    First(bool),
    /// One object a line: none goes beyond it.
    Lines,
    /// An object may take several lines.
    Spread,
}

impl Scan {
    fn is_within(&self) -> bool {
        self.depth > 0 || self.stray
    }

    /// Where the first object is looked for.
    fn starts<'a>(&mut self, chunk: &'a [u8]) -> io::Result<&'a [u8]> {
        if chunk.starts_with(b"\xff\xfe") || chunk.starts_with(b"\xfe\xff") {
            return Err(io::ErrorKind::InvalidData.into());
        }
        // A byte order mark is a habit of some editors.
        let chunk = chunk.strip_prefix(b"\xef\xbb\xbf").unwrap_or(chunk);
        let inner = unwrapped(chunk);
        self.wrapped = inner.is_some();
        Ok(inner.unwrap_or(chunk))
    }

    /// Gives up what has begun; the next object begins anew.
    fn broken(&mut self) {
        (self.depth, self.in_text, self.escaped, self.stray) = (0, false, false, false);
    }

    /// The first byte from a place on that can change anything; most of a text cannot.
    fn next(&self, chunk: &[u8], from: usize) -> Option<(usize, u8)> {
        let skipped = if self.in_text && !self.escaped {
            memchr::memchr3(b'"', b'\\', b'\n', chunk.get(from..)?)?
        } else {
            0
        };
        let at = from.saturating_add(skipped);
        chunk.get(at).map(|byte| (at, *byte))
    }

    fn step(&mut self, byte: u8) -> Edge {
        if byte == b'\n' && self.depth > 0 {
            return self.line_ends();
        }
        if self.in_text {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return Edge::None;
        }
        if self.depth == 0 {
            return self.top(byte);
        }
        match byte {
            b'"' => {
                self.in_text = true;
                if self.form == Form::First(false) {
                    self.form = Form::First(true);
                }
            }
            b'{' => self.depth = self.depth.saturating_add(1),
            b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    if matches!(self.form, Form::First(_)) {
                        self.form = Form::Lines;
                    }
                    return Edge::Ends;
                }
            }
            _ => {}
        }
        Edge::None
    }

    /// A line ends within an object: no text goes beyond a line, and where each line is an
    /// object, a broken one takes nothing of the next away.
    fn line_ends(&mut self) -> Edge {
        self.form = match self.form {
            Form::First(true) => Form::Lines,
            Form::First(false) | Form::NotKnown => Form::Spread,
            known => known,
        };
        if !self.in_text && self.form == Form::Spread {
            return Edge::None;
        }
        self.broken();
        Edge::Ends
    }

    /// Between objects.
    fn top(&mut self, byte: u8) -> Edge {
        if self.is_over {
            return Edge::None;
        }
        match byte {
            b'{' if !self.stray => {
                self.depth = 1;
                if self.form == Form::NotKnown {
                    self.form = if self.wrapped { Form::Spread } else { Form::First(false) };
                }
                Edge::Begins
            }
            b',' | b'\n' | b']' if self.stray => {
                self.stray = false;
                self.is_over = self.wrapped && byte == b']';
                Edge::Ends
            }
            b']' => {
                self.is_over = self.wrapped;
                Edge::None
            }
            b'[' => {
                if self.form == Form::NotKnown && !self.stray {
                    self.form = Form::Spread;
                }
                Edge::None
            }
            b',' | b' ' | b'\t' | b'\r' | b'\n' => Edge::None,
            _ if self.stray => {
                self.in_text = byte == b'"';
                Edge::None
            }
            _ => {
                self.stray = true;
                self.in_text = byte == b'"';
                Edge::Begins
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Write as _};

    use super::*;

    fn objects(bytes: &[u8]) -> Vec<String> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let mut all = Vec::new();
        let path = file.path().to_str().unwrap();
        let taken = each(path, |it| all.push(String::from_utf8_lossy(it).trim_end().to_owned()));
        assert!(taken.is_ok());
        all
    }

    #[test]
    fn a_broken_line_takes_only_itself() {
        for broken in [r#"{"a": "x"#, r#"{"a": {"#, r#"{"a": "x\"#, r#"{"a":"#, r#"{"a": {"b": 1}"#]
        {
            for at in 0..3 {
                let mut lines = vec![r#"{"n": 1}"#, r#"{"n": {"m": "}{"}}"#];
                lines.insert(at, broken);
                assert_eq!(objects(lines.join("\n").as_bytes()), lines);
                assert_eq!(objects(format!("{}\n", lines.join("\r\n")).as_bytes()), lines);
            }
        }
    }

    #[test]
    fn an_object_of_an_array_may_take_lines() {
        let object = "{\n\"a\": [\n{\n\"b\": 1\n}\n]\n}";
        for text in [format!("[{object},\n{object}]"), format!("{object}\n{object}\n")] {
            assert_eq!(objects(text.as_bytes()), [object, object]);
        }
        let first = "{ \"a\": 1,\n\"b\": 2 }";
        assert_eq!(objects(format!("[\n{first}, {first}\n]").as_bytes()), [first, first]);
    }

    #[test]
    fn the_answer_of_a_store_is_unwrapped() {
        let text = "{ \"statements\" : [\n{\"n\": 1},\n{\n\"n\": 2}], \"more\": \"/x?y=[1]\" }\n";
        assert_eq!(objects(text.as_bytes()), ["{\"n\": 1}", "{\n\"n\": 2}"]);
        let other_way = "{\"more\": \"/x?y=1\", \"statements\":[{\"n\": 1}]}\n";
        assert_eq!(objects(other_way.as_bytes()), ["{\"n\": 1}"]);
        assert!(objects(b"{\"statements\":[],\"more\":\"\"}").is_empty());
    }

    #[test]
    fn what_never_ends_is_not_held_whole() {
        let long = format!("[{{\"a\": [{}", "1 ".repeat(LONGEST));
        let mut most = 0;
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), long).unwrap();
        let taken = each(file.path().to_str().unwrap(), |it| most = most.max(it.len()));
        assert!(taken.is_ok());
        assert!(most <= LONGEST + CHUNK, "{most}");
    }
}
