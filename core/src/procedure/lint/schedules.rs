//! Schedules: `duty-never-owed`, `limits-reversed`, `reminder-after-the-end`,
//! `season-never`, `entry-like-a-form`, `run-without-end`.

use crate::{
    law::{lint::Diagnostic, rulebook::RulebookDoc},
    procedure::rules::{Due, Rhythm, Schedule},
    time::{Cycle, Term, Unit},
    wire::{Id, Pointer},
    words,
};

/// As many letters may be wrong in a slip.
const SLIP: usize = 2;

pub(super) fn check(doc: &RulebookDoc, schedule: &Schedule, at: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (n, duty) in schedule.duties.iter().enumerate() {
        let place = at.key("duties").index(n);
        found.extend(never(schedule, duty, &place));
        found.extend(rhythm(duty, &place.key("rhythm")));
        found.extend(like_a_form(doc, &duty.by, &place.key("by"), duty));
    }
    for (n, it) in schedule.in_a_row.iter().enumerate() {
        if it.clears.is_empty() && it.times > 1 {
            let place = at.key("inARow").index(n).key("clears");
            found.push(Diagnostic::warning("run-without-end", place).about(&it.id));
        }
    }
    found
}

/// A duty of which no body is ever told.
fn never(schedule: &Schedule, duty: &Due, place: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (n, body) in duty.bodies.iter().enumerate() {
        if !schedule.bodies.contains(body) {
            let place = place.key("bodies").index(n);
            let it = Diagnostic::error("duty-never-owed", place).about(&duty.id);
            found.push(it.with("body", body).with("schedule", &schedule.id));
        }
    }
    if let Some((least, most)) = duty.size.and_then(|it| it.least.zip(it.most))
        && most < least
    {
        let it = Diagnostic::error("limits-reversed", place.key("size")).about(&duty.id);
        found.push(it.with("named", &duty.id).with("least", least).with("most", most));
    }
    found
}

fn rhythm(duty: &Due, place: &Pointer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    match &duty.rhythm {
        Rhythm::Every { period, season: Some(month), .. } if *period != Cycle::YEAR => {
            let place = place.key("every").key("season");
            let it = Diagnostic::error("season-never", place).about(&duty.id);
            found.push(it.with("month", month).with("period", period));
        }
        Rhythm::Every { .. } => {}
        Rhythm::Term { length, before, postponed, .. } => {
            let place = place.key("term");
            if let Some(before) = before.filter(|it| length_of(*it) >= length_of(*length)) {
                let it = Diagnostic::error("reminder-after-the-end", place.key("before"));
                found.push(it.about(&duty.id).with("before", before).with("length", length));
            }
            if before.is_some() && postponed.is_some() {
                let it = Diagnostic::warning("reminder-postponed", place.key("postponed"));
                found.push(it.about(&duty.id));
            }
        }
    }
    found
}

/// How long a term is, in twelfths of a day; a month is a twelfth of a year.
fn length_of(term: Term) -> u64 {
    let each = match term.unit {
        Unit::Years => 12 * 365,
        Unit::Months => 365,
        Unit::Weeks => 12 * 7,
        Unit::Days | Unit::WorkingDays | Unit::Hours => 12,
    };
    u64::from(term.n).saturating_mul(each)
}

/// An entry that is no form, but is written almost like one.
fn like_a_form(doc: &RulebookDoc, by: &[Id], place: &Pointer, duty: &Due) -> Vec<Diagnostic> {
    let unknown = by.iter().enumerate().filter(|(_, it)| !doc.procedures.contains_key(*it));
    let told = unknown.filter_map(|(n, it)| {
        let form = doc.procedures.keys().find(|form| words::distance(it, form) <= SLIP)?;
        let it_is = Diagnostic::warning("entry-like-a-form", place.index(n)).about(&duty.id);
        Some(it_is.with("entry", it).with("form", form))
    });
    told.collect()
}
