//! Naive twins of the analyses: every path is walked, nothing is remembered.

#![expect(clippy::arithmetic_side_effects, reason = "An oracle counts plainly, on small numbers.")]

use std::{collections::BTreeSet, sync::LazyLock};

use jiceng::{
    lifecycle::{describe::describe, lint, rules::Lifecycle},
    time::{Calendar, calendar::builtin},
    wire::{self, Pointer},
};
use proptest::prelude::*;
use serde_json::{Value, json};

static CALENDAR: LazyLock<Calendar> =
    LazyLock::new(|| builtin::cn().expect("the calendar as shipped"));

/// Stages 0 to 4; 0 is initial and 4 is final.
const STAGES: usize = 5;
/// Kinds 0 to 3 move the main line, 4 is a stay, 5 a record.
const KINDS: usize = 6;
const STAY: usize = 4;
const RECORD: usize = 5;

#[derive(Clone, Debug)]
enum Cause {
    Event(usize),
    Expiry(usize),
}

#[derive(Clone, Debug)]
struct Way {
    number: usize,
    from: usize,
    to: usize,
    cause: Cause,
    /// Taken only if the code told by kind 0 is this one.
    code: Option<usize>,
}

#[derive(Clone, Debug)]
enum Trigger {
    /// A kind, and for kind 0 the code it has to tell.
    Event(usize, Option<usize>),
    Enters(usize),
    Leaves(usize),
}

#[derive(Clone, Debug)]
struct Duty {
    after: Vec<Trigger>,
    then: Vec<Trigger>,
    unless: Vec<Trigger>,
    must: bool,
    wait: bool,
    outlives: bool,
    limit: Option<u32>,
}

#[derive(Clone, Debug)]
struct Model {
    ways: Vec<Way>,
    stays: BTreeSet<usize>,
    duties: Vec<Duty>,
}

fn trigger() -> impl Strategy<Value = Trigger> {
    prop_oneof![
        (1..KINDS).prop_map(|it| Trigger::Event(it, None)),
        prop::option::of(0..2_usize).prop_map(|it| Trigger::Event(0, it)),
        (1..STAGES).prop_map(Trigger::Enters),
        (0..STAGES).prop_map(Trigger::Leaves),
    ]
}

fn model() -> impl Strategy<Value = Model> {
    let cause = prop_oneof![
        5 => (0..STAY).prop_map(Cause::Event),
        1 => (0..3_usize).prop_map(Cause::Expiry),
    ];
    let way = (0..STAGES, 0..STAGES, cause, prop::option::weighted(0.3, 0..2_usize))
        .prop_map(|(from, to, cause, code)| Way { number: 0, from, to, cause, code });
    let duty = (
        prop::collection::vec(trigger(), 1..3),
        prop::collection::vec(trigger(), 1..3),
        prop::collection::vec(trigger(), 0..2),
        (prop::bool::weighted(0.7), prop::bool::weighted(0.2), any::<bool>()),
        prop::option::weighted(0.8, 1..40_u32),
    )
        .prop_map(|(after, then, unless, (must, wait, outlives), limit)| {
            // A wait without a day would hold nothing up.
            let limit = if wait { limit.or(Some(7)) } else { limit };
            Duty { after, then, unless, must, wait, outlives, limit }
        });
    (
        prop::collection::vec(way, 3..9),
        prop::collection::btree_set(0..STAGES, 0..3),
        prop::collection::vec(duty, 3),
    )
        .prop_map(|(mut ways, stays, duties)| {
            ways.retain(|it| it.from != it.to);
            for (number, way) in ways.iter_mut().enumerate() {
                way.number = number;
            }
            Model { ways, stays, duties }
        })
}

impl Trigger {
    fn json(&self) -> Value {
        match self {
            Self::Event(kind, None) => json!(format!("k{kind}")),
            Self::Event(kind, Some(code)) => json!({ "event": format!("k{kind}"),
                "when": [{ "attr": { "name": "code", "is": format!("c{code}") } }] }),
            Self::Enters(stage) => json!({ "enters": [format!("s{stage}")] }),
            Self::Leaves(stage) => json!({ "leaves": [format!("s{stage}")] }),
        }
    }

