//! How commands end, and what no golden file can hold.

use std::fs;

use super::program::{here, run};

#[test]
fn check_decides_how_it_ends() {
    let late = "evaluate --facts data/petition-late.json";
    let unknown = "evaluate --facts data/petition-unknown.json --as-of 2026-05-20";
    for (line, code) in [
        (format!("{late} --as-of 2026-05-11 --check"), 0),
        (format!("{late} --as-of 2026-05-12"), 0),
        (format!("{late} --as-of 2026-05-12 --check"), 1),
        (format!("{late} --as-of 2026-05-12 --check --detail counts"), 1),
        (format!("{unknown} --check"), 3),
        (format!("{unknown} --check --json"), 3),
        (format!("{late} --as-of 2026-05-32 --check"), 2),
        ("explain --facts data/petition-late.json --as-of 2026-05-12 --check".into(), 1),
        ("evaluate --as-of 2026-05-12".into(), 2),
        ("evaluate --lang fr".into(), 2),
        ("--help".into(), 0),
        ("lint cn".into(), 0),
        ("lint data/errand-unlabelled.json".into(), 1),
        ("lint".into(), 0),
        ("lint --layer demo-county".into(), 0),
        ("lint --layer zhejiang".into(), 1),
        (format!("{late} --as-of 2026-05-11 --check --layer zhejiang"), 3),
        ("view --facts data/petition-accusation.json --as-of 2026-03-12".into(), 2),
    ] {
        let ended = run(&line, "");
        assert_eq!(ended.code, code, "{line}\n{}", ended.err);
    }
    // One that is not kept weighs more than one that cannot be told.
    let both = "evaluate --facts data/petition-unknown.json --as-of 2026-06-11 --check";
    assert_eq!(run(both, "").code, 1);
}

/// What no authority is known for is said, twice, first, and with the layer's own note.
#[test]
fn zhejiang_is_told_what_it_loosens() {
    let ended = run("lint --layer zhejiang --lang en", "");
    let remarks: Vec<&str> = ended.out.split("\n\n").collect();
    for (remark, what) in remarks.iter().zip(["`extend.cap`", "`force`"]) {
        assert!(remark.starts_with("error: layer-loosens\n  zhejiang/lifecycles/petition.json /"));
        assert!(remark.contains(what), "{remark}");
        assert!(
            remark.contains("the rule itself notes: From 2016-08-01 to 2022-04-30"),
            "{remark}"
        );
    }
    assert!(remarks[2].starts_with("warning: layer-conflict\n"), "{}", remarks[2]);
    assert_eq!(ended.out.matches("error: ").count(), 2);
}

#[test]
fn standard_input() {
    let facts = fs::read_to_string(here().join("data/errand.json")).unwrap();
    let line = "evaluate --rulebook data/errand --as-of 2026-03-06 --facts";
    let [piped, named] =
        [run(&format!("{line} -"), &facts), run(&format!("{line} data/errand.json"), "")];
    assert_eq!((piped.code, piped.out), (0, named.out));
    let marked = run(&format!("{line} -"), &format!("\u{feff}{facts}"));
    assert_eq!(marked.code, 0, "{}", marked.err);
    let empty = run(&format!("{line} -"), "");
    assert_eq!(empty.code, 2);
    assert!(empty.err.contains("bad-json"), "{}", empty.err);
}

#[test]
fn schema() {
    for of in ["question", "answer", "rulebook"] {
        let ended = run(&format!("schema {of}"), "");
        let schema: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
        assert!(schema.get("title").is_some(), "{of}");
    }
}

/// The demo shows the same; either writes the file anew with `JICENG_BLESS=1`.
#[test]
fn board_is_the_golden_of_the_township() {
    let township = here().join("../../township");
    let shown = run(&format!("board --folder {}", township.display()), "");
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    let path = township.join("board.txt");
    if std::env::var_os("JICENG_BLESS").is_some() {
        fs::write(&path, &shown.out).unwrap();
    }
    assert!(shown.out == fs::read_to_string(path).unwrap(), "the board is not as in its file");
}

/// Ten thousand generated cases come to the same numbers in every run.
#[test]
fn replay_is_the_golden_of_the_township() {
    let township = here().join("../../township");
    let log = super::replay::scratch("petitions.csv");
    fs::write(&log, super::petition_log::log(10_000)).unwrap();
    let (log, map) = (log.display().to_string(), township.join("log-map.json"));
    let line = format!("replay --lifecycle petition --log {log} --map {}", map.display());
    let shown = ["zh", "en"].map(|lang| {
        let ended = run(&format!("{line} --as-of 2026-11-23 --lang {lang}"), "");
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        ended.out.replace(&log, "target/demo/petitions.csv")
    });
    let (shown, path) = (shown.join("\n"), township.join("replay.txt"));
    if std::env::var_os("JICENG_BLESS").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert!(shown == fs::read_to_string(path).unwrap(), "the replay is not as in its file");
}

/// Not golden, because the revision of the national rulebook is in it.
#[test]
fn due_for_programs() {
    let ended = run("due --from 2026-01-30 --term 15d --json", "");
    let answer: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(answer["ok"]["due"]["notAfter"], "2026-02-14", "{}", ended.out);
}
