//! A lifecycle made dense: names become small numbers, so that folding is cheap.
//!
//! Made once when a rulebook is opened; never changed afterwards.

mod condition;
mod duty;
mod hide;
mod names;
mod touch;

pub(crate) use condition::{Cmp, Cond, Scalar};
pub(crate) use duty::{Clause, Extension, LimitPlan, Shape, Start, Trig, Version};
pub(crate) use hide::HideRow;
pub(crate) use names::Names;
pub(crate) use touch::Touch;

use std::ops::Range;

use super::{
    evaluate::Taken,
    rules::{Lifecycle, Otherwise, Requirement, Transition},
};
use crate::{
    kernel::Bits,
    law::{Force, InForce, layers::Conflict},
    wire::{Error, Id, Problem, RuleId},
};

/// A compiled lifecycle.
#[derive(Debug)]
pub(crate) struct Machine {
    pub(crate) rules: Lifecycle,
    pub(crate) names: Names,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) stages: Vec<StageRow>,
    pub(crate) regions: Vec<RegionRow>,
    pub(crate) ways: Vec<Way>,
    pub(crate) requirements: Vec<Req>,
    pub(crate) duties: Vec<Duty>,
    /// The versions of all duties, those of one duty together.
    pub(crate) versions: Vec<Version>,
    /// Duties whose expiry some transition or trigger names.
    pub(crate) consumed: Vec<u16>,
    /// Duties that a kind may start, by itself or by the stages to which it leads.
    pub(crate) starts_by_kind: Vec<Bits>,
    /// Duties that a kind fulfils by itself.
    pub(crate) ends_by_kind: Vec<Bits>,
    /// What is hidden from whom.
    pub(crate) hides: Vec<HideRow>,
    pub(crate) version_by: Option<u16>,
    /// Duties whose rule in a layer conflicts with a higher one.
    pub(crate) conflicts: Vec<(u16, Conflict)>,
    /// Transitions by stage and kind, in listed order.
    by_event: Vec<Vec<u16>>,
    /// Transitions by stage and duty that expires.
    by_expiry: Vec<Vec<u16>>,
    /// What a kind, a stage that is entered or left, or an expiry may do to duties.
    pub(crate) on_kind: Vec<Vec<Touch>>,
    pub(crate) on_stage: Vec<Vec<Touch>>,
    pub(crate) on_expiry: Vec<Vec<Touch>>,
}

/// A kind of event.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) id: Id,
    /// Roles that may cause it; 0: anybody.
    pub(crate) by: u64,
    pub(crate) in_force: InForce,
    pub(crate) require: Vec<u16>,
    /// Attributes that must be told.
    pub(crate) required: Vec<u16>,
    /// Regions whose transitions name it; none: a record.
    pub(crate) regions: u8,
    /// Whether nothing but the role and the stage decides whether it is accepted, and it
    /// can move one region alone.
    pub(crate) is_plain: bool,
    /// The stages from which some transition on it leads.
    pub(crate) allowed_in: Vec<Id>,
    /// Duties whose clocks it extends.
    pub(crate) extends: Vec<u16>,
    /// The rule that it is: `<lifecycle>/<kind>`.
    pub(crate) rule: RuleId,
}

/// A stage.
#[derive(Debug)]
pub(crate) struct StageRow {
    pub(crate) id: Id,
    pub(crate) region: u16,
    pub(crate) summary: Option<Id>,
    pub(crate) is_final: bool,
}

/// A region: main is number 0.
#[derive(Debug)]
pub(crate) struct RegionRow {
    pub(crate) id: Id,
    pub(crate) initial: u16,
}

/// A transition.
#[derive(Debug)]
pub(crate) struct Way {
    pub(crate) id: Id,
    pub(crate) region: u16,
    pub(crate) from: Bits,
    pub(crate) on: Option<u16>,
    pub(crate) to: Option<u16>,
    pub(crate) by: u64,
    pub(crate) when: Vec<Cond>,
    pub(crate) require: Vec<u16>,
    pub(crate) in_force: InForce,
    pub(crate) version_by: Option<u16>,
    /// Whether nothing but the role decides whether it is taken.
    pub(crate) is_plain: bool,
    pub(crate) rule: Transition,
}

/// A requirement.
#[derive(Debug)]
pub(crate) struct Req {
    pub(crate) test: Cond,
    pub(crate) refuse: bool,
    pub(crate) when: Vec<Cond>,
    pub(crate) in_force: InForce,
    pub(crate) rule: Requirement,
}

/// A duty, with the places of its versions.
#[derive(Debug)]
pub(crate) struct Duty {
    pub(crate) id: RuleId,
    pub(crate) versions: Range<u32>,
}

