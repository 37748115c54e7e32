//! Forms of act and schedules: names resolved, rules that contradict themselves refused.

use std::collections::BTreeMap;

use super::{bad_rule, scope};
use crate::{
    law::{Cite, InForce, rulebook::RulebookDoc},
    procedure::rules::{Asks, Linked, Procedure, Requirement, Rhythm, Schedule},
    time::{Term, Unit},
    wire::{Error, Id, Pointer, RuleId},
};

/// Checks all of them, and tells how many rules they have.
pub(super) fn check(doc: &RulebookDoc) -> Result<usize, Error> {
    let root = Pointer::root();
    let mut n_rules = 0_usize;
    for (id, franchise) in &doc.franchises {
        cites(doc, &franchise.cites, &root.key("franchises").key(id))?;
    }
    for (id, form) in &doc.procedures {
        let at = root.key("procedures").key(id);
        same_key(id, &form.id, &at)?;
        scope::known("franchise", &form.franchise, doc.franchises.keys(), at.key("franchise"))?;
        let rules = form.require.iter().map(|it| (&it.id, it.in_force));
        versions(&form.id, rules, &at.key("require"))?;
        for (n, it) in form.require.iter().enumerate() {
            let place = at.key("require").index(n);
            cites(doc, &it.cites, &place)?;
            for (n, it) in it.sources.iter().enumerate() {
                scope::known("source", it, doc.sources.keys(), place.key("sources").index(n))?;
            }
            requirement(doc, form, it, &place)?;
        }
        n_rules = n_rules.saturating_add(form.require.len());
    }
    for (id, schedule) in &doc.schedules {
        let at = root.key("schedules").key(id);
        same_key(id, &schedule.id, &at)?;
        let place = at.key("franchise");
        scope::known("franchise", &schedule.franchise, doc.franchises.keys(), place)?;
        check_schedule(doc, schedule, &at.key("duties"))?;
        check_runs(doc, schedule, &at.key("inARow"))?;
        let n_own = schedule.duties.len().saturating_add(schedule.in_a_row.len());
        n_rules = n_rules.saturating_add(n_own);
    }
    Ok(n_rules)
}

fn check_schedule(doc: &RulebookDoc, schedule: &Schedule, at: &Pointer) -> Result<(), Error> {
    let rules = schedule.duties.iter().map(|it| (&it.id, it.in_force));
    versions(&schedule.id, rules, at)?;
    for (n, it) in schedule.duties.iter().enumerate() {
        let place = at.index(n);
        cites(doc, &it.cites, &place)?;
        if it.by.is_empty() {
            return Err(bad_rule(&it.id, "nothing fulfils it", place.key("by")));
        }
        match &it.rhythm {
            Rhythm::Every { times: 0, .. } => {
                let problem = "it is owed no time at all";
                return Err(bad_rule(&it.id, problem, place.key("rhythm")));
            }
            Rhythm::Every { season: Some(month), .. } if !(1..=12).contains(month) => {
                let problem = "a season begins in a month from 1 to 12";
                return Err(bad_rule(&it.id, problem, place.key("rhythm")));
            }
            Rhythm::Every { .. } => {}
            Rhythm::Term { length, before, postponed, .. } => {
                let more = before.iter().chain(postponed.as_ref().map(|it| &it.most));
                let terms = more.chain(std::iter::once(length));
                in_calendar_units(&it.id, terms, &place.key("rhythm"))?;
            }
        }
    }
    Ok(())
}

fn check_runs(doc: &RulebookDoc, schedule: &Schedule, at: &Pointer) -> Result<(), Error> {
    versions(&schedule.id, schedule.in_a_row.iter().map(|it| (&it.id, it.in_force)), at)?;
    for (n, it) in schedule.in_a_row.iter().enumerate() {
        let place = at.index(n);
        cites(doc, &it.cites, &place)?;
        if it.of.is_empty() || it.times == 0 {
            return Err(bad_rule(&it.id, "it asks for nothing", place.key("times")));
        }
    }
    Ok(())
}

/// Terms of office are in days, weeks, months or years.
fn in_calendar_units<'a>(
    rule: &RuleId,
    mut terms: impl Iterator<Item = &'a Term>,
    place: &Pointer,
) -> Result<(), Error> {
    if terms.any(|it| matches!(it.unit, Unit::Hours | Unit::WorkingDays)) {
        let problem = "its terms are in days, weeks, months or years";
        return Err(bad_rule(rule, problem, place.clone()));
    }
    Ok(())
}

fn same_key(key: &Id, id: &Id, at: &Pointer) -> Result<(), Error> {
    if key == id {
        return Ok(());
    }
    Err(bad_rule(id, format!("it stands under the key `{key}`"), at.key("id")))
}

