//! `docs/findings.md`: every kind of finding, and every code of the built-in lifecycles.

use std::fs;

use jiceng::{
    answers::Voice,
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::rules::Lifecycle,
    procedure::rules::{Asks, Procedure},
    words::{Lang, Text},
};

use super::{
    GENERATED,
    codes::{self, Kinds},
    table,
};
use crate::vectors::root;

const CONSTRUCTORS: &str = "core/src/lifecycle/findings.rs";
const OF_ACTS: &str = "core/src/procedure/findings.rs";
const TEMPLATES: &str = "core/src/words/findings.rs";

pub(super) fn page(books: &[Rulebook]) -> Result<String, String> {
    let mut page = format!(
        "# Findings 认定\n\n{GENERATED} Meanings stand in `{CONSTRUCTORS}`\n\
         and `{OF_ACTS}`, sentences and parameters in\n\
         `{TEMPLATES}`.\n\n\
         A code is the id of a rule and the kind: `petition/handle-late`. A requirement that is broken or\n\
         undecided is named by its id alone. After the sentence come, where they apply, the recorded reason,\n\
         the articles, and a word on how surely the rule is known.\n"
    );
    let meanings = meanings()?;
    let params = params()?;
    let sentences: Vec<(&str, Text)> = Voice::templates().collect();
    for (kind, meaning) in &meanings {
        let mark = if bare(kind) { "" } else { "-" };
        page.push_str(&format!("\n## `{mark}{kind}`\n\n{meaning}\n\n"));
        let of_kind = |key: &str| key.split('.').next() == Some(kind);
        let rows: Vec<_> = sentences
            .iter()
            .filter(|it| of_kind(it.0))
            .map(|(key, text)| {
                let variant = key.split_once('.').map_or("", |it| it.1);
                let told = params.iter().find(|it| it.0 == *kind && it.1 == variant);
                let told = told.map(|it| it.2.clone()).unwrap_or_default();
                vec![variant.to_owned(), text.zh.clone(), text.en.clone(), told]
            })
            .collect();
        page.push_str(&table(&["variant", "中文", "English", "parameters"], &rows));
    }
    for book in books {
        for lifecycle in book.doc().lifecycles.values() {
            page.push_str(&codes(book, lifecycle));
        }
        for form in book.doc().procedures.values() {
            page.push_str(&of_form(book, form));
        }
    }
    Ok(page)
}

/// Whether the code is the rule's id alone.
fn bare(kind: &str) -> bool {
    matches!(kind, "broken" | "undecided")
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|e| format!("{path}: {e}"))
}

/// The kinds in the order of their constructors, with what their comments say.
fn meanings() -> Result<Vec<(String, String)>, String> {
    let mut meanings: Vec<(String, String)> = Vec::new();
    let mut comment: Vec<String> = Vec::new();
    for line in read(CONSTRUCTORS)?.lines().chain(read(OF_ACTS)?.lines()) {
        if let Some(text) = line.strip_prefix("///") {
            comment.push(text.trim().to_owned());
            continue;
        }
        let said = std::mem::take(&mut comment).join("\n");
        let name = line.strip_prefix("pub(super) fn ").and_then(|it| it.split('(').next());
        let marked = said.strip_prefix("**-").and_then(|it| it.split_once("**"));
        let (kind, meaning) = match (marked, name) {
            (Some((kind, meaning)), _) => {
                (kind.to_owned(), meaning.trim_start_matches([':', ',', ' ']))
            }
            (None, Some(name)) if bare(name) => (name.to_owned(), said.as_str()),
            _ => continue,
        };
        // What begins with a comma tells of a variant, and comes second.
        let is_variant = said.contains("**, ");
        match meanings.iter_mut().find(|it| it.0 == kind) {
            Some((_, before)) if is_variant => before.push_str(&format!("\n\nAlso {meaning}")),
            Some((_, before)) => *before = format!("{}\n\nAlso {before}", capital(meaning)),
            None if is_variant => meanings.push((kind, meaning.to_owned())),
            None => meanings.push((kind, capital(meaning))),
        }
    }
    // Layers, which may conflict, cannot be opened yet.
    let known: Vec<&str> = meanings.iter().map(|it| it.0.as_str()).collect();
    for (key, _) in Voice::templates() {
        let kind = key.split('.').next().unwrap_or(key);
        if !known.contains(&kind) && kind != "layer-conflict" {
            return Err(format!("{CONSTRUCTORS}: no constructor tells what `{kind}` means"));
        }
    }
    Ok(meanings)
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", signs.as_str())
}

