//! Lifecycles: a matter that moves through stages under clocks.

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
