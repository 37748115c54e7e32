//! The lint of point schemes against naive twins: walk the totals, fill the year.

use std::collections::BTreeSet;

use jiceng::{answers::Ask, law::rulebook::Rulebook, points, wire, words::Lang};
use jiceng_tests::patch;
use proptest::prelude::*;
use serde_json::{Value, json};

fn base() -> Value {
    serde_json::from_str(include_str!("../data/lint/points.json")).unwrap()
}

fn changed(steps: &Value) -> Rulebook {
    let mut document = base();
    patch::apply(&mut document, steps.as_array().unwrap()).unwrap();
    Rulebook::open(&document.to_string()).unwrap()
}

/// A planted fault by its name, as a rulebook.
fn planted(name: &str) -> Rulebook {
    let text = include_str!("../vectors/lint-points/planted.json");
    let all: Vec<Value> = serde_json::from_str(text).unwrap();
    let vector = all.into_iter().find(|it| it["name"] == name).unwrap();
    changed(&vector["patch"])
}

/// What became of entries of one member, one a day from the first day of 2026 on.
fn lines(book: &Rulebook, kind: &str, days: i32, attrs: &Value) -> Vec<points::Line> {
    let first = "2026-01-01".parse::<jiceng::time::Day>().unwrap();
    let entries: Vec<Value> = (0..days)
        .map(|n| {
            let on = first.plus(n).to_string();
            let mut attrs = attrs.clone();
            attrs["subject"] = "m1".into();
            json!({ "id": format!("e{n:03}"), "kind": kind, "on": on, "recorded": on, "attrs": attrs })
        })
        .collect();
    let ledger = json!({ "ledger": "l", "scheme": "tally", "entries": entries,
        "roster": [{ "id": "m1", "class": "full" }] });
    let ledger = wire::from_value(ledger).unwrap();
    let ask = Ask::on("2026-12-31".parse().unwrap());
    let outcome = points::evaluate(book, &ledger, &ask).unwrap();
    outcome.result.subjects[0].lines.clone()
}

fn is_cut(lines: &[points::Line], rule: &str) -> bool {
    lines.iter().flat_map(|it| &it.cuts).any(|it| it.rule.as_str() == rule)
}

#[test]
fn cap_that_never_binds_cuts_nothing_in_a_full_year() {
    for (name, cuts) in [
        ("cap-never-binds", false),
        ("cap-just-reached", false),
        ("cap-of-times-never-binds", false),
        ("cap-one-below", true),
    ] {
        let lines = lines(&planted(name), "prize", 365, &json!({}));
        assert_eq!(lines.len(), 365);
        assert_eq!(is_cut(&lines, "tally/prize"), cuts, "{name}");
    }
}

/// The entry that the remark names is cut by the cap that it names.
#[test]
fn counterexample_is_one() {
    for (name, kind, attrs, rule) in [
        ("cap-below-award", "medal", json!({}), "tally/medal"),
        ("cap-below-award-choice", "rank", json!({ "choice": "high" }), "tally/rank"),
        ("cap-below-award-range", "talk", json!({ "amount": "35" }), "tally/work"),
        ("cap-below-award-ladder", "steps", json!({ "quantity": "300" }), "tally/sum"),
    ] {
        let book = planted(name);
        let remark = book.lint().into_iter().find(|it| it.code == "cap-below-award").unwrap();
        let told = attrs.as_object().unwrap().iter().next();
        let told = told.map_or(String::new(), |(k, it)| format!(", {k} {}", it.as_str().unwrap()));
        assert_eq!(remark.params["entry"], format!("kind {kind}{told}"));
        let lines = lines(&book, kind, 1, &attrs);
        assert!(is_cut(&lines, rule), "{name}: {lines:?}");
        assert_eq!(remark.params["worth"], lines[0].gross.to_string());
        assert_eq!(remark.params["cap"], lines[0].net.to_string());
    }
    let lines = lines(&planted("cap-at-award"), "medal", 1, &json!({}));
    assert!(lines[0].cuts.is_empty());
}

#[test]
fn scale_falls_where_the_remark_says() {
    let book = planted("scale-falls");
    let worth = |q: &str| lines(&book, "crop", 1, &json!({ "quantity": q }))[0].gross.to_string();
    assert_eq!((worth("9"), worth("10")), ("9".into(), "5".into()));
}

/// An end of a band: its key and its place on the grid of halves.
fn end() -> impl Strategy<Value = (bool, u8)> {
    (any::<bool>(), 0_u8..24)
}

fn halves(n: i64) -> String {
    points::Points::from_hundredths(n.saturating_mul(50)).to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Walking all totals on the grid finds the same gaps and overlaps.
    #[test]
    fn bands_by_walking(all in proptest::collection::vec((end(), end()), 1..5)) {
        let bands: Vec<Value> = all.iter().enumerate().map(|(n, ((open, low), (shut, high)))| {
            let mut band = json!({ "id": format!("b{n}"), "note": "Invented." });
            band[if *open { "above" } else { "from" }] = halves((*low).into()).into();
            band[if *shut { "below" } else { "to" }] = halves((*high).into()).into();
            band
        }).collect();
        let holds = |n: usize, total: i64| {
            let ((open, low), (shut, high)) = all[n];
            let low = i64::from(low).saturating_add(open.into());
            let high = i64::from(high).saturating_sub(shut.into());
            low <= total && total <= high
        };
        let held = |total: i64| (0..all.len()).filter(|n| holds(*n, total)).count();
        let some: Vec<i64> = (-2..30).filter(|it| held(*it) > 0).collect();
        let ends = some.first().zip(some.last());
        let gaps: BTreeSet<String> = ends.into_iter()
            .flat_map(|(first, last)| *first..=*last)
            .filter(|it| held(*it) == 0).map(halves).collect();
        let overlaps = (0..30).any(|it| held(it) > 1);

        let mut document = base();
        let scheme = &mut document["schemes"]["tally"];
        scheme["bands"] = bands.into();
        scheme["items"][6] = json!({ "id": "fraud", "sign": "deduction", "metric": "breach",
            "grade": { "score": "zero" }, "note": "Invented." });
        let found = Rulebook::open(&document.to_string()).unwrap().lint();
        let mut told = BTreeSet::new();
        for it in found.iter().filter(|it| it.code == "total-without-band") {
            let totals = &it.params["totals"];
            let (first, last) = totals.split_once(" … ").unwrap_or((totals, totals));
            let half = |it: &str| it.parse::<points::Points>().unwrap().hundredths() / 50;
            told.extend((half(first)..=half(last)).map(halves));
            prop_assert!(it.say(Lang::En).contains(totals.as_str()));
        }
        prop_assert_eq!(told, gaps);
        prop_assert_eq!(found.iter().any(|it| it.code == "band-overlap"), overlaps);
    }
}
