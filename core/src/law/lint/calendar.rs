//! The calendar: `calendar-gap`, `published-late`, `published-unknown`.
//!
//! Notices that contradict themselves or each other are refused when opened.

use std::collections::BTreeMap;

use super::Diagnostic;
use crate::{law::rulebook::RulebookDoc, time::Day, wire::Pointer};

pub(super) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let calendar = Pointer::root().key("calendar");
    let mut found = Vec::new();
    let mut years = BTreeMap::new();
    for (id, notice) in &doc.calendar {
        let place = calendar.key(id);
        if !notice.adds {
            years.entry(notice.year).or_insert_with(|| place.clone());
        }
        if notice.published.is_none() && notice.known_by.is_none() {
            found.push(Diagnostic::note("published-unknown", place.clone()).with("notice", id));
        }
        // An amendment or an addition comes when it comes; the first notice comes before its year.
        let begins = Day::new(notice.year, 1, 1).ok();
        if notice.amends.is_none()
            && !notice.adds
            && begins.is_some_and(|it| notice.possible_from() > it)
        {
            let it = Diagnostic::warning("published-late", place.key("published"));
            found.push(it.with("notice", id).with("year", notice.year));
        }
    }
    for ((earlier, _), (later, place)) in years.iter().zip(years.iter().skip(1)) {
        if earlier.saturating_add(1) < *later {
            let it = Diagnostic::warning("calendar-gap", place.clone());
            found.push(it.with("earlier", earlier).with("later", later));
        }
    }
    found
}
