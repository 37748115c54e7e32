//! Layers: vectors, planted faults, and the comparison of limits against walking.

use std::sync::LazyLock;

use jiceng::{
    json,
    law::{
        layers::{self, Counted, Gaps, Layer, OnDay},
        lint::{Diagnostic, Severity},
        rulebook::Rulebook,
    },
    time::{Day, Roll, Term, Unit, View},
    words::Lang,
};
use jiceng_tests::{planted, subset, vectors};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

static CN: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("cn").unwrap());
static DEMO: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("demo").unwrap());

fn base(id: &str) -> &'static Rulebook {
    if id == "cn" { &CN } else { &DEMO }
}

fn none(failed: &[String]) {
    assert!(failed.is_empty(), "{}\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn questions() {
    let all = vectors::read("layers").unwrap();
    let asked = all.iter().filter_map(|it| Some((it, it.json.get("question")?)));
    let mut failed = Vec::new();
    let mut n = 0;
    for (vector, question) in asked {
        n += 1;
        let answer: Value = serde_json::from_str(&json::answer(&question.to_string())).unwrap();
        let differences = subset::differences(&vector.json["expect"], &answer);
        if !differences.is_empty() {
            failed.push(format!("{}: {}", vector.name, differences.join("\n    ")));
        }
    }
    assert!(n > 25);
    none(&failed);
}

fn layer(vector: &Value) -> Layer {
    Layer::open(&planted::layer(vector).unwrap().to_string()).unwrap()
}

/// What is said of layers and of what cannot be laid on.
fn told(vector: &Value) -> Vec<Diagnostic> {
    let over = base(vector["over"].as_str().unwrap());
    let mut found = layers::lint(over, &[layer(vector)]);
    let is_ours = |it: &Diagnostic| it.code.starts_with("layer-") || refused(it);
    found.retain(is_ours);
    found
}

fn refused(it: &Diagnostic) -> bool {
    ["bad-layer", "bad-rule", "unresolved"].contains(&it.code)
}

fn flat(it: &Diagnostic) -> Value {
    let mut flat = Map::new();
    flat.insert("code".into(), it.code.into());
    flat.insert("severity".into(), serde_json::to_value(it.severity).unwrap());
    flat.insert("pointer".into(), it.pointer.as_str().into());
    for (name, value) in &it.params {
        flat.insert((*name).into(), value.as_str().into());
    }
    flat.into()
}

#[test]
fn planted_faults() {
    let mut failed = Vec::new();
    for vector in vectors::read("layers").unwrap() {
        let Some(expected) = vector.json["expect"].as_array() else { continue };
        let found: Vec<_> = told(&vector.json).iter().map(flat).collect();
        let matches = |want: &Value, have: &Value| subset::differences(want, have).is_empty();
        let all = expected.iter().all(|want| found.iter().any(|it| matches(want, it)));
        if !all || found.len() != expected.len() {
            failed.push(format!(
                "{}: expected {}\n found {}",
                vector.name,
                json!(expected),
                json!(found)
            ));
        }
    }
    none(&failed);
}

#[test]
fn texts_are_whole() {
    for vector in vectors::read("layers").unwrap() {
        if !vector.json["expect"].is_array() {
            continue;
        }
        for it in told(&vector.json).iter().filter(|it| !refused(it)) {
            for lang in [Lang::Zh, Lang::En] {
                for text in [it.say(lang), it.advise(lang)] {
                    assert!(!text.contains(['{', '}']), "{}: {text}", vector.name);
                }
            }
        }
    }
}

/// The regulation of Zhejiang as it is: two departures of 2016 for which no authority
/// is known, and one conflict since 2022.
#[test]
fn zhejiang() {
    let layer = Layer::builtin("zhejiang").unwrap();
    let book = CN.with_layers(std::slice::from_ref(&layer)).unwrap();
    let grave: Vec<_> = layers::lint(&CN, &[layer])
        .iter()
        .filter(|it| it.severity != Severity::Note && it.params.contains_key("layer"))
        .map(|it| (it.code, it.pointer.to_string(), it.params.get("how").cloned()))
        .collect();
    let handle = "/lifecycles/petition/duties/2".to_owned();
    let looser = |how: &str| ("layer-loosens", handle.clone(), Some(how.to_owned()));
    assert_eq!(
        grave,
        [
            ("layer-conflict", handle.clone(), None),
            looser("30d → 60d; 2007-01-01: 2007-01-31 → 2007-03-02"),
            looser("must → generally"),
        ]
    );
    let conflicts = serde_json::to_value(book.conflicts()).unwrap();
    assert_eq!(
        conflicts,
        json!([{ "lifecycle": "petition", "layer": "zhejiang",
        "lower": "petition/handle", "higher": "petition/handle", "above": "cn",
        "from": "2022-05-01", "cites": [
            { "source": "petition-2022", "article": 34 },
            { "source": "petition-2022", "article": 45, "item": 1 },
            { "source": "civil-code", "article": 203, "paragraph": 1 },
            { "source": "zhejiang-petition-2016", "article": 23 }] }])
    );
    let versions: Vec<_> = book
        .lifecycle("petition")
        .unwrap()
        .duties
        .iter()
        .filter(|it| *it.id == *"petition/handle")
        .map(|it| {
            (it.in_force.from.map(|it| it.to_string()), it.in_force.until.map(|it| it.to_string()))
        })
        .collect();
    let day = |it: &str| Some(it.to_owned());
    assert_eq!(
        versions,
        [
            (day("2005-05-01"), day("2016-07-31")),
            (day("2016-08-01"), day("2022-04-30")),
            (day("2022-05-01"), None),
        ]
    );
}

#[test]
fn demo_county_is_clean() {
    let layers = [Layer::builtin("zhejiang").unwrap(), Layer::builtin("demo-county").unwrap()];
    let found = layers::lint(&CN, &layers);
    let county: Vec<_> = found
        .iter()
        .filter(|it| it.params.get("layer").is_some_and(|it| it == "demo-county"))
        .collect();
    assert!(county.iter().all(|it| it.severity == Severity::Note), "{county:?}");
    let [first, second] = layers;
    let error = CN.with_layers(&[second.clone(), first.clone()]).unwrap_err();
    assert_eq!((error.code(), error.pointer.as_str()), ("bad-layer", "/1/level"));
    let at_once = CN.with_layers(&[first.clone(), second.clone()]).unwrap();
    let one_by_one = CN.with_layers(&[first]).unwrap().with_layers(&[second]).unwrap();
    assert_eq!(at_once.reference(), one_by_one.reference());
    assert_ne!(at_once.revision(), CN.revision());
}

#[test]
fn layers_are_opened_strictly() {
    let error = |text: &str| {
        let it = Layer::open(text).unwrap_err();
        (it.code(), it.pointer.to_string(), it.to_string())
    };
    let text = r#"{ "format": 1, "id": "x", "title": { "zh": "试", "en": "x" }, "levle": "city", "over": "cn" }"#;
    assert_eq!(error(text), ("unknown-key", "/levle".into(), "unknown key `levle`".into()));
    assert_eq!(error(r#"{ "format": 2 }"#).0, "unknown-format");
    assert_eq!(
        Layer::builtin("zejiang").unwrap_err().to_string(),
        "no layer `zejiang` is built in"
    );
    let pinned = Layer::pinned(&text.replace("levle", "level"), "00").unwrap_err();
    assert_eq!(pinned.code(), "pin-mismatch");
    assert_eq!(layers::lint_text(&text.replace("levle", "level")).len(), CN.lint().len());
    let unknown = layers::lint_text(&text.replace("levle", "level").replace("cn", "zz"));
    assert_eq!(unknown.iter().map(|it| it.code).collect::<Vec<_>>(), ["layer-over-unknown"]);
    let folder =
        Layer::open_folder(&[("layer.json", r#"{ "format": 1 }"#), ("duties/x.json", "{}")]);
    let folder = folder.unwrap_err();
    assert_eq!((folder.code(), folder.pointer.as_str()), ("unknown-key", "/duties"));
}

/// Pointers lead from the root of the question into the layer.
#[test]
fn errors_lead_into_the_layer() {
    let ask = |layers: Value| {
        let question =
            json!({ "op": "due", "from": "2026-01-30", "term": "15d", "layers": layers });
        let answer: Value = serde_json::from_str(&json::answer(&question.to_string())).unwrap();
        (answer["error"]["code"].clone(), answer["error"]["pointer"].clone())
    };
    assert_eq!(ask(json!(["zhejiang", "nowhere"])), (json!("unknown-layer"), json!("/layers/1")));
    assert_eq!(
        ask(json!([{ "format": 1, "idd": 1 }])),
        (json!("unknown-key"), json!("/layers/0/idd"))
    );
    assert_eq!(
        ask(json!(["demo-county", "zhejiang"])),
        (json!("bad-layer"), json!("/layers/1/level"))
    );
}

/// The error tells how layers are ordered, so that nobody changes the level instead.
#[test]
fn layers_in_the_wrong_order_are_told_the_right_one() {
    let text = |lang: &str| {
        let layers = ["demo-county", "zhejiang"];
        let question = json!({
            "op": "due", "from": "2026-01-30", "term": "15d", "layers": layers, "lang": [lang],
        });
        let answer: Value = serde_json::from_str(&json::answer(&question.to_string())).unwrap();
        answer["error"]["text"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(
        text("en"),
        "layer `zhejiang` cannot be laid on: it is of a higher level than what it lies upon: \
         give layers from the highest level down"
    );
    assert_eq!(
        text("zh"),
        "下级规则 `zhejiang` 无法叠加：它的层级高于其所依附者：各层应从最高层级往下排列"
    );
}

/// The naive twin: every start day, every day walked.
fn walk(first: Counted, second: Counted, view: &View) -> Vec<OnDay> {
    let days = view.coverage().unwrap().days();
    let ends = |start| {
        Some(OnDay { start, first: end(start, first, view)?, second: end(start, second, view)? })
    };
    days.filter_map(ends).collect()
}

fn end(start: Day, limit: Counted, view: &View) -> Option<Day> {
    let mut day = start;
    match limit.term.unit {
        Unit::Hours => day = day.plus(i32::try_from(limit.term.n.div_ceil(24)).unwrap()),
        Unit::Days | Unit::Weeks => {
            let n = limit.term.n.saturating_mul(if limit.term.unit == Unit::Weeks { 7 } else { 1 });
            (0..n).for_each(|_| day = day.plus(1));
        }
        Unit::Months | Unit::Years => {
            let n =
                limit.term.n.saturating_mul(if limit.term.unit == Unit::Years { 12 } else { 1 });
            day = day.plus_months(n);
        }
        Unit::WorkingDays => {
            for _ in 0..limit.term.n {
                day = day.plus(1);
                while !view.is_working(day)? {
                    day = day.plus(1);
                }
            }
        }
    }
    while limit.roll == Roll::Next && limit.term.unit != Unit::Hours && !view.is_working(day)? {
        day = day.plus(1);
    }
    Some(day.plus(i32::from(limit.shift)))
}

fn terms() -> impl Strategy<Value = Term> {
    let unit = prop::sample::select(vec![
        (Unit::Days, 70_u32),
        (Unit::WorkingDays, 30),
        (Unit::Weeks, 9),
        (Unit::Months, 5),
        (Unit::Years, 2),
        (Unit::Hours, 200),
    ]);
    unit.prop_flat_map(|(unit, most)| (0..=most).prop_map(move |n| Term { n, unit }))
}

fn counted() -> impl Strategy<Value = Counted> {
    let roll = prop::sample::select(vec![Roll::Next, Roll::None]);
    (terms(), roll, 0..2_u8).prop_map(|(term, roll, shift)| Counted { term, roll, shift })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn gaps_are_those_of_walking(first in counted(), second in counted()) {
        let view = CN.calendar().view(None);
        let walked = walk(first, second, view);
        let gaps = Gaps::between(first, second, view).unwrap();
        let longest = walked.iter().map(OnDay::gap).max().unwrap();
        let shortest = walked.iter().map(OnDay::gap).min().unwrap();
        let with = |gap| walked.iter().filter(move |it| it.gap() == gap);
        prop_assert_eq!(with(longest).next(), Some(&gaps.longest));
        prop_assert_eq!(with(shortest).next(), Some(&gaps.shortest));
        prop_assert_eq!(with(longest).count(), gaps.n_longest as usize);
        prop_assert_eq!(with(shortest).count(), gaps.n_shortest as usize);
    }

    /// The lint says `layer-loosens` exactly if some start day shows it.
    #[test]
    fn looser_is_what_some_day_shows(new in terms(), is_right: bool, roll: bool) {
        let id = if is_right { "petition/ask-review" } else { "petition/review" };
        let is = Counted { term: new, roll: if roll { Roll::Next } else { Roll::None }, shift: 0 };
        let was = Counted { term: "30d".parse().unwrap(), ..is };
        let vector = json!({ "over": "cn", "take": { "duties": id }, "patch": [
            { "at": "/within/limit", "set": { "n": new.n, "unit": new.unit } },
            { "at": "/within/roll", "set": is.roll }] });
        let found = told(&vector);
        // Of a right in hours only the days count that it covers whole, whenever it starts.
        let covered = (new.n / 24).saturating_sub(1);
        let is = match new.unit {
            Unit::Hours if is_right => Counted { term: Term { n: covered, unit: Unit::Days }, roll: Roll::None, ..is },
            _ => is,
        };
        let gaps = walk(was, is, CN.calendar().view(None));
        let worse = gaps.iter().any(|it| if is_right { it.gap() < 0 } else { it.gap() > 0 });
        prop_assert_eq!(found.iter().any(|it| it.code == "layer-loosens"), worse, "{:?}", found);
    }
}

fn days() -> impl Strategy<Value = Option<Day>> {
    let number = |text: &str| text.parse::<Day>().unwrap().number();
    let all = number("2004-01-01")..=number("2026-12-31");
    proptest::option::weighted(0.8, all.prop_map(|it| Day::from_number(it).unwrap()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// On every day exactly one version is in force: the layer's on its days, unless it is
    /// looser and older than the rule of that day; the one above on all others.
    #[test]
    fn each_day_has_its_version(from in days(), until in days(), longer: bool) {
        prop_assume!(from.is_none() || until.is_none() || from <= until);
        let n = if longer { 31 } else { 29 };
        let mut days = Map::new();
        days.extend(from.map(|it| ("from".to_owned(), json!(it))));
        days.extend(until.map(|it| ("until".to_owned(), json!(it))));
        let vector = json!({ "over": "cn", "take": { "duties": "petition/review" }, "patch": [
            { "at": "/within/limit/n", "set": n }, { "at": "/inForce", "set": days }] });
        let book = CN.with_layers(&[layer(&vector)]).unwrap();
        let versions = |book: &Rulebook, day: Day| -> Vec<_> {
            let duties = &book.lifecycle("petition").unwrap().duties;
            let all = duties.iter().filter(|it| *it.id == *"petition/review");
            let on = all.filter(|it| it.in_force.holds_on(day));
            on.map(|it| (serde_json::to_value(it.limit()).unwrap()["n"].clone(), it.in_force)).collect()
        };
        let first: Day = "2004-01-01".parse().unwrap();
        for day in (0..8_400).step_by(3).map(|n| first.plus(n)) {
            let own = from.is_none_or(|it| it <= day) && until.is_none_or(|it| day <= it);
            let above = versions(&CN, day);
            let younger = above.first().and_then(|it| it.1.from);
            let stands = longer && from.zip(younger).is_some_and(|(lower, higher)| lower < higher);
            let expected = if own && !stands { json!(n) } else if above.is_empty() { Value::Null } else { json!(30) };
            let found = versions(&book, day);
            prop_assert!(found.len() <= 1, "{day}: {found:?}");
            let found = found.first().map_or(Value::Null, |it| it.0.clone());
            prop_assert_eq!(found, expected, "{}", day);
        }
    }
}

/// What a number of days says in working days, over the years of the calendar.
#[test]
fn the_tightest_days() {
    let view = CN.calendar().view(None);
    let counted = |term: &str, roll| Counted { term: term.parse().unwrap(), roll, shift: 0 };
    let gap = |first, second, roll| {
        Gaps::between(counted(first, roll), counted(second, roll), view).unwrap().longest.gap()
    };
    // So many working days reach so many days, and no more.
    for (days, working) in [("15d", "5wd"), ("13d", "3wd"), ("22d", "10wd"), ("11d", "1wd")] {
        assert_eq!(gap(days, working, Roll::None), 0, "{working}");
    }
    assert_eq!(gap("14d", "5wd", Roll::None), 1);
    assert_eq!(gap("15d", "5wd", Roll::Next), 0);
    let walked = walk(counted("15d", Roll::None), counted("5wd", Roll::None), view);
    let tightest = walked.iter().filter(|it| it.gap() == 0);
    let told: Vec<_> = tightest.map(|it| format!("{} {}", it.start, it.second)).collect();
    assert_eq!(
        told,
        [
            "2020-01-19 2020-02-03",
            "2020-01-20 2020-02-04",
            "2020-01-21 2020-02-05",
            "2020-01-22 2020-02-06",
            "2020-01-23 2020-02-07",
            "2023-09-22 2023-10-07",
            "2026-09-23 2026-10-08",
            "2026-09-24 2026-10-09",
        ]
    );
}
