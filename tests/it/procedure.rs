//! Proofs about tallies and acts: an oracle of rationals, every remaining ballot tried,
//! what never changes, and how many vectors each requirement has.
#![expect(clippy::arithmetic_side_effects, reason = "Numbers of voters are small.")]

use std::collections::BTreeMap;

use jiceng::{
    answers::{Ask, Verdict},
    law::Rulebook,
    procedure::{self, Act, Certainty, Share, Tally},
    time::Day,
    wire,
};
use jiceng_tests::vectors;
use proptest::prelude::*;
use serde_json::{Value, json};

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

/// Whether a/b stands so to c/d, by cross products alone.
fn compare(text: &str, part: u64, base: u64) -> bool {
    let sign: String = text.chars().take_while(|it| !it.is_ascii_digit()).collect();
    let (n, of) = text.strip_prefix(&sign).unwrap().split_once('/').unwrap();
    let (n, of): (u64, u64) = (n.parse().unwrap(), of.parse().unwrap());
    let (left, right) = (part * of, base * n);
    match sign.as_str() {
        ">" => left > right,
        ">=" => left >= right,
        "<=" => left <= right,
        _ => left < right,
    }
}

/// The numbers of seven sizes of branch: quorum for business, for admission, votes to
/// pass, quorum of elections by the text of 2020 and by that of 1990, votes to win when
/// just quorate.
#[test]
fn seven_sizes_of_branch() {
    let rows = [
        [3, 2, 2, 2, 3, 3, 2],
        [5, 3, 3, 3, 4, 5, 3],
        [7, 4, 4, 4, 6, 6, 4],
        [10, 5, 6, 6, 8, 9, 5],
        [20, 10, 11, 11, 16, 17, 9],
        [49, 25, 25, 25, 40, 40, 21],
        [50, 25, 26, 26, 40, 41, 21],
    ];
    for [n, business, admission, pass, of_2020, of_1990, win] in rows {
        assert_eq!(share(">=1/2").limit(n), business);
        assert_eq!(share(">1/2").limit(n), admission);
        assert_eq!(share(">1/2").limit(n), pass);
        assert_eq!(share(">=4/5").limit(n), of_2020);
        assert_eq!(share(">4/5").limit(n), of_1990);
        assert_eq!(share(">1/2").limit(of_2020), win);
    }
    let candidates: Vec<u32> =
        [3, 5, 7, 9].into_iter().map(|it| it + share(">=1/5").limit(it)).collect();
    assert_eq!(candidates, [4, 6, 9, 11]);
    let excellent: Vec<u32> = [20, 21, 50].into_iter().map(|it| share("<=1/3").limit(it)).collect();
    assert_eq!(excellent, [6, 7, 16]);
}

/// Every share against every base up to a thousand: the limit is where the rational turns.
#[test]
fn limits_are_where_the_rational_turns() {
    for text in [">1/2", ">=1/2", ">4/5", ">=4/5", ">=2/3", ">2/3", ">=1/3", ">=1/5", ">=1/10"] {
        let it = share(text);
        for n in 1..=1000_u32 {
            let least = (1..=n + 1).find(|part| compare(text, u64::from(*part), u64::from(n)));
            assert_eq!(it.limit(n), least.unwrap(), "{text} of {n}");
            assert!(it.holds(it.limit(n), n) && !it.holds(it.limit(n) - 1, n), "{text} of {n}");
        }
    }
    for text in ["<=1/3", "<1/3", "<=1/1"] {
        for n in 1..=1000_u32 {
            let most = (0..=n).rev().find(|it| compare(text, u64::from(*it), u64::from(n)));
            assert_eq!(share(text).limit(n), most.unwrap(), "{text} of {n}");
        }
    }
}

