//! What rules read, so that a view leaves out what would give hidden content away.

use std::collections::BTreeSet;

use crate::lifecycle::rules::{Condition, Lifecycle, Requirement};

/// Names of attributes and kinds of event whose content is hidden.
#[derive(Debug, Default)]
pub(super) struct Secret<'a> {
    pub(super) attrs: BTreeSet<&'a str>,
    pub(super) kinds: BTreeSet<&'a str>,
}

/// Requirements that read something hidden, and kinds of event that are bound to them.
#[derive(Debug, Default)]
pub(super) struct Readers<'a> {
    pub(super) rules: BTreeSet<&'a str>,
    pub(super) events: BTreeSet<&'a str>,
}

impl<'a> Readers<'a> {
    /// All of a lifecycle, whatever the hidden content is: what is left out must not
    /// depend on it.
    pub(super) fn of(rules: &'a Lifecycle, secret: &Secret<'_>) -> Self {
        let mut found = Self::default();
        if secret.attrs.is_empty() && secret.kinds.is_empty() {
            return found;
        }
        for (kind, event) in &rules.events {
            found.note(kind, &event.require, &[], secret);
        }
        for (_, region) in rules.regions() {
            for way in &region.transitions {
                if let Some(kind) = &way.on {
                    found.note(kind, &way.require, &way.when, secret);
                }
            }
        }
        found
    }

    fn note(
        &mut self,
        kind: &'a str,
        require: &'a [Requirement],
        when: &[Condition],
        secret: &Secret<'_>,
    ) {
        let reads = |it: &&Requirement| {
            secret.is_read_by(&it.test) || it.when.iter().any(|it| secret.is_read_by(it))
        };
        let rules: Vec<_> = require.iter().filter(reads).map(|it| it.id.as_str()).collect();
        if !rules.is_empty() || when.iter().any(|it| secret.is_read_by(it)) {
            self.events.insert(kind);
        }
        self.rules.extend(rules);
    }
}

impl Secret<'_> {
    fn is_read_by(&self, condition: &Condition) -> bool {
        let attr = |it: &str| self.attrs.contains(it);
        let kind = |it: &str| self.kinds.contains(it);
        match condition {
            Condition::Attr(it) => attr(&it.name) || it.of.as_deref().is_some_and(kind),
            Condition::Document(it) => attr(&it.name),
            Condition::RelatedCase(it) => attr(&it.name),
            Condition::Count(it) => kind(&it.event),
            Condition::Organ(it) => {
                let who = [&it.who, &it.than.who];
                who.into_iter().flatten().any(|it| attr(it))
                    || it.than.event.as_deref().is_some_and(kind)
            }
            Condition::Differs(it) => {
                it.who.as_deref().is_some_and(attr)
                    || it
                        .from
                        .iter()
                        .any(|it| kind(&it.event) || it.who.as_deref().is_some_and(attr))
            }
            Condition::Clock(_) | Condition::Stage(_) => false,
        }
    }
}
