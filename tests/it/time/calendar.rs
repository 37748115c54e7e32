//! The national calendar against its sources.

use std::{fs, path::Path};

use jiceng::{
    time::{Calendar, Day, Notice, Span, calendar::builtin},
    wire::{self, Error, Id},
};
use serde_json::{Value, json};

use super::{cn, day, span};

const MAP: &str = include_str!("../../data/chinesecalendar-1.11.0.json");

/// The working days of a year in the form of the bit map.
fn bits(calendar: &Calendar, year: i32) -> String {
    let days = year_of(year).days().map(|it| calendar.view(None).is_working(it).unwrap());
    let days: Vec<bool> = days.collect();
    let octet = |it: &[bool]| {
        let bits = it.iter().enumerate().filter(|(_, works)| **works);
        format!("{:02x}", bits.map(|(n, _)| 128_u8 >> n).sum::<u8>())
    };
    days.chunks(8).map(octet).collect()
}

fn year_of(year: i32) -> Span {
    span(&format!("{year}-01-01..{year}-12-31"))
}

#[test]
fn every_day_is_as_chinesecalendar_says() {
    let calendar = cn();
    let map = wire::parse(MAP).unwrap();
    let years: Vec<i32> = (2007..=2026).collect();
    assert_eq!(map["years"].as_object().unwrap().len(), years.len());
    let mut dump = serde_json::Map::new();
    for year in years {
        let ours = bits(&calendar, year);
        assert_eq!(ours, map["years"][year.to_string()], "{year}");
        dump.insert(year.to_string(), ours.into());
    }
    // The full test compares this file with the package as installed.
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("working-days.json");
    fs::write(file, json!({ "years": dump }).to_string()).unwrap();
}

#[test]
fn sums_of_the_years() {
    let calendar = cn();
    let view = calendar.view(None);
    // Year, working days, weekdays off, weekend days worked.
    for (year, working, off, worked) in [
        (2019, 250, 17, 6),
        (2020, 249, 19, 6),
        (2021, 250, 18, 7),
        (2022, 249, 18, 7),
        (2023, 249, 18, 7),
        (2024, 251, 19, 8),
        (2025, 248, 18, 5),
        (2026, 248, 19, 6),
    ] {
        let days = year_of(year);
        assert_eq!(view.count_working(days), Some(working), "{year}");
        let n = |weekend: bool, works: bool| {
            let as_asked =
                |it: &Day| (it.weekday() > 5) == weekend && view.is_working(*it) == Some(works);
            days.days().filter(as_asked).count()
        };
        assert_eq!((n(false, false), n(true, true)), (off, worked), "{year}");
    }
}

/// How long so many working days can take, with the first start day that takes so long.
#[test]
fn working_days_at_their_longest() {
    let calendar = cn();
    let view = calendar.view(None);
    for (n, longest, first) in [
        (1, 11, "2020-01-23"),
        (3, 13, "2020-01-21"),
        (5, 15, "2020-01-19"),
        (10, 22, "2020-01-19"),
    ] {
        let ends =
            view.coverage().unwrap().days().filter_map(|it| Some((it, view.add_working(it, n)?)));
        let lengths = ends.map(|(start, end)| (end.days_since(start), start));
        let found = lengths.max_by_key(|(len, start)| (*len, std::cmp::Reverse(*start)));
        assert_eq!(found, Some((longest, day(first))), "{n} working days");
    }
}

#[test]
fn coverage_and_small_tables() {
    let calendar = cn();
    assert_eq!(calendar.view(None).coverage(), Some(span("2007-01-01..2026-12-31")));
    assert_eq!(calendar.view(None).missing(day("2027-01-01")), Some(2027));
    assert_eq!(calendar.view(None).missing(day("2026-12-31")), None);
    assert!(calendar.table_size() < 1_000_000, "{} bytes", calendar.table_size());
    assert_eq!(calendar.notices().len(), builtin::CN.len());
}

#[test]
fn files_are_written_as_they_are_read() {
    for (id, text) in builtin::CN {
        let value = wire::parse(text).unwrap();
        let notice: Notice = wire::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&notice).unwrap(), value, "{id}");
        assert!(id.starts_with(&notice.year.to_string()), "{id}");
        assert!(notice.address.starts_with("https://www.gov.cn/zhengce/zhengceku/"), "{id}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/rulebooks/cn/calendar");
    assert_eq!(fs::read_dir(folder).unwrap().count(), builtin::CN.len(), "a file is not built in");
}

