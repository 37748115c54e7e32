//! Learning records: what claims are worth, and the records as facts.

use std::{collections::BTreeMap, fs, io::Write as _};

use flate2::{Compression, write::GzEncoder};
use jiceng::{
    answers::Ask,
    law::Rulebook,
    study::{self, Record},
    wire,
};
use serde_json::Value;

use super::{
    golden::{golden, golden_in_both},
    program::{here, run},
};

pub(super) const BYPASSES: &str = "data/study/bypasses.jsonl";

/// The answer of a command for programs.
#[track_caller]
pub(super) fn asked(line: &str) -> Value {
    let ended = run(line, "");
    assert_eq!(ended.code, 0, "{line}: {}", ended.err);
    serde_json::from_str(&ended.out).unwrap()
}

#[track_caller]
pub(super) fn verified(path: &str) -> Value {
    asked(&format!("study verify --xapi {path} --json"))
}

#[test]
fn verify() {
    golden_in_both(
        "study-verify",
        &[
            "study verify --xapi data/study/statements.jsonl",
            "study verify --xapi data/study/bypasses.jsonl",
            "study verify --xapi data/study/bypasses.jsonl --overlap report --tolerance 300000",
            "study verify --xapi data/study/statements.jsonl --threshold 2.5x",
            "study verify --xapi data/nowhere.jsonl",
        ],
    );
    golden("study-verify-json", &["study verify --xapi data/study/bypasses.jsonl --json"]);
}

#[test]
fn import() {
    let units = "study import --xapi data/study/units.json --plan garden --category unit";
    let rows = "study import --plan garden --category video --csv";
    golden(
        "study-import",
        &[
            "study import --xapi data/study/statements.jsonl --plan garden --category video",
            &format!("{units} --course data/study/cmi5.xml"),
            &format!("{rows} data/study/entries.csv"),
            &format!("{units} --course data/study/cmi5-odd.xml --lang en"),
            &format!("{rows} data/fine.csv --lang en"),
            "study import --xapi data/study/units.json --plan no!",
        ],
    );
}

/// A branch's year of study; the page itself is a golden file of the demo.
#[test]
fn status() {
    let branch = "--rulebook ../../branch/plan --facts ../../branch/2026.json";
    golden_in_both(
        "study-status",
        &[
            &format!("study status {branch} --as-of 2026-12-27"),
            &format!("study status {branch} --as-of 2027-01-01 --explain m-07"),
            &format!("study status {branch} --as-of 2026-12-27 --explain m-40"),
            "study status --rulebook ../../branch/plan --facts data/errand.json --as-of 2026-12-27",
        ],
    );
    golden(
        "study-status-json",
        &[&format!("study status {branch} --as-of 2026-12-27 --explain m-06 --json")],
    );
}

/// The known ways around watching, and what they are worth.
#[test]
fn bypasses_are_seen_through() {
    let report = verified(BYPASSES);
    let rows = report["rows"].as_array().unwrap();
    let verdicts: BTreeMap<&str, &str> = rows
        .iter()
        .map(|it| {
            let learner = it["learner"].as_str().unwrap().rsplit_once('|').unwrap().1;
            (learner, it["verdict"].as_str().unwrap())
        })
        .collect();
    let expected = [
        ("drags", "not-justified"),
        ("forges", "insufficient-evidence"),
        ("honest", "justified"),
        // It reaches the share; the speed is told as evidence.
        ("hurries", "justified"),
        ("idles", "not-justified"),
        ("lengths", "insufficient-evidence"),
        ("modest", "earned-never-claimed"),
        ("open", "insufficient-evidence"),
        ("opens-late", "not-justified"),
        ("reloads", "not-justified"),
        ("rounds", "justified"),
        ("tabs", "not-justified"),
    ];
    assert_eq!(verdicts, expected.into());
    let row = |who: &str| rows.iter().find(|it| it["learner"].as_str().unwrap().ends_with(who));
    let fast = &row("|hurries").unwrap()["sessions"][0]["tooFast"];
    assert_eq!((&fast["playedMs"], &fast["wallMs"]), (&600_000.into(), &150_000.into()));
    assert_eq!(report["overlaps"][0]["ms"], 270_000);
    let reloads = row("|reloads").unwrap();
    assert_eq!(reloads["summedMs"], 600_000);
    assert_eq!(reloads["coveredMs"], 300_000);
}

