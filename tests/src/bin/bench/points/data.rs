//! The scheme and the entries: a million, thrown by SplitMix64.
//!
//! Forty kinds of act, each less frequent than the one before. Each has a base item;
//! the twenty most frequent have a bonus item too, which every fourth entry is of.

use jiceng::{
    facts::{Fact, Value},
    points::{
        Ledger, Member, Points,
        columns::{Columns, Roster},
    },
    time::Day,
    wire::{self, Error, Id},
};
use serde_json::{Value as Json, json};

use crate::clock::SplitMix;

pub(crate) const MEMBERS: u32 = 10_000;
pub(crate) const KINDS: u32 = 40;
pub(crate) const BONUS: u32 = 20;
pub(crate) const ITEMS: u32 = KINDS + BONUS;
pub(crate) const HEADS: u32 = 8;
const ORGANISATIONS: u32 = 100;
const DAYS: u32 = 365;
/// The kinds that deduct; the last of them is the veto.
pub(crate) const FIRST_DEDUCTION: u32 = 36;
pub(crate) const VETO: u32 = 39;
/// In 1/100.
pub(crate) const BASE: i32 = 6_000;
pub(crate) const ITEM_DAY: i32 = 800;
pub(crate) const HEAD_MONTH: i32 = 1_200;
pub(crate) const SCHEME_YEAR: i32 = 30_000;

/// What is worth a fixed amount, in 1/100; the others tell theirs.
pub(crate) fn fixed(item: u32) -> Option<i32> {
    let n = i32::try_from(item % 5).unwrap_or(0);
    (item == VETO || item.is_multiple_of(2)).then_some((n + 1) * 100)
}

pub(crate) fn head(item: u32) -> u32 {
    item % HEADS
}

pub(crate) fn awards(item: u32) -> bool {
    !(FIRST_DEDUCTION..=VETO).contains(&item)
}

/// What an entry is worth, as a size in 1/100.
pub(crate) fn gross(item: u32, amount: i32) -> i32 {
    if item == VETO { 0 } else { fixed(item).unwrap_or(amount) }
}

/// Entries in order: by day, by item; rows and ids follow it.
#[derive(Default)]
pub(crate) struct Data {
    pub(crate) subjects: Vec<u32>,
    pub(crate) items: Vec<u32>,
    pub(crate) days: Vec<i32>,
    pub(crate) amounts: Vec<i32>,
    pub(crate) classes: Vec<u32>,
    pub(crate) organisations: Vec<u32>,
}

pub(crate) fn generate(random: &mut SplitMix, n: u32, members: u32, first: Day) -> Data {
    let weights: Vec<u32> = (1..=KINDS).map(|n| 10_000 / n).collect();
    let sum: u32 = weights.iter().sum();
    let mut rows: Vec<(i32, u32, u32, i32)> = Vec::new();
    for _ in 0..n {
        let mut left = random.below(sum);
        let kind = weights.iter().position(|it| {
            let is_it = left < *it;
            left = left.saturating_sub(*it);
            is_it
        });
        let kind = kind.and_then(|it| u32::try_from(it).ok()).unwrap_or(0);
        let item = if kind < BONUS && random.below(4) == 0 { KINDS + kind } else { kind };
        let day = first.number() + i32::try_from(random.below(DAYS)).unwrap_or(0);
        let told = i32::try_from(1 + random.below(20)).unwrap_or(1) * 50;
        let amount = if fixed(item).is_some() { 0 } else { told };
        rows.push((day, item, random.below(members), amount));
    }
    rows.sort_by_key(|it| (it.0, it.1));
    Data {
        subjects: rows.iter().map(|it| it.2).collect(),
        items: rows.iter().map(|it| it.1).collect(),
        days: rows.iter().map(|it| it.0).collect(),
        amounts: rows.iter().map(|it| it.3).collect(),
        classes: (0..members).map(|_| 0).collect(),
        organisations: (0..members).map(|it| it % ORGANISATIONS).collect(),
    }
}

