//! Columns of points: the same as facts that tell no more.
#![expect(clippy::arithmetic_side_effects, reason = "Generators pick small numbers.")]

use std::sync::LazyLock;

use jiceng::{
    answers::{Ask, Detail},
    json,
    law::rulebook::Rulebook,
    points::{
        self, Ledger, LedgerStatus, Points,
        columns::{self, Columns, Roster, Tally},
        rules::{CapLayer, Item, Worth},
    },
    time::Day,
    wire,
};
use proptest::prelude::*;
use serde_json::{Value, json};

static DEMO: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("demo").unwrap());

/// An entry that was thrown: places are taken modulo what there is.
#[derive(Clone, Debug)]
struct Entry {
    subject: usize,
    item: usize,
    /// Days since 1 December 2025.
    day: i32,
    seed: i32,
}

/// A subject that was thrown.
#[derive(Clone, Debug)]
struct Subject {
    class: usize,
    organisation: u32,
    born: u16,
}

/// Columns, and the same as facts.
struct Both {
    subjects: Vec<u32>,
    items: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i32>,
    classes: Vec<u32>,
    organisations: Vec<u32>,
    born: Vec<u16>,
    ledger: Ledger,
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

fn version<'a>(book: &'a Rulebook, scheme: &str, item: &str, on: Day) -> Option<&'a Item> {
    let mut items = book.scheme(scheme).unwrap().items.iter();
    items.find(|it| it.id == *item && it.in_force.holds_on(on))
}

/// What an entry tells beside its subject, and the same in hundredths.
fn told(book: &Rulebook, scheme: &str, rule: Option<&Item>, seed: i32) -> (Value, i32) {
    let text = |n: i32| Points::from_hundredths(n.into()).to_string();
    match rule.and_then(|it| it.worth.as_ref()) {
        None | Some(Worth::Fixed(_)) => (json!({}), 0),
        Some(Worth::OneOf(choices)) => {
            let n = usize::try_from(seed).unwrap() % choices.len();
            let (id, points) = choices.iter().nth(n).unwrap();
            let amount = i32::try_from(points.hundredths()).unwrap();
            // Of choices that are worth the same, columns know no difference.
            let id = choices.iter().find(|it| it.1 == points).map_or(id, |it| it.0);
            (json!({ "choice": id }), amount)
        }
        Some(Worth::Range(range)) => {
            let step = i32::try_from(book.scheme(scheme).unwrap().step.hundredths()).unwrap();
            // Also beyond the range, which is judged and not refused.
            let n = i32::try_from(range.from.hundredths()).unwrap() + (seed % 25) * step;
            (json!({ "amount": text(n) }), n)
        }
        Some(_) => {
            let n = seed % 40 * 50;
            (json!({ "quantity": text(n) }), n)
        }
    }
}

fn first() -> Day {
    "2025-12-01".parse().unwrap()
}

fn both(book: &Rulebook, scheme: &str, entries: &[Entry], roster: &[Subject]) -> Both {
    let items: Vec<_> = columns::items(book, scheme).unwrap().collect();
    let classes: Vec<_> = columns::classes(book, scheme).unwrap().collect();
    let mut it = Both {
        subjects: vec![],
        items: vec![],
        days: vec![],
        amounts: vec![],
        classes: roster.iter().map(|it| small(it.class % classes.len())).collect(),
        organisations: roster.iter().map(|it| it.organisation).collect(),
        born: roster.iter().map(|it| it.born).collect(),
        ledger: wire::from_value(json!({ "ledger": "l", "scheme": scheme })).unwrap(),
    };
    let mut facts = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let (subject, item) = (entry.subject % roster.len(), entry.item % items.len());
        let on = first().plus(entry.day);
        let rule = version(book, scheme, items[item], on);
        let (mut attrs, amount) = told(book, scheme, rule, entry.seed);
        attrs["subject"] = format!("m{subject}").into();
        it.subjects.push(small(subject));
        it.items.push(small(item));
        it.days.push(on.number());
        it.amounts.push(amount);
        facts.push(json!({
            "id": format!("e{n:03}"), "kind": items[item], "on": on, "recorded": on, "attrs": attrs,
        }));
    }
    let members = roster.iter().enumerate().map(|(n, it)| {
        let mut member = json!({
            "id": format!("m{n}"), "class": classes[it.class % classes.len()],
            "organisation": format!("o{}", it.organisation),
        });
        if it.born != 0 {
            member["born"] = it.born.into();
        }
        member
    });
    let members: Vec<Value> = members.collect();
    it.ledger = wire::from_value(
        json!({ "ledger": "l", "scheme": scheme, "entries": facts, "roster": members }),
    )
    .unwrap();
    it
}

