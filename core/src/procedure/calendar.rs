//! Which acts bodies owe over a time, and which were done (制度日历).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    evaluate::known::known,
    facts::Diary,
    rules::{Due, Rhythm, Schedule},
};
use crate::{
    answers::{Ask, Outcome},
    facts::{Fact, Value},
    law::{Confidence, Force, Right, rulebook::Rulebook},
    people::{Bar, Belonging, Body, Roster},
    time::{Cycle, Day, DaySet, Period, Reckoning, Roll, Span, Term, Uncovered, Unit},
    wire::{Error, Id, InOrder, Pointer, RuleId},
};

/// How a duty of a period stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_enums, reason = "complete: callers must handle all five")]
pub enum Standing {
    /// Done (●).
    Done,
    /// Its time is running (○).
    Due,
    /// Its time has not come (·).
    Ahead,
    /// Not done, with a recorded reason (!).
    Excused,
    /// Its time is over, and it was not done (?); of what is only generally done, never
    /// called a breach.
    Missed,
}

/// One duty of one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The period, such as `2026-Q3`; for a term of office its last day.
    pub period: String,
    /// Its days.
    pub span: Span,
    /// How it stands.
    pub standing: Standing,
    /// How many times it was done.
    pub done: u32,
    /// How many times it is owed.
    pub required: u32,
    /// The entries of the diary by which it was done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// The last day on which it is in time.
    pub due: Day,
    /// Done, but not in the season in which it generally is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_season: Option<bool>,
    /// The entry that records why it was not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<Id>,
}

/// A duty of a body, period by period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// The body.
    pub organ: Id,
    /// The duty.
    pub rule: RuleId,
    /// How strongly it binds.
    pub force: Force,
    /// How surely it is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
    /// Its periods, from first to last.
    pub entries: Vec<Entry>,
    /// The next last day that is still ahead, beyond the time asked about too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Day>,
}

/// What bodies owe over a time (应办、已办、未办).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Owed {
    /// The time asked about.
    pub over: Span,
    /// The duties, by body and in the order of the rulebook.
    pub rows: Vec<Row>,
    /// What cannot be told, such as `term:b1`: from when the term of a body runs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

/// What the bodies of a diary owe over a time, what was done, and what comes next.
///
/// A body owes a period only if it existed on all its days. Whether its size makes
/// it owe is told by its members on the first day of the period.
///
/// # Errors
/// - `recorded-before`, `duplicate-fact`, `unknown-fact`: the entries contradict
///   themselves.
/// - `bad-organ`: the bodies do not form a tree.
///
/// # Example: the third quarter has passed without a meeting
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, procedure::{self, Standing}, wire};
/// let rulebook = Rulebook::builtin("cn")?;
/// let diary: procedure::Diary = wire::from_value(wire::parse(
///     r#"{ "roster": { "bodies": [{ "id": "b1", "kind": "party-branch" }] }, "events": [
///       { "id": "m", "kind": "branch-meeting", "on": "2026-04-09", "recorded": "2026-04-09" }
///     ] }"#,
/// )?)?;
/// let over = "2026-04-01..2026-09-30".parse()?;
/// let owed = procedure::calendar(&rulebook, &diary, over, &Ask::on("2026-10-01".parse()?))?;
/// let rows = owed.result.rows;
/// let row = rows.iter().find(|it| it.rule.as_str() == "party-branch/members-meeting").unwrap();
/// let standing: Vec<Standing> = row.entries.iter().map(|it| it.standing).collect();
/// assert_eq!(standing, [Standing::Done, Standing::Missed]);
/// # Ok::<(), wire::Error>(())
/// ```
pub fn calendar(
    rulebook: &Rulebook,
    diary: &Diary,
    over: Span,
    ask: &Ask,
) -> Result<Outcome<Owed>, Error> {
    diary.roster.check().map_err(|it| it.below(&Pointer::root().key("roster")))?;
    let facts = known(&diary.events, ask)?;
    let done = Done::of(&facts)?;
    let mut owed = Owed { over, rows: Vec::new(), missing: Vec::new() };
    let rosters = Small::of(&diary.roster);
    for body in &diary.roster.bodies {
        for schedule in rulebook.doc().schedules.values() {
            if schedule.bodies.contains(&body.kind) {
                let small = rosters.of_body(body);
                let roster = small.as_ref().unwrap_or(&diary.roster);
                let sizes = Sizes { rulebook, roster, schedule, body };
                for duty in &schedule.duties {
                    let work = Work { rulebook, body, duty, done: &done, over, ask, sizes: &sizes };
                    work.add(&mut owed)?;
                }
            }
        }
    }
    owed.missing.order();
    owed.missing.dedup();
    Ok(Outcome {
        as_of: ask.as_of,
        known_on: ask.known_on,
        rulebook: rulebook.reference(),
        result: owed,
        findings: Vec::new(),
        trace: None,
        receipt: None,
    })
}