/// Up to nine voters: what is certain is what holds after every way the rest may vote.
#[test]
fn certain_is_what_every_remaining_ballot_leaves() {
    for text in [">1/2", ">=1/2", ">=2/3", ">=4/5", ">=1/3"] {
        let it = share(text);
        for n in 1..=9_u32 {
            for yes in 0..=n {
                for others in 0..=(n - yes) {
                    let left = n - yes - others;
                    let (mut of_all, mut of_cast) = ([false; 2], [false; 2]);
                    for more in 0..3_u32.pow(left) {
                        // Each ballot is for, against, or abstaining.
                        let mut code = more;
                        let added = (0..left).filter(|_| {
                            let is_yes = code % 3 == 0;
                            code /= 3;
                            is_yes
                        });
                        let total = yes + u32::try_from(added.count()).unwrap();
                        of_all[usize::from(it.holds(total, n))] = true;
                    }
                    // Of those who vote, some of the rest may stay away.
                    for come in 0..=left {
                        for more in 0..=come {
                            let base = yes + others + come;
                            of_cast[usize::from(it.holds(yes + more, base))] = true;
                        }
                    }
                    let told = |seen: [bool; 2]| match seen {
                        [false, true] => Certainty::Reached,
                        [true, false] => Certainty::Missed,
                        _ => Certainty::Open,
                    };
                    let tally = Tally { part: yes, base: n, inside: left, outside: 0 };
                    assert_eq!(tally.certainty(it), told(of_all), "{text} {n} {yes} {others}");
                    let base = yes + others;
                    let tally = Tally { part: yes, base, inside: 0, outside: left };
                    assert_eq!(tally.certainty(it), told(of_cast), "{text} {n} {yes} {others}");
                }
            }
        }
    }
}

fn meeting(form: &str, entitled: u32, present: u32, votes: [u32; 3]) -> Act {
    let fact = |id: &str, kind: &str, attrs: Value| {
        json!({ "id": id, "kind": kind, "on": "2026-09-21", "recorded": "2026-09-21",
                "attrs": attrs })
    };
    let [yes, no, abstain] = votes;
    let act = json!({ "act": "m1", "form": form, "organ": "b1", "events": [
        fact("o", "opened", json!({})),
        fact("i", "item", json!({ "seats": 1, "mode": "secret" })),
        fact("c", "count", json!({ "of": "entitled", "n": entitled })),
        fact("p", "count", json!({ "of": "present", "n": present })),
        fact("v", "voted", if form.ends_with("election") {
            json!({ "candidate": "k1", "yes": yes, "no": no, "abstain": abstain })
        } else {
            json!({ "yes": yes, "no": no, "abstain": abstain })
        }),
        fact("z", "closed", json!({})),
    ] });
    wire::from_value(act).unwrap()
}

fn verdict(form: &str, kind: &str, entitled: u32, present: u32, votes: [u32; 3]) -> Verdict {
    let book = Rulebook::builtin("cn").unwrap();
    let act = meeting(form, entitled, present, votes);
    let ask = Ask::on("2026-09-22".parse().unwrap());
    let told = procedure::evaluate(&book, &act, &ask).unwrap().result;
    told.requirements.iter().find(|it| it.kind == kind).unwrap().verdict
}

/// What was argued about in public, decided by the words of the rules.
#[test]
fn exactly_half() {
    // Half of those present is not more than half of them: not elected.
    assert_eq!(verdict("branch-by-election", "win", 20, 16, [8, 8, 0]), Verdict::Unmet);
    assert_eq!(verdict("branch-by-election", "win", 20, 16, [9, 7, 0]), Verdict::Met);
    // Eight of sixteen are half of them, and not more than half.
    assert_eq!(verdict("branch-meeting", "quorum", 16, 8, [8, 0, 0]), Verdict::Met);
    assert_eq!(verdict("admission-meeting", "quorum", 16, 8, [8, 0, 0]), Verdict::Unmet);
    // Who is absent or abstains counts against a resolution ...
    assert_eq!(verdict("branch-meeting", "majority", 20, 15, [10, 0, 5]), Verdict::Unmet);
    assert_eq!(verdict("branch-meeting", "majority", 20, 15, [11, 0, 4]), Verdict::Met);
    // ... and who is absent does not count against a candidate.
    assert_eq!(verdict("branch-by-election", "win", 20, 16, [9, 0, 7]), Verdict::Met);
    // Four fifths are enough since 2020.
    assert_eq!(verdict("branch-by-election", "quorum", 20, 16, [9, 0, 7]), Verdict::Met);
    assert_eq!(verdict("branch-by-election", "quorum", 20, 15, [9, 0, 6]), Verdict::Unmet);
}

