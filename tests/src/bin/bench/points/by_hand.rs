//! Loops for exactly this scheme, written as people write them.

use std::collections::HashMap;

use jiceng::{
    facts::{Fact, Value},
    points::{Ledger, Points},
    time::Day,
};

use super::data::{
    BASE, Data, FIRST_DEDUCTION, HEAD_MONTH, HEADS, ITEM_DAY, ITEMS, SCHEME_YEAR, VETO, awards,
    fixed, gross, head, id,
};

/// What a loop comes to: the ledger by row, the points by member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Gross, and what item, head and scheme left of it; with their sign, in 1/100.
    pub(crate) lines: Vec<[i32; 4]>,
    /// Total, score and rank within the organisation.
    pub(crate) members: Vec<(i64, i64, u32)>,
}

/// Months since the first of the year, by the day.
pub(crate) fn months(first: Day) -> Vec<usize> {
    let month = |n: i32| usize::try_from(first.plus(n).ymd().1).unwrap_or(1) - 1;
    (0..365).map(month).collect()
}

/// Over ids: arrays with a place for each member and item, head and month.
pub(crate) fn over_ids(data: &Data, first: Day) -> Answer {
    let months = months(first);
    let n_members = data.classes.len();
    let (items, heads) = (size(ITEMS), size(HEADS));
    let mut by_day = vec![(0_i32, 0_i32); n_members * items];
    let mut by_month = vec![0_i32; n_members * heads * 12];
    let mut by_year = vec![0_i32; n_members];
    let mut totals = vec![BASE; n_members];
    let mut vetoed = vec![false; n_members];
    let worth: Vec<Option<i32>> = (0..ITEMS).map(fixed).collect();
    let mut lines = Vec::with_capacity(data.subjects.len());
    for (((subject, item), day), amount) in
        data.subjects.iter().zip(&data.items).zip(&data.days).zip(&data.amounts)
    {
        let (member, number) = (size(*subject), size(*item));
        if *item == VETO {
            vetoed[member] = true;
            lines.push([0; 4]);
            continue;
        }
        let gross = worth[number].unwrap_or(*amount);
        let used = &mut by_day[member * items + number];
        if used.0 != *day {
            *used = (*day, 0);
        }
        let after_item = gross.min(ITEM_DAY - used.1);
        used.1 += after_item;
        if *item >= FIRST_DEDUCTION && *item < VETO {
            totals[member] -= after_item;
            lines.push([-gross, -after_item, -after_item, -after_item]);
            continue;
        }
        let month = months[size((*day - first.number()).unsigned_abs())];
        let used = &mut by_month[(member * heads + number % heads) * 12 + month];
        let after_head = after_item.min(HEAD_MONTH - *used);
        *used += after_head;
        let net = after_head.min(SCHEME_YEAR - by_year[member]);
        by_year[member] += net;
        totals[member] += net;
        lines.push([gross, after_item, after_head, net]);
    }
    let members = ranks(&data.organisations, &totals, &vetoed);
    Answer { lines, members }
}

fn ranks(organisations: &[u32], totals: &[i32], vetoed: &[bool]) -> Vec<(i64, i64, u32)> {
    let scores = totals.iter().zip(vetoed).map(|(total, veto)| if *veto { 0 } else { *total });
    let mut order: Vec<(u32, i32, usize)> = organisations
        .iter()
        .zip(scores)
        .enumerate()
        .map(|(n, (organisation, score))| (*organisation, -score, n))
        .collect();
    order.sort_unstable();
    let mut members = vec![(0, 0, 0); totals.len()];
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        let mut rank = 0;
        let mut last = None;
        for (n, (_, score, member)) in (1_u32..).zip(group) {
            if last != Some(*score) {
                rank = n;
            }
            last = Some(*score);
            members[*member] = (i64::from(totals[*member]), i64::from(-*score), rank);
        }
    }
    members
}

/// Over strings: maps by member and item, head and window. Facts come in order.
pub(crate) fn over_strings(ledger: &Ledger) -> Answer {
    let names: Vec<String> = (0..ITEMS).map(id).collect();
    let rules: HashMap<&str, (u32, i32)> =
        (0..ITEMS).zip(&names).map(|(n, id)| (id.as_str(), (n, fixed(n).unwrap_or(0)))).collect();
    let mut by_day: HashMap<(&str, u32, Day), i32> = HashMap::new();
    let mut by_month: HashMap<(&str, u32, (i32, u32)), i32> = HashMap::new();
    let mut by_year: HashMap<(&str, i32), i32> = HashMap::new();
    let mut totals: HashMap<&str, (i32, bool)> = HashMap::new();
    let mut lines = Vec::with_capacity(ledger.entries.len());
    for fact in &ledger.entries {
        let (subject, told) = (text(fact, "subject"), text(fact, "amount"));
        let kind = fact.kind.as_ref().map_or("", |it| it.as_str());
        let (item, worth) = rules.get(kind).copied().unwrap_or_default();
        let total = totals.entry(subject).or_insert((BASE, false));
        if item == VETO {
            total.1 = true;
            lines.push([0; 4]);
            continue;
        }
        let amount = told.parse::<Points>().map_or(worth, |it| small(it.hundredths()));
        let gross = gross(item, amount);
        let used = by_day.entry((subject, item, fact.on)).or_default();
        let after_item = gross.min(ITEM_DAY - *used);
        *used += after_item;
        if !awards(item) {
            total.0 -= after_item;
            lines.push([-gross, -after_item, -after_item, -after_item]);
            continue;
        }
        let (year, month, _) = fact.on.ymd();
        let used = by_month.entry((subject, head(item), (year, month))).or_default();
        let after_head = after_item.min(HEAD_MONTH - *used);
        *used += after_head;
        let used = by_year.entry((subject, year)).or_default();
        let net = after_head.min(SCHEME_YEAR - *used);
        *used += net;
        total.0 += net;
        lines.push([gross, after_item, after_head, net]);
    }
    let of = |id: &str| totals.get(id).copied().unwrap_or((BASE, false));
    let sums: Vec<(i32, bool)> = ledger.roster.iter().map(|it| of(&it.id)).collect();
    let mut organisations: HashMap<&str, u32> = HashMap::new();
    let groups = ledger.roster.iter().map(|it| {
        let next = u32::try_from(organisations.len()).unwrap_or(u32::MAX);
        let name = it.organisation.as_ref().map_or("", |it| it.as_str());
        *organisations.entry(name).or_insert(next)
    });
    let groups: Vec<u32> = groups.collect();
    let (totals, vetoed): (Vec<i32>, Vec<bool>) = sums.into_iter().unzip();
    Answer { lines, members: ranks(&groups, &totals, &vetoed) }
}

fn text<'a>(fact: &'a Fact, name: &str) -> &'a str {
    match fact.attrs.get(name) {
        Some(Value::Text(it)) => it,
        _ => "",
    }
}

fn small(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

pub(crate) fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
