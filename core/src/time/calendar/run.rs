//! A run of days that are all known, as two tables.

use crate::time::{Day, Span};

/// The longest run, in days: offsets are kept in 16 bits.
pub(super) const LONGEST: usize = 65_000;

/// Known days without a gap: how many working days up to each, and where each is.
///
/// Adding, counting and rolling are look-ups, whatever the distance.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The day before the first known one; offsets count from it.
    base: Day,
    /// Working days from the first known day up to an offset, it included.
    rank: Box<[u16]>,
    /// Offset of the n-th working day; the first entry stands for n = 0.
    place: Box<[u16]>,
}

impl Run {
    /// The tables of the days after `base`, from their answers in order.
    pub(super) fn new(base: Day, working: impl Iterator<Item = bool>) -> Self {
        let (mut rank, mut place) = (vec![0_u16], vec![0_u16]);
        let mut count = 0_u16;
        for (offset, works) in (1_u16..).zip(working.take(LONGEST)) {
            if works {
                count = count.saturating_add(1);
                place.push(offset);
            }
            rank.push(count);
        }
        Self { base, rank: rank.into(), place: place.into() }
    }

    pub(super) fn span(&self) -> Option<Span> {
        let len = i32::try_from(self.rank.len()).ok()?.saturating_sub(1);
        (len > 0).then(|| Span { from: self.base.plus(1), until: self.base.plus(len) })
    }

    /// How many bytes the tables take.
    pub(super) fn size(&self) -> usize {
        self.rank.len().saturating_add(self.place.len()).saturating_mul(2)
    }

    /// Working days up to a day, it included; the day before the run has none.
    #[inline]
    fn rank(&self, day: Day) -> Option<usize> {
        let offset = usize::try_from(day.number().wrapping_sub(self.base.number())).ok()?;
        self.rank.get(offset).map(|it| usize::from(*it))
    }

    /// Working days before a day, which lies in the run.
    #[inline]
    fn before(&self, day: Day) -> Option<usize> {
        let offset = day.number().wrapping_sub(self.base.number()).wrapping_sub(1);
        let next = usize::try_from(offset).ok()?.wrapping_add(1);
        (next < self.rank.len()).then_some(())?;
        self.rank.get(next.wrapping_sub(1)).map(|it| usize::from(*it))
    }

    #[inline]
    fn place(&self, n: usize) -> Option<Day> {
        self.place.get(n).map(|it| self.base.plus(i32::from(*it)))
    }

    #[inline]
    pub(super) fn is_working(&self, day: Day) -> Option<bool> {
        self.before(day).zip(self.rank(day)).map(|(before, upto)| before < upto)
    }

    /// The n-th working day after a day, which may be the one before the run.
    #[inline]
    pub(super) fn add(&self, day: Day, n: u32) -> Option<Day> {
        let rank = self.rank(day)?;
        self.place(rank.saturating_add(usize::try_from(n).ok()?))
    }

    #[inline]
    pub(super) fn count(&self, span: Span) -> Option<u32> {
        let n = self.rank(span.until)?.saturating_sub(self.before(span.from)?);
        u32::try_from(n).ok()
    }

    #[inline]
    pub(super) fn roll(&self, day: Day) -> Option<Day> {
        self.place(self.before(day)?.saturating_add(1))
    }
}
