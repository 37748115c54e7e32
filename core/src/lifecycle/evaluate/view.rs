//! One role's answer: computed on all facts, then without what names hidden ones.

use std::collections::BTreeSet;

use super::{
    Judged,
    reads::{Readers, Secret},
    state::{Fold, Log, NO_ROW, Truth, World},
};
use crate::{
    answers::{Ask, Detail, Param},
    facts::Fact,
    lifecycle::{
        compile::Machine,
        facts::Case,
        result::{CaseStatus, Counts},
        view::SeenFact,
    },
    time::View,
    wire::{Error, Id, Pointer},
};

/// The answer for one role.
pub(in crate::lifecycle) struct Seen {
    pub(in crate::lifecycle) judged: Judged,
    pub(in crate::lifecycle) facts: Vec<SeenFact>,
    pub(in crate::lifecycle) concealed: bool,
}

/// What is hidden: whole rows, and attributes of rows.
#[derive(Debug, Default)]
struct Hidden {
    rows: BTreeSet<u32>,
    attrs: BTreeSet<(u32, u16)>,
    /// Ids and texts that only hidden facts hold.
    words: BTreeSet<String>,
}

/// Judges a case for one role.
pub(in crate::lifecycle) fn view<'a>(
    machine_of: &impl Fn(&Id) -> Result<&'a Machine, Error>,
    view: &'a View,
    case: &'a Case,
    ask: &Ask,
    role: &str,
) -> Result<Seen, Error> {
    // Without notes nobody would know what a clock rests on.
    let noted = ask.clone().detail(ask.detail.max(Detail::Findings));
    super::folded(machine_of, view, case, (&noted, true), |world, fold| {
        let place = Pointer::root().key("role");
        let role = world.machine.names.role(role).map_err(|it| it.at(place))?;
        let hidden = fold.hidden(world, role);
        let mut judged = fold.answer(world, case, noted.detail);
        let concealed = fold.conceal(world, &hidden, &mut judged);
        if concealed {
            // Where an act was out of place tells the stage.
            judged.findings.retain(|it| !it.params.has("stage"));
        }
        if ask.detail < Detail::Findings {
            judged.findings.clear();
        }
        Ok(Seen { judged, facts: seen_facts(world, &hidden), concealed })
    })
}

impl Fold {
    /// Which rows and attributes are hidden from a role, on the case as folded.
    fn hidden(&mut self, world: &World<'_>, role: u16) -> Hidden {
        let mut hidden = Hidden::default();
        for rule in &world.machine.hides {
            let from = rule.from >> (role & 63) & 1 == 1;
            let applies = from
                && self.in_force(world, rule.in_force, world.machine.version_by, world.as_of)
                && self.all(world, &rule.when, None, world.as_of) != Truth::No;
            if !applies {
                continue;
            }
            for (n, row) in (0_u32..).zip(&world.rows.rows) {
                if !rule.kinds.contains(row.kind) {
                    continue;
                }
                if rule.attrs.is_empty() {
                    hidden.rows.insert(n);
                } else {
                    let told = rule.attrs.iter().filter(|it| world.rows.value(row, **it).is_some());
                    hidden.attrs.extend(told.map(|attr| (n, *attr)));
                }
            }
        }
        hidden.words = hidden.secrets(world);
        hidden
    }

