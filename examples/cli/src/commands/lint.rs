//! `lint`: what is wrong or doubtful about a rulebook.

use clap::Args;
use jiceng::{
    law::{
        layers::{self, Layer},
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
        let layers = self.layers.open()?;
        let mut found = self.found(&layers)?;
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
        // The gravest first; of one grade what a layer gave.
        found.sort_by_key(|it| (it.severity, !it.params.contains_key("layer")));
        let mut lines: Vec<String> =
            found.iter().flat_map(|it| told(it, &layers, screen)).collect();
        lines.push(match screen.lang() {
            Lang::Zh => format!("错误 {errors}，警告 {warnings}，提示 {notes}"),
            Lang::En => format!("errors {errors}, warnings {warnings}, notes {notes}"),
        });
        Ok(Reply { text: lines.join("\n"), code })
    }

    fn found(&self, upon: &[Layer]) -> Result<Vec<Diagnostic>, Failure> {
        let named = self.rulebook.as_str();
        if !upon.is_empty() {
            return Ok(layers::lint(&input::rulebook(named)?, upon));
        }
        Ok(match Place::of(named)? {
            Place::Builtin => input::rulebook(named)?.lint(),
            Place::Folder(folder) => lint_folder(&folder.files()),
            Place::File(text) => lint(&text),
        })
    }
}

/// A remark in lines: grade and code, place, sentence, advice, and what the layer
/// itself notes at the place.
fn told(it: &Diagnostic, layers: &[Layer], screen: &Screen) -> Vec<String> {
    let lang = screen.lang();
    let grade = match it.severity {
        Severity::Error => screen.say("错误", "error"),
        Severity::Warning => screen.say("警告", "warning"),
        Severity::Note => screen.say("提示", "note"),
    };
    let colon = screen.say("：", ": ");
    let named = it.params.get("layer");
    let layer = layers.iter().find(|layer| named.is_some_and(|it| *it == layer.id().as_str()));
    let file = match (&it.file, layer) {
        (Some(file), Some(layer)) => format!("{}/{file} ", layer.id()),
        (Some(file), None) => format!("{file} "),
        (None, Some(layer)) => format!("{} ", layer.id()),
        (None, None) => String::new(),
    };
    let mut lines = vec![
        format!("{grade}{colon}{}", it.code),
        format!("  {file}{}", it.pointer),
        format!("  {}", it.say(lang)),
        format!("  {}", it.advise(lang)),
    ];
    if let Some(note) = layer.and_then(|layer| note(layer, it)) {
        lines.push(format!("  {}{colon}{note}", screen.say("该规则自注", "the rule itself notes")));
    }
    lines.push(String::new());
    lines
}

/// What a layer says about its own rule, where the remark is on what it loosens.
fn note(layer: &Layer, it: &Diagnostic) -> Option<String> {
    if !matches!(it.code, "layer-loosens" | "layer-conflict") {
        return None;
    }
    let document = serde_json::to_value(layer.doc()).ok()?;
    let note = document.pointer(it.pointer.as_str())?.get("note")?;
    note.as_str().map(str::to_owned)
}
