//! The names of a lifecycle as small numbers.

use std::{
    collections::HashMap,
    hash::{BuildHasher, Hasher},
};

use crate::{
    kernel::Bits,
    lifecycle::rules::{AttributeRule, Lifecycle},
    wire::{Error, Id, Problem, RuleId},
    words,
};

/// Looks up names. Numbers follow the order of the rulebook; nothing iterates the maps.
#[derive(Debug)]
pub(crate) struct Names {
    lifecycle: Id,
    roles: HashMap<Id, u16, Quick>,
    kinds: HashMap<Id, u16, Quick>,
    stages: HashMap<Id, u16, Quick>,
    duties: HashMap<RuleId, u16, Quick>,
    attrs: HashMap<Id, u16, Quick>,
    /// What each kind declares of each attribute.
    declared: HashMap<(u16, u16), AttributeRule, Quick>,
    /// Attributes by number.
    pub(crate) attr_ids: Vec<Id>,
}

/// Hashes names quickly. The names are those of the rulebook, so nobody who asks
/// can choose them to collide.
#[derive(Clone, Debug, Default)]
struct Quick;

impl BuildHasher for Quick {
    type Hasher = Fnv;
    fn build_hasher(&self) -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

/// The hash of Fowler, Noll and Vo, variant 1a.
struct Fnv(u64);

impl Hasher for Fnv {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}

impl Names {
    pub(crate) fn of(rules: &Lifecycle) -> Result<Self, Error> {
        let mut names = Self {
            lifecycle: rules.id.clone(),
            roles: numbered("roles", 64, rules.roles.iter())?,
            kinds: numbered("events", Bits::ROOM, rules.events.keys())?,
            stages: numbered(
                "stages",
                Bits::ROOM,
                rules.regions().flat_map(|(_, it)| it.stages.keys()),
            )?,
            duties: numbered("duties", Bits::ROOM, rules.duties.iter().map(|it| &it.id))?,
            attrs: HashMap::default(),
            declared: HashMap::default(),
            attr_ids: Vec::new(),
        };
        for (kind, rule) in (0_u16..).zip(rules.events.values()) {
            for (name, attribute) in &rule.attrs {
                let next = u16::try_from(names.attrs.len()).unwrap_or(u16::MAX);
                let number = *names.attrs.entry(name.clone()).or_insert(next);
                if number == next {
                    names.attr_ids.push(name.clone());
                }
                names.declared.insert((kind, number), attribute.clone());
            }
        }
        Ok(names)
    }

    pub(crate) fn n_kinds(&self) -> usize {
        self.kinds.len()
    }

    pub(crate) fn n_stages(&self) -> usize {
        self.stages.len()
    }

    pub(crate) fn n_duties(&self) -> usize {
        self.duties.len()
    }

    pub(crate) fn kind(&self, id: &str) -> Result<u16, Error> {
        self.kinds.get(id).copied().ok_or_else(|| {
            Error::new(Problem::UnknownKind {
                kind: id.into(),
                lifecycle: self.lifecycle.to_string(),
                nearest: nearest(id, self.kinds.keys()),
            })
        })
    }

    pub(crate) fn role(&self, id: &str) -> Result<u16, Error> {
        self.roles.get(id).copied().ok_or_else(|| {
            Error::new(Problem::UnknownRole {
                role: id.into(),
                lifecycle: self.lifecycle.to_string(),
                nearest: nearest(id, self.roles.keys()),
            })
        })
    }

    pub(crate) fn role_mask(&self, ids: &[Id]) -> Result<u64, Error> {
        ids.iter().try_fold(0, |mask, id| Ok(mask | 1_u64 << (self.role(id)? & 63)))
    }

    pub(crate) fn stage(&self, id: &str) -> Result<u16, Error> {
        self.stages.get(id).copied().ok_or_else(|| self.unresolved("stage", id, self.stages.keys()))
    }

    pub(crate) fn duty(&self, id: &str) -> Result<u16, Error> {
        self.duties.get(id).copied().ok_or_else(|| self.unresolved("duty", id, self.duties.keys()))
    }

    pub(crate) fn attr(&self, id: &str) -> Result<u16, Error> {
        self.attrs
            .get(id)
            .copied()
            .ok_or_else(|| self.unresolved("attribute", id, self.attrs.keys()))
    }

    /// An attribute that a kind declares, with its declaration.
    pub(crate) fn declared(&self, kind: u16, id: &str) -> Option<(u16, &AttributeRule)> {
        let number = *self.attrs.get(id)?;
        Some((number, self.declared.get(&(kind, number))?))
    }

    fn unresolved<'a, T: AsRef<str> + 'a>(
        &self,
        what: &str,
        named: &str,
        known: impl Iterator<Item = &'a T>,
    ) -> Error {
        Error::new(Problem::Unresolved {
            what: what.into(),
            named: named.into(),
            nearest: nearest(named, known),
        })
    }
}

fn nearest<'a, T: AsRef<str> + 'a>(word: &str, known: impl Iterator<Item = &'a T>) -> String {
    words::nearest(word, known.map(AsRef::as_ref))
}

fn numbered<'a, T: Clone + Eq + std::hash::Hash + 'a>(
    what: &str,
    limit: usize,
    ids: impl Iterator<Item = &'a T>,
) -> Result<HashMap<T, u16, Quick>, Error> {
    let mut map = HashMap::default();
    for id in ids {
        let next = u16::try_from(map.len()).unwrap_or(u16::MAX);
        map.entry(id.clone()).or_insert(next);
    }
    if map.len() > limit {
        let problem = Problem::TooLarge { what: what.into(), limit, unit: "per lifecycle".into() };
        return Err(Error::new(problem));
    }
    Ok(map)
}
