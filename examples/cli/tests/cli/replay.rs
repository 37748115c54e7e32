//! `replay`: logs of every form, and what is wrong with them.

use std::{fmt::Write as _, fs, io::Write as _, path::PathBuf};

use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use super::{
    golden::{golden, golden_in_both},
    program::{here, run},
};

pub(super) const FINE: &str = "replay --rulebook data/fine --lifecycle fine";

/// A place for a file that a test writes.
pub(super) fn scratch(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[track_caller]
pub(super) fn json(line: &str, input: &str) -> Value {
    let ended = run(&format!("{line} --json"), input);
    assert_eq!(ended.code, 0, "{line}\n{}", ended.err);
    assert_eq!(ended.err, "", "{line}");
    serde_json::from_str(&ended.out).unwrap()
}

/// The same without what hangs on where a row stands.
fn judged(mut answer: Value) -> Value {
    for key in ["rows", "skipped", "notUnderstood", "unknownActivities"] {
        answer.as_object_mut().unwrap().remove(key).unwrap();
    }
    answer
}

#[test]
fn pages() {
    golden_in_both(
        "replay",
        &[
            &format!("{FINE} --log data/fine.xes --map data/fine-map.json"),
            &format!(
                "{FINE} --log data/fine.xes --map data/fine-map.json --detail counts --as-of 2024-07-31"
            ),
            &format!("{FINE} --log data/fine.csv --map data/fine-map-csv.json"),
            &format!("{FINE} --log data/fine-broken.xes --keep"),
            "replay --rulebook ../../rulebooks/it-road-traffic-fines --lifecycle fine --log data/it-fines.xes --map data/it-map.json",
        ],
    );
}

#[test]
fn answers_for_programs() {
    let lines = [
        format!("{FINE} --log data/fine.xes --map data/fine-map.json --json"),
        format!("{FINE} --log data/fine.csv --map data/fine-map-csv.json --json --detail counts"),
    ];
    golden("replay-json", &lines.each_ref().map(String::as_str));
}

#[test]
fn malformed_questions() {
    golden_in_both(
        "replay-malformed",
        &[
            &format!("{FINE} --log data/nowhere.xes"),
            &format!("{FINE} --log data/fine-broken.xes"),
            &format!("{FINE} --log data/fine.csv"),
            &format!("{FINE} --log data/fine-map.json"),
            &format!("{FINE} --log - --as-of 2024-03-01"),
            &format!("{FINE} --log -"),
            &format!("{FINE} --log data/fine.xes --map data/fine-map-slip.json"),
            &format!("{FINE} --log data/fine.xes --map data/fine-map-zone.json"),
            &format!("{FINE} --log data/fine.xes --map data/fine-map-attr.json"),
            &format!("{FINE} --log data/fine.xes --csv data/f.csv --detail counts"),
            &format!("{FINE} --log data/fine.xes --csv data/nowhere/f.csv"),
            "replay --rulebook data/fine --lifecycle fines --log data/fine.xes",
            &format!("{FINE} --log data/fine.csv --encoding GB18O30"),
            &format!("{FINE} --log data/fine.csv --map data/fine-map-organs.json"),
        ],
    );
}

/// Cases that do not stand together are gathered; the answer is the same.
#[test]
fn scattered_cases() {
    let map = "--map data/fine-map-csv.json --as-of 2024-06-01";
    let text = fs::read_to_string(here().join("data/fine.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].sort_by_key(|it| {
        it.trim_matches('"').split(['"', ';']).next().unwrap().parse::<u32>().ok()
    });
    let sorted = lines.join("\r\n") + "\r\n";
    let scattered = json(&format!("{FINE} --log data/fine.csv {map}"), "");
    for (name, text) in [("sorted.csv", sorted), ("marked.csv", format!("\u{feff}{text}"))] {
        let path = scratch(name);
        fs::write(&path, &text).unwrap();
        let other = json(&format!("{FINE} --log {} {map}", path.display()), "");
        assert_eq!(judged(other), judged(scattered.clone()), "{name}");
        assert_eq!(
            judged(json(&format!("{FINE} --log - {map}"), &text)),
            judged(scattered.clone())
        );
    }
}

#[test]
fn packed_logs() {
    let text = fs::read(here().join("data/fine.xes")).unwrap();
    let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
    gz.write_all(&text).unwrap();
    let packed = gz.finish().unwrap();
    let path = scratch("fine.xes.gz");
    fs::write(&path, &packed).unwrap();
    let line = |path: &str| format!("{FINE} --log {path} --map data/fine-map.json");
    let plain = json(&line("data/fine.xes"), "");
    assert_eq!(json(&line(path.to_str().unwrap()), ""), plain);
    // Cut off: an error that tells the line, or what is whole.
    let cut = scratch("cut.xes.gz");
    fs::write(&cut, &packed[..packed.len() * 3 / 4]).unwrap();
    let ended = run(&format!("{} --json", line(cut.to_str().unwrap())), "");
    let error: Value = serde_json::from_str(&ended.err).unwrap();
    assert_eq!((ended.code, &error["error"]["code"]), (2, &"broken-log".into()), "{}", ended.err);
    let kept = json(&format!("{} --keep", line(cut.to_str().unwrap())), "");
    assert!(kept["cases"].as_u64() < plain["cases"].as_u64());
    assert_eq!(kept["broken"].as_array().unwrap().len(), 1);
}

#[test]
fn findings_as_rows() {
    let path = scratch("findings.csv");
    let line =
        format!("{FINE} --log data/fine.xes --map data/fine-map.json --csv {}", path.display());
    for (lang, article, mark) in [
        ("en", "Rules on Tickets, art. 2 para. 2", false),
        ("zh", "《罚单规则》第二条第二款", true),
    ] {
        let ended = run(&format!("{line} --lang {lang} --check"), "");
        assert_eq!(ended.code, 1, "{}", ended.err);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.starts_with('\u{feff}'), mark);
        let mut rows = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<Vec<String>> =
            rows.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect();
        assert_eq!(rows[0], ["A2 & A3", "fine/send-late", "unmet", "2024-07-21", "4", article]);
        assert_eq!(rows.len(), 5);
    }
    // A log that is refused leaves the file of the last one as it was.
    let broken =
        format!("{FINE} --log data/fine-broken.xes --as-of 2024-03-31 --csv {}", path.display());
    let before = fs::read(&path).unwrap();
    assert_eq!(run(&broken, "").code, 2);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(!PathBuf::from(format!("{}.part", path.display())).exists());
}

