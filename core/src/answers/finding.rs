//! Findings: what the world did, judged by a rule.

use serde::{Deserialize, Serialize};

use crate::{
    law::{Cite, Confidence, Force},
    time::{Day, Due},
    wire::{Id, RuleId},
    words::{Lang, Text},
};

/// What a rule says of the facts on the day asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Verdict {
    /// Kept.
    Met,
    /// Not yet due.
    Pending,
    /// Not kept.
    Unmet,
    /// Cannot be told from what is known; the finding names what is missing.
    Unknown,
}

/// A typed parameter of a finding or of a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Param {
    /// A number.
    Count(i64),
    /// A day.
    Day(Day),
    /// An id, a code or a term.
    Word(String),
    /// Several of them.
    Words(Vec<String>),
}

/// Typed parameters by name, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Params(
    // INVARIANT: sorted by name, each name once.
    Vec<(&'static str, Param)>,
);

impl Params {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with one more; the same name is replaced.
    #[must_use]
    pub fn with(mut self, name: &'static str, param: Param) -> Self {
        self.insert(name, param);
        self
    }

    /// Adds one; the same name is replaced.
    pub fn insert(&mut self, name: &'static str, param: Param) {
        match self.0.binary_search_by(|(it, _)| it.cmp(&name)) {
            Ok(n) => {
                if let Some(slot) = self.0.get_mut(n) {
                    slot.1 = param;
                }
            }
            Err(n) => {
                if self.0.capacity() == 0 {
                    // Most have one or two.
                    self.0.reserve_exact(2);
                }
                self.0.insert(n, (name, param));
            }
        }
    }

    /// One by its name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(it, _)| *it == name).map(|(_, param)| param)
    }

    /// Whether there is one of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.named(name).is_some()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, param)| (*name, param))
    }
}

impl FromIterator<(&'static str, Param)> for Params {
    fn from_iter<T: IntoIterator<Item = (&'static str, Param)>>(list: T) -> Self {
        let list = list.into_iter();
        let all = Self(Vec::with_capacity(list.size_hint().0));
        list.fold(all, |all, (name, param)| all.with(name, param))
    }
}

impl Serialize for Params {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Params {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Params".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, Param>::json_schema(generator)
    }
}

/// A finding (认定): a rule, a verdict, the facts it is about.
///
/// No sentence is kept inside: `text` is there only when a language was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The rule's id and the kind of finding, such as `petition/answer-late`.
    pub code: RuleId,
    /// The kind of finding, such as `late`; it chooses the sentence.
    #[serde(skip)]
    pub kind: &'static str,
    /// The rule.
    pub rule: RuleId,
    /// How strongly the rule binds.
    pub force: Force,
    /// The verdict: unmet, unknown, or met with a recorded reason.
    pub verdict: Verdict,
    /// How surely the rule is known; unsaid when verified.
    #[serde(skip_serializing_if = "Confidence::is_verified")]
    pub confidence: Confidence,
    /// The facts it is about.
    pub subjects: Vec<Id>,
    /// The last day, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The fact that records the reason for a departure (说明理由).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<Id>,
    /// What fills the sentence.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
    /// The articles.
    pub cites: Vec<Cite>,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Sentence>,
}

/// A sentence in the languages asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sentence {
    /// Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Sentence {
    /// A sentence in each of these languages.
    pub(crate) fn of(langs: &[Lang], say: impl Fn(Lang) -> String) -> Self {
        let one = |lang| langs.contains(&lang).then(|| say(lang));
        Self { zh: one(Lang::Zh), en: one(Lang::En) }
    }
}

impl From<Text> for Sentence {
    fn from(text: Text) -> Self {
        Self { zh: Some(text.zh), en: Some(text.en) }
    }
}
