//! The shared vectors of `tests/vectors/time`.

use std::{collections::BTreeSet, fs, path::Path};

use jiceng::{
    time::{Day, DaySet, Due, Reckoning, Span, Step, Uncovered},
    wire,
    words::Lang,
};
use serde_json::{Value, json};

#[test]
fn vectors() {
    let calendar = super::cn();
    let mut names = BTreeSet::new();
    let mut seen = 0;
    for vector in all() {
        let name = text(&vector, "name").to_owned();
        assert!(names.insert(name.clone()), "`{name}` stands twice");
        for key in vector.as_object().unwrap().keys() {
            let known = ["name", "about", "covers", "from", "term", "roll", "knownOn", "suspend"];
            let known = known.contains(&key.as_str()) || key == "uncovered" || key == "expect";
            assert!(known, "{name}: unknown key `{key}`");
        }
        let read = |key: &str| vector.get(key).cloned();
        let stopped: DaySet =
            read("suspend").map_or_else(DaySet::default, |it| wire::from_value(it).unwrap());
        let reckoning = Reckoning {
            start: text(&vector, "from").parse().unwrap(),
            limit: text(&vector, "term").parse().unwrap(),
            roll: wire::from_value(read("roll").unwrap()).unwrap(),
            stopped: &stopped,
            uncovered: read("uncovered")
                .map_or(Uncovered::Weekdays, |it| wire::from_value(it).unwrap()),
        };
        let known_on: Option<Day> = read("knownOn").map(|it| wire::from_value(it).unwrap());
        let view = calendar.view(known_on);
        let (last, steps) = reckoning.steps(view);
        assert_eq!(last, reckoning.last_day(view), "{name}");
        let expect = &vector["expect"];
        assert_eq!(last.due, due(&expect["due"]), "{name}");
        if let Some(plain) = expect.get("plain") {
            assert_eq!(last.plain, due(plain), "{name}: plain end");
        }
        check_steps(&name, &steps, expect["steps"].as_array().unwrap());
        seen += 1;
    }
    assert!(seen >= 80, "{seen} vectors");
}

/// Expected and actual steps answer one to one; an expected one names what it cares for.
#[track_caller]
fn check_steps(name: &str, actual: &[Step], expected: &[Value]) {
    for step in actual {
        for lang in [Lang::Zh, Lang::En] {
            let text = step.text(lang);
            assert!(!text.contains(['{', '}']), "{name}: a hole is left in `{text}`");
        }
        let back: Step = wire::from_value(serde_json::to_value(step).unwrap()).unwrap();
        assert_eq!(&back, step, "{name}: round trip");
    }
    let told: Vec<Value> = actual.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
    assert_eq!(told.len(), expected.len(), "{name}: {}", json!(told));
    for (told, expected) in told.iter().zip(expected) {
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(told.get(key), Some(value), "{name}: `{key}` of {told}");
        }
    }
}

/// A due day as vectors write it: one day if it is known.
fn due(value: &Value) -> Due {
    match value.as_str() {
        Some(day) => Due::on(day.parse().unwrap()),
        None => wire::from_value(value.clone()).unwrap(),
    }
}

fn text<'a>(vector: &'a Value, key: &str) -> &'a str {
    vector[key].as_str().unwrap_or_else(|| panic!("no `{key}` in {vector}"))
}

fn all() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/time");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let read = |path| match wire::parse(&fs::read_to_string(path).unwrap()).unwrap() {
        Value::Array(vectors) => vectors,
        other => panic!("not a list: {other}"),
    };
    files.into_iter().flat_map(read).collect()
}

#[test]
fn step_texts() {
    let calendar = super::cn();
    let stopped: DaySet =
        ["2026-02-25"].map(|it| it.parse::<Span>().unwrap()).into_iter().collect();
    let reckoning = Reckoning {
        start: super::day("2026-02-12"),
        limit: "5wd".parse().unwrap(),
        roll: jiceng::time::Roll::Next,
        stopped: &stopped,
        uncovered: Uncovered::Weekdays,
    };
    let (_, steps) = reckoning.steps(calendar.view(None));
    let say = |lang| steps.iter().map(|it| it.text(lang)).collect::<Vec<_>>();
    assert_eq!(
        say(Lang::En),
        [
            "2026-02-12 is day zero and does not count",
            "5 working days counted: 2026-02-13..2026-02-27 (holiday notice 2026)",
            "the clock stands still for 1 day: 2026-02-25",
            "9 days off left out: 2026-02-15..2026-02-23 (holiday notice 2026)",
            "1 weekend day worked instead: 2026-02-14 (holiday notice 2026)",
            "the count ends on 2026-02-27",
        ]
    );
    assert_eq!(
        say(Lang::Zh),
        [
            "2026-02-12 为起算日，不计入",
            "计 5 个工作日：2026-02-13..2026-02-27（放假通知 2026）",
            "停止计算 1 日：2026-02-25",
            "节假日 9 日不计：2026-02-15..2026-02-23（放假通知 2026）",
            "调休上班 1 日计入：2026-02-14（放假通知 2026）",
            "期间届满于 2026-02-27",
        ]
    );
}
