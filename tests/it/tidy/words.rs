//! Words that no file may contain. They stand here in pieces, or this file would.

use super::{File, files, none};

/// Cargo writes it, not we.
const LOCK: &str = "Cargo.lock";

fn lines_with(files: &[File], words: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    for file in files {
        for (n, text) in (1..).zip(file.text.lines()) {
            if let Some(word) = words.iter().find(|word| text.contains(**word)) {
                problems.push(format!("{}:{n}: `{word}`", file.path));
            }
        }
    }
    problems
}

#[test]
fn nothing_is_left_for_later() {
    let words =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK:")];
    none(&lines_with(&files(), &words), "Do it, or say in the documentation that it is not done.");
}

#[test]
fn repository_speaks_of_itself_alone() {
    let words = [
        concat!("/wo", "rk/main"),
        concat!("/wo", "rk/shared"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("dos", "sier"),
        concat!("Dos", "sier"),
        concat!("work", "tree"),
        concat!("sub", "agent"),
        concat!("this ses", "sion"),
        concat!("the br", "ief"),
    ];
    none(&lines_with(&files(), &words), "Say it without the workplace in which it was written.");
}

#[test]
fn no_registry_is_named() {
    let words = [
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("python", "hosted"),
        concat!("npmjs", "."),
        concat!("npm", "mirror"),
        concat!("maven", ".org"),
        concat!("ruby", "gems.org"),
        concat!("proxy.go", "lang"),
    ];
    let mut files = files();
    files.retain(|file| !file.is(LOCK));
    none(&lines_with(&files, &words), "Let the package manager choose its registry.");
}

#[test]
fn no_number_of_a_tracker_is_cited() {
    let mut problems = Vec::new();
    for file in
        files().into_iter().filter(|file| [".rs", ".md", ".toml"].iter().any(|end| file.is(end)))
    {
        for (n, text) in (1..).zip(file.text.lines()) {
            let marks = text.match_indices('#').filter(|(i, _)| {
                let follows = text[..*i].ends_with([' ', '(']);
                follows && text[i + 1..].starts_with(|c: char| c.is_ascii_digit())
            });
            if marks.count() > 0 {
                problems.push(format!("{}:{n}: `{}`", file.path, text.trim()));
            }
        }
    }
    none(
        &problems,
        "State the fact itself, or the article of the law; trackers are not in the repository.",
    );
}

/// Keys such as two capitals, a hyphen and two digits belong to working notes.
#[test]
fn no_key_of_working_notes_is_cited() {
    let keys = ["BR", "EL", "ED", "DU"];
    let mut problems = Vec::new();
    for file in files().into_iter().filter(|file| !file.is(LOCK)) {
        for (n, text) in (1..).zip(file.text.lines()) {
            let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let is_key = |word: &str| {
                let parts = word.split_once('-').filter(|(key, _)| keys.contains(key));
                parts.is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
            };
            if let Some(word) = words.find(|word| is_key(word)) {
                problems.push(format!("{}:{n}: `{word}`", file.path));
            }
        }
    }
    none(&problems, "Cite the law itself: source, article, paragraph, item.");
}
