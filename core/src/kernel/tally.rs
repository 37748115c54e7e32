//! Quorum and majority in whole numbers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::wire::{Error, InOrder, Problem};

/// How a part has to stand to a share of its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Bound {
    Over,
    AtLeast,
    AtMost,
    Under,
}

/// A share of a base (比例), strict or not.
///
/// | written | law | of 16 | of 15 |
/// | --- | --- | --- | --- |
/// | `>1/2` | 超过半数, 过半数: more than half | 9 | 8 |
/// | `>=1/2` | 半数以上, 不少于半数: half or more | 8 | 8 |
/// | `<=1/3` | 不超过三分之一: a third at most | 5 | 5 |
/// | `<1/3` | 不满三分之一: less than a third | 5 | 4 |
///
/// Nothing is reached of nothing: a lower share of an empty base takes one.
///
/// # Example: half of sixteen
/// ```
/// use jiceng::procedure::Share;
/// let more: Share = ">1/2".parse()?;
/// let half: Share = ">=1/2".parse()?;
/// assert!(!more.holds(8, 16) && half.holds(8, 16));
/// assert_eq!((more.limit(16), half.limit(16)), (9, 8));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
///
/// Sources: Civil Code (《民法典》) art. 1259 (以上 includes, 超过 excludes).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share {
    bound: Bound,
    // INVARIANT: 0 to 1,000.
    part: u32,
    // INVARIANT: 1 to 1,000.
    whole: u32,
}

impl Share {
    /// Whether a part of a base keeps to it.
    #[must_use]
    pub fn holds(self, part: u32, base: u32) -> bool {
        // Both products are below 2^42.
        let have = u64::from(part).saturating_mul(u64::from(self.whole));
        let need = u64::from(base).saturating_mul(u64::from(self.part));
        match self.bound {
            Bound::Over => have > need,
            Bound::AtLeast => have >= need && (part > 0 || self.part == 0),
            Bound::AtMost => have <= need,
            Bound::Under => have < need,
        }
    }

    /// The least number that reaches it; with `<=` and `<` the greatest that keeps to it.
    ///
    /// Seats and quorums are so rounded up, quotas down.
    #[must_use]
    pub fn limit(self, base: u32) -> u32 {
        let need = u64::from(base).saturating_mul(u64::from(self.part));
        let whole = u64::from(self.whole);
        let down = need.checked_div(whole).unwrap_or_default();
        let up = need.div_ceil(whole.max(1));
        let limit = match self.bound {
            Bound::Over => down.saturating_add(1),
            Bound::AtLeast => up.max(u64::from(self.part > 0)),
            Bound::AtMost => down,
            Bound::Under => up.saturating_sub(1),
        };
        u32::try_from(limit).unwrap_or(u32::MAX)
    }

    /// Whether not even the whole base reaches it, or nothing keeps to it.
    #[must_use]
    pub(crate) fn is_out_of_reach(self) -> bool {
        if self.is_quota() { !self.holds(0, 1) } else { !self.holds(1, 1) }
    }

    /// Whether every part of a base keeps to it.
    #[must_use]
    pub(crate) fn never_binds(self) -> bool {
        if self.is_quota() { self.holds(1, 1) } else { self.holds(0, 1) }
    }

    /// Whether what keeps to it keeps to another, of the same base.
    #[must_use]
    pub(crate) fn implies(self, other: Self) -> bool {
        if self.is_quota() != other.is_quota() {
            return false;
        }
        // Both products are at most a million.
        let mine = self.part.saturating_mul(other.whole);
        let theirs = other.part.saturating_mul(self.whole);
        let strict = |it: Self| matches!(it.bound, Bound::Over | Bound::Under);
        let same = mine == theirs && (strict(self) || !strict(other));
        same || if self.is_quota() { mine < theirs } else { mine > theirs }
    }

    /// Whether it bounds from above.
    #[must_use]
    pub fn is_quota(self) -> bool {
        matches!(self.bound, Bound::AtMost | Bound::Under)
    }
}

