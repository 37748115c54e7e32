//! `labels`: how the things of a rulebook are called, and the texts on which it rests.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{question, rulebook, told};
use crate::{
    law::{
        Source,
        rulebook::{Labels, Rulebook},
    },
    wire::{Error, Id},
};

/// The names that hosts show in the place of ids, and the titles of what is cited.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct LabelsAnswer<'a> {
    /// The names by what they name.
    labels: &'a Labels,
    /// The texts that citations name, by their ids.
    sources: &'a BTreeMap<Id, Source>,
}

pub(super) fn answer(
    held: Option<&Rulebook>,
    question: &question::Labels,
) -> Result<String, Error> {
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    told(&LabelsAnswer { labels: book.labels(), sources: &book.doc().sources })
}
