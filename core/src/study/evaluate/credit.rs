//! Hours: what converts into how many, and which of them count.

use std::collections::{BTreeMap, BTreeSet};

use super::{Versions, collect::Told, contents::Known};
use crate::{
    answers::Ask,
    study::{
        Amount, Credit, Did, Entry, Hours, Unit, Why,
        rules::{
            Band, Conversion, Dated as _, Earned, Measure, Per, Repeat, Rounding, RoundingMode,
            YearSplit,
        },
    },
    time::Day,
    wire::{Id, InOrder},
};

/// What was done on a day and may give hours.
struct Act<'a> {
    on: Day,
    /// The day that chooses the plan year.
    year_by: Day,
    entries: Vec<Id>,
    content: Option<&'a Id>,
    category: &'a Id,
    ticks: Ticks,
    why: Why,
    /// Why it gives none, if that is certain already.
    barred: Option<Why>,
    /// The part of a longer act: which of how many days.
    part: (i64, i64),
}

/// How much, in the smallest unit: milliseconds or hundredths.
#[derive(Clone, Copy)]
enum Ticks {
    Millis(i64),
    Hundredths(Unit, i64),
    Unknown,
    /// Hours outright, for a test that was passed.
    Bonus,
}

/// Hours in the order of days, with the caps applied.
pub(super) fn all(
    told: &Told<'_>,
    contents: &BTreeMap<&Id, Known<'_>>,
    versions: &Versions<'_>,
    ask: &Ask,
) -> Vec<Credit> {
    let mut acts: Vec<Act<'_>> = Vec::new();
    for entry in &told.entries {
        acts.extend(of_entry(entry, versions, ask.as_of));
    }
    for known in contents.values() {
        acts.extend(of_content(known, versions));
    }
    acts.order_by(|a, b| (a.on, &a.entries, a.why).cmp(&(b.on, &b.entries, b.why)));
    let mut book = Book::new(versions);
    for act in &acts {
        book.enter(act);
    }
    join(book.lines)
}

fn of_entry<'a>(entry: &'a Entry, versions: &Versions<'a>, as_of: Day) -> Vec<Act<'a>> {
    let act = |category, amount: Amount, why, barred| Act {
        on: entry.on,
        year_by: entry.on,
        entries: vec![entry.id.clone()],
        content: None,
        category,
        ticks: ticks(amount),
        why,
        barred,
        part: (0, 1),
    };
    match &entry.did {
        Some(Did::Attended { category, amount, .. }) => spread(
            entry,
            act(category, *amount, Why::Attended, None),
            versions.plan.year_split,
            as_of,
        ),
        Some(Did::Substituted { ground, amount }) => {
            let rules = versions.plan.substitutions.iter();
            let rule = rules.filter(|it| it.ground == *ground).find(|it| it.holds_on(entry.on));
            let Some(rule) = rule else {
                return vec![act(ground, *amount, Why::Substituted, Some(Why::UnknownGround))];
            };
            let barred = (!super::approved(entry, &rule.approved_by)).then_some(Why::NotApproved);
            vec![act(&rule.category, *amount, Why::Substituted, barred)]
        }
        _ => Vec::new(),
    }
}

/// An act of several days, day by day; days that have not come do not count yet.
fn spread<'a>(entry: &Entry, act: Act<'a>, split: YearSplit, as_of: Day) -> Vec<Act<'a>> {
    let until = entry.until.unwrap_or(entry.on);
    let days = i64::from(until.days_since(entry.on)).saturating_add(1);
    let year_by = |on| match split {
        YearSplit::Days => on,
        YearSplit::Start => entry.on,
        YearSplit::End => until,
    };
    let part = |n: i64| {
        let on = entry.on.plus(i32::try_from(n).unwrap_or_default());
        let entries = act.entries.clone();
        Act { on, year_by: year_by(on), entries, part: (n, days), ..act }
    };
    (0..days).map(part).filter(|it| it.on <= as_of).collect()
}

