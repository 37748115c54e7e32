//! What the pages must have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use serde_json::Value;

use super::{files, none, root};

const README: usize = 200;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Levels of headings and languages of code blocks, in order.
fn outline(page: &str) -> Vec<String> {
    let mut outline = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with("```") {
            inside = !inside;
            if inside {
                outline.push(line.to_owned());
            }
        } else if line.starts_with('#') && !inside {
            outline.push(line.chars().take_while(|c| *c == '#').collect());
        }
    }
    outline
}

#[test]
fn readme_fits() {
    for path in ["README.md", "README.zh-CN.md"] {
        let n = read(path).lines().count();
        assert!(n <= README, "{path} has {n} lines, at most {README}: move detail to docs/");
    }
}

#[test]
fn both_readmes_have_the_same_parts() {
    let (en, zh) = (outline(&read("README.md")), outline(&read("README.zh-CN.md")));
    assert!(!en.is_empty(), "README.md has no heading");
    assert_eq!(
        en, zh,
        "README.md and README.zh-CN.md differ in headings or code blocks: change both"
    );
}

/// Code says the same in both; only words are translated.
#[test]
fn both_readmes_have_the_same_code() {
    let blocks = |path: &str| -> Vec<String> {
        read(path).split("```").skip(1).step_by(2).map(str::to_owned).collect()
    };
    assert_eq!(
        blocks("README.md"),
        blocks("README.zh-CN.md"),
        "a code block differs: copy it over"
    );
}

#[test]
fn glossary_is_one_to_one() {
    let page = read("docs/glossary.md");
    let (mut terms, mut identifiers) = (BTreeMap::new(), BTreeMap::new());
    let mut problems = Vec::new();
    for (n, line) in (1..).zip(page.lines()).filter(|(_, line)| line.starts_with("| ")) {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let (term, identifier) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
        if term.is_ascii() {
            continue;
        }
        if !(identifier.starts_with('`') && identifier.ends_with('`') && identifier.len() > 2) {
            problems.push(format!("docs/glossary.md:{n}: {term}: no identifier in backticks"));
        }
        for (seen, cell) in [(&mut terms, term), (&mut identifiers, identifier)] {
            if let Some(before) = seen.insert(cell.to_owned(), n) {
                problems
                    .push(format!("docs/glossary.md:{n}: {cell} stands in line {before} already"));
            }
        }
    }
    assert!(terms.len() > 20, "docs/glossary.md: only {} terms were read", terms.len());
    none(&problems, "One term has one identifier, one identifier one term.");
}

/// Every role, stage, event and duty of petitions, by its label. Where an act and a
/// duty share a name, a mark in brackets follows it.
#[test]
fn glossary_has_the_words_of_petitions() {
    let json = |path: &str| -> Value { serde_json::from_str(&read(path)).unwrap() };
    let labels = json("core/rulebooks/cn/labels.json");
    let petition = json("core/rulebooks/cn/lifecycles/petition.json");
    let duties = petition["duties"].clone();
    let own = own_ids(&petition);
    let of_section = |section: &'static str| {
        let entries = labels[section].as_object().unwrap().iter();
        entries.map(move |(id, label)| (format!("{section}/{id}"), label.clone()))
    };
    let rules = duties.as_array().unwrap().iter().map(|duty| {
        let id = duty["id"].as_str().unwrap();
        (id.to_owned(), labels["rules"][id].clone())
    });
    let named = ["roles", "stages", "events"].into_iter().flat_map(of_section);
    let named = named.filter(|(identifier, _)| own.contains(identifier)).chain(rules);
    let page = read("docs/glossary.md");
    let mut problems = Vec::new();
    for (identifier, label) in named {
        let (zh, en) = (label["zh"].as_str().unwrap(), label["en"].as_str().unwrap());
        let row = page.lines().find(|line| line.contains(&format!("| `{identifier}` | {en} |")));
        let term = row.and_then(|row| row.strip_prefix("| ")?.strip_prefix(zh));
        if !term.is_some_and(|rest| rest.starts_with([' ', '（'])) {
            problems.push(format!("| {zh} | `{identifier}` | {en} |"));
        }
    }
    none(&problems, "docs/glossary.md lacks these rows.");
}

/// The roles, stages with what boards show for them, and events of a lifecycle, by section.
fn own_ids(lifecycle: &Value) -> BTreeSet<String> {
    let overlays = lifecycle["overlays"].as_object().into_iter().flatten().map(|it| it.1);
    let regions = overlays.chain([&lifecycle["main"]]);
    let mut ids = BTreeSet::new();
    for (id, stage) in regions.flat_map(|it| it["stages"].as_object().unwrap()) {
        ids.insert(format!("stages/{id}"));
        ids.extend(stage["summary"].as_str().map(|it| format!("stages/{it}")));
    }
    ids.extend(lifecycle["events"].as_object().unwrap().keys().map(|it| format!("events/{it}")));
    let roles = lifecycle["roles"].as_array().unwrap().iter();
    ids.extend(roles.filter_map(|it| it.as_str().map(|it| format!("roles/{it}"))));
    ids
}

#[test]
fn links_lead_somewhere() {
    let mut problems = Vec::new();
    for file in files().into_iter().filter(|file| file.is(".md")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in file.text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap();
            let outside = target.contains("://") || target.starts_with("mailto:");
            if !target.is_empty() && !outside && !root().join(folder).join(target).exists() {
                problems.push(format!("{}: `{link}` leads nowhere", file.path));
            }
        }
    }
    none(&problems, "Mend the link or name the thing without one.");
}

#[test]
fn decisions_are_dated() {
    let mut n_pages = 0;
    let mut problems = Vec::new();
    for file in files().into_iter().filter(|file| file.below("docs/decisions/") && file.is(".md")) {
        n_pages += 1;
        let day = file.text.lines().find_map(|line| line.strip_prefix("Date: "));
        let is_day = day.is_some_and(|day| day.parse::<jiceng::time::Day>().is_ok());
        if !is_day {
            problems.push(file.path);
        }
    }
    assert!(n_pages > 0, "docs/decisions has no page");
    none(&problems, "Write a line `Date: YYYY-MM-DD` under the title.");
}
