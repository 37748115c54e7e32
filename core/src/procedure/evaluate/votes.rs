//! Quorum, majority and election.

use super::{
    Said, World,
    count::{Counts, Stand, sum},
    meeting::{Declared, Votes},
};
use crate::{
    answers::{Param, Verdict},
    kernel::{Certainty, Elected, elect},
    procedure::{
        findings,
        result::{Election, Stands, Vote},
        rules::{Part, Quantity, Surplus},
    },
    wire::{Id, InOrder},
};

impl World<'_> {
    /// The votes as they were counted; how they stand is told by the rules.
    pub(super) fn votes(&self) -> Vec<Vote> {
        let mut votes = Vec::new();
        for (n, item) in self.meeting.items.iter().enumerate() {
            let opinions = self.opinions(n);
            for it in &item.votes {
                // Opinions are about motions, never about candidates.
                let [yes, no, abstain] = if it.candidate.is_none() { opinions } else { [0; 3] };
                votes.push(Vote {
                    item: item.id.cloned(),
                    candidate: it.candidate.and_then(|it| Id::new(it).ok()),
                    yes: it.yes.saturating_add(yes),
                    no: it.no.saturating_add(no),
                    abstain: it.abstain.saturating_add(abstain),
                    opinions: Some(yes.saturating_add(no).saturating_add(abstain))
                        .filter(|it| *it > 0),
                    stands: Stands::NoRule,
                    declared: declared(&item.declared, it.candidate).map(|it| it.passed),
                });
            }
        }
        votes
    }

    /// A quorum for every item that is voted on, or for the whole act.
    pub(super) fn quorum(&self, parts: &[Part], items: &[usize], all: &[Counts]) -> Vec<Said> {
        let voted = |n: &&usize| self.meeting.items.get(**n).is_some_and(|it| !it.votes.is_empty());
        let mut asked: Vec<usize> = items.iter().filter(voted).copied().collect();
        if asked.is_empty() {
            // Nothing was voted: the meeting itself needs its quorum.
            asked.extend(items.last());
        }
        asked.into_iter().filter_map(|n| Some(self.any_of(parts, n, all.get(n)?))).collect()
    }

    fn any_of(&self, parts: &[Part], n: usize, counts: &Counts) -> Said {
        let item = self.meeting.items.get(n);
        let first = item.and_then(|it| it.votes.first());
        let stands: Vec<_> = parts.iter().map(|it| self.stand(*it, n, counts, first)).collect();
        let id = item.and_then(|it| it.id);
        if self.meeting.opened.is_none() && self.meeting.steps.is_empty() {
            return Said::new(Verdict::Pending, findings::SHORT).for_item(id);
        }
        let rank = |it: &Stand| match it.certainty {
            Some(Certainty::Reached) => 3,
            Some(Certainty::Open) => 2,
            None => 1,
            Some(Certainty::Missed) => 0,
        };
        // Of alternatives equally near the first listed is told.
        let known = stands.iter().rev().filter_map(|it| it.as_ref().ok());
        let best = known.max_by_key(|it| (rank(it), it.margin)).copied();
        let missing = stands.iter().find_map(|it| it.as_ref().err()).copied();
        match (best, missing) {
            (Some(best), missing) if rank(&best) == 3 || missing.is_none() => {
                self.of_stand(best, n, counts.ageless).for_item(id)
            }
            (_, Some(missing)) => self.without(missing).for_item(id),
            _ => Said::unknown("count:present").for_item(id),
        }
    }

    /// A number that nobody told yet is pending while the act goes on.
    fn without(&self, missing: Quantity) -> Said {
        if self.over {
            return Said::unknown(format!("count:{}", missing.name()));
        }
        Said::new(Verdict::Pending, findings::NOT_KNOWN)
    }

    fn of_stand(&self, stand: Stand, n: usize, ageless: u32) -> Said {
        let verdict = match stand.certainty {
            Some(Certainty::Reached) => Verdict::Met,
            Some(Certainty::Missed) => Verdict::Unmet,
            Some(Certainty::Open) => Verdict::Pending,
            None => {
                let item = self.meeting.items.get(n).and_then(|it| it.id);
                let word = match item {
                    _ if ageless > 0 => "age".to_owned(),
                    Some(it) => format!("time:{it}"),
                    None => "time".to_owned(),
                };
                return Said { stand: Some(stand), ..Said::unknown(word) };
            }
        };
        let kind = if stand.part.share.is_quota() { findings::OVER } else { findings::SHORT };
        let item = self.meeting.items.get(n);
        let subjects = item.into_iter().flat_map(|it| {
            let facts = it.votes.iter().map(|it| it.fact).chain(it.fact);
            facts.map(|it| it.id.clone())
        });
        let mut said = Said::new(verdict, kind).about(subjects);
        said.certainty = stand.certainty;
        said.params = findings::of_stand(&stand);
        Said { stand: Some(stand), ..said }
    }

    /// Shares that the act keeps, each for every item, once where it has none.
    pub(super) fn shares(&self, parts: &[Part], items: &[usize], all: &[Counts]) -> Vec<Said> {
        let mut said = Vec::new();
        let n = items.first().copied().unwrap_or_default();
        let Some(counts) = all.get(n) else { return said };
        for part in parts {
            said.push(match self.stand(*part, n, counts, None) {
                Ok(stand) => self.of_stand(stand, n, counts.ageless),
                Err(missing) => self.without(missing),
            });
        }
        said
    }

    /// Whether motions passed. That one fails is no breach; that it is declared otherwise is.
    pub(super) fn majority(
        &self,
        parts: &[Part],
        items: &[usize],
        all: &[Counts],
        votes: &mut [Vote],
    ) -> Vec<Said> {
        let mut said = Vec::new();
        for n in items {
            let (Some(item), Some(counts)) = (self.meeting.items.get(*n), all.get(*n)) else {
                continue;
            };
            for vote in item.votes.iter().filter(|it| it.candidate.is_none()) {
                said.push(self.passes(parts, *n, counts, vote, votes));
            }
        }
        said
    }

    /// How one motion or candidate stands, all shares together.
    fn passes(
        &self,
        parts: &[Part],
        n: usize,
        counts: &Counts,
        vote: &Votes<'_>,
        votes: &mut [Vote],
    ) -> Said {
        let item = self.meeting.items.get(n);
        let id = item.and_then(|it| it.id);
        let stands: Vec<_> =
            parts.iter().map(|it| self.stand(*it, n, counts, Some(vote))).collect();
        let missing = stands.iter().find_map(|it| it.as_ref().err()).copied();
        let known: Vec<Stand> = stands.iter().filter_map(|it| it.as_ref().ok()).copied().collect();
        let is = |want: Option<Certainty>| known.iter().any(|it| it.certainty == want);
        let (verdict, certainty) = if is(Some(Certainty::Missed)) {
            (Verdict::Unmet, Some(Certainty::Missed))
        } else if missing.is_some() || is(None) {
            (Verdict::Unknown, None)
        } else if is(Some(Certainty::Open)) {
            (Verdict::Pending, Some(Certainty::Open))
        } else {
            (Verdict::Met, Some(Certainty::Reached))
        };
        let told = item.and_then(|it| declared(&it.declared, vote.candidate));
        if let Some(it) = votes
            .iter_mut()
            .find(|it| it.item.as_ref() == id && it.candidate.as_deref() == vote.candidate)
        {
            it.stands = match verdict {
                Verdict::Met => Stands::Passed,
                Verdict::Unmet => Stands::Failed,
                Verdict::Pending => Stands::Open,
                Verdict::Unknown => Stands::Unknown,
            };
        }
        let mut said =
            Said::new(verdict, findings::NOT_PASSED).about([vote.fact.id.clone()]).for_item(id);
        said.candidate = vote.candidate.and_then(|it| Id::new(it).ok());
        said.is_result = true;
        said.certainty = certainty;
        // The share that is furthest away is told.
        said.stand = known.iter().min_by_key(|it| it.margin).copied();
        if let Some(missing) = missing.filter(|_| verdict == Verdict::Unknown) {
            said.missing.push(format!("count:{}", missing.name()));
        } else if verdict == Verdict::Unknown && counts.ageless > 0 {
            said.missing.push("age".to_owned());
        }
        if let Some(stand) = &said.stand {
            said.params = findings::of_stand(stand);
        }
        self.against(said, told, vote.candidate.is_none())
    }

    /// A result that was declared otherwise than it was counted.
    fn against(&self, mut said: Said, told: Option<&Declared<'_>>, is_motion: bool) -> Said {
        let Some(told) = told else { return said };
        let counted = match said.verdict {
            Verdict::Met => true,
            Verdict::Unmet => false,
            Verdict::Pending | Verdict::Unknown => return said,
        };
        // A candidate with enough votes may still be without a seat.
        if told.passed == counted || (!is_motion && counted) {
            return said;
        }
        said.kind = findings::WRONGLY_DECLARED;
        said.verdict = Verdict::Unmet;
        said.subjects.push(told.fact.id.clone());
        let word = if told.passed { "passed" } else { "failed" };
        said.with("declared", Param::Word(word.into()))
    }

    /// Who is elected.
    pub(super) fn win(
        &self,
        parts: &[Part],
        items: &[usize],
        all: &[Counts],
        votes: &mut [Vote],
        elections: &mut Vec<Election>,
    ) -> Vec<Said> {
        let mut said = Vec::new();
        for n in items {
            let (Some(item), Some(counts)) = (self.meeting.items.get(*n), all.get(*n)) else {
                continue;
            };
            let stood: Vec<&Votes<'_>> =
                item.votes.iter().filter(|it| it.candidate.is_some()).collect();
            if stood.is_empty() {
                continue;
            }
            let each: Vec<Said> =
                stood.iter().map(|it| self.passes(parts, *n, counts, it, votes)).collect();
            if let Some(seats) = item.seats {
                let yes: Vec<u32> = stood.iter().map(|it| it.yes).collect();
                let reached: Vec<bool> = each.iter().map(|it| self.reached(it)).collect();
                let known = each.iter().all(|it| it.verdict != Verdict::Unknown);
                let result = elect(&yes, &reached, seats);
                let ids = |places: &[usize]| {
                    let ids = places.iter().filter_map(|it| stood.get(*it)?.candidate);
                    let mut ids: Vec<Id> = ids.filter_map(|it| Id::new(it).ok()).collect();
                    ids.order();
                    ids
                };
                if known {
                    elections.push(Election {
                        item: item.id.cloned(),
                        seats,
                        elected: ids(&result.won),
                        tied: ids(&result.tied),
                        left: result.left,
                        certain: counts.finished || is_settled(&result, &each, &stood, counts),
                    });
                }
            }
            said.extend(each);
        }
        said
    }

    /// Whether a candidate has enough votes as counted, whatever was declared.
    fn reached(&self, said: &Said) -> bool {
        said.stand.is_some_and(|it| it.margin >= 0)
    }

    /// Ballots returned, valid and marked agree with each other.
    pub(super) fn ballots(&self, items: &[usize]) -> Vec<Said> {
        let mut said = Vec::new();
        for n in items {
            let Some(item) = self.meeting.items.get(*n) else { continue };
            if item.votes.is_empty() && item.ballots.is_none() {
                continue;
            }
            let Some(ballots) = &item.ballots else {
                let verdict = self.over || !item.declared.is_empty();
                said.push(match verdict {
                    true => Said::unknown("fact:ballots").for_item(item.id),
                    false => Said::new(Verdict::Pending, findings::BAD_BALLOTS).for_item(item.id),
                });
                continue;
            };
            let marks = item.votes.iter().map(|it| it.yes).fold(0_u32, u32::saturating_add);
            let most = |n: Option<u32>| n.zip(item.seats).map(|(n, it)| n.saturating_mul(it));
            let valid = ballots.valid.or(ballots.returned);
            let lone = item.votes.iter().map(sum).max();
            let mut pairs = vec![
                (ballots.returned, ballots.issued),
                (ballots.valid, ballots.returned),
                (lone, valid),
            ];
            if item.seats.is_some() {
                pairs.push((Some(marks), most(valid)));
            }
            let known: Vec<(u32, u32)> = pairs.into_iter().filter_map(|(a, b)| a.zip(b)).collect();
            let worst =
                known.iter().min_by_key(|(a, b)| i64::from(*b).saturating_sub(i64::from(*a)));
            let about = [ballots.fact.id.clone()];
            said.push(match worst {
                None => Said::unknown("attr:returned").for_item(item.id).about(about),
                Some((have, most)) => {
                    let margin = i64::from(*most).saturating_sub(i64::from(*have));
                    let verdict = if margin < 0 { Verdict::Unmet } else { Verdict::Met };
                    Said::new(verdict, findings::BAD_BALLOTS)
                        .for_item(item.id)
                        .about(about)
                        .numbers(*have, *most, margin)
                        .with("have", Param::Count(i64::from(*have)))
                        .with("need", Param::Count(i64::from(*most)))
                }
            });
        }
        said
    }

    /// More candidates than seats.
    pub(super) fn surplus(&self, asks: &Surplus, items: &[usize], all: &[Counts]) -> Vec<Said> {
        let mut said = Vec::new();
        for n in items {
            let (Some(item), Some(counts)) = (self.meeting.items.get(*n), all.get(*n)) else {
                continue;
            };
            let Some(seats) = item.seats else { continue };
            let Some(have) = self.quantity(Quantity::Candidates, *n, counts, None) else {
                said.push(self.without(Quantity::Candidates).for_item(item.id));
                continue;
            };
            let more = asks.share.map_or(0, |it| it.limit(seats)).max(asks.least.unwrap_or(0));
            let need = seats.saturating_add(more);
            let margin = i64::from(have.least).saturating_sub(i64::from(need));
            let verdict = if margin < 0 { Verdict::Unmet } else { Verdict::Met };
            said.push(
                Said::new(verdict, findings::FEW_CANDIDATES)
                    .for_item(item.id)
                    .about(item.id.cloned())
                    .numbers(have.least, need, margin)
                    .with("have", Param::Count(i64::from(have.least)))
                    .with("need", Param::Count(i64::from(need)))
                    .with("seats", Param::Count(i64::from(seats))),
            );
        }
        said
    }
}

/// Whether ballots still out can change nothing: those elected have their share for
/// certain, and nobody else reaches it, or the last of those elected.
fn is_settled(result: &Elected, each: &[Said], stood: &[&Votes<'_>], counts: &Counts) -> bool {
    let Some(voters) = counts.entitled else { return false };
    let votes = |n: usize| stood.get(n).map_or(0, |it| it.yes);
    let is = |n: usize, want| each.get(n).is_some_and(|it| it.certainty == Some(want));
    let is_last_away = |n: usize| {
        let cast = stood.get(n).map_or(0, |it| sum(it));
        let most = votes(n).saturating_add(voters.saturating_sub(cast));
        result.left == 0 && result.won.iter().all(|it| votes(*it) > most)
    };
    let others = (0..stood.len()).filter(|it| !result.won.contains(it));
    result.won.iter().all(|it| is(*it, Certainty::Reached))
        && others.into_iter().all(|it| is(it, Certainty::Missed) || is_last_away(it))
}

fn declared<'d, 'a>(list: &'d [Declared<'a>], candidate: Option<&str>) -> Option<&'d Declared<'a>> {
    list.iter().rev().find(|it| it.candidate == candidate)
}
