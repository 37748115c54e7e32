//! Who presides, who has to be there, who stays out, who votes for whom.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    MAX_DEPTH, Said, World,
    meeting::{Of, is_written, text},
};
use crate::{
    answers::{Param, Verdict},
    facts::Fact,
    law::Right,
    people::{Seat, Why},
    procedure::{
        findings,
        result::Stands,
        rules::{Apart, Chair, Linked, Matter, Mode, Number, Proxies, Qualified, Recused, There},
    },
    wire::{Error, Id, Pointer, Problem},
};

impl World<'_> {
    /// Those named for a role, or who hold the office of this name.
    fn in_role(&self, role: &str) -> BTreeSet<&str> {
        let named = self.meeting.named.iter().filter(|it| it.word == role);
        let mut found: BTreeSet<&str> = named.map(|it| it.person).collect();
        if role == "candidate" {
            let votes = self.meeting.items.iter().flat_map(|it| &it.votes);
            found.extend(votes.filter_map(|it| it.candidate));
        }
        if found.is_empty() {
            let holders = self.act.roster.holders(&self.act.organ, role, self.on);
            found.extend(holders.into_iter().map(Id::as_str));
        }
        found
    }

    fn facts_of(&self, role: &str) -> Vec<Id> {
        let named = self.meeting.named.iter().filter(|it| it.word == role);
        named.map(|it| it.fact.id.clone()).collect()
    }

    pub(super) fn chair(&self, asks: &Chair) -> Said {
        let chairs: Vec<&Of<'_>> =
            self.meeting.named.iter().filter(|it| it.word == "chair").collect();
        if chairs.is_empty() {
            return self.untold("role:chair");
        }
        if self.act.roster.offices.is_empty() {
            return Said::unknown("offices").about(self.facts_of("chair"));
        }
        let holds = |person: &str| {
            let office = |it: &Id| {
                let holders = self.act.roster.holders(&self.act.organ, it, self.on);
                holders.iter().any(|it| it.as_str() == person)
            };
            asks.offices.iter().any(office)
        };
        let wrong: Vec<Id> =
            chairs.iter().filter(|it| !holds(it.person)).map(|it| it.fact.id.clone()).collect();
        let verdict = if wrong.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let allowed = asks.offices.iter().map(Id::to_string).collect();
        Said::new(verdict, findings::WRONG_CHAIR)
            .about(wrong)
            .with("allowed", Param::Words(allowed))
    }

    pub(super) fn must_be_there(&self, asks: &There, items: &[usize]) -> Vec<Said> {
        let last = items.last().copied().unwrap_or_default();
        let offices = asks.offices.iter().map(|it| {
            let holders = self.act.roster.holders(&self.act.organ, it, self.on);
            (it, holders.into_iter().map(Id::as_str).collect::<BTreeSet<_>>())
        });
        let roles = asks.roles.iter().map(|it| (it, self.in_role(it)));
        let each = roles.chain(offices).map(|(role, persons)| {
            if persons.is_empty() {
                return self.untold(&format!("role:{role}"));
            }
            if self.meeting.moves.is_empty() {
                return self.untold("fact:arrived");
            }
            let there: Vec<_> = persons.iter().map(|it| self.meeting.was_there(it, last)).collect();
            let verdict = if there.iter().all(|it| *it == Some(true)) {
                Verdict::Met
            } else if there.contains(&Some(false)) {
                self.undone()
            } else {
                return Said::unknown("time");
            };
            Said::new(verdict, findings::ABSENT).with("role", Param::Word(role.to_string()))
        });
        each.collect()
    }

    pub(super) fn apart(&self, asks: &Apart) -> Option<Said> {
        let roles: Vec<(&str, BTreeSet<&str>)> =
            asks.roles.iter().map(|it| (it.as_str(), self.in_role(it))).collect();
        if let [(role, persons)] = roles.as_slice() {
            return self.no_kin(role, persons);
        }
        let mut told = roles.iter().filter(|it| !it.1.is_empty());
        if told.clone().count() < 2 {
            let missing = roles.iter().find(|it| it.1.is_empty()).map_or("", |it| it.0);
            return Some(self.untold(&format!("role:{missing}")));
        }
        let mut subjects = BTreeSet::new();
        while let Some((role, persons)) = told.next() {
            for (other, others) in told.clone() {
                let clash = |a: &str| {
                    let same = |b: &&str| a == *b || (asks.kin && self.act.roster.are_kin(a, b));
                    others.iter().any(same)
                };
                for person in persons.iter().filter(|it| clash(it)) {
                    let of = |it: &&Of<'_>| {
                        let here = it.person == *person || asks.kin;
                        here && (it.word == *role || it.word == *other)
                    };
                    let facts = self.meeting.named.iter().filter(of);
                    subjects.extend(facts.map(|it| it.fact.id.clone()));
                    subjects.extend(self.vote_on(person));
                }
            }
        }
        let verdict = if subjects.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let roles = asks.roles.iter().map(Id::to_string).collect();
        let said = Said::new(verdict, findings::NOT_APART).about(subjects);
        Some(said.with("roles", Param::Words(roles)))
    }

    /// No near relatives in one role.
    fn no_kin(&self, role: &str, persons: &BTreeSet<&str>) -> Option<Said> {
        if persons.is_empty() {
            return None;
        }
        let has_kin = |it: &&&str| persons.iter().any(|other| self.act.roster.are_kin(it, other));
        let related: BTreeSet<&str> = persons.iter().filter(has_kin).copied().collect();
        let named = self.meeting.named.iter().filter(|it| it.word == role);
        let named = named.filter(|it| related.contains(it.person)).map(|it| it.fact.id.clone());
        let verdict = if related.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let said = Said::new(verdict, findings::NOT_APART).about(named);
        Some(said.with("roles", Param::Words(vec![role.to_owned()])))
    }

    /// Who is named for a role holds a right.
    pub(super) fn qualified(&self, asks: &Qualified) -> Option<Said> {
        let seats = self.seats.as_ref()?;
        let persons = self.in_role(&asks.role);
        if persons.is_empty() {
            return None;
        }
        let (mut wrong, mut missing) = (Vec::new(), Vec::new());
        for person in &persons {
            match seats.get(person).map(|it| lacks(it, asks.right)) {
                Some(None) => {}
                Some(Some(Why::AgeUnknown)) => missing.push("age".to_owned()),
                Some(Some(_)) => wrong.push((*person).to_owned()),
                None => missing.push(format!("member:{person}")),
            }
        }
        missing.dedup();
        let named = self.meeting.named.iter();
        let here = |it: &&Of<'_>| it.word == asks.role.as_str();
        if wrong.is_empty() && !missing.is_empty() {
            let about = named.filter(here).map(|it| it.fact.id.clone());
            let said = Said::new(Verdict::Unknown, findings::NOT_KNOWN).about(about);
            return Some(Said { missing, ..said });
        }
        let lacking = |it: &&Of<'_>| wrong.iter().any(|person| person == it.person);
        let mut about: Vec<Id> =
            named.filter(here).filter(lacking).map(|it| it.fact.id.clone()).collect();
        about.extend(wrong.iter().filter_map(|it| self.vote_on(it)));
        let verdict = if wrong.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let n = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
        let said = Said::new(verdict, findings::NOT_QUALIFIED).about(about);
        let said = said.with("role", Param::Word(asks.role.to_string())).with("n", Param::Count(n));
        Some(said.with("persons", Param::Words(wrong)))
    }

    fn vote_on(&self, person: &str) -> Option<Id> {
        let votes = self.meeting.items.iter().flat_map(|it| &it.votes);
        votes.into_iter().find(|it| it.candidate == Some(person)).map(|it| it.fact.id.clone())
    }

    /// Whom an item is about, and relatives where it says so, have to be recused.
    pub(super) fn recusal(&self, asks: &Recused, items: &[usize]) -> Vec<Said> {
        let mut said = Vec::new();
        for n in items {
            let Some(item) = self.meeting.items.get(*n) else { continue };
            let Some(subject) = item.subject else { continue };
            let mut concerned = BTreeSet::from([subject]);
            if asks.kin {
                let all = self.seats.iter().flat_map(BTreeMap::keys);
                concerned.extend(all.filter(|it| self.act.roster.are_kin(it, subject)));
            }
            let recused = self.recused(*n);
            let belongs = |it: &&&str| self.seats.is_none() || self.is_entitled(it);
            let missing = concerned.iter().filter(belongs).filter(|it| !recused.contains(**it));
            let missing = u32::try_from(missing.count()).unwrap_or(u32::MAX);
            let verdict = match missing {
                0 => Verdict::Met,
                _ if item.votes.is_empty() => self.undone(),
                _ => Verdict::Unmet,
            };
            said.push(
                Said::new(verdict, findings::NOT_RECUSED)
                    .for_item(item.id)
                    .about(item.id.cloned())
                    .with("n", Param::Count(i64::from(missing))),
            );
        }
        said
    }

    pub(super) fn proxies(&self, asks: &Proxies) -> Said {
        let mut held: BTreeMap<&str, Vec<&Of<'_>>> = BTreeMap::new();
        for it in &self.meeting.proxies {
            held.entry(it.word).or_default().push(it);
        }
        let barred: BTreeSet<&str> = asks.not.iter().flat_map(|it| self.in_role(it)).collect();
        let limit = asks.most.unwrap_or(u32::MAX);
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut subjects = BTreeSet::new();
        let mut missing = BTreeSet::new();
        let mut worst = 0_usize;
        for (holder, list) in &held {
            let over = list.len() > most || barred.contains(holder);
            worst = worst.max(list.len());
            for it in list {
                let unwritten = asks.written && !is_written(it.fact);
                match self.may_give(asks, it) {
                    _ if over || unwritten => drop(subjects.insert(it.fact.id.clone())),
                    Ok(true) => {}
                    Ok(false) => drop(subjects.insert(it.fact.id.clone())),
                    Err(what) => drop(missing.insert(what)),
                }
            }
        }
        if subjects.is_empty() && !missing.is_empty() {
            let said = Said::new(Verdict::Unknown, findings::NOT_KNOWN);
            return Said { missing: missing.into_iter().collect(), ..said };
        }
        let verdict = if subjects.is_empty() { Verdict::Met } else { Verdict::Unmet };
        let have = u32::try_from(worst).unwrap_or(u32::MAX);
        Said::new(verdict, findings::PROXIES).about(subjects).with_limit(have, asks.most)
    }

    /// Whether two persons may vote one for the other; what is missing if it cannot be told.
    fn may_give(&self, asks: &Proxies, it: &Of<'_>) -> Result<bool, String> {
        let Some(seats) = &self.seats else { return Ok(true) };
        for person in [it.person, it.word].into_iter().filter(|_| asks.voters) {
            match seats.get(person).map(|it| lacks(it, self.rules.right)) {
                Some(None) => {}
                Some(Some(Why::AgeUnknown)) => return Err("age".to_owned()),
                Some(Some(_)) => return Ok(false),
                None => return Err(format!("member:{person}")),
            }
        }
        if asks.household {
            let household = |person: &str| {
                let found = seats.get(person).and_then(|it| it.household.as_ref());
                found.ok_or_else(|| format!("household:{person}"))
            };
            return Ok(household(it.person)? == household(it.word)?);
        }
        Ok(true)
    }

    /// Opinions that came too late, or of persons who have no vote, do not count.
    pub(super) fn late_opinions(&self) -> Vec<Said> {
        let opinions = self.meeting.opinions.iter();
        let each = opinions.map(|it| {
            let wrong = self.came_late(it) || !self.is_entitled(it.person);
            let verdict = if wrong { Verdict::Unmet } else { Verdict::Met };
            Said::new(verdict, findings::OPINION_LATE).about([it.fact.id.clone()])
        });
        each.collect()
    }

    pub(super) fn one_by_one(&self, items: &[usize]) -> Vec<Said> {
        let mut said = Vec::new();
        let mut by_vote: BTreeMap<Option<&Id>, usize> = BTreeMap::new();
        for n in items {
            let Some(item) = self.meeting.items.get(*n) else { continue };
            let about = self.meeting.named.iter();
            let about =
                about.filter(|it| it.word == "subject" && it.item.is_none_or(|it| it == *n));
            let n_about = about.count().max(usize::from(item.subject.is_some()));
            let votes = item.votes.iter().filter(|it| it.candidate.is_none()).count();
            by_vote.insert(item.id, n_about);
            let verdict = match (n_about, votes) {
                (0 | 1, _) => Verdict::Met,
                (_, 0) => self.undone(),
                (persons, votes) if votes < persons => Verdict::Unmet,
                _ => Verdict::Met,
            };
            let have = i64::try_from(votes).unwrap_or(i64::MAX);
            let need = i64::try_from(n_about).unwrap_or(i64::MAX);
            said.push(
                Said::new(verdict, findings::LUMPED)
                    .for_item(item.id)
                    .about(item.id.cloned())
                    .with("have", Param::Count(have))
                    .with("need", Param::Count(need)),
            );
        }
        said
    }

    pub(super) fn number(&self, asks: &Number) -> Option<Said> {
        let persons = self.in_role(&asks.role);
        if persons.is_empty() && asks.if_any {
            return None;
        }
        if persons.is_empty() && self.act.roster.offices.is_empty() {
            return Some(self.untold(&format!("role:{}", asks.role)));
        }
        let have = u32::try_from(persons.len()).unwrap_or(u32::MAX);
        let (least, most) = (asks.least.unwrap_or(0), asks.most.unwrap_or(u32::MAX));
        let (need, margin, kind) = if have > most {
            (most, i64::from(most).saturating_sub(i64::from(have)), findings::TOO_MANY)
        } else {
            (least, i64::from(have).saturating_sub(i64::from(least)), findings::TOO_FEW)
        };
        let verdict = if margin < 0 { Verdict::Unmet } else { Verdict::Met };
        let said = Said::new(verdict, kind)
            .about(self.facts_of(&asks.role))
            .numbers(have, need, margin)
            .with("role", Param::Word(asks.role.to_string()))
            .with("have", Param::Count(i64::from(have)))
            .with("need", Param::Count(i64::from(need)));
        Some(said)
    }

    pub(super) fn mode(&self, asks: &Mode, items: &[usize]) -> Vec<Said> {
        let items = items.iter().filter_map(|it| self.meeting.items.get(*it));
        let each = items.filter(|it| !it.votes.is_empty()).map(|it| {
            let said = match it.mode {
                None => Said::unknown("attr:mode"),
                Some(mode) => {
                    let fits = asks.is.iter().any(|it| it.as_str() == mode);
                    let verdict = if fits { Verdict::Met } else { Verdict::Unmet };
                    let allowed = asks.is.iter().map(Id::to_string).collect();
                    Said::new(verdict, findings::OTHER_MODE).with("modes", Param::Words(allowed))
                }
            };
            said.for_item(it.id).about(it.id.cloned())
        });
        each.collect()
    }

    pub(super) fn matter(&self, asks: &Matter, items: &[usize]) -> Vec<Said> {
        let items = items.iter().filter_map(|it| self.meeting.items.get(*it));
        let each = items.filter_map(|it| {
            let matter = it.matter?;
            let wrong = asks.not.iter().any(|it| it.as_str() == matter);
            let verdict = if wrong { Verdict::Unmet } else { Verdict::Met };
            let said = Said::new(verdict, findings::NOT_ITS_MATTER).for_item(it.id);
            Some(said.about(it.id.cloned()).with("matter", Param::Word(matter.into())))
        });
        each.collect()
    }

    /// A step that is an act of its own: judged like any other act.
    pub(super) fn linked(&self, asks: &Linked) -> Result<Option<Said>, Error> {
        let step = self.meeting.step(&asks.step);
        let names_one = |it: &Fact| it.attrs.contains_key("act");
        if asks.if_any && !step.is_some_and(names_one) {
            return Ok(None);
        }
        let Some(step) = step else {
            return Ok(Some(self.untold(&format!("fact:{}", asks.step))));
        };
        self.link(asks, step).map(Some)
    }

    fn link(&self, asks: &Linked, step: &Fact) -> Result<Said, Error> {
        let said = |verdict| {
            let said = Said::new(verdict, findings::LINK_BROKEN).about([step.id.clone()]);
            said.with("step", Param::Word(asks.step.to_string()))
        };
        let Some(named) = text(step, "act")? else {
            return Ok(Said::unknown(format!("act:{}", asks.step)).about([step.id.clone()]));
        };
        let others = Pointer::root().key("others");
        let found = self.act.others.iter().enumerate().find(|(_, it)| it.act.as_str() == named);
        let Some((n, act)) = found else {
            return Ok(Said::unknown(format!("act:{named}")).about([step.id.clone()]));
        };
        if !asks.forms.contains(&act.form) {
            match asks.merged.as_ref().filter(|it| it.forms.contains(&act.form)) {
                None => return Ok(said(Verdict::Unmet)),
                Some(_) if self.act.roster.offices.is_empty() => {
                    return Ok(Said::unknown("offices").about([step.id.clone()]));
                }
                Some(it) if !self.act.roster.is_in_all(&it.offices, step.on) => {
                    return Ok(said(Verdict::Unmet));
                }
                Some(_) => {}
            }
        }
        if self.depth >= MAX_DEPTH {
            let what = "acts that name each other".to_owned();
            let problem = Problem::TooLarge { what, limit: MAX_DEPTH, unit: "acts".into() };
            return Err(Error::new(problem).at(others.index(n)));
        }
        let depth = self.depth.saturating_add(1);
        let ask =
            crate::answers::Ask { detail: crate::answers::Detail::Counts, ..self.ask.clone() };
        let judged = super::judge(self.book, self.view, act, &ask, depth)
            .map_err(|it| it.below(&others.index(n)))?;
        let mut verdict = judged.status.form_verdict;
        if asks.passed && verdict == Verdict::Met {
            let stands: Vec<Stands> = judged.status.votes.iter().map(|it| it.stands).collect();
            verdict = if stands.is_empty() {
                return Ok(Said::unknown("fact:voted").about([step.id.clone()]));
            } else if stands.iter().all(|it| *it == Stands::Passed) {
                Verdict::Met
            } else if stands.contains(&Stands::Failed) {
                Verdict::Unmet
            } else if stands.contains(&Stands::Open) {
                Verdict::Pending
            } else {
                return Ok(Said::unknown("fact:voted").about([step.id.clone()]));
            };
        }
        if verdict == Verdict::Unknown {
            return Ok(Said::unknown(format!("act:{named}")).about([step.id.clone()]));
        }
        Ok(said(verdict))
    }

    /// What nobody told: pending while the act goes on, then unknown.
    pub(super) fn untold(&self, missing: &str) -> Said {
        if self.over {
            return Said::unknown(missing);
        }
        Said::new(Verdict::Pending, findings::NOT_KNOWN)
    }
}

/// Why a person lacks a right; nothing of who is only left out of the base.
fn lacks(seat: &Seat, right: Right) -> Option<Why> {
    if seat.has(right) { None } else { seat.why_not(right) }
}
