//! The rulebooks that are built in: files of `core/rulebooks/`.

use super::Rulebook;
use crate::{
    wire::{Error, Problem},
    words,
};

/// A built-in rulebook: its id and its files.
pub(super) struct Builtin {
    pub(super) id: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
}

/// Every built-in rulebook.
pub(super) const BUILTIN: &[Builtin] = &[];

pub(super) fn open(id: &str) -> Result<Rulebook, Error> {
    match BUILTIN.iter().find(|it| it.id == id) {
        Some(it) => Rulebook::open_folder(it.files),
        None => Err(Error::new(Problem::UnknownRulebook {
            rulebook: id.into(),
            nearest: words::nearest(id, BUILTIN.iter().map(|it| it.id)),
        })),
    }
}
