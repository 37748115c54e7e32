//! A million entries of points, beside loops written by hand and beside DuckDB.
//!
//! Answers are equal, line by line, before anything is timed.

mod by_hand;
pub(crate) mod data;
mod memory;

use std::{hint::black_box, time::Duration};

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    points::{
        self, Ledger, LedgerStatus,
        columns::{self, Tally},
    },
    time::Day,
};
use jiceng_tests::points_sql::{self, Sql};

use self::{
    by_hand::{Answer, size},
    data::{Data, MEMBERS},
};
use crate::clock::{SplitMix, best, each, in_turns, rate, ratio};

pub(crate) const ENTRIES: u32 = 1_000_000;
pub(crate) const SEED: u64 = 4;
/// One member's entries of a year.
const ONE: u32 = 100;

/// All that is measured.
struct Work {
    book: Rulebook,
    first: Day,
    as_of: Day,
}

impl Work {
    fn new() -> Result<Self, String> {
        let text = data::document().map_err(told)?;
        Ok(Self {
            book: Rulebook::open(&text).map_err(told)?,
            first: "2025-01-01".parse().map_err(told)?,
            as_of: "2025-12-31".parse().map_err(told)?,
        })
    }

    fn ask(&self, detail: Detail) -> Ask {
        Ask::on(self.as_of).detail(detail)
    }

    fn columns(&self, data: &Data, detail: Detail) -> Result<Tally, String> {
        let ask = self.ask(detail);
        columns::tally(&self.book, "bench", &data.columns(), &ask).map_err(told)
    }

    /// What the loop over ids takes, what columns take with the ledger, and with totals alone.
    fn time_columns(&self, data: &Data) -> [Duration; 3] {
        let columns = |detail| assert!(black_box(self.columns(data, detail)).is_ok());
        in_turns(
            15,
            [
                &mut || drop(black_box(by_hand::over_ids(data, self.first))),
                &mut || columns(Detail::Findings),
                &mut || columns(Detail::Counts),
            ],
        )
    }

    fn facts(&self, ledger: &Ledger, detail: Detail) -> Result<LedgerStatus, String> {
        let outcome = points::evaluate(&self.book, ledger, &self.ask(detail));
        outcome.map(|it| it.result).map_err(told)
    }
}

pub(crate) fn told(it: jiceng::wire::Error) -> String {
    format!("{it} at {}", it.pointer)
}

/// A tally in the form of the loops.
fn of_columns(tally: &Tally) -> Answer {
    let mut answer = Answer { lines: vec![[0; 4]; tally.lines.len()], members: Vec::new() };
    for it in &tally.lines {
        answer.lines[size(it.row)] = [it.gross, it.after_item, it.after_head, it.net];
    }
    let ranks = tally.rankings.first().map_or(&[][..], |it| &it.ranks);
    let members = tally.subjects.iter().zip(ranks);
    answer.members =
        members.map(|(it, rank)| (it.total.hundredths(), it.score.hundredths(), *rank)).collect();
    answer
}

/// An outcome in the form of the loops; the ledger by id.
fn of_facts(status: &LedgerStatus, n: usize) -> Answer {
    let mut answer = Answer { lines: vec![[i32::MIN; 4]; n], members: Vec::new() };
    let number = |id: &str| id.trim_start_matches(['e', 'm']).parse::<usize>().unwrap_or(0);
    for it in status.subjects.iter().flat_map(|it| &it.lines) {
        let gross = it.gross.hundredths();
        let cut = |layer| {
            let cuts = it.cuts.iter().filter(|it| it.layer == layer);
            gross.signum() * cuts.map(|it| it.cut.hundredths()).sum::<i64>()
        };
        let item = gross - cut(points::rules::CapLayer::Item);
        let head = item - cut(points::rules::CapLayer::Head);
        let line = [gross, item, head, it.net.hundredths()];
        answer.lines[number(&it.entry)] = line.map(|it| i32::try_from(it).unwrap_or(i32::MIN));
    }
    for it in &status.subjects {
        let total = it.total.unwrap_or_default();
        let score = it.graded_total.unwrap_or(total);
        answer.members.push((total.hundredths(), score.hundredths(), 0));
    }
    for rank in status.rankings.iter().flat_map(|it| &it.groups).flat_map(|it| &it.ranks) {
        answer.members[number(&rank.id)].2 = rank.rank;
    }
    answer
}

fn equal(name: &str, own: &Answer, hand: &Answer) -> Result<(), String> {
    let line = own.lines.iter().zip(&hand.lines).position(|(a, b)| a != b);
    let member = own.members.iter().zip(&hand.members).position(|(a, b)| a != b);
    if own == hand {
        return Ok(());
    }
    let lines = line.map(|it| (it, own.lines[it], hand.lines[it]));
    let members = member.map(|it| (it, own.members[it], hand.members[it]));
    Err(format!("{name}: not equal, the first line {lines:?}, the first member {members:?}"))
}

