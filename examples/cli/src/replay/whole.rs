//! Cases judged one by one, with the persons, organs and documents that columns
//! do not carry.

use jiceng::{
    answers::{Detail, Verdict},
    facts::{Actor, Fact, TimeOfDay, Value},
    lifecycle::{
        self, Case, CaseStatus, Counts,
        columns::{Doubt, Found, Tally, UNTOLD, VersionCounts},
        rules::{AttributeKind, Lifecycle},
    },
    time::Day,
    wire::{Error, Id},
};

use super::{
    batch::{Batch, Cell, Event, Told},
    judge::Court,
};

/// Judges the closed cases of a batch as questions of their own.
pub(super) fn tally(court: &Court<'_>, batch: &Batch) -> Result<Tally, Error> {
    let rules = court.book.lifecycle(court.lifecycle)?;
    let mut sums = empty(rules);
    // A count of clocks needs the clocks; only then are findings left out.
    let ask = court.ask.clone().detail(Detail::Findings);
    let told = court.ask.detail > Detail::Counts;
    for (n, rows) in (0_u32..).zip(batch.by_case()) {
        let case = Case {
            case: Id::new("case")?,
            lifecycle: rules.id.clone(),
            events: rows
                .enumerate()
                .filter_map(|(n, it)| fact(court, rules, batch, n, &it))
                .collect(),
            organs: court.plan.organs.clone(),
            others: Vec::new(),
        };
        sums.events = sums.events.saturating_add(u32::try_from(case.events.len()).unwrap_or(0));
        let outcome = lifecycle::evaluate(court.book, &case, &ask)?;
        add(&mut sums, n, &outcome.result);
        if told {
            // Which events they are about is told by their subjects.
            let found = |finding| Found { case: n, rows: Vec::new(), finding };
            sums.findings.extend(outcome.findings.into_iter().map(found));
        }
    }
    Ok(sums)
}

fn empty(rules: &Lifecycle) -> Tally {
    let mut sums = Tally {
        stages: rules.main.stages.keys().map(|it| (it.clone(), 0)).collect(),
        ..Tally::default()
    };
    for duty in &rules.duties {
        if sums.duties.iter().all(|it| it.0 != duty.id) {
            sums.duties.push((duty.id.clone(), Counts::default()));
        }
    }
    // Which version a clock has is told by its start, unless another fact decides.
    if rules.version_by.is_none() && rules.duties.iter().all(|it| it.version_by.is_none()) {
        let none = |it: &lifecycle::rules::Duty| VersionCounts {
            duty: it.id.clone(),
            in_force: it.in_force,
            counts: Counts::default(),
        };
        sums.versions = rules.duties.iter().map(none).collect();
    }
    sums
}

fn add(sums: &mut Tally, n: u32, status: &CaseStatus) {
    sums.cases = sums.cases.saturating_add(1);
    sums.unfit = sums.unfit.saturating_add(status.unfit);
    if let Some(stage) = sums.stages.iter_mut().find(|it| it.0 == status.stage) {
        stage.1 = stage.1.saturating_add(1);
    }
    let mut unknown = 0_u32;
    for clock in &status.clocks {
        let one = one(clock.verdict);
        unknown = unknown.saturating_add(one.unknown);
        if let Some(duty) = sums.duties.iter_mut().find(|it| it.0 == clock.duty) {
            duty.1.join(one);
        }
        let mut versions = sums.versions.iter_mut();
        let own = versions.find(|it| it.duty == clock.duty && it.in_force.holds_on(clock.since));
        if let Some(version) = own {
            version.counts.join(one);
        }
    }
    let stage_certain = status.stage_certain;
    if status.unfit > 0 || unknown > 0 || !stage_certain {
        sums.doubts.push(Doubt { case: n, unfit: status.unfit, unknown, stage_certain });
    }
}

fn one(verdict: Option<Verdict>) -> Counts {
    let mut counts = Counts::default();
    match verdict {
        None => {}
        Some(Verdict::Met) => counts.met = 1,
        Some(Verdict::Pending) => counts.pending = 1,
        Some(Verdict::Unmet) => counts.unmet = 1,
        Some(Verdict::Unknown) => counts.unknown = 1,
    }
    counts
}

/// A row as a fact; it became known when it happened.
fn fact(
    court: &Court<'_>,
    rules: &Lifecycle,
    batch: &Batch,
    n: usize,
    (event, cells): &Told<'_>,
) -> Option<Fact> {
    let (kind, declared) = rules.events.iter().nth(usize::from(event.kind))?;
    let on = Day::from_number(event.day)?;
    let attrs = court.plan.attrs.iter().zip(*cells).filter_map(|(attr, cell)| {
        let rule = declared.attrs.get(&attr.name)?;
        Some((attr.name.clone(), value(batch, rule.kind, *cell)?))
    });
    Some(Fact {
        id: Id::new(&format!("e{n}")).ok()?,
        kind: Some(kind.clone()),
        on,
        at: event.minute.and_then(TimeOfDay::from_minutes),
        after: None,
        recorded: on,
        by: actor(rules, batch, event).map(Box::new),
        attrs: attrs.collect(),
        reverses: None,
        erases: None,
    })
}

fn actor(rules: &Lifecycle, batch: &Batch, event: &Event) -> Option<Actor> {
    let role = rules.roles.get(usize::from(event.role)).filter(|_| event.role != UNTOLD)?;
    let id = |place: Option<u32>| place.and_then(|it| Id::new(batch.words.word(it)).ok());
    Some(Actor { role: role.clone(), person: id(event.person), organ: id(event.organ) })
}

fn value(batch: &Batch, kind: AttributeKind, cell: Cell) -> Option<Value> {
    Some(match cell {
        Cell::Untold => return None,
        Cell::Word(it) if kind == AttributeKind::Document => {
            let fields = batch.words.word(it).split(' ').filter(|it| !it.is_empty());
            Value::List(fields.filter_map(|it| Id::new(it).ok()).collect())
        }
        Cell::Word(it) => Value::Text(batch.words.word(it).into()),
        Cell::Count(it) => Value::Count(it),
        Cell::Day(it) => Value::Text(Day::from_number(it)?.to_string().into()),
        Cell::Yes(it) => Value::Yes(it),
    })
}
