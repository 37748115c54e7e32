//! What holds of every case: random petitions, stalls and trees.
#![expect(clippy::arithmetic_side_effects, reason = "Generators pick small numbers.")]

use std::sync::LazyLock;

use jiceng::{
    answers::{Ask, Detail, Outcome, Verdict, Voice},
    facts::{Actor, Attrs, Fact, TimeOfDay, Value, merge},
    law::rulebook::Rulebook,
    lifecycle::{
        self, Case, CaseStatus, ClockStatus, NextStep, Reason,
        rules::{AttributeKind, AttributeRule, EventKind, Lifecycle, Limit},
    },
    people::Organ,
    time::{Day, Due, Unit},
    wire::Id,
    words::Lang,
};
use proptest::prelude::*;

static CN: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("cn").unwrap());
static DEMO: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::builtin("demo").unwrap());

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The rulebook and the lifecycle that a number names.
fn rules(n: usize) -> (&'static Rulebook, &'static Lifecycle) {
    let (book, name) = [(&*CN, "petition"), (&*DEMO, "stall"), (&*DEMO, "tree")][n % 3];
    (book, book.lifecycle(name).unwrap())
}

/// Seeds out of which one fact is made.
type Seed = (prop::sample::Index, u16, u8, Vec<prop::sample::Index>, bool);

fn value(rule: &AttributeRule, pick: &prop::sample::Index, on: Day) -> Value {
    let of = |list: &[Id]| list[pick.index(list.len())].to_string();
    match rule.kind {
        AttributeKind::Yes => Value::Yes(pick.index(4) > 0),
        AttributeKind::Count => Value::Count(i64::try_from(pick.index(40)).unwrap()),
        AttributeKind::Day => {
            Value::Text(on.plus(i32::try_from(pick.index(20)).unwrap() - 10).to_string().into())
        }
        AttributeKind::Document => {
            let n = rule.fields.len() + 1 - pick.index(rule.fields.len() + 1);
            Value::List(rule.fields.iter().take(n).cloned().collect())
        }
        AttributeKind::Code if !rule.codes.is_empty() => Value::Text(of(&rule.codes).into()),
        AttributeKind::Verdict => Value::Text("met".into()),
        AttributeKind::Organ => {
            Value::Text(["town", "county", "city", "far"][pick.index(4)].into())
        }
        AttributeKind::Person => Value::Text(["p1", "p2", "p3"][pick.index(3)].into()),
        _ => Value::Text("x".into()),
    }
}

/// One fact; kinds later in the list of transitions tend to come later.
fn fact(n: usize, lifecycle: &Lifecycle, seed: &Seed, on: Day) -> Fact {
    let (pick, _, late, attrs, whole) = seed;
    let along: Vec<&Id> = lifecycle.transitions().filter_map(|it| it.on.as_ref()).collect();
    let near = (n * along.len() / 14 + pick.index(7)).min(along.len() - 1);
    let all: Vec<&Id> = lifecycle.events.keys().collect();
    let kind = if pick.index(11) == 0 { all[pick.index(all.len())] } else { along[near] };
    let rule: &EventKind = &lifecycle.events[kind];
    let role = rule.by.first().unwrap_or(&lifecycle.roles[0]).clone();
    let organ = ["town", "county", "city"][pick.index(3)];
    let told = |name: &Id| *whole || !name.len().is_multiple_of(3);
    Fact {
        id: id(&format!("f{n}")),
        kind: Some(kind.clone()),
        on,
        at: (pick.index(5) == 0)
            .then(|| TimeOfDay::from_minutes(60 * (u16::from(*late) % 24)).unwrap()),
        after: None,
        recorded: on.plus(i32::from(*late % 4)),
        by: Some(Box::new(Actor { role, person: Some(id("p1")), organ: Some(id(organ)) })),
        attrs: rule
            .attrs
            .iter()
            .zip(attrs.iter().cycle())
            .filter(|((name, _), _)| told(name))
            .map(|((name, rule), pick)| (name.clone(), value(rule, pick, on)))
            .collect(),
        reverses: None,
        erases: None,
    }
}

