//! What the statements say of each learner and content.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use foldhash::HashMap;
use jiceng::study::{Exact, Runs};
use serde_json::{Value, value::RawValue};

use super::{
    course::Course,
    moment,
    passes::{Passes, Seen},
    refusal::{Refused, Why},
    session::{Mark, Onward, Session},
    source,
    statement::{Context, Extensions, Outcome, Statement, Verb, grouping, number},
};
use crate::failure::Failure;

/// Everything that was accepted, and what was not.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) pairs: Vec<Pair>,
    pub(super) accepted: u64,
    /// How many of those say nothing about study.
    pub(super) other: u64,
    pub(super) twice: u64,
    pub(super) refused: Vec<Refused>,
    /// Ids that stand for several contents.
    pub(super) conflicts: BTreeSet<String>,
    learners: HashMap<String, usize>,
    contents: HashMap<String, usize>,
    index: HashMap<(usize, usize), usize>,
}

/// One learner and one content.
#[derive(Default)]
pub(super) struct Pair {
    pub(super) learner: String,
    pub(super) content: String,
    /// The lengths that were told.
    pub(super) lengths: BTreeSet<i64>,
    /// The greatest share that was told to complete it.
    pub(super) threshold: Option<Exact>,
    pub(super) sessions: BTreeMap<String, Session>,
    pub(super) claims: BTreeSet<Claim>,
    pub(super) results: BTreeSet<Told>,
}

/// A client said "completed".
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Claim {
    /// When, in milliseconds since 1970.
    pub(super) at: i64,
    pub(super) stored: Option<i64>,
    /// The share that it told.
    pub(super) progress: Option<String>,
}

/// What else was told of a content.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    pub(super) at: i64,
    pub(super) stored: Option<i64>,
    pub(super) what: Ended,
}

/// How the test of a content ended, or why it was waived.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ended {
    Passed,
    Failed,
    Waived(String),
}

/// The parts of a statement that count, read.
struct Read<'s, 'a> {
    statement: &'s Statement<'a>,
    verb: Verb,
    at: i64,
    stored: Option<i64>,
    played: Option<Vec<(i64, Option<i64>)>>,
    length: Option<i64>,
    threshold: Option<Exact>,
    ended: Option<Ended>,
}

impl Tally {
    /// Reads a file once; again if it turned out that statements are void or stand for
    /// several contents, so that the order in which they come never matters.
    pub(super) fn read(path: &str, course: &Course) -> Result<Self, Failure> {
        let mut passes = Passes::default();
        loop {
            let mut tally = Self::pass(path, course, &mut passes)?;
            if passes.settled(path)? {
                tally.conflicts.clone_from(passes.conflicts());
                tally.close();
                return Ok(tally);
            }
        }
    }

