//! Ledgers of points: what a scheme may not say, how answers are told, what a change does.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use jiceng::{
    answers::{Ask, Detail, Voice},
    json,
    law::rulebook::Rulebook,
    points::{self, Ledger},
    wire,
    words::Lang,
};
use jiceng_tests::{patch, vectors};
use serde_json::{Value, json};

static DEMO: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("demo").unwrap());
const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// The demo rulebook, changed below one of its schemes.
fn changed(scheme: &str, changes: &[(&str, Value)]) -> Result<Rulebook, wire::Error> {
    let mut document = serde_json::to_value(DEMO.doc()).unwrap();
    for (at, value) in changes {
        let at = format!("/schemes/{scheme}{at}");
        let change = match value {
            Value::Null => json!({ "at": at, "remove": true }),
            _ => json!({ "at": at, "set": value }),
        };
        patch::apply(&mut document, &[change]).unwrap();
    }
    Rulebook::open(&document.to_string())
}

#[track_caller]
fn refused(scheme: &str, changes: &[(&str, Value)], pointer: &str, text: &str) {
    let error = changed(scheme, changes).unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_eq!(error.pointer.as_str(), format!("/schemes/{scheme}{pointer}"));
}

#[track_caller]
fn bad(scheme: &str, at: &str, value: Value, pointer: &str, rule: &str, problem: &str) {
    refused(scheme, &[(at, value)], pointer, &format!("rule `{rule}` is wrong: {problem}"));
}

#[test]
fn residents_are_protected() {
    let bad = |at: &str, value: Value, rule: &str, problem: &str| {
        bad("plot", at, value, at, rule, problem);
    };
    bad(
        "/adoption",
        json!([]),
        "plot",
        "a scheme of residents says by which meeting it was adopted",
    );
    bad(
        "/adoption/0/voluntary",
        json!(false),
        "meeting",
        "residents may stay out of a scheme, or leave it",
    );
    bad(
        "/adoption/0/by",
        json!("committee"),
        "meeting",
        "a scheme of residents is adopted by their own meeting",
    );
    bad(
        "/adoption/0/objection",
        json!({ "n": 0, "unit": "days" }),
        "meeting",
        "there is time to object before it comes into force",
    );
    let effect = "points of residents are shown or rewarded, nothing else";
    bad("/items/0/effect", json!("considered-in-appraisal"), "clean", effect);
    bad("/bands/0/effect", json!("considered-in-appraisal"), "bright", effect);
    bad("/age", json!(17), "plot", "nobody under 18 is scored");
}

#[test]
fn numbers_lie_on_the_grid() {
    let off = "2.25 is no multiple of the step 0.5";
    let grid = |at: &str, rule: &str| bad("garden", at, json!("2.25"), at, rule, off);
    grid("/items/0/worth/fixed", "weeding");
    grid("/items/0/caps/0/points", "weeding");
    grid("/classes/0/base", "gardener");
    grid("/heads/1/floor", "conduct");
    grid("/bands/1/from", "good");
    grid("/total/0/floor", "sum");
    bad("garden", "/step", json!("0.3"), "/step", "garden", "its step is 1, 0.5, 0.1 or 0.01");
    let below = "an amount is not below 0; whether it gives or takes is its sign";
    bad("garden", "/items/0/worth/fixed", json!("-2"), "/items/0/worth/fixed", "weeding", below);
}

#[test]
fn names_lead_somewhere() {
    let unresolved = |at: &str, what: &str| {
        refused(
            "garden",
            &[(at, json!("nowhere"))],
            at,
            &format!("{what} `nowhere` is not defined"),
        );
    };
    unresolved("/items/0/head", "head");
    unresolved("/items/3/record/by/0", "role");
    unresolved("/items/9/classes/0", "class");
    unresolved("/bands/0/quota/otherwise", "band");
    unresolved("/highestOnly/0/items/0", "item");
    unresolved("/items/0/cites/0/source", "source");
}

