//! One notice of holidays, as its file states it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, Serializer};

use crate::{
    time::{Cycle, Day, Span},
    wire::{Error, Id, Problem},
};

/// One yearly notice on holidays (国务院办公厅关于部分节假日安排的通知).
///
/// It names the days off and the weekend days on which offices work instead.
/// Weekends it does not name keep to the week. Days late in December of the
/// year before may be set by it too. A notice that `amends` another takes its
/// place as a whole, so it repeats what it leaves as it was.
///
/// Sources: Measures on Public Holidays (《全国年节及纪念日放假办法》) art. 7;
/// each notice has its own `address`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// The year it arranges.
    pub year: i32,
    /// When it was made public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// A day on which it was certainly public, if nothing better is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_by: Option<Day>,
    /// How sure its content is, if less than verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Id>,
    /// The notice of the same year whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<Id>,
    /// Whether it adds days off to whichever notice of the year is in force, as a
    /// regional holiday does (民族节日), and leaves the others as they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub adds: bool,
    /// Where it can be read.
    pub address: String,
    /// Days off (放假).
    #[serde(serialize_with = "as_text")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub rest: Vec<Span>,
    /// Weekend days worked instead (调休上班).
    pub work: Vec<Day>,
    /// A remark for people who read the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Notice {
    /// The first day on which it was certainly known; none if nothing says so.
    #[must_use]
    pub fn certain_from(&self) -> Option<Day> {
        match self.published {
            Some(Published::On(day)) => Some(day),
            Some(Published::Month(month)) => {
                let after = month.until.plus(1);
                Some(self.known_by.map_or(after, |it| it.clamp(month.from, after)))
            }
            None => self.known_by,
        }
    }

    /// The first day on which it may have been known.
    #[must_use]
    pub fn possible_from(&self) -> Day {
        match self.published {
            Some(Published::On(day)) => day,
            Some(Published::Month(month)) => month.from,
            None => Day::MIN,
        }
    }

    /// What it says about a day: working or not; nothing if it does not name it.
    #[must_use]
    pub fn says(&self, day: Day) -> Option<bool> {
        if self.work.contains(&day) {
            return Some(true);
        }
        self.rest.iter().any(|it| it.contains(day)).then_some(false)
    }
}

/// When a notice was made public: on a day, or some time in a month.
///
/// Written `2025-11-04` or `2025-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// On this day.
    On(Day),
    /// On a day of this month that is not known.
    Month(Span),
}

impl FromStr for Published {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        if text.len() > "2025-11".len() {
            return text.parse().map(Self::On);
        }
        let first = format!("{text}-01").parse::<Day>();
        let bad = |_| Error::new(Problem::BadDay { day: text.to_owned() });
        first.map_err(bad).map(|it| Self::Month(Cycle::MONTH.containing(it).span()))
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => day.fmt(f),
            Self::Month(span) => Cycle::MONTH.containing(span.from).fmt(f),
        }
    }
}

crate::wire::as_text!(
    Published,
    "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
    "When a notice was made public (公布日): `2025-11-04`; or `2025-11`, on a day of that month that \
     is not known."
);

/// Files hold days off as text, which people can read down a column.
fn as_text<S: Serializer>(spans: &[Span], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(spans.iter().map(Span::to_string))
}
