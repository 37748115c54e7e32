//! What was played: parts weighed by the clock, and what stands out about them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Versions, collect::Told};
use crate::{
    study::{
        Content, Did, Entry, Exact, Remark, RemarkKind, Runs, Segment, Watched,
        facts::Wall,
        rules::{Evidence, Overlap},
    },
    wire::{Id, InOrder},
};

/// What is known about the playing of one content.
#[derive(Default)]
pub(super) struct Played<'a> {
    /// Each entry with the parts of it that count, in order.
    pub(super) parts: Vec<(&'a Entry, Vec<(i64, i64)>)>,
    /// Every part, each time counted.
    pub(super) played_ms: i64,
    pub(super) sessions: BTreeSet<&'a Id>,
    pub(super) remarks: Vec<Remark>,
    /// Where parts begin whose end was never told.
    pub(super) open: Vec<i64>,
    /// The lengths that players measured.
    pub(super) lengths: Vec<(&'a Entry, i64)>,
}

impl Played<'_> {
    /// What is covered when everything counts.
    pub(super) fn covered(&self) -> Runs {
        self.parts.iter().flat_map(|it| it.1.iter().copied()).collect()
    }
}

/// One part of a content with its time by the clock.
struct Part<'a> {
    entry: &'a Entry,
    watched: &'a Watched,
    from: i64,
    to: i64,
    wall: Option<Wall>,
    /// What of it counts.
    kept: Vec<(i64, i64)>,
}

impl<'a> Part<'a> {
    /// The session it belongs to; an entry that names none is one.
    fn session(&self) -> &'a Id {
        session(self.entry, self.watched)
    }
}

fn session<'a>(entry: &'a Entry, watched: &'a Watched) -> &'a Id {
    watched.session.as_ref().or(watched.device.as_ref()).unwrap_or(&entry.id)
}

/// Weighs everything that was played, content by content.
pub(super) fn weigh<'a>(told: &Told<'a>, versions: &Versions<'_>) -> BTreeMap<&'a Id, Played<'a>> {
    let mut all: BTreeMap<&Id, Played<'a>> = BTreeMap::new();
    let mut parts = Vec::new();
    for entry in &told.entries {
        let Some(Did::Watched(watched)) = &entry.did else { continue };
        let played = all.entry(&watched.content).or_default();
        played.sessions.insert(session(entry, watched));
        played.lengths.extend(watched.length_ms.map(|it| (*entry, it)));
        for it in &watched.segments {
            match it.to {
                Some(to) => parts.push(Part {
                    entry,
                    watched,
                    from: it.from,
                    to,
                    wall: it.wall,
                    kept: vec![(it.from, to)],
                }),
                None => {
                    played.open.push(it.from);
                    played.remarks.push(remark(RemarkKind::OpenSegment, entry, it.from));
                }
            }
        }
    }
    let rule = |entry: &Entry, content: &Id| {
        told.contents
            .get(content)
            .and_then(|it: &&Content| versions.evidence(&it.category, entry.on))
    };
    overlaps(&mut parts, &rule, &mut all);
    speeds(&mut parts, &rule, &mut all);
    for part in parts {
        let Some(played) = all.get_mut(&part.watched.content) else { continue };
        played.played_ms = played.played_ms.saturating_add(part.to.saturating_sub(part.from));
        match played.parts.last_mut() {
            Some((entry, kept)) if entry.id == part.entry.id => kept.extend(part.kept),
            _ => played.parts.push((part.entry, part.kept)),
        }
    }
    for entry in &told.entries {
        if let Some(Did::Watched(watched)) = &entry.did
            && let Some(rule) = rule(entry, &watched.content)
            && let Some(played) = all.get_mut(&watched.content)
        {
            played.remarks.extend(idle(entry, watched, rule));
        }
    }
    all
}

