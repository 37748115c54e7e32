//! What the facts tell of an act, sorted by what they are about.

use std::collections::BTreeMap;

use crate::{
    facts::{Fact, TimeOfDay, Value},
    procedure::rules::{Procedure, Quantity},
    time::Day,
    wire::{Error, Id, InOrder, Pointer, Problem},
    words,
};

/// An item of the agenda; the whole act where it has none.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) id: Option<&'a Id>,
    pub(super) fact: Option<&'a Fact>,
    /// The day and the time at which it was voted on.
    pub(super) on: Option<Day>,
    pub(super) at: Option<TimeOfDay>,
    pub(super) n: i64,
    pub(super) matter: Option<&'a str>,
    pub(super) subject: Option<&'a str>,
    pub(super) mode: Option<&'a str>,
    pub(super) seats: Option<u32>,
    pub(super) votes: Vec<Votes<'a>>,
    pub(super) ballots: Option<Ballots<'a>>,
    pub(super) declared: Vec<Declared<'a>>,
}

/// Votes counted on a question or a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Votes<'a> {
    pub(super) fact: &'a Fact,
    pub(super) candidate: Option<&'a str>,
    pub(super) yes: u32,
    pub(super) no: u32,
    pub(super) abstain: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Ballots<'a> {
    pub(super) fact: &'a Fact,
    pub(super) issued: Option<u32>,
    pub(super) returned: Option<u32>,
    pub(super) valid: Option<u32>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Declared<'a> {
    pub(super) fact: &'a Fact,
    pub(super) candidate: Option<&'a str>,
    pub(super) passed: bool,
}

/// A fact about a person, for one item or for all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Of<'a> {
    pub(super) fact: &'a Fact,
    pub(super) person: &'a str,
    pub(super) item: Option<usize>,
    pub(super) kind: &'a str,
    /// A role, a vote, or who holds a proxy.
    pub(super) word: &'a str,
}

/// Everything that the facts tell.
#[derive(Debug, Default)]
pub(super) struct Meeting<'a> {
    pub(super) opened: Option<&'a Fact>,
    pub(super) closed: bool,
    pub(super) items: Vec<Item<'a>>,
    /// Arrivals, departures and absences, in the order of the day.
    pub(super) moves: Vec<Of<'a>>,
    pub(super) recused: Vec<Of<'a>>,
    pub(super) opinions: Vec<Of<'a>>,
    pub(super) proxies: Vec<Of<'a>>,
    pub(super) named: Vec<Of<'a>>,
    pub(super) counts: Vec<(Quantity, u32, Option<usize>)>,
    pub(super) documents: Vec<(&'a Fact, &'a str)>,
    pub(super) steps: BTreeMap<&'a str, Vec<&'a Fact>>,
    pub(super) reasons: BTreeMap<&'a str, &'a Id>,
}

/// The kinds of fact that every form knows, each with its attributes.
const KINDS: [(&str, &[&str]); 16] = [
    ("opened", &[]),
    ("closed", &[]),
    ("item", &["n", "matter", "subject", "seats", "mode"]),
    ("arrived", &["item"]),
    ("left", &["item"]),
    ("out", &["item"]),
    ("recused", &["item"]),
    ("opinion", &["item", "vote"]),
    ("proxy", &["holder", "written"]),
    ("voted", &["item", "candidate", "yes", "no", "abstain"]),
    ("ballots", &["item", "issued", "returned", "valid"]),
    ("declared", &["item", "candidate", "passed"]),
    ("count", &["of", "n", "item"]),
    ("named", &["role", "item"]),
    ("document", &["name", "fields"]),
    ("reason", &["rule"]),
];
/// Roles that every form knows.
const OWN_ROLES: [&str; 3] = ["chair", "subject", "candidate"];
/// How votes are taken.
const MODES: [&str; 3] = ["secret", "hands", "roll-call"];
/// What a step of a form may tell.
const STEP: &[&str] = &["until", "act"];

