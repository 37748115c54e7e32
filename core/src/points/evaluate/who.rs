//! Subjects as numbers: what totals, bands and ranks go by.

use std::collections::BTreeMap;

use crate::{
    points::{
        Member, NotScoredReason,
        compile::{NONE, Program},
        rules::{Exemption, GroupBy},
    },
    time::Day,
    wire::Id,
};

use super::exempt::{Age, Exemptions, of_age};

/// A subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Who {
    /// The number of its class, or [`NONE`].
    pub(crate) class: u16,
    pub(crate) group: Group,
    pub(crate) born: Option<u16>,
    pub(crate) joined: Option<Day>,
    pub(crate) left: Option<Day>,
}

/// Organisation, level and class, as numbers that keep the order of their names; 0: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Group {
    organisation: u32,
    level: u32,
    class: u32,
}

impl Group {
    pub(crate) fn new(organisation: u32, level: u32, class: u16, program: &Program) -> Self {
        let own = program.classes.get(usize::from(class));
        let before = own.map(|own| program.classes.iter().filter(|it| *it < own).count());
        let class =
            before.and_then(|it| u32::try_from(it).ok()).map_or(0, |it| it.saturating_add(1));
        Self { organisation, level, class }
    }

    /// The group in which it stands, if it is grouped only by these.
    pub(super) fn by(self, by: &[GroupBy]) -> Self {
        let told = |what: GroupBy, n: u32| if by.contains(&what) { n } else { 0 };
        Self {
            organisation: told(GroupBy::Organisation, self.organisation),
            level: told(GroupBy::Level, self.level),
            class: told(GroupBy::Class, self.class),
        }
    }
}

/// The members of a roster as numbers.
pub(super) fn all(program: &Program, members: &[&Member]) -> Vec<Who> {
    let organisations = numbers(members.iter().filter_map(|it| it.organisation.as_ref()));
    let levels = numbers(members.iter().filter_map(|it| it.level.as_ref()));
    let number = |all: &BTreeMap<&Id, u32>, id: &Option<Id>| {
        id.as_ref().and_then(|it| all.get(it)).copied().unwrap_or(0)
    };
    let each = members.iter().map(|it| {
        let class = it.class.as_ref().and_then(|it| program.class(it)).unwrap_or(NONE);
        let organisation = number(&organisations, &it.organisation);
        let group = Group::new(organisation, number(&levels, &it.level), class, program);
        Who { class, group, born: it.born, joined: it.joined, left: it.left }
    });
    each.collect()
}

/// A number for each name, from 1 on, in the order of the names.
fn numbers<'a>(names: impl Iterator<Item = &'a Id>) -> BTreeMap<&'a Id, u32> {
    let mut all: BTreeMap<&Id, u32> = names.map(|it| (it, 0)).collect();
    for (n, it) in (1_u32..).zip(all.values_mut()) {
        *it = n;
    }
    all
}

impl Who {
    /// Whether the scheme applies to it on a day.
    #[inline]
    pub(super) fn takes_part(&self, day: Day) -> bool {
        self.joined.is_none_or(|it| it <= day) && self.left.is_none_or(|it| day <= it)
    }

    /// Why it is not scored on a day, and the exemption where it is one.
    pub(super) fn not_scored<'p>(
        &self,
        n: u32,
        exemptions: &Exemptions<'_, 'p>,
        day: Day,
    ) -> Option<(NotScoredReason, Option<&'p Exemption>)> {
        if !self.takes_part(day) {
            return Some((NotScoredReason::NotTakingPart, None));
        }
        match of_age(exemptions.program, self, day) {
            Age::Reached => {}
            Age::Below => return Some((NotScoredReason::UnderAge, None)),
            Age::Unknown => return Some((NotScoredReason::AgeUnknown, None)),
        }
        exemptions.not_scored(n, day).map(|it| (NotScoredReason::Exempt, Some(it)))
    }
}
