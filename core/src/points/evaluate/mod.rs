//! The reasoning: entries to lines, lines to totals, totals to bands and ranks.

mod attrs;
mod bands;
mod check;
mod columns;
mod cut;
mod exempt;
mod kept;
mod lines;
mod notes;
mod read;
mod run;
mod subject;
mod tell;
mod who;
mod windows;

use self::{
    bands::{Ranked, Scored},
    exempt::Exemptions,
    read::Entries,
    run::{CutRow, Out, Runner},
    subject::{Adder, Rows, Sums},
};
pub(crate) use columns::{Cell, Table, judge_columns};
pub(crate) use who::{Group, Who};

use super::{
    BandCount, BandStatus, HeadStatus, Ledger, LedgerCounts, LedgerStatus, Line, Member, NotScored,
    NotScoredReason, Points, Rank, RankedGroup, RankingStatus, Room, SubjectStatus, Triggered,
    compile::{Program, Stretch},
    findings,
    rules::GroupBy,
};
use crate::{
    answers::{Ask, Detail, Finding, Step},
    time::{Day, View},
    wire::{Error, Id, Pointer, Problem},
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
        self.sums.score()
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
    let at = period(program, day)?;
    let entries = Entries::read(program, ledger, ask)?;
    let frame = Frame { program, entries: &entries, at, day, ask };
    let mut runner = Runner::new(program);
    let mut found = findings::Found::new(program, ask.detail > Detail::Counts);
    let mut trace = (ask.detail == Detail::Full).then(|| tell::begin(&frame));
    let mut judged = Vec::new();
    let mut outs = Vec::new();
    let mut scored = Vec::new();
    for ((n, member), who) in (0_u32..).zip(&entries.members).zip(&entries.who) {
        // Who has no class only passes on entries.
        if member.class.is_none() {
            continue;
        }
        let one = frame.subject((n, member), who, &mut runner, (&mut outs, &mut found));
        scored.push(one.is_scored().then(|| Scored::new(program, who.group, &one.sums)));
        judged.push(one);
    }
    frame.bands(&mut judged, &mut scored, &mut found);
    for it in judged.iter_mut().filter(|it| it.is_scored()) {
        lines::band_procedure(&frame, it);
        if let Some(trace) = &mut trace {
            tell::subject(&frame, it, trace);
        }
    }
    check::notes(&frame, view, &mut found);
    let rankings = bands::rank(program, day, at, &scored);
    let rankings = rankings.iter().map(|it| ranking(&frame, it, &judged)).collect();
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

/// The period in which a day lies.
fn period(program: &Program, day: Day) -> Result<Stretch, Error> {
    program.period(day).ok_or_else(|| {
        let problem = format!("scheme `{}` has no period on {day}", program.rules.id);
        Error::new(Problem::BadQuestion { problem }).at(Pointer::root().key("scheme"))
    })
}

impl<'s, 'a> Frame<'s, 'a> {
    /// Gives each scored subject its band.
    fn bands(
        &self,
        judged: &mut [Judged<'a>],
        scored: &mut [Option<Scored>],
        found: &mut findings::Found<'_>,
    ) {
        for it in bands::give(self.program, self.day, scored) {
            if let Some(band) = self.program.rules.bands.get(it.band) {
                let ids = it.members.iter().filter_map(|it| judged.get(*it));
                let ids: Vec<String> = ids.map(|it| it.member.id.to_string()).collect();
                found.quota_undecided(band, &ids, it.places);
            }
        }
        if self.program.bands(self.day).next().is_none() {
            return;
        }
        for (it, scored) in judged.iter_mut().zip(scored) {
            let Some(scored) = scored else { continue };
            it.place = scored.place;
            it.band = Some(band_status(self.program, scored));
            if scored.is_open() {
                found.no_band(&it.member.id, Points::from_hundredths(scored.score));
            }
        }
    }

    fn subject(
        &self,
        (n, member): (u32, &'a Member),
        who: &Who,
        runner: &mut Runner<'s>,
        (outs, found): (&mut Vec<Out>, &mut findings::Found<'_>),
    ) -> Judged<'a> {
        let (from, rows) = self.entries.of(n as usize);
        let until = from.saturating_add(rows.len());
        let origins = self.entries.origins.get(from..until).unwrap_or_default();
        let tells = self.ask.detail > Detail::Counts;
        let mut cuts: Option<Vec<CutRow>> = tells.then(Vec::new);
        runner.subject(who.class, rows, outs, &mut cuts);
        let of = Rows { rows, outs, origins };
        let adder = Adder { program: self.program, entries: self.entries, of };
        let mut judged = Judged {
            member,
            not_scored: self.not_scored((n, member), who, found),
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
            judged.room = lines::room(self, &of, who.class, runner);
        }
        judged
    }

    /// Why a member is not scored on the day.
    fn not_scored(
        &self,
        (n, member): (u32, &Member),
        who: &Who,
        found: &mut findings::Found<'_>,
    ) -> Option<NotScored> {
        let exemptions = Exemptions::new(self.program, &self.entries.who, &self.entries.claims);
        let (reason, exemption) = who.not_scored(n, &exemptions, self.day)?;
        if reason == NotScoredReason::AgeUnknown {
            found.age_unknown(&member.id);
        }
        Some(NotScored { reason, rule: exemption.map(|it| self.program.rule(&it.id)) })
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

fn band_status(program: &Program, scored: &Scored) -> BandStatus {
    let id = |n: Option<usize>| program.rules.bands.get(n?).map(|it| it.id.clone());
    BandStatus {
        id: id(scored.place),
        by_total: id(scored.by_total),
        by: scored.by,
        quota: scored.quota.clone(),
    }
}

fn ranking(frame: &Frame<'_, '_>, it: &Ranked<'_>, judged: &[Judged<'_>]) -> RankingStatus {
    let member = |at: usize| judged.get(at).map(|it| it.member);
    let groups = it.groups.iter().map(|places| {
        let first = places.first().and_then(|it| member(it.at));
        let told = |by: GroupBy, id: fn(&Member) -> &Option<Id>| {
            first.and_then(|it| id(it).clone()).filter(|_| it.rule.within.contains(&by))
        };
        let ranks = places.iter().filter_map(|it| {
            let (id, total) = (member(it.at)?.id.clone(), Points::from_hundredths(it.score));
            Some(Rank { id, rank: it.rank, total, tied: it.tied })
        });
        RankedGroup {
            organisation: told(GroupBy::Organisation, |it| &it.organisation),
            level: told(GroupBy::Level, |it| &it.level),
            class: told(GroupBy::Class, |it| &it.class),
            ranks: ranks.collect(),
        }
    });
    RankingStatus {
        rule: frame.program.rule(&it.rule.id),
        period: frame.at.period,
        ties: it.rule.ties,
        groups: groups.collect(),
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
