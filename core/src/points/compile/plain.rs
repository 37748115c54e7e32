//! What is plain of a scheme: what asks for nothing but sums in fixed windows.

use super::{Days, Item, Length, Most, Program, Value, Version, Win};
use crate::points::rules::{CapLayer, Window};

/// An item with one version and plain caps on points, whose entries are worth what they are
/// whoever has them and whatever else he has: no class, no scale, no repetition, no length, no
/// grade, not once in a window or for an act, and in a scheme where no item stands in place of
/// another.
#[derive(Debug)]
pub(crate) struct Plain {
    pub(crate) in_force: Days,
    /// Whether an entry tells its worth; else it is what is fixed.
    pub(crate) is_told: bool,
    pub(crate) fixed: i32,
    /// What an entry may tell.
    pub(crate) from: i32,
    pub(crate) to: i32,
    /// The number of its head, or [`NONE`](super::NONE).
    pub(crate) head: u16,
    pub(crate) awards: bool,
    pub(crate) caps: Vec<PlainCap>,
}

/// A cap with a fixed window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainCap {
    pub(crate) most: i64,
    pub(crate) slot: u32,
    /// Its place in the list of its rule.
    pub(crate) n: u16,
    pub(crate) layer: CapLayer,
    pub(crate) window: Window,
    pub(crate) is_times: bool,
}

impl Plain {
    /// The item, if it is plain.
    pub(super) fn of(program: &Program, item: &Item) -> Option<Self> {
        let [version] = item.versions.as_slice() else { return None };
        let looks_around = version.classes != 0
            || version.once.is_some()
            || version.repeat.is_some()
            || version.grades
            || !matches!(version.length, Length::Open);
        let caps = version.plain_caps.as_deref()?;
        if program.has_groups || looks_around || caps.iter().any(|it| it.is_times) {
            return None;
        }
        let small = |it: i64| i32::try_from(it).ok();
        let (is_told, fixed, from, to) = match version.value {
            Value::Fixed(points) => (false, small(points)?, 0, 0),
            Value::Told { from, to } => (true, 0, small(from)?, small(to)?),
            Value::Nothing | Value::Scale { .. } => return None,
        };
        Some(Self {
            in_force: version.in_force,
            is_told,
            fixed,
            from,
            to,
            head: version.head,
            awards: version.awards(),
            caps: caps.to_vec(),
        })
    }
}

/// All caps of a version in their order, if its head and the total have one version on all its
/// days, every window is fixed, and nothing is refused.
pub(super) fn caps(program: &Program, version: &Version) -> Option<Vec<PlainCap>> {
    let covers = |it: Days| it.from <= version.in_force.from && version.in_force.until <= it.until;
    let head = program.heads.get(usize::from(version.head)).map_or(&[][..], |it| &it.versions);
    let one_head = head.is_empty() || head.iter().any(|it| covers(it.in_force));
    let total = &program.total;
    let one_total = total.is_empty() || total.iter().any(|it| covers(it.in_force));
    if version.refuse || !one_head || !one_total {
        return None;
    }
    let [head, total] = version.upper_caps(program, version.in_force.from);
    let layers = [
        (CapLayer::Item, version.caps.as_slice()),
        (CapLayer::Head, head),
        (CapLayer::Scheme, total),
    ];
    let each = layers.into_iter().flat_map(|(layer, caps)| caps.iter().map(move |it| (layer, it)));
    let each = each.map(|(layer, cap)| {
        let (most, is_times) = match cap.most {
            Most::Points(n) => (n, false),
            Most::Times(n) => (n, true),
        };
        match cap.window {
            Win::Fixed(Window::Event) | Win::Days(_) | Win::Months(_) => None,
            Win::Fixed(window) => {
                let (slot, n) = (cap.slot, cap.n);
                Some(PlainCap { most, slot, n, layer, window, is_times })
            }
        }
    });
    each.collect()
}
