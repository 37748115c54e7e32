//! What is asked: the day, what was known, how much detail.

use serde::{Deserialize, Serialize};

use crate::{time::Day, words::Lang};

/// How much an answer tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Detail {
    /// The stage and how many verdicts of each kind; for boards and statistics.
    Counts,
    /// Clocks, findings and the lawful next steps too.
    #[default]
    Findings,
    /// Also why other steps are not open, and the trace.
    Full,
}

/// A question's frame: the day it asks about and what was known.
///
/// # Example: a plain question, and an old one with today's knowledge
/// ```
/// use jiceng::{answers::Ask, time::Day};
/// let day: Day = "2026-03-17".parse()?;
/// let plain = Ask::on(day);
/// assert_eq!(plain.knowledge(), day);
/// let later = Ask::on(day).known_on("2026-11-23".parse()?);
/// assert!(later.knowledge() > day);
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ask {
    /// The day asked about.
    pub as_of: Day,
    /// What was known by which day; absent: by the day asked about.
    pub known_on: Option<Day>,
    /// How much is told.
    pub detail: Detail,
    /// The languages in which sentences are added; none by default.
    pub langs: Vec<Lang>,
}

impl Ask {
    /// A plain question about a day.
    #[must_use]
    pub fn on(as_of: Day) -> Self {
        Self { as_of, known_on: None, detail: Detail::default(), langs: Vec::new() }
    }

    /// The same question with the knowledge of another day.
    #[must_use]
    pub fn known_on(mut self, day: Day) -> Self {
        self.known_on = Some(day);
        self
    }

    /// The same question at another detail.
    #[must_use]
    pub fn detail(mut self, detail: Detail) -> Self {
        self.detail = detail;
        self
    }

    /// The same question, answered with sentences too.
    #[must_use]
    pub fn say(mut self, langs: &[Lang]) -> Self {
        self.langs = langs.to_vec();
        self
    }

    /// The day whose knowledge counts.
    #[must_use]
    pub fn knowledge(&self) -> Day {
        self.known_on.unwrap_or(self.as_of)
    }
}