fn of_content<'a>(known: &Known<'a>, versions: &Versions<'_>) -> Vec<Act<'a>> {
    let status = &known.status;
    let length = status.length_ms.map_or(Ticks::Unknown, Ticks::Millis);
    let act = |on, entries, ticks, why, barred| Act {
        on,
        year_by: on,
        entries,
        content: Some(&known.content.id),
        category: &known.content.category,
        ticks,
        why,
        barred,
        part: (0, 1),
    };
    let watched = |day| {
        let rule = versions.conversion(&known.content.category, day);
        rule.is_some_and(|it| it.earned == Earned::Watched)
    };
    let mut acts = Vec::new();
    for (day, ms, entry) in known.by_day.iter().filter(|it| watched(it.0)) {
        acts.push(act(*day, vec![entry.clone()], Ticks::Millis(*ms), Why::Watched, None));
    }
    let entries = || known.entries.clone();
    match (&status.done, known.entries.is_empty()) {
        (Some(done), _) if !watched(done.on) => {
            acts.push(act(done.on, entries(), length, Why::Completed, None));
            if let Some((day, entry)) = &known.passed {
                let on = done.on.max(*day);
                acts.push(act(on, vec![entry.clone()], Ticks::Bonus, Why::TestPassed, None));
            }
        }
        (None, false) => {
            let why = if known.relocked {
                Why::Relocked
            } else if status.claim.is_some() {
                Why::ClaimNotProved
            } else {
                Why::NotCompleted
            };
            let last = known.last;
            if !watched(last) {
                acts.push(act(last, entries(), length, why, Some(why)));
            }
        }
        _ => {}
    }
    acts
}

fn ticks(amount: Amount) -> Ticks {
    match amount.unit {
        // A hundredth of a minute is 600 milliseconds.
        Unit::Minutes => Ticks::Millis(amount.n.hundredths().saturating_mul(600)),
        unit => Ticks::Hundredths(unit, amount.n.hundredths()),
    }
}

/// The hours entered so far.
struct Book<'v, 'p> {
    versions: &'v Versions<'p>,
    lines: Vec<Credit>,
    /// What each cap has let through, by its id and the time in which it holds.
    used: BTreeMap<(usize, Day), Hours>,
    /// What was counted once on a day or in a year.
    seen: BTreeSet<(Id, Id, Day)>,
    /// What was watched on a day under a rule, and the hours it gave.
    watched: BTreeMap<(usize, Day), (i64, Hours)>,
}

impl<'v, 'p> Book<'v, 'p> {
    fn new(versions: &'v Versions<'p>) -> Self {
        Self {
            versions,
            lines: Vec::new(),
            used: BTreeMap::new(),
            seen: BTreeSet::new(),
            watched: BTreeMap::new(),
        }
    }

    fn enter(&mut self, act: &Act<'_>) {
        let rule = self.versions.conversion_at(act.category, act.on);
        let Some((n, rule)) = rule else {
            let why = act.barred.unwrap_or(Why::NoConversion);
            self.line(act, Hours::ZERO, why, None);
            return;
        };
        if act.barred == Some(Why::UnknownGround) {
            self.line(act, Hours::ZERO, Why::UnknownGround, None);
            return;
        }
        let worth = match (act.ticks, act.why) {
            (Ticks::Bonus, _) => match rule.tested {
                Some(hours) => Worth { hours, over: Hours::ZERO },
                None => return,
            },
            (Ticks::Unknown, _) if rule.measure == Measure::Minutes => {
                self.line(act, Hours::ZERO, act.barred.unwrap_or(Why::LengthUnknown), Some(rule));
                return;
            }
            (_, Why::Watched) => self.newly_watched(n, rule, act),
            _ => match measured(rule, act) {
                Ok(worth) => worth,
                Err(why) => {
                    self.line(act, Hours::ZERO, act.barred.unwrap_or(why), Some(rule));
                    return;
                }
            },
        };
        if let Some(why) = act.barred.or_else(|| self.again(rule, act)) {
            self.line(act, worth.hours.plus(worth.over), why, Some(rule));
            return;
        }
        if worth.over > Hours::ZERO {
            self.line(act, worth.over, Why::BandMax, Some(rule));
        }
        self.cap(act, worth.hours, rule);
    }

