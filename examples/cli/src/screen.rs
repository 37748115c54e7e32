//! For whom a command prints.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use jiceng::{law::rulebook::Rulebook, words::Lang};
use serde::Serialize;
use serde_json::Value;

use crate::Reply;

/// The language and the form of what is printed.
#[derive(Args, Clone, Copy)]
pub(crate) struct Screen {
    /// Language: zh or en; zh if absent, and for `board` both.
    #[arg(long, global = true, value_parser = lang())]
    lang: Option<Lang>,
    /// Print JSON for programs instead of text for people.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    let words = PossibleValuesParser::new(["zh", "en"]);
    words.map(|it| if it == "en" { Lang::En } else { Lang::Zh })
}

impl Screen {
    /// The language; Chinese unless told.
    pub(crate) fn lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::Zh)
    }

    /// The languages; both, Chinese first, unless told.
    pub(crate) fn langs(&self) -> Vec<Lang> {
        self.lang.map_or_else(|| vec![Lang::Zh, Lang::En], |it| vec![it])
    }

    /// The languages that were named; programs get no sentence unasked.
    pub(crate) fn asked(&self) -> Vec<Lang> {
        self.lang.into_iter().collect()
    }

    /// One of two wordings.
    pub(crate) fn say<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        say(self.lang(), zh, en)
    }
}

/// One of two wordings.
pub(crate) fn say<'a>(lang: Lang, zh: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The answer of the JSON door, byte for byte.
pub(crate) fn door(book: &Rulebook, question: &Value) -> Reply {
    let text = book.call(&question.to_string());
    let code = if text.starts_with(r#"{"error""#) { 2 } else { 0 };
    Reply { text, code }
}

/// A value as indented JSON.
pub(crate) fn json(value: &impl Serialize) -> Reply {
    serde_json::to_string_pretty(value).unwrap_or_default().into()
}
