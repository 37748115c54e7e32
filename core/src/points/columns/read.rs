//! Columns checked, and their rows dealt out to the subjects.

use super::{Columns, Roster};
use crate::{
    points::{
        compile::{Days, NONE, Program, Value, Version},
        evaluate::{Cell, Group, Table, Who},
        rules::Worth,
    },
    time::Day,
    wire::{Error, Pointer, Problem},
};

/// Checks all columns and deals the entries that are seen out to their subjects.
pub(super) fn table(program: &Program, columns: &Columns<'_>, as_of: Day) -> Result<Table, Error> {
    lengths(columns)?;
    let who = roster(program, &columns.roster)?;
    let (seen, forms, n_subjects) = (Seen::new(program, as_of), Forms::new(program), who.len());
    let mut table = Table::new(who, columns.subjects);
    let each = columns.subjects.iter().zip(columns.items).zip(columns.days).zip(columns.amounts);
    for (place, (((subject, item), day), amount)) in (0_u32..).zip(each) {
        // Rows of later days, which are not seen, must be right too.
        if *subject as usize >= n_subjects || !is_day(*day) || !forms.fits(*item, *day, *amount) {
            return Err(fault(columns, n_subjects, &forms));
        }
        if seen.is(*item, *day) {
            table.put(*subject, Cell { day: *day, item: *item, amount: *amount, place });
        }
    }
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

/// The first cell that is wrong, column by column.
fn fault(columns: &Columns<'_>, n_subjects: usize, forms: &Forms<'_>) -> Error {
    let at = |column: &str, row: usize| Pointer::root().key(column).index(row);
    if let Some(row) = columns.subjects.iter().position(|it| *it as usize >= n_subjects) {
        return wrong(at("subjects", row), "there is no subject of this number");
    }
    let n_items = forms.of_items.len();
    if let Some(row) = columns.items.iter().position(|it| *it as usize >= n_items) {
        return wrong(at("items", row), "there is no item of this number");
    }
    if let Some(row) = columns.days.iter().position(|it| !is_day(*it)) {
        return wrong(at("days", row), "the day lies outside 1949 to 2199");
    }
    let mut each = columns.items.iter().zip(columns.days).zip(columns.amounts);
    let row = each.position(|((item, day), amount)| !forms.fits(*item, *day, *amount));
    let row = row.unwrap_or_default();
    let of = columns.items.get(row).zip(columns.days.get(row));
    let version = of.and_then(|(item, day)| forms.program.version(*item, *day));
    let expected = version.map_or_else(String::new, |it| expected(forms.program, it));
    let problem = Problem::BadAttribute { name: "amounts".into(), expected };
    Error::new(problem).at(at("amounts", row))
}

fn is_day(number: i32) -> bool {
    Day::MIN.number() <= number && number <= Day::MAX.number()
}

/// What amounts the items can have; their ranges are judged later.
struct Forms<'p> {
    program: &'p Program,
    of_items: Vec<Form>,
}

/// The amounts of an item on some days: from one to another, on a step.
#[derive(Clone, Copy)]
struct Form {
    days: Days,
    from: i32,
    to: i32,
    step: i32,
}

impl<'p> Forms<'p> {
    fn new(program: &'p Program) -> Self {
        let never = Form { days: Days { from: 1, until: 0 }, from: 0, to: 0, step: 1 };
        let form = |versions: &[Version]| match versions {
            [it] if !matches!(worth(program, it), Some(Worth::OneOf(_))) => Form::of(program, it),
            _ => never,
        };
        let of_items = program.items.iter().map(|it| form(&it.versions)).collect();
        Self { program, of_items }
    }

    /// Whether there is such an item and it can have such an amount on a day.
    #[inline]
    fn fits(&self, item: u32, day: i32, amount: i32) -> bool {
        match self.of_items.get(item as usize) {
            Some(form) if form.days.holds(day) => form.has(amount),
            Some(_) => self.fits_in_version(item, day, amount),
            None => false,
        }
    }

    /// Where an item has several versions, or amounts that are listed.
    fn fits_in_version(&self, item: u32, day: i32, amount: i32) -> bool {
        // Where no version is in force an entry is worth nothing, whatever it tells.
        let Some(version) = self.program.version(item, day) else { return true };
        match worth(self.program, version) {
            Some(Worth::OneOf(choices)) => {
                choices.values().any(|it| it.hundredths() == i64::from(amount))
            }
            _ => Form::of(self.program, version).has(amount),
        }
    }
}

impl Form {
    fn of(program: &Program, version: &Version) -> Self {
        let (from, to, step) = match version.value {
            Value::Nothing | Value::Fixed(_) => (0, 0, 1),
            Value::Scale { .. } => (0, i32::MAX, 1),
            Value::Told { .. } => (i32::MIN, i32::MAX, program.step()),
        };
        let step = i32::try_from(step).unwrap_or(i32::MAX);
        Self { days: version.in_force, from, to, step }
    }

    #[inline]
    fn has(self, amount: i32) -> bool {
        let on_step = || amount.checked_rem(self.step) == Some(0);
        // Dividing is slow.
        self.from <= amount && amount <= self.to && (amount == 0 || self.step == 1 || on_step())
    }
}

fn worth<'p>(program: &'p Program, version: &Version) -> Option<&'p Worth> {
    program.rules.items.get(version.n)?.worth.as_ref()
}

fn expected(program: &Program, version: &Version) -> String {
    match worth(program, version) {
        Some(Worth::OneOf(choices)) => {
            let all: Vec<String> = choices.values().map(|it| it.hundredths().to_string()).collect();
            format!("one of {}, in 1/100", all.join(" | "))
        }
        Some(Worth::Range(_)) => {
            format!("a multiple of {}, in 1/100", program.rules.step.hundredths())
        }
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
