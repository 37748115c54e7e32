//! `evaluate`: where a case stands, and what follows.

use serde_json::Value;

use super::{question::Evaluate, rulebook, told};
use crate::{
    answers::{Ask, Outcome, Receipt},
    law::rulebook::Rulebook,
    lifecycle::{self, CaseStatus},
    wire::{self, Error, Pointer, Problem},
};

/// The outcome; at full detail with a receipt over the digest of the question.
pub(super) fn answer(
    held: Option<&Rulebook>,
    question: &Evaluate,
    digest: Option<String>,
) -> Result<Value, Error> {
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    let mut outcome = outcome(&book, question)?;
    let Some(question) = digest else { return told(&outcome) };
    let answer = wire::sha256(&wire::canonical(&told(&outcome)?));
    outcome.receipt = Some(Receipt { question, answer });
    told(&outcome)
}

/// The outcome of a question that is put to a rulebook.
pub(super) fn outcome(book: &Rulebook, question: &Evaluate) -> Result<Outcome<CaseStatus>, Error> {
    if question.role.is_some() {
        // What a role may not see must never be answered by mistake.
        let problem = Problem::NotYet { what: "answers for one role".into() };
        return Err(Error::new(problem).at(Pointer::root().key("role")));
    }
    let mut ask =
        Ask::on(question.as_of).detail(question.detail.unwrap_or_default()).say(&question.lang);
    ask.known_on = question.known_on;
    lifecycle::evaluate(book, &question.facts, &ask)
        .map_err(|it| it.below(&Pointer::root().key("facts")))
}
