//! Golden files: the command line, what it wrote, and the exit code.
//!
//! `JICENG_BLESS=1` writes them anew; read the difference.

use std::fs;

use super::program::{Ended, here, run};

/// Runs the command lines and compares all of it with a golden file.
#[track_caller]
pub(super) fn golden(name: &str, lines: &[&str]) {
    let mut told = String::new();
    for line in lines {
        let Ended { out, err, code } = run(line, "");
        let blank = if told.is_empty() { "" } else { "\n" };
        told.push_str(&format!("{blank}$ jiceng {line}\n{out}{err}[{code}]\n"));
    }
    let path = here().join("golden").join(format!("{name}.txt"));
    if std::env::var_os("JICENG_BLESS").is_some() {
        fs::write(&path, &told).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    for (n, (wanted, found)) in (1..).zip(golden.lines().zip(told.lines())) {
        assert_eq!(wanted, found, "{}:{n}", path.display());
    }
    assert_eq!(golden, told, "{}: another length", path.display());
}

/// The command line in both languages, Chinese first.
fn both(line: &str) -> [String; 2] {
    [format!("{line} --lang zh"), format!("{line} --lang en")]
}

#[track_caller]
pub(super) fn golden_in_both(name: &str, lines: &[&str]) {
    let lines: Vec<String> = lines.iter().flat_map(|it| both(it)).collect();
    golden(name, &lines.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn evaluate() {
    golden_in_both(
        "evaluate",
        &[
            "evaluate --facts data/petition-late.json --as-of 2026-05-12",
            "evaluate --facts data/petition-late.json --as-of 2026-05-12 --detail counts",
            "evaluate --facts data/petition-hearings.json --as-of 2026-06-15",
            "evaluate --facts data/petition-unfit.json --as-of 2026-03-20 --known-on 2026-11-23",
            "evaluate --rulebook demo --facts data/stall.json --as-of 2026-08-12",
            "evaluate --rulebook demo --facts data/stall.json --as-of 2026-09-21",
        ],
    );
}

#[test]
fn explain() {
    golden_in_both("explain", &["explain --facts data/petition-hearings.json --as-of 2026-06-16"]);
}

#[test]
fn compare() {
    let errand = "--rulebook data/errand --facts data/errand.json --as-of 2026-03-09";
    golden_in_both(
        "compare",
        &[
            &format!("compare {errand} --with data/added.json"),
            &format!("compare {errand} --with-as-of 2026-03-06"),
            &format!("compare {errand} --with-rulebook data/errand-slower.json"),
            &format!("compare {errand} --with data/errand.json"),
            "compare --facts data/petition-late.json --as-of 2026-05-11 --with-as-of 2026-05-12",
        ],
    );
}

#[test]
fn describe_and_diagram() {
    let errand = "--rulebook data/errand --lifecycle errand --as-of 2026-03-09";
    golden_in_both("describe", &[&format!("describe {errand}"), &format!("diagram {errand}")]);
}

#[test]
fn due() {
    golden_in_both(
        "due",
        &[
            "due --from 2026-01-30 --term 15d",
            "due --from 2026-09-24 --term 5wd --suspend 2026-09-28..2026-09-29",
            "due --from 2026-12-24 --term 10wd",
            "due --from 2026-01-31 --term 1m --roll none",
            "due --from 2020-01-20 --term 7wd --known-on 2020-01-26",
        ],
    );
}

#[test]
fn lint() {
    golden_in_both("lint", &["lint data/errand", "lint data/errand-unlabelled.json"]);
}

#[test]
fn layers() {
    let errand = "--rulebook data/errand --facts data/errand.json --as-of 2026-03-06";
    golden_in_both(
        "layers",
        &[
            &format!("evaluate {errand} --layer data/errand-faster.json"),
            &format!("explain {errand} --layer data/errand-layer"),
            &format!("compare {errand} --with-layer data/errand-faster.json"),
            &format!(
                "compare {errand} --layer data/errand-faster.json --with-layer data/errand-layer"
            ),
            &format!(
                "compare {errand} --layer data/errand-faster.json --with-rulebook data/errand"
            ),
            "describe --rulebook data/errand --layer data/errand-layer --lifecycle errand --as-of 2026-03-09",
            "diagram --rulebook data/errand --layer data/errand-layer --lifecycle errand --as-of 2026-03-09",
            "due --layer data/region.json --from 2026-04-13 --term 5wd",
            "lint data/errand --layer data/errand-later.json",
            "lint data/errand --layer data/errand-layer-slip.json",
            "rulebook show data/errand --layer data/errand-layer --layer data/errand-faster.json",
            "replay --rulebook data/fine --layer data/fine-faster.json --lifecycle fine --log data/fine.xes --map data/fine-map.json --detail counts",
        ],
    );
    golden(
        "layers-json",
        &[
            &format!("compare {errand} --with-layer data/errand-layer --json"),
            &format!(
                "compare {errand} --layer data/errand-faster.json --with-layer data/errand-layer --json"
            ),
            &format!(
                "evaluate {errand} --layer data/errand-faster.json --json --detail counts --check"
            ),
        ],
    );
}

#[test]
fn view() {
    let case = "view --facts data/petition-accusation.json --as-of 2026-03-12";
    golden_in_both(
        "view",
        &[
            &format!("{case} --role petitioner"),
            &format!("{case} --role reported-party"),
            "view --rulebook demo --facts data/tree.json --as-of 2026-09-23 --role neighbour",
        ],
    );
    golden(
        "view-json",
        &[
            "view --rulebook data/errand --facts data/errand.json --as-of 2026-03-09 --role resident --json --check",
        ],
    );
}

#[test]
fn rulebooks() {
    golden("rulebook-pack", &["rulebook pack data/errand"]);
    golden_in_both("rulebook-show", &["rulebook show data/errand"]);
}

#[test]
fn merge() {
    golden("merge", &["merge data/errand.json data/errand-done.json"]);
}

#[test]
fn answers_for_programs() {
    let errand = "--rulebook data/errand --facts data/errand.json --as-of 2026-03-09";
    golden(
        "json",
        &[
            &format!("evaluate {errand} --json"),
            &format!("evaluate {errand} --json --lang zh --detail counts --check"),
            &format!("explain {errand} --json --lang en"),
            &format!("compare {errand} --with data/added.json --json"),
            &format!("compare {errand} --with-rulebook data/errand-slower.json --json"),
            "describe --rulebook data/errand --lifecycle errand --as-of 2026-03-09 --json",
            "diagram --rulebook data/errand --lifecycle errand --as-of 2026-03-09 --json",
            "lint data/errand-unlabelled.json --json --lang en",
            "rulebook show data/errand --json",
        ],
    );
}

#[test]
fn malformed_questions() {
    let errand = "--rulebook data/errand --facts data/errand.json";
    golden_in_both(
        "malformed",
        &[
            "evaluate --facts data/nowhere.json --as-of 2026-03-06",
            "evaluate --rulebook cm --facts data/errand.json --as-of 2026-03-06",
            "evaluate --rulebook data/nowhere.json --facts data/errand.json --as-of 2026-03-06",
            &format!("evaluate {errand} --as-of 2026-02-30"),
            &format!("evaluate {errand} --as-of 2026-03-06 --known-on yesterday"),
            "evaluate --rulebook data/errand --facts data/slip.json --as-of 2026-03-06",
            "evaluate --rulebook data/errand --facts data/broken.json --as-of 2026-03-06",
            "evaluate --rulebook data --facts data/errand.json --as-of 2026-03-06",
            "describe --rulebook data/errand --lifecycle errands --as-of 2026-03-06",
            "due --from 2026-03-06 --term 5x",
            "due --from 2026-03-06 --term 5d --suspend 2026-03-09..2026-03-07",
            "merge data/errand.json data/conflict.json",
            "merge data/errand.json data/petition-late.json",
            "board --folder data",
            "rulebook show data/nowhere.json --json",
            &format!("evaluate {errand} --as-of 2026-03-06 --layer zhejang"),
            &format!("evaluate {errand} --as-of 2026-03-06 --layer zhejiang"),
            &format!("evaluate {errand} --as-of 2026-03-06 --layer data/nowhere.json"),
            &format!("evaluate {errand} --as-of 2026-03-06 --layer data/errand-layer-odd.json"),
            &format!(
                "evaluate {errand} --as-of 2026-03-06 --layer data/errand-layer --layer data/errand-layer-slip.json"
            ),
            &format!(
                "evaluate {errand} --as-of 2026-03-06 --layer data/errand-layer --layer data/errand-layer"
            ),
            &format!("evaluate {errand} --as-of 2026-03-06 --layer data/errand"),
            "due --from 2026-03-06 --term 5d --layer data/region.json --layer data/region.json --json",
            &format!(
                "compare {errand} --as-of 2026-03-06 --with-layer data/errand-layer-odd.json --json"
            ),
            &format!("view {errand} --as-of 2026-03-06 --role residents"),
        ],
    );
}

#[test]
fn study() {
    golden_in_both(
        "study",
        &[
            "study verify --xapi data/statements.jsonl",
            "study verify --xapi data/statements.jsonl --threshold 2.5x",
        ],
    );
    golden(
        "study-import",
        &["study import --xapi data/statements.jsonl --plan garden --category video"],
    );
}

#[test]
fn points() {
    let garden = "--rulebook demo --facts data/points-garden.json --as-of 2026-03-31";
    golden_in_both(
        "points",
        &[
            &format!("points statement {garden} --member m1"),
            &format!("points statement {garden} --member m3 --member m6"),
            &format!("points statement {garden} --member m5 --check"),
            "points statement --facts data/points-sixty.json --as-of 2026-06-30 --known-on 2026-07-05 --member m1",
            "points statement --rulebook demo --facts data/points-plot.json --as-of 2026-09-30",
            "points statement --rulebook demo --facts data/points-odd.json --as-of 2026-07-31",
            &format!("points table {garden}"),
            "points table --rulebook demo --facts data/points-league.json --as-of 2026-05-31",
        ],
    );
    golden_in_both(
        "points-compare",
        &[
            &format!("points compare {garden} --with data/points-added.json"),
            &format!("points compare {garden} --with-as-of 2026-04-30"),
            &format!("points compare {garden} --with data/points-garden.json"),
            "points compare --rulebook ../../township/points/rules --facts ../../township/points/office.json --as-of 2026-11-23 --with-rulebook ../../township/points/draft",
        ],
    );
    golden(
        "points-json",
        &[
            "points statement --rulebook demo --facts data/points-plot.json --as-of 2026-09-30 --json",
            "points table --rulebook demo --facts data/points-plot.json --as-of 2026-09-30 --json --lang en",
            "points compare --rulebook demo --facts data/points-plot.json --as-of 2026-09-30 --with-as-of 2026-06-30 --json",
        ],
    );
}

#[test]
fn malformed_ledgers() {
    let ask = "--rulebook demo --as-of 2026-03-31";
    let slip = |name: &str| format!("points statement {ask} --facts data/points-slip-{name}.json");
    golden_in_both(
        "points-malformed",
        &[
            &slip("scheme"),
            &slip("item"),
            &slip("amount"),
            &slip("choice"),
            &slip("step"),
            &slip("member"),
            &slip("key"),
            &format!("points statement {ask} --facts data/points-garden.json --member m9"),
            &format!("points statement {ask} --facts data/errand.json"),
            &format!("points compare {ask} --facts data/points-garden.json"),
            &format!(
                "points compare {ask} --facts data/points-garden.json --with data/points-slip-item.json"
            ),
        ],
    );
}
