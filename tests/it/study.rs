//! Study: the union of played parts against a naive twin, and what never matters.

use jiceng::{
    answers::{Ask, Detail},
    law::Rulebook,
    study::{
        self, Content, Did, Entry, MoveOn, Record, Runs, Segment, Watched,
        columns::{Parts, covered},
    },
    time::Day,
    wire::Id,
};
use proptest::prelude::*;

/// One slot for each millisecond.
fn slots(parts: &[(i64, i64)]) -> i64 {
    let mut seen = [false; 300];
    for (from, to) in parts {
        for slot in *from..*to {
            seen[usize::try_from(slot).unwrap()] = true;
        }
    }
    i64::try_from(seen.iter().filter(|it| **it).count()).unwrap()
}

fn parts() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec((0_i64..290, 0_i64..290), 0..40)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn record(entries: Vec<Entry>) -> Record {
    let content = Content {
        id: Id::new("c1").unwrap(),
        category: Id::new("video").unwrap(),
        length_ms: Some(290),
        move_on: None,
    };
    Record {
        learner: Id::new("p1").unwrap(),
        plan: Id::new("garden").unwrap(),
        roles: Vec::new(),
        contents: vec![content],
        entries,
        offers: Vec::new(),
    }
}

fn watched(n: usize, part: (i64, i64)) -> Entry {
    let (from, to) = (part.0.min(part.1), part.0.max(part.1));
    Entry {
        id: Id::new(&format!("e{n}")).unwrap(),
        on: day("2026-03-01"),
        until: None,
        at: None,
        recorded: day("2026-03-01"),
        by: None,
        did: Some(Did::Watched(Watched {
            content: Id::new("c1").unwrap(),
            session: None,
            device: None,
            length_ms: None,
            segments: vec![Segment { from, to: Some(to), wall: None }],
            wall: None,
        })),
        reverses: None,
        erases: None,
    }
}

fn judged(record: &Record) -> study::StudyStatus {
    let book = Rulebook::builtin("demo").unwrap();
    let ask = Ask::on(day("2026-03-02")).detail(Detail::Findings);
    study::evaluate(&book, record, &ask).unwrap().result
}

proptest! {
    #[test]
    fn union_is_as_slot_by_slot(parts in parts()) {
        let runs: Runs = parts.iter().copied().collect();
        prop_assert_eq!(runs.len_ms(), slots(&parts));
        let mut one_by_one = Runs::default();
        for (from, to) in &parts {
            one_by_one.insert(*from, *to);
        }
        prop_assert_eq!(&one_by_one, &runs);
        let key = vec![0_u32; parts.len()];
        let from: Vec<i64> = parts.iter().map(|it| it.0).collect();
        let to: Vec<i64> = parts.iter().map(|it| it.1).collect();
        let columns = Parts { key: &key, from: &from, to: &to };
        prop_assert_eq!(covered(&columns, 1).unwrap(), vec![slots(&parts)]);
    }

    #[test]
    fn runs_never_touch(parts in parts()) {
        let runs: Runs = parts.into_iter().collect();
        let slice = runs.as_slice();
        prop_assert!(slice.iter().all(|it| it.0 < it.1));
        prop_assert!(slice.windows(2).all(|it| it[0].1 < it[1].0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn order_and_duplicates_never_matter(parts in prop::collection::vec((0_i64..290, 0_i64..290), 1..8), turn in 0_usize..8) {
        let entries: Vec<Entry> = parts.iter().enumerate().map(|(n, it)| watched(n, *it)).collect();
        let mut other = entries.clone();
        other.rotate_left(turn.checked_rem(entries.len()).unwrap_or(0));
        other.extend(entries.iter().take(2).cloned());
        let (a, b) = (judged(&record(entries)), judged(&record(other)));
        prop_assert_eq!(&a, &b);
        let content = &a.contents[0];
        prop_assert!(content.covered_ms <= content.length_ms.unwrap());
        prop_assert!(content.covered_ms <= content.played_ms);
    }

    #[test]
    fn merging_is_union(parts in prop::collection::vec((0_i64..290, 0_i64..290), 1..8), cut in 0_usize..8) {
        let entries: Vec<Entry> = parts.iter().enumerate().map(|(n, it)| watched(n, *it)).collect();
        let cut = cut.checked_rem(entries.len()).unwrap_or(0);
        let (a, b) = (record(entries[..cut].to_vec()), record(entries[cut..].to_vec()));
        let (ab, ba) = (study::merge(&a, &b).unwrap(), study::merge(&b, &a).unwrap());
        prop_assert_eq!(&ab, &ba);
        prop_assert_eq!(&study::merge(&ab, &a).unwrap(), &ab);
        prop_assert_eq!(judged(&ab), judged(&record(entries)));
    }
}

#[test]
fn move_on_is_a_truth_table() {
    use MoveOn::{Completed, CompletedAndPassed, CompletedOrPassed, NotApplicable, Passed};
    // Passed alone, completed alone, failed alone, waived alone.
    let table = [
        (Passed, [true, false, false, true]),
        (Completed, [false, true, false, true]),
        (CompletedAndPassed, [false, false, false, true]),
        (CompletedOrPassed, [true, true, false, true]),
        (NotApplicable, [true, true, true, true]),
    ];
    for (move_on, expected) in table {
        let got = [
            move_on.satisfied(true, false, false),
            move_on.satisfied(false, true, false),
            move_on.satisfied(false, false, false),
            move_on.satisfied(false, false, true),
        ];
        assert_eq!(got, expected, "{move_on:?}");
        assert!(move_on.satisfied(true, true, false), "{move_on:?} by both");
    }
}

#[test]
fn sentences_have_no_hole_left() {
    let text = r#"{ "learner": "p1", "plan": "garden", "roles": [ { "role": "gardener", "from": "2025-01-01" } ],
      "entries": [ { "id": "a", "on": "2026-03-01", "recorded": "2026-03-01",
        "did": { "attended": { "category": "lecture", "amount": { "n": "2", "unit": "half-days" } } } } ] }"#;
    let record: Record = jiceng::wire::from_value(jiceng::wire::parse(text).unwrap()).unwrap();
    let book = Rulebook::builtin("demo").unwrap();
    let langs = [jiceng::words::Lang::Zh, jiceng::words::Lang::En];
    let ask = Ask::on(day("2026-03-02")).detail(Detail::Full).say(&langs);
    let outcome = study::evaluate(&book, &record, &ask).unwrap();
    let said: Vec<String> = outcome
        .result
        .credits
        .iter()
        .map(|it| it.text.as_ref().and_then(|it| it.en.clone()).unwrap())
        .collect();
    assert_eq!(
        said,
        [
            "4 counted (lecture): attended, converted by “hours for lectures”. Articles: Demo rules, art. 32.",
            "2 not counted (lecture): beyond the daily cap “daily cap”. Articles: Demo rules, art. 40.",
        ]
    );
    let zh = outcome.result.credits[1].text.as_ref().and_then(|it| it.zh.clone()).unwrap();
    assert_eq!(zh, "不计2（讲座）：超过每日上限「每日上限」。依据：《示例规定》第四十条。");
}
