//! One petition of twelve events and five running clocks, through the typed call and the door.

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    time::Day,
};
use serde_json::{Value, json};

use crate::clock::{best, each};

const ROUNDS: u64 = 2_000;
const AS_OF: &str = "2026-11-23";

/// The facts of the petition, with the organs of its township.
fn facts() -> Result<Value, String> {
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let folder = jiceng_tests::vectors::root().join("examples/township");
    let read = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).map_err(|it| it.to_string())?;
        jiceng::wire::parse(&text).map_err(told)
    };
    let mut facts = read("2026-011.json")?;
    let organs = read("township.json")?.get("organs").cloned().unwrap_or_default();
    facts.as_object_mut().ok_or("no object")?.insert("organs".into(), organs);
    Ok(facts)
}

/// The question about it.
pub(crate) fn question(detail: &str) -> Result<Value, String> {
    Ok(json!({
        "op": "evaluate", "domain": "lifecycle", "asOf": AS_OF, "detail": detail, "facts": facts()?,
    }))
}

pub(crate) fn run() -> Result<String, String> {
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let (book, opening) = {
        let (time, book) = best(5, || Rulebook::builtin("cn"));
        (book.ok_or("not run")?.map_err(told)?, time)
    };
    let facts = facts()?;
    let case: Case = jiceng::wire::from_value(facts).map_err(told)?;
    let as_of: Day = AS_OF.parse().map_err(told)?;
    let out = lifecycle::evaluate(&book, &case, &Ask::on(as_of)).map_err(told)?;
    let mut text = format!(
        "{} events, {} clocks, {} of them running, {} findings, stage {}; opening the national \
         rulebook takes {} µs\n\n| | µs |\n| --- | --- |\n",
        case.events.len(),
        out.result.clocks.len(),
        out.result.clocks.iter().filter(|it| it.ended_on.is_none()).count(),
        out.findings.len(),
        out.result.stage,
        opening.as_micros()
    );
    for (name, detail) in [
        ("counts", Detail::Counts),
        ("findings", Detail::Findings),
        ("full, with why not", Detail::Full),
    ] {
        let ask = Ask::on(as_of).detail(detail);
        let (time, _) = best(7, || {
            (0..ROUNDS).filter(|_| lifecycle::evaluate(&book, &case, &ask).is_ok()).count()
        });
        text += &format!("| typed, {name} | {} |\n", each(ROUNDS * 1_000, time));
    }
    for detail in ["findings", "full"] {
        let question = question(detail)?.to_string();
        if !jiceng::json::call(&book, &question).starts_with("{\"ok\"") {
            return Err(jiceng::json::call(&book, &question));
        }
        let (time, _) = best(7, || {
            (0..ROUNDS).map(|_| jiceng::json::call(&book, &question).len()).sum::<usize>()
        });
        text += &format!("| JSON text in and out, {detail} | {} |\n", each(ROUNDS * 1_000, time));
    }
    Ok(text)
}
