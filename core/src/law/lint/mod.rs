//! Lint: what is wrong with a rulebook although it can be opened.
//!
//! One file per family of diagnostics. Their texts stand in `words::lints`;
//! each code has at least one planted fault in `tests/vectors/lint/`.

mod calendar;
mod cites;
pub(super) mod derogates;
mod diagnostic;
mod labels;
mod needs;
mod versions;

pub use diagnostic::{Diagnostic, Severity};

use super::rulebook::{Rulebook, RulebookDoc};
use crate::{wire::Error, words};

/// What all rules have in common, family by family.
pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let families = [
        calendar::check(doc),
        cites::check(doc),
        labels::check(doc),
        needs::check(doc),
        versions::check(doc),
    ];
    families.concat()
}

/// Everything that is wrong or doubtful about the text of a rulebook.
///
/// A text that cannot be opened gives one diagnostic: the error that opening reports.
///
/// # Example: a slip, and where it is
/// ```
/// use jiceng::law::lint::lint;
/// let found = lint(r#"{ "format": 1, "idd": "demo" }"#);
/// assert_eq!((found[0].code, found[0].pointer.as_str()), ("unknown-key", "/idd"));
/// ```
#[must_use]
pub fn lint(text: &str) -> Vec<Diagnostic> {
    Rulebook::open(text).map_or_else(|error| vec![error.into()], |book| book.lint())
}

/// Everything that is wrong or doubtful about the files of a rulebook folder.
#[must_use]
pub fn lint_folder(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    Rulebook::open_folder(files).map_or_else(|error| vec![error.into()], |book| book.lint())
}

/// Every code of a diagnostic, but for the errors that opening reports.
pub fn codes() -> impl Iterator<Item = &'static str> {
    words::lint_codes()
}

impl From<Error> for Diagnostic {
    fn from(error: Error) -> Self {
        let mut it = Self::error(error.code(), error.pointer.clone());
        it.file = error.file.as_deref().map(str::to_owned);
        it.params.extend(error.problem.params());
        it
    }
}
