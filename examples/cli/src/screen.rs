//! For whom a command prints.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use jiceng::words::Lang;
use serde::Serialize;

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

/// A value as indented JSON.
pub(crate) fn json(value: &impl Serialize) -> Reply {
    serde_json::to_string_pretty(value).unwrap_or_default().into()
}
