//! Entries made dense: checked, filtered by what was known, sorted.

use foldhash::{HashMap, HashMapExt};

use super::{
    attrs::{Attrs, Wanting, day, id, missing, points, text, unknown, wrong},
    exempt::Exemptions,
    kept::Kept,
    notes::{Note, Notes},
    run::{Row, State},
    who::{self, Who},
};
use crate::{
    answers::Ask,
    facts::{Fact, Value as Told},
    points::{
        COMMON_KINDS, Ledger, Member, Points,
        compile::{Length, NONE, Program},
        rules::LinkTo,
    },
    time::Day,
    wire::{Error, Id, Pointer, Problem},
    words,
};

/// The entries of a ledger that count, and what is known about them.
#[derive(Debug)]
pub(super) struct Entries<'a> {
    /// Members in the order of their ids, with their places in the roster.
    pub(super) members: Vec<&'a Member>,
    /// The same as numbers.
    pub(super) who: Vec<Who>,
    /// Rows of each member, one after the other, sorted by day, item and id.
    pub(super) rows: Vec<Row>,
    /// The fact and the member of origin of each row.
    pub(super) origins: Vec<Origin<'a>>,
    /// Where the rows of each member begin.
    pub(super) starts: Vec<u32>,
    pub(super) notes: Notes<'a>,
    /// Claims of exemptions.
    pub(super) claims: Vec<Claim<'a>>,
    /// Totals of periods of which the entries are not told.
    pub(super) closed: Vec<(u32, Day, Points)>,
}

/// Where a row comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin<'a> {
    pub(super) fact: &'a Fact,
    /// The member of the entry, where it came by a link; else [`u32::MAX`].
    from: u32,
    /// What is wanting to tell its worth.
    pub(super) wanting: Option<Wanting>,
    /// Whether it tells who reviewed it.
    pub(super) is_reviewed: bool,
}

impl Origin<'_> {
    /// The member of the entry, where it came by a link.
    pub(super) fn from(&self) -> Option<u32> {
        Some(self.from).filter(|it| *it != u32::MAX)
    }
}

/// A claim of an exemption.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim<'a> {
    pub(super) member: u32,
    pub(super) fact: &'a Fact,
    pub(super) until: Option<Day>,
    pub(super) is_approved: bool,
}

/// Rows before they are sorted to their members, side by side.
#[derive(Default)]
struct Loose<'a> {
    members: Vec<u32>,
    rows: Vec<Row>,
    origins: Vec<Origin<'a>>,
}

impl<'a> Loose<'a> {
    fn push(&mut self, member: u32, row: Row, origin: Origin<'a>) {
        self.members.push(member);
        self.rows.push(row);
        self.origins.push(origin);
    }

    fn each(&mut self) -> impl Iterator<Item = (u32, &mut Row, &Origin<'a>)> {
        let each = self.members.iter().zip(&mut self.rows).zip(&self.origins);
        each.map(|((member, row), origin)| (*member, row, origin))
    }
}

struct Reader<'a, 'p> {
    program: &'p Program,
    members: Vec<&'a Member>,
    who: Vec<Who>,
    numbers: HashMap<&'a str, u32>,
    sources: HashMap<&'a str, u32>,
    households: HashMap<&'a str, Vec<u32>>,
    loose: Loose<'a>,
    notes: Notes<'a>,
    claims: Vec<Claim<'a>>,
    closed: Vec<(u32, Day, Points)>,
}

impl<'a> Entries<'a> {
    /// Checks all entries and keeps those that count: seen by the day of knowledge,
    /// not reversed, not erased.
    pub(super) fn read(program: &Program, ledger: &'a Ledger, ask: &Ask) -> Result<Self, Error> {
        let mut reader = Reader::new(program, ledger)?;
        let place = Pointer::root().key("entries");
        let kept = Kept::of(&ledger.entries, ask, &place)?;
        reader.loose.members.reserve(ledger.entries.len());
        reader.loose.rows.reserve(ledger.entries.len());
        reader.loose.origins.reserve(ledger.entries.len());
        for (n, fact) in ledger.entries.iter().enumerate() {
            if fact.reverses.is_some() || fact.erases.is_some() {
                continue;
            }
            let counts = kept.counts.get(n).copied().unwrap_or(false);
            reader.fact(fact, counts, &kept).map_err(|it| it.below(&place.index(n)))?;
        }
        Ok(reader.end(ask.as_of))
    }

    /// The rows of a member, and where they begin.
    pub(super) fn of(&self, member: usize) -> (usize, &[Row]) {
        let from = self.starts.get(member).map_or(0, |it| *it as usize);
        let until = self.starts.get(member.saturating_add(1)).map_or(from, |it| *it as usize);
        (from, self.rows.get(from..until).unwrap_or_default())
    }
}

