//! The language in which errors about a question are told.

use crate::{
    wire::{Error, Tree},
    words::Lang,
};

/// So many bytes of a list of languages are looked at: more than any that can be read has.
const LONGEST: usize = 64;

/// The language of a text that was read, or of one that could not be.
pub(super) fn of(question: Result<&Tree<'_>, &Error>, text: &str) -> Lang {
    question.map_or_else(|_| of_text(text), of_tree)
}

/// The first of `lang` that can be read, else English.
fn of_tree(question: &Tree<'_>) -> Lang {
    let langs = question.get("lang").and_then(Tree::as_list);
    let langs = langs.into_iter().flatten().filter_map(Tree::as_str);
    langs.map(str::as_bytes).find_map(known).unwrap_or(Lang::En)
}

/// The same of a text that is not strict JSON: of the first `"lang"` that is followed by a list.
///
/// Nothing but the words of the error depends on it, so a `lang` further in will do too.
/// Within a text of JSON the quotes would be escaped, so none is mistaken for the key.
fn of_text(text: &str) -> Lang {
    text.split("\"lang\"").skip(1).find_map(listed).unwrap_or(Lang::En)
}

fn listed(after: &str) -> Option<Lang> {
    let list = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix('[')?.as_bytes();
    let list = list.get(..LONGEST).unwrap_or(list).split(|it| *it == b']').next()?;
    let quoted = list.split(|it| *it == b',').map(<[u8]>::trim_ascii);
    quoted.filter_map(|it| it.strip_prefix(b"\"")?.strip_suffix(b"\"")).find_map(known)
}

fn known(word: &[u8]) -> Option<Lang> {
    match word {
        b"zh" => Some(Lang::Zh),
        b"en" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::of_text;
    use crate::words::Lang;

    #[track_caller]
    fn check(text: &str, lang: Lang) {
        assert_eq!(of_text(text), lang, "{text}");
    }

    #[test]
    fn the_language_is_found_in_what_is_no_json() {
        for text in [
            r#"{"lang":["zh"],"n":2.5}"#,
            r#"{"n":2.5,"lang" : [ "zh" , "en" ]}"#,
            r#"{"n":2.5,"lang":["fr","zh"]}"#,
            r#"{"op":"due,"lang":["zh"]}"#,
            r#"{"lang":["zh","#,
            r#"{"lang":["zh"],"lang":["en"]}"#,
            r#"{"lang":"en","a":{"lang":["zh"]}}"#,
            "{\"lang\"\n:\t[\r\"zh\"]",
            "\u{feff}{\"lang\":[\"zh\"]}",
        ] {
            check(text, Lang::Zh);
        }
    }

    #[test]
    fn what_names_no_language_is_told_in_english() {
        for text in [
            "",
            "\"",
            "\"lang\"",
            r#"{"lang""#,
            r#"{"lang":"#,
            r#"{"lang":["#,
            r#"{"lang":["zh"#,
            r#"{"lang":"zh"}"#,
            r#"{"lang":["en","zh"]"#,
            r#"{"lang":[zh]}"#,
            r#"{"lang":{"zh":1}"#,
            r#"{"lang":["fr"],"a":["zh"]"#,
            r#"{"note":"\"lang\":[\"zh\"]","n":2.5}"#,
        ] {
            check(text, Lang::En);
        }
    }

    #[test]
    fn a_list_is_looked_at_no_further_than_it_can_reach() {
        check(&format!("{{\"lang\":[{}\"zh\"]", "\"工作日\",".repeat(1_000)), Lang::En);
        check(&"\"lang\":[".repeat(100_000), Lang::En);
        check(&format!("{}\"lang\":[\"zh\"]", "\"lang\":[1.5],".repeat(100_000)), Lang::Zh);
    }
}
