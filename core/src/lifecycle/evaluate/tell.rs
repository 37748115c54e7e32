//! From dense notes and clocks to findings.

use super::{
    rows::{Row, Val},
    state::{Fold, Instance, Missing, NO_ROW, Note, What, World},
    verdict::{Told, Turn},
};
use crate::{
    answers::{Finding, Verdict},
    kernel::{ClockLimit, State, Timing},
    lifecycle::{
        compile::{Req, Shape, Version},
        findings::{self, Lateness, Rule},
    },
    time::{Day, Due, Unit},
    wire::Id,
};

/// A finding with the day by which it is sorted.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) day: Day,
    pub(super) finding: Finding,
}

impl<'a> World<'a> {
    pub(super) fn fact_id(&self, row: u32) -> Option<Id> {
        self.row(row).and_then(|it| it.fact).map(|it| it.id.clone())
    }

    fn attr_word(&self, attr: u16) -> String {
        let name = self.machine.names.attr_ids.get(usize::from(attr));
        format!("attr:{}", name.map_or("", |it| it.as_str()))
    }

    pub(super) fn missing_word(&self, missing: Missing, note_row: u32) -> String {
        match missing {
            Missing::Attr(attr) => self.attr_word(attr),
            Missing::Fact(kind) => {
                format!("fact:{}", self.machine.kind(kind).map_or("", |it| it.id.as_str()))
            }
            Missing::ActorOrgan => "actor-organ".into(),
            Missing::ActorPerson => "actor-person".into(),
            Missing::PersonOf(kind) => {
                format!("person:{}", self.machine.kind(kind).map_or("", |it| it.id.as_str()))
            }
            Missing::Organ { row, who } => {
                let row = self.row(if row == NO_ROW { note_row } else { row });
                let named = match who {
                    Some(name) => row.and_then(|it| self.rows.value(it, name)),
                    None => row.and_then(Row::organ).map(Val::Text),
                };
                format!("organ:{}", text_of(named))
            }
            Missing::Case(name) => {
                let named = self.row(note_row).and_then(|it| self.rows.value(it, name));
                format!("case:{}", text_of(named))
            }
            Missing::Calendar => format!("calendar:{}", self.missing_year(self.as_of)),
        }
    }

    /// The first year from a day on whose calendar is not known.
    fn missing_year(&self, from: Day) -> i32 {
        let days = (0..800).map(|it| from.plus(it));
        days.filter_map(|it| self.view.missing(it)).next().unwrap_or_else(|| from.ymd().0)
    }

