//! What each role may see.

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{self, Case, CaseView},
    wire,
};
use serde_json::{Value, json};

/// An accusation that was classified, with the reported party in the facts.
fn accusation() -> Value {
    let event = |id: &str, kind: &str, on: &str, role: &str, attrs: Value| json!({ "id": id, "kind": kind, "on": on, "recorded": on, "by": { "role": role }, "attrs": attrs });
    json!({ "case": "c1", "lifecycle": "petition", "events": [
        event("s", "submitted", "2026-03-02", "petitioner",
              json!({ "form": "letter", "addressee": "petition-office" })),
        event("r", "registered", "2026-03-03", "petition-office",
              json!({ "in-system": true })),
        event("t", "transferred", "2026-03-05", "petition-office",
              json!({ "to-organ": "bureau", "received-on": "2026-03-06", "told": true })),
        event("n", "notified", "2026-03-10", "responsible-organ",
              json!({ "written": true, "notice": ["receipt", "route", "procedure"] })),
        event("c", "classified", "2026-03-11", "responsible-organ", json!({ "class": "accusation" })),
    ] })
}

fn seen(case: &Value, role: &str) -> (CaseView, String) {
    let case: Case = wire::from_value(case.clone()).unwrap();
    let book = Rulebook::builtin("cn").unwrap();
    let ask = Ask::on("2026-03-12".parse().unwrap()).detail(Detail::Full);
    let out = lifecycle::view(&book, &case, &ask, role).unwrap();
    let text = serde_json::to_string(&out).unwrap();
    (out.result, text)
}

#[test]
fn the_office_sees_all() {
    let (view, _) = seen(&accusation(), "petition-office");
    assert!(!view.concealed);
    assert_eq!(view.status.stage.as_str(), "classified");
    assert!(view.facts.iter().all(|it| it.fact.is_some() && !it.redacted));
}

/// Once a matter is classed as an accusation its earlier facts are hidden too (art. 30 para. 3).
#[test]
fn the_reported_party_sees_places_only() {
    let (view, text) = seen(&accusation(), "reported-party");
    assert!(view.concealed);
    assert_eq!(view.facts.len(), 5);
    assert!(view.facts.iter().all(|it| it.redacted && it.fact.is_none()));
    assert!(view.status.clocks.is_empty() && view.status.next.is_empty());
    assert_eq!(view.status.stage.as_str(), "in-handling");
    for id in ["s", "r", "t", "n", "c"] {
        assert!(!text.contains(&format!("\"{id}\"")), "{id} is told: {text}");
    }
}

/// Before it is classed, the rule does not know yet whether to hide: it hides.
#[test]
fn what_is_not_yet_known_is_hidden() {
    let mut case = accusation();
    case["events"].as_array_mut().unwrap().truncate(4);
    let (view, _) = seen(&case, "reported-party");
    assert!(view.facts.iter().all(|it| it.redacted));
    case["events"].as_array_mut().unwrap().push(json!({
        "id": "c", "kind": "classified", "on": "2026-03-11", "recorded": "2026-03-11",
        "by": { "role": "responsible-organ" }, "attrs": { "class": "suggestion" } }));
    case["events"].as_array_mut().unwrap().push(json!({
        "id": "x", "kind": "redirected", "on": "2026-03-12", "recorded": "2026-03-12",
        "by": { "role": "petition-office" }, "attrs": { "why": "not-competent", "to": "competent-organ" } }));
    let (view, _) = seen(&case, "reported-party");
    // The last fact did not fit, so why it was redirected stays unknown, and hides.
    assert!(view.facts.iter().all(|it| it.redacted));
}

/// One attribute is hidden; the fact keeps its place and the rest of its content.
#[test]
fn attributes_alone_can_be_hidden() {
    let case: Case = wire::from_value(json!({ "case": "c1", "lifecycle": "tree", "events": [
        { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
          "by": { "role": "resident" }, "attrs": { "protected": true, "received-on": "2026-09-21" } },
        { "id": "b", "kind": "allowed", "on": "2026-09-22", "recorded": "2026-09-22",
          "by": { "role": "office" } } ] }))
    .unwrap();
    let book = Rulebook::builtin("demo").unwrap();
    let ask = Ask::on("2026-09-23".parse().unwrap());
    let plain = lifecycle::view(&book, &case, &ask, "office").unwrap();
    assert_eq!(plain.findings.len(), 1, "a protected tree was allowed");
    let view = lifecycle::view(&book, &case, &ask, "neighbour").unwrap();
    assert_eq!(view.result.facts[0].hidden_attrs, ["protected"]);
    assert!(!view.result.facts[0].fact.as_ref().unwrap().attrs.contains_key("protected"));
    assert!(view.findings.is_empty(), "the finding would tell what is hidden");
    assert!(view.result.status.next.iter().all(|it| it.event.as_str() != "allowed"));
    // Whatever is hidden, the answer is the same.
    let mut other = case.clone();
    let asked = other.events.first_mut().unwrap();
    asked.attrs.insert("protected".parse().unwrap(), jiceng::facts::Value::Yes(false));
    for detail in [Detail::Counts, Detail::Findings, Detail::Full] {
        let ask = ask.clone().detail(detail);
        let seen = |case: &Case| {
            let view = lifecycle::view(&book, case, &ask, "neighbour").unwrap();
            serde_json::to_string(&view).unwrap()
        };
        assert_eq!(seen(&case), seen(&other));
    }
    let error = lifecycle::view(&book, &case, &ask, "neighbor").unwrap_err();
    assert_eq!(error.to_string(), "lifecycle `tree` has no role `neighbor`");
    assert_eq!(error.pointer.as_str(), "/role");
}
