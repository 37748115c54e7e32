//! Runs of time as half-open milliseconds, merged.

/// A set of milliseconds, kept as runs `[from, to)`.
///
/// Putting in the same run twice, or in another order, changes nothing.
///
/// # Example: what was seen twice counts once
/// ```
/// use jiceng::study::Runs;
/// let runs: Runs = [(0, 60_000), (30_000, 90_000)].into_iter().collect();
/// assert_eq!(runs.len_ms(), 90_000);
/// assert_eq!(runs.as_slice(), [(0, 90_000)]);
/// assert_eq!(runs.without(80_000, 100_000), [(90_000, 100_000)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs(
    // INVARIANT: sorted, none empty, no two touch.
    Vec<(i64, i64)>,
);

impl Runs {
    /// Puts a run in; joins it with those it touches. An empty run changes nothing.
    pub fn insert(&mut self, from: i64, to: i64) {
        if to <= from {
            return;
        }
        let left = self.0.partition_point(|it| it.1 < from);
        let right = self.0.partition_point(|it| it.0 <= to);
        let mut joined = (from, to);
        for touched in self.0.drain(left..right.max(left)) {
            joined = (joined.0.min(touched.0), joined.1.max(touched.1));
        }
        self.0.insert(left, joined);
    }

    /// How long all of it is, in milliseconds.
    #[must_use]
    pub fn len_ms(&self) -> i64 {
        self.0.iter().fold(0, |sum: i64, it| sum.saturating_add(it.1.saturating_sub(it.0)))
    }

    /// The runs, first to last; no two of them touch.
    #[must_use]
    pub fn as_slice(&self) -> &[(i64, i64)] {
        &self.0
    }

    /// Whether nothing is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What of a run is in.
    pub fn within(&self, from: i64, to: i64) -> impl Iterator<Item = (i64, i64)> {
        let first = self.0.partition_point(|it| it.1 <= from);
        self.0
            .iter()
            .skip(first)
            .take_while(move |it| it.0 < to)
            .map(move |it| (it.0.max(from), it.1.min(to)))
    }

    /// What of a run is not in.
    #[must_use]
    pub fn without(&self, from: i64, to: i64) -> Vec<(i64, i64)> {
        let mut found = Vec::new();
        let mut at = from;
        for (start, end) in self.within(from, to) {
            if at < start {
                found.push((at, start));
            }
            at = end;
        }
        if at < to {
            found.push((at, to));
        }
        found
    }
}

impl FromIterator<(i64, i64)> for Runs {
    fn from_iter<I: IntoIterator<Item = (i64, i64)>>(runs: I) -> Self {
        let mut all: Vec<(i64, i64)> = runs.into_iter().filter(|it| it.0 < it.1).collect();
        all.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::with_capacity(all.len());
        for (from, to) in all {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        Self(joined)
    }
}
