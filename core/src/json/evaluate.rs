//! `evaluate`: where a case stands, and what follows.

use serde::Serialize;

use super::{domain::Judged, question::Evaluate, rulebook, told, unwritten};
use crate::{
    answers::{Ask, Outcome, Receipt},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    wire::{self, Error, Pointer, Problem, Written},
};

/// The outcome; at full detail with a receipt over the digest of the question.
pub(super) fn answer<F: Judged>(
    held: Option<&Rulebook>,
    question: &Evaluate<F>,
    digest: Option<String>,
) -> Result<String, Error> {
    no_role(question.role.as_deref())?;
    let (book, ask) = frame(held, question)?;
    let outcome = question
        .facts
        .evaluate(&book, &ask)
        .map_err(|it| it.below(&Pointer::root().key("facts")))?;
    sealed(&outcome, digest)
}

/// The outcome as one role may see it.
pub(super) fn view(
    held: Option<&Rulebook>,
    question: &Evaluate<Case>,
    digest: Option<String>,
) -> Result<String, Error> {
    let Some(role) = &question.role else {
        return Err(Error::new(Problem::MissingKey { key: "role".into() }));
    };
    let (book, ask) = frame(held, question)?;
    let outcome = lifecycle::view(&book, &question.facts, &ask, role).map_err(|it| {
        let of_role = it.pointer.as_str() == "/role";
        if of_role { it } else { it.below(&Pointer::root().key("facts")) }
    })?;
    sealed(&outcome, digest)
}

fn frame<F: Judged>(
    held: Option<&Rulebook>,
    question: &Evaluate<F>,
) -> Result<(Rulebook, Ask), Error> {
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    let mut ask =
        Ask::on(question.as_of).detail(question.detail.unwrap_or_default()).say(&question.lang);
    ask.known_on = question.known_on;
    Ok((book, ask))
}

/// The outcome as text; at full detail with the digests of question and answer.
fn sealed<T: Serialize>(outcome: &Outcome<T>, digest: Option<String>) -> Result<String, Error> {
    let Some(question) = digest else { return told(outcome) };
    let written = Written::of(outcome, "receipt").map_err(|it| unwritten(&it))?;
    let receipt = Receipt { question, answer: wire::sha256(&written.text) };
    Ok(written.with(&told(&receipt)?))
}

/// Refuses a question for one role: what it may not see must never be told by mistake.
pub(super) fn no_role(role: Option<&str>) -> Result<(), Error> {
    if role.is_none() {
        return Ok(());
    }
    let problem = "`role` goes with the operation `view`".into();
    Err(Error::new(Problem::BadQuestion { problem }).at(Pointer::root().key("role")))
}
