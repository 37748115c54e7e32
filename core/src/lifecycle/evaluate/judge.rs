//! Judging one fact: accepted, with or without a breach, or refused.

use super::{
    rows::Row,
    state::{Fold, Missing, Note, Truth, What, World},
};
use crate::{
    law::InForce,
    lifecycle::compile::{Kind, Way},
    time::Day,
};

/// How a fact fares. The order is the order within a day: accepted before
/// refused; records, then stays, then moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Record,
    Stay,
    Move,
    Refused,
}

/// The judgement of one fact: its class, its place in the listed order of
/// transitions, and the transitions it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judgement {
    pub(crate) class: Class,
    pub(crate) listed: u16,
    pub(crate) taken: Taken,
}

impl Judgement {
    const REFUSED: Self = Self { class: Class::Refused, listed: u16::MAX, taken: Taken::NONE };
}

/// The transitions taken, at most one in each region.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    ways: [u16; Taken::ROOM],
    len: u8,
}

impl Taken {
    pub(crate) const NONE: Self = Self { ways: [0; Self::ROOM], len: 0 };
    /// How many regions one fact may move; a lifecycle with more is refused by name limits.
    pub(crate) const ROOM: usize = 8;

    pub(crate) fn push(&mut self, way: u16) {
        if let Some(slot) = self.ways.get_mut(usize::from(self.len)) {
            *slot = way;
            self.len = self.len.saturating_add(1);
        }
    }

    #[inline]
    pub(crate) fn iter(&self) -> impl Iterator<Item = u16> {
        self.ways.get(..usize::from(self.len)).unwrap_or_default().iter().copied()
    }
}

/// What became of the transitions of one region.
enum Region {
    Taken(u16),
    Refused,
    Undecided(Missing),
    NoWay,
}

impl Fold {
    /// The transition that a fact takes, where nothing but its role and the stage
    /// decides; none where [`Fold::judge`] has to be asked. Most facts are such.
    #[inline]
    pub(crate) fn plain_way(&self, world: &World<'_>, row: &Row<'_>) -> Option<u16> {
        let kind = world.machine.kind(row.kind)?;
        let stage = self.stage_of(kind.regions().next()?);
        let (number, way) = world.machine.plain_way(kind, stage, row.kind)?;
        let role = 1_u64 << (row.role? & 63);
        let may = |allowed: u64| allowed == 0 || allowed & role != 0;
        (may(kind.by) && may(way.by)).then_some(number)
    }

    /// Judges a fact in the present state. Changes nothing but the notes.
    pub(crate) fn judge(&mut self, world: &World<'_>, n: u32, row: &Row<'_>) -> Judgement {
        let refused = Judgement::REFUSED;
        let Some(kind) = world.machine.kind(row.kind) else { return refused };
        if !self.in_force(world, kind.in_force, world.machine.version_by, row.on) {
            self.note(world, n, row.on, What::NotAllowed);
            return refused;
        }
        for attr in &kind.required {
            if world.rows.value(row, *attr).is_none() {
                self.note(world, n, row.on, What::AttributeMissing(*attr));
            }
        }
        // What an act has to meet is asked of those who may do it.
        if !self.may_act(world, n, row, kind.by) || !self.required(world, n, row, &kind.require) {
            return refused;
        }
        if kind.regions == 0 {
            return Judgement { class: Class::Record, listed: 0, ..refused };
        }
        self.choose(world, n, row, kind)
    }

    fn choose(&mut self, world: &World<'_>, n: u32, row: &Row<'_>, kind: &Kind) -> Judgement {
        let mut judgement = Judgement::REFUSED;
        let mut refusals: Vec<Note> = Vec::new();
        let mut refused = false;
        let mut undecided = None;
        for region in kind.regions() {
            let mark = self.notes.len();
            match self.region(world, n, row, region) {
                Region::Taken(way) => {
                    judgement.taken.push(way);
                    judgement.listed = judgement.listed.min(way);
                    let moves = world.machine.way(way).is_some_and(|it| it.to.is_some());
                    judgement.class = match judgement.class {
                        Class::Move => Class::Move,
                        _ if moves => Class::Move,
                        _ => Class::Stay,
                    };
                }
                Region::Refused => {
                    refused = true;
                    refusals.extend(self.notes.drain(mark..));
                }
                Region::Undecided(missing) => undecided = Some(missing),
                Region::NoWay => {}
            }
        }
        if judgement.class == Class::Refused {
            // Findings of refused transitions are told only if no other was taken.
            self.notes.append(&mut refusals);
            match undecided {
                _ if refused => {}
                Some(missing) => self.note(world, n, row.on, What::UnknownBranch(missing)),
                // An expiry whose day is not known may have led to a stage that allows it.
                None if self.uncertain => {
                    self.note(world, n, row.on, What::UnknownBranch(Missing::Calendar));
                }
                None => self.note(world, n, row.on, What::NotAllowed),
            }
        }
        judgement
    }