/// The entries of a diary, by kind and body.
struct Done<'a> {
    /// By kind, and by body; entries about every body stand under none.
    by_kind: BTreeMap<&'a str, BTreeMap<Option<&'a str>, Vec<&'a Fact>>>,
    reasons: Vec<(Option<&'a str>, &'a str, &'a str, &'a Id)>,
}

impl<'a> Done<'a> {
    fn of(facts: &[&'a Fact]) -> Result<Self, Error> {
        let mut done = Self { by_kind: BTreeMap::new(), reasons: Vec::new() };
        for fact in facts {
            let text = |name: &str| match fact.attrs.get(name) {
                Some(Value::Text(it)) => Some(it.as_str()),
                _ => None,
            };
            let kind = fact.kind.as_deref().unwrap_or_default();
            if kind == "reason" {
                let rule = text("rule").unwrap_or_default();
                let period = text("period").unwrap_or_default();
                done.reasons.push((text("organ"), rule, period, &fact.id));
            } else {
                let of_kind = done.by_kind.entry(kind).or_default();
                of_kind.entry(text("organ")).or_default().push(*fact);
            }
        }
        Ok(done)
    }

    /// The entries of these kinds about a body, within days, by day.
    fn within(&self, kinds: &[Id], organ: &str, span: Span) -> Vec<&'a Fact> {
        let mut found: Vec<&Fact> = Vec::new();
        for kind in kinds {
            let Some(of_kind) = self.by_kind.get(kind.as_str()) else { continue };
            for list in [None, Some(organ)].iter().filter_map(|it| of_kind.get(it)) {
                let start = list.partition_point(|it| it.on < span.from);
                found.extend(list.iter().skip(start).take_while(|it| it.on <= span.until));
            }
        }
        found.order_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        found
    }

    fn reason(&self, organ: &str, rule: &str, period: &str) -> Option<&'a Id> {
        let fits = |it: &&(Option<&str>, &str, &str, &Id)| {
            it.0.is_none_or(|it| it == organ) && it.1 == rule && it.2 == period
        };
        self.reasons.iter().find(fits).map(|it| it.3)
    }
}

/// The spans of each body without others below it, so that each is looked at alone.
struct Small<'a> {
    spans: BTreeMap<&'a Id, Vec<&'a Belonging>>,
    parents: BTreeSet<&'a Id>,
    bars: BTreeMap<&'a Id, Vec<&'a Bar>>,
}

impl<'a> Small<'a> {
    fn of(roster: &'a Roster) -> Self {
        let mut spans: BTreeMap<&Id, Vec<&Belonging>> = BTreeMap::new();
        for it in &roster.spans {
            spans.entry(&it.organ).or_default().push(it);
        }
        let mut bars: BTreeMap<&Id, Vec<&Bar>> = BTreeMap::new();
        for it in &roster.bars {
            bars.entry(&it.person).or_default().push(it);
        }
        let parents = roster.bodies.iter().filter_map(|it| it.parent.as_ref()).collect();
        Self { spans, parents, bars }
    }

    /// The roster of one body; none for one with others below it.
    fn of_body(&self, body: &Body) -> Option<Roster> {
        if self.parents.contains(&body.id) || self.spans.is_empty() {
            return None;
        }
        let spans: Vec<Belonging> =
            self.spans.get(&body.id).into_iter().flatten().map(|it| (*it).clone()).collect();
        let bars = spans.iter().filter_map(|it| self.bars.get(&it.person)).flatten();
        let bars = bars.map(|it| (*it).clone()).collect();
        Some(Roster { bodies: vec![body.clone()], spans, bars, ..Roster::default() })
    }
}

