//! Steps, their days and their papers.

use super::{Said, World, meeting::text};
use crate::{
    answers::{Param, Verdict},
    facts::{Fact, Value},
    procedure::{
        findings,
        rules::{After, Document, Gap, Notice, Order, Posted, Within},
    },
    time::{Day, DaySet, Due, Reckoning, Roll, Term, Uncovered},
    wire::Id,
};

/// Whether a day keeps a limit that may not be fully known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Against {
    Before,
    Between,
    After,
}

impl World<'_> {
    fn last_day(&self, start: Day, limit: Term, roll: Roll) -> Due {
        let stopped = DaySet::default();
        let reckoning =
            Reckoning { start, limit, roll, stopped: &stopped, uncovered: Uncovered::AllDays };
        reckoning.last_day(self.view).due
    }

    /// Notice so long ahead: the day of the notice is day zero.
    pub(super) fn notice(&self, asks: &Notice) -> Said {
        let Some(notice) = self.meeting.step(&asks.step) else {
            return self.untold(&format!("fact:{}", asks.step));
        };
        let opens = self.last_day(notice.on, asks.ahead, Roll::None);
        let about = std::iter::once(notice).chain(self.meeting.opened);
        let about: Vec<Id> = about.map(|it| it.id.clone()).collect();
        let Some(on) = self.meeting.on() else {
            return Said {
                due: Some(opens),
                ..Said::new(Verdict::Pending, findings::TOO_SOON).about(about)
            };
        };
        self.not_before(on, opens).about(about)
    }

    pub(super) fn gap(&self, asks: &Gap) -> Said {
        let steps = (self.meeting.step(&asks.from), self.meeting.step(&asks.to));
        let (Some(from), Some(to)) = steps else {
            // What has not come yet keeps every gap.
            let none = steps.1.is_none();
            return if none {
                Said::new(Verdict::Pending, findings::TOO_SOON)
            } else {
                self.untold(&format!("fact:{}", asks.from))
            };
        };
        let opens = self.last_day(from.on, asks.least, Roll::None);
        self.not_before(to.on, opens).about([from.id.clone(), to.id.clone()])
    }

    fn not_before(&self, on: Day, opens: Due) -> Said {
        let said = match against(on, opens) {
            Against::Before => Said::new(Verdict::Unmet, findings::TOO_SOON),
            Against::Between => Said::unknown(format!("calendar:{}", opens.not_before.ymd().0)),
            Against::After => Said::new(Verdict::Met, findings::TOO_SOON),
        };
        let said = said.with("on", Param::Day(on));
        Said { due: Some(opens), ..said }
    }

    /// One step so soon after another; rest days prolong it.
    pub(super) fn within(&self, asks: &Within) -> Option<Said> {
        let (from, to) = (self.meeting.step(&asks.from), self.meeting.step(&asks.to));
        let Some(from) = from else {
            return match to {
                None if asks.if_any => None,
                // What starts the time has not come: it does not run yet.
                None => Some(Said::new(Verdict::Pending, findings::NOT_DONE)),
                Some(_) => Some(self.untold(&format!("fact:{}", asks.from))),
            };
        };
        let due = self.last_day(from.on, asks.limit, Roll::Next);
        Some(self.by_last_day(to, due, &asks.to).about([from.id.clone()]))
    }

    /// A step that follows the act.
    pub(super) fn after(&self, asks: &After) -> Said {
        let done = self.meeting.steps.get(asks.step.as_str()).into_iter().flatten();
        let by = |it: &&&Fact| {
            let role = it.by.as_ref().map(|it| &it.role);
            asks.by.is_empty() || role.is_some_and(|it| asks.by.contains(it))
        };
        let not_early = |it: &&&Fact| self.meeting.on().is_none_or(|on| it.on >= on);
        let found = done.clone().filter(by).find(not_early).copied();
        let wrong = done.clone().next().filter(|_| found.is_none());
        if let Some(wrong) = wrong {
            let said = Said::new(Verdict::Unmet, findings::WRONG_HAND).about([wrong.id.clone()]);
            return said.with("step", Param::Word(asks.step.to_string()));
        }
        let Some(opened) = self.meeting.opened else {
            return Said::new(Verdict::Pending, findings::NOT_DONE);
        };
        let Some(limit) = asks.within else {
            // No term is fixed, so it is never too late.
            let verdict = if found.is_some() { Verdict::Met } else { Verdict::Pending };
            return Said::new(verdict, findings::NOT_DONE).about(found.map(|it| it.id.clone()));
        };
        let due = self.last_day(opened.on, limit, Roll::Next);
        self.by_last_day(found, due, &asks.step).about([opened.id.clone()])
    }

    fn by_last_day(&self, done: Option<&Fact>, due: Due, step: &Id) -> Said {
        let on = done.map_or(self.ask.as_of, |it| it.on);
        let in_time = on <= due.not_before;
        let late = due.not_after.is_some_and(|it| it < on);
        let verdict = match (done, in_time, late) {
            (Some(_), true, _) => Verdict::Met,
            (None, true, _) => Verdict::Pending,
            (_, _, true) => Verdict::Unmet,
            _ => Verdict::Unknown,
        };
        let mut said = Said::new(
            verdict,
            if done.is_some() { findings::TOO_LATE } else { findings::NOT_DONE },
        );
        if verdict == Verdict::Unknown {
            said = Said::unknown(format!("calendar:{}", due.not_before.ymd().0));
        }
        let said = said.about(done.map(|it| it.id.clone()));
        let said = said.with("step", Param::Word(step.to_string())).with("on", Param::Day(on));
        Said { due: Some(due), ..said }
    }

    /// Steps done, one after the other. Those of one day without a time fit any order.
    pub(super) fn order(&self, asks: &Order) -> Vec<Said> {
        let mut said = Vec::new();
        let mut before: Option<(&Id, &Fact)> = None;
        for step in &asks.steps {
            let Some(fact) = self.meeting.step(step) else {
                let it = Said::new(self.undone(), findings::NOT_DONE);
                said.push(it.with("step", Param::Word(step.to_string())));
                continue;
            };
            let late = before.filter(|(_, other)| came_before(fact, other));
            let verdict = if late.is_some() { Verdict::Unmet } else { Verdict::Met };
            let mut it = Said::new(verdict, findings::OUT_OF_ORDER).about([fact.id.clone()]);
            it = it.with("step", Param::Word(step.to_string()));
            if let Some((other, earlier)) = late {
                it = it.about([earlier.id.clone()]).with("before", Param::Word(other.to_string()));
            } else {
                before = Some((step, fact));
            }
            said.push(it);
        }
        said
    }

    pub(super) fn document(&self, asks: &Document) -> Said {
        let of_name = |it: &&(&Fact, &str)| it.1 == asks.name.as_str();
        let Some((fact, _)) = self.meeting.documents.iter().find(of_name) else {
            let verdict = self.undone();
            let name = Param::Word(asks.name.to_string());
            return Said::new(verdict, findings::NO_DOCUMENT).with("document", name);
        };
        let has = |field: &&Id| match fact.attrs.get("fields") {
            Some(Value::List(list)) => list.contains(field),
            _ => false,
        };
        let missing: Vec<String> =
            asks.fields.iter().filter(|it| !has(it)).map(Id::to_string).collect();
        let (have, need) = (asks.fields.len().saturating_sub(missing.len()), asks.fields.len());
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let verdict = if missing.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let margin = i64::from(number(missing.len())).saturating_neg();
        Said::new(verdict, findings::INCOMPLETE)
            .about([fact.id.clone()])
            .numbers(number(have), number(need), margin)
            .with("document", Param::Word(asks.name.to_string()))
            .with("fields", Param::Words(missing))
    }

    /// A posting that lasts: until it is taken down, or the day asked about.
    pub(super) fn posted(&self, asks: &Posted) -> Said {
        let Some(posted) = self.meeting.step(&asks.step) else {
            return self.untold(&format!("fact:{}", asks.step));
        };
        let due = self.last_day(posted.on, asks.least, Roll::None);
        let until = text(posted, "until").ok().flatten().and_then(|it| it.parse::<Day>().ok());
        let ended = until.filter(|it| *it <= self.ask.as_of);
        let on = ended.unwrap_or(self.ask.as_of);
        let said = match (against(on, due), ended) {
            (Against::After, _) => Said::new(Verdict::Met, findings::TAKEN_DOWN),
            (_, None) => Said::new(Verdict::Pending, findings::TAKEN_DOWN),
            (Against::Before, Some(_)) => Said::new(Verdict::Unmet, findings::TAKEN_DOWN),
            (Against::Between, Some(_)) => {
                Said::unknown(format!("calendar:{}", due.not_before.ymd().0))
            }
        };
        let said = said.about([posted.id.clone()]).with("on", Param::Day(on));
        Said { due: Some(due), ..said }
    }
}

/// Whether one fact surely came before another.
fn came_before(one: &Fact, other: &Fact) -> bool {
    let by_time = one.at.zip(other.at).is_some_and(|(a, b)| a < b);
    let by_link = other.after.as_ref() == Some(&one.id);
    one.on < other.on || (one.on == other.on && (by_time || by_link))
}

/// A day against one of which only bounds may be known.
fn against(on: Day, due: Due) -> Against {
    if on < due.not_before {
        Against::Before
    } else if due.not_after.is_some_and(|it| on >= it) {
        Against::After
    } else {
        Against::Between
    }
}
