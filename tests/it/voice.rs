//! What findings and steps say, in both languages, with no hole left.

use std::sync::LazyLock;

use jiceng::{
    answers::{Finding, Param, Params, Step, Verdict, Voice},
    law::{Cite, Confidence, Force, rulebook::Rulebook},
    time::{Day, Due},
    wire::{Id, RuleId},
    words::Lang,
};
use proptest::prelude::*;

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
        code: format!("lamp/repair-{kind}"),
        kind,
        rule: RuleId::new("lamp/repair").unwrap(),
        force: Force::Must,
        verdict: Verdict::Unmet,
        confidence: Confidence::Verified,
        subjects: vec![],
        due: Some(Due::on("2026-03-16".parse().unwrap())),
        excused_by: None,
        params: Params(params.iter().cloned().collect()),
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
        params: Params(params.iter().cloned().collect()),
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
const PARAMS: [&str; 26] = [
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
        let found = Finding { params: Params(params), force, verdict, confidence, ..finding(kind, &[]) };
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
