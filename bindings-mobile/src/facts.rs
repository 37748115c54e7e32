//! What the host tells: the facts of a case, and the day it asks about.

use std::collections::{BTreeMap, HashMap};

use jiceng::{
    answers,
    facts::{self, TimeOfDay},
    json::MAX_FACTS,
    lifecycle, people,
    wire::{Error, Id, Pointer, Problem},
};

use crate::time::day;

#[uniffi::remote(Enum)]
/// How much an answer tells.
pub enum Detail {
    /// The stage and how many verdicts of each kind; for boards and statistics.
    Counts,
    /// Clocks, findings and the lawful next steps too.
    Findings,
    /// Also why other steps are not open, and the trace.
    Full,
}
pub(crate) use jiceng::answers::Detail;

#[uniffi::remote(Enum)]
/// A language of the library.
pub enum Lang {
    /// Chinese (中文).
    Zh,
    /// English.
    En,
}
pub(crate) use jiceng::words::Lang;

/// A question's frame: the day it asks about and what was known.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Ask {
    /// The day asked about, `YYYY-MM-DD`; `day_of` makes it of a moment.
    pub as_of: String,
    /// What was known by which day; absent: by the day asked about.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
    /// How much is told; absent: findings.
    #[uniffi(default = None)]
    pub detail: Option<Detail>,
    /// The languages in which sentences are added; errors speak the first.
    #[uniffi(default = [])]
    pub lang: Vec<Lang>,
}

/// A case (事项): a set of dated facts under one lifecycle.
///
/// The stage is never told; it follows from the facts.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct Case {
    /// The case, as an opaque id.
    pub case: String,
    /// The lifecycle by which it is judged, such as `petition`.
    pub lifecycle: String,
    /// What happened, in any order.
    #[uniffi(default = [])]
    pub events: Vec<Fact>,
    /// The organs that the facts name, as a tree.
    #[uniffi(default = [])]
    pub organs: Vec<Organ>,
    /// Cases that the facts name.
    #[uniffi(default = [])]
    pub others: Vec<Case>,
}

/// One dated fact (事实).
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct Fact {
    /// Its id, an opaque one: 1 to 64 of `A-Za-z0-9._:-`.
    pub id: String,
    /// What kind of event it is; absent only where it erases another.
    pub kind: Option<String>,
    /// The day on which it counts in law.
    pub on: String,
    /// The day on which it became known.
    pub recorded: String,
    /// Who acted.
    #[uniffi(default = None)]
    pub by: Option<Actor>,
    /// What else is told, by name.
    #[uniffi(default)]
    pub attrs: HashMap<String, Attr>,
    /// The time of day, `HH:MM`.
    #[uniffi(default = None)]
    pub at: Option<String>,
    /// The fact of the same day after which it comes.
    #[uniffi(default = None)]
    pub after: Option<String>,
    /// The fact that it takes back.
    #[uniffi(default = None)]
    pub reverses: Option<String>,
    /// The fact whose content it erases.
    #[uniffi(default = None)]
    pub erases: Option<String>,
}

/// Who acted: a role, never a name.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Actor {
    /// The role, as the lifecycle names it.
    pub role: String,
    /// The person, as an opaque id.
    #[uniffi(default = None)]
    pub person: Option<String>,
    /// The organ.
    #[uniffi(default = None)]
    pub organ: Option<String>,
}

/// An organ in the tree of organs (机关).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Organ {
    /// The organ.
    pub id: String,
    /// The one directly above it.
    #[uniffi(default = None)]
    pub parent: Option<String>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Attr {
    /// Yes or no.
    Yes {
        /// Which.
        value: bool,
    },
    /// A whole number within ±(2^53−1).
    Count {
        /// The number.
        value: i64,
    },
    /// A code, a day, a decimal, an id.
    Text {
        /// The text.
        value: String,
    },
    /// Several ids.
    Ids {
        /// The ids.
        value: Vec<String>,
    },
}

/// Whole numbers are exact in every language up to here.
const MAX_INTEGER: u64 = 9_007_199_254_740_991;

impl Ask {
    pub(crate) fn core(&self) -> Result<answers::Ask, Error> {
        let root = Pointer::root();
        let detail = self.detail.unwrap_or_default();
        let mut ask =
            answers::Ask::on(day(&self.as_of, &root.key("asOf"))?).detail(detail).say(&self.lang);
        if let Some(known) = &self.known_on {
            ask = ask.known_on(day(known, &root.key("knownOn"))?);
        }
        Ok(ask)
    }
}

