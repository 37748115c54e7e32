//! Lines of the ledger, and what is left under caps.

use super::{
    Frame, Judged,
    run::{CutRow, Out, Row, Runner, State},
    subject::{Adder, Rows, Sums, keeps},
};
use crate::{
    answers::Detail,
    points::{
        Cut, GradeStatus, Line, LineState, Points, Quantity, Room, Triggered,
        compile::{CapRow, Most, NONE, Value, Win},
        rules::{CapLayer, Effect, Window},
    },
    time::Day,
    wire::{Id, RuleId},
};

/// Every entry of the period as a line, and every repair.
pub(super) fn all(
    frame: &Frame<'_, '_>,
    adder: &Adder<'_, '_>,
    sums: &Sums,
    cuts: &[CutRow],
) -> Vec<Line> {
    let of = adder.of;
    let day = frame.day.number();
    let mut lines = Vec::with_capacity(of.rows.len());
    let mut cuts = cuts.iter().peekable();
    // The facts of a subject lie far apart; fetched one right after the other they do not
    // wait for each other.
    let ids: Vec<Id> = of.origins.iter().map(|it| it.fact.id.clone()).collect();
    for (n, ((row, out), id)) in of.rows.iter().zip(of.outs).zip(ids).enumerate() {
        let mut own = Vec::new();
        while let Some(cut) = cuts.next_if(|it| it.row as usize <= n) {
            if cut.row as usize == n {
                own.extend(told_cut(frame, row, cut));
            }
        }
        if adder.is_within(frame.at, row, day) {
            lines.extend(line(frame, (of, n, id), (row, out), (sums.holds, own)));
        }
    }
    for (n, points) in &sums.repairs {
        lines.extend(repair(frame, of, *n, *points));
    }
    lines
}

fn line(
    frame: &Frame<'_, '_>,
    (of, n, entry): (Rows<'_, '_>, usize, Id),
    (row, out): (&Row, &Out),
    (holds, cuts): (bool, Vec<Cut>),
) -> Option<Line> {
    let origin = of.origins.get(n)?;
    let item = frame.program.items.get(row.item as usize)?;
    let version = frame.program.version(row.item, row.day);
    let awards = out.awards;
    let state = state(out, frame.day.number(), holds && awards);
    let sign = |size: i32| {
        let size = i64::from(size);
        Points::from_hundredths(if awards { size } else { size.saturating_neg() })
    };
    let net = if state.is_none() { sign(out.net) } else { Points::ZERO };
    let instead = of.origins.get(out.instead as usize).map(|it| it.fact.id.clone());
    let repeat = version.and_then(|it| it.repeat).filter(|_| out.is_repeated);
    let cites = version.filter(|_| frame.ask.detail == Detail::Full);
    let cites = cites.and_then(|it| frame.program.standing(it.n));
    let from = origin.from().and_then(|it| frame.entries.members.get(it as usize));
    Some(Line {
        disputed: is_disputed(frame, &entry),
        entry,
        rule: item.rule.clone(),
        on: Day::from_number(row.day)?,
        from: from.map(|it| it.id.clone()),
        gross: sign(out.gross),
        factor: repeat.map(|it| Points::from_hundredths(it.0)),
        cuts,
        net,
        state,
        instead,
        until: Day::from_number(out.until),
        cites: cites.map(|it| it.cites.to_vec()).unwrap_or_default(),
    })
}

fn is_disputed(frame: &Frame<'_, '_>, entry: &Id) -> bool {
    let notes = &frame.entries.notes;
    !notes.is_empty()
        && notes.of("objected", entry).is_some()
        && notes.of("answered", entry).is_none()
}

/// Why a line does not count on a day, if not by a cap.
pub(super) fn state(out: &Out, day: i32, is_held: bool) -> Option<LineState> {
    Some(match out.state {
        State::NotInForce => LineState::NotInForce,
        State::OtherClass => LineState::OtherClass,
        State::NotTakingPart => LineState::NotTakingPart,
        State::Exempt => LineState::Exempt,
        State::Again => LineState::Again,
        State::Superseded => LineState::Superseded,
        State::WorthUnknown => LineState::WorthUnknown,
        State::OutOfRange => LineState::OutOfRange,
        State::Refused => LineState::Refused,
        State::NotReviewed => LineState::NotReviewed,
        State::Struck => LineState::Struck,
        State::Counts if out.until < day => LineState::Expired,
        State::Counts if is_held => LineState::Held,
        State::Counts => return None,
    })
}

fn told_cut(frame: &Frame<'_, '_>, row: &Row, cut: &CutRow) -> Option<Cut> {
    let program = frame.program;
    let rule = match cut.layer {
        CapLayer::Item => program.items.get(row.item as usize)?.rule.clone(),
        CapLayer::Head => {
            let head = program.version(row.item, row.day)?.head;
            program.rule(&program.heads.get(usize::from(head))?.id)
        }
        CapLayer::Scheme => {
            let n = program.total(row.day)?.n;
            program.rule(&program.rules.total.get(n)?.id)
        }
    };
    let points = Points::from_hundredths;
    let room = (!cut.is_times).then(|| points(cut.room));
    let times = u32::try_from(cut.room).ok().filter(|_| cut.is_times);
    Some(Cut { layer: cut.layer, rule, cap: cut.cap, cut: points(cut.cut), room, times })
}

