//! Ledgers of points: what must hold for every scheme and every set of entries.
#![expect(clippy::arithmetic_side_effects, reason = "Generators pick small numbers.")]

use std::collections::{BTreeMap, BTreeSet};

use jiceng::{
    answers::{Ask, Outcome},
    law::rulebook::Rulebook,
    points::{self, Ledger, LedgerStatus, SubjectStatus},
    time::Day,
    wire,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A cap of a scheme that was thrown: its window and its most.
#[derive(Clone, Debug)]
struct Cap {
    window: &'static str,
    most: i64,
    is_times: bool,
}

/// An item of a scheme that was thrown.
#[derive(Clone, Debug, Default)]
struct Item {
    id: String,
    /// What an entry is worth; else it tells that, up to the most.
    fixed: Option<i64>,
    most: i64,
    /// From which day on it is in force, if not always.
    since: Option<i32>,
    head: Option<usize>,
    is_award: bool,
    caps: Vec<Cap>,
    refuses: bool,
    is_exempt: bool,
    once: Option<&'static str>,
    days_valid: Option<u32>,
    factor: bool,
}

/// A scheme that was thrown.
#[derive(Clone, Debug)]
struct Scheme {
    items: Vec<Item>,
    heads: Vec<(i64, Option<i64>, Vec<Cap>)>,
    total: Vec<Cap>,
    floor: Option<i64>,
}

/// An entry that was thrown, in whole points.
#[derive(Clone, Debug)]
struct Entry {
    subject: usize,
    item: usize,
    /// Days since 1 January 2026.
    day: i32,
    amount: i64,
    is_reversed: bool,
}

const FIXED: [&str; 6] = ["day", "month", "quarter", "half-year", "year", "period"];
const BASE: i64 = 50;

fn cap(windows: &'static [&'static str], times: bool) -> impl Strategy<Value = Cap> {
    (prop::sample::select(windows), 0_i64..25, prop::bool::weighted(0.2))
        .prop_map(move |(window, most, is_times)| Cap { window, most, is_times: is_times && times })
}

fn item() -> impl Strategy<Value = Item> {
    let windows: &[&str] =
        &["event", "day", "month", "quarter", "half-year", "year", "period", "rolling"];
    let worth = (
        prop::option::weighted(0.3, 0_i64..8),
        prop::sample::select(&[6, 20][..]),
        prop::option::weighted(0.3, 0_i32..150),
    );
    (
        worth,
        prop::option::of(0_usize..2),
        any::<bool>(),
        prop::collection::vec(cap(windows, true), 0..3),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
        prop::option::weighted(0.2, prop::sample::select(&["day", "month", "year"][..])),
        prop::option::weighted(0.3, 1_u32..90),
        prop::bool::weighted(0.3),
    )
        .prop_map(
            |(worth, head, is_award, caps, refuses, is_exempt, once, days_valid, factor)| {
                let (fixed, most, since) = worth;
                Item {
                    id: String::new(),
                    fixed,
                    most,
                    since,
                    head,
                    is_award,
                    caps,
                    refuses,
                    is_exempt,
                    once,
                    days_valid,
                    factor,
                }
            },
        )
}

fn scheme() -> impl Strategy<Value = Scheme> {
    let windows: &[&str] = &["month", "year", "rolling"];
    let head =
        (0_i64..20, prop::option::of(0_i64..5), prop::collection::vec(cap(windows, true), 0..2));
    (
        prop::collection::vec(item(), 1..6),
        prop::collection::vec(head, 2),
        prop::collection::vec(cap(windows, true), 0..2),
        prop::option::of(0_i64..60),
    )
        .prop_map(|(mut items, heads, total, floor)| {
            for (n, item) in items.iter_mut().enumerate() {
                item.id = format!("i{n}");
            }
            Scheme { items, heads, total, floor }
        })
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (0_usize..3, 0_usize..6, 0_i32..200, 0_i64..12, prop::bool::weighted(0.1))
        .prop_map(|(subject, item, day, amount, is_reversed)| Entry {
            subject,
            item,
            day,
            amount,
            is_reversed,
        });
    prop::collection::vec(entry, 0..40)
}

