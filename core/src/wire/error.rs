//! The one error of the library: what was asked wrongly, where, and what to change.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Pointer;
use crate::words::{self, Lang};

/// A malformed question, fact or rulebook.
///
/// Breaking the law is never an error, it is a finding. An error is what the
/// caller can mend by reading the call: it has a code that stays the same, the
/// place (a JSON Pointer, and the file of a rulebook folder), a text and a hint.
///
/// # Example: reading one
/// ```
/// let error = jiceng::wire::parse(r#"{ "a": 1, "a": 2 }"#).unwrap_err();
/// assert_eq!(error.code(), "duplicate-key");
/// assert_eq!(error.pointer.as_str(), "/a");
/// assert_eq!(error.to_string(), "key `a` stands twice in one object");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub problem: Box<Problem>,
    /// Where it is wrong, in the document that was given.
    pub pointer: Pointer,
    /// The file of a rulebook folder in which it is wrong.
    pub file: Option<Box<str>>,
}

impl Error {
    /// An error about the whole document.
    #[must_use]
    pub fn new(problem: Problem) -> Self {
        Self { problem: Box::new(problem), pointer: Pointer::root(), file: None }
    }

    /// The same error, at a place.
    #[must_use]
    pub fn at(mut self, place: Pointer) -> Self {
        self.pointer = place;
        self
    }

    /// The same error, seen from a document in which `outer` holds this one.
    #[must_use]
    pub fn below(mut self, outer: &Pointer) -> Self {
        self.pointer = self.pointer.below(outer);
        self
    }

    /// The same error, in a file of a rulebook folder.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The code, such as `duplicate-key`. It never changes its meaning.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// What is wrong, in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        words::render(words::error(self.problem.template()).text(lang), &self.params(lang))
    }

    /// What to change, in a language.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        words::advise(words::error(self.code()).hint(lang), &self.params(lang))
    }

    fn params(&self, lang: Lang) -> Vec<(&'static str, String)> {
        words::spoken(self.problem.params().into_iter().map(words::shown).collect(), lang)
    }

    /// The error as the JSON object that crosses every border.
    #[must_use]
    pub fn to_json(&self, lang: Lang) -> serde_json::Value {
        let mut object = serde_json::Map::new();
        let mut put = |key: &str, value: String| object.insert(key.into(), value.into());
        put("code", self.code().into());
        put("pointer", self.pointer.to_string());
        if let Some(file) = &self.file {
            put("file", file.to_string());
        }
        put("text", self.text(lang));
        put("hint", self.hint(lang));
        object.into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.to_json(Lang::En);
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in json.as_object().into_iter().flatten() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident { $($field:ident : $type:ty),* } = $code:literal,)*) => {
        /// Everything that can be wrong with a question, a fact or a rulebook.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(missing_docs, reason = "the fields are the holes of the text, named after it")]
        pub enum Problem {
            $($(#[$doc])* $name { $($field: $type),* },)*
        }

        impl Problem {
            /// The code of each problem, in the order of the enum.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The code, such as `duplicate-key`.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// The holes of the text and what fills them.
            pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), $field.to_string())),*],)*
                }
            }
        }
    };
}

