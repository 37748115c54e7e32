//! The points of the invented township's members, worked out by hand.

use std::fs;

use jiceng::{
    answers::{Ask, Outcome},
    facts::Fact,
    law::{lint::Severity, rulebook::Rulebook},
    points::{self, Ledger, LedgerStatus, LineState, change::change},
    wire,
};
use jiceng_tests::{books, vectors::root};

const RULES: &str = "examples/township/points/rules";
const DRAFT: &str = "examples/township/points/draft";

fn ledger(name: &str) -> Ledger {
    let path = root().join(format!("examples/township/points/{name}.json"));
    wire::from_value(wire::parse(&fs::read_to_string(path).unwrap()).unwrap()).unwrap()
}

fn judged(book: &str, ledger: &Ledger, on: &str) -> Outcome<LedgerStatus> {
    let book = books::open(book).unwrap();
    points::evaluate(&book, ledger, &Ask::on(on.parse().unwrap())).unwrap()
}

fn totals(out: &Outcome<LedgerStatus>) -> Vec<(String, String, String)> {
    let told = |it: &points::SubjectStatus| {
        let total = it.total.map(|it| it.to_string()).unwrap_or_default();
        let band = it.band.as_ref().and_then(|it| it.id.as_ref());
        (it.id.to_string(), total, band.map(|it| it.to_string()).unwrap_or_default())
    };
    out.result.subjects.iter().map(told).collect()
}

fn expected(rows: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    rows.iter().map(|it| (it.0.into(), it.1.into(), it.2.into())).collect()
}

/// Base 55 (floating 60); duties at most 16, meetings 6 a quarter; service at most 15, 5 a
/// month; conduct 10; honours on top. A third of 7, rounded down, is 2.
#[test]
fn the_village_adds_up() {
    let out = judged(RULES, &ledger("village"), "2026-11-23");
    let by_hand = [
        // 55 + 16 + (5 + 4 + 5 + 3 = 17, so 15) + 10 + 6, the second prize of one act apart.
        ("v1", "102", "excellent"),
        // 55 + (3 × 2 + 2 + 2 + 2 + 4 dues = 16) + (3 + 5 + 2) + 10 + 6.
        ("v2", "97", "good"),
        // 55 + 16 + (4 + 1 + 5 + 5) + 10; the deduction of 5 is struck.
        ("v3", "96", "good"),
        // 55 + (2 + 2 + 2 + 2 + 2 dues) + 0 + (10 − 4).
        ("v4", "71", "qualified"),
        // 55 + (3 × 2 + 2 + 2 + 4 dues = 14) + 2 + 10.
        ("v5", "81", "good"),
        // 55 + 2 + 0 + (10 − 4 − 4 − 4, on the floor 0; the first 2 expired on 13 November).
        ("v6", "57", "wanting"),
        // 60 + 16 + 15 + 10 + 12.
        ("v7", "113", "excellent"),
        ("v8", "", ""),
    ];
    assert_eq!(totals(&out), expected(&by_hand));
    let floor = &out.result.subjects[5].heads[2].floor;
    assert_eq!(floor.to_string(), "2");
    assert!(out.result.rankings.is_empty());
}

#[test]
fn an_upheld_objection_strikes_the_line() {
    let village = ledger("village");
    let before = judged(RULES, &village, "2026-09-23");
    let after = judged(RULES, &village, "2026-09-24");
    let line = |out: &Outcome<LedgerStatus>| {
        let lines = &out.result.subjects[2].lines;
        let line = lines.iter().find(|it| it.entry.as_str() == "r01").unwrap();
        (line.net.to_string(), line.state, line.disputed)
    };
    assert_eq!(line(&before), ("-5".into(), None, true));
    assert_eq!(line(&after), ("0".into(), Some(LineState::Struck), false));
    let moved = change(&before.result, &after.result);
    let by: Vec<_> = moved.subjects.iter().map(|it| (it.id.as_str(), it.by.unwrap())).collect();
    assert_eq!(by, [("v3", points::Points::whole(5))]);
}

/// The answer is the same as if the slip and its reversal had never been written.
#[test]
fn a_reversed_slip_never_was() {
    let village = ledger("village");
    let mut without = village.clone();
    let is_slip = |it: &Fact| it.id.as_str().starts_with("h-slip");
    without.entries.retain(|it| !is_slip(it));
    assert_eq!(without.entries.len() + 2, village.entries.len());
    let (told, bare) =
        (judged(RULES, &village, "2026-11-23"), judged(RULES, &without, "2026-11-23"));
    assert_eq!(told.result, bare.result);
}

