//! Every construct of study has vectors of its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use jiceng::{
    answers::{Ask, Outcome},
    law::Rulebook,
    study::{self, StudyStatus},
    wire,
    words::Lang,
};
use jiceng_tests::{books, vectors};

/// Each construct, and the vectors that show it.
const CONSTRUCTS: [(&str, &[&str]); 44] = [
    ("requirement tree: all", &["all-met", "one-branch-missing", "one-branch-missing-after"]),
    ("requirement tree: any", &["two-of-three-by-any", "cadre-3-months", "cadre-neither"]),
    ("requirement tree: n of m", &["two-of-three", "one-of-three"]),
    ("bucket: least", &["bucket-min-short", "nanjing-network-short"]),
    ("bucket: most", &["bucket-max", "bucket-max-below"]),
    ("bucket: carry-over", &["carry-over", "carry-over-cap", "carry-over-once", "carry-over-none"]),
    ("by role", &["member-32", "leader-56", "no-role-no-duty"]),
    ("by plan year", &["across-the-plan-year-by-its-start", "five-years", "five-years-next-run"]),
    ("role changes: at the end", &["role-at-end", "role-given-up"]),
    ("role changes: any day", &["role-any-day", "role-any-day-met", "role-any-day-unmet"]),
    (
        "role changes: in proportion",
        &["role-pro-rata", "role-pro-rata-one-day", "role-pro-rata-met"],
    ),
    ("since the role began", &["since-role-last-day", "since-role-after", "since-role-leap-day"]),
    ("conversion bands", &["band-15-00", "band-15-01", "band-29-59", "band-30-00"]),
    ("rounding: half up", &["half-up-22-29", "half-up-33-44", "half-up-33-45"]),
    ("rounding: up", &["round-up-60", "round-up-61"]),
    ("rounding: down", &["watched-rest-of-a-day", "xuexi-watching-before"]),
    ("intervals merged", &["watched-once", "reload", "two-tabs-after-each-other"]),
    (
        "threshold: ratio",
        &["threshold-on", "threshold-before", "exact-share-met", "exact-share-not-met"],
    ),
    ("threshold: length", &["threshold-by-length", "threshold-by-length-short"]),
    ("tolerance", &["two-lengths-on-the-tolerance", "two-lengths-beyond-tolerance"]),
    ("overlap: counts once", &["two-tabs", "overlap-in-part", "tab-left-open"]),
    ("overlap: reported", &["overlap-reported"]),
    ("implausible speed", &["speed-on-the-bound", "speed-just-over", "four-times-the-speed"]),
    ("idle gaps", &["idle-on-the-bound", "idle"]),
    ("cap per day", &["watched-cap", "watched-cap-on", "qingyang-more-in-a-day"]),
    ("once per natural day", &["xuexi-log-in"]),
    ("once per plan year", &["once-a-year", "once-a-year-next-year"]),
    ("exam: pass", &["passed", "not-passed", "first-on-the-mark"]),
    ("exam: attempts", &["third-attempt", "new-year-new-attempts"]),
    ("exam: best, last, first", &["best", "last", "last-better", "first"]),
    ("exam: make-up", &["make-up-exam", "second-make-up-exam", "nothing-to-make-up"]),
    ("exam: cooling-off", &["cooling-off-before", "cooling-off-on"]),
    (
        "gates",
        &["gate-closed", "gate-open", "gate-by-exam-closed", "gate-by-exam-open", "gate-by-times"],
    ),
    ("cmi5: moveOn", &["completed-and-passed-by-both", "completed-or-passed-by-failed"]),
    ("cmi5: waived", &["passed-by-waived", "completed-and-passed-by-waived", "waived"]),
    ("exemption with approver", &["exempted", "exempted-unapproved", "exempted-until"]),
    (
        "substitution with approver",
        &["substituted", "substituted-unapproved", "substituted-by-the-wrong-role"],
    ),
    (
        "make-up study",
        &["make-up-last-day", "make-up-pending", "make-up-too-late", "make-up-too-little"],
    ),
    (
        "year split",
        &["across-new-year", "across-new-year-by-its-end", "across-the-plan-year-by-its-start"],
    ),
    (
        "expiry and renewal",
        &[
            "valid-on-the-last-day",
            "expired",
            "leap-day",
            "renewed-too-early",
            "fixed-day-leap-year",
        ],
    ),
    ("pinned rule and relock", &["pinned-to-its-rule", "same-day-under-the-new-rule", "relocked"]),
    ("remaining plan", &["smallest-choice", "twelve-offers-exact", "thirteen-offers-greedy"]),
    (
        "feasibility",
        &["qingyang-twenty-days-left", "qingyang-twenty-four-days-left", "nothing-yet-23-days"],
    ),
    ("cross-check of claims", &["watched-once", "drag-to-the-end", "forged-claim", "open-segment"]),
];