impl<'a, 'p> Reader<'a, 'p> {
    fn new(program: &'p Program, ledger: &'a Ledger) -> Result<Self, Error> {
        let place = Pointer::root().key("roster");
        let mut members: Vec<(usize, &Member)> = ledger.roster.iter().enumerate().collect();
        members.sort_unstable_by(|a, b| a.1.id.cmp(&b.1.id));
        let mut numbers = HashMap::with_capacity(members.len());
        let mut households: HashMap<&str, Vec<u32>> = HashMap::new();
        for (number, (n, member)) in (0_u32..).zip(&members) {
            check_member(program, member).map_err(|it| it.below(&place.index(*n)))?;
            if numbers.insert(member.id.as_str(), number).is_some() {
                let (member, problem) = (member.id.to_string(), "it stands there twice".into());
                let problem = Problem::BadMember { member, problem };
                return Err(Error::new(problem).at(place.index(*n).key("id")));
            }
            if let Some(household) = &member.household {
                households.entry(household).or_default().push(number);
            }
        }
        for (n, member) in &members {
            for (key, other) in [("head", &member.head), ("household", &member.household)] {
                if let Some(other) = other.as_ref().filter(|it| !numbers.contains_key(it.as_str()))
                {
                    let (id, member) = (member.id.to_string(), other.to_string());
                    let problem = Problem::UnknownMember { id, member };
                    return Err(Error::new(problem).at(place.index(*n).key(key)));
                }
            }
        }
        let members: Vec<&Member> = members.into_iter().map(|it| it.1).collect();
        Ok(Self {
            program,
            who: who::all(program, &members),
            members,
            numbers,
            sources: HashMap::new(),
            households,
            loose: Loose::default(),
            notes: Notes::default(),
            claims: Vec::new(),
            closed: Vec::new(),
        })
    }

    fn fact(&mut self, fact: &'a Fact, counts: bool, kept: &Kept<'a>) -> Result<(), Error> {
        let Some(kind) = &fact.kind else {
            return Err(Error::new(Problem::MissingKey { key: "kind".into() }));
        };
        if let Some(item) = self.program.number(kind) {
            return self.entry(fact, item, counts);
        }
        if self.program.rules.exemptions.iter().any(|it| it.id == *kind) {
            return self.claim(fact, counts);
        }
        if COMMON_KINDS.contains(&kind.as_str()) {
            return self.common(fact, kind, counts, kept);
        }
        let items = self.program.rules.items.iter().map(|it| it.id.as_str());
        let problem = Problem::UnknownItem {
            nearest: words::nearest(kind, items.chain(COMMON_KINDS)),
            item: kind.to_string(),
            scheme: self.program.rules.id.to_string(),
        };
        Err(Error::new(problem).at(Pointer::root().key("kind")))
    }

    fn entry(&mut self, fact: &'a Fact, item: u32, counts: bool) -> Result<(), Error> {
        let attrs = Attrs::read(fact)?;
        let member = self.subject(fact, attrs.subject)?;
        let day = fact.on.number();
        let mut row =
            Row { day, item, value: 0, source: 0, since: day, rank: NONE, state: State::Counts };
        let mut wanting = None;
        if let Some(version) = self.program.version(item, day) {
            let rule = self.program.rules.items.get(version.n);
            match attrs.value(rule.and_then(|it| it.worth.as_ref()), version, self.program)? {
                Ok(value) => row.value = i32::try_from(value).unwrap_or(i32::MAX),
                Err(missing) => {
                    (row.state, wanting) = (State::WorthUnknown, Some(missing));
                }
            }
            if let Length::ByRank(ranks) = &version.length {
                match attrs.rank {
                    None => wanting = wanting.or(Some(Wanting::Rank)),
                    Some(rank) => {
                        let n = ranks.iter().position(|it| it.0 == rank);
                        let Some(n) = n.and_then(|it| u16::try_from(it).ok()) else {
                            let all = ranks.iter().map(|it| it.0.as_str()).collect::<Vec<_>>();
                            return Err(wrong("rank", format!("one of {}", all.join(" | "))));
                        };
                        row.rank = n;
                    }
                }
            }
        }
        if attrs.continues {
            row.since = i32::MAX;
        }
        if !counts {
            return Ok(());
        }
        if let Some(source) = attrs.source {
            let next = u32::try_from(self.sources.len()).unwrap_or(u32::MAX).saturating_add(1);
            row.source = *self.sources.entry(source).or_insert(next);
        }
        let is_reviewed = attrs.is_reviewed;
        self.book(member, row, Origin { fact, from: u32::MAX, wanting, is_reviewed })
    }

