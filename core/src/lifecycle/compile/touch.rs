//! Which clauses of which duties a cause may touch.

/// What a cause may do to one duty: which of its clauses have to be looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Touch {
    pub(crate) duty: u16,
    pub(crate) clauses: u8,
}

impl Touch {
    pub(crate) const RESUME: u8 = 1;
    pub(crate) const EXTEND: u8 = 2;
    pub(crate) const THEN: u8 = 4;
    pub(crate) const UNLESS: u8 = 8;
    pub(crate) const AFTER: u8 = 16;
    pub(crate) const STOP: u8 = 32;

    #[inline]
    pub(crate) fn has(self, clauses: u8) -> bool {
        self.clauses & clauses != 0
    }
}

/// Adds to a row, which stays in the order of duties.
pub(super) fn note(rows: &mut [Vec<Touch>], n: u16, touch: Touch) {
    let Some(row) = rows.get_mut(usize::from(n)) else { return };
    match row.iter_mut().find(|it| it.duty == touch.duty) {
        Some(it) => it.clauses |= touch.clauses,
        None => row.push(touch),
    }
    row.sort_by_key(|it| it.duty);
}