/// What `verify` says of a claim, the library says of the facts that `import` writes.
#[test]
fn verify_and_the_library_agree() {
    let line = format!("study import --xapi {BYPASSES} --plan garden --category video");
    let imported = asked(&line);
    let book = Rulebook::builtin("demo").unwrap();
    let mut told = BTreeMap::new();
    for record in imported["records"].as_array().unwrap() {
        let record: Record = wire::from_value(record.clone()).unwrap();
        let ask = Ask::on("2026-03-10".parse().unwrap());
        let outcome = study::evaluate(&book, &record, &ask).unwrap();
        for it in outcome.result.contents.iter().filter(|it| it.claim.is_some()) {
            let verdict = serde_json::to_value(it.claim.as_ref().unwrap().verdict).unwrap();
            told.insert(record.learner.to_string(), (verdict, it.covered_ms));
        }
    }
    let report = verified(BYPASSES);
    let rows = report["rows"].as_array().unwrap().iter();
    let claimed = rows.filter(|it| it["verdict"] != "earned-never-claimed");
    let mut n = 0;
    for row in claimed {
        let learner: String = wire::sha256(row["learner"].as_str().unwrap());
        let learner = format!("p-{}", learner.split_at(24).0);
        let (verdict, covered) = &told[&learner];
        assert_eq!(row["verdict"], *verdict, "{row}");
        if row["lengthMs"].is_i64() {
            assert_eq!(row["coveredMs"], *covered, "{row}");
        }
        n += 1;
    }
    assert_eq!((n, told.len()), (11, 11));
}

/// The same statements in another order, told twice, as an array, packed.
#[test]
fn order_duplicates_and_form_never_matter() {
    let text = fs::read_to_string(here().join(BYPASSES)).unwrap();
    let mut lines: Vec<&str> = text.lines().filter(|it| it.starts_with("{\"id\": \"0")).collect();
    let folder = tempfile::tempdir().unwrap();
    let wrote = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let of = |path: &str| {
        let mut report = verified(path);
        for key in ["accepted", "twice", "refused", "other"] {
            report.as_object_mut().unwrap().remove(key);
        }
        report
    };
    let first = of(&wrote("lines.jsonl", lines.join("\n").as_bytes()));
    assert_eq!(first["rows"].as_array().unwrap().len(), 12);
    lines.reverse();
    assert_eq!(of(&wrote("reversed.jsonl", lines.join("\n").as_bytes())), first);
    lines.rotate_left(7);
    let twice = [lines.clone(), lines.clone()].concat().join("\n");
    assert_eq!(of(&wrote("twice.jsonl", twice.as_bytes())), first);
    let array = format!("\u{feff}[\n{}\n]\n", lines.join(",\r\n"));
    assert_eq!(of(&wrote("array.json", array.as_bytes())), first);
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(array.as_bytes()).unwrap();
    assert_eq!(of(&wrote("array.json.gz", &packed.finish().unwrap())), first);
}

/// Each statement and each row is accepted, the same again, or refused.
#[test]
fn nothing_is_lost() {
    let sum = |report: &Value| {
        let n = |key: &str| report[key].as_u64().unwrap();
        n("accepted")
            + n("twice")
            + u64::try_from(report["refused"].as_array().unwrap().len()).unwrap()
    };
    let lines = |path: &str| {
        let n = fs::read_to_string(here().join(path)).unwrap().lines().count();
        u64::try_from(n).unwrap()
    };
    assert_eq!(sum(&verified(BYPASSES)), lines(BYPASSES));
    let rows = "data/study/entries.csv";
    let imported = asked(&format!("study import --csv {rows} --plan garden --category video"));
    assert_eq!(sum(&imported), lines(rows) - 1);
}

/// A client that tells a low share lowers nothing that was asked for.
#[test]
fn a_told_share_never_lowers_what_is_asked_for() {
    let verdict = |options: &str| {
        let report = asked(&format!("study verify --xapi {BYPASSES} --json {options}"));
        let rows = report["rows"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|it| it["learner"].as_str().unwrap().ends_with("|honest"));
        let row = row.unwrap();
        (row["verdict"].clone(), row["threshold"].clone())
    };
    assert_eq!(verdict(""), ("justified".into(), "0.9".into()));
    assert_eq!(verdict("--threshold 0.5"), ("justified".into(), "0.9".into()));
    assert_eq!(verdict("--threshold 1").1, "1");
    for odd in ["0", "1.01", "x", "1e0"] {
        assert_eq!(run(&format!("study verify --xapi {BYPASSES} --threshold {odd}"), "").code, 2);
    }
}

/// What is written into a folder can be judged as it is.
#[test]
fn records_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("records").display().to_string();
    let line = "study import --csv data/study/entries.csv --plan garden --category video";
    let report = asked(&format!("{line} --out {out} --json"));
    let files: Vec<&str> =
        report["files"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    assert_eq!(files.len(), 3);
    let book = Rulebook::builtin("demo").unwrap();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let record: Record = wire::from_value(wire::parse(&text).unwrap()).unwrap();
        let ask = Ask::on("2026-06-01".parse().unwrap());
        study::evaluate(&book, &record, &ask).unwrap();
    }
    let told = run(&format!("{line} --out {out} --lang en"), "").out;
    assert!(
        told.starts_with(
            "14 accepted (0 say nothing about study), 2 twice, 8 refused; 3 files written"
        ),
        "{told}"
    );
}
