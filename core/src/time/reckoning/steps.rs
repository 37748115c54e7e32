//! How a last day came about, step by step.

use super::{Reckoning, Step, StepKind, Uncovered, count::Gap};
use crate::{
    time::{Day, LastDay, Roll, Span, Unit, View},
    wire::Id,
};

impl Reckoning<'_> {
    /// The last day and how it came about.
    ///
    /// The steps come in the order in which a clerk would take them: the start
    /// day, what was counted, what was left out, the plain end, the roll.
    #[must_use]
    pub fn steps(&self, view: &View) -> (LastDay, Vec<Step>) {
        let last = self.last_day(view);
        let mut steps = Vec::with_capacity(6);
        match self.limit.unit {
            Unit::Hours => self.tell_hours(last, &mut steps),
            Unit::WorkingDays => self.tell_working_days(view, last, &mut steps),
            _ => self.tell_days(view, last, &mut steps),
        }
        (last, steps)
    }

    fn tell_hours(&self, last: LastDay, steps: &mut Vec<Step>) {
        steps.push(self.counted(self.limit.n));
        steps.push(Step::on(StepKind::Earliest, last.due.not_before));
        steps.extend(last.due.not_after.map(|it| Step::on(StepKind::Latest, it)));
    }

    fn tell_days(&self, view: &View, last: LastDay, steps: &mut Vec<Step>) {
        let (end, plain) = (self.unstopped_end(), last.plain.not_before);
        steps.push(Step::on(StepKind::StartExcluded, self.start));
        // Days skip the stopped ones as they go; months are counted first and then moved.
        let by_month = matches!(self.limit.unit, Unit::Months | Unit::Years);
        let counted = self.after_start(if by_month { end } else { plain });
        let days = counted.into_iter().collect();
        steps.push(Step { days, ..self.counted(self.limit.n) });
        if by_month && end.ymd().2 < self.start.ymd().2 {
            steps.push(Step::on(StepKind::Clamped, end));
        }
        steps.extend(self.after_start(plain).and_then(|it| self.stopped_in(it)));
        self.tell_end(view, last, steps);
    }

    fn tell_working_days(&self, view: &View, last: LastDay, steps: &mut Vec<Step>) {
        steps.push(Step::on(StepKind::StartExcluded, self.start));
        if last.plain.is_known() {
            if let Some(span) = self.after_start(last.plain.not_before) {
                self.tell_count(view, span, self.limit.n, steps);
            }
            return self.tell_end(view, last, steps);
        }
        if let Some(Gap { day, left }) = self.in_pieces(view).1 {
            let counted = self.limit.n.saturating_sub(left);
            if let Some(span) = self.after_start(day.plus(-1)) {
                self.tell_count(view, span, counted, steps);
            }
            steps.push(unpublished(view, day));
        }
        // By weekdays it is no bound: a working weekend would bring it forward.
        let unit = (self.uncovered == Uncovered::Weekdays).then_some(Unit::WorkingDays);
        steps.push(Step { unit, ..Step::on(StepKind::Earliest, last.plain.not_before) });
    }

    /// What was counted in a covered span and what was left out; `n` working days were counted.
    fn tell_count(&self, view: &View, span: Span, n: u32, steps: &mut Vec<Step>) {
        let mut off = Step { count: Some(0), ..Step::new(StepKind::Holidays) };
        let mut made_up = Step { count: Some(0), ..Step::new(StepKind::MakeUpCounted) };
        for named in view.named(span) {
            let step = if named.works { &mut made_up } else { &mut off };
            let before = step.count;
            for days in self.free(named.days) {
                step.count = step.count.map(|it| it.saturating_add(days.len()));
                step.days.push(days);
            }
            if step.count != before {
                note(&mut step.notices, named.id);
            }
        }
        let stopped = self.stopped_in(span);
        let apart = [Some(n), off.count, stopped.as_ref().and_then(|it| it.count)];
        let apart = apart.into_iter().flatten().fold(0, u32::saturating_add);
        let weekends = span.len().saturating_sub(apart);
        let mut counted = Step { days: vec![span], ..self.counted(n) };
        for year in span.from.ymd().0..=span.until.ymd().0 {
            counted.notices.extend(view.notice(year).cloned());
        }
        steps.push(counted);
        steps.extend(stopped);
        if weekends > 0 {
            steps.push(Step { count: Some(weekends), ..Step::new(StepKind::Weekends) });
        }
        steps.extend([off, made_up].into_iter().filter(|it| !it.days.is_empty()));
    }

    /// The plain end and what became of it.
    fn tell_end(&self, view: &View, last: LastDay, steps: &mut Vec<Step>) {
        let plain = last.plain.not_before;
        let works = view.is_working(plain);
        let mut end = Step::on(StepKind::PlainEnd, plain);
        let asked = self.limit.unit != Unit::WorkingDays && self.roll == Roll::Next;
        if asked && works.is_some() {
            end.notices.extend(view.notice_for(plain).cloned());
        }
        steps.push(end);
        match (self.roll, works, last.due.day()) {
            (Roll::Next, _, None) => {
                let day = if works.is_some() { view.stretch(plain).1.plus(1) } else { plain };
                steps.push(unpublished(view, day));
                steps.push(Step::on(StepKind::Earliest, last.due.not_before));
            }
            (Roll::Next, _, Some(due)) if due != plain => {
                let first = view.roll_next(plain).unwrap_or(due);
                let days = Span { from: plain, until: first.plus(-1) };
                let step = Step::on(StepKind::Rolled, first);
                steps.push(Step { days: vec![days], notices: resting(view, days), ..step });
                if first < due {
                    steps.push(Step::on(StepKind::PastStops, due));
                }
            }
            (Roll::Next, Some(true), _) if asked && plain.weekday() > 5 => {
                let step = Step::on(StepKind::MakeUpWorkday, plain);
                let notices = view.notice_for(plain).into_iter().cloned().collect();
                steps.push(Step { notices, ..step });
            }
            (Roll::None, Some(false), _) => {
                let notices = resting(view, Span::on(plain));
                steps.push(Step { notices, ..Step::on(StepKind::RestDayKept, plain) });
            }
            _ => {}
        }
    }

    fn counted(&self, n: u32) -> Step {
        Step { count: Some(n), unit: Some(self.limit.unit), ..Step::new(StepKind::Counted) }
    }

    /// The days after the start day up to a day; none if there are none.
    fn after_start(&self, until: Day) -> Option<Span> {
        Some(Span { from: self.start.plus(1), until }).filter(|it| !it.is_empty())
    }

    /// The stopped days in a span.
    fn stopped_in(&self, span: Span) -> Option<Step> {
        let days: Vec<Span> = self.stopped.within(span).collect();
        let count = days.iter().map(|it| it.len()).fold(0, u32::saturating_add);
        let step = Step { days, count: Some(count), ..Step::new(StepKind::Stopped) };
        (count > 0).then_some(step)
    }

    /// What is left of a span without its stopped days.
    fn free(&self, span: Span) -> impl Iterator<Item = Span> {
        let starts = self.stopped.within(span).map(|it| it.until.plus(1));
        let ends = self.stopped.within(span).map(|it| it.from.plus(-1));
        let starts = std::iter::once(span.from).chain(starts);
        let ends = ends.chain([span.until]);
        starts.zip(ends).map(|(from, until)| Span { from, until }).filter(|it| !it.is_empty())
    }
}

fn unpublished(view: &View, day: Day) -> Step {
    Step { year: view.missing(day), ..Step::on(StepKind::Unpublished, day) }
}

/// The notices that make days of a span rest days.
fn resting(view: &View, span: Span) -> Vec<Id> {
    let mut notices = Vec::new();
    for named in view.named(span).filter(|it| !it.works) {
        note(&mut notices, named.id);
    }
    notices
}

fn note(notices: &mut Vec<Id>, id: &Id) {
    if !notices.contains(id) {
        notices.push(id.clone());
    }
}