    /// What was watched today gives, beyond what it gave already.
    fn newly_watched(&mut self, n: usize, rule: &Conversion, act: &Act<'_>) -> Worth {
        let Ticks::Millis(more) = act.ticks else { return Worth::default() };
        let (ms, given) = self.watched.entry((n, act.on)).or_default();
        *ms = ms.saturating_add(more);
        let all = band(rule, *ms, 600).map(|it| worth(it, *ms, 600, rule.rounding));
        let all = all.unwrap_or_default();
        let hours = all.hours.less(*given);
        *given = given.plus(hours);
        Worth { hours, over: Hours::ZERO }
    }

    /// Whether the same counted already.
    fn again(&mut self, rule: &Conversion, act: &Act<'_>) -> Option<Why> {
        let (time, why) = match rule.repeat {
            Repeat::Each => return None,
            Repeat::OncePerDay => (act.on, Why::AgainToday),
            Repeat::OncePerYear => (self.versions.year(act.year_by).from, Why::AgainThisYear),
        };
        if matches!(act.ticks, Ticks::Bonus) || act.why == Why::Watched || act.part.0 > 0 {
            return None;
        }
        let what = act.content.unwrap_or(act.category).clone();
        (!self.seen.insert((act.category.clone(), what, time))).then_some(why)
    }

    /// Lets through what the caps leave, and tells which of them held back the rest.
    fn cap(&mut self, act: &Act<'_>, hours: Hours, rule: &Conversion) {
        let mut left = hours;
        let mut lines = Vec::new();
        let year = self.versions.year(act.year_by).from;
        let caps = self.versions.plan.caps.iter().enumerate();
        let bounds = |it: &[Id]| it.is_empty() || it.contains(act.category);
        let caps: Vec<_> =
            caps.filter(|(_, it)| it.holds_on(act.on) && bounds(&it.categories)).collect();
        let time = |per| if per == Per::Day { act.on } else { year };
        for (n, cap) in &caps {
            let used = self.used.get(&(*n, time(cap.per))).copied().unwrap_or_default();
            let room = cap.max.less(used);
            if room < left {
                let why = if cap.per == Per::Day { Why::DayCap } else { Why::YearCap };
                lines.push((left.less(room), why, cap.basis()));
                left = room;
            }
        }
        for (n, cap) in &caps {
            let used = self.used.entry((*n, time(cap.per))).or_default();
            *used = used.plus(left);
        }
        if left > Hours::ZERO || lines.is_empty() {
            self.line(act, left, act.why, Some(rule));
        }
        for (hours, why, basis) in lines {
            let line = self.credit(act, hours, why);
            let line = Credit {
                rule: Some(basis.id.clone()),
                cites: basis.cites.to_vec(),
                sources: basis.sources.to_vec(),
                confidence: basis.confidence,
                ..line
            };
            self.lines.push(line);
        }
    }

    fn line(&mut self, act: &Act<'_>, hours: Hours, why: Why, rule: Option<&Conversion>) {
        let mut line = self.credit(act, hours, why);
        if let Some(rule) = rule {
            line.rule = Some(rule.id.clone());
            line.cites = rule.cites.clone();
            line.sources = rule.sources.clone();
            line.confidence = rule.confidence;
        }
        self.lines.push(line);
    }

    fn credit(&self, act: &Act<'_>, hours: Hours, why: Why) -> Credit {
        Credit {
            entries: act.entries.clone(),
            content: act.content.cloned(),
            category: act.category.clone(),
            on: act.on,
            year: self.versions.year(act.year_by).from,
            hours,
            granted: why <= Why::Carried,
            why,
            rule: None,
            cites: Vec::new(),
            sources: Vec::new(),
            confidence: crate::law::Confidence::Verified,
            text: None,
        }
    }
}

/// What an act is worth, and what its range cuts off.
#[derive(Clone, Copy, Default)]
struct Worth {
    hours: Hours,
    over: Hours,
}

/// What an amount, or a content of a length, would give by a conversion.
pub(super) fn value(
    rule: &Conversion,
    amount: Option<Amount>,
    length: Option<i64>,
) -> Option<Hours> {
    let (ticks, unit) = match (amount.map(ticks), length, rule.measure) {
        (Some(Ticks::Millis(ms)), _, Measure::Minutes) | (None, Some(ms), Measure::Minutes) => {
            (ms, 600)
        }
        (Some(Ticks::Hundredths(Unit::HalfDays, n)), _, Measure::HalfDays)
        | (Some(Ticks::Hundredths(Unit::Days, n)), _, Measure::Days)
        | (Some(Ticks::Hundredths(Unit::Times, n)), _, Measure::Times) => (n, 1),
        (None, _, Measure::Times) => (100, 1),
        _ => return None,
    };
    band(rule, ticks, unit).map(|it| worth(it, ticks, unit, rule.rounding).hours)
}

