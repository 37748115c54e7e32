//! How much can come together in a window: upper bounds, where there are any.

use super::{Era, ItemOn};
use crate::{
    points::{
        compile::{CapRow, Most, Once, Value, Version, Win, once},
        rules::{Bracket, CapLayer, Sign, Window, Worth},
    },
    time::{Cycle, Day, Span},
    wire::{Id, InOrder},
};

/// The largest quantity that is read, in hundredths.
const LARGEST: i64 = 1_000_000_000;

/// The smaller of two bounds, where there is one.
pub(super) fn tighter(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Both together; none if one is not bounded.
fn sum(bounds: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    bounds.reduce(|a, b| a?.checked_add(b?)).unwrap_or(Some(0))
}

impl ItemOn<'_> {
    /// What one entry is worth at most, before caps.
    pub(super) fn largest(&self) -> Option<i64> {
        let size = scale_most(self.rule.worth.as_ref(), &self.version.value)?;
        let repaired = self.rule.repair.as_ref().and_then(|it| it.deduct);
        let size = repaired.map_or(size, |it| it.hundredths().max(size));
        match self.version.repeat {
            Some((factor, _)) if factor > 100 => size.checked_mul(factor)?.checked_div(100),
            _ => Some(size),
        }
    }

    /// What one entry gives at most, after the caps of the item itself.
    pub(super) fn granted(&self) -> Option<i64> {
        let caps = self.version.caps.iter().filter_map(points);
        tighter(self.largest(), caps.min())
    }

    /// How many entries can count in a window, by what stands before the cap.
    pub(super) fn entries(&self, era: &Era<'_>, window: Window, caps: &[CapRow]) -> Option<i64> {
        let by_once = match self.version.once {
            // By a link entries of many come to one.
            Some(Once::Window(inner)) if self.rule.link.is_none() => era.windows(inner, window),
            _ => None,
        };
        let by_caps = caps.iter().filter_map(|it| {
            let (Most::Times(times), Win::Fixed(inner)) = (it.most, it.window) else { return None };
            times.checked_mul(era.windows(inner, window)?)
        });
        tighter(by_once, by_caps.min())
    }

    /// How many points it can give in a window, by what stands before the cap.
    pub(super) fn most(&self, era: &Era<'_>, window: Window, caps: &[CapRow]) -> Option<i64> {
        let largest = self.largest();
        if largest == Some(0) || window == Window::Event {
            return tighter(largest, caps.iter().filter_map(points).min());
        }
        let entries = self.entries(era, window, caps);
        let by_entries = entries.zip(largest).and_then(|(n, it)| n.checked_mul(it));
        let by_scale = match &self.version.value {
            Value::Scale { over, .. }
                if *over != Window::Event
                    && self.version.repeat.is_none()
                    && self.rule.link.is_none() =>
            {
                largest.zip(era.windows(*over, window)).and_then(|(it, n)| it.checked_mul(n))
            }
            _ => None,
        };
        let by_caps = caps.iter().filter_map(|it| {
            let (Most::Points(points), Win::Fixed(inner)) = (it.most, it.window) else {
                return None;
            };
            points.checked_mul(era.windows(inner, window)?)
        });
        tighter(tighter(by_entries, by_scale), by_caps.min())
    }
}

fn points(cap: &CapRow) -> Option<i64> {
    match cap.most {
        Most::Points(points) => Some(points),
        Most::Times(_) => None,
    }
}

/// What a scale can come to at most.
fn scale_most(worth: Option<&Worth>, value: &Value) -> Option<i64> {
    match value {
        Value::Nothing => Some(0),
        Value::Fixed(size) => Some(*size),
        Value::Told { to, .. } => Some(*to),
        Value::Scale { scale, .. } => match worth? {
            Worth::Ladder(it) => it.steps.iter().map(|it| it.points.hundredths()).max(),
            Worth::PerUnit(it) => it.points.is_zero().then_some(0),
            Worth::WholeBase(it) | Worth::Marginal(it) => {
                let last = it.brackets.last()?;
                let ends = it.cap.is_some() || last.cap.is_some() || last.points.is_zero();
                let caps: Option<i64> = sum(it.brackets.iter().map(bracket_cap));
                let told = ends.then(|| scale.worth(LARGEST)).flatten();
                told.or(it.cap.map(|it| it.hundredths())).or(caps)
            }
            Worth::Fixed(_) | Worth::OneOf(_) | Worth::Range(_) => None,
        },
    }
}

fn bracket_cap(it: &Bracket) -> Option<i64> {
    it.cap.map(|it| it.hundredths())
}

