//! A case as several roles see it, side by side.

use jiceng::{
    answers::Outcome,
    facts::Fact,
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::{Case, CaseStatus},
    words::Lang,
};

use super::{CasePage, Table, ViewPage};
use crate::screen::say;

/// One column for each that looks.
pub(crate) struct SidesPage<'a> {
    book: &'a Rulebook,
    case: &'a Case,
    seen: Vec<ViewPage<'a>>,
    lang: Lang,
}

impl<'a> SidesPage<'a> {
    pub(crate) fn new(
        book: &'a Rulebook,
        case: &'a Case,
        seen: Vec<ViewPage<'a>>,
        lang: Lang,
    ) -> Self {
        Self { book, case, seen, lang }
    }

    /// The facts, then the stage, the running clocks and the findings.
    pub(crate) fn text(&self) -> String {
        let pages: Vec<_> =
            self.seen.iter().map(|it| CasePage::new(self.book, it.outcome(), self.lang)).collect();
        let mut head = vec![String::new()];
        let role = |(seen, page): (&ViewPage<'_>, &CasePage<'_>)| {
            page.name(LabelKind::Role, seen.role()).to_owned()
        };
        head.extend(self.seen.iter().zip(&pages).map(role));
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        let mut table = Table::new(&head);
        (0..head.len()).for_each(|it| table.wrap(it, 34));
        let mut facts: Vec<&Fact> = self.case.events.iter().collect();
        facts.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        for fact in facts {
            let kind = fact.kind.as_ref().map_or("", |it| it.as_str());
            let name = pages.first().map_or(kind, |it| it.name(LabelKind::Event, kind));
            let mut row = vec![format!("{} {name}", fact.on)];
            row.extend(self.seen.iter().map(|it| match it.shows(&fact.id) {
                true => say(self.lang, "可见", "seen").to_owned(),
                false => "—".to_owned(),
            }));
            table.row(row);
        }
        let mut line = |zh, en, told: &dyn Fn(&CasePage<'_>) -> String| {
            let mut row = vec![say(self.lang, zh, en).to_owned()];
            row.extend(pages.iter().map(told));
            table.row(row);
        };
        line("阶段", "stage", &|it| it.stage());
        line("在算期限", "running clocks", &|it| it.running());
        line("认定", "findings", &|it| it.found());
        table.text()
    }
}

impl CasePage<'_> {
    /// The clocks that run, by name.
    fn running(&self) -> String {
        let outcome: &Outcome<CaseStatus> = self.outcome;
        let running = outcome.result.clocks.iter().filter(|it| it.ended_on.is_none());
        let running = running.filter(|it| {
            matches!(
                it.state,
                jiceng::lifecycle::ClockState::Running | jiceng::lifecycle::ClockState::Suspended
            )
        });
        let names: Vec<_> = running.map(|it| self.clock_name(it)).collect();
        if names.is_empty() { "—".to_owned() } else { names.join(self.say("；", "; ")) }
    }

    /// The rules of which something was found.
    fn found(&self) -> String {
        let names: Vec<_> =
            self.outcome.findings.iter().map(|it| self.name(LabelKind::Rule, &it.rule)).collect();
        if names.is_empty() { "—".to_owned() } else { names.join(self.say("；", "; ")) }
    }
}
