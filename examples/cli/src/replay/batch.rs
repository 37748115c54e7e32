//! Events of many cases, dense, until there are enough of them to be judged together.

use std::collections::HashMap;

use jiceng::{
    lifecycle::columns::{Cells, Column, Columns, UNTOLD},
    time::Day,
    wire::Id,
};

/// One event in numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub(super) kind: u16,
    pub(super) role: u16,
    pub(super) minute: Option<u16>,
    /// The offset of its time as written: times with different ones cannot be compared.
    pub(super) offset: Option<i32>,
    pub(super) day: i32,
    /// Who acted, and of which organ, as places in the list of words.
    pub(super) person: Option<u32>,
    pub(super) organ: Option<u32>,
}

/// An event with what it tells beside that.
pub(super) type Told<'a> = (Event, &'a [Cell]);

/// A value of an attribute; a word as its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Untold,
    Word(u32),
    Count(i64),
    Day(i32),
    Yes(bool),
}

/// Words, each once.
#[derive(Default)]
pub(super) struct Words {
    list: Vec<Box<str>>,
    places: HashMap<Box<str>, u32>,
}

impl Words {
    pub(super) fn place(&mut self, word: &str) -> u32 {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(word.into());
        self.places.insert(word.into(), place);
        place
    }

    pub(super) fn word(&self, place: u32) -> &str {
        self.list.get(place as usize).map_or("", |it| it)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.places.clear();
    }
}

/// A case of the batch.
pub(super) struct Case {
    pub(super) name: String,
    /// How many of its rows a person should look at.
    pub(super) skipped: u32,
}

/// The cases that are whole, then the rows of the one that is not yet closed.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) cases: Vec<Case>,
    pub(super) words: Words,
    numbers: Vec<u32>,
    kinds: Vec<u16>,
    days: Vec<i32>,
    roles: Vec<u16>,
    minutes: Vec<Option<u16>>,
    offsets: Vec<Option<i32>>,
    persons: Vec<Option<u32>>,
    organs: Vec<Option<u32>>,
    /// As many for each event as there are attributes.
    cells: Vec<Cell>,
    n_attrs: usize,
    /// Where the case that is not yet closed begins.
    open: usize,
}

/// What a case is before it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) n: usize,
    pub(super) first: Day,
    pub(super) last: Day,
}

/// The most events of one case that one day may have.
const MAX_OF_A_DAY: usize = 256;

impl Batch {
    pub(super) fn new(n_attrs: usize) -> Self {
        Self { n_attrs, ..Self::default() }
    }

    pub(super) fn len(&self) -> usize {
        self.kinds.len()
    }

    pub(super) fn n_open(&self) -> usize {
        self.kinds.len().saturating_sub(self.open)
    }

    pub(super) fn push(&mut self, event: Event, cells: impl IntoIterator<Item = Cell>) {
        self.kinds.push(event.kind);
        self.days.push(event.day);
        self.roles.push(event.role);
        self.minutes.push(event.minute);
        self.offsets.push(event.offset);
        self.persons.push(event.person);
        self.organs.push(event.organ);
        self.cells.extend(cells);
    }

    /// How many events of closed cases do not tell who acted.
    pub(super) fn without_role(&self) -> usize {
        let roles = self.roles.get(..self.open).unwrap_or_default();
        roles.iter().filter(|it| **it == UNTOLD).count()
    }

    /// Forgets the rows of the case that is not yet closed; how many there were.
    pub(super) fn discard(&mut self) -> usize {
        let n = self.n_open();
        self.kinds.truncate(self.open);
        self.days.truncate(self.open);
        self.roles.truncate(self.open);
        self.minutes.truncate(self.open);
        self.offsets.truncate(self.open);
        self.persons.truncate(self.open);
        self.organs.truncate(self.open);
        self.cells.truncate(self.open.saturating_mul(self.n_attrs));
        n
    }

    /// Whether some day of the open case has more events than can be put in order.
    pub(super) fn is_crowded(&self) -> bool {
        if self.n_open() <= MAX_OF_A_DAY {
            return false;
        }
        let mut days = self.days.get(self.open..).unwrap_or_default().to_vec();
        days.sort_unstable();
        days.chunk_by(|a, b| a == b).any(|it| it.len() > MAX_OF_A_DAY)
    }

    /// Ends the open case; nothing if it has no events.
    pub(super) fn close(&mut self, name: &str, skipped: u32) -> Option<Extent> {
        self.untell_mixed_times();
        let days = self.days.get(self.open..).unwrap_or_default();
        let (first, last) = (days.iter().min().copied()?, days.iter().max().copied()?);
        let extent = Extent {
            n: days.len(),
            first: Day::from_number(first)?,
            last: Day::from_number(last)?,
        };
        let number = u32::try_from(self.cases.len()).unwrap_or(u32::MAX);
        self.numbers.resize(self.kinds.len(), number);
        self.open = self.kinds.len();
        self.cases.push(Case { name: name.to_owned(), skipped });
        Some(extent)
    }

