//! `board`: the cases of a folder, judged together.

use std::path::Path;

use clap::Args;
use jiceng::{
    answers::{Ask, Detail, Outcome},
    facts::{Fact, Value, merge},
    law::rulebook::Rulebook,
    lifecycle::{self, Case, CaseStatus},
    people::Organ,
    time::Day,
    wire::Id,
    words::{Lang, Text},
};
use serde::Deserialize;

use super::{
    rules,
    scene::{self, Scene, Set},
};
use crate::{
    Reply,
    failure::{self, Failure},
    input,
    page::{BoardPage, CasePage, ChangePage},
    screen::{self, Screen, say},
};

#[derive(Args)]
pub(crate) struct Board {
    /// The folder, with township.json in it.
    #[arg(long, value_name = "FOLDER")]
    folder: String,
    /// The day asked about; that of township.json if absent.
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
}

/// `township.json`: which cases, by which rules, on which day.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Township {
    title: Text,
    as_of: Day,
    rulebook: String,
    /// Layers upon it, from the highest level down.
    #[serde(default)]
    layers: Vec<String>,
    /// The organs of every case that names none.
    #[serde(default)]
    organs: Vec<Organ>,
    cases: Vec<String>,
    /// The case that is explained.
    #[serde(default)]
    explain: Option<Id>,
    #[serde(default)]
    what_if: Option<WhatIf>,
    /// Single cases on other days, by other rules, or as several see them.
    #[serde(default)]
    scenes: Vec<Scene>,
}

/// Facts that a case does not have yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhatIf {
    case: Id,
    add: Vec<Fact>,
    about: Text,
}

/// The folder as it was read.
struct Folder {
    /// The path of `township.json`.
    path: String,
    township: Township,
    book: Rulebook,
    /// Each case with its file.
    cases: Vec<(String, Case)>,
    scenes: Vec<Set>,
    ask: Ask,
}

impl Board {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let folder = self.read()?;
        let mut outcomes = Vec::new();
        for (file, case) in &folder.cases {
            outcomes.push(folder.answer(file, case, Detail::Findings)?);
        }
        if screen.json {
            return Ok(screen::json(&outcomes));
        }
        let pages = screen.langs().into_iter().map(|lang| folder.page(&outcomes, lang));
        Ok(pages.collect::<Result<Vec<_>, _>>()?.join("\n\n\n").into())
    }

    fn read(&self) -> Result<Folder, Failure> {
        let within = |name: &str| Path::new(&self.folder).join(name).display().to_string();
        let path = within("township.json");
        let mut township: Township = input::value(&path)?;
        let day = self.as_of.as_deref().map(|it| input::option("--as-of", it));
        let ask = Ask::on(day.transpose()?.unwrap_or(township.as_of));
        let mut cases = Vec::new();
        for name in &township.cases {
            let mut case: Case = input::value(&within(name))?;
            if case.organs.is_empty() {
                case.organs.clone_from(&township.organs);
            }
            cases.push((within(name), case));
        }
        let cases = with_others(cases);
        let book = rules::laid(&input::rulebook(&township.rulebook)?, &township.layers)?;
        let mut scenes = Vec::new();
        for scene in std::mem::take(&mut township.scenes) {
            let path = within(&scene.file);
            let mut case = scene::case(&path)?;
            if case.organs.is_empty() {
                case.organs.clone_from(&township.organs);
            }
            scenes.push(Set::new(scene, (path, case), &book)?);
        }
        Ok(Folder { path, township, book, cases, scenes, ask })
    }
}

/// Each case with those of the folder that its facts name.
fn with_others(cases: Vec<(String, Case)>) -> Vec<(String, Case)> {
    let named = |case: &Case, other: &Case| {
        let mut values = case.events.iter().flat_map(|it| it.attrs.values());
        values.any(|it| matches!(it, Value::Text(it) if *it == *other.case.as_str()))
    };
    let filled = cases.iter().map(|(file, case)| {
        let others = cases.iter().map(|(_, it)| it).filter(|it| named(case, it)).cloned();
        let others = case.others.iter().cloned().chain(others).collect();
        (file.clone(), Case { others, ..case.clone() })
    });
    filled.collect()
}

impl Folder {
    fn answer(
        &self,
        file: &str,
        case: &Case,
        detail: Detail,
    ) -> Result<Outcome<CaseStatus>, Failure> {
        let ask = self.ask.clone().detail(detail);
        lifecycle::evaluate(&self.book, case, &ask).map_err(|it| Failure::from(it).within(file))
    }

    fn case(&self, id: &Id) -> Result<&(String, Case), Failure> {
        self.cases.iter().find(|(_, it)| it.case == *id).ok_or_else(|| {
            let problem =
                failure::text(&format!("没有事项 `{id}`"), &format!("there is no case `{id}`"));
            let hint = failure::text("检查 cases 所列文件", "look at the files under `cases`");
            Failure::own("unknown-case", problem, hint).within(self.path.as_str())
        })
    }

    /// The board, one case explained, one what-if.
    fn page(&self, outcomes: &[Outcome<CaseStatus>], lang: Lang) -> Result<String, Failure> {
        let title = self.township.title.say(lang);
        let board = BoardPage::new(&self.book, outcomes, lang);
        let mut parts = vec![heading(&format!("{title}  {}", self.ask.as_of)), board.text()];
        if let Some(id) = &self.township.explain {
            let (file, case) = self.case(id)?;
            let outcome = self.answer(file, case, Detail::Full)?;
            parts.push(heading(&format!(
                "{} {id}",
                say(lang, "逐步说明：事项", "Step by step: case")
            )));
            parts.push(CasePage::new(&self.book, &outcome, lang).full());
        }
        if let Some(what_if) = &self.township.what_if {
            parts.push(heading(&format!(
                "{} {}",
                say(lang, "如果：事项", "What if: case"),
                what_if.case
            )));
            parts.push(what_if.about.say(lang).to_owned());
            parts.push(self.change(what_if, lang)?);
        }
        for it in &self.scenes {
            parts.push(heading(it.scene.title.say(lang)));
            parts.push(it.scene.about.say(lang).to_owned());
            parts.push(it.page(lang)?);
        }
        Ok(parts.join("\n\n"))
    }

    fn change(&self, what_if: &WhatIf, lang: Lang) -> Result<String, Failure> {
        let (file, case) = self.case(&what_if.case)?;
        let events = merge(&case.events, &what_if.add)
            .map_err(|it| Failure::from(it).within(self.path.as_str()))?;
        let other = Case { events, ..case.clone() };
        let before = self.answer(file, case, Detail::Full)?;
        let after = self.answer(&self.path, &other, Detail::Full)?;
        let page = ChangePage {
            before: CasePage::new(&self.book, &before, lang),
            after: CasePage::new(&self.book, &after, lang),
        };
        Ok(page.text())
    }
}

fn heading(text: &str) -> String {
    format!("== {text} ==")
}
