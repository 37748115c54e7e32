//! Which acts bodies owe over a time, and which were done (制度日历).

mod done;
mod in_a_row;
mod sizes;
mod work;

use serde::Serialize;

use self::{
    done::Done,
    sizes::{Sizes, Small},
    work::Work,
};
use super::{
    evaluate::{known::known, roster},
    facts::Diary,
};
use crate::{
    answers::{Ask, Outcome},
    law::{Confidence, Force, rulebook::Rulebook},
    time::{Day, Span},
    wire::{Error, Id, InOrder, RuleId},
};

/// How a duty of a period stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_enums, reason = "complete: callers must handle all five")]
pub enum Standing {
    /// Done (●).
    Done,
    /// Its time is running (○).
    Due,
    /// Its time has not come (·).
    Ahead,
    /// Not done, with a recorded reason (!).
    Excused,
    /// Its time is over, and it was not done (?); of what is only generally done, never
    /// called a breach.
    Missed,
}

/// One duty of one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The period, such as `2026-Q3`; for a term of office its last day.
    pub period: String,
    /// Its days.
    pub span: Span,
    /// How it stands.
    pub standing: Standing,
    /// How many times it was done.
    pub done: u32,
    /// How many times it is owed.
    pub required: u32,
    /// The entries of the diary by which it was done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// The last day on which it is in time.
    pub due: Day,
    /// Done, but not in the season in which it generally is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_season: Option<bool>,
    /// The entry by which the end of the term was postponed; `due` is the last day then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postponed_by: Option<Id>,
    /// The entry that records why it was not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<Id>,
    /// An entry that records a reason which does not excuse, as the duty must be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Id>,
}

/// A duty of a body, period by period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// The body.
    pub organ: Id,
    /// The duty.
    pub rule: RuleId,
    /// How strongly it binds.
    pub force: Force,
    /// How surely it is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
    /// Its periods, from first to last.
    pub entries: Vec<Entry>,
    /// The next last day that is still ahead, beyond the time asked about too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Day>,
}

/// What bodies owe over a time (应办、已办、未办).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Owed {
    /// The time asked about.
    pub over: Span,
    /// The duties, by body and in the order of the rulebook.
    pub rows: Vec<Row>,
    /// What followed within the time from so many in a row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub followed: Vec<Followed>,
    /// What cannot be told, such as `term:b1`: from when the term of a body runs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

/// What followed from so many in a row (连续): an office that ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Followed {
    /// The body.
    pub organ: Id,
    /// The rule.
    pub rule: RuleId,
    /// The person.
    pub person: Id,
    /// The day of the last of them.
    pub on: Day,
    /// The entries, from first to last.
    pub by: Vec<Id>,
    /// How strongly it binds.
    pub force: Force,
    /// How surely it is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
}

/// What the bodies of a diary owe over a time, what was done, and what comes next.
///
/// A body owes a period only if it existed on all its days. Whether its size makes
/// it owe is told by its members on the first day of the period.
///
/// # Errors
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`: the entries contradict
///   themselves.
/// - `bad-organ`: the bodies do not form a tree.
/// - `unknown-word`, `unknown-attribute`, `bad-attribute`, `missing-key`: an entry says
///   what no schedule knows, or a body that is above no other is of a kind that no rule knows.
///
/// # Example: the third quarter has passed without a meeting
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, procedure::{self, Standing}, wire};
/// let rulebook = Rulebook::builtin("cn")?;
/// let diary: procedure::Diary = wire::from_value(wire::parse(
///     r#"{ "roster": { "bodies": [{ "id": "b1", "kind": "party-branch" }] }, "events": [
///       { "id": "m", "kind": "branch-meeting", "on": "2026-04-09", "recorded": "2026-04-09" }
///     ] }"#,
/// )?)?;
/// let over = "2026-04-01..2026-09-30".parse()?;
/// let owed = procedure::calendar(&rulebook, &diary, over, &Ask::on("2026-10-01".parse()?))?;
/// let rows = owed.result.rows;
/// let row = rows.iter().find(|it| it.rule.as_str() == "party-branch/members-meeting").unwrap();
/// let standing: Vec<Standing> = row.entries.iter().map(|it| it.standing).collect();
/// assert_eq!(standing, [Standing::Done, Standing::Missed]);
/// # Ok::<(), wire::Error>(())
/// ```
pub fn calendar(
    rulebook: &Rulebook,
    diary: &Diary,
    over: Span,
    ask: &Ask,
) -> Result<Outcome<Owed>, Error> {
    roster::check(rulebook, &diary.roster)?;
    roster::bodies(rulebook, &diary.roster)?;
    let facts = known(&diary.events, ask)?;
    done::check(rulebook, diary)?;
    let done = Done::of(&facts);
    let mut owed = Owed { over, rows: Vec::new(), followed: Vec::new(), missing: Vec::new() };
    let rosters = Small::of(&diary.roster);
    for body in &diary.roster.bodies {
        for schedule in rulebook.doc().schedules.values() {
            if schedule.bodies.contains(&body.kind) {
                let small = rosters.of_body(body);
                let roster = small.as_ref().unwrap_or(&diary.roster);
                let sizes = Sizes { rulebook, roster, schedule, body };
                for duty in &schedule.duties {
                    let work = Work { rulebook, body, duty, done: &done, over, ask, sizes: &sizes };
                    work.add(&mut owed)?;
                }
                for rule in &schedule.in_a_row {
                    in_a_row::add(rule, &body.id, &facts, &mut owed);
                }
            }
        }
    }
    owed.missing.order();
    owed.missing.dedup();
    Ok(Outcome {
        as_of: ask.as_of,
        known_on: ask.known_on,
        rulebook: rulebook.reference(),
        result: owed,
        findings: Vec::new(),
        trace: None,
        receipt: None,
    })
}
