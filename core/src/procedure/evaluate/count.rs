//! How many there are of what, item by item.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    World,
    meeting::{Item, Meeting, Of, Votes},
};
use crate::{
    facts::TimeOfDay,
    kernel::{Certainty, Tally},
    people::{Seat, Why},
    procedure::rules::{Part, Quantity},
    wire::InOrder,
};

/// A number of which the least and the greatest possible are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) least: u32,
    pub(super) most: u32,
}

impl Range {
    fn just(n: u32) -> Self {
        Self { least: n, most: n }
    }
}

/// The numbers of one item that do not depend on the question voted on.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    pub(super) entitled: Option<u32>,
    pub(super) all: Option<u32>,
    pub(super) present: Option<Range>,
    /// Those of whom it is not known whether they are of age.
    pub(super) ageless: u32,
    households: Option<u32>,
    households_present: Option<Range>,
    candidates: u32,
    /// Written opinions that count: for, against, abstaining.
    opinions: [u32; 3],
    /// Whether nobody else comes or votes.
    pub(super) finished: bool,
}

/// Whether a person was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum There {
    No,
    Unknown,
    Yes,
}

/// A part against its share, judged.
#[derive(Clone, Copy, Debug)]
pub(in crate::procedure) struct Stand {
    pub(in crate::procedure) part: Part,
    pub(in crate::procedure) have: u32,
    pub(in crate::procedure) need: u32,
    pub(in crate::procedure) base: u32,
    pub(in crate::procedure) margin: i64,
    /// Whether it is reached; `None` if that cannot be told.
    pub(in crate::procedure) certainty: Option<Certainty>,
}

impl Counts {
    /// A base to which those may belong whose age is not told.
    fn with_ageless(&self, base: Option<u32>) -> Option<Range> {
        base.map(|it| Range { least: it, most: it.saturating_add(self.ageless) })
    }
}

