//! Whether a condition holds: true, false, or unknown for want of something.

use super::{
    rows::{Row, Val},
    state::{Fold, Missing, NO_ROW, Truth, World},
};
use crate::{
    kernel::{State, Timing},
    lifecycle::{
        compile::{Cmp, Cond, Scalar},
        rules::ClockIs,
    },
    people::Relation,
    time::Day,
};

impl Fold {
    /// Whether all conditions of a list hold. One that is false decides, even
    /// beside one that is unknown.
    #[inline]
    pub(crate) fn all(
        &mut self,
        world: &World<'_>,
        list: &[Cond],
        row: Option<&Row<'_>>,
        day: Day,
    ) -> Truth {
        let mut truth = Truth::Yes;
        for condition in list {
            match self.holds(world, condition, row, day) {
                Truth::Yes => {}
                Truth::No => return Truth::No,
                unknown @ Truth::Unknown(_) => truth = unknown,
            }
        }
        truth
    }

    /// Whether a condition holds for a fact, or, without one, for the case as it stands.
    pub(crate) fn holds(
        &mut self,
        world: &World<'_>,
        condition: &Cond,
        row: Option<&Row<'_>>,
        day: Day,
    ) -> Truth {
        match condition {
            Cond::Attr { name, of, cmp } => self.attr(world, *name, *of, cmp, row),
            Cond::Document { name, has } => match value(world, row, *name) {
                Some(Val::List(fields)) => has.iter().all(|it| fields.contains(it)).into(),
                _ => Truth::Unknown(Missing::Attr(*name)),
            },
            Cond::Organ { who, is, steps, than } => {
                self.organ(world, *who, (*is, *steps), *than, row)
            }
            Cond::Differs { who, from } => self.differs(world, *who, from, row),
            Cond::Count { kind, at_least, at_most } => {
                (*at_least..=*at_most).contains(&self.count(*kind)).into()
            }
            Cond::Clock { duties, is } => self.clock(world, duties, *is, day),
            Cond::Stage(stages) => self.stages.iter().any(|it| stages.contains(*it)).into(),
            Cond::Related { name, stages } => {
                let Some(Val::Text(case)) = value(world, row, *name) else {
                    return Truth::Unknown(Missing::Attr(*name));
                };
                let Some(other) = world.others.iter().find(|it| it.case == case) else {
                    return Truth::Unknown(Missing::Case(*name));
                };
                other.stages_on(day).any(|stage| stages.iter().any(|it| it == stage)).into()
            }
        }
    }

    fn attr(
        &self,
        world: &World<'_>,
        name: u16,
        of: Option<u16>,
        cmp: &Cmp,
        row: Option<&Row<'_>>,
    ) -> Truth {
        let row = match of {
            None => row,
            Some(kind) => self.latest(kind).and_then(|it| world.row(it)),
        };
        let told = value(world, row, name);
        let missing = match (of, row) {
            (Some(kind), None) => Missing::Fact(kind),
            _ => Missing::Attr(name),
        };
        let found = match (cmp, told) {
            (Cmp::Present(wanted), _) => return (told.is_some() == *wanted).into(),
            (_, None) => return Truth::Unknown(missing),
            (Cmp::OneOf(list), Some(it)) => list.iter().any(|scalar| same(scalar, it)),
            (Cmp::NoneOf(list), Some(it)) => !list.iter().any(|scalar| same(scalar, it)),
            (Cmp::AtLeast(scalar), Some(it)) => ordered(scalar, it).is_some_and(|it| it.is_le()),
            (Cmp::AtMost(scalar), Some(it)) => ordered(scalar, it).is_some_and(|it| it.is_ge()),
        };
        found.into()
    }

    fn organ(
        &self,
        world: &World<'_>,
        who: Option<u16>,
        (is, steps): (Relation, Option<u32>),
        (than_kind, than_who): (Option<u16>, Option<u16>),
        row: Option<&Row<'_>>,
    ) -> Truth {
        let organ = match organ_of(world, row, who) {
            Ok(it) => it,
            Err(missing) => return Truth::Unknown(missing),
        };
        let other = than_kind.map(|it| self.latest(it));
        let other_row = match other {
            None => row,
            Some(found) => found.and_then(|it| world.row(it)),
        };
        if let (Some(kind), None) = (than_kind, other_row) {
            return Truth::Unknown(Missing::Fact(kind));
        }
        let than = match organ_of(world, other_row, than_who) {
            Ok(it) => it,
            Err(missing) => return Truth::Unknown(missing),
        };
        match world.organs.stands(organ, is, steps, than) {
            Some(stands) => stands.into(),
            None if world.organs.knows(organ) => {
                let row = other.flatten().unwrap_or(NO_ROW);
                Truth::Unknown(Missing::Organ { row, who: than_who })
            }
            None => Truth::Unknown(Missing::Organ { row: NO_ROW, who }),
        }
    }

