//! Duties, waits and rights: limits, extensions, starts and stops.

use super::{Loosening, Restarts, by, force, more};
use crate::{
    law::{
        Force,
        layers::limits::{Counted, Gaps},
    },
    lifecycle::rules::{Duty, Every, Extend, Limit, Opens, Shape, StartDay, Suspend, Trigger},
    time::{Roll, Term, Unit, View},
};

/// What makes a limit looser: of a duty that it is longer, of a right or a wait that
/// it is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Worse {
    Longer,
    Shorter,
}

/// How one duty is looser than another.
pub(in crate::law::layers) fn duty(
    old: &Duty,
    new: &Duty,
    view: &View,
    restarts: &Restarts,
) -> Vec<Loosening> {
    let mut found: Vec<_> = force(old.force, new.force).into_iter().collect();
    let is_right = old.force == Force::May;
    let worse = match old.shape() {
        Some(Shape::Within(_)) if !is_right => Worse::Longer,
        Some(Shape::Every(_)) => Worse::Longer,
        _ => Worse::Shorter,
    };
    let look = Look { old, new, view, restarts, worse, is_silent: old.silent.is_some() };
    found.extend(by(&old.by, &new.by));
    let gone = more(&old.by, &new.by);
    if !is_right && !gone.is_empty() {
        found.push(Loosening::new("by", format!("- {}", gone.join(", "))));
    }
    if old.outlives && !new.outlives {
        found.push(Loosening::change("outlives", true, false));
    }
    if let (None, Some(attr), false) = (&old.departure, &new.departure, old.force == Force::Must) {
        found.push(Loosening::new("departure", &**attr));
    }
    let (Some(was), Some(is)) = (old.shape(), new.shape()) else { return found };
    match (was, is) {
        (Shape::Within(_), Shape::Within(_)) | (Shape::NotBefore(_), Shape::NotBefore(_)) => {
            found.extend(look.limit());
            found.extend(look.extend());
        }
        (Shape::Every(was), Shape::Every(is)) => found.extend(look.every(was, is)),
        _ => {
            found.push(Loosening::change("shape", name(was), name(is)));
            return found;
        }
    }
    found.extend(look.starts());
    found.extend(look.ends());
    found.extend(look.stops());
    found
}

fn name(shape: Shape<'_>) -> &'static str {
    match shape {
        Shape::Within(_) => "within",
        Shape::NotBefore(_) => "notBefore",
        Shape::Every(_) => "every",
    }
}

/// Two duties of one shape, side by side.
struct Look<'a> {
    old: &'a Duty,
    new: &'a Duty,
    view: &'a View,
    restarts: &'a Restarts,
    worse: Worse,
    /// Whether the text is silent about the roll, the stops, day zero and restarts.
    is_silent: bool,
}

