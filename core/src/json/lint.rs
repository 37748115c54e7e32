//! `lint`: what is wrong or doubtful about a rulebook.

use serde::Serialize;

use super::{
    question::{Lint, RulebookOf},
    rulebook, told,
};
use crate::{
    law::{
        layers,
        lint::{Diagnostic, Severity},
        rulebook::Rulebook,
    },
    wire::Error,
};

/// What the lint says. Pointers are from the root of the rulebook.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct LintAnswer {
    /// The remarks, by place and code.
    diagnostics: Vec<Diagnostic>,
    /// How many of each severity.
    counts: SeverityCounts,
}

/// How many remarks of each severity.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SeverityCounts {
    /// The rulebook should not be used like this.
    error: usize,
    /// Probably a slip.
    warning: usize,
    /// Worth knowing.
    note: usize,
}

/// A document that cannot be opened is no error of the question but one remark.
pub(super) fn answer(held: Option<&Rulebook>, question: &Lint) -> Result<String, Error> {
    let found = match (held, &question.rulebook) {
        (None, Some(RulebookOf::Document(map))) => {
            Rulebook::from_json(&map.clone().into()).map_err(|it| vec![it.into()])
        }
        (held, named) => Ok(rulebook::of(held, named.as_ref(), &[], None)?),
    };
    let laid = rulebook::layers(&question.layers)?;
    let found = found.map_or_else(|it| it, |book| layers::lint(&book, &laid));
    let diagnostics: Vec<_> = found.into_iter().map(|it| it.told(&question.lang)).collect();
    let n = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let counts = SeverityCounts {
        error: n(Severity::Error),
        warning: n(Severity::Warning),
        note: n(Severity::Note),
    };
    told(&LintAnswer { diagnostics, counts })
}
