//! Many cases at once, from columns.
//!
//! For boards and statistics over more cases than one question holds. What this
//! does not do: columns carry no acting persons or organs, no documents, reversals
//! nor `after`, so whatever hangs on those is unknown or left out.

use super::{
    Case, Machine,
    evaluate::{Batch, fits, judge_columns},
    result::Counts,
    rules::{AttributeKind, AttributeRule},
};
use serde::Serialize;

use crate::{
    answers::{Ask, Detail, Finding, Voice},
    law::{InForce, rulebook::Rulebook},
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
    /// The role that acted, as its place in the roles of the lifecycle; no column, or
    /// [`UNTOLD`] in a row: not told.
    pub roles: Option<&'a [u16]>,
    /// The time of each event, as minutes since midnight; no column, or none in a row: not told.
    pub times: Option<&'a [Option<u16>]>,
    /// What the events tell beside that, attribute by attribute.
    pub attrs: &'a [Column<'a>],
}

/// In the column of roles: nobody said who acted.
pub const UNTOLD: u16 = u16::MAX;

/// An attribute of many events.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// The attribute, as the lifecycle names it.
    pub name: &'a str,
    /// Its values.
    pub cells: Cells<'a>,
}

/// The values of an attribute, one for each event; none: not told. Documents have no column.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_enums, reason = "Complete: a new type of value is a new column type.")]
pub enum Cells<'a> {
    /// Codes, persons, organs, cases or verdicts, as places in a list of words.
    Words {
        /// The words.
        words: &'a [&'a str],
        /// The place of each event's word.
        rows: &'a [Option<u32>],
    },
    /// Whole numbers.
    Counts(&'a [Option<i64>]),
    /// Days, as days since 1970-01-01.
    Days(&'a [Option<i32>]),
    /// Yes or no.
    Yes(&'a [Option<bool>]),
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
    /// The same for each version of a duty, in the order of the rulebook.
    pub versions: Vec<VersionCounts>,
    /// The cases at which a person should look.
    pub doubts: Vec<Doubt>,
    /// What was found in which case, unless only counts were asked for.
    pub findings: Vec<Found>,
}

/// A finding about a case of the columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The case.
    pub case: u32,
    /// The rows of the events that it is about; in place of its subjects, which are empty, as
    /// events of columns have no ids.
    pub rows: Vec<u32>,
    /// The finding.
    pub finding: Finding,
}

/// The verdicts of one version of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionCounts {
    /// The duty.
    pub duty: RuleId,
    /// The days on which this version is in force.
    pub in_force: InForce,
    /// Its verdicts.
    pub counts: Counts,
}

/// A case of which something does not fit or cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The case.
    pub case: u32,
    /// How many of its events did not fit and had no effect.
    pub unfit: u32,
    /// How many of its clocks cannot be judged.
    pub unknown: u32,
    /// False if an expiry whose day is not known may have moved the stage.
    pub stage_certain: bool,
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
/// The columns carry no acting persons, organs or documents; what a rule asks of
/// those is unknown. At detail `counts` nothing but numbers is made.
///
/// # Errors
/// - `unknown-lifecycle`: the rulebook does not have it.
/// - `bad-question`: columns of unequal length, or the events of a case do not stand together.
/// - `bad-value`: a kind, a role, a day or a time that there is not.
/// - `unresolved`: an attribute that no event of the lifecycle has.
/// - `unknown-attribute`, `bad-attribute`: a value that this kind of event cannot have.
/// - `too-large`: more than 256 events of one day in one case.
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
///     times: None,
///     attrs: &[],
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
    let mut attrs: Vec<u16> = Vec::with_capacity(columns.attrs.len());
    for (n, column) in columns.attrs.iter().enumerate() {
        let place = Pointer::root().key("attrs").index(n);
        let attr = attribute(machine, columns, column, &place)?;
        if attrs.contains(&attr) {
            let problem = format!("attribute `{}` has a column before this one", column.name);
            return Err(Error::new(Problem::BadValue { problem }).at(place.key("name")));
        }
        attrs.push(attr);
    }
    let view = rulebook.calendar().view(Some(ask.knowledge()));
    let mut batch = Batch::new(machine);
    let told = ask.detail > Detail::Counts;
    judge_columns(machine, view, (columns, &attrs), ask.as_of, told, &mut batch)?;
    let mut tally = batch.tally(machine);
    if !ask.langs.is_empty() {
        let voice = Voice::new(rulebook, lifecycle);
        for Found { finding, .. } in &mut tally.findings {
            finding.text = Some(voice.finding(finding, &ask.langs));
        }
    }
    Ok(tally)
}

