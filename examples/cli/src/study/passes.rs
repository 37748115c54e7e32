//! Which statements came before, which are void, which stand for several contents.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet, hash_map::Entry},
    hash::BuildHasher as _,
};

use foldhash::{HashMap, quality::RandomState};
use serde_json::Value;

use super::source;
use crate::failure::Failure;

/// What is known from the passes through a file so far.
#[derive(Default)]
pub(super) struct Passes {
    /// What was seen in this pass: the text of each id, as a digest.
    seen: HashMap<u128, u64>,
    /// Ids that came again with another text.
    doubtful: BTreeSet<String>,
    /// Of those, the ones whose content is the same all the same, and those where it is not.
    same: HashSet<String>,
    conflicts: BTreeSet<String>,
    voided: HashSet<String>,
    n_voided: usize,
    /// Makes digests; the same for all passes through a file.
    state: RandomState,
}

/// Whether a statement counts.
pub(super) enum Seen {
    New,
    Twice,
    OtherContent,
    Voided,
}

impl Passes {
    /// Whether a statement came before; other content under its id is told.
    pub(super) fn see(&mut self, id: Option<&str>, text: &[u8]) -> Seen {
        let Some(id) = id else { return Seen::New };
        if !self.voided.is_empty() && self.voided.contains(id) {
            return Seen::Voided;
        }
        if !self.conflicts.is_empty() && self.conflicts.contains(id) {
            return Seen::OtherContent;
        }
        let digest = self.state.hash_one(text);
        match self.seen.entry(key(id, &self.state)) {
            Entry::Vacant(place) => {
                place.insert(digest);
                Seen::New
            }
            Entry::Occupied(it) if *it.get() == digest || self.same.contains(id) => Seen::Twice,
            Entry::Occupied(_) => {
                self.doubtful.insert(id.to_owned());
                Seen::OtherContent
            }
        }
    }

    pub(super) fn void(&mut self, id: &str) {
        self.voided.insert(id.to_owned());
    }

    pub(super) fn conflicts(&self) -> &BTreeSet<String> {
        &self.conflicts
    }

    /// Whether the last pass knew everything; else it looks into what was in doubt.
    pub(super) fn settled(&mut self, path: &str) -> Result<bool, Failure> {
        let seen = std::mem::take(&mut self.seen);
        let late = self.voided.len() > self.n_voided
            && self.voided.iter().any(|it| seen.contains_key(&key(it, &self.state)));
        self.n_voided = self.voided.len();
        let doubtful = std::mem::take(&mut self.doubtful);
        if doubtful.is_empty() {
            return Ok(!late);
        }
        let mut first: BTreeMap<String, Value> = BTreeMap::new();
        source::each(path, |text| {
            let Ok(Value::Object(mut told)) = serde_json::from_slice(text) else { return };
            let Some(Value::String(id)) = told.get("id").cloned() else { return };
            if !doubtful.contains(&id) {
                return;
            }
            // A store adds these; the statement is the same without them.
            for key in ["authority", "stored", "version"] {
                told.remove(key);
            }
            let told = Value::Object(told);
            match first.get(&id) {
                Some(it) if *it != told => {
                    self.conflicts.insert(id);
                }
                Some(_) => {}
                None => {
                    first.insert(id, told);
                }
            }
        })?;
        self.same.extend(doubtful.into_iter().filter(|it| !self.conflicts.contains(it)));
        Ok(false)
    }
}

/// An id as a number: a UUID itself, any other as a digest.
fn key(id: &str, state: &RandomState) -> u128 {
    let is_uuid = id.len() == 36 && id.bytes().filter(|it| *it == b'-').count() == 4;
    let number = || {
        id.bytes().filter(|it| *it != b'-').try_fold(0_u128, |all, it| {
            Some(all.checked_shl(4)? | u128::from(char::from(it).to_digit(16)?))
        })
    };
    let uuid = is_uuid.then(number);
    uuid.flatten().unwrap_or_else(|| {
        let (low, high) = (state.hash_one(id), state.hash_one((id, "id")));
        u128::from(high).checked_shl(64).unwrap_or_default() | u128::from(low)
    })
}