fn build(notices: Value) -> Result<Calendar, Error> {
    let notices = notices.as_object().unwrap().iter();
    let notices = notices.map(|(id, it)| {
        let mut notice = json!({ "address": "https://example.org", "rest": [], "work": [] });
        notice.as_object_mut().unwrap().extend(it.as_object().unwrap().clone());
        Ok((Id::new(id)?, wire::from_value(notice)?))
    });
    Calendar::build(notices.collect::<Result<_, Error>>()?)
}

#[track_caller]
fn check(notices: Value, code: &str, pointer: &str, text: &str) {
    let error = build(notices).unwrap_err();
    assert_eq!((error.code(), error.pointer.as_str()), (code, pointer));
    assert_eq!(error.to_string(), text);
}

#[test]
fn notices_that_are_refused() {
    check(
        json!({ "a": { "year": 2027 }, "b": { "year": 2027 } }),
        "bad-rule",
        "/b",
        "rule `b` is wrong: `a` is of the same year and neither amends the other",
    );
    check(
        json!({ "a": { "year": 2027, "rest": ["2027-01-01", "2028-01-01"] } }),
        "bad-rule",
        "/a/rest/1",
        "rule `a` is wrong: `2028-01-01` is not in `2026-12-01..2027-12-31`",
    );
    check(
        json!({ "a": { "year": 2027, "rest": ["2027-01-01..2027-01-03"], "work": ["2027-01-03"] } }),
        "bad-rule",
        "/a/work/0",
        "rule `a` is wrong: `2027-01-03` is named twice",
    );
    check(
        json!({ "a": { "year": 2027, "work": ["2027-01-09", "2027-01-11"] } }),
        "bad-rule",
        "/a/work/1",
        "rule `a` is wrong: make-up workday `2027-01-11` is no weekend day",
    );
    check(
        json!({ "2027": { "year": 2027 }, "a": { "year": 2027, "amends": "2026" } }),
        "unresolved",
        "/a/amends",
        "notice `2026` is not defined",
    );
    check(
        json!({ "a": { "year": 2027 }, "b": { "year": 2028, "amends": "a" } }),
        "bad-rule",
        "/b/amends",
        "rule `b` is wrong: it amends `a` of the year 2027",
    );
    check(
        json!({ "a": { "year": 2027, "amends": "b" }, "b": { "year": 2027, "amends": "a" } }),
        "bad-rule",
        "/a/amends",
        "rule `a` is wrong: notices amend each other in a circle",
    );
    check(
        json!({ "a": { "year": 3000 } }),
        "bad-rule",
        "/a/year",
        "rule `a` is wrong: there is no year 3000",
    );
    check(
        json!({ "a": { "year": 1950 }, "b": { "year": 2190 } }),
        "too-large",
        "",
        "calendar is over the limit of 177 years",
    );
    check(
        json!({ "a": { "year": 2027, "published": "2026-13" } }),
        "bad-day",
        "/published",
        "`2026-13` is not a day",
    );
    check(
        json!({ "a": { "year": 2027, "holiday": [] } }),
        "unknown-key",
        "/holiday",
        "unknown key `holiday`",
    );
}

#[test]
fn nothing_is_known_without_notices() {
    let calendar = build(json!({})).unwrap();
    let view = calendar.view(None);
    assert_eq!(view.coverage(), None);
    assert_eq!(view.is_working(day("2026-03-02")), None);
    assert_eq!(view.add_working(Day::MIN, 1), None);
    assert_eq!(view.roll_next(Day::MIN), None);
    assert_eq!(view.missing(day("2026-03-02")), Some(2026));
}

#[test]
fn a_missing_year_parts_the_calendar() {
    let calendar = build(json!({ "2026": { "year": 2026 }, "2028": { "year": 2028 } })).unwrap();
    let view = calendar.view(None);
    assert_eq!(view.coverage(), Some(year_of(2028)));
    assert_eq!(view.is_working(day("2026-12-31")), Some(true));
    assert_eq!(view.is_working(day("2027-06-01")), None);
    assert_eq!(view.missing(day("2027-06-01")), Some(2027));
    assert_eq!(view.add_working(day("2026-12-30"), 1), Some(day("2026-12-31")));
    assert_eq!(view.add_working(day("2026-12-30"), 2), None);
    assert_eq!(view.add_working(day("2027-12-31"), 1), Some(day("2028-01-03")));
    assert_eq!(view.count_working(span("2026-12-31..2028-01-03")), None);
}
