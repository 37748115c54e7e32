//! Whether a roster speaks the words of the rulebook.

use std::collections::BTreeSet;

use crate::{
    law::rulebook::Rulebook,
    people::Roster,
    procedure::{facts::Act, rules::Procedure},
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

/// Refuses a body of a kind of which no rule knows: it would silently owe nothing, and what only
/// its kind must not do would be allowed. One above others may be of any kind; it is there for
/// those below it.
pub(in crate::procedure) fn bodies(book: &Rulebook, roster: &Roster) -> Result<(), Error> {
    let doc = book.doc();
    let schedules = doc.schedules.values();
    let owing = schedules.flat_map(|it| {
        it.bodies.iter().chain(it.duties.iter().filter_map(|duty| duty.has_below.as_ref()))
    });
    let bound = doc.procedures.values().flat_map(|it| &it.require).flat_map(|it| &it.bodies);
    let kinds: BTreeSet<&Id> = owing.chain(bound).collect();
    let above: BTreeSet<&Id> = roster.bodies.iter().filter_map(|it| it.parent.as_ref()).collect();
    for (n, it) in roster.bodies.iter().enumerate().filter(|(_, it)| !above.contains(&it.id)) {
        let at = Pointer::root().key("roster").key("bodies").index(n).key("kind");
        known(&it.kind, &kinds).map_err(|it| it.at(at))?;
    }
    Ok(())
}

/// As [`check`], and that the body of the act is among those told, if any are; kinds of body count
/// where the form has rules for some of them alone.
pub(super) fn of_act(book: &Rulebook, act: &Act, form: &Procedure) -> Result<(), Error> {
    check(book, &act.roster)?;
    let all = &act.roster.bodies;
    if all.is_empty() {
        return Ok(());
    }
    let at = Pointer::root().key("organ");
    known(&act.organ, &all.iter().map(|it| &it.id).collect()).map_err(|it| it.at(at))?;
    if form.require.iter().all(|it| it.bodies.is_empty()) {
        return Ok(());
    }
    bodies(book, &act.roster)
}

fn known(word: &Id, words: &BTreeSet<&Id>) -> Result<(), Error> {
    if words.contains(word) {
        return Ok(());
    }
    let nearest = words::nearest(word, words.iter().map(|it| it.as_str()));
    Err(Error::new(Problem::UnknownWord { word: word.to_string(), nearest }))
}
