//! Which codes a lifecycle's findings may have.

use std::collections::{BTreeMap, BTreeSet};

use jiceng::{
    law::Force,
    lifecycle::rules::{Duty, Lifecycle, Limit, Shape, Trigger},
    wire::Id,
};

/// What the codes of a rule end with; a requirement's code is its id alone.
pub(super) type Kinds = BTreeMap<String, BTreeSet<&'static str>>;

/// The kinds of finding of each duty, by its id.
pub(super) fn of_duties(lifecycle: &Lifecycle) -> Kinds {
    let mut kinds = Kinds::new();
    for duty in &lifecycle.duties {
        kinds.entry(duty.id.to_string()).or_default().extend(of_duty(duty));
    }
    kinds
}

/// The kinds of finding of each kind of event, by the rule that it is.
pub(super) fn of_events(lifecycle: &Lifecycle) -> Kinds {
    let mut kinds = Kinds::new();
    for (id, event) in &lifecycle.events {
        let ways: Vec<_> =
            lifecycle.transitions().filter(|it| it.on.as_ref() == Some(id)).collect();
        let told = [
            ("wrong-role", !event.by.is_empty() || ways.iter().any(|it| !it.by.is_empty())),
            ("not-allowed", !ways.is_empty()),
            ("unknown-branch", ways.iter().any(|it| !it.when.is_empty())),
            ("attribute-missing", event.attrs.values().any(|it| it.required)),
        ];
        let told = told.into_iter().filter(|it| it.1).map(|it| it.0);
        kinds.insert(rule(lifecycle, id), told.collect());
    }
    kinds
}

/// The rule that a kind of event is, in the codes of findings.
pub(super) fn rule(lifecycle: &Lifecycle, event: &Id) -> String {
    format!("{}/{event}", lifecycle.id)
}

fn of_duty(duty: &Duty) -> Vec<&'static str> {
    let dated = !matches!(duty.limit(), Some(Limit::Unstated(_)));
    let asked = matches!(duty.limit(), Some(Limit::ByCode { .. } | Limit::LastDay { .. }));
    let within = matches!(duty.shape(), Some(Shape::Within(_)));
    let every = matches!(duty.shape(), Some(Shape::Every(_)));
    let wait = matches!(duty.shape(), Some(Shape::NotBefore(_)));
    let right = duty.force == Force::May;
    let chosen = |it: &Trigger| matches!(it, Trigger::Event { when, .. } if !when.is_empty());
    let (extended, stopped) = (duty.extend().is_some(), !duty.suspend().is_empty());
    let told = [
        ("late", within && dated),
        ("missing", every || (within && dated && !right)),
        ("too-early", wait),
        ("limit-unknown", asked),
        ("unknown-branch", duty.triggers().any(chosen)),
        ("extension-late", extended),
        ("extension-again", extended),
        ("extension-over-cap", extended),
        ("extension-not-running", extended),
        ("suspended-late", stopped),
        ("already-suspended", stopped),
        ("not-suspended", stopped),
    ];
    told.into_iter().filter(|it| it.1).map(|it| it.0).collect()
}
