//! Bands, quotas and ranks, once all totals are known.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{subject::Sums, who::Group};
use crate::{
    points::{
        BandBy, Points, QuotaStatus,
        compile::{Program, Stretch},
        rules::{Band, Quota, Ranking, SecondKey, Ties},
    },
    time::Day,
};

/// What bands and ranks go by, of one subject that is scored, and the band it has.
///
/// Bands are places in the list of the scheme.
#[derive(Debug)]
pub(super) struct Scored {
    group: Group,
    pub(super) score: i64,
    awards: i64,
    deductions: i64,
    /// What stands under each head, where a ranking asks for it.
    heads: Vec<(usize, i64)>,
    /// The band of the gravest direct grade.
    graded: Option<usize>,
    pub(super) place: Option<usize>,
    /// The band by total, where something else decided.
    pub(super) by_total: Option<usize>,
    pub(super) by: Option<BandBy>,
    pub(super) quota: Option<QuotaStatus>,
}

impl Scored {
    pub(super) fn new(program: &Program, group: Group, sums: &Sums) -> Self {
        let by_head = |it: &Ranking| it.then.iter().any(|it| matches!(it, SecondKey::Head(_)));
        let heads = match program.rules.rankings.iter().any(by_head) {
            true => sums.heads.iter().map(|it| (it.head, it.total)).collect(),
            false => Vec::new(),
        };
        Self {
            group,
            score: sums.score(),
            awards: sums.awards,
            deductions: sums.deductions,
            heads,
            graded: sums.grades.first().and_then(|it| it.band.as_ref()).map(|it| it.0),
            place: None,
            by_total: None,
            by: None,
            quota: None,
        }
    }

    /// Whether nothing, neither total nor quota nor grade, tells its band.
    pub(super) fn is_open(&self) -> bool {
        self.place.is_none() && self.by.is_none()
    }
}

/// Whether a band holds a total.
fn holds(band: &Band, total: i64) -> bool {
    let of = |end: Option<Points>| end.map(Points::hundredths);
    of(band.from).is_none_or(|it| it <= total)
        && of(band.above).is_none_or(|it| it < total)
        && of(band.to).is_none_or(|it| total <= it)
        && of(band.below).is_none_or(|it| total < it)
}

/// Gives each scored subject its band.
pub(super) fn give(program: &Program, day: Day, all: &mut [Option<Scored>]) -> Vec<Undecided> {
    let bands: Vec<(usize, &Band)> = program.bands(day).collect();
    if bands.is_empty() {
        return Vec::new();
    }
    for it in all.iter_mut().flatten() {
        let by_total = bands.iter().find(|(_, band)| holds(band, it.score)).map(|it| it.0);
        it.place = by_total;
        if let Some(n) = it.graded.filter(|n| by_total.is_none_or(|place| place < *n)) {
            it.place = Some(n);
            it.by_total = by_total;
            it.by = Some(BandBy::Grade);
        }
    }
    let mut undecided = Vec::new();
    for (n, band) in &bands {
        if let Some(quota) = &band.quota {
            let otherwise = bands.iter().find(|it| it.1.id == quota.otherwise).map(|it| it.0);
            undecided.extend(limit(*n, quota, otherwise, all));
        }
    }
    undecided
}

/// Equals at the edge of a quota, of whom not all have room.
#[derive(Debug)]
pub(super) struct Undecided {
    /// The place of the band.
    pub(super) band: usize,
    /// Their places in the list of subjects.
    pub(super) members: Vec<usize>,
    pub(super) places: u32,
}

/// Lets only so many of each group have a band.
fn limit(
    n: usize,
    quota: &Quota,
    otherwise: Option<usize>,
    all: &mut [Option<Scored>],
) -> Vec<Undecided> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (at, it) in all.iter().enumerate() {
        if let Some(it) = it {
            groups.entry(it.group.by(&quota.within)).or_default().push(at);
        }
    }
    let mut undecided = Vec::new();
    for group in groups.into_values() {
        let of = count(group.len());
        let has_it = |at: &usize| all.get(*at).and_then(Option::as_ref).map(|it| it.place);
        let reached: Vec<usize> =
            group.into_iter().filter(|it| has_it(it) == Some(Some(n))).collect();
        let share = i128::from(of).saturating_mul(i128::from(quota.part));
        let places = quota.round.apply(share, i128::from(quota.of), 1).unwrap_or(0);
        let places = u32::try_from(places).unwrap_or(0);
        let status = QuotaStatus { places, reached: count(reached.len()), of };
        let mut equals = Vec::new();
        for (at, fate) in fates(&reached, places, all) {
            let Some(it) = all.get_mut(at).and_then(Option::as_mut) else { continue };
            if fate == Some(BandBy::Undecided) {
                equals.push(at);
            }
            seal(it, fate, (n, otherwise), &status);
        }
        if !equals.is_empty() {
            undecided.push(Undecided { band: n, members: equals, places });
        }
    }
    undecided
}

