//! Lint and description of lifecycles: planted faults and expected answers.

use std::{collections::BTreeSet, fs, path::PathBuf};

use jiceng::{
    law::{lint::Severity, rulebook::Rulebook},
    lifecycle::{
        describe::{Cycle, Named, describe, mermaid},
        lint,
        rules::Lifecycle,
    },
    time::{Calendar, calendar::builtin},
    wire::{self, Pointer},
    words::Lang,
};
use jiceng_tests::patch;
use serde_json::{Value, json};

fn read(path: &str) -> Value {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    wire::parse(&fs::read_to_string(&root).expect(path)).expect(path)
}

fn tree() -> Lifecycle {
    let document = read("data/lint/tree.json");
    wire::from_value(document["lifecycles"]["tree"].clone()).expect("the invented example")
}

fn calendar() -> Calendar {
    builtin::cn().expect("the calendar as shipped")
}

#[test]
fn planted_faults() {
    let mut covered = BTreeSet::new();
    for vector in read("vectors/lint-lifecycle/planted.json").as_array().expect("a list") {
        let name = vector["name"].as_str().expect("a name");
        let base = vector["base"].as_str().expect("a base");
        let mut document = read(&format!("data/lint/{base}.json"));
        let patch = vector["patch"].as_array().expect("a list of steps");
        patch::apply(&mut document, patch).unwrap_or_else(|it| panic!("{name}: {it}"));
        let mut found = vec![];
        for (id, json) in document["lifecycles"].as_object().expect("lifecycles") {
            let lifecycle: Lifecycle = wire::from_value(json.clone())
                .unwrap_or_else(|it| panic!("{name}: {it} at {}", it.pointer));
            let place = Pointer::root().key("lifecycles").key(id);
            found.extend(lint::check(&lifecycle, "2026-06-01".parse().expect("a day"), &place));
        }
        for it in &found {
            for text in
                [it.say(Lang::Zh), it.say(Lang::En), it.advise(Lang::Zh), it.advise(Lang::En)]
            {
                assert!(
                    !text.contains('{') && text != it.code && !text.is_empty(),
                    "{name}: {text}"
                );
            }
        }
        let short: Vec<_> = found
            .iter()
            .map(|it| json!({ "code": it.code, "severity": it.severity, "pointer": it.pointer }))
            .collect();
        assert_eq!(Value::from(short), vector["expect"], "{name}: {found:#?}");
        covered.extend(found.iter().map(|it| it.code));
    }
    assert_eq!(covered.len(), 12, "a planted fault for every code: {covered:?}");
}

#[test]
fn worst_case_of_the_example() {
    let told = describe(&tree(), "2026-06-01".parse().expect("a day"), calendar().view(None));
    let worst = told.worst_case.expect("it ends");
    assert_eq!(worst.days, 397);
    assert_eq!(worst.path, ["new", "open", "free", "lapsed"]);
    let legs: Vec<_> = worst.legs.iter().map(|it| (it.transition.as_str(), it.arrival)).collect();
    assert_eq!(legs, [("ask", 0), ("silence", 30), ("unused", 397)]);
    assert_eq!(worst.legs[1].length, Some(29));
    assert!(worst.unbounded.is_empty() && !worst.capped);
    // Felling at the last moment: the wait of 5 days opens on day 36, the year ends on day 396.
    assert!(told.unlimited.stages.is_empty());
    assert_eq!(told.unlimited.stops, ["tree/decide"]);
    assert!(told.unbounded && told.cycles.is_empty());
    let roll = told.roll_max.expect("a calendar");
    assert_eq!((roll.days, roll.on.to_string().as_str()), (10, "2020-01-24"));
}

#[test]
fn example_in_sentences() {
    let told = describe(&tree(), "2026-06-01".parse().expect("a day"), calendar().view(None));
    let label = |named: Named<'_>| {
        (named == Named::Stage(&"lapsed".parse().ok()?)).then(|| "lapsed unused".to_owned())
    };
    let said = told.sentences(&label, Lang::En);
    assert_eq!(
        said,
        [
            "with every limit used up it takes 397 days: new → open → free → lapsed unused",
            "new → open (asked): no limit stated, counted as 0 days, day 0",
            "open → free (tree/decide expires): tree/decide, 10 working days + 5 working days from day 0, the day after its last day, day 30",
            "free → lapsed unused (tree/use expires): tree/use, 1 year from day 30, the day after its last day, day 397",
            "clocks that may stop for any time: tree/decide",
            "a last day moves by at most 10 days (2020-01-24; calendar 2007-01-01..2026-12-31)",
            "so there is no true maximum: the sum above is only that of the stated limits",
        ]
    );
    for line in told.sentences(&|_| None, Lang::Zh) {
        assert!(!line.contains('{'), "{line}");
    }
}

