//! What every domain is told: dated facts, who acted, and the day asked about.

use std::collections::HashMap;

use jiceng::{answers, facts, people, wire::Error};

use crate::given::{Given, below, given};

#[uniffi::remote(Enum)]
/// How much an answer tells.
pub enum Detail {
    /// Where it stands and how many verdicts of each kind; for boards and statistics.
    Counts,
    /// Findings and all that leads to them too.
    Findings,
    /// Also why not, and the trace.
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

given! {
    /// One dated fact (事实).
    Fact as facts::Fact {
        /// Its id, an opaque one: 1 to 64 of `A-Za-z0-9._:-`.
        id: String,
        /// What kind of event it is; absent only where it erases or reverses another.
        kind: Option<String>,
        /// The day on which it counts in law.
        on: String,
        /// The day on which it became known.
        recorded: String,
        /// Who acted.
        #[uniffi(default = None)]
        by: Option<Actor>,
        /// What else is told, by name.
        #[uniffi(default)]
        attrs: HashMap<String, Attr>,
        /// The time of day, `HH:MM`.
        #[uniffi(default = None)]
        at: Option<String>,
        /// The fact of the same day after which it comes.
        #[uniffi(default = None)]
        after: Option<String>,
        /// The fact that it takes back.
        #[uniffi(default = None)]
        reverses: Option<String>,
        /// The fact whose content it erases.
        #[uniffi(default = None)]
        erases: Option<String>,
    }
    /// Who acted: a role, never a name.
    Actor as facts::Actor {
        /// The role, as the rules name it.
        role: String,
        /// The person, as an opaque id.
        #[uniffi(default = None)]
        person: Option<String>,
        /// The organ.
        #[uniffi(default = None)]
        organ: Option<String>,
    }
    /// An organ in the tree of organs (机关).
    Organ as people::Organ {
        /// The organ.
        id: String,
        /// The one directly above it.
        #[uniffi(default = None)]
        parent: Option<String>,
    }
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

impl Given<facts::Value> for Attr {
    fn given(&self) -> Result<facts::Value, Error> {
        Ok(match self {
            Self::Yes { value } => facts::Value::Yes(*value),
            Self::Count { value } => facts::Value::Count(value.given()?),
            Self::Text { value } => facts::Value::Text(value.as_str().into()),
            Self::Ids { value } => facts::Value::List(value.given()?),
        })
    }
}

impl Ask {
    /// The frame around facts that are read between its two days, as the door reads them.
    pub(crate) fn around<T>(
        &self,
        facts: impl FnOnce() -> Result<T, Error>,
    ) -> Result<(T, answers::Ask), Error> {
        let as_of = self.as_of.given().map_err(|it| below(it, "as_of"))?;
        let facts = facts()?;
        let known_on = self.known_on.given().map_err(|it| below(it, "known_on"))?;
        let detail = self.detail.unwrap_or_default();
        let mut ask = answers::Ask::on(as_of).detail(detail).say(&self.lang);
        ask.known_on = known_on;
        Ok((facts, ask))
    }

    /// The frame alone.
    pub(crate) fn core(&self) -> Result<answers::Ask, Error> {
        Ok(self.around(|| Ok(()))?.1)
    }
}
