//! Proofs about whole acts: what the vectors claim, every ballot that is still out, and
//! the order in which facts arrive.
#![expect(clippy::arithmetic_side_effects, reason = "Numbers of voters are small.")]

use std::collections::{BTreeMap, BTreeSet};

use jiceng::{
    answers::Ask,
    law::Rulebook,
    procedure::{self, Act, Certainty},
    wire,
};
use jiceng_tests::{books, questions, random::Random, vectors};
use serde_json::{Value, json};

/// The acts of the vectors, each with its rulebook and day.
fn acts() -> Vec<(String, Value, String, String)> {
    let all = vectors::read("procedure").unwrap().into_iter().filter(|it| {
        let facts = &it.json["facts"];
        it.json["op"].is_null() && facts["form"].is_string() && it.json["expect"]["error"].is_null()
    });
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    all.map(|it| {
        (
            it.name.clone(),
            it.json["facts"].clone(),
            text(&it.json["rulebook"]),
            text(&it.json["asOf"]),
        )
    })
    .collect()
}

/// A vector that says it shows a requirement met, or not met, shows it.
#[test]
fn what_a_vector_covers_is_what_it_shows() {
    let mut opened = BTreeMap::new();
    let mut wrong = Vec::new();
    let of_acts = vectors::read("procedure").unwrap();
    for vector in of_acts.iter().filter(|it| it.json["op"].is_null()) {
        let id = vector.json["rulebook"].as_str().unwrap();
        let book = opened.entry(id.to_owned()).or_insert_with(|| books::open(id).unwrap());
        let answer = wire::parse(&book.call(&questions::of(vector).to_string())).unwrap();
        let told = answer["ok"]["result"]["requirements"].as_array();
        for cover in vector.json["covers"].as_array().unwrap() {
            let cover = cover.as_str().unwrap().strip_prefix("rule:").map(|it| it.rsplit_once(':'));
            let Some(Some((rule, aspect @ ("met" | "unmet")))) = cover else { continue };
            let shows = |it: &Value| it["rule"] == rule && it["verdict"] == aspect;
            // Where the record gives no occasion, a permission is kept in silence.
            let silent =
                aspect == "met" && !told.into_iter().flatten().any(|it| it["rule"] == rule);
            if !silent && !told.into_iter().flatten().any(shows) {
                wrong.push(format!("{}: {rule} is not {aspect}", vector.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// An act that goes on: so many entitled, so many there, and these votes counted so far.
fn running(form: &str, entitled: u32, present: u32, [yes, no, abstain]: [u32; 3]) -> Act {
    let on = "2026-09-21";
    let fact = |id: &str, kind: &str, attrs: Value| json!({ "id": id, "kind": kind, "on": on, "recorded": on, "attrs": attrs });
    let mut votes = json!({ "yes": yes, "no": no, "abstain": abstain });
    if form.ends_with("election") {
        votes["candidate"] = "k1".into();
    }
    let act = json!({ "act": "m1", "form": form, "organ": "b1", "events": [
        fact("o", "opened", json!({})),
        fact("i", "item", json!({ "seats": 1, "mode": "secret" })),
        fact("c", "count", json!({ "of": "entitled", "n": entitled })),
        fact("p", "count", json!({ "of": "present", "n": present })),
        fact("v", "voted", votes),
    ] });
    wire::from_value(act).unwrap()
}

/// What every way in which the rest may still vote leaves: those there vote for, against
/// or abstain; those who are not there may come and vote, or stay away.
fn exhausted(
    [entitled, present]: [u32; 2],
    [yes, no, abstain]: [u32; 3],
    passes: &dyn Fn(u32, u32, u32, u32) -> bool,
) -> Certainty {
    let waiting = present - yes - no - abstain;
    let away = entitled - present;
    let mut seen = BTreeSet::new();
    for come in 0..=away {
        let rest = waiting + come;
        for more_yes in 0..=rest {
            for more_no in 0..=(rest - more_yes) {
                let more_abstain = rest - more_yes - more_no;
                let cast = yes + no + abstain + more_yes + more_no + more_abstain;
                seen.insert(passes(yes + more_yes, cast, present + come, entitled));
            }
        }
    }
    match (seen.contains(&true), seen.contains(&false)) {
        (true, false) => Certainty::Reached,
        (false, true) => Certainty::Missed,
        _ => Certainty::Open,
    }
}

/// Up to nine voters of three options each: an act says that its result is certain
/// exactly when no ballot that is still out can change it.
#[test]
fn an_act_is_certain_when_no_ballot_can_change_it() {
    type Passes = dyn Fn(u32, u32, u32, u32) -> bool;
    let of_entitled: &Passes = &|yes, _, _, entitled| 2 * yes > entitled;
    let of_present: &Passes = &|yes, _, present, _| 2 * yes > present;
    let of_cast: &Passes = &|yes, cast, _, _| 2 * yes > cast;
    let two_thirds: &Passes = &|yes, _, _, entitled| 3 * yes >= 2 * entitled;
    let double: &Passes = &|yes, cast, _, entitled| 2 * cast > entitled && 2 * yes > cast;
    let forms = [
        ("branch-meeting", "majority", of_entitled),
        ("admission-meeting", "majority", of_entitled),
        ("branch-by-election", "win", of_present),
        ("villagers-assembly", "majority", of_present),
        ("village-by-election", "win", of_cast),
        ("collective-assembly", "majority", two_thirds),
        ("village-recall", "majority", double),
    ];
    let book = Rulebook::builtin("cn").unwrap();
    let ask = Ask::on("2026-09-21".parse().unwrap());
    let mut wrong = Vec::new();
    for (form, kind, passes) in forms {
        for entitled in 1..=9_u32 {
            for present in 1..=entitled {
                for yes in 0..=present {
                    for no in 0..=(present - yes) {
                        for abstain in 0..=(present - yes - no) {
                            let votes = [yes, no, abstain];
                            let act = running(form, entitled, present, votes);
                            let told = procedure::evaluate(&book, &act, &ask).unwrap().result;
                            let it = told.requirements.iter().find(|it| it.kind == kind).unwrap();
                            let is = exhausted([entitled, present], votes, passes);
                            if it.certainty != Some(is) {
                                let at = format!("{form} {entitled} {present} {votes:?}");
                                wrong.push(format!("{at}: {:?}, but {is:?}", it.certainty));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

/// Facts and roster of every vector, shuffled: the answer has the same bytes.
#[test]
fn facts_in_any_order_give_the_same_bytes() {
    let mut opened = BTreeMap::new();
    let mut random = Random::new(7);
    for (name, facts, book, on) in acts() {
        let book = opened.entry(book.clone()).or_insert_with(|| books::open(&book).unwrap());
        let ask = |facts: &Value| {
            let question = json!({ "op": "evaluate", "domain": "procedure", "asOf": on,
                                   "detail": "full", "facts": facts });
            // The receipt is a digest of the question as it was written.
            let mut answer = wire::parse(&book.call(&question.to_string())).unwrap();
            answer["ok"].as_object_mut().map(|it| it.remove("receipt"));
            answer.to_string()
        };
        let told = ask(&facts);
        let mut turned = facts.clone();
        shuffle(&mut turned, &mut random);
        assert_eq!(ask(&turned), told, "{name}");
    }
}

/// Shuffles what is a set: facts, spans, offices, bars, exclusions, kin, other acts.
fn shuffle(act: &mut Value, random: &mut Random) {
    for key in ["events", "others"] {
        if let Some(list) = act.get_mut(key).and_then(Value::as_array_mut) {
            random.shuffle(list);
        }
    }
    if let Some(roster) = act.get_mut("roster").and_then(Value::as_object_mut) {
        for list in roster.values_mut().filter_map(Value::as_array_mut) {
            random.shuffle(list);
        }
    }
    for other in act.get_mut("others").and_then(Value::as_array_mut).into_iter().flatten() {
        shuffle(other, random);
    }
}
