//! Opening a log: packed or not, XES or CSV, with a bar that shows how far it is read.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;
use flate2::bufread::MultiGzDecoder;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::failure::{self, Failure};

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
    /// The encoding that was named; without one, that of its first line or mark, or UTF-8.
    encoding: Option<&'static Encoding>,
    bar: ProgressBar,
}

impl Log {
    pub(super) fn new(path: &str, encoding: Option<&'static Encoding>) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{bar:30} {percent:>3}% {bytes_per_sec} {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { path: path.to_owned(), encoding, bar }
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
        let mut plain = BufReader::with_capacity(ROOM, plain);
        let found = self.encoding.or_else(|| declared(plain.fill_buf().unwrap_or_default()));
        let is_decoded = found.is_some_and(|it| it != encoding_rs::UTF_8);
        let plain: Box<dyn Read> = match is_decoded {
            true => Box::new(DecodeReaderBytesBuilder::new().encoding(found).build(plain)),
            false => Box::new(plain),
        };
        let inner = BufReader::with_capacity(ROOM, plain);
        let mut text = Text { inner, line: 1, is_decoded };
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
    /// Whether it was in another encoding; what was wrong in that is now U+FFFD.
    pub(super) is_decoded: bool,
}

/// An encoding by its name, such as GB18030.
pub(super) fn encoding(named: &str) -> Result<&'static Encoding, Failure> {
    Encoding::for_label(named.as_bytes()).ok_or_else(|| {
        let problem = failure::text(
            &format!("不认识的编码 `{named}`"),
            &format!("the encoding `{named}` is not known"),
        );
        let hint = failure::text(
            "写如 GB18030、UTF-8、UTF-16LE",
            "write one such as GB18030, UTF-8 or UTF-16LE",
        );
        Failure::own("unknown-encoding", problem, hint)
    })
}

/// What the first line of an XML file, or the mark before it, says about the encoding.
fn declared(start: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return Some(encoding);
    }
    let start = start.trim_ascii_start();
    let end = start.iter().take(1_024).position(|it| *it == b'>')?;
    let line = std::str::from_utf8(start.get(..end)?).ok()?.strip_prefix("<?xml")?;
    let rest = line.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let mark = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    Encoding::for_label(rest.split(mark).nth(1)?.as_bytes())
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