    fn fires(&self, way: &Way, told: Option<usize>) -> bool {
        match self {
            Self::Event(kind, code) => {
                matches!(way.cause, Cause::Event(it) if it == *kind)
                    && (code.is_none() || *code == told)
            }
            Self::Enters(stage) => way.to == *stage,
            Self::Leaves(stage) => way.from == *stage,
        }
    }
}

impl Model {
    fn lifecycle(&self) -> Lifecycle {
        let mut events = serde_json::Map::new();
        for kind in 0..KINDS {
            events.insert(format!("k{kind}"), json!({}));
        }
        events["k0"] = json!({ "attrs": { "code": { "type": "code", "codes": ["c0", "c1"], "required": true } } });
        let mut transitions: Vec<_> = self.ways.iter().enumerate().map(|(n, way)| {
            let mut json = json!({ "id": format!("t{n}"), "from": [format!("s{}", way.from)],
                "to": format!("s{}", way.to) });
            match way.cause {
                Cause::Event(kind) => json["on"] = json!(format!("k{kind}")),
                Cause::Expiry(duty) => json["expires"] = json!(format!("m/d{duty}")),
            }
            if let Some(code) = way.code {
                json["when"] = json!([{ "attr": { "of": "k0", "name": "code", "is": format!("c{code}") } }]);
            }
            json
        }).collect();
        // A stay names its kind even where no stage has it, so that it is no record.
        let stays: Vec<_> = self.stays.iter().map(|it| format!("s{it}")).collect();
        transitions.push(json!({ "id": "stay", "from": stays, "on": format!("k{STAY}") }));
        for kind in 0..STAY {
            transitions
                .push(json!({ "id": format!("n{kind}"), "from": [], "on": format!("k{kind}") }));
        }
        let duties: Vec<_> = self.duties.iter().enumerate().map(|(n, duty)| {
            let list = |all: &[Trigger]| all.iter().map(Trigger::json).collect::<Vec<_>>();
            let limit = duty.limit.map_or(json!({ "unstated": "及时" }), |n| json!({ "n": n, "unit": "days" }));
            let mut shape = json!({ "after": list(&duty.after), "then": list(&duty.then),
                "unless": list(&duty.unless), "limit": limit, "roll": "none" });
            if duty.wait {
                shape["opens"] = json!("on-last-day");
            }
            json!({ "id": format!("m/d{n}"), "by": [], "force": if duty.must { "must" } else { "may" },
                "outlives": duty.outlives, (if duty.wait { "notBefore" } else { "within" }): shape })
        }).collect();
        let stages: serde_json::Map<_, _> = (0..STAGES)
            .map(|it| {
                (
                    format!("s{it}"),
                    if it + 1 == STAGES { json!({ "final": true }) } else { json!({}) },
                )
            })
            .collect();
        wire::from_value(json!({ "id": "m", "roles": [], "events": events, "duties": duties,
            "main": { "initial": "s0", "stages": stages, "transitions": transitions } }))
        .expect("a lifecycle")
    }

    /// The ways that a fact or an expiry takes from a stage: of each cause the first that fits.
    fn open(&self, stage: usize, told: Option<usize>) -> Vec<(Way, Option<usize>)> {
        let mut open: Vec<(Way, Option<usize>)> = vec![];
        for way in self.ways.iter().filter(|it| it.from == stage) {
            let fits = way.code.is_none() || way.code == told;
            let hidden = self.ways.iter().take_while(|it| it.number != way.number).any(|it| {
                let same = match (&it.cause, &way.cause) {
                    (Cause::Event(a), Cause::Event(b)) | (Cause::Expiry(a), Cause::Expiry(b)) => {
                        a == b
                    }
                    _ => false,
                };
                it.from == stage && same && (it.code.is_none() || it.code == told)
            });
            let never =
                matches!(way.cause, Cause::Expiry(duty) if self.duties[duty].limit.is_none());
            if !fits || hidden || never {
                continue;
            }
            match way.cause {
                Cause::Event(0) => open.extend((0..2).map(|it| (way.clone(), Some(it)))),
                _ => open.push((way.clone(), told)),
            }
        }
        open
    }

