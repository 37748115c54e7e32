//! What was known of the calendar on a day, worked out day by day.

use std::sync::Arc;

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
        let Some(answers) = this.answers(next) else { continue };
        for (day, answer) in days_of(this.year).zip(answers) {
            match answer {
                Answer::Works(works) => runs.push(day, works),
                Answer::Doubtful(year) => doubts.push((day, year)),
            }
        }
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
    doubtful: Vec<&'a Notice>,
}

fn known(year: &Year, on: Option<Day>) -> Known<'_> {
    let Some(on) = on else {
        return Known { year: year.year, edition: year.editions.last(), doubtful: Vec::new() };
    };
    let certain = |it: &Arc<Edition>| it.notice.certain_from().is_some_and(|from| from <= on);
    let in_force = year.editions.iter().rposition(certain);
    let later = year.editions.iter().skip(in_force.map_or(0, |it| it.saturating_add(1)));
    let doubtful = later.map(|it| &it.notice).filter(|it| it.possible_from() <= on).collect();
    Known { year: year.year, edition: in_force.and_then(|it| year.editions.get(it)), doubtful }
}

#[derive(Clone, Copy)]
enum Answer {
    Works(bool),
    /// A notice of this year, in doubt, decides it.
    Doubtful(i32),
}

impl Known<'_> {
    /// The answers of its days in order; none without a notice of its own.
    fn answers(&self, next: Option<&Known<'_>>) -> Option<impl Iterator<Item = Answer>> {
        let own = week_and(&self.edition?.notice, self.year);
        let mut works = own.clone();
        let mut doubts = vec![None; own.len()];
        for notice in &self.doubtful {
            mark(&mut doubts, &works, &week_and(notice, self.year), self.year);
        }
        if let Some(next) = next {
            if let Some(edition) = next.edition {
                overlay(&mut works, &edition.notice, self.year);
                // What the later notice names, it decides, whatever the earlier says.
                for (offset, _) in named(&edition.notice, self.year) {
                    if let Some(it) = doubts.get_mut(offset) {
                        *it = None;
                    }
                }
            }
            for notice in &next.doubtful {
                let mut other = own.clone();
                overlay(&mut other, notice, self.year);
                mark(&mut doubts, &works, &other, next.year);
            }
        }
        let answer = |(works, doubt): (bool, Option<i32>)| match doubt {
            Some(year) => Answer::Doubtful(year),
            None => Answer::Works(works),
        };
        Some(works.into_iter().zip(doubts).map(answer))
    }
}

/// Notes the days on which a notice in doubt would change the answer.
fn mark(doubts: &mut [Option<i32>], works: &[bool], other: &[bool], year: i32) {
    for ((doubt, works), other) in doubts.iter_mut().zip(works).zip(other) {
        if works != other {
            *doubt = Some(year);
        }
    }
}

/// The days of a year by the plain week and one notice.
fn week_and(notice: &Notice, year: i32) -> Vec<bool> {
    let first = Day::new(year, 1, 1).map_or(1, Day::weekday);
    let week = (1..=7_u8).cycle().skip_while(|it| *it != first).map(|it| it < 6);
    let mut days: Vec<bool> = week.zip(days_of(year)).map(|(works, _)| works).collect();
    overlay(&mut days, notice, year);
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
    let first = Day::new(year, 1, 1).unwrap_or(Day::MIN);
    let rest = notice.rest.iter().flat_map(|it| it.days()).map(|it| (it, false));
    let work = notice.work.iter().map(|it| (*it, true));
    rest.chain(work).filter_map(move |(day, works)| {
        usize::try_from(day.days_since(first)).ok().map(|it| (it, works))
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
    fn push(&mut self, day: Day, works: bool) {
        if let Some((base, days)) = self.0.last_mut() {
            let next = i32::try_from(days.len()).unwrap_or(i32::MAX).saturating_add(1);
            if day.days_since(*base) == next {
                return days.push(works);
            }
        }
        self.0.push((day.plus(-1), vec![works]));
    }
}