    fn pass(path: &str, course: &Course, passes: &mut Passes) -> Result<Self, Failure> {
        let mut tally = Self::default();
        let mut n = 0_u64;
        source::each(path, |text| {
            n = n.saturating_add(1);
            let parsed = str::from_utf8(text).ok().map(serde_json::from_str::<Statement<'_>>);
            match parsed {
                Some(Ok(it)) => {
                    if let Err(why) = tally.take(&it, text, course, passes) {
                        let id = it.id.map(Cow::into_owned);
                        tally.refused.push(Refused { n, id, why });
                    }
                }
                _ => tally.refused.push(unread(n, text)),
            }
        })?;
        Ok(tally)
    }

    fn take(
        &mut self,
        statement: &Statement<'_>,
        text: &[u8],
        course: &Course,
        passes: &mut Passes,
    ) -> Result<(), Why> {
        let learner = statement.actor.as_ref().and_then(|it| it.name()).ok_or(Why::NoActor)?;
        let verb = statement.verb.as_ref().and_then(|it| it.id.as_deref()).ok_or(Why::NoVerb)?;
        let object = statement.object.as_ref().and_then(|it| it.id.as_deref());
        let object = object.ok_or(Why::NoObject)?;
        let read = Read::new(statement, Verb::of(verb))?;
        let content = course.unit(object, || {
            let told = statement.context.as_ref().and_then(|it| it.context_activities);
            told.map(grouping).unwrap_or_default()
        });
        read.check_mastery(course, &content)?;
        match passes.see(statement.id.as_deref(), text) {
            Seen::New => {}
            Seen::Twice => {
                self.twice = self.twice.saturating_add(1);
                return Ok(());
            }
            Seen::OtherContent => return Err(Why::OtherContent),
            Seen::Voided => return Err(Why::Voided),
        }
        self.accepted = self.accepted.saturating_add(1);
        if read.verb == Verb::Voided {
            passes.void(object);
        }
        if read.says_nothing() {
            self.other = self.other.saturating_add(1);
            return Ok(());
        }
        read.enter(self.pair(&learner, &content));
        Ok(())
    }

    fn pair(&mut self, learner: &str, content: &str) -> &mut Pair {
        let key = (number_of(&mut self.learners, learner), number_of(&mut self.contents, content));
        let next = self.pairs.len();
        let n = *self.index.entry(key).or_insert(next);
        if n == next {
            let (learner, content) = (learner.to_owned(), content.to_owned());
            self.pairs.push(Pair { learner, content, ..Pair::default() });
        }
        let last = self.pairs.len().saturating_sub(1);
        #[expect(clippy::indexing_slicing, reason = "the place was just looked up or pushed")]
        &mut self.pairs[n.min(last)]
    }

    fn close(&mut self) {
        let by = |it: &Pair| (it.learner.clone(), it.content.clone());
        self.pairs.sort_by_cached_key(by);
        for session in self.pairs.iter_mut().flat_map(|it| it.sessions.values_mut()) {
            session.close();
        }
    }
}

/// Why a text is no statement.
fn unread(n: u64, text: &[u8]) -> Refused {
    match serde_json::from_slice(text) {
        Ok(Value::Object(told)) => {
            let id = told.get("id").and_then(Value::as_str).map(str::to_owned);
            Refused { n, id, why: Why::WrongType }
        }
        _ => Refused { n, id: None, why: Why::NotAStatement },
    }
}

fn number_of(known: &mut HashMap<String, usize>, name: &str) -> usize {
    let next = known.len();
    match known.get(name) {
        Some(n) => *n,
        None => *known.entry(name.to_owned()).or_insert(next),
    }
}

impl<'s, 'a> Read<'s, 'a> {
    fn new(statement: &'s Statement<'a>, verb: Verb) -> Result<Self, Why> {
        let time = |it: Option<&str>| it.and_then(moment::epoch);
        let at = time(statement.timestamp.as_deref()).ok_or(Why::NoTimestamp)?;
        let told = statement.result.as_ref().and_then(|it| it.extensions.as_ref());
        let played = match told.and_then(|it| it.played.as_deref()) {
            Some(text) => Some(moment::segments(text).ok_or(Why::SegmentsUnreadable)?),
            None => None,
        };
        let backwards = |it: &(i64, Option<i64>)| it.1.is_some_and(|to| to < it.0);
        if played.iter().flatten().any(backwards) {
            return Err(Why::SegmentBackwards);
        }
        let ended = match verb {
            Verb::Passed => Some(Ended::Passed),
            Verb::Failed => Some(Ended::Failed),
            Verb::Waived => {
                let reason = told.and_then(|it| it.reason.as_deref()).ok_or(Why::NoReason)?;
                Some(Ended::Waived(reason.trim().to_owned()))
            }
            _ => None,
        };
        let stored = time(statement.stored.as_deref());
        let around = statement.context.as_ref().and_then(|it| it.extensions.as_ref());
        let length = around.and_then(|it| it.length).or_else(|| told.and_then(|it| it.length));
        let length = length.map(|it| moment::seconds(number(it)).ok_or(Why::LengthUnreadable));
        let share = around.and_then(|it| it.threshold).or_else(|| told.and_then(|it| it.threshold));
        let (length, threshold) = (length.transpose()?, share.map(share_of).transpose()?);
        Ok(Self { statement, verb, at, stored, played, length, threshold, ended })
    }

    /// A test is not passed with a score below what the course asks for.
    fn check_mastery(&self, course: &Course, unit: &str) -> Result<(), Why> {
        let score = self.result().and_then(|it| it.score.as_ref()).and_then(|it| it.scaled);
        let least = course.mastery(unit).filter(|_| self.ended == Some(Ended::Passed));
        let (Some(score), Some(least)) = (score, least) else { return Ok(()) };
        let score: Exact = number(score).parse().map_err(|_| Why::ScoreUnreadable)?;
        if score.by_value(least).is_lt() { Err(Why::BelowMastery) } else { Ok(()) }
    }

    fn result(&self) -> Option<&'s Outcome<'a>> {
        self.statement.result.as_ref()
    }