fn caps_json(caps: &[Cap], of: &str) -> Value {
    let each = caps.iter().map(|it| {
        let mut cap = json!({ "of": of });
        cap[if it.is_times { "times" } else { "points" }] =
            if it.is_times { it.most.into() } else { it.most.to_string().into() };
        match it.window {
            "rolling" => cap["rolling"] = json!({ "n": 20, "unit": "days" }),
            window => cap["per"] = window.into(),
        }
        cap
    });
    each.collect()
}

impl Scheme {
    fn book(&self) -> Rulebook {
        let items = self.items.iter().map(|it| {
            let of = if it.is_award { "awards" } else { "deductions" };
            let mut item = json!({
                "id": it.id, "sign": if it.is_award { "award" } else { "deduction" },
                "worth": match it.fixed {
                    Some(points) => json!({ "fixed": points.to_string() }),
                    None => json!({ "range": { "from": "0", "to": it.most.to_string() } }),
                },
                "metric": "task", "caps": caps_json(&it.caps, of),
            });
            if let Some(since) = it.since {
                item["inForce"] = json!({ "from": day(since) });
            }
            if let Some(head) = it.head {
                item["head"] = format!("h{head}").into();
            }
            if it.refuses {
                item["overshoot"] = "refuse".into();
            }
            if it.is_exempt {
                item["exemptFrom"] = json!(["head", "scheme"]);
            }
            if let Some(once) = it.once {
                item["oncePer"] = once.into();
            }
            if let Some(n) = it.days_valid {
                item["validity"] = json!({ "fixed": { "n": n, "unit": "days" } });
            }
            if it.factor {
                item["repeat"] = json!({ "factor": "2" });
            }
            item
        });
        let heads = self.heads.iter().enumerate().map(|(n, (base, floor, caps))| {
            let mut head = json!({
                "id": format!("h{n}"), "base": base.to_string(), "caps": caps_json(caps, "awards"),
            });
            if let Some(floor) = floor {
                head["floor"] = floor.to_string().into();
            }
            head
        });
        let mut total = json!({ "id": "sum", "caps": caps_json(&self.total, "awards") });
        if let Some(floor) = self.floor {
            total["floor"] = floor.to_string().into();
        }
        let text = |it: &str| json!({ "zh": it, "en": it });
        let document = json!({
            "format": 1, "id": "thrown", "title": text("t"), "level": "unit", "host": "internal",
            "schemes": { "s": {
                "id": "s", "subject": "members", "illustrative": true, "step": "1",
                "periods": [{ "id": "year", "cycle": "year", "end": "reset" }],
                "classes": [{ "id": "c", "base": BASE.to_string() }],
                "heads": heads.collect::<Vec<_>>(), "total": [total],
                "items": items.collect::<Vec<_>>(),
                "rankings": [{ "id": "r", "within": [], "purpose": text("p"), "period": "year" }],
            } },
        });
        Rulebook::open(&document.to_string()).unwrap()
    }
}

fn day(n: i32) -> Day {
    "2026-01-01".parse::<Day>().unwrap().plus(n)
}

fn fact(n: usize, it: &Entry, scheme: &Scheme) -> Value {
    let item = it.item % scheme.items.len();
    let mut fact = json!({
        "id": format!("e{n:03}"), "kind": format!("i{item}"), "on": day(it.day),
        "recorded": day(it.day), "attrs": { "subject": format!("m{}", it.subject) },
    });
    if scheme.items[item].fixed.is_none() {
        fact["attrs"]["amount"] = it.amount.to_string().into();
    }
    fact
}

fn facts(entries: &[Entry], scheme: &Scheme) -> Vec<Value> {
    let mut facts = Vec::new();
    for (n, it) in entries.iter().enumerate() {
        facts.push(fact(n, it, scheme));
        if it.is_reversed {
            facts.push(json!({
                "id": format!("r{n:03}"), "reverses": format!("e{n:03}"),
                "on": day(it.day), "recorded": day(it.day),
            }));
        }
    }
    facts
}

