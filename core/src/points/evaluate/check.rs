//! What is found about entries: who recorded, reviewed and published them, how, and when.

use super::{
    Frame,
    attrs::Wanting,
    exempt::{Age, age_in},
    notes::Note,
    run::{Out, Row, State, after},
    subject::Rows,
};
use crate::{
    answers::Verdict,
    facts::{Fact, Value},
    points::{
        compile::lasts,
        findings::{About, Found},
        rules::{Item, Publication},
    },
    time::{Day, DaySet, Due, Reckoning, Roll, Term, Uncovered, View},
    wire::Id,
};

/// Looks at the entries of one subject.
pub(super) fn entries(frame: &Frame<'_, '_>, of: &Rows<'_, '_>, found: &mut Found<'_>) {
    let program = frame.program;
    let has_notes = !frame.entries.notes.is_empty();
    for ((row, out), origin) in of.rows.iter().zip(of.outs).zip(of.origins) {
        // What came by a link was looked at where it came from.
        let is_first = origin.from().is_none() || is_only_linked(frame, row);
        if !is_first || is_over(frame, row) {
            continue;
        }
        let version = program.version(row.item, row.day);
        let item = version.map(|it| it.n).or_else(|| place_of(frame, row));
        let Some(item) = item else { continue };
        let rule = version.and_then(|it| program.rules.items.get(it.n));
        // Most entries are plain: nothing about them needs a look at the fact itself.
        let asks = rule.is_some_and(|it| !it.evidence.is_empty() || it.record.is_some());
        let is_told = origin.is_reviewed || origin.wanting.is_some() || has_notes;
        if out.state == State::Counts && !asks && !is_told {
            continue;
        }
        let fact = origin.fact;
        let about = About { item, entry: &fact.id, other: None, on: fact.on };
        told_by_state(about, row, out, origin.wanting.map(Wanting::name), found);
        let Some(rule) = rule else { continue };
        if !rule.evidence.is_empty() && !has_evidence(fact, rule) {
            found.evidence_missing(about, &rule.evidence);
        }
        recorded(about, fact, rule, found);
        reviewed(frame, about, fact, rule, found);
    }
}

/// Whether entries of earlier periods need not be looked at any more.
fn is_over(frame: &Frame<'_, '_>, row: &Row) -> bool {
    row.day < frame.at.days.from.number() && !frame.program.goes_on(frame.at)
}

fn is_only_linked(frame: &Frame<'_, '_>, row: &Row) -> bool {
    let version = frame.program.version(row.item, row.day);
    let rule = version.and_then(|it| frame.program.rules.items.get(it.n));
    rule.and_then(|it| it.link).is_some_and(|it| !it.own)
}

/// The place of the first version of an item of which none is in force.
fn place_of(frame: &Frame<'_, '_>, row: &Row) -> Option<usize> {
    frame.program.items.get(row.item as usize)?.versions.first().map(|it| it.n)
}

fn told_by_state(
    about: About<'_>,
    _: &Row,
    out: &Out,
    wanting: Option<&str>,
    found: &mut Found<'_>,
) {
    match out.state {
        State::NotInForce => found.not_in_force(about),
        State::OtherClass => found.other_class(about),
        State::NotTakingPart => found.not_taking_part(about),
        State::Again => found.again(about),
        State::OutOfRange => found.out_of_range(about),
        State::WorthUnknown => found.worth_unknown(about, wanting.unwrap_or("amount")),
        State::Counts if wanting.is_some() => found.worth_unknown(about, wanting.unwrap_or("rank")),
        _ => {}
    }
}

fn has_evidence(fact: &Fact, rule: &Item) -> bool {
    match fact.attrs.get("evidence") {
        Some(Value::List(list)) => list.iter().any(|it| rule.evidence.contains(it)),
        _ => false,
    }
}

fn recorded(about: About<'_>, fact: &Fact, rule: &Item, found: &mut Found<'_>) {
    let Some(record) = &rule.record else { return };
    if let Some(by) = &fact.by
        && !record.by.is_empty()
        && !record.by.contains(&by.role)
    {
        found.wrong_recorder(about, &by.role, &record.by);
    }
    let last = record.within.and_then(lasts).map(|it| after(fact.on.number(), it));
    if let Some(last) = last.and_then(Day::from_number)
        && last < fact.recorded
    {
        found.recorded_late(about, fact.recorded, Due::on(last));
    }
}