/// How many members a body has.
struct Sizes<'a> {
    rulebook: &'a Rulebook,
    roster: &'a Roster,
    schedule: &'a Schedule,
    body: &'a Body,
}

impl Sizes<'_> {
    fn on(&self, day: Day) -> Result<u32, Error> {
        let franchise = self.rulebook.franchise(&self.schedule.franchise)?;
        let seats = self.roster.standing(franchise, &self.body.id, day);
        let n = seats.iter().filter(|it| it.has(Right::Vote)).count();
        Ok(u32::try_from(n).unwrap_or(u32::MAX))
    }
}

/// One duty of one body.
struct Work<'w, 'a> {
    rulebook: &'w Rulebook,
    body: &'w Body,
    duty: &'w Due,
    done: &'w Done<'a>,
    over: Span,
    ask: &'w Ask,
    sizes: &'w Sizes<'w>,
}

impl Work<'_, '_> {
    fn add(&self, owed: &mut Owed) -> Result<(), Error> {
        let duty = self.duty;
        if !duty.bodies.is_empty() && !duty.bodies.contains(&self.body.kind) {
            return Ok(());
        }
        let has_below = |kind: &Id| {
            let below = |it: &&Body| it.parent.as_ref() == Some(&self.body.id) && it.kind == *kind;
            self.sizes.roster.bodies.iter().any(|it| below(&it))
        };
        if duty.has_below.as_ref().is_some_and(|it| !has_below(it)) {
            return Ok(());
        }
        let (entries, next) = match &duty.rhythm {
            Rhythm::Every { period, times, season } => {
                self.periods(*period, *times, *season, owed)?
            }
            Rhythm::Term { from, length, before } => self.term(from, *length, *before, owed)?,
        };
        if !entries.is_empty() {
            owed.rows.push(Row {
                organ: self.body.id.clone(),
                rule: duty.id.clone(),
                force: duty.force,
                confidence: duty.confidence,
                entries,
                next,
            });
        }
        Ok(())
    }

    fn periods(
        &self,
        cycle: Cycle,
        times: u32,
        season: Option<u32>,
        owed: &mut Owed,
    ) -> Result<(Vec<Entry>, Option<Day>), Error> {
        let mut entries = Vec::new();
        let mut period = Some(cycle.containing(self.over.from));
        while let Some(it) = period.filter(|it| it.span().from <= self.over.until) {
            if self.owes(it.span(), owed)? {
                entries.push(self.entry(it, times, season));
            }
            period = it.next();
        }
        // Beyond the time asked about: the first period in which it is owed and open.
        let open = |it: &Entry| !matches!(it.standing, Standing::Done | Standing::Excused);
        let now = cycle.containing(self.ask.as_of.max(self.over.from));
        let next = std::iter::successors(Some(now), |it| it.next()).take(2);
        let next = next
            .filter(|it| self.duty.in_force.holds_on(it.span().from) && self.lives(it.span()))
            .find(|it| open(&self.entry(*it, times, season)))
            .map(|it| it.span().until);
        Ok((entries, next))
    }

    /// Whether the body owes the duty in a period.
    fn owes(&self, span: Span, owed: &mut Owed) -> Result<bool, Error> {
        if !self.duty.in_force.holds_on(span.from) || !self.lives(span) {
            return Ok(false);
        }
        let Some(size) = self.duty.size else { return Ok(true) };
        if self.sizes.roster.spans.is_empty() {
            owed.missing.push(format!("members:{}", self.body.id));
            return Ok(false);
        }
        Ok(size.holds(self.sizes.on(span.from)?))
    }

    fn lives(&self, span: Span) -> bool {
        self.body.from.is_none_or(|it| it <= span.from)
            && self.body.until.is_none_or(|it| it >= span.until)
    }

