//! What is broken in what is read: told as such, and nothing else is taken away.

use std::{fs, io::Write as _};

use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use super::{
    program::run,
    study::{BYPASSES, asked, verified},
};

/// A folder for files that are read once.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn wrote(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

const VIDEO: &str = "https://w3id.org/xapi/video/extensions";

/// A statement without a fault.
fn sound(n: u32) -> Value {
    serde_json::json!({
        "id": format!("s{n}"), "timestamp": "2026-03-01T09:00:00+08:00",
        "actor": { "mbox": "mailto:a@example.org" }, "object": { "id": "v" },
        "verb": { "id": "https://w3id.org/xapi/video/verbs/paused" },
        "result": { "extensions": { format!("{VIDEO}/played-segments"): "0[.]5" } },
        "context": { "extensions": { format!("{VIDEO}/length"): 10 } }
    })
}

/// The code of a failure.
fn failure_of(line: &str) -> String {
    let ended = run(line, "");
    let error: Value = serde_json::from_str(&ended.err).unwrap_or_default();
    error["error"]["code"].as_str().unwrap_or(&ended.err).to_owned()
}

/// What is broken is told as such, and takes nothing of the rest away.
#[test]
fn broken_files_are_told_exactly() {
    let folder = Folder::new();
    let of = |pointer: &str, value: Value| {
        let mut told = sound(2);
        *told.pointer_mut(pointer).unwrap() = value;
        told.to_string()
    };
    let length = format!("/context/extensions/{}~1length", VIDEO.replace('/', "~1"));
    let mut share = sound(2);
    share["context"]["extensions"][format!("{VIDEO}/completion-threshold")] = "1.5".into();
    let cases = [
        ("not-a-statement", sound(2).to_string().split_at(90).0.to_owned()),
        ("not-a-statement", "hello".to_owned()),
        ("wrong-type", of("/timestamp", 5.into())),
        ("no-timestamp", of("/timestamp", "2026-03-01T25:00:00Z".into())),
        ("length-unreadable", of(&length, (-4).into())),
        ("threshold-unreadable", share.to_string()),
    ];
    for (why, broken) in cases {
        let text = format!("{}\n{broken}\n{}\n", sound(1), sound(3));
        let report = verified(&folder.wrote("broken.jsonl", text.as_bytes()));
        assert_eq!((&report["accepted"], &report["refused"][0]["n"]), (&2.into(), &2.into()));
        assert_eq!(
            (&report["refused"][0]["why"], &report["refused"][1]),
            (&why.into(), &Value::Null)
        );
        let has_id = broken.ends_with('}');
        assert_eq!(report["refused"][0]["id"] == "s2", has_id, "{broken}");
    }
    let answer = serde_json::json!({ "statements": [sound(1), sound(2)], "more": "" });
    assert_eq!(
        verified(&folder.wrote("answer.json", answer.to_string().as_bytes()))["accepted"],
        2
    );
}

