//! What the door asks of a domain; the only place that grows with them, beside the questions.

use serde::Serialize;

use super::question::Facts;
use crate::{
    answers::{Ask, Outcome},
    facts::Fact,
    law::rulebook::Rulebook,
    lifecycle::{self, Case, CaseStatus},
    wire::{Error, Pointer},
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
    fn dated(&mut self) -> (&'static str, &mut Vec<Fact>);

    /// What a comparison tells beside the differences.
    fn moved(_before: &Outcome<Self::Told>, _after: &Outcome<Self::Told>) -> Option<Self::Moved> {
        None
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

    fn dated(&mut self) -> (&'static str, &mut Vec<Fact>) {
        ("events", &mut self.events)
    }

    fn join(&self, other: &Self, at: &Pointer, other_at: &Pointer) -> Result<Self, Error> {
        super::merge::cases((self, at), (other, other_at))
    }
}
