//! One subject: which lines count on a day, and what they come to.

use super::{
    read::{Entries, Origin},
    run::{Out, Row, State, after},
};
use crate::{
    points::{
        Points,
        compile::{Program, Stretch, lasts},
        rules::{CarriedAs, GradedScore, PeriodEnd, Repair},
    },
    time::{Day, Span},
    wire::Id,
};

/// The rows of one subject with what became of them.
#[derive(Clone, Copy)]
pub(super) struct Rows<'s, 'a> {
    pub(super) rows: &'s [Row],
    pub(super) outs: &'s [Out],
    pub(super) origins: &'s [Origin<'a>],
}

/// What the lines of a subject come to on a day.
#[derive(Debug, Default)]
pub(super) struct Sums {
    pub(super) base: i64,
    pub(super) carried: Option<i64>,
    pub(super) heads: Vec<HeadSum>,
    /// Awards and deductions, as sizes, of all lines.
    pub(super) awards: i64,
    pub(super) deductions: i64,
    pub(super) floor: i64,
    pub(super) total: i64,
    pub(super) graded: Option<i64>,
    /// Direct grades in effect, the gravest first.
    pub(super) grades: Vec<Graded>,
    /// Repairs in effect: a row and what is deducted.
    pub(super) repairs: Vec<(usize, i64)>,
    /// Whether awards are held.
    pub(super) holds: bool,
}

impl Sums {
    /// The total as direct grades leave it.
    pub(super) fn score(&self) -> i64 {
        self.graded.unwrap_or(self.total)
    }
}

/// What stands under a head.
#[derive(Debug, Default)]
pub(super) struct HeadSum {
    /// The number of the head and the place of its version.
    pub(super) head: usize,
    pub(super) n: usize,
    pub(super) base: i64,
    pub(super) awards: i64,
    pub(super) deductions: i64,
    pub(super) floor: i64,
    pub(super) total: i64,
}

/// A direct grade in effect.
#[derive(Clone, Debug)]
pub(super) struct Graded {
    pub(super) row: usize,
    /// The place of its band in the list of bands, and its id.
    pub(super) band: Option<(usize, Id)>,
    pub(super) score: GradedScore,
    pub(super) since: Day,
    pub(super) until: i32,
    pub(super) holds_awards: bool,
}

/// Adds up lines on a day of a period.
pub(super) struct Adder<'s, 'a> {
    pub(super) program: &'s Program,
    pub(super) entries: &'s Entries<'a>,
    pub(super) of: Rows<'s, 'a>,
}

impl Adder<'_, '_> {
    /// Whether a line stands in the ledger of a period on a day.
    #[inline]
    pub(super) fn is_within(&self, stretch: Stretch, row: &Row, day: i32) -> bool {
        row.day <= day && (stretch.days.from.number() <= row.day || self.program.goes_on(stretch))
    }

    /// What the lines come to on a day of a period.
    pub(super) fn sums(&self, stretch: Stretch, day: Day, base: i64, carried: Option<i64>) -> Sums {
        let mut sums = Sums { base, carried, ..Sums::default() };
        self.grades(stretch, day, &mut sums);
        self.begin_heads(day, &mut sums);
        let (mut awards, mut deductions) = (0_i64, 0_i64);
        let number = day.number();
        for (row, out) in self.of.rows.iter().zip(self.of.outs) {
            if out.state != State::Counts
                || out.net == 0
                || !self.is_within(stretch, row, number)
                || out.until < number
            {
                continue;
            }
            let net = i64::from(out.net);
            if out.awards && sums.holds {
                continue;
            }
            let under = usize::from(out.under);
            // Where all heads are in force each stands at its own number.
            let head = match sums.heads.get(under) {
                Some(it) if it.head == under => sums.heads.get_mut(under),
                _ => sums.heads.iter_mut().find(|it| it.head == under),
            };
            let (plus, minus) = match head {
                Some(head) => (&mut head.awards, &mut head.deductions),
                None => (&mut awards, &mut deductions),
            };
            let side = if out.awards { plus } else { minus };
            *side = side.saturating_add(net);
        }
        for (row, points) in &sums.repairs {
            let version =
                self.of.rows.get(*row).and_then(|it| self.program.version(it.item, it.day));
            let head = version.map(|it| usize::from(it.head));
            match sums.heads.iter_mut().find(|it| Some(it.head) == head) {
                Some(head) => head.deductions = head.deductions.saturating_add(*points),
                None => deductions = deductions.saturating_add(*points),
            }
        }
        self.end(day, (awards, deductions), &mut sums);
        sums
    }

