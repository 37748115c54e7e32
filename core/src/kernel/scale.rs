//! Scales: what a quantity is worth, by ladder, whole-base or marginal bracket.
//!
//! Quantities and worths are integers in smallest units, such as hundredths of a
//! point or of an hour. A computed worth is a fraction until it is rounded once,
//! in a way that has a name; nothing is ever rounded by the way.

use std::cmp::Ordering;

use crate::law::Rounding;

/// Where a step of a scale begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) at: i64,
    /// Above it (超过) instead of from it on (以上).
    pub(crate) open: bool,
}

impl Edge {
    fn reached(self, quantity: i64) -> bool {
        match quantity.cmp(&self.at) {
            Ordering::Less => false,
            Ordering::Equal => !self.open,
            Ordering::Greater => true,
        }
    }
}

/// A step of a ladder: from its edge on, all of its worth and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rung {
    pub(crate) edge: Edge,
    pub(crate) worth: i64,
}

/// A bracket: from its edge on, `worth` for each `per`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bracket {
    pub(crate) edge: Edge,
    pub(crate) worth: i64,
    pub(crate) per: i64,
    /// The bracket by itself is brought to this step first.
    pub(crate) step: Option<i64>,
    /// What the bracket by itself may come to.
    pub(crate) cap: Option<i64>,
}

/// What a quantity is worth.
///
/// | shape | 250 with 1 per 100 from 0, 1 per 50 from 200 |
/// | --- | --- |
/// | `Ladder` | the worth of the highest step that is reached (就高不累加) |
/// | `WholeBase` | the whole quantity at the rate of the bracket it reaches (全额): 5 |
/// | `Marginal` | each part at the rate of its own bracket (分段): 2 + 1 = 3 |
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Ladder(Vec<Rung>),
    WholeBase(Vec<Bracket>),
    Marginal(Vec<Bracket>),
}

/// A scale that was checked: its edges rise, every rate has a base, its parts add up exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    shape: Shape,
    /// What all brackets together may come to.
    cap: Option<i64>,
    step: i64,
    rounding: Rounding,
    /// A common base of all rates.
    base: i128,
    falls: bool,
}

/// Why a scale cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadScale {
    /// It has no step.
    Empty,
    /// The step of this number does not begin above the one before.
    NotRising(usize),
    /// The bracket of this number has no base, or a base, worth or step below zero.
    NoBase(usize),
    /// The bases have no common multiple of reasonable size.
    TooFine,
}

/// The largest common base that is worth reckoning with.
const MAX_BASE: i128 = 1_000_000_000_000;

impl Scale {
    /// A scale whose worths come to a step by a rounding.
    pub(crate) fn new(
        shape: Shape,
        cap: Option<i64>,
        step: i64,
        rounding: Rounding,
    ) -> Result<Self, BadScale> {
        let edges: Vec<Edge> = match &shape {
            Shape::Ladder(rungs) => rungs.iter().map(|it| it.edge).collect(),
            Shape::WholeBase(list) | Shape::Marginal(list) => {
                list.iter().map(|it| it.edge).collect()
            }
        };
        if edges.is_empty() {
            return Err(BadScale::Empty);
        }
        for (n, (a, b)) in (1_usize..).zip(edges.iter().zip(edges.iter().skip(1))) {
            if (a.at, a.open) >= (b.at, b.open) {
                return Err(BadScale::NotRising(n));
            }
        }
        let mut base = 1_i128;
        for (n, it) in brackets(&shape).iter().enumerate() {
            if it.per <= 0 || it.worth < 0 || it.step.is_some_and(|it| it <= 0) {
                return Err(BadScale::NoBase(n));
            }
            base = common(base, i128::from(it.per))
                .filter(|it| *it <= MAX_BASE)
                .ok_or(BadScale::TooFine)?;
        }
        let falls = falls(&shape);
        Ok(Self { shape, cap, step, rounding, base, falls })
    }

    /// Whether more can be worth less.
    pub(crate) fn falls(&self) -> bool {
        self.falls
    }

