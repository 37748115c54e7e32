//! The typed calls beside the core, over every vector, and the texts of errors beside the door.

use std::collections::{BTreeMap, HashMap};

use jiceng::{facts::Value, lifecycle, words::Lang};
use jiceng_mobile::{
    Act, Actor, Amount, Ask, Attr, Body, Case, Change, Column, Columns, Diary, Did, DueQuestion,
    Fact, JicengError, Ledger, Member, Organ, Played, PointsChange, RoleSpan, Roster, Rulebook,
    Segment, Span, StudyChange, StudyContent, StudyEntry, StudyRecord, day_of,
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
        Value::Text(value) => Attr::Text { value: value.to_string() },
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

fn plain(id: &str, kind: &str, on: &str, attrs: &[(&str, Attr)]) -> Fact {
    let attrs = attrs.iter().map(|(name, it)| ((*name).to_owned(), it.clone())).collect();
    Fact { kind: Some(kind.into()), by: None, attrs, ..asked(id, on) }
}

fn roster(bodies: Vec<Body>) -> Roster {
    let (spans, offices, bars) = (Vec::new(), Vec::new(), Vec::new());
    Roster { bodies, spans, offices, bars, exclusions: Vec::new(), kin: Vec::new() }
}

#[test]
fn an_act_in_due_form() {
    let book = Rulebook::builtin("cn").unwrap();
    let day = "2026-09-21";
    let n = |of: &str, n: i64| {
        [("of", Attr::Text { value: of.into() }), ("n", Attr::Count { value: n })]
    };
    let act = Act {
        act: "m1".into(),
        form: "branch-meeting".into(),
        organ: "b1".into(),
        events: vec![
            plain("o", "opened", day, &[]),
            plain("c", "count", day, &n("entitled", 16)),
            plain("p", "count", day, &n("present", 12)),
        ],
        roster: roster(Vec::new()),
        others: Vec::new(),
    };
    let told = book.evaluate_act(act.clone(), on(day)).unwrap();
    let quorum = told.result.requirements.iter().find(|it| it.kind == "quorum").unwrap();
    assert_eq!((quorum.have, quorum.margin), (Some(12), Some(4)));
    assert!(!book.explain_act(act.clone(), on(day)).unwrap().is_empty());
    let votes = [("yes", Attr::Count { value: 8 }), ("no", Attr::Count { value: 4 })];
    let with = Change { add: vec![plain("v", "voted", day, &votes)], as_of: None, known_on: None };
    let told = book.compare_act(act.clone(), on(day), with).unwrap();
    assert_eq!((told.before.result.votes.len(), told.after.result.votes.len()), (0, 1));
    let wrong = Change { add: vec![plain("v", "vote", day, &[])], as_of: None, known_on: None };
    let JicengError::Malformed { pointer, .. } = book.compare_act(act, on(day), wrong).unwrap_err();
    assert_eq!(pointer, "/with/add/0/kind");
}

#[test]
fn which_acts_are_owed() {
    let book = Rulebook::builtin("cn").unwrap();
    let (id, kind) = ("b1".into(), "party-branch".into());
    let body = Body { id, kind, parent: None, from: None, until: None };
    let events = vec![plain("m", "branch-meeting", "2026-04-09", &[])];
    let diary = Diary { roster: roster(vec![body]), events };
    let over = |from: &str, until: &str| Span { from: from.into(), until: until.into() };
    let year = over("2026-01-01", "2026-12-31");
    let told = book.duty_calendar(diary.clone(), year, on("2026-10-01")).unwrap();
    let row = told.result.rows.iter().find(|it| it.rule.ends_with("/members-meeting")).unwrap();
    let stands: Vec<_> = row.entries.iter().map(|it| it.done).collect();
    assert_eq!(stands, [0, 1, 0, 0]);
    let wrong = over("2026-12-31", "2026-01-01");
    let JicengError::Malformed { pointer, .. } =
        book.duty_calendar(diary, wrong, on("2026-10-01")).unwrap_err();
    assert_eq!(pointer, "/over");
}

#[test]
fn a_ledger_with_a_cap() {
    let book = Rulebook::builtin("demo").unwrap();
    let member = Member {
        id: "m1".into(),
        class_id: Some("gardener".into()),
        organisation: None,
        level: None,
        head: None,
        household: None,
        born: None,
        joined: None,
        left: None,
    };
    let of = [("subject", Attr::Text { value: "m1".into() })];
    let days = ["2026-03-02", "2026-03-03"];
    let ledger = Ledger {
        ledger: "l1".into(),
        scheme: "garden".into(),
        entries: days.iter().map(|day| plain(day, "weeding", day, &of)).collect(),
        roster: vec![member],
    };
    let ask = on("2026-03-31");
    let total = |it: &jiceng_mobile::LedgerOutcome| it.result.subjects[0].total.clone().unwrap();
    let more = vec![plain("e3", "weeding", "2026-03-04", &of)];
    let with = PointsChange { add: more, as_of: None, known_on: None, scheme: None };
    let told = book.compare_ledger(ledger.clone(), ask.clone(), with).unwrap();
    assert_eq!(told.before, book.evaluate_ledger(ledger.clone(), ask.clone()).unwrap());
    let moved = &told.moved.subjects[0];
    // Two points a time, but five at most in a month.
    assert_eq!(moved.by.as_deref(), Some("1"));
    assert_eq!(
        (moved.before.clone().unwrap(), moved.after.clone().unwrap()),
        (total(&told.before), total(&told.after))
    );
    assert!(!book.explain_ledger(ledger.clone(), ask.clone()).unwrap().is_empty());
    let mut wrong = ledger;
    wrong.roster[0].born = Some(70_000);
    let question = json!({ "op": "evaluate", "domain": "points", "asOf": "2026-03-31", "lang": ["zh"],
        "facts": { "ledger": "l1", "scheme": "garden",
            "roster": [{ "id": "m1", "class": "gardener", "born": 70_000 }] } });
    let answer: serde_json::Value =
        serde_json::from_str(&book.call(&question.to_string()).unwrap()).unwrap();
    same_error(&book.evaluate_ledger(wrong, ask).unwrap_err(), answer.get("error").unwrap());
}

#[test]
fn a_learner_who_dragged_to_the_end() {
    let book = Rulebook::builtin("demo").unwrap();
    let content = StudyContent {
        id: "c1".into(),
        category: "video".into(),
        length_ms: Some(600_000),
        move_on: None,
    };
    let segment = |from, to| Segment { from, to: Some(to), wall: None };
    let played = Played {
        content: "c1".into(),
        session: None,
        device: None,
        length_ms: None,
        segments: vec![segment(0, 2_000), segment(598_000, 600_000)],
        wall: None,
    };
    let entry = |id: &str, did: Did| StudyEntry {
        id: id.into(),
        on: "2026-03-01".into(),
        recorded: "2026-03-01".into(),
        did: Some(did),
        until: None,
        at: None,
        by: None,
        reverses: None,
        erases: None,
    };
    let record = StudyRecord {
        learner: "p1".into(),
        plan: "garden".into(),
        roles: vec![RoleSpan { role: "gardener".into(), from: "2026-01-01".into(), until: None }],
        contents: vec![content],
        entries: vec![entry("a", Did::Watched { played })],
        offers: Vec::new(),
    };
    let told = book.evaluate_study(record.clone(), on("2026-03-02")).unwrap();
    assert_eq!(told.result.contents[0].covered_ms, 4_000);
    let claim = Did::Claimed { content: "c1".into(), progress: None };
    let with = StudyChange { add: vec![entry("b", claim)], as_of: None, known_on: None };
    let told = book.compare_study(record.clone(), on("2026-03-02"), with).unwrap();
    assert_eq!(told.new_findings.unwrap()[0].code, "garden/proof-claim-unproved");
    let amount = Amount { n: "0.125".into(), unit: jiceng::study::Unit::Times };
    let did = Did::Attended { amount, category: "video".into(), makes_up: None };
    let wrong = StudyRecord { entries: vec![entry("c", did)], ..record };
    let JicengError::Malformed { pointer, .. } =
        book.evaluate_study(wrong, on("2026-03-02")).unwrap_err();
    assert_eq!(pointer, "/facts/entries/0/did/attended/amount/n");
}