    /// Tries the transitions of one region in listed order.
    fn region(&mut self, world: &World<'_>, n: u32, row: &Row<'_>, region: u16) -> Region {
        let mut found = Region::NoWay;
        let mark = self.notes.len();
        for number in world.machine.ways_on(self.stage_of(region), row.kind) {
            let Some(way) = world.machine.way(*number).filter(|it| it.region == region) else {
                continue;
            };
            if !self.way_in_force(world, way, row.on) {
                continue;
            }
            match self.all(world, &way.when, Some(row), row.on) {
                Truth::No => continue,
                Truth::Unknown(missing) => {
                    if !matches!(found, Region::Refused) {
                        found = Region::Undecided(missing);
                    }
                    continue;
                }
                Truth::Yes => {}
            }
            let before = self.notes.len();
            if self.may_act(world, n, row, way.by) && self.required(world, n, row, &way.require) {
                if mark < before {
                    self.notes.drain(mark..before);
                }
                return Region::Taken(*number);
            }
            found = Region::Refused;
        }
        found
    }

    /// Whether the actor's role is among those allowed. Not told: it stands, with a note.
    fn may_act(&mut self, world: &World<'_>, n: u32, row: &Row<'_>, allowed: u64) -> bool {
        let known = row.role.map(|it| allowed >> (it & 63) & 1 == 1);
        if allowed == 0 || known == Some(true) {
            return true;
        }
        let told = |it: &Note| it.row == n && matches!(it.what, What::WrongRole { .. });
        if known.is_some() || !self.notes.iter().rev().take_while(|it| it.row == n).any(told) {
            self.note(world, n, row.on, What::WrongRole { allowed });
        }
        known.is_none()
    }

    /// Judges requirements; false if one of them refuses the act.
    pub(crate) fn required(
        &mut self,
        world: &World<'_>,
        n: u32,
        row: &Row<'_>,
        list: &[u16],
    ) -> bool {
        let mut stands = true;
        for number in list {
            let Some(rule) = world.machine.requirement(*number) else { continue };
            if !self.in_force(world, rule.in_force, world.machine.version_by, row.on) {
                continue;
            }
            let asked = self.all(world, &rule.when, Some(row), row.on);
            let truth = match asked {
                Truth::No => continue,
                Truth::Yes => self.holds(world, &rule.test, Some(row), row.on),
                unknown => unknown,
            };
            match truth {
                Truth::Yes => {}
                Truth::No => {
                    stands &= !rule.refuse;
                    self.breaches = self.breaches.saturating_add(1);
                    let what = What::Broken { requirement: *number, refused: rule.refuse };
                    self.note(world, n, row.on, what);
                }
                Truth::Unknown(missing) => {
                    self.note(world, n, row.on, What::Undecided { requirement: *number, missing });
                }
            }
        }
        stands
    }

    #[inline]
    pub(crate) fn way_in_force(&self, world: &World<'_>, way: &Way, day: Day) -> bool {
        self.in_force(world, way.in_force, way.version_by.or(world.machine.version_by), day)
    }

    /// Whether a version is in force on a day, or on that of the fact that fixes versions.
    #[inline]
    pub(crate) fn in_force(
        &self,
        world: &World<'_>,
        in_force: InForce,
        version_by: Option<u16>,
        day: Day,
    ) -> bool {
        if in_force == InForce::default() {
            return true;
        }
        let fixed = version_by.and_then(|kind| self.first(kind)).and_then(|it| world.row(it));
        in_force.holds_on(fixed.map_or(day, |it| it.on))
    }
}
