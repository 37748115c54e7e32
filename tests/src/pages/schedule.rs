//! `docs/rulebooks/<rulebook>-schedule-<id>.md`: what bodies owe over time.

use jiceng::{
    law::rulebook::{LabelKind, Rulebook},
    procedure::rules::{Due, Rhythm, Schedule},
    words::Lang,
};

use super::{
    GENERATED, cell,
    procedure::{bound, cites, days, sized},
    table,
};

pub(super) fn page(book: &Rulebook, schedule: &Schedule) -> String {
    let rows: Vec<Vec<String>> = schedule.duties.iter().map(|it| row(book, it)).collect();
    let bodies: Vec<String> = schedule.bodies.iter().map(|it| format!("`{it}`")).collect();
    let note = schedule.note.as_ref().map(|it| format!("\n{it}\n")).unwrap_or_default();
    let head =
        ["duty 义务", "rhythm 周期", "done by 履行", "force 效力", "in force 施行", "basis 依据"];
    format!(
        "# Schedule 制度日历 `{}`\n\n{GENERATED}\n\nOwed by bodies of the kinds {}.\n{note}\n{}",
        schedule.id,
        bodies.join(", "),
        table(&head, &rows),
    )
}

fn row(book: &Rulebook, it: &Due) -> Vec<String> {
    let name = |lang| book.labels().name(LabelKind::Rule, &it.id, lang).to_owned();
    let rhythm = match &it.rhythm {
        Rhythm::Every { period, times, season } => {
            let season = season.map(|it| format!(", generally from month {it}"));
            format!("{times} × {period}{}", season.unwrap_or_default())
        }
        Rhythm::Term { length, before, .. } => {
            let before = before.map(|it| format!(", {it} ahead"));
            format!("end of a term of {length}{}", before.unwrap_or_default())
        }
    };
    let mut whom = vec![rhythm];
    let bodies: Vec<&str> = it.bodies.iter().map(|it| it.as_str()).collect();
    whom.push(bodies.join(", "));
    if let Some(size) = it.size {
        whom.push(format!("size {}", sized(size.least, size.most)));
    }
    let by: Vec<String> = it.by.iter().map(|it| format!("`{it}`")).collect();
    vec![
        cell(vec![format!("`{}`", it.id), name(Lang::Zh), name(Lang::En)]),
        cell(whom),
        by.join(", "),
        bound(it.force, it.confidence),
        days(it.in_force),
        cell(vec![cites(book, &it.cites, ""), it.note.clone().unwrap_or_default()]),
    ]
}
