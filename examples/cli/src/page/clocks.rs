//! Clocks: a table of them, and each with its count.

use jiceng::{
    answers::{Step, Verdict},
    law::{Cite, rulebook::LabelKind},
    lifecycle::{ClockState, ClockStatus},
    time::Unit,
    words::Lang,
};

use super::{CasePage, Table, due};
use crate::screen::say;

impl CasePage<'_> {
    /// Every clock in one line.
    pub(super) fn clocks(&self) -> String {
        if self.outcome.result.clocks.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["期限", "由谁", "起算", "最后一日", "尚余", "状态"],
            Lang::En => ["clock", "by", "from", "last day", "left", "state"],
        });
        table.wrap(0, 32);
        table.wrap(1, 28);
        for it in &self.outcome.result.clocks {
            table.row([
                self.clock_name(it),
                self.names(LabelKind::Role, &it.by),
                it.since.to_string(),
                last_day(it, self.lang),
                days_left(it, self.lang),
                state(it, self.lang).to_owned(),
            ]);
        }
        table.text()
    }

    /// Every clock with how its last day was counted.
    pub(super) fn counted(&self) -> String {
        let mut lines = Vec::new();
        for (it, steps) in self.outcome.result.clocks.iter().zip(self.runs()) {
            lines.push(format!("  {} [{}]", self.clock_name(it), state(it, self.lang)));
            let colon = self.say("：", ": ");
            let by = self.names(LabelKind::Role, &it.by);
            let told = [last_day(it, self.lang), days_left(it, self.lang)];
            let told: Vec<_> = told.into_iter().filter(|it| !it.is_empty()).collect();
            lines.push(format!("    {by}{colon}{}", told.join(self.say("，", ", "))));
            lines.extend(self.told(&steps).map(|it| format!("    - {it}")));
            if let Some(started) = steps.first().filter(|it| !it.cites.is_empty()) {
                lines.push(format!("    {}", self.basis(&started.cites)));
            }
        }
        if lines.is_empty() {
            return String::new();
        }
        lines.insert(0, self.say("期限与算法", "Clocks and how they were counted").to_owned());
        lines.join("\n")
    }

    /// Its steps in words, but for what its heading already says.
    pub(super) fn told<'s>(&'s self, steps: &'s [Step]) -> impl Iterator<Item = String> + 's {
        let counted = steps.iter().any(|it| it.kind == "start-excluded");
        // That today's text applies goes without saying.
        let in_words = move |it: &&Step| match it.kind {
            "started" => !counted,
            "rule-version" => it.params.has("until"),
            _ => true,
        };
        steps.iter().filter(in_words).map(|it| self.step(it))
    }

    /// The steps of each clock, in the order of the clocks.
    pub(super) fn runs(&self) -> Vec<Vec<Step>> {
        let mut runs: Vec<Vec<Step>> = Vec::new();
        for step in self.outcome.trace.iter().flatten() {
            if step.kind == "started" {
                runs.push(vec![step.clone()]);
            } else if step.depth > 0
                && let Some(run) = runs.last_mut()
            {
                run.push(step.clone());
            }
        }
        runs
    }

    /// A step as a sentence, its articles left to the line below.
    pub(super) fn step(&self, step: &Step) -> String {
        let bare = Step { cites: Vec::new(), ..step.clone() };
        let said = self.voice.step(&bare, &[self.lang]);
        said.zh.or(said.en).unwrap_or_else(|| step.kind.to_owned())
    }

    pub(super) fn basis(&self, cites: &[Cite]) -> String {
        format!("{}{}", self.say("依据：", "Basis: "), self.voice.cites(cites, self.lang))
    }

    pub(super) fn clock_name(&self, clock: &ClockStatus) -> String {
        let name = self.name(LabelKind::Rule, &clock.duty);
        match (clock.n, self.lang) {
            (1, _) => name.to_owned(),
            (n, Lang::Zh) => format!("{name} (第 {n} 次)"),
            (n, Lang::En) => format!("{name} (no. {n})"),
        }
    }
}

/// The last day, or why there is none.
pub(crate) fn last_day(clock: &ClockStatus, lang: Lang) -> String {
    match (clock.opens, clock.due) {
        // What matters of a wait is when it is over.
        (Some(it), _) => match lang {
            Lang::Zh => format!("{} 起可行", due(it, lang)),
            Lang::En => format!("open from {}", due(it, lang)),
        },
        (None, Some(it)) => due(it, lang),
        (None, None) if clock.state == ClockState::Suspended => String::new(),
        (None, None) => say(lang, "未定日数", "no day stated").to_owned(),
    }
}

/// How many days are left, while it runs.
pub(crate) fn days_left(clock: &ClockStatus, lang: Lang) -> String {
    let (Some(left), ClockState::Running | ClockState::Suspended) = (clock.days_left, clock.state)
    else {
        return String::new();
    };
    if clock.opens.is_some() {
        return String::new();
    }
    let n = left.unsigned_abs();
    let working = clock.unit == Some(Unit::WorkingDays);
    let one = n == 1;
    match (lang, working) {
        _ if left == 0 => say(lang, "今日到期", "due today").to_owned(),
        (Lang::Zh, true) if left > 0 => format!("余 {n} 个工作日"),
        (Lang::Zh, false) if left > 0 => format!("余 {n} 日"),
        (Lang::Zh, true) => format!("逾期 {n} 个工作日"),
        (Lang::Zh, false) => format!("逾期 {n} 日"),
        (Lang::En, _) => {
            let days = match (working, one) {
                (true, true) => "working day",
                (true, false) => "working days",
                (false, true) => "day",
                (false, false) => "days",
            };
            format!("{n} {days} {}", if left > 0 { "left" } else { "over" })
        }
    }
}

/// How a clock stands, in a word.
pub(crate) fn state(clock: &ClockStatus, lang: Lang) -> &'static str {
    use ClockState as S;
    let (zh, en) = match (clock.state, clock.verdict) {
        (S::Suspended, _) => ("停计中", "stopped"),
        (S::Fulfilled, Some(Verdict::Unmet)) => ("逾期完成", "done late"),
        (S::Fulfilled, Some(Verdict::Unknown)) => {
            ("已完成，是否逾期待定", "done, whether late is open")
        }
        (S::Fulfilled, _) => ("已完成", "done"),
        // The verdict is that of all periods so far, the last day that of the present one.
        (S::Running, Some(Verdict::Unmet)) if clock.period.is_some() => {
            ("往期未足", "short in an earlier period")
        }
        (S::Running, Some(Verdict::Unmet)) => ("已逾期", "overdue"),
        (S::Running, Some(Verdict::Unknown)) => ("是否逾期待定", "whether overdue is open"),
        (S::Running, Some(Verdict::Pending)) if clock.opens.is_some() => ("等候中", "waiting"),
        (S::Running, Some(Verdict::Met)) if clock.opens.is_some() => ("已期满", "wait is over"),
        (S::Running, Some(Verdict::Pending)) => ("待完成", "to do"),
        (S::Running, Some(Verdict::Met)) => ("已符合", "kept"),
        (S::Running, None) => ("可行使", "may be used"),
        (S::Discharged | S::Expired, Some(Verdict::Unmet)) => ("逾期未完成", "not done in time"),
        (S::Discharged, _) => ("已解除", "fell away"),
        (S::Expired, _) => ("已届满", "ran out"),
        (S::Lapsed, _) => ("逾期未行使", "lapsed"),
    };
    say(lang, zh, en)
}
