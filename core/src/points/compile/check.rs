//! What a scheme may not say: names that lead nowhere, numbers off the grid.

use std::collections::BTreeMap;

use super::{Program, at, bad_rule, part};
use crate::{
    law::Rounding,
    points::{
        COMMON_KINDS, Points, Quantity,
        rules::{
            Band, Effect, Exemption, ExemptionDoes, GradedScore, Item, Overshoot, Part, PartKind,
            PeriodEnd, Scheme, SecondKey, Sign,
        },
    },
    wire::{Error, Id, Pointer, Problem},
    words,
};

/// The most classes of a scheme.
const MAX_CLASSES: usize = 64;
/// The grids on which amounts may lie, in hundredths.
const STEPS: [i64; 4] = [1, 10, 50, 100];

pub(super) fn scheme(rules: &Scheme) -> Result<(), Error> {
    let root = Pointer::root();
    if !STEPS.contains(&rules.step.hundredths()) {
        let problem = "its step is 1, 0.5, 0.1 or 0.01";
        return Err(bad_rule(&rules.id, problem, root.key("step")));
    }
    if rules.periods.is_empty() {
        return Err(bad_rule(&rules.id, "it has no periods", root.key("periods")));
    }
    if rules.classes.is_empty() {
        return Err(bad_rule(&rules.id, "it has no classes", root.key("classes")));
    }
    parts(rules)?;
    for (n, it) in rules.classes.iter().enumerate() {
        signed(rules, &it.id, it.base, &part(PartKind::Class, n).key("base"))?;
    }
    for (n, it) in rules.heads.iter().enumerate() {
        let place = part(PartKind::Head, n);
        signed(rules, &it.id, it.base, &place.key("base"))?;
        it.floor.map_or(Ok(()), |floor| signed(rules, &it.id, floor, &place.key("floor")))?;
    }
    for (n, it) in rules.total.iter().enumerate() {
        let place = part(PartKind::Total, n).key("floor");
        it.floor.map_or(Ok(()), |floor| signed(rules, &it.id, floor, &place))?;
    }
    periods(rules)?;
    rules
        .items
        .iter()
        .enumerate()
        .try_for_each(|(n, it)| item(rules, it, &part(PartKind::Item, n)))?;
    for (n, it) in rules.highest_only.iter().enumerate() {
        names(
            "item",
            &it.items,
            rules.items.iter().map(|it| &it.id),
            &part(PartKind::HighestOnly, n).key("items"),
        )?;
    }
    for (n, it) in rules.exemptions.iter().enumerate() {
        exemption(rules, it, &part(PartKind::Exemption, n))?;
    }
    rules
        .bands
        .iter()
        .enumerate()
        .try_for_each(|(n, it)| band(rules, it, &part(PartKind::Band, n)))?;
    rankings(rules)
}

/// What is carried over from period to period.
fn periods(rules: &Scheme) -> Result<(), Error> {
    for (n, it) in rules.periods.iter().enumerate() {
        if let PeriodEnd::CarryOver(carry) = &it.end {
            let place = part(PartKind::Periods, n).key("end").key("carryOver");
            if carry.percent.hundredths() < 0 {
                return Err(bad_rule(&it.id, "a share is not below 0", place.key("percent")));
            }
            if carry.percent != Quantity::whole(100) && carry.round == Rounding::Exact {
                let problem = "a share of less than the whole names its rounding";
                return Err(bad_rule(&it.id, problem, place.key("round")));
            }
            carry.cap.map_or(Ok(()), |cap| amount(rules, &it.id, cap, &place.key("cap")))?;
        }
    }
    Ok(())
}

