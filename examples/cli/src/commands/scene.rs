//! A scene of the board: one case on another day, by other rules, or as several see it.

use jiceng::{
    answers::{Ask, Detail},
    law::rulebook::Rulebook,
    lifecycle::{self, Case},
    time::Day,
    wire::Id,
    words::{Lang, Text},
};
use serde::Deserialize;

use super::rules;
use crate::{
    failure::Failure,
    input,
    page::{CasePage, SidesPage, ViewPage},
};

/// What `township.json` says of it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Scene {
    pub(super) title: Text,
    /// What there is to see, and by which law.
    pub(super) about: Text,
    /// The file of the case.
    pub(super) file: String,
    as_of: Day,
    /// Layers upon the rulebook of the board.
    #[serde(default)]
    layers: Vec<String>,
    /// Who looks; without any, the case is explained.
    #[serde(default)]
    roles: Vec<Id>,
}

/// A scene with its case and its rules.
pub(super) struct Set {
    pub(super) scene: Scene,
    path: String,
    case: Case,
    book: Rulebook,
}

impl Set {
    pub(super) fn new(
        scene: Scene,
        (path, case): (String, Case),
        book: &Rulebook,
    ) -> Result<Self, Failure> {
        let book = rules::laid(book, &scene.layers)?;
        Ok(Self { scene, path, case, book })
    }

    /// The case with the reasons, or as each role sees it.
    pub(super) fn page(&self, lang: Lang) -> Result<String, Failure> {
        let ask = Ask::on(self.scene.as_of).detail(Detail::Full);
        let fail = |it| Failure::from(it).within(self.path.as_str());
        if self.scene.roles.is_empty() {
            let outcome = lifecycle::evaluate(&self.book, &self.case, &ask).map_err(fail)?;
            return Ok(CasePage::new(&self.book, &outcome, lang).reasons());
        }
        let seen = self.scene.roles.iter().map(|role| {
            let seen = lifecycle::view(&self.book, &self.case, &ask, role).map_err(fail)?;
            Ok(ViewPage::new(&self.book, seen, lang))
        });
        let seen = seen.collect::<Result<Vec<_>, Failure>>()?;
        Ok(SidesPage::new(&self.book, &self.case, seen, lang).text())
    }
}

/// Reads the case of a scene.
pub(super) fn case(path: &str) -> Result<Case, Failure> {
    input::value(path)
}
