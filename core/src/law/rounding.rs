//! Rounding, by its name.

use serde::{Deserialize, Serialize};

/// How a computed amount is brought to a step (取整方式).
///
/// | rounding | 12.4 at step 1 | 12.5 at step 1 | 12.9 at step 1 |
/// | --- | --- | --- | --- |
/// | `exact` | refused | refused | refused |
/// | `down` | 12 | 12 | 12 |
/// | `half-up` | 12 | 13 | 13 |
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rounding {
    /// It has to lie on the step already.
    #[default]
    Exact,
    /// To the next lower step (舍去).
    Down,
    /// To the nearest step, from the half on to the upper one (四舍五入).
    HalfUp,
}

impl Rounding {
    /// `num / den` on the step; nothing if it is not exact but should be, or out of range.
    pub(crate) fn apply(self, num: i128, den: i128, step: i64) -> Option<i64> {
        let unit = den.checked_mul(i128::from(step))?;
        let (whole, rest) = (num.checked_div_euclid(unit)?, num.checked_rem_euclid(unit)?);
        let whole = match self {
            Self::Exact if rest != 0 => return None,
            Self::HalfUp if rest.checked_mul(2)? >= unit => whole.checked_add(1)?,
            _ => whole,
        };
        i64::try_from(whole.checked_mul(i128::from(step))?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Rounding;

    #[test]
    fn rounding_by_name() {
        let all = [Rounding::Exact, Rounding::Down, Rounding::HalfUp];
        let of = |num, den, step| all.map(|it| it.apply(num, den, step));
        assert_eq!(of(124, 10, 1), [None, Some(12), Some(12)]);
        assert_eq!(of(125, 10, 1), [None, Some(12), Some(13)]);
        assert_eq!(of(120, 10, 1), [Some(12), Some(12), Some(12)]);
        assert_eq!(of(-125, 10, 1), [None, Some(-13), Some(-12)]);
        assert_eq!(of(337, 10, 50), [None, Some(0), Some(50)]);
        assert_eq!(of(i128::MAX, 1, 1), [None; 3]);
    }
}