    fn begin_heads(&self, day: Day, sums: &mut Sums) {
        let number = day.number();
        for (head, it) in self.program.heads.iter().enumerate() {
            if let Some(version) = it.versions.iter().find(|it| it.in_force.holds(number)) {
                sums.heads.push(HeadSum {
                    head,
                    n: version.n,
                    base: version.base,
                    ..HeadSum::default()
                });
            }
        }
    }

    /// Floors and the total.
    fn end(&self, day: Day, (awards, deductions): (i64, i64), sums: &mut Sums) {
        let number = day.number();
        (sums.awards, sums.deductions) = (awards, deductions);
        let mut total = sums.base.saturating_add(sums.carried.unwrap_or(0));
        total = total.saturating_add(awards).saturating_sub(deductions);
        for it in &mut sums.heads {
            let sum = it.base.saturating_add(it.awards).saturating_sub(it.deductions);
            let n = u16::try_from(it.head).unwrap_or(u16::MAX);
            let floor = self.program.head(n, number).and_then(|it| it.floor);
            it.floor = floor.map_or(0, |floor| floor.saturating_sub(sum).max(0));
            it.total = sum.saturating_add(it.floor);
            total = total.saturating_add(it.total);
            sums.awards = sums.awards.saturating_add(it.awards);
            sums.deductions = sums.deductions.saturating_add(it.deductions);
        }
        let floor = self.program.total(number).and_then(|it| it.floor);
        sums.floor = floor.map_or(0, |floor| floor.saturating_sub(total).max(0));
        sums.total = total.saturating_add(sums.floor);
        sums.graded = self.graded(day, sums);
    }

    /// The total as direct grades leave it, where one sets it.
    fn graded(&self, day: Day, sums: &Sums) -> Option<i64> {
        let each = sums.grades.iter().filter_map(|it| match (it.score, &it.band) {
            (GradedScore::Kept, _) | (GradedScore::Lowest, None) => None,
            (GradedScore::Zero, _) => Some(0),
            (GradedScore::Lowest, Some((n, _))) => {
                let band = self.program.bands(day).find(|it| it.0 == *n).map(|it| it.1)?;
                let step = self.program.step();
                let above = band.above.map(|it| it.hundredths().saturating_add(step));
                // A band without a lower end has no lowest score but none at all.
                Some(band.from.map(Points::hundredths).or(above).unwrap_or(0).min(sums.total))
            }
        });
        each.min()
    }

    /// Direct grades and repairs in effect on a day.
    fn grades(&self, stretch: Stretch, day: Day, sums: &mut Sums) {
        let number = day.number();
        for (n, (row, out)) in self.of.rows.iter().zip(self.of.outs).enumerate() {
            if !out.grades {
                continue;
            }
            let Some(version) = self.program.version(row.item, row.day) else { continue };
            if out.state != State::Counts || !self.is_within(stretch, row, number) {
                continue;
            }
            let Some(rule) = self.program.rules.items.get(version.n) else { continue };
            let Some(grade) = &rule.grade else { continue };
            let origin = self.of.origins.get(n);
            let note = |kind: &str| {
                let note = origin.and_then(|it| self.entries.notes.of(kind, &it.fact.id));
                note.map(|it| it.fact.on).filter(|it| *it <= day)
            };
            let place = |id: &Id| self.program.bands(day).find(|it| it.1.id == *id).map(|it| it.0);
            let band = |id: &Option<Id>| id.as_ref().and_then(|id| Some((place(id)?, id.clone())));
            let mut graded = Graded {
                row: n,
                band: band(&grade.band),
                score: grade.score,
                since: Day::from_number(row.day).unwrap_or(day),
                until: out.until,
                holds_awards: grade.holds_awards && note("corrected").is_none(),
            };
            if let Some((repaired, repair)) = note("repaired").zip(rule.repair.as_ref()) {
                let until = keeps(repair, repaired);
                if until < number {
                    continue;
                }
                if let Some(points) = repair.deduct {
                    sums.repairs.push((n, points.hundredths()));
                }
                let Some(milder) = band(&repair.band) else { continue };
                graded = Graded {
                    band: Some(milder),
                    since: repaired,
                    until,
                    holds_awards: false,
                    ..graded
                };
            } else if out.until < number {
                continue;
            }
            sums.holds |= graded.holds_awards;
            sums.grades.push(graded);
        }
        let gravity = |it: &Graded| {
            let zero = it.score == GradedScore::Zero;
            (it.band.as_ref().map_or(0, |it| it.0), zero)
        };
        sums.grades.sort_by_key(|it| std::cmp::Reverse(gravity(it)));
    }
}