fn reviewed(
    frame: &Frame<'_, '_>,
    about: About<'_>,
    fact: &Fact,
    rule: &Item,
    found: &mut Found<'_>,
) {
    let recorder = fact.by.as_ref().and_then(|it| it.person.as_ref());
    let subject = match fact.attrs.get("subject") {
        Some(Value::Text(it)) => Some(it.as_str()),
        _ => None,
    };
    let mut judge = |reviewer: &str, about: About<'_>| {
        if recorder.is_some_and(|it| it == reviewer) {
            found.self_reviewed(about);
        }
        if subject == Some(reviewer) {
            found.own_review(about);
        }
    };
    if let Some(Value::Text(reviewer)) = fact.attrs.get("reviewedBy") {
        judge(reviewer, about);
    }
    let Some(note) = frame.entries.notes.of("reviewed", &fact.id) else { return };
    let about = About { other: Some(&note.fact.id), on: note.fact.on, ..about };
    let Some(by) = &note.fact.by else { return };
    if let Some(person) = &by.person {
        judge(person, about);
    }
    if let Some(review) = &rule.review
        && !review.by.is_empty()
        && !review.by.contains(&by.role)
    {
        found.wrong_reviewer(about, &by.role, &review.by);
    }
}

/// Looks at publications, objections and claims of exemptions.
pub(super) fn notes(frame: &Frame<'_, '_>, view: &View, found: &mut Found<'_>) {
    if !found.looks() {
        return;
    }
    claims(frame, found);
    if frame.entries.notes.is_empty() {
        return;
    }
    for (row, origin) in frame.entries.rows.iter().zip(&frame.entries.origins) {
        let version = frame.program.version(row.item, row.day);
        let rule = version.and_then(|it| Some((it.n, frame.program.rules.items.get(it.n)?)));
        let Some((item, rule)) = rule else { continue };
        if let Some(publication) = &rule.publication {
            let about = About { item, entry: &origin.fact.id, other: None, on: origin.fact.on };
            published(frame, view, about, publication, found);
        }
    }
}

fn published(
    frame: &Frame<'_, '_>,
    view: &View,
    about: About<'_>,
    rule: &Publication,
    found: &mut Found<'_>,
) {
    let note = |kind: &str| frame.entries.notes.of(kind, about.entry);
    let at = |note: &'_ Note<'_>| (note.fact.on, note.fact.id.clone());
    let Some(publication) = note("published") else { return };
    let (on, id) = at(publication);
    let shown = About { other: Some(&id), on, ..about };
    if let Some(by) = &publication.fact.by
        && !rule.by.is_empty()
        && !rule.by.contains(&by.role)
    {
        found.wrong_publisher(shown, &by.role, &rule.by);
    }
    if let Some(until) = publication.until {
        let due = last_day(view, on, rule.days);
        if until < due.not_before {
            found.published_short(shown, until, due);
        }
    }
    let Some(objection) = note("objected") else { return };
    let (objected, id) = at(objection);
    let about = About { other: Some(&id), on: objected, ..about };
    if let Some(term) = rule.objection {
        let due = last_day(view, on, term);
        if due.not_after.is_some_and(|it| it < objected) {
            found.objection_late(about, due);
        }
    }
    let Some(term) = rule.answer else { return };
    let due = last_day(view, objected, term);
    let answered = note("answered").map(|it| it.fact.on);
    let day = answered.unwrap_or(frame.day);
    let verdict = match due.not_after {
        _ if day <= due.not_before => return,
        Some(last) if last < day => Verdict::Unmet,
        _ => Verdict::Unknown,
    };
    match answered {
        Some(_) => found.answer_late(about, due, verdict),
        None => found.answer_missing(about, due, verdict),
    }
}

fn last_day(view: &View, start: Day, limit: Term) -> Due {
    let stopped = DaySet::default();
    let uncovered = Uncovered::AllDays;
    Reckoning { start, limit, roll: Roll::None, stopped: &stopped, uncovered }.last_day(view).due
}

fn claims(frame: &Frame<'_, '_>, found: &mut Found<'_>) {
    for claim in &frame.entries.claims {
        let is_rule = |id: &Id| claim.fact.kind.as_ref() == Some(id);
        let mut rules = frame.program.rules.exemptions.iter().enumerate();
        let rule = rules.find(|(_, it)| is_rule(&it.id) && it.in_force.holds_on(claim.fact.on));
        let Some((n, rule)) = rule else { continue };
        if rule.approval && !claim.is_approved {
            found.unapproved(n, &claim.fact.id, claim.fact.on);
        }
        let member = frame.entries.members.get(claim.member as usize);
        let is_young = rule.age.is_some_and(|age| {
            member.is_none_or(|it| age_in(it.born, claim.fact.on, age) == Age::Below)
        });
        if is_young {
            found.age_not_reached(n, &claim.fact.id, claim.fact.on);
        }
    }
}
