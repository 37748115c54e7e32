//! Columns checked and sorted to their subjects.

use super::{Columns, Roster};
use crate::{
    points::{
        Points,
        compile::{NONE, Program, Value, Version},
        evaluate::{Group, Row, State, Table, Who},
        rules::Worth,
    },
    time::Day,
    wire::{Error, Pointer, Problem},
};

/// Checks all columns and sorts the entries that are seen to their subjects.
pub(super) fn table(program: &Program, columns: &Columns<'_>, as_of: Day) -> Result<Table, Error> {
    lengths(columns)?;
    let who = roster(program, &columns.roster)?;
    check(program, columns, who.len())?;
    let seen = Seen::new(program, as_of);
    let starts = starts(columns, who.len(), &seen);
    let n = starts.last().map_or(0, |it| *it as usize);
    let nothing =
        Row { day: 0, item: 0, value: 0, source: 0, since: 0, rank: NONE, state: State::Counts };
    let (mut rows, mut places) = (vec![nothing; n], vec![0_u32; n]);
    let mut next = starts.clone();
    let each = columns.subjects.iter().zip(columns.items).zip(columns.days).zip(columns.amounts);
    for (place, (((subject, item), day), value)) in (0_u32..).zip(each) {
        if !seen.is(*item, *day) {
            continue;
        }
        let Some(at) = next.get_mut(*subject as usize) else { continue };
        if let Some((row, slot)) = rows.get_mut(*at as usize).zip(places.get_mut(*at as usize)) {
            *row = Row { day: *day, item: *item, value: *value, since: *day, ..nothing };
            *slot = place;
        }
        *at = at.saturating_add(1);
    }
    let mut table = Table { who, rows, places, starts };
    table.sort();
    Ok(table)
}

fn lengths(columns: &Columns<'_>) -> Result<(), Error> {
    let n = columns.subjects.len();
    let of = &columns.roster;
    let n_subjects = of.classes.len();
    let equal = columns.items.len() == n
        && columns.days.len() == n
        && columns.amounts.len() == n
        && of.organisations.is_none_or(|it| it.len() == n_subjects)
        && of.levels.is_none_or(|it| it.len() == n_subjects)
        && of.born.is_none_or(|it| it.len() == n_subjects);
    if !equal {
        let problem = "the columns have different lengths".into();
        return Err(Error::new(Problem::BadQuestion { problem }));
    }
    if u32::try_from(n.max(n_subjects)).is_ok_and(|it| it < u32::MAX) {
        return Ok(());
    }
    let limit = usize::try_from(u32::MAX).unwrap_or(usize::MAX).saturating_sub(1);
    let (what, unit) = ("columns".into(), "rows".into());
    Err(Error::new(Problem::TooLarge { what, limit, unit }))
}

fn wrong(place: Pointer, problem: &str) -> Error {
    Error::new(Problem::BadValue { problem: problem.into() }).at(place)
}

fn roster(program: &Program, of: &Roster<'_>) -> Result<Vec<Who>, Error> {
    let place = Pointer::root().key("roster");
    let mut all = Vec::with_capacity(of.classes.len());
    for (n, class) in of.classes.iter().enumerate() {
        let class = u16::try_from(*class).unwrap_or(NONE);
        if program.classes.get(usize::from(class)).is_none() {
            let place = place.key("classes").index(n);
            return Err(wrong(place, "there is no class of this number"));
        }
        let born = of.born.and_then(|it| it.get(n)).copied().filter(|it| *it != 0);
        if born.is_some_and(|it| !(1850..=2199).contains(&it)) {
            return Err(wrong(place.key("born").index(n), "it is no year of birth"));
        }
        let number = |column: Option<&[u32]>| column.and_then(|it| it.get(n)).copied();
        let group = Group::new(
            number(of.organisations).unwrap_or(0),
            number(of.levels).unwrap_or(0),
            class,
            program,
        );
        all.push(Who { class, group, born, joined: None, left: None });
    }
    Ok(all)
}

