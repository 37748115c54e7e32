//! How long things may be.

use super::{
    none,
    rust::{code, functions, is_word, without_tests},
    sources,
};

const FILE: usize = 500;
const FUNCTION: usize = 60;
const PUBLIC_ITEMS: usize = 30;

#[test]
fn files_are_short() {
    let mut problems = Vec::new();
    for file in sources() {
        let n = without_tests(&file.text).lines().count();
        if n > FILE {
            problems.push(format!("{}: {n} lines without tests, at most {FILE}", file.path));
        }
    }
    none(&problems, "Split the file by the questions it answers.");
}

#[test]
fn functions_are_short() {
    let mut problems = Vec::new();
    for file in sources() {
        for (name, line, n) in functions(&code(without_tests(&file.text))) {
            if n > FUNCTION {
                problems.push(format!(
                    "{}:{line}: `{name}` has {n} lines, at most {FUNCTION}",
                    file.path
                ));
            }
        }
    }
    none(&problems, "Take a step of the function out and name it after what it decides.");
}

/// What the front page of a domain offers: its own items and what it re-exports.
#[test]
fn domains_offer_few_items() {
    let mut problems = Vec::new();
    for file in sources() {
        let domain =
            super::rooms::DOMAINS.iter().find(|d| file.path == format!("core/src/{d}/mod.rs"));
        let n = public_items(&code(without_tests(&file.text)));
        if domain.is_some() && n > PUBLIC_ITEMS {
            problems.push(format!("{}: {n} public items, at most {PUBLIC_ITEMS}", file.path));
        }
    }
    none(&problems, "Make public only what an integrator names in his own code.");
}

fn public_items(code: &str) -> usize {
    let uses = code.split("\npub use ").skip(1).map(|rest| {
        let names = rest.split(';').next().unwrap();
        let names = names.split_once('{').map_or(names, |(_, inner)| inner);
        names.split(',').filter(|name| name.contains(is_word)).count()
    });
    let keywords = ["fn", "struct", "enum", "trait", "const", "static", "type", "mod"];
    let own = keywords.iter().map(|keyword| code.matches(&format!("\npub {keyword} ")).count());
    uses.sum::<usize>() + own.sum::<usize>()
}

#[test]
fn public_items_are_counted() {
    let code = "\npub use a::{b, c};\npub use d::e;\npub fn f() {}\n    pub fn g() {}\nfn h() {}\n";
    assert_eq!(public_items(code), 4);
}
