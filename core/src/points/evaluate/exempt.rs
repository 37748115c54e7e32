//! Who is exempt, and from what.

use super::{read::Claim, run::Row, who::Who};
use crate::{
    points::{
        compile::Program,
        rules::{Exemption, ExemptionDoes, SubjectKind},
    },
    time::Day,
};

/// The exemptions of a ledger.
#[derive(Debug)]
pub(super) struct Exemptions<'a, 'p> {
    pub(super) program: &'p Program,
    who: &'a [Who],
    claims: &'a [Claim<'a>],
}

/// How an age stands to a limit, by the year of birth alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    Reached,
    Below,
    Unknown,
}

impl<'a, 'p> Exemptions<'a, 'p> {
    pub(super) fn new(program: &'p Program, who: &'a [Who], claims: &'a [Claim<'a>]) -> Self {
        Self { program, who, claims }
    }

    /// Whether the scheme has none.
    pub(super) fn is_empty(&self) -> bool {
        self.program.rules.exemptions.is_empty()
    }

    /// Whether an entry of a member has no effect.
    pub(super) fn hold_for(&self, member: u32, row: &Row) -> bool {
        let Some(day) = Day::from_number(row.day) else { return false };
        self.of(member, day).any(|it| self.takes_out(it, row))
    }

    /// The exemption by which a member is not scored on a day.
    pub(super) fn not_scored(&self, member: u32, day: Day) -> Option<&'p Exemption> {
        self.of(member, day).find(|it| it.does == ExemptionDoes::NotScored)
    }

    /// The exemptions that a member has on a day.
    fn of(&self, member: u32, day: Day) -> impl Iterator<Item = &'p Exemption> {
        self.program.exemptions(day).filter(move |it| self.holds(it, member, day))
    }

    fn holds(&self, rule: &Exemption, member: u32, day: Day) -> bool {
        let Some(of) = self.who.get(member as usize) else { return false };
        // An exemption is in favour of the one who has it: in the year in which the age
        // is reached it holds from the first day on.
        let is_old =
            rule.age.is_none_or(|age| age_in(of.born, day, age) != Age::Below && of.born.is_some());
        let class = self.program.classes.get(usize::from(of.class));
        let by_class = class.is_some_and(|it| rule.classes.contains(it));
        let by_age = rule.age.is_some() && rule.classes.is_empty();
        if !rule.approval && is_old && (by_class || by_age) {
            return true;
        }
        is_old
            && self.claims.iter().any(|it| {
                it.member == member
                    && it.fact.kind.as_ref() == Some(&rule.id)
                    && it.fact.on <= day
                    && it.until.is_none_or(|until| day <= until)
                    && (it.is_approved || !rule.approval)
            })
    }

    fn takes_out(&self, rule: &Exemption, row: &Row) -> bool {
        let version = self.program.version(row.item, row.day);
        match &rule.does {
            ExemptionDoes::NotScored => true,
            ExemptionDoes::NoDeductions => version.is_some_and(|it| !it.awards()),
            ExemptionDoes::Heads(heads) => {
                let head = version.and_then(|it| self.program.heads.get(usize::from(it.head)));
                head.is_some_and(|it| heads.contains(&it.id))
            }
            ExemptionDoes::Only(items) => {
                let item = self.program.items.get(row.item as usize);
                item.is_none_or(|it| !items.contains(&it.id))
            }
        }
    }
}

/// How an age stands to a limit on a day.
///
/// By the year of birth alone it is unknown in the year in which it is reached.
pub(super) fn age_in(born: Option<u16>, day: Day, limit: u8) -> Age {
    let Some(born) = born else { return Age::Unknown };
    let years = day.ymd().0.saturating_sub(i32::from(born));
    match years.cmp(&i32::from(limit)) {
        std::cmp::Ordering::Less => Age::Below,
        std::cmp::Ordering::Equal => Age::Unknown,
        std::cmp::Ordering::Greater => Age::Reached,
    }
}

/// How the age of a member stands to that of the scheme, where it has a rule on age.
pub(super) fn of_age(program: &Program, who: &Who, day: Day) -> Age {
    let asks = match program.rules.subject {
        SubjectKind::Villagers => true,
        SubjectKind::Members => program.rules.age.is_some() || who.born.is_some(),
        SubjectKind::Organisations | SubjectKind::Households => false,
    };
    if asks { age_in(who.born, day, program.age) } else { Age::Reached }
}
