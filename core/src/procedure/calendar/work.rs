//! One duty of one body, period by period.

use super::{Entry, Owed, Row, Standing, done::Done, sizes::Sizes};
use crate::{
    answers::Ask,
    facts::Fact,
    law::{Force, rulebook::Rulebook},
    people::Body,
    procedure::rules::{Due, Postponed, Rhythm},
    time::{Cycle, Day, DaySet, Period, Reckoning, Roll, Span, Term, Uncovered, Unit},
    wire::{Error, Id},
};

/// One duty of one body.
pub(super) struct Work<'w, 'a> {
    pub(super) rulebook: &'w Rulebook,
    pub(super) body: &'w Body,
    pub(super) duty: &'w Due,
    pub(super) done: &'w Done<'a>,
    pub(super) over: Span,
    pub(super) ask: &'w Ask,
    pub(super) sizes: &'w Sizes<'w>,
}

impl Work<'_, '_> {
    pub(super) fn add(&self, owed: &mut Owed) -> Result<(), Error> {
        let duty = self.duty;
        if !duty.bodies.is_empty() && !duty.bodies.contains(&self.body.kind) {
            return Ok(());
        }
        let has_below = |kind: &Id| {
            let below = |it: &&Body| it.parent.as_ref() == Some(&self.body.id) && it.kind == *kind;
            self.sizes.roster.bodies.iter().any(|it| below(&it))
        };
        if duty.has_below.as_ref().is_some_and(|it| !has_below(it)) {
            return Ok(());
        }
        let (entries, next) = match &duty.rhythm {
            Rhythm::Every { period, times, season } => {
                self.periods(*period, *times, *season, owed)?
            }
            Rhythm::Term { from, length, before, postponed } => {
                self.term((from, *length, *before), postponed.as_ref(), owed)
            }
        };
        if !entries.is_empty() {
            owed.rows.push(Row {
                organ: self.body.id.clone(),
                rule: duty.id.clone(),
                force: duty.force,
                confidence: duty.confidence,
                entries,
                next,
            });
        }
        Ok(())
    }

    fn periods(
        &self,
        cycle: Cycle,
        times: u32,
        season: Option<u32>,
        owed: &mut Owed,
    ) -> Result<(Vec<Entry>, Option<Day>), Error> {
        let mut entries = Vec::new();
        let mut period = Some(cycle.containing(self.over.from));
        while let Some(it) = period.filter(|it| it.span().from <= self.over.until) {
            if self.owes(it.span(), owed)? {
                entries.push(self.entry(it, times, season));
            }
            period = it.next();
        }
        // Beyond the time asked about: the first period in which it is owed and open.
        let open = |it: &Entry| !matches!(it.standing, Standing::Done | Standing::Excused);
        let now = cycle.containing(self.ask.as_of.max(self.over.from));
        let next = std::iter::successors(Some(now), |it| it.next()).take(2);
        let next = next
            .filter(|it| self.duty.in_force.holds_on(it.span().from) && self.lives(it.span()))
            .find(|it| open(&self.entry(*it, times, season)))
            .map(|it| it.span().until);
        Ok((entries, next))
    }

    /// Whether the body owes the duty in a period.
    fn owes(&self, span: Span, owed: &mut Owed) -> Result<bool, Error> {
        if !self.duty.in_force.holds_on(span.from) || !self.lives(span) {
            return Ok(false);
        }
        let Some(size) = self.duty.size else { return Ok(true) };
        if self.sizes.roster.spans.is_empty() {
            owed.missing.push(format!("members:{}", self.body.id));
            return Ok(false);
        }
        Ok(size.holds(self.sizes.on(span.from)?))
    }

    fn lives(&self, span: Span) -> bool {
        self.body.from.is_none_or(|it| it <= span.from)
            && self.body.until.is_none_or(|it| it >= span.until)
    }

    fn entry(&self, period: Period, times: u32, season: Option<u32>) -> Entry {
        let span = period.span();
        let name = period.to_string();
        let found = self.done.within(&self.duty.by, &self.body.id, span);
        let done = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let in_season = |it: &&Fact| season.is_none_or(|month| it.on.ymd().1 >= month);
        let out = !found.is_empty() && season.is_some() && !found.iter().any(in_season);
        let mut entry = self.stands(name, span, span.until, done >= times);
        entry.done = done;
        entry.required = times;
        entry.by = found.iter().map(|it| it.id.clone()).collect();
        entry.out_of_season = out.then_some(true);
        entry
    }

