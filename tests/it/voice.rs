//! What findings and steps say, in both languages, with no hole left.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use jiceng::{
    answers::{Ask, Detail, Finding, Param, Step, Verdict, Voice},
    law::{Cite, Confidence, Force, rulebook::Rulebook},
    lifecycle::{self, Case, LastDayOf, Need, NextStep, Reason, WhyNot},
    time::{Day, Due},
    wire::{self, Id, RuleId},
    words::Lang,
};
use jiceng_tests::vectors;
use proptest::prelude::*;
use serde_json::Value;

const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::open(&super::rulebook::base().to_string()).unwrap());

fn day(text: &str) -> Param {
    Param::Day(text.parse().unwrap())
}

fn word(text: &str) -> Param {
    Param::Word(text.into())
}

fn words(list: &[&str]) -> Param {
    Param::Words(list.iter().map(|it| (*it).to_owned()).collect())
}

fn finding(kind: &'static str, params: &[(&'static str, Param)]) -> Finding {
    let cite = |article, paragraph| Cite {
        source: Id::new("lamp-rules").unwrap(),
        article,
        paragraph,
        item: None,
    };
    Finding {
        code: format!("lamp/repair-{kind}").parse().unwrap(),
        kind,
        rule: RuleId::new("lamp/repair").unwrap(),
        force: Force::Must,
        verdict: Verdict::Unmet,
        confidence: Confidence::Verified,
        subjects: vec![],
        due: Some(Due::on("2026-03-16".parse().unwrap())),
        excused_by: None,
        params: params.iter().cloned().collect(),
        cites: vec![cite(4, Some(1)), cite(5, None)],
        text: None,
    }
}

#[track_caller]
fn says(finding: &Finding, zh: &str, en: &str) {
    let said = Voice::new(&BOOK, "lamp").finding(finding, &LANGS);
    assert_eq!(said.zh.unwrap(), zh);
    assert_eq!(said.en.unwrap(), en);
}

#[test]
fn late() {
    let late = [("on", day("2026-03-17")), ("days-late", Param::Count(1))];
    let finding = finding("late", &late);
    says(
        &finding,
        "「修理路灯」应当在期限内完成，最后一日为2026年3月16日；实际于2026年3月17日完成，逾期1日。依据：《路灯报修办法》第四条第一款、第五条。",
        "“repairing the lamp” must be done in time, its last day is 2026-03-16; it was done on 2026-03-17, 1 day late. Basis: Rules on Street Lamps, art. 4 para. 1, art. 5.",
    );
    let weak = Finding { force: Force::Generally, cites: vec![], ..finding };
    says(
        &weak,
        "「修理路灯」一般应当在期限内完成，最后一日为2026年3月16日；实际于2026年3月17日完成，逾期1日。未记录不照此办理的理由。",
        "“repairing the lamp” should generally be done in time, its last day is 2026-03-16; it was done on 2026-03-17, 1 day late. No reason for departing from it is recorded.",
    );
    let excused = Finding {
        verdict: Verdict::Met,
        excused_by: Some(Id::new("e7").unwrap()),
        confidence: Confidence::Disputed,
        ..weak
    };
    says(
        &excused,
        "「修理路灯」一般应当在期限内完成，最后一日为2026年3月16日；实际于2026年3月17日完成，逾期1日。已记录理由（e7），视为已履行。此规则各方资料说法不一。",
        "“repairing the lamp” should generally be done in time, its last day is 2026-03-16; it was done on 2026-03-17, 1 day late. The reason is recorded (e7), so it counts as kept. The sources of the rule contradict each other.",
    );
}

#[test]
fn unknown() {
    let missing = finding("missing", &[("missing", words(&["calendar:2027", "attr:days"]))]);
    let missing = Finding {
        verdict: Verdict::Unknown,
        due: Some(Due { not_before: "2027-01-04".parse::<Day>().unwrap(), not_after: None }),
        cites: vec![],
        ..missing
    };
    says(
        &missing,
        "「修理路灯」尚未完成，是否逾期尚不能断定：最后一日为2027年1月4日或其后的一日，还缺2027年的放假安排、「天数」。",
        "“repairing the lamp” is not done; whether over time cannot be told: its last day is 2027-01-04 or a later day, and the calendar of 2027, “days” is missing.",
    );
}

