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
        compile::{Program, Stretch},
    },
    time::Day,
    wire::Error,
};

/// Columns sorted to their subjects.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) who: Vec<Who>,
    /// Rows of each subject, one after the other.
    pub(crate) rows: Vec<Row>,
    /// The place of each of them in the columns.
    pub(crate) places: Vec<u32>,
    /// Where the rows of each subject begin, and where the last ones end.
    pub(crate) starts: Vec<u32>,
}

impl Table {
    /// Sorts the rows of each subject by day and item; equals keep their order.
    pub(crate) fn sort(&mut self) {
        let mut both: Vec<(Row, u32)> = Vec::new();
        for ends in self.starts.windows(2) {
            let [from, until] = ends else { continue };
            let of = *from as usize..*until as usize;
            let rows = self.rows.get_mut(of.clone()).unwrap_or_default();
            let key = |it: &Row| (it.day, it.item);
            if rows.is_sorted_by_key(key) {
                continue;
            }
            let places = self.places.get_mut(of).unwrap_or_default();
            both.clear();
            both.extend(rows.iter().copied().zip(places.iter().copied()));
            both.sort_unstable_by_key(|(row, place)| (row.day, row.item, *place));
            for ((row, place), from) in rows.iter_mut().zip(places).zip(&both) {
                (*row, *place) = *from;
            }
        }
    }

    fn range(&self, n: usize) -> std::ops::Range<usize> {
        let at = |n: usize| self.starts.get(n).map_or(0, |it| *it as usize);
        at(n)..at(n.saturating_add(1))
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
    let exemptions = Exemptions::new(program, &entries.who, &[]);
    states(program, &exemptions, &mut table);
    let mut judge = Judge {
        program,
        entries: &entries,
        exemptions,
        runner: Runner::new(program),
        outs: Vec::new(),
        at,
        day,
    };
    let tells = ask.detail > Detail::Counts;
    let mut tally = Tally {
        entries: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        subjects: Vec::with_capacity(entries.who.len()),
        rankings: Vec::new(),
        lines: Vec::with_capacity(if tells { table.rows.len() } else { 0 }),
    };
    let mut scored = Vec::with_capacity(entries.who.len());
    for (n, who) in (0_u32..).zip(&entries.who) {
        let first_line = u32::try_from(tally.lines.len()).unwrap_or(u32::MAX);
        let (total, sums) = judge.subject((n, who), &table, tells.then_some(&mut tally.lines));
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
fn states(program: &Program, exemptions: &Exemptions<'_, '_>, table: &mut Table) {
    let reviewed_first = |row: &Row| {
        let rule = program.version(row.item, row.day).and_then(|it| program.rules.items.get(it.n));
        rule.and_then(|it| it.review.as_ref()).is_some_and(|it| it.first)
    };
    let reviews =
        program.rules.items.iter().any(|it| it.review.as_ref().is_some_and(|it| it.first));
    if exemptions.is_empty() && !reviews {
        return;
    }
    for (n, ends) in (0_u32..).zip(table.starts.windows(2)) {
        let [from, until] = ends else { continue };
        let rows = table.rows.get_mut(*from as usize..*until as usize).unwrap_or_default();
        for row in rows {
            if exemptions.hold_for(n, row) {
                row.state = State::Exempt;
            } else if reviews && reviewed_first(row) {
                row.state = State::NotReviewed;
            }
        }
    }
}

struct Judge<'s> {
    program: &'s Program,
    entries: &'s Entries<'s>,
    exemptions: Exemptions<'s, 's>,
    runner: Runner<'s>,
    outs: Vec<Out>,
    at: Stretch,
    day: Day,
}

impl Judge<'_> {
    fn subject(
        &mut self,
        (n, who): (u32, &Who),
        table: &Table,
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
        let range = table.range(n as usize);
        let rows = table.rows.get(range.clone()).unwrap_or_default();
        self.runner.subject(who.class, rows, &mut self.outs, &mut None);
        let of = Rows { rows, outs: &self.outs, origins: &[] };
        let adder = Adder { program: self.program, entries: self.entries, of };
        let sums = adder.with_carry(n, self.at, self.day);
        let points = Points::from_hundredths;
        total.awards = points(sums.awards);
        total.deductions = points(sums.deductions);
        total.total = points(sums.total);
        total.score = points(sums.score());
        if let Some(lines) = lines {
            let places = table.places.get(range).unwrap_or_default();
            self.lines(&adder, places, sums.holds, lines);
        }
        (total, Some(sums))
    }

    fn lines(&self, adder: &Adder<'_, '_>, places: &[u32], holds: bool, lines: &mut Vec<Line>) {
        let day = self.day.number();
        for ((row, out), place) in adder.of.rows.iter().zip(adder.of.outs).zip(places) {
            if !adder.is_within(self.at, row, day) {
                continue;
            }
            let state = lines::state(out, day, holds && out.awards);
            let sign = |it: i32| if out.awards { it } else { it.saturating_neg() };
            lines.push(Line {
                row: *place,
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
