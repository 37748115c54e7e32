//! Points (积分): a ledger that can be defended.
//!
//! A scheme gives points for what was done and takes them for what was not. What
//! makes its ledger one that can be defended:
//! - every entry becomes a line: what it was worth, what each cap took off, what counts;
//! - the order is that of days, items and ids, never that of arrival;
//! - a reversed entry never was: its room goes to the next one;
//! - an entry is judged by the item in force on its day;
//! - nothing but a lawful decision changes anybody's status.
//!
//! What this does not do: it ranks nobody unless the scheme turns that on with its
//! groups and purpose, scores nobody under 18, adds up no two schemes, and changes
//! no status.

mod amount;
pub mod change;
pub mod columns;
mod compile;
mod evaluate;
mod facts;
mod findings;
pub(crate) mod lint;
mod merge;
mod result;
pub mod rules;

pub use amount::{Points, Quantity};
pub(crate) use compile::Program;
pub(crate) use facts::COMMON_KINDS;
pub use facts::{Ledger, Member};
pub use merge::merge;
pub use result::{
    BandBy, BandCount, BandStatus, Cut, GradeStatus, HeadStatus, LedgerCounts, LedgerStatus, Line,
    LineState, NotScored, NotScoredReason, QuotaStatus, Rank, RankedGroup, RankingStatus, Room,
    SubjectStatus, Triggered,
};

use crate::{
    answers::{Ask, Outcome, Voice},
    law::rulebook::Rulebook,
    wire::{Error, Pointer},
};

/// Judges a ledger on a day: every line, every total, bands, ranks, what was found.
///
/// The day chooses the period; entries of later days are not seen.
///
/// # Errors
/// - `unknown-scheme`: the rulebook does not have the scheme of the ledger.
/// - `bad-question`: no rule of periods is in force on the day.
/// - `unknown-item`, `unknown-attribute`, `bad-attribute`, `missing-key`, `bad-id`: an
///   entry says what the scheme does not know, or not as it asks.
/// - `unknown-member`, `bad-member`, `unresolved`: the roster contradicts itself, or an
///   entry or the scheme.
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`, `fact-cycle`: the entries
///   contradict themselves.
///
/// # Example: a cap clips, and says so
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, points, wire};
/// let rulebook = Rulebook::builtin("demo")?;
/// let ledger: points::Ledger = wire::from_value(wire::parse(
///     r#"{ "ledger": "l1", "scheme": "garden",
///          "roster": [{ "id": "m1", "class": "gardener" }],
///          "entries": [
///            { "id": "e1", "kind": "weeding", "on": "2026-03-02", "recorded": "2026-03-02",
///              "attrs": { "subject": "m1" } },
///            { "id": "e2", "kind": "weeding", "on": "2026-03-03", "recorded": "2026-03-03",
///              "attrs": { "subject": "m1" } },
///            { "id": "e3", "kind": "weeding", "on": "2026-03-04", "recorded": "2026-03-04",
///              "attrs": { "subject": "m1" } } ] }"#,
/// )?)?;
/// let outcome = points::evaluate(&rulebook, &ledger, &Ask::on("2026-03-31".parse()?))?;
/// let line = &outcome.result.subjects[0].lines[2];
/// // Two points a time, but five at most in a month.
/// assert_eq!((line.gross.to_string(), line.net.to_string()), ("2".into(), "1".into()));
/// assert_eq!(line.cuts[0].rule.as_str(), "garden/weeding");
/// # Ok::<(), wire::Error>(())
/// ```
pub fn evaluate(
    rulebook: &Rulebook,
    ledger: &Ledger,
    ask: &Ask,
) -> Result<Outcome<LedgerStatus>, Error> {
    let program =
        rulebook.program(&ledger.scheme).map_err(|it| it.at(Pointer::root().key("scheme")))?;
    let view = rulebook.calendar().view(Some(ask.knowledge()));
    let answer = evaluate::judge(program, ledger, ask, view)?;
    let mut outcome = Outcome {
        as_of: ask.as_of,
        known_on: ask.known_on,
        rulebook: rulebook.reference(),
        result: answer.status,
        findings: answer.findings,
        trace: answer.trace,
        receipt: None,
    };
    if !ask.langs.is_empty() {
        Voice::new(rulebook, &ledger.scheme).tell(&mut outcome, &ask.langs);
    }
    Ok(outcome)
}