fn check(machine: &Machine, columns: &Columns<'_>) -> Result<(), Error> {
    let n = columns.cases.len();
    let equal = columns.kinds.len() == n
        && columns.days.len() == n
        && columns.roles.is_none_or(|it| it.len() == n)
        && columns.times.is_none_or(|it| it.len() == n)
        && columns.attrs.iter().all(|it| it.cells.len() == n);
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
    if let Some(row) = roles.position(|it| *it != UNTOLD && usize::from(*it) >= n_roles) {
        return wrong("roles", row, "there is no role of this number");
    }
    if let Some(row) = columns.days.iter().position(|it| Day::from_number(*it).is_none()) {
        return wrong("days", row, "the day lies outside 1949 to 2199");
    }
    let mut times = columns.times.unwrap_or_default().iter();
    if let Some(row) = times.position(|it| it.is_some_and(|it| it >= 1_440)) {
        return wrong("times", row, "a day has 1,440 minutes");
    }
    Ok(())
}

/// The number of a column's attribute, if every value is one that its event can have.
fn attribute(
    machine: &Machine,
    columns: &Columns<'_>,
    column: &Column<'_>,
    place: &Pointer,
) -> Result<u16, Error> {
    let named = machine.names.attr(column.name);
    let number = named.map_err(|it| it.at(place.key("name")))?;
    let rows = place.key("rows");
    let name = Id::new(column.name)?;
    // What each kind takes: of words, which of them.
    let rules: Vec<_> = (0_u16..)
        .take(machine.kinds.len())
        .map(|kind| {
            let (_, rule) = machine.names.declared(kind, &name)?;
            Some((rule, column.cells.fitting(&name, rule)))
        })
        .collect();
    for (row, kind) in columns.kinds.iter().enumerate() {
        let Some(told) = column.cells.told(row) else { continue };
        let fail = |error: Error| Err(error.at(rows.index(row)));
        match rules.get(usize::from(*kind)).and_then(Option::as_ref) {
            None => {
                let kind = machine.kind(*kind).map_or(String::new(), |it| it.id.to_string());
                let (name, nearest) = (name.to_string(), String::new());
                return fail(Error::new(Problem::UnknownAttribute { name, kind, nearest }));
            }
            Some((rule, fitting)) if !told.fits(rule.kind, fitting) => {
                let (name, expected) =
                    (name.to_string(), format!("{:?}", rule.kind).to_lowercase());
                return fail(Error::new(Problem::BadAttribute { name, expected }));
            }
            Some(_) => {}
        }
    }
    Ok(number)
}

/// One value of a column, as far as its form is looked at.
enum Told {
    Word(u32),
    Count(i64),
    Day(i32),
    Yes,
}

impl Told {
    fn fits(&self, kind: AttributeKind, fitting: &[bool]) -> bool {
        match self {
            Self::Word(n) => fitting.get(*n as usize).copied().unwrap_or_default(),
            Self::Count(n) => kind == AttributeKind::Count && *n >= 0,
            Self::Day(n) => kind == AttributeKind::Day && Day::from_number(*n).is_some(),
            Self::Yes => kind == AttributeKind::Yes,
        }
    }
}

impl Cells<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Words { rows, .. } => rows.len(),
            Self::Counts(rows) => rows.len(),
            Self::Days(rows) => rows.len(),
            Self::Yes(rows) => rows.len(),
        }
    }

    fn told(&self, row: usize) -> Option<Told> {
        match self {
            Self::Words { rows, .. } => rows.get(row).copied()?.map(Told::Word),
            Self::Counts(rows) => rows.get(row).copied()?.map(Told::Count),
            Self::Days(rows) => rows.get(row).copied()?.map(Told::Day),
            Self::Yes(rows) => rows.get(row).copied()?.map(|_| Told::Yes),
        }
    }

    /// Which of its words an attribute can have.
    fn fitting(&self, name: &Id, rule: &AttributeRule) -> Vec<bool> {
        let Self::Words { words, .. } = self else { return Vec::new() };
        let is_word = !matches!(rule.kind, AttributeKind::Day | AttributeKind::Document);
        let fits = |word: &&str| is_word && fits(name, rule, word);
        words.iter().map(fits).collect()
    }
}