    /// The duties that run after a way was taken.
    fn after(&self, running: &BTreeSet<usize>, way: &Way, told: Option<usize>) -> BTreeSet<usize> {
        let fires = |all: &[Trigger]| all.iter().any(|it| it.fires(way, told));
        (0..self.duties.len())
            .filter(|n| {
                let duty = &self.duties[*n];
                let expired = matches!(way.cause, Cause::Expiry(it) if it == *n);
                let ended = expired || fires(&duty.then) || fires(&duty.unless);
                let runs = running.contains(n) && !ended || fires(&duty.after);
                runs && (way.to + 1 != STAGES || duty.outlives)
            })
            .collect()
    }

    /// The duties that run after something aside happened in a stage.
    fn aside(&self, running: &BTreeSet<usize>, kind: usize) -> BTreeSet<usize> {
        let fires =
            |all: &[Trigger]| all.iter().any(|it| matches!(it, Trigger::Event(k, _) if *k == kind));
        (0..self.duties.len())
            .filter(|n| {
                let duty = &self.duties[*n];
                running.contains(n) && !fires(&duty.then) && !fires(&duty.unless)
                    || fires(&duty.after)
            })
            .collect()
    }

    fn owes(&self, stage: usize, running: &BTreeSet<usize>, told: Option<usize>) -> bool {
        let owed = running.iter().any(|it| self.duties[*it].must && !self.duties[*it].wait);
        let leads = self
            .open(stage, told)
            .iter()
            .any(|(way, _)| matches!(way.cause, Cause::Expiry(it) if running.contains(&it)));
        owed || leads
    }

    /// Stages in which nobody owes anything on arrival, over all walks of at most `left` moves.
    fn idle(
        &self,
        stage: usize,
        running: &BTreeSet<usize>,
        told: Option<usize>,
        left: usize,
        found: &mut BTreeSet<usize>,
    ) {
        if left == 0 {
            return;
        }
        let mut sets = vec![running.clone(), self.aside(running, RECORD)];
        if self.stays.contains(&stage) {
            sets.push(self.aside(running, STAY));
            sets.push(self.aside(&self.aside(running, STAY), RECORD));
            sets.push(self.aside(&self.aside(running, RECORD), STAY));
        }
        sets.sort();
        sets.dedup();
        for set in sets {
            for (way, told) in self.open(stage, told) {
                if matches!(way.cause, Cause::Expiry(it) if !set.contains(&it)) {
                    continue;
                }
                let after = self.after(&set, &way, told);
                if way.to != 0 && way.to + 1 != STAGES && !self.owes(way.to, &after, told) {
                    found.insert(way.to);
                }
                self.idle(way.to, &after, told, left - 1, found);
            }
        }
    }

    /// Walks a path of transitions with every choice of codes; whether with one
    /// of them nobody surely owes anything at its end.
    fn idle_at_the_end(
        &self,
        path: &[usize],
        stage: usize,
        running: &BTreeSet<usize>,
        told: Option<usize>,
    ) -> bool {
        let Some((first, rest)) = path.split_first() else {
            return !self.owes(stage, running, told);
        };
        let asides = [RECORD, STAY].into_iter();
        let asides = asides.filter(|it| *it == RECORD || self.stays.contains(&stage));
        let asides: Vec<_> = asides.collect();
        let mut kept = running.clone();
        kept.retain(|it| {
            let duty = &self.duties[*it];
            !duty
                .then
                .iter()
                .chain(&duty.unless)
                .any(|it| matches!(it, Trigger::Event(kind, _) if asides.contains(kind)))
        });
        let wanted = &self.ways[*first];
        self.open(stage, told).into_iter().any(|(way, told)| {
            let same = way.number == wanted.number;
            same && self.idle_at_the_end(rest, way.to, &self.after(&kept, &way, told), told)
        })
    }