impl FromStr for Share {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let signs = [
            (">=", Bound::AtLeast),
            ("<=", Bound::AtMost),
            (">", Bound::Over),
            ("<", Bound::Under),
        ];
        let read = || {
            let (rest, bound) =
                signs.iter().find_map(|(sign, it)| Some((text.strip_prefix(sign)?, *it)))?;
            let (part, whole) = rest.split_once('/')?;
            let (part, whole) = (part.parse().ok()?, whole.parse().ok()?);
            let fits = (1..=1000).contains(&whole) && part <= whole;
            Some(Self { bound, part, whole }).filter(|it| fits && it.to_string() == text)
        };
        read().ok_or_else(|| {
            Error::new(Problem::BadValue {
                problem: format!("`{text}` is not a share such as `>1/2` or `>=2/3`"),
            })
        })
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.bound {
            Bound::Over => ">",
            Bound::AtLeast => ">=",
            Bound::AtMost => "<=",
            Bound::Under => "<",
        };
        write!(f, "{sign}{}/{}", self.part, self.whole)
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

crate::wire::as_text!(
    Share,
    "^[<>]=?[0-9]{1,4}/[1-9][0-9]{0,3}$",
    "A share of a base (比例): `>1/2`, `>=2/3`.\n\n`>` is over, `>=` at least, `<` under, `<=` at most; \
     then a fraction of at most a whole, in parts of up to a thousand."
);

/// Whether the rest can still change the result (结果是否已定).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_enums, reason = "complete: a result is certain either way or not")]
pub enum Certainty {
    /// Reached, whatever the rest do.
    Reached,
    /// Out of reach, whatever the rest do.
    Missed,
    /// The rest decide.
    Open,
}

/// How far a count has come, and who may still be counted (计票).
///
/// # Example: eleven votes of twenty decide before the last ballot
/// ```
/// use jiceng::procedure::{Certainty, Tally};
/// let half = ">1/2".parse()?;
/// let tally = Tally { part: 11, base: 20, inside: 9, outside: 0 };
/// assert_eq!(tally.certainty(half), Certainty::Reached);
/// assert_eq!(Tally { part: 10, ..tally }.certainty(half), Certainty::Open);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Those counted so far.
    pub part: u32,
    /// Those of whom they are counted.
    pub base: u32,
    /// Those of the base who may still join the part.
    pub inside: u32,
    /// Those outside who may still join the base, and the part with it.
    pub outside: u32,
}

impl Tally {
    /// A count to which nobody can be added.
    #[must_use]
    pub fn closed(part: u32, base: u32) -> Self {
        Self { part, base, inside: 0, outside: 0 }
    }

    /// Whether a share is reached or missed already, for every way the rest may act.
    ///
    /// The best that can still happen is that all join the part, the worst
    /// that all from outside join the base alone.
    #[must_use]
    pub fn certainty(self, share: Share) -> Certainty {
        let base = self.base.saturating_add(self.outside);
        let all = self.part.saturating_add(self.inside).saturating_add(self.outside);
        // Of a quota the worst is that all join the part.
        let (worst, best) = if share.is_quota() {
            ((all, base), (self.part, base))
        } else {
            ((self.part, base), (all, base))
        };
        let holds = |it: (u32, u32)| share.holds(it.0, it.1);
        match (holds(worst), holds(best)) {
            (true, true) => Certainty::Reached,
            (false, false) => Certainty::Missed,
            _ => Certainty::Open,
        }
    }

    /// How far the part lies beyond the share; negative: how many are missing.
    #[must_use]
    pub fn margin(self, share: Share) -> i64 {
        let (have, need) = (i64::from(self.part), i64::from(share.limit(self.base)));
        if share.is_quota() { need.saturating_sub(have) } else { have.saturating_sub(need) }
    }
}

/// What an election gives (选举结果).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Elected {
    /// Places in the list of candidates of those who win a seat.
    pub(crate) won: Vec<usize>,
    /// Places of those who stand equal at the last seat and are voted on again.
    pub(crate) tied: Vec<usize>,
    /// Seats that stay empty, those of a tie among them.
    pub(crate) left: u32,
}

