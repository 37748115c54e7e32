//! A set of days, kept as runs.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Day, Span};

/// A set of days (停止计算的日子), such as the days on which a clock stands still.
///
/// A set, not a sum: two pauses that overlap stop each day once.
///
/// # Example: overlapping pauses count once
/// ```
/// use jiceng::time::DaySet;
/// let mut days = DaySet::default();
/// days.insert("2026-09-01..2026-09-05".parse()?);
/// days.insert("2026-09-04..2026-09-08".parse()?);
/// assert_eq!(days.len_within("2026-09-02..2026-12-31".parse()?), 7);
/// assert_eq!(days.spans().len(), 1);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DaySet(
    // INVARIANT: sorted; between two runs lies at least one day that is in neither.
    Vec<Span>,
);

impl DaySet {
    /// Puts the days of a run in; joins it with the runs it touches.
    pub fn insert(&mut self, span: Span) {
        if span.is_empty() {
            return;
        }
        // Runs that end at least two days before `span` stay left of it.
        let left = self.0.partition_point(|it| it.until.plus(1) < span.from);
        let right = self.0.partition_point(|it| it.from <= span.until.plus(1));
        let mut joined = span;
        for touched in self.0.drain(left..right.max(left)) {
            joined.from = joined.from.min(touched.from);
            joined.until = joined.until.max(touched.until);
        }
        self.0.insert(left, joined);
    }

    /// Takes every day out; keeps the memory for the next use.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether a day is in.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        let next = self.0.partition_point(|it| it.until < day);
        self.0.get(next).is_some_and(|it| it.from <= day)
    }

    /// How many days of a run are in.
    #[must_use]
    pub fn len_within(&self, span: Span) -> u32 {
        self.within(span).map(Span::len).fold(0, u32::saturating_add)
    }

    /// The parts of a run that are in, first to last.
    pub fn within(&self, span: Span) -> impl Iterator<Item = Span> {
        let first = self.0.partition_point(|it| it.until < span.from);
        self.0
            .iter()
            .skip(first)
            .take_while(move |it| it.from <= span.until)
            .filter_map(move |it| it.overlap(span))
    }

    /// The runs, first to last; no two of them touch.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// Whether no day is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Span> for DaySet {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let mut set = Self::default();
        for span in spans {
            set.insert(span);
        }
        set
    }
}

impl<'de> Deserialize<'de> for DaySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Span>::deserialize(deserializer).map(Self::from_iter)
    }
}
