//! Which window a day lies in, as a number that grows with the days.

use crate::{
    points::{compile::Program, rules::Window},
    time::Day,
};

/// The days of each month; a 29 February is looked up anew.
const DAYS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The windows of the day at hand; days come in order, so most answers are at hand too.
#[derive(Debug)]
pub(super) struct Windows {
    day: i32,
    /// The number of each window, but that of the period, by its place among windows.
    keys: [i32; 7],
    /// The first and last day of the month at hand.
    month: (i32, i32),
    /// The period at hand: its first and last day.
    period: (i32, i32),
    /// Whether entries of that period count on in later ones.
    goes_on: bool,
}

impl Windows {
    pub(super) fn new() -> Self {
        let none = (i32::MAX, i32::MIN);
        Self { day: i32::MIN, keys: [0; 7], month: none, period: none, goes_on: false }
    }

    /// Goes to a day.
    #[inline]
    pub(super) fn go(&mut self, day: i32) {
        self.day = day;
        let [of_event, of_day, ..] = &mut self.keys;
        (*of_event, *of_day) = (day, day);
        if day < self.month.0 || self.month.1 < day {
            self.go_to_month(day);
        }
    }

    fn go_to_month(&mut self, day: i32) {
        let ymd = Day::from_number(day).map(Day::ymd);
        let (year, month, of_month) = ymd.unwrap_or((0, 1, 1));
        let number = |it: u32| i32::try_from(it).unwrap_or(1);
        // Months since the year 0; the other windows of a calendar are so many of them.
        let months = year.saturating_mul(12).saturating_add(number(month)).saturating_sub(1);
        for (window, n) in
            [(Window::Month, 1), (Window::Quarter, 3), (Window::HalfYear, 6), (Window::Year, 12)]
        {
            if let Some(key) = self.keys.get_mut(window as usize) {
                *key = months.div_euclid(n);
            }
        }
        let first = day.saturating_sub(number(of_month)).saturating_add(1);
        self.month = match ymd.and(DAYS.get(month.saturating_sub(1) as usize)) {
            Some(days) => (first, first.saturating_add(*days).saturating_sub(1)),
            None => (i32::MAX, i32::MIN),
        };
    }

    /// The number of the window in which the day lies.
    #[inline]
    pub(super) fn key(&mut self, program: &Program, window: Window) -> i32 {
        self.keys(program).get(window as usize).copied().unwrap_or_default()
    }

    /// The numbers of all windows in which the day lies, by their places among windows.
    #[inline]
    pub(super) fn keys(&mut self, program: &Program) -> &[i32; 7] {
        if self.day < self.period.0 || self.period.1 < self.day {
            self.go_to_period(program);
        }
        &self.keys
    }

    /// The first and last day of the period in which the day lies.
    #[inline]
    pub(super) fn period(&mut self, program: &Program) -> (i32, i32) {
        self.keys(program);
        self.period
    }

    #[cold]
    fn go_to_period(&mut self, program: &Program) {
        let stretch = Day::from_number(self.day).and_then(|it| program.period(it));
        self.goes_on = stretch.is_some_and(|it| program.goes_on(it));
        self.period = stretch
            .map_or((self.day, self.day), |it| (it.days.from.number(), it.days.until.number()));
        let [.., of_period] = &mut self.keys;
        *of_period = self.period.0;
    }
}

impl Windows {
    /// The last day on which an entry of the day counts, if its length ends on `until`.
    pub(super) fn counts_until(&mut self, program: &Program, until: i32) -> i32 {
        let end = self.period(program).1;
        if self.goes_on { until } else { until.min(end) }
    }
}

/// The last day before a moving window that ends on a day.
pub(super) fn before_months(day: i32, months: u32) -> i32 {
    let Some(day) = Day::from_number(day) else { return i32::MIN };
    let (year, month, of_month) = day.ymd();
    let total = i64::from(year)
        .saturating_mul(12)
        .saturating_add(i64::from(month))
        .saturating_sub(1)
        .saturating_sub(i64::from(months));
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12).saturating_add(1));
    let (Ok(year), Ok(month)) = (i32::try_from(year), u32::try_from(month)) else {
        return i32::MIN;
    };
    // The corresponding day, else the last of its month.
    (0..4)
        .find_map(|back| Day::new(year, month, of_month.checked_sub(back)?).ok())
        .map_or(i32::MIN, Day::number)
}
