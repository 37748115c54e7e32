//! Every rule, trigger and condition of a lifecycle, each with its place.

use std::collections::BTreeMap;

use super::RulebookDoc;
use crate::{
    law::Cite,
    lifecycle::rules::{Condition, Duty, Lifecycle, Region, Requirement, Shape, Standing, Trigger},
    points::rules::{Part, Scheme},
    wire::{Id, Pointer, RuleId},
    words::Text,
};

/// What kind of rule it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RuleKind {
    Event,
    Transition,
    Requirement,
    Duty,
    Visibility,
    Part,
}

/// A rule and its place.
#[derive(Clone, Debug)]
pub(crate) struct RuleAt<'a> {
    pub(crate) place: Pointer,
    pub(crate) kind: RuleKind,
    pub(crate) id: &'a str,
    /// Its id as findings name it; kinds of event and transitions have none.
    pub(crate) rule: Option<&'a RuleId>,
    pub(crate) standing: Standing<'a>,
}

/// A trigger of a duty and its place.
#[derive(Clone, Debug)]
pub(crate) struct TriggerAt<'a> {
    pub(crate) place: Pointer,
    pub(crate) trigger: &'a Trigger,
}

/// A condition, its place, and the kinds of event that "this fact" may be; none
/// where no fact is at hand.
#[derive(Clone, Debug)]
pub(crate) struct ConditionAt<'a> {
    pub(crate) place: Pointer,
    pub(crate) condition: &'a Condition,
    pub(crate) kinds: Vec<&'a Id>,
}

/// A part of a scheme of points and its place.
#[derive(Clone, Debug)]
pub(crate) struct PartAt<'a> {
    pub(crate) place: Pointer,
    pub(crate) scheme: &'a Scheme,
    pub(crate) part: Part<'a>,
}

/// Every part of every scheme.
pub(crate) fn parts(doc: &RulebookDoc) -> impl Iterator<Item = PartAt<'_>> {
    let schemes = Pointer::root().key("schemes");
    doc.schemes.iter().flat_map(move |(id, scheme)| {
        let at = schemes.key(id);
        let place = move |it: &Part<'_>| at.key(it.kind.key()).index(it.n);
        scheme.parts().into_iter().map(move |part| PartAt { place: place(&part), scheme, part })
    })
}

/// Every rule of the forms of act and of the schedules, owner by owner.
pub(crate) fn acts(doc: &RulebookDoc) -> Vec<Vec<RuleAt<'_>>> {
    let root = Pointer::root();
    let mut found = Vec::new();
    for (id, form) in &doc.procedures {
        let at = root.key("procedures").key(id).key("require");
        let each = form.require.iter().enumerate();
        let kind = RuleKind::Requirement;
        found.push(each.map(|(n, it)| rule(at.index(n), kind, &it.id, it.standing())).collect());
    }
    for (id, schedule) in &doc.schedules {
        let at = root.key("schedules").key(id);
        let (duties, runs) = (at.key("duties"), at.key("inARow"));
        let each = schedule.duties.iter().enumerate();
        let kind = RuleKind::Duty;
        let each = each.map(|(n, it)| rule(duties.index(n), kind, &it.id, it.standing()));
        let more = schedule.in_a_row.iter().enumerate();
        let more = more.map(|(n, it)| rule(runs.index(n), kind, &it.id, it.standing()));
        found.push(each.chain(more).collect());
    }
    found
}

fn rule<'a>(place: Pointer, kind: RuleKind, id: &'a RuleId, standing: Standing<'a>) -> RuleAt<'a> {
    RuleAt { place, kind, id, rule: Some(id), standing }
}

