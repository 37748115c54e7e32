//! A set of small numbers, one bit each.

/// A set of the places of duties.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Bits(
    // INVARIANT: the last word is not 0, so that equal sets are equal lists.
    Vec<u64>,
);

fn split(n: usize) -> (usize, u64) {
    let shift = u32::try_from(n.rem_euclid(64)).unwrap_or_default();
    (n.div_euclid(64), 1_u64.wrapping_shl(shift))
}

impl Bits {
    pub(crate) fn insert(&mut self, n: usize) {
        let (word, bit) = split(n);
        if self.0.len() <= word {
            self.0.resize(word.saturating_add(1), 0);
        }
        if let Some(it) = self.0.get_mut(word) {
            *it |= bit;
        }
    }

    pub(crate) fn contains(&self, n: usize) -> bool {
        let (word, bit) = split(n);
        self.0.get(word).is_some_and(|it| it & bit != 0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        let all = self.0.iter().enumerate();
        Self::of(all.map(|(n, it)| it & !other.word(n)).collect())
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self::of(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        let len = self.0.len().max(other.0.len());
        Self::of((0..len).map(|n| self.word(n) | other.word(n)).collect())
    }

    /// Whether every number of this set is in the other.
    pub(crate) fn within(&self, other: &Self) -> bool {
        self.minus(other).is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len().saturating_mul(64)).filter(|n| self.contains(*n))
    }

    fn word(&self, n: usize) -> u64 {
        self.0.get(n).copied().unwrap_or_default()
    }

    fn of(mut words: Vec<u64>) -> Self {
        while words.last() == Some(&0) {
            words.pop();
        }
        Self(words)
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut bits = Self::default();
        for n in numbers {
            bits.insert(n);
        }
        bits
    }
}
