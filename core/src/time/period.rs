//! Periods that follow each other without a gap.

use std::{fmt, str::FromStr};

use super::{Day, Span};
use crate::wire::{Error, Problem};

/// How time is cut into periods.
///
/// | written | one period |
/// | --- | --- |
/// | `month` | a calendar month (月) |
/// | `quarter` | three, from January, April, July or October (季度) |
/// | `half-year` | six, from January or July (半年) |
/// | `year` | a calendar year (年) |
/// | `month-from-21` | from the 21st to the 20th; any day from 2 to 28 |
/// | `year-from-07` | from 1 July to 30 June; any month from 02 to 12 |
///
/// # Example: a cycle from the 21st to the 20th
/// ```
/// use jiceng::time::Cycle;
/// let cycle: Cycle = "month-from-21".parse()?;
/// let period = cycle.containing("2026-03-05".parse()?);
/// assert_eq!(period.span().to_string(), "2026-02-21..2026-03-20");
/// assert_eq!(period.to_string(), "2026-02@21");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cycle {
    // INVARIANT: 1, 3, 6 or 12.
    months: i32,
    // INVARIANT: 0 to 11, and 0 unless `months` is 12: January is 0.
    first_month: i32,
    // INVARIANT: 1 to 28, and 1 unless `months` is 1.
    first_day: u32,
}

impl Cycle {
    /// Calendar months (月).
    pub const MONTH: Self = Self::of(1);
    /// Quarters (季度).
    pub const QUARTER: Self = Self::of(3);
    /// Half-years (半年).
    pub const HALF_YEAR: Self = Self::of(6);
    /// Calendar years (年).
    pub const YEAR: Self = Self::of(12);

    const fn of(months: i32) -> Self {
        Self { months, first_month: 0, first_day: 1 }
    }

    /// Months that begin on a day of the month, such as 21 (21 日至次月 20 日).
    ///
    /// # Errors
    /// - `bad-value`: the day is not 1 to 28, so some month would lack it.
    pub fn month_from(day: u32) -> Result<Self, Error> {
        if (1..=28).contains(&day) {
            return Ok(Self { first_day: day, ..Self::MONTH });
        }
        Err(unknown(&format!("month-from-{day}")))
    }

    /// Years that begin with a month, such as July (7 月至次年 6 月).
    ///
    /// # Errors
    /// - `bad-value`: the month is not 1 to 12.
    pub fn year_from(month: u32) -> Result<Self, Error> {
        match i32::try_from(month) {
            Ok(it @ 1..=12) => Ok(Self { first_month: it.saturating_sub(1), ..Self::YEAR }),
            _ => Err(unknown(&format!("year-from-{month:02}"))),
        }
    }

    /// The period in which a day lies.
    #[must_use]
    pub fn containing(self, day: Day) -> Period {
        let (year, month, of_month) = day.ymd();
        let mut months = months_of(year, month);
        if of_month < self.first_day {
            months = months.saturating_sub(1);
        }
        let into = months.saturating_sub(self.first_month).rem_euclid(self.months);
        Period { cycle: self, first: months.saturating_sub(into) }
    }
}

/// One period of a cycle (期间), such as the third quarter of 2026.
///
/// | cycle | written |
/// | --- | --- |
/// | `month` | `2026-09` |
/// | `quarter` | `2026-Q3` |
/// | `half-year` | `2026-H2` |
/// | `year` | `2026` |
/// | `month-from-21` | `2026-09@21`, by the month in which it begins |
/// | `year-from-07` | `2026@07`, by the year in which it begins |
///
/// # Example: from quarter to quarter
/// ```
/// use jiceng::time::Period;
/// let quarter: Period = "2026-Q4".parse()?;
/// assert_eq!(quarter.span().to_string(), "2026-10-01..2026-12-31");
/// assert_eq!(quarter.next().map(|it| it.to_string()), Some("2027-Q1".into()));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    cycle: Cycle,
    /// The month in which it begins, counted from January of the year 0.
    first: i32,
}

impl Period {
    /// How time is cut.
    #[must_use]
    pub fn cycle(self) -> Cycle {
        self.cycle
    }

    /// Its days; cut off at the first and last day there is.
    #[must_use]
    pub fn span(self) -> Span {
        let begins = |months| day_of(months, self.cycle.first_day);
        let after = self.first.saturating_add(self.cycle.months);
        Span {
            from: begins(self.first).unwrap_or(Day::MIN),
            until: begins(after).map_or(Day::MAX, |it| it.plus(-1)),
        }
    }

    /// The period after it; none after the last day there is.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let first = self.first.saturating_add(self.cycle.months);
        day_of(first, self.cycle.first_day).map(|_| Self { first, ..self })
    }

    /// The period before it; none before the first day there is.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        day_of(self.first, self.cycle.first_day)
            .filter(|it| *it > Day::MIN)
            .map(|it| self.cycle.containing(it.plus(-1)))
    }
}

