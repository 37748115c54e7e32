//! The nearest known word to a misspelt one.

/// No word is longer, so nothing is near to one that is.
const LONGEST: usize = 200;

/// The candidate that differs least from `word`; empty if none is near.
///
/// # Example: a slip of the finger
/// ```
/// assert_eq!(jiceng::words::nearest("asof", ["asOf", "knownOn"].into_iter()), "asOf");
/// assert_eq!(jiceng::words::nearest("colour", ["asOf", "knownOn"].into_iter()), "");
/// assert_eq!(jiceng::words::nearest("role", ["by", "on"].into_iter()), "");
/// ```
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    let length = word.chars().count();
    if length > LONGEST {
        return String::new();
    }
    // A third and one more may be otherwise, but of a short word half must stay.
    let far = length.div_ceil(3).saturating_add(1).min(length.div_ceil(2));
    let far = far.min(length.saturating_sub(1));
    candidates
        .map(|it| (distance(&word.to_lowercase(), &it.to_lowercase()), it))
        .filter(|(d, _)| *d <= far)
        .min()
        .map(|(_, it)| it.to_owned())
        .unwrap_or_default()
}

/// Edits (insert, delete, replace) between two words.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        let mut next = vec![left];
        for (above, y) in row.iter().skip(1).zip(b.chars()) {
            let replace = diagonal.saturating_add(usize::from(x != y));
            let cost = replace.min(left.saturating_add(1)).min(above.saturating_add(1));
            diagonal = *above;
            left = cost;
            next.push(cost);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