impl Case {
    /// How many facts it has, those of the cases it names too.
    #[must_use]
    pub fn n_facts(&self) -> usize {
        self.others.iter().map(Self::n_facts).fold(self.events.len(), usize::saturating_add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cells, Column, Columns, Tally, UNTOLD, kinds, tally};
    use crate::{
        answers::Ask,
        law::rulebook::Rulebook,
        time::Day,
        wire::{Error, Pointer},
    };

    const NO: Column<'_> =
        Column { name: "protected", cells: Cells::Yes(&[Some(false), None, None]) };
    const TOLD: Column<'_> = Column { name: "told", cells: Cells::Yes(&[None, Some(true), None]) };
    const THREE: Column<'_> = Column { name: "days", cells: Cells::Counts(&[None, Some(3), None]) };

    /// Asked, extended on the last day but one, allowed three working days late without it.
    fn tree(attrs: &[Column<'_>], roles: [u16; 3]) -> Result<Tally, Error> {
        let book = Rulebook::builtin("demo").unwrap();
        let number = |kind: &str| {
            let n = kinds(&book, "tree").unwrap().position(|it| *it == *kind).unwrap();
            u16::try_from(n).unwrap()
        };
        let day = |text: &str| text.parse::<Day>().unwrap().number();
        let table = Columns {
            cases: &[7; 3],
            kinds: &["asked", "extended", "allowed"].map(number),
            days: &["2026-03-02", "2026-03-13", "2026-03-19"].map(day),
            roles: Some(&roles),
            times: Some(&[Some(600), None, None]),
            attrs,
        };
        tally(&book, "tree", &table, &Ask::on("2026-03-20".parse().unwrap()))
    }

    #[track_caller]
    fn codes(attrs: &[Column<'_>], wanted: &[&str]) {
        let found = tree(attrs, [0, 2, 1]).unwrap().findings;
        let found: Vec<&str> = found.iter().map(|it| it.finding.code.as_str()).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn attributes_are_judged() {
        codes(&[NO, TOLD, THREE], &[]);
        codes(
            &[NO, TOLD, Column { name: "days", cells: Cells::Counts(&[None, Some(9), None]) }],
            &["tree/decide-missing", "tree/decide-extension-over-cap", "tree/allowed-not-allowed"],
        );
        let late = Column { name: "received-on", cells: Cells::Days(&[Some(20_513), None, None]) };
        codes(&[NO, TOLD, THREE, late], &["tree/decide-missing", "tree/allowed-not-allowed"]);
    }

    #[test]
    fn what_cannot_be_told_is_a_doubt() {
        let told = tree(&[NO], [0, UNTOLD, 1]).unwrap();
        let [doubt] = told.doubts.as_slice() else { panic!("{:?}", told.doubts) };
        assert_eq!((doubt.case, doubt.unfit, doubt.unknown), (7, 0, 1));
        assert_eq!(told.versions.len(), told.duties.len());
        assert!(tree(&[NO, TOLD, THREE], [0, 2, 1]).unwrap().doubts.is_empty());
    }

    #[track_caller]
    fn refused(attrs: &[Column<'_>], code: &str, place: &Pointer) {
        let error = tree(attrs, [0, 2, 1]).unwrap_err();
        assert_eq!((error.code(), &error.pointer), (code, place));
    }

    #[test]
    fn wrong_columns_are_refused() {
        let attrs = Pointer::root().key("attrs");
        let column = |name, cells| [Column { name, cells }];
        let yes = Cells::Yes(&[None, None, Some(true)]);
        let first = attrs.index(0);
        let cell = |row| first.key("rows").index(row);
        refused(&column("told", yes), "unknown-attribute", &cell(2));
        refused(&column("tolled", yes), "unresolved", &first.key("name"));
        let words = Cells::Words { words: &["yes"], rows: &[Some(0), None, None] };
        refused(&column("protected", words), "bad-attribute", &cell(0));
        let none = Cells::Yes(&[None, None, None]);
        let twice =
            [Column { name: "protected", cells: none }, Column { name: "protected", cells: none }];
        refused(&twice, "bad-value", &attrs.index(1).key("name"));
        refused(&column("told", Cells::Yes(&[])), "bad-question", &Pointer::root());
    }
}