    fn stands(&self, period: String, span: Span, due: Day, is_done: bool) -> Entry {
        let reason = self.done.reason(&self.body.id, &self.duty.id, &period);
        // A reason excuses only what is generally done.
        let weak = matches!(self.duty.force, Force::Generally | Force::GenerallyNot);
        let standing = if is_done {
            Standing::Done
        } else if reason.is_some() && weak {
            Standing::Excused
        } else if self.ask.as_of > due {
            Standing::Missed
        } else if self.ask.as_of < span.from {
            Standing::Ahead
        } else {
            Standing::Due
        };
        let excused_by = reason.filter(|_| standing == Standing::Excused).cloned();
        let reason = reason.filter(|_| !is_done && excused_by.is_none()).cloned();
        Entry {
            period,
            span,
            standing,
            done: u32::from(is_done),
            required: 1,
            by: Vec::new(),
            due,
            out_of_season: None,
            postponed_by: None,
            excused_by,
            reason,
        }
    }

    /// A duty at the end of each term of office.
    fn term(
        &self,
        (from, length, before): (&[Id], Term, Option<Term>),
        postponed: Option<&Postponed>,
        owed: &mut Owed,
    ) -> (Vec<Entry>, Option<Day>) {
        let whole = Span { from: Day::MIN, until: self.ask.as_of };
        let starts = self.done.within(from, &self.body.id, whole);
        if starts.is_empty() {
            owed.missing.push(format!("term:{}", self.body.id));
        }
        let mut entries = Vec::new();
        let mut next = None;
        for (n, start) in starts.iter().enumerate() {
            let end = self.end(start.on, length);
            let plain = before.map_or(end, |it| self.ahead(end, it));
            let moved = postponed
                .filter(|_| before.is_none())
                .and_then(|it| self.postponed(it, start.on, end));
            let due = moved.as_ref().map_or(plain, |it| it.1);
            let since = if before.is_some() { start.on } else { start.on.plus(1) };
            let follower = starts.get(n.saturating_add(1));
            // Before the next term nothing else is owed for this one.
            let until = follower.map_or(Day::MAX, |it| it.on);
            let by = self.done.within(
                &self.duty.by,
                &self.body.id,
                Span { from: since, until: until.max(since) },
            );
            let first = by.first().filter(|it| it.on <= due);
            let late = by.first().copied();
            let mut entry = self.stands(
                plain.to_string(),
                Span { from: since.min(due), until: due },
                due,
                first.is_some(),
            );
            entry.by = late.into_iter().map(|it| it.id.clone()).collect();
            entry.postponed_by = moved.map(|it| it.0);
            if !self.duty.in_force.holds_on(plain) || !self.lives(Span::on(plain)) {
                continue;
            }
            if next.is_none() && entry.standing == Standing::Due {
                next = Some(due);
            }
            if self.over.contains(due) || self.over.contains(plain) {
                entries.push(entry);
            }
        }
        (entries, next)
    }

    /// The entry that postponed the end of a term, and the last day that it leaves.
    fn postponed(&self, rule: &Postponed, start: Day, end: Day) -> Option<(Id, Day)> {
        let span = Span { from: start, until: end };
        let by = self.done.within(&rule.by, &self.body.id, span).into_iter().next()?;
        Some((by.id.clone(), self.end(end, rule.most)))
    }

    fn end(&self, start: Day, length: Term) -> Day {
        let stopped = DaySet::default();
        let uncovered = Uncovered::AllDays;
        let reckoning =
            Reckoning { start, limit: length, roll: Roll::None, stopped: &stopped, uncovered };
        let view = self.rulebook.calendar().view(Some(self.ask.knowledge()));
        reckoning.last_day(view).due.not_before
    }

    /// The day that lies so long before another; the last of its month where the
    /// corresponding day is missing.
    fn ahead(&self, end: Day, before: Term) -> Day {
        let n = i32::try_from(before.n).unwrap_or(i32::MAX);
        let months = match before.unit {
            Unit::Months => n,
            Unit::Years => n.saturating_mul(12),
            Unit::Weeks => return end.plus(n.saturating_mul(-7)),
            Unit::Days | Unit::WorkingDays | Unit::Hours => return end.plus(n.saturating_neg()),
        };
        let (year, month, day) = end.ymd();
        let month = i32::try_from(month).unwrap_or(1).saturating_sub(1);
        let all = year.saturating_mul(12).saturating_add(month).saturating_sub(months);
        let of_year = u32::try_from(all.rem_euclid(12)).unwrap_or_default().saturating_add(1);
        let found = (1..=day).rev().find_map(|it| Day::new(all.div_euclid(12), of_year, it).ok());
        found.unwrap_or(Day::MIN)
    }
}