impl World<'_> {
    /// Whether a person would be in the base if it were known that he is of age.
    fn is_ageless(&self, seat: &Seat) -> bool {
        seat.excluded.is_none() && seat.why_not(self.rules.right) == Some(Why::AgeUnknown)
    }

    /// The numbers of an item.
    pub(super) fn counts(&self, n: usize) -> Counts {
        let Some(item) = self.meeting.items.get(n) else { return Counts::default() };
        let told = |of| self.told(of, n);
        let mut counts = Counts {
            finished: self.over || !item.declared.is_empty(),
            candidates: self.candidates(n),
            ..Counts::default()
        };
        let recused = self.recused(n);
        if let Some(seats) = &self.seats {
            let moves = self.meeting.by_person();
            let base = || seats.values().filter(|it| self.is_in_base(it, n, &moves));
            let stays = |it: &&Seat| !self.leave || !recused.contains(it.person.as_str());
            counts.all = count(base());
            counts.entitled = count(base().filter(stays));
            let ageless = seats.values().filter(|it| self.is_ageless(it)).filter(stays);
            counts.ageless = count(ageless).unwrap_or_default();
            let households = base().filter_map(|it| it.household.as_deref());
            counts.households =
                Some(households.collect::<BTreeSet<_>>()).filter(|it| !it.is_empty()).map(size);
            if !moves.is_empty() || self.over {
                self.attendance(&mut counts, n, &moves, &recused);
            }
        }
        counts.opinions = self.opinions(n);
        if told(Quantity::Entitled).or_else(|| told(Quantity::All)).is_some() {
            counts.ageless = 0;
        }
        counts.all = told(Quantity::All).or_else(|| told(Quantity::Entitled)).or(counts.all);
        counts.entitled = told(Quantity::Entitled).or(counts.entitled).or(counts.all);
        counts.present = told(Quantity::Present).map(Range::just).or(counts.present);
        counts.households = told(Quantity::Households).or(counts.households);
        counts.households_present =
            told(Quantity::HouseholdsPresent).map(Range::just).or(counts.households_present);
        counts
    }

    /// Whether a person is in the base of every item.
    pub(super) fn is_in_every_base(&self, seat: &Seat) -> bool {
        let moves = self.meeting.by_person();
        (0..self.meeting.items.len()).all(|n| self.is_in_base(seat, n, &moves))
    }

    fn attendance(
        &self,
        counts: &mut Counts,
        n: usize,
        moves: &BTreeMap<&str, Vec<&Of<'_>>>,
        recused: &BTreeSet<&str>,
    ) {
        let mut present = Range::just(0);
        let (mut sure, mut possible) = (BTreeSet::new(), BTreeSet::new());
        let givers = self.givers();
        let seats = self.seats.iter().flat_map(BTreeMap::values);
        for seat in seats.filter(|it| self.is_in_base(it, n, moves) || self.is_ageless(it)) {
            let person = seat.person.as_str();
            if self.leave && recused.contains(person) {
                continue;
            }
            let there = |it: &str| moves.get(it).map_or(There::No, |it| self.meeting.there(it, n));
            let by_proxy = givers.get(person).map_or(There::No, |it| there(it));
            let there = there(person).max(by_proxy);
            if there == There::No {
                continue;
            }
            present.most = present.most.saturating_add(1);
            possible.extend(seat.household.as_deref());
            if there == There::Yes && !self.is_ageless(seat) {
                present.least = present.least.saturating_add(1);
                sure.extend(seat.household.as_deref());
            }
        }
        counts.present = Some(present);
        counts.households_present = Some(Range { least: size(sure), most: size(possible) });
    }

    /// Written opinions of those entitled who did not come, handed in before the act.
    pub(super) fn opinions(&self, n: usize) -> [u32; 3] {
        let mut votes = [0_u32; 3];
        if !self.opinions_count {
            return votes;
        }
        let moves = self.meeting.by_person();
        for it in self.meeting.opinions.iter().filter(|it| it.item.is_none_or(|it| it == n)) {
            let there = moves.get(it.person).is_some_and(|m| self.meeting.there(m, n) != There::No);
            if there || !self.is_entitled(it.person) || self.came_late(it) {
                continue;
            }
            let place = match it.word {
                "yes" => 0,
                "no" => 1,
                _ => 2,
            };
            if let Some(slot) = votes.get_mut(place) {
                *slot = slot.saturating_add(1);
            }
        }
        votes
    }

    /// Whether an opinion was handed in after the act had begun.
    pub(super) fn came_late(&self, it: &Of<'_>) -> bool {
        let Some(opened) = self.meeting.opened else { return false };
        let later = it.fact.at.zip(opened.at).is_some_and(|(it, opened)| it > opened);
        it.fact.on > opened.on || (it.fact.on == opened.on && later)
    }

    /// Whether a person is in the base; nobody is turned away where no roster is told.
    pub(super) fn is_entitled(&self, person: &str) -> bool {
        let Some(seats) = &self.seats else { return true };
        seats.get(person).is_some_and(|it| it.has(self.rules.right))
    }

    /// Those recused from an item.
    pub(super) fn recused(&self, n: usize) -> BTreeSet<&str> {
        let here = |it: &&Of<'_>| it.item.is_none_or(|it| it == n);
        self.meeting.recused.iter().filter(here).map(|it| it.person).collect()
    }

    /// Who counts as present where the holder is, and by whom.
    fn givers(&self) -> BTreeMap<&str, &str> {
        let counts = self.meeting.proxies.iter().filter(|_| self.proxies_present);
        counts.map(|it| (it.person, it.word)).collect()
    }

    /// Whether a person is in the base of an item. Who may be left out and yet comes, or
    /// gives an opinion that counts, uses the right, and so counts on both sides.
    fn is_in_base(&self, seat: &Seat, n: usize, moves: &BTreeMap<&str, Vec<&Of<'_>>>) -> bool {
        let person = seat.person.as_str();
        let comes = || moves.get(person).is_some_and(|it| self.meeting.there(it, n) == There::Yes);
        let writes = || {
            let mut of = self.meeting.opinions.iter().filter(|it| it.person == person);
            let counts = |it: &Of<'_>| it.item.is_none_or(|it| it == n) && !self.came_late(it);
            self.opinions_count && of.any(counts)
        };
        seat.has(self.rules.right) && (seat.excluded.is_none() || comes() || writes())
    }

    fn told(&self, of: Quantity, n: usize) -> Option<u32> {
        let counts = self.meeting.counts.iter().filter(|it| it.0 == of);
        let (mut of_item, mut of_all) = (None, None);
        for (_, count, item) in counts {
            match item {
                Some(it) if *it == n => of_item = Some(*count),
                Some(_) => {}
                None => of_all = Some(*count),
            }
        }
        of_item.or(of_all)
    }

    /// Those who stand for an item: voted on, or named for it.
    fn candidates(&self, n: usize) -> u32 {
        let Some(item) = self.meeting.items.get(n) else { return 0 };
        let mut found: BTreeSet<&str> = item.votes.iter().filter_map(|it| it.candidate).collect();
        let named = self.meeting.named.iter().filter(|it| it.word == "candidate");
        found.extend(named.filter(|it| it.item.is_none_or(|it| it == n)).map(|it| it.person));
        size(found)
    }

    /// A quantity of an item, and of a vote on it.
    pub(super) fn quantity(
        &self,
        of: Quantity,
        n: usize,
        counts: &Counts,
        vote: Option<&Votes<'_>>,
    ) -> Option<Range> {
        let item = self.meeting.items.get(n)?;
        let is_motion = vote.is_none_or(|it| it.candidate.is_none());
        let [yes, no, abstain] = if is_motion { counts.opinions } else { [0; 3] };
        let of_vote = |of: fn(&Votes<'_>) -> u32, opinions: u32| {
            vote.map(|it| of(it).saturating_add(opinions))
        };
        let ballots = item.ballots.as_ref();
        let told = self.told(of, n);
        let known = match of {
            Quantity::Entitled => return counts.with_ageless(counts.entitled),
            Quantity::All => return counts.with_ageless(counts.all),
            Quantity::Households => counts.households,
            Quantity::Present => return counts.present,
            Quantity::HouseholdsPresent => return counts.households_present,
            Quantity::Yes => of_vote(|it| it.yes, yes),
            Quantity::No => of_vote(|it| it.no, no),
            Quantity::Abstain => of_vote(|it| it.abstain, abstain),
            Quantity::Cast => self.cast(item, counts, vote),
            Quantity::Issued => ballots.and_then(|it| it.issued),
            Quantity::Returned => ballots.and_then(|it| it.returned),
            Quantity::Valid => ballots.and_then(|it| it.valid),
            Quantity::Seats => item.seats,
            Quantity::Candidates => Some(counts.candidates).filter(|it| *it > 0),
            Quantity::Members => told.or(counts.all),
            Quantity::Representatives
            | Quantity::Women
            | Quantity::Callers
            | Quantity::RepresentativeCallers
            | Quantity::Excellent
            | Quantity::Graded => None,
        };
        told.or(known).map(Range::just)
    }

    /// Ballots returned where they were counted, else the votes of the question.
    fn cast(&self, item: &Item<'_>, counts: &Counts, vote: Option<&Votes<'_>>) -> Option<u32> {
        let returned = item.ballots.as_ref().and_then(|it| it.returned);
        let opinions = counts.opinions.iter().fold(0_u32, |a, b| a.saturating_add(*b));
        let voted = vote.or_else(|| item.votes.first()).map(sum);
        returned.or(voted).map(|it| it.saturating_add(opinions))
    }

    /// A part of an item against its share; `None` with what is missing.
    pub(super) fn stand(
        &self,
        part: Part,
        n: usize,
        counts: &Counts,
        vote: Option<&Votes<'_>>,
    ) -> Result<Stand, Quantity> {
        let have = self.quantity(part.count, n, counts, vote).ok_or(part.count)?;
        let base = self.quantity(part.of, n, counts, vote).ok_or(part.of)?;
        let (inside, outside) = self.open(part, n, counts, vote, base.least);
        let tally = |part: u32, base: u32| Tally { part, base, inside, outside };
        let (low, high) = (tally(have.least, base.most), tally(have.most, base.least));
        let certainty = match (low.certainty(part.share), high.certainty(part.share)) {
            (a, b) if a == b => Some(a),
            _ => None,
        };
        Ok(Stand {
            part,
            have: have.least,
            need: part.share.limit(base.least),
            base: base.least,
            margin: Tally::closed(have.least, base.least).margin(part.share),
            certainty,
        })
    }

    /// Who may still join the part within the base, and from outside it.
    fn open(
        &self,
        part: Part,
        n: usize,
        counts: &Counts,
        vote: Option<&Votes<'_>>,
        base: u32,
    ) -> (u32, u32) {
        use Quantity::{
            Abstain, All, Cast, Entitled, Households, HouseholdsPresent, Issued, No, Present,
            Returned, Valid, Yes,
        };
        let Some(item) = self.meeting.items.get(n).filter(|_| !counts.finished) else {
            return (0, 0);
        };
        let present = counts.present.map_or(0, |it| it.most);
        let voters = counts.entitled.unwrap_or(present);
        let cast = match vote {
            Some(vote) => {
                let opinions = counts.opinions.iter().fold(0_u32, |a, b| a.saturating_add(*b));
                sum(vote).saturating_add(opinions)
            }
            None => self.cast(item, counts, vote).unwrap_or_default(),
        };
        let waiting = voters.saturating_sub(cast);
        match (part.count, part.of) {
            (Yes | No | Abstain, Entitled | All) => (waiting, 0),
            (Yes | No | Abstain, Present) => {
                let coming = voters.saturating_sub(present);
                (waiting.saturating_sub(coming), coming.min(waiting))
            }
            (Yes | No | Abstain, Cast | Valid | Returned | Issued) => {
                (base.saturating_sub(cast), voters.saturating_sub(base.max(cast)))
            }
            (Present, Entitled | All) => (voters.saturating_sub(present), 0),
            (HouseholdsPresent, Households) => {
                let there = counts.households_present.map_or(0, |it| it.most);
                (base.saturating_sub(there), 0)
            }
            (Cast | Returned | Issued | Valid, Entitled | All) => (waiting, 0),
            _ => (0, 0),
        }
    }
}

