//! The same reasoning over columns: no facts, no findings, no words.

use super::{
    Scored, bands,
    exempt::Exemptions,
    lines,
    notes::Notes,
    read::Entries,
    run::{Out, Row, Runner, State},
    subject::{Adder, Rows, Sums},
    who::Who,
};
use crate::{
    answers::{Ask, Detail},
    points::{
        Points,
        columns::{Line, Ranks, Tally, Total},
        compile::{NONE, Program, Stretch},
        rules::Item,
    },
    time::Day,
    wire::Error,
};

/// Columns, their rows on stacks of subjects next to each other.
///
/// A stack is dealt out to its subjects when its first one is asked for: so the places that
/// are written to stay near, and one stack's worth of them is enough.
#[derive(Debug)]
pub(crate) struct Table {
    who: Vec<Who>,
    /// Entries with their subjects, in the order in which they came.
    stacks: Vec<Vec<(u32, Cell)>>,
    /// A subject's number without so many bits is that of its stack.
    shift: u32,
}

/// An entry as the columns tell it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) day: i32,
    pub(crate) item: u32,
    pub(crate) amount: i32,
    /// Its row in the columns.
    pub(crate) place: u32,
}

impl Cell {
    const NOTHING: Self = Self { day: 0, item: 0, amount: 0, place: 0 };
}

/// How many stacks there are, as a power of two; more are slow to write to at the same time.
const STACKS: u32 = 6;

impl Table {
    /// No entries yet, but room for those of these subjects.
    pub(crate) fn new(who: Vec<Who>, subjects: &[u32]) -> Self {
        let bits = usize::BITS.saturating_sub(who.len().leading_zeros());
        let shift = bits.saturating_sub(STACKS);
        let mut sizes = vec![0_usize; who.len().div_ceil(stack_of(shift))];
        for it in subjects {
            if let Some(size) = sizes.get_mut(stack(*it, shift)) {
                *size = size.saturating_add(1);
            }
        }
        Self { who, stacks: sizes.into_iter().map(Vec::with_capacity).collect(), shift }
    }

    /// Puts an entry on the stack of its subject.
    #[inline]
    pub(crate) fn put(&mut self, subject: u32, cell: Cell) {
        if let Some(it) = self.stacks.get_mut(stack(subject, self.shift)) {
            it.push((subject, cell));
        }
    }

    fn len(&self) -> usize {
        self.stacks.iter().map(Vec::len).sum()
    }
}

/// How many subjects share a stack.
fn stack_of(shift: u32) -> usize {
    1_usize.checked_shl(shift).unwrap_or(1)
}

/// The stack of a subject.
#[inline]
fn stack(subject: u32, shift: u32) -> usize {
    (subject >> (shift & 31)) as usize
}

/// The stack at hand, dealt out.
struct Dealt<'t> {
    table: &'t Table,
    /// Which it is.
    n: usize,
    cells: Vec<Cell>,
    /// Where the entries of each of its subjects begin, and where the last ones end.
    starts: Vec<u32>,
    next: Vec<u32>,
}

impl<'t> Dealt<'t> {
    fn new(table: &'t Table) -> Self {
        let (cells, starts, next) = (Vec::new(), Vec::new(), Vec::new());
        Self { table, n: usize::MAX, cells, starts, next }
    }

    /// The entries of a subject in order of day and item; equals keep theirs.
    fn of(&mut self, subject: u32) -> &[Cell] {
        let n = stack(subject, self.table.shift);
        if n != self.n {
            self.deal(n);
        }
        let at = |it: usize| self.starts.get(it).map_or(0, |it| *it as usize);
        let within = self.within(subject);
        let own = at(within)..at(within.saturating_add(1));
        let cells = self.cells.get_mut(own).unwrap_or_default();
        if !cells.is_sorted_by_key(|it| (it.day, it.item)) {
            cells.sort_unstable_by_key(|it| (it.day, it.item, it.place));
        }
        cells
    }

