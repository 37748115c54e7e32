//! Opening a log: packed or not, XES or CSV, with a bar that shows how far it is read.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use flate2::bufread::MultiGzDecoder;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::failure::Failure;

/// How much is read at once.
const ROOM: usize = 256 * 1024;
const GZIP: [u8; 2] = [0x1f, 0x8b];
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// In what form a log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Xes,
    Csv,
}

/// A log that can be opened as often as it has to be read.
pub(super) struct Log {
    pub(super) path: String,
    bar: ProgressBar,
}

impl Log {
    pub(super) fn new(path: &str) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{bar:30} {percent:>3}% {bytes_per_sec} {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { path: path.to_owned(), bar }
    }

    /// Whether it can be read only once.
    pub(super) fn is_stream(&self) -> bool {
        self.path == "-"
    }

    /// Says how often it is going to be read from now on.
    pub(super) fn expect(&self, times: u64) {
        let size = std::fs::metadata(&self.path).map(|it| it.len());
        if let (false, Ok(size)) = (self.is_stream(), size) {
            self.bar.set_length(self.bar.position().saturating_add(size.saturating_mul(times)));
        }
    }

    /// Opens it at its beginning.
    pub(super) fn open(&self) -> Result<(Form, Text), Failure> {
        let fail = |error: io::Error| Failure::unreadable(&self.path, &error);
        let raw: Box<dyn Read> = if self.is_stream() {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(&self.path).map_err(fail)?)
        };
        let mut packed = BufReader::with_capacity(ROOM, self.bar.wrap_read(raw));
        let is_packed = packed.fill_buf().map_err(fail)?.starts_with(&GZIP);
        let plain: Box<dyn Read> =
            if is_packed { Box::new(MultiGzDecoder::new(packed)) } else { Box::new(packed) };
        let mut text = Text { inner: BufReader::with_capacity(ROOM, plain), line: 1 };
        let start = text.inner.fill_buf().map_err(fail)?;
        let first = start.strip_prefix(&MARK).unwrap_or(start);
        let first = first.iter().find(|it| !it.is_ascii_whitespace()).copied();
        let named = |end: &str| self.path.to_lowercase().trim_end_matches(".gz").ends_with(end);
        let form = match first {
            _ if named(".xes") || named(".xml") => Form::Xes,
            _ if named(".csv") => Form::Csv,
            Some(b'<') => Form::Xes,
            _ => Form::Csv,
        };
        if start.starts_with(&MARK) {
            text.inner.consume(MARK.len());
        }
        Ok((form, text))
    }

    pub(super) fn done(&self) {
        self.bar.finish_and_clear();
    }
}

/// A text that knows on which line it is.
pub(super) struct Text {
    inner: BufReader<Box<dyn Read>>,
    pub(super) line: u64,
}

impl Read for Text {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Text {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        let used = self.inner.buffer().get(..n).unwrap_or_default();
        let lines = used.iter().filter(|it| **it == b'\n').count();
        self.line = self.line.saturating_add(u64::try_from(lines).unwrap_or_default());
        self.inner.consume(n);
    }
}
