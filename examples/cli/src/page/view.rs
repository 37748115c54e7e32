//! A case as one role may see it.

use jiceng::{
    answers::Outcome,
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::{CaseStatus, CaseView, SeenFact},
    wire::Id,
    words::Lang,
};

use super::{CasePage, Table, join};
use crate::screen::say;

/// What one role may see, told in one language.
pub(crate) struct ViewPage<'a> {
    book: &'a Rulebook,
    /// The answer without what is hidden.
    outcome: Outcome<CaseStatus>,
    role: Id,
    concealed: bool,
    facts: Vec<SeenFact>,
    lang: Lang,
}

impl<'a> ViewPage<'a> {
    pub(crate) fn new(book: &'a Rulebook, seen: Outcome<CaseView>, lang: Lang) -> Self {
        let Outcome { as_of, known_on, rulebook, result, findings, trace, receipt } = seen;
        let CaseView { role, concealed, status: result, facts } = result;
        let outcome = Outcome { as_of, known_on, rulebook, result, findings, trace, receipt };
        Self { book, outcome, role, concealed, facts, lang }
    }

    pub(crate) fn outcome(&self) -> &Outcome<CaseStatus> {
        &self.outcome
    }

    pub(crate) fn role(&self) -> &Id {
        &self.role
    }

    /// Whether a fact may be seen, were it only in part.
    pub(crate) fn shows(&self, id: &Id) -> bool {
        self.facts.iter().filter_map(|it| it.fact.as_ref()).any(|it| it.id == *id)
    }

    /// Who looks, what happened as far as it may be seen, and the page of the case.
    pub(crate) fn text(&self) -> String {
        let page = CasePage::new(self.book, &self.outcome, self.lang);
        join([self.head(&page), self.history(&page), page.short()])
    }

    fn head(&self, page: &CasePage<'_>) -> String {
        let role = page.name(LabelKind::Role, &self.role);
        let mut lines = vec![format!("{}{role}", say(self.lang, "查阅人：", "seen by: "))];
        if self.concealed {
            lines.push(
                say(
                    self.lang,
                    "所处阶段由不可查阅的事实决定，只显示概括，不列下一步",
                    "a hidden fact moved the stage: only its outline is told, and no next steps",
                )
                .to_owned(),
            );
        }
        lines.join("\n")
    }

    /// The facts in their places.
    fn history(&self, page: &CasePage<'_>) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["发生日", "事件", "由谁", "不可查阅"],
            Lang::En => ["day", "event", "by", "hidden"],
        });
        table.wrap(2, 34);
        for it in &self.facts {
            let hidden = match it.redacted {
                true => say(self.lang, "全部", "all of it").to_owned(),
                false => page.names(LabelKind::Attribute, &it.hidden_attrs),
            };
            let Some(fact) = &it.fact else {
                table.row([String::new(), String::new(), String::new(), hidden]);
                continue;
            };
            let kind = fact.kind.iter().map(|it| page.name(LabelKind::Event, it));
            let by = fact.by.iter().map(|it| page.name(LabelKind::Role, &it.role));
            table.row([fact.on.to_string(), kind.collect(), by.collect(), hidden]);
        }
        table.text()
    }
}