impl Kind {
    /// The regions whose transitions name it.
    #[inline]
    pub(crate) fn regions(&self) -> impl Iterator<Item = u16> + use<> {
        let mut left = self.regions;
        std::iter::from_fn(move || {
            let region = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            u16::try_from(region).ok()
        })
    }
}

impl Machine {
    /// Compiles a lifecycle whose references have been resolved.
    pub(crate) fn compile(rules: &Lifecycle) -> Result<Self, Error> {
        let names = Names::of(rules)?;
        let mut machine = Self {
            version_by: rules.version_by.as_ref().map(|it| names.kind(&it.event)).transpose()?,
            kinds: Vec::new(),
            stages: stage_rows(rules, &names)?,
            regions: Vec::new(),
            ways: Vec::new(),
            requirements: Vec::new(),
            duties: Vec::new(),
            versions: Vec::new(),
            consumed: Vec::new(),
            starts_by_kind: Vec::new(),
            ends_by_kind: Vec::new(),
            hides: Vec::new(),
            conflicts: Vec::new(),
            by_event: vec![Vec::new(); names.n_stages().saturating_mul(names.n_kinds())],
            by_expiry: vec![Vec::new(); names.n_stages().saturating_mul(names.n_duties())],
            on_kind: vec![Vec::new(); names.n_kinds()],
            on_stage: vec![Vec::new(); names.n_stages()],
            on_expiry: vec![Vec::new(); names.n_duties()],
            names,
            rules: rules.clone(),
        };
        machine.add_kinds(rules)?;
        let regions = rules.overlays.len().saturating_add(1);
        if regions > Taken::ROOM {
            let problem = Problem::TooLarge {
                what: "regions".into(),
                limit: Taken::ROOM,
                unit: "per lifecycle".into(),
            };
            return Err(Error::new(problem));
        }
        for (region, (id, rule)) in (0_u16..).zip(rules.regions()) {
            let initial = machine.names.stage(&rule.initial)?;
            machine.regions.push(RegionRow { id: Id::new(id)?, initial });
            for transition in &rule.transitions {
                machine.add_way(region, transition)?;
            }
        }
        machine.note_allowed();
        for kind in &mut machine.kinds {
            let free = kind.require.is_empty() && kind.required.is_empty();
            kind.is_plain = free && always(kind.in_force) && kind.regions.is_power_of_two();
        }
        machine.add_duties(rules)?;
        machine.note_kinds();
        machine.hides = HideRow::compile_all(rules, &machine.names)?;
        Ok(machine)
    }

    /// The same, told where layers conflict with the rules of its duties.
    pub(crate) fn with_conflicts(mut self, all: &[Conflict]) -> Self {
        let own = all.iter().filter(|it| it.lifecycle == self.rules.id);
        let duties = own.filter_map(|it| {
            let duty = self.duties.iter().position(|duty| duty.id == it.lower)?;
            Some((u16::try_from(duty).ok()?, it.clone()))
        });
        self.conflicts = duties.collect();
        self
    }

    /// Transitions from a stage on a kind, in listed order.
    #[inline]
    pub(crate) fn ways_on(&self, stage: u16, kind: u16) -> &[u16] {
        row(&self.by_event, stage, self.names.n_kinds(), kind)
    }

    /// The transition that a kind takes from a stage if its role may, where nothing else decides.
    #[inline]
    pub(crate) fn plain_way(&self, kind: &Kind, stage: u16, number: u16) -> Option<(u16, &Way)> {
        let first = self.ways_on(stage, number).first().filter(|_| kind.is_plain)?;
        self.way(*first).filter(|it| it.is_plain).map(|it| (*first, it))
    }

    /// Transitions from a stage by the expiry of a duty, in listed order.
    #[inline]
    pub(crate) fn ways_by_expiry(&self, stage: u16, duty: u16) -> &[u16] {
        row(&self.by_expiry, stage, self.names.n_duties(), duty)
    }

    #[inline]
    pub(crate) fn way(&self, n: u16) -> Option<&Way> {
        self.ways.get(usize::from(n))
    }

    #[inline]
    pub(crate) fn kind(&self, n: u16) -> Option<&Kind> {
        self.kinds.get(usize::from(n))
    }

    #[inline]
    pub(crate) fn duty(&self, n: u16) -> Option<&Duty> {
        self.duties.get(usize::from(n))
    }

    #[inline]
    pub(crate) fn version(&self, n: u32) -> Option<&Version> {
        self.versions.get(n as usize)
    }

