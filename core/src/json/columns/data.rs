//! The bytes of columns, little-endian, each filled with nothing to a multiple of eight.

use crate::wire::{Error, Problem};

/// Columns one after another, each padded to a multiple of eight bytes.
pub(super) struct Data<'a>(pub(super) &'a [u8]);

impl Data<'_> {
    /// The next column.
    pub(super) fn column<T, const N: usize>(
        &mut self,
        name: &str,
        rows: usize,
        read: fn([u8; N]) -> T,
    ) -> Result<Vec<T>, Error> {
        let len = rows.checked_mul(N);
        let padded = len.and_then(|it| it.checked_next_multiple_of(8));
        let parts = len.zip(padded).and_then(|(len, padded)| {
            let (column, left) = self.0.split_at_checked(padded)?;
            Some((column.get(..len)?, left))
        });
        let Some((column, left)) = parts else {
            return Err(bad(format!("the data end before the column `{name}` does")));
        };
        self.0 = left;
        let cells = column.chunks_exact(N).filter_map(|it| it.try_into().ok());
        Ok(cells.map(read).collect())
    }

    /// Nothing may follow.
    pub(super) fn end(&self) -> Result<(), Error> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(bad(format!("the data have {} bytes too many", self.0.len())))
    }
}

fn bad(problem: String) -> Error {
    Error::new(Problem::BadQuestion { problem })
}

/// Adds a column to those of an answer.
pub(super) fn put<T, const N: usize>(
    out: &mut Vec<u8>,
    cells: impl ExactSizeIterator<Item = T>,
    write: fn(T) -> [u8; N],
) {
    out.reserve(cells.len().saturating_mul(N).saturating_add(8));
    for cell in cells {
        out.extend_from_slice(&write(cell));
    }
    out.resize(out.len().next_multiple_of(8), 0);
}
