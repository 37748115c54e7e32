//! The reasoning: an act, requirement by requirement.

pub(super) mod count;
pub(super) mod known;
mod meeting;
mod people;
pub(super) mod roster;
mod steps;
mod votes;

use std::collections::BTreeMap;

use self::{count::Counts, known::known, meeting::Meeting};
use super::{
    facts::Act,
    findings,
    result::{ActStatus, Attendance, Checked, Election, Outside, Vote},
    rules::{Asks, Procedure, Requirement},
};
use crate::{
    answers::{Ask, Detail, Finding, Param, Params, Step, Verdict},
    kernel::Certainty,
    law::{Force, rulebook::Rulebook},
    people::Seat,
    time::{Day, Due, View},
    wire::{Error, Id, Pointer},
};

/// How deep acts may name other acts.
const MAX_DEPTH: usize = 8;

/// An act, judged.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) status: ActStatus,
    pub(super) findings: Vec<Finding>,
    pub(super) trace: Option<Vec<Step>>,
}

/// All that judging one act looks at.
pub(super) struct World<'a> {
    book: &'a Rulebook,
    view: &'a View,
    act: &'a Act,
    ask: &'a Ask,
    rules: &'a Procedure,
    meeting: &'a Meeting<'a>,
    /// Those who belong to the body on the day, by person; `None` if no roster is told.
    seats: Option<BTreeMap<&'a str, Seat>>,
    /// The day of the act; the day asked about if it was not opened.
    on: Day,
    /// Whether nobody comes or votes any more.
    over: bool,
    opinions_count: bool,
    proxies_present: bool,
    /// Whether those recused leave the base.
    leave: bool,
    depth: usize,
}

/// What one requirement says of one item, or of the act.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) verdict: Verdict,
    /// The kind of finding that it makes where it is not met.
    pub(super) kind: &'static str,
    pub(super) item: Option<Id>,
    pub(super) candidate: Option<Id>,
    pub(super) stand: Option<count::Stand>,
    /// What there is and what it takes, where it is no share.
    pub(super) numbers: Option<(u32, u32, i64)>,
    pub(super) certainty: Option<Certainty>,
    pub(super) subjects: Vec<Id>,
    pub(super) due: Option<Due>,
    pub(super) params: Params,
    pub(super) missing: Vec<String>,
    /// Whether it tells how a motion stands, which is no matter of form.
    pub(super) is_result: bool,
}

impl Said {
    pub(super) fn new(verdict: Verdict, kind: &'static str) -> Self {
        Self {
            verdict,
            kind,
            item: None,
            candidate: None,
            stand: None,
            numbers: None,
            certainty: None,
            subjects: Vec::new(),
            due: None,
            params: Params::default(),
            missing: Vec::new(),
            is_result: false,
        }
    }

    fn unknown(missing: impl Into<String>) -> Self {
        Self { missing: vec![missing.into()], ..Self::new(Verdict::Unknown, "not-known") }
    }

    fn with(mut self, name: &'static str, param: Param) -> Self {
        self.params.insert(name, param);
        self
    }

    fn about(mut self, facts: impl IntoIterator<Item = Id>) -> Self {
        self.subjects.extend(facts);
        self
    }

    fn for_item(mut self, item: Option<&Id>) -> Self {
        self.item = item.cloned();
        self
    }

    /// What there is, and what there may be at most, where that is fixed.
    fn with_limit(self, have: u32, most: Option<u32>) -> Self {
        let said = self.with("have", Param::Count(i64::from(have)));
        let Some(most) = most else { return said };
        let margin = i64::from(most).saturating_sub(i64::from(have));
        said.numbers(have, most, margin).with("need", Param::Count(i64::from(most)))
    }

    /// What there is, what it takes, and by how much it is met.
    fn numbers(mut self, have: u32, need: u32, margin: i64) -> Self {
        self.numbers = Some((have, need, margin));
        self
    }
}

/// Judges an act by the rules of its day.
pub(super) fn judge(
    book: &Rulebook,
    view: &View,
    act: &Act,
    ask: &Ask,
    depth: usize,
) -> Result<Judged, Error> {
    let rules = book.procedure(&act.form).map_err(|it| it.at(Pointer::root().key("form")))?;
    roster::of_act(book, act, rules)?;
    let facts = known(&act.events, ask)?;
    let meeting = Meeting::of(&facts, rules).map_err(|it| meeting::placed(it, &act.events))?;
    let mut world = World::new(book, view, act, ask, rules, &meeting, depth)?;
    let applies: Vec<&Requirement> =
        rules.require.iter().filter(|it| it.in_force.holds_on(world.on)).collect();
    for it in &applies {
        match &it.asks {
            Asks::Opinions(_) => world.opinions_count = true,
            Asks::Proxies(it) => world.proxies_present |= it.present,
            Asks::Recused(it) => world.leave |= it.leave,
            _ => {}
        }
    }
    let counts: Vec<Counts> = (0..meeting.items.len()).map(|n| world.counts(n)).collect();
    let mut told = Told { world: &world, findings: Vec::new(), checked: Vec::new(), trace: None };
    if ask.detail == Detail::Full {
        told.trace = Some(Vec::new());
    }
    let mut votes = world.votes();
    let mut elections = Vec::new();
    let no_rule = applies.is_empty();
    for requirement in applies {
        told.version(requirement);
        let said = world.say(requirement, &counts, &mut votes, &mut elections)?;
        told.take(requirement, said);
    }
    let form_verdict = told.form_verdict(no_rule);
    let Told { findings, checked, trace, .. } = told;
    let is_full = ask.detail == Detail::Full;
    let status = ActStatus {
        act: act.act.clone(),
        form: act.form.clone(),
        organ: act.organ.clone(),
        on: meeting.on(),
        form_verdict,
        attendance: world.attendance_told(&counts),
        votes,
        elections,
        requirements: checked,
        outside: if is_full { world.outside() } else { Vec::new() },
        members: world
            .seats
            .iter()
            .flat_map(BTreeMap::values)
            .filter(|_| is_full)
            .cloned()
            .collect(),
    };
    Ok(Judged { status, findings, trace })
}