fn sql(data: &Data) -> Result<Sql, String> {
    let item = |n| points_sql::Item {
        head: Some(data::head(n)),
        award: data::awards(n),
        veto: n == data::VETO,
        caps: [(n != data::VETO).then_some(data::ITEM_DAY), None],
    };
    let scheme = points_sql::Scheme {
        base: data::BASE,
        items: (0..data::ITEMS).map(item).collect(),
        heads: (0..data::HEADS).map(|_| [Some(data::HEAD_MONTH), None]).collect(),
        year: Some(data::SCHEME_YEAR),
    };
    let gross = data.items.iter().zip(&data.amounts).map(|(it, amount)| data::gross(*it, *amount));
    let table = points_sql::Table {
        subjects: &data.subjects,
        items: &data.items,
        days: &data.days,
        gross: &gross.collect::<Vec<_>>(),
        organisations: &data.organisations,
    };
    Sql::new("bench-points", &scheme, &table)
}

/// Whether SQL says the same; it has sizes where the loops have signs.
fn same_in_sql(sql: &Sql, hand: &Answer) -> Result<(), String> {
    let answer = sql.answer()?;
    let sizes = hand.lines.iter().map(|[_, item, head, net]| [item.abs(), head.abs(), net.abs()]);
    let same = answer.lines.iter().copied().eq(sizes) && answer.subjects == hand.members;
    if same { Ok(()) } else { Err("DuckDB: not equal".into()) }
}

pub(crate) fn run() -> Result<String, String> {
    let work = Work::new()?;
    if let Some(from) = std::env::args().nth(2) {
        return memory::child(&work, &from);
    }
    let data = data::generate(&mut SplitMix(SEED), ENTRIES, MEMBERS, work.first);
    let hand = by_hand::over_ids(&data, work.first);
    equal("columns", &of_columns(&work.columns(&data, Detail::Findings)?), &hand)?;
    let sql = sql(&data)?;
    same_in_sql(&sql, &hand)?;
    let mut ledger = data.ledger().map_err(told)?;
    equal("over strings", &by_hand::over_strings(&ledger), &hand)?;
    let lines = hand.lines.len();
    equal("facts", &of_facts(&work.facts(&ledger, Detail::Findings)?, lines), &hand)?;

    let mut out = format!(
        "{ENTRIES} entries of {MEMBERS} members, {} items, three layers of caps; all answers \
         equal, line by line\n\n| | thousand entries/s | ns/entry | speed beside its loop | \
         beside DuckDB's |\n| --- | --- | --- | --- | --- |\n",
        data::ITEMS
    );
    let (nested, sums) = sql.time()?;
    let n = u64::from(ENTRIES);
    let mut row = |name: &str, time, loop_, base| {
        let (rate, each) = (rate(n, time), each(n, time));
        let (by_hand, by_sql) = (ratio(loop_, time), ratio(base, time));
        out += &format!("| {name} | {rate} | {each} | {by_hand} | {by_sql} |\n");
    };
    let [ids, kept, counts] = work.time_columns(&data);
    row("DuckDB, ledger by nested windows", nested, ids, nested);
    row("DuckDB, totals by nested sums", sums, ids, sums);
    row("loop over ids, ledger", ids, ids, nested);
    row("columns, ledger", kept, ids, nested);
    row("columns, totals alone", counts, ids, sums);
    let (strings, _) = best(3, || by_hand::over_strings(&ledger));
    let (told, _) = best(3, || work.facts(&ledger, Detail::Findings));
    let (bare, _) = best(3, || work.facts(&ledger, Detail::Counts));
    data::shuffle(&mut SplitMix(SEED), &mut ledger.entries);
    equal("shuffled", &of_facts(&work.facts(&ledger, Detail::Findings)?, lines), &hand)?;
    let (mixed, _) = best(3, || work.facts(&ledger, Detail::Findings));
    row("loop over strings, ledger", strings, strings, nested);
    row("facts in order, ledger", told, strings, nested);
    row("facts in order, totals alone", bare, strings, sums);
    row("facts shuffled, ledger", mixed, strings, nested);
    drop(ledger);
    out += &one(&work)?;
    out += &memory::table()?;
    Ok(out)
}

/// One member's year.
fn one(work: &Work) -> Result<String, String> {
    let data = data::generate(&mut SplitMix(SEED), ONE, 1, work.first);
    let ledger = data.ledger().map_err(told)?;
    let hand = by_hand::over_ids(&data, work.first);
    let status = work.facts(&ledger, Detail::Findings)?;
    equal("one member", &of_facts(&status, hand.lines.len()), &hand)?;
    let mut out = format!("\n| one member, {ONE} entries | microseconds |\n| --- | --- |\n");
    for (name, detail) in
        [("totals", Detail::Counts), ("ledger", Detail::Findings), ("with trace", Detail::Full)]
    {
        let (time, _) = best(200, || work.facts(&ledger, detail));
        out += &format!("| {name} | {} |\n", each(1_000, time));
    }
    Ok(out)
}