impl Data {
    pub(crate) fn columns(&self) -> Columns<'_> {
        Columns {
            subjects: &self.subjects,
            items: &self.items,
            days: &self.days,
            amounts: &self.amounts,
            roster: Roster {
                classes: &self.classes,
                organisations: Some(&self.organisations),
                levels: None,
                born: None,
            },
        }
    }

    /// The same as facts, each with texts of its own as if it had been read.
    pub(crate) fn ledger(&self) -> Result<Ledger, Error> {
        let mut ledger = Ledger {
            ledger: Id::new("l1")?,
            scheme: Id::new("bench")?,
            entries: Vec::with_capacity(self.subjects.len()),
            roster: Vec::with_capacity(self.classes.len()),
        };
        for n in 0..self.subjects.len() {
            ledger.entries.push(self.fact(n)?);
        }
        for (n, organisation) in self.organisations.iter().enumerate() {
            ledger.roster.push(Member {
                id: Id::new(&format!("m{n:05}"))?,
                class: Some(Id::new("c")?),
                organisation: Some(Id::new(&format!("o{organisation:03}"))?),
                level: None,
                head: None,
                household: None,
                born: None,
                joined: None,
                left: None,
            });
        }
        Ok(ledger)
    }

    fn fact(&self, n: usize) -> Result<Fact, Error> {
        let on = Day::from_number(self.days[n]).unwrap_or(Day::MIN);
        let subject = Value::Text(format!("m{:05}", self.subjects[n]).into());
        let mut attrs = vec![(Id::new("subject")?, subject)];
        if self.amounts[n] != 0 {
            let amount = Points::from_hundredths(self.amounts[n].into()).to_string();
            attrs.push((Id::new("amount")?, Value::Text(amount.into())));
        }
        Ok(Fact {
            id: Id::new(&format!("e{n:07}"))?,
            kind: Some(Id::new(&id(self.items[n]))?),
            on,
            at: None,
            after: None,
            recorded: on,
            by: None,
            attrs: attrs.into_iter().collect(),
            reverses: None,
            erases: None,
        })
    }
}

/// The facts in an order that says nothing.
pub(crate) fn shuffle(random: &mut SplitMix, facts: &mut [Fact]) {
    for n in (1..facts.len()).rev() {
        let below = u32::try_from(n + 1).unwrap_or(u32::MAX);
        facts.swap(n, usize::try_from(random.below(below)).unwrap_or(0));
    }
}

/// The id of an item: a base item or the bonus of a kind.
pub(crate) fn id(item: u32) -> String {
    if item < KINDS { format!("base-{item:02}") } else { format!("bonus-{:02}", item - KINDS) }
}

/// Points as a scheme writes them.
fn told(hundredths: i32) -> String {
    Points::from_hundredths(hundredths.into()).to_string()
}

fn item(n: u32) -> Json {
    let id = id(n);
    let mut item = json!({ "id": id, "metric": "task", "head": format!("h{}", head(n)) });
    item["sign"] = if awards(n) { "award" } else { "deduction" }.into();
    if n == VETO {
        item["grade"] = json!({ "score": "zero" });
        return item;
    }
    item["worth"] = match fixed(n) {
        Some(points) => json!({ "fixed": told(points) }),
        None => json!({ "range": { "from": "0.5", "to": "10" } }),
    };
    let of = if awards(n) { "awards" } else { "deductions" };
    item["caps"] = json!([{ "points": told(ITEM_DAY), "per": "day", "of": of }]);
    item
}

/// A rulebook with the scheme `bench` and nothing else.
pub(crate) fn document() -> Result<String, Error> {
    let text = |it: &str| json!({ "zh": it, "en": it });
    let heads: Vec<Json> = (0..HEADS)
        .map(|n| json!({ "id": format!("h{n}"), "caps": [{ "points": told(HEAD_MONTH), "per": "month" }] }))
        .collect();
    let total = json!({ "id": "sum", "caps": [{ "points": told(SCHEME_YEAR), "per": "year" }] });
    let scheme = json!({
        "id": "bench", "subject": "members", "illustrative": true, "step": "0.5",
        "periods": [{ "id": "year", "cycle": "year", "end": "reset" }],
        "classes": [{ "id": "c", "base": told(BASE) }],
        "heads": heads, "total": [total], "items": (0..ITEMS).map(item).collect::<Vec<_>>(),
        "rankings": [{
            "id": "rank", "within": ["organisation"], "purpose": text("p"), "period": "year",
        }],
    });
    let document = json!({
        "format": 1, "id": "bench", "title": text("t"), "level": "unit", "host": "internal",
        "schemes": { "bench": scheme },
    });
    wire::parse(&document.to_string()).map(|it| it.to_string())
}
