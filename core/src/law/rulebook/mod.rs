//! Rulebooks (规则集): rules as dated, cited data, opened once and asked often.
//!
//! A rulebook is one JSON document, or a folder whose files are its parts:
//! `lifecycles/petition.json` is `/lifecycles/petition`. Opening reads it
//! strictly, resolves every name in it and refuses what contradicts itself;
//! what is merely doubtful is left to [`crate::law::lint`].

mod builtin;
pub(crate) mod defined;
mod dense;
mod document;
pub(crate) mod folder;
mod labels;
mod layered;
mod lint;
pub(crate) mod needs;
pub(crate) mod places;
mod reference;
mod resolve;
#[cfg(feature = "schema")]
mod schema;

use std::sync::Arc;

use serde_json::Value;

pub use document::{Host, Level, RulebookDoc};
pub(crate) use folder::Files;
pub use labels::{LabelKind, Labels, Names};
pub use reference::RulebookRef;
#[cfg(feature = "schema")]
pub use schema::schema;

use self::{dense::Dense, layered::Layered};
use super::{
    Franchise, Source,
    layers::{Conflict, Layer},
};
use crate::{
    lifecycle::{Machine, rules::Lifecycle},
    points::{Program, rules::Scheme},
    procedure::rules::Procedure,
    study::rules::Plan,
    time::Calendar,
    wire::{self, Error, Id, Pointer, Problem, Tree},
    words,
};

/// A rulebook that was opened: complete in itself, immutable, cheap to clone.
///
/// # Example: from text
/// ```
/// use jiceng::law::rulebook::Rulebook;
/// let text = r#"{ "format": 1, "id": "demo", "level": "unit", "host": "internal",
///                 "title": { "zh": "示例", "en": "Demo" } }"#;
/// let book = Rulebook::open(text)?;
/// assert_eq!(book.id().as_str(), "demo");
/// assert_eq!(Rulebook::pinned(text, &book.reference().revision)?.id(), book.id());
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rulebook(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    doc: RulebookDoc,
    revision: String,
    files: Files,
    calendar: Calendar,
    /// The dense form of each lifecycle.
    machines: Dense<Machine>,
    /// The dense form of each scheme of points.
    programs: Dense<Program>,
    /// What lies upon what, where layers do.
    layered: Option<Layered>,
}

impl Rulebook {
    /// Opens a rulebook from the text of its document.
    ///
    /// # Errors
    /// - `bad-json`, `duplicate-key`, `not-an-integer`, `too-large`: the text is not
    ///   strict JSON, or passes a limit (10,000 rules, 64 roles in a lifecycle).
    /// - `unknown-format`, `rulebook-too-new`: it was written for a newer engine.
    /// - `unknown-key`, `missing-key`, `unknown-word`, `bad-value`, `bad-id`, `bad-day`:
    ///   it does not have the form of a rulebook.
    /// - `unresolved`: it names what it does not contain.
    /// - `bad-rule`: a rule, or a notice of the calendar, contradicts itself or another.
    pub fn open(text: &str) -> Result<Self, Error> {
        Self::of(&wire::tree(text)?, Files::default())
    }

    /// Opens a rulebook from the files of a folder: pairs of path and text.
    ///
    /// # Errors
    /// - `bad-folder`: `rulebook.json` is missing or a file is out of place.
    /// - All those of [`Rulebook::open`], with the file in which it is wrong; the
    ///   pointer is that of the assembled document.
    pub fn open_folder(files: &[(&str, &str)]) -> Result<Self, Error> {
        let folder = folder::assemble(files)?;
        let files = folder.files.clone();
        Self::of(&folder.document, folder.files).map_err(|it| files.name(it))
    }

    /// Opens a rulebook that is built in: `cn` or `demo`.
    ///
    /// # Errors
    /// - `unknown-rulebook`: none of this id is built in.
    pub fn builtin(id: &str) -> Result<Self, Error> {
        builtin::open(id)
    }

    /// Opens a rulebook from text, and only if it is the revision that was pinned.
    ///
    /// # Errors
    /// - `pin-mismatch`: the SHA-256 of its canonical JSON is another.
    /// - All those of [`Rulebook::open`].
    pub fn pinned(text: &str, sha256: &str) -> Result<Self, Error> {
        let document = wire::tree(text)?;
        let found = wire::sha256(&document.canonical());
        if !found.eq_ignore_ascii_case(sha256) {
            return Err(Error::new(Problem::PinMismatch { expected: sha256.into(), found }));
        }
        Self::of(&document, Files::default())
    }

    /// The same rulebook with layers upon it (下级规则), from the highest level down.
    ///
    /// # Errors
    /// Pointers begin with the number of the layer, counted from 0 over all its layers.
    /// - `bad-layer`: it lies upon another rulebook, or is of a higher level than what it
    ///   lies upon; it gives a source, notice or stage that is there already, or days in
    ///   force to a kind of event.
    /// - `unresolved`, `bad-rule`, `too-large`: what [`Rulebook::open`] refuses.
    pub fn with_layers(&self, layers: &[Layer]) -> Result<Self, Error> {
        layered::over(self, layers)
    }