/// A roster of `n` members of whom the first `there` come, in any order of the facts.
fn assembly(n: usize, there: usize, members: usize, turn: usize) -> Act {
    let on = "2026-09-21";
    let spans: Vec<Value> = (0..members)
        .map(|it| {
            json!({ "person": format!("p{it}"), "organ": "b1", "is": "full-member",
                          "from": "2010-01-01" })
        })
        .collect();
    let mut events = vec![
        json!({ "id": "o", "kind": "opened", "on": on, "recorded": on }),
        json!({ "id": "z", "kind": "closed", "on": on, "recorded": on }),
    ];
    events.extend((0..there.min(n)).map(|it| {
        json!({ "id": format!("a{it}"), "kind": "arrived", "on": on, "recorded": on,
                "by": { "role": "member", "person": format!("p{it}") } })
    }));
    let turn = turn % events.len();
    events.rotate_left(turn);
    wire::from_value(json!({ "act": "m1", "form": "branch-meeting", "organ": "b1",
        "roster": { "spans": spans }, "events": events }))
    .unwrap()
}

fn quorum(act: &Act) -> (Verdict, Option<i64>) {
    let book = Rulebook::builtin("cn").unwrap();
    let ask = Ask::on("2026-09-22".parse().unwrap());
    let told = procedure::evaluate(&book, act, &ask).unwrap().result;
    let it = told.requirements.iter().find(|it| it.kind == "quorum").unwrap();
    (it.verdict, it.margin)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn one_more_yes_never_fails(n in 2_u32..60, present in 1_u32..60, yes in 0_u32..60) {
        let present = present.min(n);
        let yes = yes.min(present - 1);
        let form = "branch-meeting";
        let before = verdict(form, "majority", n, present, [yes, present - yes, 0]);
        let after = verdict(form, "majority", n, present, [yes + 1, present - yes - 1, 0]);
        prop_assert!(before == Verdict::Unmet || after == Verdict::Met);
    }

    #[test]
    fn who_is_absent_and_leaves_breaks_no_quorum(n in 2_usize..30, there in 1_usize..30) {
        let there = there.min(n - 1);
        let (before, _) = quorum(&assembly(n, there, n, 0));
        let (after, _) = quorum(&assembly(n, there, n - 1, 0));
        prop_assert!(before == Verdict::Unmet || after == Verdict::Met);
    }

    #[test]
    fn the_order_of_facts_changes_nothing(n in 2_usize..30, there in 1_usize..30, turn in 0_usize..40) {
        prop_assert_eq!(
            quorum(&assembly(n, there, n, 0)),
            quorum(&assembly(n, there, n, turn))
        );
    }
}

/// The day by which a vector's act is judged.
fn day_of(vector: &Value) -> Day {
    let events = vector["facts"]["events"].as_array();
    let opened = events.into_iter().flatten().find(|it| it["kind"] == "opened");
    let day = opened.map_or(&vector["asOf"], |it| &it["on"]);
    day.as_str().unwrap().parse().unwrap()
}

/// Three vectors at least for each version of each requirement: kept, broken, and at its
/// edge or ahead. A version is counted by the days of the acts.
#[test]
fn every_requirement_has_three_vectors() {
    let mut counted: BTreeMap<String, Vec<(Day, String)>> = BTreeMap::new();
    for vector in vectors::read("procedure").unwrap() {
        for cover in vector.json["covers"].as_array().unwrap() {
            let cover = cover.as_str().unwrap();
            if let Some((rule, aspect)) =
                cover.strip_prefix("rule:").and_then(|it| it.rsplit_once(':'))
            {
                let told = (day_of(&vector.json), aspect.to_owned());
                counted.entry(rule.to_owned()).or_default().push(told);
            }
        }
    }
    let book = Rulebook::builtin("cn").unwrap();
    let mut wanting = Vec::new();
    for form in book.doc().procedures.values() {
        for it in &form.require {
            let all = counted.get(it.id.as_str()).map_or(&[][..], Vec::as_slice);
            let of_version = all.iter().filter(|told| it.in_force.holds_on(told.0));
            let found: Vec<&str> = of_version.map(|it| it.1.as_str()).collect();
            // Where nothing can break the requirement it is never unmet.
            let never = matches!(&it.asks, procedure::rules::Asks::Proxies(it)
                if it.most.is_none() && !it.written && !it.voters && !it.household);
            let is_broken = never || found.contains(&"unmet");
            if found.len() < 3 || !is_broken {
                let from = it.in_force.from.map(|it| it.to_string()).unwrap_or_default();
                wanting.push(format!("{} {from}: {}", it.id, found.join(", ")));
            }
        }
    }
    assert!(wanting.is_empty(), "{}\n{}", wanting.len(), wanting.join("\n"));
}
