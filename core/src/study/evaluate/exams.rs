//! Exams: which attempts count, whether they are passed, what they prove and for how long.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Study,
    need::{Share, Totals, judge},
};
use crate::{
    study::{
        CertificateStatus, Did, Entry, Exact, ExamRefusal, ExamStatus, Hours, RefusedAttempt,
        rules::{Certificate, Dated as _, Exam, Take, Valid},
    },
    time::{Day, Span},
    wire::Id,
};

/// An attempt at an exam.
struct Attempt<'a> {
    entry: &'a Entry,
    score: Exact,
    make_up: bool,
    /// Unknown where the rule has no mark.
    passed: Option<bool>,
}

/// What the attempts at one exam come to, year by year.
pub(super) struct Tally<'a> {
    counted: Vec<Attempt<'a>>,
    refused: Vec<(Day, RefusedAttempt)>,
}

/// The attempts of every exam.
pub(super) fn tally<'a>(study: &Study<'a>) -> BTreeMap<&'a Id, Tally<'a>> {
    let mut found: BTreeMap<&Id, Tally<'a>> = BTreeMap::new();
    for entry in &study.told.entries {
        let Some(Did::Sat { exam, score, make_up }) = &entry.did else { continue };
        let passed = passed_in(study, &found, entry.on);
        let tally =
            found.entry(exam).or_insert_with(|| Tally { counted: Vec::new(), refused: Vec::new() });
        let rule = rule(study, exam, entry.on);
        match rule.map_or(Err((ExamRefusal::NotInForce, None)), |it| {
            open(study, it, tally, &passed, entry.on, *make_up)
        }) {
            Ok(()) => {
                let passed = rule.and_then(|it| Some(it.pass?.by_value(*score).is_le()));
                tally.counted.push(Attempt { entry, score: *score, make_up: *make_up, passed });
            }
            Err((why, _)) => {
                tally.refused.push((entry.on, RefusedAttempt { entry: entry.id.clone(), why }));
            }
        }
    }
    found
}

/// The exams that were passed in the plan year of a day, up to that day.
fn passed_in(study: &Study<'_>, tallies: &BTreeMap<&Id, Tally<'_>>, day: Day) -> BTreeSet<Id> {
    let year = study.versions.year(day);
    let of = |it: &Tally<'_>| it.passed(study).iter().any(|it| year.contains(it.0) && it.0 <= day);
    tallies.iter().filter(|it| of(it.1)).map(|it| (*it.0).clone()).collect()
}

fn rule<'a>(study: &Study<'a>, exam: &Id, day: Day) -> Option<&'a Exam> {
    study.versions.plan.exams.iter().find(|it| it.exam == *exam && it.holds_on(day))
}

/// Whether the exam is open on a day; else why not, and since when it would be.
fn open(
    study: &Study<'_>,
    rule: &Exam,
    tally: &Tally<'_>,
    passed: &BTreeSet<Id>,
    day: Day,
    make_up: bool,
) -> Result<(), (ExamRefusal, Option<Day>)> {
    let year = study.versions.year(day);
    let this_year = || tally.counted.iter().filter(|it| year.contains(it.entry.on));
    let n = |make_up| {
        let n = this_year().filter(|it| it.make_up == make_up).count();
        u32::try_from(n).unwrap_or(u32::MAX)
    };
    if gate_missing(study, rule, passed, day).is_some() {
        return Err((ExamRefusal::Gate, None));
    }
    let failed = this_year().rfind(|it| it.passed == Some(false));
    if make_up {
        if failed.is_none() || this_year().any(|it| it.passed == Some(true)) {
            return Err((ExamRefusal::NothingToMakeUp, None));
        }
        if rule.make_ups.unwrap_or_default() <= n(true) {
            return Err((ExamRefusal::NoMakeUpLeft, None));
        }
    } else if rule.attempts.is_some_and(|it| it <= n(false)) {
        return Err((ExamRefusal::NoAttemptLeft, None));
    }
    let opens = failed
        .zip(rule.cooling_days)
        .map(|(it, days)| it.entry.on.plus(i32::try_from(days).unwrap_or(i32::MAX)));
    match opens {
        Some(opens) if day < opens => Err((ExamRefusal::CoolingOff, Some(opens))),
        _ => Ok(()),
    }
}

/// What the gate of an exam still misses on a day, if anything.
fn gate_missing(study: &Study<'_>, rule: &Exam, passed: &BTreeSet<Id>, day: Day) -> Option<Hours> {
    let gate = rule.gate.as_ref()?;
    let year = study.versions.year(day);
    let mut totals = Totals::default();
    for line in study.credits.iter().filter(|it| it.year == year.from && it.on <= day) {
        totals.add(line);
    }
    for known in study.contents.values() {
        if known.status.done.as_ref().is_some_and(|it| year.contains(it.on) && it.on <= day) {
            totals.completed.insert(known.content.id.clone());
        }
    }
    totals.passed.clone_from(passed);
    for (category, _) in study.acts.iter().filter(|it| year.contains(it.1) && it.1 <= day) {
        let n = totals.times.entry(category.clone()).or_default();
        *n = n.saturating_add(1);
    }
    let judged = judge(gate, &totals, Share::whole());
    (!judged.met).then(|| Hours::of_hundredths(judged.distance))
}

