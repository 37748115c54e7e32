//! Conditions: what they name is declared, of the right type.

use serde_json::Value;

use super::{Scope, bad_rule, scope};
use crate::{
    law::rulebook::places::ConditionAt,
    lifecycle::rules::{
        AttrTest, AttributeKind, AttributeRule, Comparison, Condition, DiffersTest, DocumentTest,
        OrganTest,
    },
    time::Day,
    wire::{Error, Id, Pointer},
};

/// Every type an attribute may have.
const ANY: [AttributeKind; 9] = [
    AttributeKind::Code,
    AttributeKind::Count,
    AttributeKind::Yes,
    AttributeKind::Day,
    AttributeKind::Document,
    AttributeKind::Person,
    AttributeKind::Organ,
    AttributeKind::Case,
    AttributeKind::Verdict,
];

pub(super) fn check(scope: &Scope<'_>, it: &ConditionAt<'_>) -> Result<(), Error> {
    let place = &it.place;
    match it.condition {
        Condition::Attr(test) => attr(scope, it, test, &place.key("attr")),
        Condition::Document(test) => document(scope, it, test, &place.key("document")),
        Condition::Organ(test) => organ(scope, it, test, &place.key("organ")),
        Condition::Differs(test) => differs(scope, it, test, &place.key("differs")),
        Condition::Count(test) => {
            scope.event(&test.event, place.key("count").key("event")).map(|_| ())
        }
        Condition::Clock(test) => {
            let place = place.key("clock").key("duty");
            let mut duties = test.duty.iter().enumerate();
            duties.try_for_each(|(n, id)| scope.duty(id, place.index(n)))
        }
        Condition::Stage(test) => {
            let place = place.key("stage").key("isOneOf");
            let mut stages = test.is_one_of.iter().enumerate();
            stages.try_for_each(|(n, id)| scope.stage(id, place.index(n)).map(|_| ()))
        }
        Condition::RelatedCase(test) => {
            let place = place.key("relatedCase");
            here(scope, it, &test.name, &[AttributeKind::Case], &place.key("name"))?;
            // The other case may be of any lifecycle of the rulebook.
            let lifecycles = scope.doc.lifecycles.values();
            let regions = lifecycles.flat_map(|it| it.regions().map(|(_, region)| region));
            let all: Vec<&Id> = regions.flat_map(|it| it.stages.keys()).collect();
            let mut stages = test.stage_in.iter().enumerate();
            stages.try_for_each(|(n, id)| {
                scope::known("stage", id, all.iter().copied(), place.key("stageIn").index(n))
            })
        }
    }
}

/// An attribute of "this fact", if a fact is at hand.
fn here<'a>(
    scope: &Scope<'a>,
    it: &ConditionAt<'_>,
    name: &Id,
    types: &[AttributeKind],
    place: &Pointer,
) -> Result<Vec<&'a AttributeRule>, Error> {
    if it.kinds.is_empty() {
        let problem = format!("no fact is at hand here to tell `{name}`: say of which kind");
        return Err(bad_rule(&scope.lifecycle.id, problem, place.clone()));
    }
    scope.attribute(&it.kinds, name, types, place)
}

fn attr(
    scope: &Scope<'_>,
    it: &ConditionAt<'_>,
    test: &AttrTest,
    place: &Pointer,
) -> Result<(), Error> {
    let name = place.key("name");
    let rules = match &test.of {
        Some(of) => {
            scope.event(of, place.key("of"))?;
            scope.attribute(&[of], &test.name, &ANY, &name)?
        }
        None => here(scope, it, &test.name, &ANY, &name)?,
    };
    let (key, values, ordered) = match &test.comparison {
        Comparison::Is(it) => ("is", serde_json::to_value([it]), false),
        Comparison::IsOneOf(list) => ("isOneOf", serde_json::to_value(list), false),
        Comparison::IsNoneOf(list) => ("isNoneOf", serde_json::to_value(list), false),
        Comparison::AtLeast(it) => ("atLeast", serde_json::to_value([it]), true),
        Comparison::AtMost(it) => ("atMost", serde_json::to_value([it]), true),
        Comparison::Present(_) => return Ok(()),
    };
    // What a fact may tell is compared as the JSON in which it is written.
    let values = values.unwrap_or_default();
    for rule in rules {
        for value in values.as_array().into_iter().flatten() {
            compares(&test.name, rule, value, ordered, &place.key(key))?;
        }
    }
    Ok(())
}

/// Whether a value can be compared with an attribute.
fn compares(
    name: &Id,
    rule: &AttributeRule,
    value: &Value,
    ordered: bool,
    place: &Pointer,
) -> Result<(), Error> {
    use AttributeKind as Kind;
    let fits = match (rule.kind, value) {
        (Kind::Count, Value::Number(_)) => true,
        (Kind::Day, Value::String(text)) => text.parse::<Day>().is_ok(),
        (Kind::Yes, Value::Bool(_)) => !ordered,
        (Kind::Code, Value::String(code)) if !ordered => {
            if !rule.codes.is_empty() {
                scope::known("code", code, rule.codes.iter(), place.clone())?;
            }
            true
        }
        (Kind::Person | Kind::Organ | Kind::Case | Kind::Verdict, Value::String(_)) => !ordered,
        _ => false,
    };
    if fits {
        return Ok(());
    }
    let problem = format!("attribute `{name}` cannot be compared with {value} like this");
    Err(bad_rule(name, problem, place.clone()))
}

fn document(
    scope: &Scope<'_>,
    it: &ConditionAt<'_>,
    test: &DocumentTest,
    place: &Pointer,
) -> Result<(), Error> {
    let rules = here(scope, it, &test.name, &[AttributeKind::Document], &place.key("name"))?;
    for rule in rules.iter().filter(|it| !it.fields.is_empty()) {
        for (n, field) in test.has.iter().enumerate() {
            scope::known("field", field, rule.fields.iter(), place.key("has").index(n))?;
        }
    }
    Ok(())
}

fn organ(
    scope: &Scope<'_>,
    it: &ConditionAt<'_>,
    test: &OrganTest,
    place: &Pointer,
) -> Result<(), Error> {
    let organ = [AttributeKind::Organ];
    if let Some(who) = &test.who {
        here(scope, it, who, &organ, &place.key("who"))?;
    }
    let than = place.key("than");
    if let Some(event) = &test.than.event {
        scope.event(event, than.key("event"))?;
    }
    match (&test.than.event, &test.than.who) {
        (Some(event), Some(who)) => {
            scope.attribute(&[event], who, &organ, &than.key("who")).map(|_| ())
        }
        (None, Some(who)) => here(scope, it, who, &organ, &than.key("who")).map(|_| ()),
        (_, None) => Ok(()),
    }
}

fn differs(
    scope: &Scope<'_>,
    it: &ConditionAt<'_>,
    test: &DiffersTest,
    place: &Pointer,
) -> Result<(), Error> {
    let person = [AttributeKind::Person];
    if let Some(who) = &test.who {
        here(scope, it, who, &person, &place.key("who"))?;
    }
    for (n, from) in test.from.iter().enumerate() {
        let place = place.key("from").index(n);
        scope.event(&from.event, place.key("event"))?;
        if let Some(who) = &from.who {
            scope.attribute(&[&from.event], who, &person, &place.key("who"))?;
        }
    }
    Ok(())
}