impl<'a> Meeting<'a> {
    /// Sorts the facts; pointers of errors are into them by their ids.
    pub(super) fn of(facts: &[&'a Fact], rules: &Procedure) -> Result<Self, Error> {
        let mut meeting = Self::default();
        for fact in facts {
            check(fact, rules)?;
            if is(fact, "item") {
                meeting.items.push(item(fact, rules)?);
            }
        }
        meeting.items.order_by(|a, b| {
            let on = |it: &Item<'_>| it.fact.map(|it| it.on);
            (on(a), a.at, a.n, a.id).cmp(&(on(b), b.at, b.n, b.id))
        });
        if meeting.items.is_empty() {
            meeting.items.push(whole());
        }
        for fact in facts {
            meeting.take(fact)?;
        }
        Ok(meeting)
    }

    /// The day of the act.
    pub(super) fn on(&self) -> Option<Day> {
        self.opened.map(|it| it.on)
    }

    /// The first fact of a step; `opened` is the act itself.
    pub(super) fn step(&self, step: &str) -> Option<&'a Fact> {
        if step == "opened" {
            return self.opened;
        }
        self.steps.get(step).and_then(|it| it.first()).copied()
    }

    fn take(&mut self, fact: &'a Fact) -> Result<(), Error> {
        let kind = fact.kind.as_deref().unwrap_or_default();
        let item = self.item(fact)?;
        let of = |word| -> Result<Of<'a>, Error> {
            Ok(Of { fact, person: person(fact)?, item, kind, word })
        };
        match kind {
            "opened" => self.opened = self.opened.or(Some(fact)),
            "closed" => self.closed = true,
            "item" => {}
            "arrived" | "left" | "out" => self.moves.push(of("")?),
            "recused" => self.recused.push(of("")?),
            "opinion" => self.opinions.push(of(word_of(fact, "vote", &["yes", "no", "abstain"])?)?),
            "proxy" => self.proxies.push(of(needed(fact, "holder")?)?),
            "named" => self.named.push(of(needed(fact, "role")?)?),
            "count" => {
                let of = needed(fact, "of")?;
                let quantity = serde_json::from_value(serde_json::Value::from(of));
                let quantity = quantity.map_err(|_| bad(fact, "of", "a quantity"))?;
                let n = number(fact, "n")?.ok_or_else(|| bad(fact, "n", "a whole number"))?;
                self.counts.push((quantity, n, item));
            }
            "document" => self.documents.push((fact, needed(fact, "name")?)),
            "reason" => drop(self.reasons.insert(needed(fact, "rule")?, &fact.id)),
            "voted" | "ballots" | "declared" => self.vote(fact, kind, item)?,
            step => self.steps.entry(step).or_default().push(fact),
        }
        Ok(())
    }

    fn vote(&mut self, fact: &'a Fact, kind: &str, item: Option<usize>) -> Result<(), Error> {
        let lone = (self.items.len() == 1).then_some(0);
        let item = item.or(lone).and_then(|it| self.items.get_mut(it));
        let item = item.ok_or_else(|| bad(fact, "item", "an item of the act"))?;
        let candidate = text(fact, "candidate")?;
        match kind {
            "voted" => item.votes.push(Votes {
                fact,
                candidate,
                yes: number(fact, "yes")?.unwrap_or_default(),
                no: number(fact, "no")?.unwrap_or_default(),
                abstain: number(fact, "abstain")?.unwrap_or_default(),
            }),
            "ballots" => {
                item.ballots = Some(Ballots {
                    fact,
                    issued: number(fact, "issued")?,
                    returned: number(fact, "returned")?,
                    valid: number(fact, "valid")?,
                });
            }
            _ => {
                let passed = yes(fact, "passed")?;
                let passed = passed.ok_or_else(|| bad(fact, "passed", "true or false"))?;
                item.declared.push(Declared { fact, candidate, passed });
            }
        }
        // Who was there is asked of the moment of the vote.
        if kind == "voted" && (fact.at.is_some() || item.on != Some(fact.on)) {
            (item.on, item.at) = (Some(fact.on), fact.at);
        }
        Ok(())
    }

    fn item(&self, fact: &Fact) -> Result<Option<usize>, Error> {
        let Some(id) = text(fact, "item")? else { return Ok(None) };
        let found = self.items.iter().position(|it| it.id.is_some_and(|it| it.as_str() == id));
        found.map(Some).ok_or_else(|| {
            let problem = Problem::UnknownFact { id: fact.id.to_string(), named: id.into() };
            Error::new(problem).at(attr(fact, "item"))
        })
    }
}