    /// Takes out what names or rests on hidden facts. True if the stage is concealed.
    fn conceal(&self, world: &World<'_>, hidden: &Hidden, judged: &mut Judged) -> bool {
        let clocks: Vec<bool> =
            (0_u32..).take(self.instances.len()).map(|n| self.rests_on(n, hidden)).collect();
        let ids: BTreeSet<Id> = hidden
            .rows
            .iter()
            .chain(hidden.attrs.iter().map(|(row, _)| row))
            .filter_map(|row| world.fact_id(*row))
            .collect();
        let readers = Readers::of(&world.machine.rules, &hidden.secret(world));
        let status = &mut judged.status;
        let mut gone: BTreeSet<_> = BTreeSet::new();
        let runs = self.runs(world);
        status.clocks.retain(|clock| {
            let run = runs.iter().position(|(duty, n)| **duty == *clock.duty && *n == clock.n);
            let drop = run.and_then(|it| clocks.get(it)).copied().unwrap_or(true);
            if drop {
                gone.insert((clock.duty.clone(), clock.started_by.clone()));
            }
            !drop
        });
        judged.findings.retain(|it| {
            let named = it.subjects.iter().any(|id| ids.contains(id));
            let of_clock = gone
                .iter()
                .any(|(duty, by)| it.rule == *duty && it.subjects.first() == by.as_ref());
            let reads = readers.rules.contains(it.rule.as_str());
            !named && !of_clock && !reads && !it.params.iter().any(|(_, param)| hidden.tells(param))
        });
        if let Some(trace) = &mut judged.trace {
            let mut inside_gone = false;
            trace.retain(|step| {
                if step.depth == 0 {
                    inside_gone = step.subjects.iter().any(|id| ids.contains(id))
                        || step.rule.as_ref().is_some_and(|rule| {
                            readers.rules.contains(rule.as_str())
                                || gone.iter().any(|(duty, _)| duty == rule)
                        });
                }
                let reads =
                    step.rule.as_ref().is_some_and(|it| readers.rules.contains(it.as_str()));
                !inside_gone
                    && !reads
                    && !step.subjects.iter().any(|id| ids.contains(id))
                    && !step.params.iter().any(|(_, param)| hidden.tells(param))
            });
        }
        let bars = |it: &crate::lifecycle::result::LastDayOf| {
            gone.iter().any(|(duty, _)| *duty == it.duty)
        };
        status.next.retain(|it| !readers.events.contains(it.event.as_str()));
        for step in &mut status.next {
            step.last_day = step.last_day.take().filter(|it| !bars(it));
            step.opens = step.opens.take().filter(|it| !bars(it));
        }
        status.counts = Counts::default();
        status.clocks.iter().for_each(|it| status.counts.add(it.verdict));
        status.unfit = self.unfit_but(hidden);
        self.conceal_stages(world, hidden, status)
    }

    /// The duty of each instance and which run of it that is.
    fn runs<'w>(&self, world: &World<'w>) -> Vec<(&'w str, u32)> {
        let mut runs: Vec<(&str, u32)> = Vec::new();
        for instance in &self.instances {
            let duty = world.machine.duty(instance.duty).map_or("", |it| it.id.as_str());
            let before = runs.iter().filter(|(it, _)| *it == duty).count();
            runs.push((duty, u32::try_from(before).unwrap_or(0).saturating_add(1)));
        }
        runs
    }

    /// Whether a clock was started, ended, stopped or prolonged by a hidden fact, or
    /// counts by a hidden attribute.
    fn rests_on(&self, n: u32, hidden: &Hidden) -> bool {
        let Some(instance) = self.instances.get(n as usize) else { return true };
        let ends = [instance.started_by, instance.ended_by];
        ends.iter().any(|it| hidden.rows.contains(it))
            || self.log.iter().any(|it| match *it {
                Log::Read { instance, row, attr } => instance == n && hidden.has(row, attr),
                Log::Extended { instance, row, .. } => instance == n && hidden.any_of(row),
                Log::Suspended { instance, row, .. } | Log::Resumed { instance, row, .. } => {
                    instance == n && hidden.rows.contains(&row)
                }
                _ => false,
            })
    }

    /// How many visible facts did not fit.
    fn unfit_but(&self, hidden: &Hidden) -> u32 {
        let refused = self.log.iter().filter(|it| match it {
            Log::Took { row, class } => {
                *class == super::judge::Class::Refused && !hidden.rows.contains(row)
            }
            _ => false,
        });
        u32::try_from(refused.count()).unwrap_or(u32::MAX)
    }

    /// Where a hidden fact moved a region last, its stage is not told.
    fn conceal_stages(&self, world: &World<'_>, hidden: &Hidden, status: &mut CaseStatus) -> bool {
        let last = |region: u16| {
            let of_region = |it: &&super::state::Move| {
                world.machine.way(it.way).is_some_and(|way| way.region == region)
            };
            self.moves.iter().rev().find(of_region)
        };
        let is_hidden = |region: u16| {
            last(region).is_some_and(|it| it.row != NO_ROW && hidden.rows.contains(&it.row))
        };
        let mut regions = 1_u16..;
        status.overlays.retain(|_| !is_hidden(regions.next().unwrap_or(u16::MAX)));
        if !is_hidden(0) {
            return false;
        }
        let of_main =
            |it: &&super::state::Move| world.machine.way(it.way).is_some_and(|way| way.region == 0);
        let mut visible =
            self.moves.iter().filter(of_main).take_while(|it| !hidden.rows.contains(&it.row));
        let initial = world.machine.regions.first().map(|it| it.initial);
        let seen = visible.by_ref().last().map(|it| it.to).or(initial);
        let shown = status
            .summary
            .clone()
            .or_else(|| seen.and_then(|it| world.machine.stage(it)).map(|it| it.id.clone()));
        if let Some(shown) = shown {
            status.stage = shown;
        }
        status.since = None;
        status.is_final = false;
        status.stage_certain = true;
        status.next.clear();
        true
    }
}

