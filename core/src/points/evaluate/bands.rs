//! Bands, quotas and ranks, once all totals are known.

use std::{
    cmp::{Ordering, Reverse},
    collections::BTreeMap,
};

use super::Judged;
use crate::{
    points::{
        BandBy, BandStatus, Member, Points, QuotaStatus, Rank, RankedGroup, RankingStatus,
        compile::{Program, Stretch},
        rules::{Band, GroupBy, Quota, Ranking, SecondKey, Ties},
    },
    time::Day,
    wire::Id,
};

/// A group of subjects: its organisation, level and class, where it is grouped by them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    organisation: Option<Id>,
    level: Option<Id>,
    class: Option<Id>,
}

/// The band of a total, with its place in the list.
fn of_total(program: &Program, day: Day, total: i64) -> Option<(usize, &Band)> {
    program.bands(day).find(|(_, it)| holds(it, total))
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
pub(super) fn give(program: &Program, day: Day, judged: &mut [Judged<'_>]) -> Vec<Undecided> {
    let mut has_bands = false;
    for it in judged.iter_mut().filter(|it| it.is_scored()) {
        let by_total = of_total(program, day, it.score());
        has_bands |= program.bands(day).next().is_some();
        it.place = by_total.map(|it| it.0);
        let graded = it.sums.grades.first().and_then(|it| it.band.clone());
        let worse = graded.filter(|(n, _)| it.place.is_none_or(|place| place < *n));
        let own = by_total.map(|it| it.1.id.clone());
        let by = worse.is_some().then_some(BandBy::Grade);
        if let Some((n, _)) = &worse {
            it.place = Some(*n);
        }
        let id = worse.map(|it| it.1).or_else(|| own.clone());
        let by_total = by.and(own);
        it.band = Some(BandStatus { id, by_total, by, quota: None });
    }
    if !has_bands {
        judged.iter_mut().for_each(|it| it.band = None);
        return Vec::new();
    }
    let mut undecided = Vec::new();
    for (n, band) in program.bands(day) {
        if let Some(quota) = &band.quota {
            let otherwise = program.bands(day).find(|it| it.1.id == quota.otherwise);
            undecided.extend(limit(n, (band, quota), otherwise.map(|it| it.0), judged));
        }
    }
    undecided
}

/// Equals at the edge of a quota, of whom not all have room.
#[derive(Debug)]
pub(super) struct Undecided {
    /// The place of the band.
    pub(super) band: usize,
    pub(super) members: Vec<String>,
    pub(super) places: u32,
}

/// Lets only so many of each group have a band.
fn limit(
    n: usize,
    (band, quota): (&Band, &Quota),
    otherwise: Option<usize>,
    judged: &mut [Judged<'_>],
) -> Vec<Undecided> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (at, it) in judged.iter().enumerate().filter(|it| it.1.is_scored()) {
        groups.entry(group(it.member, &quota.within)).or_default().push(at);
    }
    let mut undecided = Vec::new();
    for all in groups.into_values() {
        let of = count(all.len());
        let has_it = |at: &usize| judged.get(*at).is_some_and(|it| it.place == Some(n));
        let reached: Vec<usize> = all.into_iter().filter(has_it).collect();
        let share = i128::from(of).saturating_mul(i128::from(quota.part));
        let places = quota.round.apply(share, i128::from(quota.of), 1).unwrap_or(0);
        let places = u32::try_from(places).unwrap_or(0);
        let status = QuotaStatus { places, reached: count(reached.len()), of };
        let mut equals = Vec::new();
        for (at, fate) in fates(&reached, places, judged) {
            let Some(it) = judged.get_mut(at) else { continue };
            if fate == Some(BandBy::Undecided) {
                equals.push(it.member.id.to_string());
            }
            seal(it, fate, (band, &quota.otherwise, otherwise), &status);
        }
        if !equals.is_empty() {
            undecided.push(Undecided { band: n, members: equals, places });
        }
    }
    undecided
}

/// Who of those that reach a band has it, who lies beyond, of whom people decide.
fn fates(reached: &[usize], places: u32, judged: &[Judged<'_>]) -> Vec<(usize, Option<BandBy>)> {
    let score = |at: usize| judged.get(at).map_or(0, Judged::score);
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
    it: &mut Judged<'_>,
    fate: Option<BandBy>,
    (band, otherwise, place): (&Band, &Id, Option<usize>),
    status: &QuotaStatus,
) {
    let quota = Some(status.clone());
    let by_total = it.band.as_ref().and_then(|it| it.by_total.clone());
    let by_total = by_total.or_else(|| Some(band.id.clone()));
    match fate {
        None => {
            if let Some(it) = &mut it.band {
                it.quota = quota;
            }
        }
        Some(BandBy::Quota) => {
            it.place = place;
            let id = Some(otherwise.clone());
            it.band = Some(BandStatus { id, by_total, by: fate, quota });
        }
        Some(_) => {
            it.place = None;
            it.band = Some(BandStatus { id: None, by_total, by: fate, quota });
        }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn group(member: &Member, by: &[GroupBy]) -> Group {
    let told = |what: GroupBy, id: &Option<Id>| id.clone().filter(|_| by.contains(&what));
    Group {
        organisation: told(GroupBy::Organisation, &member.organisation),
        level: told(GroupBy::Level, &member.level),
        class: told(GroupBy::Class, &member.class),
    }
}

/// The rankings that are made for a period.
pub(super) fn rank(
    program: &Program,
    day: Day,
    at: Stretch,
    judged: &[Judged<'_>],
) -> Vec<RankingStatus> {
    let rules = program.rules.rankings.iter();
    let rules = rules.filter(|it| it.in_force.holds_on(day) && it.period == at.period.cycle());
    rules.map(|it| ranking(program, it, at, judged)).collect()
}

fn ranking(program: &Program, rule: &Ranking, at: Stretch, judged: &[Judged<'_>]) -> RankingStatus {
    let mut groups: BTreeMap<Group, Vec<(&Judged<'_>, Vec<i64>)>> = BTreeMap::new();
    for it in judged.iter().filter(|it| it.is_scored()) {
        let keys = keys(program, rule, it);
        groups.entry(group(it.member, &rule.within)).or_default().push((it, keys));
    }
    let groups = groups.into_iter().map(|(group, mut all)| {
        let Group { organisation, level, class } = group;
        all.sort_by(|(a, a_keys), (b, b_keys)| {
            let by_keys = Reverse(a_keys).cmp(&Reverse(b_keys));
            by_keys.then_with(|| a.member.id.cmp(&b.member.id))
        });
        RankedGroup { organisation, level, class, ranks: ranks(rule.ties, &all) }
    });
    RankingStatus {
        rule: program.rule(&rule.id),
        period: at.period,
        ties: rule.ties,
        groups: groups.collect(),
    }
}

/// What orders subjects: the total, then what tells equals apart; more comes first.
fn keys(program: &Program, rule: &Ranking, it: &Judged<'_>) -> Vec<i64> {
    let second = rule.then.iter().map(|key| match key {
        SecondKey::FewerDeductions => it.sums.deductions.saturating_neg(),
        SecondKey::MoreAwards => it.sums.awards,
        SecondKey::Head(id) => {
            let head = program.heads.iter().position(|it| it.id == *id);
            let sum = it.sums.heads.iter().find(|it| Some(it.head) == head);
            sum.map_or(0, |it| it.total)
        }
    });
    std::iter::once(it.score()).chain(second).collect()
}

fn ranks(ties: Ties, all: &[(&Judged<'_>, Vec<i64>)]) -> Vec<Rank> {
    let mut ranks: Vec<Rank> = Vec::with_capacity(all.len());
    let mut last: Option<&Vec<i64>> = None;
    let (mut rank, mut dense) = (0_u32, 0_u32);
    for (n, (it, keys)) in (1_u32..).zip(all) {
        let is_equal = last.is_some_and(|it| it.cmp(keys) == Ordering::Equal);
        if !is_equal {
            (rank, dense) = (n, dense.saturating_add(1));
        }
        let own = match ties {
            Ties::Competition => rank,
            Ties::Dense => dense,
            Ties::Ordinal => n,
        };
        if is_equal
            && ties != Ties::Ordinal
            && let Some(before) = ranks.last_mut()
        {
            before.tied = true;
        }
        let tied = is_equal && ties != Ties::Ordinal;
        let total = Points::from_hundredths(it.score());
        ranks.push(Rank { id: it.member.id.clone(), rank: own, total, tied });
        last = Some(keys);
    }
    ranks
}
