//! Duties with names resolved.

use std::collections::BTreeMap;

use super::{Cond, Names, Touch};
use crate::{
    kernel::Bits,
    law::{Force, InForce},
    lifecycle::rules::{self, Limit, Opens, StartDay, SuspendDays, Trigger},
    time::{Roll, Term, Unit},
    wire::{Error, Id, Problem, RuleId},
};

/// One version of a duty.
#[derive(Debug)]
pub(crate) struct Version {
    pub(crate) rule: rules::Duty,
    pub(crate) in_force: InForce,
    pub(crate) is_right: bool,
    pub(crate) shape: Shape,
    pub(crate) after: Trigs,
    pub(crate) then: Trigs,
    pub(crate) unless: Trigs,
    pub(crate) limit: LimitPlan,
    pub(crate) roll: Roll,
    pub(crate) stops: Vec<Stop>,
    pub(crate) extend: Option<Extension>,
    pub(crate) departure: Option<u16>,
    pub(crate) version_by: Option<u16>,
    /// The codes of its most frequent findings, by kind of finding.
    pub(crate) codes: Vec<(&'static str, RuleId)>,
}

/// The shape of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Within,
    NotBefore(Opens),
    Every { per: Term, at_least: u32 },
}

/// The triggers of one clause.
#[derive(Debug)]
pub(crate) struct Trigs {
    pub(crate) list: Vec<Trig>,
    /// Kinds on which the clause fires whatever else holds, and tells no start day.
    pub(crate) plain: Bits,
}

/// A compiled trigger.
#[derive(Debug)]
pub(crate) enum Trig {
    Event { kinds: Bits, when: Vec<Cond>, day: Option<Start> },
    Enters(Bits),
    Leaves(Bits),
    Expires(u16),
}

/// Where the start day is told.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start {
    Attribute(u16),
    Event(u16),
}

/// What a trigger list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clause {
    After,
    Then,
    Unless,
    Stop(u8),
    Resume(u8),
}

/// A compiled limit.
#[derive(Debug)]
pub(crate) enum LimitPlan {
    Fixed(Term),
    ByCode { attr: u16, of: Option<u16>, table: BTreeMap<Id, Term> },
    LastDay { attr: u16, of: Option<u16> },
    Unstated,
}

/// A compiled stop.
#[derive(Debug)]
pub(crate) struct Stop {
    pub(crate) from: Trigs,
    pub(crate) until: Trigs,
    pub(crate) after_first: bool,
}

/// A compiled extension.
#[derive(Debug)]
pub(crate) struct Extension {
    pub(crate) kind: u16,
    pub(crate) amount: u16,
    /// How many counted units one unit of the amount is: a week is seven days.
    pub(crate) factor: u32,
    pub(crate) cap: u32,
    pub(crate) times: u32,
    pub(crate) least: u32,
}

impl Version {
    pub(super) fn compile(rule: &rules::Duty, names: &Names) -> Result<Self, Error> {
        let Some(shape) = rule.shape() else {
            let problem = "give exactly one of within, notBefore, every".into();
            return Err(Error::new(Problem::BadRule { rule: rule.id.to_string(), problem }));
        };
        let (shape, roll) = match shape {
            rules::Shape::Within(it) => (Shape::Within, it.roll),
            rules::Shape::NotBefore(it) => (Shape::NotBefore(it.opens), it.roll),
            rules::Shape::Every(it) => {
                (Shape::Every { per: it.per, at_least: it.at_least }, Roll::None)
            }
        };
        let all = |list: &[Trigger]| Trigs::compile(list, names);
        Ok(Self {
            in_force: rule.in_force,
            is_right: rule.force == Force::May,
            shape,
            after: all(rule.after())?,
            then: all(rule.then())?,
            unless: all(rule.unless())?,
            limit: rule.limit().map_or(Ok(LimitPlan::Unstated), |it| {
                LimitPlan::compile(it, rule.extend().is_some(), names)
            })?,
            roll,
            stops: rule
                .suspend()
                .iter()
                .map(|it| {
                    Ok(Stop {
                        from: all(&it.from)?,
                        until: all(&it.until)?,
                        after_first: it.days == SuspendDays::AfterFirst,
                    })
                })
                .collect::<Result<_, Error>>()?,
            extend: rule.extend().map(|it| Extension::compile(it, names)).transpose()?,
            departure: rule.departure.as_ref().map(|it| names.attr(it)).transpose()?,
            version_by: rule.version_by.as_ref().map(|it| names.kind(&it.event)).transpose()?,
            codes: ["late", "missing", "too-early"]
                .map(|kind| (kind, rule.id.with_kind(kind)))
                .to_vec(),
            rule: rule.clone(),
        })
    }