    /// The versions of a duty with their numbers, in the order of the rulebook.
    #[inline]
    pub(crate) fn versions_of(&self, duty: u16) -> impl Iterator<Item = (u32, &Version)> {
        let places = self.duty(duty).map_or(0..0, |it| it.versions.clone());
        let own = self.versions.get(places.start as usize..places.end as usize);
        places.zip(own.unwrap_or_default())
    }

    #[inline]
    pub(crate) fn stage(&self, n: u16) -> Option<&StageRow> {
        self.stages.get(usize::from(n))
    }

    #[inline]
    pub(crate) fn requirement(&self, n: u16) -> Option<&Req> {
        self.requirements.get(usize::from(n))
    }

    fn add_kinds(&mut self, rules: &Lifecycle) -> Result<(), Error> {
        for (id, rule) in &rules.events {
            let required = rule.attrs.iter().filter(|(_, it)| it.required);
            let required =
                required.map(|(name, _)| self.names.attr(name)).collect::<Result<_, _>>()?;
            let require = self.add_requirements(&rule.require)?;
            self.kinds.push(Kind {
                id: id.clone(),
                by: self.names.role_mask(&rule.by)?,
                in_force: rule.in_force,
                require,
                required,
                regions: 0,
                is_plain: false,
                allowed_in: Vec::new(),
                extends: Vec::new(),
                rule: RuleId::new(&format!("{}/{id}", rules.id))?,
            });
        }
        Ok(())
    }

    fn add_requirements(&mut self, list: &[Requirement]) -> Result<Vec<u16>, Error> {
        let mut numbers = Vec::new();
        // A right cannot be broken, so it judges nothing.
        for rule in list.iter().filter(|it| it.force != Force::May) {
            numbers.push(u16::try_from(self.requirements.len()).unwrap_or(u16::MAX));
            self.requirements.push(Req {
                test: Cond::compile(&rule.test, &self.names)?,
                refuse: rule.otherwise == Otherwise::Refuse,
                when: Cond::compile_all(&rule.when, &self.names)?,
                in_force: rule.in_force,
                rule: rule.clone(),
            });
        }
        Ok(numbers)
    }

    fn add_way(&mut self, region: u16, rule: &Transition) -> Result<(), Error> {
        let number = u16::try_from(self.ways.len()).unwrap_or(u16::MAX);
        let names = &self.names;
        let on = rule.on.as_ref().map(|it| names.kind(it)).transpose()?;
        let expires = rule.expires.as_ref().map(|it| names.duty(it)).transpose()?;
        let from = rule.from.iter().map(|it| names.stage(it)).collect::<Result<Bits, _>>()?;
        let (n_kinds, n_duties) = (names.n_kinds(), names.n_duties());
        let way = Way {
            id: rule.id.clone(),
            region,
            from,
            on,
            to: rule.to.as_ref().map(|it| names.stage(it)).transpose()?,
            by: names.role_mask(&rule.by)?,
            when: Cond::compile_all(&rule.when, names)?,
            require: Vec::new(),
            in_force: rule.in_force,
            version_by: rule.version_by.as_ref().map(|it| names.kind(&it.event)).transpose()?,
            is_plain: false,
            rule: rule.clone(),
        };
        let require = self.add_requirements(&rule.require)?;
        let is_plain = way.when.is_empty() && require.is_empty() && always(way.in_force);
        for stage in from.iter() {
            if let Some(kind) = on {
                push(&mut self.by_event, stage, n_kinds, kind, number);
            }
            if let Some(duty) = expires {
                push(&mut self.by_expiry, stage, n_duties, duty, number);
            }
        }
        if let Some(kind) = on.and_then(|it| self.kinds.get_mut(usize::from(it))) {
            kind.regions |= 1 << (region & 7);
        }
        self.ways.push(Way { require, is_plain, ..way });
        Ok(())
    }

    fn add_duties(&mut self, rules: &Lifecycle) -> Result<(), Error> {
        let mut versions: Vec<(RuleId, Vec<Version>)> = Vec::new();
        for rule in &rules.duties {
            let version = Version::compile(rule, &self.names)?;
            let number = self.names.duty(&rule.id)?;
            for (clause, trigger) in version.triggers() {
                self.touch(Touch { duty: number, clauses: clause }, trigger);
            }
            if let Some(extension) = &version.extend {
                let touch = Touch { duty: number, clauses: Touch::EXTEND };
                touch::note(&mut self.on_kind, extension.kind, touch);
            }
            match versions.get_mut(usize::from(number)) {
                Some((_, list)) => list.push(version),
                None => versions.push((rule.id.clone(), vec![version])),
            }
        }
        for (id, list) in versions {
            let place = |it: &Vec<Version>| u32::try_from(it.len()).unwrap_or(u32::MAX);
            let start = place(&self.versions);
            self.versions.extend(list);
            self.duties.push(Duty { id, versions: start..place(&self.versions) });
        }
        let by_ways = rules.transitions().filter_map(|it| it.expires.as_ref());
        let by_triggers = rules.triggers().filter_map(|it| match it {
            super::rules::Trigger::Expires(duty) => Some(duty),
            _ => None,
        });
        for id in by_ways.chain(by_triggers) {
            let number = self.names.duty(id)?;
            if !self.consumed.contains(&number) {
                self.consumed.push(number);
            }
        }
        Ok(())
    }

