//! Logs of our own making, each with something nasty in it.

use std::fs;

use encoding_rs::GB18030;
use serde_json::{Value, json};

use super::{
    program::{here, run},
    replay::{FINE, json, scratch},
};

/// Writes a file for a test; its path.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = scratch(name);
    fs::write(&path, content).unwrap();
    path.display().to_string()
}

fn trace(name: &str, events: &[&str]) -> String {
    format!("<trace><string key=\"concept:name\" value=\"{name}\"/>{}</trace>\n", events.concat())
}

fn event(kind: &str, time: &str, more: &str) -> String {
    format!(
        "<event><string key=\"concept:name\" value=\"{kind}\"/><date key=\"time:timestamp\" value=\"{time}\"/>{more}</event>"
    )
}

fn log(traces: &[String]) -> String {
    format!("<?xml version=\"1.0\"?>\n<log>\n{}</log>\n", traces.concat())
}

/// How often each finding was found.
fn found(answer: &Value) -> Vec<(String, u64)> {
    let list = answer["findings"].as_array().unwrap();
    list.iter()
        .map(|it| (it["code"].as_str().unwrap().to_owned(), it["n"].as_u64().unwrap()))
        .collect()
}

fn skipped(answer: &Value) -> Vec<(&str, u64)> {
    let list = answer["skipped"].as_array().unwrap();
    list.iter().map(|it| (it["reason"].as_str().unwrap(), it["n"].as_u64().unwrap())).collect()
}

const PETITION: &str = "case:concept:name,concept:name,time:timestamp,org:role,who,unit,handler,visited,competent,form,notice,class\n";
const PETITION_MAP: &str = r#"{
  "person": "who", "organ": "unit",
  "organs": [{ "id": "city" }, { "id": "county", "parent": "city" }, { "id": "town", "parent": "county" }],
  "attrs": { "handler": "handler", "visited": "visited", "competent": "competent", "form": "form",
             "class": "class", "notice": { "from": "notice", "words": { "how": "procedure" } } } }"#;

/// A petition by p1, visited at some organ and handled by somebody, told with some fields.
fn petition(case: &str, visited: &str, handler: &str, notice: &str) -> String {
    format!(
        "{case},submitted,2026-03-02,petitioner,p1,,,{visited},town,visit,,\n\
         {case},registered,2026-03-02,petition-office,,county,,,,,,\n\
         {case},transferred,2026-03-04,petition-office,,county,,,,,,\n\
         {case},notified,2026-03-10,responsible-organ,q7,town,,,,,{notice},\n\
         {case},classified,2026-03-11,responsible-organ,q7,town,,,,,,petition-procedure\n\
         {case},opened,2026-03-12,responsible-organ,q7,town,{handler},,,,,\n"
    )
}

/// Guards on persons, organs and documents are judged from a log as from facts.
#[test]
fn persons_organs_and_documents() {
    let map = file("people.json", PETITION_MAP);
    let rows = [
        petition("a", "county", "q7", "receipt; route;how"),
        petition("b", "city", "q7", "receipt route procedure"),
        petition("c", "town", "p1", "receipt route procedure"),
        petition("d", "town", "q7", "receipt"),
        petition("e", "town", "q7", "receipt novel"),
        petition("f", "town", "Mr. Who", "receipt route procedure"),
    ];
    let text = format!("{PETITION}{}", rows.concat());
    let csv = file("people.csv", &text);
    let line = format!("replay --lifecycle petition --log {csv} --map {map}");
    let sheet = scratch("people-findings.csv");
    let answer = json(&format!("{line} --csv {}", sheet.display()), "");
    assert_eq!(answer["cases"], 6);
    assert_eq!(answer["notUnderstood"][0]["what"], "handler", "{answer:#}");
    assert_eq!(answer["notUnderstood"][1]["what"], "notice");
    let sheet = fs::read_to_string(sheet).unwrap();
    let told = |case: &str| -> Vec<String> {
        let own = sheet.lines().filter(|it| it.starts_with(&format!("{case},")));
        own.map(|it| it.split(',').take(3).skip(1).collect::<Vec<_>>().join(" ")).collect()
    };
    let has = |case: &str, code: &str| told(case).iter().any(|it| it == code);
    for (case, code, is) in [
        ("a", "petition/visit-level unmet", false),
        ("b", "petition/visit-level unmet", true),
        ("a", "petition/handler-recused unmet", false),
        ("c", "petition/handler-recused unmet", true),
        ("a", "petition/notice-content unmet", false),
        ("d", "petition/notice-content unmet", true),
    ] {
        assert_eq!(has(case, code), is, "{case} {code}\n{sheet}");
    }
    // Without the columns the same guards cannot be told.
    let plain = json(&format!("replay --lifecycle petition --log {csv}"), "");
    let list = plain["findings"].as_array().unwrap().iter();
    let recused: Vec<_> = list.filter(|it| it["code"] == "petition/handler-recused").collect();
    assert_eq!(recused.len(), 1, "{plain:#}");
    assert_eq!((&recused[0]["verdict"], &recused[0]["n"]), (&json!("unknown"), &json!(6)));
}