prop_compose! {
    fn case()(
        which in 0_usize..3,
        start in 0_i32..400,
        seeds in prop::collection::vec(
            (any::<prop::sample::Index>(), 0_u16..45, any::<u8>(),
             prop::collection::vec(any::<prop::sample::Index>(), 3), any::<bool>()),
            1..14,
        ),
        reversal in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) -> (usize, Case) {
        let (_, lifecycle) = rules(which);
        let mut on = day("2025-06-01").plus(start);
        let mut events = Vec::new();
        for (n, seed) in seeds.iter().enumerate() {
            on = on.plus(i32::from(seed.1.saturating_sub(8)));
            events.push(fact(n, lifecycle, seed, on));
        }
        if let Some(pick) = reversal {
            let target = events[pick.index(events.len())].clone();
            events.push(Fact {
                id: id("reversal"),
                kind: None,
                attrs: Attrs::new(),
                at: None,
                reverses: Some(target.id),
                recorded: target.on.plus(9),
                ..target
            });
        }
        let organ = |it: &str, parent: Option<&str>| Organ { id: id(it), parent: parent.map(id) };
        let organs = vec![organ("city", None), organ("county", Some("city")), organ("town", Some("county"))];
        let case = Case { case: id("c"), lifecycle: lifecycle.id.clone(), events, organs, others: vec![] };
        (which, case)
    }
}

fn judge(which: usize, case: &Case, ask: &Ask) -> Outcome<CaseStatus> {
    lifecycle::evaluate(rules(which).0, case, ask).unwrap()
}

fn json(out: &Outcome<CaseStatus>) -> String {
    jiceng::wire::canonical(&serde_json::to_value(out).unwrap())
}

/// Stage, clocks and verdicts without ids of facts.
fn bones(out: &Outcome<CaseStatus>) -> String {
    let clocks: Vec<_> = out
        .result
        .clocks
        .iter()
        .map(|it| ClockStatus { started_by: None, ended_by: None, ..it.clone() })
        .collect();
    let mut codes: Vec<_> = out.findings.iter().map(|it| (&it.code, it.verdict, it.due)).collect();
    codes.sort_by_key(|it| format!("{it:?}"));
    format!("{:?} {:?} {clocks:?} {codes:?}", out.result.stage, out.result.overlays)
}

