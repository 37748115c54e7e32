//! One act under a form of twenty requirements, and a year's calendar of a thousand
//! branches, each beside a loop written by hand.

use std::collections::HashMap;

use jiceng::{
    answers::{Ask, Verdict},
    facts::{Fact, Value},
    law::rulebook::Rulebook,
    procedure::{self, Act, Diary, Standing},
    time::{Cycle, Day, Span},
    wire,
};
use serde_json::{Value as Json, json};

use crate::clock::{best, each, ratio};

const ROUNDS: u64 = 5_000;
const BRANCHES: usize = 1_000;
const STEPS: usize = 16;

pub(crate) fn run() -> Result<String, String> {
    Ok(format!("{}\n{}", form()?, calendar()?))
}

fn told(it: jiceng::wire::Error) -> String {
    format!("{it} at {}", it.pointer)
}

/// A form of twenty requirements: a quorum, a majority, ballots, a mode and sixteen steps.
fn book() -> Result<Rulebook, String> {
    let part =
        |count: &str, share: &str, of: &str| json!({ "count": count, "share": share, "of": of });
    let mut require = vec![
        json!({ "id": "f/quorum", "asks": { "quorum": { "anyOf": [part("present", ">=1/2", "entitled")] } } }),
        json!({ "id": "f/majority", "asks": { "majority": { "allOf": [part("yes", ">1/2", "entitled")] } } }),
        json!({ "id": "f/ballots", "asks": { "ballots": {} } }),
        json!({ "id": "f/mode", "asks": { "mode": { "is": ["secret"] } } }),
    ];
    let steps: Vec<String> = (0..STEPS).map(|it| format!("s{it}")).collect();
    require.extend(
        steps
            .iter()
            .map(|it| json!({ "id": format!("f/{it}"), "asks": { "order": { "steps": [it] } } })),
    );
    let doc = json!({ "format": 1, "id": "bench", "level": "unit", "host": "internal",
        "title": { "zh": "量", "en": "bench" },
        "franchises": { "all": { "rights": { "vote": ["member"] } } },
        "procedures": { "f": { "id": "f", "franchise": "all", "right": "vote", "steps": steps,
                               "require": require } } });
    Rulebook::open(&doc.to_string()).map_err(told)
}

fn act() -> Result<Act, String> {
    let fact = |id: &str, kind: &str, attrs: Json| {
        json!({ "id": id, "kind": kind, "on": "2026-09-21",
        "recorded": "2026-09-21", "attrs": attrs })
    };
    let mut events = vec![
        fact("o", "opened", json!({})),
        fact("i", "item", json!({ "mode": "secret" })),
        fact("n", "count", json!({ "of": "entitled", "n": 40 })),
        fact("p", "count", json!({ "of": "present", "n": 33 })),
        fact("v", "voted", json!({ "item": "i", "yes": 25, "no": 8 })),
        fact("b", "ballots", json!({ "item": "i", "issued": 33, "returned": 33, "valid": 33 })),
        fact("c", "closed", json!({})),
    ];
    events.extend((0..STEPS).map(|it| fact(&format!("e{it}"), &format!("s{it}"), json!({}))));
    let act = json!({ "act": "m", "form": "f", "organ": "b", "events": events });
    wire::from_value(act).map_err(told)
}