impl Look<'_> {
    fn limit(&self) -> Vec<Loosening> {
        let (Some(old), Some(new)) = (self.old.limit(), self.new.limit()) else { return vec![] };
        let (of_old, of_new) = (rolled(self.old), rolled(self.new));
        // Where the roll is free it is no reason for a difference.
        let of_old = if self.is_silent { (of_new.0, of_old.1) } else { of_old };
        let counted = |term, (roll, shift)| Counted { term, roll, shift };
        let Some(pairs) = self.pairs(old, new) else {
            return vec![Loosening::change("limit", written(old), written(new))];
        };
        pairs
            .into_iter()
            .filter_map(|(a, b)| self.gap("limit", counted(a, of_old), counted(b, of_new)))
            .collect()
    }

    /// The terms to be compared; none if the limits cannot be.
    fn pairs(&self, old: &Limit, new: &Limit) -> Option<Vec<(Term, Term)>> {
        match (old, new) {
            (Limit::Fixed(a), Limit::Fixed(b)) => Some(vec![(*a, *b)]),
            (Limit::Fixed(a), Limit::ByCode { table, .. }) => {
                Some(table.values().map(|it| (*a, *it)).collect())
            }
            (Limit::ByCode { table, .. }, Limit::Fixed(b)) => {
                Some(table.values().map(|it| (*it, *b)).collect())
            }
            (
                Limit::ByCode { attr, of, table },
                Limit::ByCode { attr: other, of: of_other, table: is },
            ) if (attr, of) == (other, of_other) => {
                table.iter().map(|(code, term)| Some((*term, *is.get(code)?))).collect()
            }
            (Limit::LastDay { .. }, Limit::LastDay { .. }) if old == new => Some(vec![]),
            (Limit::Unstated(_), Limit::Unstated(_)) => Some(vec![]),
            // A duty gets a day, a right loses its end.
            (Limit::Unstated(_), _) if self.worse == Worse::Longer => Some(vec![]),
            (_, Limit::Unstated(_)) if self.worse == Worse::Shorter => Some(vec![]),
            _ => None,
        }
    }

    /// A start day on which the second limit is looser.
    fn gap(&self, what: &'static str, old: Counted, new: Counted) -> Option<Loosening> {
        if old == new {
            return None;
        }
        let plain = Loosening::change(what, old.term, new.term);
        if old.term.unit == new.term.unit && old.roll == new.roll && old.shift == new.shift {
            let worse = match self.worse {
                Worse::Longer => old.term.n < new.term.n,
                Worse::Shorter => new.term.n < old.term.n,
            };
            if !worse {
                return None;
            }
        }
        let hours = [old, new].map(|it| it.term.unit == Unit::Hours) == [true; 2];
        let reaches = self.worse == Worse::Shorter;
        let (Some(old), Some(new)) = (in_days(old, reaches), in_days(new, !reaches)) else {
            return Some(plain);
        };
        let Some(gaps) = Gaps::between(old, new, self.view).filter(|_| !hours) else {
            return Some(plain);
        };
        let day = match self.worse {
            Worse::Longer => gaps.longest,
            Worse::Shorter => gaps.shortest,
        };
        let is_worse = match self.worse {
            Worse::Longer => day.gap() > 0,
            Worse::Shorter => day.gap() < 0,
        };
        is_worse.then_some(Loosening { on: Some(day), ..plain })
    }

    fn extend(&self) -> Vec<Loosening> {
        let (old, new) = (self.old.extend(), self.new.extend());
        let (less, more) = match self.worse {
            Worse::Longer => (old, new),
            Worse::Shorter => (new, old),
        };
        let Some(more) = more else { return vec![] };
        let Some(less) = less else {
            return vec![Loosening::change("extend", cap(old), cap(new))];
        };
        let mut found = Vec::new();
        let counted = |term| Counted { term, roll: Roll::None, shift: 0 };
        match (less.cap, more.cap) {
            (None, _) => {}
            (Some(_), None) => found.push(Loosening::change("extend.cap", cap(old), cap(new))),
            (Some(a), Some(b)) => {
                let (a, b) = if self.worse == Worse::Longer { (a, b) } else { (b, a) };
                found.extend(self.gap("extend.cap", counted(a), counted(b)));
            }
        }
        let times = |it: &Extend| it.times.unwrap_or(u32::MAX);
        if times(less) < times(more) {
            let told = |it: Option<&Extend>| {
                it.and_then(|it| it.times).map_or_else(|| "∞".to_owned(), |it| it.to_string())
            };
            found.push(Loosening::change("extend.times", told(old), told(new)));
        }
        found
    }

    fn every(&self, old: &Every, new: &Every) -> Vec<Loosening> {
        let counted = |term| Counted { term, roll: Roll::None, shift: 0 };
        let mut found: Vec<_> =
            self.gap("per", counted(old.per), counted(new.per)).into_iter().collect();
        if new.at_least < old.at_least {
            found.push(Loosening::change("atLeast", old.at_least, new.at_least));
        }
        found
    }

    fn starts(&self) -> Vec<Loosening> {
        let mut found = Vec::new();
        for old in self.old.after().iter().flat_map(singles) {
            let same: Vec<_> = self.new.after().iter().flat_map(singles).collect();
            let mut kept = same.iter().filter(|it| it.covers(&old)).peekable();
            let restarts = old.kind().is_some_and(|it| self.restarts.has(it));
            if kept.peek().is_none() {
                if !(self.is_silent && restarts) {
                    found.push(Loosening::new("after", format!("- {}", old.name())));
                }
            } else if !self.is_silent && !kept.any(|it| it.day == old.day) {
                found.push(Loosening::new("day", old.name()));
            }
        }
        found
    }

    /// What fulfils it and what makes it fall away.
    fn ends(&self) -> Vec<Loosening> {
        let (less, more) = match self.worse {
            Worse::Longer => (self.old.then(), self.new.then()),
            Worse::Shorter => (self.new.then(), self.old.then()),
        };
        let then = uncovered(more, less).map(|it| ("then", it));
        let unless = uncovered(self.new.unless(), self.old.unless()).map(|it| ("unless", it));
        let sign = |what| if what == "then" && self.worse == Worse::Shorter { "-" } else { "+" };
        then.into_iter()
            .chain(unless)
            .map(|(what, it)| Loosening::new(what, format!("{} {it}", sign(what))))
            .collect()
    }

    fn stops(&self) -> Option<Loosening> {
        if self.is_silent {
            return None;
        }
        let same =
            |a: &Suspend, b: &Suspend| (&a.from, &a.until, a.days) == (&b.from, &b.until, b.days);
        let (old, new) = (self.old.suspend(), self.new.suspend());
        let (less, more, sign) = match self.worse {
            Worse::Longer => (old, new, "+"),
            Worse::Shorter => (new, old, "-"),
        };
        // A stop about which the text above is silent may be dropped.
        let free = |it: &Suspend| self.worse == Worse::Shorter && it.silent.is_some();
        let added = more.iter().find(|it| !free(it) && !less.iter().any(|b| same(it, b)))?;
        let names: Vec<_> = added.from.iter().flat_map(singles).map(|it| it.name()).collect();
        Some(Loosening::new("suspend", format!("{sign} {}", names.join(", "))))
    }
}

