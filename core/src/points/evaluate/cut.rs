//! Caps: what they take off, layer by layer.

use super::{
    run::{CutRow, Out, Row, Runner, State, Used},
    windows::before_months,
};
use crate::points::{
    compile::{CapRow, Most, Plain, PlainCap, Version, Win},
    rules::{CapLayer, Window},
};

impl<'p> Runner<'p> {
    /// Takes off what the caps do not let through.
    #[inline]
    pub(super) fn cap(
        &mut self,
        version: &'p Version,
        row: &Row,
        (n, out): (u32, &mut Out),
        cuts: &mut Option<Vec<CutRow>>,
    ) {
        if let Some(caps) = &version.plain_caps {
            return self.cap_plainly::<true>(caps, (n, out), cuts);
        }
        let [head, total] = version.upper_caps(self.program, row.day);
        let layers = [
            (CapLayer::Item, version.caps.as_slice()),
            (CapLayer::Head, head),
            (CapLayer::Scheme, total),
        ];
        if version.refuse && self.would_cut(&layers, row.day, (n, out), cuts) {
            out.state = State::Refused;
            return;
        }
        let mut left = i64::from(out.gross);
        let mut after = [left; 3];
        for ((layer, caps), slot) in layers.iter().zip(after.iter_mut()) {
            for cap in *caps {
                let (room, granted) = self.grant(cap, row.day, left);
                if granted < left
                    && let Some(cuts) = cuts
                {
                    let cut = left.saturating_sub(granted);
                    cuts.push(cut_row(n, *layer, cap, (cut, room)));
                }
                left = granted;
            }
            *slot = left;
        }
        let [item, head, net] = after;
        (out.item, out.head, out.net) = (small(item), small(head), small(net));
    }

    /// What becomes of an entry of a plain item.
    #[inline]
    pub(super) fn plainly(
        &mut self,
        plain: &Plain,
        (n, row): (u32, &Row),
        cuts: &mut Option<Vec<CutRow>>,
    ) -> Out {
        let mut out = Out { under: plain.head, awards: plain.awards, ..Out::NOTHING };
        if plain.is_told && !(plain.from <= row.value && row.value <= plain.to) {
            out.state = State::OutOfRange;
            return out;
        }
        out.gross = if plain.is_told { row.value } else { plain.fixed };
        self.windows.go(row.day);
        self.cap_plainly::<false>(&plain.caps, (n, &mut out), cuts);
        out
    }

    /// Takes off what plain caps do not let through, of which some may count `TIMES`.
    #[inline]
    fn cap_plainly<const TIMES: bool>(
        &mut self,
        caps: &[PlainCap],
        (n, out): (u32, &mut Out),
        cuts: &mut Option<Vec<CutRow>>,
    ) {
        let keys = self.windows.keys(self.program);
        let mut left = i64::from(out.gross);
        let (mut item, mut head) = (left, left);
        for cap in caps {
            let key = keys.get(cap.window as usize).copied().unwrap_or_default();
            let Some(slot) = self.used.get_mut(cap.slot as usize) else { continue };
            let before = if slot.key == key { slot.sum } else { 0 };
            // Neither is negative, and what was used is at most what some version let through.
            let room = cap.most.wrapping_sub(before).max(0);
            let is_times = TIMES && cap.is_times;
            let granted = if is_times && room > 0 { left } else { left.min(room) };
            let uses = if is_times { i64::from(granted > 0) } else { granted };
            *slot = Used { key, sum: before.wrapping_add(uses) };
            // Whether anybody wants to know is asked first: it is the same for all.
            if let Some(cuts) = cuts
                && granted < left
            {
                let cut = left.saturating_sub(granted);
                let (layer, cap) = (cap.layer, cap.n);
                cuts.push(CutRow { row: n, layer, cap, cut, room, is_times });
            }
            left = granted;
            item = if cap.layer == CapLayer::Item { left } else { item };
            head = if cap.layer == CapLayer::Scheme { head } else { left };
        }
        (out.item, out.head, out.net) = (small(item), small(head), small(left));
    }

