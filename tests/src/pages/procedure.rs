//! `docs/rulebooks/<rulebook>-<form>.md`: one form of act, requirement by requirement.

use jiceng::{
    answers::Voice,
    law::{
        Cite, Confidence, Force, InForce,
        rulebook::{LabelKind, Rulebook},
    },
    procedure::rules::{Procedure, Requirement},
    words::Lang,
};

use serde_json::json;

use super::{GENERATED, asks::Telling, cell, table};

pub(super) fn page(book: &Rulebook, form: &Procedure) -> String {
    let name = |lang| book.labels().name(LabelKind::Form, &form.id, lang);
    let note = form.note.as_ref().map(|it| format!("\n{it}\n")).unwrap_or_default();
    let rows: Vec<Vec<String>> = form.require.iter().map(|it| row(book, form, it)).collect();
    let head = ["requirement 要求", "asks 内容", "force 效力", "in force 施行", "basis 依据"];
    let steps: Vec<String> = form
        .steps
        .iter()
        .map(|it| {
            let names = book.labels().within(&form.id);
            let name = |lang| names.name(LabelKind::Event, it, lang).to_owned();
            format!("- `{it}` {} · {}", name(Lang::Zh), name(Lang::En))
        })
        .collect();
    let steps = match steps.is_empty() {
        true => String::new(),
        false => format!("\n## Steps 环节\n\n{}\n", steps.join("\n")),
    };
    format!(
        "# {} · {}\n\n{GENERATED}\n\nRulebook `{}`, form `{}`. The base is those who hold the right \
         `{}` by franchise `{}`.\nWhere versions follow each other, the day of the act chooses.\n{note}\n\
         ## Requirements 要求\n\n{}{steps}",
        name(Lang::Zh),
        name(Lang::En),
        book.id(),
        form.id,
        format!("{:?}", form.right).to_lowercase(),
        form.franchise,
        table(&head, &rows),
    )
}

fn row(book: &Rulebook, form: &Procedure, it: &Requirement) -> Vec<String> {
    let names = book.labels().within(&form.id);
    let name = |lang| names.name(LabelKind::Rule, &it.id, lang).to_owned();
    let basis = it.silent.as_ref().map(|it| format!("{}<br>{}", it.zh, it.en));
    let told = |lang| Telling::new(book, &form.id, lang).asks(&it.asks);
    let mut asked = vec![format!("`{}`", it.asks.kind()), told(Lang::Zh), told(Lang::En)];
    if !it.matters.is_empty() {
        let matters: Vec<&str> = it.matters.iter().map(|it| it.as_str()).collect();
        asked.push(format!("for {}", matters.join(", ")));
    }
    if !it.bodies.is_empty() {
        let bodies: Vec<&str> = it.bodies.iter().map(|it| it.as_str()).collect();
        asked.push(format!("of {}", bodies.join(", ")));
    }
    if let Some(size) = it.size {
        asked.push(format!("size {}", sized(size.least, size.most)));
    }
    vec![
        cell(vec![format!("`{}`", it.id), name(Lang::Zh), name(Lang::En)]),
        cell(asked),
        bound(it.force, it.confidence),
        days(it.in_force),
        cell(vec![
            cites(book, &it.cites, &form.id),
            Voice::new(book, &form.id).sources(&it.sources, Lang::Zh),
            basis.unwrap_or_default(),
            it.note.clone().unwrap_or_default(),
        ]),
    ]
}

pub(super) fn sized(least: Option<u32>, most: Option<u32>) -> String {
    let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
    format!("{}–{}", number(least), number(most))
}

pub(super) fn bound(force: Force, confidence: Confidence) -> String {
    let word = |it: serde_json::Value| it.as_str().unwrap_or_default().to_owned();
    let mut told = word(json!(force));
    if !confidence.is_verified() {
        told.push_str(&format!(" ({})", word(json!(confidence))));
    }
    told
}

pub(super) fn days(it: InForce) -> String {
    match (it.from, it.until) {
        (None, None) => String::new(),
        (from, until) => {
            let day =
                |it: Option<jiceng::time::Day>| it.map(|it| it.to_string()).unwrap_or_default();
            format!("{} – {}", day(from), day(until))
        }
    }
}

pub(super) fn cites(book: &Rulebook, cites: &[Cite], form: &str) -> String {
    Voice::new(book, form).cites(cites, Lang::Zh)
}
