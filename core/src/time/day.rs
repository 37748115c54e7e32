//! A civil day.

use std::{fmt, str::FromStr};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::wire::{Error, Problem};

/// A civil day (日), from 1949-01-01 to 2199-12-31.
///
/// Written `YYYY-MM-DD`. Cheap to copy and to compare; kept as the number of
/// days since 1970-01-01, which is also how columns carry it.
///
/// # Example: days in and out
/// ```
/// use jiceng::time::Day;
/// let day: Day = "2026-02-28".parse()?;
/// assert_eq!(day.plus(1).to_string(), "2026-03-01");
/// assert_eq!("2026-02-30".parse::<Day>().unwrap_err().code(), "bad-day");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The first day there is, 1949-01-01.
    pub const MIN: Self = Self(-7_670);
    /// The last day there is, 2199-12-31.
    pub const MAX: Self = Self(84_005);

    /// A day by year, month and day of the month.
    ///
    /// # Errors
    /// - `bad-day`: there is no such day, or it lies outside 1949 to 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, Error> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::from_chrono).ok_or_else(|| {
            Error::new(Problem::BadDay { day: format!("{year:04}-{month:02}-{day:02}") })
        })
    }

    /// A day by its number (1970-01-01 is 0), if it lies within 1949 to 2199.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        (Self::MIN.0..=Self::MAX.0).contains(&number).then_some(Self(number))
    }

    /// The number of the day: days since 1970-01-01.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day `days` later (earlier if negative); stops at the first and last day there is.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(Self::MIN.0, Self::MAX.0))
    }

    /// How many days lie between `earlier` and this day.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day of the week, Monday 1 to Sunday 7.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        u8::try_from(self.0.saturating_add(3).rem_euclid(7).saturating_add(1)).unwrap_or(7)
    }

    /// Year, month and day of the month.
    #[inline]
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "days of 1949 to 2199 keep every term inside its type, and every limit in months comes here"
    )]
    pub fn ymd(self) -> (i32, u32, u32) {
        // Neri and Schneider, Euclidean affine functions (2022): years begin in
        // March, so that the leap day is the last of its year, and each division
        // by a length in days becomes a multiplication.
        let quarters = 4 * (self.0 + MARCH_0).unsigned_abs() + 3;
        let (century, of_century) = (quarters / CYCLE, (quarters % CYCLE) | 3);
        let product = 2_939_745 * u64::from(of_century);
        let (year, rest) = (product >> 32, product & 0xffff_ffff);
        let of_year = u32::try_from(rest / 2_939_745 / 4).unwrap_or_default();
        let month = 2_141 * of_year + 197_913;
        let (month, day) = (month >> 16, (month & 0xffff) / 2_141 + 1);
        let turned = of_year >= 306;
        let year = 100 * century + u32::try_from(year).unwrap_or_default() + u32::from(turned);
        let month = month - 12 * u32::from(turned);
        (i32::try_from(year).unwrap_or_default(), month, day)
    }

    /// Its text, `YYYY-MM-DD`.
    fn with_text<T>(self, tell: impl FnOnce(&str) -> T) -> T {
        let (year, month, day) = self.ymd();
        let year = year.unsigned_abs().wrapping_mul(10_000);
        let mut left = year.wrapping_add(month.wrapping_mul(100)).wrapping_add(day);
        let mut text = *b"0000-00-00";
        for digit in text.iter_mut().rev().filter(|it| **it != b'-') {
            *digit = b'0'.wrapping_add(u8::try_from(left % 10).unwrap_or_default());
            left /= 10;
        }
        tell(str::from_utf8(&text).unwrap_or_default())
    }

    /// The corresponding day `months` later; where that month has none, its last day (对应日).
    ///
    /// Source: Civil Code art. 202.
    #[must_use]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "years are bounded by 2199 before they are counted in days, and months begin with 1"
    )]
    pub fn plus_months(self, months: u32) -> Self {
        let (year, month, day) = self.ymd();
        let since_january = months.saturating_add(month) - 1;
        let years = i32::try_from(since_january / 12).unwrap_or(i32::MAX);
        let (year, month) = (year.saturating_add(years), since_january % 12 + 1);
        if year > 2199 {
            return Self::MAX;
        }
        let first = Self::of_month(year, month);
        let length = Self::of_month(year, month + 1) - first;
        let day = i32::try_from(day).unwrap_or_default();
        Self(first + day.min(length) - 1)
    }

    /// The number of the first day of a month of a year up to 2199; month 13 is the next January.
    #[inline]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "years up to 2199 keep every term far inside its type"
    )]
    fn of_month(year: i32, month: u32) -> i32 {
        let early = month < 3;
        let year = year.unsigned_abs() - u32::from(early);
        let month = month + 12 * u32::from(early);
        let century = year / 100;
        let before_year = 1_461 * year / 4 - century + century / 4;
        let before_month = (979 * month - 2_919) >> 5;
        i32::try_from(before_year + before_month).unwrap_or_default() - MARCH_0
    }

    fn from_chrono(date: NaiveDate) -> Option<Self> {
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1)?;
        let number = date.signed_duration_since(epoch).num_days();
        i32::try_from(number).ok().and_then(Self::from_number)
    }
}

