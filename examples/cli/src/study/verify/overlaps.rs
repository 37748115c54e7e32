//! Sessions of one learner that played at the same time.

use jiceng::study::{Runs, Segment, Wall};
use serde::Serialize;

use crate::study::{session::Play, tally::Pair};

/// Two sessions that played at the same time.
#[derive(Serialize)]
pub(super) struct Overlap<'a> {
    pub(super) learner: &'a str,
    /// The one that began earlier.
    pub(super) a: Side<'a>,
    pub(super) b: Side<'a>,
    /// For how many milliseconds by the clock.
    pub(super) ms: i64,
}

#[derive(Clone, Copy, Serialize)]
pub(super) struct Side<'a> {
    pub(super) content: &'a str,
    pub(super) session: &'a str,
}

struct Busy<'a> {
    side: Side<'a>,
    from: i64,
    to: i64,
    runs: Runs,
}

/// The overlaps of every learner; the pairs lie together by learner.
pub(super) fn overlaps(pairs: &[Pair]) -> Vec<Overlap<'_>> {
    let mut found = Vec::new();
    for of_one in pairs.chunk_by(|a, b| a.learner == b.learner) {
        let Some(first) = of_one.first() else { continue };
        let mut all: Vec<Busy<'_>> = of_one.iter().flat_map(busy).collect();
        all.sort_by(|a, b| {
            (a.from, a.side.content, a.side.session).cmp(&(b.from, b.side.content, b.side.session))
        });
        let mut open: Vec<&Busy<'_>> = Vec::new();
        for it in &all {
            open.retain(|other| it.from < other.to);
            for other in &open {
                let ms = common(&other.runs, &it.runs);
                if ms > 0 {
                    found.push(Overlap { learner: &first.learner, a: other.side, b: it.side, ms });
                }
            }
            open.push(it);
        }
    }
    found
}

fn busy(pair: &Pair) -> Vec<Busy<'_>> {
    let of = pair.sessions.iter().filter_map(|(session, it)| {
        let runs = it.busy();
        let (from, to) = (runs.as_slice().first()?.0, runs.as_slice().last()?.1);
        Some(Busy { side: Side { content: &pair.content, session }, from, to, runs })
    });
    of.collect()
}

fn common(a: &Runs, b: &Runs) -> i64 {
    let each = a.as_slice().iter().flat_map(|it| b.within(it.0, it.1));
    each.fold(0, |sum: i64, it| sum.saturating_add(it.1.saturating_sub(it.0)))
}

/// What counts of each pair of one learner if an hour by the clock counts once: of two
/// parts that played at the same time the later gives way. Nothing if none did.
pub(super) fn once(of_one: &[Pair]) -> Option<Vec<Runs>> {
    let mut plays: Vec<(Play, usize, usize)> = Vec::new();
    for (n, pair) in of_one.iter().enumerate() {
        for (m, session) in pair.sessions.values().enumerate() {
            plays.extend(session.plays.iter().map(|it| (*it, n, m)));
        }
    }
    plays.sort_unstable();
    let mut kept: Vec<Vec<(i64, i64)>> = vec![Vec::new(); of_one.len()];
    let mut open: Vec<(Play, usize, usize)> = Vec::new();
    let mut is_any = false;
    for it in plays {
        let (play, n, _) = it;
        open.retain(|other| play.wall.0 < other.0.wall.1);
        let others = open.iter().filter(|other| (other.1, other.2) != (it.1, it.2));
        let busy: Runs = others.map(|it| it.0.wall).collect();
        open.push(it);
        let free = busy.without(play.wall.0, play.wall.1);
        is_any = is_any || free != [play.wall];
        let wall = Some(Wall { from: play.wall.0, to: play.wall.1 });
        let part = Segment { from: play.from, to: Some(play.to), wall };
        if let Some(kept) = kept.get_mut(n) {
            kept.extend(free.into_iter().filter_map(|it| part.during(it.0, it.1)));
        }
    }
    if !is_any {
        return None;
    }
    let counted = of_one.iter().zip(kept).map(|(pair, mut kept)| {
        for session in pair.sessions.values() {
            let timed: Runs = session.plays.iter().map(|it| (it.from, it.to)).collect();
            let untimed = session.runs.as_slice().iter();
            kept.extend(untimed.flat_map(|it| timed.without(it.0, it.1)));
        }
        kept.into_iter().collect()
    });
    Some(counted.collect())
}