    /// What a quantity is worth; nothing if it does not lie on the step but should.
    pub(crate) fn worth(&self, quantity: i64) -> Option<i64> {
        let exact = match &self.shape {
            Shape::Ladder(rungs) => {
                let rung = rungs.iter().rev().find(|it| it.edge.reached(quantity));
                return Some(self.capped(rung.map_or(0, |it| it.worth)));
            }
            Shape::WholeBase(list) => {
                match list.iter().rev().find(|it| it.edge.reached(quantity)) {
                    Some(bracket) => self.part(bracket, quantity)?,
                    None => 0,
                }
            }
            Shape::Marginal(list) => {
                let ends = list.iter().skip(1).map(|it| it.edge.at).chain([i64::MAX]);
                let mut sum = 0_i128;
                for (bracket, end) in list.iter().zip(ends) {
                    let width = quantity.min(end).saturating_sub(bracket.edge.at);
                    sum = sum.checked_add(self.part(bracket, width.max(0))?)?;
                }
                sum
            }
        };
        self.rounding.apply(exact, self.base, self.step).map(|it| self.capped(it))
    }

    /// The next step that is not reached yet: how much is wanting to it.
    ///
    /// One that begins above its edge wants the smallest unit more.
    pub(crate) fn wanting(&self, quantity: i64) -> Option<i64> {
        let next = |edge: Edge| {
            let open = i64::from(edge.open);
            (!edge.reached(quantity)).then(|| edge.at.saturating_add(open).saturating_sub(quantity))
        };
        match &self.shape {
            Shape::Ladder(rungs) => rungs.iter().find_map(|it| next(it.edge)),
            Shape::WholeBase(list) | Shape::Marginal(list) => {
                list.iter().find_map(|it| next(it.edge))
            }
        }
    }

    fn capped(&self, worth: i64) -> i64 {
        self.cap.map_or(worth, |cap| worth.min(cap))
    }

    /// What a bracket gives for so much, in parts of the common base.
    fn part(&self, bracket: &Bracket, quantity: i64) -> Option<i128> {
        let whole = i128::from(quantity).checked_mul(i128::from(bracket.worth))?;
        let exact = whole.checked_mul(self.base.checked_div(i128::from(bracket.per))?)?;
        let exact = match bracket.step {
            Some(step) => {
                i128::from(self.rounding.apply(exact, self.base, step)?).checked_mul(self.base)?
            }
            None => exact,
        };
        Some(match bracket.cap {
            Some(cap) => exact.min(i128::from(cap).checked_mul(self.base)?),
            None => exact,
        })
    }
}

fn brackets(shape: &Shape) -> &[Bracket] {
    match shape {
        Shape::Ladder(_) => &[],
        Shape::WholeBase(list) | Shape::Marginal(list) => list,
    }
}

/// Whether more can be worth less: a lower rung above, or a lower rate on the whole.
fn falls(shape: &Shape) -> bool {
    match shape {
        Shape::Ladder(rungs) => {
            rungs.iter().zip(rungs.iter().skip(1)).any(|(a, b)| b.worth < a.worth)
        }
        Shape::WholeBase(list) => list.iter().zip(list.iter().skip(1)).any(|(a, b)| {
            let (a_rate, b_rate) = (i128::from(a.worth), i128::from(b.worth));
            let (left, right) =
                (b_rate.checked_mul(a.per.into()), a_rate.checked_mul(b.per.into()));
            let capped = b.cap.is_some_and(|b| a.cap.is_none_or(|a| b < a));
            let coarser = b.step.unwrap_or(1) > a.step.unwrap_or(1);
            left < right || capped || coarser
        }),
        Shape::Marginal(_) => false,
    }
}

/// The least common multiple.
fn common(a: i128, b: i128) -> Option<i128> {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x.checked_rem(y)?);
    }
    a.checked_div(x)?.checked_mul(b)
}

#[cfg(test)]
mod tests {
    use super::{BadScale, Bracket, Edge, Rounding, Rung, Scale, Shape};

    fn from(at: i64) -> Edge {
        Edge { at, open: false }
    }

    fn bracket(at: i64, worth: i64, per: i64) -> Bracket {
        Bracket { edge: from(at), worth, per, step: None, cap: None }
    }

    fn scale(shape: Shape, step: i64, rounding: Rounding) -> Scale {
        Scale::new(shape, None, step, rounding).unwrap()
    }

    #[track_caller]
    fn check(scale: &Scale, expected: &[(i64, Option<i64>)]) {
        for (quantity, worth) in expected {
            assert_eq!(scale.worth(*quantity), *worth, "{quantity}");
        }
    }