#[test]
fn acts() {
    let params = [
        ("event", word("confirmed")),
        ("on", day("2026-03-01")),
        ("stage", words(&["waiting", "quiet"])),
        ("stages", words(&["repaired"])),
    ];
    let not_allowed = Finding { cites: vec![], ..finding("not-allowed", &params) };
    says(
        &not_allowed,
        "2026年3月1日的「居民确认」不能在「待修、未催办」阶段作出，可以作出的阶段：已修好；不产生效力。",
        "“confirmation” of 2026-03-01 cannot be done in stage “waiting, not urged”, only in: repaired; it has no effect.",
    );
    let over = [
        ("on", day("2026-03-01")),
        ("total", Param::Count(8)),
        ("cap", Param::Count(1)),
        ("unit", word("working-days")),
    ];
    says(
        &Finding { cites: vec![], ..finding("extension-over-cap", &over) },
        "「修理路灯」合计至多延长1个工作日，2026年3月1日的延长使合计达8个工作日，整个不产生效力。",
        "“repairing the lamp” can be extended by 1 working day in all: that of 2026-03-01 would make it 8 working days and has no effect at all.",
    );
}

#[test]
fn steps() {
    let step = |kind, params: &[(&'static str, Param)]| Step {
        depth: 0,
        kind,
        rule: Some(RuleId::new("lamp/repair").unwrap()),
        subjects: vec![],
        params: params.iter().cloned().collect(),
        cites: vec![],
        text: None,
    };
    let say = |step: &Step| Voice::new(&BOOK, "lamp").step(step, &LANGS).en.unwrap();
    let moved = [("on", day("2026-03-01")), ("from", word("dark")), ("to", word("waiting"))];
    assert_eq!(say(&step("moved", &moved)), "2026-03-01: from “not reported” to “waiting”.");
    let version = [("from", day("2024-01-01"))];
    assert_eq!(
        say(&step("rule-version", &version)),
        "“repairing the lamp” is taken as in force from 2024-01-01 on."
    );
    let rolled = [
        ("day", day("2026-05-06")),
        ("days", words(&["2026-05-01..2026-05-05"])),
        ("notices", words(&["2026"])),
    ];
    assert_eq!(
        say(&step("rolled", &rolled)),
        "2026-05-01 to 2026-05-05: offices rest, so it rolls to 2026-05-06 (holiday notice 2026)."
    );
}

#[test]
fn counted_steps() {
    let step = |kind, params: &[(&'static str, Param)]| Step {
        depth: 1,
        kind,
        rule: None,
        subjects: vec![],
        params: params.iter().cloned().collect(),
        cites: vec![],
        text: None,
    };
    let say = |step: &Step| Voice::new(&BOOK, "lamp").step(step, &LANGS);
    let stopped = [("count", Param::Count(1)), ("days", words(&["2026-09-24"]))];
    let said = say(&step("stopped", &stopped));
    assert_eq!(said.en.unwrap(), "the clock stands still for 1 day: 2026-09-24.");
    let counted = [
        ("count", Param::Count(5)),
        ("unit", word("working-days")),
        ("days", words(&["2026-09-24..2026-09-30"])),
    ];
    let said = say(&step("counted", &counted));
    assert_eq!(said.en.unwrap(), "5 working days counted: 2026-09-24 to 2026-09-30.");
}

#[test]
fn next_steps() {
    let due = |duty: &str, day: &str| LastDayOf {
        duty: RuleId::new(duty).unwrap(),
        due: Due::on(day.parse().unwrap()),
    };
    let id = |text: &str| Id::new(text).unwrap();
    let open = NextStep {
        event: id("repaired"),
        transition: Some(id("repair")),
        by: vec![id("office"), id("head")],
        to: Some(id("repaired")),
        last_day: Some(due("lamp/repair", "2026-03-16")),
        opens: None,
        needs: vec![Need {
            rule: Some(RuleId::new("lamp/told").unwrap()),
            condition: serde_json::from_str(r#"{ "attr": { "name": "told", "is": true } }"#)
                .unwrap(),
        }],
        why_not: vec![],
        text: None,
    };
    let say = |step: &NextStep| {
        let said = step.say(&Voice::new(&BOOK, "lamp"), &LANGS);
        (said.zh.unwrap(), said.en.unwrap())
    };
    let (zh, en) = say(&open);
    assert_eq!(
        zh,
        "村委会或者村委会主任可以作出「修好」，进入「已修好」；「修理路灯」的最后一日为2026年3月16日；还须符合：「告知延长理由」。"
    );
    assert_eq!(
        en,
        "village office or head of the office may do “repair”, which leads to “repaired”; the last day for “repairing the lamp” is 2026-03-16; it has to meet: “telling why it is extended”."
    );
    let closed = NextStep {
        by: vec![],
        last_day: None,
        needs: vec![],
        why_not: vec![
            WhyNot { reason: Reason::Stage, rule: None, stages: vec![id("waiting")] },
            WhyNot {
                reason: Reason::NotBefore,
                rule: Some(RuleId::new("lamp/wait").unwrap()),
                stages: vec![],
            },
        ],
        ..open
    };
    let (zh, en) = say(&closed);
    assert_eq!(
        zh,
        "现在不能由任何人作出「修好」：只能在以下阶段：待修；「次日起确认」的等候期未满。"
    );
    assert_eq!(
        en,
        "“repair” cannot be done by anybody now: only in these stages: waiting; the wait “confirming from the next day” is not over."
    );
}

/// Every reason and every condition has words, with and without a rule.
#[test]
fn next_steps_are_never_silent() {
    let conditions = [
        r#"{ "attr": { "name": "told", "is": true } }"#,
        r#"{ "document": { "name": "reasons", "has": ["basis"] } }"#,
        r#"{ "organ": { "is": "same", "than": {} } }"#,
        r#"{ "differs": { "from": [] } }"#,
        r#"{ "relatedCase": { "name": "same-as", "stageIn": [] } }"#,
        r#"{ "count": { "event": "urged" } }"#,
    ];
    let reasons = [
        Reason::Stage,
        Reason::Case,
        Reason::Requirement,
        Reason::Unknown,
        Reason::NotBefore,
        Reason::Lapsed,
        Reason::NoEffect,
        Reason::NotInForce,
    ];
    let rules = [None, Some(RuleId::new("lamp/wait").unwrap())];
    let step = NextStep {
        event: Id::new("urged").unwrap(),
        transition: None,
        by: vec![],
        to: None,
        last_day: None,
        opens: None,
        needs: vec![],
        why_not: vec![],
        text: None,
    };
    for rule in rules {
        let needs = conditions
            .map(|it| Need { rule: rule.clone(), condition: serde_json::from_str(it).unwrap() });
        for need in needs {
            never_silent(&NextStep { needs: vec![need], ..step.clone() });
        }
        for reason in reasons {
            let why = WhyNot { reason, rule: rule.clone(), stages: vec![] };
            never_silent(&NextStep { why_not: vec![why], ..step.clone() });
        }
    }
}

#[track_caller]
fn never_silent(step: &NextStep) {
    let said = step.say(&Voice::new(&BOOK, "lamp"), &LANGS);
    let bare = NextStep { needs: vec![], why_not: vec![], ..step.clone() };
    let bare = bare.say(&Voice::new(&BOOK, "lamp"), &LANGS);
    for (text, bare) in [(said.zh, bare.zh), (said.en, bare.en)] {
        let (text, bare) = (text.unwrap(), bare.unwrap());
        assert!(text.len().saturating_sub(bare.len()) > 4, "{text}");
        assert!(
            !text.contains(['{', '}']) && !text.contains(": .") && !text.contains("：。"),
            "{text}"
        );
    }
}

const KINDS: [&str; 21] = [
    "late",
    "missing",
    "too-early",
    "extension-late",
    "extension-again",
    "extension-over-cap",
    "extension-not-running",
    "suspended-late",
    "already-suspended",
    "not-suspended",
    "limit-unknown",
    "unknown-branch",
    "broken",
    "undecided",
    "wrong-role",
    "not-allowed",
    "attribute-missing",
    "layer-conflict",
    "started",
    "moved",
    "rolled",
];

/// Every parameter that some sentence has a hole for.
const PARAMS: [&str; 27] = [
    "duty",
    "on",
    "days-late",
    "at",
    "until",
    "missing",
    "ended",
    "required",
    "done",
    "from",
    "opens",
    "days-early",
    "times",
    "total",
    "cap",
    "unit",
    "amount",
    "least",
    "since",
    "event",
    "refused",
    "role",
    "allowed",
    "stage",
    "stages",
    "right",
    "n",
];

fn param() -> impl Strategy<Value = Param> {
    prop_oneof![
        (-9i64..400).prop_map(Param::Count),
        (0i32..30_000).prop_map(|it| Param::Day(Day::from_number(it).unwrap())),
        "[a-z]{1,9}(:[0-9]{1,4})?".prop_map(Param::Word),
        prop::collection::vec("[a-z]{1,9}(:[0-9]{1,4})?", 0..3).prop_map(Param::Words),
    ]
}

fn confidence() -> impl Strategy<Value = Confidence> {
    prop::sample::select(vec![
        Confidence::Verified,
        Confidence::Secondary,
        Confidence::Inferred,
        Confidence::FromMemory,
        Confidence::Disputed,
    ])
}

proptest! {
    #[test]
    fn no_hole_is_left(
        kind in prop::sample::select(KINDS.to_vec()),
        params in prop::collection::btree_map(prop::sample::select(PARAMS.to_vec()), param(), 0..12),
        force in prop::sample::select(vec![Force::Must, Force::MustNot, Force::Generally, Force::May]),
        verdict in prop::sample::select(vec![Verdict::Met, Verdict::Unmet, Verdict::Unknown]),
        confidence in confidence(),
    ) {
        let voice = Voice::new(&BOOK, "lamp");
        let found = Finding { params: params.into_iter().collect(), force, verdict, confidence, ..finding(kind, &[]) };
        let step = Step {
            depth: 0,
            kind,
            rule: None,
            subjects: vec![],
            params: found.params.clone(),
            cites: found.cites.clone(),
            text: None,
        };
        for said in [voice.finding(&found, &LANGS), voice.step(&step, &LANGS)] {
            for text in [said.zh.unwrap(), said.en.unwrap()] {
                prop_assert!(!text.contains(['{', '}']), "{text}");
                prop_assert!(text.ends_with(['。', '.']), "{text}");
            }
        }
    }
}

/// Whatever the vectors bring up is said with every parameter that its sentence asks for.
#[test]
fn cases_are_told_in_full() {
    let mut books = BTreeMap::new();
    let mut silent = BTreeSet::new();
    let mut n_said = 0_usize;
    for vector in vectors::read("lifecycle").unwrap() {
        let text = |key: &str| vector.json.get(key).and_then(Value::as_str);
        let id = text("rulebook").unwrap().to_owned();
        let book = books.entry(id).or_insert_with_key(|id| jiceng_tests::books::open(id).unwrap());
        let facts = vector.json["facts"].clone();
        let Ok(case) = wire::from_value::<Case>(facts) else { continue };
        let ask = Ask::on(text("asOf").unwrap().parse().unwrap()).detail(Detail::Full);
        let Ok(outcome) = lifecycle::evaluate(book, &case, &ask) else { continue };
        let voice = Voice::new(book, &case.lifecycle);
        let findings = outcome.findings.iter().map(|it| (it.kind, voice.finding(it, &LANGS)));
        let trace = outcome.trace.iter().flatten().map(|it| (it.kind, voice.step(it, &LANGS)));
        let next = outcome.result.next.iter().map(|it| ("next", it.say(&voice, &LANGS)));
        for (kind, said) in findings.chain(trace).chain(next) {
            n_said = n_said.saturating_add(1);
            for text in [said.zh.unwrap(), said.en.unwrap()] {
                if text.contains("（未说明）") || text.contains("(not told)") || text.contains("“”")
                {
                    silent.insert(format!("{kind}: {text} ({})", vector.name));
                }
            }
        }
    }
    assert!(n_said > 1_000, "only {n_said} sentences");
    let silent: Vec<_> = silent.into_iter().collect();
    assert!(silent.is_empty(), "\n{}\n", silent.join("\n"));
}