/// The same twenty checks by hand: whether each is met, by how much, and its name.
fn by_hand(act: &Act, as_of: Day, steps: &[String]) -> Vec<(String, bool, i64)> {
    let number = |fact: &Fact, name: &str| match fact.attrs.get(name) {
        Some(Value::Count(it)) => *it,
        _ => 0,
    };
    let text = |fact: &Fact, name: &str| match fact.attrs.get(name) {
        Some(Value::Text(it)) => it.to_string(),
        _ => String::new(),
    };
    let mut counts: HashMap<String, i64> = HashMap::new();
    let mut done: HashMap<String, Day> = HashMap::new();
    let mut known: Vec<&Fact> =
        act.events.iter().filter(|it| it.recorded <= as_of && it.on <= as_of).collect();
    known.sort_by(|a, b| (a.on, a.at, &a.id).cmp(&(b.on, b.at, &b.id)));
    let mut mode = String::new();
    for fact in known {
        match fact.kind.as_ref().map_or("", |it| it.as_str()) {
            "item" => mode = text(fact, "mode"),
            "count" => drop(counts.insert(text(fact, "of"), number(fact, "n"))),
            "voted" => {
                for name in ["yes", "no", "abstain"] {
                    *counts.entry(name.to_owned()).or_default() += number(fact, name);
                }
            }
            "ballots" => {
                for name in ["issued", "returned", "valid"] {
                    counts.insert(name.to_owned(), number(fact, name));
                }
            }
            kind => drop(done.insert(kind.to_owned(), fact.on)),
        }
    }
    let count = |name: &str| counts.get(name).copied().unwrap_or_default();
    let quorum = count("present") - (count("entitled") + 1) / 2;
    let majority = count("yes") - (count("entitled") / 2 + 1);
    let sum = count("yes") + count("no") + count("abstain");
    let ballots = [
        count("issued") - count("returned"),
        count("returned") - count("valid"),
        count("valid") - sum,
    ];
    let least = ballots.into_iter().min().unwrap_or_default();
    let mut told = vec![
        ("f/quorum".to_owned(), quorum >= 0, quorum),
        ("f/majority".to_owned(), majority >= 0, majority),
        ("f/ballots".to_owned(), least >= 0, least),
        ("f/mode".to_owned(), mode == "secret", 0),
    ];
    told.extend(steps.iter().map(|it| (format!("f/{it}"), done.contains_key(it), 0)));
    told
}

fn form() -> Result<String, String> {
    let (book, act) = (book()?, act()?);
    let as_of: Day = "2026-09-22".parse().map_err(told)?;
    let ask = Ask::on(as_of);
    let steps: Vec<String> = (0..STEPS).map(|it| format!("s{it}")).collect();
    let ours = procedure::evaluate(&book, &act, &ask).map_err(told)?.result.requirements;
    let n_met = ours.iter().filter(|it| it.verdict == Verdict::Met).count();
    let hand = by_hand(&act, as_of, &steps).iter().filter(|it| it.1).count();
    if (n_met, hand) != (20, 20) {
        return Err(format!("{n_met} of ours and {hand} by hand are met, not 20"));
    }
    let (loops, _) =
        best(9, || (0..ROUNDS).map(|_| by_hand(&act, as_of, &steps).len()).sum::<usize>());
    let (engine, _) =
        best(9, || (0..ROUNDS).filter(|_| procedure::evaluate(&book, &act, &ask).is_ok()).count());
    Ok(format!(
        "One act of {} facts, 20 requirements:\n\n| | µs | of the loop |\n| --- | --- | --- |\n\
         | loop by hand | {} | 1.00 |\n| findings | {} | {} |\n",
        act.events.len(),
        each(ROUNDS * 1_000, loops),
        each(ROUNDS * 1_000, engine),
        ratio(loops, engine),
    ))
}

fn diary() -> Result<Diary, String> {
    let mut bodies = Vec::new();
    let mut events = Vec::new();
    for n in 0..BRANCHES {
        bodies.push(json!({ "id": format!("b{n}"), "kind": "temporary-branch" }));
        for month in 1..=12 {
            for (kind, every) in
                [("theme-day", 1), ("branch-meeting", 3), ("democratic-appraisal", 12)]
            {
                if month % every == 0 && (n + month) % 7 != 0 {
                    let on = format!("2026-{month:02}-{:02}", 1 + n % 28);
                    events
                        .push(json!({ "id": format!("e{}", events.len()), "kind": kind, "on": on,
                        "recorded": on, "attrs": { "organ": format!("b{n}") } }));
                }
            }
        }
    }
    wire::from_value(json!({ "roster": { "bodies": bodies }, "events": events })).map_err(told)
}

