//! A description in sentences.

use super::{Cycle, Description, Leg, lines};
use crate::{
    wire::{Id, RuleId},
    words::{self, Lang, Text},
};

/// Something that a rulebook has a label for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each names what its id stands for")]
pub enum Named<'a> {
    Stage(&'a Id),
    Event(&'a Id),
    Duty(&'a RuleId),
    Overlay(&'a Id),
}

impl<'a> Named<'a> {
    /// The id itself.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Self::Stage(it) | Self::Event(it) | Self::Overlay(it) => it.as_str(),
            Self::Duty(it) => it.as_str(),
        }
    }
}

/// The label of something; without one its id.
pub(super) fn labelled(label: &dyn Fn(Named<'_>) -> Option<String>, named: Named<'_>) -> String {
    label(named).unwrap_or_else(|| named.id().to_owned())
}

/// How words are chosen.
struct Voice<'a> {
    label: &'a dyn Fn(Named<'_>) -> Option<String>,
    lang: Lang,
}

impl Description {
    /// How long a matter may take, sentence by sentence: the longest path, its
    /// steps, what no limit bounds, the cycles, the rolls.
    #[must_use]
    pub fn sentences(
        &self,
        label: &dyn Fn(Named<'_>) -> Option<String>,
        lang: Lang,
    ) -> Vec<String> {
        let voice = Voice { label, lang };
        let mut said = voice.worst(self);
        if !self.unlimited.stages.is_empty() {
            let list = self.unlimited.stages.iter().map(|it| voice.name(Named::Stage(it)));
            said.push(voice.say("unlimited-stages", &[("list", voice.list(list))]));
        }
        if !self.unlimited.stops.is_empty() {
            let list = self.unlimited.stops.iter().map(|it| voice.name(Named::Duty(it)));
            said.push(voice.say("unlimited-stops", &[("list", voice.list(list))]));
        }
        said.extend(self.cycles.iter().map(|it| voice.cycle(it)));
        if let Some(it) = &self.roll_max {
            let params = [
                ("days", it.days.to_string()),
                ("on", it.on.to_string()),
                ("covered", it.covered.to_string()),
            ];
            said.push(voice.say("roll-max", &params));
        }
        said.push(voice.say(if self.unbounded { "unbounded" } else { "bounded" }, &[]));
        said
    }
}

impl Voice<'_> {
    fn say(&self, code: &'static str, params: &[(&str, String)]) -> String {
        words::render(words::described(code).text(self.lang), params)
    }

    fn name(&self, named: Named<'_>) -> String {
        labelled(self.label, named)
    }

    fn list(&self, items: impl Iterator<Item = String>) -> String {
        let by = if self.lang == Lang::Zh { "、" } else { ", " };
        items.collect::<Vec<_>>().join(by)
    }

    fn path<'a>(&self, stages: impl Iterator<Item = &'a Id>) -> String {
        stages.map(|it| self.name(Named::Stage(it))).collect::<Vec<_>>().join(" → ")
    }

    fn worst(&self, told: &Description) -> Vec<String> {
        let Some(worst) = &told.worst_case else { return vec![self.say("worst-none", &[])] };
        let path = self.path(worst.path.iter());
        let mut said = vec![self.say("worst", &[("days", worst.days.to_string()), ("path", path)])];
        said.extend(worst.legs.iter().map(|it| self.leg(it)));
        if !worst.unbounded.is_empty() {
            let open = worst.legs.iter().filter(|it| worst.unbounded.contains(&it.transition));
            let list =
                open.filter_map(|it| it.event.as_ref()).map(|it| self.name(Named::Event(it)));
            said.push(self.say("unbounded-steps", &[("list", self.list(list))]));
        }
        if worst.capped {
            said.push(self.say("worst-capped", &[("steps", worst.explored.to_string())]));
        }
        said
    }

    fn leg(&self, leg: &Leg) -> String {
        let what = match (&leg.event, &leg.expires) {
            (Some(event), _) => self.name(Named::Event(event)),
            (None, Some(duty)) => {
                self.say("edge-expiry", &[("duty", self.name(Named::Duty(duty)))])
            }
            (None, None) => String::new(),
        };
        let code = match (&leg.wait, &leg.expires, &leg.duty) {
            (Some(_), _, _) => "leg-wait",
            (None, Some(_), _) => "leg-expiry",
            (None, None, Some(_)) => "leg-duty",
            (None, None, None) => "leg-open",
        };
        let term = |it: Text| it.say(self.lang).to_owned();
        let limit = leg.limit.map(|it| term(lines::term(it))).unwrap_or_default();
        let limit = match leg.extension.map(|it| term(lines::term(it))) {
            Some(more) => self.say("sum", &[("limit", limit), ("extension", more)]),
            None => limit,
        };
        let duty = leg.wait.as_ref().or(leg.duty.as_ref());
        let params = [
            ("from", self.name(Named::Stage(&leg.from))),
            ("to", self.name(Named::Stage(&leg.to))),
            ("what", what),
            ("duty", duty.map(|it| self.name(Named::Duty(it))).unwrap_or_default()),
            ("started", leg.started.unwrap_or_default().to_string()),
            ("limit", limit),
            ("arrival", leg.arrival.to_string()),
            ("cites", self.list(leg.cites.iter().map(|it| it.place(self.lang)))),
        ];
        let said = self.say(code, &params);
        let said = said.trim_end_matches(['；', ';', ' ']);
        said.to_owned()
    }

    fn cycle(&self, cycle: &Cycle) -> String {
        let path = self.path(cycle.stages.iter().chain(cycle.stages.first()));
        let duties = |list: &[RuleId]| self.list(list.iter().map(|it| self.name(Named::Duty(it))));
        let days = ("days", cycle.days.to_string());
        let path = ("path", path);
        if !cycle.stopped.is_empty() {
            self.say("cycle-stopped", &[path, ("duties", duties(&cycle.stopped))])
        } else if !cycle.held_by.is_empty() {
            self.say("cycle-held", &[path, ("duties", duties(&cycle.held_by))])
        } else if cycle.unbounded.is_empty() {
            self.say("cycle-days", &[path, days])
        } else {
            let list = self.list(cycle.unbounded.iter().map(ToString::to_string));
            self.say("cycle-open", &[path, days, ("list", list)])
        }
    }
}
