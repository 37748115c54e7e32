//! A set of small numbers, without allocation.

/// A set of numbers below 256: stages, kinds or duties of one lifecycle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits([u64; 4]);

impl Bits {
    /// How many different numbers there may be.
    pub(crate) const ROOM: usize = 256;

    #[inline]
    pub(crate) fn insert(&mut self, n: u16) {
        if let Some(word) = self.0.get_mut(usize::from(n >> 6)) {
            *word |= 1_u64 << (n & 63);
        }
    }

    #[inline]
    pub(crate) fn contains(&self, n: u16) -> bool {
        self.0.get(usize::from(n >> 6)).is_some_and(|word| word >> (n & 63) & 1 == 1)
    }

    /// The numbers, smallest first.
    #[inline]
    pub(crate) fn iter(&self) -> impl Iterator<Item = u16> + use<> {
        (0_u16..).step_by(64).zip(self.0).flat_map(|(base, mut word)| {
            std::iter::from_fn(move || {
                let low = word.trailing_zeros();
                word &= word.checked_sub(1)?;
                Some(base | u16::try_from(low).unwrap_or(0))
            })
        })
    }
}

impl FromIterator<u16> for Bits {
    fn from_iter<T: IntoIterator<Item = u16>>(numbers: T) -> Self {
        let mut bits = Self::default();
        numbers.into_iter().for_each(|n| bits.insert(n));
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn keeps_what_is_put_in() {
        let numbers = [0, 1, 63, 64, 65, 128, 200, 255];
        let bits: Bits = numbers.into_iter().collect();
        assert_eq!(bits.iter().collect::<Vec<_>>(), numbers);
        assert!(bits.contains(255) && !bits.contains(254) && !bits.contains(256));
    }
}
