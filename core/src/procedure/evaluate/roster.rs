//! Whether a roster speaks the words of the rulebook.

use std::collections::BTreeSet;

use crate::{
    law::{Franchise, rulebook::Rulebook},
    people::Roster,
    wire::{Error, Id, Pointer, Problem},
    words,
};

/// Refuses bodies that form no tree, and kinds of membership and of bar that no
/// franchise knows: a sanction written otherwise would silently leave the vote.
pub(in crate::procedure) fn check(book: &Rulebook, roster: &Roster) -> Result<(), Error> {
    let at = Pointer::root().key("roster");
    roster.check().map_err(|it| it.below(&at))?;
    let all = || book.doc().franchises.values();
    let kinds = || all().flat_map(|it| it.rights.values().flatten());
    let mut last = None;
    for (n, it) in roster.spans.iter().enumerate() {
        // Most rosters say the same word again and again.
        if last.replace(&it.is) == Some(&it.is) {
            continue;
        }
        known(&it.is, kinds()).map_err(|it| it.at(at.key("spans").index(n).key("is")))?;
    }
    let bars = || all().flat_map(|it: &Franchise| it.bars.keys());
    for (n, it) in roster.bars.iter().enumerate() {
        known(&it.kind, bars()).map_err(|it| it.at(at.key("bars").index(n).key("kind")))?;
    }
    Ok(())
}

/// Refuses an act of a body that the bodies told do not have.
pub(in crate::procedure) fn has(roster: &Roster, organ: &Id) -> Result<(), Error> {
    if roster.bodies.is_empty() {
        return Ok(());
    }
    let at = Pointer::root().key("organ");
    known(organ, roster.bodies.iter().map(|it| &it.id)).map_err(|it| it.at(at))
}

fn known<'a>(word: &Id, mut words: impl Iterator<Item = &'a Id> + Clone) -> Result<(), Error> {
    if words.clone().any(|it| it == word) {
        return Ok(());
    }
    let all: BTreeSet<&str> = words.by_ref().map(Id::as_str).collect();
    let nearest = words::nearest(word, all.into_iter());
    Err(Error::new(Problem::UnknownWord { word: word.to_string(), nearest }))
}