/// The whole texts on which a requirement rests, if `place` is one.
pub(crate) fn whole_texts<'a>(doc: &'a RulebookDoc, place: &Pointer) -> &'a [Id] {
    let root = Pointer::root().key("procedures");
    let all = doc.procedures.iter().flat_map(|(id, form)| {
        let at = root.key(id).key("require");
        form.require.iter().enumerate().map(move |(n, it)| (at.index(n), it))
    });
    all.into_iter().find(|it| it.0 == *place).map_or(&[], |it| it.1.sources.as_slice())
}

/// The versions of each part of each scheme.
pub(crate) fn versions(doc: &RulebookDoc) -> Vec<Vec<RuleAt<'_>>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for PartAt { place, scheme, part } in parts(doc) {
        let (kind, standing) = (RuleKind::Part, part.standing);
        let rule = RuleAt { place, kind, id: part.id, rule: None, standing };
        found.entry((&scheme.id, part.kind, part.id)).or_default().push(rule);
    }
    found.into_values().collect()
}

/// Every region with its place, `main` first.
pub(crate) fn regions<'a>(lifecycle: &'a Lifecycle, at: &Pointer) -> Vec<(Pointer, &'a Region)> {
    let main = std::iter::once((at.key("main"), &lifecycle.main));
    let overlays = at.key("overlays");
    main.chain(lifecycle.overlays.iter().map(|(id, it)| (overlays.key(id), it))).collect()
}

/// Every rule, in the order in which the document lists them.
pub(crate) fn rules<'a>(lifecycle: &'a Lifecycle, at: &Pointer) -> Vec<RuleAt<'a>> {
    let mut found = Vec::new();
    let mut add = |place: Pointer, kind, id: &'a str, rule, standing| {
        found.push(RuleAt { place, kind, id, rule, standing });
    };
    for (kind, event) in &lifecycle.events {
        let place = at.key("events").key(kind);
        for (n, it) in event.require.iter().enumerate() {
            let place = place.key("require").index(n);
            add(place, RuleKind::Requirement, &it.id, Some(&it.id), it.standing());
        }
        add(place, RuleKind::Event, kind, None, event.standing());
    }
    for (region, it) in regions(lifecycle, at) {
        for (n, way) in it.transitions.iter().enumerate() {
            let place = region.key("transitions").index(n);
            for (n, it) in way.require.iter().enumerate() {
                let place = place.key("require").index(n);
                add(place, RuleKind::Requirement, &it.id, Some(&it.id), it.standing());
            }
            add(place, RuleKind::Transition, &way.id, None, way.standing());
        }
    }
    for (n, it) in lifecycle.duties.iter().enumerate() {
        add(at.key("duties").index(n), RuleKind::Duty, &it.id, Some(&it.id), it.standing());
    }
    for (n, it) in lifecycle.visibility.iter().enumerate() {
        let place = at.key("visibility").index(n);
        add(place, RuleKind::Visibility, &it.id, Some(&it.id), it.standing());
    }
    found
}

/// Every list of citations: of rules, of what stops and prolongs duties, of derogations.
pub(crate) fn cites<'a>(lifecycle: &'a Lifecycle, at: &Pointer) -> Vec<(Pointer, &'a [Cite])> {
    let rules = rules(lifecycle, at);
    let authority = |it: &RuleAt<'a>| {
        Some((it.place.key("derogates"), it.standing.derogates?.cites.as_slice()))
    };
    let mut found: Vec<_> = rules.iter().filter_map(authority).collect();
    found.extend(rules.into_iter().map(|it| (it.place, it.standing.cites)));
    for (n, duty) in lifecycle.duties.iter().enumerate() {
        let shape = shape(duty, &at.key("duties").index(n));
        for (n, stop) in duty.suspend().iter().enumerate() {
            found.push((shape.key("suspend").index(n), &stop.cites));
        }
        found.extend(duty.extend().map(|it| (shape.key("extend"), it.cites.as_slice())));
    }
    for (place, _) in &mut found {
        *place = place.key("cites");
    }
    found
}