    /// The room under a cap, and what it lets through, which is used up.
    #[inline]
    fn grant(&mut self, cap: &CapRow, day: i32, asked: i64) -> (i64, i64) {
        let through = |room: i64| match cap.most {
            Most::Times(_) if room > 0 => (room, asked),
            _ => (room, asked.min(room)),
        };
        // Most windows are fixed ones, of which one sum is kept.
        if let Win::Fixed(window) = cap.window
            && window != Window::Event
        {
            let key = self.windows.key(self.program, window);
            if let Some(slot) = self.used.get_mut(cap.slot as usize) {
                if slot.key != key {
                    *slot = Used { key, sum: 0 };
                }
                let (room, granted) = through(most(cap).saturating_sub(slot.sum).max(0));
                slot.sum = slot.sum.saturating_add(used(cap, granted));
                return (room, granted);
            }
        }
        let (room, granted) = through(self.room_for(cap, day));
        if let Some(moving) = self.moving.get_mut(cap.slot as usize)
            && !matches!(cap.window, Win::Fixed(_))
        {
            moving.push_back((day, used(cap, granted)));
        }
        (room, granted)
    }

    /// Whether some cap has not enough room for the whole; nothing is used.
    fn would_cut(
        &mut self,
        layers: &[(CapLayer, &[CapRow]); 3],
        day: i32,
        (n, out): (u32, &Out),
        cuts: &mut Option<Vec<CutRow>>,
    ) -> bool {
        let gross = i64::from(out.gross);
        for (layer, caps) in layers {
            for cap in *caps {
                let room = self.room_for(cap, day);
                let enough = match cap.most {
                    Most::Points(_) => gross <= room,
                    Most::Times(_) => room > 0 || gross == 0,
                };
                if !enough {
                    if let Some(cuts) = cuts {
                        cuts.push(cut_row(n, *layer, cap, (gross, room)));
                    }
                    return true;
                }
            }
        }
        false
    }

    #[inline]
    pub(super) fn room_for(&mut self, cap: &CapRow, day: i32) -> i64 {
        let used = self.used_of(cap, day);
        most(cap).saturating_sub(used).max(0)
    }

    #[inline]
    fn used_of(&mut self, cap: &CapRow, day: i32) -> i64 {
        let before = match cap.window {
            Win::Fixed(Window::Event) => return 0,
            Win::Fixed(window) => {
                let key = self.windows.key(self.program, window);
                let used = self.used.get(cap.slot as usize).filter(|it| it.key == key);
                return used.map_or(0, |it| it.sum);
            }
            Win::Days(n) => day.saturating_sub(n),
            Win::Months(n) => before_months(day, n),
        };
        let Some(moving) = self.moving.get_mut(cap.slot as usize) else { return 0 };
        while moving.front().is_some_and(|it| it.0 <= before) {
            moving.pop_front();
        }
        moving.iter().fold(0, |sum: i64, it| sum.saturating_add(it.1))
    }
}

fn small(it: i64) -> i32 {
    i32::try_from(it).unwrap_or(i32::MAX)
}

/// What an entry uses of a cap.
fn used(cap: &CapRow, granted: i64) -> i64 {
    match cap.most {
        Most::Points(_) => granted,
        Most::Times(_) => i64::from(granted > 0),
    }
}

fn cut_row(row: u32, layer: CapLayer, cap: &CapRow, (cut, room): (i64, i64)) -> CutRow {
    let is_times = matches!(cap.most, Most::Times(_));
    CutRow { row, layer, cap: cap.n, cut, room, is_times }
}

fn most(cap: &CapRow) -> i64 {
    match cap.most {
        Most::Points(n) | Most::Times(n) => n,
    }
}
