//! The typed calls beside the core, over every vector, and the texts of errors beside the door.

use std::collections::{BTreeMap, HashMap};

use jiceng::{facts::Value, lifecycle, words::Lang};
use jiceng_mobile::{
    Actor, Ask, Attr, Case, Change, Column, Columns, DueQuestion, Fact, JicengError, Organ,
    Rulebook, day_of,
};
use jiceng_tests::{questions, vectors};
use serde_json::json;

fn text(it: impl ToString) -> String {
    it.to_string()
}

fn case(it: &lifecycle::Case) -> Case {
    let fact = |it: &jiceng::facts::Fact| Fact {
        id: text(&it.id),
        kind: it.kind.as_ref().map(text),
        on: text(it.on),
        recorded: text(it.recorded),
        by: it.by.as_ref().map(|by| Actor {
            role: text(&by.role),
            person: by.person.as_ref().map(text),
            organ: by.organ.as_ref().map(text),
        }),
        attrs: it.attrs.iter().map(|(name, it)| (text(name), attr(it))).collect(),
        at: it.at.map(text),
        after: it.after.as_ref().map(text),
        reverses: it.reverses.as_ref().map(text),
        erases: it.erases.as_ref().map(text),
    };
    let organ = |it: &jiceng::people::Organ| Organ {
        id: text(&it.id),
        parent: it.parent.as_ref().map(text),
    };
    Case {
        case: text(&it.case),
        lifecycle: text(&it.lifecycle),
        events: it.events.iter().map(fact).collect(),
        organs: it.organs.iter().map(organ).collect(),
        others: it.others.iter().map(case).collect(),
    }
}

fn attr(value: &Value) -> Attr {
    match value.clone() {
        Value::Yes(value) => Attr::Yes { value },
        Value::Count(value) => Attr::Count { value },
        Value::Text(value) => Attr::Text { value },
        Value::List(list) => Attr::Ids { value: list.iter().map(text).collect() },
    }
}

fn ask(question: &serde_json::Value) -> Ask {
    let word = |key: &str| question.get(key).and_then(|it| it.as_str()).map(str::to_owned);
    let full = question.get("detail").is_some();
    Ask {
        as_of: word("asOf").unwrap_or_default(),
        known_on: word("knownOn"),
        detail: full.then_some(jiceng::answers::Detail::Full),
        lang: if full { vec![Lang::Zh, Lang::En] } else { Vec::new() },
    }
}

#[test]
fn every_vector() {
    let mut books = BTreeMap::new();
    let (mut n_said, mut n_cases) = (0, 0);
    for vector in vectors::read("lifecycle").unwrap() {
        let question = questions::of(&vector);
        let id = vector.json.get("rulebook").and_then(|it| it.as_str()).unwrap();
        if id.contains('/') {
            continue;
        }
        let (book, core) = books.entry(id.to_owned()).or_insert_with(|| {
            let core = jiceng::law::Rulebook::builtin(id).unwrap();
            (Rulebook::builtin(id).unwrap(), core)
        });
        assert_eq!(book.call(&question.to_string()).unwrap(), core.call(&question.to_string()));
        let Ok(facts) = jiceng::wire::from_value(question.get("facts").cloned().unwrap()) else {
            continue;
        };
        let told = book.evaluate_case(case(&facts), ask(&question));
        let answer: serde_json::Value =
            serde_json::from_str(&core.call(&question.to_string())).unwrap();
        let about = &vector.name;
        match told {
            Err(error) => same_error(&error, answer.get("error").unwrap()),
            Ok(told) => {
                let ok = answer.get("ok").unwrap();
                let result = ok.get("result").unwrap();
                assert_eq!(json!(told.result.stage), result["stage"], "{about}");
                assert_eq!(json!(told.result.counts.unmet), result["counts"]["unmet"], "{about}");
                let n = |key: &str| result[key].as_array().unwrap().len();
                assert_eq!(told.result.clocks.len(), n("clocks"), "{about}");
                assert_eq!(told.result.next.len(), n("next"), "{about}");
                for finding in told.findings {
                    if let Some(said) = finding.text.clone() {
                        let zh = book.finding_text(finding.clone(), Lang::Zh).unwrap();
                        let en = book.finding_text(finding, Lang::En).unwrap();
                        assert_eq!((Some(zh), Some(en)), (said.zh, said.en), "{about}");
                        n_said += 1;
                    }
                }
                n_cases += 1;
            }
        }
    }
    assert!(n_said > 20 && n_cases > 200, "{n_said} sentences, {n_cases} cases");
}

