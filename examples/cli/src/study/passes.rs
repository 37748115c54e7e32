//! Which statements came before, which are void, which stand for several contents.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

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
        let digest = digest(text);
        match self.seen.get(&key(id)) {
            None => {
                self.seen.insert(key(id), digest);
                Seen::New
            }
            Some(it) if *it == digest || self.same.contains(id) => Seen::Twice,
            Some(_) => {
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
            && self.voided.iter().any(|it| seen.contains_key(&key(it)));
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
fn key(id: &str) -> u128 {
    let digits = id.bytes().filter(|it| *it != b'-');
    let uuid = (id.len() == 36).then(|| {
        digits
            .map(|it| char::from(it).to_digit(16))
            .try_fold(0_u128, |all, digit| all.checked_mul(16)?.checked_add(u128::from(digit?)))
    });
    uuid.flatten().unwrap_or_else(|| {
        let (low, high) = (digest(id.as_bytes()), digest(&[id.as_bytes(), b"id"].concat()));
        u128::from(high).checked_shl(64).unwrap_or_default() | u128::from(low)
    })
}

fn digest(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
