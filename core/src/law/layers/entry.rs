//! Entries that are replaced as a whole, and what is left of their days.

use crate::{
    law::InForce,
    lifecycle::rules::{Duty, Requirement, Standing, Transition, Visibility},
    wire::InOrder,
};

/// A rule that has an id and days in force.
pub(super) trait Entry: Clone {
    fn id(&self) -> &str;
    fn standing(&self) -> Standing<'_>;
    /// The same rule, in force on these of its days only.
    fn on_days(&self, days: InForce) -> Self;
}

macro_rules! entry {
    ($($name:ident)*) => { $(
        impl Entry for $name {
            fn id(&self) -> &str {
                &self.id
            }
            fn standing(&self) -> Standing<'_> {
                self.standing()
            }
            fn on_days(&self, days: InForce) -> Self {
                Self { in_force: days, ..self.clone() }
            }
        }
    )* };
}
entry!(Duty Requirement Visibility);

impl Entry for Transition {
    fn id(&self) -> &str {
        &self.id
    }
    fn standing(&self) -> Standing<'_> {
        self.standing()
    }
    /// What it requires is in force with it; two pieces never share a day.
    fn on_days(&self, days: InForce) -> Self {
        let within = |it: &Requirement| Some(it.on_days(common(it.in_force, days)?));
        let require = self.require.iter().filter_map(within).collect();
        Self { in_force: days, require, ..self.clone() }
    }
}

/// The days that lie in both.
pub(super) fn common(a: InForce, b: InForce) -> Option<InForce> {
    let until = match (a.until, b.until) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    a.overlaps(&b).then(|| InForce { from: a.from.max(b.from), until })
}

/// What is left of some days when others are taken out: at most the days before and after.
pub(super) fn without(days: InForce, taken: InForce) -> Vec<InForce> {
    if !days.overlaps(&taken) {
        return vec![days];
    }
    let before = taken.from.filter(|from| days.from.is_none_or(|it| it < *from));
    let before = before.map(|from| InForce { from: days.from, until: Some(from.plus(-1)) });
    let after = taken.until.filter(|until| days.until.is_none_or(|it| *until < it));
    let after = after.map(|until| InForce { from: Some(until.plus(1)), until: days.until });
    before.into_iter().chain(after).collect()
}

/// What is left of some days when many others are taken out.
pub(super) fn without_all(days: InForce, taken: impl Iterator<Item = InForce>) -> Vec<InForce> {
    taken.fold(vec![days], |left, taken| {
        left.into_iter().flat_map(|it| without(it, taken)).collect()
    })
}

/// An entry of the document in the making, and where in which layer it was given.
#[derive(Clone, Debug)]
pub(super) struct Held<E> {
    pub(super) entry: E,
    /// The layer and the place in its list; none: the base gave it.
    pub(super) origin: Option<(usize, usize)>,
}

pub(super) fn held<E: Entry>(list: &[E]) -> Vec<Held<E>> {
    list.iter().map(|it| Held { entry: it.clone(), origin: None }).collect()
}

/// Puts the entries of a layer in place.
///
/// `higher_stands` decides whether the old entry is kept where both are in force.
pub(super) fn merge<E: Entry>(
    list: &mut Vec<Held<E>>,
    layer: usize,
    given: &[E],
    mut higher_stands: impl FnMut(&Held<E>, &E, usize) -> bool,
) {
    for (n, new) in given.iter().enumerate() {
        let mut days = vec![new.standing().in_force];
        let mut at = None;
        let mut next: Vec<Held<E>> = Vec::with_capacity(list.len());
        for old in list.drain(..) {
            let own = old.origin.is_some_and(|it| it.0 == layer);
            let (was, is) = (old.entry.standing().in_force, new.standing().in_force);
            if own || old.entry.id() != new.id() || !was.overlaps(&is) {
                next.push(old);
            } else if higher_stands(&old, new, n) {
                days = days.into_iter().flat_map(|it| without(it, was)).collect();
                at = at.or(Some(next.len()));
                next.push(old);
            } else {
                at = at.or(Some(next.len()));
                let left = without(was, is).into_iter();
                next.extend(left.map(|it| Held { entry: old.entry.on_days(it), ..old.clone() }));
            }
        }
        let at = at.unwrap_or(next.len()).min(next.len());
        let pieces =
            days.into_iter().map(|it| Held { entry: new.on_days(it), origin: Some((layer, n)) });
        next.splice(at..at, pieces);
        in_order(&mut next, new.id());
        *list = next;
    }
}

/// Lets the versions of one rule follow each other, in the places that they hold.
fn in_order<E: Entry>(list: &mut [Held<E>], id: &str) {
    let same = |it: &Held<E>| it.entry.id() == id;
    let mut versions: Vec<_> = list.iter().filter(|it| same(it)).cloned().collect();
    versions.order_by_key(|it| it.entry.standing().in_force);
    for (slot, version) in list.iter_mut().filter(|it| same(it)).zip(versions) {
        *slot = version;
    }
}
