//! Which room of the core may know which.

use super::{
    none,
    rust::{code, is_word, without_tests},
    sources,
};

/// The rooms from the ground up: each may know those before it.
const ROOMS: [&str; 8] = ["words", "wire", "time", "law", "people", "facts", "answers", "kernel"];
/// The domains lie above the rooms and never know each other.
pub(super) const DOMAINS: [&str; 6] =
    ["lifecycle", "procedure", "membership", "points", "study", "statistics"];
/// The door knows everything.
const DOOR: &str = "json";
/// The one exception: a rulebook and the layers upon it hold the rules of every
/// domain, and their conditions hold values of facts.
const RULEBOOK: [&str; 2] = ["core/src/law/rulebook", "core/src/law/layers"];
const VALUES: &str = "facts";

#[test]
fn rooms_know_only_what_lies_below() {
    let mut problems = Vec::new();
    let mut n_rooms = 0;
    for file in sources() {
        let Some(inside) = file.path.strip_prefix("core/src/") else { continue };
        let Some((room, rest)) = inside.split_once('/') else { continue };
        let Some(height) = height(room) else {
            problems.push(format!("{}: `{room}` is no room yet", file.path));
            continue;
        };
        n_rooms += 1;
        for (line, other) in imports(&code(without_tests(&file.text)), rest == "mod.rs") {
            let is_rules = DOMAINS.contains(&other.as_str()) || other == VALUES;
            let is_rulebook = RULEBOOK.iter().any(|it| file.below(it)) && is_rules;
            let is_below = self::height(&other).is_none_or(|other| other < height);
            if other != room && !is_below && !is_rulebook {
                problems.push(format!("{}:{line}: `{room}` may not know `{other}`", file.path));
            }
        }
    }
    assert!(n_rooms > 0, "no room was found below core/src");
    let order = ROOMS.join(", ");
    none(
        &problems,
        &format!(
            "From the ground up: {order}, the domains, {DOOR}. Move what is shared down, \
             pass it in, or (a new room) name it in tests/it/tidy/rooms.rs and ARCHITECTURE.md."
        ),
    );
}

/// How high a room lies; all domains lie on one floor.
fn height(room: &str) -> Option<usize> {
    let domain = DOMAINS.contains(&room).then_some(ROOMS.len());
    let door = (room == DOOR).then_some(ROOMS.len() + 1);
    ROOMS.iter().position(|name| *name == room).or(domain).or(door)
}

/// The first names of paths that start at the root of the crate, with their lines.
fn imports(code: &str, is_front_page: bool) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let starts = if is_front_page { &["crate::", "super::"][..] } else { &["crate::"] };
    for start in starts {
        for (i, _) in code.match_indices(start) {
            let line = code[..i].matches('\n').count() + 1;
            let names = first_names(&code[i + start.len()..]);
            found.extend(names.into_iter().map(|name| (line, name)));
        }
    }
    found
}

/// `a` of `a::b`; `a` and `d` of `{a::{b, c}, d}`.
fn first_names(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|c| is_word(*c)).collect();
    let Some(group) = path.strip_prefix('{') else { return vec![word(path)] };
    let mut names: Vec<String> = vec![word(group)];
    let mut depth = 0;
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(word(&group[i + 1..])),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn imports_are_read() {
    let code = "use crate::{\n    a::{b, c},\n    d,\n};\nlet x = crate::e::f();\nuse super::g;\n";
    let names = |is_front_page| {
        imports(code, is_front_page).into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(names(false), ["a", "d", "e"]);
    assert_eq!(names(true), ["a", "d", "e", "g"]);
}
