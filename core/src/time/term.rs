//! A limit and how it is counted.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::wire::{Error, Problem};

/// What a limit is counted in.
///
/// | unit | written | counted |
/// | --- | --- | --- |
/// | `hours` | `24h` | from the moment itself |
/// | `days` | `15d` | every day after the start day |
/// | `working-days` | `5wd` | days after the start day on which offices work |
/// | `weeks` | `2w` | seven days each |
/// | `months` | `1m` | to the corresponding day, else the last day of the month |
/// | `years` | `1y` | twelve months each |
///
/// Sources: Civil Code (《民法典》) art. 200 to 202.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Unit {
    /// Hours (小时).
    Hours,
    /// Calendar days (日).
    Days,
    /// Working days (工作日).
    WorkingDays,
    /// Weeks (周).
    Weeks,
    /// Months (月).
    Months,
    /// Years (年).
    Years,
}

impl Unit {
    /// Every unit with the letters that stand for it; longer letters first.
    const WRITTEN: [(Self, &'static str); 6] = [
        (Self::WorkingDays, "wd"),
        (Self::Hours, "h"),
        (Self::Days, "d"),
        (Self::Weeks, "w"),
        (Self::Months, "m"),
        (Self::Years, "y"),
    ];

    /// The unit as JSON writes it, such as `working-days`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingDays => "working-days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// A limit (期限): so many of a unit.
///
/// In JSON `{ "n": 15, "unit": "days" }`, and nothing else in a rulebook or layer; a question
/// may say it as text too: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`. `n` is at most 40,000.
///
/// # Example: text in and out
/// ```
/// use jiceng::time::{Term, Unit};
/// let term: Term = "5wd".parse()?;
/// assert_eq!(term, Term { n: 5, unit: Unit::WorkingDays });
/// assert_eq!(term.to_string(), "5wd");
/// assert_eq!("5 days".parse::<Term>().unwrap_err().code(), "bad-term");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

impl Term {
    /// The largest `n` that is read.
    pub const MAX: u32 = 40_000;

    /// A limit of `n` units.
    ///
    /// # Errors
    /// - `bad-term`: `n` is over 40,000.
    pub fn new(n: u32, unit: Unit) -> Result<Self, Error> {
        let term = Self { n, unit };
        if n > Self::MAX {
            return Err(Error::new(Problem::BadTerm { term: term.to_string() }));
        }
        Ok(term)
    }
}

impl FromStr for Term {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Unit::WRITTEN
            .iter()
            .find_map(|(unit, letters)| Some((text.strip_suffix(letters)?, *unit)))
            .and_then(|(n, unit)| Self::new(n.parse().ok()?, unit).ok())
            // `parse` also reads `+5` and `05`; the written form must come back the same.
            .filter(|it| it.to_string() == text)
            .ok_or_else(|| Error::new(Problem::BadTerm { term: text.to_owned() }))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters =
            Unit::WRITTEN.iter().find(|(unit, _)| *unit == self.unit).map_or("", |(_, it)| it);
        write!(f, "{}{letters}", self.n)
    }
}

/// What becomes of a last day that is a rest day (节假日顺延).
///
/// | value | says |
/// | --- | --- |
/// | `next` | the first working day from it on; a make-up workday is one |
/// | `none` | it stays where it is |
///
/// Sources: Civil Code (《民法典》) art. 203¶1 (顺延), art. 204 (other rules go before).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Roll {
    /// To the first working day from it on.
    Next,
    /// Not at all.
    None,
}

/// The object form, before `n` is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Term"))]
struct Written {
    #[cfg_attr(feature = "schema", schemars(range(max = 40_000)))]
    n: u32,
    unit: Unit,
}

impl TryFrom<Written> for Term {
    type Error = Error;
    fn try_from(written: Written) -> Result<Self, Error> {
        Self::new(written.n, written.unit)
    }
}
