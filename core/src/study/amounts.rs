//! Exact amounts: hours in hundredths, ratios and scores as written.

use std::{cmp::Ordering, fmt, str::FromStr};

use crate::wire::{Error, Problem};

/// Class hours, credits or points of study (学时、学分), in hundredths.
///
/// Written as a decimal with at most two places, such as `"0.25"`.
///
/// # Example: nothing is rounded by reading
/// ```
/// use jiceng::study::Hours;
/// let hours: Hours = "0.5".parse()?;
/// assert_eq!(hours.hundredths(), 50);
/// assert_eq!(hours.to_string(), "0.5");
/// assert!("0.125".parse::<Hours>().is_err());
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(i64);

impl Hours {
    /// No hours.
    pub const ZERO: Self = Self(0);

    /// Hours by their hundredths.
    #[must_use]
    pub fn of_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The hundredths.
    #[must_use]
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// The sum; at the ends of the range it stays there.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left over, never below nothing.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }
}

/// A number as it was written, to be compared without rounding: `"0.806"`.
///
/// At most 17 places, and 18 digits in all: a share that a player once held in 32 or 64 bits,
/// such as `"0.8999999761581421"`, is read as it stands.
///
/// # Example: two ways to write one number
/// ```
/// use jiceng::study::Exact;
/// let (a, b): (Exact, Exact) = ("0.80".parse()?, "0.8".parse()?);
/// assert!(a.same_as(b));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exact {
    // INVARIANT: not negative, at most 18 digits.
    digits: i64,
    // INVARIANT: at most 17.
    places: u8,
}

impl Exact {
    /// Compares two numbers by value.
    #[must_use]
    pub fn by_value(self, other: Self) -> Ordering {
        let left = i128::from(self.digits).saturating_mul(power(other.places));
        let right = i128::from(other.digits).saturating_mul(power(self.places));
        left.cmp(&right)
    }

    /// Whether both are the same number.
    #[must_use]
    pub fn same_as(self, other: Self) -> bool {
        self.by_value(other) == Ordering::Equal
    }

    /// Compares this share of `whole` with `part`.
    pub(crate) fn share_of(self, whole: i64, part: i64) -> Ordering {
        let share = i128::from(self.digits).saturating_mul(i128::from(whole));
        share.cmp(&i128::from(part).saturating_mul(power(self.places)))
    }

    /// The least whole number that is at least this share of `whole`.
    #[must_use]
    pub fn least_of(self, whole: i64) -> i64 {
        let share = i128::from(self.digits).saturating_mul(i128::from(whole));
        let unit = power(self.places);
        let up = share.saturating_add(unit.saturating_sub(1)).checked_div(unit);
        up.and_then(|it| i64::try_from(it).ok()).unwrap_or(i64::MAX)
    }

    /// Whether it is not more than one.
    pub(crate) fn is_share(self) -> bool {
        self.digits > 0 && i128::from(self.digits) <= power(self.places)
    }
}

fn power(places: u8) -> i128 {
    10_i128.checked_pow(u32::from(places)).unwrap_or(1)
}

/// Digits and places of a decimal text without sign, exponent or spare zeros in front.
fn read(text: &str, places: usize, most: i64) -> Option<(i64, u8)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let bare = text.ends_with('.') || (whole.len() > 1 && whole.starts_with('0'));
    if whole.is_empty() || bare || part.len() > places || !digits(whole) || !digits(part) {
        return None;
    }
    let number: i64 = format!("{whole}{part}").parse().ok()?;
    (number <= most).then_some((number, u8::try_from(part.len()).ok()?))
}

fn bad(text: &str, places: usize) -> Error {
    let problem = format!("\"{text}\" is not a decimal with at most {places} places");
    Error::new(Problem::BadValue { problem })
}

impl FromStr for Hours {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let hundredths = read(text, 2, 9_007_199_254_740_991).and_then(|(digits, places)| {
            digits.checked_mul(match places {
                0 => 100,
                1 => 10,
                _ => 1,
            })
        });
        hundredths.map(Self).ok_or_else(|| bad(text, 2))
    }
}

impl FromStr for Exact {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let most = 999_999_999_999_999_999;
        let (digits, places) = read(text, 17, most).ok_or_else(|| bad(text, 17))?;
        Ok(Self { digits, places })
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        let whole = all.checked_div(100).unwrap_or_default();
        match all.checked_rem(100).unwrap_or_default() {
            0 => write!(f, "{sign}{whole}"),
            it if it.checked_rem(10) == Some(0) => {
                write!(f, "{sign}{whole}.{}", it.checked_div(10).unwrap_or_default())
            }
            it => write!(f, "{sign}{whole}.{it:02}"),
        }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = usize::from(self.places);
        let unit = i64::try_from(power(self.places)).unwrap_or(1);
        let whole = self.digits.checked_div(unit).unwrap_or_default();
        if places == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{:0places$}", self.digits.checked_rem(unit).unwrap_or_default())
    }
}

crate::wire::as_text!(
    Hours,
    "^(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$",
    "Class hours, credits or points of study (学时、学分) as decimal text: `0.25`, `40`.\n\nA whole \
     number without zeros in front, at most two places after the point, no sign."
);
crate::wire::as_text!(
    Exact,
    "^(0|[1-9][0-9]*)(\\.[0-9]{1,17})?$",
    "A number as it was written, compared without rounding (如实记载的数值), as decimal text: \
     `0.806`.\n\nA whole number without zeros in front, at most 17 places after the point and 18 \
     digits in all, no sign."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals() {
        for (text, hundredths, back) in
            [("0", 0, "0"), ("0.05", 5, "0.05"), ("2.50", 250, "2.5"), ("56", 5_600, "56")]
        {
            let hours: Hours = text.parse().unwrap();
            assert_eq!((hours.hundredths(), hours.to_string().as_str()), (hundredths, back));
        }
        for text in ["", ".5", "1.", "01", "-1", "1e3", "0.125", "1,5", "9007199254740992"] {
            assert!(text.parse::<Hours>().is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_have_their_limits() {
        for text in ["0.99999999999999999", "999999999999999999", "9.99999999999999999"] {
            let exact: Exact = text.parse().unwrap();
            assert_eq!(exact.to_string(), text);
            assert!(exact.least_of(i64::MAX) > 0);
            assert!(exact.same_as(exact) && exact.share_of(i64::MAX, 0).is_gt());
        }
        for text in ["0.999999999999999999", "1000000000000000000", "10.00000000000000000", "9e-1"]
        {
            let told = text.parse::<Exact>().unwrap_err().to_string();
            assert!(told.contains("is not a decimal with at most 17 places"), "{told}");
        }
    }

    #[test]
    fn shares_are_exact() {
        let share = |text: &str| text.parse::<Exact>().unwrap();
        // 0.80635 of a whole meets 0.806 and 0.80 does not.
        assert_ne!(share("0.806").share_of(100_000, 80_635), Ordering::Greater);
        assert_eq!(share("0.806").share_of(100_000, 80_000), Ordering::Greater);
        assert_eq!(share("0.806").least_of(263_240), 212_172);
        assert_eq!(share("0.8").least_of(10), 8);
        // What 32 bits make of 0.9 and 0.97 is a little less and a little more.
        assert_eq!(share("0.8999999761581421").by_value(share("0.9")), Ordering::Less);
        assert_eq!(share("0.9700000286102295").by_value(share("0.97")), Ordering::Greater);
        assert_eq!(share("0.8999999761581421").least_of(600_000), 540_000);
        assert!(share("1").is_share() && !share("1.01").is_share() && !share("0").is_share());
    }
}
