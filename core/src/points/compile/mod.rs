//! A scheme made dense: parts become small numbers, so that a ledger is cheap.
//!
//! Made once when a rulebook is opened; never changed afterwards. What a scheme
//! may not say is refused here.

mod caps;
mod check;
mod items;
mod people;
mod plain;
mod worth;

use foldhash::{HashMap, HashMapExt};

pub(crate) use caps::{CapRow, Most, Win};
pub(crate) use items::{Item, Length, NONE, Once, Span as Lasts, Version, lasts, once};
pub(crate) use plain::{Plain, PlainCap};
pub(crate) use worth::Value;

use self::caps::Slots;
use super::{
    Points,
    rules::{Band, Exemption, HighestOnly, Part, PartKind, PeriodEnd, Scheme},
};
use crate::{
    law::{InForce, Standing},
    time::{Cycle, Day, Period, Span},
    wire::{Error, Id, Pointer, Problem, RuleId},
};

/// A compiled scheme.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) rules: Scheme,
    /// Items by their number, which is their place in the order of a day.
    pub(crate) items: Vec<Item>,
    /// What is plain of them, by their number.
    plain: Vec<Option<Plain>>,
    numbers: HashMap<Id, u32>,
    pub(crate) heads: Vec<Head>,
    pub(crate) total: Vec<TotalRow>,
    pub(crate) slots: Slots,
    /// Whether some items count only once in the place of each other.
    pub(crate) has_groups: bool,
    /// The ids of those groups.
    pub(crate) groups: Vec<Id>,
    pub(crate) classes: Vec<Id>,
    pub(crate) age: u8,
}

/// A head with its versions.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) id: Id,
    pub(crate) versions: Vec<HeadRow>,
}

/// A version of a head.
#[derive(Debug)]
pub(crate) struct HeadRow {
    pub(crate) in_force: Days,
    pub(crate) base: i64,
    pub(crate) floor: Option<i64>,
    pub(crate) caps: [Vec<CapRow>; 2],
    /// Its place in the list of heads.
    pub(crate) n: usize,
}

/// A version of what holds for the total.
#[derive(Debug)]
pub(crate) struct TotalRow {
    pub(crate) in_force: Days,
    pub(crate) floor: Option<i64>,
    pub(crate) caps: [Vec<CapRow>; 2],
    /// Its place in the list.
    pub(crate) n: usize,
}

/// The days on which a version is in force, as numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) from: i32,
    pub(crate) until: i32,
}

impl Days {
    #[inline]
    pub(crate) fn holds(self, day: i32) -> bool {
        self.from <= day && day <= self.until
    }
}

impl From<InForce> for Days {
    fn from(it: InForce) -> Self {
        Self {
            from: it.from.map_or(i32::MIN, Day::number),
            until: it.until.map_or(i32::MAX, Day::number),
        }
    }
}

/// A period of a scheme, cut off where its rule begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) period: Period,
    pub(crate) days: Span,
    /// The place of its rule in the list of periods.
    pub(crate) n: usize,
}

impl Program {
    /// Checks a scheme and compiles it. Pointers are into the scheme.
    pub(crate) fn compile(rules: &Scheme) -> Result<Self, Error> {
        check::scheme(rules)?;
        people::check(rules)?;
        let mut slots = Slots::default();
        let heads = heads(rules, &mut slots)?;
        let total = total(rules, &mut slots)?;
        let mut program = Self {
            items: Vec::new(),
            plain: Vec::new(),
            numbers: HashMap::new(),
            heads,
            total,
            slots,
            has_groups: !rules.highest_only.is_empty(),
            groups: ids(rules.highest_only.iter().map(|it| &it.id)),
            classes: ids(rules.classes.iter().map(|it| &it.id)),
            age: rules.age.unwrap_or(people::FULL_AGE),
            rules: rules.clone(),
        };
        program.add_items(rules)?;
        program.plain = program.items.iter().map(|it| Plain::of(&program, it)).collect();
        Ok(program)
    }

    /// The number of an item.
    #[inline]
    pub(crate) fn number(&self, item: &str) -> Option<u32> {
        self.numbers.get(item).copied()
    }

    /// The version of an item on a day.
    #[inline]
    pub(crate) fn version(&self, item: u32, day: i32) -> Option<&Version> {
        let item = self.items.get(item as usize)?;
        item.versions.iter().find(|it| it.in_force.holds(day))
    }

    /// How entries of an item on a day are judged, if that is plain.
    #[inline]
    pub(crate) fn plain(&self, item: u32, day: i32) -> Option<&Plain> {
        self.plain.get(item as usize)?.as_ref().filter(|it| it.in_force.holds(day))
    }

    /// The version of a head on a day.
    #[inline]
    pub(crate) fn head(&self, head: u16, day: i32) -> Option<&HeadRow> {
        let head = self.heads.get(usize::from(head))?;
        head.versions.iter().find(|it| it.in_force.holds(day))
    }

    /// What holds for the total on a day.
    #[inline]
    pub(crate) fn total(&self, day: i32) -> Option<&TotalRow> {
        self.total.iter().find(|it| it.in_force.holds(day))
    }

    /// The number of a class.
    pub(crate) fn class(&self, id: &str) -> Option<u16> {
        let n = self.classes.iter().position(|it| it == id)?;
        u16::try_from(n).ok()
    }

