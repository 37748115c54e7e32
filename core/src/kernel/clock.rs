//! A clock: start, limit, stopped days, extensions, last day.

use crate::{
    facts::TimeOfDay,
    time::{
        Day, DaySet, Due, LastDay, Reckoning, Roll, Span, StepKind, Term, Uncovered, Unit, View,
    },
};

/// Minutes of a day.
const DAY: i64 = 1_440;

/// A running or ended clock of one duty.
///
/// Stopped days are a set, so stops that overlap count once. A clock that is
/// stopped now has no last day; what is left of it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    pub(crate) start: Day,
    pub(crate) at: Option<TimeOfDay>,
    pub(crate) limit: ClockLimit,
    pub(crate) roll: Roll,
    /// Units that extensions have added.
    pub(crate) extended: u32,
    /// Units that an extension of untold amount may have added at most.
    pub(crate) perhaps: u32,
    /// Its stops; most clocks have none.
    pub(crate) stops: Option<Box<Stops>>,
}

/// The stops of a clock.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stops {
    stopped: DaySet,
    /// First stopped day of each stop that is still open, by number of the entry.
    open: Vec<(u8, Day)>,
}

/// How long a clock runs, fixed when it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClockLimit {
    /// So many units.
    Term(Term),
    /// To a day that somebody set.
    Until(Day),
    /// Without a day (及时).
    Unstated,
    /// The attribute that decides it is missing: between a shortest and a longest.
    Between(Option<Term>, Option<Term>),
}

/// The last moment of a limit in hours, as minutes since 1970: earliest and latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moments {
    pub(crate) earliest: i64,
    pub(crate) latest: i64,
}

impl Clock {
    /// Whether some stop is open.
    #[inline]
    pub(crate) fn is_stopped(&self) -> bool {
        self.stops.as_ref().is_some_and(|it| !it.open.is_empty())
    }

    /// The first stopped day of a stop, if it is open.
    pub(crate) fn open_since(&self, entry: u8) -> Option<Day> {
        let mut open = self.stops.as_ref()?.open.iter();
        open.find(|(it, _)| *it == entry).map(|(_, day)| *day)
    }

    /// From when on the clock has been standing still, if it does.
    pub(crate) fn stopped_since(&self) -> Option<Day> {
        self.stops.as_ref()?.open.iter().map(|(_, day)| *day).min()
    }

    /// The last day, plain and rolled; nothing while stopped or where no day is stated.
    #[inline]
    pub(crate) fn last_day(&self, view: &View) -> Option<LastDay> {
        match self.limit {
            // Nearly every clock.
            ClockLimit::Term(term)
                if self.stops.is_none() && self.perhaps == 0 && term.unit != Unit::Hours =>
            {
                let n = term.n.saturating_add(self.extended);
                let (limit, none) = (Term { n, unit: term.unit }, DaySet::default());
                Some(Self::reckoning(self.start, limit, self.roll, &none).last_day(view))
            }
            _ => self.last_day_otherwise(view),
        }
    }

    #[inline(never)]
    fn last_day_otherwise(&self, view: &View) -> Option<LastDay> {
        if self.is_stopped() {
            return None;
        }
        match self.limit {
            ClockLimit::Term(term) if term.unit == Unit::Hours => self.last_hour_day(term),
            ClockLimit::Term(term) if self.perhaps == 0 => {
                Some(self.reckon(term, self.extended, view))
            }
            ClockLimit::Term(term) => {
                let short = self.reckon(term, self.extended, view);
                let long = self.reckon(term, self.extended.saturating_add(self.perhaps), view);
                Some(between(short, Some(long)))
            }
            ClockLimit::Until(day) => {
                let none = Term { n: 0, unit: Unit::Days };
                Some(
                    self.with_stopped(|set| {
                        Self::reckoning(day, none, self.roll, set).last_day(view)
                    }),
                )
            }
            ClockLimit::Unstated => None,
            ClockLimit::Between(short, long) => {
                let day = |term: Option<Term>| term.map(|it| self.reckon(it, self.extended, view));
                let zero = LastDay { plain: Due::on(self.start), due: Due::on(self.start) };
                Some(between(day(short).unwrap_or(zero), day(long)))
            }
        }
    }

