//! The page of one case.

use jiceng::{
    answers::{Finding, Outcome, Voice},
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::{CaseStatus, OverlayStage},
    words::Lang,
};

use super::{Table, found, join};
use crate::screen::say;

/// One case, told in one language.
pub(crate) struct CasePage<'a> {
    book: &'a Rulebook,
    pub(super) outcome: &'a Outcome<CaseStatus>,
    pub(super) voice: Voice<'a>,
    pub(super) lang: Lang,
}

impl<'a> CasePage<'a> {
    pub(crate) fn new(book: &'a Rulebook, outcome: &'a Outcome<CaseStatus>, lang: Lang) -> Self {
        Self { book, outcome, voice: Voice::new(book, &outcome.result.lifecycle), lang }
    }

    /// Where the case stands, its clocks, what was found, what may come next.
    pub(crate) fn short(&self) -> String {
        join([self.head(), self.clocks(), self.findings(), self.next()])
    }

    /// The same with every step of the reasoning, and why the rest is not open.
    pub(crate) fn full(&self) -> String {
        join([
            self.head(),
            self.history(),
            self.counted(),
            self.findings(),
            self.next(),
            self.why_not(),
        ])
    }

    /// What happened, how each clock was counted, and what was found.
    pub(crate) fn reasons(&self) -> String {
        join([self.head(), self.history(), self.counted(), self.findings()])
    }

    pub(super) fn say<'s>(&self, zh: &'s str, en: &'s str) -> &'s str {
        say(self.lang, zh, en)
    }

    pub(super) fn name<'n>(&self, kind: LabelKind, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.voice.name(kind, id, self.lang)
    }

    /// Names, joined as the language joins them.
    pub(super) fn names<I: AsRef<str>>(&self, kind: LabelKind, ids: &[I]) -> String {
        let names = ids.iter().map(|it| self.name(kind, it.as_ref()).to_owned());
        // Names of organs have commas of their own.
        names.collect::<Vec<_>>().join(self.say("；", "; "))
    }

    /// Names in quotation marks, where commas alone would not tell them apart.
    pub(super) fn quoted<I: AsRef<str>>(&self, kind: LabelKind, ids: &[I]) -> String {
        let names = ids.iter().map(|it| self.name(kind, it.as_ref()));
        match self.lang {
            Lang::Zh => names.map(|it| format!("「{it}」")).collect(),
            Lang::En => names.map(|it| format!("“{it}”")).collect::<Vec<_>>().join(", "),
        }
    }

    fn head(&self) -> String {
        let result = &self.outcome.result;
        let mut table = Table::plain();
        let mut row = |zh, en, value: String| table.row([self.say(zh, en).to_owned(), value]);
        let lifecycle = self.name(LabelKind::Lifecycle, &result.lifecycle);
        row("事项", "case", format!("{} ({lifecycle})", result.case));
        let asked = self.outcome.as_of;
        row(
            "截至",
            "as of",
            match self.outcome.known_on {
                Some(known) => {
                    format!("{asked}{}{known}", self.say("，已知情况截至 ", ", as known on "))
                }
                None => asked.to_string(),
            },
        );
        row("阶段", "stage", self.stage());
        for it in result.overlays.iter().filter(|it| self.has_moved(it)) {
            row("", "", self.name(LabelKind::Stage, &it.stage).to_owned());
        }
        let counts = result.counts;
        let (met, pending) = (counts.met, counts.pending);
        let (unmet, unknown) = (counts.unmet, counts.unknown);
        row(
            "履行",
            "duties",
            match self.lang {
                Lang::Zh => {
                    format!("按期 {met}，未到期 {pending}，未履行 {unmet}，不能断定 {unknown}")
                }
                Lang::En => format!(
                    "kept {met}, pending {pending}, not kept {unmet}, cannot be told {unknown}"
                ),
            },
        );
        if result.unfit > 0 {
            row(
                "记录",
                "record",
                match self.lang {
                    Lang::Zh => format!("不全：{} 条记录对不上", result.unfit),
                    Lang::En => format!("incomplete: facts that do not fit: {}", result.unfit),
                },
            );
        }
        table.text()
    }

    /// Whether an overlay is not where it began.
    fn has_moved(&self, overlay: &OverlayStage) -> bool {
        let rules = self.book.lifecycle(&self.outcome.result.lifecycle).ok();
        let region = rules.and_then(|it| it.overlays.get(&overlay.region));
        region.is_none_or(|it| it.initial != overlay.stage)
    }

    /// The stage, since when, and whether it is certain.
    pub(crate) fn stage(&self) -> String {
        let result = &self.outcome.result;
        let mut text = self.name(LabelKind::Stage, &result.stage).to_owned();
        let mut notes: Vec<String> = result
            .since
            .map(|it| match self.lang {
                Lang::Zh => format!("{it} 起"),
                Lang::En => format!("since {it}"),
            })
            .into_iter()
            .collect();
        if result.is_final {
            notes.push(self.say("已办结", "ended").to_owned());
        }
        if !result.stage_certain {
            notes.push(self.say("尚不能断定", "not certain").to_owned());
        }
        if !notes.is_empty() {
            text.push_str(&format!(" ({})", notes.join(self.say("，", ", "))));
        }
        text
    }

    fn findings(&self) -> String {
        let found = &self.outcome.findings;
        if found.is_empty() {
            return match &self.outcome.result.clocks.is_empty() {
                true => String::new(),
                false => self.say("认定：无", "Findings: none").to_owned(),
            };
        }
        found::findings(&self.voice, self.lang, found)
    }

    /// A finding in lines: grade and sentence, articles.
    pub(crate) fn finding(&self, n: usize, finding: &Finding) -> Vec<String> {
        found::finding(&self.voice, self.lang, n, finding)
    }
}
