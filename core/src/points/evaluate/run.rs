//! The core: what becomes of the entries of one subject, in order.
//!
//! Facts and columns come here alike. Entries are rows of small numbers, sorted
//! by day, item and id; what comes out is as many rows. First each entry is valued,
//! then of groups only the highest is kept, then the caps take off what is too much:
//! those of the item, of the head, of the total, each from what the one before left.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::windows::Windows;
use crate::{
    points::{
        compile::{CapRow, Lasts, Length, NONE, Once, Program, Value, Version, once},
        rules::{CapLayer, Window},
    },
    time::Day,
};

/// An entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) day: i32,
    pub(crate) item: u32,
    /// What it tells: an amount or a quantity, in hundredths.
    pub(crate) value: i32,
    /// The act it comes from; 0: none told.
    pub(crate) source: u32,
    /// The day from which its length runs; [`i32::MAX`]: it goes on.
    pub(crate) since: i32,
    /// Its rank, as a number of the item; [`NONE`]: none told.
    pub(crate) rank: u16,
    /// What is known about it before it is valued.
    pub(crate) state: State,
}

/// What became of an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Out {
    /// What it is worth, as a size.
    pub(crate) gross: i32,
    /// What the caps of each layer left of it.
    pub(crate) item: i32,
    pub(crate) head: i32,
    pub(crate) net: i32,
    /// Its last day; [`i32::MAX`]: its length is open.
    pub(crate) until: i32,
    /// The row that counts in its place; [`u32::MAX`]: none.
    pub(crate) instead: u32,
    /// The number of the head of its item, or [`NONE`].
    pub(crate) under: u16,
    pub(crate) state: State,
    /// Whether its item gives points; else it takes them.
    pub(crate) awards: bool,
    /// Whether its item grades directly.
    pub(crate) grades: bool,
    pub(crate) is_repeated: bool,
}

impl Out {
    /// Before anything is known.
    pub(super) const NOTHING: Self = Self {
        gross: 0,
        item: 0,
        head: 0,
        net: 0,
        until: i32::MAX,
        instead: u32::MAX,
        under: NONE,
        state: State::Counts,
        awards: true,
        grades: false,
        is_repeated: false,
    };
}

/// Why an entry does not count; the order is that in which reasons are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum State {
    Counts,
    NotInForce,
    OtherClass,
    NotTakingPart,
    Exempt,
    Again,
    Superseded,
    WorthUnknown,
    OutOfRange,
    Refused,
    NotReviewed,
    Struck,
}

/// What a cap took off an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CutRow {
    pub(crate) row: u32,
    pub(crate) layer: CapLayer,
    pub(crate) cap: u16,
    pub(crate) cut: i64,
    pub(crate) room: i64,
    /// Whether its room is one of times.
    pub(crate) is_times: bool,
}

/// What was used of a cap in a window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Used {
    pub(super) key: i32,
    pub(super) sum: i64,
}

/// The running sum of a scale in a window.
#[derive(Clone, Copy, Debug)]
struct Sum {
    key: i32,
    quantity: i64,
    worth: i64,
}

const NEVER: i32 = i32::MIN;

/// Runs over subjects, one after the other.
#[derive(Debug)]
pub(crate) struct Runner<'p> {
    pub(super) program: &'p Program,
    pub(super) windows: Windows,
    pub(super) used: Vec<Used>,
    pub(super) moving: Vec<VecDeque<(i32, i64)>>,
    sums: Vec<Sum>,
    /// By item, if some count once in a window: the one in which it counted last, and that entry.
    last: Vec<(i32, u32)>,
    /// By item, if some repeat: the last day on which an earlier entry counts.
    lasts: Vec<i32>,
    seen: BTreeMap<(u32, u32), u32>,
    highest: BTreeMap<(u16, u32, i32), (bool, i32, u32)>,
    losers: BTreeSet<u32>,
}

impl<'p> Runner<'p> {
    pub(crate) fn new(program: &'p Program) -> Self {
        let n_caps = program.slots.len();
        let n_moving = if program.slots.rolling.contains(&true) { n_caps } else { 0 };
        // Most schemes have items that need neither, and what is kept is wiped for each subject.
        let versions = || program.items.iter().flat_map(|it| &it.versions);
        let once = versions().any(|it| matches!(it.once, Some(Once::Window(_))));
        let repeats = versions().any(|it| it.repeat.is_some());
        let n_items = |wanted: bool| if wanted { program.items.len() } else { 0 };
        Self {
            program,
            windows: Windows::new(),
            used: vec![Used { key: NEVER, sum: 0 }; n_caps],
            moving: vec![VecDeque::new(); n_moving],
            sums: vec![Sum { key: NEVER, quantity: 0, worth: 0 }; program.slots.sums as usize],
            last: vec![(NEVER, u32::MAX); n_items(once)],
            lasts: vec![NEVER; n_items(repeats)],
            seen: BTreeMap::new(),
            highest: BTreeMap::new(),
            losers: BTreeSet::new(),
        }
    }