/// The line of a repair.
fn repair(frame: &Frame<'_, '_>, of: Rows<'_, '_>, n: usize, points: i64) -> Option<Line> {
    let row = of.rows.get(n)?;
    let origin = of.origins.get(n)?;
    let version = frame.program.version(row.item, row.day)?;
    let rule = frame.program.rules.items.get(version.n)?.repair.as_ref()?;
    let note = frame.entries.notes.of("repaired", &origin.fact.id)?;
    let size = Points::from_hundredths(points.saturating_neg());
    let from = origin.from().and_then(|it| frame.entries.members.get(it as usize));
    let standing = frame.program.standing(version.n).filter(|_| frame.ask.detail == Detail::Full);
    Some(Line {
        entry: note.fact.id.clone(),
        rule: frame.program.items.get(row.item as usize)?.rule.clone(),
        on: note.fact.on,
        from: from.map(|it| it.id.clone()),
        gross: size,
        factor: None,
        cuts: Vec::new(),
        net: size,
        state: None,
        instead: None,
        until: Day::from_number(keeps(rule, note.fact.on)),
        disputed: false,
        cites: standing.map(|it| it.cites.to_vec()).unwrap_or_default(),
    })
}

/// Direct grades in effect.
pub(super) fn grades(frame: &Frame<'_, '_>, of: &Rows<'_, '_>, sums: &Sums) -> Vec<GradeStatus> {
    let told = sums.grades.iter().filter_map(|it| {
        let (row, origin) = of.rows.get(it.row).zip(of.origins.get(it.row))?;
        Some(GradeStatus {
            rule: frame.program.items.get(row.item as usize)?.rule.clone(),
            entry: origin.fact.id.clone(),
            band: it.band.as_ref().map(|it| it.1.clone()),
            score: it.score,
            since: it.since,
            until: Day::from_number(it.until),
            holds_awards: it.holds_awards,
        })
    });
    told.collect()
}

/// Procedures that items trigger by entries that count on the day.
pub(super) fn procedures(frame: &Frame<'_, '_>, adder: &Adder<'_, '_>) -> Vec<Triggered> {
    let program = frame.program;
    if program.rules.items.iter().all(|it| it.effect != Effect::TriggersProcedure) {
        return Vec::new();
    }
    let day = frame.day.number();
    let each = adder.of.rows.iter().zip(adder.of.outs).zip(adder.of.origins);
    let told = each.filter_map(|((row, out), origin)| {
        let counts = out.state == State::Counts && day <= out.until;
        if !counts || !adder.is_within(frame.at, row, day) {
            return None;
        }
        let version = program.version(row.item, row.day)?;
        let rule = program.rules.items.get(version.n)?;
        // A step of a scale that is not reached yet triggers nothing.
        if out.net == 0 && !version.grades {
            return None;
        }
        Some(Triggered {
            procedure: rule.procedure.clone()?,
            rule: program.items.get(row.item as usize)?.rule.clone(),
            entry: Some(origin.fact.id.clone()),
        })
    });
    told.collect()
}

/// The procedure that the band of a subject triggers.
pub(super) fn band_procedure(frame: &Frame<'_, '_>, judged: &mut Judged<'_>) {
    let band = judged.place.and_then(|it| frame.program.rules.bands.get(it));
    if let Some(band) = band
        && let Some(procedure) = &band.procedure
    {
        judged.procedures.push(Triggered {
            procedure: procedure.clone(),
            rule: frame.program.rule(&band.id),
            entry: None,
        });
    }
}

/// What is left under the caps of the items that the subject has entries of, of the
/// heads and of the total, and what is wanting to the next step of a scale.
pub(super) fn room<'p>(
    frame: &Frame<'p, '_>,
    of: &Rows<'_, '_>,
    class: u16,
    runner: &mut Runner<'p>,
) -> Vec<Room> {
    let program = frame.program;
    let day = frame.day.number();
    let mut found = Vec::new();
    let from = frame.at.days.from.number();
    let mut items: Vec<u32> =
        of.rows.iter().filter(|it| from <= it.day).map(|it| it.item).collect();
    items.sort_unstable();
    items.dedup();
    for number in items {
        let Some((item, version)) =
            program.items.get(number as usize).zip(program.version(number, day))
        else {
            continue;
        };
        let is_other =
            version.classes != 0 && (class == NONE || version.classes >> (class & 63) & 1 == 0);
        if is_other {
            continue;
        }
        caps(&item.rule, &version.caps, day, runner, &mut found);
        if let Value::Scale { scale, over, sum } = &version.value
            && *over != Window::Event
        {
            let quantity = runner.sum(*over, *sum, day);
            if let Some(wanting) = scale.wanting(quantity) {
                let wanting = Some(Quantity::from_hundredths(wanting));
                let rule = item.rule.clone();
                found.push(Room { rule, cap: None, points: None, times: None, wanting });
            }
        }
    }
    for head in &program.heads {
        let rows = head.versions.iter().find(|it| it.in_force.holds(day));
        for rows in rows.into_iter().flat_map(|it| &it.caps) {
            if !rows.is_empty() {
                caps(&program.rule(&head.id), rows, day, runner, &mut found);
            }
        }
    }
    if let Some((total, rule)) =
        program.total(day).and_then(|it| Some((it, program.rules.total.get(it.n)?)))
    {
        for rows in total.caps.iter().filter(|it| !it.is_empty()) {
            caps(&program.rule(&rule.id), rows, day, runner, &mut found);
        }
    }
    found
}

fn caps(rule: &RuleId, rows: &[CapRow], day: i32, runner: &mut Runner<'_>, found: &mut Vec<Room>) {
    // A cap on each single entry always has room for the next one.
    for cap in rows.iter().filter(|it| it.window != Win::Fixed(Window::Event)) {
        let room = runner.room(cap, day);
        let (points, times) = match cap.most {
            Most::Points(_) => (Some(Points::from_hundredths(room)), None),
            Most::Times(_) => (None, u32::try_from(room).ok()),
        };
        found.push(Room { rule: rule.clone(), cap: Some(cap.n), points, times, wanting: None });
    }
}
