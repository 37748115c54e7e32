//! Sentences that are told in English where they arise, and in Chinese by a table.

use jiceng::{
    wire::{Error, Problem},
    words::Lang,
};

use super::{none, sources};

/// What the error itself puts into words, or tells by a sentence of its own.
const ELSEWHERE: [&str; 8] = [
    "left out",
    "left out, as the worth of the item does not ask for it",
    "a map",
    "a string",
    "map with a single key",
    "string or map",
    "invalid type: null, expected {expected}",
    "invalid type: {found}, expected {expected}",
];

#[test]
fn every_sentence_of_the_sources_has_its_chinese() {
    let mut without = Vec::new();
    let core = sources().into_iter().filter(|it| it.below("core/src/"));
    for file in core.filter(|it| !it.below("core/src/words/")) {
        for literal in problems_in(&file.text) {
            // Not every text with braces is a form to fill.
            let is_told = [literal.clone(), filled(&literal)].into_iter().any(|problem| {
                let told = Error::new(Problem::BadValue { problem: problem.clone() });
                !told.text(Lang::Zh).ends_with(&problem)
            });
            if !is_told && !ELSEWHERE.contains(&&*literal) {
                without.push(format!("{}: {literal}", file.path));
            }
        }
    }
    none(&without, "Say it in Chinese in core/src/words/fragments.rs.");
}

/// The texts that follow what tells of a problem, as they stand in a source.
fn problems_in(source: &str) -> Vec<String> {
    const TELL: [&str; 14] = [
        "problem = ",
        "problem: ",
        "problem =\n",
        "what = ",
        "what: ",
        "bad(",
        "wrong(",
        "bad_rule(",
        "bad_value(",
        "known(",
        "unknown(",
        "unresolved(",
        "custom(",
        "f.write_str(",
    ];
    let tested = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or(source);
    let mut found = Vec::new();
    for tell in TELL {
        for after in tested.split(tell).skip(1) {
            // What is told stands in the same statement.
            let ends = [";\n", "\n}\n", "#["].iter().filter_map(|end| after.find(end)).min();
            let statement = ends.map_or(after, |at| &after[..at]);
            let joined = statement.replace("\\\"", "\u{3}");
            for text in joined.split('"').skip(1).step_by(2) {
                let text: Vec<_> = text.split("\\\n").map(str::trim_start).collect();
                let text = text.concat().replace('\u{3}', "\"");
                // One word is a key or an id, and what has no letters is said in none.
                if text.trim().contains(' ') && text.contains(char::is_alphabetic) {
                    found.push(text);
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The text of a problem whose holes are filled.
fn filled(literal: &str) -> String {
    let mut text = String::new();
    let mut is_hole = false;
    for it in literal.replace("{{", "\u{1}").replace("}}", "\u{2}").chars() {
        match it {
            '{' => is_hole = true,
            '}' => {
                is_hole = false;
                text.push('7');
            }
            it if !is_hole => text.push(it),
            _ => {}
        }
    }
    text.replace('\u{1}', "{").replace('\u{2}', "}")
}
