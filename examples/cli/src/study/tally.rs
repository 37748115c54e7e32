//! What the statements say of each learner and content.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use jiceng::study::{Exact, Runs};

use super::{
    moment, source,
    statement::{Statement, number},
};
use crate::failure::Failure;

const VERB: &str = "http://adlnet.gov/expapi/verbs/";

/// Everything that was accepted, and what was not.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) pairs: Vec<Pair>,
    pub(super) accepted: u64,
    pub(super) twice: u64,
    /// How many were refused, by reason.
    pub(super) refused: BTreeMap<&'static str, u64>,
    /// Ids that came again with other content.
    pub(super) conflicts: Vec<String>,
    index: HashMap<(String, String), usize>,
    seen: HashMap<String, u64>,
}

/// One learner and one content.
#[derive(Default)]
pub(super) struct Pair {
    pub(super) learner: String,
    pub(super) content: String,
    pub(super) length_ms: Option<i64>,
    pub(super) threshold: Option<Exact>,
    pub(super) sessions: BTreeMap<String, Session>,
    /// When "completed" was claimed, in milliseconds since 1970.
    pub(super) claims: Vec<i64>,
}

/// One session of playing.
#[derive(Default)]
pub(super) struct Session {
    pub(super) runs: Runs,
    pub(super) open: bool,
    pub(super) wall: Option<(i64, i64)>,
}

impl Tally {
    pub(super) fn read(path: &str) -> Result<Self, Failure> {
        let mut tally = Self::default();
        source::each(path, |text| {
            if let Err(why) = tally.take(text) {
                let n = tally.refused.entry(why).or_default();
                *n = n.saturating_add(1);
            }
        })?;
        Ok(tally)
    }

    fn take(&mut self, text: &[u8]) -> Result<(), &'static str> {
        let statement: Statement<'_> =
            serde_json::from_slice(text).map_err(|_| "not a statement")?;
        let learner = statement.actor.as_ref().and_then(|it| it.name()).ok_or("no actor")?;
        let content = statement.object.as_ref().map(|it| &*it.id).ok_or("no object")?;
        let verb = statement.verb.as_ref().map(|it| &*it.id).ok_or("no verb")?;
        let at = statement.timestamp.as_deref().and_then(moment::epoch).ok_or("no timestamp")?;
        let result = statement.result.as_ref();
        let extensions = result.and_then(|it| it.extensions.as_ref());
        let played = match extensions.and_then(|it| it.played.as_deref()) {
            Some(text) => moment::segments(text).ok_or("played-segments cannot be read")?,
            None => Vec::new(),
        };
        if let Some(id) = statement.id.as_deref()
            && self.again(id, text)?
        {
            return Ok(());
        }
        self.accepted = self.accepted.saturating_add(1);
        let pair = self.pair(learner, content);
        let context = statement.context.as_ref();
        let more = context.and_then(|it| it.extensions.as_ref());
        let length = more.and_then(|it| it.length).or(extensions.and_then(|it| it.length));
        pair.length_ms = pair.length_ms.or(length.and_then(|it| moment::seconds(number(it))));
        let share = more.and_then(|it| it.threshold).or(extensions.and_then(|it| it.threshold));
        pair.threshold = pair.threshold.or(share.and_then(|it| number(it).parse().ok()));
        let named = more.and_then(|it| it.session.as_deref());
        let named = named.or(context.and_then(|it| it.registration.as_deref())).unwrap_or("");
        if !pair.sessions.contains_key(named) {
            pair.sessions.insert(named.to_owned(), Session::default());
        }
        if let Some(session) = pair.sessions.get_mut(named) {
            session.wall = Some(session.wall.map_or((at, at), |it| (it.0.min(at), it.1.max(at))));
            let time = extensions.and_then(|it| it.time).and_then(|it| moment::seconds(number(it)));
            for (from, to) in played {
                match to.or(time.filter(|it| *it >= from)) {
                    Some(to) => session.runs.insert(from, to),
                    None => session.open = true,
                }
            }
        }
        let claimed = verb.strip_prefix(VERB) == Some("completed")
            || result.and_then(|it| it.completion) == Some(true);
        if claimed {
            pair.claims.push(at);
        }
        Ok(())
    }

    /// Whether the same statement came before; other content under its id is reported.
    fn again(&mut self, id: &str, text: &[u8]) -> Result<bool, &'static str> {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let digest = hasher.finish();
        match self.seen.get(id) {
            None => {
                self.seen.insert(id.to_owned(), digest);
                Ok(false)
            }
            Some(it) if *it == digest => {
                self.twice = self.twice.saturating_add(1);
                Ok(true)
            }
            Some(_) => {
                self.conflicts.push(id.to_owned());
                Err("the id of another statement")
            }
        }
    }

    fn pair(&mut self, learner: &str, content: &str) -> &mut Pair {
        let key = (learner.to_owned(), content.to_owned());
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
}

impl Pair {
    /// Each place once, over all sessions.
    pub(super) fn covered(&self) -> Runs {
        let clip = |it: &(i64, i64)| (it.0, self.length_ms.map_or(it.1, |length| it.1.min(length)));
        self.sessions.values().flat_map(|it| it.runs.as_slice()).map(clip).collect()
    }

    /// What adding up sessions would give.
    pub(super) fn summed_ms(&self) -> i64 {
        self.sessions.values().fold(0, |sum: i64, it| sum.saturating_add(it.runs.len_ms()))
    }
}
