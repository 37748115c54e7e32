//! A closed run of days.

use std::{fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::Day;
use crate::wire::{Error, Problem};

/// The days from one to another, both included (起止日).
///
/// Written `2026-09-24..2026-09-28`; a single day is written alone. In JSON it
/// goes out as `{ "from": …, "until": … }`, and either form is read.
///
/// # Example: text in and out
/// ```
/// use jiceng::time::Span;
/// let span: Span = "2026-09-24..2026-09-28".parse()?;
/// assert_eq!(span.len(), 5);
/// assert!(span.contains("2026-09-28".parse()?));
/// assert_eq!("2026-09-28..2026-09-24".parse::<Span>().unwrap_err().code(), "bad-period");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

impl Span {
    /// The days from `from` to `until`.
    ///
    /// # Errors
    /// - `bad-period`: `until` lies before `from`.
    pub fn new(from: Day, until: Day) -> Result<Self, Error> {
        if until < from {
            return Err(Error::new(Problem::BadPeriod { period: format!("{from}..{until}") }));
        }
        Ok(Self { from, until })
    }

    /// One day alone.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self { from: day, until: day }
    }

    /// How many days there are in it; none if it ends before it begins.
    #[must_use]
    pub fn len(self) -> u32 {
        u32::try_from(self.until.days_since(self.from).saturating_add(1)).unwrap_or_default()
    }

    /// Whether it ends before it begins, which [`Span::new`] never lets through.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.until < self.from
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    /// The days that both have.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), until: self.until.min(other.until) };
        (!both.is_empty()).then_some(both)
    }

    /// Its days, first to last.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (self.from.number()..=self.until.number()).filter_map(Day::from_number)
    }
}

impl FromStr for Span {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        match text.split_once("..") {
            Some((from, until)) => Self::new(from.parse()?, until.parse()?),
            None => text.parse().map(Self::on),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.until {
            return self.from.fmt(f);
        }
        write!(f, "{}..{}", self.from, self.until)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The object form, before its order is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: Day,
    until: Day,
}

struct EitherForm;

impl<'de> Visitor<'de> for EitherForm {
    type Value = Span;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`{ \"from\", \"until\" }` or a text such as \"2026-09-24..2026-09-28\"")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Span, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Span, A::Error> {
        let written = Written::deserialize(MapAccessDeserializer::new(map))?;
        Span::new(written.from, written.until).map_err(A::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm)
    }
}