#[test]
fn example_as_a_diagram() {
    let label = |named: Named<'_>| match named {
        Named::Event(id) if *id == "extended" => Some("more \"time\": <up to> 5; #a".into()),
        _ => None,
    };
    let drawn = mermaid(&tree(), "2026-06-01".parse().expect("a day"), &label, Lang::En);
    let golden = "\
stateDiagram-v2
    state \"felled\" as s0_0
    state \"free\" as s0_1
    state \"lapsed\" as s0_2
    state \"new\" as s0_3
    state \"open\" as s0_4
    state \"refused\" as s0_5
    [*] --> s0_3
    s0_3 --> s0_4 : asked
    s0_4 --> s0_4 : more @quot;time@quot;@58; @lt;up to@gt; 5@59; @35;a
    s0_4 --> s0_1 : allowed · 10wd+5wd
    s0_4 --> s0_5 : refused · 10wd+5wd
    s0_4 --> s0_1 : tree/decide expires · 10wd+5wd
    s0_1 --> s0_0 : felled · ≥ 5d · 1y
    s0_1 --> s0_2 : tree/use expires · 1y
    s0_0 --> [*]
    s0_2 --> [*]
    s0_5 --> [*]
";
    // In the golden text `@` stands for the sign that begins an entity.
    assert_eq!(drawn, golden.replace('@', "#"));
}

fn petition() -> Lifecycle {
    let book = Rulebook::builtin("cn").expect("the national rulebook");
    book.lifecycle("petition").expect("petitions").clone()
}

#[test]
fn worst_case_of_a_petition() {
    let told = describe(&petition(), "2026-06-01".parse().expect("a day"), calendar().view(None));
    let worst = told.worst_case.expect("it ends");
    let legs: Vec<_> =
        worst.legs.iter().map(|it| (&*it.to, it.duty.as_deref(), it.arrival)).collect();
    assert_eq!(
        legs,
        [
            ("submitted", None, 0),
            ("registered", None, 0),
            ("transferred", Some("petition/dispose"), 15),
            ("notified", Some("petition/notify"), 30),
            ("classified", None, 30),
            ("handling", None, 30),
            ("opinion", Some("petition/handle"), 120),
            ("opinion-served", None, 120),
            ("review", Some("petition/ask-review"), 150),
            ("review-opinion", Some("petition/review"), 180),
            ("review-opinion-served", None, 180),
            ("re-review", Some("petition/ask-re-review"), 210),
            ("final", Some("petition/re-review"), 240),
        ]
    );
    let handling = &worst.legs[6];
    assert_eq!(
        (handling.started, handling.length),
        (Some(30), Some(90)),
        "60 + 30 from the notice"
    );
    assert!(told.unbounded && !worst.capped && !told.cycles_capped);
    // A petition sent back for handling takes 60 + 30, then 30 to ask and 30 to review again.
    let again = |it: &&Cycle| it.stages == ["handling", "opinion", "opinion-served", "review"];
    assert_eq!(told.cycles.iter().find(again).map(|it| it.days), Some(150));
    let hearing = |it: &&Cycle| it.stages == ["handling", "hearing"];
    let hearing = told.cycles.iter().find(hearing).expect("a hearing");
    assert_eq!((hearing.days, &*hearing.held_by[0]), (0, "petition/handle"));
    assert!(!hearing.is_unbounded());
    let stopped = |it: &&Cycle| it.stages == ["re-review", "re-review-hearing"];
    assert!(told.cycles.iter().find(stopped).expect("a hearing").is_unbounded());
}

#[test]
fn silences_of_the_petition_rules() {
    let place = Pointer::root().key("lifecycles").key("petition");
    let found = lint::check(&petition(), "2026-06-01".parse().expect("a day"), &place);
    assert!(found.iter().all(|it| it.severity == Severity::Note), "{found:#?}");
    let vague: BTreeSet<_> = found
        .iter()
        .filter(|it| it.code == "owed-without-a-day")
        .map(|it| it.params["stage"].as_str())
        .collect();
    let expected = ["classified", "dispute", "notified", "opinion", "review-opinion"];
    assert_eq!(vague, BTreeSet::from(expected));
}