impl Both {
    fn columns(&self) -> Columns<'_> {
        Columns {
            subjects: &self.subjects,
            items: &self.items,
            days: &self.days,
            amounts: &self.amounts,
            roster: Roster {
                classes: &self.classes,
                organisations: Some(&self.organisations),
                levels: None,
                born: Some(&self.born),
            },
        }
    }
}

/// One line in the form of both: entry, gross, after each layer, last day, state.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    entry: usize,
    points: [i64; 4],
    until: Option<Day>,
    state: Option<points::LineState>,
}

fn lines_of_facts(subject: &points::SubjectStatus) -> Vec<Line> {
    let each = subject.lines.iter().map(|it| {
        let gross = it.gross.hundredths();
        let sign = gross.signum();
        let after = |layers: &[CapLayer]| {
            let cuts = it.cuts.iter().filter(|it| layers.contains(&it.layer));
            gross - sign * cuts.map(|it| it.cut.hundredths()).sum::<i64>()
        };
        // What was refused or does not count was not taken through the layers.
        let is_through =
            matches!(it.state, None | Some(points::LineState::Expired | points::LineState::Held));
        let layer = |layers: &[CapLayer]| if is_through { after(layers) } else { 0 };
        let points = [
            gross,
            layer(&[CapLayer::Item]),
            layer(&[CapLayer::Item, CapLayer::Head]),
            it.net.hundredths(),
        ];
        let entry = it.entry.as_str().trim_start_matches('e').parse().unwrap();
        Line { entry, points, until: it.until, state: it.state }
    });
    each.collect()
}

fn lines_of_columns(tally: &Tally, n: usize) -> Vec<Line> {
    let subject = &tally.subjects[n];
    let from = usize::try_from(subject.first_line).unwrap();
    let until = from + usize::try_from(subject.n_lines).unwrap();
    let each = tally.lines[from..until].iter().map(|it| Line {
        entry: usize::try_from(it.row).unwrap(),
        points: [it.gross, it.after_item, it.after_head, it.net].map(i64::from),
        until: Day::from_number(it.until),
        state: it.state,
    });
    each.collect()
}

fn compare(book: &Rulebook, facts: &LedgerStatus, tally: &Tally) {
    let bands: Vec<_> = columns::bands(book, facts.scheme.as_str()).unwrap().collect();
    assert_eq!(facts.subjects.len(), tally.subjects.len());
    for (n, (a, b)) in facts.subjects.iter().zip(&tally.subjects).enumerate() {
        assert_eq!(a.not_scored.as_ref().map(|it| it.reason), b.not_scored, "{}", a.id);
        assert_eq!(a.total.unwrap_or_default(), b.total, "{}", a.id);
        if a.total.is_some() {
            assert_eq!(a.graded_total.or(a.total), Some(b.score), "{}", a.id);
        }
        let band = b.band.map(|it| &bands[usize::try_from(it).unwrap()].id);
        assert_eq!(a.band.as_ref().and_then(|it| it.id.as_ref()), band, "{}", a.id);
        assert_eq!(a.band.as_ref().and_then(|it| it.by), b.band_by, "{}", a.id);
        assert_eq!(lines_of_facts(a), lines_of_columns(tally, n), "{}", a.id);
    }
    let ranks = facts.rankings.iter().map(|it| {
        let mut ranks = vec![0; facts.subjects.len()];
        for rank in it.groups.iter().flat_map(|it| &it.ranks) {
            let n = facts.subjects.iter().position(|it| it.id == rank.id).unwrap();
            ranks[n] = rank.rank;
        }
        (it.rule.clone(), ranks)
    });
    let told = tally.rankings.iter().map(|it| (it.rule.clone(), it.ranks.clone()));
    assert_eq!(ranks.collect::<Vec<_>>(), told.collect::<Vec<_>>());
}

/// The bytes of a column, filled to a multiple of eight.
fn laid<const N: usize>(out: &mut Vec<u8>, cells: impl Iterator<Item = [u8; N]>) {
    out.extend(cells.flatten());
    out.resize(out.len().next_multiple_of(8), 0);
}

