//! 150,000 generated cases of four events and six duties, beside a hand-written loop.

use std::ops::Range;

use jiceng::{
    answers::{Ask, Detail, Verdict},
    law::rulebook::Rulebook,
    lifecycle::{Counts, columns},
    time::{Day, View},
};

use crate::clock::{SplitMix, best, each, rate, ratio};

const CASES: u32 = 150_000;

/// The columns, and what the hand loop reads: four days and the last kind.
pub(crate) struct Data {
    pub(crate) cases: Vec<u32>,
    pub(crate) kinds: Vec<u16>,
    pub(crate) days: Vec<i32>,
    pub(crate) roles: Vec<u16>,
}

impl Data {
    pub(crate) fn columns(&self) -> columns::Columns<'_> {
        columns::Columns {
            cases: &self.cases,
            kinds: &self.kinds,
            days: &self.days,
            roles: Some(&self.roles),
            times: None,
            attrs: &[],
        }
    }
}

const APPEALED: u16 = 0;
const CREATED: u16 = 1;
const NOTIFIED: u16 = 2;
const PAID: u16 = 3;
const PENALISED: u16 = 4;
const SENT: u16 = 5;

pub(crate) fn generate(random: &mut SplitMix, first: Day, cases: Range<u32>) -> Data {
    let mut data = Data { cases: vec![], kinds: vec![], days: vec![], roles: vec![] };
    for case in cases {
        let mut day = first.plus(i32::try_from(random.below(900)).unwrap_or(0)).number();
        let last = [PAID, PENALISED, APPEALED][usize::try_from(random.below(3)).unwrap_or(0)];
        for (kind, gap) in [(CREATED, 1), (SENT, 110), (NOTIFIED, 30), (last, 150)] {
            day += i32::try_from(random.below(gap)).unwrap_or(0);
            data.cases.push(case);
            data.kinds.push(kind);
            data.days.push(day);
            data.roles.push(u16::from(kind == PAID || kind == APPEALED));
        }
    }
    data
}

/// The rules of `fine.json`, by hand.
pub(crate) fn by_hand(data: &Data, view: &View, as_of: i32) -> ([Counts; 6], u32) {
    let mut counts = [Counts::default(); 6];
    let mut unfit = 0;
    let day = |n: i32| Day::from_number(n).unwrap_or(Day::MIN);
    let roll = |n: i32| view.roll_next(day(n)).unwrap_or(Day::MAX).number();
    let working = |n: i32, k: u32| view.add_working(day(n), k).unwrap_or(Day::MAX).number();
    let within = |end: i32, last: i32| if end <= last { Verdict::Met } else { Verdict::Unmet };
    for (days, kinds) in data.days.chunks_exact(4).zip(data.kinds.chunks_exact(4)) {
        let [created, sent, notified, end] = [days[0], days[1], days[2], days[3]];
        // Same days keep the order of the law: the moves follow one another.
        if created > as_of {
            continue;
        }
        let last = roll(created + 90);
        if sent > as_of {
            add(&mut counts[0], if as_of <= last { Verdict::Pending } else { Verdict::Unmet });
            continue;
        }
        add(&mut counts[0], within(sent, last));
        let last = working(sent, 15);
        if notified > as_of {
            add(&mut counts[1], if as_of <= last { Verdict::Pending } else { Verdict::Unmet });
            continue;
        }
        add(&mut counts[1], within(notified, last));
        let pay = roll(notified + 60);
        let appeal = roll(day(notified).plus_months(2).number());
        let raise = notified + 120;
        let opens = notified + 61;
        if end > as_of {
            add(&mut counts[4], if as_of <= raise { Verdict::Pending } else { Verdict::Unmet });
            add(&mut counts[5], if as_of < opens { Verdict::Pending } else { Verdict::Met });
            continue;
        }
        match kinds[3] {
            PAID => {
                add(&mut counts[2], within(end, pay));
                if end > raise {
                    add(&mut counts[4], Verdict::Unmet);
                }
            }
            APPEALED => {
                add(&mut counts[3], within(end, appeal));
                if end > raise {
                    add(&mut counts[4], Verdict::Unmet);
                }
            }
            PENALISED => {
                add(&mut counts[4], within(end, raise));
                add(&mut counts[5], if end >= opens { Verdict::Met } else { Verdict::Unmet });
            }
            _ => unfit += 1,
        }
    }
    (counts, unfit)
}

fn add(counts: &mut Counts, verdict: Verdict) {
    match verdict {
        Verdict::Met => counts.met += 1,
        Verdict::Pending => counts.pending += 1,
        Verdict::Unmet => counts.unmet += 1,
        Verdict::Unknown => counts.unknown += 1,
    }
}

/// The rules of `fine.json` with the national calendar, as one document.
pub(crate) fn document() -> Result<String, String> {
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let mut document = jiceng::wire::parse(include_str!("fine.json")).map_err(told)?;
    let mut notices = serde_json::Map::new();
    for (id, text) in jiceng::time::calendar::builtin::CN {
        notices.insert((*id).into(), jiceng::wire::parse(text).map_err(told)?);
    }
    document.as_object_mut().ok_or("no object")?.insert("calendar".into(), notices.into());
    Ok(document.to_string())
}

pub(crate) fn run() -> Result<String, String> {
    let told = |it: jiceng::wire::Error| format!("{it} at {}", it.pointer);
    let book = Rulebook::open(&document()?).map_err(told)?;
    let first: Day = "2022-01-01".parse().map_err(told)?;
    let as_of: Day = "2025-06-30".parse().map_err(told)?;
    let data = generate(&mut SplitMix(7), first, 0..CASES);
    let table = data.columns();
    let counts = Ask::on(as_of).detail(Detail::Counts);
    let findings = Ask::on(as_of).detail(Detail::Findings);
    let view = book.calendar().view(Some(as_of));
    let (hand_time, hand) = best(7, || by_hand(&data, view, as_of.number()));
    let (time, tally) = best(7, || columns::tally(&book, "fine", &table, &counts));
    let tally = tally.ok_or("not run")?.map_err(told)?;
    let (hand, unfit) = hand.ok_or("not run")?;
    let engine: Vec<Counts> = tally.duties.iter().map(|(_, it)| *it).collect();
    if engine != hand || tally.unfit != unfit {
        return Err(format!("not equal\nengine {engine:?}\nhand   {hand:?}"));
    }
    let (told_time, full) = best(5, || columns::tally(&book, "fine", &table, &findings));
    let full = full.ok_or("not run")?.map_err(told)?;
    if full.duties != tally.duties {
        return Err("counts with findings differ from counts without".into());
    }
    let events = u64::from(tally.events);
    let row = |name: &str, time| {
        format!(
            "| {name} | {} | {} | {} |\n",
            rate(events, time),
            each(events, time),
            ratio(hand_time, time)
        )
    };
    let mut out = format!(
        "{} cases, {events} events, {} findings, counts equal to the hand loop's\n\n\
         | | thousand events/s | ns/event | speed beside the hand loop |\n| --- | --- | --- | --- |\n",
        tally.cases,
        full.findings.len()
    );
    out += &row("hand loop", hand_time);
    out += &row("counts", time);
    out += &row("with findings", told_time);
    Ok(out)
}
