//! Lifecycles (办理流程): a matter that moves through stages under clocks.
//!
//! The law asks of a matter such as a petition (信访):
//! - in each stage only some acts, and each by some role only;
//! - what is owed is done by its last day, some things not before a day, some
//!   again and again;
//! - a last day may be extended, stopped or rolled, each under conditions;
//! - an act meets its requirements, or it is found wanting, or has no effect;
//! - when a last day passes, something may follow by itself.
//!
//! Stages say what may happen, clocks say by when. The stage is not told but
//! follows from the facts; a fact is accepted, or it has no effect at all.
//!
//! # Example: what may come next, and by when
//! ```
//! use jiceng::{answers::Ask, law::Rulebook, lifecycle, wire};
//! let rulebook = Rulebook::builtin("demo")?;
//! let case: lifecycle::Case = wire::from_value(wire::parse(
//!     r#"{ "case": "c1", "lifecycle": "tree", "events": [
//!       { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
//!         "by": { "role": "resident" }, "attrs": { "protected": false } } ] }"#,
//! )?)?;
//! let outcome = lifecycle::evaluate(&rulebook, &case, &Ask::on("2026-09-30".parse()?))?;
//! let step = outcome.result.next.iter().find(|it| it.event.as_str() == "allowed").unwrap();
//! let last = step.last_day.as_ref().unwrap();
//! assert_eq!(last.duty.as_str(), "tree/decide");
//! assert_eq!(last.due.not_before.to_string(), "2026-10-12");
//! # Ok::<(), wire::Error>(())
//! ```
//!
//! What this does not do: it stores no case, infers no missing step and never
//! whether two matters are the same, and adds nothing up over cases but counts
//! ([`columns`]).

pub mod columns;
mod compile;
pub mod describe;
mod evaluate;
mod facts;
mod findings;
pub mod lint;
mod result;
pub mod rules;
mod say;
mod view;

pub use view::{CaseView, SeenFact, view};

pub(crate) use compile::Machine;
pub use facts::Case;
pub use result::{
    CaseStatus, ClockState, ClockStatus, Counts, LastDayOf, Need, NextStep, OverlayStage, Reason,
    WhyNot,
};

use crate::{
    answers::{Ask, Outcome},
    law::rulebook::Rulebook,
    wire::Error,
};

/// Judges a case on a day: where it stands, which clocks run, what was found,
/// what may lawfully come next.
///
/// # Errors
/// - `unknown-lifecycle`: the rulebook does not have the lifecycle of the case.
/// - `unknown-kind`, `unknown-role`, `unknown-attribute`, `bad-attribute`: a fact
///   says what the lifecycle does not know.
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`, `fact-cycle`,
///   `after-other-day`, `missing-key`: the facts contradict themselves.
/// - `bad-organ`: the organs do not form a tree.
/// - `too-large`: more than 256 facts of one day.
///
/// # Example: known later, judged by what was known
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, lifecycle, time::Day, wire};
/// let rulebook = Rulebook::builtin("demo")?;
/// let case: lifecycle::Case = wire::from_value(wire::parse(
///     r#"{ "case": "c1", "lifecycle": "tree", "events": [
///       { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
///         "by": { "role": "resident" }, "attrs": { "protected": false } },
///       { "id": "b", "kind": "refused", "on": "2026-10-12", "recorded": "2026-10-20",
///         "by": { "role": "office" } } ] }"#,
/// )?)?;
/// let on: Day = "2026-10-13".parse()?;
/// // On that day the refusal was not known yet.
/// let then = lifecycle::evaluate(&rulebook, &case, &Ask::on(on))?;
/// assert_eq!(then.result.stage.as_str(), "free");
/// let now = lifecycle::evaluate(&rulebook, &case, &Ask::on(on).known_on("2026-10-20".parse()?))?;
/// assert_eq!(now.result.stage.as_str(), "refused");
/// assert!(now.findings.is_empty());
/// # Ok::<(), wire::Error>(())
/// ```
pub fn evaluate(rulebook: &Rulebook, case: &Case, ask: &Ask) -> Result<Outcome<CaseStatus>, Error> {
    let view = rulebook.calendar().view(Some(ask.knowledge()));
    let judged = evaluate::judge(&|id| rulebook.machine(id), view, case, ask)?;
    let mut outcome = Outcome {
        as_of: ask.as_of,
        known_on: ask.known_on,
        rulebook: rulebook.reference(),
        result: judged.status,
        findings: judged.findings,
        trace: judged.trace,
        receipt: None,
    };
    if !ask.langs.is_empty() {
        say::all(&mut outcome, rulebook, &ask.langs);
    }
    Ok(outcome)
}