/// Fills seats by votes among those who reached the share (当选): more than seats go by
/// votes; those equal at the last seat are voted on again.
pub(crate) fn elect(votes: &[u32], reached: &[bool], seats: u32) -> Elected {
    let mut order: Vec<(u32, usize)> = votes
        .iter()
        .zip(reached)
        .enumerate()
        .filter(|(_, (_, reached))| **reached)
        .map(|(n, (votes, _))| (*votes, n))
        .collect();
    order.order_by_key(|(votes, n)| (std::cmp::Reverse(*votes), *n));
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let edge = order.get(seats).map(|it| it.0);
    let clear = |it: &&(u32, usize)| Some(it.0) != edge;
    let mut won: Vec<usize> = order.iter().take(seats).filter(clear).map(|it| it.1).collect();
    let tied: Vec<usize> = match edge {
        Some(edge) if won.len() < seats => {
            order.iter().filter(|it| it.0 == edge).map(|it| it.1).collect()
        }
        _ => Vec::new(),
    };
    won.order();
    let left = u32::try_from(seats.saturating_sub(won.len())).unwrap_or(u32::MAX);
    Elected { won, tied, left }
}

#[cfg(test)]
mod tests {
    use super::{Certainty, Elected, Share, Tally, elect};

    fn share(text: &str) -> Share {
        text.parse().unwrap()
    }

    #[test]
    fn only_the_written_form_is_read() {
        for text in [">1/2", ">=4/5", "<=1/3", "<1/3", ">=0/1", ">=1/1"] {
            assert_eq!(share(text).to_string(), text);
        }
        for text in ["1/2", "> 1/2", ">1/0", ">3/2", ">01/2", ">1/1001", "=1/2", ">1"] {
            let error = text.parse::<Share>().unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("bad value: `{text}` is not a share such as `>1/2` or `>=2/3`")
            );
        }
    }

    /// What implies and what binds, against every number up to a hundred.
    #[test]
    fn shares_beside_shares() {
        let all = [">1/2", ">=1/2", ">=2/3", ">2/3", ">=4/5", ">=1/3", ">1/1", ">=1/1", ">=0/1"];
        let quotas = ["<=1/3", "<1/3", "<1/2", "<=1/2", "<=1/1", "<1/1", "<0/1", "<=0/1"];
        for list in [&all[..], &quotas[..]] {
            for (a, b) in list.iter().flat_map(|a| list.iter().map(move |b| (share(a), share(b)))) {
                let pairs = || (1..=100_u32).flat_map(|n| (0..=n).map(move |it| (it, n)));
                let found = pairs().all(|(it, n)| !a.holds(it, n) || b.holds(it, n));
                // What nothing reaches implies everything; nobody asks for that.
                assert!(a.is_out_of_reach() || a.implies(b) == found, "{a} {b}");
                assert_eq!(a.is_out_of_reach(), pairs().all(|(it, n)| !a.holds(it, n)), "{a}");
                assert_eq!(a.never_binds(), pairs().all(|(it, n)| a.holds(it, n)), "{a}");
            }
        }
        assert!(!share(">1/2").implies(share("<=1/2")));
    }

    #[test]
    fn nothing_is_reached_of_nothing() {
        assert!(!share(">=1/2").holds(0, 0));
        assert_eq!(share(">=1/2").limit(0), 1);
        assert_eq!(share("<=1/3").limit(0), 0);
    }

    #[test]
    fn a_quota_is_broken_for_good() {
        let third = share("<=1/3");
        let tally = Tally { part: 7, base: 20, inside: 3, outside: 0 };
        assert_eq!(tally.certainty(third), Certainty::Missed);
        assert_eq!(Tally { part: 3, ..tally }.certainty(third), Certainty::Reached);
        assert_eq!(Tally { part: 4, ..tally }.certainty(third), Certainty::Open);
    }

    #[test]
    fn seats_go_by_votes() {
        let elected = |won: &[usize], tied: &[usize], left| Elected {
            won: won.to_vec(),
            tied: tied.to_vec(),
            left,
        };
        let all = [true; 4];
        assert_eq!(elect(&[9, 8, 7, 6], &all, 3), elected(&[0, 1, 2], &[], 0));
        assert_eq!(elect(&[9, 7, 7, 6], &all, 2), elected(&[0], &[1, 2], 1));
        assert_eq!(elect(&[9, 8, 1, 1], &[true, true, false, false], 3), elected(&[0, 1], &[], 1));
        assert_eq!(elect(&[5, 5, 5, 5], &all, 4), elected(&[0, 1, 2, 3], &[], 0));
    }
}