problems! {
    /// The text is not JSON.
    BadJson { line: usize, column: usize } = "bad-json",
    /// A key stands twice in one object.
    DuplicateKey { key: String } = "duplicate-key",
    /// A number has a fraction or is too large to be exact everywhere.
    NotAnInteger {} = "not-an-integer",
    /// A limit on size is passed.
    TooLarge { what: String, limit: usize, unit: String } = "too-large",
    /// A key that is not part of the format.
    UnknownKey { key: String, nearest: String } = "unknown-key",
    /// A key that must be there is absent.
    MissingKey { key: String } = "missing-key",
    /// A word outside a closed list.
    UnknownWord { word: String, nearest: String } = "unknown-word",
    /// A word that is no unit; none is guessed, as each counts otherwise.
    UnknownUnit { word: String, units: String } = "unknown-unit",
    /// A value of the wrong type or form.
    BadValue { problem: String } = "bad-value",
    /// A text that cannot be an id.
    BadId { id: String } = "bad-id",
    /// A text that is not a day `YYYY-MM-DD` of 1949 to 2199.
    BadDay { day: String } = "bad-day",
    /// A text that is not a time of day `HH:MM`.
    BadTime { time: String } = "bad-time",
    /// A text that is not a term such as `15d`.
    BadTerm { term: String } = "bad-term",
    /// A period whose end lies before its start.
    BadPeriod { period: String } = "bad-period",
    /// A fact became known before it happened.
    RecordedBefore { id: String, on: String, recorded: String } = "recorded-before",
    /// Two facts carry the same id with different content.
    DuplicateFact { id: String } = "duplicate-fact",
    /// A fact names another that was not given.
    UnknownFact { id: String, named: String } = "unknown-fact",
    /// Facts of one day that each say they come after the other.
    FactCycle { id: String } = "fact-cycle",
    /// `after` names a fact of another day.
    AfterOtherDay { id: String, named: String } = "after-other-day",
    /// A kind of event that the lifecycle does not have.
    UnknownKind { kind: String, lifecycle: String, nearest: String } = "unknown-kind",
    /// A role that the lifecycle does not have.
    UnknownRole { role: String, lifecycle: String, nearest: String } = "unknown-role",
    /// An attribute that the kind of event does not declare.
    UnknownAttribute { name: String, kind: String, nearest: String } = "unknown-attribute",
    /// An attribute of another type than declared.
    BadAttribute { name: String, expected: String } = "bad-attribute",
    /// An organ stands twice or is its own superior.
    BadOrgan { organ: String } = "bad-organ",
    /// A lifecycle that the rulebook does not have.
    UnknownLifecycle { lifecycle: String, nearest: String } = "unknown-lifecycle",
    /// A form of act that the rulebook does not have.
    UnknownForm { form: String, nearest: String } = "unknown-form",
    /// A kind of fact that the form of act does not have.
    UnknownStep { kind: String, form: String, nearest: String } = "unknown-step",
    /// A scheme of points that the rulebook does not have.
    UnknownScheme { scheme: String, nearest: String } = "unknown-scheme",
    /// A kind of entry that the scheme does not have.
    UnknownItem { item: String, scheme: String, nearest: String } = "unknown-item",
    /// An entry that names somebody who is not in the roster.
    UnknownMember { id: String, member: String } = "unknown-member",
    /// A line of the roster that stands twice or contradicts itself.
    BadMember { member: String, problem: String } = "bad-member",
    /// A rulebook that is not built in.
    UnknownRulebook { rulebook: String, nearest: String } = "unknown-rulebook",
    /// A layer that is not built in.
    UnknownLayer { layer: String, nearest: String } = "unknown-layer",
    /// A layer that cannot be laid upon what it is put to.
    BadLayer { layer: String, problem: String } = "bad-layer",
    /// A rulebook that names what it does not contain.
    Unresolved { what: String, named: String, nearest: String } = "unresolved",
    /// A rulebook needs a kind of rule that this engine does not know.
    RulebookTooNew { kind: String } = "rulebook-too-new",
    /// A rulebook of a format that this engine does not know.
    UnknownFormat { format: i64 } = "unknown-format",
    /// A rulebook that contradicts itself.
    BadRule { rule: String, problem: String } = "bad-rule",
    /// The rulebook is not the one that was pinned.
    PinMismatch { expected: String, found: String } = "pin-mismatch",
    /// A file of a rulebook folder is missing or out of place.
    BadFolder { problem: String } = "bad-folder",
    /// A question lacks what its operation needs.
    BadQuestion { problem: String } = "bad-question",
    /// Something was asked for that comes with a later version.
    NotYet { what: String } = "not-yet",
}

impl Problem {
    /// The key of the sentence: the code, but for what is no matter of form.
    fn template(&self) -> &'static str {
        match self {
            Self::BadAttribute { expected, .. } if expected.starts_with("left out") => {
                words::LEFT_OUT
            }
            _ => self.code(),
        }
    }

    /// Sorts serde's message into one of our problems.
    pub(crate) fn from_serde(message: &str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2);
        let first = quoted.next().unwrap_or_default().to_owned();
        let nearest = || words::nearest(&first, message.split('`').skip(3).step_by(2));
        if message.starts_with("unknown field") {
            Self::UnknownKey { nearest: nearest(), key: first }
        } else if message.starts_with("unknown variant") {
            let known: Vec<_> = message.split('`').skip(3).step_by(2).collect();
            // Days are no working days: what is near in letters may be another law.
            if known.contains(&"days") && ["years", "times"].iter().any(|it| known.contains(it)) {
                return Self::UnknownUnit { units: known.join(", "), word: first };
            }
            Self::UnknownWord { nearest: nearest(), word: first }
        } else if message.starts_with("missing field") {
            Self::MissingKey { key: first }
        } else if message.starts_with("duplicate field") {
            Self::DuplicateKey { key: first }
        } else if message.ends_with("` is not a day") {
            Self::BadDay { day: first }
        } else if message.ends_with("` is not a time of day") {
            Self::BadTime { time: first }
        } else if message.ends_with("` is not a term") {
            Self::BadTerm { term: first }
        } else if message.ends_with("` ends before it begins") {
            Self::BadPeriod { period: first }
        } else if message.ends_with("` cannot be an id") {
            Self::BadId { id: first }
        } else {
            Self::BadValue { problem: plain(message) }
        }
    }
}

/// Serde's message about a type without the names of ours; an error of ours that went
/// through serde is told once.
fn plain(message: &str) -> String {
    let message = message.strip_prefix("bad value: ").unwrap_or(message);
    let told = message.strip_prefix("invalid type: ").or(message.strip_prefix("invalid value: "));
    let Some((found, expected)) = told.and_then(|it| it.split_once(", expected ")) else {
        return message.to_owned();
    };
    let expected = match expected {
        "a sequence" => "a list",
        "a map" => "an object",
        "a string" | "a borrowed string" | "string or map" | "variant identifier" => "a text",
        "a boolean" => "true or false",
        "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
        it if it.starts_with("struct ") => "an object",
        it if it.starts_with("enum ") => "a text",
        "map with a single key" => "an object with one key",
        it if it.starts_with("tuple struct ") => "a list",
        it => it,
    };
    let found = match found {
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        "unit value" => "null".to_owned(),
        it => it.strip_prefix("boolean ").or(it.strip_prefix("integer ")).map_or_else(
            || match it.strip_prefix("string ") {
                Some(it) => format!("the text {}", words::cut(it)),
                None => it.to_owned(),
            },
            str::to_owned,
        ),
    };
    format!("expected {expected}, not {found}")
}
