//! Procedures (程序): was an act held in due form, and which acts are owed?
//!
//! The law asks of a meeting or an election:
//! - enough of those entitled are there, for every item that is voted on;
//! - what passes has its share of the votes, of those entitled, present or casting;
//! - steps come in their order, so long apart, chaired and counted by the right people;
//! - some stay out: the probationer without a vote, the candidate who counts ballots;
//! - papers, postings and approvals follow.
//!
//! Each requirement is answered: met, by how many, how many are missing, and whether
//! the rest can still change it. [`calendar()`] tells which acts a body owes over a time.
//!
//! # Example: exactly half is not more than half
//! ```
//! use jiceng::{answers::{Ask, Verdict}, law::Rulebook, procedure, wire};
//! let rulebook = Rulebook::builtin("cn")?;
//! let act: procedure::Act = wire::from_value(wire::parse(
//!     r#"{ "act": "m1", "form": "branch-meeting", "organ": "b1", "events": [
//!       { "id": "o", "kind": "opened", "on": "2026-09-21", "recorded": "2026-09-21" },
//!       { "id": "c", "kind": "count", "on": "2026-09-21", "recorded": "2026-09-21",
//!         "attrs": { "of": "entitled", "n": 16 } },
//!       { "id": "p", "kind": "count", "on": "2026-09-21", "recorded": "2026-09-21",
//!         "attrs": { "of": "present", "n": 12 } },
//!       { "id": "v", "kind": "voted", "on": "2026-09-21", "recorded": "2026-09-21",
//!         "attrs": { "yes": 8, "no": 4 } } ] }"#,
//! )?)?;
//! let outcome = procedure::evaluate(&rulebook, &act, &Ask::on("2026-09-22".parse()?))?;
//! let quorum = outcome.result.requirements.iter().find(|it| it.kind == "quorum").unwrap();
//! assert_eq!((quorum.verdict, quorum.margin), (Verdict::Met, Some(4)));
//! let majority = outcome.result.requirements.iter().find(|it| it.kind == "majority").unwrap();
//! assert_eq!((majority.verdict, majority.margin), (Verdict::Unmet, Some(-1)));
//! # Ok::<(), wire::Error>(())
//! ```
//!
//! What this does not do: it counts no ballots itself, decides nothing that the
//! meeting decides, and never takes a motion that fails for a breach.

mod calendar;
mod evaluate;
mod facts;
mod findings;
mod result;
pub mod rules;

pub use calendar::{Entry, Owed, Row, Standing, calendar};
pub use facts::{Act, Diary};
pub use result::{ActStatus, Attendance, Checked, Election, Outside, Stands, Vote};

pub use crate::kernel::{Certainty, Share, Tally};
use crate::{
    answers::{Ask, Outcome, Voice},
    law::rulebook::Rulebook,
    wire::Error,
};

/// Judges whether an act was held in due form, by the rules of its day.
///
/// # Errors
/// - `unknown-form`: the rulebook does not have the form of the act.
/// - `unknown-step`, `unknown-attribute`, `bad-attribute`, `unknown-word`,
///   `missing-key`: a fact says what the form does not know.
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`: the facts contradict
///   themselves.
/// - `bad-organ`: the bodies do not form a tree.
/// - `too-large`: acts name each other more than eight deep.
pub fn evaluate(rulebook: &Rulebook, act: &Act, ask: &Ask) -> Result<Outcome<ActStatus>, Error> {
    let view = rulebook.calendar().view(Some(ask.knowledge()));
    let judged = evaluate::judge(rulebook, view, act, ask, 0)?;
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
        Voice::new(rulebook, &act.form).tell(&mut outcome, &ask.langs);
    }
    Ok(outcome)
}
