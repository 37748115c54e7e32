//! Many cases at once, from columns.
//!
//! For boards and statistics over more cases than one question holds. What this
//! does not do: columns carry neither attributes nor persons, reversals nor ties
//! within a day, so whatever hangs on those is unknown or left out.

use super::{
    Case, Machine,
    evaluate::{Batch, judge_columns},
    result::Counts,
};
use crate::{
    answers::{Ask, Detail, Finding},
    law::rulebook::Rulebook,
    time::Day,
    wire::{Error, Id, Pointer, Problem, RuleId},
};

/// Events of many cases, column by column.
///
/// All columns have one row for each event. Events of one case stand together;
/// within a case their order does not matter.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// The case of each event, as any number.
    pub cases: &'a [u32],
    /// The kind of each event, as its place in [`kinds`].
    pub kinds: &'a [u16],
    /// The day of each event, as days since 1970-01-01.
    pub days: &'a [i32],
    /// The role that acted, as its place in the roles of the lifecycle; no column: not told.
    pub roles: Option<&'a [u16]>,
}

/// What many cases come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many cases there are.
    pub cases: u32,
    /// How many events were read.
    pub events: u32,
    /// How many events did not fit and had no effect.
    pub unfit: u32,
    /// How many cases stand in each stage of the main line.
    pub stages: Vec<(Id, u32)>,
    /// The verdicts of each duty.
    pub duties: Vec<(RuleId, Counts)>,
    /// What was found in which case, unless only counts were asked for.
    pub findings: Vec<(u32, Finding)>,
}

/// The kinds of event of a lifecycle, in the order in which columns number them.
///
/// # Errors
/// - `unknown-lifecycle`: the rulebook does not have it.
pub fn kinds<'a>(
    rulebook: &'a Rulebook,
    lifecycle: &str,
) -> Result<impl Iterator<Item = &'a Id>, Error> {
    Ok(rulebook.lifecycle(lifecycle)?.events.keys())
}

/// Judges many cases and counts: stages, verdicts, facts that did not fit.
///
/// The columns carry neither attributes nor persons; what a rule asks of those
/// is unknown. At detail `counts` nothing but numbers is made.
///
/// # Errors
/// - `unknown-lifecycle`: the rulebook does not have it.
/// - `bad-question`: columns of unequal length, or the events of a case do not stand together.
/// - `bad-value`: a kind or a role that the lifecycle does not have.
/// - `bad-day`: a day outside 1949 to 2199.
///
/// # Example: of two trees, one was answered
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, lifecycle::columns::{self, Columns}, time::Day};
/// let rulebook = Rulebook::builtin("demo")?;
/// let kind = |id: &str| -> Result<u16, jiceng::wire::Error> {
///     let place = columns::kinds(&rulebook, "tree")?.position(|it| it.as_str() == id);
///     Ok(place.and_then(|it| u16::try_from(it).ok()).unwrap())
/// };
/// let day = |text: &str| text.parse::<Day>().map(Day::number);
/// let columns = Columns {
///     cases: &[1, 1, 2],
///     kinds: &[kind("asked")?, kind("allowed")?, kind("asked")?],
///     days: &[day("2026-03-02")?, day("2026-03-05")?, day("2026-03-02")?],
///     roles: None,
/// };
/// let tally = columns::tally(&rulebook, "tree", &columns, &Ask::on("2026-03-10".parse()?))?;
/// let decide = tally.duties.iter().find(|it| it.0.as_str() == "tree/decide").unwrap();
/// assert_eq!((tally.cases, decide.1.met, decide.1.pending), (2, 1, 1));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
pub fn tally(
    rulebook: &Rulebook,
    lifecycle: &str,
    columns: &Columns<'_>,
    ask: &Ask,
) -> Result<Tally, Error> {
    let machine = rulebook.machine(lifecycle)?;
    check(machine, columns)?;
    let view = rulebook.calendar().view(Some(ask.knowledge()));
    let mut batch = Batch::new(machine);
    let told = ask.detail > Detail::Counts;
    judge_columns(machine, view, columns, ask.as_of, told, &mut batch)?;
    Ok(batch.tally(machine))
}

fn check(machine: &Machine, columns: &Columns<'_>) -> Result<(), Error> {
    let n = columns.cases.len();
    let equal = columns.kinds.len() == n
        && columns.days.len() == n
        && columns.roles.is_none_or(|it| it.len() == n);
    if !equal {
        let problem = "the columns have different lengths".into();
        return Err(Error::new(Problem::BadQuestion { problem }));
    }
    let wrong = |column: &str, row: usize, problem: &str| {
        let place = Pointer::root().key(column).index(row);
        Err(Error::new(Problem::BadValue { problem: problem.into() }).at(place))
    };
    let n_kinds = machine.kinds.len();
    if let Some(row) = columns.kinds.iter().position(|it| usize::from(*it) >= n_kinds) {
        return wrong("kinds", row, "there is no kind of event of this number");
    }
    let n_roles = machine.rules.roles.len();
    let mut roles = columns.roles.unwrap_or_default().iter();
    if let Some(row) = roles.position(|it| usize::from(*it) >= n_roles) {
        return wrong("roles", row, "there is no role of this number");
    }
    if let Some(row) = columns.days.iter().position(|it| Day::from_number(*it).is_none()) {
        return wrong("days", row, "the day lies outside 1949 to 2199");
    }
    Ok(())
}

impl Case {
    /// How many facts it has, those of the cases it names too.
    #[must_use]
    pub fn n_facts(&self) -> usize {
        self.others.iter().map(Self::n_facts).fold(self.events.len(), usize::saturating_add)
    }
}
