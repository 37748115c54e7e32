//! Many cases on one board, what is overdue first.

use jiceng::{
    answers::{Outcome, Verdict},
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::{CaseStatus, ClockState, ClockStatus},
    words::Lang,
};

use super::{CasePage, Table, clocks};

/// The board, told in one language.
pub(crate) struct BoardPage<'a> {
    lang: Lang,
    pages: Vec<CasePage<'a>>,
}

/// In which order cases stand on the board, and how they are counted below it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Overdue,
    Dated,
    Stopped,
    Undated,
    Idle,
    Ended,
}

impl<'a> BoardPage<'a> {
    pub(crate) fn new(book: &'a Rulebook, outcomes: &'a [Outcome<CaseStatus>], lang: Lang) -> Self {
        let mut pages: Vec<_> = outcomes.iter().map(|it| CasePage::new(book, it, lang)).collect();
        pages.sort_by_key(|it| {
            let left = it.urgent().and_then(|it| it.days_left).unwrap_or(i32::MAX);
            (it.group(), left, it.outcome.result.case.clone())
        });
        Self { lang, pages }
    }

    pub(crate) fn text(&self) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["事项", "尚余", "最后一日", "阶段", "在算期限", "认定", "注意", "由谁"],
            Lang::En => ["case", "left", "last day", "stage", "clock", "findings", "mind", "by"],
        });
        table.wrap(3, 22);
        table.wrap(4, 38);
        table.right(5);
        for page in &self.pages {
            let clock = page.urgent();
            let of = |told: &dyn Fn(&ClockStatus) -> String| clock.map(told).unwrap_or_default();
            let found = page.outcome.findings.len();
            table.row([
                page.outcome.result.case.to_string(),
                of(&|it| clocks::days_left(it, self.lang)),
                of(&|it| match it.state {
                    ClockState::Suspended => clocks::state(it, self.lang).to_owned(),
                    _ => clocks::last_day(it, self.lang),
                }),
                page.name(LabelKind::Stage, &page.outcome.result.stage).to_owned(),
                of(&|it| page.clock_name(it)),
                if found > 0 { found.to_string() } else { String::new() },
                page.marks(),
                of(&|it| page.owes(it)),
            ]);
        }
        format!("{}\n\n{}", table.text(), self.summary())
    }

    fn summary(&self) -> String {
        let count = |wanted: &dyn Fn(&CasePage<'_>) -> bool| {
            self.pages.iter().filter(|it| wanted(it)).count()
        };
        let of = |group| count(&|it: &CasePage<'_>| it.group() == group);
        let all = self.pages.len();
        let (overdue, ended) = (of(Group::Overdue), of(Group::Ended));
        let soon = count(&|it| {
            let left = it.urgent().and_then(|it| it.days_left);
            it.group() == Group::Dated && left.is_some_and(|it| it <= 7)
        });
        let stopped = of(Group::Stopped);
        let found = count(&|it| !it.outcome.findings.is_empty());
        let unfit = count(&|it| it.outcome.result.unfit > 0);
        match self.lang {
            Lang::Zh => format!(
                "共 {all} 件：已办结 {ended} 件，在办 {} 件；其中逾期 {overdue} 件，\
                 7 日内到期 {soon} 件，停计 {stopped} 件。\n有认定的 {found} 件，记录不全 {unfit} 件。",
                all.saturating_sub(ended)
            ),
            Lang::En => format!(
                "{all} cases: {ended} ended, {} open; of these {overdue} overdue, \
                 {soon} due within 7 days, {stopped} stopped.\n\
                 {found} with findings, {unfit} with an incomplete record.",
                all.saturating_sub(ended)
            ),
        }
    }
}

impl CasePage<'_> {
    /// The running clock that presses most: overdue, then by its last day; a right comes last.
    fn urgent(&self) -> Option<&ClockStatus> {
        let running = self.outcome.result.clocks.iter().filter(|it| {
            matches!(it.state, ClockState::Running | ClockState::Suspended) && it.opens.is_none()
        });
        running.min_by_key(|it| {
            let right = it.verdict.is_none();
            (right, it.days_left.unwrap_or(i32::MAX), it.since)
        })
    }

    /// Who owes it; of several the first.
    fn owes(&self, clock: &ClockStatus) -> String {
        let first = clock.by.first().map_or("", |it| self.name(LabelKind::Role, it));
        match (clock.by.len(), self.lang) {
            (..=1, _) => first.to_owned(),
            (_, Lang::Zh) => format!("{first}等"),
            (_, Lang::En) => format!("{first} or others"),
        }
    }

    fn group(&self) -> Group {
        let clock = self.urgent();
        let is = |verdict| clock.is_some_and(|it| it.verdict == Some(verdict));
        match clock {
            _ if is(Verdict::Unmet) => Group::Overdue,
            _ if self.outcome.result.is_final => Group::Ended,
            Some(it) if it.state == ClockState::Suspended => Group::Stopped,
            Some(it) if it.days_left.is_some() => Group::Dated,
            Some(_) => Group::Undated,
            None => Group::Idle,
        }
    }

    /// What a clerk should look at.
    fn marks(&self) -> String {
        let result = &self.outcome.result;
        let unknown = self.outcome.findings.iter().any(|it| it.verdict == Verdict::Unknown);
        let marks = [
            (result.unfit > 0, "记录不全", "record incomplete"),
            (unknown, "有不明事项", "something unknown"),
            (!result.stage_certain, "阶段未定", "stage not certain"),
        ];
        let marks = marks.into_iter().filter(|it| it.0).map(|it| self.say(it.1, it.2));
        marks.collect::<Vec<_>>().join(self.say("，", ", "))
    }
}
