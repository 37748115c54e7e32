//! The effect of an accepted fact or of an expiry: moves, then clocks.

use super::{
    rows::Row,
    state::{Fold, Log, Missing, Move, NO_ROW, Truth, What, World},
};
use crate::{
    kernel::State,
    lifecycle::compile::{Clause, Shape, Start, Touch, Trig, Version},
    time::Day,
};

/// What brings an effect about.
#[derive(Clone, Copy)]
pub(crate) struct Cause<'m> {
    pub(crate) on: Day,
    pub(crate) row: u32,
    pub(crate) fact: Option<&'m Row<'m>>,
    pub(crate) expiry: Option<u16>,
}

/// Whether triggers fire, and the start day they tell.
pub(super) enum Fired {
    No,
    Yes(Option<Start>),
}

/// What a transition that was taken brings about.
struct Gone {
    /// Whether the matter ends.
    ends: bool,
    /// Whether some duty looks at the stages between which it leads.
    crosses: bool,
}

impl Fold {
    /// Takes transitions, then lets every duty that looks at them act, in listed order.
    #[inline]
    pub(crate) fn apply(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        ways: impl Iterator<Item = u16>,
    ) {
        let first_move = self.moves.len();
        let (mut ends, mut crosses) = (false, false);
        for number in ways {
            if let Some(it) = self.go(world, cause, number) {
                ends |= it.ends;
                crosses |= it.crosses;
            }
        }
        let own = match (cause.fact, cause.expiry) {
            (Some(row), _) => row_of(&world.machine.on_kind, row.kind),
            (None, Some(duty)) => row_of(&world.machine.on_expiry, duty),
            (None, None) => &[],
        };
        if crosses {
            self.cross(world, cause, own, first_move);
        } else {
            own.iter().for_each(|it| self.touch(world, cause, *it, first_move));
        }
        if ends {
            self.discharge_at_end(world, cause);
        }
    }

    /// Takes one transition; nothing for one that stays.
    #[inline]
    fn go(&mut self, world: &World<'_>, cause: &Cause<'_>, number: u16) -> Option<Gone> {
        let way = world.machine.way(number)?;
        let to = way.to?;
        let is_final = world.machine.stage(to).is_some_and(|it| it.is_final);
        let slot = self.stages.get_mut(usize::from(way.region));
        let from = slot.map_or(0, |it| std::mem::replace(it, to));
        if way.region == 0 && !is_final && world.machine.stage(from).is_some_and(|it| it.is_final) {
            self.begin_round();
        }
        self.log(world, Log::Moved(self.moves.len()));
        self.moves.push(Move { on: cause.on, from, to, way: number, row: cause.row });
        if from != to
            && let Some(slot) = self.since.get_mut(usize::from(way.region))
        {
            *slot = Some(cause.on);
        }
        let looked_at = |it: u16| !row_of(&world.machine.on_stage, it).is_empty();
        Some(Gone {
            ends: from != to && way.region == 0 && is_final,
            crosses: looked_at(from) || looked_at(to),
        })
    }

    /// Lets the duties act that look at a cause or at the stages between which it moved.
    fn cross(&mut self, world: &World<'_>, cause: &Cause<'_>, own: &[Touch], first_move: usize) {
        let mut crossed = std::mem::take(&mut self.touched);
        crossed.clear();
        for it in self.moves.get(first_move..).unwrap_or_default() {
            crossed.extend_from_slice(row_of(&world.machine.on_stage, it.from));
            crossed.extend_from_slice(row_of(&world.machine.on_stage, it.to));
        }
        crossed.extend_from_slice(own);
        crossed.sort_unstable_by_key(|it| it.duty);
        for same in crossed.chunk_by(|a, b| a.duty == b.duty) {
            let Some(first) = same.first() else { continue };
            let clauses = same.iter().fold(0, |all, it| all | it.clauses);
            self.touch(world, cause, Touch { clauses, ..*first }, first_move);
        }
        self.touched = crossed;
    }

    /// Resume, extend, then, unless, after, suspend: for one duty.
    fn touch(&mut self, world: &World<'_>, cause: &Cause<'_>, touch: Touch, moves: usize) {
        let duty = touch.duty;
        if let Some(running) = self.running(duty)
            && let Some(version) = self.version_of(world, running)
        {
            if touch.has(Touch::RESUME) {
                self.resume(world, cause, (running, version), moves);
            }
            if touch.has(Touch::EXTEND) {
                self.extend(world, cause, Some(running), version);
            }
            if touch.has(Touch::THEN | Touch::UNLESS) {
                self.end(world, cause, (running, version), (touch, moves));
            }
        } else if touch.has(Touch::EXTEND) {
            let mut versions = world.machine.versions_of(duty).map(|(_, it)| it);
            let in_force = |it: &&Version| self.duty_in_force(world, it, cause.on);
            if let Some(version) = versions.find(in_force) {
                self.extend(world, cause, None, version);
            }
        }
        if touch.has(Touch::AFTER) {
            self.start(world, cause, duty, moves);
        }
        if touch.has(Touch::STOP)
            && let Some(running) = self.running(duty)
            && let Some(version) = self.version_of(world, running)
        {
            self.stop(world, cause, (running, version), moves);
        }
    }

