//! Folding many cases with one set of scratch buffers.

use super::{
    rows::Rows,
    state::{Fold, World},
};
use crate::{
    answers::Finding,
    lifecycle::{
        columns::{Columns, Tally},
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
    duties: Vec<Counts>,
    findings: Vec<(u32, Finding)>,
}

impl Batch {
    pub(in crate::lifecycle) fn new(machine: &Machine) -> Self {
        Self {
            cases: 0,
            events: 0,
            unfit: 0,
            stages: vec![0; machine.stages.len()],
            duties: vec![Counts::default(); machine.duties.len()],
            findings: Vec::new(),
        }
    }

    pub(in crate::lifecycle) fn tally(self, machine: &Machine) -> Tally {
        let stages = machine.stages.iter().zip(self.stages).filter(|(it, _)| it.region == 0);
        Tally {
            cases: self.cases,
            events: self.events,
            unfit: self.unfit,
            stages: stages.map(|(it, n)| (it.id.clone(), n)).collect(),
            duties: machine.duties.iter().map(|it| it.id.clone()).zip(self.duties).collect(),
            findings: self.findings,
        }
    }

    fn add(&mut self, world: &World<'_>, fold: &mut Fold) {
        self.cases = self.cases.saturating_add(1);
        self.unfit = self.unfit.saturating_add(fold.unfit);
        if let Some(n) = self.stages.get_mut(usize::from(fold.stage_of(0))) {
            *n = n.saturating_add(1);
        }
        for instance in &mut fold.instances {
            let Some(version) = world.machine.version(instance.duty, instance.version) else {
                continue;
            };
            let Some(counts) = self.duties.get_mut(usize::from(instance.duty)) else { continue };
            if let Shape::Every { per, at_least } = version.shape {
                instance.turns(world, per, at_least).iter().for_each(|it| counts.add(it.verdict));
            } else {
                counts.add(instance.told(world, version).verdict);
            }
        }
    }
}

/// Judges the cases of columns one after the other.
pub(in crate::lifecycle) fn judge_columns(
    machine: &Machine,
    view: &View,
    columns: &Columns<'_>,
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
        rows.fill(columns, from..until, as_of);
        batch.events = batch.events.saturating_add(u32::try_from(case.len()).unwrap_or(u32::MAX));
        let world =
            World { machine, view, as_of, rows: &rows, organs: &organs, others: &[], notes: told };
        fold.run(&world);
        batch.add(&world, &mut fold);
        if told {
            batch.findings.extend(fold.findings(&world).into_iter().map(|it| (id, it)));
        }
        from = until;
    }
    Ok(())
}
