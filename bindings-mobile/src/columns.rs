//! Many cases at once: columns as packed bytes, so that no language makes objects of rows.

use jiceng::{
    law::InForce,
    lifecycle::columns::{self, Tally},
    wire::{Error, Pointer, Problem},
};

use crate::{
    JicengError, Rulebook,
    answers::Finding,
    facts::Ask,
    lifecycle::Counts,
    told::{Tell, told},
};

/// Events of many cases, column by column, each with one value for each event.
///
/// Numbers are little-endian and lie close together, as Arrow, numpy, a direct
/// `ByteBuffer` and Swift's `Data` hold them. Events of one case stand together;
/// within a case their order does not matter.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Columns {
    /// The case of each event, as any number: 32 bits, unsigned.
    pub cases: Vec<u8>,
    /// The kind of each event, as its place in `kinds`: 16 bits, unsigned.
    pub kinds: Vec<u8>,
    /// The day of each event, as days since 1970-01-01: 32 bits, signed.
    pub days: Vec<u8>,
    /// The role that acted, as its place in `roles`: 16 bits, unsigned; 65535: not told.
    #[uniffi(default = None)]
    pub roles: Option<Vec<u8>>,
    /// The time of each event, as minutes since midnight: 16 bits, unsigned; 65535: not told.
    #[uniffi(default = None)]
    pub times: Option<Vec<u8>>,
    /// What the events tell beside that, attribute by attribute.
    #[uniffi(default = [])]
    pub attrs: Vec<Column>,
}

/// An attribute of many events.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Column {
    /// The attribute, as the lifecycle names it.
    pub name: String,
    /// How its values are written.
    pub cells: Cells,
    /// The values, one for each event.
    pub rows: Vec<u8>,
}

/// How the values of an attribute are written.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Cells {
    /// Places in a list of words: 32 bits, signed; below 0: not told.
    Words {
        /// The words.
        words: Vec<String>,
    },
    /// Whole numbers: 64 bits, signed; the least of all: not told.
    Counts,
    /// Days since 1970-01-01: 32 bits, signed; the least of all: not told.
    Days,
    /// Yes or no: 8 bits; 0 no, 1 yes, else not told.
    Yes,
}

told! {
    /// The verdicts of one version of a duty.
    VersionCounts of columns::VersionCounts {
        /// The duty.
        duty: String,
        /// The days on which this version is in force.
        in_force: DaysInForce,
        /// Its verdicts.
        counts: Counts,
    }
    /// The days on which a rule is in force.
    DaysInForce of InForce {
        /// The first day; absent: since ever.
        from: Option<String>,
        /// The last day; absent: until further notice.
        until: Option<String>,
    }
    /// A case of which something does not fit or cannot be told.
    Doubt of columns::Doubt {
        /// The case.
        case: i64,
        /// How many of its events did not fit and had no effect.
        unfit: i64,
        /// How many of its clocks cannot be judged.
        unknown: i64,
        /// False if an expiry whose day is not known may have moved the stage.
        stage_certain: bool,
    }
    /// What many cases come to.
    CaseTally of Tally {
        /// How many cases there are.
        cases: i64,
        /// How many events were read.
        events: i64,
        /// How many events did not fit and had no effect.
        unfit: i64,
        /// How many cases stand in each stage of the main line.
        stages: Vec<StageCount>,
        /// The verdicts of each duty.
        duties: Vec<DutyCounts>,
        /// The same for each version of a duty, in the order of the rulebook.
        versions: Vec<VersionCounts>,
        /// The cases at which a person should look.
        doubts: Vec<Doubt>,
        /// What was found in which case, unless only counts were asked for.
        findings: Vec<CaseFinding>,
    }
}

/// How many cases stand in a stage.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StageCount {
    /// The stage.
    pub stage: String,
    /// How many.
    pub cases: i64,
}

/// The verdicts of a duty.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DutyCounts {
    /// The duty.
    pub duty: String,
    /// Its verdicts.
    pub counts: Counts,
}

/// What was found in a case.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct CaseFinding {
    /// The case.
    pub case: i64,
    /// The rows of the events that it is about, in place of its subjects, which are empty.
    pub rows: Vec<i64>,
    /// What was found.
    pub finding: Finding,
}

crate::told::tell! {
    (jiceng::wire::Id, u32) => StageCount: |it: (jiceng::wire::Id, u32)| {
        StageCount { stage: it.0.tell(), cases: it.1.tell() }
    };
    (jiceng::wire::RuleId, jiceng::lifecycle::Counts) => DutyCounts:
        |it: (jiceng::wire::RuleId, jiceng::lifecycle::Counts)| {
            DutyCounts { duty: it.0.tell(), counts: it.1.tell() }
        };
    jiceng::lifecycle::columns::Found => CaseFinding:
        |it: jiceng::lifecycle::columns::Found| {
            CaseFinding { case: it.case.tell(), rows: it.rows.tell(), finding: it.finding.tell() }
        };
}

