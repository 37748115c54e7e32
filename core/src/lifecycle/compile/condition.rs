//! Conditions with names resolved.

use super::Names;
use crate::{
    facts::Value,
    kernel::Bits,
    lifecycle::rules::{ClockIs, Comparison, Condition},
    people::Relation,
    time::Day,
    wire::{Error, Id},
};

/// A compiled condition; see `rules::Condition` for what each means.
#[derive(Debug)]
pub(crate) enum Cond {
    Attr { name: u16, of: Option<u16>, cmp: Cmp },
    Document { name: u16, has: Vec<Id> },
    Organ { who: Option<u16>, is: Relation, steps: Option<u32>, than: (Option<u16>, Option<u16>) },
    Differs { who: Option<u16>, from: Vec<(u16, Option<u16>)> },
    Count { kind: u16, at_least: u32, at_most: u32 },
    Clock { duties: Vec<u16>, is: ClockIs },
    Stage(Bits),
    Related { name: u16, stages: Vec<Id> },
}

/// A compiled comparison.
#[derive(Debug)]
pub(crate) enum Cmp {
    OneOf(Vec<Scalar>),
    NoneOf(Vec<Scalar>),
    AtLeast(Scalar),
    AtMost(Scalar),
    Present(bool),
}

/// A value of the rulebook to compare with. A text may also be read as a day.
#[derive(Debug)]
pub(crate) enum Scalar {
    Yes(bool),
    Count(i64),
    Text(Box<str>, Option<Day>),
}

impl Cond {
    pub(crate) fn compile_all(list: &[Condition], names: &Names) -> Result<Vec<Self>, Error> {
        list.iter().map(|it| Self::compile(it, names)).collect()
    }

    pub(crate) fn compile(rule: &Condition, names: &Names) -> Result<Self, Error> {
        let attr = |id: &Option<Id>| id.as_ref().map(|it| names.attr(it)).transpose();
        Ok(match rule {
            Condition::Attr(it) => Self::Attr {
                name: names.attr(&it.name)?,
                of: it.of.as_ref().map(|it| names.kind(it)).transpose()?,
                cmp: Cmp::compile(&it.comparison),
            },
            Condition::Document(it) => {
                Self::Document { name: names.attr(&it.name)?, has: it.has.clone() }
            }
            Condition::Organ(it) => Self::Organ {
                who: attr(&it.who)?,
                is: it.is,
                steps: it.steps,
                than: (
                    it.than.event.as_ref().map(|it| names.kind(it)).transpose()?,
                    attr(&it.than.who)?,
                ),
            },
            Condition::Differs(it) => Self::Differs {
                who: attr(&it.who)?,
                from: it
                    .from
                    .iter()
                    .map(|it| Ok((names.kind(&it.event)?, attr(&it.who)?)))
                    .collect::<Result<_, Error>>()?,
            },
            Condition::Count(it) => Self::Count {
                kind: names.kind(&it.event)?,
                at_least: it.at_least.unwrap_or(0),
                at_most: it.at_most.unwrap_or(u32::MAX),
            },
            Condition::Clock(it) => Self::Clock {
                duties: it.duty.iter().map(|it| names.duty(it)).collect::<Result<_, _>>()?,
                is: it.is,
            },
            Condition::Stage(it) => Self::Stage(
                it.is_one_of.iter().map(|it| names.stage(it)).collect::<Result<_, _>>()?,
            ),
            Condition::RelatedCase(it) => {
                Self::Related { name: names.attr(&it.name)?, stages: it.stage_in.clone() }
            }
        })
    }

    /// Whether it looks at the case alone, so that it can be decided before the act.
    pub(crate) fn is_about_case(&self) -> bool {
        match self {
            Self::Attr { of, .. } => of.is_some(),
            Self::Count { .. } | Self::Clock { .. } | Self::Stage(_) => true,
            Self::Document { .. }
            | Self::Organ { .. }
            | Self::Differs { .. }
            | Self::Related { .. } => false,
        }
    }
}

impl Cmp {
    fn compile(rule: &Comparison) -> Self {
        let all = |list: &[Value]| list.iter().map(Scalar::of).collect();
        match rule {
            Comparison::Is(it) => Self::OneOf(vec![Scalar::of(it)]),
            Comparison::IsOneOf(list) => Self::OneOf(all(list)),
            Comparison::IsNoneOf(list) => Self::NoneOf(all(list)),
            Comparison::AtLeast(it) => Self::AtLeast(Scalar::of(it)),
            Comparison::AtMost(it) => Self::AtMost(Scalar::of(it)),
            Comparison::Present(it) => Self::Present(*it),
        }
    }
}

impl Scalar {
    fn of(value: &Value) -> Self {
        match value {
            Value::Yes(it) => Self::Yes(*it),
            Value::Count(it) => Self::Count(*it),
            Value::Text(it) => Self::Text(it.as_str().into(), it.parse().ok()),
            Value::List(_) => Self::Text(value.to_string().into(), None),
        }
    }
}