    /// Which of its stack a subject is.
    #[inline]
    fn within(&self, subject: u32) -> usize {
        subject as usize & stack_of(self.table.shift).saturating_sub(1)
    }

    fn deal(&mut self, n: usize) {
        let stack = self.table.stacks.get(n).map_or(&[][..], Vec::as_slice);
        self.n = n;
        self.starts.clear();
        self.starts.resize(stack_of(self.table.shift).saturating_add(1), 0);
        for (subject, _) in stack {
            let end = self.within(*subject).saturating_add(1);
            if let Some(it) = self.starts.get_mut(end) {
                *it = it.saturating_add(1);
            }
        }
        let mut sum = 0_u32;
        for it in &mut self.starts {
            sum = sum.saturating_add(*it);
            *it = sum;
        }
        self.next.clone_from(&self.starts);
        self.cells.resize(stack.len(), Cell::NOTHING);
        for (subject, cell) in stack {
            let within = self.within(*subject);
            let Some(at) = self.next.get_mut(within) else { continue };
            if let Some(place) = self.cells.get_mut(*at as usize) {
                *place = *cell;
            }
            *at = at.saturating_add(1);
        }
    }
}

impl From<Cell> for Row {
    fn from(it: Cell) -> Self {
        Self {
            day: it.day,
            item: it.item,
            value: it.amount,
            source: 0,
            since: it.day,
            rank: NONE,
            state: State::Counts,
        }
    }
}

/// Judges columns on a day.
pub(crate) fn judge_columns(
    program: &Program,
    mut table: Table,
    ask: &Ask,
) -> Result<Tally, Error> {
    let day = ask.as_of;
    let at = super::period(program, day)?;
    let entries = Entries::without_facts(std::mem::take(&mut table.who));
    let mut dealt = Dealt::new(&table);
    let exemptions = Exemptions::new(program, &entries.who, &[]);
    let mut judge = Judge {
        program,
        entries: &entries,
        waits: Waits::new(program, &exemptions),
        exemptions,
        runner: Runner::new(program),
        rows: Vec::new(),
        outs: Vec::new(),
        at,
        day,
    };
    let tells = ask.detail > Detail::Counts;
    let mut tally = Tally {
        entries: u32::try_from(table.len()).unwrap_or(u32::MAX),
        subjects: Vec::with_capacity(entries.who.len()),
        rankings: Vec::new(),
        lines: Vec::with_capacity(if tells { table.len() } else { 0 }),
    };
    let mut scored = Vec::with_capacity(entries.who.len());
    for (n, who) in (0_u32..).zip(&entries.who) {
        let first_line = u32::try_from(tally.lines.len()).unwrap_or(u32::MAX);
        let (total, sums) = judge.subject((n, who), dealt.of(n), tells.then_some(&mut tally.lines));
        let n_lines = u32::try_from(tally.lines.len()).unwrap_or(u32::MAX);
        let n_lines = n_lines.saturating_sub(first_line);
        tally.subjects.push(Total { first_line, n_lines, ..total });
        scored.push(sums.map(|it| Scored::new(program, who.group, &it)));
    }
    bands::give(program, day, &mut scored);
    for (total, it) in tally.subjects.iter_mut().zip(&scored) {
        let Some(it) = it else { continue };
        total.band = it.place.and_then(|it| u32::try_from(it).ok());
        total.band_by = it.by;
    }
    for ranking in bands::rank(program, day, at, &scored) {
        let mut ranks = vec![0; scored.len()];
        for place in ranking.groups.iter().flatten() {
            if let Some(rank) = ranks.get_mut(place.at) {
                *rank = place.rank;
            }
        }
        let (rule, ties) = (program.rule(&ranking.rule.id), ranking.rule.ties);
        tally.rankings.push(Ranks { rule, ties, ranks });
    }
    Ok(tally)
}

/// What keeps rows from counting that can be told from columns.
#[derive(Clone, Copy)]
struct Waits {
    exemptions: bool,
    reviews: bool,
}

