//! Points and quantities: whole hundredths inside, decimals as text outside.

use std::{fmt, str::FromStr};

use crate::wire::{Error, Problem};

/// Declares a decimal with two places, kept as whole hundredths.
macro_rules! hundredths {
    ($(#[$meta:meta])* $name:ident, $words:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// None.
            pub const ZERO: Self = Self(0);

            /// So many whole ones.
            #[must_use]
            pub fn whole(n: i32) -> Self {
                Self(i64::from(n).saturating_mul(100))
            }

            /// So many hundredths.
            #[must_use]
            pub fn from_hundredths(n: i64) -> Self {
                Self(n)
            }

            /// How many hundredths it is.
            #[must_use]
            pub fn hundredths(self) -> i64 {
                self.0
            }

            /// Whether it is none; such keys are left out.
            #[must_use]
            pub fn is_zero(&self) -> bool {
                self.0 == 0
            }
        }

        impl FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self, Error> {
                read(text).map(Self).ok_or_else(|| {
                    let problem = format!("`{text}` is not a decimal such as \"2.5\"");
                    Error::new(Problem::BadValue { problem })
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write(self.0, f)
            }
        }

        crate::wire::as_text!($name, "^-?(0|[1-9][0-9]{0,7})(\\.[0-9]{1,2})?$", $words);
    };
}

hundredths! {
    /// Points (积分), exact to the hundredth, within ±10,000,000 where they are told.
    ///
    /// Written as a decimal text such as `"2.5"`; never a float.
    ///
    /// # Example: in and out
    /// ```
    /// use jiceng::points::Points;
    /// let points: Points = "2.5".parse()?;
    /// assert_eq!((points.hundredths(), points.to_string()), (250, "2.5".into()));
    /// assert_eq!("2.505".parse::<Points>().unwrap_err().code(), "bad-value");
    /// # Ok::<(), jiceng::wire::Error>(())
    /// ```
    Points,
    "Points (积分) as decimal text: `2.5`, `-10`.\n\nA whole number without zeros in front, at most \
     two places after the point, a minus before what is below nothing; within ±10,000,000 where it \
     is told. Never a number, so that nothing is rounded."
}

hundredths! {
    /// A quantity that earns points: hours, yuan, times. Exact to the hundredth.
    ///
    /// Written as a decimal text such as `"1.5"`.
    Quantity,
    "A quantity that earns points (数量), such as hours, yuan or times, as decimal text: \
     `1.5`.\n\nA whole number without zeros in front, at most two places after the point, within \
     ±10,000,000."
}

impl Points {
    /// Both together; stops at the largest there is.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left of it after the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Whether it lies on a step.
    #[must_use]
    pub fn is_on(self, step: Self) -> bool {
        self.0.checked_rem(step.0) == Some(0)
    }
}

/// The largest that is read, in hundredths.
const MOST: i64 = 1_000_000_000;

fn read(text: &str) -> Option<i64> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |it| (-1, it));
    let point = rest.bytes().position(|it| it == b'.');
    let (whole, part) = point.and_then(|it| rest.split_at_checked(it)).unwrap_or((rest, ""));
    let part = part.strip_prefix('.');
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let padded = whole.len() > 1 && whole.starts_with('0');
    if !digits(whole) || padded || whole.len() > 8 {
        return None;
    }
    let part = match part {
        None => 0,
        Some(it) if digits(it) && it.len() == 1 => it.parse::<i64>().ok()?.checked_mul(10)?,
        Some(it) if digits(it) && it.len() == 2 => it.parse::<i64>().ok()?,
        Some(_) => return None,
    };
    let all = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part)?;
    (all <= MOST).then(|| all.checked_mul(sign)).flatten()
}

fn write(hundredths: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let size = hundredths.unsigned_abs();
    let (whole, part) = (size.div_euclid(100), size.rem_euclid(100));
    let sign = if hundredths < 0 { "-" } else { "" };
    match (part, part.rem_euclid(10)) {
        (0, _) => write!(f, "{sign}{whole}"),
        (_, 0) => write!(f, "{sign}{whole}.{}", part.div_euclid(10)),
        _ => write!(f, "{sign}{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Points;

    #[test]
    fn texts() {
        for text in ["0", "5", "2.5", "0.01", "-0.5", "10.05", "10000000"] {
            assert_eq!(text.parse::<Points>().unwrap().to_string(), text);
        }
        assert_eq!("2.50".parse::<Points>().unwrap().to_string(), "2.5");
        for text in ["", "-", ".5", "5.", "05", "+5", "1e3", "2.505", "10000000.01", " 5"] {
            assert!(text.parse::<Points>().is_err(), "{text}");
        }
    }
}