#[test]
fn parts_do_not_contradict_themselves() {
    let g = |at: &str, value: Value, pointer: &str, rule: &str, problem: &str| {
        bad("garden", at, value, pointer, rule, problem);
    };
    g("/items/0/id", json!("care"), "/items/0/id", "care", "its id is used in `heads` too");
    g(
        "/items/0/id",
        json!("closed"),
        "/items/0/id",
        "closed",
        "every scheme has a kind of entry of this name",
    );
    g(
        "/items/12/inForce/until",
        json!("2026-07-01"),
        "/items/13",
        "noise",
        "it is in force together with /items/12",
    );
    g(
        "/items/0/caps/0/times",
        json!(3),
        "/items/0/caps/0",
        "weeding",
        "give exactly one of points, times",
    );
    g(
        "/items/10/caps/0/per",
        json!("month"),
        "/items/10/caps/0",
        "patrol",
        "give at most one of per, rolling",
    );
    g(
        "/items/10/caps/0/rolling/n",
        json!(0),
        "/items/10/caps/0/rolling/n",
        "patrol",
        "a moving window has at least one unit",
    );
    g(
        "/items/5/worth/ladder/steps/1/from",
        json!("4"),
        "/items/5/worth/ladder/steps/1",
        "hours",
        "its steps do not rise",
    );
    g(
        "/items/5/worth/ladder/steps/1/points",
        json!("0.5"),
        "/items/5/worth",
        "hours",
        "more would be worth less, so it cannot run over a window",
    );
    g(
        "/items/3/worth/range/to",
        json!("4"),
        "/items/3/worth/range",
        "talk",
        "its range ends below its beginning",
    );
    g(
        "/items/0/worth",
        Value::Null,
        "/items/0/worth",
        "weeding",
        "give `worth`, or `grade` where it only grades",
    );
    g(
        "/items/0/effect",
        json!("triggers-procedure"),
        "/items/0/procedure",
        "weeding",
        "`procedure` goes with the effect `triggers-procedure`, and that with it",
    );
    g(
        "/items/11/validity/fixed/unit",
        json!("working-days"),
        "/items/11/validity/fixed",
        "litter",
        "how long an entry counts is said in days, weeks, months or years",
    );
    g(
        "/items/11/repeat/factor",
        json!("1.5"),
        "/items/11/repeat/round",
        "litter",
        "a factor that is not whole names its rounding",
    );
    g("/bands/1/above", json!("80"), "/bands/1", "good", "give at most one of from, above");
    g("/bands/0/quota/of", json!(0), "/bands/0/quota", "star", "a quota is a share of at most 1");
    g(
        "/bands/0/quota/round",
        json!("exact"),
        "/bands/0/quota/round",
        "star",
        "a share of people is rounded down or half-up",
    );
    g(
        "/bands/0/quota/otherwise",
        json!("star"),
        "/bands/0/quota/otherwise",
        "star",
        "beyond its quota it is itself",
    );
    g(
        "/rankings/0/period",
        json!("month"),
        "/rankings/0/period",
        "board",
        "the scheme has no periods `month`",
    );
    g(
        "/rankings/0/purpose/en",
        json!(" "),
        "/rankings/0/purpose",
        "board",
        "a ranking says what it is for",
    );
    let poison = "/items/19";
    g(
        &format!("{poison}/sign"),
        json!("award"),
        &format!("{poison}/grade"),
        "poison",
        "only a deduction grades directly",
    );
    let round = "a share of less than the whole names its rounding";
    bad(
        "plot",
        "/periods/0/end/carryOver/round",
        json!("exact"),
        "/periods/0/end/carryOver/round",
        "cycle",
        round,
    );
}

