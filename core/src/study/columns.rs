//! Coverage from columns: for millions of played parts.

use crate::wire::{Error, Problem};

/// Played parts as columns of equal length.
///
/// | column | holds |
/// | --- | --- |
/// | `key` | a number for each pair of learner and content, from 0 |
/// | `from`, `to` | the part in milliseconds, `to` exclusive |
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// Which learner and content.
    pub key: &'a [u32],
    /// Where the part begins.
    pub from: &'a [i64],
    /// Where it ends, exclusive; a part that ends before it begins counts for nothing.
    pub to: &'a [i64],
}

/// How many milliseconds are covered for each of `n_keys` keys, each place counted once.
///
/// # Errors
/// - `bad-value`: columns of different length, or a key that is not below `n_keys`.
///
/// # Example: a reload adds nothing
/// ```
/// use jiceng::study::columns::{Parts, covered};
/// let parts = Parts { key: &[0, 1, 0], from: &[0, 5, 0], to: &[10, 9, 10] };
/// assert_eq!(covered(&parts, 2)?, [10, 4]);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
pub fn covered(parts: &Parts<'_>, n_keys: u32) -> Result<Vec<i64>, Error> {
    let bad = |problem: &str| Error::new(Problem::BadValue { problem: problem.into() });
    if parts.key.len() != parts.from.len() || parts.key.len() != parts.to.len() {
        return Err(bad("the columns differ in length"));
    }
    let n = usize::try_from(n_keys).unwrap_or(usize::MAX);
    // A count for each key, then where its parts begin.
    let mut begins = vec![0_usize; n.saturating_add(1)];
    for key in parts.key {
        let slot = usize::try_from(*key).unwrap_or(usize::MAX).saturating_add(1);
        let count = begins.get_mut(slot).ok_or_else(|| bad("a key is too large"))?;
        *count = count.saturating_add(1);
    }
    let mut sum = 0_usize;
    for slot in &mut begins {
        sum = sum.saturating_add(*slot);
        *slot = sum;
    }
    let mut next = begins.clone();
    let mut sorted = vec![(0_i64, 0_i64); parts.key.len()];
    for ((key, from), to) in parts.key.iter().zip(parts.from).zip(parts.to) {
        let slot = usize::try_from(*key).ok().and_then(|it| next.get_mut(it));
        if let Some(slot) = slot
            && let Some(cell) = sorted.get_mut(*slot)
        {
            *cell = (*from, *to);
            *slot = slot.saturating_add(1);
        }
    }
    let mut all = Vec::with_capacity(n);
    for (from, until) in begins.iter().zip(begins.iter().skip(1)) {
        let of_key = sorted.get_mut(*from..*until).unwrap_or_default();
        all.push(union(of_key));
    }
    Ok(all)
}

/// The length of the union of some parts.
fn union(parts: &mut [(i64, i64)]) -> i64 {
    parts.sort_unstable();
    let mut covered = 0_i64;
    let mut end = i64::MIN;
    for (from, to) in parts.iter() {
        let from = (*from).max(end);
        if from < *to {
            covered = covered.saturating_add(to.saturating_sub(from));
            end = *to;
        }
    }
    covered
}