/// Every place where the law is silent, with the reason for the default.
pub(crate) fn silences<'a>(lifecycle: &'a Lifecycle, at: &Pointer) -> Vec<(Pointer, &'a Text)> {
    let rules = rules(lifecycle, at).into_iter();
    let mut found: Vec<_> =
        rules.filter_map(|it| Some((it.place.key("silent"), it.standing.silent?))).collect();
    for (n, duty) in lifecycle.duties.iter().enumerate() {
        let stops = shape(duty, &at.key("duties").index(n)).key("suspend");
        let each = duty.suspend().iter().enumerate();
        found.extend(
            each.filter_map(|(n, it)| Some((stops.index(n).key("silent"), it.silent.as_ref()?))),
        );
    }
    found
}

/// The place of a duty's shape: `within`, `notBefore` or `every`.
pub(crate) fn shape(duty: &Duty, place: &Pointer) -> Pointer {
    place.key(match duty.shape() {
        Some(Shape::NotBefore(_)) => "notBefore",
        Some(Shape::Every(_)) => "every",
        Some(Shape::Within(_)) | None => "within",
    })
}

/// Every trigger of a duty.
pub(crate) fn triggers<'a>(duty: &'a Duty, place: &Pointer) -> Vec<TriggerAt<'a>> {
    let shape = shape(duty, place);
    let mut found = Vec::new();
    let mut add = |place: Pointer, list: &'a [Trigger]| {
        let each = list.iter().enumerate();
        found.extend(each.map(|(n, trigger)| TriggerAt { place: place.index(n), trigger }));
    };
    add(shape.key("after"), duty.after());
    add(shape.key("then"), duty.then());
    add(shape.key("unless"), duty.unless());
    for (n, stop) in duty.suspend().iter().enumerate() {
        let place = shape.key("suspend").index(n);
        add(place.key("from"), &stop.from);
        add(place.key("until"), &stop.until);
    }
    found
}

/// Every condition of a lifecycle.
pub(crate) fn conditions<'a>(lifecycle: &'a Lifecycle, at: &Pointer) -> Vec<ConditionAt<'a>> {
    let mut found = Found(Vec::new());
    for (kind, event) in &lifecycle.events {
        found.requirements(&at.key("events").key(kind), &event.require, &[kind]);
    }
    for (region, it) in regions(lifecycle, at) {
        for (n, way) in it.transitions.iter().enumerate() {
            let place = region.key("transitions").index(n);
            let kinds: Vec<&Id> = way.on.iter().collect();
            found.list(&place.key("when"), &way.when, &kinds);
            found.requirements(&place, &way.require, &kinds);
        }
    }
    for (n, duty) in lifecycle.duties.iter().enumerate() {
        for it in triggers(duty, &at.key("duties").index(n)) {
            if let Trigger::Event { kinds, when, .. } = it.trigger {
                found.list(&it.place.key("when"), when, &kinds.iter().collect::<Vec<_>>());
            }
        }
    }
    for (n, it) in lifecycle.visibility.iter().enumerate() {
        found.list(&at.key("visibility").index(n).key("when"), &it.when, &[]);
    }
    found.0
}

struct Found<'a>(Vec<ConditionAt<'a>>);

impl<'a> Found<'a> {
    fn list(&mut self, place: &Pointer, list: &'a [Condition], kinds: &[&'a Id]) {
        let each = list.iter().enumerate();
        self.0.extend(each.map(|(n, condition)| ConditionAt {
            place: place.index(n),
            condition,
            kinds: kinds.to_vec(),
        }));
    }

    fn requirements(&mut self, place: &Pointer, list: &'a [Requirement], kinds: &[&'a Id]) {
        for (n, it) in list.iter().enumerate() {
            let place = place.key("require").index(n);
            self.0.push(ConditionAt {
                place: place.key("test"),
                condition: &it.test,
                kinds: kinds.to_vec(),
            });
            self.list(&place.key("when"), &it.when, kinds);
        }
    }
}