    /// The latest arrival at the final stage over all simple paths.
    fn latest(
        &self,
        stage: usize,
        time: u32,
        told: Option<usize>,
        running: &[Option<u32>],
        seen: &[usize],
    ) -> Option<u32> {
        if stage + 1 == STAGES {
            return Some(time);
        }
        let mut best = None;
        for (way, told) in self.open(stage, told) {
            if seen.contains(&way.to) {
                continue;
            }
            let asks = |n: usize| self.duties[n].then.iter().any(|it| it.fires(&way, told));
            let last = |n: usize| Some(running[n]? + self.duties[n].limit?);
            let mut at = time;
            match way.cause {
                Cause::Event(_) => {
                    let bounds =
                        (0..3).filter(|n| !self.duties[*n].wait && asks(*n)).filter_map(last);
                    at = at.max(bounds.min().unwrap_or(at));
                }
                Cause::Expiry(duty) => {
                    let by_aside = |it: &Trigger| {
                        matches!(it, Trigger::Event(k, _)
                        if *k == RECORD || *k == STAY && !self.stays.is_empty())
                    };
                    let aside = self.duties[duty].after.iter().any(by_aside);
                    let start = running[duty].or(aside.then_some(time));
                    let Some(start) = start else { continue };
                    at = at.max(start + self.duties[duty].limit.unwrap_or(0) + 1);
                }
            }
            let opened = (0..3).filter(|n| self.duties[*n].wait && asks(*n)).filter_map(last).max();
            at = at.max(opened.unwrap_or(at));
            let before = (0..3).filter(|n| running[*n].is_some()).collect();
            let kept = self.after(&before, &way, told);
            let fires = |all: &[Trigger]| all.iter().any(|it| it.fires(&way, told));
            let next: Vec<_> = (0..3)
                .map(|n| {
                    let duty = &self.duties[n];
                    let expired = matches!(way.cause, Cause::Expiry(it) if it == n);
                    let ended = expired || fires(&duty.then) || fires(&duty.unless);
                    kept.contains(&n).then(|| running[n].filter(|_| !ended).unwrap_or(at))
                })
                .collect();
            let mut seen = seen.to_vec();
            seen.push(way.to);
            best = best.max(self.latest(way.to, at, told, &next, &seen));
        }
        best
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn reachable_as_walked(model in model()) {
        let mut reached = BTreeSet::from([0]);
        for _ in 0..STAGES {
            let expires = |it: &Way| !matches!(it.cause, Cause::Expiry(n) if model.duties[n].limit.is_none());
            let next: Vec<_> = model.ways.iter()
                .filter(|it| reached.contains(&it.from) && expires(it)).map(|it| it.to).collect();
            reached.extend(next);
        }
        let found: BTreeSet<_> = lint::check(&model.lifecycle(), "2026-01-01".parse().expect("a day"), &Pointer::root())
            .iter().filter(|it| it.code == "stage-unreachable").map(|it| it.params["stage"].clone()).collect();
        let expected = (0..STAGES).filter(|it| !reached.contains(it)).map(|it| format!("s{it}")).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nobody_owes_as_walked(model in model()) {
        let mut walked = BTreeSet::new();
        model.idle(0, &BTreeSet::new(), None, 6, &mut walked);
        let found = lint::check(&model.lifecycle(), "2026-01-01".parse().expect("a day"), &Pointer::root());
        let found: Vec<_> = found.iter().filter(|it| it.code == "nobody-owes").collect();
        let stages: BTreeSet<_> = found.iter().map(|it| it.params["stage"].clone()).collect();
        for stage in walked {
            prop_assert!(stages.contains(&format!("s{stage}")), "s{} was walked, found {:?}", stage, stages);
        }
        // And the path that is named leads to a stage where nobody owes anything.
        for it in found {
            let path = it.params["path"].split(" → ").skip(1).step_by(2);
            let path: Vec<_> = path.map(|it| it.trim_start_matches(char::is_alphabetic).parse().expect("a transition")).collect();
            let idle = model.idle_at_the_end(&path, 0, &BTreeSet::new(), None);
            prop_assert!(idle, "somebody owes after {:?}", path);
        }
    }

    #[test]
    fn worst_case_as_walked(model in model()) {
        let told = describe(&model.lifecycle(), "2026-01-01".parse().expect("a day"), CALENDAR.view(None));
        let expected = model.latest(0, 0, None, &[None; 3], &[0]);
        prop_assert_eq!(told.worst_case.as_ref().map(|it| it.days), expected);
        if let Some(worst) = told.worst_case {
            prop_assert!(!worst.capped);
            prop_assert_eq!(worst.legs.last().map(|it| it.arrival), Some(worst.days));
            prop_assert_eq!(worst.path.len(), worst.legs.len() + 1);
        }
    }
}