    fn entry(&self, period: Period, times: u32, season: Option<u32>) -> Entry {
        let span = period.span();
        let name = period.to_string();
        let found = self.done.within(&self.duty.by, &self.body.id, span);
        let done = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let in_season = |it: &&Fact| season.is_none_or(|month| it.on.ymd().1 >= month);
        let out = !found.is_empty() && season.is_some() && !found.iter().any(in_season);
        let mut entry = self.stands(name, span, span.until, done >= times);
        entry.done = done;
        entry.required = times;
        entry.by = found.iter().map(|it| it.id.clone()).collect();
        entry.out_of_season = out.then_some(true);
        entry
    }

    fn stands(&self, period: String, span: Span, due: Day, is_done: bool) -> Entry {
        let reason = self.done.reason(&self.body.id, &self.duty.id, &period);
        let standing = if is_done {
            Standing::Done
        } else if reason.is_some() {
            Standing::Excused
        } else if self.ask.as_of > due {
            Standing::Missed
        } else if self.ask.as_of < span.from {
            Standing::Ahead
        } else {
            Standing::Due
        };
        let excused_by = reason.filter(|_| !is_done).cloned();
        Entry {
            period,
            span,
            standing,
            done: u32::from(is_done),
            required: 1,
            by: Vec::new(),
            due,
            out_of_season: None,
            excused_by,
        }
    }

    /// A duty at the end of each term of office.
    fn term(
        &self,
        from: &[Id],
        length: Term,
        before: Option<Term>,
        owed: &mut Owed,
    ) -> Result<(Vec<Entry>, Option<Day>), Error> {
        let whole = Span { from: Day::MIN, until: self.ask.as_of };
        let starts = self.done.within(from, &self.body.id, whole);
        if starts.is_empty() {
            owed.missing.push(format!("term:{}", self.body.id));
        }
        let mut entries = Vec::new();
        let mut next = None;
        for (n, start) in starts.iter().enumerate() {
            let end = self.end(start.on, length);
            let due = before.map_or(end, |it| self.ahead(end, it));
            let since = if before.is_some() { start.on } else { start.on.plus(1) };
            let follower = starts.get(n.saturating_add(1));
            // Before the next term nothing else is owed for this one.
            let until = follower.map_or(Day::MAX, |it| it.on);
            let by = self.done.within(
                &self.duty.by,
                &self.body.id,
                Span { from: since, until: until.max(since) },
            );
            let first = by.first().filter(|it| it.on <= due);
            let late = by.first().copied();
            let mut entry = self.stands(
                due.to_string(),
                Span { from: since.min(due), until: due },
                due,
                first.is_some(),
            );
            entry.by = late.into_iter().map(|it| it.id.clone()).collect();
            if !self.duty.in_force.holds_on(due) || !self.lives(Span::on(due)) {
                continue;
            }
            if next.is_none() && entry.standing == Standing::Due {
                next = Some(due);
            }
            if self.over.contains(due) {
                entries.push(entry);
            }
        }
        Ok((entries, next))
    }

    fn end(&self, start: Day, length: Term) -> Day {
        let stopped = DaySet::default();
        let uncovered = Uncovered::AllDays;
        let reckoning =
            Reckoning { start, limit: length, roll: Roll::None, stopped: &stopped, uncovered };
        let view = self.rulebook.calendar().view(Some(self.ask.knowledge()));
        reckoning.last_day(view).due.not_before
    }

    /// The day that lies so long before another; the last of its month where the
    /// corresponding day is missing.
    fn ahead(&self, end: Day, before: Term) -> Day {
        let n = i32::try_from(before.n).unwrap_or(i32::MAX);
        let months = match before.unit {
            Unit::Months => n,
            Unit::Years => n.saturating_mul(12),
            Unit::Weeks => return end.plus(n.saturating_mul(-7)),
            Unit::Days | Unit::WorkingDays | Unit::Hours => return end.plus(n.saturating_neg()),
        };
        let (year, month, day) = end.ymd();
        let month = i32::try_from(month).unwrap_or(1).saturating_sub(1);
        let all = year.saturating_mul(12).saturating_add(month).saturating_sub(months);
        let of_year = u32::try_from(all.rem_euclid(12)).unwrap_or_default().saturating_add(1);
        let found = (1..=day).rev().find_map(|it| Day::new(all.div_euclid(12), of_year, it).ok());
        found.unwrap_or(Day::MIN)
    }
}