impl<'a> World<'a> {
    fn new(
        book: &'a Rulebook,
        view: &'a View,
        act: &'a Act,
        ask: &'a Ask,
        rules: &'a Procedure,
        meeting: &'a Meeting<'a>,
        depth: usize,
    ) -> Result<Self, Error> {
        let on = meeting.on().unwrap_or(ask.as_of);
        let franchise = book.franchise(&rules.franchise)?;
        let told = !act.roster.spans.is_empty();
        let seats = || {
            let list = act.roster.standing(franchise, &act.organ, on);
            // Persons are borrowed from the facts, so that names live as long as they.
            let names: BTreeMap<&str, &str> = act
                .roster
                .spans
                .iter()
                .map(|it| (it.person.as_str(), it.person.as_str()))
                .collect();
            list.into_iter()
                .filter_map(|it| Some((*names.get(it.person.as_str())?, it)))
                .collect::<BTreeMap<_, _>>()
        };
        Ok(Self {
            book,
            view,
            act,
            ask,
            rules,
            meeting,
            seats: told.then(seats),
            on,
            over: meeting.closed || (meeting.opened.is_some() && ask.as_of > on),
            opinions_count: false,
            proxies_present: false,
            leave: false,
            depth,
        })
    }

    /// What a requirement says, for each item where it is judged item by item.
    fn say(
        &self,
        requirement: &Requirement,
        counts: &[Counts],
        votes: &mut [Vote],
        elections: &mut Vec<Election>,
    ) -> Result<Vec<Said>, Error> {
        if !self.is_of_body(requirement) {
            return Ok(Vec::new());
        }
        let items = self.items(requirement);
        if items.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(size) = requirement.size {
            let all = counts.iter().find_map(|it| it.all);
            match all {
                None => return Ok(vec![self.untold("count:entitled")]),
                Some(n) if !size.holds(n) => return Ok(Vec::new()),
                Some(_) => {}
            }
        }
        Ok(match &requirement.asks {
            Asks::Quorum(it) => self.quorum(&it.any_of, &items, counts),
            Asks::Counts(it) => self.shares(&it.all_of, &items, counts),
            Asks::Majority(it) => self.majority(&it.all_of, &items, counts, votes),
            Asks::Win(it) => self.win(&it.all_of, &items, counts, votes, elections),
            Asks::Ballots(_) => self.ballots(&items),
            Asks::Surplus(it) => self.surplus(it, &items, counts),
            Asks::Notice(it) => vec![self.notice(it)],
            Asks::Gap(it) => vec![self.gap(it)],
            Asks::Within(it) => self.within(it).into_iter().collect(),
            Asks::Order(it) => self.order(it),
            Asks::Chair(it) => vec![self.chair(it)],
            Asks::There(it) => self.must_be_there(it, &items),
            Asks::Document(it) => vec![self.document(it)],
            Asks::Apart(it) => self.apart(it).into_iter().collect(),
            Asks::Qualified(it) => self.qualified(it).into_iter().collect(),
            Asks::Recused(it) => self.recusal(it, &items),
            Asks::Posted(it) => vec![self.posted(it)],
            Asks::Proxies(it) => vec![self.proxies(it)],
            Asks::Opinions(_) => self.late_opinions(),
            Asks::OneByOne(_) => self.one_by_one(&items),
            Asks::Number(it) => self.number(it).into_iter().collect(),
            Asks::Mode(it) => self.mode(it, &items),
            Asks::After(it) => vec![self.after(it)],
            Asks::Matter(it) => self.matter(it, &items),
            Asks::Linked(it) => self.linked(it)?.into_iter().collect(),
        })
    }

    /// The items of which a requirement is asked.
    fn items(&self, requirement: &Requirement) -> Vec<usize> {
        let asked = |matter: Option<&str>| {
            requirement.matters.is_empty()
                || requirement.matters.iter().any(|it| Some(it.as_str()) == matter)
        };
        let items = self.meeting.items.iter().enumerate();
        items.filter(|(_, it)| asked(it.matter)).map(|(n, _)| n).collect()
    }

