//! Whether a case stands in a log twice, found in the same memory for any log.

use std::{
    env,
    fs::File,
    io::{self, BufReader, BufWriter, Read as _, Seek as _, Write as _},
};

use super::findings::unwritable;
use crate::failure::Failure;

/// How many names are held in memory; more go to a file that has no name.
const HELD: usize = 1 << 18;

/// The names of the cases so far, hashed.
#[derive(Default)]
pub(super) struct Twins {
    held: Vec<u64>,
    spilled: Option<BufWriter<File>>,
    n: u64,
}

impl Twins {
    /// Notes the name of a case.
    pub(super) fn note(&mut self, name: u64) -> Result<(), Failure> {
        self.held.push(name);
        self.n = self.n.saturating_add(1);
        if self.held.len() < HELD { Ok(()) } else { self.spill().map_err(|it| told(&it)) }
    }

    /// How many names came again.
    pub(super) fn count(mut self) -> Result<u64, Failure> {
        if self.spilled.is_none() {
            return Ok(repeated(self.held));
        }
        self.counted().map_err(|it| told(&it))
    }

    fn spill(&mut self) -> io::Result<()> {
        let file = match &mut self.spilled {
            Some(file) => file,
            none => none.insert(BufWriter::new(tempfile::tempfile()?)),
        };
        for name in self.held.drain(..) {
            file.write_all(&name.to_le_bytes())?;
        }
        Ok(())
    }

    /// Reads the file once for each part of the names that fits into memory.
    fn counted(&mut self) -> io::Result<u64> {
        self.spill()?;
        let Some(file) = self.spilled.take() else { return Ok(0) };
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        let parts = self.n.div_ceil(u64::try_from(HELD).unwrap_or(u64::MAX)).max(1);
        let mut all = 0_u64;
        for part in 0..parts {
            file.rewind()?;
            let mut reader = BufReader::new(&file);
            let mut names = std::mem::take(&mut self.held);
            let mut bytes = [0; 8];
            for _ in 0..self.n {
                reader.read_exact(&mut bytes)?;
                let name = u64::from_le_bytes(bytes);
                if name.checked_rem(parts) == Some(part) {
                    names.push(name);
                }
            }
            all = all.saturating_add(repeated(names));
        }
        Ok(all)
    }
}

fn repeated(mut names: Vec<u64>) -> u64 {
    names.sort_unstable();
    let twins = names.windows(2).filter(|it| it.first() == it.last()).count();
    u64::try_from(twins).unwrap_or(u64::MAX)
}

fn told(error: &io::Error) -> Failure {
    unwritable(&env::temp_dir().display().to_string(), error)
}

#[cfg(test)]
mod tests {
    use super::{HELD, Twins};

    fn twins(names: impl Iterator<Item = u64>) -> u64 {
        let mut twins = Twins::default();
        for name in names {
            assert!(twins.note(name).is_ok());
        }
        twins.count().unwrap_or(u64::MAX)
    }

    /// Spread like hashes.
    fn name(n: u64) -> u64 {
        n.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    #[test]
    fn in_memory_and_beyond() {
        let held = HELD as u64;
        assert_eq!(twins(std::iter::empty()), 0);
        for n in [10, held - 2, held - 1, held, held + 1, 3 * held + 5] {
            assert_eq!(twins((0..n).map(name)), 0, "{n}");
            // The first and the last come again, the first twice.
            let again = [0, n - 1, 0];
            assert_eq!(twins((0..n).chain(again).map(name)), 3, "{n}");
        }
    }
}