/// The very same case as facts: what `evaluate` finds is what `replay` finds.
#[test]
fn a_log_is_judged_like_facts() {
    let fact = |n: u32, kind: &str, on: &str, by: Value, attrs: Value| json!({ "id": format!("e{n}"), "kind": kind, "on": on, "recorded": on, "by": by, "attrs": attrs });
    let office = json!({ "role": "petition-office", "organ": "county" });
    let organ = json!({ "role": "responsible-organ", "person": "q7", "organ": "town" });
    let case = json!({ "case": "c", "lifecycle": "petition",
        "organs": [{ "id": "city" }, { "id": "county", "parent": "city" }, { "id": "town", "parent": "county" }],
        "events": [
            fact(0, "submitted", "2026-03-02", json!({ "role": "petitioner", "person": "p1" }),
                 json!({ "form": "visit", "visited": "city", "competent": "town" })),
            fact(1, "registered", "2026-03-02", office.clone(), json!({})),
            fact(2, "transferred", "2026-03-04", office, json!({})),
            fact(3, "notified", "2026-03-10", organ.clone(), json!({ "notice": ["receipt"] })),
            fact(4, "classified", "2026-03-11", organ.clone(), json!({ "class": "petition-procedure" })),
            fact(5, "opened", "2026-03-12", organ, json!({ "handler": "p1" })),
        ] });
    let facts = file("like-facts.json", case.to_string());
    let ended = run(&format!("evaluate --facts {facts} --as-of 2026-06-01 --json"), "");
    let asked: Value = serde_json::from_str(&ended.out).unwrap();
    let mut wanted: Vec<_> = asked["ok"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["code"].as_str().unwrap().to_owned(), it["verdict"].clone()))
        .collect();
    wanted.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(wanted.len() > 5, "{wanted:?}");
    let csv =
        file("like-facts.csv", format!("{PETITION}{}", petition("c", "city", "p1", "receipt")));
    let map = file("like-facts-map.json", PETITION_MAP);
    let answer = json(
        &format!("replay --lifecycle petition --log {csv} --map {map} --as-of 2026-06-01"),
        "",
    );
    let found = answer["findings"].as_array().unwrap().iter();
    let found: Vec<_> = found
        .flat_map(|it| {
            let one = (it["code"].as_str().unwrap().to_owned(), it["verdict"].clone());
            let n = usize::try_from(it["n"].as_u64().unwrap()).unwrap();
            std::iter::repeat_n(one, n)
        })
        .collect();
    assert_eq!(found, wanted);
    let counts = &asked["ok"]["result"]["counts"];
    let sum = |key: &str| -> u64 {
        let duties = answer["duties"].as_array().unwrap().iter();
        duties.map(|it| it["counts"][key].as_u64().unwrap()).sum()
    };
    for key in ["met", "pending", "unmet", "unknown"] {
        assert_eq!(sum(key), counts[key].as_u64().unwrap(), "{key}");
    }
}

/// Judged case by case, a log comes to the same as in columns.
#[test]
fn case_by_case_comes_to_the_same() {
    let mut map: Value =
        serde_json::from_str(&fs::read_to_string(here().join("data/fine-map.json")).unwrap())
            .unwrap();
    map["organs"] = json!([{ "id": "town" }]);
    let map = file("fine-map-whole.json", map.to_string());
    for detail in ["counts", "findings"] {
        let line = format!("{FINE} --log data/fine.xes --detail {detail} --map");
        let columns = json(&format!("{line} data/fine-map.json"), "");
        assert_eq!(json(&format!("{line} {map}"), ""), columns, "{detail}");
    }
}

