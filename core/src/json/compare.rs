//! `compare`: what would be different.

use serde::Serialize;
use serde_json::Value;

use super::{domain::Judged, evaluate::no_role, question::Compare, rulebook, told};
use crate::{
    answers::{Ask, Detail, Difference, Finding, Outcome, compare, new_findings},
    law::rulebook::Rulebook,
    wire::{self, Error, Pointer, Problem},
};

/// Two outcomes and what differs between them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Comparison<T, M> {
    /// The outcome as the question stands.
    before: Outcome<T>,
    /// The outcome with what `with` says.
    after: Outcome<T>,
    /// What differs, place by place.
    differences: Vec<Difference>,
    /// The findings that come with it. Not told at detail `counts`, which makes none.
    #[serde(skip_serializing_if = "Option::is_none")]
    new_findings: Option<Vec<Finding>>,
    /// What the domain tells of the change as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<M>,
}

pub(super) fn answer<F: Judged>(
    held: Option<&Rulebook>,
    question: &Compare<F>,
) -> Result<String, Error> {
    no_role(question.role.as_deref())?;
    let with = &question.with;
    let place = Pointer::root().key("with");
    if with.add.is_empty()
        && with.rulebook.is_none()
        && with.layers.is_empty()
        && with.scheme.is_none()
        && with.as_of.is_none()
        && with.known_on.is_none()
    {
        return Err(Error::new(Problem::BadQuestion { problem: F::UNCHANGED.into() }).at(place));
    }
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    let other = other(held, question, &book)?;
    let mut ask =
        Ask::on(question.as_of).detail(question.detail.unwrap_or_default()).say(&question.lang);
    ask.known_on = question.known_on;
    let facts = Pointer::root().key("facts");
    let before = question.facts.evaluate(&book, &ask).map_err(|it| it.below(&facts))?;
    let mut changed = question.facts.clone();
    let (key, dated) = changed.dated();
    let n_before = dated.len();
    dated.extend(with.add.iter().cloned());
    if let Some(scheme) = &with.scheme {
        changed.under(&other, scheme).map_err(|it| it.at(place.key("scheme")))?;
    }
    ask.as_of = with.as_of.unwrap_or(question.as_of);
    ask.known_on = with.known_on.or(question.known_on);
    let after = changed.evaluate(&other, &ask).map_err(|it| placed(it, key, n_before))?;
    let differences = compare(&tree(&before)?, &tree(&after)?);
    let new_findings =
        (ask.detail > Detail::Counts).then(|| new_findings(&before.findings, &after.findings));
    let moved = F::moved(&before, &after);
    told(&Comparison { before, after, differences, new_findings, moved })
}

/// An outcome as a value that can be gone through place by place.
fn tree<T: Serialize>(outcome: &Outcome<T>) -> Result<Value, Error> {
    wire::reread(&told(outcome)?)
}

/// The second rulebook. Layers that are named take the place of those of the question.
fn other<F: Judged>(
    held: Option<&Rulebook>,
    question: &Compare<F>,
    book: &Rulebook,
) -> Result<Rulebook, Error> {
    let with = &question.with;
    let place = Pointer::root().key("with");
    let base = match &with.rulebook {
        Some(named) => rulebook::open(named, &place.key("rulebook"))?,
        None if with.layers.is_empty() => return Ok(book.clone()),
        None => rulebook::of(held, question.rulebook.as_ref(), &[], None)?,
    };
    let layers = rulebook::layers(&with.layers).map_err(|it| it.below(&place))?;
    base.with_layers(&layers).map_err(|it| it.below(&place.key("layers")))
}

/// An error about the changed facts, at its place in the question.
fn placed(error: Error, key: &str, n_before: usize) -> Error {
    let root = Pointer::root();
    let added = || {
        let (first, rest) = error.pointer.first()?;
        if first != key {
            return None;
        }
        let (index, rest) = rest.first()?;
        let n = index.parse::<usize>().ok()?.checked_sub(n_before)?;
        Some(rest.below(&root.key("with").key("add").index(n)))
    };
    match added() {
        Some(place) => error.at(place),
        None => error.below(&root.key("facts")),
    }
}