impl Era<'_> {
    /// How many windows of one kind can touch one of another; none where there is no limit.
    pub(super) fn windows(&self, inner: Window, outer: Window) -> Option<i64> {
        if inner == outer {
            return Some(1);
        }
        // Each month of a leap year, as the day on which an outer window is looked at.
        let days = (1..=12).filter_map(|month| Day::new(2024, month, 15).ok());
        let counts = days.map(|day| {
            let around = self.window(outer, day)?;
            if inner == Window::Day {
                return Some(i64::from(around.len()));
            }
            let (mut n, mut at) = (0_i64, around.from);
            while at <= around.until {
                n = n.checked_add(1)?;
                at = self.window(inner, at)?.until.plus(1);
            }
            Some(n)
        });
        counts.reduce(|a, b| Some(a?.max(b?))).flatten()
    }

    /// The window of a kind in which a day lies; none for a single entry.
    fn window(&self, kind: Window, day: Day) -> Option<Span> {
        let cycle = match kind {
            Window::Event => return None,
            Window::Day => return Some(Span::on(day)),
            Window::Month => Cycle::MONTH,
            Window::Quarter => Cycle::QUARTER,
            Window::HalfYear => Cycle::HALF_YEAR,
            Window::Year => Cycle::YEAR,
            Window::Period => self.cycle()?,
        };
        Some(cycle.containing(day).span())
    }

    pub(super) fn cycle(&self) -> Option<Cycle> {
        self.look.program.period(self.day).map(|it| it.period.cycle())
    }

    /// How many points items of a sign can give one subject together in a window.
    ///
    /// `counts` tells which of them; `caps` of each are all its own.
    pub(super) fn together(
        &self,
        sign: Sign,
        window: Window,
        counts: impl Fn(&ItemOn<'_>) -> bool,
    ) -> Option<i64> {
        let all: Vec<_> = self.signed(sign).filter(|it| counts(it)).collect();
        let of_class = |class: &Id| {
            let mine: Vec<_> = all.iter().filter(|it| is_for(it, class)).copied().collect();
            self.of_all(&mine, window)
        };
        self.classes().map(|it| of_class(it.0)).reduce(|a, b| Some(a?.max(b?))).flatten()
    }

    /// The sum over items; of those of which only the highest counts, the highest alone.
    fn of_all(&self, items: &[ItemOn<'_>], window: Window) -> Option<i64> {
        let most = |it: &ItemOn<'_>| it.most(self, window, &it.version.caps);
        let free = items.iter().filter(|it| self.group_window(it.version).is_none()).map(most);
        let mut groups: Vec<u16> = items.iter().map(|it| it.version.group).collect();
        groups.order();
        groups.dedup();
        let grouped = groups.into_iter().filter_map(|group| {
            let of: Vec<_> = items.iter().filter(|it| it.version.group == group).collect();
            let per = of.first().and_then(|it| self.group_window(it.version))?;
            let all = sum(of.iter().map(|it| most(it)));
            let highest =
                of.iter().map(|it| it.granted()).reduce(|a, b| Some(a?.max(b?))).flatten();
            let times = self.windows(per, window);
            let one = highest.zip(times).and_then(|(it, n)| it.checked_mul(n));
            Some(tighter(all, one))
        });
        sum(free.chain(grouped.collect::<Vec<_>>()))
    }

    /// The window of the group of an item, where it has one.
    fn group_window(&self, version: &Version) -> Option<Window> {
        let group = self.look.program.group(version.group, self.day.number())?;
        match once(group.per) {
            Once::Window(window) => Some(window),
            Once::Source => None,
        }
    }

    /// How many points a head can get, or lose, in a window, after its caps.
    pub(super) fn under(&self, head: &Id, sign: Sign, window: Window) -> Option<i64> {
        let under = |it: &ItemOn<'_>| it.rule.head.as_ref() == Some(head);
        let free = |it: &ItemOn<'_>| it.rule.exempt_from.contains(&CapLayer::Head);
        let capped = self.together(sign, window, |it| under(it) && !free(it));
        let caps = self.head(head).into_iter().flat_map(|it| &it.caps);
        let by_caps = caps.filter(|it| it.of.is_awards() == (sign == Sign::Award));
        let by_caps = by_caps.filter(|it| it.rolling.is_none()).filter_map(|it| {
            let inner = it.per.unwrap_or(Window::Period);
            it.points?.hundredths().checked_mul(self.windows(inner, window)?)
        });
        let exempt = self.together(sign, window, |it| under(it) && free(it));
        tighter(capped, by_caps.min())?.checked_add(exempt?)
    }
}

/// Whether an item is for a class.
pub(super) fn is_for(item: &ItemOn<'_>, class: &Id) -> bool {
    item.rule.classes.is_empty() || item.rule.classes.contains(class)
}