    /// The base of a class on a day.
    pub(crate) fn base(&self, class: u16, day: Day) -> i64 {
        let id = self.classes.get(usize::from(class));
        let mut classes = self.rules.classes.iter();
        classes
            .find(|it| Some(&it.id) == id && it.in_force.holds_on(day))
            .map_or(0, |it| it.base.hundredths())
    }

    /// The period in which a day lies; none where no rule of periods is in force.
    pub(crate) fn period(&self, day: Day) -> Option<Stretch> {
        let mut rules = self.rules.periods.iter().enumerate();
        let (n, rule) = rules.find(|(_, it)| it.in_force.holds_on(day))?;
        let period = rule.cycle.containing(day);
        let days = period.span();
        let days = Span {
            from: rule.in_force.from.map_or(days.from, |it| it.max(days.from)),
            until: rule.in_force.until.map_or(days.until, |it| it.min(days.until)),
        };
        Some(Stretch { period, days, n })
    }

    /// Whether entries of a period count on in later ones.
    pub(crate) fn goes_on(&self, stretch: Stretch) -> bool {
        self.rules.periods.get(stretch.n).is_some_and(|it| it.end == PeriodEnd::Continue)
    }

    /// The bands in force on a day, from the highest down, with their places.
    pub(crate) fn bands(&self, day: Day) -> impl Iterator<Item = (usize, &Band)> {
        let bands = self.rules.bands.iter().enumerate();
        bands.filter(move |(_, it)| it.in_force.holds_on(day))
    }

    /// The exemptions in force on a day.
    pub(crate) fn exemptions(&self, day: Day) -> impl Iterator<Item = &Exemption> {
        self.rules.exemptions.iter().filter(move |it| it.in_force.holds_on(day))
    }

    /// The version of a group of which only the highest counts, on a day.
    pub(crate) fn group(&self, group: u16, day: i32) -> Option<&HighestOnly> {
        let id = self.groups.get(usize::from(group))?;
        let mut rules = self.rules.highest_only.iter();
        rules.find(|it| it.id == *id && Days::from(it.in_force).holds(day))
    }

    /// The id of a part as a rule.
    pub(crate) fn rule(&self, id: &Id) -> RuleId {
        RuleId::from(&self.rules.id).below(id)
    }

    /// What an item says about itself, by its place in the list.
    pub(crate) fn standing(&self, n: usize) -> Option<Standing<'_>> {
        self.rules.items.get(n).map(|it| it.standing())
    }

    /// Whether its rankings are made for this cycle.
    pub(crate) fn step(&self) -> i64 {
        self.rules.step.hundredths()
    }

    /// The cycles of its periods.
    pub(crate) fn cycles(rules: &Scheme) -> impl Iterator<Item = Cycle> {
        rules.periods.iter().map(|it| it.cycle)
    }

    fn add_items(&mut self, rules: &Scheme) -> Result<(), Error> {
        let list = Pointer::root().key("items");
        for (n, rule) in rules.items.iter().enumerate() {
            let place = list.index(n);
            let next = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(rule.id.clone()).or_insert(next);
            let version = Version::compile(self, rule, n, number).map_err(|it| it.below(&place))?;
            match self.items.get_mut(number as usize) {
                Some(item) => item.versions.push(version),
                None => self.items.push(Item {
                    id: rule.id.clone(),
                    rule: self.rule(&rule.id),
                    versions: vec![version],
                }),
            }
        }
        Ok(())
    }
}

/// Different ids in the order in which they are listed first.
fn ids<'a>(all: impl Iterator<Item = &'a Id>) -> Vec<Id> {
    let mut found: Vec<Id> = Vec::new();
    for id in all {
        if !found.contains(id) {
            found.push(id.clone());
        }
    }
    found
}

fn heads(rules: &Scheme, slots: &mut Slots) -> Result<Vec<Head>, Error> {
    let names = ids(rules.heads.iter().map(|it| &it.id));
    let mut heads: Vec<Head> =
        names.into_iter().map(|id| Head { id, versions: Vec::new() }).collect();
    for (n, rule) in rules.heads.iter().enumerate() {
        let place = part(PartKind::Head, n);
        let row = HeadRow {
            in_force: rule.in_force.into(),
            base: rule.base.hundredths(),
            floor: rule.floor.map(Points::hundredths),
            caps: slots.both(rules, &rule.id, &rule.caps).map_err(|it| it.below(&place))?,
            n,
        };
        if let Some(head) = heads.iter_mut().find(|it| it.id == rule.id) {
            head.versions.push(row);
        }
    }
    Ok(heads)
}

fn total(rules: &Scheme, slots: &mut Slots) -> Result<Vec<TotalRow>, Error> {
    let rows = rules.total.iter().enumerate().map(|(n, rule)| {
        let place = part(PartKind::Total, n);
        Ok(TotalRow {
            in_force: rule.in_force.into(),
            floor: rule.floor.map(Points::hundredths),
            // Versions of the total share their windows, whatever they are called.
            caps: slots.both(rules, &rules.id, &rule.caps).map_err(|it| it.below(&place))?,
            n,
        })
    });
    rows.collect()
}

/// The place of a part in its scheme.
pub(crate) fn part(kind: PartKind, n: usize) -> Pointer {
    Pointer::root().key(kind.key()).index(n)
}

pub(crate) fn bad_rule(rule: &str, problem: impl Into<String>, place: Pointer) -> Error {
    Error::new(Problem::BadRule { rule: rule.into(), problem: problem.into() }).at(place)
}

/// Where a part says something, for an error about it.
fn at(part: &Part<'_>) -> Pointer {
    self::part(part.kind, part.n)
}