    fn differs(
        &self,
        world: &World<'_>,
        who: Option<u16>,
        from: &[(u16, Option<u16>)],
        row: Option<&Row<'_>>,
    ) -> Truth {
        let person = person_of(world, row, who);
        let untold = who.map_or(Missing::ActorPerson, Missing::Attr);
        let mut truth = Truth::Yes;
        for n in &self.accepted {
            let Some(named) = world.row(*n) else { continue };
            for (_, attr) in from.iter().filter(|(kind, _)| *kind == named.kind) {
                match (person, person_of(world, Some(named), *attr)) {
                    (Some(a), Some(b)) if a == b => return Truth::No,
                    (Some(_), Some(_)) => {}
                    // Nobody is named by an attribute that is not told.
                    (_, None) if attr.is_some() => {}
                    (None, _) => truth = Truth::Unknown(untold),
                    (Some(_), None) => truth = Truth::Unknown(Missing::PersonOf(named.kind)),
                }
            }
        }
        truth
    }

    fn clock(&mut self, world: &World<'_>, duties: &[u16], is: ClockIs, day: Day) -> Truth {
        let mut unknown = None;
        let mut any = false;
        for instance in self.instances.iter_mut().filter(|it| duties.contains(&it.duty)) {
            any = true;
            if instance.state != State::Running {
                if is == ClockIs::Ended {
                    return Truth::Yes;
                }
                continue;
            }
            let due = instance.last_day(world.view).map(|it| it.due);
            match (Timing::of(day, due), is) {
                (Timing::InTime, ClockIs::Running) | (Timing::Late, ClockIs::Overdue) => {
                    return Truth::Yes;
                }
                (Timing::Unknown, ClockIs::Running | ClockIs::Overdue) => {
                    unknown = Some(Missing::Calendar);
                }
                _ => {}
            }
        }
        match unknown {
            Some(missing) => Truth::Unknown(missing),
            None => (is == ClockIs::None && !any).into(),
        }
    }
}

impl super::state::Other<'_> {
    /// The stages of all regions at the end of a day.
    fn stages_on(&self, day: Day) -> impl Iterator<Item = &str> {
        let until = self.moves.partition_point(|(on, ..)| *on <= day);
        let seen = self.moves.get(..until).unwrap_or_default();
        (0_u16..).map_while(move |region| {
            // Every region begins with a move into its initial stage.
            seen.iter().rev().find(|(_, it, _)| *it == region).map(|(.., stage)| *stage)
        })
    }
}

#[inline]
pub(super) fn value<'a>(world: &World<'a>, row: Option<&Row<'_>>, name: u16) -> Option<Val<'a>> {
    row.and_then(|it| world.rows.value(it, name))
}

fn text<'a>(world: &World<'a>, row: Option<&Row<'a>>, name: u16) -> Option<&'a str> {
    match value(world, row, name) {
        Some(Val::Text(it)) => Some(it),
        _ => None,
    }
}

fn organ_of<'a>(
    world: &World<'a>,
    row: Option<&Row<'a>>,
    who: Option<u16>,
) -> Result<&'a str, Missing> {
    match who {
        Some(name) => text(world, row, name).ok_or(Missing::Attr(name)),
        None => row.and_then(Row::organ).ok_or(Missing::ActorOrgan),
    }
}

fn person_of<'a>(world: &World<'a>, row: Option<&Row<'a>>, who: Option<u16>) -> Option<&'a str> {
    match who {
        Some(name) => text(world, row, name),
        None => row.and_then(Row::person),
    }
}

fn same(scalar: &Scalar, value: Val<'_>) -> bool {
    match (scalar, value) {
        (Scalar::Yes(a), Val::Yes(b)) => *a == b,
        (Scalar::Count(a), Val::Count(b)) => *a == b,
        (Scalar::Text(a, _), Val::Text(b)) => **a == *b,
        (Scalar::Text(_, Some(a)), Val::Day(b)) => *a == b,
        _ => false,
    }
}

fn ordered(scalar: &Scalar, value: Val<'_>) -> Option<std::cmp::Ordering> {
    match (scalar, value) {
        (Scalar::Count(a), Val::Count(b)) => Some(a.cmp(&b)),
        (Scalar::Text(_, Some(a)), Val::Day(b)) => Some(a.cmp(&b)),
        _ => None,
    }
}