fn item<'a>(fact: &'a Fact, rules: &Procedure) -> Result<Item<'a>, Error> {
    let matter = text(fact, "matter")?;
    if let Some(it) = matter {
        among(fact, "matter", it, rules.matters.iter().map(Id::as_str))?;
    }
    Ok(Item {
        id: Some(&fact.id),
        fact: Some(fact),
        on: Some(fact.on),
        at: fact.at,
        n: number(fact, "n")?.map_or(0, i64::from),
        matter,
        subject: text(fact, "subject")?,
        mode: text(fact, "mode")?,
        seats: number(fact, "seats")?,
        ..whole()
    })
}

fn whole<'a>() -> Item<'a> {
    Item {
        id: None,
        fact: None,
        on: None,
        at: None,
        n: 0,
        matter: None,
        subject: None,
        mode: None,
        seats: None,
        votes: Vec::new(),
        ballots: None,
        declared: Vec::new(),
    }
}

/// Refuses kinds and attributes that the form does not know.
fn check(fact: &Fact, rules: &Procedure) -> Result<(), Error> {
    let kind = fact.kind.as_deref().unwrap_or_default();
    let known = KINDS.iter().find(|it| it.0 == kind).map(|it| it.1);
    let known = known.or_else(|| rules.steps.iter().any(|it| it.as_str() == kind).then_some(STEP));
    let Some(attrs) = known else {
        let kinds = KINDS.iter().map(|it| it.0).chain(rules.steps.iter().map(Id::as_str));
        let nearest = words::nearest(kind, kinds);
        let (kind, form) = (kind.to_owned(), rules.id.to_string());
        let error = Error::new(Problem::UnknownStep { kind, form, nearest });
        return Err(error.at(place(fact).key("kind")));
    };
    match fact.attrs.keys().find(|it| !attrs.contains(&it.as_str())) {
        None if !said(fact, rules)? => Ok(()),
        None if text(fact, "until")?.is_some_and(|it| it.parse::<Day>().is_err()) => {
            Err(bad(fact, "until", "a day"))
        }
        None => Ok(()),
        Some(name) => {
            let nearest = words::nearest(name, attrs.iter().copied());
            let at = attr(fact, name);
            let (name, kind) = (name.to_string(), kind.to_owned());
            Err(Error::new(Problem::UnknownAttribute { name, kind, nearest }).at(at))
        }
    }
}

/// Refuses words that the form does not know: a role or a document written otherwise would
/// silently count for nothing. Tells whether more is to be looked at.
fn said(fact: &Fact, rules: &Procedure) -> Result<bool, Error> {
    match fact.kind.as_deref() {
        Some("named") => {
            let own = OWN_ROLES.into_iter().chain(rules.roles.iter().map(Id::as_str));
            among(fact, "role", needed(fact, "role")?, own)?;
        }
        Some("document") => {
            let name = needed(fact, "name")?;
            among(fact, "name", name, rules.documents.keys().map(Id::as_str))?;
            let fields = rules.documents.get(name).map_or(&[][..], Vec::as_slice);
            if let Some(Value::List(told)) = fact.attrs.get("fields") {
                let words = || fields.iter().map(Id::as_str);
                told.iter().try_for_each(|it| among(fact, "fields", it, words()))?;
            }
        }
        Some("reason") => {
            let ids = rules.require.iter().map(|it| it.id.as_str());
            among(fact, "rule", needed(fact, "rule")?, ids)?;
        }
        Some("proxy") => drop(yes(fact, "written")?),
        Some("item") => {
            if let Some(mode) = text(fact, "mode")? {
                among(fact, "mode", mode, MODES.into_iter())?;
            }
        }
        _ => return Ok(true),
    }
    Ok(false)
}

