//! The invented township of `examples/township`, judged whole.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use jiceng::{
    answers::{Ask, Detail, Outcome},
    facts::Fact,
    law::{layers::Layer, rulebook::Rulebook},
    lifecycle::{self, Case, CaseStatus, ClockState},
    people::Organ,
    time::Day,
    wire,
};
use serde_json::{Map, Value, json};

/// The township: its question, and its cases by id.
struct Township {
    index: Value,
    as_of: Day,
    book: Rulebook,
    cases: BTreeMap<String, Case>,
}

fn folder() -> PathBuf {
    jiceng_tests::vectors::root().join("examples/township")
}

fn read(file: &str) -> Value {
    let text = fs::read_to_string(folder().join(file)).expect(file);
    wire::parse(&text).expect(file)
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

impl Township {
    fn read() -> Self {
        let index = read("township.json");
        let organs: Vec<Organ> = wire::from_value(index["organs"].clone()).unwrap();
        let mut cases = BTreeMap::new();
        for file in texts(&index["cases"]) {
            let mut case: Case = wire::from_value(read(file)).expect(file);
            assert_eq!(format!("{}.json", case.case), file, "a file bears the id of its case");
            if case.organs.is_empty() {
                case.organs.clone_from(&organs);
            }
            assert!(cases.insert(case.case.to_string(), case).is_none(), "{file} stands twice");
        }
        let as_of = index["asOf"].as_str().unwrap().parse().unwrap();
        let book = Rulebook::builtin(index["rulebook"].as_str().unwrap()).unwrap();
        Self { index, as_of, book, cases }
    }

    /// The case with the cases that its facts name.
    fn with_others(&self, id: &str) -> Case {
        let mut case = self.cases[id].clone();
        let named: BTreeSet<String> = ["same-as", "new-case"]
            .iter()
            .flat_map(|name| case.events.iter().filter_map(|it| it.attrs.get(name)))
            .map(ToString::to_string)
            .collect();
        case.others = named.iter().map(|it| self.cases[it].clone()).collect();
        case
    }

    fn ask(&self, id: &str, ask: &Ask) -> Outcome<CaseStatus> {
        lifecycle::evaluate(&self.book, &self.with_others(id), ask).expect(id)
    }
}

/// What `expected.json` says of a case: the stages, the findings, the days of running clocks.
fn summary(out: &Outcome<CaseStatus>) -> Value {
    let mut codes: Vec<&str> = out.findings.iter().map(|it| it.code.as_str()).collect();
    codes.sort_unstable();
    let mut due = Map::new();
    for clock in out.result.clocks.iter().filter(|it| it.state == ClockState::Running) {
        let Some(last) = clock.due else { continue };
        let last = match serde_json::to_value(last).unwrap() {
            Value::Object(range) if range.get("notBefore") == range.get("notAfter") => {
                range["notBefore"].clone()
            }
            range => range,
        };
        assert!(due.insert(clock.duty.to_string(), last).is_none(), "{} runs twice", clock.duty);
    }
    let mut told = json!({ "stage": out.result.stage, "findings": codes, "due": due });
    let resting = ["unsupervised", "not-urgent", "not-evaluated"];
    let overlays = out.result.overlays.iter().map(|it| it.stage.as_str());
    let overlays: Vec<&str> = overlays.filter(|it| !resting.contains(it)).collect();
    if !overlays.is_empty() {
        told["overlays"] = json!(overlays);
    }
    if out.result.unfit > 0 {
        told["unfit"] = json!(out.result.unfit);
    }
    told
}

/// The last days of the running clocks of a case, with the facts given.
fn last_days(township: &Township, case: &Case, as_of: Day) -> Value {
    summary(&lifecycle::evaluate(&township.book, case, &Ask::on(as_of)).unwrap())["due"].clone()
}

/// The scenes, each with its case.
fn scenes(township: &Township) -> Vec<(Value, Case)> {
    let organs: Vec<Organ> = wire::from_value(township.index["organs"].clone()).unwrap();
    let scenes = township.index["scenes"].as_array().unwrap().iter();
    scenes
        .map(|scene| {
            let file = scene["file"].as_str().unwrap();
            let mut case: Case = wire::from_value(read(file)).expect(file);
            assert_eq!(format!("{}.json", case.case), file);
            case.organs.clone_from(&organs);
            (scene.clone(), case)
        })
        .collect()
}

/// The case of a scene, by the rules and on the day of the scene, on the wire.
fn played(township: &Township, id: &str) -> Value {
    let scenes = scenes(township);
    let (scene, case) = scenes.iter().find(|it| it.1.case.as_str() == id).expect(id);
    let layers = scene["layers"].as_array().into_iter().flatten();
    let layers: Vec<Layer> =
        layers.map(|it| Layer::builtin(it.as_str().unwrap()).unwrap()).collect();
    let book = township.book.with_layers(&layers).unwrap();
    let as_of = scene["asOf"].as_str().unwrap().parse().unwrap();
    let out = lifecycle::evaluate(&book, case, &Ask::on(as_of).detail(Detail::Full)).unwrap();
    serde_json::to_value(out).unwrap()
}

/// The last day of a clock, and the texts on which it rests.
fn rests_on(out: &Value, duty: &str) -> (String, Vec<String>) {
    let clocks = out["result"]["clocks"].as_array().unwrap();
    let clock = clocks.iter().find(|it| it["duty"] == duty).expect(duty);
    let trace = out["trace"].as_array().unwrap();
    let started = trace.iter().find(|it| it["kind"] == "started" && it["rule"] == duty);
    let cites = started.expect(duty)["cites"].as_array().unwrap();
    let sources = cites.iter().map(|it| it["source"].as_str().unwrap().to_owned()).collect();
    (clock["due"]["notAfter"].as_str().unwrap().to_owned(), sources)
}

fn codes(out: &Value) -> Vec<&str> {
    out["findings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect()
}

#[test]
fn each_clock_keeps_the_rule_of_its_first_day() {
    let out = played(&Township::read(), "2022-001");
    let (due, sources) = rests_on(&out, "petition/dispose");
    assert_eq!((due.as_str(), sources[0].as_str()), ("2022-05-16", "petition-2005"));
    let (due, sources) = rests_on(&out, "petition/notify");
    assert_eq!((due.as_str(), sources[0].as_str()), ("2022-05-18", "petition-2022"));
    assert_eq!(codes(&out), ["petition/notify-missing"]);
}

#[test]
fn zhejiang_is_stricter_and_gives_way() {
    let out = played(&Township::read(), "2022-002");
    for (duty, day) in [("petition/dispose", "2022-05-05"), ("petition/notify", "2022-05-10")] {
        let (due, sources) = rests_on(&out, duty);
        assert_eq!((due.as_str(), sources), (day, vec!["zhejiang-petition-2016".to_owned()]));
    }
    let (due, sources) = rests_on(&out, "petition/handle");
    assert_eq!((due.as_str(), sources[0].as_str()), ("2022-07-11", "petition-2022"));
    assert_eq!(codes(&out), ["petition/handle-layer-conflict"]);
    assert_eq!(out["findings"][0]["verdict"], "unknown");
}

#[test]
fn who_is_reported_sees_nothing_of_it() {
    let township = Township::read();
    let scenes = scenes(&township);
    let (scene, case) = scenes.iter().find(|it| it.1.case.as_str() == "2026-030").unwrap();
    let ask = Ask::on(township.as_of).detail(Detail::Full);
    let mut found = Vec::new();
    for role in texts(&scene["roles"]) {
        let seen = lifecycle::view(&township.book, case, &ask, role).unwrap();
        let hidden = seen.result.facts.iter().filter(|it| it.redacted).count();
        found.push((role, hidden, seen.findings.len(), seen.result.concealed));
    }
    assert_eq!(
        found,
        [
            ("petition-office", 0, 1, false),
            ("petitioner", 0, 1, false),
            ("reported-party", 6, 0, true),
        ]
    );
    let seen = lifecycle::view(&township.book, case, &ask, "petitioner").unwrap();
    assert_eq!(seen.findings[0].rule.as_str(), "petition/no-leak");
}

#[test]
fn every_case_is_as_expected() {
    let township = Township::read();
    let expected = read("expected.json");
    let expected = expected.as_object().unwrap();
    assert!(expected.keys().eq(township.cases.keys()), "expected.json speaks of other cases");
    let mut wrong = Vec::new();
    for (id, expected) in expected {
        let actual = summary(&township.ask(id, &Ask::on(township.as_of)));
        if actual != *expected {
            wrong.push(format!("{id}\n  expected {expected}\n  actual   {actual}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_stage_has_a_case() {
    let township = Township::read();
    let mut seen = BTreeSet::new();
    for id in township.cases.keys() {
        let status = township.ask(id, &Ask::on(township.as_of)).result;
        seen.insert(status.stage.to_string());
        seen.extend(status.overlays.iter().map(|it| it.stage.to_string()));
    }
    let path = jiceng_tests::vectors::root().join("core/rulebooks/cn/lifecycles/petition.json");
    let lifecycle = wire::parse(&fs::read_to_string(path).unwrap()).unwrap();
    let overlays = lifecycle["overlays"].as_object().unwrap().values();
    let regions = overlays.chain([&lifecycle["main"]]);
    let stages = regions.flat_map(|it| it["stages"].as_object().unwrap().keys());
    let without: Vec<&String> = stages.filter(|it| !seen.contains(*it)).collect();
    assert!(without.is_empty(), "no case stands in {without:?}");
}

#[test]
fn no_file_is_unused_and_no_fact_id_stands_twice() {
    let township = Township::read();
    let known = [
        "township.json",
        "expected.json",
        "board.txt",
        "replay.txt",
        "log-map.json",
        "README.md",
        "points",
        "points.txt",
        "meetings",
        "meetings.txt",
    ];
    let mut files: BTreeSet<&str> = texts(&township.index["cases"]).into_iter().collect();
    files.extend(known);
    let scenes = scenes(&township);
    files.extend(scenes.iter().map(|it| it.0["file"].as_str().unwrap()));
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(files.contains(name.as_str()), "{name} is not used");
    }
    let mut ids = BTreeSet::new();
    let cases = township.cases.values().chain(scenes.iter().map(|it| &it.1));
    for fact in cases.flat_map(|it| &it.events) {
        assert!(ids.insert(fact.id.clone()), "{} stands twice", fact.id);
    }
}

#[test]
fn the_readme_has_a_row_for_every_case() {
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    let township = Township::read();
    let scenes = scenes(&township);
    let ids = township.cases.keys().cloned();
    for id in ids.chain(scenes.iter().map(|it| it.1.case.to_string())) {
        let row = format!("| [{id}]({id}.json) |");
        assert_eq!(readme.matches(&row).count(), 1, "{id}");
    }
}

#[test]
fn most_cases_are_in_order() {
    let township = Township::read();
    let all = township.cases.len();
    let in_order = |id: &&String| township.ask(id, &Ask::on(township.as_of)).findings.is_empty();
    let clean = township.cases.keys().filter(in_order).count();
    assert!(clean * 3 >= all * 2, "{clean} of {all}");
}

#[test]
fn a_grant_today_moves_the_last_day() {
    let township = Township::read();
    let what_if = &township.index["whatIf"];
    let mut case = township.with_others(what_if["case"].as_str().unwrap());
    assert_eq!(
        last_days(&township, &case, township.as_of),
        json!({ "petition/handle": "2026-11-27" })
    );
    let add: Vec<Fact> = wire::from_value(what_if["add"].clone()).unwrap();
    case.events.extend(add);
    let after = last_days(&township, &case, township.as_of);
    assert_eq!(after, json!({ "petition/handle": "2026-12-28" }));
}

/// The opinion of 13 November was recorded on 20 November.
#[test]
fn what_was_known_decides() {
    let township = Township::read();
    let day: Day = "2026-11-18".parse().unwrap();
    let then = summary(&township.ask("2026-016", &Ask::on(day)));
    let expected = json!({
        "stage": "handling",
        "findings": ["petition/handle-missing"],
        "due": { "petition/handle": "2026-11-16" },
    });
    assert_eq!(then, expected);
    let now = summary(&township.ask("2026-016", &Ask::on(day).known_on(township.as_of)));
    assert_eq!(now, json!({ "stage": "opinion", "findings": [], "due": {} }));
}

/// A clock of a case, on the wire.
fn clock(township: &Township, id: &str, duty: &str) -> Value {
    let status = township.ask(id, &Ask::on(township.as_of)).result;
    let found = status.clocks.iter().rfind(|it| it.duty.as_str() == duty);
    serde_json::to_value(found.unwrap_or_else(|| panic!("{id}: no {duty}"))).unwrap()
}

/// Last days by counting alone, and after they moved past rest days.
#[test]
fn last_days_roll_over_holidays() {
    let township = Township::read();
    let table = [
        ("2025-031", "petition/ask-review", "2026-02-18", "2026-02-24"),
        ("2025-031", "petition/ask-re-review", "2026-04-26", "2026-04-27"),
        ("2025-031", "petition/re-review", "2026-05-20", "2026-05-20"),
        ("2025-032", "petition/ask-review", "2026-01-02", "2026-01-04"),
        ("2025-034", "petition/handle", "2026-02-17", "2026-02-24"),
        ("2026-003", "petition/notify", "2026-02-14", "2026-02-14"),
        ("2026-004", "petition/dispose", "2026-02-20", "2026-02-24"),
        ("2026-008", "petition/dispose", "2026-06-07", "2026-06-08"),
        ("2026-008", "petition/review", "2026-10-03", "2026-10-08"),
        ("2026-009", "petition/notify", "2026-06-20", "2026-06-22"),
        ("2026-012", "petition/handle", "2026-11-01", "2026-11-02"),
        ("2026-016", "petition/notify", "2026-09-19", "2026-09-20"),
        ("2026-017", "petition/notify", "2026-10-02", "2026-10-08"),
        ("2026-017", "petition/handle", "2026-12-27", "2026-12-28"),
    ];
    for (id, duty, plain, due) in table {
        let clock = clock(&township, id, duty);
        let day = |key: &str| (clock[key]["notBefore"].clone(), clock[key]["notAfter"].clone());
        let both = |day: &str| (json!(day), json!(day));
        assert_eq!((day("plainEnd"), day("due")), (both(plain), both(due)), "{id} {duty}");
        let verdict = if duty == "petition/handle" && id == "2026-017" { "pending" } else { "met" };
        let verdict = (id != "2025-032").then_some(verdict);
        assert_eq!(clock["verdict"].as_str(), verdict, "{id} {duty}");
    }
}

/// Days left of clocks that stand still: a re-review hearing, a dispute over competence.
#[test]
fn stopped_clocks_keep_their_days() {
    let township = Township::read();
    let table = [
        ("2026-009", "petition/re-review", 3),
        ("2026-021", "petition/notify", 13),
        ("2026-021", "petition/object", 3),
    ];
    for (id, duty, left) in table {
        let clock = clock(&township, id, duty);
        assert_eq!(clock["state"], "suspended", "{id} {duty}");
        assert_eq!(clock.get("due"), None, "{id} {duty}");
        assert_eq!(clock["daysLeft"], json!(left), "{id} {duty}");
    }
}

/// A right that lapsed, an extension that is granted, a hearing that stops nothing.
#[test]
fn the_explained_case_is_rich() {
    let township = Township::read();
    let id = township.index["explain"].as_str().unwrap();
    assert_eq!(clock(&township, id, "petition/object")["state"], "lapsed");
    let handle = clock(&township, id, "petition/handle");
    assert_eq!((&handle["extended"], &handle["daysLeft"]), (&json!(20), &json!(35)));
    assert_eq!(handle.get("stopped"), None);
}
