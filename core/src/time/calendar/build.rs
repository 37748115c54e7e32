//! From notices to a calendar: what a notice may say, and which follows which.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Calendar, Edition, Notice, Year, added,
    known::{view, week_and},
    run::LONGEST,
};
use crate::{
    time::{Day, Span},
    wire::{Error, Id, InOrder, Pointer, Problem},
    words,
};

pub(super) fn calendar(notices: BTreeMap<Id, Notice>) -> Result<Calendar, Error> {
    for (id, notice) in &notices {
        check_days(id, notice)?;
        check_amends(id, notice, &notices)?;
    }
    let notices = added::spread(notices)?;
    let years = years(&notices)?;
    if years_spanned(&years) > LONGEST.div_euclid(366) {
        return Err(Error::new(Problem::TooLarge {
            what: "calendar".into(),
            limit: LONGEST.div_euclid(366),
            unit: "years".into(),
        }));
    }
    let mut turns: Vec<Day> = notices
        .values()
        .flat_map(|it| [Some(it.possible_from()), it.certain_from()])
        .flatten()
        .filter(|it| *it > Day::MIN)
        .collect();
    turns.order();
    turns.dedup();
    let views = std::iter::once(Day::MIN).chain(turns.iter().copied());
    let views = views.map(|day| view(&years, Some(day))).collect();
    let latest = view(&years, None);
    Ok(Calendar { notices, turns, views, latest })
}

pub(super) fn wrong(id: &Id, place: &Pointer, problem: String) -> Error {
    let problem = Problem::BadRule { rule: id.to_string(), problem };
    Error::new(problem).at(place.below(&Pointer::root().key(id)))
}

/// Every day lies where the notice may speak, and is named once.
fn check_days(id: &Id, notice: &Notice) -> Result<(), Error> {
    let year = Pointer::root().key("year");
    let bounds = Day::new(notice.year.saturating_sub(1), 12, 1)
        .and_then(|from| Span::new(from, Day::new(notice.year, 12, 31)?))
        .map_err(|_| wrong(id, &year, format!("there is no year {}", notice.year)))?;
    let place = |key: &str, n: usize| Pointer::root().key(key).index(n);
    let rest = notice.rest.iter().enumerate().map(|(n, it)| (place("rest", n), *it));
    let work = notice.work.iter().enumerate().map(|(n, it)| (place("work", n), Span::on(*it)));
    let mut named = crate::time::DaySet::default();
    for (place, span) in rest.chain(work) {
        if !bounds.contains(span.from) || !bounds.contains(span.until) {
            return Err(wrong(id, &place, format!("`{span}` is not in `{bounds}`")));
        }
        if named.len_within(span) > 0 {
            return Err(wrong(id, &place, format!("`{span}` is named twice")));
        }
        named.insert(span);
    }
    match notice.work.iter().enumerate().find(|(_, day)| day.weekday() < 6) {
        Some((n, day)) => {
            let problem = format!("make-up workday `{day}` is no weekend day");
            Err(wrong(id, &place("work", n), problem))
        }
        None => Ok(()),
    }
}

/// A notice amends one that is there, of the same year, and never itself.
fn check_amends(id: &Id, notice: &Notice, all: &BTreeMap<Id, Notice>) -> Result<(), Error> {
    let place = Pointer::root().key("amends");
    let mut amends = notice.amends.as_ref();
    // A chain longer than there are notices runs in a circle.
    for _ in all {
        let Some(first) = amends else { return Ok(()) };
        let Some(other) = all.get(first) else {
            let nearest = words::nearest(first, all.keys().map(Id::as_str));
            let problem =
                Problem::Unresolved { what: "notice".into(), named: first.to_string(), nearest };
            return Err(Error::new(problem).at(place.below(&Pointer::root().key(id))));
        };
        if other.year != notice.year {
            let problem = format!("it amends `{first}` of the year {}", other.year);
            return Err(wrong(id, &place, problem));
        }
        amends = other.amends.as_ref();
    }
    match amends {
        Some(_) => Err(wrong(id, &place, "notices amend each other in a circle".into())),
        None => Ok(()),
    }
}

/// The editions of every year that has one; the first notice before its amendments.
fn years(notices: &BTreeMap<Id, Notice>) -> Result<Vec<Year>, Error> {
    let mut years: BTreeMap<i32, Vec<Arc<Edition>>> = BTreeMap::new();
    for (id, notice) in notices {
        let editions = years.entry(notice.year).or_default();
        let first = editions.iter().find(|it| it.notice.amends.is_none());
        if let (Some(other), None) = (first, &notice.amends) {
            let problem =
                format!("`{}` is of the same year and neither amends the other", other.id);
            return Err(wrong(id, &Pointer::root(), problem));
        }
        editions.push(Arc::new(Edition {
            id: id.clone(),
            works: week_and(notice),
            notice: notice.clone(),
        }));
    }
    let order = |it: &Arc<Edition>| {
        let known = it.notice.certain_from().unwrap_or(Day::MAX);
        (it.notice.amends.is_some(), known, it.id.clone())
    };
    let sorted = years.into_iter().map(|(year, mut editions)| {
        editions.order_by_key(order);
        Year { year, editions }
    });
    Ok(sorted.collect())
}

fn years_spanned(years: &[Year]) -> usize {
    let span = years.first().zip(years.last()).map(|(a, b)| b.year.saturating_sub(a.year));
    span.and_then(|it| usize::try_from(it.saturating_add(1)).ok()).unwrap_or_default()
}
