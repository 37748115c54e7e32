//! The one error, the same in every language.

use jiceng::{wire, words::Lang};

/// What was asked wrongly, where, and what to change.
///
/// Breaking the law is never an error, it is a finding.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Error)]
#[uniffi::export(Display)]
pub enum JicengError {
    /// The question, a fact or a rulebook is malformed.
    Malformed {
        /// What is wrong, as a code that stays the same, such as `bad-day`.
        code: String,
        /// Where, as a JSON Pointer into the question (`/facts/events/0/on`) or the rulebook.
        pointer: String,
        /// What is wrong, as a sentence.
        text: String,
        /// What to change.
        hint: String,
        /// The file of a rulebook folder in which it is wrong.
        file: Option<String>,
    },
}

impl JicengError {
    /// The error in the language of the question: the first that it names, else English.
    pub(crate) fn say(error: &wire::Error, langs: &[Lang]) -> Self {
        let lang = langs.first().copied().unwrap_or(Lang::En);
        Self::Malformed {
            code: error.code().to_owned(),
            pointer: error.pointer.to_string(),
            text: error.text(lang),
            hint: error.hint(lang),
            file: error.file.as_deref().map(str::to_owned),
        }
    }
}

impl From<wire::Error> for JicengError {
    fn from(error: wire::Error) -> Self {
        Self::say(&error, &[])
    }
}

impl std::fmt::Display for JicengError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Malformed { code, pointer, text, hint, .. } = self;
        let place = if pointer.is_empty() { String::new() } else { format!(" at {pointer}") };
        let hint = if hint.is_empty() { String::new() } else { format!(" ({hint})") };
        write!(f, "{code}{place}: {text}{hint}")
    }
}

impl std::error::Error for JicengError {}
