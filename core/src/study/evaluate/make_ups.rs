//! Missed meetings and what made up for them.

use super::Study;
use crate::{
    answers::Verdict,
    study::{Did, Entry, Hours, MakeUpStatus, rules::Dated as _},
    time::Day,
    wire::Id,
};

/// Each missed meeting, under the rule of its day.
pub(super) fn all(study: &Study<'_>) -> Vec<MakeUpStatus> {
    let as_of = study.ask.as_of;
    let mut found = Vec::new();
    for missed in &study.told.entries {
        let Some(Did::Missed { .. }) = missed.did else { continue };
        let mut rules = study.versions.plan.make_ups.iter();
        let Some(rule) = rules.find(|it| it.holds_on(missed.on)) else { continue };
        let due = rule.days.map(|it| missed.on.plus(i32::try_from(it).unwrap_or(i32::MAX)));
        let by: Vec<&Entry> =
            study.told.entries.iter().copied().filter(|it| makes_up(it, &missed.id)).collect();
        let in_time = |until: Day| {
            let of = by.iter().filter(|it| it.on <= until);
            let hours = of.clone().fold(Hours::ZERO, |sum, it| sum.plus(study.granted(&it.id)));
            of.count() > 0 && rule.hours <= hours
        };
        let verdict = match due {
            Some(due) if in_time(due) => Verdict::Met,
            Some(due) if due < as_of => Verdict::Unmet,
            None if in_time(as_of) => Verdict::Met,
            _ => Verdict::Pending,
        };
        let by = by.into_iter().map(|it| it.id.clone()).collect();
        found.push(MakeUpStatus {
            rule: rule.id.clone(),
            missed: missed.id.clone(),
            verdict,
            by,
            due,
        });
    }
    found
}

fn makes_up(entry: &Entry, missed: &Id) -> bool {
    matches!(&entry.did, Some(Did::Attended { makes_up: Some(it), .. }) if it == missed)
}
