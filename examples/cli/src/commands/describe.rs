//! `describe` and `diagram`: a lifecycle in plain form.

use clap::Args;
use jiceng::{
    answers::Voice,
    law::{
        Force,
        rulebook::{LabelKind, Names, Rulebook},
    },
    lifecycle::{
        describe::{Description, DutyLine, Named, describe, mermaid},
        rules::{Lifecycle as Rules, Trigger},
    },
    time::Day,
    wire::Id,
    words::Lang,
};
use serde_json::json;

use super::rules;
use crate::{
    Reply,
    failure::Failure,
    input,
    page::Table,
    screen::{self, Screen, say},
};

/// How many cycles a page lists, the shortest first.
const CYCLES: usize = 6;

/// Which lifecycle, as it stands on which day.
#[derive(Args)]
pub(crate) struct Lifecycle {
    #[command(flatten)]
    rules: rules::Rules,
    /// The lifecycle.
    #[arg(long, value_name = "ID", default_value = "petition")]
    lifecycle: String,
    /// The day whose rules are told; today in China if absent.
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
}

impl Lifecycle {
    /// Who owes what by when, and how long a matter can take.
    pub(crate) fn describe(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, on) = self.asked()?;
        let lifecycle = self.named(&book)?;
        let told = describe(lifecycle, on, book.calendar().view(None));
        if screen.json {
            return Ok(self.door(&book, on, None, screen));
        }
        let words = Words::new(&book, &lifecycle.id, screen.lang());
        let parts = [words.head(&book, &told), words.duties(&told), words.lengths(&told)];
        Ok(parts.join("\n\n").into())
    }

    /// The same as a Mermaid diagram.
    pub(crate) fn diagram(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, on) = self.asked()?;
        let lifecycle = self.named(&book)?;
        if screen.json {
            return Ok(self.door(&book, on, Some("mermaid"), screen));
        }
        let words = Words::new(&book, &lifecycle.id, screen.lang());
        Ok(mermaid(lifecycle, on, &|it| words.label(it), words.lang).into())
    }

    fn door(&self, book: &Rulebook, on: Day, format: Option<&str>, screen: &Screen) -> Reply {
        let question = json!({
            "op": "describe", "lifecycle": self.lifecycle, "asOf": on, "format": format,
            "lang": screen.asked(),
        });
        screen::door(book, &question)
    }

    fn asked(&self) -> Result<(Rulebook, Day), Failure> {
        let day =
            self.as_of.as_deref().map_or_else(input::today, |it| input::option("--as-of", it));
        Ok((self.rules.book()?, day?))
    }

    fn named<'b>(&self, book: &'b Rulebook) -> Result<&'b Rules, Failure> {
        book.lifecycle(&self.lifecycle).map_err(|it| Failure::from(it).within("--lifecycle"))
    }
}

/// The words of one lifecycle in one language.
struct Words<'a> {
    voice: Voice<'a>,
    names: Names<'a>,
    lang: Lang,
}

impl<'a> Words<'a> {
    fn new(book: &'a Rulebook, lifecycle: &'a str, lang: Lang) -> Self {
        Self { voice: Voice::new(book, lifecycle), names: book.labels().within(lifecycle), lang }
    }

    fn label(&self, named: Named<'_>) -> Option<String> {
        let kind = match named {
            Named::Stage(_) => LabelKind::Stage,
            Named::Event(_) => LabelKind::Event,
            Named::Duty(_) => LabelKind::Rule,
            Named::Overlay(_) => return None,
        };
        self.names.text(kind, named.id()).map(|it| it.say(self.lang).to_owned())
    }

    fn head(&self, book: &Rulebook, told: &Description) -> String {
        let mut table = Table::plain();
        let mut row = |zh, en, value: String| table.row([say(self.lang, zh, en).to_owned(), value]);
        row(
            "流程",
            "lifecycle",
            format!(
                "{} ({}/{})",
                self.names.name(LabelKind::Lifecycle, &told.lifecycle, self.lang),
                book.id(),
                told.lifecycle
            ),
        );
        row("适用日", "rules of", told.on.to_string());
        row("阶段", "stages", told.stages.len().to_string());
        row("期限", "duties", told.duties.len().to_string());
        table.text()
    }