    /// Every trigger it has, with the clause that it belongs to.
    pub(super) fn triggers(&self) -> impl Iterator<Item = (u8, &Trig)> {
        fn of(clause: u8, trigs: &Trigs) -> impl Iterator<Item = (u8, &Trig)> {
            trigs.list.iter().map(move |it| (clause, it))
        }
        let stops = self
            .stops
            .iter()
            .flat_map(|it| of(Touch::STOP, &it.from).chain(of(Touch::RESUME, &it.until)));
        of(Touch::AFTER, &self.after)
            .chain(of(Touch::THEN, &self.then))
            .chain(of(Touch::UNLESS, &self.unless))
            .chain(stops)
    }

    /// The triggers of one clause; none of a stop that there is not.
    #[inline]
    pub(crate) fn clause(&self, clause: Clause) -> Option<&Trigs> {
        match clause {
            Clause::After => Some(&self.after),
            Clause::Then => Some(&self.then),
            Clause::Unless => Some(&self.unless),
            Clause::Stop(n) => self.stops.get(usize::from(n)).map(|it| &it.from),
            Clause::Resume(n) => self.stops.get(usize::from(n)).map(|it| &it.until),
        }
    }
}

impl Trigs {
    fn compile(list: &[Trigger], names: &Names) -> Result<Self, Error> {
        let list = Trig::compile_all(list, names)?;
        let (mut plain, mut dated) = (Bits::default(), Bits::default());
        for trigger in &list {
            let Trig::Event { kinds, when, day } = trigger else { continue };
            if day.is_some() {
                kinds.iter().for_each(|it| dated.insert(it));
            } else if when.is_empty() {
                // A trigger before it may tell the start day of the same kind.
                kinds.iter().filter(|it| !dated.contains(*it)).for_each(|it| plain.insert(it));
            }
        }
        Ok(Self { list, plain })
    }
}

impl Trig {
    fn compile_all(list: &[Trigger], names: &Names) -> Result<Vec<Self>, Error> {
        let stages = |ids: &[Id]| ids.iter().map(|it| names.stage(it)).collect::<Result<Bits, _>>();
        list.iter()
            .map(|it| {
                Ok(match it {
                    Trigger::Event { kinds, when, day } => Self::Event {
                        kinds: kinds.iter().map(|it| names.kind(it)).collect::<Result<_, _>>()?,
                        when: Cond::compile_all(when, names)?,
                        day: match day {
                            None => None,
                            Some(StartDay::Attribute(it)) => {
                                Some(Start::Attribute(names.attr(it)?))
                            }
                            Some(StartDay::Event(it)) => Some(Start::Event(names.kind(it)?)),
                        },
                    },
                    Trigger::Enters(ids) => Self::Enters(stages(ids)?),
                    Trigger::Leaves(ids) => Self::Leaves(stages(ids)?),
                    Trigger::Expires(duty) => Self::Expires(names.duty(duty)?),
                })
            })
            .collect()
    }
}

impl LimitPlan {
    /// A limit that can be extended is counted in the smaller unit of its family.
    fn compile(rule: &Limit, extends: bool, names: &Names) -> Result<Self, Error> {
        let fit = |term: Term| if extends { small(term) } else { term };
        let kind = |id: &Option<Id>| id.as_ref().map(|it| names.kind(it)).transpose();
        Ok(match rule {
            Limit::Fixed(term) => Self::Fixed(fit(*term)),
            Limit::ByCode { attr, of, table } => {
                let table = table.iter().map(|(code, term)| (code.clone(), fit(*term))).collect();
                Self::ByCode { attr: names.attr(attr)?, of: kind(of)?, table }
            }
            Limit::LastDay { attr, of } => Self::LastDay { attr: names.attr(attr)?, of: kind(of)? },
            Limit::Unstated(_) => Self::Unstated,
        })
    }
}

impl Extension {
    fn compile(rule: &rules::Extend, names: &Names) -> Result<Self, Error> {
        let factor = rule.cap.map_or(1, |it| small(Term { n: 1, unit: it.unit }).n);
        Ok(Self {
            kind: names.kind(&rule.event)?,
            amount: names.attr(&rule.amount)?,
            factor,
            cap: rule.cap.map_or(u32::MAX, |it| it.n.saturating_mul(factor)),
            times: rule.times.unwrap_or(u32::MAX),
            least: rule.least.unwrap_or(1).saturating_mul(factor),
        })
    }
}

/// Weeks as days and years as months; other units as they are.
fn small(term: Term) -> Term {
    match term.unit {
        Unit::Weeks => Term { n: term.n.saturating_mul(7), unit: Unit::Days },
        Unit::Years => Term { n: term.n.saturating_mul(12), unit: Unit::Months },
        _ => term,
    }
}