#[test]
fn steps_of_an_activity() {
    let step = |it: &str| format!("<string key=\"lifecycle:transition\" value=\"{it}\"/>");
    let text = log(&[trace(
        "a",
        &[
            &event("created", "2024-03-01", &step("COMPLETE")),
            &event("sent", "2024-03-02", &step("schedule")),
            &event("sent", "2024-03-03", &step("start")),
            &event("sent", "2024-03-09", ""),
        ],
    )]);
    let path = file("steps.xes", &text);
    let line = format!("{FINE} --log {path} --as-of 2024-03-31");
    let answer = json(&line, "");
    assert_eq!((&answer["events"], &answer["unfit"]), (&json!(2), &json!(0)));
    assert_eq!(skipped(&answer), [("other-transition", 2)]);
    let map = file("steps-all.json", r#"{ "transitions": [] }"#);
    let all = json(&format!("{line} --map {map}"), "");
    assert_eq!((&all["events"], &all["unfit"]), (&json!(4), &json!(2)));
    let map = file("steps-start.json", r#"{ "transitions": ["Start", "complete"] }"#);
    assert_eq!(json(&format!("{line} --map {map}"), "")["events"], 3);
    // A table has the same column.
    let csv = "case:concept:name,concept:name,time:timestamp,lifecycle:transition\n\
               a,created,2024-03-01,complete\na,sent,2024-03-02,start\na,sent,2024-03-09,\n";
    let answer = json(&format!("{FINE} --log {} --as-of 2024-03-31", file("steps.csv", csv)), "");
    assert_eq!((&answer["events"], skipped(&answer)), (&json!(2), vec![("other-transition", 1)]));
}

/// Two traces of one name are one case, and the answer says so.
#[test]
fn a_case_that_stands_twice() {
    let created = event("created", "2024-03-01", "");
    let sent = event("sent", "2024-03-20", "");
    let other = trace("b", &[&event("created", "2024-03-01", "")]);
    let twice = [trace("a", &[&created]), other.clone(), trace("a", &[&sent])];
    let once = [trace("a", &[&created, &sent]), other];
    let line = |path: &str| format!("{FINE} --as-of 2024-04-20 --log {path}");
    let [twice, once] = [log(&twice), log(&once)];
    let first = scratch("once.csv");
    let whole = json(&format!("{} --csv {}", line(&file("once.xes", &once)), first.display()), "");
    assert_eq!((&whole["cases"], &whole["joinedCases"]), (&json!(2), &json!(0)));
    let path = file("twice.xes", &twice);
    let sheet = scratch("twice.csv");
    let mut joined = json(&format!("{} --csv {}", line(&path), sheet.display()), "");
    assert_eq!(joined["joinedCases"], 1);
    joined["joinedCases"] = json!(0);
    assert_eq!(joined, whole);
    assert_eq!(fs::read_to_string(&sheet).unwrap(), fs::read_to_string(&first).unwrap());
    // A stream is read only once: its parts are judged apart, and that is told.
    let apart = json(&line("-"), &twice);
    assert_eq!((&apart["cases"], &apart["joinedCases"]), (&json!(3), &json!(0)));
    assert_eq!((&apart["apartCases"], &whole["apartCases"]), (&json!(1), &json!(0)));
    let page = run(&format!("{} --lang en", line("-")), &twice).out;
    assert!(page.contains("judged apart: 1; read the log from a file"), "{page}");
    let page = run(&format!("{} --lang en", line(&path)), "").out;
    assert!(
        page.contains("joined     traces joined with an earlier one of the same name: 1"),
        "{page}"
    );
    // What is broken is not joined.
    let broken = twice.replacen("</event></trace>\n</log>", "</event>\n</log>", 1);
    assert_ne!(broken, twice);
    let answer = json(&format!("{} --keep", line(&file("twice-broken.xes", broken))), "");
    assert_eq!(
        (&answer["cases"], &answer["joinedCases"], &answer["events"]),
        (&json!(2), &json!(0), &json!(2))
    );
}

/// Names in Chinese, in the encodings in which tables in China are saved.
#[test]
fn other_encodings() {
    let text = "案号,事件,日期\n甲,开单,2024-03-01\n甲,寄出,2024-03-20\n";
    let map = r#"{ "case": "案号", "event": "事件", "time": "日期",
                   "kinds": { "开单": "created", "寄出": "sent" } }"#;
    let map = file("chinese-map.json", map);
    let line = |path: &str| format!("{FINE} --map {map} --as-of 2024-04-20 --log {path}");
    let plain = json(&line(&file("utf8.csv", text)), "");
    assert_eq!(plain["events"], 2);
    let gb = GB18030.encode(text).0;
    let path = file("gb.csv", &gb);
    for named in ["GB18030", "gbk", "GB2312"] {
        assert_eq!(json(&format!("{} --encoding {named}", line(&path)), ""), plain, "{named}");
    }
    let refused = run(&format!("{} --lang en", line(&path)), "");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("name its encoding with --encoding"), "{}", refused.err);
    let wide: Vec<u8> = std::iter::once('\u{feff}')
        .chain(text.chars())
        .flat_map(|it| u16::try_from(u32::from(it)).unwrap().to_le_bytes())
        .collect();
    assert_eq!(json(&line(&file("wide.csv", wide)), ""), plain);
    // One row that is no text in it is left out and counted.
    let mut bad = gb.to_vec();
    bad.extend(b"\xff\xff,");
    bad.extend(GB18030.encode("寄出,2024-03-21\n").0.iter());
    let answer = json(&format!("{} --encoding gb18030", line(&file("bad.csv", bad))), "");
    assert_eq!((&answer["events"], skipped(&answer)), (&json!(2), vec![("not-utf-8", 1)]));
}