impl Hidden {
    /// The names of what is hidden.
    fn secret<'w>(&self, world: &World<'w>) -> Secret<'w> {
        let names = &world.machine.names.attr_ids;
        let attrs = self.attrs.iter().filter_map(|(_, it)| names.get(usize::from(*it)));
        let rows = (0_u32..).zip(&world.rows.rows).filter(|(n, _)| self.rows.contains(n));
        let kinds = rows.filter_map(|(_, row)| row.fact?.kind.as_deref());
        Secret { attrs: attrs.map(|it| &**it).collect(), kinds: kinds.collect() }
    }

    fn has(&self, row: u32, attr: Option<u16>) -> bool {
        self.rows.contains(&row) || attr.is_some_and(|attr| self.attrs.contains(&(row, attr)))
    }

    fn any_of(&self, row: u32) -> bool {
        self.rows.contains(&row) || self.attrs.iter().any(|(it, _)| *it == row)
    }

    /// Whether a parameter tells a word that only hidden facts hold.
    fn tells(&self, param: &Param) -> bool {
        let told = |word: &str| {
            self.words.contains(word) || word.split(':').any(|part| self.words.contains(part))
        };
        match param {
            Param::Word(word) => told(word),
            Param::Words(words) => words.iter().any(|it| told(it)),
            Param::Count(_) | Param::Day(_) => false,
        }
    }

    /// Words of hidden facts less those of visible ones and of the rules themselves.
    fn secrets(&self, world: &World<'_>) -> BTreeSet<String> {
        let (mut secret, mut open) = (BTreeSet::new(), BTreeSet::new());
        for (n, row) in (0_u32..).zip(&world.rows.rows) {
            let Some(fact) = row.fact else { continue };
            let whole = self.rows.contains(&n);
            let home = if whole { &mut secret } else { &mut open };
            home.insert(fact.id.to_string());
            let by = fact.by.iter();
            home.extend(
                by.flat_map(|it| it.person.iter().chain(&it.organ)).map(ToString::to_string),
            );
            for (name, value) in &fact.attrs {
                let number = world.machine.names.attr(name).ok();
                let hides = whole || number.is_some_and(|it| self.attrs.contains(&(n, it)));
                let home = if hides { &mut secret } else { &mut open };
                match value {
                    crate::facts::Value::Text(text) => drop(home.insert(text.as_str().to_owned())),
                    crate::facts::Value::List(list) => {
                        home.extend(list.iter().map(ToString::to_string))
                    }
                    _ => {}
                }
            }
        }
        for rule in world.machine.rules.events.values() {
            for it in rule.attrs.values() {
                open.extend(it.codes.iter().chain(&it.fields).map(ToString::to_string));
            }
        }
        secret.difference(&open).cloned().collect()
    }
}

fn seen_facts(world: &World<'_>, hidden: &Hidden) -> Vec<SeenFact> {
    let seen = |(n, row): (u32, &super::rows::Row<'_>)| {
        if hidden.rows.contains(&n) {
            return SeenFact { redacted: true, ..SeenFact::default() };
        }
        let mut fact: Option<Fact> = row.fact.cloned();
        let mut hidden_attrs = Vec::new();
        for (_, attr) in hidden.attrs.range((n, 0)..=(n, u16::MAX)) {
            let name = world.machine.names.attr_ids.get(usize::from(*attr));
            if let (Some(fact), Some(name)) = (&mut fact, name)
                && fact.attrs.remove(name).is_some()
            {
                hidden_attrs.push(name.clone());
            }
        }
        if let Some(fact) = &mut fact
            && fact.after.as_ref().is_some_and(|it| hidden.words.contains(it.as_str()))
        {
            fact.after = None;
        }
        SeenFact { fact, hidden_attrs, redacted: false }
    };
    (0_u32..).zip(&world.rows.rows).map(seen).collect()
}
