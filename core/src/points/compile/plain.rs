//! What is plain of a scheme: most items of most schemes ask for nothing but sums in windows.

use super::{CapRow, Days, Item, Length, Most, NONE, Program, Value, Win};
use crate::points::rules::Window;

/// An item whose entries are judged by themselves, in their order, with a cap at most for
/// each layer.
#[derive(Debug)]
pub(crate) struct Plain {
    pub(crate) in_force: Days,
    /// What an entry is worth, if it does not tell that itself.
    pub(crate) fixed: i32,
    pub(crate) is_told: bool,
    /// What an entry may tell.
    pub(crate) from: i32,
    pub(crate) to: i32,
    /// The number of its head, or [`NONE`].
    pub(crate) head: u16,
    pub(crate) awards: bool,
    /// The caps of the item, of its head and of the total.
    pub(crate) caps: [PlainCap; 3],
}

/// A cap on points in a fixed window; where there is none, one that never binds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainCap {
    pub(crate) most: i64,
    pub(crate) slot: u32,
    /// Its place in the list of its rule.
    pub(crate) n: u16,
    pub(crate) window: Window,
}

impl Plain {
    /// What is plain of an item: nothing if it has several versions, or something that looks
    /// at other entries, at the subject or at the end of a length.
    pub(super) fn of(program: &Program, item: &Item) -> Option<Self> {
        let [version] = item.versions.as_slice() else { return None };
        let small = |it: i64| i32::try_from(it).ok();
        let (fixed, from, to) = match version.value {
            Value::Nothing => (Some(0), 0, 0),
            Value::Fixed(points) => (Some(small(points)?), 0, 0),
            Value::Told { from, to } => (None, small(from)?, small(to)?),
            Value::Scale { .. } => return None,
        };
        let looks_around = version.classes != 0
            || version.once.is_some()
            || version.repeat.is_some()
            || version.group != NONE
            || version.grades
            || version.refuse
            || !matches!(version.length, Length::Open);
        let covers =
            |it: Days| it.from <= version.in_force.from && version.in_force.until <= it.until;
        let head = program.heads.get(usize::from(version.head)).map_or(&[][..], |it| &it.versions);
        let one_head = head.is_empty() || head.iter().any(|it| covers(it.in_force));
        let total = &program.total;
        let one_total = total.is_empty() || total.iter().any(|it| covers(it.in_force));
        // What comes later may be in place of what was before.
        if program.has_groups || looks_around || !one_head || !one_total {
            return None;
        }
        let [head, total] = version.upper_caps(program, version.in_force.from);
        let cap = |caps| PlainCap::of(program, caps);
        Some(Self {
            in_force: version.in_force,
            fixed: fixed.unwrap_or(0),
            is_told: fixed.is_none(),
            from,
            to,
            head: version.head,
            awards: version.awards(),
            caps: [cap(&version.caps)?, cap(head)?, cap(total)?],
        })
    }
}

impl PlainCap {
    fn of(program: &Program, caps: &[CapRow]) -> Option<Self> {
        let none = || {
            // The slot behind all others is for what nothing is kept of.
            let slot = u32::try_from(program.slots.len()).ok()?;
            Some(Self { most: i64::MAX, slot, n: 0, window: Window::Day })
        };
        match caps {
            [] => none(),
            [CapRow { slot, most: Most::Points(most), window: Win::Fixed(window), n }]
                if *window != Window::Event =>
            {
                Some(Self { most: *most, slot: *slot, n: *n, window: *window })
            }
            _ => None,
        }
    }
}
