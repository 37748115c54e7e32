//! Study (学习教育): credit that can be proved from evidence.
//!
//! A training plan asks:
//! - who has to do how much of what, and by when; what counts as how many hours;
//! - what proves it: played parts, attendance, a passed test;
//! - at most how much counts in a day or a year, and what carries over;
//! - who is exempt, who approves it, what has to be made up for;
//! - what is left, and whether it can still be done.
//!
//! A client's "completed" is a claim, no proof. Hours that a plan requires are told
//! apart from what people are judged by: the second is empty, unless the rulebook
//! holds a lawful exception. No learner is ranked.
//!
//! # Example: dragged to the end
//! ```
//! use jiceng::{answers::Ask, law::Rulebook, study, wire};
//! let rulebook = Rulebook::builtin("demo")?;
//! let record: study::Record = wire::from_value(wire::parse(
//!     r#"{ "learner": "p1", "plan": "garden", "roles": [ { "role": "gardener", "from": "2026-01-01" } ],
//!       "contents": [ { "id": "c1", "category": "video", "lengthMs": 600000 } ],
//!       "entries": [
//!         { "id": "a", "on": "2026-03-01", "recorded": "2026-03-01", "did": { "watched": {
//!           "content": "c1", "segments": [ { "from": 0, "to": 2000 }, { "from": 598000, "to": 600000 } ] } } },
//!         { "id": "b", "on": "2026-03-01", "recorded": "2026-03-01", "did": { "claimed": { "content": "c1" } } } ] }"#,
//! )?)?;
//! let outcome = study::evaluate(&rulebook, &record, &Ask::on("2026-03-02".parse()?))?;
//! let content = &outcome.result.contents[0];
//! assert_eq!(content.covered_ms, 4_000);
//! assert_eq!(outcome.findings[0].code.as_str(), "garden/proof-claim-unproved");
//! # Ok::<(), wire::Error>(())
//! ```
//!
//! What this does not do: it plays nothing, ranks nobody, deletes no evidence, and
//! takes no statement of another format: adapters turn those into entries.

mod amounts;
pub mod columns;
mod evaluate;
mod facts;
mod findings;
mod intervals;
pub(crate) mod lint;
mod merge;
pub(crate) mod resolve;
pub mod result;
pub mod rules;
mod say;

pub use amounts::{Exact, Hours};
pub use facts::{
    Amount, Content, Did, Entry, MoveOn, Offer, Record, RoleSpan, Segment, Unit, Wall, Watched,
};
pub use intervals::Runs;
pub use merge::merge;
pub use result::StudyStatus;

use self::result::{
    AssessmentBasis, Can, CertificateStatus, Claim, ClaimVerdict, CompletedBy, Completion,
    ContentStatus, Credit, ExamRefusal, ExamStatus, Feasibility, MakeUpStatus, Method, NeedStatus,
    PlanHours, RefusedAttempt, Remaining, RemainingItem, Remark, RemarkKind, RequirementStatus,
    Why,
};

use crate::{
    answers::{Ask, Outcome},
    law::rulebook::Rulebook,
    wire::Error,
};

/// Judges a learner's record on a day: what is done, what counts and why, what is
/// left, and whether it can still be done.
///
/// # Errors
/// - `unresolved`: the rulebook does not have the plan; the plan or the record does not
///   have a role, kind of study, exam or content that is named.
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`, `bad-period`, `bad-value`: the
///   entries contradict themselves.
pub fn evaluate(
    rulebook: &Rulebook,
    record: &Record,
    ask: &Ask,
) -> Result<Outcome<StudyStatus>, Error> {
    let plan = rulebook.plan(&record.plan)?;
    let judged = evaluate::judge(plan, record, ask)?;
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