    /// Books a row on its member, and on those to whom a link leads.
    fn book(&mut self, member: u32, row: Row, origin: Origin<'a>) -> Result<(), Error> {
        let version = self.program.version(row.item, row.day);
        let rule = version.and_then(|it| self.program.rules.items.get(it.n));
        let Some(link) = rule.and_then(|it| it.link) else {
            self.loose.push(member, row, origin);
            return Ok(());
        };
        if link.own {
            self.loose.push(member, row, origin);
        }
        let own = self.members.get(member as usize).copied();
        let number =
            |id: &Option<Id>| id.as_ref().and_then(|it| self.numbers.get(it.as_str()).copied());
        let others: Vec<u32> = match link.to {
            LinkTo::Head => own.and_then(|it| number(&it.head)).into_iter().collect(),
            LinkTo::Household => own.and_then(|it| number(&it.household)).into_iter().collect(),
            LinkTo::Members => {
                own.and_then(|it| self.households.get(it.id.as_str())).cloned().unwrap_or_default()
            }
        };
        let origin = Origin { from: member, ..origin };
        for member in others {
            self.loose.push(member, row, origin);
        }
        Ok(())
    }

    fn claim(&mut self, fact: &'a Fact, counts: bool) -> Result<(), Error> {
        let mut until = None;
        let mut is_approved = false;
        let mut subject = None;
        for (name, value) in &fact.attrs {
            match name.as_str() {
                "subject" => subject = Some(text("subject", value)?),
                "until" => until = Some(day("until", value)?),
                "approvedBy" => {
                    id("approvedBy", value)?;
                    is_approved = true;
                }
                _ => return Err(unknown(fact, name, &["subject", "until", "approvedBy"])),
            }
        }
        let member = self.subject(fact, subject)?;
        if counts {
            self.claims.push(Claim { member, fact, until, is_approved });
        }
        Ok(())
    }

    fn common(
        &mut self,
        fact: &'a Fact,
        kind: &'a Id,
        counts: bool,
        kept: &Kept<'a>,
    ) -> Result<(), Error> {
        if kind == "closed" {
            let (mut subject, mut total) = (None, None);
            for (name, value) in &fact.attrs {
                match name.as_str() {
                    "subject" => subject = Some(text("subject", value)?),
                    "total" => total = Some(points("total", value)?),
                    _ => return Err(unknown(fact, name, &["subject", "total"])),
                }
            }
            let member = self.subject(fact, subject)?;
            let Some(total) = total else { return Err(missing("total")) };
            if counts {
                self.closed.push((member, fact.on, total));
            }
            return Ok(());
        }
        let mut note = Note { fact, entry: "", until: None, is_upheld: false };
        let mut entry = None;
        for (name, value) in &fact.attrs {
            match (name.as_str(), kind.as_str()) {
                ("entry", _) => entry = Some(text("entry", value)?),
                ("until", "published") => note.until = Some(day("until", value)?),
                ("upheld", "answered") => {
                    let Told::Yes(it) = value else {
                        return Err(wrong("upheld", "true or false".into()));
                    };
                    note.is_upheld = *it;
                }
                _ => return Err(unknown(fact, name, &["entry", "until", "upheld"])),
            }
        }
        let Some(entry) = entry else { return Err(missing("entry")) };
        if kept.places.get(entry).is_none() && !kept.erased.contains(entry) {
            let (id, named) = (fact.id.to_string(), entry.to_owned());
            let place = Pointer::root().key("attrs").key("entry");
            return Err(Error::new(Problem::UnknownFact { id, named }).at(place));
        }
        note.entry = entry;
        if counts {
            self.notes.add(kind, note);
        }
        Ok(())
    }

    fn subject(&self, fact: &Fact, subject: Option<&str>) -> Result<u32, Error> {
        let Some(subject) = subject else { return Err(missing("subject")) };
        self.numbers.get(subject).copied().ok_or_else(|| {
            let (id, member) = (fact.id.to_string(), subject.to_owned());
            let place = Pointer::root().key("attrs").key("subject");
            Error::new(Problem::UnknownMember { id, member }).at(place)
        })
    }

