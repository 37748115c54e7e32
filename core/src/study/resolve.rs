//! Resolves every name in a plan, and refuses plans that contradict themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Band, Dated as _, Need, Plan, Threshold};
use crate::{
    law::rulebook::RulebookDoc,
    wire::{Error, Id, Pointer, Problem, RuleId},
    words,
};

/// Checks one plan at its place.
pub(crate) fn check(doc: &RulebookDoc, plan: &Plan, at: &Pointer) -> Result<(), Error> {
    let scope = Scope { plan, at };
    for (key, n, basis) in plan.rules() {
        let place = at.key(key).index(n);
        if basis.id.split('/').next() != Some(plan.id.as_str()) {
            let problem = format!("its id begins with `{}/`", plan.id);
            return Err(bad(basis.id, problem, place.key("id")));
        }
        for (n, cite) in basis.cites.iter().enumerate() {
            let known = doc.sources.keys();
            let place = place.key("cites").index(n).key("source");
            scope.known("source", &cite.source, known, place)?;
        }
        for (n, source) in basis.sources.iter().enumerate() {
            let place = place.key("sources").index(n);
            scope.known("source", source, doc.sources.keys(), place)?;
        }
    }
    versions(plan, at)?;
    for (n, it) in plan.requirements.iter().enumerate() {
        let place = at.key("requirements").index(n);
        scope.roles(&it.roles, &place.key("roles"))?;
        scope.need(&it.id, &it.need, &place.key("need"))?;
    }
    for (n, it) in plan.conversions.iter().enumerate() {
        let place = at.key("conversions").index(n);
        scope.categories(&it.categories, &place.key("categories"))?;
        bands(&it.id, &it.bands, &place.key("bands"))?;
        if it.rounding.step.hundredths() == 0 {
            return Err(bad(&it.id, "a step is more than 0", place.key("rounding")));
        }
    }
    for (n, it) in plan.caps.iter().enumerate() {
        let place = at.key("caps").index(n);
        scope.categories(&it.categories, &place.key("categories"))?;
        if it.max.hundredths() == 0 {
            return Err(bad(&it.id, "a cap is more than 0", place.key("max")));
        }
    }
    for (n, it) in plan.evidence.iter().enumerate() {
        let place = at.key("evidence").index(n);
        scope.categories(&it.categories, &place.key("categories"))?;
        let sane = match it.threshold {
            Threshold::Ratio(share) => share.is_share(),
            Threshold::Length(ms) => ms > 0,
        };
        if !sane {
            let problem = "a share is above 0 up to 1, a length more than 0";
            return Err(bad(&it.id, problem, place.key("threshold")));
        }
        if it.tolerance_ms < 0 || it.idle_ms.is_some_and(|it| it < 0) {
            return Err(bad(&it.id, "milliseconds are not negative", place));
        }
    }
    scope.rest()
}

struct Scope<'a> {
    plan: &'a Plan,
    at: &'a Pointer,
}