    /// Clocks that go back show an hour twice: where events of the open case have
    /// different offsets, their times of day do not order them and are not told.
    fn untell_mixed_times(&mut self) {
        let offsets = self.offsets.get(self.open..).unwrap_or_default();
        let mut all = offsets.iter();
        let first = all.next();
        if all.all(|it| Some(it) == first) {
            return;
        }
        let mut by_day: HashMap<i32, (Option<i32>, bool)> = HashMap::new();
        let days = self.days.get(self.open..).unwrap_or_default();
        for (day, offset) in days.iter().zip(offsets) {
            let (own, mixed) = by_day.entry(*day).or_insert((*offset, false));
            *mixed |= *own != *offset;
        }
        let minutes = self.minutes.get_mut(self.open..).unwrap_or_default();
        for (day, minute) in days.iter().zip(minutes) {
            if by_day.get(day).is_some_and(|it| it.1) {
                *minute = None;
            }
        }
    }

    pub(super) fn clear(&mut self) {
        self.open = 0;
        self.discard();
        self.cases.clear();
        self.words.clear();
        self.numbers.clear();
    }

    /// The events of each closed case, in the order in which they were read.
    pub(super) fn by_case(&self) -> impl Iterator<Item = impl Iterator<Item = Told<'_>>> {
        let mut from = 0_usize;
        self.numbers.chunk_by(|a, b| a == b).map(move |of_case| {
            let range = from..from.saturating_add(of_case.len());
            from = range.end;
            range.filter_map(|row| self.told(row))
        })
    }

    fn told(&self, row: usize) -> Option<Told<'_>> {
        let event = Event {
            kind: *self.kinds.get(row)?,
            role: *self.roles.get(row)?,
            minute: *self.minutes.get(row)?,
            offset: *self.offsets.get(row)?,
            day: *self.days.get(row)?,
            person: *self.persons.get(row)?,
            organ: *self.organs.get(row)?,
        };
        let from = row.saturating_mul(self.n_attrs);
        Some((event, self.cells.get(from..from.saturating_add(self.n_attrs))?))
    }

    /// Lends the closed cases as columns.
    pub(super) fn lend<T>(&self, names: &[&Id], judge: impl FnOnce(&Columns<'_>) -> T) -> T {
        let words: Vec<&str> = self.words.list.iter().map(|it| &**it).collect();
        let own: Vec<Own> = (0..names.len()).map(|it| self.own(it)).collect();
        let attrs = names.iter().zip(&own).flat_map(|(name, own)| {
            let column = |cells| Column { name, cells };
            let rows = &own.words;
            [
                own.has_words.then(|| column(Cells::Words { words: &words, rows })),
                own.has_counts.then(|| column(Cells::Counts(&own.counts))),
                own.has_days.then(|| column(Cells::Days(&own.days))),
                own.has_yes.then(|| column(Cells::Yes(&own.yes))),
            ]
        });
        let attrs: Vec<Column<'_>> = attrs.flatten().collect();
        let n = self.open;
        judge(&Columns {
            cases: &self.numbers,
            kinds: self.kinds.get(..n).unwrap_or_default(),
            days: self.days.get(..n).unwrap_or_default(),
            roles: self.roles.get(..n),
            times: self.minutes.get(..n),
            attrs: &attrs,
        })
    }

    /// The values of one attribute by type.
    fn own(&self, attr: usize) -> Own {
        let mut own = Own::default();
        let n = self.open.saturating_mul(self.n_attrs);
        let cells = self.cells.get(..n).unwrap_or_default();
        for row in cells.chunks_exact(self.n_attrs.max(1)) {
            let cell = row.get(attr).copied().unwrap_or(Cell::Untold);
            own.words.push(if let Cell::Word(it) = cell { Some(it) } else { None });
            own.counts.push(if let Cell::Count(it) = cell { Some(it) } else { None });
            own.days.push(if let Cell::Day(it) = cell { Some(it) } else { None });
            own.yes.push(if let Cell::Yes(it) = cell { Some(it) } else { None });
            own.has_words |= matches!(cell, Cell::Word(_));
            own.has_counts |= matches!(cell, Cell::Count(_));
            own.has_days |= matches!(cell, Cell::Day(_));
            own.has_yes |= matches!(cell, Cell::Yes(_));
        }
        own
    }
}

/// The values of one attribute; different kinds of event may type it differently.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "One for each type of value.")]
struct Own {
    words: Vec<Option<u32>>,
    counts: Vec<Option<i64>>,
    days: Vec<Option<i32>>,
    yes: Vec<Option<bool>>,
    has_words: bool,
    has_counts: bool,
    has_days: bool,
    has_yes: bool,
}