    /// The steps by which the last day arose, where there is a single one to tell.
    pub(crate) fn steps(&self, view: &View) -> Vec<crate::time::Step> {
        match self.limit {
            ClockLimit::Term(term) if term.unit != Unit::Hours => {
                let n = term.n.saturating_add(self.extended);
                let term = Term { n, unit: term.unit };
                self.with_stopped(|set| {
                    Self::reckoning(self.start, term, self.roll, set).steps(view).1
                })
            }
            ClockLimit::Until(day) => {
                let none = Term { n: 0, unit: Unit::Days };
                let told = self
                    .with_stopped(|set| Self::reckoning(day, none, self.roll, set).steps(view).1);
                // Nothing was counted: somebody set the day.
                let counts = |it: &crate::time::Step| {
                    !matches!(it.kind, StepKind::StartExcluded | StepKind::Counted)
                };
                told.into_iter().filter(counts).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The last moment of a limit in hours.
    pub(crate) fn moments(&self) -> Option<Moments> {
        let ClockLimit::Term(Term { n, unit: Unit::Hours }) = self.limit else { return None };
        let hours = i64::from(n).saturating_mul(60);
        let midnight = i64::from(self.start.number()).saturating_mul(DAY);
        let (from, to) = match self.at {
            Some(at) => (i64::from(at.minutes()), i64::from(at.minutes())),
            None => (0, DAY),
        };
        let end = |minute: i64| midnight.saturating_add(minute).saturating_add(hours);
        Some(Moments { earliest: end(from), latest: end(to) })
    }

    /// Counted days that are left on a day, of a clock that is stopped or runs.
    ///
    /// Counted days are those of the limit's unit; of months and years, calendar days.
    pub(crate) fn left(&self, on: Day, view: &View) -> Option<i32> {
        let first_open = self.stopped_since();
        let closed = self.closed();
        let until = first_open.map_or(on, |it| it.min(on.plus(1)).plus(-1)).max(self.start);
        match self.limit {
            ClockLimit::Term(term) if term.unit == Unit::WorkingDays => {
                let total = i32::try_from(term.n.saturating_add(self.extended)).ok()?;
                let mut used = 0_i32;
                for number in self.start.plus(1).number()..=until.number() {
                    let day = Day::from_number(number)?;
                    if view.is_working(day)? && !closed.contains(day) {
                        used = used.saturating_add(1);
                    }
                }
                Some(total.saturating_sub(used))
            }
            ClockLimit::Unstated | ClockLimit::Between(..) => None,
            ClockLimit::Term(Term { unit: Unit::Hours, .. }) => None,
            _ => {
                let mut running = self.clone();
                if let Some(stops) = &mut running.stops {
                    stops.open.clear();
                }
                let last = running.last_day(view)?.plain.not_before;
                let after = Span { from: until.plus(1), until: last };
                let stopped = if until < last { closed.len_within(after) } else { 0 };
                Some(last.days_since(until).saturating_sub(i32::try_from(stopped).ok()?))
            }
        }
    }

    /// Stops the clock. Days are counted as stopped from `first` on.
    pub(crate) fn stop(&mut self, entry: u8, first: Day) {
        self.stops.get_or_insert_default().open.push((entry, first));
    }

    /// Lets the clock go on; `last` is the last stopped day. False if this stop was not open.
    pub(crate) fn resume(&mut self, entry: u8, last: Day) -> bool {
        let Some(stops) = &mut self.stops else { return false };
        let Some(n) = stops.open.iter().position(|(it, _)| *it == entry) else { return false };
        let (_, from) = stops.open.swap_remove(n);
        if from <= last {
            stops.stopped.insert(Span { from, until: last });
        }
        true
    }

    /// The stopped days up to a day, those of open stops too.
    pub(crate) fn stopped_until(&self, day: Day) -> DaySet {
        let mut set = self.closed();
        let open = self.stops.as_ref().map(|it| it.open.iter()).into_iter().flatten();
        for (_, from) in open.filter(|(_, from)| *from <= day) {
            set.insert(Span { from: *from, until: day });
        }
        set
    }

    fn closed(&self) -> DaySet {
        self.stops.as_ref().map(|it| it.stopped.clone()).unwrap_or_default()
    }

    fn with_stopped<T>(&self, count: impl FnOnce(&DaySet) -> T) -> T {
        match &self.stops {
            Some(stops) => count(&stops.stopped),
            None => count(&DaySet::default()),
        }
    }

    fn reckon(&self, term: Term, more: u32, view: &View) -> LastDay {
        let term = Term { n: term.n.saturating_add(more), unit: term.unit };
        self.with_stopped(|set| Self::reckoning(self.start, term, self.roll, set).last_day(view))
    }

    #[inline]
    fn reckoning(start: Day, limit: Term, roll: Roll, stopped: &DaySet) -> Reckoning<'_> {
        Reckoning { start, limit, roll, stopped, uncovered: Uncovered::AllDays }
    }

    fn last_hour_day(&self, term: Term) -> Option<LastDay> {
        let moments = Self { limit: ClockLimit::Term(term), ..self.clone() }.moments()?;
        let due =
            Due { not_before: day_of(moments.earliest)?, not_after: Some(day_of(moments.latest)?) };
        Some(LastDay { plain: due, due })
    }
}

fn between(short: LastDay, long: Option<LastDay>) -> LastDay {
    let join = |a: Due, b: Option<Due>| Due {
        not_before: a.not_before,
        not_after: b.and_then(|it| it.not_after),
    };
    LastDay {
        plain: join(short.plain, long.map(|it| it.plain)),
        due: join(short.due, long.map(|it| it.due)),
    }
}

/// The day on which a moment lies; midnight still belongs to the day that ends with it.
fn day_of(minutes: i64) -> Option<Day> {
    let number = minutes.saturating_sub(1).div_euclid(DAY);
    Day::from_number(i32::try_from(number).ok()?)
}