impl Scope<'_> {
    fn known<'k>(
        &self,
        what: &str,
        named: &str,
        known: impl Iterator<Item = &'k Id> + Clone,
        place: Pointer,
    ) -> Result<(), Error> {
        if known.clone().any(|it| it.as_str() == named) {
            return Ok(());
        }
        let nearest = words::nearest(named, known.map(Id::as_str));
        let (what, named) = (what.into(), named.into());
        Err(Error::new(Problem::Unresolved { what, named, nearest }).at(place))
    }

    fn list(
        &self,
        what: &str,
        list: &[Id],
        known: &BTreeSet<Id>,
        at: &Pointer,
    ) -> Result<(), Error> {
        for (n, it) in list.iter().enumerate() {
            self.known(what, it, known.iter(), at.index(n))?;
        }
        Ok(())
    }

    fn roles(&self, list: &[Id], at: &Pointer) -> Result<(), Error> {
        self.list("role of this plan", list, &self.plan.roles, at)
    }

    fn categories(&self, list: &[Id], at: &Pointer) -> Result<(), Error> {
        self.list("category of this plan", list, &self.plan.categories, at)
    }

    fn need(&self, rule: &RuleId, need: &Need, at: &Pointer) -> Result<(), Error> {
        let each = |key: &str, of: &[Need], at: Pointer| {
            if of.is_empty() {
                return Err(bad(rule, format!("`{key}` lists something"), at));
            }
            of.iter().enumerate().try_for_each(|(n, it)| self.need(rule, it, &at.index(n)))
        };
        match need {
            Need::All(of) => each("all", of, at.key("all")),
            Need::Any(of) => each("any", of, at.key("any")),
            Need::AtLeast { n, of } => {
                let at = at.key("at-least");
                if usize::try_from(*n).unwrap_or(usize::MAX) > of.len() || *n == 0 {
                    return Err(bad(rule, "`n` is 1 to the length of `of`", at.key("n")));
                }
                each("of", of, at.key("of"))
            }
            Need::Hours(it) => {
                let at = at.key("hours");
                self.categories(&it.categories, &at.key("categories"))?;
                match &it.carry {
                    Some(carry) => self.categories(
                        std::slice::from_ref(&carry.into),
                        &at.key("carry").key("into"),
                    ),
                    None => Ok(()),
                }
            }
            Need::Times(it) => self.categories(&it.categories, &at.key("times").key("categories")),
            Need::Completed(_) => Ok(()),
            Need::Passed(exam) => {
                let known = self.plan.exams.iter().map(|it| &it.exam);
                self.known("exam of this plan", exam, known, at.key("passed"))
            }
        }
    }

    fn rest(&self) -> Result<(), Error> {
        let (plan, at) = (self.plan, self.at);
        for (n, it) in plan.exams.iter().enumerate() {
            if let Some(gate) = &it.gate {
                self.need(&it.id, gate, &at.key("exams").index(n).key("gate"))?;
            }
        }
        let exams = || plan.exams.iter().map(|it| &it.exam);
        for (n, it) in plan.certificates.iter().enumerate() {
            let place = at.key("certificates").index(n).key("exam");
            self.known("exam of this plan", &it.exam, exams(), place)?;
        }
        for (n, it) in plan.exemptions.iter().enumerate() {
            let place = at.key("exemptions").index(n);
            for (n, id) in it.requirements.iter().enumerate() {
                if !plan.requirements.iter().any(|it| it.id == *id) {
                    let known = plan.requirements.iter().map(|it| it.id.as_str());
                    let nearest = words::nearest(id, known);
                    let what = "requirement of this plan".into();
                    let named = id.to_string();
                    let problem = Problem::Unresolved { what, named, nearest };
                    return Err(Error::new(problem).at(place.key("requirements").index(n)));
                }
            }
        }
        for (n, it) in plan.substitutions.iter().enumerate() {
            let place = at.key("substitutions").index(n).key("category");
            self.known("category of this plan", &it.category, plan.categories.iter(), place)?;
        }
        Ok(())
    }
}

/// Versions of one rule may not be in force on the same day.
fn versions(plan: &Plan, at: &Pointer) -> Result<(), Error> {
    let mut seen: BTreeMap<&RuleId, Vec<crate::law::InForce>> = BTreeMap::new();
    for (key, n, basis) in plan.rules() {
        let others = seen.entry(basis.id).or_default();
        if others.iter().any(|it| it.overlaps(&basis.in_force)) {
            let problem = "two versions are in force on the same day";
            return Err(bad(basis.id, problem, at.key(key).index(n).key("inForce")));
        }
        others.push(basis.in_force);
    }
    for (n, it) in plan.conversions.iter().enumerate() {
        for other in plan.conversions.iter().take(n) {
            let shared = it.categories.iter().find(|id| other.categories.contains(id));
            if let Some(shared) = shared
                && it.basis().in_force.overlaps(&other.basis().in_force)
            {
                let problem = format!("`{}` converts `{shared}` on the same days", other.id);
                return Err(bad(&it.id, problem, at.key("conversions").index(n)));
            }
        }
    }
    Ok(())
}

/// Ranges stand from the least up and do not overlap.
fn bands(rule: &RuleId, bands: &[Band], at: &Pointer) -> Result<(), Error> {
    let mut last: Option<(i64, bool)> = None;
    for (n, it) in bands.iter().enumerate() {
        let place = at.index(n);
        if (it.from.is_some() && it.over.is_some()) || (it.below.is_some() && it.up_to.is_some()) {
            return Err(bad(rule, "give one lower and one upper bound at most", place));
        }
        if it.per.is_some_and(|it| it.hundredths() == 0) {
            return Err(bad(rule, "`per` is more than 0", place.key("per")));
        }
        let low = it
            .from
            .map(|it| (it.hundredths(), false))
            .or(it.over.map(|it| (it.hundredths(), true)));
        let begins = low.unwrap_or((-1, false));
        let in_order = match last {
            None => n == 0,
            Some(end) => end <= begins,
        };
        if !in_order {
            return Err(bad(rule, "ranges stand from the least up and do not overlap", place));
        }
        // Behind `upTo` comes `over`, behind `below` comes `from`.
        last = it
            .up_to
            .map(|it| (it.hundredths(), true))
            .or(it.below.map(|it| (it.hundredths(), false)));
    }
    Ok(())
}

fn bad(rule: &RuleId, problem: impl Into<String>, place: Pointer) -> Error {
    Error::new(Problem::BadRule { rule: rule.to_string(), problem: problem.into() }).at(place)
}
