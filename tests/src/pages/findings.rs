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

/// Where meanings stand, and where sentences and parameters do, domain by domain.
const SOURCES: [[&str; 3]; 4] = [
    ["Lifecycles 办理流程", "core/src/lifecycle/findings.rs", "core/src/words/findings.rs"],
    ["Procedure 程序", "core/src/procedure/findings.rs", "core/src/words/findings.rs"],
    ["Points 积分", "core/src/points/findings.rs", "core/src/words/points.rs"],
    ["Study 学习", "core/src/study/findings.rs", "core/src/words/study.rs"],
];

pub(super) fn page(books: &[Rulebook]) -> Result<String, String> {
    let mut page = format!(
        "# Findings 认定\n\n{GENERATED} Meanings stand in the `findings.rs` of each domain, sentences\n\
         and parameters in `core/src/words/`.\n\n\
         A code is the id of a rule and the kind: `petition/handle-late`. A requirement that is broken or\n\
         undecided is named by its id alone. After the sentence come, where they apply, the recorded reason,\n\
         the articles, and a word on how surely the rule is known.\n"
    );
    for [title, constructors, templates] in SOURCES {
        page.push_str(&format!("\n# {title}\n"));
        kinds(&mut page, &meanings(constructors)?, &params(templates)?);
    }
    all_are_told()?;
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

/// Each kind of a domain with its sentences.
fn kinds(page: &mut String, meanings: &[(String, String)], params: &[Told]) {
    let sentences: Vec<(&str, Text)> = Voice::templates().collect();
    for (kind, meaning) in meanings {
        let mark = if bare(kind) { "" } else { "-" };
        page.push_str(&format!("\n## `{mark}{kind}`\n\n{meaning}\n\n"));
        let of_kind = |key: &str| key.split('.').next() == Some(kind);
        let rows: Vec<_> = sentences
            .iter()
            .filter(|it| of_kind(it.0))
            .map(|(key, text)| {
                let variant = key.split_once('.').map_or("", |it| it.1);
                let told = params.iter().find(|it| it.kind == *kind && it.variant == variant);
                let told = told.map(|it| it.params.clone()).unwrap_or_default();
                vec![variant.to_owned(), text.zh.clone(), text.en.clone(), told]
            })
            .collect();
        page.push_str(&table(&["variant", "中文", "English", "parameters"], &rows));
    }
}

/// Whether the code is the rule's id alone.
fn bare(kind: &str) -> bool {
    matches!(kind, "broken" | "undecided")
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|e| format!("{path}: {e}"))
}

/// The kinds in the order of their constructors, with what their comments say.
fn meanings(constructors: &str) -> Result<Vec<(String, String)>, String> {
    let mut meanings: Vec<(String, String)> = Vec::new();
    let mut comment: Vec<String> = Vec::new();
    for line in read(constructors)?.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            comment.push(text.trim().to_owned());
            continue;
        }
        let said = std::mem::take(&mut comment).join("\n");
        let name = line.strip_prefix("pub(super) fn ").and_then(|it| it.split('(').next());
        let (mut marked, mut others) = (mark(&said), Vec::new());
        // One constructor may make several kinds: the last of them tells what all mean.
        while let Some((kind, next)) = marked.and_then(|(kind, rest)| {
            rest.strip_prefix(", ").filter(|it| it.starts_with("**-")).map(|it| (kind, it))
        }) {
            others.push(kind.to_owned());
            marked = mark(next);
        }
        let (kind, meaning) = match (marked, name) {
            (Some((kind, meaning)), _) => {
                let meaning = meaning.trim_start_matches([':', ',', ' ']);
                meanings.extend(others.drain(..).map(|it| (it, capital(meaning))));
                (kind.to_owned(), meaning)
            }
            (None, Some(name)) if bare(name) => (name.to_owned(), said.as_str()),
            _ => continue,
        };
        // What begins with a comma tells of a variant, and comes second.
        let is_variant = said.contains("**, ") && !said.contains("**, **-");
        match meanings.iter_mut().find(|it| it.0 == kind) {
            Some((_, before)) if is_variant => before.push_str(&format!("\n\nAlso {meaning}")),
            Some((_, before)) => *before = format!("{}\n\nAlso {before}", capital(meaning)),
            None if is_variant => meanings.push((kind, meaning.to_owned())),
            None => meanings.push((kind, capital(meaning))),
        }
    }
    Ok(meanings)
}

/// Every sentence belongs to a kind whose meaning some constructor tells.
fn all_are_told() -> Result<(), String> {
    let mut known = Vec::new();
    for [_, constructors, _] in SOURCES {
        known.extend(meanings(constructors)?.into_iter().map(|it| it.0));
    }
    for (key, _) in Voice::templates() {
        let kind = key.split('.').next().unwrap_or(key);
        // A conflict of layers is no finding about facts alone.
        if !known.iter().any(|it| it == kind) && kind != "layer-conflict" {
            return Err(format!("no constructor tells what `{kind}` means"));
        }
    }
    Ok(())
}

/// The kind at the head of a comment, and what follows.
fn mark(said: &str) -> Option<(&str, &str)> {
    said.strip_prefix("**-").and_then(|it| it.split_once("**"))
}

/// The parameters of a sentence.
struct Told {
    kind: String,
    variant: String,
    params: String,
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", signs.as_str())
}

/// Kind, variant and parameters, from the table at the head of the templates.
fn params(templates: &str) -> Result<Vec<Told>, String> {
    let mut rows: Vec<Told> = Vec::new();
    for line in read(templates)?.lines() {
        let cells: Vec<&str> = match line.strip_prefix("//! |") {
            Some(row) => row.trim_end_matches('|').split('|').map(str::trim).collect(),
            None => continue,
        };
        // Where no kind has variants the table has no column for them.
        let (kind, variant, params) = match cells.as_slice() {
            [kind, variant, params] => (*kind, *variant, *params),
            [kind, params] => (*kind, "", *params),
            _ => continue,
        };
        let quoted =
            |it: &str| it.strip_prefix('`').and_then(|it| it.split('`').next()).map(str::to_owned);
        let before = rows.last().map(|it| it.kind.clone());
        let Some(kind) = quoted(kind).or(before) else { continue };
        let variant = quoted(variant).unwrap_or_default();
        rows.push(Told { kind, variant, params: params.to_owned() });
    }
    Ok(rows)
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

/// The codes of a form of act: each requirement with the kinds that it can make.
fn of_form(book: &Rulebook, form: &Procedure) -> String {
    let names = book.labels().within(&form.id);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for it in &form.require {
        let ends: Vec<String> = kinds_of(&it.asks).iter().map(|it| format!("`-{it}`")).collect();
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
fn kinds_of(asks: &Asks) -> Vec<&'static str> {
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
        Asks::Qualified(_) => vec!["not-qualified"],
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
