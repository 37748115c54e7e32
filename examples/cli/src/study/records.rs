//! Records of learners in the making.

use std::collections::BTreeMap;

use jiceng::{
    study::{Content, Entry, Record},
    wire::{self, Id},
};

use crate::failure::Failure;

/// The records of a plan by learner.
pub(super) struct Records {
    plan: Id,
    all: BTreeMap<Id, Record>,
}

impl Records {
    pub(super) fn new(plan: Id) -> Self {
        Self { plan, all: BTreeMap::new() }
    }

    pub(super) fn of(&mut self, learner: &Id) -> &mut Record {
        let (plan, learner) = (self.plan.clone(), learner.clone());
        self.all.entry(learner.clone()).or_insert_with(|| Record {
            learner,
            plan,
            roles: Vec::new(),
            contents: Vec::new(),
            entries: Vec::new(),
            offers: Vec::new(),
        })
    }

    /// Every record, its contents and entries in order.
    pub(super) fn finish(self) -> Vec<Record> {
        let mut all: Vec<Record> = self.all.into_values().collect();
        for record in &mut all {
            record.contents.sort();
            record.entries.sort_by(|a, b| (a.on, a.at, &a.id).cmp(&(b.on, b.at, &b.id)));
        }
        all
    }
}

/// Puts a content in, unless it is there.
pub(super) fn put(record: &mut Record, content: Content) {
    if record.contents.iter().all(|it| it.id != content.id) {
        record.contents.push(content);
    }
}

/// An id that tells nothing of what it stands for, the same each time.
pub(super) fn opaque(kind: &str, text: &str) -> Result<Id, Failure> {
    let digest: String = wire::sha256(text).chars().take(24).collect();
    Id::new(&format!("{kind}-{digest}")).map_err(Failure::from)
}

/// An entry without anything but its id and its day.
pub(super) fn bare(id: Id, on: jiceng::time::Day) -> Entry {
    let (until, at, by, did, reverses, erases) = (None, None, None, None, None, None);
    Entry { id, on, until, at, recorded: on, by, did, reverses, erases }
}