#[uniffi::export]
impl Rulebook {
    /// The kinds of event of a lifecycle, in the order in which columns number them.
    ///
    /// Errors: `unknown-lifecycle`.
    pub fn kinds(&self, lifecycle: &str) -> Result<Vec<String>, JicengError> {
        Ok(columns::kinds(self.core(), lifecycle)?.map(ToString::to_string).collect())
    }

    /// The roles of a lifecycle, in the order in which columns number them.
    ///
    /// Errors: `unknown-lifecycle`.
    pub fn roles(&self, lifecycle: &str) -> Result<Vec<String>, JicengError> {
        let rules = self.core().lifecycle(lifecycle).map_err(JicengError::from)?;
        Ok(rules.roles.iter().map(ToString::to_string).collect())
    }

    /// Judges many cases and counts: stages, verdicts, facts that did not fit.
    ///
    /// Of `ask` the languages are not used. At detail counts nothing but numbers is made.
    ///
    /// Errors: `bad-question` for columns of unequal length or cases that do not stand
    /// together, `bad-value` for a number that stands for nothing, with column and row.
    pub fn tally_cases(
        &self,
        lifecycle: &str,
        columns: Columns,
        ask: Ask,
    ) -> Result<CaseTally, JicengError> {
        let tallied = self.tallied(lifecycle, &columns, &ask);
        Ok(tallied.map_err(|it| JicengError::say(&it, &ask.lang))?.tell())
    }
}

impl Rulebook {
    fn tallied(&self, lifecycle: &str, given: &Columns, ask: &Ask) -> Result<Tally, Error> {
        let told = |it: u16| (it != u16::MAX).then_some(it);
        let cases = numbers(&given.cases, "cases", u32::from_le_bytes)?;
        let kinds = numbers(&given.kinds, "kinds", u16::from_le_bytes)?;
        let days = numbers(&given.days, "days", i32::from_le_bytes)?;
        let roles = given.roles.as_ref();
        let roles = roles.map(|it| numbers(it, "roles", u16::from_le_bytes)).transpose()?;
        let times = given.times.as_ref();
        let times =
            times.map(|it| numbers(it, "times", |it| told(u16::from_le_bytes(it)))).transpose()?;
        let attrs = given.attrs.iter().map(Owned::read).collect::<Result<Vec<_>, _>>()?;
        let attrs: Vec<_> = attrs.iter().map(Owned::lend).collect();
        let lent = columns::Columns {
            cases: &cases,
            kinds: &kinds,
            days: &days,
            roles: roles.as_deref(),
            times: times.as_deref(),
            attrs: &attrs,
        };
        columns::tally(self.core(), lifecycle, &lent, &ask.core()?)
    }
}

/// The values of an attribute, as the core takes them.
struct Owned<'a> {
    name: &'a str,
    cells: OwnedCells<'a>,
}

enum OwnedCells<'a> {
    Words(Vec<&'a str>, Vec<Option<u32>>),
    Counts(Vec<Option<i64>>),
    Days(Vec<Option<i32>>),
    Yes(Vec<Option<bool>>),
}

impl<'a> Owned<'a> {
    fn read(column: &'a Column) -> Result<Self, Error> {
        let (name, rows) = (column.name.as_str(), &column.rows);
        let told = |it: [u8; 4]| Some(i32::from_le_bytes(it)).filter(|it| *it != i32::MIN);
        let cells = match &column.cells {
            Cells::Words { words } => OwnedCells::Words(
                words.iter().map(String::as_str).collect(),
                numbers(rows, name, |it| u32::try_from(i32::from_le_bytes(it)).ok())?,
            ),
            Cells::Counts => OwnedCells::Counts(numbers(rows, name, |it| {
                Some(i64::from_le_bytes(it)).filter(|it| *it != i64::MIN)
            })?),
            Cells::Days => OwnedCells::Days(numbers(rows, name, told)?),
            Cells::Yes => OwnedCells::Yes(numbers(rows, name, |[it]: [u8; 1]| match it {
                0 => Some(false),
                1 => Some(true),
                _ => None,
            })?),
        };
        Ok(Self { name, cells })
    }

    fn lend(&self) -> columns::Column<'_> {
        let cells = match &self.cells {
            OwnedCells::Words(words, rows) => columns::Cells::Words { words, rows },
            OwnedCells::Counts(rows) => columns::Cells::Counts(rows),
            OwnedCells::Days(rows) => columns::Cells::Days(rows),
            OwnedCells::Yes(rows) => columns::Cells::Yes(rows),
        };
        columns::Column { name: self.name, cells }
    }
}

/// Numbers out of packed bytes.
pub(crate) fn numbers<const N: usize, T>(
    bytes: &[u8],
    column: &str,
    one: impl Fn([u8; N]) -> T,
) -> Result<Vec<T>, Error> {
    let (whole, rest) = bytes.as_chunks::<N>();
    if !rest.is_empty() {
        let problem = format!("column `{column}` does not hold whole numbers of {N} bytes");
        let place = Pointer::root().key(column);
        return Err(Error::new(Problem::BadQuestion { problem }).at(place));
    }
    Ok(whole.iter().map(|it| one(*it)).collect())
}
