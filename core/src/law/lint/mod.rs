//! Lint: what is wrong with a rulebook although it can be opened.
//!
//! One file per family of diagnostics. Their texts stand in `words::lints`;
//! each code has at least one planted fault in `tests/vectors/lint/`.

mod diagnostic;
mod needs;

pub use diagnostic::{Diagnostic, Severity};

use super::rulebook::Rulebook;

impl Rulebook {
    /// Everything that is doubtful about the rulebook, by place and code.
    #[must_use]
    pub fn lint(&self) -> Vec<Diagnostic> {
        let mut found = needs::check(self.doc());
        found.sort_by(|a, b| (&a.pointer, a.code, &a.params).cmp(&(&b.pointer, b.code, &b.params)));
        for it in &mut found {
            it.file = self.files().holding(&it.pointer).map(str::to_owned);
        }
        found
    }
}
