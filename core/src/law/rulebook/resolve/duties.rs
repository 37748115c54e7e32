//! Duties: one shape, triggers that can fire, limits that can be read.

use super::{Scope, bad_rule, scope};
use crate::{
    law::rulebook::places,
    lifecycle::rules::{AttributeKind, Duty, Extend, Limit, StartDay, Trigger},
    time::Unit,
    wire::{Error, Id, Pointer},
};

pub(super) fn check(scope: &Scope<'_>, duty: &Duty, place: &Pointer) -> Result<(), Error> {
    if duty.shape().is_none() {
        let problem = "give exactly one of within, notBefore, every";
        return Err(bad_rule(&duty.id, problem, place.clone()));
    }
    scope.roles(&duty.by, &place.key("by"))?;
    if let Some(it) = &duty.version_by {
        scope.event(&it.event, place.key("versionBy").key("event"))?;
    }
    for it in places::triggers(duty, place) {
        check_trigger(scope, duty, it.trigger, &it.place)?;
    }
    if let Some(name) = &duty.departure {
        let mut kinds = kinds(duty.then());
        if kinds.is_empty() {
            kinds = scope.lifecycle.events.keys().collect();
        }
        scope.attribute_of_any(&kinds, name, place.key("departure"))?;
    }
    let shape = places::shape(duty, place);
    if let Some(limit) = duty.limit() {
        check_limit(scope, duty, limit, &shape.key("limit"))?;
    }
    match duty.extend() {
        Some(it) => check_extend(scope, duty, it, &shape.key("extend")),
        None => Ok(()),
    }
}

/// The kinds of event that triggers name.
fn kinds(triggers: &[Trigger]) -> Vec<&Id> {
    let named = triggers.iter().filter_map(|it| match it {
        Trigger::Event { kinds, .. } => Some(kinds),
        Trigger::Enters(_) | Trigger::Leaves(_) | Trigger::Expires(_) => None,
    });
    named.flatten().collect()
}

fn check_trigger(
    scope: &Scope<'_>,
    duty: &Duty,
    trigger: &Trigger,
    place: &Pointer,
) -> Result<(), Error> {
    match trigger {
        Trigger::Event { kinds, day, .. } => {
            for kind in kinds {
                scope.event(kind, place.clone())?;
            }
            let kinds: Vec<&Id> = kinds.iter().collect();
            match day {
                Some(StartDay::Attribute(name)) => scope
                    .attribute(&kinds, name, &[AttributeKind::Day], &place.key("day"))
                    .map(|_| ()),
                Some(StartDay::Event(kind)) => {
                    scope.event(kind, place.key("day").key("event")).map(|_| ())
                }
                None => Ok(()),
            }
        }
        Trigger::Enters(stages) => one_region(scope, duty, stages, &place.key("enters")),
        Trigger::Leaves(stages) => one_region(scope, duty, stages, &place.key("leaves")),
        Trigger::Expires(other) => scope.duty(other, place.key("expires")),
    }
}

/// A set that is entered or left lies in one region.
fn one_region(scope: &Scope<'_>, duty: &Duty, stages: &[Id], place: &Pointer) -> Result<(), Error> {
    let mut region = None;
    for (n, stage) in stages.iter().enumerate() {
        let found = scope.stage(stage, place.index(n))?;
        if *region.get_or_insert(found) != found {
            let problem = "its stages lie in different regions";
            return Err(bad_rule(&duty.id, problem, place.clone()));
        }
    }
    Ok(())
}

fn check_limit(
    scope: &Scope<'_>,
    duty: &Duty,
    limit: &Limit,
    place: &Pointer,
) -> Result<(), Error> {
    let read = |attr: &Id, of: &Option<Id>, kind: AttributeKind, key: &str| {
        if let Some(of) = of {
            scope.event(of, place.key("of"))?;
        }
        let kinds = of.as_ref().map_or_else(|| kinds(duty.after()), |it| vec![it]);
        scope.attribute(&kinds, attr, &[kind], &place.key(key))
    };
    match limit {
        Limit::ByCode { attr, of, table } => {
            for rule in read(attr, of, AttributeKind::Code, "byCode")? {
                for code in table.keys().filter(|_| !rule.codes.is_empty()) {
                    let place = place.key("table").key(code);
                    scope::known("code", code, rule.codes.iter(), place)?;
                }
            }
            Ok(())
        }
        Limit::LastDay { attr, of } => read(attr, of, AttributeKind::Day, "lastDay").map(|_| ()),
        Limit::Fixed(_) | Limit::Unstated(_) => Ok(()),
    }
}

fn check_extend(
    scope: &Scope<'_>,
    duty: &Duty,
    extend: &Extend,
    place: &Pointer,
) -> Result<(), Error> {
    scope.event(&extend.event, place.key("event"))?;
    let count = [AttributeKind::Count];
    scope.attribute(&[&extend.event], &extend.amount, &count, &place.key("amount"))?;
    let (Some(cap), Some(Limit::Fixed(limit))) = (extend.cap, duty.limit()) else {
        return Ok(());
    };
    if family(cap.unit) != family(limit.unit) {
        let problem = "its extension is capped in another family of units than its limit";
        return Err(bad_rule(&duty.id, problem, place.key("cap")));
    }
    Ok(())
}

/// The first unit of each family of units that can be added up.
fn family(unit: Unit) -> Unit {
    match unit {
        Unit::Weeks => Unit::Days,
        Unit::Years => Unit::Months,
        Unit::Hours | Unit::Days | Unit::WorkingDays | Unit::Months => unit,
    }
}