fn full(on: Day) -> Ask {
    Ask::on(on).known_on(day("2027-12-31")).detail(Detail::Full)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Arrival order and duplicates never matter.
    #[test]
    fn a_case_is_a_set((which, case) in case(), turn in 0_usize..14, ahead in 0_i32..300) {
        let ask = full(case.events[0].on.plus(ahead));
        let mut other = case.clone();
        let n = other.events.len();
        other.events.rotate_left(turn % n);
        other.events.push(other.events[turn % n].clone());
        other.events.reverse();
        prop_assert_eq!(json(&judge(which, &case, &ask)), json(&judge(which, &other, &ask)));
    }

    /// Renaming ids changes neither stage nor clocks nor verdicts.
    #[test]
    fn ids_decide_nothing((which, case) in case(), key in 1_u32..1000, ahead in 0_i32..300) {
        let ask = full(case.events[0].on.plus(ahead));
        let mut other = case.clone();
        for (n, fact) in other.events.iter_mut().enumerate() {
            let new = |n: usize| id(&format!("z{}", (u32::try_from(n).unwrap() * 7919 + 1) * key % 100_003));
            fact.id = new(n);
            let old = fact.reverses.as_ref().map(|it| it.as_str().trim_start_matches('f').parse::<usize>());
            if let Some(Ok(old)) = old {
                fact.reverses = Some(new(old));
            }
        }
        prop_assert_eq!(bones(&judge(which, &case, &ask)), bones(&judge(which, &other, &ask)));
    }

    /// With fixed knowledge a breach never heals by waiting.
    #[test]
    fn breaches_stay((which, case) in case(), ahead in 0_i32..200, wait in 1_i32..200) {
        let on = case.events[0].on.plus(ahead);
        let (before, after) = (judge(which, &case, &full(on)), judge(which, &case, &full(on.plus(wait))));
        for old in &before.result.clocks {
            let same = |it: &&ClockStatus| {
                (&it.duty, it.n, it.since, it.period) == (&old.duty, old.n, old.since, old.period)
            };
            let Some(new) = after.result.clocks.iter().find(same) else {
                prop_assert!(false, "{old:?} is gone");
                continue;
            };
            // A departure whose reason is recorded when it is done at last is excused.
            let excused = after.findings.iter().any(|it| it.rule == old.duty && it.excused_by.is_some());
            let stays = new.verdict == Some(Verdict::Unmet) || excused;
            prop_assert!(old.verdict != Some(Verdict::Unmet) || stays, "{old:?} became {new:?}");
        }
        for old in before.findings.iter().filter(|it| it.verdict == Verdict::Unmet && it.due.is_none()) {
            let stays = after.findings.iter().any(|it| it.code == old.code && it.subjects == old.subjects);
            prop_assert!(stays, "{} healed", old.code);
        }
    }

    /// The old question keeps its old answer, whatever becomes known later.
    #[test]
    fn the_past_stays((which, case) in case(), ahead in 0_i32..200) {
        let on = case.events[0].on.plus(ahead);
        let ask = Ask::on(on).detail(Detail::Full);
        let mut known = case.clone();
        known.events.retain(|it| it.recorded <= on);
        // A reversal that was not known yet cannot name what was.
        prop_assert_eq!(json(&judge(which, &case, &ask)), json(&judge(which, &known, &ask)));
    }

    /// Every detail gives the same stage and counts, and numbers agree with the clocks.
    #[test]
    fn details_agree((which, case) in case(), ahead in 0_i32..300) {
        let on = case.events[0].on.plus(ahead);
        let all = judge(which, &case, &full(on));
        for detail in [Detail::Counts, Detail::Findings] {
            let other = judge(which, &case, &full(on).detail(detail));
            prop_assert_eq!(&other.result.stage, &all.result.stage);
            prop_assert_eq!(other.result.counts, all.result.counts);
            prop_assert_eq!(other.result.unfit, all.result.unfit);
            if detail == Detail::Findings {
                prop_assert_eq!(&other.findings, &all.findings);
                let comes = |it: &&NextStep| it.why_not.iter().all(|why| why.reason == Reason::NotBefore);
                let open = all.result.next.iter().filter(comes).count();
                prop_assert_eq!(other.result.next.len(), open);
            }
        }
    }

    /// Every finding and every step renders in both languages with no hole left.
    #[test]
    fn everything_can_be_said((which, case) in case(), ahead in 0_i32..300) {
        let (book, lifecycle) = rules(which);
        let out = judge(which, &case, &full(case.events[0].on.plus(ahead)));
        let voice = Voice::new(book, &lifecycle.id);
        let langs = [Lang::Zh, Lang::En];
        let findings = out.findings.iter().map(|it| (it.code.to_string(), voice.finding(it, &langs)));
        let steps = out.trace.iter().flatten().map(|it| (it.kind.to_string(), voice.step(it, &langs)));
        for (code, said) in findings.chain(steps) {
            for text in [said.zh, said.en] {
                let text = text.unwrap_or_default();
                prop_assert!(!text.is_empty() && !text.contains(['{', '}']), "{code}: {text}");
            }
        }
    }

    /// Stopped days and granted days bound how far a last day moves.
    #[test]
    fn stops_and_extensions_bound_the_last_day((which, case) in case(), ahead in 0_i32..400) {
        let out = judge(which, &case, &full(case.events[0].on.plus(ahead)));
        let duties = &rules(which).1.duties;
        for clock in out.result.clocks.iter().filter(|it| it.unit == Some(Unit::Days)) {
            let Some(end) = clock.plain_end.and_then(Due::day) else { continue };
            let limits: Vec<i32> = duties
                .iter()
                .filter(|it| it.id == clock.duty)
                .filter_map(|it| match it.limit() {
                    Some(Limit::Fixed(term)) => i32::try_from(term.n).ok(),
                    _ => None,
                })
                .collect();
            let stopped: u32 = clock.stopped.iter().map(|it| it.len()).sum();
            let room = i32::try_from(stopped + clock.extended.unwrap_or(0)).unwrap();
            let length = end.days_since(clock.since);
            let fits = limits.iter().any(|it| (*it..=*it + room).contains(&length));
            prop_assert!(limits.is_empty() || fits, "{clock:?}");
        }
    }

    /// No answer for a role tells a word that only hidden facts hold.
    #[test]
    fn views_keep_secrets((which, case) in case(), ahead in 0_i32..300, pick in any::<prop::sample::Index>()) {
        let (book, lifecycle) = rules(which);
        let mut case = case;
        // Every fact gets words of its own.
        for (n, fact) in case.events.iter_mut().enumerate() {
            if let Some(by) = &mut fact.by {
                by.person = Some(id(&format!("secret-person-{n}")));
                by.organ = Some(id(&format!("secret-organ-{n}")));
            }
            let words = ["town", "county", "city", "far", "p1", "p2", "p3", "x"];
            let secret: Vec<Id> = fact
                .attrs
                .iter()
                .filter(|it| matches!(it.1, Value::Text(text) if words.contains(&text.as_str())))
                .map(|it| it.0.clone())
                .collect();
            for name in secret {
                let word = format!("secret-{name}-{n}");
                fact.attrs.insert(name, Value::Text(word.into()));
            }
        }
        let role = &lifecycle.roles[pick.index(lifecycle.roles.len())];
        let ask = full(case.events[0].on.plus(ahead)).say(&[Lang::Zh, Lang::En]);
        let seen = lifecycle::view(book, &case, &ask, role).unwrap();
        let answer = serde_json::to_value(&seen).unwrap();
        let shown: Vec<&Fact> = seen.result.facts.iter().filter_map(|it| it.fact.as_ref()).collect();
        let open = serde_json::to_string(&shown).unwrap();
        for n in 0..case.events.len() {
            for kind in ["person", "organ"] {
                let secret = format!("secret-{kind}-{n}\"");
                prop_assert!(open.contains(&secret) || !answer.to_string().contains(&secret), "{secret} is told");
            }
            let fact_id = format!("\"{}\"", case.events[n].id);
            prop_assert!(open.contains(&fact_id) || !answer.to_string().contains(&fact_id), "{fact_id} is told");
        }
        for fact in &case.events {
            for value in fact.attrs.values() {
                let text = value.to_string();
                let told = answer.to_string().contains(&format!("\"{text}\""))
                    || answer.to_string().contains(&format!(":{text}\""));
                prop_assert!(!text.starts_with("secret") || open.contains(&text) || !told, "{text} is told");
            }
        }
        let hidden = seen.result.facts.iter().filter(|it| it.redacted).count();
        if hidden == 0 && seen.result.facts.iter().all(|it| it.hidden_attrs.is_empty()) {
            let plain = judge(which, &case, &ask);
            prop_assert!(plain.result == seen.result.status && plain.findings == seen.findings);
        }
    }

    /// A case survives the round trip through JSON; merging it with itself changes nothing.
    #[test]
    fn round_trip((which, case) in case()) {
        let text = serde_json::to_string(&case).unwrap();
        let back: Case = jiceng::wire::from_value(jiceng::wire::parse(&text).unwrap()).unwrap();
        prop_assert_eq!(&back, &case);
        let merged = merge(&case.events, &case.events).unwrap();
        let ask = full(day("2027-01-01"));
        let other = Case { events: merged, ..case.clone() };
        prop_assert_eq!(json(&judge(which, &case, &ask)), json(&judge(which, &other, &ask)));
    }
}
