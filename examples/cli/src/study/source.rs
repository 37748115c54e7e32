//! Statements one by one, out of an array or lines, packed or not.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use flate2::bufread::MultiGzDecoder;

use crate::failure::Failure;

/// Calls `take` with the text of each object at the top of a file, in order.
pub(super) fn each(path: &str, mut take: impl FnMut(&[u8])) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::unreadable(path, &error);
    let mut plain = BufReader::with_capacity(256 * 1024, File::open(path).map_err(failed)?);
    let packed = plain.fill_buf().map_err(failed)?.starts_with(&[0x1f, 0x8b]);
    let read: Box<dyn Read> =
        if packed { Box::new(MultiGzDecoder::new(plain)) } else { Box::new(plain) };
    let mut reader = BufReader::with_capacity(256 * 1024, read);
    let mut object: Vec<u8> = Vec::new();
    let mut scan = Scan::default();
    loop {
        let chunk = reader.fill_buf().map_err(failed)?;
        if chunk.is_empty() {
            break;
        }
        let n = chunk.len();
        let mut begun = 0;
        for (at, byte) in chunk.iter().enumerate() {
            match scan.step(*byte) {
                Edge::Begins => begun = at,
                Edge::Ends => {
                    object.extend(chunk.get(begun..=at).unwrap_or_default());
                    take(&object);
                    object.clear();
                }
                Edge::None => {}
            }
        }
        if scan.depth > 0 {
            object.extend(chunk.get(begun..).unwrap_or_default());
        }
        reader.consume(n);
    }
    if scan.depth > 0 {
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
}

impl Scan {
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
        match byte {
            b'"' if self.depth > 0 => self.in_text = true,
            b'{' => {
                self.depth = self.depth.saturating_add(1);
                if self.depth == 1 {
                    return Edge::Begins;
                }
            }
            b'}' if self.depth > 0 => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    return Edge::Ends;
                }
            }
            _ => {}
        }
        Edge::None
    }
}
