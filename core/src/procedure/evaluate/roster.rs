//! Whether a roster speaks the words of the rulebook.

use std::collections::BTreeSet;

use crate::{
    law::rulebook::Rulebook,
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
    let kinds = all().flat_map(|it| it.rights.values().flatten()).collect();
    for (n, it) in roster.spans.iter().enumerate() {
        known(&it.is, &kinds).map_err(|it| it.at(at.key("spans").index(n).key("is")))?;
    }
    let bars = all().flat_map(|it| it.bars.keys()).collect();
    for (n, it) in roster.bars.iter().enumerate() {
        known(&it.kind, &bars).map_err(|it| it.at(at.key("bars").index(n).key("kind")))?;
    }
    Ok(())
}

/// Refuses an act of a body that the bodies told do not have.
pub(in crate::procedure) fn has(roster: &Roster, organ: &Id) -> Result<(), Error> {
    if roster.bodies.is_empty() {
        return Ok(());
    }
    let at = Pointer::root().key("organ");
    known(organ, &roster.bodies.iter().map(|it| &it.id).collect()).map_err(|it| it.at(at))
}

fn known(word: &Id, words: &BTreeSet<&Id>) -> Result<(), Error> {
    if words.contains(word) {
        return Ok(());
    }
    let nearest = words::nearest(word, words.iter().map(|it| it.as_str()));
    Err(Error::new(Problem::UnknownWord { word: word.to_string(), nearest }))
}
