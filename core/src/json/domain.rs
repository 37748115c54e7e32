//! What the door asks of a domain; the only place that grows with them, beside the questions.

use serde::Serialize;

use super::question::Facts;
use crate::{
    answers::{Ask, Outcome},
    law::rulebook::Rulebook,
    lifecycle::{self, Case, CaseStatus},
    points::{self, Ledger, LedgerStatus, change::LedgerChange},
    procedure::{self, Act, ActStatus},
    study::{self, Record, StudyStatus},
    wire::{Error, Id, Pointer, Problem},
};

/// Facts that can be judged, changed and joined.
pub(super) trait Judged: Facts + Clone {
    /// What is told of them.
    type Told: Serialize;
    /// What a comparison tells beside the differences; `()` where there is nothing.
    type Moved: Serialize;

    /// The outcome. Pointers of errors are into the facts.
    fn evaluate(&self, book: &Rulebook, ask: &Ask) -> Result<Outcome<Self::Told>, Error>;

    /// The dated facts, and the key under which they stand.
    fn dated(&mut self) -> (&'static str, &mut Vec<Self::Dated>);

    /// What a comparison tells beside the differences.
    fn moved(_before: &Outcome<Self::Told>, _after: &Outcome<Self::Told>) -> Option<Self::Moved> {
        None
    }

    /// What is told of a comparison that changes nothing: what can be changed.
    const UNCHANGED: &'static str =
        "`with` changes nothing: give add, rulebook, layers, asOf or knownOn";

    /// The same facts under another scheme of the rulebook.
    fn under(&mut self, _book: &Rulebook, _scheme: &Id) -> Result<(), Error> {
        let problem = "`scheme` goes with the domain `points`".into();
        Err(Error::new(Problem::BadQuestion { problem }))
    }

    /// The union of what two devices know; the places are where each side stands.
    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error>;
}

impl Judged for Case {
    type Told = CaseStatus;
    type Moved = ();

    fn evaluate(&self, book: &Rulebook, ask: &Ask) -> Result<Outcome<CaseStatus>, Error> {
        lifecycle::evaluate(book, self, ask)
    }

    fn dated(&mut self) -> (&'static str, &mut Vec<Self::Dated>) {
        ("events", &mut self.events)
    }

    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error> {
        super::merge::cases((self, at), (other, other_at))
    }
}

impl Judged for Act {
    type Told = ActStatus;
    type Moved = ();

    fn evaluate(&self, book: &Rulebook, ask: &Ask) -> Result<Outcome<ActStatus>, Error> {
        procedure::evaluate(book, self, ask)
    }

    fn dated(&mut self) -> (&'static str, &mut Vec<Self::Dated>) {
        ("events", &mut self.events)
    }

    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error> {
        super::merge::acts((self, at), (other, other_at))
    }
}

impl Judged for Ledger {
    type Told = LedgerStatus;
    type Moved = LedgerChange;

    fn evaluate(&self, book: &Rulebook, ask: &Ask) -> Result<Outcome<LedgerStatus>, Error> {
        points::evaluate(book, self, ask)
    }

    fn dated(&mut self) -> (&'static str, &mut Vec<Self::Dated>) {
        ("entries", &mut self.entries)
    }

    fn moved(
        before: &Outcome<LedgerStatus>,
        after: &Outcome<LedgerStatus>,
    ) -> Option<LedgerChange> {
        Some(points::change::change(&before.result, &after.result))
    }

    const UNCHANGED: &'static str =
        "`with` changes nothing: give add, rulebook, layers, scheme, asOf or knownOn";

    fn under(&mut self, book: &Rulebook, scheme: &Id) -> Result<(), Error> {
        self.scheme = book.scheme(scheme)?.id.clone();
        Ok(())
    }

    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error> {
        points::merge(self, other).map_err(|it| placed(it, at, other_at))
    }
}

impl Judged for Record {
    type Told = StudyStatus;
    type Moved = ();

    fn evaluate(&self, book: &Rulebook, ask: &Ask) -> Result<Outcome<StudyStatus>, Error> {
        study::evaluate(book, self, ask)
    }

    fn dated(&mut self) -> (&'static str, &mut Vec<Self::Dated>) {
        ("entries", &mut self.entries)
    }

    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error> {
        study::merge(self, other).map_err(|it| placed(it, at, other_at))
    }
}

/// A place in one of two sets of facts (`/a/…`, `/b/…`) as a place in the question.
fn placed(error: Error, at: &Pointer, other_at: &Pointer) -> Error {
    let place = match error.pointer.first() {
        Some(("a", rest)) => rest.below(at),
        Some((_, rest)) => rest.below(other_at),
        None => other_at.clone(),
    };
    error.at(place)
}
