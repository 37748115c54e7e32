//! The rows of a log, judged batch by batch.

use std::{
    cmp::Reverse,
    collections::HashSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use jiceng::{
    answers::Ask,
    law::rulebook::Rulebook,
    lifecycle::columns::{self, Found},
    wire::Id,
};

use super::{
    batch::{Batch, Cell, Event, Words},
    findings::Sheet,
    map::{Activity, Plan, Value},
    moment::Moment,
    record::{
        ATTRS, CASE, EVENT, ORGAN, PERSON, RESOURCE, ROLE, Reason, Row, Sink, TIME, TRANSITION,
    },
    sums::{Look, Slow, Sums},
    twins::Twins,
    whole,
};
use crate::failure::Failure;

/// How many events are judged together.
const BATCH: usize = 65_536;

/// By what a log is judged.
#[derive(Clone)]
pub(super) struct Court<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) lifecycle: &'a Id,
    pub(super) plan: &'a Plan,
    pub(super) ask: Ask,
}

/// The share of the cases that one reading of scattered cases gathers.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub(super) n: u64,
    pub(super) of: u64,
}

/// Cases whose rows do not stand together, gathered before they are judged.
#[derive(Default)]
struct Scattered {
    names: Words,
    skips: Vec<u32>,
    rows: Vec<(u32, Event)>,
    cells: Vec<Cell>,
    /// How many rows belong to cases that were closed.
    closed: usize,
    /// Which cases were closed.
    ended: HashSet<u32>,
}

pub(super) struct Judge<'a> {
    court: Court<'a>,
    pub(super) sums: Sums,
    sheet: Option<Sheet<'a>>,
    batch: Batch,
    /// Rows of the open case at which a person should look.
    skipped: u32,
    share: Option<Share>,
    scattered: Scattered,
    /// The names of the cases that were judged, hashed; to tell whether one comes twice.
    seen: Twins,
}

impl<'a> Judge<'a> {
    pub(super) fn new(court: Court<'a>, sheet: Option<Sheet<'a>>) -> Self {
        let batch = Batch::new(court.plan.attrs.len());
        let scattered = Scattered::default();
        Self {
            court,
            sums: Sums::new(),
            sheet,
            batch,
            skipped: 0,
            share: None,
            scattered,
            seen: Twins::default(),
        }
    }

    /// From now on gathers the cases of a share instead of judging them one by one.
    pub(super) fn gather(&mut self, share: Share) {
        self.share = Some(share);
    }

    /// How many cases were closed again; each part was judged as if it were whole.
    pub(super) fn n_twins(&mut self) -> Result<u64, Failure> {
        std::mem::take(&mut self.seen).count()
    }

    /// Judges what was gathered, case by case.
    pub(super) fn sift(&mut self) -> Result<(), Failure> {
        let scattered = std::mem::take(&mut self.scattered);
        let mut order: Vec<usize> = (0..scattered.rows.len()).collect();
        order.sort_by_key(|it| scattered.rows.get(*it).map(|row| row.0));
        let width = self.court.plan.attrs.len();
        let mut order = order.into_iter().peekable();
        let cases = u32::try_from(scattered.names.len()).unwrap_or(u32::MAX);
        for case in 0..cases {
            let of_case = |it: &usize| scattered.rows.get(*it).is_some_and(|row| row.0 == case);
            while let Some(place) = order.next_if(of_case) {
                let Some((_, event)) = scattered.rows.get(place) else { continue };
                let from = place.saturating_mul(width);
                let cells = scattered.cells.get(from..from.saturating_add(width));
                self.batch.push(*event, cells.unwrap_or_default().iter().copied());
            }
            self.skipped = scattered.skips.get(case as usize).copied().unwrap_or_default();
            self.seal(scattered.names.word(case));
        }
        self.flush()
    }

    /// Ends the open case.
    fn seal(&mut self, case: &str) {
        if self.batch.is_crowded() {
            let n = u64::try_from(self.batch.discard()).unwrap_or(u64::MAX);
            self.sums.skip(Reason::TooManyOfADay, 0, n);
            self.skipped = self.skipped.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
        }
        let skipped = std::mem::take(&mut self.skipped);
        let Some(extent) = self.batch.close(case, skipped) else {
            self.sums.empty = self.sums.empty.saturating_add(1);
            if skipped > 0 {
                self.look(Look::of(case, skipped));
            }
            return;
        };
        self.sums.slowest.push(Slow {
            days: Reverse(extent.last.days_since(extent.first)),
            case: case.to_owned(),
            first: extent.first,
            last: extent.last,
            events: extent.n,
        });
    }

