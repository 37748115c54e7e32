//! Layers (下级规则): what a province, city, county or unit adds to a rulebook.
//!
//! A layer gives whole entries. A duty, transition or visibility rule of the same id
//! replaces the one above on the days on which both are in force; what is left of the
//! days of the old one stays with it. Nothing can be deleted, only ended by `until`.
//!
//! | what a layer does | what follows |
//! | --- | --- |
//! | adds or tightens | it holds |
//! | loosens, and `derogates` names the higher text that allows it | it holds |
//! | loosens without authority | it holds, and the lint says `layer-loosens` |
//! | loosens a rule that is younger than itself | the higher rule holds from its first day; `layer-conflict` |
//! | adds a way | it holds, and the lint says `layer-adds-way` |
//! | adds a form of act, a schedule, a scheme or a plan under an id of its own | it holds |
//! | gives one of these under an id that is there already | it is refused: those above stand |
//! | a notice with `amends` | a further edition of that year |
//! | a notice with `adds` | days off beside whichever notice of the year is in force |
//!
//! What is looser is told in a table in `loosens`; limits are compared start day by
//! start day over the calendar's coverage, after the roll.
//!
//! # Example: a province upon the national rules
//! ```
//! use jiceng::law::{layers::Layer, rulebook::Rulebook};
//! let book = Rulebook::builtin("cn")?.with_layers(&[Layer::builtin("zhejiang")?])?;
//! assert_eq!(book.reference().layers[0].as_str(), "zhejiang");
//! assert_eq!(book.conflicts()[0].from, "2022-05-01".parse()?);
//! # Ok::<(), jiceng::wire::Error>(())
//! ```
//!
//! What this does not do: it patches no part of an entry, and it asks no court whether
//! an authority that is cited suffices.

mod builtin;
mod document;
mod entry;
mod judge;
mod limits;
mod lint;
mod loosens;
#[cfg(feature = "schema")]
mod schema;
mod stack;
mod work;

use std::sync::Arc;

use serde_json::Value;

pub use document::{LayerDoc, LayerLifecycle, LayerRegion};
pub use judge::Conflict;
pub use limits::{Counted, Gaps, OnDay};
pub use lint::{lint, lint_text};
#[cfg(feature = "schema")]
pub use schema::schema;
pub(crate) use stack::{Origin, stack};

use super::rulebook::{Files, folder, needs};
use crate::wire::{self, Error, Id, Problem, Tree};

/// A layer that was opened: complete in itself, immutable, cheap to clone.
#[derive(Clone, Debug)]
pub struct Layer(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    doc: LayerDoc,
    revision: String,
    files: Files,
}

impl Layer {
    /// Opens a layer from the text of its document.
    ///
    /// Names are resolved when it is laid upon a rulebook.
    ///
    /// # Errors
    /// - `bad-json`, `duplicate-key`, `not-an-integer`, `too-large`: not strict JSON.
    /// - `unknown-format`, `rulebook-too-new`: it was written for a newer engine.
    /// - `unknown-key`, `missing-key`, `unknown-word`, `bad-value`, `bad-id`, `bad-day`:
    ///   it does not have the form of a layer.
    pub fn open(text: &str) -> Result<Self, Error> {
        Self::of(&wire::tree(text)?, Files::default())
    }

    /// Opens a layer from the files of a folder: pairs of path and text.
    ///
    /// # Errors
    /// - `bad-folder`: `layer.json` is missing or a file is out of place.
    /// - All those of [`Layer::open`], with the file in which it is wrong.
    pub fn open_folder(files: &[(&str, &str)]) -> Result<Self, Error> {
        let folder = folder::assemble_from(files, "layer.json")?;
        let files = folder.files.clone();
        Self::of(&folder.document, folder.files).map_err(|it| files.name(it))
    }

    /// Opens a layer that is built in: `zhejiang` or `demo-county`.
    ///
    /// # Errors
    /// - `unknown-layer`: none of this id is built in.
    pub fn builtin(id: &str) -> Result<Self, Error> {
        builtin::open(id)
    }

    /// Opens a layer from text, and only if it is the revision that was pinned.
    ///
    /// # Errors
    /// - `pin-mismatch`: the SHA-256 of its canonical JSON is another.
    /// - All those of [`Layer::open`].
    pub fn pinned(text: &str, sha256: &str) -> Result<Self, Error> {
        let document = wire::tree(text)?;
        let found = wire::sha256(&document.canonical());
        if !found.eq_ignore_ascii_case(sha256) {
            return Err(Error::new(Problem::PinMismatch { expected: sha256.into(), found }));
        }
        Self::of(&document, Files::default())
    }

    /// Opens a document that was read already.
    pub(crate) fn from_json(document: &Value) -> Result<Self, Error> {
        Self::of(&Tree::of(document), Files::default())
    }

    fn of(document: &Tree<'_>, files: Files) -> Result<Self, Error> {
        needs::check(document)?;
        let revision = wire::sha256(&document.canonical());
        Ok(Self(Arc::new(Inner { doc: wire::from_tree(document)?, revision, files })))
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.0.doc.id
    }

    /// The document.
    #[must_use]
    pub fn doc(&self) -> &LayerDoc {
        &self.0.doc
    }

    /// The SHA-256 of its canonical JSON (修订号).
    #[must_use]
    pub fn revision(&self) -> &str {
        &self.0.revision
    }

    pub(crate) fn files(&self) -> &Files {
        &self.0.files
    }
}

/// The one-document text of a layer's folder, in canonical JSON.
///
/// # Errors
/// - `bad-folder`: `layer.json` is missing or a file is out of place.
/// - `bad-json`, `duplicate-key`, `not-an-integer`, `too-large`: a file is not strict JSON.
pub fn pack(files: &[(&str, &str)]) -> Result<String, Error> {
    Ok(folder::assemble_from(files, "layer.json")?.document.canonical())
}