/// What is no such file at all.
#[test]
fn a_file_of_another_kind_is_told() {
    let folder = Folder::new();
    let failure_of = |path: &str| failure_of(&format!("study verify --xapi {path} --json"));
    let packed = gzip(br#"{"id": "a"}"#);
    assert_eq!(failure_of(&folder.wrote("cut.gz", &packed[..packed.len() / 2])), "file-damaged");
    assert_eq!(failure_of(&folder.wrote("sums.gz", &packed[..packed.len() - 4])), "file-damaged");
    assert_eq!(failure_of(&folder.wrote("utf-16.json", b"\xff\xfe[\0]\0")), "file-not-text");
    assert_eq!(failure_of(&folder.path("")), "file-is-folder");
    assert_eq!(failure_of(&folder.wrote("empty.json", b"[]")), "no-statement");
}

/// A statement is UTF-8 through and through, even where nothing is read from it.
#[test]
fn text_that_is_not_utf_8_takes_only_its_statement() {
    let folder = Folder::new();
    for place in ["\"display\": \"?\"", "\"?\": 1", "\"more\": { \"deep\": [\"?\"] }"] {
        let mut odd = sound(2).to_string();
        odd.insert_str(1, &format!("{place}, "));
        let odd: Vec<u8> = odd.bytes().map(|it| if it == b'?' { 0xb5 } else { it }).collect();
        let text =
            [sound(1).to_string().as_bytes(), b"\n", &odd, b"\n", sound(3).to_string().as_bytes()]
                .concat();
        let report = verified(&folder.wrote("odd.jsonl", &text));
        assert_eq!(report["accepted"], 2);
        let refused = serde_json::json!([{ "n": 2, "why": "not-a-statement" }]);
        assert_eq!(report["refused"], refused, "{place}");
    }
}

/// A share that a player held in 32 bits is read as it stands.
#[test]
fn shares_of_many_places_are_exact() {
    let folder = Folder::new();
    let row = |share: &str, to: u32| {
        let mut told = sound(1);
        told["verb"]["id"] = "http://adlnet.gov/expapi/verbs/completed".into();
        told["result"]["extensions"][format!("{VIDEO}/played-segments")] =
            format!("0[.]{to}").into();
        told["context"]["extensions"][format!("{VIDEO}/length")] = 1_000_000.into();
        // A share written by hand keeps all its places.
        let share = format!("\"{VIDEO}/completion-threshold\":{share},\"{VIDEO}/length\"");
        let text = told.to_string().replace(&format!("\"{VIDEO}/length\""), &share);
        let report = verified(&folder.wrote("share.jsonl", text.as_bytes()));
        let row = &report["rows"][0];
        (row["verdict"].clone(), row["threshold"].clone(), row["neededMs"].clone())
    };
    for (share, to, verdict, ms) in [
        // A little more than 0.97: 970000 s are not enough.
        ("0.9700000286102295", 970_000, "not-justified", 970_000_029),
        ("0.9700000286102295", 970_001, "justified", 970_000_029),
        // A little less than 0.9.
        ("0.8999999761581421", 900_000, "justified", 899_999_977),
        ("0.8999999761581421", 899_999, "not-justified", 899_999_977),
    ] {
        assert_eq!(row(share, to), (verdict.into(), share.into(), ms.into()));
    }
}

/// The bounds of what may be asked for.
#[test]
fn options_have_bounds() {
    let verify = |option: &str| run(&format!("study verify --xapi {BYPASSES} --json {option}"), "");
    for fine in [
        "--tolerance 0",
        "--tolerance 9223372036854775807",
        "--max-speed 1",
        "--max-speed 9223372036854775807",
    ] {
        assert_eq!(verify(fine).code, 0, "{fine}");
    }
    for (odd, bounds) in [
        ("--tolerance=-1", "-1 is not in 0..9223372036854775807"),
        ("--max-speed=0", "0 is not in 1..9223372036854775807"),
        ("--tolerance=1.5", "invalid digit found in string"),
        ("--max-speed=9223372036854775808", "number too large to fit in target type"),
    ] {
        let ended = verify(odd);
        assert_eq!(ended.code, 2, "{odd}");
        assert!(ended.err.contains(bounds), "{odd}: {}", ended.err);
        assert_eq!(ended.out, "");
    }
    let speeds = |option: &str| {
        let report = asked(&format!("study verify --xapi {BYPASSES} --json {option}"));
        let rows = report["rows"].as_array().unwrap().clone();
        let sessions = rows.iter().flat_map(|it| it["sessions"].as_array().unwrap().clone());
        sessions.filter(|it| it["tooFast"].is_object()).count()
    };
    // The one that hurries plays four times as fast as the clock.
    assert_eq!((speeds("--max-speed 3"), speeds("--max-speed 4")), (1, 0));
}

/// What is wrong with the structure of a course.
#[test]
fn broken_courses_are_told() {
    let folder = Folder::new();
    let told = |inner: &[u8]| {
        let whole = [b"<courseStructure>".as_slice(), inner, b"</courseStructure>"].concat();
        told_of_course(&folder.wrote("course.xml", &whole))
    };
    for (inner, problem) in [
        ("<au/>", "an <au> without id"),
        ("<au id=' '/>", "an <au> without id"),
        ("<au id='a'/><block><au id='a'/></block>", "two <au> of the id a"),
        (
            "<au id='a' moveOn='passed'/>",
            "<au id=\"a\">: moveOn=\"passed\"; it is Passed, Completed, CompletedAndPassed, CompletedOrPassed or NotApplicable",
        ),
        (
            "<au id='a' masteryScore='80'/>",
            "<au id=\"a\">: masteryScore=\"80\"; it is a decimal from 0 to 1",
        ),
        (
            "<au id='a' masteryScore='-1'/>",
            "<au id=\"a\">: masteryScore=\"-1\"; it is a decimal from 0 to 1",
        ),
        ("<au id='a'>", "expected `</au>`, but `</courseStructure>` was found"),
        (
            "<au id='a' id='b'/>",
            "position 10: duplicated attribute, previous declaration at position 3",
        ),
    ] {
        let (code, text) = told(inner.as_bytes());
        assert_eq!(code, "not-a-course");
        assert!(text.ends_with(problem), "{inner}: {text}");
    }
    assert!(told(b"<au id='\xb5\xe3'/>").1.contains("UTF-8"), "{:?}", told(b"<au id='\xb5\xe3'/>"));
    let whole = |bytes: &[u8]| told_of_course(&folder.wrote("course.xml", bytes));
    assert!(whole(b"").1.ends_with("there is no <courseStructure>"));
    assert!(whole(b"{}").1.ends_with("there is no <courseStructure>"));
    assert!(
        whole(b"<courseStructure><au id='a'/>")
            .1
            .ends_with("it ends before its last tag is closed")
    );
    let packed = gzip(b"<courseStructure/>");
    assert_eq!(whole(&packed[..packed.len() - 4]).0, "file-damaged");
    assert_eq!(told_of_course(&folder.path("none.xml")).0, "file-not-found");
}

/// Code and text of what is said about a course.
fn told_of_course(path: &str) -> (String, String) {
    let line = format!(
        "study import --xapi data/study/units.json --course {path} --plan garden --category unit --json --lang en"
    );
    let ended = run(&line, "");
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    let error: Value = serde_json::from_str(&ended.err).unwrap();
    let text = |key: &str| error["error"][key].as_str().unwrap_or_default().to_owned();
    (text("code"), text("text"))
}

/// What is wrong with a table; a broken row takes only itself.
#[test]
fn broken_tables_are_told() {
    const HEAD: &str = "id,learner,did,on,ground\n";
    let folder = Folder::new();
    let import = |bytes: &[u8]| {
        let path = folder.wrote("rows.csv", bytes);
        format!("study import --plan garden --category video --json --csv {path}")
    };
    for (text, code) in [
        ("", "no-row"),
        (HEAD, "no-row"),
        ("id,learner,id\na,p1,b\n", "column-twice"),
        ("id,lerner\na,p1\n", "unknown-column"),
    ] {
        assert_eq!(failure_of(&import(text.as_bytes())), code, "{text}");
    }
    let packed = gzip(HEAD.as_bytes());
    assert_eq!(failure_of(&import(&packed[..packed.len() - 4])), "file-damaged");
    assert_eq!(failure_of(&import(b"id,\xb1\xe0\na,b\n")), "not-a-table");

    let fine = "a,p1,exempted,2026-03-01,ill";
    for (row, why) in [
        (b"b,p1,exempted,2026-03-01,\xb2\xa1".as_slice(), "not-text"),
        (b"b,p1,exempted,2026-03-01", "cells"),
        (b"b,p1,exempted,2026-03-01,ill,more", "cells"),
        (b"b,,exempted,2026-03-01,ill", "missing-learner"),
        (b"b,p1,,2026-03-01,ill", "missing-did"),
        (b"b,p1,excused,2026-03-01,ill", "unreadable-did"),
        (b"b,p1,exempted,,ill", "missing-on"),
        (b"b,p1,exempted,2026-02-29,ill", "unreadable-on"),
        (b"b,p1,exempted,2026-03-01,", "missing-ground"),
        (b"b,p1,exempted,2026-03-01,\"ill", "unreadable-ground"),
        (b"a,p1,exempted,2026-03-02,ill", "same-id-other-content"),
    ] {
        let text = [
            HEAD.as_bytes(),
            fine.as_bytes(),
            b"\r\n",
            row,
            b"\r\nc,p2,exempted,2026-03-01,ill\r\n",
        ]
        .concat();
        let report = asked(&import(&text));
        let refused = &report["refused"][report["refused"].as_array().unwrap().len() - 1];
        assert_eq!((&refused["n"], &refused["why"]), (&2.into(), &why.into()), "{report}");
        let kept = match why {
            // Which of two is true cannot be told, so neither is taken.
            "same-id-other-content" => 1,
            // What is open runs to the end of the file.
            "unreadable-ground" => 1,
            _ => 2,
        };
        assert_eq!(report["accepted"], kept, "{report}");
    }
}