    fn look(&mut self, look: Look) {
        self.sums.looks.push(look);
    }

    /// Judges the closed cases of the batch.
    fn flush(&mut self) -> Result<(), Failure> {
        let Court { book, lifecycle, plan, ask } = &self.court;
        let names: Vec<&Id> = plan.attrs.iter().map(|it| &it.name).collect();
        let tally = match plan.whole {
            true => whole::tally(&self.court, &self.batch)?,
            false => self.batch.lend(&names, |it| columns::tally(book, lifecycle, it, ask))?,
        };
        self.sums.add(&tally);
        let without = u64::try_from(self.batch.without_role()).unwrap_or_default();
        self.sums.without_role = self.sums.without_role.saturating_add(without);
        let mut doubts = tally.doubts.iter().peekable();
        for (n, case) in (0_u32..).zip(&self.batch.cases) {
            let doubt = doubts.next_if(|it| it.case == n);
            if doubt.is_none() && case.skipped == 0 {
                continue;
            }
            let mut look = Look::of(&case.name, case.skipped);
            if let Some(doubt) = doubt {
                (look.unfit, look.unknown) = (doubt.unfit, doubt.unknown);
                look.uncertain = !doubt.stage_certain;
                let n = look.n.0.saturating_add(doubt.unfit).saturating_add(doubt.unknown);
                look.n = Reverse(n.saturating_add(u32::from(look.uncertain)));
            }
            self.sums.looks.push(look);
        }
        for Found { case, finding, .. } in &tally.findings {
            self.sums.found(finding);
            let case = self.batch.cases.get(*case as usize);
            if let (Some(sheet), Some(case)) = (&mut self.sheet, case) {
                sheet.write(&case.name, finding)?;
            }
        }
        self.batch.clear();
        Ok(())
    }

    /// Judges what is left, and ends the sheet of findings.
    pub(super) fn finish(mut self) -> Result<Sums, Failure> {
        self.flush()?;
        if let Some(sheet) = self.sheet {
            sheet.finish()?;
        }
        self.sums.slowest.cut();
        self.sums.looks.cut();
        Ok(self.sums)
    }

    /// What a row means, or why it is not used.
    fn event(&mut self, row: &Row) -> Result<Event, Reason> {
        let plan = self.court.plan;
        let word = row.told(EVENT).ok_or(Reason::NoActivity)?;
        let Some(activity) = plan.activity(word) else {
            self.sums.unknown_activity(word, row.line);
            return Err(Reason::UnknownActivity);
        };
        let Activity::Kind(kind, usual) = activity else { return Err(Reason::LeftOut) };
        if row.told(TRANSITION).is_some_and(|it| !plan.counts(it)) {
            return Err(Reason::OtherTransition);
        }
        let time = row.told(TIME).ok_or(Reason::NoTime)?;
        let moment = Moment::parse(time, plan.zone).ok_or(Reason::BadTime)?;
        if moment.day > self.court.ask.as_of {
            return Err(Reason::AfterDay);
        }
        let role = self.role(row, usual);
        let (minute, offset, day) = (moment.minute, moment.offset, moment.day.number());
        let (person, organ) = (self.who(row, PERSON), self.who(row, ORGAN));
        Ok(Event { kind, role, minute, offset, day, person, organ })
    }

    /// Who acted: the role told, else the role of the one named, else that of the map.
    fn role(&mut self, row: &Row, usual: u16) -> u16 {
        let plan = self.court.plan;
        let told = row.told(ROLE);
        let role = told.and_then(|it| plan.role(it));
        if let (Some(told), None) = (told, role) {
            let column = plan.columns.iter().find(|it| it.0 == ROLE).map_or("", |it| &it.1);
            self.sums.strange(&format!("{column}: {}", short(told)), row.line);
        }
        let role = role.or_else(|| row.told(RESOURCE).and_then(|it| plan.role(it)));
        role.unwrap_or(usual)
    }

    /// The person who acted, or the organ: an opaque id.
    fn who(&mut self, row: &Row, slot: usize) -> Option<u32> {
        let told = row.told(slot)?;
        if Id::new(told).is_err() {
            let column = self.court.plan.columns.iter().find(|it| it.0 == slot);
            self.sums.strange(&format!("{}: {}", column?.1, short(told)), row.line);
            return None;
        }
        Some(self.batch.words.place(told))
    }

