//! All families of the lint, those of the law and those of the domains.

use super::Rulebook;
use crate::law::lint::{self, Diagnostic};

impl Rulebook {
    /// Everything that is doubtful about the rulebook, by place and code.
    #[must_use]
    pub fn lint(&self) -> Vec<Diagnostic> {
        let mut found = lint::check(self.doc());
        // The analyses of lifecycles join here.
        found.sort_by(|a, b| (&a.pointer, a.code, &a.params).cmp(&(&b.pointer, b.code, &b.params)));
        found.dedup();
        for it in &mut found {
            it.file = self.0.files.holding(&it.pointer).map(str::to_owned);
        }
        found
    }
}