/// Who of those that reach a band has it, who lies beyond, of whom people decide.
fn fates(reached: &[usize], places: u32, all: &[Option<Scored>]) -> Vec<(usize, Option<BandBy>)> {
    let score = |at: usize| all.get(at).and_then(Option::as_ref).map_or(0, |it| it.score);
    let mut scores: Vec<i64> = reached.iter().map(|at| score(*at)).collect();
    scores.sort_unstable_by_key(|it| Reverse(*it));
    let fate = |at: usize| {
        let mine = score(at);
        let better = count(scores.partition_point(|it| *it > mine));
        let as_good = count(scores.partition_point(|it| *it >= mine));
        match as_good <= places {
            true => None,
            false if better < places => Some(BandBy::Undecided),
            false => Some(BandBy::Quota),
        }
    };
    reached.iter().map(|at| (*at, fate(*at))).collect()
}

/// Tells the band of one that reached a band with a quota.
fn seal(
    it: &mut Scored,
    fate: Option<BandBy>,
    (band, otherwise): (usize, Option<usize>),
    status: &QuotaStatus,
) {
    it.quota = Some(status.clone());
    if fate.is_some() {
        it.by_total = it.by_total.or(Some(band));
        it.by = fate;
        it.place = otherwise.filter(|_| fate == Some(BandBy::Quota));
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A ranking: its groups, each with its subjects, the first in rank first.
#[derive(Debug)]
pub(super) struct Ranked<'p> {
    pub(super) rule: &'p Ranking,
    pub(super) groups: Vec<Vec<Place>>,
}

/// The rank of one subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Its place in the list of subjects.
    pub(super) at: usize,
    pub(super) rank: u32,
    pub(super) score: i64,
    pub(super) tied: bool,
}

/// The rankings that are made for a period. Subjects come in the order of their ids.
pub(super) fn rank<'p>(
    program: &'p Program,
    day: Day,
    at: Stretch,
    all: &[Option<Scored>],
) -> Vec<Ranked<'p>> {
    let rules = program.rules.rankings.iter();
    let rules = rules.filter(|it| it.in_force.holds_on(day) && it.period == at.period.cycle());
    rules.map(|it| ranking(program, it, all)).collect()
}

/// A subject in a ranking: what orders it, then its place in the list.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    group: Group,
    score: Reverse<i64>,
    second: Reverse<Vec<i64>>,
    at: usize,
}

fn ranking<'p>(program: &Program, rule: &'p Ranking, all: &[Option<Scored>]) -> Ranked<'p> {
    let scored = all.iter().enumerate().filter_map(|(at, it)| Some((at, it.as_ref()?)));
    let order = scored.map(|(at, it)| Order {
        group: it.group.by(&rule.within),
        score: Reverse(it.score),
        second: Reverse(second(program, rule, it)),
        at,
    });
    let mut order: Vec<Order> = order.collect();
    order.sort_unstable();
    let groups = order.chunk_by(|a, b| a.group == b.group);
    Ranked { rule, groups: groups.map(|it| ranks(rule.ties, it)).collect() }
}

/// What tells equals apart; more comes first.
fn second(program: &Program, rule: &Ranking, it: &Scored) -> Vec<i64> {
    let second = rule.then.iter().map(|key| match key {
        SecondKey::FewerDeductions => it.deductions.saturating_neg(),
        SecondKey::MoreAwards => it.awards,
        SecondKey::Head(id) => {
            let head = program.heads.iter().position(|it| it.id == *id);
            let sum = it.heads.iter().find(|it| Some(it.0) == head);
            sum.map_or(0, |it| it.1)
        }
    });
    second.collect()
}

fn ranks(ties: Ties, all: &[Order]) -> Vec<Place> {
    let mut ranks: Vec<Place> = Vec::with_capacity(all.len());
    let mut last: Option<&Order> = None;
    let (mut rank, mut dense) = (0_u32, 0_u32);
    for (n, it) in (1_u32..).zip(all) {
        let is_equal = last.is_some_and(|last| last.score == it.score && last.second == it.second);
        if !is_equal {
            (rank, dense) = (n, dense.saturating_add(1));
        }
        let own = match ties {
            Ties::Competition => rank,
            Ties::Dense => dense,
            Ties::Ordinal => n,
        };
        let tied = is_equal && ties != Ties::Ordinal;
        if tied && let Some(before) = ranks.last_mut() {
            before.tied = true;
        }
        ranks.push(Place { at: it.at, rank: own, score: it.score.0, tied });
        last = Some(it);
    }
    ranks
}