    /// Judges the entries of a subject; `out` gets one row for each.
    pub(crate) fn subject(
        &mut self,
        class: u16,
        rows: &[Row],
        out: &mut Vec<Out>,
        cuts: &mut Option<Vec<CutRow>>,
    ) {
        self.begin();
        out.clear();
        let has_groups = self.program.has_groups;
        for (n, row) in (0_u32..).zip(rows) {
            let plain = self.program.plain(row.item, row.day);
            if let Some(plain) = plain.filter(|_| row.state == State::Counts) {
                out.push(self.plainly(plain, (n, row), cuts));
                continue;
            }
            let mut it = Out::NOTHING;
            let version = self.value(class, (n, row), &mut it);
            if let Some(version) = version.filter(|_| !has_groups && it.state == State::Counts) {
                self.cap(version, row, (n, &mut it), cuts);
            }
            out.push(it);
        }
        if !has_groups {
            return;
        }
        self.keep_highest(rows, out);
        for (n, (row, it)) in (0_u32..).zip(rows.iter().zip(out.iter_mut())) {
            if it.state == State::Counts
                && let Some(version) = self.program.version(row.item, row.day)
            {
                self.windows.go(row.day);
                self.cap(version, row, (n, it), cuts);
            }
        }
    }

    /// The room that is left under a cap on a day, after all entries of the subject.
    pub(crate) fn room(&mut self, cap: &CapRow, day: i32) -> i64 {
        self.windows.go(day);
        self.room_for(cap, day)
    }

    /// The quantity that a scale has added up in the window of a day.
    pub(crate) fn sum(&mut self, over: Window, sum: u32, day: i32) -> i64 {
        self.windows.go(day);
        let key = self.windows.key(self.program, over);
        let sum = self.sums.get(sum as usize).filter(|it| it.key == key && over != Window::Event);
        sum.map_or(0, |it| it.quantity)
    }

    fn begin(&mut self) {
        self.used.fill(Used { key: NEVER, sum: 0 });
        self.sums.fill(Sum { key: NEVER, quantity: 0, worth: 0 });
        self.last.fill((NEVER, u32::MAX));
        self.lasts.fill(NEVER);
        self.moving.iter_mut().for_each(VecDeque::clear);
        self.seen.clear();
    }