/// Ids begin with their owner; versions of one rule are never in force together.
fn versions<'a>(
    owner: &Id,
    rules: impl Iterator<Item = (&'a RuleId, InForce)>,
    at: &Pointer,
) -> Result<(), Error> {
    let prefix = format!("{owner}/");
    let mut seen: BTreeMap<&RuleId, Vec<(usize, InForce)>> = BTreeMap::new();
    for (n, (id, in_force)) in rules.enumerate() {
        if !id.starts_with(&prefix) {
            let problem = format!("its id does not begin with `{prefix}`");
            return Err(bad_rule(id, problem, at.index(n).key("id")));
        }
        let others = seen.entry(id).or_default();
        if let Some((other, _)) = others.iter().find(|it| it.1.overlaps(&in_force)) {
            let problem = format!("it is in force together with {}", at.index(*other));
            return Err(bad_rule(id, problem, at.index(n)));
        }
        others.push((n, in_force));
    }
    Ok(())
}

fn cites(doc: &RulebookDoc, cites: &[Cite], place: &Pointer) -> Result<(), Error> {
    for (n, cite) in cites.iter().enumerate() {
        let place = place.key("cites").index(n).key("source");
        scope::known("source", &cite.source, doc.sources.keys(), place)?;
    }
    Ok(())
}

fn requirement(
    doc: &RulebookDoc,
    form: &Procedure,
    it: &Requirement,
    place: &Pointer,
) -> Result<(), Error> {
    let asks = place.key("asks").key(it.asks.kind());
    let all = |what: &str, ids: &[Id], known: &[Id], key: &str| {
        ids.iter()
            .enumerate()
            .try_for_each(|(n, id)| scope::known(what, id, known.iter(), asks.key(key).index(n)))
    };
    let step = |id: &Id, key: &str| match id.as_str() {
        "opened" => Ok(()),
        _ => scope::known("step", id, form.steps.iter(), asks.key(key)),
    };
    for (n, matter) in it.matters.iter().enumerate() {
        scope::known("matter", matter, form.matters.iter(), place.key("for").index(n))?;
    }
    match &it.asks {
        Asks::Quorum(it) => some(&form.id, it.any_of.is_empty(), &asks.key("anyOf")),
        Asks::Counts(it) => some(&form.id, it.all_of.is_empty(), &asks.key("allOf")),
        Asks::Majority(it) => some(&form.id, it.all_of.is_empty(), &asks.key("allOf")),
        Asks::Win(it) => some(&form.id, it.all_of.is_empty(), &asks.key("allOf")),
        Asks::Surplus(it) => {
            some(&form.id, it.share.is_none() && it.least.is_none(), &asks.key("share"))
        }
        Asks::Notice(it) => step(&it.step, "step"),
        Asks::Gap(it) => step(&it.from, "from").and_then(|()| step(&it.to, "to")),
        Asks::Within(it) => step(&it.from, "from").and_then(|()| step(&it.to, "to")),
        Asks::Order(it) => all("step", &it.steps, &form.steps, "steps"),
        Asks::There(it) => all("role", &it.roles, &form.roles, "roles"),
        Asks::Apart(it) => all("role", &it.roles, &form.roles, "roles"),
        Asks::Qualified(it) => {
            scope::known("role", &it.role, form.roles.iter(), asks.key("role")).map(|_| ())
        }
        Asks::Proxies(it) => all("role", &it.not, &form.roles, "not"),
        Asks::Number(it) => {
            scope::known("role", &it.role, form.roles.iter(), asks.key("role")).map(|_| ())
        }
        Asks::Document(it) => {
            scope::known("document", &it.name, form.documents.keys(), asks.key("name"))?;
            let fields = form.documents.get(&it.name).map_or(&[][..], Vec::as_slice);
            all("field", &it.fields, fields, "fields")
        }
        Asks::Posted(it) => step(&it.step, "step"),
        Asks::After(it) => step(&it.step, "step"),
        Asks::Matter(it) => all("matter", &it.not, &form.matters, "not"),
        Asks::Linked(it) => step(&it.step, "step").and_then(|()| links(doc, it, &asks)),
        Asks::Chair(_)
        | Asks::Recused(_)
        | Asks::Opinions(_)
        | Asks::OneByOne(_)
        | Asks::Mode(_)
        | Asks::Ballots(_) => Ok(()),
    }
}

/// The forms of a step that is an act of its own are in the rulebook.
fn links(doc: &RulebookDoc, it: &Linked, asks: &Pointer) -> Result<(), Error> {
    let merged = it.merged.as_ref().map_or(&[][..], |it| it.forms.as_slice());
    let lists = [(&it.forms[..], asks.key("forms")), (merged, asks.key("merged").key("forms"))];
    lists.iter().try_for_each(|(forms, place)| {
        forms
            .iter()
            .enumerate()
            .try_for_each(|(n, id)| scope::known("form", id, doc.procedures.keys(), place.index(n)))
    })
}

fn some(owner: &Id, is_empty: bool, place: &Pointer) -> Result<(), Error> {
    if is_empty {
        return Err(bad_rule(owner, "it asks for nothing", place.clone()));
    }
    Ok(())
}
