//! Steps, roles and documents: `order-in-a-circle`, `declared-unused`.

use std::collections::BTreeSet;

use crate::{
    law::{InForce, lint::Diagnostic},
    procedure::rules::{Asks, Procedure, Requirement},
    wire::{Id, Pointer},
};

/// The act itself, as steps name it.
const OPENED: &str = "opened";
/// Roles that every form knows.
const OWN_ROLES: [&str; 3] = ["chair", "subject", "candidate"];

pub(super) fn check(form: &Procedure, at: &Pointer) -> Vec<Diagnostic> {
    let mut found = circles(form, &at.key("require"));
    let used = Used::of(form);
    let lists = [("steps", &form.steps, &used.steps), ("roles", &form.roles, &used.roles)];
    for (key, declared, used) in lists {
        for (n, id) in declared.iter().enumerate() {
            if !used.contains(id.as_str()) {
                found.push(unused(at.key(key).index(n), key, id));
            }
        }
    }
    for id in form.documents.keys().filter(|it| !used.documents.contains(it.as_str())) {
        found.push(unused(at.key("documents").key(id), "documents", id));
    }
    found
}

fn unused(place: Pointer, section: &str, id: &Id) -> Diagnostic {
    Diagnostic::warning("declared-unused", place).with("section", section).with("id", id)
}

/// What the requirements of a form name.
#[derive(Default)]
struct Used<'a> {
    steps: BTreeSet<&'a str>,
    roles: BTreeSet<&'a str>,
    documents: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    fn of(form: &'a Procedure) -> Self {
        let mut used = Self { roles: OWN_ROLES.into_iter().collect(), ..Self::default() };
        for it in &form.require {
            used.steps.extend(steps(&it.asks));
            let roles: &[Id] = match &it.asks {
                Asks::There(it) => &it.roles,
                Asks::Apart(it) => &it.roles,
                Asks::Proxies(it) => &it.not,
                Asks::Number(it) => std::slice::from_ref(&it.role),
                Asks::Qualified(it) => std::slice::from_ref(&it.role),
                Asks::Document(it) => {
                    used.documents.insert(&it.name);
                    continue;
                }
                _ => continue,
            };
            used.roles.extend(roles.iter().map(Id::as_str));
        }
        used
    }
}

fn steps(asks: &Asks) -> Vec<&str> {
    match asks {
        Asks::Notice(it) => vec![&it.step],
        Asks::Gap(it) => vec![&it.from, &it.to],
        Asks::Within(it) => vec![&it.from, &it.to],
        Asks::Order(it) => it.steps.iter().map(Id::as_str).collect(),
        Asks::Posted(it) => vec![&it.step],
        Asks::After(it) => vec![&it.step],
        Asks::Linked(it) => vec![&it.step],
        _ => Vec::new(),
    }
}

/// One step before another, and the requirement that says so.
struct Before<'a> {
    first: &'a str,
    then: &'a str,
    rule: usize,
    in_force: InForce,
}

/// Steps of which each has to come before the other, on days when all that say so hold.
fn circles(form: &Procedure, at: &Pointer) -> Vec<Diagnostic> {
    let all: Vec<Before<'_>> =
        form.require.iter().enumerate().flat_map(|(n, it)| befores(n, it)).collect();
    let mut found = Vec::new();
    for edge in &all {
        // The rule that closes a circle is told, once.
        let earlier: Vec<&Before<'_>> = all.iter().filter(|it| it.rule <= edge.rule).collect();
        let is_told = found.iter().any(|(rule, _)| *rule == edge.rule);
        if !is_told && leads(&earlier, edge.then, edge.first, edge.in_force, &mut BTreeSet::new()) {
            let Some(rule) = form.require.get(edge.rule) else { continue };
            let it = Diagnostic::error("order-in-a-circle", at.index(edge.rule).key("asks"));
            let it = it.about(&rule.id).with("first", edge.first).with("then", edge.then);
            found.push((edge.rule, it));
        }
    }
    found.into_iter().map(|it| it.1).collect()
}

fn befores(rule: usize, it: &Requirement) -> Vec<Before<'_>> {
    let edge = |first, then| Before { first, then, rule, in_force: it.in_force };
    match &it.asks {
        Asks::Order(it) => {
            let pairs = it.steps.iter().zip(it.steps.iter().skip(1));
            pairs.map(|(a, b)| edge(a.as_str(), b.as_str())).collect()
        }
        Asks::Gap(it) => vec![edge(&it.from, &it.to)],
        Asks::Notice(it) => vec![edge(&it.step, OPENED)],
        Asks::After(it) => vec![edge(OPENED, &it.step)],
        _ => Vec::new(),
    }
}

/// Whether a way of steps leads from one to another on some day.
fn leads<'a>(
    edges: &[&Before<'a>],
    from: &'a str,
    to: &str,
    days: InForce,
    seen: &mut BTreeSet<&'a str>,
) -> bool {
    if from == to {
        return true;
    }
    if !seen.insert(from) {
        return false;
    }
    let next = edges.iter().filter(|it| it.first == from && it.in_force.overlaps(&days));
    next.into_iter().any(|it| leads(edges, it.then, to, days, seen))
}