/// Refuses a word of an attribute that is none of these.
fn among<'w>(
    fact: &Fact,
    name: &str,
    word: &str,
    words: impl Iterator<Item = &'w str> + Clone,
) -> Result<(), Error> {
    if words.clone().any(|it| it == word) {
        return Ok(());
    }
    let nearest = words::nearest(word, words);
    Err(Error::new(Problem::UnknownWord { word: word.into(), nearest }).at(attr(fact, name)))
}

fn is(fact: &Fact, kind: &str) -> bool {
    fact.kind.as_deref() == Some(kind)
}

/// The person whom a fact is about.
fn person(fact: &Fact) -> Result<&str, Error> {
    let person = fact.by.as_ref().and_then(|it| it.person.as_deref());
    person.ok_or_else(|| {
        Error::new(Problem::MissingKey { key: "person".into() }).at(place(fact).key("by"))
    })
}

pub(super) fn text<'a>(fact: &'a Fact, name: &str) -> Result<Option<&'a str>, Error> {
    match fact.attrs.get(name) {
        None => Ok(None),
        Some(Value::Text(it)) => Ok(Some(it)),
        Some(_) => Err(bad(fact, name, "a text")),
    }
}

fn needed<'a>(fact: &'a Fact, name: &str) -> Result<&'a str, Error> {
    text(fact, name)?.ok_or_else(|| bad(fact, name, "a text"))
}

fn word_of<'a>(fact: &'a Fact, name: &str, words: &[&str]) -> Result<&'a str, Error> {
    let word = needed(fact, name)?;
    among(fact, name, word, words.iter().copied())?;
    Ok(word)
}

fn number(fact: &Fact, name: &str) -> Result<Option<u32>, Error> {
    match fact.attrs.get(name) {
        None => Ok(None),
        Some(Value::Count(it)) => {
            u32::try_from(*it).map(Some).map_err(|_| bad(fact, name, "a number of persons"))
        }
        Some(_) => Err(bad(fact, name, "a whole number")),
    }
}

fn yes(fact: &Fact, name: &str) -> Result<Option<bool>, Error> {
    match fact.attrs.get(name) {
        None => Ok(None),
        Some(Value::Yes(it)) => Ok(Some(*it)),
        Some(_) => Err(bad(fact, name, "true or false")),
    }
}

pub(super) fn is_written(fact: &Fact) -> bool {
    matches!(fact.attrs.get("written"), Some(Value::Yes(true)))
}

fn bad(fact: &Fact, name: &str, expected: &str) -> Error {
    let problem = Problem::BadAttribute { name: name.into(), expected: expected.into() };
    Error::new(problem).at(attr(fact, name))
}

/// Where an attribute of a fact is; the fact, if it does not have it.
fn attr(fact: &Fact, name: &str) -> Pointer {
    let place = place(fact);
    if fact.attrs.contains_key(name) { place.key("attrs").key(name) } else { place }
}

/// Where a fact is; its id stands for its place until [`placed`] finds it.
fn place(fact: &Fact) -> Pointer {
    Pointer::root().key(&fact.id)
}

/// The same error, at the place of the fact among those given.
pub(super) fn placed(error: Error, facts: &[Fact]) -> Error {
    let found = error
        .pointer
        .first()
        .and_then(|(id, rest)| Some((facts.iter().position(|it| it.id.as_str() == id)?, rest)));
    match found {
        Some((n, rest)) => error.at(rest.below(&Pointer::root().key("events").index(n))),
        None => error,
    }
}