/// The last day on which a repair counts.
pub(super) fn keeps(repair: &Repair, on: Day) -> i32 {
    let span = repair.keeps.and_then(lasts);
    span.map_or(i32::MAX, |it| after(on.number(), it))
}

impl Adder<'_, '_> {
    /// What a period of a subject came to or comes to on a day, with what was carried
    /// over into it from the periods before.
    pub(super) fn with_carry(&self, member: u32, stretch: Stretch, day: Day) -> Sums {
        let end = self.program.rules.periods.get(stretch.n).map(|it| &it.end);
        let own = |it: Stretch| self.base(member, it.days);
        let Some(PeriodEnd::CarryOver(_)) = end else {
            return self.sums(stretch, day, own(stretch), None);
        };
        let (mut at, mut last) = self.first(member, stretch);
        // Periods follow each other, so this ends at the one asked about.
        loop {
            let (base, carried) = self.begins(at, last, own(at));
            if at.days.from >= stretch.days.from {
                return self.sums(stretch, day, base, carried);
            }
            let sums = self.sums(at, at.days.until, base, carried);
            last = Some(sums.score());
            match self.program.period(at.days.until.plus(1)) {
                Some(next) if at.days.until < next.days.from => at = next,
                _ => return self.sums(stretch, day, own(stretch), None),
            }
        }
    }

    /// The base of a period, and what is carried over into it.
    fn begins(&self, at: Stretch, last: Option<i64>, own: i64) -> (i64, Option<i64>) {
        let end = self.program.rules.periods.get(at.n).map(|it| &it.end);
        let (Some(last), Some(PeriodEnd::CarryOver(carry))) = (last, end) else {
            return (own, None);
        };
        // A total below nothing leaves nothing to carry.
        let share = i128::from(last.max(0)).saturating_mul(i128::from(carry.percent.hundredths()));
        let share = carry.round.apply(share, 10_000, self.program.step()).unwrap_or(0);
        let share = carry.cap.map_or(share, |cap| share.min(cap.hundredths()));
        match carry.stands_as {
            CarriedAs::Base => (0, Some(share)),
            CarriedAs::Addition => (own, Some(share)),
        }
    }

    /// The first period of which something is known, and what the one before it came to.
    fn first(&self, member: u32, stretch: Stretch) -> (Stretch, Option<i64>) {
        let closed = self.entries.closed.iter();
        let closed = closed.filter(|it| it.0 == member && it.1 < stretch.days.from);
        if let Some((_, on, total)) = closed.max_by_key(|it| it.1)
            && let Some(of) = self.program.period(*on)
            && let Some(next) = self.program.period(of.days.until.plus(1))
            && of.days.until < next.days.from
        {
            return (next, Some(total.hundredths()));
        }
        let joined = self.entries.who.get(member as usize).and_then(|it| it.joined);
        let entry = self.of.rows.first().and_then(|it| Day::from_number(it.day));
        let known = joined.into_iter().chain(entry).min();
        let first = known.and_then(|it| self.program.period(it));
        (first.filter(|it| it.days.from < stretch.days.from).unwrap_or(stretch), None)
    }

    /// The base of the class of a member at the beginning of a period.
    fn base(&self, member: u32, days: Span) -> i64 {
        let who = self.entries.who.get(member as usize);
        who.map_or(0, |it| self.program.base(it.class, days.from))
    }
}