impl Meeting<'_> {
    fn by_person(&self) -> BTreeMap<&str, Vec<&Of<'_>>> {
        let mut moves: BTreeMap<&str, Vec<&Of<'_>>> = BTreeMap::new();
        for it in &self.moves {
            moves.entry(it.person).or_default().push(it);
        }
        moves
    }

    /// Whether a person with these moves was there when an item was voted on.
    fn there(&self, moves: &[&Of<'_>], n: usize) -> There {
        let item = self.items.get(n);
        let (day, time) = (item.and_then(|it| it.on), item.and_then(|it| it.at));
        let mut there = There::No;
        // What names no time and no item holds from the start, or after the end.
        let order = |it: &&&Of<'_>| (it.item, it.fact.on, it.fact.at);
        let mut sorted: Vec<&&Of<'_>> = moves.iter().collect();
        sorted.order_by_key(order);
        for it in sorted {
            let now = if it.kind == "arrived" { There::Yes } else { There::No };
            let before = match (it.kind, it.item, it.fact.at) {
                ("out", Some(item), _) => Some(item == n),
                ("out", None, _) => Some(true),
                (_, Some(item), _) => Some(item <= n),
                // An act may go on for days: another day is before or after.
                _ if day.is_some_and(|day| it.fact.on != day) => {
                    Some(day.is_some_and(|day| it.fact.on < day))
                }
                // Who is there when the act begins is there for every item.
                ("arrived", None, Some(at)) if self.opened_by(at) => Some(true),
                (kind, None, Some(at)) => before(at, time, kind),
                ("arrived", None, None) => Some(true),
                (_, None, None) => Some(false),
            };
            there = match before {
                Some(true) => now,
                Some(false) => there,
                None if there == now => there,
                None => There::Unknown,
            };
        }
        there
    }

    /// Whether the act began at a time or after it.
    fn opened_by(&self, at: TimeOfDay) -> bool {
        self.opened.and_then(|it| it.at).is_some_and(|it| at <= it)
    }

    /// Those who were there for an item, surely or possibly.
    pub(super) fn was_there(&self, person: &str, n: usize) -> Option<bool> {
        let moves: Vec<&Of<'_>> = self.moves.iter().filter(|it| it.person == person).collect();
        match self.there(&moves, n) {
            There::Yes => Some(true),
            There::No => Some(false),
            There::Unknown => None,
        }
    }
}

/// Whether a move at a time came before a vote; in the same minute who comes is there,
/// and of who goes it cannot be told.
fn before(at: TimeOfDay, vote: Option<TimeOfDay>, kind: &str) -> Option<bool> {
    let vote = vote?;
    if at == vote && kind == "left" {
        return None;
    }
    Some(at <= vote)
}

/// The votes on one question together.
pub(super) fn sum(it: &Votes<'_>) -> u32 {
    it.yes.saturating_add(it.no).saturating_add(it.abstain)
}

fn count<'a>(seats: impl Iterator<Item = &'a Seat>) -> Option<u32> {
    u32::try_from(seats.count()).ok()
}

fn size<T>(set: BTreeSet<T>) -> u32 {
    u32::try_from(set.len()).unwrap_or(u32::MAX)
}