/// A limit in hours as days: those it reaches at most, or those it covers whole in any case.
fn in_days(limit: Counted, reaches: bool) -> Option<Counted> {
    let n = limit.term.n;
    let n = match (limit.term.unit, reaches) {
        (Unit::Hours, true) => n.div_ceil(24),
        // Started at 00:00, 24 hours cover the day of the start and no other.
        (Unit::Hours, false) => n.div_euclid(24).checked_sub(1)?,
        _ => return Some(limit),
    };
    Some(Counted { term: Term { n, unit: Unit::Days }, roll: Roll::None, ..limit })
}

/// The roll, and by how many days the opening lies after the last day.
fn rolled(duty: &Duty) -> (Roll, u8) {
    match duty.shape() {
        Some(Shape::Within(it)) => (it.roll, 0),
        Some(Shape::NotBefore(it)) => (it.roll, u8::from(it.opens == Opens::AfterLastDay)),
        _ => (Roll::None, 0),
    }
}

fn written(limit: &Limit) -> String {
    match limit {
        Limit::Fixed(term) => term.to_string(),
        Limit::ByCode { attr, .. } => format!("byCode:{attr}"),
        Limit::LastDay { attr, .. } => format!("lastDay:{attr}"),
        Limit::Unstated(words) => words.clone(),
    }
}

fn cap(extend: Option<&Extend>) -> String {
    extend.map_or_else(|| "0".into(), |it| it.cap.map_or_else(|| "∞".into(), |it| it.to_string()))
}

/// A trigger of one kind of event, or one of stages or of an expiry.
struct Single<'a> {
    trigger: &'a Trigger,
    kind: Option<&'a crate::wire::Id>,
    day: Option<&'a StartDay>,
}

fn singles(trigger: &Trigger) -> Vec<Single<'_>> {
    match trigger {
        Trigger::Event { kinds, day, .. } => kinds
            .iter()
            .map(|kind| Single { trigger, kind: Some(kind), day: day.as_ref() })
            .collect(),
        _ => vec![Single { trigger, kind: None, day: None }],
    }
}

impl Single<'_> {
    fn kind(&self) -> Option<&crate::wire::Id> {
        self.kind
    }

    /// Whether it fires whenever the other does.
    fn covers(&self, other: &Self) -> bool {
        match (self.trigger, other.trigger) {
            (Trigger::Event { when, .. }, Trigger::Event { when: more, .. }) => {
                self.kind == other.kind && when.iter().all(|it| more.contains(it))
            }
            (a, b) => a == b,
        }
    }

    fn name(&self) -> String {
        let list = |word: &str, ids: &[crate::wire::Id]| {
            format!("{word} {}", ids.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("|"))
        };
        match self.trigger {
            Trigger::Event { .. } => self.kind.map(ToString::to_string).unwrap_or_default(),
            Trigger::Enters(stages) => list("enters", stages),
            Trigger::Leaves(stages) => list("leaves", stages),
            Trigger::Expires(duty) => format!("expires {duty}"),
        }
    }
}

/// The triggers of one list that another does not cover, by name.
fn uncovered(list: &[Trigger], by: &[Trigger]) -> Option<String> {
    let by: Vec<_> = by.iter().flat_map(singles).collect();
    let left = list.iter().flat_map(singles).filter(|it| !by.iter().any(|other| other.covers(it)));
    let names: Vec<_> = left.map(|it| it.name()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
