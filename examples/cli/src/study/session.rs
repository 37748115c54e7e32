//! One session of playing: what was played, and when by the clock.

use std::collections::BTreeSet;

use jiceng::study::{Runs, Segment, Wall};

/// What the statements of one session tell of one content.
#[derive(Default)]
pub(super) struct Session {
    /// What was played, each place once.
    pub(super) runs: Runs,
    /// Where parts begin whose end was never told.
    open: BTreeSet<i64>,
    /// Whether any statement told what was played, be it nothing.
    pub(super) told: bool,
    /// The first and the last statement, in milliseconds since 1970.
    pub(super) wall: Option<(i64, i64)>,
    /// When the last of its statements was stored.
    pub(super) stored: Option<i64>,
    marks: Vec<Mark>,
    /// Parts with their time by the clock; in order once the session is closed.
    pub(super) plays: Vec<Play>,
}

/// What a player told at a moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) at: i64,
    /// Where the player was until then.
    pub(super) until: Option<i64>,
    /// From where it plays on; absent if it stopped.
    pub(super) onward: Onward,
}

/// How playing goes on after a mark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Onward {
    Stops,
    /// It goes on from a place if it was playing.
    GoesOn(Option<i64>),
    Starts(Option<i64>),
}

/// A part that was played, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Play {
    pub(super) wall: (i64, i64),
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Session {
    /// Takes a moment in.
    pub(super) fn saw(&mut self, at: i64, stored: Option<i64>) {
        self.wall = Some(self.wall.map_or((at, at), |it| (it.0.min(at), it.1.max(at))));
        self.stored = self.stored.max(stored);
    }

    /// Takes in what was played up to then.
    pub(super) fn played(&mut self, parts: Vec<(i64, Option<i64>)>) {
        self.told = true;
        for (from, to) in parts {
            match to {
                Some(to) => self.runs.insert(from, to),
                None => {
                    self.open.insert(from);
                }
            }
        }
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    /// Derives when parts were played, now that every statement is in.
    pub(super) fn close(&mut self) {
        let mut marks = std::mem::take(&mut self.marks);
        // What tells no place says nothing, and of one moment what tells one comes first.
        marks.retain(|it| it.until.is_some() || it.onward != Onward::GoesOn(None));
        marks.sort_unstable_by_key(|it| (it.at, it.until.is_none(), *it));
        marks.dedup();
        let mut playing: Option<(i64, i64)> = None;
        for mark in marks {
            let was = playing.take();
            if let (Some((at, from)), Some(until)) = (was, mark.until) {
                self.plays.extend(self.play((at, mark.at), from, until));
            }
            let from = match mark.onward {
                Onward::Stops => None,
                Onward::GoesOn(place) => place.filter(|_| was.is_some()),
                Onward::Starts(place) => place,
            };
            playing = from.map(|it| (mark.at, it));
        }
        // A part that a later statement closed is open no more.
        let runs = &self.runs;
        self.open.retain(|from| runs.within(*from, from.saturating_add(1)).next().is_none());
    }

    /// What of a stretch the player itself tells to have played.
    fn play(&self, wall: (i64, i64), from: i64, to: i64) -> Option<Play> {
        let mut told = self.runs.within(from, to);
        let (from, to) = told.next()?;
        (wall.0 < wall.1 && told.next().is_none()).then_some(Play { wall, from, to })
    }

    /// Where parts begin whose end was never told.
    pub(super) fn open(&self) -> impl Iterator<Item = i64> {
        self.open.iter().copied()
    }

    /// The parts as facts: those with a time by the clock, the rest, the open ones.
    pub(super) fn segments(&self) -> Vec<Segment> {
        let wall = |it: (i64, i64)| Some(Wall { from: it.0, to: it.1 });
        let timed: Runs = self.plays.iter().map(|it| (it.from, it.to)).collect();
        let plays = self.plays.iter();
        let mut all: Vec<Segment> = plays
            .map(|it| Segment { from: it.from, to: Some(it.to), wall: wall(it.wall) })
            .collect();
        let rest = self.runs.as_slice().iter().flat_map(|it| timed.without(it.0, it.1));
        all.extend(rest.map(|it| Segment { from: it.0, to: Some(it.1), wall: None }));
        all.extend(self.open().map(|from| Segment { from, to: None, wall: None }));
        all.sort();
        all
    }

    /// When it played by the clock; of a session that tells no times all of it.
    pub(super) fn busy(&self) -> Runs {
        if self.plays.is_empty() && !self.runs.is_empty() {
            return self.wall.into_iter().collect();
        }
        self.plays.iter().map(|it| it.wall).collect()
    }

    /// The fastest that it played, if that is more than `most` times the clock: what, in which time.
    pub(super) fn too_fast(&self, most: i64) -> Option<(i64, i64)> {
        let whole = self.wall.map(|it| (self.runs.len_ms(), it.1.saturating_sub(it.0)));
        let plays = self.plays.iter();
        let parts =
            plays.map(|it| (it.to.saturating_sub(it.from), it.wall.1.saturating_sub(it.wall.0)));
        // One statement alone does not tell how long a session was.
        let fast = whole
            .into_iter()
            .chain(parts)
            .filter(|(played, wall)| *wall > 0 && wall.saturating_mul(most) < *played);
        fast.max_by(|a, b| {
            let share = |of: (i64, i64), other: (i64, i64)| {
                i128::from(of.0).saturating_mul(i128::from(other.1))
            };
            share(*a, *b).cmp(&share(*b, *a)).then(a.cmp(b))
        })
    }
}
