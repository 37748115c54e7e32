//! Caps and windows, dense.

use super::{bad_rule, check};
use crate::{
    points::rules::{Cap, Capped, RollingUnit, Scheme, Window},
    wire::{Error, Id, Pointer},
};

/// A cap.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapRow {
    /// Where what is used of it is kept.
    pub(crate) slot: u32,
    pub(crate) most: Most,
    pub(crate) window: Win,
    /// Its place in the list of its rule.
    pub(crate) n: u16,
}

/// The most that a cap lets through in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Most {
    Points(i64),
    Times(i64),
}

/// The window of a cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Win {
    Fixed(Window),
    /// The last so many days.
    Days(i32),
    /// The last so many months.
    Months(u32),
}

/// What tells two slots apart: versions of one cap share theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SlotOf {
    owner: Id,
    window: Win,
    counts_times: bool,
    of: Capped,
    /// Which of the caps that are alike in all this.
    nth: usize,
}

/// How many places the state of one subject needs.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    caps: Vec<SlotOf>,
    /// Slots whose window moves.
    pub(crate) rolling: Vec<bool>,
    /// Running sums of scales.
    pub(crate) sums: u32,
}

impl Slots {
    /// Caps on awards and caps on deductions.
    pub(super) fn both(
        &mut self,
        scheme: &Scheme,
        owner: &Id,
        caps: &[Cap],
    ) -> Result<[Vec<CapRow>; 2], Error> {
        let awards = self.caps(scheme, owner, caps, Some(Capped::Awards))?;
        Ok([awards, self.caps(scheme, owner, caps, Some(Capped::Deductions))?])
    }

    /// The caps of a rule; `only` those of a sign, or all.
    pub(super) fn caps(
        &mut self,
        scheme: &Scheme,
        owner: &Id,
        caps: &[Cap],
        only: Option<Capped>,
    ) -> Result<Vec<CapRow>, Error> {
        let list = Pointer::root().key("caps");
        let mut rows = Vec::new();
        let mut taken: Vec<u32> = Vec::new();
        for (n, cap) in caps.iter().enumerate() {
            if only.is_some_and(|it| it != cap.of) {
                continue;
            }
            let place = list.index(n);
            let most = match (cap.points, cap.times) {
                (Some(points), None) => {
                    check::amount(scheme, owner, points, &place.key("points"))?;
                    Most::Points(points.hundredths())
                }
                (None, Some(times)) => Most::Times(i64::from(times)),
                _ => return Err(bad_rule(owner, "give exactly one of points, times", place)),
            };
            let window = window(cap, owner, &place)?;
            let slot = self.slot(owner, window, most, cap.of, &mut taken);
            let n = u16::try_from(n).unwrap_or(u16::MAX);
            rows.push(CapRow { slot, most, window, n });
        }
        Ok(rows)
    }

    /// A running sum.
    pub(super) fn sum(&mut self) -> u32 {
        let n = self.sums;
        self.sums = self.sums.saturating_add(1);
        n
    }

    /// How many caps there are.
    pub(crate) fn len(&self) -> usize {
        self.caps.len()
    }

    fn slot(
        &mut self,
        owner: &Id,
        window: Win,
        most: Most,
        of: Capped,
        taken: &mut Vec<u32>,
    ) -> u32 {
        let counts_times = matches!(most, Most::Times(_));
        let mut nth = 0_usize;
        loop {
            let wanted = SlotOf { owner: owner.clone(), window, counts_times, of, nth };
            let found = self.caps.iter().position(|it| *it == wanted);
            let slot = u32::try_from(found.unwrap_or(self.caps.len())).unwrap_or(u32::MAX);
            if taken.contains(&slot) {
                nth = nth.saturating_add(1);
                continue;
            }
            if found.is_none() {
                self.rolling.push(!matches!(window, Win::Fixed(_)));
                self.caps.push(wanted);
            }
            taken.push(slot);
            return slot;
        }
    }
}

fn window(cap: &Cap, owner: &Id, place: &Pointer) -> Result<Win, Error> {
    let rolling = match (cap.per, cap.rolling) {
        (per, None) => return Ok(Win::Fixed(per.unwrap_or(Window::Period))),
        (None, Some(rolling)) => rolling,
        _ => return Err(bad_rule(owner, "give at most one of per, rolling", place.clone())),
    };
    if rolling.n == 0 {
        let place = place.key("rolling").key("n");
        return Err(bad_rule(owner, "a moving window has at least one unit", place));
    }
    Ok(match rolling.unit {
        RollingUnit::Days => Win::Days(i32::from(rolling.n)),
        RollingUnit::Months => Win::Months(u32::from(rolling.n)),
        RollingUnit::Years => Win::Months(u32::from(rolling.n).saturating_mul(12)),
    })
}