impl Waits {
    fn new(program: &Program, exemptions: &Exemptions<'_, '_>) -> Self {
        let first = |it: &Item| it.review.as_ref().is_some_and(|it| it.first);
        let reviews = program.rules.items.iter().any(first);
        Self { exemptions: !exemptions.is_empty(), reviews }
    }
}

struct Judge<'s> {
    program: &'s Program,
    entries: &'s Entries<'s>,
    exemptions: Exemptions<'s, 's>,
    waits: Waits,
    runner: Runner<'s>,
    /// Those of the subject at hand, and what became of them.
    rows: Vec<Row>,
    outs: Vec<Out>,
    at: Stretch,
    day: Day,
}

impl Judge<'_> {
    fn subject(
        &mut self,
        (n, who): (u32, &Who),
        cells: &[Cell],
        lines: Option<&mut Vec<Line>>,
    ) -> (Total, Option<Sums>) {
        let mut total = Total {
            not_scored: None,
            awards: Points::ZERO,
            deductions: Points::ZERO,
            total: Points::ZERO,
            score: Points::ZERO,
            band: None,
            band_by: None,
            first_line: 0,
            n_lines: 0,
        };
        if let Some((reason, _)) = who.not_scored(n, &self.exemptions, self.day) {
            total.not_scored = Some(reason);
            return (total, None);
        }
        self.rows.clear();
        self.rows.extend(cells.iter().copied().map(Row::from));
        self.states(n);
        self.runner.subject(who.class, &self.rows, &mut self.outs, &mut None);
        let of = Rows { rows: &self.rows, outs: &self.outs, origins: &[] };
        let adder = Adder { program: self.program, entries: self.entries, of };
        let sums = adder.with_carry(n, self.at, self.day);
        let points = Points::from_hundredths;
        total.awards = points(sums.awards);
        total.deductions = points(sums.deductions);
        total.total = points(sums.total);
        total.score = points(sums.score());
        if let Some(lines) = lines {
            self.lines(&adder, cells, sums.holds, lines);
        }
        (total, Some(sums))
    }

    fn states(&mut self, n: u32) {
        let Waits { exemptions, reviews } = self.waits;
        if !exemptions && !reviews {
            return;
        }
        for row in &mut self.rows {
            if exemptions && self.exemptions.hold_for(n, row) {
                row.state = State::Exempt;
            } else if reviews && is_reviewed_first(self.program, row) {
                row.state = State::NotReviewed;
            }
        }
    }

    fn lines(&self, adder: &Adder<'_, '_>, cells: &[Cell], holds: bool, lines: &mut Vec<Line>) {
        let day = self.day.number();
        for ((row, out), cell) in adder.of.rows.iter().zip(adder.of.outs).zip(cells) {
            if !adder.is_within(self.at, row, day) {
                continue;
            }
            let state = lines::state(out, day, holds && out.awards);
            let sign = |it: i32| if out.awards { it } else { it.saturating_neg() };
            lines.push(Line {
                row: cell.place,
                gross: sign(out.gross),
                after_item: sign(out.item),
                after_head: sign(out.head),
                net: if state.is_none() { sign(out.net) } else { 0 },
                until: out.until,
                state,
            });
        }
    }
}

fn is_reviewed_first(program: &Program, row: &Row) -> bool {
    let rule = program.version(row.item, row.day).and_then(|it| program.rules.items.get(it.n));
    rule.and_then(|it| it.review.as_ref()).is_some_and(|it| it.first)
}

impl Entries<'_> {
    /// No facts at all, only subjects.
    fn without_facts(who: Vec<Who>) -> Self {
        Self {
            members: Vec::new(),
            who,
            rows: Vec::new(),
            origins: Vec::new(),
            starts: Vec::new(),
            notes: Notes::default(),
            claims: Vec::new(),
            closed: Vec::new(),
        }
    }
}
