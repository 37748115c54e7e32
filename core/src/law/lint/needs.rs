//! `needs-missing`: a kind of rule is used that `needs` does not name.

use super::Diagnostic;
use crate::{
    law::rulebook::{RulebookDoc, needs},
    wire::Pointer,
};

/// An older engine that lacks the kind would misread the rulebook, not refuse it.
pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let missing =
        needs::used(doc).into_iter().filter(|(kind, _)| !doc.needs.iter().any(|it| it == kind));
    missing
        .map(|(kind, used_at)| {
            Diagnostic::error("needs-missing", Pointer::root().key("needs"))
                .with("kind", kind)
                .with("used-at", used_at)
        })
        .collect()
}