/// Kind, variant and parameters, from the table at the head of the templates.
fn params() -> Result<Vec<(String, String, String)>, String> {
    let mut rows: Vec<(String, String, String)> = Vec::new();
    for line in read(TEMPLATES)?.lines() {
        let cells: Vec<&str> = match line.strip_prefix("//! |") {
            Some(row) => row.trim_end_matches('|').split('|').map(str::trim).collect(),
            None => continue,
        };
        let [kind, variant, params] = cells.as_slice() else { continue };
        let quoted =
            |it: &str| it.strip_prefix('`').and_then(|it| it.split('`').next()).map(str::to_owned);
        let before = rows.last().map(|it| it.0.clone());
        let Some(kind) = quoted(kind).or(before) else { continue };
        rows.push((kind, quoted(variant).unwrap_or_default(), (*params).to_owned()));
    }
    Ok(rows)
}

/// The codes of a form of act: each requirement with the kinds that it can make.
fn of_form(book: &Rulebook, form: &Procedure) -> String {
    let names = book.labels().within(&form.id);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for it in &form.require {
        let ends: Vec<String> = kinds(&it.asks).iter().map(|it| format!("`-{it}`")).collect();
        let name = |lang| names.name(LabelKind::Rule, &it.id, lang).to_owned();
        let row = vec![format!("`{}`", it.id), name(Lang::Zh), name(Lang::En), ends.join(" ")];
        if !rows.iter().any(|other| other.first() == row.first()) {
            rows.push(row);
        }
    }
    let head = ["rule 规则", "名称", "name", "codes end with 代码结尾"];
    format!("\n## Codes of `{}` in `{}`\n\n{}", form.id, book.id(), table(&head, &rows))
}

/// The kinds of finding that a kind of requirement can make.
fn kinds(asks: &Asks) -> Vec<&'static str> {
    let mut kinds = match asks {
        Asks::Quorum(_) => vec!["short", "over"],
        Asks::Counts(_) => vec!["short", "over"],
        Asks::Majority(_) | Asks::Win(_) => vec!["wrongly-declared"],
        Asks::Ballots(_) => vec!["bad-ballots"],
        Asks::Surplus(_) => vec!["few-candidates"],
        Asks::Notice(_) | Asks::Gap(_) => vec!["too-soon"],
        Asks::Within(_) => vec!["too-late", "not-done"],
        Asks::Order(_) => vec!["not-done", "out-of-order"],
        Asks::Chair(_) => vec!["wrong-chair"],
        Asks::There(_) => vec!["absent"],
        Asks::Document(_) => vec!["no-document", "incomplete"],
        Asks::Apart(_) => vec!["not-apart"],
        Asks::Recused(_) => vec!["not-recused"],
        Asks::Posted(_) => vec!["taken-down"],
        Asks::Proxies(_) => vec!["proxies"],
        Asks::Opinions(_) => vec!["opinion-late"],
        Asks::OneByOne(_) => vec!["lumped"],
        Asks::Number(_) => vec!["too-few", "too-many"],
        Asks::Mode(_) => vec!["other-mode"],
        Asks::After(_) => vec!["wrong-hand", "too-late", "not-done"],
        Asks::Matter(_) => vec!["not-its-matter"],
        Asks::Linked(_) => vec!["link-broken"],
    };
    kinds.push("not-known");
    kinds
}

fn codes(book: &Rulebook, lifecycle: &Lifecycle) -> String {
    let names = book.labels().within(&lifecycle.id);
    let rows = |kind: LabelKind, kinds: &Kinds| -> Vec<Vec<String>> {
        let told = kinds.iter().filter(|it| !it.1.is_empty());
        told.map(|(rule, ends)| {
            let id = match kind {
                LabelKind::Event => rule.split_once('/').map_or(rule.as_str(), |it| it.1),
                _ => rule,
            };
            let ends: Vec<_> = ends.iter().map(|it| format!("`-{it}`")).collect();
            let name = |lang| names.name(kind, id, lang).to_owned();
            vec![format!("`{rule}`"), name(Lang::Zh), name(Lang::En), ends.join(" ")]
        })
        .collect()
    };
    let mut asked: Vec<_> = lifecycle.requirements().map(|it| it.id.to_string()).collect();
    asked.sort();
    asked.dedup();
    let asked: Vec<_> = asked
        .iter()
        .map(|id| {
            let name = |lang| names.name(LabelKind::Rule, id, lang).to_owned();
            vec![format!("`{id}`"), name(Lang::Zh), name(Lang::En)]
        })
        .collect();
    let head = ["rule 规则", "名称", "name", "codes end with 代码结尾"];
    let mut page = format!("\n## Codes of `{}` in `{}`\n", lifecycle.id, book.id());
    let duties = rows(LabelKind::Rule, &codes::of_duties(lifecycle));
    let events = rows(LabelKind::Event, &codes::of_events(lifecycle));
    page.push_str(&format!("\n### Duties 义务\n\n{}", table(&head, &duties)));
    page.push_str(&format!("\n### Events 事件\n\n{}", table(&head, &events)));
    let head = ["code 代码", "名称", "name"];
    page.push_str(&format!("\n### Requirements 要求\n\n{}", table(&head, &asked)));
    page
}