/// Ids: each stands for one part, or for versions of it that follow each other.
fn parts(rules: &Scheme) -> Result<(), Error> {
    let mut seen: BTreeMap<&Id, Vec<Part<'_>>> = BTreeMap::new();
    for part in rules.parts() {
        if COMMON_KINDS.contains(&part.id.as_str()) {
            let problem = "every scheme has a kind of entry of this name";
            return Err(bad_rule(part.id, problem, at(&part).key("id")));
        }
        let same = seen.entry(part.id).or_default();
        for other in same.iter() {
            if other.kind != part.kind {
                let problem = format!("its id is used in `{}` too", other.kind.key());
                return Err(bad_rule(part.id, problem, at(&part).key("id")));
            }
            if other.standing.in_force.overlaps(&part.standing.in_force) {
                let problem = format!("it is in force together with {}", at(other));
                return Err(bad_rule(part.id, problem, at(&part)));
            }
        }
        same.push(part);
    }
    // Of periods and of what holds for the total there is one at a time, whatever its id.
    for kind in [PartKind::Periods, PartKind::Total] {
        let all: Vec<_> = rules.parts().into_iter().filter(|it| it.kind == kind).collect();
        for (n, part) in all.iter().enumerate() {
            let in_force = part.standing.in_force;
            let mut earlier = all.iter().take(n);
            if let Some(other) = earlier.find(|it| it.standing.in_force.overlaps(&in_force)) {
                let problem = format!("it is in force together with {}", at(other));
                return Err(bad_rule(part.id, problem, at(part)));
            }
        }
    }
    if rules.classes.len() > MAX_CLASSES {
        let (what, unit) = ("classes".into(), "classes".into());
        let problem = Problem::TooLarge { what, limit: MAX_CLASSES, unit };
        return Err(Error::new(problem).at(Pointer::root().key("classes")));
    }
    Ok(())
}

fn item(rules: &Scheme, it: &Item, place: &Pointer) -> Result<(), Error> {
    it.head.as_ref().map_or(Ok(()), |head| {
        known("head", head, rules.heads.iter().map(|it| &it.id), place.key("head"))
    })?;
    names("class", &it.classes, rules.classes.iter().map(|it| &it.id), &place.key("classes"))?;
    let roles =
        |list: &[Id], key: &str| names("role", list, rules.roles.iter(), &place.key(key).key("by"));
    it.record.as_ref().map_or(Ok(()), |it| roles(&it.by, "record"))?;
    it.review.as_ref().map_or(Ok(()), |it| roles(&it.by, "review"))?;
    it.publication.as_ref().map_or(Ok(()), |it| roles(&it.by, "publication"))?;
    if let Some(repeat) = it.repeat
        && repeat.round == Rounding::Exact
        && !repeat.factor.is_on(Points::whole(1))
    {
        let problem = "a factor that is not whole names its rounding";
        return Err(bad_rule(&it.id, problem, place.key("repeat").key("round")));
    }
    if it.worth.is_none() && it.grade.is_none() {
        let problem = "give `worth`, or `grade` where it only grades";
        return Err(bad_rule(&it.id, problem, place.key("worth")));
    }
    let bands = || rules.bands.iter().map(|it| &it.id);
    if let Some(grade) = &it.grade {
        let place = place.key("grade");
        if it.sign == Sign::Award {
            return Err(bad_rule(&it.id, "only a deduction grades directly", place));
        }
        match &grade.band {
            Some(band) => known("band", band, bands(), place.key("band"))?,
            None if grade.score != GradedScore::Zero => {
                return Err(bad_rule(&it.id, "it names no band and sets no score", place));
            }
            None => {}
        }
    }
    if let Some(repair) = &it.repair {
        let place = place.key("repair");
        repair
            .band
            .as_ref()
            .map_or(Ok(()), |band| known("band", band, bands(), place.key("band")))?;
        repair
            .deduct
            .map_or(Ok(()), |points| amount(rules, &it.id, points, &place.key("deduct")))?;
        repair.keeps.map_or(Ok(()), |term| {
            super::items::span(&it.id, term, &place.key("keeps")).map(|_| ())
        })?;
        if it.grade.is_none() {
            return Err(bad_rule(&it.id, "what does not grade has nothing to repair", place));
        }
    }
    if it.sign == Sign::Deduction && it.overshoot == Overshoot::Refuse && it.grade.is_some() {
        return Err(bad_rule(
            &it.id,
            "a direct grade cannot be refused by a cap",
            place.key("overshoot"),
        ));
    }
    effect(rules, (&it.id, it.effect, it.procedure.as_ref()), place)
}

fn effect(
    rules: &Scheme,
    (id, effect, procedure): (&Id, Effect, Option<&Id>),
    place: &Pointer,
) -> Result<(), Error> {
    if (effect == Effect::TriggersProcedure) != procedure.is_some() {
        let problem = "`procedure` goes with the effect `triggers-procedure`, and that with it";
        return Err(bad_rule(id, problem, place.key("procedure")));
    }
    if rules.subject.is_of_residents() && !matches!(effect, Effect::Display | Effect::Reward) {
        let problem = "points of residents are shown or rewarded, nothing else";
        return Err(bad_rule(id, problem, place.key("effect")));
    }
    Ok(())
}