    pub(super) fn rule_of(&self, version: &'a Version) -> Rule<'a> {
        let rule = &version.rule;
        Rule { id: &rule.id, standing: rule.standing(), codes: &version.codes }
    }

    fn rule_of_requirement(&self, requirement: &'a Req) -> Rule<'a> {
        let rule = &requirement.rule;
        Rule { id: &rule.id, standing: rule.standing(), codes: &[] }
    }

    /// The rule that a kind of event is: `<lifecycle>/<kind>`.
    fn rule_of_kind(&self, row: &Row<'a>) -> Option<(Rule<'a>, &'a Id)> {
        let kind = self.machine.kind(row.kind)?;
        let rule = self.machine.rules.events.get(&kind.id)?;
        Some((Rule { id: &kind.rule, standing: rule.standing(), codes: &[] }, &kind.id))
    }

    /// What is missing where a last day is known only between bounds.
    pub(super) fn missing_for(&self, instance: &Instance, version: &Version) -> Vec<String> {
        if let Some(attr) = instance.missing {
            return vec![self.attr_word(attr)];
        }
        if instance.clock.perhaps > 0
            && !instance.doubtful
            && let Some(extension) = &version.extend
        {
            return vec![self.attr_word(extension.amount)];
        }
        match instance.clock.limit {
            ClockLimit::Term(term) if term.unit == Unit::Hours => vec!["time".into()],
            _ => vec![format!("calendar:{}", self.missing_year(instance.clock.start))],
        }
    }
}

impl Fold {
    /// All findings: of the facts, then of the clocks, sorted.
    pub(super) fn findings(&mut self, world: &World<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        self.of_notes(world, &mut found);
        for instance in &mut self.instances {
            let Some(version) = world.machine.version(instance.version) else { continue };
            if let Shape::Every { per, at_least } = version.shape {
                let turns = instance.turns(world, per, at_least);
                of_turns(world, (instance, version), at_least, &turns, &mut found);
            } else {
                let told = instance.told(world, version);
                of_clock(world, (instance, version), &told, &mut found);
            }
        }
        self.conflicts(world, &mut found);
        sort(&mut found);
        found.into_iter().map(|it| it.finding).collect()
    }

    /// The findings about the facts, in the order of the facts.
    pub(super) fn of_notes(&self, world: &World<'_>, found: &mut Vec<Dated>) {
        found.extend(self.notes.iter().filter_map(|it| self.of_note(world, it)));
    }

    fn of_note(&self, world: &World<'_>, note: &Note) -> Option<Dated> {
        let about = |finding: Finding| Dated {
            day: note.on,
            finding: Finding { subjects: world.fact_id(note.row).into_iter().collect(), ..finding },
        };
        let words = |missing| vec![world.missing_word(missing, note.row)];
        if let Some(finding) = self.of_clock_note(world, note) {
            return Some(about(finding));
        }
        if let What::DutyBranch { duty, missing } = note.what {
            let version = world.machine.versions_of(duty).next()?.1;
            let event = world.row(note.row).and_then(|it| world.machine.kind(it.kind))?;
            let rule = world.rule_of(version);
            return Some(about(findings::unknown_start(&rule, &event.id, note.on, words(missing))));
        }
        let row = world.row(note.row)?;
        let (rule, event) = world.rule_of_kind(row)?;
        let requirement = |n| world.machine.requirement(n).map(|it| world.rule_of_requirement(it));
        Some(about(match note.what {
            What::WrongRole { allowed } => {
                let roles = world.machine.rules.roles.iter().enumerate();
                let allowed = roles.filter(|(n, _)| allowed >> (n & 63) & 1 == 1);
                let allowed = allowed.map(|(_, role)| role.to_string()).collect();
                let role = row.role.and_then(|it| world.machine.rules.roles.get(usize::from(it)));
                findings::wrong_role(&rule, event, note.on, role, allowed)
            }
            What::NotAllowed => {
                let (now, allowed) = self.stages_for(world, row.kind);
                findings::not_allowed(&rule, event, note.on, now, allowed)
            }
            What::UnknownBranch(missing) => {
                findings::unknown_branch(&rule, event, note.on, words(missing))
            }
            What::Broken { requirement: n, refused } => {
                findings::broken(&requirement(n)?, event, note.on, refused)
            }
            What::Undecided { requirement: n, missing } => {
                findings::undecided(&requirement(n)?, event, note.on, words(missing))
            }
            What::AttributeMissing(attr) => {
                findings::attribute_missing(&rule, event, note.on, words(Missing::Attr(attr)))
            }
            _ => return None,
        }))
    }

    /// Findings about the clock of a duty.
    fn of_clock_note(&self, world: &World<'_>, note: &Note) -> Option<Finding> {
        let on = note.on;
        let parts = |n: u32| {
            let instance = self.instances.get(n as usize)?;
            let version = world.machine.version(instance.version)?;
            Some((instance, version, world.rule_of(version)))
        };
        let due = |n: u32| {
            let last = self.instances.get(n as usize)?.clock.last_day(world.view)?;
            Some(last.due)
        };
        Some(match note.what {
            What::ExtensionLate { instance } => {
                let (_, _, rule) = parts(instance)?;
                Finding { due: due(instance), ..findings::extension_late(&rule, on) }
            }
            What::ExtensionAgain { instance } => {
                let (_, version, rule) = parts(instance)?;
                let times = version.extend.as_ref().map_or(0, |it| it.times);
                findings::extension_again(&rule, on, times)
            }
            What::ExtensionOverCap { instance, total } => {
                let (_, version, rule) = parts(instance)?;
                let (cap, factor) =
                    version.extend.as_ref().map_or((0, 1), |it| (it.cap, it.factor));
                let parts = (units(total, factor), units(cap.into(), factor));
                findings::extension_over_cap(&rule, on, parts, unit_of(version))
            }
            What::ExtensionTooSmall { instance, amount } => {
                let (_, version, rule) = parts(instance)?;
                let (least, factor) =
                    version.extend.as_ref().map_or((0, 1), |it| (it.least, it.factor));
                let parts = (units(amount, factor), units(least.into(), factor));
                findings::extension_too_small(&rule, on, parts, unit_of(version))
            }
            What::ExtensionNotRunning { duty } => {
                let version = world.machine.versions_of(duty).next()?.1;
                findings::extension_not_running(&world.rule_of(version), on)
            }
            What::SuspendedLate { instance } => {
                let (_, _, rule) = parts(instance)?;
                Finding { due: due(instance), ..findings::suspended_late(&rule, on) }
            }
            What::AlreadySuspended { instance, since } => {
                findings::already_suspended(&parts(instance)?.2, on, since)
            }
            What::NotSuspended { instance } => findings::not_suspended(&parts(instance)?.2, on),
            What::LimitUnknown { instance, attr } => {
                findings::limit_unknown(&parts(instance)?.2, vec![world.attr_word(attr)])
            }
            _ => return None,
        })
    }

    /// The present stages of the regions that name a kind, and the stages in which it is allowed.
    pub(super) fn stages_for(&self, world: &World<'_>, kind: u16) -> (Vec<String>, Vec<String>) {
        let Some(kind) = world.machine.kind(kind) else { return Default::default() };
        let stages = kind.regions().filter_map(|it| world.machine.stage(self.stage_of(it)));
        let now = stages.map(|it| it.id.to_string()).collect();
        let allowed = kind.allowed_in.iter().map(ToString::to_string).collect();
        (now, allowed)
    }
}

fn text_of(value: Option<Val<'_>>) -> &str {
    match value {
        Some(Val::Text(it)) => it,
        _ => "",
    }
}

/// Counted units as units of the extension.
pub(super) fn units(n: i64, factor: u32) -> i64 {
    n.checked_div(factor.into()).unwrap_or(n)
}

fn unit_of(version: &Version) -> &'static str {
    let cap = version.rule.extend().and_then(|it| it.cap);
    cap.map_or("days", |it| it.unit.as_str())
}

/// Puts findings in their order, and says none twice.
pub(super) fn sort(found: &mut Vec<Dated>) {
    if found.len() < 2 {
        return;
    }
    found.sort_by(|a, b| {
        let key = |it: &'_ Dated| it.day;
        key(a)
            .cmp(&key(b))
            .then_with(|| a.finding.code.cmp(&b.finding.code))
            .then_with(|| a.finding.subjects.cmp(&b.finding.subjects))
            .then_with(|| a.finding.params.cmp(&b.finding.params))
    });
    found.dedup_by(|a, b| a.finding == b.finding);
}

/// Findings about the periods of an `every`.
pub(super) fn of_turns(
    world: &World<'_>,
    (instance, version): (&Instance, &Version),
    at_least: u32,
    turns: &[Turn],
    found: &mut Vec<Dated>,
) {
    for turn in turns {
        let (verdict, missing) = match turn.verdict {
            Some(it @ Verdict::Unmet) => (it, Vec::new()),
            Some(it @ Verdict::Unknown) => {
                (it, vec![format!("calendar:{}", world.missing_year(turn.span.until))])
            }
            _ => continue,
        };
        let (rule, counts) = (world.rule_of(version), (at_least, turn.done));
        let finding = findings::missing_in_period(&rule, verdict, turn.span, counts, missing);
        found.push(finish(world, instance, finding, Some(turn.due)));
    }
}

/// Findings about one clock on the day asked.
pub(super) fn of_clock(
    world: &World<'_>,
    (instance, version): (&Instance, &Version),
    told: &Told,
    found: &mut Vec<Dated>,
) {
    let verdict = match told.verdict {
        Some(it @ (Verdict::Unmet | Verdict::Unknown)) => it,
        Some(Verdict::Met) if told.excused => Verdict::Met,
        _ => return,
    };
    let rule = world.rule_of(version);
    let due = told.last.map(|it| it.due);
    let act = instance.ended_on.unwrap_or(world.as_of);
    if let Shape::NotBefore(_) = version.shape {
        let Some(opens) = told.opens else {
            if let Some(since) =
                instance.clock.stopped_since().filter(|_| told.state == State::Fulfilled)
            {
                let finding = findings::too_early_stopped(&rule, act, since);
                found.push(finish(world, instance, finding, None));
            }
            return;
        };
        if told.state == State::Fulfilled || verdict == Verdict::Unknown {
            let missing =
                (verdict == Verdict::Unknown).then(|| world.missing_for(instance, version));
            let finding = findings::too_early(&rule, act, opens, missing);
            found.push(finish(world, instance, finding, Some(opens)));
        }
        return;
    }
    let lateness = lateness(world, instance, version, told, act);
    let finding = match instance.state {
        State::Fulfilled if told.excused => {
            let excused_by = world.fact_id(instance.ended_by);
            Finding { verdict, excused_by, ..findings::late(&rule, act, lateness) }
        }
        State::Fulfilled => findings::late(&rule, act, lateness),
        _ => findings::missing(&rule, instance.ended_on, lateness),
    };
    found.push(finish(world, instance, finding, due));
}

fn lateness(
    world: &World<'_>,
    instance: &Instance,
    version: &Version,
    told: &Told,
    act: Day,
) -> Lateness {
    if told.timing == Timing::Unknown {
        return Lateness::Unknown(world.missing_for(instance, version));
    }
    let last = told.last.and_then(|it| it.due.not_after).unwrap_or(act);
    let days = act.days_since(last);
    let at = world.row(instance.ended_by).and_then(|it| it.at);
    match (instance.clock.moments(), at) {
        (Some(limit), Some(at)) if days <= 0 => {
            let minute = u16::try_from(limit.latest.rem_euclid(1_440)).unwrap_or_default();
            let until = crate::facts::TimeOfDay::from_minutes(minute).unwrap_or(at);
            Lateness::Time { at: at.to_string(), until: until.to_string() }
        }
        _ => Lateness::Days(days),
    }
}

/// Adds the facts and the last day.
pub(super) fn finish(
    world: &World<'_>,
    instance: &Instance,
    finding: Finding,
    due: Option<Due>,
) -> Dated {
    let mut subjects: Vec<Id> = world.fact_id(instance.started_by).into_iter().collect();
    if let Some(end) = world.fact_id(instance.ended_by)
        && !subjects.contains(&end)
    {
        subjects.push(end);
    }
    let first = if instance.started_by == NO_ROW { instance.ended_by } else { instance.started_by };
    let day = world.row(first).map_or(instance.clock.start, |it| it.on);
    Dated { day, finding: Finding { subjects, due, ..finding } }
}
