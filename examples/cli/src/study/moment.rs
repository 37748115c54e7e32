//! Exact times: milliseconds out of texts, without floats.

use jiceng::{facts::TimeOfDay, time::Day};

/// Seconds as a decimal text, as whole milliseconds; what is finer is cut off.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.contains(['e', 'E']) {
        return scientific(text);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let millis = part.bytes().chain(*b"000").take(3).fold(0_i64, |all, digit| {
        all.saturating_mul(10).saturating_add(i64::from(digit.saturating_sub(b'0')))
    });
    whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(millis)
}

/// The same, written such as `5.0E-6`.
fn scientific(text: &str) -> Option<i64> {
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i32 = exponent.parse().ok()?;
    // Where the point stands among the digits.
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    if !(-30..=15).contains(&point) || whole.is_empty() {
        return None;
    }
    let digits = format!("{whole}{part}");
    let at = |n: i32| usize::try_from(n).ok().and_then(|it| digits.as_bytes().get(it).copied());
    let shown = |n: i32| char::from(at(n).unwrap_or(b'0'));
    let before: String =
        (0..point.max(1)).map(|n| if n < point { shown(n) } else { '0' }).collect();
    let after: String = (point..point.checked_add(3)?).map(shown).collect();
    let fits = digits.bytes().all(|it| it.is_ascii_digit());
    fits.then(|| seconds(&format!("{before}.{after}"))).flatten()
}

/// Parts such as `0[.]12.5[,]40[.]`; the end of the last may be absent.
pub(super) fn segments(text: &str) -> Option<Vec<(i64, Option<i64>)>> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let each = text.split("[,]").map(|it| {
        let (from, to) = it.split_once("[.]")?;
        let to = if to.trim().is_empty() { None } else { Some(seconds(to)?) };
        Some((seconds(from)?, to))
    });
    each.collect()
}

/// A time such as `2026-03-01T08:00:00.5+08:00`, in milliseconds since 1970.
pub(super) fn epoch(text: &str) -> Option<i64> {
    let (day, rest) = text.split_once('T')?;
    let day: Day = day.parse().ok()?;
    let (clock, offset) = match rest.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let (clock, zone) = rest.split_at_checked(rest.rfind(['+', '-'])?)?;
            let sign = if zone.starts_with('-') { -1_i64 } else { 1 };
            (clock, sign.checked_mul(minutes_off(zone.get(1..)?)?)?.checked_mul(60_000)?)
        }
    };
    let mut parts = clock.split(':');
    let hours = two_digits(parts.next()?, 23)?;
    let minutes = two_digits(parts.next()?, 59)?;
    // A leap second is second 60.
    let rest = parts.next().map_or(Some(0), seconds).filter(|it| *it < 61_000)?;
    if parts.next().is_some() {
        return None;
    }
    let of_day =
        hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60_000)?.checked_add(rest)?;
    i64::from(day.number()).checked_mul(86_400_000)?.checked_add(of_day)?.checked_sub(offset)
}

/// An offset such as `08:00`, `0800` or `08`, in minutes.
fn minutes_off(zone: &str) -> Option<i64> {
    let (hours, minutes) = match zone.split_once(':') {
        Some(it) => it,
        None if zone.len() == 2 => (zone, "00"),
        None => zone.split_at_checked(2)?,
    };
    two_digits(hours, 23)?.checked_mul(60)?.checked_add(two_digits(minutes, 59)?)
}

fn two_digits(text: &str, most: i64) -> Option<i64> {
    let is_two = text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|it| is_two && *it <= most)
}

/// The civil day in China of a moment.
pub(super) fn day(epoch_ms: i64) -> Option<Day> {
    let days = epoch_ms.checked_add(28_800_000)?.div_euclid(86_400_000);
    Day::from_number(i32::try_from(days).ok()?)
}

/// The time of day in China of a moment, to the minute.
pub(super) fn of_day(epoch_ms: i64) -> Option<TimeOfDay> {
    let of_day = epoch_ms.checked_add(28_800_000)?.rem_euclid(86_400_000);
    TimeOfDay::from_minutes(u16::try_from(of_day.checked_div(60_000)?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_exact() {
        assert_eq!(seconds("263.24"), Some(263_240));
        assert_eq!(seconds("12.0009"), Some(12_000));
        assert_eq!(seconds("-1"), None);
        let written = ["5.0E-6", "2.6324e2", "1e3", "1.5E0", "12e-1", "1e99", "x1e2", "-1e2"];
        let read = written.map(seconds);
        let ms =
            [Some(0), Some(263_240), Some(1_000_000), Some(1_500), Some(1_200), None, None, None];
        assert_eq!(read, ms);
        assert_eq!(segments("0[.]12.5[,]40[.]").unwrap(), [(0, Some(12_500)), (40_000, None)]);
        assert_eq!(segments("0[.]x"), None);
        let moment = epoch("2026-03-01T08:00:00.500+08:00").unwrap();
        assert_eq!(Some(moment), epoch("2026-03-01T00:00:00.5Z"));
        assert_eq!(day(moment).unwrap().to_string(), "2026-03-01");
        assert_eq!(of_day(moment).unwrap().to_string(), "08:00");
        assert_eq!(day(epoch("2026-02-28T16:00:00Z").unwrap()).unwrap().to_string(), "2026-03-01");
    }

    #[test]
    fn no_clock_shows_such_times() {
        let of = |rest: &str| epoch(&format!("2026-03-01T{rest}"));
        let noon = of("12:00:00+08:00");
        assert!(noon.is_some());
        for same in
            ["12:00+08:00", "12:00:00+0800", "12:00:00+08", "04:00:00Z", "12:00:00.0009+08:00"]
        {
            assert_eq!(of(same), noon, "{same}");
        }
        let last = of("23:59:60Z").unwrap();
        assert_eq!(Some(last), epoch("2026-03-02T00:00:00Z"));
        for wrong in [
            "24:00:00Z",
            "23:60:00Z",
            "23:59:61Z",
            "-9:+5:00Z",
            "9:05:00Z",
            "09:05:00:00Z",
            "12:00:00",
            "12:00:00+8",
            "12:00:00+24:00",
            "12:00:00+08:60",
            "12:00:00+08:00:00",
            "",
        ] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
        assert_eq!(epoch("2026-02-29T12:00:00Z"), None);
    }
}