#[test]
fn text_of_findings() {
    let facts = json!({ "ledger": "l", "scheme": "garden",
        "roster": [{ "id": "m1", "class": "gardener" }],
        "entries": [
            { "id": "e1", "kind": "talk", "on": "2026-03-01", "recorded": "2026-04-02",
              "by": { "role": "secretary" }, "attrs": { "subject": "m1", "amount": "16" } },
            { "id": "e2", "kind": "prize", "on": "2026-03-01", "recorded": "2026-03-01",
              "attrs": { "subject": "m1", "choice": "village", "rank": "village" } } ] });
    let ledger: Ledger = wire::from_value(facts).unwrap();
    let ask = Ask::on("2026-04-30".parse().unwrap()).say(&LANGS);
    let outcome = points::evaluate(&DEMO, &ledger, &ask).unwrap();
    let said: Vec<_> = outcome.findings.iter().map(|it| it.text.clone().unwrap()).collect();
    let en: Vec<_> = said.iter().map(|it| it.en.clone().unwrap()).collect();
    assert_eq!(
        en,
        [
            "“prize” of 2026-03-01 has no evidence: certificate. Basis: Demo rules, art. 35.",
            "what was recorded on 2026-03-01 is not what “talk” allows, so it does not count. Basis: Demo rules, art. 35.",
            "“talk” of 2026-03-01 must be recorded by 2026-04-01; it was recorded on 2026-04-02. Basis: Demo rules, art. 35.",
            "“talk” of 2026-03-01 must be recorded by warden; secretary recorded it. Basis: Demo rules, art. 35.",
        ]
    );
    let zh = said[2].zh.clone().unwrap();
    assert_eq!(
        zh,
        "2026年3月1日的「宣讲」应当在2026年4月1日前登记，实际于2026年4月2日登记。依据：《示例规定》第三十五条。"
    );
}