    #[test]
    fn ladder_takes_the_highest_step_only() {
        // Hours of volunteering in a year: 4 h 1, 10 h 2, 20 h 5.
        let rungs = [(4, 1), (10, 2), (20, 5)].map(|(at, worth)| Rung { edge: from(at), worth });
        let it = scale(Shape::Ladder(rungs.into()), 1, Rounding::Exact);
        check(
            &it,
            &[
                (0, Some(0)),
                (3, Some(0)),
                (4, Some(1)),
                (9, Some(1)),
                (10, Some(2)),
                (500, Some(5)),
            ],
        );
        assert_eq!([0, 4, 19, 20].map(|it2| it.wanting(it2)), [Some(4), Some(6), Some(1), None]);
        assert!(!it.falls());
    }

    #[test]
    fn open_edge_is_not_reached_by_itself() {
        let rung = Rung { edge: Edge { at: 100, open: true }, worth: 7 };
        let it = scale(Shape::Ladder(vec![rung]), 1, Rounding::Exact);
        check(&it, &[(99, Some(0)), (100, Some(0)), (101, Some(7))]);
        assert_eq!((it.wanting(100), it.wanting(101)), (Some(1), None));
    }

    #[test]
    fn whole_base_takes_one_rate_for_all() {
        // Half a percent up to 3000, one percent above.
        let above = Bracket { edge: Edge { at: 3000, open: true }, ..bracket(0, 1, 100) };
        let it = scale(Shape::WholeBase(vec![bracket(0, 1, 200), above]), 1, Rounding::HalfUp);
        check(&it, &[(0, Some(0)), (3000, Some(15)), (3001, Some(30)), (3050, Some(31))]);
        let falling = Shape::WholeBase(vec![bracket(0, 1, 10), bracket(100, 1, 20)]);
        assert!(scale(falling, 1, Rounding::Down).falls() && !it.falls());
    }

    #[test]
    fn marginal_takes_each_part_at_its_rate() {
        // A donation scale: 1 per 100 to 1000, per 400 to 5000, per 500 to 10000, per 1000 beyond.
        let list = [(0, 100), (1000, 400), (5000, 500), (10_000, 1000)];
        let list = list.map(|(at, per)| Bracket { cap: Some(10), ..bracket(at, 1, per) });
        let it = scale(Shape::Marginal(list.into()), 1, Rounding::Down);
        check(
            &it,
            &[(99, Some(0)), (100, Some(1)), (1000, Some(10)), (1399, Some(10)), (1400, Some(11))],
        );
        check(&it, &[(5000, Some(20)), (10_000, Some(30)), (20_000, Some(40)), (90_000, Some(40))]);
        let two = Shape::Marginal(vec![bracket(0, 1, 2), bracket(1, 1, 3)]);
        // A half and a third are added as they are; only the sum is rounded.
        check(
            &scale(two.clone(), 1, Rounding::HalfUp),
            &[(1, Some(1)), (2, Some(1)), (3, Some(1)), (4, Some(2))],
        );
        check(&scale(two, 1, Rounding::Exact), &[(2, None), (0, Some(0))]);
    }

    #[test]
    fn bracket_has_a_step_of_its_own() {
        // In tenths: 0.1 per 10 below 100, whole points from 100 on.
        let whole = Bracket { step: Some(10), ..bracket(100, 10, 100) };
        let it = scale(Shape::Marginal(vec![bracket(0, 1, 10), whole]), 1, Rounding::Down);
        check(
            &it,
            &[(57, Some(5)), (100, Some(10)), (199, Some(10)), (200, Some(20)), (350, Some(30))],
        );
    }

    #[test]
    fn cap_of_the_whole() {
        let it = Scale::new(Shape::Marginal(vec![bracket(0, 1, 1)]), Some(40), 1, Rounding::Exact);
        check(&it.unwrap(), &[(39, Some(39)), (40, Some(40)), (41, Some(40))]);
    }

    #[test]
    fn faults() {
        let new = |shape| Scale::new(shape, None, 1, Rounding::Exact).unwrap_err();
        assert_eq!(new(Shape::Ladder(vec![])), BadScale::Empty);
        let same = Shape::Marginal(vec![bracket(5, 1, 1), bracket(5, 1, 1)]);
        assert_eq!(new(same), BadScale::NotRising(1));
        assert_eq!(new(Shape::WholeBase(vec![bracket(0, 1, 0)])), BadScale::NoBase(0));
        let fine = [999_983, 999_979, 999_961].map(|per| bracket(per, 1, per)).into_iter().rev();
        assert_eq!(new(Shape::Marginal(fine.collect())), BadScale::TooFine);
    }
}
