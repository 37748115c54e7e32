//! Very many cases through the door of columns.

use jiceng::{
    answers::{Ask, Detail, Finding},
    json,
    law::Rulebook,
    lifecycle::{
        Case,
        columns::{self, Columns},
    },
    wire::{self, Id},
};
use jiceng_tests::{columns as corpus, random::Random};
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
        let each = typed
            .findings
            .iter()
            .map(|it| value!({ "case": it.case, "finding": it.finding, "rows": it.rows }));
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

/// Findings of columns are those of the same facts one case at a time, none more and none
/// fewer; `rows` stand for the ids that rows do not have.
#[test]
fn findings_are_those_of_single_cases() {
    let cn = Rulebook::builtin("cn").unwrap();
    let first: jiceng::time::Day = "2026-08-20".parse().unwrap();
    let mut random = Random::new(11);
    let mut twice = 0;
    for lifecycle in ["petition", "hotline", "mediation", "service-matter", "cadre-report"] {
        let kinds: Vec<_> = columns::kinds(&cn, lifecycle).unwrap().cloned().collect();
        let (mut cases, mut numbers, mut days) = (Vec::new(), Vec::new(), Vec::new());
        for case in 0..60 {
            for _ in 0..=random.below(9) {
                cases.push(case);
                numbers.push(u16::try_from(random.below(kinds.len())).unwrap());
                // Few days, so that events fall together.
                days.push(first.number() + i32::try_from(random.below(40)).unwrap());
            }
        }
        let (kinds_of, attrs) = (&numbers, &[]);
        let table = Columns {
            cases: &cases,
            kinds: kinds_of,
            days: &days,
            roles: None,
            times: None,
            attrs,
        };
        let ask = Ask::on("2026-10-10".parse().unwrap()).detail(Detail::Findings);
        let tally = columns::tally(&cn, lifecycle, &table, &ask).unwrap();
        let id = |row: usize| format!("e{row:04}").parse::<Id>().unwrap();
        let mut told = tally.findings.into_iter().map(|it| {
            let subjects = it.rows.iter().map(|row| id(*row as usize)).collect();
            (it.case, Finding { subjects, ..it.finding })
        });
        for case in 0..60 {
            let rows = (0..cases.len()).filter(|row| cases[*row] == case);
            let events = rows.map(|row| {
                let day = jiceng::time::Day::from_number(days[row]).unwrap();
                value!({ "id": id(row), "kind": kinds[usize::from(numbers[row])], "on": day, "recorded": day })
            });
            let case_of = value!({ "case": "c", "lifecycle": lifecycle, "events": events.collect::<Vec<_>>() });
            let case_of: Case = wire::from_value(case_of).unwrap();
            let single = jiceng::lifecycle::evaluate(&cn, &case_of, &ask).unwrap().findings;
            let plain = |it: &Finding| Finding { subjects: Vec::new(), ..it.clone() };
            let alike = |two: &[Finding]| plain(&two[0]) == plain(&two[1]);
            twice += single.windows(2).filter(|two| alike(two)).count();
            let expected: Vec<_> = single.into_iter().map(|it| (case, it)).collect();
            let found: Vec<_> = told.by_ref().take(expected.len()).collect();
            assert_eq!(found, expected, "{lifecycle} {case}");
        }
        assert_eq!(told.next(), None);
    }
    assert!(twice > 10, "only {twice} findings differ in their events alone");
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