/// The hours of an act by the conversion of its kind; of one day of it, if it has several.
fn measured(rule: &Conversion, act: &Act<'_>) -> Result<Worth, Why> {
    let (ticks, unit) = match (act.ticks, rule.measure) {
        (Ticks::Millis(ms), Measure::Minutes) => (ms, 600),
        (Ticks::Hundredths(Unit::HalfDays, n), Measure::HalfDays)
        | (Ticks::Hundredths(Unit::Days, n), Measure::Days)
        | (Ticks::Hundredths(Unit::Times, n), Measure::Times) => (n, 1),
        (_, Measure::Times) if act.content.is_some() => (100, 1),
        _ => return Err(Why::OtherUnit),
    };
    let found = band(rule, ticks, unit).ok_or(Why::BelowLeast)?;
    let whole = worth(found, ticks, unit, rule.rounding);
    let (n, of) = act.part;
    let part = |it: Hours| {
        // What does not divide evenly falls to the first days.
        let each = it.hundredths().checked_div(of).unwrap_or_default();
        let rest = it.hundredths().checked_rem(of).unwrap_or_default();
        Hours::of_hundredths(each.saturating_add(i64::from(n < rest)))
    };
    Ok(Worth { hours: part(whole.hours), over: part(whole.over) })
}

/// The range that holds a measure; bounds are in units of `unit` ticks a hundredth.
pub(super) fn band(rule: &Conversion, ticks: i64, unit: i64) -> Option<&Band> {
    let at = |it: Hours| it.hundredths().saturating_mul(unit);
    rule.bands.iter().find(|it| {
        it.from.is_none_or(|it| at(it) <= ticks)
            && it.over.is_none_or(|it| at(it) < ticks)
            && it.below.is_none_or(|it| ticks < at(it))
            && it.up_to.is_none_or(|it| ticks <= at(it))
    })
}

fn worth(band: &Band, ticks: i64, unit: i64, rounding: Rounding) -> Worth {
    let computed = match band.per {
        None => band.hours,
        Some(per) => {
            let all = i128::from(ticks).saturating_mul(i128::from(band.hours.hundredths()));
            let per = i128::from(per.hundredths()).saturating_mul(i128::from(unit));
            round(all, per, rounding)
        }
    };
    let hours = band.max.map_or(computed, |it| computed.min(it));
    Worth { hours, over: computed.less(hours) }
}

/// A fraction of hundredths, to a step.
pub(super) fn round(all: i128, per: i128, rounding: Rounding) -> Hours {
    let step = i128::from(rounding.step.hundredths()).max(1);
    let unit = per.saturating_mul(step).max(1);
    let (twice, two_units) = (all.saturating_mul(2), unit.saturating_mul(2));
    let up = match rounding.mode {
        RoundingMode::Down => 0,
        RoundingMode::HalfUp => unit,
        RoundingMode::Up => two_units.saturating_sub(1),
    };
    let steps = twice.saturating_add(up).checked_div(two_units).unwrap_or_default();
    let hundredths = steps.saturating_mul(step);
    Hours::of_hundredths(i64::try_from(hundredths).unwrap_or(i64::MAX))
}

/// The days of one act that have the same answer, as one line.
fn join(lines: Vec<Credit>) -> Vec<Credit> {
    let mut joined: Vec<Credit> = Vec::new();
    for line in lines {
        let same = |it: &&mut Credit| {
            it.entries == line.entries
                && (it.year, it.granted, it.why) == (line.year, line.granted, line.why)
                && (&it.rule, &it.content) == (&line.rule, &line.content)
                && it.why != Why::Watched
        };
        match joined.iter_mut().rev().take(64).find(same) {
            Some(it) => it.hours = it.hours.plus(line.hours),
            None => joined.push(line),
        }
    }
    joined
}
