//! `rulebook`: what a rulebook is made of, and its one-document form.

use clap::Subcommand;
use jiceng::{
    law::{
        Source,
        rulebook::{LabelKind, Rulebook, pack},
    },
    words::Lang,
};

use super::rules::Layers;
use crate::{
    Reply,
    failure::Failure,
    input,
    page::Table,
    screen::{self, Screen},
};

#[derive(Subcommand)]
pub(crate) enum Rules {
    /// Identity, revision, sources, lifecycles and the years of the calendar.
    Show {
        /// A built-in rulebook, a file or a folder.
        #[arg(default_value = "cn")]
        rulebook: String,
        #[command(flatten)]
        layers: Layers,
    },
    /// A folder as one JSON document.
    Pack {
        /// The folder, with rulebook.json in it.
        folder: String,
    },
}

impl Rules {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Show { rulebook, layers } => {
                let book = layers.upon(&input::rulebook(rulebook)?)?;
                Ok(if screen.json {
                    screen::json(&told(&book))
                } else {
                    show(&book, screen).into()
                })
            }
            Self::Pack { folder } => {
                let files = input::folder(folder)?;
                let packed = pack(&files.files());
                Ok(packed.map_err(|it| Failure::from(it).within(folder.as_str()))?.into())
            }
        }
    }
}

fn told(book: &Rulebook) -> serde_json::Value {
    let doc = book.doc();
    let mut told = serde_json::json!({
        "rulebook": book.reference(),
        "title": doc.title,
        "level": doc.level,
        "host": doc.host,
        "sources": doc.sources,
        "lifecycles": doc.lifecycles.keys().collect::<Vec<_>>(),
    });
    if let (Some(span), Some(object)) =
        (book.calendar().view(None).coverage(), told.as_object_mut())
    {
        object.insert("calendar".into(), serde_json::json!(span));
    }
    told
}

fn show(book: &Rulebook, screen: &Screen) -> String {
    let (doc, lang) = (book.doc(), screen.lang());
    let mut head = Table::plain();
    let mut row = |zh, en, value: String| head.row([screen.say(zh, en).to_owned(), value]);
    row("规则集", "rulebook", format!("{} ({})", doc.title.say(lang), doc.id));
    if let Some(authority) = &doc.authority {
        row("制定机关", "authority", authority.say(lang).to_owned());
    }
    let layers = book.reference().layers;
    if !layers.is_empty() {
        let layers: Vec<_> = layers.iter().map(|it| it.as_str()).collect();
        row("下级规则", "layers", layers.join(screen.say("、", ", ")));
    }
    row("修订号", "revision", book.revision().to_owned());
    let calendar = book.calendar().view(None).coverage();
    let none = screen.say("无", "none").to_owned();
    row("放假安排", "calendar", calendar.map_or(none, |it| it.to_string()));
    let mut sources = Table::new(&match screen.lang() {
        Lang::Zh => ["依据", "制定机关", "施行", "状态"],
        Lang::En => ["source", "issuer", "in force from", "status"],
    });
    for source in doc.sources.values() {
        sources.row([
            screen::say(lang, &format!("《{}》", source.title.zh), &source.title.en).to_owned(),
            source.issuer.as_ref().map_or(String::new(), |it| it.say(lang).to_owned()),
            source.in_force.map_or(String::new(), |it| it.to_string()),
            status(source, book, screen),
        ]);
    }
    let mut lifecycles = Table::new(&match screen.lang() {
        Lang::Zh => ["流程", "标识", "阶段", "事件", "期限"],
        Lang::En => ["lifecycle", "id", "stages", "events", "duties"],
    });
    for (id, it) in &doc.lifecycles {
        let stages: usize = it.regions().map(|(_, region)| region.stages.len()).sum();
        lifecycles.row([
            book.labels().name(LabelKind::Lifecycle, id, lang).to_owned(),
            id.to_string(),
            stages.to_string(),
            it.events.len().to_string(),
            it.duties.len().to_string(),
        ]);
    }
    [head.text(), sources.text(), lifecycles.text()].join("\n\n")
}

/// Whether a source is in force, as its own days say.
fn status(source: &Source, book: &Rulebook, screen: &Screen) -> String {
    let Some(repealed) = source.repealed else {
        return screen.say("现行", "in force").to_owned();
    };
    let by = source.replaced_by.as_ref().and_then(|it| book.source(it));
    let by = by.map(|it| it.title.say(screen.lang()));
    match (screen.lang(), by) {
        (Lang::Zh, Some(by)) => format!("{repealed} 废止，由《{by}》代替"),
        (Lang::Zh, None) => format!("{repealed} 废止"),
        (Lang::En, Some(by)) => format!("repealed on {repealed}, replaced by {by}"),
        (Lang::En, None) => format!("repealed on {repealed}"),
    }
}
