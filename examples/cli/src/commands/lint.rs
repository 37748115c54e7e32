//! `lint`: what is wrong or doubtful about a rulebook.

use clap::Args;
use jiceng::{
    law::{
        layers,
        lint::{Diagnostic, Severity, lint, lint_folder},
    },
    wire,
    words::Lang,
};
use serde_json::json;

use super::rules::Layers;
use crate::{
    Reply,
    failure::Failure,
    input::{self, Place},
    screen::Screen,
};

#[derive(Args)]
pub(crate) struct Lint {
    /// A built-in rulebook, a file or a folder; - reads standard input.
    #[arg(default_value = "cn")]
    rulebook: String,
    #[command(flatten)]
    layers: Layers,
}

impl Lint {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let found = self.found()?;
        let n = |severity| found.iter().filter(|it| it.severity == severity).count();
        let (errors, warnings, notes) =
            (n(Severity::Error), n(Severity::Warning), n(Severity::Note));
        let code = u8::from(errors > 0);
        if screen.json {
            // The form of the JSON door, which does not know of files.
            let told: Vec<_> = found.into_iter().map(|it| it.told(&screen.asked())).collect();
            let counts = json!({ "error": errors, "warning": warnings, "note": notes });
            let answer = json!({ "ok": { "diagnostics": told, "counts": counts } });
            return Ok(Reply { text: wire::canonical(&answer), code });
        }
        let mut lines: Vec<String> = found.iter().flat_map(|it| told(it, screen)).collect();
        lines.push(match screen.lang() {
            Lang::Zh => format!("错误 {errors}，警告 {warnings}，提示 {notes}"),
            Lang::En => format!("errors {errors}, warnings {warnings}, notes {notes}"),
        });
        Ok(Reply { text: lines.join("\n"), code })
    }

    fn found(&self) -> Result<Vec<Diagnostic>, Failure> {
        let named = self.rulebook.as_str();
        if !self.layers.is_empty() {
            return Ok(layers::lint(&input::rulebook(named)?, &self.layers.open()?));
        }
        Ok(match Place::of(named)? {
            Place::Builtin => input::rulebook(named)?.lint(),
            Place::Folder(folder) => lint_folder(&folder.files()),
            Place::File(text) => lint(&text),
        })
    }
}

/// A remark in lines: grade and code, place, sentence, advice.
fn told(it: &Diagnostic, screen: &Screen) -> [String; 5] {
    let lang = screen.lang();
    let grade = match it.severity {
        Severity::Error => screen.say("错误", "error"),
        Severity::Warning => screen.say("警告", "warning"),
        Severity::Note => screen.say("提示", "note"),
    };
    let colon = screen.say("：", ": ");
    let file = it.file.as_ref().map_or_else(String::new, |it| format!("{it} "));
    [
        format!("{grade}{colon}{}", it.code),
        format!("  {file}{}", it.pointer),
        format!("  {}", it.say(lang)),
        format!("  {}", it.advise(lang)),
        String::new(),
    ]
}
