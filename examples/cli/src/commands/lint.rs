//! `lint`: what is wrong or doubtful about a rulebook.

use std::path::Path;

use clap::Args;
use jiceng::{
    law::{
        lint::{Diagnostic, Severity, lint, lint_folder},
        rulebook::Rulebook,
    },
    words::Lang,
};

use crate::{Reply, failure::Failure, input, screen, screen::Screen};

#[derive(Args)]
pub(crate) struct Lint {
    /// A built-in rulebook, a file or a folder; - reads standard input.
    rulebook: String,
}

impl Lint {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let lang = screen.lang();
        let found: Vec<_> = self.found()?.into_iter().map(|it| it.told(&[lang])).collect();
        let code = u8::from(found.iter().any(|it| it.severity == Severity::Error));
        if screen.json {
            return Ok(Reply { code, ..screen::json(&found) });
        }
        let mut text = String::new();
        for it in &found {
            let grade = match it.severity {
                Severity::Error => screen.say("错误", "error"),
                Severity::Warning => screen.say("警告", "warning"),
                Severity::Note => screen.say("提示", "note"),
            };
            let file = it.file.as_deref().unwrap_or_default();
            text.push_str(&format!("{grade}: {}\n  {file} {}\n", it.code, it.pointer));
            text.push_str(&format!("  {}\n  {}\n\n", it.say(lang), it.advise(lang)));
        }
        let n = |severity| found.iter().filter(|it| it.severity == severity).count();
        let (errors, warnings, notes) =
            (n(Severity::Error), n(Severity::Warning), n(Severity::Note));
        text.push_str(&match screen.lang() {
            Lang::Zh => format!("错误 {errors}，警告 {warnings}，提示 {notes}"),
            Lang::En => format!("errors {errors}, warnings {warnings}, notes {notes}"),
        });
        Ok(Reply { text, code })
    }

    fn found(&self) -> Result<Vec<Diagnostic>, Failure> {
        let named = self.rulebook.as_str();
        if let Ok(book) = Rulebook::builtin(named) {
            return Ok(book.lint());
        }
        if Path::new(named).is_dir() {
            return Ok(lint_folder(&input::folder(named)?.files()));
        }
        Ok(lint(&input::text(named)?))
    }
}
