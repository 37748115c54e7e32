//! One remark on a rulebook.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    wire::{Pointer, RuleId},
    words::{self, Lang},
};

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// The rulebook should not be used like this.
    Error,
    /// Probably a slip; somebody should look at it.
    Warning,
    /// Worth knowing, such as a silence of the law.
    Note,
}

/// A remark of the lint: a code, a place, and what fills its sentence.
///
/// # Example: what a domain reports
/// ```
/// use jiceng::{law::lint::{Diagnostic, Severity}, wire::Pointer, words::Lang};
/// let found = Diagnostic::warning("label-unused", Pointer::root().key("labels"))
///     .with("id", "mayor");
/// assert_eq!(found.severity, Severity::Warning);
/// assert_eq!(found.say(Lang::En), "label `mayor` names nothing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// The code, such as `stage-unreachable`.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where it is, in the assembled document.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub pointer: Pointer,
    /// The file of a rulebook folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The rule it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// What fills the sentence and the hint.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<&'static str, String>,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, String>"))]
    pub text: BTreeMap<Lang, String>,
    /// What to change, in the languages asked for.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, String>"))]
    pub hint: BTreeMap<Lang, String>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, pointer: Pointer) -> Self {
        Self::new(code, Severity::Error, pointer)
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(code: &'static str, pointer: Pointer) -> Self {
        Self::new(code, Severity::Warning, pointer)
    }

    /// A note at a place.
    #[must_use]
    pub fn note(code: &'static str, pointer: Pointer) -> Self {
        Self::new(code, Severity::Note, pointer)
    }

    fn new(code: &'static str, severity: Severity, pointer: Pointer) -> Self {
        Self {
            code,
            severity,
            pointer,
            file: None,
            rule: None,
            params: BTreeMap::new(),
            text: BTreeMap::new(),
            hint: BTreeMap::new(),
        }
    }

    /// The same, about a rule.
    #[must_use]
    pub fn about(mut self, rule: &RuleId) -> Self {
        self.rule = Some(rule.clone());
        self
    }

    /// The same with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }

    /// The same with its sentence and hint in these languages.
    #[must_use]
    pub fn told(mut self, langs: &[Lang]) -> Self {
        for lang in langs {
            self.text.insert(*lang, self.say(*lang));
            self.hint.insert(*lang, self.advise(*lang));
        }
        self
    }

    /// What is wrong, in a language.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        words::render(words::lint(self.code).text(lang), &self.holes(lang))
    }

    /// What to change, in a language.
    #[must_use]
    pub fn advise(&self, lang: Lang) -> String {
        words::advise(words::lint(self.code).hint(lang), &self.holes(lang))
    }

    fn holes(&self, lang: Lang) -> Vec<(&'static str, String)> {
        words::spoken(self.params.iter().map(|(name, it)| (*name, it)).collect(), lang)
    }
}