    /// Tells of each row what keeps it from counting, before it is valued.
    fn states(&mut self, as_of: Day) {
        let (program, notes) = (self.program, &self.notes);
        let exemptions = Exemptions::new(program, &self.who, &self.claims);
        let plain = notes.is_empty() && exemptions.is_empty();
        let reviews =
            program.rules.items.iter().any(|it| it.review.as_ref().is_some_and(|it| it.first));
        let all_stay = self.who.iter().all(|it| it.joined.is_none() && it.left.is_none());
        let idle = all_stay && plain && !reviews;
        for (member, row, origin) in self.loose.each().take_while(|_| !idle) {
            let Some(who) = self.who.get(member as usize) else { continue };
            let id = origin.fact.id.as_str();
            let state = if !who.takes_part(origin.fact.on) {
                State::NotTakingPart
            } else if exemptions.hold_for(member, row) {
                State::Exempt
            } else if notes.of("answered", id).is_some_and(|it| it.is_upheld) {
                State::Struck
            } else if reviews && waits(program, row, origin.fact, notes) {
                State::NotReviewed
            } else {
                continue;
            };
            row.state = state;
        }
        for (_, row, origin) in self.loose.each() {
            if row.since == i32::MAX
                && let Some(ended) = notes.ended(&origin.fact.id).filter(|it| *it <= as_of)
            {
                row.since = ended.number();
            }
        }
    }

    /// Where the rows of each member begin.
    fn starts(&self) -> Vec<u32> {
        let mut starts = vec![0_u32; self.members.len().saturating_add(1)];
        for member in &self.loose.members {
            if let Some(n) = starts.get_mut((*member as usize).saturating_add(1)) {
                *n = n.saturating_add(1);
            }
        }
        let mut sum = 0_u32;
        for it in &mut starts {
            sum = sum.saturating_add(*it);
            *it = sum;
        }
        starts
    }

    /// The rows member by member, each in order. Days mostly arrive in order, so that
    /// after the rows are dealt out there is little left to sort.
    fn order(&self, starts: &[u32]) -> Vec<u32> {
        let mut order = vec![0_u32; self.loose.members.len()];
        let mut next = starts.to_vec();
        for (n, member) in (0_u32..).zip(&self.loose.members) {
            let Some(at) = next.get_mut(*member as usize) else { continue };
            if let Some(slot) = order.get_mut(*at as usize) {
                *slot = n;
            }
            *at = at.saturating_add(1);
        }
        let key = |n: &u32| {
            let (row, origin) =
                self.loose.rows.get(*n as usize).zip(self.loose.origins.get(*n as usize))?;
            Some((row.day, row.item, &origin.fact.id, origin.from()))
        };
        for ends in starts.windows(2) {
            let [from, until] = ends else { continue };
            let of = order.get_mut(*from as usize..*until as usize).unwrap_or_default();
            if !of.is_sorted_by(|a, b| key(a) <= key(b)) {
                of.sort_by(|a, b| key(a).cmp(&key(b)));
            }
        }
        order
    }

    /// Sorts the rows to their members.
    fn end(mut self, as_of: Day) -> Entries<'a> {
        self.states(as_of);
        let starts = self.starts();
        let order = self.order(&starts);
        self.loose.members = Vec::new();
        let rows = sorted(&order, std::mem::take(&mut self.loose.rows));
        let origins = sorted(&order, std::mem::take(&mut self.loose.origins));
        Entries {
            members: self.members,
            who: self.who,
            rows,
            origins,
            starts,
            notes: self.notes,
            claims: self.claims,
            closed: self.closed,
        }
    }
}

/// What stands in these places, one after the other; the list itself is given up.
fn sorted<T: Copy>(order: &[u32], list: Vec<T>) -> Vec<T> {
    let is_in_order = order.iter().zip(0..).all(|(a, b): (&u32, u32)| *a == b);
    if is_in_order {
        return list;
    }
    order.iter().filter_map(|n| list.get(*n as usize).copied()).collect()
}

/// Whether an entry waits for a review that it needs first.
fn waits(program: &Program, row: &Row, fact: &Fact, notes: &Notes<'_>) -> bool {
    let version = program.version(row.item, row.day);
    let rule = version.and_then(|it| program.rules.items.get(it.n));
    rule.and_then(|it| it.review.as_ref()).is_some_and(|it| it.first)
        && !fact.attrs.contains_key("reviewedBy")
        && notes.of("reviewed", &fact.id).is_none()
}

fn check_member(program: &Program, member: &Member) -> Result<(), Error> {
    let bad = |problem: &str, key: &str| {
        let (member, problem) = (member.id.to_string(), problem.to_owned());
        Err(Error::new(Problem::BadMember { member, problem }).at(Pointer::root().key(key)))
    };
    if let Some(class) = &member.class
        && program.class(class).is_none()
    {
        let nearest = words::nearest(class, program.classes.iter().map(Id::as_str));
        let problem =
            Problem::Unresolved { what: "class".into(), named: class.to_string(), nearest };
        return Err(Error::new(problem).at(Pointer::root().key("class")));
    }
    if member.joined.zip(member.left).is_some_and(|(joined, left)| left < joined) {
        return bad("it left before it joined", "left");
    }
    if member.born.is_some_and(|it| !(1850..=2199).contains(&it)) {
        return bad("its year of birth is none", "born");
    }
    Ok(())
}