#[test]
fn the_office_adds_up_and_ranks() {
    let out = judged(RULES, &ledger("office"), "2026-11-23");
    let by_hand = [
        // 60 + (5 × 4 + 4 = 24) + 8; the second lecture of the quarter does not count.
        ("w1", "92", "excellent"),
        // 60 + (3 + 4 + 10 + 4 = 21) + 8.
        ("w2", "89", "excellent"),
        // 60 + (2 + 5 + 5) + 9.
        ("w3", "81", "qualified"),
        // 60 − 3 + (4 + 4 + 4) + 7.
        ("w4", "76", "qualified"),
        // 60 − 3 − 6 + 5.
        ("w5", "56", "unqualified"),
        // 60 + 4 + 6; graded directly, its score is kept.
        ("w6", "70", "unqualified"),
    ];
    assert_eq!(totals(&out), expected(&by_hand));
    let ranked = &out.result.rankings[0].groups[0].ranks;
    let order: Vec<_> = ranked.iter().map(|it| (it.rank, it.id.as_str())).collect();
    assert_eq!(order, [(1, "w1"), (2, "w2"), (3, "w3"), (4, "w4"), (5, "w6"), (6, "w5")]);
    let triggered: Vec<_> =
        out.result.subjects[5].procedures.iter().map(|it| it.procedure.as_str()).collect();
    assert_eq!(triggered, ["appraisal", "talk"]);
}

/// By the draft an hour is worth half, prizes more, and the bonus ends at 15.
#[test]
fn the_draft_moves_this_year_and_leaves_the_last() {
    let office = ledger("office");
    let moved = |on: &str| {
        let (before, after) = (judged(RULES, &office, on), judged(DRAFT, &office, on));
        change(&before.result, &after.result)
    };
    let this_year = moved("2026-11-23");
    let by: Vec<_> = this_year
        .subjects
        .iter()
        .map(|it| (it.id.as_str(), it.by.map(|it| it.to_string()).unwrap_or_default()))
        .collect();
    // w1: 5 × 2 + 4 for 24. w2: 1 + 3 + 12 + 4 = 20, so 15, for 21. w3: 1 + 8 + 8 = 17, so
    // 15, for 12. w4: 2 + 2 + 4 for 12. w6: 4 for 4.
    let expected = [("w1", "-10"), ("w2", "-6"), ("w3", "3"), ("w4", "-4")];
    assert_eq!(by, expected.map(|(id, by)| (id, by.to_owned())));
    let caps = |list: &[points::change::CapOf]| -> Vec<String> {
        list.iter().map(|it| it.rule.to_string()).collect()
    };
    assert_eq!(caps(&this_year.caps_that_start), ["office/bonus"]);
    assert_eq!(caps(&this_year.caps_that_stop), ["office/volunteering"]);
    let first = this_year.first_line.unwrap();
    assert_eq!((first.entry.as_str(), first.subject.as_str()), ("s01", "w1"));
    let ranks: Vec<_> =
        this_year.ranks.iter().map(|it| (it.id.as_str(), it.before, it.after)).collect();
    assert_eq!(ranks, [("w1", Some(1), Some(3)), ("w3", Some(3), Some(1))]);

    let last_year = moved("2025-12-31");
    assert_eq!(last_year.subjects, []);
    assert_eq!((last_year.first_line, last_year.caps_that_start), (None, Vec::new()));
}

/// A meeting was worth 1 in 2025 and is worth 2 from 2026 on.
#[test]
fn a_past_year_keeps_its_rules() {
    let out = judged(RULES, &ledger("village"), "2025-12-31");
    let lines = &out.result.subjects[2].lines;
    let worth: Vec<_> = lines.iter().map(|it| (it.entry.as_str(), it.gross.to_string())).collect();
    assert_eq!(worth, [("a01", "1".into()), ("a03", "1".into()), ("a02", "1".to_owned())]);
}

#[test]
fn the_schemes_are_clean() {
    for folder in [RULES, DRAFT] {
        let found = books::open(folder).as_ref().map(Rulebook::lint).unwrap();
        let grave: Vec<_> = found.into_iter().filter(|it| it.severity != Severity::Note).collect();
        assert_eq!(grave, [], "{folder}");
    }
}