/// Months from January of the year 0 to a month.
fn months_of(year: i32, month: u32) -> i32 {
    let of_year = i32::try_from(month).unwrap_or(1).saturating_sub(1);
    year.saturating_mul(12).saturating_add(of_year)
}

/// Year and month, by months from January of the year 0.
fn year_and_month(months: i32) -> (i32, u32) {
    let month = u32::try_from(months.rem_euclid(12)).unwrap_or_default().saturating_add(1);
    (months.div_euclid(12), month)
}

fn day_of(months: i32, day: u32) -> Option<Day> {
    let (year, month) = year_and_month(months);
    Day::new(year, month, day).ok()
}

fn unknown(text: &str) -> Error {
    Error::new(Problem::BadValue { problem: format!("`{text}` is not a period") })
}

impl FromStr for Cycle {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let read = match text {
            "month" => Some(Self::MONTH),
            "quarter" => Some(Self::QUARTER),
            "half-year" => Some(Self::HALF_YEAR),
            "year" => Some(Self::YEAR),
            _ => {
                let number = |prefix| text.strip_prefix(prefix)?.parse::<u32>().ok();
                let month = number("month-from-").and_then(|it| Self::month_from(it).ok());
                month.or_else(|| Self::year_from(number("year-from-")?).ok())
            }
        };
        read.filter(|it| it.to_string() == text).ok_or_else(|| unknown(text))
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.months, self.first_month, self.first_day) {
            (1, _, 1) => f.write_str("month"),
            (1, _, day) => write!(f, "month-from-{day}"),
            (3, ..) => f.write_str("quarter"),
            (6, ..) => f.write_str("half-year"),
            (_, 0, _) => f.write_str("year"),
            (_, month, _) => write!(f, "year-from-{:02}", month.saturating_add(1)),
        }
    }
}

impl FromStr for Period {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let year = |it: &str| it.parse::<i32>().ok();
        let nth = |it: &str, months: i32| {
            let n = it.parse::<i32>().ok()?.checked_sub(1)?;
            u32::try_from(n.checked_mul(months)?.checked_add(1)?).ok()
        };
        let read = || {
            let (cycle, y, month) = if let Some((whole, from)) = text.split_once('@') {
                match whole.split_once('-') {
                    Some((y, m)) => (Cycle::month_from(from.parse().ok()?).ok()?, y, nth(m, 1)?),
                    None => {
                        let first = from.parse().ok()?;
                        (Cycle::year_from(first).ok()?, whole, first)
                    }
                }
            } else if let Some((y, n)) = text.split_once("-Q") {
                (Cycle::QUARTER, y, nth(n, 3)?)
            } else if let Some((y, n)) = text.split_once("-H") {
                (Cycle::HALF_YEAR, y, nth(n, 6)?)
            } else if let Some((y, m)) = text.split_once('-') {
                (Cycle::MONTH, y, nth(m, 1)?)
            } else {
                (Cycle::YEAR, text, 1)
            };
            let period = Self { cycle, first: months_of(year(y)?, month) };
            // A period is one only if some day lies in it.
            let after = period.first.saturating_add(cycle.months);
            let begins = day_of(period.first, cycle.first_day).is_some();
            let ends = day_of(after, cycle.first_day).is_some_and(|it| it > Day::MIN);
            (month <= 12 && (begins || ends)).then_some(period)
        };
        read().filter(|it| it.to_string() == text).ok_or_else(|| unknown(text))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = year_and_month(self.first);
        let nth = |months: u32| month.saturating_sub(1).div_euclid(months).saturating_add(1);
        match (self.cycle.months, self.cycle.first_month, self.cycle.first_day) {
            (1, _, 1) => write!(f, "{year:04}-{month:02}"),
            (1, _, day) => write!(f, "{year:04}-{month:02}@{day}"),
            (3, ..) => write!(f, "{year:04}-Q{}", nth(3)),
            (6, ..) => write!(f, "{year:04}-H{}", nth(6)),
            (_, 0, _) => write!(f, "{year:04}"),
            (..) => write!(f, "{year:04}@{month:02}"),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

crate::wire::as_text!(
    Cycle,
    "^(month|quarter|half-year|year|month-from-[0-9]{1,2}|year-from-[0-9]{2})$",
    "A cycle (周期): `month`, `quarter`, `half-year`, `year`.\n\n`month-from-21` begins each month on \
     its 21st day, `year-from-07` each year with July."
);
crate::wire::as_text!(
    Period,
    "^[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}))?(@[0-9]{1,2})?$",
    "One period of a cycle (期间): `2026-09`, `2026-Q3`, `2026-H2`, `2026`.\n\nA year of four digits; \
     then `-` and a month of two digits, a quarter `Q1` to `Q4` or a half-year `H1`, `H2`. \
     `2026-09@21` is the month that begins on the 21st of September, `2026@07` the year that begins \
     with July."
);