/// Looks at every cell, the later days included.
fn check(program: &Program, columns: &Columns<'_>, n_subjects: usize) -> Result<(), Error> {
    let at = |column: &str, row: usize| Pointer::root().key(column).index(row);
    let n_items = program.items.len();
    if let Some(row) = columns.subjects.iter().position(|it| *it as usize >= n_subjects) {
        return Err(wrong(at("subjects", row), "there is no subject of this number"));
    }
    if let Some(row) = columns.items.iter().position(|it| *it as usize >= n_items) {
        return Err(wrong(at("items", row), "there is no item of this number"));
    }
    let (first, last) = (Day::MIN.number(), Day::MAX.number());
    if let Some(row) = columns.days.iter().position(|it| *it < first || last < *it) {
        return Err(wrong(at("days", row), "the day lies outside 1949 to 2199"));
    }
    let each = columns.items.iter().zip(columns.days).zip(columns.amounts);
    for (row, ((item, day), amount)) in each.enumerate() {
        // Where no version is in force an entry is worth nothing, whatever it tells.
        let Some(version) = program.version(*item, *day) else { continue };
        if !fits(program, version, *amount) {
            let expected = expected(program, version);
            let problem = Problem::BadAttribute { name: "amounts".into(), expected };
            return Err(Error::new(problem).at(at("amounts", row)));
        }
    }
    Ok(())
}

/// Whether the worth of an item can have an amount; its range is judged later.
#[inline]
fn fits(program: &Program, version: &Version, amount: i32) -> bool {
    match &version.value {
        Value::Nothing | Value::Fixed(_) => amount == 0,
        Value::Scale { .. } => amount >= 0,
        Value::Told { .. } => match worth(program, version) {
            Some(Worth::OneOf(choices)) => {
                choices.values().any(|it| it.hundredths() == i64::from(amount))
            }
            _ => Points::from_hundredths(amount.into()).is_on(program.rules.step),
        },
    }
}

fn worth<'p>(program: &'p Program, version: &Version) -> Option<&'p Worth> {
    program.rules.items.get(version.n)?.worth.as_ref()
}

fn expected(program: &Program, version: &Version) -> String {
    match worth(program, version) {
        Some(Worth::OneOf(choices)) => {
            let all: Vec<String> = choices.values().map(ToString::to_string).collect();
            format!("one of {}, in 1/100", all.join(" | "))
        }
        Some(Worth::Range(_)) => format!("a multiple of {}, in 1/100", program.rules.step),
        Some(Worth::Fixed(_)) | None => "0, as the worth of the item does not ask for it".into(),
        Some(_) => "0 or more".into(),
    }
}

/// Which entries are booked on their subject.
struct Seen<'p> {
    program: &'p Program,
    as_of: i32,
    /// Whether some items are booked only on others, to whom columns have no link.
    passes_on: bool,
}

impl<'p> Seen<'p> {
    fn new(program: &'p Program, as_of: Day) -> Self {
        let passes_on = program.rules.items.iter().any(|it| it.link.is_some_and(|it| !it.own));
        Self { program, as_of: as_of.number(), passes_on }
    }

    #[inline]
    fn is(&self, item: u32, day: i32) -> bool {
        day <= self.as_of && !(self.passes_on && self.goes_elsewhere(item, day))
    }

    fn goes_elsewhere(&self, item: u32, day: i32) -> bool {
        let version = self.program.version(item, day);
        let rule = version.and_then(|it| self.program.rules.items.get(it.n));
        rule.and_then(|it| it.link).is_some_and(|it| !it.own)
    }
}

/// Where the rows of each subject begin, and where the last ones end.
fn starts(columns: &Columns<'_>, n_subjects: usize, seen: &Seen<'_>) -> Vec<u32> {
    let mut starts = vec![0_u32; n_subjects.saturating_add(1)];
    for ((subject, item), day) in columns.subjects.iter().zip(columns.items).zip(columns.days) {
        if seen.is(*item, *day)
            && let Some(n) = starts.get_mut((*subject as usize).saturating_add(1))
        {
            *n = n.saturating_add(1);
        }
    }
    let mut sum = 0_u32;
    for it in &mut starts {
        sum = sum.saturating_add(*it);
        *it = sum;
    }
    starts
}
