//! Requirements, and what is hidden.

use super::{Loosening, force, more};
use crate::{
    facts::Value,
    law::layers::entry::{common, without_all},
    lifecycle::rules::{AttrTest, Comparison, Condition, Otherwise, Requirement, Visibility},
    wire::{Id, RuleId},
};

/// How one requirement is looser than another.
pub(in crate::law::layers) fn requirement(old: &Requirement, new: &Requirement) -> Vec<Loosening> {
    let mut found: Vec<_> = force(old.force, new.force).into_iter().collect();
    if old.otherwise == Otherwise::Refuse && new.otherwise == Otherwise::Flag {
        found.push(Loosening::change("else", "refuse", "flag"));
    }
    if !new.when.iter().all(|it| old.when.contains(it)) {
        found.push(Loosening::new("when", &*new.id));
    }
    if old.test != new.test && !is_stricter(&old.test, &new.test) {
        found.push(Loosening::new("test", &*new.id));
    }
    found
}

/// The requirements of a list that another leaves out, each with the days left uncovered.
pub(in crate::law::layers) fn requirements<'a>(
    old: &'a [Requirement],
    new: &[Requirement],
    within: crate::law::InForce,
) -> Vec<(&'a RuleId, Loosening)> {
    let gone = |it: &&Requirement| {
        let same = new.iter().filter(|other| other.id == it.id).map(|it| it.in_force);
        let asked = common(it.in_force, within);
        asked.is_some_and(|days| !without_all(days, same).is_empty())
    };
    old.iter().filter(gone).map(|it| (&it.id, Loosening::new("gone", &*it.id))).collect()
}

/// How one visibility rule hides less than another.
pub(in crate::law::layers) fn visibility(old: &Visibility, new: &Visibility) -> Vec<Loosening> {
    let mut found = Vec::new();
    let whole = new.hide.attrs.is_empty();
    let attrs =
        !whole && (old.hide.attrs.is_empty() || !more(&old.hide.attrs, &new.hide.attrs).is_empty());
    let events = !more(&old.hide.events, &new.hide.events).is_empty();
    if events || attrs || !more(&old.from, &new.from).is_empty() {
        found.push(Loosening::new("hide", &*new.id));
    }
    if !new.when.iter().all(|it| old.when.contains(it)) {
        found.push(Loosening::new("when", &*new.id));
    }
    found
}

/// Whether a condition plainly holds less often than another.
fn is_stricter(old: &Condition, new: &Condition) -> bool {
    let all = |few: &[Id], many: &[Id]| more(few, many).is_empty();
    match (old, new) {
        (Condition::Document(old), Condition::Document(new)) => {
            old.name == new.name && all(&old.has, &new.has)
        }
        (Condition::Count(old), Condition::Count(new)) => {
            let least = old.at_least.is_none_or(|it| new.at_least.is_some_and(|new| it <= new));
            let most = old.at_most.is_none_or(|it| new.at_most.is_some_and(|new| new <= it));
            old.event == new.event && least && most
        }
        (Condition::Stage(old), Condition::Stage(new)) => all(&new.is_one_of, &old.is_one_of),
        (Condition::Attr(old), Condition::Attr(new)) => {
            old.name == new.name && old.of == new.of && compares_stricter(old, new)
        }
        _ => false,
    }
}

fn compares_stricter(old: &AttrTest, new: &AttrTest) -> bool {
    let at_most = |a: &Value, b: &Value| match (a, b) {
        (Value::Count(a), Value::Count(b)) => a <= b,
        // Of texts only days are compared, and they sort as they are written.
        (Value::Text(a), Value::Text(b)) => a <= b,
        _ => false,
    };
    match (&old.comparison, &new.comparison) {
        (Comparison::AtMost(old), Comparison::AtMost(new)) => at_most(new, old),
        (Comparison::AtLeast(old), Comparison::AtLeast(new)) => at_most(old, new),
        (Comparison::IsOneOf(old), Comparison::IsOneOf(new)) => {
            new.iter().all(|it| old.contains(it))
        }
        (Comparison::IsNoneOf(old), Comparison::IsNoneOf(new)) => {
            old.iter().all(|it| new.contains(it))
        }
        (Comparison::IsOneOf(old), Comparison::Is(new)) => old.contains(new),
        (Comparison::Present(true), new) => *new != Comparison::Present(false),
        _ => false,
    }
}
