//! Timing: the best of several runs, printed as rates and ratios in whole numbers.

use std::time::{Duration, Instant};

/// The shortest of several runs, with what the last one gave.
pub(crate) fn best<T>(runs: u32, mut work: impl FnMut() -> T) -> (Duration, Option<T>) {
    let mut shortest = Duration::MAX;
    let mut given = None;
    for _ in 0..runs {
        let start = Instant::now();
        let result = work();
        shortest = shortest.min(start.elapsed());
        given = Some(result);
    }
    (shortest, given)
}

/// The shortest of several runs of each, which take turns: a slow moment hits all of them.
pub(crate) fn in_turns<const N: usize>(runs: u32, mut all: [&mut dyn FnMut(); N]) -> [Duration; N] {
    let mut shortest = [Duration::MAX; N];
    for _ in 0..runs {
        for (work, shortest) in all.iter_mut().zip(&mut shortest) {
            *shortest = best(1, work).0.min(*shortest);
        }
    }
    shortest
}

/// Thousands of things done in a second.
pub(crate) fn rate(n: u64, time: Duration) -> u64 {
    let nanos = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX).max(1);
    n.saturating_mul(1_000_000).checked_div(nanos).unwrap_or_default()
}

/// Nanoseconds for each of n things, in tenths.
pub(crate) fn each(n: u64, time: Duration) -> String {
    let nanos = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
    let tenths = nanos.saturating_mul(10).checked_div(n.max(1)).unwrap_or_default();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// One time as a share of another, in hundredths: what the other takes for 1.00 of this.
pub(crate) fn ratio(baseline: Duration, measured: Duration) -> String {
    let (a, b) = (baseline.as_nanos(), measured.as_nanos().max(1));
    let hundredths = a.saturating_mul(100).checked_div(b).unwrap_or_default();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Random numbers that are the same everywhere.
pub(crate) struct SplitMix(pub(crate) u64);

impl SplitMix {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        let high = (self.next() >> 32).wrapping_mul(u64::from(n)) >> 32;
        u32::try_from(high).unwrap_or_default()
    }
}
