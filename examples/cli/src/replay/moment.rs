//! The civil day and the time of day of a timestamp, as it is written.

use jiceng::time::Day;

/// An offset from UTC in minutes, in which a log is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone(i32);

/// When something happened: the civil day, and the minutes since midnight where
/// a time is told. Midnight to the second is how logs write a day without a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) day: Day,
    pub(super) minute: Option<u16>,
    /// The offset as written.
    pub(super) offset: Option<i32>,
}

const MINUTES_OF_A_DAY: i32 = 1_440;

impl Zone {
    /// `+08:00`, `+0800`, `+08`, `Z`; none for anything else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        offset(text).map(Self)
    }
}

impl Moment {
    /// Reads `2024-03-31`, `2024/03/31 10:30`, `2024-03-31T10:30:00.000+02:00`.
    ///
    /// The day is the one that is written, whatever the offset; only a zone that the
    /// map names moves it, and then the offset must be there.
    pub(super) fn parse(text: &str, zone: Option<Zone>) -> Option<Self> {
        let (date, rest) = text.trim().split_at_checked(10)?;
        let day = day(date)?;
        let rest = match rest.strip_prefix(['T', 't', ' ']) {
            None if rest.is_empty() => return Some(Self { day, minute: None, offset: None }),
            None => (0, false, offset_only(rest)?),
            Some(rest) => time(rest.trim_start())?,
        };
        let (minute, told, offset) = rest;
        match (zone, offset) {
            (Some(Zone(zone)), Some(offset)) => {
                let moved = minute.checked_sub(offset)?.checked_add(zone)?;
                let day = day.number().checked_add(moved.div_euclid(MINUTES_OF_A_DAY))?;
                let minute = moved.rem_euclid(MINUTES_OF_A_DAY);
                let minute = u16::try_from(minute).ok().filter(|_| told);
                Some(Self { day: Day::from_number(day)?, minute, offset: Some(zone) })
            }
            _ => {
                let minute = u16::try_from(minute).ok().filter(|_| told);
                Some(Self { day, minute, offset })
            }
        }
    }
}

fn offset_only(text: &str) -> Option<Option<i32>> {
    offset(text).map(Some)
}

fn day(text: &str) -> Option<Day> {
    let mut parts = text.split(['-', '/']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    Day::new(i32::try_from(number(year)?).ok()?, number(month)?, number(day)?).ok()
}

/// Minutes since midnight, whether that is a time or only a day, and the offset.
fn time(text: &str) -> Option<(i32, bool, Option<i32>)> {
    let end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(end)?;
    let mut parts = clock.trim_end().split(':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let seconds = parts.next().unwrap_or("0");
    let (second, part) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
    // A leap second is a second of its day.
    let right = hour < 24 && minute < 60 && number(second)? <= 60 && parts.next().is_none();
    if !right || part.is_empty() || !part.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let is_midnight =
        hour == 0 && minute == 0 && seconds.bytes().all(|it| !it.is_ascii_digit() || it == b'0');
    let minutes = hour.checked_mul(60)?.checked_add(minute)?;
    let offset = if zone.is_empty() { None } else { Some(offset(zone)?) };
    Some((i32::try_from(minutes).ok()?, !is_midnight, offset))
}

fn offset(text: &str) -> Option<i32> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        2 => (digits, "0"),
        4 => digits.split_at_checked(2)?,
        _ => digits.split_once(':').filter(|(a, b)| a.len() == 2 && b.len() == 2)?,
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    if hours > 18 || minutes > 59 {
        return None;
    }
    let minutes = i32::try_from(hours.checked_mul(60)?.checked_add(minutes)?).ok()?;
    minutes.checked_mul(sign)
}

fn number(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::{Moment, Zone};

    #[track_caller]
    fn check(text: &str, zone: Option<&str>, wanted: Option<(&str, Option<u16>)>) {
        let zone = zone.map(|it| Zone::parse(it).unwrap());
        let read = Moment::parse(text, zone).map(|it| (it.day.to_string(), it.minute));
        assert_eq!(read, wanted.map(|(day, minute)| (day.to_owned(), minute)), "{text}");
    }

    #[test]
    fn the_day_is_the_one_written() {
        check("2024-03-31", None, Some(("2024-03-31", None)));
        check("2024/03/31 09:05", None, Some(("2024-03-31", Some(545))));
        // The hour before and after the clocks go forward, and the doubled one when they go back.
        check("2024-03-31T01:59:59+01:00", None, Some(("2024-03-31", Some(119))));
        check("2024-03-31T03:00:00+02:00", None, Some(("2024-03-31", Some(180))));
        check("2024-10-27T02:30:00.000+01:00", None, Some(("2024-10-27", Some(150))));
        check("2024-10-27T00:10:00+02:00", None, Some(("2024-10-27", Some(10))));
        check("2024-10-27T00:00:00.000+02:00", None, Some(("2024-10-27", None)));
        check("2024-10-27+02:00", None, Some(("2024-10-27", None)));
        check("2024-10-27 23:59:60.5Z", None, Some(("2024-10-27", Some(1_439))));
    }

    #[test]
    fn a_zone_of_the_map_moves_it() {
        check("2024-12-31T16:00:00Z", Some("+08:00"), Some(("2025-01-01", Some(0))));
        check("2025-01-01T00:30:00+08:00", Some("-0500"), Some(("2024-12-31", Some(690))));
        check("2024-12-31T16:00:00", Some("+08"), Some(("2024-12-31", Some(960))));
        assert!(
            ["", "Europe/Rome", "+8:00", "+08:60", "+19:00", "08:00"]
                .iter()
                .all(|it| Zone::parse(it).is_none())
        );
    }

    #[test]
    fn what_is_no_time() {
        for text in [
            "",
            "yesterday",
            "2024-02-30",
            "31.03.2024",
            "2024-03-31T",
            "2024-03-31T25:00",
            "2024-03-31T10",
            "2024-03-31T10:61",
            "2024-03-31T10:00:00.",
            "2024-03-31T10:00:00+99:00",
            "1900-01-01",
            "２０２４-03-31",
            "2024-03-31T10:00:00 CET",
            "2024-3-31",
        ] {
            check(text, None, None);
        }
    }
}