/// The door of columns tells what the function does.
fn door(book: &Rulebook, scheme: &str, both: &Both, ask: &Ask, tally: &Tally) {
    let mut data = Vec::new();
    laid(&mut data, both.subjects.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.items.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.days.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.amounts.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.classes.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.organisations.iter().map(|it| it.to_le_bytes()));
    laid(&mut data, both.born.iter().map(|it| it.to_le_bytes()));
    let mut question = json!({
        "op": "tally", "domain": "points", "scheme": scheme, "asOf": ask.as_of,
        "detail": "findings", "rows": both.subjects.len(), "subjects": both.classes.len(),
        "organisations": true, "born": true,
    });
    let answer = json::columns(book, &question.to_string(), &data);
    let told: Value = serde_json::from_str(&answer.text).unwrap();
    let told = &told["ok"];
    let words = |name: &str, cell: Option<Value>| {
        let place = |it| told["words"][name].as_array().unwrap().iter().position(|one| *one == it);
        cell.map_or(255, |it| u8::try_from(place(it).unwrap()).unwrap()).to_le_bytes()
    };
    let of = || tally.subjects.iter();
    let mut wanted = Vec::new();
    laid(&mut wanted, of().map(|it| words("notScored", it.not_scored.map(|it| json!(it)))));
    laid(&mut wanted, of().map(|it| it.awards.hundredths().to_le_bytes()));
    laid(&mut wanted, of().map(|it| it.deductions.hundredths().to_le_bytes()));
    laid(&mut wanted, of().map(|it| it.total.hundredths().to_le_bytes()));
    laid(&mut wanted, of().map(|it| it.score.hundredths().to_le_bytes()));
    laid(&mut wanted, of().map(|it| it.band.unwrap_or(u32::MAX).to_le_bytes()));
    laid(&mut wanted, of().map(|it| words("bandBy", it.band_by.map(|it| json!(it)))));
    laid(&mut wanted, of().map(|it| it.first_line.to_le_bytes()));
    laid(&mut wanted, of().map(|it| it.n_lines.to_le_bytes()));
    for ranking in &tally.rankings {
        laid(&mut wanted, ranking.ranks.iter().map(|it| it.to_le_bytes()));
    }
    laid(&mut wanted, tally.lines.iter().map(|it| it.row.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| it.gross.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| it.after_item.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| it.after_head.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| it.net.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| it.until.to_le_bytes()));
    laid(&mut wanted, tally.lines.iter().map(|it| words("states", it.state.map(|it| json!(it)))));
    assert_eq!(answer.columns, wanted);
    assert_eq!(
        (told["entries"].clone(), told["lines"].clone()),
        (tally.entries.into(), tally.lines.len().into())
    );
    let rankings = tally.rankings.iter().map(|it| json!({ "rule": it.rule, "ties": it.ties }));
    assert_eq!(told["rankings"], Value::from_iter(rankings));
    question["rows"] = (both.subjects.len() + 2).into();
    let short = json::columns(book, &question.to_string(), &data);
    assert!(short.text.contains(r#""code":"bad-question""#), "{}", short.text);
    assert!(short.columns.is_empty());
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (0_usize..60, 0_usize..60, 0_i32..700, 0_i32..1000)
        .prop_map(|(subject, item, day, seed)| Entry { subject, item, day, seed });
    // Many on few days, so that the order within a day is seen.
    let dense = (0_usize..60, 0_usize..60, 200_i32..230, 0_i32..1000)
        .prop_map(|(subject, item, day, seed)| Entry { subject, item, day, seed });
    prop::collection::vec(prop_oneof![entry, dense], 0..120)
}

fn roster() -> impl Strategy<Value = Vec<Subject>> {
    let born = prop::sample::select(&[0_u16, 1940, 1985, 2008, 2012][..]);
    let subject = (0_usize..4, 1_u32..4, born).prop_map(|(class, organisation, born)| Subject {
        class,
        organisation,
        born,
    });
    prop::collection::vec(subject, 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Totals, bands, ranks and every line are those of the same entries as facts.
    #[test]
    fn equal_the_facts(
        scheme in prop::sample::select(&["garden", "league", "plot"][..]),
        entries in entries(),
        roster in roster(),
        as_of in 30_i32..700,
    ) {
        let book = &*DEMO;
        let both = both(book, scheme, &entries, &roster);
        let ask = Ask::on(first().plus(as_of));
        let Ok(facts) = points::evaluate(book, &both.ledger, &ask) else {
            prop_assert!(columns::tally(book, scheme, &both.columns(), &ask).is_err());
            return Ok(());
        };
        let tally = columns::tally(book, scheme, &both.columns(), &ask).unwrap();
        compare(book, &facts.result, &tally);
        door(book, scheme, &both, &ask, &tally);
        let counts = ask.detail(Detail::Counts);
        let bare = columns::tally(book, scheme, &both.columns(), &counts).unwrap();
        prop_assert!(bare.lines.is_empty());
        let without = |it: &Tally| -> Vec<_> {
            it.subjects.iter().map(|it| columns::Total { first_line: 0, n_lines: 0, ..*it }).collect()
        };
        prop_assert_eq!(without(&bare), without(&tally));
        prop_assert_eq!(bare.rankings, tally.rankings);
    }
}

const ONE: Roster<'_> = Roster { classes: &[0], organisations: None, levels: None, born: None };

#[track_caller]
fn refused(items: &[&str], day: i32, amounts: &[i32], of: Roster<'_>, code: &str, place: &str) {
    let book = &*DEMO;
    let number = |id: &&str| {
        columns::items(book, "garden").unwrap().position(|it| it == *id).map_or(99, small)
    };
    let items: Vec<u32> = items.iter().map(number).collect();
    let table = Columns {
        subjects: &vec![0; items.len()],
        days: &vec![day; items.len()],
        items: &items,
        amounts,
        roster: of,
    };
    let ask = Ask::on("2026-03-31".parse().unwrap());
    let error = columns::tally(book, "garden", &table, &ask).unwrap_err();
    assert_eq!((error.code(), error.pointer.to_string()), (code, place.to_owned()));
}

#[test]
fn the_door_says_where_a_question_is_wrong() {
    let of = |question: Value| {
        let told = json::columns(&DEMO, &question.to_string(), &[]);
        let told: Value = serde_json::from_str(&told.text).unwrap();
        let text = |name: &str| told["error"][name].as_str().unwrap().to_owned();
        (text("code"), text("pointer"))
    };
    let is = |code: &str, pointer: &str| (code.to_owned(), pointer.to_owned());
    let names = json!({ "op": "names", "domain": "points", "scheme": "gardn" });
    assert_eq!(of(names), is("unknown-scheme", "/scheme"));
    let tally = |domain: &str, key: &str, day: &str| {
        let mut question = json!({ "op": "tally", "domain": domain, "asOf": day, "rows": 0 });
        question[key] = "none".into();
        if domain == "points" {
            question["subjects"] = 0.into();
        }
        of(question)
    };
    assert_eq!(tally("points", "scheme", "2026-03-31"), is("unknown-scheme", "/scheme"));
    let unknown = is("unknown-lifecycle", "/lifecycle");
    assert_eq!(tally("lifecycle", "lifecycle", "2026-03-31"), unknown);
    assert_eq!(tally("points", "scheme", "2026-02-30"), is("bad-day", "/asOf"));
    let odd = json!({ "op": "names", "domain": "study", "scheme": "garden" });
    assert_eq!(of(odd).0, "unknown-word");
}

#[test]
fn wrong_columns_are_refused() {
    let day = "2026-03-02".parse::<Day>().unwrap().number();
    refused(&["weeding"], day, &[], ONE, "bad-question", "");
    refused(&["weeding", "no-such"], day, &[0, 0], ONE, "bad-value", "/items/1");
    refused(&["weeding"], 2_000_000, &[0], ONE, "bad-value", "/days/0");
    refused(&["weeding"], day, &[1], ONE, "bad-attribute", "/amounts/0");
    refused(&["talk"], day, &[525], ONE, "bad-attribute", "/amounts/0");
    refused(&["prize"], day, &[400], ONE, "bad-attribute", "/amounts/0");
    refused(&["watering"], day, &[-1], ONE, "bad-attribute", "/amounts/0");
    let nobody = Roster { classes: &[], ..ONE };
    refused(&["weeding"], day, &[0], nobody, "bad-value", "/subjects/0");
    let odd = Roster { classes: &[7], ..ONE };
    refused(&["weeding"], day, &[0], odd, "bad-value", "/roster/classes/0");
    let uneven = Roster { organisations: Some(&[]), ..ONE };
    refused(&["weeding"], day, &[0], uneven, "bad-question", "");
    let unborn = Roster { born: Some(&[12]), ..ONE };
    refused(&["weeding"], day, &[0], unborn, "bad-value", "/roster/born/0");
}
