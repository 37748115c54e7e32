//! Folding many cases with one set of scratch buffers.

use super::{
    order::MAX_OF_A_DAY,
    rows::Rows,
    state::{Fold, World},
    tell::{Dated, of_clock, of_turns, sort},
};
use crate::{
    lifecycle::{
        columns::{Columns, Doubt, Found, Tally, VersionCounts},
        compile::{Machine, Shape},
        result::Counts,
    },
    people::Organs,
    time::{Day, View},
    wire::{Error, Pointer, Problem},
};

/// What is added up over cases.
#[derive(Debug)]
pub(in crate::lifecycle) struct Batch {
    cases: u32,
    events: u32,
    unfit: u32,
    stages: Vec<u32>,
    /// The counts of every version.
    versions: Vec<Counts>,
    doubts: Vec<Doubt>,
    findings: Vec<Found>,
    /// Scratch: the findings of one case.
    found: Vec<Dated>,
}

impl Batch {
    pub(in crate::lifecycle) fn new(machine: &Machine) -> Self {
        Self {
            cases: 0,
            events: 0,
            unfit: 0,
            stages: vec![0; machine.stages.len()],
            versions: vec![Counts::default(); machine.versions.len()],
            doubts: Vec::new(),
            findings: Vec::new(),
            found: Vec::new(),
        }
    }

    pub(in crate::lifecycle) fn tally(self, machine: &Machine) -> Tally {
        let stages = machine.stages.iter().zip(self.stages).filter(|(it, _)| it.region == 0);
        let mut duties = Vec::with_capacity(machine.duties.len());
        let mut versions = Vec::with_capacity(self.versions.len());
        for (number, duty) in (0_u16..).zip(&machine.duties) {
            let mut all = Counts::default();
            for (n, version) in machine.versions_of(number) {
                let counts = self.versions.get(n as usize).copied().unwrap_or_default();
                all.join(counts);
                let (duty, in_force) = (duty.id.clone(), version.in_force);
                versions.push(VersionCounts { duty, in_force, counts });
            }
            duties.push((duty.id.clone(), all));
        }
        Tally {
            cases: self.cases,
            events: self.events,
            unfit: self.unfit,
            stages: stages.map(|(it, n)| (it.id.clone(), n)).collect(),
            duties,
            versions,
            doubts: self.doubts,
            findings: self.findings,
        }
    }

    fn add(&mut self, case: u32, world: &World<'_>, fold: &mut Fold) {
        let mut unknown = 0_u32;
        self.cases = self.cases.saturating_add(1);
        self.unfit = self.unfit.saturating_add(fold.unfit);
        if let Some(n) = self.stages.get_mut(usize::from(fold.stage_of(0))) {
            *n = n.saturating_add(1);
        }
        if world.notes {
            fold.of_notes(world, &mut self.found);
        }
        for instance in &mut fold.instances {
            let Some(version) = world.machine.version(instance.version) else { continue };
            let Some(counts) = self.versions.get_mut(instance.version as usize) else { continue };
            let before = counts.unknown;
            if let Shape::Every { per, at_least } = version.shape {
                let turns = instance.turns(world, per, at_least);
                turns.iter().for_each(|it| counts.add(it.verdict));
                if world.notes {
                    of_turns(world, (instance, version), at_least, &turns, &mut self.found);
                }
            } else {
                let told = instance.told(world, version);
                counts.add(told.verdict);
                if world.notes {
                    of_clock(world, (instance, version), &told, &mut self.found);
                }
            }
            unknown = unknown.saturating_add(counts.unknown.saturating_sub(before));
        }
        if fold.unfit > 0 || unknown > 0 || fold.uncertain {
            let (unfit, stage_certain) = (fold.unfit, !fold.uncertain);
            self.doubts.push(Doubt { case, unfit, unknown, stage_certain });
        }
        if world.notes {
            fold.conflicts(world, &mut self.found);
            sort(&mut self.found);
            self.findings.extend(self.found.drain(..).map(|it| Found {
                case,
                rows: it.places.into_iter().flatten().collect(),
                finding: it.finding,
            }));
        }
    }
}

/// Judges the cases of columns one after the other.
pub(in crate::lifecycle) fn judge_columns(
    machine: &Machine,
    view: &View,
    (columns, attrs): (&Columns<'_>, &[u16]),
    as_of: Day,
    told: bool,
    batch: &mut Batch,
) -> Result<(), Error> {
    let organs = Organs::default();
    let mut seen = std::collections::HashSet::new();
    let mut rising = true;
    let mut last = None;
    let mut fold = Fold::default();
    let mut rows = Rows::default();
    let mut from = 0_usize;
    for case in columns.cases.chunk_by(|a, b| a == b) {
        let until = from.saturating_add(case.len());
        let id = case.first().copied().unwrap_or_default();
        // Rising numbers cannot come twice; only others have to be remembered.
        if rising && last.is_some_and(|it| it > id) {
            rising = false;
            seen.extend(columns.cases.get(..from).unwrap_or_default());
        }
        last = Some(id);
        if !rising && !seen.insert(id) {
            let problem = format!("the events of case {id} do not stand together");
            let place = Pointer::root().key("cases").index(from);
            return Err(Error::new(Problem::BadQuestion { problem }).at(place));
        }
        rows.fill((columns, attrs), from..until, as_of);
        if rows.rows.len() > MAX_OF_A_DAY
            && rows.rows.chunk_by(|a, b| a.on == b.on).any(|it| it.len() > MAX_OF_A_DAY)
        {
            let what = format!("events of one day in case {id}");
            let problem = Problem::TooLarge { what, limit: MAX_OF_A_DAY, unit: "events".into() };
            return Err(Error::new(problem).at(Pointer::root().key("cases").index(from)));
        }
        batch.events = batch.events.saturating_add(u32::try_from(case.len()).unwrap_or(u32::MAX));
        let world = World {
            machine,
            view,
            as_of,
            rows: &rows,
            organs: &organs,
            others: &[],
            notes: told,
            logs: false,
        };
        fold.run(&world);
        batch.add(id, &world, &mut fold);
        from = until;
    }
    Ok(())
}
