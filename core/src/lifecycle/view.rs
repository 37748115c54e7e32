//! What one role may see of a case.

use serde::Serialize;

use super::{Case, evaluate, result::CaseStatus};
use crate::{
    answers::{Ask, Outcome},
    facts::Fact,
    law::rulebook::Rulebook,
    wire::{Error, Id},
};

/// A case as one role may see it (查阅范围).
///
/// The answer is computed on all facts; then what names a hidden one is left out:
/// clocks, findings, next steps, steps of the trace. So nobody is judged by half
/// the facts, and nothing hidden is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseView {
    /// The role that looks.
    pub role: Id,
    /// Whether a hidden fact moved the stage: then `status.stage` holds what a board
    /// shows, or the last stage that may be seen, and there are no next steps.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub concealed: bool,
    /// Where the case stands, without what names hidden facts.
    pub status: CaseStatus,
    /// The facts in their order, hidden ones without content.
    pub facts: Vec<SeenFact>,
}

/// A fact in its place: with its content, with part of it, or without.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SeenFact {
    /// The fact, without attributes that are hidden; absent where all of it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<Fact>,
    /// The attributes that are hidden.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden_attrs: Vec<Id>,
    /// Whether the whole fact is hidden.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub redacted: bool,
}

/// What a role may see of a case on a day.
///
/// A condition of a visibility rule that cannot be decided hides.
///
/// # Errors
/// - `unknown-role`: the lifecycle does not have the role.
/// - All those of [`evaluate`](super::evaluate()).
///
/// # Example: what a neighbour may not see
/// ```
/// use jiceng::{answers::Ask, law::rulebook::Rulebook, lifecycle, wire};
/// let book = Rulebook::builtin("demo")?;
/// let case = wire::from_value(wire::parse(
///     r#"{ "case": "c1", "lifecycle": "tree", "events": [
///          { "id": "e1", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
///            "by": { "role": "resident" }, "attrs": { "protected": false } }] }"#,
/// )?)?;
/// let seen = lifecycle::view(&book, &case, &Ask::on("2026-09-22".parse()?), "neighbour")?;
/// assert_eq!(seen.result.facts[0].hidden_attrs[0].as_str(), "protected");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
pub fn view(
    rulebook: &Rulebook,
    case: &Case,
    ask: &Ask,
    role: &str,
) -> Result<Outcome<CaseView>, Error> {
    let calendar = rulebook.calendar().view(Some(ask.knowledge()));
    let seen = evaluate::view(&|id| rulebook.machine(id), calendar, case, ask, role)?;
    let mut outcome = Outcome {
        as_of: ask.as_of,
        known_on: ask.known_on,
        rulebook: rulebook.reference(),
        result: seen.judged.status,
        findings: seen.judged.findings,
        trace: seen.judged.trace,
        receipt: None,
    };
    if !ask.langs.is_empty() {
        super::say::all(&mut outcome, rulebook, &ask.langs);
    }
    let Outcome { as_of, known_on, rulebook, result, findings, trace, receipt } = outcome;
    let role = Id::new(role)?;
    let result = CaseView { role, concealed: seen.concealed, status: result, facts: seen.facts };
    Ok(Outcome { as_of, known_on, rulebook, result, findings, trace, receipt })
}
