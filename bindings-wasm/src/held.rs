//! A rulebook that a host holds open.

use jiceng::{
    json::{self, ColumnAnswer, question::RulebookOf},
    law::{Rulebook, layers::Layer},
    wire::{self, Error, Pointer, Problem},
    words::Lang,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// An open rulebook, or why it did not open and in which language that is told.
#[derive(Debug)]
pub struct Held(Result<Rulebook, (Error, Lang)>);

/// What a host asks to be opened.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Open {
    /// The id of a built-in rulebook, or a whole one.
    rulebook: RulebookOf,
    /// Layers upon it, from the highest level down.
    #[serde(default)]
    layers: Option<Vec<RulebookOf>>,
    /// The revision that the rulebook must have, without its layers.
    #[serde(default)]
    sha256: Option<String>,
    /// The languages of errors; see [`json::language`].
    #[serde(default, rename = "lang")]
    _lang: Option<Vec<Lang>>,
}

impl Held {
    /// Opens what a text names:
    /// `{ "rulebook": …, "layers"?: […], "sha256"?: …, "lang"?: […] }`.
    ///
    /// It never fails: what went wrong is what [`Held::about`] and every answer tell.
    #[must_use]
    pub fn open(text: &str) -> Self {
        Self(opened(text))
    }

    /// `{ "ok": { id, revision, layers? } }`, or `{ "error": … }` if it did not open.
    #[must_use]
    pub fn about(&self) -> String {
        match &self.0 {
            Ok(book) => wire::canonical(&json!({ "ok": book.reference() })),
            Err(it) => refusal(it),
        }
    }

    /// Answers a question.
    #[must_use]
    pub fn call(&self, question: &str) -> String {
        match &self.0 {
            Ok(book) => json::call(book, question),
            Err(it) => refusal(it),
        }
    }

    /// Answers a question about columns.
    #[must_use]
    pub fn columns(&self, question: &str, data: &[u8]) -> ColumnAnswer {
        match &self.0 {
            Ok(book) => json::columns(book, question, data),
            Err(it) => ColumnAnswer { text: refusal(it), columns: Vec::new() },
        }
    }
}

fn refusal((error, lang): &(Error, Lang)) -> String {
    wire::canonical(&json!({ "error": error.to_json(*lang) }))
}

fn opened(text: &str) -> Result<Rulebook, (Error, Lang)> {
    let asked = wire::parse(text).and_then(wire::from_value);
    asked.and_then(named).map_err(|it| (it, json::language(text)))
}

fn named(asked: Open) -> Result<Rulebook, Error> {
    let root = Pointer::root();
    // What cannot be a revision is told before anything is opened for it.
    let is_digest = |it: &String| it.len() == 64 && it.bytes().all(|it| it.is_ascii_hexdigit());
    if asked.sha256.as_ref().is_some_and(|it| !is_digest(it)) {
        let problem = "a revision has 64 hexadecimal digits".into();
        return Err(Error::new(Problem::BadValue { problem }).at(root.key("sha256")));
    }
    let place = root.key("rulebook");
    let book = match &asked.rulebook {
        RulebookOf::Id(id) => Rulebook::builtin(id).map_err(|it| it.at(place)),
        RulebookOf::Document(map) => {
            Rulebook::open(&Value::from(map.clone()).to_string()).map_err(|it| it.below(&place))
        }
    }?;
    if let Some(pin) = asked.sha256.filter(|it| !it.eq_ignore_ascii_case(book.revision())) {
        let problem = Problem::PinMismatch { expected: pin, found: book.revision().to_owned() };
        return Err(Error::new(problem).at(root.key("sha256")));
    }
    let place = root.key("layers");
    let layers = asked.layers.unwrap_or_default();
    let layers = layers.iter().enumerate().map(|(n, it)| match it {
        RulebookOf::Id(id) => Layer::builtin(id).map_err(|it| it.at(place.index(n))),
        RulebookOf::Document(map) => {
            let text = Value::from(map.clone()).to_string();
            Layer::open(&text).map_err(|it| it.below(&place.index(n)))
        }
    });
    book.with_layers(&layers.collect::<Result<Vec<_>, _>>()?).map_err(|it| it.below(&place))
}

#[cfg(test)]
mod tests {
    use super::Held;

    #[track_caller]
    fn about(text: &str, wanted: &str) {
        let told = Held::open(text).about();
        assert!(told.starts_with(wanted), "{told}");
    }

    #[test]
    fn a_rulebook_opens_by_id_and_by_document() {
        about(r#"{ "rulebook": "demo" }"#, r#"{"ok":{"id":"demo","revision":""#);
        about(
            r#"{ "rulebook": { "format": 1, "id": "mine", "level": "unit", "host": "internal",
                 "title": { "zh": "示例", "en": "Mine" } }, "layers": null }"#,
            r#"{"ok":{"id":"mine","revision":""#,
        );
        about(
            r#"{ "rulebook": "cn", "layers": ["zhejiang"] }"#,
            r#"{"ok":{"id":"cn","layers":["zhejiang"],"revision":""#,
        );
    }

    #[test]
    fn what_does_not_open_says_why_in_every_answer() {
        let held = Held::open(r#"{ "rulebook": "cm" }"#);
        let told = held.about();
        assert!(told.starts_with(r#"{"error":{"code":"unknown-rulebook","#), "{told}");
        assert_eq!(told, held.call(r#"{ "op": "schema", "of": "question" }"#));
    }

    #[test]
    fn errors_are_told_in_the_language_that_was_asked_for() {
        for text in [
            r#"{ "rulebook": "cm", "lang": ["zh"] }"#,
            r#"{ "rulebook": "demo", "lang": ["zh", "en"], "x": 1 }"#,
        ] {
            let told = Held::open(text).about();
            assert!(told.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)), "{told}");
        }
        let english = Held::open(r#"{ "rulebook": "cm", "lang": ["en", "zh"] }"#).about();
        assert!(english.is_ascii(), "{english}");
        let ok = Held::open(r#"{ "rulebook": "demo", "lang": null }"#).about();
        assert!(ok.starts_with(r#"{"ok":"#), "{ok}");
    }

    #[test]
    fn another_revision_than_the_pinned_one_is_refused() {
        let zeros = "0".repeat(64);
        let told = Held::open(&format!(r#"{{ "rulebook": "demo", "sha256": "{zeros}" }}"#)).about();
        assert!(told.contains(r#""code":"pin-mismatch""#), "{told}");
        assert!(told.contains(r#""pointer":"/sha256""#), "{told}");
    }

    #[test]
    fn what_is_no_revision_is_refused_before_anything_is_opened() {
        let short = "0".repeat(63);
        let long = "0".repeat(65);
        let other = "g".repeat(64);
        for pin in ["", &short, &long, &other] {
            let text =
                format!(r#"{{ "rulebook": "none", "layers": ["none"], "sha256": "{pin}" }}"#);
            assert_eq!(
                Held::open(&text).about(),
                r#"{"error":{"code":"bad-value","hint":"the format is in docs/schema","pointer":"/sha256","text":"bad value: a revision has 64 hexadecimal digits"}}"#
            );
        }
        let told = Held::open(r#"{ "rulebook": "demo", "sha256": "1", "lang": ["zh"] }"#).about();
        assert_eq!(
            told,
            r#"{"error":{"code":"bad-value","hint":"格式见 docs/schema","pointer":"/sha256","text":"值不合格式：修订号为 64 位十六进制数字"}}"#
        );
    }
}