fn ledger(facts: Vec<Value>) -> Ledger {
    let roster: Vec<Value> =
        (0..3).map(|n| json!({ "id": format!("m{n}"), "class": "c" })).collect();
    let ledger = json!({ "ledger": "l", "scheme": "s", "entries": facts, "roster": roster });
    wire::from_value(ledger).unwrap()
}

fn judged(scheme: &Scheme, facts: Vec<Value>) -> Outcome<LedgerStatus> {
    points::evaluate(&scheme.book(), &ledger(facts), &Ask::on(day(200))).unwrap()
}

fn whole(points: points::Points) -> i64 {
    assert_eq!(points.hundredths() % 100, 0);
    points.hundredths() / 100
}

/// Which window of a cap a day lies in, as what tells it apart; moving ones have none.
fn window(name: &str, day: Day) -> (i32, u32) {
    let (year, month, of_month) = day.ymd();
    match name {
        "day" => (year, month * 100 + of_month),
        "month" => (year, month),
        "quarter" => (year, month.div_ceil(3)),
        "half-year" => (year, month.div_ceil(6)),
        _ => (year, 0),
    }
}

fn same_window(name: &str, earlier: Day, now: Day) -> bool {
    match name {
        "event" => false,
        "rolling" => now.days_since(earlier) < 20,
        _ => window(name, earlier) == window(name, now),
    }
}

/// A naive twin: for each entry it looks back at all that went before.
struct Twin<'a> {
    scheme: &'a Scheme,
    past: Vec<Past>,
}

/// An entry that counted.
struct Past {
    subject: usize,
    item: usize,
    on: Day,
    until: Day,
    /// What each cap let through.
    through: BTreeMap<String, i64>,
}

impl Twin<'_> {
    /// What counts of an entry when it is made, and its last day; nothing if it does not.
    fn take(&mut self, it: &Entry) -> Option<(i64, Day)> {
        let number = it.item % self.scheme.items.len();
        let item = self.scheme.items[number].clone();
        let on = day(it.day);
        if item.since.is_some_and(|since| it.day < since) {
            return None;
        }
        let mine: Vec<_> = self
            .past
            .iter()
            .filter(|past| past.subject == it.subject && past.item == number)
            .collect();
        if let Some(once) = item.once
            && mine.iter().any(|past| same_window(once, past.on, on))
        {
            return None;
        }
        let until = item.days_valid.map_or(Day::MAX, |n| on.plus(i32::try_from(n).unwrap()));
        let is_repeated = item.factor && mine.iter().any(|past| on <= past.until);
        let worth = item.fixed.unwrap_or(it.amount);
        if item.fixed.is_none() && worth > item.most {
            return None;
        }
        let gross = if is_repeated { worth * 2 } else { worth };
        let mut layers = vec![("item".to_owned(), item.caps.clone())];
        if item.is_award && !item.is_exempt {
            if let Some(head) = item.head {
                layers.push((format!("h{head}"), self.scheme.heads[head].2.clone()));
            }
            layers.push(("sum".into(), self.scheme.total.clone()));
        }
        let (mut left, mut through) = (gross, BTreeMap::new());
        let mut is_cut = false;
        for (layer, caps) in layers {
            for (n, cap) in caps.iter().enumerate() {
                let key =
                    if layer == "item" { format!("i{number}/{n}") } else { format!("{layer}/{n}") };
                let used: i64 = self
                    .past
                    .iter()
                    .filter(|past| {
                        past.subject == it.subject && same_window(cap.window, past.on, on)
                    })
                    .filter_map(|past| past.through.get(&key))
                    .map(|it| if cap.is_times { i64::from(*it > 0) } else { *it })
                    .sum();
                let room = (cap.most - used).max(0);
                let granted = match cap.is_times {
                    true if room > 0 => left,
                    true => 0,
                    false => left.min(room),
                };
                is_cut |= granted < left;
                through.insert(key, granted);
                left = granted;
            }
        }
        if item.refuses && is_cut {
            (left, through) = (0, BTreeMap::new());
        }
        self.past.push(Past { subject: it.subject, item: number, on, until, through });
        Some((left, until))
    }
}

