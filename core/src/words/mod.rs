//! How things are said, in Chinese and English.
//!
//! Answers carry codes and typed parameters; sentences are made here, on
//! request. A template is plain text with holes such as `{day}`.

mod describe;
mod errors;
mod findings;
mod fragments;
mod lints;
mod nearest;
mod next;
mod points;
mod steps;
mod study;
mod trace;
mod values;

use serde::{Deserialize, Serialize};

pub(crate) use errors::LEFT_OUT;
pub(crate) use findings::{FINDINGS, TAILS};
pub(crate) use nearest::distance;
pub use nearest::nearest;
pub(crate) use next::NEXT;
pub(crate) use points::{FINDINGS as POINTS_FINDINGS, TRACE as POINTS_TRACE};
pub(crate) use steps::STEPS;
pub(crate) use study::{FINDINGS as STUDY_FINDINGS, LINTS as STUDY_LINTS, STUDY};
pub(crate) use trace::TRACE;
pub(crate) use values::{UNITS, VALUES};

/// What was given is shown whole up to so many characters, as many as the id of a rule may have.
const LONGEST: usize = 194;
/// So many characters are shown of what is longer.
const SHOWN: usize = 60;

/// A language of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Lang {
    /// Chinese (中文).
    Zh,
    /// English.
    En,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn say(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// The template of one message, with its hint where there is one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template {
    pub(crate) code: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) en: &'static str,
    pub(crate) hint_zh: &'static str,
    pub(crate) hint_en: &'static str,
}

impl Template {
    pub(crate) fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    pub(crate) fn hint(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.hint_zh,
            Lang::En => self.hint_en,
        }
    }
}

/// A sentence without a hint, found by its key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) key: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) en: &'static str,
}

impl Phrase {
    pub(crate) fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// The phrase of a key in a table.
pub(crate) fn phrase(table: &'static [Phrase], key: &str, lang: Lang) -> Option<&'static str> {
    table.iter().find(|it| it.key == key).map(|it| it.text(lang))
}

/// The template of an error code; a code without one speaks for itself.
pub(crate) fn error(code: &'static str) -> Template {
    find(errors::ERRORS.iter(), code)
}

/// The template of a remark of the lint, or of the error that opening reports.
pub(crate) fn lint(code: &'static str) -> Template {
    find(lints::LINTS.into_iter().flatten().chain(errors::ERRORS), code)
}

/// The codes of the remarks of the lint.
pub(crate) fn lint_codes() -> impl Iterator<Item = &'static str> {
    lints::LINTS.into_iter().flatten().map(|it| it.code)
}

/// A phrase of a description.
pub(crate) fn described(code: &'static str) -> Template {
    find(describe::PHRASES.iter(), code)
}

fn find<'a>(mut table: impl Iterator<Item = &'a Template>, code: &'static str) -> Template {
    let bare = Template { code, zh: code, en: code, hint_zh: "", hint_en: "" };
    table.find(|it| it.code == code).copied().unwrap_or(bare)
}

/// Fills the holes of a template. A hole that nothing fills stays visible.
pub(crate) fn render<V: AsRef<str>>(template: &str, params: &[(&str, V)]) -> String {
    let mut text = template.to_owned();
    for (name, value) in params {
        text = text.replace(&format!("{{{name}}}"), value.as_ref());
    }
    text
}

/// What fills the holes of an error, in a language: words are told, ids stay.
pub(crate) fn spoken<V: AsRef<str>>(
    params: Vec<(&'static str, V)>,
    lang: Lang,
) -> Vec<(&'static str, String)> {
    let say = |name, it: V| {
        if lang == Lang::Zh && fragments::SPOKEN.contains(&name) {
            fragments::in_chinese(it.as_ref())
        } else if name == "units" {
            units(it.as_ref(), lang)
        } else {
            it.as_ref().to_owned()
        }
    };
    params.into_iter().map(|(name, it)| (name, say(name, it))).collect()
}

/// What fills a hole of an error as it was given, unless it is words: the beginning of what
/// is longer than any id.
pub(crate) fn shown((name, given): (&'static str, String)) -> (&'static str, String) {
    let is_words = name == "units" || fragments::SPOKEN.contains(&name);
    (name, if is_words { given } else { cut(&given) })
}

/// The beginning of what is longer than any id.
pub(crate) fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) if text.chars().nth(LONGEST).is_some() => {
            [text.get(..at).unwrap_or_default(), "…"].concat()
        }
        _ => text.to_owned(),
    }
}

/// Units, each with how it counts.
fn units(all: &str, lang: Lang) -> String {
    let told = all.split(", ").map(|it| match phrase(UNITS, it, lang) {
        Some(counts) => format!("`{it}` ({counts})"),
        None => format!("`{it}`"),
    });
    let told: Vec<_> = told.collect();
    match lang {
        Lang::Zh => told.join("、").replace(" (", "（").replace(')', "）"),
        Lang::En => told.join(", "),
    }
}

/// Fills a hint. Where no word is near, there is none to ask about, so the question goes.
pub(crate) fn advise<V: AsRef<str>>(hint: &str, params: &[(&str, V)]) -> String {
    let is_bare = params.iter().any(|(name, it)| *name == "nearest" && it.as_ref().is_empty());
    let rest = hint.split_once(['?', '？']).map(|it| it.1.trim_start()).filter(|_| is_bare);
    render(rest.unwrap_or(hint), params)
}