/// The duties of the schedule as a person lists them: entry that fulfils, period, name.
const DUTIES: [(&[&str], Cycle, &str); 8] = [
    (
        &[
            "branch-meeting",
            "admission-meeting",
            "conversion-meeting",
            "disposition-meeting",
            "branch-election",
        ],
        Cycle::QUARTER,
        "members-meeting",
    ),
    (&["theme-day"], Cycle::MONTH, "theme-day"),
    (&["organisational-life"], Cycle::YEAR, "organisational-life"),
    (&["democratic-appraisal"], Cycle::YEAR, "appraisal"),
    (&["talks-with-members"], Cycle::YEAR, "talks-with-members"),
    (&["talks-members"], Cycle::YEAR, "talks-members"),
    (&["secretary-report"], Cycle::YEAR, "report"),
    (&["secretary-training"], Cycle::YEAR, "secretary-training"),
];

/// The same calendar by hand: body, duty, period, whether done, and by which entries.
fn calendar_by_hand(diary: &Diary, over: Span) -> Vec<(String, String, String, bool, Vec<String>)> {
    let mut done: HashMap<(String, String, String), Vec<String>> = HashMap::new();
    for fact in &diary.events {
        let kind = fact.kind.as_ref().map_or("", |it| it.as_str());
        let organ = match fact.attrs.get("organ") {
            Some(Value::Text(it)) => it.to_string(),
            _ => continue,
        };
        for (kinds, cycle, name) in &DUTIES {
            if kinds.contains(&kind) {
                let period = cycle.containing(fact.on).to_string();
                let key = (organ.clone(), (*name).to_owned(), period);
                done.entry(key).or_default().push(fact.id.to_string());
            }
        }
    }
    let mut rows = Vec::new();
    for body in &diary.roster.bodies {
        for (_, cycle, name) in &DUTIES {
            let mut period = Some(cycle.containing(over.from));
            while let Some(it) = period.filter(|it| it.span().from <= over.until) {
                let key = (body.id.to_string(), (*name).to_owned(), it.to_string());
                let by = done.get(&key).cloned().unwrap_or_default();
                rows.push((key.0, key.1, key.2, !by.is_empty(), by));
                period = it.next();
            }
        }
    }
    rows
}

fn calendar() -> Result<String, String> {
    let book = Rulebook::builtin("cn").map_err(told)?;
    let diary = diary()?;
    let over: Span = "2026-01-01..2026-12-31".parse().map_err(told)?;
    let ask = Ask::on("2027-01-04".parse().map_err(told)?);
    let ours = procedure::calendar(&book, &diary, over, &ask).map_err(told)?.result;
    let entries = || ours.rows.iter().flat_map(|it| &it.entries);
    let (n_entries, n_done) =
        (entries().count(), entries().filter(|it| it.standing == Standing::Done).count());
    let hand = calendar_by_hand(&diary, over);
    let (h_entries, h_done) = (hand.len(), hand.iter().filter(|it| it.3).count());
    if (n_entries, n_done) != (h_entries, h_done) {
        return Err(format!("{n_done} of {n_entries} done, by hand {h_done} of {h_entries}"));
    }
    let (loops, _) = best(5, || calendar_by_hand(&diary, over).len());
    let (engine, _) = best(5, || procedure::calendar(&book, &diary, over, &ask).is_ok());
    Ok(format!(
        "A year of {BRANCHES} branches, {} facts, {n_entries} entries:\n\n| | ms | of the loop |\n\
         | --- | --- | --- |\n| loop by hand | {} | 1.00 |\n| calendar | {} | {} |\n",
        diary.events.len(),
        each(1_000_000, loops),
        each(1_000_000, engine),
        ratio(loops, engine),
    ))
}