/// What the naive twin says of each subject: the total and what counts of each entry.
fn naive(scheme: &Scheme, entries: &[Entry]) -> Vec<(i64, BTreeMap<String, i64>)> {
    let mut order: Vec<(usize, &Entry)> =
        entries.iter().enumerate().filter(|it| !it.1.is_reversed).collect();
    order.sort_by_key(|(n, it)| (it.day, it.item % scheme.items.len(), *n));
    let mut twin = Twin { scheme, past: Vec::new() };
    let mut nets: Vec<BTreeMap<String, i64>> = vec![BTreeMap::new(); 3];
    let mut heads = vec![vec![0; 3]; scheme.heads.len()];
    let mut bare = [BASE; 3];
    for (n, it) in order {
        let item = &scheme.items[it.item % scheme.items.len()];
        let sign = if item.is_award { 1 } else { -1 };
        let net = match twin.take(it) {
            Some((net, until)) if day(200) <= until => net * sign,
            _ => 0,
        };
        nets[it.subject].insert(format!("e{n:03}"), net);
        match item.head {
            Some(head) => heads[head][it.subject] += net,
            None => bare[it.subject] += net,
        }
    }
    let total = |subject: usize| {
        let of_heads = scheme.heads.iter().zip(&heads).map(|((base, floor, _), nets)| {
            let sum = base + nets[subject];
            floor.map_or(sum, |floor| sum.max(floor))
        });
        let sum = bare[subject] + of_heads.sum::<i64>();
        scheme.floor.map_or(sum, |floor| sum.max(floor))
    };
    nets.iter().enumerate().map(|(n, nets)| (total(n), nets.clone())).collect()
}

fn nets(subject: &SubjectStatus) -> BTreeMap<String, i64> {
    subject.lines.iter().map(|it| (it.entry.to_string(), whole(it.net))).collect()
}

/// The sum of the lines, bases and floors of a subject.
fn added_up(subject: &SubjectStatus) -> i64 {
    let lines: i64 = subject.lines.iter().map(|it| whole(it.net)).sum();
    let heads: i64 = subject.heads.iter().map(|it| whole(it.base) + whole(it.floor)).sum();
    whole(subject.base.unwrap()) + lines + heads + whole(subject.floor)
}

/// A scheme of awards alone that clips, with windows that lie within each other.
fn nested() -> impl Strategy<Value = Scheme> {
    let inner = prop::collection::vec(cap(&["month"], false), 0..2);
    let item = (prop::option::of(0_usize..2), inner).prop_map(|(head, caps)| Item {
        most: 20,
        head,
        is_award: true,
        caps,
        ..Item::default()
    });
    let outer = || prop::collection::vec(cap(&["year"], false), 0..2);
    let head = (Just(0_i64), Just(None), outer());
    (prop::collection::vec(item, 1..5), prop::collection::vec(head, 2), outer()).prop_map(
        |(mut items, heads, total)| {
            for (n, item) in items.iter_mut().enumerate() {
                item.id = format!("i{n}");
            }
            Scheme { items, heads, total, floor: None }
        },
    )
}

/// The least of all caps of a layer, or of what came to it.
fn least(caps: &[Cap], sum: i64) -> i64 {
    caps.iter().map(|it| it.most).fold(sum, i64::min)
}

