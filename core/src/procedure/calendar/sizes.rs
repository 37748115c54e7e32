//! How many members a body has on a day.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    law::{Right, rulebook::Rulebook},
    people::{Bar, Belonging, Body, Roster},
    procedure::rules::Schedule,
    time::Day,
    wire::{Error, Id},
};

/// The spans of each body without others below it, so that each is looked at alone.
pub(super) struct Small<'a> {
    spans: BTreeMap<&'a Id, Vec<&'a Belonging>>,
    parents: BTreeSet<&'a Id>,
    bars: BTreeMap<&'a Id, Vec<&'a Bar>>,
}

impl<'a> Small<'a> {
    pub(super) fn of(roster: &'a Roster) -> Self {
        let mut spans: BTreeMap<&Id, Vec<&Belonging>> = BTreeMap::new();
        for it in &roster.spans {
            spans.entry(&it.organ).or_default().push(it);
        }
        let mut bars: BTreeMap<&Id, Vec<&Bar>> = BTreeMap::new();
        for it in &roster.bars {
            bars.entry(&it.person).or_default().push(it);
        }
        let parents = roster.bodies.iter().filter_map(|it| it.parent.as_ref()).collect();
        Self { spans, parents, bars }
    }

    /// The roster of one body; none for one with others below it.
    pub(super) fn of_body(&self, body: &Body) -> Option<Roster> {
        if self.parents.contains(&body.id) || self.spans.is_empty() {
            return None;
        }
        let spans: Vec<Belonging> =
            self.spans.get(&body.id).into_iter().flatten().map(|it| (*it).clone()).collect();
        let bars = spans.iter().filter_map(|it| self.bars.get(&it.person)).flatten();
        let bars = bars.map(|it| (*it).clone()).collect();
        Some(Roster { bodies: vec![body.clone()], spans, bars, ..Roster::default() })
    }
}

/// How many members a body has.
pub(super) struct Sizes<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) roster: &'a Roster,
    pub(super) schedule: &'a Schedule,
    pub(super) body: &'a Body,
}

impl Sizes<'_> {
    pub(super) fn on(&self, day: Day) -> Result<u32, Error> {
        let franchise = self.rulebook.franchise(&self.schedule.franchise)?;
        let seats = self.roster.standing(franchise, &self.body.id, day);
        let n = seats.iter().filter(|it| it.has(Right::Vote)).count();
        Ok(u32::try_from(n).unwrap_or(u32::MAX))
    }
}