    /// Notes in which stages each kind is allowed.
    fn note_allowed(&mut self) {
        let of_stages = self.by_event.chunks(self.kinds.len().max(1));
        for (stage, ways) in self.stages.iter().zip(of_stages) {
            for (kind, _) in self.kinds.iter_mut().zip(ways).filter(|it| !it.1.is_empty()) {
                kind.allowed_in.push(stage.id.clone());
            }
        }
    }

    /// Notes which kinds may start, which may fulfil and which extend each duty.
    fn note_kinds(&mut self) {
        let none = vec![Bits::default(); self.kinds.len()];
        let (mut starts, mut ends) = (none.clone(), none);
        let put = |all: &mut Vec<Bits>, kind: u16, duty| {
            all.iter_mut().skip(usize::from(kind)).take(1).for_each(|it| it.insert(duty));
        };
        let mut extends = Vec::new();
        for duty in (0_u16..).take(self.duties.len()) {
            for (_, version) in self.versions_of(duty) {
                for kind in version.then.list.iter().flat_map(|it| self.kinds_of(it, false)) {
                    put(&mut ends, kind, duty);
                }
                for kind in version.after.list.iter().flat_map(|it| self.kinds_of(it, true)) {
                    put(&mut starts, kind, duty);
                }
                extends.extend(version.extend.as_ref().map(|it| (it.kind, duty)));
            }
        }
        for (kind, duty) in extends {
            if let Some(kind) = self.kinds.get_mut(usize::from(kind))
                && kind.extends.last() != Some(&duty)
            {
                kind.extends.push(duty);
            }
        }
        (self.starts_by_kind, self.ends_by_kind) = (starts, ends);
    }

    /// The kinds that may fire a trigger; with `moves`, also by the stages they lead to.
    fn kinds_of(&self, trigger: &Trig, moves: bool) -> Vec<u16> {
        match trigger {
            Trig::Event { kinds, .. } => kinds.iter().collect(),
            Trig::Enters(stages) if moves => {
                let leads = |it: &&Way| it.to.is_some_and(|to| stages.contains(to));
                self.ways.iter().filter(leads).filter_map(|it| it.on).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Notes what a trigger looks at. Of a move, the stage on the inner side of the
    /// border is always in the set, so it is enough to note those.
    fn touch(&mut self, touch: Touch, trigger: &Trig) {
        let (rows, numbers) = match trigger {
            Trig::Event { kinds, .. } => (&mut self.on_kind, *kinds),
            Trig::Enters(stages) | Trig::Leaves(stages) => (&mut self.on_stage, *stages),
            Trig::Expires(other) => (&mut self.on_expiry, std::iter::once(*other).collect()),
        };
        numbers.iter().for_each(|it| touch::note(rows, it, touch));
    }
}

fn always(in_force: InForce) -> bool {
    in_force == InForce::default()
}

fn stage_rows(rules: &Lifecycle, names: &Names) -> Result<Vec<StageRow>, Error> {
    let mut rows = Vec::new();
    for (region, (_, rule)) in (0_u16..).zip(rules.regions()) {
        for (id, stage) in &rule.stages {
            // The numbering follows this very order.
            names.stage(id)?;
            rows.push(StageRow {
                id: id.clone(),
                region,
                summary: stage.summary.clone(),
                is_final: stage.is_final,
            });
        }
    }
    Ok(rows)
}

#[inline]
fn row(table: &[Vec<u16>], row: u16, width: usize, column: u16) -> &[u16] {
    let place = usize::from(row).saturating_mul(width).saturating_add(usize::from(column));
    table.get(place).map_or(&[], Vec::as_slice)
}

fn push(table: &mut [Vec<u16>], row: u16, width: usize, column: u16, number: u16) {
    let place = usize::from(row).saturating_mul(width).saturating_add(usize::from(column));
    if let Some(list) = table.get_mut(place) {
        list.push(number);
    }
}