impl Tally<'_> {
    /// The attempt that decides among those of a year.
    fn deciding(&self, take: Take, year: Span) -> Option<&Attempt<'_>> {
        let mut of_year = self.counted.iter().filter(|it| year.contains(it.entry.on));
        match take {
            Take::Best => of_year
                .reduce(|best, it| if best.score.by_value(it.score).is_lt() { it } else { best }),
            Take::Last => of_year.next_back(),
            Take::First => {
                let made_up = of_year.clone().find(|it| it.make_up && it.passed == Some(true));
                made_up.or_else(|| of_year.next())
            }
        }
    }

    /// The days on which the exam was passed, year by year.
    pub(super) fn passed(&self, study: &Study<'_>) -> Vec<(Day, Id)> {
        let mut found: Vec<(Day, Id)> = Vec::new();
        for attempt in &self.counted {
            let year = study.versions.year(attempt.entry.on);
            let exam = match &attempt.entry.did {
                Some(Did::Sat { exam, .. }) => exam,
                _ => continue,
            };
            let Some(rule) = rule(study, exam, attempt.entry.on) else { continue };
            let decides = self.deciding(rule.take, year);
            // With the best attempt any that passes will do; else the one that decides.
            let counts = attempt.passed == Some(true)
                && decides.is_some_and(|it| {
                    it.passed == Some(true)
                        && (rule.take == Take::Best || it.entry.id == attempt.entry.id)
                });
            if counts {
                found.push((attempt.entry.on, attempt.entry.id.clone()));
            }
        }
        found
    }
}

/// How the learner stands to each exam in the plan year.
pub(super) fn statuses(study: &Study<'_>, tallies: &BTreeMap<&Id, Tally<'_>>) -> Vec<ExamStatus> {
    let as_of = study.ask.as_of;
    let year = study.versions.year(as_of);
    let none = Tally { counted: Vec::new(), refused: Vec::new() };
    let rules = study.versions.plan.exams.iter().filter(|it| it.holds_on(as_of));
    let passed = passed_in(study, tallies, as_of);
    let each = rules.map(|rule| {
        let tally = tallies.get(&rule.exam).unwrap_or(&none);
        let decides = tally.deciding(rule.take, year);
        let of_year = tally.counted.iter().filter(|it| year.contains(it.entry.on));
        let refused = tally.refused.iter().filter(|it| year.contains(it.0));
        // A make-up exam is open where no plain attempt is left.
        let opened = open(study, rule, tally, &passed, as_of, false)
            .or_else(|why| open(study, rule, tally, &passed, as_of, true).map_err(|_| why));
        ExamStatus {
            rule: rule.id.clone(),
            exam: rule.exam.clone(),
            open: opened.is_ok(),
            why_not: opened.err().map(|it| it.0),
            opens: opened.err().and_then(|it| it.1),
            gate_missing: gate_missing(study, rule, &passed, as_of),
            attempts: u32::try_from(of_year.count()).unwrap_or(u32::MAX),
            score: decides.map(|it| it.score),
            passed: decides.map_or(Some(false), |it| it.passed),
            refused: refused.map(|it| it.1.clone()).collect(),
        }
    });
    each.collect()
}

/// What passed exams prove on the day asked.
pub(super) fn certificates(
    study: &Study<'_>,
    tallies: &BTreeMap<&Id, Tally<'_>>,
) -> Vec<CertificateStatus> {
    let as_of = study.ask.as_of;
    let mut found = Vec::new();
    for rule in study.versions.plan.certificates.iter().filter(|it| it.holds_on(as_of)) {
        let passes = tallies.get(&rule.exam).map(|it| it.passed(study)).unwrap_or_default();
        if let Some(status) = certificate(rule, &passes, as_of) {
            found.push(status);
        }
    }
    found
}

fn certificate(rule: &Certificate, passes: &[(Day, Id)], as_of: Day) -> Option<CertificateStatus> {
    let before =
        |day: Day| day.plus(i32::try_from(rule.window_days).unwrap_or(i32::MAX).saturating_neg());
    // Renewal within the window adds to the term; its length is always reckoned from the
    // first day, so that a 29 February does not wear down to a 28th.
    let mut held: Option<(Day, u32, Day, &Id)> = None;
    for (day, entry) in passes {
        held = Some(match held {
            Some((anchor, terms, until, _)) if *day <= until && before(until) <= *day => {
                let terms = terms.saturating_add(1);
                (anchor, terms, end(rule.valid, anchor, terms), entry)
            }
            // Too early to renew: it stays as it is.
            Some(it) if *day <= it.2 && *day < before(it.2) => it,
            _ => (*day, 1, end(rule.valid, *day, 1), entry),
        });
    }
    let (from, _, until, entry) = held?;
    let valid = Span { from, until };
    Some(CertificateStatus {
        rule: rule.id.clone(),
        entry: entry.clone(),
        valid,
        holds: valid.contains(as_of),
        renew_from: before(until).max(from),
        by: rule.valid,
    })
}

/// The last day of validity after so many terms.
fn end(valid: Valid, from: Day, terms: u32) -> Day {
    match valid {
        Valid::Months(n) => from.plus_months(n.saturating_mul(terms)),
        Valid::FixedDay { month, day, years } => {
            let years = years.saturating_mul(terms);
            let year = from.ymd().0.saturating_add(i32::try_from(years).unwrap_or(i32::MAX));
            Day::new(year, month, day)
                .or_else(|_| Day::new(year, month, day.saturating_sub(1)))
                .unwrap_or(Day::MAX)
        }
    }
}