fn min_of_sums(scheme: &Scheme, entries: &[Entry], subject: usize) -> i64 {
    let mut months: BTreeMap<(usize, (i32, u32)), i64> = BTreeMap::new();
    for it in entries.iter().filter(|it| it.subject == subject && !it.is_reversed) {
        let key = (it.item % scheme.items.len(), window("month", day(it.day)));
        *months.entry(key).or_default() += it.amount;
    }
    let mut heads: BTreeMap<Option<usize>, i64> = BTreeMap::new();
    for ((item, _), sum) in months {
        let item = &scheme.items[item];
        *heads.entry(item.head).or_default() += least(&item.caps, sum);
    }
    let sum =
        heads.into_iter().map(|(head, sum)| head.map_or(sum, |it| least(&scheme.heads[it].2, sum)));
    BASE + least(&scheme.total, sum.sum())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Every line and every total is what the naive twin says.
    #[test]
    fn equals_the_naive_twin(scheme in scheme(), entries in entries()) {
        let outcome = judged(&scheme, facts(&entries, &scheme));
        for (subject, (total, lines)) in outcome.result.subjects.iter().zip(naive(&scheme, &entries)) {
            prop_assert_eq!(nets(subject), lines, "{}", subject.id);
            prop_assert_eq!(whole(subject.total.unwrap()), total);
        }
    }

    /// The total is the sum of its lines, bases and floors.
    #[test]
    fn total_is_the_sum_of_lines(scheme in scheme(), entries in entries()) {
        let outcome = judged(&scheme, facts(&entries, &scheme));
        for subject in &outcome.result.subjects {
            prop_assert_eq!(added_up(subject), whole(subject.total.unwrap()));
        }
    }

    /// With awards alone that are clipped, totals are nested minima of sums.
    #[test]
    fn awards_are_nested_minima_of_sums(scheme in nested(), entries in entries()) {
        let outcome = judged(&scheme, facts(&entries, &scheme));
        for (n, subject) in outcome.result.subjects.iter().enumerate() {
            prop_assert_eq!(whole(subject.total.unwrap()), min_of_sums(&scheme, &entries, n));
        }
    }

    /// With awards alone that are clipped, the order within a month does not matter.
    #[test]
    fn awards_do_not_depend_on_order(scheme in nested(), entries in entries(), shifts in prop::collection::vec(0_i32..28, 40)) {
        let moved = entries.iter().zip(&shifts).map(|(it, shift)| {
            let (_, _, of_month) = day(it.day).ymd();
            let first = it.day + 1 - i32::try_from(of_month).unwrap();
            Entry { day: (first + shift).min(199), ..it.clone() }
        });
        // The last day asked about cuts a month off, so that entries there stay in it.
        let moved: Vec<Entry> = moved.zip(&entries).map(|(it, old)| {
            if window("month", day(it.day)) == window("month", day(old.day)) { it } else { old.clone() }
        }).collect();
        let totals = |entries: &[Entry]| {
            let outcome = judged(&scheme, facts(entries, &scheme));
            outcome.result.subjects.iter().map(|it| it.total).collect::<Vec<_>>()
        };
        prop_assert_eq!(totals(&entries), totals(&moved));
    }

    /// An entry and its reversal are nothing.
    #[test]
    fn reversed_is_nothing(scheme in scheme(), entries in entries(), more in entries()) {
        let before = judged(&scheme, facts(&entries, &scheme));
        let mut all = facts(&entries, &scheme);
        for (n, it) in more.iter().enumerate() {
            let mut fact = fact(n + 500, it, &scheme);
            fact["id"] = format!("x{n:03}").into();
            all.push(fact);
            all.push(json!({ "id": format!("y{n:03}"), "reverses": format!("x{n:03}"), "on": day(it.day), "recorded": day(it.day) }));
        }
        prop_assert_eq!(judged(&scheme, all).result, before.result);
    }

    /// Arrival never matters, nor do ids that keep their order.
    #[test]
    fn arrival_and_names_do_not_matter(scheme in scheme(), entries in entries(), seed in any::<u64>()) {
        let ordered = facts(&entries, &scheme);
        let before = judged(&scheme, ordered.clone());
        let mut shuffled = ordered;
        let mut state = seed | 1;
        for n in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let other = usize::try_from(state >> 33).unwrap() % (n + 1);
            shuffled.swap(n, other);
        }
        prop_assert_eq!(&judged(&scheme, shuffled.clone()).result, &before.result);
        for fact in &mut shuffled {
            for key in ["id", "reverses"] {
                if let Some(Value::String(id)) = fact.get_mut(key) {
                    *id = format!("q-{id}");
                }
            }
        }
        let renamed = judged(&scheme, shuffled);
        let told = |it: &Outcome<LedgerStatus>| -> Vec<_> {
            it.result.subjects.iter().map(|it| (it.total, it.lines.iter().map(|it| it.net).collect::<Vec<_>>())).collect()
        };
        prop_assert_eq!(told(&renamed), told(&before));
    }

    /// What counts of an item, a head or the whole never passes a cap in its window.
    #[test]
    fn caps_hold(scheme in scheme(), entries in entries()) {
        let outcome = judged(&scheme, facts(&entries, &scheme));
        for subject in &outcome.result.subjects {
            for (n, item) in scheme.items.iter().enumerate() {
                let rule = format!("s/i{n}");
                let lines: Vec<_> = subject.lines.iter().filter(|it| it.rule.as_str() == rule).collect();
                for cap in item.caps.iter().filter(|it| !it.is_times) {
                    for last in &lines {
                        let within = lines.iter().filter(|it| it.on <= last.on && same_window(cap.window, it.on, last.on));
                        let sum: i64 = within.map(|it| whole(it.net).abs()).sum();
                        prop_assert!(sum <= cap.most || cap.window == "event");
                    }
                }
            }
        }
    }

    /// More points never lower a rank.
    #[test]
    fn more_points_never_lower_a_rank(scheme in nested(), entries in entries(), more in 1_i64..12, item in 0_usize..6) {
        let rank = |facts: Vec<Value>| {
            let outcome = judged(&scheme, facts);
            let ranks = &outcome.result.rankings[0].groups[0].ranks;
            let places: BTreeSet<u32> = ranks.iter().map(|it| it.rank).collect();
            assert!(places.contains(&1));
            ranks.iter().find(|it| it.id == *"m1").unwrap().rank
        };
        let before = facts(&entries, &scheme);
        let mut after = before.clone();
        let entry = Entry { subject: 1, item, day: 100, amount: more, is_reversed: false };
        after.push(fact(900, &entry, &scheme));
        prop_assert!(rank(after) <= rank(before));
    }

    /// What was not known yet is as if it had not been told.
    #[test]
    fn what_is_not_known_is_not_there(scheme in scheme(), entries in entries(), late in prop::collection::vec(any::<bool>(), 40)) {
        let mut all = facts(&entries, &scheme);
        let mut known = Vec::new();
        for (fact, late) in all.iter_mut().zip(late.iter().cycle()) {
            if *late {
                fact["recorded"] = json!(day(300));
            } else {
                known.push(fact.clone());
            }
        }
        // A reversal of what is not told would be malformed.
        let ids: BTreeSet<String> = known.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        known.retain(|it| it.get("reverses").is_none_or(|it| ids.contains(it.as_str().unwrap())));
        prop_assert_eq!(judged(&scheme, all).result, judged(&scheme, known).result);
    }
}

#[test]
fn windows_are_all_tried() {
    // A window that no scheme can have would make the properties silent about it.
    let windows: BTreeSet<&str> = FIXED.into_iter().collect();
    assert_eq!(windows.len(), 6);
    for name in FIXED {
        let cap = vec![Cap { window: name, most: 3, is_times: false }];
        let item = Item { id: "i0".into(), most: 20, is_award: true, caps: cap, ..Item::default() };
        let scheme = Scheme {
            items: vec![item],
            heads: vec![(0, None, vec![]), (0, None, vec![])],
            total: vec![],
            floor: None,
        };
        let entries: Vec<Entry> = (0..200)
            .map(|day| Entry { subject: 0, item: 0, day, amount: 2, is_reversed: false })
            .collect();
        let outcome = judged(&scheme, facts(&entries, &scheme));
        let (total, lines) = naive(&scheme, &entries).remove(0);
        assert_eq!(nets(&outcome.result.subjects[0]), lines, "{name}");
        assert_eq!(whole(outcome.result.subjects[0].total.unwrap()), total, "{name}");
    }
}