    /// Where rules of its layers are older than higher rules from which they depart.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        self.0.layered.as_ref().map_or(&[], |it| &it.conflicts)
    }

    /// Opens a document that was read already.
    pub(crate) fn from_json(document: &Value) -> Result<Self, Error> {
        Self::of(&Tree::of(document), Files::default())
    }

    fn of(document: &Tree<'_>, files: Files) -> Result<Self, Error> {
        needs::check(document)?;
        let revision = wire::sha256(&document.canonical());
        let doc: RulebookDoc = wire::from_tree(document)?;
        Self::compile(doc, revision, files, None)
    }

    fn compile(
        doc: RulebookDoc,
        revision: String,
        files: Files,
        layered: Option<Layered>,
    ) -> Result<Self, Error> {
        resolve::check(&doc)?;
        let book = Self::unchecked(doc, revision, files, layered)?;
        for id in book.doc().lifecycles.keys() {
            book.machine(id)?;
        }
        for id in book.doc().schemes.keys() {
            book.program(id)?;
        }
        Ok(book)
    }

    /// A rulebook that was not looked through; what of it is dense is made when it is asked for.
    fn unchecked(
        doc: RulebookDoc,
        revision: String,
        files: Files,
        layered: Option<Layered>,
    ) -> Result<Self, Error> {
        let calendar = Calendar::build(doc.calendar.clone())
            .map_err(|it| it.below(&Pointer::root().key("calendar")))?;
        let machines = Dense::of(doc.lifecycles.keys());
        let programs = Dense::of(doc.schemes.keys());
        Ok(Self(Arc::new(Inner { doc, revision, files, calendar, machines, programs, layered })))
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.0.doc.id
    }

    /// The document.
    #[must_use]
    pub fn doc(&self) -> &RulebookDoc {
        &self.0.doc
    }

    /// The SHA-256 of its canonical JSON (修订号).
    #[must_use]
    pub fn revision(&self) -> &str {
        &self.0.revision
    }

    /// Its id and revision, as answers name them.
    #[must_use]
    pub fn reference(&self) -> RulebookRef {
        RulebookRef {
            id: self.id().clone(),
            revision: self.0.revision.clone(),
            layers: layered::ids(self),
        }
    }

    /// Its working calendar, in all editions.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.0.calendar
    }

    /// The names of what it defines.
    #[must_use]
    pub fn labels(&self) -> &Labels {
        &self.0.doc.labels
    }

    /// A text that its rules rest on.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.0.doc.sources.get(id)
    }

    /// One of its lifecycles.
    ///
    /// # Errors
    /// - `unknown-lifecycle`: it has none of this id.
    pub fn lifecycle(&self, id: &str) -> Result<&Lifecycle, Error> {
        let lifecycles = &self.0.doc.lifecycles;
        lifecycles.get(id).ok_or_else(|| {
            Error::new(Problem::UnknownLifecycle {
                lifecycle: id.into(),
                nearest: words::nearest(id, lifecycles.keys().map(Id::as_str)),
            })
        })
    }

    /// One of its forms of act.
    ///
    /// # Errors
    /// - `unknown-form`: it has none of this id.
    pub fn procedure(&self, id: &str) -> Result<&Procedure, Error> {
        let forms = &self.0.doc.procedures;
        forms.get(id).ok_or_else(|| {
            Error::new(Problem::UnknownForm {
                form: id.into(),
                nearest: words::nearest(id, forms.keys().map(Id::as_str)),
            })
        })
    }

    /// Who holds which right, by the id of a franchise.
    ///
    /// # Errors
    /// - `unresolved`: it has none of this id.
    pub fn franchise(&self, id: &str) -> Result<&Franchise, Error> {
        let franchises = &self.0.doc.franchises;
        franchises.get(id).ok_or_else(|| {
            Error::new(Problem::Unresolved {
                what: "franchise".into(),
                named: id.into(),
                nearest: words::nearest(id, franchises.keys().map(Id::as_str)),
            })
        })
    }

    /// One of its plans of study.
    ///
    /// # Errors
    /// - `unresolved`: it has none of this id.
    pub fn plan(&self, id: &str) -> Result<&Plan, Error> {
        let plans = &self.0.doc.study;
        plans.get(id).ok_or_else(|| {
            let nearest = words::nearest(id, plans.keys().map(Id::as_str));
            let what = "plan of this rulebook".into();
            Error::new(Problem::Unresolved { what, named: id.into(), nearest })
                .at(Pointer::root().key("plan"))
        })
    }

    /// One of its schemes of points.
    ///
    /// # Errors
    /// - `unknown-scheme`: it has none of this id.
    pub fn scheme(&self, id: &str) -> Result<&Scheme, Error> {
        let schemes = &self.0.doc.schemes;
        schemes.get(id).ok_or_else(|| {
            Error::new(Problem::UnknownScheme {
                scheme: id.into(),
                nearest: words::nearest(id, schemes.keys().map(Id::as_str)),
            })
        })
    }

    /// The dense form of one of its schemes.
    pub(crate) fn program(&self, id: &str) -> Result<&Program, Error> {
        let rules = self.scheme(id)?;
        self.0.programs.get(id, || {
            let place = Pointer::root().key("schemes").key(id);
            Program::compile(rules).map_err(|it| it.below(&place))
        })
    }

    /// The dense form of one of its lifecycles.
    pub(crate) fn machine(&self, id: &str) -> Result<&Machine, Error> {
        let rules = self.lifecycle(id)?;
        self.0.machines.get(id, || {
            let place = Pointer::root().key("lifecycles").key(id);
            let machine = Machine::compile(rules).map_err(|it| it.below(&place))?;
            Ok(machine.with_conflicts(self.conflicts()))
        })
    }
}

/// The one-document text of a folder, in canonical JSON.
///
/// # Errors
/// - `bad-folder`: `rulebook.json` is missing or a file is out of place.
/// - `bad-json`, `duplicate-key`, `not-an-integer`, `too-large`: a file is not strict JSON.
pub fn pack(files: &[(&str, &str)]) -> Result<String, Error> {
    Ok(folder::assemble(files)?.document.canonical())
}