    fn duties(&self, told: &Description) -> String {
        let mut lines =
            vec![say(self.lang, "谁在何时以前做什么", "Who owes what by when").to_owned()];
        for (n, it) in (1..).zip(&told.duties) {
            let name = self.names.name(LabelKind::Rule, &it.id, self.lang);
            lines.push(format!("  {n}. {name} [{}]", self.force(it.force)));
            lines.push(format!("     {}", self.duty(it)));
            if let Some(silent) = &it.silent {
                let silent = silent.say(self.lang);
                lines.push(format!(
                    "     {}{silent}",
                    say(self.lang, "法无明文：", "The law is silent: ")
                ));
            }
            if !it.cites.is_empty() {
                let basis = say(self.lang, "依据：", "Basis: ");
                lines.push(format!("     {basis}{}", self.voice.cites(&it.cites, self.lang)));
            }
        }
        lines.join("\n")
    }

    fn duty(&self, duty: &DutyLine) -> String {
        let by: Vec<_> =
            duty.by.iter().map(|it| self.names.name(LabelKind::Role, it, self.lang)).collect();
        let after: Vec<_> = duty.after.iter().map(|it| self.trigger(it)).collect();
        let limit = duty.limit.say(self.lang);
        let more = duty.extension.as_ref().map(|it| it.say(self.lang));
        match self.lang {
            Lang::Zh => {
                let more = more.map_or(String::new(), |it| format!("，{it}"));
                format!("{}：自{}起，{limit}{more}", by.join("；"), after.join("或者"))
            }
            Lang::En => {
                let more = more.map_or(String::new(), |it| format!(", {it}"));
                format!("{}: from {}: {limit}{more}", by.join("; "), after.join(" or "))
            }
        }
    }

    fn trigger(&self, trigger: &Trigger) -> String {
        let quoted = |kind: LabelKind, ids: &[Id]| {
            let names = ids.iter().map(|it| self.names.name(kind, it, self.lang));
            match self.lang {
                Lang::Zh => names.map(|it| format!("「{it}」")).collect::<String>(),
                Lang::En => names.map(|it| format!("“{it}”")).collect::<Vec<_>>().join(", "),
            }
        };
        match (trigger, self.lang) {
            (Trigger::Event { kinds, .. }, _) => quoted(LabelKind::Event, kinds),
            (Trigger::Enters(stages), Lang::Zh) => {
                format!("进入{}", quoted(LabelKind::Stage, stages))
            }
            (Trigger::Enters(stages), Lang::En) => {
                format!("entering {}", quoted(LabelKind::Stage, stages))
            }
            (Trigger::Leaves(stages), Lang::Zh) => {
                format!("离开{}", quoted(LabelKind::Stage, stages))
            }
            (Trigger::Leaves(stages), Lang::En) => {
                format!("leaving {}", quoted(LabelKind::Stage, stages))
            }
            (Trigger::Expires(duty), _) => {
                let name = self.names.name(LabelKind::Rule, duty, self.lang);
                match self.lang {
                    Lang::Zh => format!("「{name}」届满"),
                    Lang::En => format!("the end of “{name}”"),
                }
            }
        }
    }

    fn force(&self, force: Force) -> &'static str {
        let (zh, en) = match force {
            Force::Must => ("应当", "must"),
            Force::MustNot => ("不得", "must not"),
            Force::Generally => ("一般应当", "generally"),
            Force::GenerallyNot => ("一般不", "generally not"),
            Force::May => ("可以", "may"),
        };
        say(self.lang, zh, en)
    }

    fn lengths(&self, told: &Description) -> String {
        let heading = say(self.lang, "最长多久", "How long it can take").to_owned();
        let mut short = told.clone();
        short.cycles.sort_by_key(|it| it.stages.len());
        short.cycles.truncate(CYCLES);
        let said = short.sentences(&|it| self.label(it), self.lang);
        let mut lines = vec![heading];
        lines.extend(said.into_iter().map(|it| format!("  - {it}")));
        let more = told.cycles.len().saturating_sub(CYCLES);
        if more > 0 {
            lines.push(match self.lang {
                Lang::Zh => format!("  （另有 {more} 个更长的循环未列出，见 --json）"),
                Lang::En => format!("  ({more} longer cycles are left out; --json tells them)"),
            });
        }
        lines.join("\n")
    }
}
