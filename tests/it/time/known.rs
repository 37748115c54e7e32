//! What was known of the calendar, and when.

use jiceng::{
    time::{Calendar, Notice},
    wire::{self, Id},
};
use serde_json::{Value, json};

use super::{cn, day, span};

fn calendar(notices: &[(&str, Value)]) -> Calendar {
    let read = |(id, it): &(&str, Value)| {
        let mut notice = it.clone();
        notice["address"] = "https://example.org".into();
        let notice: Notice = wire::from_value(notice).unwrap();
        (Id::new(id).unwrap(), notice)
    };
    Calendar::build(notices.iter().map(read).collect()).unwrap()
}

#[track_caller]
fn check(calendar: &Calendar, known_on: &str, asked: &str, expected: Option<bool>) {
    let view = calendar.view(Some(day(known_on)));
    assert_eq!(view.is_working(day(asked)), expected, "{asked} as known on {known_on}");
}

#[test]
fn coverage_grows_with_each_notice() {
    let calendar = cn();
    let coverage = |known_on| calendar.view(Some(day(known_on))).coverage();
    for (known_on, until) in [
        ("2018-12-05", "2018-12-31"),
        ("2018-12-06", "2019-12-31"),
        ("2025-11-30", "2025-12-31"),
        ("2025-12-01", "2026-12-31"),
        ("2199-12-31", "2026-12-31"),
    ] {
        assert_eq!(coverage(known_on), Some(span(&format!("2007-01-01..{until}"))), "{known_on}");
    }
    assert_eq!(coverage("2008-03-27"), None);
    assert_eq!(coverage("2008-03-28"), Some(span("2007-01-01..2008-12-31")));
    assert_eq!(coverage("1949-01-01"), None);
}

#[test]
fn the_edition_in_force_is_named() {
    let calendar = cn();
    let notice =
        |known_on, year| calendar.view(Some(day(known_on))).notice(year).map(ToString::to_string);
    assert_eq!(notice("2015-05-12", 2015).as_deref(), Some("2015"));
    assert_eq!(notice("2015-05-13", 2015).as_deref(), Some("2015-amended"));
    assert_eq!(notice("2015-05-13", 2016), None);
    let view = calendar.view(None);
    let decides = |asked| view.notice_for(day(asked)).unwrap().to_string();
    assert_eq!(decides("2018-12-28"), "2018");
    assert_eq!(decides("2018-12-29"), "2019-amended");
    assert_eq!(decides("2020-02-03"), "2020-amended");
}

#[test]
fn a_first_notice_in_doubt_covers_nothing() {
    let week = json!({ "year": 2026, "published": "2025-10-01", "rest": [], "work": [] });
    let next = json!({
        "year": 2027, "published": "2026-11", "rest": ["2026-12-31..2027-01-01"], "work": []
    });
    let calendar = calendar(&[("2026", week), ("2027", next)]);
    for (asked, before, within, after) in [
        ("2026-12-30", Some(true), Some(true), Some(true)),
        ("2026-12-31", Some(true), None, Some(false)),
        ("2027-01-01", None, None, Some(false)),
        ("2027-06-01", None, None, Some(true)),
    ] {
        check(&calendar, "2026-10-31", asked, before);
        check(&calendar, "2026-11-01", asked, within);
        check(&calendar, "2026-11-30", asked, within);
        check(&calendar, "2026-12-01", asked, after);
    }
    let within = calendar.view(Some(day("2026-11-15")));
    assert_eq!(within.missing(day("2026-12-31")), Some(2027));
    assert_eq!(within.coverage(), Some(span("2026-01-01..2026-12-30")));
    assert_eq!(within.add_working(day("2026-12-29"), 1), Some(day("2026-12-30")));
    assert_eq!(within.add_working(day("2026-12-29"), 2), None);
}

#[test]
fn an_amendment_in_doubt_opens_only_what_it_changes() {
    let first = json!({
        "year": 2027, "published": "2026-11-03", "rest": ["2027-05-03"], "work": ["2027-05-08"]
    });
    let amended = json!({
        "year": 2027, "published": "2027-03", "amends": "2027",
        "rest": ["2027-05-03..2027-05-04"], "work": ["2027-05-08", "2027-05-09"]
    });
    let calendar = calendar(&[("2027", first), ("2027-amended", amended)]);
    for (asked, before, within, after) in [
        ("2027-05-03", Some(false), Some(false), Some(false)),
        ("2027-05-04", Some(true), None, Some(false)),
        ("2027-05-05", Some(true), Some(true), Some(true)),
        ("2027-05-09", Some(false), None, Some(true)),
    ] {
        check(&calendar, "2027-02-28", asked, before);
        check(&calendar, "2027-03-15", asked, within);
        check(&calendar, "2027-04-01", asked, after);
    }
    let within = calendar.view(Some(day("2027-03-15")));
    assert_eq!(within.missing(day("2027-05-04")), Some(2027));
    assert_eq!(within.roll_next(day("2027-05-03")), None);
    assert_eq!(within.count_working(span("2027-05-05..2027-05-08")), Some(4));
    assert_eq!(within.count_working(span("2027-05-01..2027-05-08")), None);
}

#[test]
fn a_notice_without_a_day_counts_from_known_by() {
    let told = json!({ "year": 2027, "knownBy": "2026-12-24", "rest": [], "work": [] });
    let never = json!({ "year": 2028, "rest": [], "work": [] });
    let calendar = calendar(&[("2027", told), ("2028", never)]);
    check(&calendar, "1990-01-01", "2027-03-01", None);
    check(&calendar, "2026-12-23", "2027-03-01", None);
    check(&calendar, "2026-12-24", "2027-03-01", Some(true));
    check(&calendar, "2199-12-31", "2028-03-01", None);
    assert_eq!(calendar.view(None).is_working(day("2028-03-01")), Some(true));
}

#[test]
fn a_month_and_a_day_within_it() {
    let notice = |known_by: &str| {
        json!({
            "year": 2027, "published": "2026-11", "knownBy": known_by, "rest": [], "work": []
        })
    };
    let within = calendar(&[("2027", notice("2026-11-12"))]);
    check(&within, "2026-11-11", "2027-03-01", None);
    check(&within, "2026-11-12", "2027-03-01", Some(true));
    let later = calendar(&[("2027", notice("2027-01-12"))]);
    check(&later, "2026-12-01", "2027-03-01", Some(true));
}
