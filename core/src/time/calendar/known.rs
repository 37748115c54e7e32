//! What was known of the calendar on a day, worked out day by day.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use super::{Edition, Notice, Year, run::Run, view::View};
use crate::time::{Day, Span};

/// The view of a day, or of the latest editions.
pub(super) fn view(years: &[Year], on: Option<Day>) -> View {
    let known: Vec<Known<'_>> = years.iter().map(|it| known(it, on)).collect();
    let mut runs = Runs::default();
    let mut doubts = Vec::new();
    let followers = known.iter().skip(1).map(Some).chain([None]);
    for (this, next) in known.iter().zip(followers) {
        let next = next.filter(|it| it.year == this.year.saturating_add(1));
        let (Some(works), Ok(first)) = (this.works(next), Day::new(this.year, 1, 1)) else {
            continue;
        };
        let open = this.doubts(next, &works);
        if open.is_empty() {
            runs.extend(first, &works);
            continue;
        }
        for (day, works) in days_of(this.year).zip(works.iter()) {
            if open.iter().all(|it| it.0 != day) {
                runs.extend(day, std::slice::from_ref(works));
            }
        }
        doubts.extend(open);
    }
    let mut runs = runs.0.into_iter().rev().map(|(base, days)| Run::new(base, days.into_iter()));
    let last = runs.next().unwrap_or_else(|| Run::new(Day::MIN, std::iter::empty()));
    let editions = known.iter().filter_map(|it| it.edition.cloned()).collect();
    View { last, earlier: runs.collect(), editions, doubts }
}

/// What was known of one year: the edition in force, and those that were in doubt.
struct Known<'a> {
    year: i32,
    edition: Option<&'a Arc<Edition>>,
    doubtful: Vec<&'a Edition>,
}

fn known(year: &Year, on: Option<Day>) -> Known<'_> {
    let Some(on) = on else {
        return Known { year: year.year, edition: year.editions.last(), doubtful: Vec::new() };
    };
    let certain = |it: &Arc<Edition>| it.notice.certain_from().is_some_and(|from| from <= on);
    let in_force = year.editions.iter().rposition(certain);
    let later = year.editions.iter().skip(in_force.map_or(0, |it| it.saturating_add(1)));
    let doubtful = later.map(|it| &**it).filter(|it| it.notice.possible_from() <= on).collect();
    Known { year: year.year, edition: in_force.and_then(|it| year.editions.get(it)), doubtful }
}

impl<'a> Known<'a> {
    /// Its days in order, worked or not; none without a notice of its own.
    fn works(&self, next: Option<&Known<'_>>) -> Option<Cow<'a, [bool]>> {
        let mut works = Cow::Borrowed(self.edition?.works.as_slice());
        let later = next.and_then(|it| it.edition);
        if let Some(later) = later.filter(|it| named(&it.notice, self.year).next().is_some()) {
            overlay(works.to_mut(), &later.notice, self.year);
        }
        Some(works)
    }

    /// The days on which a notice in doubt would change the answer, with its year.
    fn doubts(&self, next: Option<&Known<'_>>, works: &[bool]) -> Vec<(Day, i32)> {
        let mut doubts: BTreeMap<Day, i32> = BTreeMap::new();
        let mut mark = |other: &[bool], year: i32| {
            let changed = days_of(self.year).zip(works.iter().zip(other));
            doubts.extend(changed.filter(|(_, (a, b))| a != b).map(|(day, _)| (day, year)));
        };
        for edition in &self.doubtful {
            let mut other = edition.works.clone();
            // What the later notice names, it decides, whatever the earlier says.
            if let Some(later) = next.and_then(|it| it.edition) {
                overlay(&mut other, &later.notice, self.year);
            }
            mark(&other, self.year);
        }
        if let (Some(next), Some(own)) = (next, self.edition) {
            for edition in &next.doubtful {
                let mut other = own.works.clone();
                overlay(&mut other, &edition.notice, self.year);
                mark(&other, next.year);
            }
        }
        doubts.into_iter().collect()
    }
}

/// The days of a year by the plain week and one notice.
pub(super) fn week_and(notice: &Notice) -> Vec<bool> {
    let works = |it: Day| it.weekday() < 6;
    let mut days: Vec<bool> = days_of(notice.year).map(works).collect();
    overlay(&mut days, notice, notice.year);
    days
}

fn overlay(days: &mut [bool], notice: &Notice, year: i32) {
    for (offset, works) in named(notice, year) {
        if let Some(day) = days.get_mut(offset) {
            *day = works;
        }
    }
}

/// The days of a year that a notice names, as offsets, each worked or not.
fn named(notice: &Notice, year: i32) -> impl Iterator<Item = (usize, bool)> {
    let ends = Day::new(year, 1, 1).ok().zip(Day::new(year, 12, 31).ok());
    let rest = notice.rest.iter().map(|it| (*it, false));
    let work = notice.work.iter().map(|it| (Span::on(*it), true));
    let within = ends.into_iter().flat_map(move |(from, until)| {
        let within = move |it: Span| it.overlap(Span { from, until });
        rest.clone()
            .chain(work.clone())
            .filter_map(move |(it, works)| Some((from, within(it)?, works)))
    });
    within.flat_map(|(first, span, works)| {
        let offset = move |it: Day| usize::try_from(it.days_since(first)).ok();
        span.days().filter_map(offset).map(move |it| (it, works))
    })
}

fn days_of(year: i32) -> impl Iterator<Item = Day> {
    let ends = Day::new(year, 1, 1).ok().zip(Day::new(year, 12, 31).ok());
    ends.into_iter().flat_map(|(from, until)| Span { from, until }.days())
}

/// Answers without a gap, each list with the day before its first.
#[derive(Default)]
struct Runs(Vec<(Day, Vec<bool>)>);

impl Runs {
    fn extend(&mut self, first: Day, works: &[bool]) {
        if let Some((base, days)) = self.0.last_mut() {
            let next = i32::try_from(days.len()).unwrap_or(i32::MAX).saturating_add(1);
            if first.days_since(*base) == next {
                return days.extend_from_slice(works);
            }
        }
        self.0.push((first.plus(-1), works.to_vec()));
    }
}
