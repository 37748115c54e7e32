//! The trace: how each total arose.

use super::{Frame, Judged};
use crate::{
    answers::{Param, Params, Step},
    law::Cite,
    points::Points,
    wire::{Id, RuleId},
};

fn step(
    depth: u8,
    kind: &'static str,
    rule: Option<RuleId>,
    subjects: Vec<Id>,
    (params, cites): (Params, &[Cite]),
) -> Step {
    Step { depth, kind, rule, subjects, params, cites: cites.to_vec(), text: None }
}

fn word(it: impl ToString) -> Param {
    Param::Word(it.to_string())
}

fn points(n: i64) -> Param {
    word(Points::from_hundredths(n))
}

/// Which period it is.
pub(super) fn begin(frame: &Frame<'_, '_>) -> Vec<Step> {
    let Some(rule) = frame.program.rules.periods.get(frame.at.n) else { return Vec::new() };
    let params = Params::default()
        .with("from", Param::Day(frame.at.days.from))
        .with("until", Param::Day(frame.at.days.until));
    let id = frame.program.rule(&rule.id);
    vec![step(0, "points-period", Some(id), Vec::new(), (params, &rule.cites))]
}

/// How the total of a subject arose.
pub(super) fn subject(frame: &Frame<'_, '_>, judged: &Judged<'_>, trace: &mut Vec<Step>) {
    let program = frame.program;
    let sums = &judged.sums;
    let own = || vec![judged.member.id.clone()];
    let params = Params::default().with("total", points(judged.score()));
    let scheme = RuleId::from(&program.rules.id);
    trace.push(step(0, "points-total", Some(scheme.clone()), own(), (params, &[])));
    if let Some(class) = &judged.member.class {
        let rules = program.rules.classes.iter();
        let mut rules = rules.filter(|it| it.in_force.holds_on(frame.at.days.from));
        let cites = rules.find(|it| it.id == *class).map(|it| it.cites.as_slice());
        let params = Params::default().with("points", points(sums.base));
        let told = (params, cites.unwrap_or_default());
        trace.push(step(1, "points-base", Some(program.rule(class)), own(), told));
    }
    if let (Some(carried), Some(rule)) = (sums.carried, program.rules.periods.get(frame.at.n)) {
        let params = Params::default().with("points", points(carried));
        let told = (params, rule.cites.as_slice());
        trace.push(step(1, "points-carried", Some(program.rule(&rule.id)), own(), told));
    }
    for it in &sums.heads {
        let Some(rule) = program.rules.heads.get(it.n) else { continue };
        let params = Params::default()
            .with("base", points(it.base))
            .with("awards", points(it.awards))
            .with("deductions", points(it.deductions))
            .with("floor", points(it.floor))
            .with("points", points(it.total));
        let id = program.rule(&rule.id);
        trace.push(step(1, "points-head", Some(id), own(), (params, &rule.cites)));
    }
    lines(judged, trace);
    if sums.floor > 0 {
        let params = Params::default().with("points", points(sums.floor));
        trace.push(step(1, "points-floor", Some(scheme), own(), (params, &[])));
    }
    for it in &judged.grades {
        let params = Params::default().with("since", Param::Day(it.since));
        let rule = Some(it.rule.clone());
        trace.push(step(1, "points-grade", rule, vec![it.entry.clone()], (params, &[])));
    }
    let band = judged.place.and_then(|it| program.rules.bands.get(it));
    if let Some(band) = band {
        let told = (Params::default().with("total", points(judged.score())), band.cites.as_slice());
        trace.push(step(1, "points-band", Some(program.rule(&band.id)), own(), told));
    }
}

fn lines(judged: &Judged<'_>, trace: &mut Vec<Step>) {
    for line in &judged.lines {
        let params = Params::default()
            .with("on", Param::Day(line.on))
            .with("gross", word(line.gross))
            .with("net", word(line.net));
        let rule = Some(line.rule.clone());
        let entry = vec![line.entry.clone()];
        trace.push(step(1, "points-line", rule, entry.clone(), (params, &line.cites)));
        for cut in &line.cuts {
            let room = cut.room.map(word).or(cut.times.map(|it| Param::Count(i64::from(it))));
            let params = Params::default().with("cut", word(cut.cut));
            let params = room.into_iter().fold(params, |it, room| it.with("room", room));
            let rule = Some(cut.rule.clone());
            trace.push(step(2, "points-cut", rule, entry.clone(), (params, &[])));
        }
    }
}
