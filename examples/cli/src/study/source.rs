//! Statements one by one, out of an array or lines, packed or not; the file is never held whole.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use flate2::bufread::MultiGzDecoder;

use crate::failure::Failure;

const CHUNK: usize = 256 * 1024;

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
            // A byte order mark is a habit of some editors.
            chunk = chunk.strip_prefix(b"\xef\xbb\xbf").unwrap_or(chunk);
        }
        let mut begun = 0;
        for (at, byte) in chunk.iter().enumerate() {
            match scan.step(*byte) {
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
        }
        reader.consume(n);
    }
    if scan.is_within() {
        take(&object);
    }
    Ok(())
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
}

impl Scan {
    fn is_within(&self) -> bool {
        self.depth > 0 || self.stray
    }

    fn step(&mut self, byte: u8) -> Edge {
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
            b'"' => self.in_text = true,
            b'{' => self.depth = self.depth.saturating_add(1),
            b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    return Edge::Ends;
                }
            }
            _ => {}
        }
        Edge::None
    }

    /// Between objects.
    fn top(&mut self, byte: u8) -> Edge {
        match byte {
            b'{' if !self.stray => {
                self.depth = 1;
                Edge::Begins
            }
            b',' | b'\n' | b']' if self.stray => {
                self.stray = false;
                Edge::Ends
            }
            b',' | b'[' | b']' | b' ' | b'\t' | b'\r' | b'\n' => Edge::None,
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