#[test]
fn every_construct_has_vectors() {
    let all = vectors::read("study").unwrap();
    let names: BTreeSet<&str> = all.iter().map(|it| it.name.as_str()).collect();
    let mut missing = Vec::new();
    for (construct, shown_by) in CONSTRUCTS {
        assert!(!shown_by.is_empty(), "{construct}: no vector");
        missing.extend(shown_by.iter().filter(|it| !names.contains(*it)).map(|it| (construct, it)));
    }
    assert!(missing.is_empty(), "no such vectors: {missing:?}");
    let titles: BTreeSet<&str> = CONSTRUCTS.iter().map(|it| it.0).collect();
    assert_eq!(titles.len(), CONSTRUCTS.len(), "a construct is named twice");
}

/// Each of cmi5's five conditions by each of passed, completed, failed and waived.
#[test]
fn the_truth_table_of_cmi5_is_whole() {
    let all = vectors::read("study").unwrap();
    let names: BTreeSet<&str> = all.iter().map(|it| it.name.as_str()).collect();
    let conditions =
        ["passed", "completed", "completed-and-passed", "completed-or-passed", "not-applicable"];
    for condition in conditions {
        for by in ["passed", "completed", "failed", "waived"] {
            let name = format!("{condition}-by-{by}");
            assert!(names.contains(name.as_str()), "no vector `{name}`");
        }
    }
}

/// Every hour that a plan grants or refuses by a rule names an article, a text, or the silence
/// of the text; and nobody is assessed unless the rulebook holds an exception.
#[test]
fn every_hour_has_its_ground() {
    let (mut n, mut whys) = (0, BTreeMap::new());
    for Judged { name, book, outcome } in judged(&[]) {
        let plan = book.plan(outcome.result.plan.as_str()).unwrap();
        for it in &outcome.result.credits {
            n += 1;
            *whys.entry(it.why).or_insert(0) += 1;
            let Some(rule) = &it.rule else {
                assert!(!it.granted, "{name}: granted by no rule");
                continue;
            };
            let silent = plan.rules().iter().any(|of| of.2.id == rule && of.2.silent.is_some());
            let grounded = !it.cites.is_empty() || !it.sources.is_empty() || silent;
            assert!(grounded, "{name}: `{rule}` names no ground");
        }
        let basis = &outcome.result.assessment_basis;
        let allowed = |it: &&study::result::AssessmentBasis| !it.cites.is_empty();
        assert_eq!(basis.iter().filter(allowed).count(), basis.len(), "{name}");
        let excepted = plan.metrics.iter().any(|it| it.basis && it.exception.is_some());
        assert!(basis.is_empty() || excepted, "{name}: assessed without exception");
    }
    assert!(n > 500, "{n} lines of credit");
    // Each reason there is, but for none.
    assert_eq!(whys.len(), 20, "{whys:?}");
}

/// Findings and lines of every vector are whole sentences, in the words of study.
#[test]
fn every_sentence_is_whole() {
    let mut n = 0;
    for Judged { name, outcome, .. } in judged(&[Lang::Zh, Lang::En]) {
        let lines = outcome.result.credits.iter().filter_map(|it| it.text.as_ref());
        for text in outcome.findings.iter().filter_map(|it| it.text.as_ref()).chain(lines) {
            let (zh, en) = (text.zh.as_ref().unwrap(), text.en.as_ref().unwrap());
            n += 1;
            assert!(!zh.contains("未说明") && !zh.contains('{'), "{name}: {zh}");
            assert!(!en.contains("not told)") && !en.contains('{'), "{name}: {en}");
        }
    }
    assert!(n > 500, "{n} sentences");
}

/// A kind of finding belongs to one domain: its sentence is never that of another.
#[test]
fn no_sentence_has_two_keys() {
    let mut keys = BTreeMap::new();
    for (key, text) in jiceng::answers::Voice::templates() {
        assert!(keys.insert(key, text).is_none(), "two sentences for `{key}`");
    }
}

/// A vector with its answer.
struct Judged {
    name: String,
    book: Rc<Rulebook>,
    outcome: Outcome<StudyStatus>,
}

/// The answers to all vectors that have one.
fn judged(langs: &[Lang]) -> Vec<Judged> {
    let mut opened: BTreeMap<String, Rc<Rulebook>> = BTreeMap::new();
    let mut all = Vec::new();
    for vector in vectors::read("study").unwrap() {
        let named = vector.json["rulebook"].as_str().unwrap();
        let book = opened
            .entry(named.to_owned())
            .or_insert_with(|| Rc::new(books::open(named).unwrap()))
            .clone();
        let Ok(record) = wire::from_value::<study::Record>(vector.json["facts"].clone()) else {
            continue;
        };
        let ask = Ask::on(vector.json["asOf"].as_str().unwrap().parse().unwrap()).say(langs);
        if let Ok(outcome) = study::evaluate(&book, &record, &ask) {
            all.push(Judged { name: vector.name, book, outcome });
        }
    }
    all
}