/// Days from 0000-03-01 to 1970-01-01.
const MARCH_0: i32 = 719_468;
/// Days in 400 years, after which leap years repeat.
const CYCLE: u32 = 146_097;

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        let after_min = u64::try_from(day.days_since(Day::MIN)).unwrap_or_default();
        Self::from_ymd_opt(1949, 1, 1)
            .and_then(|it| it.checked_add_days(Days::new(after_min)))
            .unwrap_or_default()
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = Error;
    fn try_from(date: NaiveDate) -> Result<Self, Error> {
        Self::from_chrono(date).ok_or_else(|| Error::new(Problem::BadDay { day: date.to_string() }))
    }
}

impl FromStr for Day {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                let digit = digit.checked_sub(b'0').filter(|it| *it < 10)?;
                sum.checked_mul(10)?.checked_add(digit.into())
            })
        };
        let parsed = match text.as_bytes() {
            [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => number(y)
                .and_then(|it| i32::try_from(it).ok())
                .zip(number(&[*m1, *m2]).zip(number(&[*d1, *d2])))
                .and_then(|(year, (month, day))| NaiveDate::from_ymd_opt(year, month, day))
                .and_then(Self::from_chrono),
            _ => None,
        };
        parsed.ok_or_else(|| Error::new(Problem::BadDay { day: text.to_owned() }))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|it| f.write_str(it))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.with_text(|it| serializer.serialize_str(it))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::wire::from_text(deserializer, |it| it.parse::<Self>())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A civil day (日期): `2026-11-29`.\n\nYear, month and day with four, \
                two and two digits, from `1949-01-01` to `2199-12-31`."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_chrono_counts() {
        use chrono::Datelike as _;
        let mut date = NaiveDate::from(Day::MIN);
        for number in Day::MIN.number()..=Day::MAX.number() {
            let day = Day::from_number(number).unwrap();
            assert_eq!(day.ymd(), (date.year(), date.month(), date.day()));
            for months in [1, 2, 6, 11, 12, 13, 48, 1_000] {
                let later = date + chrono::Months::new(months);
                let later = Day::try_from(later).unwrap_or(Day::MAX);
                assert_eq!(day.plus_months(months), later, "{day} and {months} months");
            }
            date = date.succ_opt().unwrap();
        }
        assert_eq!(Day::MIN.plus_months(u32::MAX), Day::MAX);
    }

    #[test]
    fn bounds() {
        assert_eq!(Day::MIN.to_string(), "1949-01-01");
        assert_eq!(Day::MAX.to_string(), "2199-12-31");
        for bad in
            ["1948-12-31", "2200-01-01", "2026-2-28", "2026-02-29", " 2026-02-28", "+026-02-28", ""]
        {
            assert_eq!(bad.parse::<Day>().unwrap_err().code(), "bad-day", "{bad}");
        }
    }
}
