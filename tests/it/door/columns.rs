//! Very many cases through the door of columns.

use jiceng::{
    answers::{Ask, Detail},
    json,
    law::Rulebook,
    lifecycle::columns::{self, Columns},
    wire,
};
use jiceng_tests::columns as corpus;
use serde_json::{Value, json as value};

/// The bytes of a column, padded to a multiple of eight.
fn padded(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.resize(bytes.len().next_multiple_of(8), 0);
    bytes
}

/// What the door says of cases is what the typed call says, and its text is canonical.
#[test]
fn cases_are_told_as_typed() {
    let demo = Rulebook::builtin("demo").unwrap();
    let kind = |id: &str| {
        let place = columns::kinds(&demo, "tree").unwrap().position(|it| it.as_str() == id);
        u16::try_from(place.unwrap()).unwrap()
    };
    let day = |text: &str| text.parse::<jiceng::time::Day>().unwrap().number();
    let (cases, kinds, days) = (
        [7_u32, 7, 9],
        [kind("asked"), kind("allowed"), kind("asked")],
        [day("2026-03-02"), day("2026-05-05"), day("2026-03-02")],
    );
    let bytes = [
        padded(cases.iter().flat_map(|it| it.to_le_bytes()).collect()),
        padded(kinds.iter().flat_map(|it| it.to_le_bytes()).collect()),
        padded(days.iter().flat_map(|it| it.to_le_bytes()).collect()),
    ];
    let table =
        Columns { cases: &cases, kinds: &kinds, days: &days, roles: None, times: None, attrs: &[] };
    for (detail, word) in [(Detail::Counts, "counts"), (Detail::Findings, "findings")] {
        let question = value!({
            "op": "tally", "domain": "lifecycle", "lifecycle": "tree", "asOf": "2026-06-10",
            "detail": word, "rows": 3,
        });
        let answer = json::columns(&demo, &question.to_string(), &bytes.concat());
        assert!(answer.columns.is_empty());
        let told: Value = serde_json::from_str(&answer.text).unwrap();
        assert_eq!(wire::canonical(&told), answer.text);
        let ask = Ask::on("2026-06-10".parse().unwrap()).detail(detail);
        let typed = columns::tally(&demo, "tree", &table, &ask).unwrap();
        assert_eq!(typed.findings.is_empty(), detail == Detail::Counts);
        let each = typed.findings.iter().map(|(n, it)| value!({ "case": n, "finding": it }));
        assert_eq!(told["ok"]["findings"], Value::Array(each.collect()));
        assert_eq!((&told["ok"]["cases"], &told["ok"]["events"]), (&2.into(), &3.into()));
        let duties: Vec<_> =
            typed.duties.iter().map(|it| value!({ "duty": it.0, "counts": it.1 })).collect();
        assert_eq!(told["ok"]["duties"], Value::Array(duties));
    }
}

/// Each question about columns takes `lang`, as none, as a list and as nothing else.
#[test]
fn every_question_has_a_language() {
    let demo = Rulebook::builtin("demo").unwrap();
    let told = |question: &Value, key: &str, lang: &Value| {
        let mut question = question.clone();
        question[key] = lang.clone();
        json::columns(&demo, &question.to_string(), &[]).text
    };
    for question in [
        value!({ "op": "names", "domain": "lifecycle", "lifecycle": "tree" }),
        value!({ "op": "names", "domain": "points", "scheme": "garden" }),
        value!({ "op": "tally", "domain": "lifecycle", "lifecycle": "tree", "asOf": "2026-06-10", "rows": 0 }),
        value!({ "op": "tally", "domain": "points", "scheme": "garden", "asOf": "2026-06-10", "rows": 0, "subjects": 0 }),
    ] {
        for lang in [value!(null), value!([]), value!(["zh"]), value!(["en", "zh"])] {
            let it = told(&question, "lang", &lang);
            assert!(it.starts_with(r#"{"ok":{"#), "{question} {lang}: {it}");
        }
        assert_eq!(
            told(&question, "lang", &value!("zh")),
            r#"{"error":{"code":"bad-value","hint":"the format is in docs/schema","pointer":"/lang","text":"bad value: expected a list, not the text \"zh\""}}"#
        );
        assert_eq!(
            told(&question, "lang", &value!(["zh", "enn"])),
            r#"{"error":{"code":"unknown-word","hint":"是否想写 `en`？可用的值见 docs/schema","pointer":"/lang/1","text":"不认识的值 `enn`"}}"#
        );
        assert_eq!(
            told(&question, "lagn", &value!(["zh"])),
            r#"{"error":{"code":"unknown-key","hint":"did you mean `lang`? the format is in docs/schema","pointer":"/lagn","text":"unknown key `lagn`"}}"#
        );
    }
}

/// What other languages are asked has every option and every refusal, and is always the same.
#[test]
fn the_corpus_has_every_option_and_refusal() {
    let corpus = || corpus::corpus(500, 1).unwrap();
    let made = corpus();
    assert!(made.text == corpus().text);
    let n = |name: &str| made.counts[&format!("columns/{name}")];
    assert_eq!((n("lifecycle/tally/ok"), n("points/tally/ok")), (500, 500));
    assert_eq!(made.counts["columns"], made.text.lines().filter(|it| !it.starts_with('O')).count());
}
