//! The bytes of columns, little-endian, each filled with nothing to a multiple of eight.

use crate::wire::{Error, Problem};

/// Columns one after another, each padded to a multiple of eight bytes.
pub(super) struct Data<'a>(pub(super) &'a [u8]);

impl Data<'_> {
    /// The next column. More rows than can be counted here are more than there are data.
    pub(super) fn column<T, const N: usize>(
        &mut self,
        name: &str,
        rows: u64,
        read: impl Fn([u8; N]) -> T,
    ) -> Result<Vec<T>, Error> {
        let len = usize::try_from(rows).ok().and_then(|it| it.checked_mul(N));
        let padded = len.and_then(|it| it.checked_next_multiple_of(8));
        let parts = len.zip(padded).and_then(|(len, padded)| {
            let (column, left) = self.0.split_at_checked(padded)?;
            Some((column.get(..len)?, left))
        });
        let Some((column, left)) = parts else {
            return Err(bad(format!("the data end before the column `{name}` does")));
        };
        self.0 = left;
        Ok(column.as_chunks().0.iter().map(|it| read(*it)).collect())
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
    write: impl Fn(T) -> [u8; N],
) {
    let (start, len) = (out.len(), cells.len().saturating_mul(N));
    out.resize(start.saturating_add(len).next_multiple_of(8), 0);
    let (slots, _) = out.get_mut(start..).unwrap_or_default().as_chunks_mut();
    for (slot, cell) in slots.iter_mut().zip(cells) {
        *slot = write(cell);
    }
}
