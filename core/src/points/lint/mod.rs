//! What is wrong with a scheme of points although it can be opened.
//!
//! | remark | says |
//! | --- | --- |
//! | `total-without-band` | a total on the step lies between two bands |
//! | `band-none-below`, `band-none-above` | a total can fall below, or rise above, all bands |
//! | `band-overlap` | a total lies in two bands |
//! | `band-never` | no total leads to the band, and nothing else does |
//! | `quota-without-group`, `quota-idle`, `quota-upward`, `quota-nobody`, `quota-band-missing` | a quota of no stated group; of all; that lifts; that in a small group leaves no place; that leads to no band |
//! | `cap-below-award` | one entry alone passes the cap |
//! | `cap-never-binds` | all that can come together does not pass the cap |
//! | `cap-beyond-outer` | the cap lets through what the next layer does not |
//! | `exempt-from-nothing`, `refuse-without-cap` | a layer or a cap that is not there |
//! | `floor-above-base`, `floor-idle` | the floor gives to whoever did nothing; nothing can fall to it |
//! | `item-worth-nothing`, `item-for-nobody`, `item-without-head` | a dead item |
//! | `head-without-items` | a head that nothing counts under |
//! | `paid-twice`, `paid-again` | one fact pays twice |
//! | `scale-falls`, `worth-untold` | more is worth less; a quantity whose worth cannot be told |
//! | `repeat-idle`, `validity-idle` | a factor that does not raise; a length that the reset cuts off |
//! | `grade-without-lowest`, `grade-band-missing` | a grade whose band has no lowest total, or is not in force |
//! | `reviewer-records` | a role records what it reviews |
//! | `no-objection-window` | nothing in the scheme can be objected to |
//! | `base-mid-period`, `carry-over-grows`, `before-adoption` | a frame that does not fit |
//! | `illustrative-unmarked` | a part without a text that does not say what is invented |
//! | `ranking-without-group`, `ranking-in-app`, `ties-by-id` | a ranking that cannot be defended |
//! | `item-restricted` | policy restricts what is measured |
//! | `deducts-petition`, `deducts-vote`, `deducts-evaluation`, `deducts-report` | points are taken for the use of a right |
//! | `right-by-name` | a deduction is called like the use of a right, but measured as something else |
//!
//! Each number that is doubted comes with a counterexample: a total, or an entry as
//! it would be written. Every stretch of days on which no version changes is looked
//! at by itself.
//!
//! What this does not do: it judges no citation, label or version (`law::lint` does),
//! and what an upper bound cannot rule out it lets pass.

mod bands;
mod caps;
mod frame;
mod items;
mod most;
mod policy;
mod quotas;

use std::collections::BTreeSet;

use super::{
    compile::{Program, Version},
    rules::{Band, Head, Item, Scheme, Sign, Total},
};
use crate::{
    law::{
        InForce,
        lint::Diagnostic,
        rulebook::{Host, Names},
    },
    time::Day,
    wire::{Id, Pointer, RuleId},
};

/// Looks a scheme over.
///
/// `place` is where the scheme stands in the rulebook document, such as `/schemes/stars`.
pub(crate) fn check(
    program: &Program,
    host: Host,
    names: Names<'_>,
    place: &Pointer,
) -> Vec<Diagnostic> {
    let look = Look::new(program, host, names, place);
    let mut found = [frame::check(&look), policy::check(&look), items::check(&look)].concat();
    for day in look.days() {
        let era = Era { look: &look, day };
        found.extend(bands::check(&era));
        found.extend(quotas::check(&era));
        found.extend(caps::check(&era));
        found.extend(items::check_on(&era));
    }
    found
}

/// A scheme with everything that the single checks look at.
struct Look<'a> {
    program: &'a Program,
    rules: &'a Scheme,
    /// The compiled items, by their place in the list.
    versions: Vec<Option<&'a Version>>,
    host: Host,
    names: Names<'a>,
    place: &'a Pointer,
}

impl<'a> Look<'a> {
    fn new(program: &'a Program, host: Host, names: Names<'a>, place: &'a Pointer) -> Self {
        let rules = &program.rules;
        let mut versions = vec![None; rules.items.len()];
        for it in program.items.iter().flat_map(|it| &it.versions) {
            if let Some(slot) = versions.get_mut(it.n) {
                *slot = Some(it);
            }
        }
        Self { program, rules, versions, host, names, place }
    }

    fn at(&self, list: &str, n: usize) -> Pointer {
        self.place.key(list).index(n)
    }

    fn rule(&self, id: &Id) -> RuleId {
        RuleId::from(&self.rules.id).below(id)
    }

    /// A day of each stretch on which no version changes and the scheme is in force.
    fn days(&self) -> Vec<Day> {
        let mut days = BTreeSet::from([Day::MIN]);
        for part in self.rules.parts() {
            let InForce { from, until } = part.standing.in_force;
            days.extend(from);
            days.extend(until.map(|it| it.plus(1)));
        }
        days.into_iter().filter(|day| self.program.period(*day).is_some()).collect()
    }
}

/// A scheme as it stands on a day.
#[derive(Clone, Copy)]
struct Era<'a> {
    look: &'a Look<'a>,
    day: Day,
}

/// An item in force, with its compiled form and its place in the list.
#[derive(Clone, Copy)]
struct ItemOn<'a> {
    n: usize,
    rule: &'a Item,
    version: &'a Version,
}

impl<'a> Era<'a> {
    fn rules(&self) -> &'a Scheme {
        self.look.rules
    }

    fn step(&self) -> i64 {
        self.rules().step.hundredths().max(1)
    }

    fn items(&self) -> impl Iterator<Item = ItemOn<'a>> + '_ {
        let all = self.rules().items.iter().zip(&self.look.versions).enumerate();
        all.filter(|(_, (rule, _))| rule.in_force.holds_on(self.day))
            .filter_map(|(n, (rule, version))| Some(ItemOn { n, rule, version: (*version)? }))
    }

    fn signed(&self, sign: Sign) -> impl Iterator<Item = ItemOn<'a>> + '_ {
        self.items().filter(move |it| it.rule.sign == sign)
    }

    fn heads(&self) -> impl Iterator<Item = (usize, &'a Head)> + '_ {
        let all = self.rules().heads.iter().enumerate();
        all.filter(|(_, it)| it.in_force.holds_on(self.day))
    }

    fn head(&self, id: &Id) -> Option<&'a Head> {
        self.heads().map(|it| it.1).find(|it| it.id == *id)
    }

    fn total(&self) -> Option<(usize, &'a Total)> {
        let mut all = self.rules().total.iter().enumerate();
        all.find(|(_, it)| it.in_force.holds_on(self.day))
    }

    fn bands(&self) -> Vec<(usize, &'a Band)> {
        let all = self.rules().bands.iter().enumerate();
        all.filter(|(_, it)| it.in_force.holds_on(self.day)).collect()
    }

    /// The classes in force with their bases.
    fn classes(&self) -> impl Iterator<Item = (&'a Id, i64)> + '_ {
        let all = self.rules().classes.iter();
        all.filter(|it| it.in_force.holds_on(self.day)).map(|it| (&it.id, it.base.hundredths()))
    }
}