impl Case {
    /// The case at `/facts`; `n_more` facts come with it.
    pub(crate) fn core(&self, n_more: usize) -> Result<lifecycle::Case, Error> {
        if self.n_facts().saturating_add(n_more) > MAX_FACTS {
            let (what, unit) = ("question".into(), "facts".into());
            let problem = Problem::TooLarge { what, limit: MAX_FACTS, unit };
            let key = if n_more > self.n_facts() { "with" } else { "facts" };
            return Err(Error::new(problem).at(Pointer::root().key(key)));
        }
        self.at(&Pointer::root().key("facts"))
    }

    fn n_facts(&self) -> usize {
        self.others.iter().map(Self::n_facts).fold(self.events.len(), usize::saturating_add)
    }

    fn at(&self, place: &Pointer) -> Result<lifecycle::Case, Error> {
        let Self { case, lifecycle, events, organs, others } = self;
        Ok(lifecycle::Case {
            case: id(case, || place.key("case"))?,
            lifecycle: id(lifecycle, || place.key("lifecycle"))?,
            events: facts(events, &place.key("events"))?,
            organs: each(organs, &place.key("organs"), Organ::at)?,
            others: each(others, &place.key("others"), Case::at)?,
        })
    }
}

/// Facts at their place in the question.
pub(crate) fn facts(list: &[Fact], place: &Pointer) -> Result<Vec<facts::Fact>, Error> {
    each(list, place, Fact::at)
}

impl Fact {
    fn at(&self, place: &Pointer) -> Result<facts::Fact, Error> {
        let Self { id: own, kind, on, recorded, by, attrs, at, after, reverses, erases } = self;
        let maybe = |text: &Option<String>, key: &str| {
            text.as_deref().map(|it| id(it, || place.key(key))).transpose()
        };
        let of_day = |it: &String| it.parse::<TimeOfDay>().map_err(|it| it.at(place.key("at")));
        let on_day =
            |text: &String, key: &str| text.parse().map_err(|it: Error| it.at(place.key(key)));
        // In the order of names, so that of two wrong ones always the same is told.
        let sorted: BTreeMap<_, _> = attrs.iter().collect();
        let attrs = sorted.into_iter().map(|(name, value)| {
            let place = || place.key("attrs").key(name);
            Ok((id(name, place)?, value.at(place)?))
        });
        Ok(facts::Fact {
            id: id(own, || place.key("id"))?,
            kind: maybe(kind, "kind")?,
            on: on_day(on, "on")?,
            at: at.as_ref().map(of_day).transpose()?,
            after: maybe(after, "after")?,
            recorded: on_day(recorded, "recorded")?,
            by: by.as_ref().map(|it| it.at(&place.key("by"))).transpose()?,
            attrs: attrs.collect::<Result<_, Error>>()?,
            reverses: maybe(reverses, "reverses")?,
            erases: maybe(erases, "erases")?,
        })
    }
}

impl Actor {
    fn at(&self, place: &Pointer) -> Result<facts::Actor, Error> {
        let Self { role, person, organ } = self;
        let maybe = |text: &Option<String>, key: &str| {
            text.as_deref().map(|it| id(it, || place.key(key))).transpose()
        };
        let role = id(role, || place.key("role"))?;
        Ok(facts::Actor { role, person: maybe(person, "person")?, organ: maybe(organ, "organ")? })
    }
}

impl Organ {
    fn at(&self, place: &Pointer) -> Result<people::Organ, Error> {
        let Self { id: own, parent } = self;
        let parent = parent.as_deref().map(|it| id(it, || place.key("parent"))).transpose()?;
        Ok(people::Organ { id: id(own, || place.key("id"))?, parent })
    }
}

impl Attr {
    fn at(&self, place: impl Fn() -> Pointer) -> Result<facts::Value, Error> {
        Ok(match self {
            Self::Yes { value } => facts::Value::Yes(*value),
            Self::Count { value } if value.unsigned_abs() > MAX_INTEGER => {
                return Err(Error::new(Problem::NotAnInteger {}).at(place()));
            }
            Self::Count { value } => facts::Value::Count(*value),
            Self::Text { value } => facts::Value::Text(value.clone()),
            Self::Ids { value } => {
                let ids = value.iter().enumerate();
                let ids = ids.map(|(n, it)| id(it, || place().index(n)));
                facts::Value::List(ids.collect::<Result<_, _>>()?)
            }
        })
    }
}

fn each<A, B>(
    list: &[A],
    place: &Pointer,
    one: impl Fn(&A, &Pointer) -> Result<B, Error>,
) -> Result<Vec<B>, Error> {
    list.iter().enumerate().map(|(n, it)| one(it, &place.index(n))).collect()
}

fn id(text: &str, place: impl Fn() -> Pointer) -> Result<Id, Error> {
    Id::new(text).map_err(|it| it.at(place()))
}