fn exemption(rules: &Scheme, it: &Exemption, place: &Pointer) -> Result<(), Error> {
    names("class", &it.classes, rules.classes.iter().map(|it| &it.id), &place.key("classes"))?;
    let does = place.key("does");
    match &it.does {
        ExemptionDoes::NotScored | ExemptionDoes::NoDeductions => Ok(()),
        ExemptionDoes::Heads(list) => {
            names("head", list, rules.heads.iter().map(|it| &it.id), &does.key("heads"))
        }
        ExemptionDoes::Only(list) => {
            names("item", list, rules.items.iter().map(|it| &it.id), &does.key("only"))
        }
    }
}

fn band(rules: &Scheme, it: &Band, place: &Pointer) -> Result<(), Error> {
    if it.from.is_some() && it.above.is_some() {
        return Err(bad_rule(&it.id, "give at most one of from, above", place.clone()));
    }
    if it.to.is_some() && it.below.is_some() {
        return Err(bad_rule(&it.id, "give at most one of to, below", place.clone()));
    }
    for (key, end) in [("from", it.from), ("above", it.above), ("to", it.to), ("below", it.below)] {
        end.map_or(Ok(()), |end| signed(rules, &it.id, end, &place.key(key)))?;
    }
    if let Some(quota) = &it.quota {
        let place = place.key("quota");
        if quota.of == 0 || quota.part > quota.of {
            return Err(bad_rule(&it.id, "a quota is a share of at most 1", place));
        }
        known(
            "band",
            &quota.otherwise,
            rules.bands.iter().map(|it| &it.id),
            place.key("otherwise"),
        )?;
        if quota.round == Rounding::Exact {
            let problem = "a share of people is rounded down or half-up";
            return Err(bad_rule(&it.id, problem, place.key("round")));
        }
        if quota.otherwise == it.id {
            return Err(bad_rule(&it.id, "beyond its quota it is itself", place.key("otherwise")));
        }
    }
    effect(rules, (&it.id, it.effect, it.procedure.as_ref()), place)
}

fn rankings(rules: &Scheme) -> Result<(), Error> {
    for (n, it) in rules.rankings.iter().enumerate() {
        let place = part(PartKind::Ranking, n);
        if !Program::cycles(rules).any(|cycle| cycle == it.period) {
            let problem = format!("the scheme has no periods `{}`", it.period);
            return Err(bad_rule(&it.id, problem, place.key("period")));
        }
        if it.purpose.zh.trim().is_empty() || it.purpose.en.trim().is_empty() {
            return Err(bad_rule(&it.id, "a ranking says what it is for", place.key("purpose")));
        }
        for (n, key) in it.then.iter().enumerate() {
            if let SecondKey::Head(head) = key {
                let place = place.key("then").index(n);
                known("head", head, rules.heads.iter().map(|it| &it.id), place)?;
            }
        }
    }
    Ok(())
}

/// An amount that is given or taken: not below 0, and on the grid.
pub(super) fn amount(
    rules: &Scheme,
    rule: &Id,
    points: Points,
    place: &Pointer,
) -> Result<(), Error> {
    size(rule, points, place)?;
    signed(rules, rule, points, place)
}

/// An amount that may be below 0, on the grid.
fn signed(rules: &Scheme, rule: &Id, points: Points, place: &Pointer) -> Result<(), Error> {
    if points.is_on(rules.step) {
        return Ok(());
    }
    let problem = format!("{points} is no multiple of the step {}", rules.step);
    Err(bad_rule(rule, problem, place.clone()))
}

/// An amount that is not below 0; the sign is the item's.
pub(super) fn size(rule: &Id, points: Points, place: &Pointer) -> Result<(), Error> {
    if points.hundredths() >= 0 {
        return Ok(());
    }
    let problem = "an amount is not below 0; whether it gives or takes is its sign";
    Err(bad_rule(rule, problem, place.clone()))
}

fn names<'a>(
    what: &str,
    list: &[Id],
    all: impl Iterator<Item = &'a Id> + Clone,
    place: &Pointer,
) -> Result<(), Error> {
    list.iter().enumerate().try_for_each(|(n, it)| known(what, it, all.clone(), place.index(n)))
}

fn known<'a>(
    what: &str,
    id: &Id,
    all: impl Iterator<Item = &'a Id> + Clone,
    place: Pointer,
) -> Result<(), Error> {
    if all.clone().any(|it| it == id) {
        return Ok(());
    }
    let nearest = words::nearest(id, all.map(Id::as_str));
    let problem = Problem::Unresolved { what: what.into(), named: id.to_string(), nearest };
    Err(Error::new(problem).at(place))
}