    fn context(&self) -> Option<&'s Context<'a>> {
        self.statement.context.as_ref()
    }

    fn claims(&self) -> bool {
        self.verb == Verb::Completed || self.result().and_then(|it| it.completion) == Some(true)
    }

    fn says_nothing(&self) -> bool {
        let plays = matches!(self.verb, Verb::Played | Verb::Seeked);
        !plays && self.played.is_none() && self.ended.is_none() && !self.claims()
    }

    fn enter(self, pair: &mut Pair) {
        let (at, stored) = (self.at, self.stored);
        let none = Extensions::default();
        let told = self.result().and_then(|it| it.extensions.as_ref()).unwrap_or(&none);
        let around = self.context().and_then(|it| it.extensions.as_ref()).unwrap_or(&none);
        // Before a player knows the length it tells 0.
        pair.lengths.extend(self.length.filter(|it| *it > 0));
        if let Some(share) = self.threshold
            && pair.threshold.is_none_or(|it: Exact| it.by_value(share).is_lt())
        {
            pair.threshold = Some(share);
        }
        if self.claims() {
            let progress = told.progress.map(|it| number(it).to_owned());
            pair.claims.insert(Claim { at, stored, progress });
        }
        if let Some(what) = &self.ended {
            pair.results.insert(Told { at, stored, what: what.clone() });
        }
        let mark = self.mark(told);
        if self.played.is_none() && mark.is_none() {
            return;
        }
        let session = self.session(around, pair);
        session.saw(at, stored);
        if let Some(parts) = self.played {
            session.played(parts);
        }
        if let Some(mark) = mark {
            session.mark(mark);
        }
    }

    /// What the statement says about playing by the clock.
    fn mark(&self, told: &Extensions<'_>) -> Option<Mark> {
        let place = |it: Option<&RawValue>| it.and_then(|it| moment::seconds(number(it)));
        let time = place(told.time);
        let at = self.at;
        let mark = |until, onward| Some(Mark { at, until, onward });
        match self.verb {
            Verb::Played => mark(time, Onward::Starts(time)),
            Verb::Seeked => mark(place(told.time_from), Onward::GoesOn(place(told.time_to))),
            Verb::Stopped => mark(time, Onward::Stops),
            Verb::Completed => mark(time, Onward::GoesOn(time)),
            _ => None,
        }
    }

    /// The session of the statement; without a name each day is one.
    fn session<'p>(&self, around: &Extensions<'_>, pair: &'p mut Pair) -> &'p mut Session {
        let named = around.session.as_deref().or(around.unit_session.as_deref());
        let name: Cow<'_, str> = match named {
            Some(it) => it.into(),
            None => {
                let of = self.context().and_then(|it| it.registration.as_deref()).unwrap_or("");
                let day = moment::day(self.at).map(|it| it.to_string()).unwrap_or_default();
                format!("{of} {day}").trim().to_owned().into()
            }
        };
        if !pair.sessions.contains_key(&*name) {
            pair.sessions.insert(name.clone().into_owned(), Session::default());
        }
        pair.sessions.entry(name.into_owned()).or_default()
    }
}

/// The share that completes a content.
fn share_of(raw: &RawValue) -> Result<Exact, Why> {
    let share: Exact = number(raw).parse().map_err(|_| Why::ThresholdUnreadable)?;
    // Of a whole of 1 at least 1 is needed, and no more.
    if share.least_of(1) == 1 { Ok(share) } else { Err(Why::ThresholdUnreadable) }
}

impl Pair {
    /// The length on which all that was told agrees within a tolerance: the shortest of it.
    pub(super) fn length(&self, tolerance: i64) -> Option<i64> {
        let (least, most) = (self.lengths.first()?, self.lengths.last()?);
        (most.saturating_sub(*least) <= tolerance).then_some(*least)
    }

    /// Each place once, over all sessions.
    pub(super) fn covered(&self, length: Option<i64>) -> Runs {
        let clip = |it: &(i64, i64)| (it.0, length.map_or(it.1, |length| it.1.min(length)));
        self.sessions.values().flat_map(|it| it.runs.as_slice()).map(clip).collect()
    }

    /// What adding up sessions would give.
    pub(super) fn summed_ms(&self) -> i64 {
        self.sessions.values().fold(0, |sum: i64, it| sum.saturating_add(it.runs.len_ms()))
    }
}