    /// The attributes of a row, in the order of the plan.
    fn cells(&mut self, row: &Row, kind: u16) -> Vec<Cell> {
        let plan = self.court.plan;
        let mut cells = Vec::with_capacity(plan.attrs.len());
        for (slot, attr) in (ATTRS..).zip(&plan.attrs) {
            let read = row.told(slot).and_then(|it| attr.read(kind, it, plan.zone));
            cells.push(match read {
                None => Cell::Untold,
                Some(Ok(Value::Word(it))) => Cell::Word(self.batch.words.place(it)),
                Some(Ok(Value::Fields(it))) => Cell::Word(self.batch.words.place(&it)),
                Some(Ok(Value::Count(it))) => Cell::Count(it),
                Some(Ok(Value::Day(it))) => Cell::Day(it),
                Some(Ok(Value::Yes(it))) => Cell::Yes(it),
                Some(Err(())) => {
                    self.sums.strange(&attr.name, row.line);
                    Cell::Untold
                }
            });
        }
        cells
    }

    /// The number of the row's case among those that are gathered, if it is in the share.
    fn gathered(&mut self, case: &str, share: Share) -> Option<u32> {
        if hash(case).checked_rem(share.of) != Some(share.n) {
            return None;
        }
        let number = self.scattered.names.place(case);
        self.scattered.skips.resize(self.scattered.names.len(), 0);
        Some(number)
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The beginning of a text that may be long.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

impl Sink for Judge<'_> {
    fn row(&mut self, row: &Row) {
        let case = match self.share {
            None => None,
            Some(share) => match row.told(CASE).and_then(|it| self.gathered(it, share)) {
                None => return,
                gathered => gathered,
            },
        };
        self.sums.rows = self.sums.rows.saturating_add(1);
        let event = match self.event(row) {
            Ok(event) => event,
            Err(reason) => {
                if reason != Reason::UnknownActivity {
                    self.sums.skip(reason, row.line, 1);
                }
                let own = case.and_then(|it| self.scattered.skips.get_mut(it as usize));
                let n = own.unwrap_or(&mut self.skipped);
                *n = n.saturating_add(u32::from(reason.is_doubt()));
                return;
            }
        };
        let cells = self.cells(row, event.kind);
        match case {
            Some(case) => {
                self.scattered.rows.push((case, event));
                self.scattered.cells.extend(cells);
            }
            None => self.batch.push(event, cells),
        }
    }

    fn skip(&mut self, reason: Reason, line: u64) {
        // A row without a case belongs to no share; it is told once.
        if self.share.is_none_or(|it| it.n == 0) {
            self.sums.rows = self.sums.rows.saturating_add(1);
            self.sums.skip(reason, line, 1);
        }
        self.skipped = self.skipped.saturating_add(u32::from(reason.is_doubt()));
    }

    fn close(&mut self, case: &str) -> Result<(), Failure> {
        if let Some(share) = self.share {
            self.scattered.closed = self.scattered.rows.len();
            let skipped = std::mem::take(&mut self.skipped);
            if let Some(number) = self.gathered(case, share) {
                if let Some(own) = self.scattered.skips.get_mut(number as usize) {
                    *own = own.saturating_add(skipped);
                }
                let again = !self.scattered.ended.insert(number);
                self.sums.joined = self.sums.joined.saturating_add(again.into());
            }
            return Ok(());
        }
        self.seen.note(hash(case))?;
        self.seal(case);
        if self.batch.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    fn discard(&mut self) {
        if self.share.is_some() {
            let kept = self.scattered.closed;
            let n = self.scattered.rows.len().saturating_sub(kept);
            self.scattered.rows.truncate(kept);
            self.scattered.cells.truncate(kept.saturating_mul(self.court.plan.attrs.len()));
            self.sums.skip_some(Reason::Broken, n);
            self.skipped = 0;
            return;
        }
        let n = self.batch.discard();
        self.sums.skip_some(Reason::Broken, n);
        self.skipped = 0;
    }
}

impl Look {
    fn of(case: &str, skipped: u32) -> Self {
        let case = case.to_owned();
        Self { n: Reverse(skipped), case, unfit: 0, unknown: 0, skipped, uncertain: false }
    }
}