    fn is_of_body(&self, requirement: &Requirement) -> bool {
        let kind = self.act.roster.body(&self.act.organ).map(|it| &it.kind);
        requirement.bodies.is_empty() || kind.is_some_and(|it| requirement.bodies.contains(it))
    }

    fn attendance_told(&self, counts: &[Counts]) -> Vec<Attendance> {
        if self.meeting.opened.is_none() {
            return Vec::new();
        }
        let items = self.meeting.items.iter().zip(counts);
        items
            .map(|(item, counts)| Attendance {
                item: item.id.cloned(),
                entitled: counts.entitled,
                present: counts.present.map(|it| it.least),
                uncertain: counts
                    .present
                    .map(|it| it.most.saturating_sub(it.least))
                    .filter(|it| *it > 0),
            })
            .collect()
    }

    /// Who belongs to the body and is not in the base.
    fn outside(&self) -> Vec<Outside> {
        let seats = self.seats.iter().flat_map(BTreeMap::values);
        let seats = seats.filter(|it| !self.is_in_every_base(it));
        let why = |it: &Seat| {
            Some(Outside { person: it.person.clone(), why: it.why_not(self.rules.right)? })
        };
        seats.filter_map(why).collect()
    }

    /// What is not done yet is pending while the act goes on.
    fn undone(&self) -> Verdict {
        if self.over { Verdict::Unmet } else { Verdict::Pending }
    }
}

/// What is told, as it grows.
struct Told<'w, 'a> {
    world: &'w World<'a>,
    findings: Vec<Finding>,
    checked: Vec<Checked>,
    trace: Option<Vec<Step>>,
}

impl Told<'_, '_> {
    /// Tells which version of a requirement applies, where it has days in force.
    fn version(&mut self, requirement: &Requirement) {
        let Some(trace) = &mut self.trace else { return };
        let in_force = requirement.in_force;
        let ends = [("from", in_force.from), ("until", in_force.until)];
        let params: Params =
            ends.into_iter().filter_map(|(name, it)| Some((name, Param::Day(it?)))).collect();
        if !params.is_empty() {
            trace.push(findings::step("rule-version", requirement, params, Vec::new()));
        }
    }

    fn take(&mut self, requirement: &Requirement, said: Vec<Said>) {
        let reason = self.world.meeting.reasons.get(requirement.id.as_str());
        let weak = matches!(requirement.force, Force::Generally | Force::GenerallyNot);
        for it in said {
            let excused = (weak && it.verdict == Verdict::Unmet).then_some(reason).flatten();
            let verdict = if excused.is_some() { Verdict::Met } else { it.verdict };
            if let (Some(trace), Some(stand)) = (&mut self.trace, &it.stand) {
                trace.push(findings::counted(requirement, stand, it.item.as_ref()));
            }
            let is_told = !it.is_result || it.kind == findings::WRONGLY_DECLARED;
            let is_found = matches!(it.verdict, Verdict::Unmet | Verdict::Unknown);
            if is_told
                && is_found
                && requirement.force != Force::May
                && self.world.ask.detail != Detail::Counts
            {
                let excused = excused.map(|it| (*it).clone());
                self.findings.push(findings::found(requirement, &it, verdict, excused));
            }
            self.checked.push(checked(requirement, it, verdict, excused.copied()));
        }
    }

    /// The form as a whole: what is generally done does not decide it. Where no rule is
    /// in force on the day, it cannot be told.
    fn form_verdict(&self, no_rule: bool) -> Verdict {
        if no_rule {
            return Verdict::Unknown;
        }
        if self.world.meeting.opened.is_none() && self.world.meeting.steps.is_empty() {
            return Verdict::Pending;
        }
        let binds = |it: &&Checked| {
            let strict = matches!(it.force, Force::Must | Force::MustNot);
            strict && !matches!(it.kind, "majority" | "win")
        };
        let all = self.checked.iter().filter(binds).map(|it| it.verdict);
        all.max_by_key(|it| match it {
            Verdict::Met => 0,
            Verdict::Pending => 1,
            Verdict::Unknown => 2,
            Verdict::Unmet => 3,
        })
        .unwrap_or(Verdict::Met)
    }
}

fn checked(
    requirement: &Requirement,
    said: Said,
    verdict: Verdict,
    excused_by: Option<&Id>,
) -> Checked {
    let (have, need, margin) = match (&said.stand, said.numbers) {
        (Some(it), _) => (Some(it.have), Some(it.need), Some(it.margin)),
        (None, Some((have, need, margin))) => (Some(have), Some(need), Some(margin)),
        (None, None) => (None, None, None),
    };
    Checked {
        rule: requirement.id.clone(),
        kind: requirement.asks.kind(),
        force: requirement.force,
        item: said.item,
        candidate: said.candidate,
        step: match (&requirement.asks, said.params.named("step")) {
            (Asks::Order(_), Some(Param::Word(it))) => Id::new(it.as_str()).ok(),
            _ => None,
        },
        verdict,
        count: said.stand.map(|it| it.part.count),
        have,
        need,
        base: said.stand.map(|it| it.base),
        margin,
        certainty: said.certainty,
        due: said.due,
        excused_by: excused_by.cloned(),
    }
}
