//! The reasoning: entries to lines, lines to totals, totals to bands and ranks.

mod attrs;
mod bands;
mod check;
mod cut;
mod exempt;
mod kept;
mod lines;
mod notes;
mod read;
pub(crate) mod run;
mod subject;
mod tell;
mod windows;

use self::{
    exempt::{Age, Exemptions, of_age},
    read::Entries,
    run::{CutRow, Out, Runner},
    subject::{Adder, Rows, Sums},
};
use super::{
    BandCount, BandStatus, HeadStatus, Ledger, LedgerCounts, LedgerStatus, Line, Member, NotScored,
    NotScoredReason, Points, Room, SubjectStatus, Triggered,
    compile::{NONE, Program, Stretch},
    findings,
};
use crate::{
    answers::{Ask, Detail, Finding, Step},
    time::{Day, View},
    wire::{Error, Pointer, Problem},
};

/// What is answered about a ledger.
pub(super) struct Answer {
    pub(super) status: LedgerStatus,
    pub(super) findings: Vec<Finding>,
    pub(super) trace: Option<Vec<Step>>,
}

/// A subject that was judged.
struct Judged<'a> {
    member: &'a Member,
    not_scored: Option<NotScored>,
    sums: Sums,
    band: Option<BandStatus>,
    /// The place of its band in the list of bands.
    place: Option<usize>,
    lines: Vec<Line>,
    room: Vec<Room>,
    procedures: Vec<Triggered>,
    grades: Vec<super::GradeStatus>,
}

impl Judged<'_> {
    fn is_scored(&self) -> bool {
        self.not_scored.is_none()
    }

    /// The total as direct grades leave it.
    fn score(&self) -> i64 {
        self.sums.graded.unwrap_or(self.sums.total)
    }
}

/// All that is looked at for one subject.
struct Frame<'s, 'a> {
    program: &'s Program,
    entries: &'s Entries<'a>,
    at: Stretch,
    day: Day,
    ask: &'s Ask,
}

pub(super) fn judge(
    program: &Program,
    ledger: &Ledger,
    ask: &Ask,
    view: &View,
) -> Result<Answer, Error> {
    let day = ask.as_of;
    let Some(at) = program.period(day) else {
        let problem = format!("scheme `{}` has no period on {day}", program.rules.id);
        return Err(Error::new(Problem::BadQuestion { problem }).at(Pointer::root().key("scheme")));
    };
    let entries = Entries::read(program, ledger, ask)?;
    let frame = Frame { program, entries: &entries, at, day, ask };
    let mut runner = Runner::new(program);
    let mut found = findings::Found::new(program, ask.detail > Detail::Counts);
    let mut trace = (ask.detail == Detail::Full).then(|| tell::begin(&frame));
    let mut judged = Vec::new();
    let mut outs = Vec::new();
    for (n, member) in (0_u32..).zip(&entries.members) {
        // Who has no class only passes on entries.
        let Some(class) = &member.class else { continue };
        let class = program.class(class).unwrap_or(NONE);
        judged.push(frame.subject((n, member), class, &mut runner, (&mut outs, &mut found)));
    }
    let undecided = bands::give(program, day, &mut judged);
    for it in &undecided {
        if let Some(band) = program.rules.bands.get(it.band) {
            found.quota_undecided(band, &it.members, it.places);
        }
    }
    let has_bands = program.bands(day).next().is_some();
    for it in judged.iter_mut().filter(|it| it.is_scored()) {
        let is_open = it.band.as_ref().is_some_and(|it| it.id.is_none() && it.by.is_none());
        if has_bands && is_open {
            found.no_band(&it.member.id, Points::from_hundredths(it.score()));
        }
        lines::band_procedure(&frame, it);
        if let Some(trace) = &mut trace {
            tell::subject(&frame, it, trace);
        }
    }
    check::notes(&frame, view, &mut found);
    let rankings = bands::rank(program, day, at, &judged);
    let counts = counts(program, day, &judged);
    let status = LedgerStatus {
        ledger: ledger.ledger.clone(),
        scheme: ledger.scheme.clone(),
        period: at.period,
        days: at.days,
        counts,
        subjects: judged.into_iter().map(|it| it.told(&frame)).collect(),
        rankings,
    };
    Ok(Answer { status, findings: found.end(), trace })
}