#[track_caller]
fn same_error(error: &JicengError, told: &serde_json::Value) {
    let JicengError::Malformed { code, pointer, text, hint, .. } = error;
    assert_eq!(&json!({ "code": code, "pointer": pointer, "text": text, "hint": hint }), told);
}

fn asked(id: &str, on: &str) -> Fact {
    Fact {
        id: id.into(),
        kind: Some("asked".into()),
        on: on.into(),
        recorded: on.into(),
        by: Some(Actor { role: "resident".into(), person: None, organ: None }),
        attrs: HashMap::from([("protected".into(), Attr::Yes { value: false })]),
        at: None,
        after: None,
        reverses: None,
        erases: None,
    }
}

fn tree(events: Vec<Fact>) -> Case {
    let (case, lifecycle) = ("c1".into(), "tree".into());
    Case { case, lifecycle, events, organs: Vec::new(), others: Vec::new() }
}

fn on(day: &str) -> Ask {
    Ask { as_of: day.into(), known_on: None, detail: None, lang: vec![Lang::Zh] }
}

#[test]
fn errors_are_those_of_the_door() {
    let book = Rulebook::builtin("demo").unwrap();
    let good = || asked("a", "2026-09-21");
    let named =
        |attr: &str, value: Attr| Fact { attrs: HashMap::from([(attr.into(), value)]), ..good() };
    let planted = [
        Fact { on: "2026-02-30".into(), ..good() },
        Fact { id: "\u{5f20}\u{4e09}".into(), ..good() },
        Fact { kind: Some("axed".into()), ..good() },
        Fact { at: Some("25:00".into()), ..good() },
        Fact { recorded: "2026-09-20".into(), ..good() },
        Fact { by: Some(Actor { role: "judge".into(), person: None, organ: None }), ..good() },
        Fact { by: Some(Actor { role: "a b".into(), person: None, organ: None }), ..good() },
        Fact { after: Some("z".into()), ..good() },
        named("hight", Attr::Yes { value: true }),
        named("protected", Attr::Text { value: "no".into() }),
        named("protected", Attr::Ids { value: vec!["a".into(), "b c".into()] }),
    ];
    // Of the door's text nothing was read yet, so that it speaks English.
    let big = tree(vec![named("protected", Attr::Count { value: i64::MAX })]);
    let JicengError::Malformed { code, .. } =
        book.evaluate_case(big, on("2026-10-01")).unwrap_err();
    assert_eq!(code, "not-an-integer");
    for fact in planted {
        let question = json!({ "op": "evaluate", "domain": "lifecycle", "asOf": "2026-10-01",
            "lang": ["zh"], "facts": { "case": "c1", "lifecycle": "tree", "events": [written(&fact)] } });
        let answer: serde_json::Value =
            serde_json::from_str(&book.call(&question.to_string()).unwrap()).unwrap();
        let error = book.evaluate_case(tree(vec![fact.clone()]), on("2026-10-01")).unwrap_err();
        same_error(&error, answer.get("error").unwrap_or_else(|| panic!("{fact:?} is no fault")));
        let question = json!({ "op": "compare", "domain": "lifecycle", "asOf": "2026-10-01",
            "lang": ["zh"], "facts": { "case": "c1", "lifecycle": "tree", "events": [] },
            "with": { "add": [written(&fact)] } });
        let answer: serde_json::Value =
            serde_json::from_str(&book.call(&question.to_string()).unwrap()).unwrap();
        let with = Change { add: vec![fact], as_of: None, known_on: None };
        let error = book.compare_case(tree(Vec::new()), on("2026-10-01"), with).unwrap_err();
        same_error(&error, answer.get("error").unwrap());
    }
}

fn written(fact: &Fact) -> serde_json::Value {
    let attrs: serde_json::Map<_, _> = fact
        .attrs
        .iter()
        .map(|(name, it)| {
            let value = match it {
                Attr::Yes { value } => json!(value),
                Attr::Count { value } => json!(value),
                Attr::Text { value } => json!(value),
                Attr::Ids { value } => json!(value),
            };
            (name.clone(), value)
        })
        .collect();
    json!({ "id": fact.id, "kind": fact.kind, "on": fact.on, "recorded": fact.recorded,
        "at": fact.at, "after": fact.after, "reverses": fact.reverses, "erases": fact.erases,
        "attrs": attrs, "by": fact.by.as_ref().map(|it| json!({ "role": it.role })) })
}