    /// What an entry is worth before any cap.
    #[inline]
    fn value(&mut self, class: u16, (n, row): (u32, &Row), out: &mut Out) -> Option<&'p Version> {
        out.state = row.state;
        let Some(version) = self.program.version(row.item, row.day) else {
            out.state = State::NotInForce;
            return None;
        };
        (out.under, out.awards, out.grades) = (version.head, version.awards(), version.grades);
        if version.classes != 0 && (class == NONE || version.classes >> (class & 63) & 1 == 0) {
            out.state = State::OtherClass;
        }
        if out.state != State::Counts {
            return Some(version);
        }
        self.windows.go(row.day);
        if let Some(once) = version.once
            && let Some(first) = self.counted_before(once, row)
        {
            (out.state, out.instead) = (State::Again, first);
            return Some(version);
        }
        out.is_repeated = version.repeat.is_some() && self.is_repeated(row);
        let Some(gross) = self.gross(version, row, out.is_repeated) else {
            out.state = State::OutOfRange;
            return Some(version);
        };
        if let Some(once) = version.once {
            self.note(once, row, n);
        }
        out.gross = i32::try_from(gross).unwrap_or(i32::MAX);
        if !matches!(version.length, Length::Open) || version.repeat.is_some() {
            out.until = self.until(version, row, gross);
            if version.repeat.is_some() {
                let until = self.windows.counts_until(self.program, out.until);
                if let Some(last) = self.lasts.get_mut(row.item as usize) {
                    *last = (*last).max(until);
                }
            }
        }
        Some(version)
    }

    /// What an entry is worth; nothing if that is not what the item allows.
    #[inline]
    fn gross(&mut self, version: &Version, row: &Row, is_repeated: bool) -> Option<i64> {
        let told = i64::from(row.value);
        let gross = match &version.value {
            Value::Nothing => 0,
            Value::Fixed(points) => *points,
            Value::Told { from, to } => Some(told).filter(|it| from <= it && it <= to)?,
            Value::Scale { scale, over, sum } => {
                let key = self.windows.key(self.program, *over);
                let nothing = Sum { key: NEVER, quantity: 0, worth: 0 };
                let old = self.sums.get(*sum as usize).copied().unwrap_or(nothing);
                let old = if old.key == key && *over != Window::Event { old } else { nothing };
                let quantity = old.quantity.saturating_add(told);
                let worth = scale.worth(quantity)?;
                if let Some(slot) = self.sums.get_mut(*sum as usize) {
                    *slot = Sum { key, quantity, worth };
                }
                worth.saturating_sub(old.worth)
            }
        };
        match version.repeat {
            Some((factor, round)) if is_repeated => {
                let product = i128::from(gross).saturating_mul(i128::from(factor));
                round.apply(product, 100, self.program.step())
            }
            _ => Some(gross),
        }
    }

    /// The entry that counted in the same window, or of the same act.
    fn counted_before(&mut self, once: Once, row: &Row) -> Option<u32> {
        match once {
            Once::Source => self.seen.get(&(row.item, row.source)).copied(),
            Once::Window(window) => {
                let key = self.windows.key(self.program, window);
                let last = self.last.get(row.item as usize).filter(|it| it.0 == key);
                last.map(|it| it.1)
            }
        }
    }

    /// Notes that an entry counts, for those of the same window or act.
    fn note(&mut self, once: Once, row: &Row, n: u32) {
        match once {
            Once::Source if row.source == 0 => {}
            Once::Source => {
                self.seen.insert((row.item, row.source), n);
            }
            Once::Window(window) => {
                let key = self.windows.key(self.program, window);
                if let Some(last) = self.last.get_mut(row.item as usize) {
                    *last = (key, n);
                }
            }
        }
    }

    fn is_repeated(&self, row: &Row) -> bool {
        self.lasts.get(row.item as usize).is_some_and(|it| row.day <= *it && *it != NEVER)
    }

    /// The last day on which an entry counts.
    fn until(&mut self, version: &Version, row: &Row, gross: i64) -> i32 {
        if row.since == i32::MAX {
            return i32::MAX;
        }
        let span = match &version.length {
            Length::Open => return i32::MAX,
            Length::PeriodEnd => return self.windows.period(self.program).1,
            Length::Fixed(span) => Some(*span),
            Length::BySize(rows) => rows.iter().find(|it| gross <= it.0).map(|it| it.1),
            Length::ByRank(ranks) => ranks.get(usize::from(row.rank)).map(|it| it.1),
        };
        span.map_or(i32::MAX, |it| after(row.since, it))
    }

    /// Of each group, keeps the highest: a direct grade before points, then the first.
    fn keep_highest(&mut self, rows: &[Row], out: &mut [Out]) {
        self.highest.clear();
        self.losers.clear();
        for (n, (row, it)) in (0_u32..).zip(rows.iter().zip(out.iter())) {
            let Some(key) = self.group(row, it) else { continue };
            let grades = self.program.version(row.item, row.day).is_some_and(|it| it.grades);
            let best = self.highest.entry(key).or_insert((grades, it.gross, n));
            if (grades, it.gross) > (best.0, best.1) {
                *best = (grades, it.gross, n);
            }
        }
        for (n, (row, it)) in (0_u32..).zip(rows.iter().zip(out.iter_mut())) {
            let Some(key) = self.group(row, it) else { continue };
            if let Some(best) = self.highest.get(&key).filter(|best| best.2 != n) {
                (it.state, it.instead) = (State::Superseded, best.2);
            }
        }
    }

    /// The group in which an entry stands, with its act or window.
    fn group(&mut self, row: &Row, out: &Out) -> Option<(u16, u32, i32)> {
        let version = self.program.version(row.item, row.day)?;
        if version.group == NONE || out.state != State::Counts {
            return None;
        }
        let rule = self.program.group(version.group, row.day)?;
        self.windows.go(row.day);
        match once(rule.per) {
            Once::Source if row.source == 0 => None,
            Once::Source => Some((version.group, row.source, 0)),
            Once::Window(window) => {
                Some((version.group, 0, self.windows.key(self.program, window)))
            }
        }
    }
}

/// The last day of a length that begins after a day.
pub(crate) fn after(day: i32, span: Lasts) -> i32 {
    match span {
        Lasts::Days(n) => day.saturating_add(n),
        Lasts::Months(n) => Day::from_number(day).map_or(i32::MAX, |it| it.plus_months(n).number()),
    }
}