/// Whatever the vectors bring up is said with every parameter that its sentence asks for.
#[test]
fn vectors_are_told_in_full() {
    let (mut kinds, mut silent) = (BTreeSet::new(), BTreeSet::new());
    for vector in vectors::read("points").unwrap() {
        let Ok(ledger) = wire::from_value::<Ledger>(vector.json["facts"].clone()) else { continue };
        let day = |key: &str| vector.json.get(key).map(|it| it.as_str().unwrap().parse().unwrap());
        let ask = Ask::on(day("asOf").unwrap()).detail(Detail::Full);
        let ask = day("knownOn").map_or(ask.clone(), |it| ask.clone().known_on(it));
        let Ok(outcome) = points::evaluate(&DEMO, &ledger, &ask) else { continue };
        let voice = Voice::new(&DEMO, &ledger.scheme);
        let findings = outcome.findings.iter().map(|it| (it.kind, voice.finding(it, &LANGS)));
        let trace = outcome.trace.iter().flatten().map(|it| (it.kind, voice.step(it, &LANGS)));
        for (kind, said) in findings.chain(trace) {
            kinds.insert(kind);
            for text in [said.zh.unwrap(), said.en.unwrap()] {
                let is_open =
                    ["（未说明）", "(not told)", "“”", "「」"].iter().any(|it| text.contains(it));
                if is_open || text.starts_with(kind) {
                    silent.insert(format!("{kind}: {text} ({})", vector.name));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
    // Every sentence about ledgers is brought up by some vector.
    assert_eq!(kinds.len(), 22 + 10, "{kinds:#?}");
}

/// Only totals and bands are told at detail `counts`, and they are the same.
#[test]
fn counts_are_the_same() {
    for vector in vectors::read("points").unwrap() {
        let Ok(ledger) = wire::from_value::<Ledger>(vector.json["facts"].clone()) else { continue };
        let ask = Ask::on(vector.json["asOf"].as_str().unwrap().parse().unwrap());
        let Ok(full) = points::evaluate(&DEMO, &ledger, &ask.clone().detail(Detail::Full)) else {
            continue;
        };
        let counts = points::evaluate(&DEMO, &ledger, &ask.detail(Detail::Counts)).unwrap();
        assert!(counts.findings.is_empty() && counts.trace.is_none());
        assert_eq!(counts.result.counts, full.result.counts, "{}", vector.name);
        assert_eq!(counts.result.rankings, full.result.rankings, "{}", vector.name);
        for (few, all) in counts.result.subjects.iter().zip(&full.result.subjects) {
            assert!(few.lines.is_empty() && few.heads.is_empty() && few.room.is_empty());
            assert_eq!(
                (few.total, &few.band, few.graded_total),
                (all.total, &all.band, all.graded_total)
            );
        }
    }
}

fn three(more: Value) -> Value {
    let entry = |id: &str, on: &str| json!({ "id": id, "kind": "weeding", "on": on, "recorded": on, "attrs": { "subject": "m1" } });
    let mut entries =
        vec![entry("e1", "2026-03-02"), entry("e2", "2026-03-03"), entry("e3", "2026-03-04")];
    entries.extend(more.as_array().unwrap().iter().cloned());
    json!({ "ledger": "l", "scheme": "garden", "entries": entries,
            "roster": [{ "id": "m1", "class": "gardener", "organisation": "o" },
                       { "id": "m2", "class": "gardener", "organisation": "o" }] })
}

#[test]
fn change_of_the_scheme() {
    let doc = serde_json::to_value(
        changed(
            "garden",
            &[("/items/0/caps/0/points", json!("3")), ("/items/8/worth/fixed", json!("6"))],
        )
        .unwrap()
        .doc(),
    )
    .unwrap();
    let lesson = json!([{ "id": "e9", "kind": "lesson", "on": "2026-03-09", "recorded": "2026-03-09",
                          "attrs": { "subject": "m2" } }]);
    let question = json!({ "op": "compare", "domain": "points", "rulebook": "demo", "asOf": "2026-03-31",
                           "facts": three(lesson), "with": { "rulebook": doc } });
    let answer: BTreeMap<String, Value> =
        serde_json::from_str(&json::answer(&question.to_string())).unwrap();
    let moved = &answer["ok"]["moved"];
    assert_eq!(
        moved["subjects"],
        json!([
            { "id": "m1", "before": "75", "after": "73", "by": "-2", "bandBefore": "fair", "bandAfter": "fair",
              "firstLine": { "subject": "m1", "entry": "e2", "on": "2026-03-03", "before": "2", "after": "1" } },
            { "id": "m2", "before": "71", "after": "76", "by": "5", "bandBefore": "fair", "bandAfter": "fair",
              "firstLine": { "subject": "m2", "entry": "e9", "on": "2026-03-09", "before": "1", "after": "6" } },
        ])
    );
    assert_eq!(
        moved["ranks"],
        json!([{ "rule": "garden/board", "id": "m1", "before": 1, "after": 2 },
               { "rule": "garden/board", "id": "m2", "before": 2, "after": 1 }])
    );
    assert_eq!(moved["firstLine"]["entry"], "e2");
    assert_eq!((&moved["capsThatStart"], &moved["capsThatStop"]), (&Value::Null, &Value::Null));
}

#[test]
fn caps_that_start_and_stop() {
    let change = |points: &str, facts: Value| {
        let book = changed("garden", &[("/items/0/caps/0/points", json!(points))]).unwrap();
        let question = json!({ "op": "compare", "domain": "points", "rulebook": "demo", "asOf": "2026-03-31",
                               "facts": facts, "with": { "rulebook": book.doc() } });
        serde_json::from_str::<Value>(&json::answer(&question.to_string())).unwrap()["ok"]["moved"]
            .clone()
    };
    let cap = json!([{ "rule": "garden/weeding", "cap": 0 }]);
    assert_eq!(change("6", three(json!([])))["capsThatStop"], cap);
    let mut two = three(json!([]));
    two["entries"].as_array_mut().unwrap().pop();
    assert_eq!(change("3", two)["capsThatStart"], cap);
}

#[test]
fn two_devices() {
    let question = |a: Value, b: Value| {
        let question =
            json!({ "op": "merge", "domain": "points", "facts": a, "with": { "facts": b } });
        serde_json::from_str::<Value>(&json::answer(&question.to_string())).unwrap()
    };
    let mut b = three(
        json!([{ "id": "r1", "reverses": "e1", "on": "2026-03-05", "recorded": "2026-03-05" }]),
    );
    b["roster"].as_array_mut().unwrap().push(json!({ "id": "m0", "class": "helper" }));
    let joined = question(three(json!([])), b.clone());
    let ids = |key: &str| -> Vec<String> {
        let list = joined["ok"][key].as_array().unwrap();
        list.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("entries"), ["e1", "e2", "e3", "r1"]);
    assert_eq!(ids("roster"), ["m0", "m1", "m2"]);
    b["roster"][0]["class"] = "helper".into();
    let error = &question(three(json!([])), b.clone())["error"];
    assert_eq!(
        (error["code"].as_str(), error["pointer"].as_str()),
        (Some("bad-member"), Some("/with/facts/roster/0"))
    );
    b["scheme"] = "plot".into();
    let error = &question(three(json!([])), b)["error"];
    assert_eq!(
        (error["code"].as_str(), error["pointer"].as_str()),
        (Some("bad-question"), Some("/with/facts/scheme"))
    );
}