/// Two sessions that play at the same time: what began later gives way.
fn overlaps<'a, 'r>(
    parts: &mut [Part<'a>],
    rule: &impl Fn(&Entry, &Id) -> Option<&'r Evidence>,
    all: &mut BTreeMap<&'a Id, Played<'a>>,
) {
    let mut order: Vec<&mut Part<'a>> = parts.iter_mut().filter(|it| it.wall.is_some()).collect();
    order.order_by(|a, b| {
        (a.wall, a.from, a.to, a.session(), &a.entry.id).cmp(&(
            b.wall,
            b.from,
            b.to,
            b.session(),
            &b.entry.id,
        ))
    });
    let mut before: Vec<(Wall, &Id)> = Vec::new();
    for part in order {
        let Some(wall) = part.wall else { continue };
        before.retain(|it| wall.from < it.0.to);
        let others = before.iter().filter(|it| it.1 != part.session());
        let busy: Runs = others.map(|it| (it.0.from, it.0.to)).collect();
        before.push((wall, part.session()));
        let overlap = busy
            .within(wall.from, wall.to)
            .fold(0_i64, |sum, it| sum.saturating_add(it.1.saturating_sub(it.0)));
        if overlap == 0 {
            continue;
        }
        let once =
            rule(part.entry, &part.watched.content).is_none_or(|it| it.overlap == Overlap::Once);
        let whole = part.to.saturating_sub(part.from);
        if once {
            let free = busy.without(wall.from, wall.to);
            let played = Segment { from: part.from, to: Some(part.to), wall: Some(wall) };
            part.kept = free.into_iter().filter_map(|it| played.during(it.0, it.1)).collect();
        }
        let kept =
            part.kept.iter().fold(0_i64, |sum, it| sum.saturating_add(it.1.saturating_sub(it.0)));
        let ms = if once { whole.saturating_sub(kept) } else { overlap };
        if let Some(played) = all.get_mut(&part.watched.content) {
            let told = remark(RemarkKind::Overlap, part.entry, ms);
            played.remarks.push(Remark { wall_ms: Some(overlap), left_out: once, ..told });
        }
    }
}

/// Parts, or whole sessions, that were played faster than is plausible.
fn speeds<'a, 'r>(
    parts: &mut [Part<'a>],
    rule: &impl Fn(&Entry, &Id) -> Option<&'r Evidence>,
    all: &mut BTreeMap<&'a Id, Played<'a>>,
) {
    let mut whole: BTreeMap<&Id, i64> = BTreeMap::new();
    for part in parts.iter() {
        let sum = whole.entry(&part.entry.id).or_default();
        *sum = sum.saturating_add(part.to.saturating_sub(part.from));
    }
    let mut told: BTreeSet<&Id> = BTreeSet::new();
    for part in parts.iter_mut() {
        let Some(rule) = rule(part.entry, &part.watched.content) else { continue };
        let Some(speed) = rule.max_speed else { continue };
        let length = part.to.saturating_sub(part.from);
        let (length, wall) = match (part.wall, part.watched.wall) {
            (Some(wall), _) => (length, wall),
            (None, Some(wall)) => (whole.get(&part.entry.id).copied().unwrap_or(length), wall),
            (None, None) => continue,
        };
        if !too_fast(speed, length, wall.len_ms()) {
            continue;
        }
        if rule.only_plausible {
            part.kept.clear();
        }
        // A session without times of its parts is told once.
        if part.wall.is_none() && !told.insert(&part.entry.id) {
            continue;
        }
        if let Some(played) = all.get_mut(&part.watched.content) {
            let it = remark(RemarkKind::Speed, part.entry, length);
            let wall_ms = Some(wall.len_ms());
            played.remarks.push(Remark { wall_ms, left_out: rule.only_plausible, ..it });
        }
    }
}

fn too_fast(speed: Exact, length: i64, wall: i64) -> bool {
    speed.share_of(wall, length).is_lt()
}

/// A session that stood still for longer than it may.
fn idle(entry: &Entry, watched: &Watched, rule: &Evidence) -> Option<Remark> {
    let (limit, wall) = (rule.idle_ms?, watched.wall?);
    let parts = watched.segments.iter();
    let played = parts.fold(0_i64, |sum, it| {
        let length = it.to.map_or(0, |to| to.saturating_sub(it.from));
        sum.saturating_add(it.wall.map_or(length, Wall::len_ms))
    });
    let still = wall.len_ms().saturating_sub(played);
    let wall_ms = Some(wall.len_ms());
    (still > limit).then(|| Remark { wall_ms, ..remark(RemarkKind::Idle, entry, still) })
}

pub(super) fn remark(kind: RemarkKind, entry: &Entry, ms: i64) -> Remark {
    Remark { kind, entry: entry.id.clone(), ms, wall_ms: None, left_out: false }
}
