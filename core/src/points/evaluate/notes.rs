//! What other facts say about entries: reviews, publications, objections, repairs.

use std::collections::HashMap;

use crate::{facts::Fact, time::Day, wire::Id};

/// A fact about an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Note<'a> {
    pub(super) fact: &'a Fact,
    pub(super) entry: &'a str,
    /// Of a publication: its last day.
    pub(super) until: Option<Day>,
    /// Of an answer: whether the objection was upheld.
    pub(super) is_upheld: bool,
}

/// All facts about entries, by entry and kind; of several the first in order of day and id.
#[derive(Debug, Default)]
pub(super) struct Notes<'a>(HashMap<&'a str, Vec<(&'a str, Note<'a>)>>);

impl<'a> Notes<'a> {
    pub(super) fn add(&mut self, kind: &'a Id, note: Note<'a>) {
        let order = |it: &Note<'a>| (it.fact.on, &it.fact.id);
        let notes = self.0.entry(note.entry).or_default();
        match notes.iter_mut().find(|it| it.0 == kind.as_str()) {
            Some((_, old)) if order(&note) < order(old) => *old = note,
            Some(_) => {}
            None => notes.push((kind, note)),
        }
    }

    /// Whether there is none at all.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fact of a kind about an entry.
    pub(super) fn of(&self, kind: &str, entry: &str) -> Option<&Note<'a>> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(entry)?.iter().find(|it| it.0 == kind).map(|it| &it.1)
    }

    /// The day on which something that went on ended.
    pub(super) fn ended(&self, entry: &str) -> Option<Day> {
        self.of("ended", entry).map(|it| it.fact.on)
    }
}
