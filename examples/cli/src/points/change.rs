//! Two answers about one ledger, side by side.

use jiceng::{
    answers::new_findings,
    law::rulebook::LabelKind,
    points::change::{CapOf, LedgerChange, LineChange, SubjectChange},
    words::Lang,
};

use super::page::{LedgerPage, heading, signed};
use crate::page::{self, Table};

/// What is otherwise in the second answer.
pub(super) struct ChangePage<'a> {
    pub(super) before: LedgerPage<'a>,
    pub(super) after: LedgerPage<'a>,
    pub(super) change: LedgerChange,
}

impl ChangePage<'_> {
    pub(super) fn text(&self) -> String {
        let parts =
            [self.subjects(), self.ranks(), self.caps(), self.first_line(), self.findings()];
        let is_same = parts.iter().all(String::is_empty);
        let [subjects, ranks, caps, first_line, findings] = parts;
        let same = if is_same { self.say("没有变化。", "Nothing changes.") } else { "" };
        let title = self.say("积分变化：", "What changes: ");
        page::join([
            heading(&format!("{title}{}", self.before.ledger.ledger)),
            self.questions(),
            subjects,
            ranks,
            caps,
            first_line,
            findings,
            same.to_owned(),
        ])
    }

    fn say<'s>(&self, zh: &'s str, en: &'s str) -> &'s str {
        self.after.say(zh, en)
    }

    /// By which rules and on which day each answer is.
    fn questions(&self) -> String {
        let mut table = Table::plain();
        for (page, zh, en) in [(&self.before, "原来", "before"), (&self.after, "之后", "after")]
        {
            let outcome = page.outcome;
            let revision: String = outcome.rulebook.revision.chars().take(12).collect();
            let scheme = page.name(LabelKind::Scheme, &page.scheme.id);
            let (asked, period) = (outcome.as_of, outcome.result.period);
            table.row([
                page.say(zh, en).to_owned(),
                match page.lang {
                    Lang::Zh => format!(
                        "{scheme}，规则集 {} 修订 {revision}，截至 {asked}，周期 {period}",
                        outcome.rulebook.id
                    ),
                    Lang::En => format!(
                        "{scheme}, rulebook {} revision {revision}, as of {asked}, period {period}",
                        outcome.rulebook.id
                    ),
                },
            ]);
        }
        table.text()
    }

    /// Whose points or band move, by how much.
    fn subjects(&self) -> String {
        if self.change.subjects.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&match self.after.lang {
            Lang::Zh => ["对象", "原来", "之后", "差", "等次", "首条不同的记录"],
            Lang::En => ["subject", "before", "after", "by", "band", "first line that differs"],
        });
        for column in 1..4 {
            table.right(column);
        }
        for it in &self.change.subjects {
            let none = || self.say("不计", "none").to_owned();
            table.row([
                it.id.to_string(),
                it.before.map_or_else(none, |it| it.to_string()),
                it.after.map_or_else(none, |it| it.to_string()),
                it.by.map(signed).unwrap_or_default(),
                self.band(it),
                it.first_line.as_ref().map(|it| self.line(it)).unwrap_or_default(),
            ]);
        }
        table.text()
    }

    fn band(&self, it: &SubjectChange) -> String {
        let before = it.band_before.as_ref().map(|id| self.before.part(id));
        let after = it.band_after.as_ref().map(|id| self.after.part(id));
        match (before, after) {
            (before, after) if before == after => after.unwrap_or_default(),
            (before, after) => {
                let none = || self.say("（无）", "(none)").to_owned();
                format!("{} → {}", before.unwrap_or_else(none), after.unwrap_or_else(none))
            }
        }
    }

    fn line(&self, it: &LineChange) -> String {
        let none = || self.say("（无）", "(none)").to_owned();
        let told = |it: Option<_>| it.map_or_else(none, signed);
        format!("{} {}: {} → {}", it.on, it.entry, told(it.before), told(it.after))
    }

    fn ranks(&self) -> String {
        if self.change.ranks.is_empty() {
            return String::new();
        }
        let mut lines = vec![self.say("名次变化", "Ranks that move").to_owned()];
        for it in &self.change.ranks {
            let none = || self.say("（无）", "(none)").to_owned();
            let name = self.after.name(LabelKind::Rule, &it.rule);
            let told = |it: Option<u32>| it.map_or_else(none, |it| it.to_string());
            let (before, after) = (told(it.before), told(it.after));
            let colon = self.say("：", ": ");
            lines.push(format!("  - {} ({name}){colon}{before} → {after}", it.id));
        }
        lines.join("\n")
    }

    /// Caps that begin and that cease to take something off.
    fn caps(&self) -> String {
        let mut lines = Vec::new();
        for (page, caps, zh, en) in [
            (
                &self.after,
                &self.change.caps_that_start,
                "开始起作用的封顶",
                "Caps that start to bind",
            ),
            (
                &self.before,
                &self.change.caps_that_stop,
                "不再起作用的封顶",
                "Caps that stop binding",
            ),
        ] {
            if !caps.is_empty() {
                lines.push(self.say(zh, en).to_owned());
                lines.extend(caps.iter().map(|it| cap(page, it)));
            }
        }
        lines.join("\n")
    }

    fn first_line(&self) -> String {
        let Some(it) = &self.change.first_line else { return String::new() };
        let heading =
            self.say("全部台账首条不同的记录：", "First line that differs in the ledger: ");
        format!("{heading}{} {}", it.subject, self.line(it))
    }

    fn findings(&self) -> String {
        let (old, new) = (&self.before.outcome.findings, &self.after.outcome.findings);
        let mut lines = Vec::new();
        for (page, found, zh, en) in [
            (&self.after, new_findings(old, new), "新的认定：", "New findings: "),
            (&self.before, new_findings(new, old), "不再有的认定：", "Findings that go: "),
        ] {
            let told = page.findings(found.iter());
            if !told.is_empty() {
                lines.push(format!("{}{told}", self.say(zh, en)));
            }
        }
        lines.join("\n")
    }
}

fn cap(page: &LedgerPage<'_>, it: &CapOf) -> String {
    let name = page.name(LabelKind::Rule, &it.rule);
    let told = page.cap(&it.rule, it.cap, page.outcome.as_of);
    format!("  - {name}{}{told}", page.say("：", ": "))
}
