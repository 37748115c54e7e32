//! The tree of organs (机关层级).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::wire::{Error, Id, Pointer, Problem};

/// An organ and the one directly above it (上一级机关).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organ {
    /// The organ.
    pub id: Id,
    /// The organ directly above; absent at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
}

/// How one organ stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Relation {
    /// The same organ.
    Same,
    /// Above it, by any number of steps unless told.
    Above,
    /// The same or above.
    SameOrAbove,
    /// The same or below.
    SameOrBelow,
}

/// The organs of a case, as a tree.
#[derive(Clone, Debug, Default)]
pub struct Organs<'a>(BTreeMap<&'a str, Option<&'a str>>);

impl<'a> Organs<'a> {
    /// Reads the tree.
    ///
    /// # Errors
    /// - `bad-organ`: an organ stands twice, or is above itself.
    pub fn new(organs: &'a [Organ]) -> Result<Self, Error> {
        let mut tree = Self(BTreeMap::new());
        for (n, organ) in organs.iter().enumerate() {
            if tree.0.insert(&organ.id, organ.parent.as_deref()).is_some() {
                return Err(bad(organ, n));
            }
        }
        match tree.circling(organs) {
            Some((n, organ)) => Err(bad(organ, n)),
            None => Ok(tree),
        }
    }

    /// The first organ that is above itself. Each organ is passed once.
    fn circling<'o>(&self, organs: &'o [Organ]) -> Option<(usize, &'o Organ)> {
        let mut passed: BTreeMap<&str, usize> = BTreeMap::new();
        let mut circling: BTreeSet<&str> = BTreeSet::new();
        for (walk, organ) in organs.iter().enumerate() {
            let mut here = Some(organ.id.as_str()).filter(|it| !passed.contains_key(it));
            while let Some(id) = here {
                passed.insert(id, walk);
                let above = self.0.get(id).copied().flatten();
                here = above.filter(|it| !passed.contains_key(it));
                // Back on the way of this walk: from here on it goes round.
                if let Some(start) = above.filter(|it| passed.get(it) == Some(&walk)) {
                    let mut round = self.above(start);
                    circling.insert(start);
                    circling.extend(round.by_ref().take_while(|it| *it != start));
                }
            }
        }
        organs.iter().enumerate().find(|(_, it)| circling.contains(it.id.as_str()))
    }

    /// Whether an organ is in the tree.
    #[must_use]
    pub fn knows(&self, organ: &str) -> bool {
        self.0.contains_key(organ)
    }

    /// Whether `organ` stands in the relation to `than`; unknown if either is not in the tree.
    ///
    /// With `steps`, "above" and "below" mean at most so many levels; for the
    /// plain `above`, exactly so many.
    #[must_use]
    pub fn stands(
        &self,
        organ: &str,
        relation: Relation,
        steps: Option<u32>,
        than: &str,
    ) -> Option<bool> {
        if organ == than && relation != Relation::Above {
            return Some(true);
        }
        if !self.0.contains_key(organ) || !self.0.contains_key(than) {
            return None;
        }
        let levels = |low: &str, high: &str| {
            self.above(low)
                .take(self.0.len())
                .position(|it| it == high)
                .map(|it| it.saturating_add(1))
        };
        let within = |found: Option<usize>| {
            found.is_some_and(|it| {
                steps.is_none_or(|n| it <= usize::try_from(n).unwrap_or(usize::MAX))
            })
        };
        Some(match relation {
            Relation::Same => false,
            Relation::Above => {
                let found = levels(than, organ);
                within(found) && steps.is_none_or(|n| found == usize::try_from(n).ok())
            }
            Relation::SameOrAbove => within(levels(than, organ)),
            Relation::SameOrBelow => within(levels(organ, than)),
        })
    }

    fn above(&self, organ: &str) -> impl Iterator<Item = &'a str> {
        let first = self.0.get(organ).copied().flatten();
        std::iter::successors(first, |it| self.0.get(it).copied().flatten())
    }
}

fn bad(organ: &Organ, n: usize) -> Error {
    let place = Pointer::root().key("organs").index(n);
    Error::new(Problem::BadOrgan { organ: organ.id.to_string() }).at(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organ(id: &str, parent: Option<&str>) -> Organ {
        Organ { id: Id::new(id).unwrap(), parent: parent.map(|it| Id::new(it).unwrap()) }
    }

    #[test]
    fn relations() {
        let list = [
            organ("province", None),
            organ("city", Some("province")),
            organ("county", Some("city")),
        ];
        let tree = Organs::new(&list).unwrap();
        let stands = |a: &str, r, n, b: &str| tree.stands(a, r, n, b);
        assert_eq!(stands("city", Relation::Above, Some(1), "county"), Some(true));
        assert_eq!(stands("province", Relation::Above, Some(1), "county"), Some(false));
        assert_eq!(stands("province", Relation::Above, None, "county"), Some(true));
        assert_eq!(stands("county", Relation::Above, None, "county"), Some(false));
        assert_eq!(stands("county", Relation::SameOrBelow, None, "city"), Some(true));
        assert_eq!(stands("province", Relation::SameOrAbove, Some(1), "county"), Some(false));
        assert_eq!(stands("county", Relation::Same, None, "city"), Some(false));
        assert_eq!(stands("town", Relation::Above, None, "city"), None);
    }

    #[test]
    fn no_loops() {
        let list = [organ("a", Some("b")), organ("b", Some("a"))];
        assert_eq!(Organs::new(&list).unwrap_err().code(), "bad-organ");
        let tail = [
            organ("t", Some("a")),
            organ("b", Some("c")),
            organ("a", Some("b")),
            organ("c", Some("b")),
        ];
        assert_eq!(Organs::new(&tail).unwrap_err().pointer.as_str(), "/organs/1");
        let twice = [organ("a", None), organ("a", None)];
        assert_eq!(Organs::new(&twice).unwrap_err().pointer.as_str(), "/organs/1");
    }
}
