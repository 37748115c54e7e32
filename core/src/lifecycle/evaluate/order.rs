//! The order of facts of one day.
//!
//! `at` and `after` bind first. Of the facts that are free, an accepted one goes
//! before a refused one; among the accepted, records, then stays, then moves;
//! but a record that would be a breach now, or would fulfil a duty that another
//! fact of the day has yet to start, waits for the others;
//! among those, the order in which transitions are listed; then the content;
//! last the id. So what the law decides never hangs on an id.

use super::{
    judge::Class,
    rows::Row,
    state::{Fold, World},
};

impl Fold {
    /// Takes all facts of one day, each when its turn comes.
    pub(crate) fn take_day(&mut self, world: &World<'_>, from: usize, until: usize) {
        let mut left: Vec<u32> = (from..until).filter_map(|it| u32::try_from(it).ok()).collect();
        let bound = left.iter().filter_map(|it| world.row(*it)).any(Row::is_bound);
        while let Some(first) = left.first().copied() {
            if let Some(row) = world.row(first) {
                self.expire_until(world, row.on);
            }
            let mut best: Option<(_, usize, u32)> = None;
            for (place, n) in left.iter().enumerate() {
                let Some(row) = world.row(*n) else { continue };
                let comes_first =
                    |other: &u32| world.row(*other).is_some_and(|it| it.precedes(row));
                if bound && left.iter().any(comes_first) {
                    continue;
                }
                let (mark, breaches) = (self.notes.len(), self.breaches);
                let judgement = self.judge(world, *n, row);
                let broken = self.breaches > breaches;
                self.notes.truncate(mark);
                let refused = judgement.class == Class::Refused;
                let waits = match judgement.class {
                    Class::Record if self.waits_for(world, row.kind, &left) => 2,
                    Class::Record if broken => 1,
                    _ => 0_u8,
                };
                let key = (refused, waits, judgement.class, judgement.listed, row.content());
                if best.as_ref().is_none_or(|(it, ..)| key < *it) {
                    best = Some((key, place, *n));
                }
            }
            let (place, n) = best.map_or((0, first), |(_, place, n)| (place, n));
            self.take(world, n);
            left.remove(place);
        }
    }

    /// Whether a record would fulfil a duty that another fact of the day has yet to start.
    fn waits_for(&self, world: &World<'_>, kind: u16, left: &[u32]) -> bool {
        let ends = world.machine.ends_by_kind.get(usize::from(kind)).copied().unwrap_or_default();
        ends.iter().any(|duty| {
            let starts = |n: &u32| {
                let other = world.row(*n).filter(|it| it.kind != kind);
                other
                    .and_then(|it| world.machine.starts_by_kind.get(usize::from(it.kind)))
                    .is_some_and(|it| it.contains(duty))
            };
            self.running(duty).is_none() && left.iter().any(starts)
        })
    }
}

impl Row<'_> {
    /// Whether `at` or `after` says something about its place in the day.
    pub(super) fn is_bound(&self) -> bool {
        self.at.is_some() || self.fact.is_some_and(|it| it.after.is_some())
    }

    /// Whether `at` or `after` says that this fact came before another of the day.
    pub(super) fn precedes(&self, later: &Self) -> bool {
        let by_time = self.at.zip(later.at).is_some_and(|(a, b)| a < b);
        let (Some(a), Some(b)) = (self.fact, later.fact) else { return by_time };
        by_time || b.after.as_ref() == Some(&a.id)
    }
}

/// The most facts of one case that one day may have.
pub(super) const MAX_OF_A_DAY: usize = 256;

/// The first fact of a day that, by `at` and `after`, would come before itself.
pub(super) fn circle<'r, 'a>(day: &'r [Row<'a>]) -> Option<&'r Row<'a>> {
    let mut left: Vec<&Row<'a>> = day.iter().collect();
    if !day.iter().any(Row::is_bound) {
        return None;
    }
    while !left.is_empty() {
        let free = left.iter().position(|it| !left.iter().any(|other| other.precedes(it)));
        match free {
            Some(place) => drop(left.swap_remove(place)),
            None => return left.into_iter().min_by_key(|it| it.fact.map(|fact| &fact.id)),
        }
    }
    None
}