    pub(super) fn version_of<'w>(&self, world: &World<'w>, instance: u32) -> Option<&'w Version> {
        let it = self.instances.get(instance as usize)?;
        world.machine.version(it.version)
    }

    pub(super) fn duty_in_force(&self, world: &World<'_>, version: &Version, day: Day) -> bool {
        let by = version.version_by.or(world.machine.version_by);
        self.in_force(world, version.in_force, by, day)
    }

    /// Whether a clause of a duty fires, by what happened or by the moves made from `moves` on.
    #[inline(always)]
    pub(super) fn fires(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (duty, version): (u16, &Version),
        clause: Clause,
        moves: usize,
    ) -> Fired {
        let Some(trigs) = version.clause(clause) else { return Fired::No };
        if cause.fact.is_some_and(|it| trigs.plain.contains(it.kind)) {
            return Fired::Yes(None);
        }
        self.any_fires(world, cause, (duty, &trigs.list), moves)
    }

    #[inline(never)]
    fn any_fires(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        (duty, list): (u16, &[Trig]),
        moves: usize,
    ) -> Fired {
        let mut unknown = None;
        for trigger in list {
            match trigger {
                Trig::Event { kinds, when, day } => {
                    let Some(row) = cause.fact.filter(|it| kinds.contains(it.kind)) else {
                        continue;
                    };
                    match self.all(world, when, Some(row), cause.on) {
                        Truth::Yes => return Fired::Yes(*day),
                        Truth::No => {}
                        Truth::Unknown(missing) => unknown = Some(missing),
                    }
                }
                Trig::Enters(set) => {
                    if self.crossed(moves, |it| !set.contains(it.from) && set.contains(it.to)) {
                        return Fired::Yes(None);
                    }
                }
                Trig::Leaves(set) => {
                    if self.crossed(moves, |it| set.contains(it.from) && !set.contains(it.to)) {
                        return Fired::Yes(None);
                    }
                }
                Trig::Expires(other) => {
                    if cause.expiry == Some(*other) {
                        return Fired::Yes(None);
                    }
                }
            }
        }
        if let Some(missing) = unknown {
            self.branch_unknown(world, cause, duty, missing);
        }
        Fired::No
    }

    /// Notes once for each duty and fact that a trigger could not be decided.
    fn branch_unknown(
        &mut self,
        world: &World<'_>,
        cause: &Cause<'_>,
        duty: u16,
        missing: Missing,
    ) {
        let told = self.notes.iter().rev().take_while(|it| it.row == cause.row);
        let mut same =
            told.filter(|it| matches!(it.what, What::DutyBranch { duty: it, .. } if it == duty));
        if same.next().is_none() {
            self.note(world, cause.row, cause.on, What::DutyBranch { duty, missing });
        }
    }

    fn crossed(&self, moves: usize, test: impl Fn(&Move) -> bool) -> bool {
        self.moves.get(moves..).unwrap_or_default().iter().any(test)
    }

    /// Whether a clause names the very event that is the cause.
    pub(super) fn names_event(&self, version: &Version, clause: Clause, cause: &Cause<'_>) -> bool {
        let (Some(trigs), Some(row)) = (version.clause(clause), cause.fact) else { return false };
        let names = |it: &Trig| matches!(it, Trig::Event { kinds, .. } if kinds.contains(row.kind));
        trigs.list.iter().any(names)
    }

    /// Entering a final stage of the main line lets running duties fall away.
    fn discharge_at_end(&mut self, world: &World<'_>, cause: &Cause<'_>) {
        for n in 0..u32::try_from(self.instances.len()).unwrap_or(NO_ROW) {
            let runs = self.instance(n).is_some_and(|it| it.state == State::Running);
            let falls = |it: &Version| it.shape == Shape::Within && !it.rule.outlives;
            if runs && self.version_of(world, n).is_some_and(falls) {
                self.close(n, State::Discharged, cause);
            }
        }
    }
}

fn row_of(rows: &[Vec<Touch>], n: u16) -> &[Touch] {
    rows.get(usize::from(n)).map_or(&[], Vec::as_slice)
}