/// The first line of an XES file names its encoding.
#[test]
fn encoding_of_the_header() {
    let text =
        log(&[trace("甲", &[&event("开单", "2024-03-01", ""), &event("寄出", "2024-04-20", "")])]);
    let map = file("chinese-kinds.json", r#"{ "kinds": { "开单": "created", "寄出": "sent" } }"#);
    let line = |path: &str| format!("{FINE} --map {map} --as-of 2024-05-20 --log {path}");
    let plain = json(&line(&file("utf8.xes", &text)), "");
    assert_eq!(plain["slowest"][0]["case"], "甲");
    assert!(found(&plain).contains(&("fine/send-late".to_owned(), 1)), "{plain:#}");
    let declared = text.replacen("?>", " encoding='GB18030' ?>", 1);
    let gb = GB18030.encode(&declared).0;
    assert_eq!(json(&line(&file("gb.xes", &gb)), ""), plain);
    // Not declared, it is broken, on its line; named, it is read.
    let silent = file("gb-silent.xes", GB18030.encode(&text).0);
    let refused = run(&format!("{} --lang en", line(&silent)), "");
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert!(
        refused.err.contains("broken-log") && refused.err.contains("on line 3"),
        "{}",
        refused.err
    );
    assert_eq!(json(&format!("{} --encoding GB18030", line(&silent)), ""), plain);
}

/// Rome turns its clocks on 2024-03-31 and 2024-10-27; days are those of its own clocks.
#[test]
fn across_summer_time() {
    let far = [
        trace(
            "spring",
            &[
                &event("created", "2024-03-01T23:30:00+01:00", ""),
                &event("sent", "2024-03-31T23:45:00+02:00", ""),
            ],
        ),
        trace(
            "spring-late",
            &[
                &event("created", "2024-03-01T23:30:00+01:00", ""),
                &event("sent", "2024-04-01T00:15:00+02:00", ""),
            ],
        ),
        trace(
            "autumn",
            &[
                &event("created", "2024-10-07T00:30:00+02:00", ""),
                &event("sent", "2024-10-27T23:59:00+01:00", ""),
            ],
        ),
        trace(
            "autumn-late",
            &[
                &event("created", "2024-10-07T00:30:00+02:00", ""),
                &event("sent", "2024-10-28T00:00:01+01:00", ""),
            ],
        ),
    ];
    let path = file("rome.xes", log(&far));
    let sheet = scratch("rome.csv");
    let line = format!("{FINE} --log {path} --as-of 2024-10-30 --csv {}", sheet.display());
    json(&line, "");
    let late = || {
        let text = fs::read_to_string(&sheet).unwrap();
        let late = text.lines().filter(|it| it.contains("fine/send-late"));
        late.map(|it| it.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(late(), ["spring-late", "autumn-late"]);
    // Read in UTC, the last hours of a day in Rome are the same day still, but its first are not.
    let map = file("rome-utc.json", r#"{ "zone": "Z" }"#);
    json(&format!("{line} --map {map}"), "");
    assert_eq!(late(), ["autumn", "autumn-late"]);
}

/// Traces without events, events without anything, nothing at all.
#[test]
fn what_is_missing() {
    let text = log(&[
        trace("empty", &[]),
        "<trace/>".into(),
        trace("no-time", &["<event><string key=\"concept:name\" value=\"created\"/></event>", "<event/>"]),
        "<trace><event><string key=\"concept:name\" value=\"created\"/><date key=\"time:timestamp\" value=\"2024-03-01\"/></event></trace>".into(),
    ]);
    let answer = json(&format!("{FINE} --log {}", file("missing.xes", text)), "");
    assert_eq!((&answer["cases"], &answer["emptyCases"]), (&json!(1), &json!(3)));
    assert_eq!(skipped(&answer), [("no-activity", 1), ("no-time", 1)]);
    assert_eq!(answer["slowest"][0]["case"], "#4");
    let nothing = run(&format!("{FINE} --log {} --lang en", file("nothing.xes", "<log/>")), "");
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("no event in the log has a day"), "{}", nothing.err);
    let asked =
        json(&format!("{FINE} --log {} --as-of 2024-03-01", file("nothing.xes", "<log/>")), "");
    assert_eq!(asked["cases"], 0);
}