#[test]
fn a_step_that_is_only_considered() {
    let book = Rulebook::builtin("demo").unwrap();
    let case = tree(vec![asked("a", "2026-09-21")]);
    let steps = book.next_steps(case.clone(), on("2026-09-25")).unwrap();
    assert!(steps.iter().any(|it| it.event == "allowed" && it.text.is_some()));
    let office = Actor { role: "office".into(), person: None, organ: None };
    let allowed = Fact {
        kind: Some("allowed".into()),
        by: Some(office),
        attrs: HashMap::new(),
        ..asked("b", "2026-09-25")
    };
    let with = Change { add: vec![allowed], as_of: None, known_on: None };
    let told = book.compare_case(case.clone(), on("2026-09-25"), with).unwrap();
    assert_eq!(told.before.result.stage, "open");
    assert_eq!(told.after.result.stage, "free");
    assert_eq!(told.new_findings, Some(Vec::new()));
    assert!(told.differences.iter().any(|it| it.pointer == "/result/stage"));
    assert!(!book.explain_case(case, on("2026-09-25")).unwrap().is_empty());
}

#[test]
fn days() {
    let midnight = 1_794_412_800_000; // 2026-11-11T16:00:00Z, midnight in China
    assert_eq!(day_of(midnight - 1, 480).unwrap(), "2026-11-11");
    assert_eq!(day_of(midnight, 480).unwrap(), "2026-11-12");
    assert_eq!(day_of(midnight, 0).unwrap(), "2026-11-11");
    let JicengError::Malformed { code, .. } = day_of(i64::MAX, 480).unwrap_err();
    assert_eq!(code, "bad-day");
    let book = Rulebook::builtin("cn").unwrap();
    let question = DueQuestion {
        from: "2026-01-30".into(),
        term: "15d".into(),
        rolls: true,
        suspend: vec!["2026-02-02..2026-02-03".into()],
        known_on: None,
    };
    let told = book.due(question.clone()).unwrap();
    assert_eq!(told.plain_end.not_after.as_deref(), Some("2026-02-16"));
    assert_eq!(told.due.not_before, "2026-02-24");
    let wrong = DueQuestion { suspend: vec!["2026-02-30".into()], ..question };
    let JicengError::Malformed { pointer, .. } = book.due(wrong).unwrap_err();
    assert_eq!(pointer, "/suspend/0");
}

#[test]
fn columns_of_bytes() {
    let book = Rulebook::builtin("demo").unwrap();
    let kinds = book.kinds("tree").unwrap();
    let kind = |id: &str| u16::try_from(kinds.iter().position(|it| it == id).unwrap()).unwrap();
    let day = |text: &str| text.parse::<jiceng::time::Day>().unwrap().number();
    let pack32 = |list: &[i32]| list.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>();
    let pack16 = |list: &[u16]| list.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>();
    let columns = Columns {
        cases: pack32(&[1, 1, 2]),
        kinds: pack16(&[kind("asked"), kind("allowed"), kind("asked")]),
        days: pack32(&[day("2026-03-02"), day("2026-03-05"), day("2026-03-02")]),
        roles: Some(pack16(&[0, 1, u16::MAX])),
        times: Some(pack16(&[600, u16::MAX, u16::MAX])),
        attrs: vec![Column {
            name: "protected".into(),
            cells: jiceng_mobile::Cells::Yes,
            rows: vec![0, 2, 2],
        }],
    };
    assert_eq!(book.roles("tree").unwrap()[0], "resident");
    let tally = book.tally_cases("tree", columns.clone(), on("2026-03-10")).unwrap();
    let decide = tally.duties.iter().find(|it| it.duty == "tree/decide").unwrap();
    assert_eq!((tally.cases, decide.counts.met, decide.counts.pending), (2, 1, 1));
    let short = Columns { days: vec![1, 2, 3], ..columns };
    let JicengError::Malformed { code, pointer, .. } =
        book.tally_cases("tree", short, on("2026-03-10")).unwrap_err();
    assert_eq!((code.as_str(), pointer.as_str()), ("bad-question", "/days"));
}