impl<'s, 'a> Frame<'s, 'a> {
    fn subject(
        &self,
        (n, member): (u32, &'a Member),
        class: u16,
        runner: &mut Runner<'s>,
        (outs, found): (&mut Vec<Out>, &mut findings::Found<'_>),
    ) -> Judged<'a> {
        let (from, rows) = self.entries.of(n as usize);
        let until = from.saturating_add(rows.len());
        let origins = self.entries.origins.get(from..until).unwrap_or_default();
        let tells = self.ask.detail > Detail::Counts;
        let mut cuts: Option<Vec<CutRow>> = tells.then(Vec::new);
        runner.subject(class, rows, outs, &mut cuts);
        let of = Rows { rows, outs, origins };
        let adder = Adder { program: self.program, entries: self.entries, of };
        let mut judged = Judged {
            member,
            not_scored: self.not_scored(n, found),
            sums: Sums::default(),
            band: None,
            place: None,
            lines: Vec::new(),
            room: Vec::new(),
            procedures: Vec::new(),
            grades: Vec::new(),
        };
        if tells {
            check::entries(self, &of, found);
        }
        if judged.not_scored.is_some() {
            return judged;
        }
        judged.sums = adder.with_carry(n, self.at, self.day);
        judged.grades = lines::grades(self, &of, &judged.sums);
        judged.procedures = lines::procedures(self, &adder);
        if tells {
            judged.lines =
                lines::all(self, &adder, &judged.sums, cuts.as_deref().unwrap_or_default());
            judged.room = lines::room(self, &of, class, runner);
        }
        judged
    }

    /// Why a member is not scored on the day.
    fn not_scored(&self, n: u32, found: &mut findings::Found<'_>) -> Option<NotScored> {
        let member = self.entries.members.get(n as usize)?;
        let reason = |reason| Some(NotScored { reason, rule: None });
        let is_away = member.joined.is_some_and(|it| self.day < it)
            || member.left.is_some_and(|it| it < self.day);
        if is_away {
            return reason(NotScoredReason::NotTakingPart);
        }
        match of_age(self.program, member, self.day) {
            Age::Reached => {}
            Age::Below => return reason(NotScoredReason::UnderAge),
            Age::Unknown => {
                found.age_unknown(&member.id);
                return reason(NotScoredReason::AgeUnknown);
            }
        }
        let exemptions = Exemptions::new(self.program, &self.entries.members, &self.entries.claims);
        let exemption = exemptions.not_scored(n, self.day)?;
        let rule = Some(self.program.rule(&exemption.id));
        Some(NotScored { reason: NotScoredReason::Exempt, rule })
    }
}

impl Judged<'_> {
    fn told(self, frame: &Frame<'_, '_>) -> SubjectStatus {
        let points = Points::from_hundredths;
        let is_scored = self.is_scored();
        let tells = frame.ask.detail > Detail::Counts && is_scored;
        let heads = self.sums.heads.iter().filter(|_| tells).filter_map(|it| {
            Some(HeadStatus {
                id: frame.program.heads.get(it.head)?.id.clone(),
                base: points(it.base),
                awards: points(it.awards),
                deductions: points(it.deductions),
                floor: points(it.floor),
                total: points(it.total),
            })
        });
        SubjectStatus {
            id: self.member.id.clone(),
            class: self.member.class.clone().unwrap_or_else(|| self.member.id.clone()),
            not_scored: self.not_scored,
            base: is_scored.then(|| points(self.sums.base)),
            carried_over: self.sums.carried.map(points),
            heads: heads.collect(),
            total: is_scored.then(|| points(self.sums.total)),
            floor: points(self.sums.floor),
            graded_total: self.sums.graded.map(points),
            band: self.band,
            grades: self.grades,
            procedures: self.procedures,
            room: self.room,
            lines: self.lines,
        }
    }
}

fn counts(program: &Program, day: Day, judged: &[Judged<'_>]) -> LedgerCounts {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let scored = judged.iter().filter(|it| it.is_scored()).count();
    let bands = program.bands(day).map(|(_, band)| {
        let has_it =
            |it: &&Judged<'_>| it.band.as_ref().is_some_and(|it| it.id.as_ref() == Some(&band.id));
        BandCount { id: band.id.clone(), n: count(judged.iter().filter(has_it).count()) }
    });
    LedgerCounts {
        scored: count(scored),
        not_scored: count(judged.len().saturating_sub(scored)),
        bands: bands.collect(),
    }
}