#[test]
fn check_decides_how_it_ends() {
    let log = |events: &str| {
        format!("<log><trace><string key=\"concept:name\" value=\"c\"/>{events}</trace></log>")
    };
    let event = |kind: &str, role: &str, day: &str| {
        format!(
            "<event><string key=\"concept:name\" value=\"{kind}\"/><string key=\"org:role\" value=\"{role}\"/><date key=\"time:timestamp\" value=\"{day}\"/></event>"
        )
    };
    let created = event("created", "office", "2024-03-01");
    let line = format!("{FINE} --log - --check --as-of");
    for detail in ["counts", "findings"] {
        for (events, day, code) in [
            (created.clone(), "2024-03-31", 0),
            (created.clone(), "2024-04-01", 1),
            (format!("{created}{}", event("sent", "office", "2024-03-10")), "2024-04-20", 3),
        ] {
            let ended = run(&format!("{line} {day} --detail {detail}"), &log(&events));
            assert_eq!(ended.code, code, "{day} {detail}\n{}{}", ended.out, ended.err);
        }
    }
}

/// One trace of ten megabytes: more events than are judged together otherwise.
#[test]
fn one_huge_trace() {
    let mut text = String::from("<log><trace><string key=\"concept:name\" value=\"huge\"/>");
    let mut n = 0_u64;
    while text.len() < 10_000_000 {
        let (year, month, day) = (1960 + n / 336 % 200, 1 + n / 28 % 12, 1 + n % 28);
        let kind = if n == 0 { "created" } else { "sent" };
        write!(text, "<event><string key=\"concept:name\" value=\"{kind}\"/>\n<date key=\"time:timestamp\" value=\"{year}-{month:02}-{day:02}\"/></event>").unwrap();
        n += 1;
    }
    text += "</trace></log>";
    let answer = json(&format!("{FINE} --log - --as-of 2199-12-31 --detail counts"), &text);
    assert_eq!((&answer["events"], &answer["cases"]), (&n.into(), &1.into()));
    assert_eq!(answer["unfit"], n - 2);
    // A day with more events than can be put in order: the case is not judged, and told.
    let one = "<event><string key=\"concept:name\" value=\"sent\"/><date key=\"time:timestamp\" value=\"2024-03-01\"/></event>";
    let crowded = format!("<log><trace>{}</trace></log>", one.repeat(257));
    let answer = json(&format!("{FINE} --log - --as-of 2024-03-31"), &crowded);
    assert_eq!((&answer["cases"], &answer["emptyCases"]), (&0.into(), &1.into()));
    assert_eq!(answer["skipped"][0]["reason"], "too-many-of-a-day");
    assert_eq!(answer["look"]["n"], 1);
}

/// What is whole is kept, before and after what is not.
#[test]
fn tags_that_do_not_match() {
    let trace = |name: &str, tail: &str| {
        format!(
            "<trace><string key=\"concept:name\" value=\"{name}\"/><event><string key=\"concept:name\" value=\"created\"/><date key=\"time:timestamp\" value=\"2024-03-01\"/>{tail}\n"
        )
    };
    let whole = |name: &str| trace(name, "</event></trace>");
    let line = format!("{FINE} --log - --as-of 2024-03-31");
    for (odd, n_kept, what) in [
        (trace("b", "</event>"), 2, "a <trace> begins inside another"),
        (trace("b", "<event/></event></trace>"), 2, "an <event> begins inside another"),
        (trace("b", "</trace>"), 2, "expected `</event>`"),
        (trace("b", "<string key=\"note\" value=\"a < b & c\"/></event></trace>"), 3, ""),
        (trace("b", "<string key=\"concept:name\" value=\"a & b\"/></event></trace>"), 2, "&"),
        (trace("b", "<!-- never ended </event></trace>"), 1, "comment"),
        (trace("b", "<string key=never value></event></trace>"), 2, ""),
    ] {
        let log = format!("<log>\n{}{odd}{}</log>", whole("a"), whole("c"));
        let kept = json(&format!("{line} --keep"), &log);
        assert_eq!(kept["cases"], n_kept, "{odd}\n{kept:#}");
        let refused = run(&format!("{line} --lang en"), &log);
        assert_eq!(refused.code, if n_kept == 3 { 0 } else { 2 }, "{odd}");
        assert!(refused.err.contains(what), "{odd}\n{}", refused.err);
        assert!(n_kept == 3 || refused.err.contains("on line "), "{}", refused.err);
    }
}
