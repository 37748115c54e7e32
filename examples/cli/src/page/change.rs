//! Two answers about one case, side by side.

use std::collections::BTreeSet;

use jiceng::{
    answers::Finding,
    law::rulebook::LabelKind,
    lifecycle::{ClockStatus, NextStep},
    words::Lang,
};

use super::{CasePage, Table, clocks, join};

/// What is otherwise in the second answer.
pub(crate) struct ChangePage<'a> {
    pub(crate) before: CasePage<'a>,
    pub(crate) after: CasePage<'a>,
}

impl ChangePage<'_> {
    pub(crate) fn text(&self) -> String {
        let parts = [self.stands(), self.counts(), self.findings(), self.next()];
        if parts.iter().all(String::is_empty) {
            return self.after.say("没有变化。", "Nothing changes.").to_owned();
        }
        join(parts)
    }

    /// Stage and last days, before and after.
    fn stands(&self) -> String {
        let mut table = Table::new(&match self.after.lang {
            Lang::Zh => ["变化", "原来", "之后"],
            Lang::En => ["change", "before", "after"],
        });
        table.wrap(0, 40);
        let stages = [self.before.stage(), self.after.stage()];
        let [before, after] = &stages;
        if before != after {
            let heading = self.after.say("阶段", "stage").to_owned();
            table.row([heading, before.clone(), after.clone()]);
        }
        for (before, after) in self.changed() {
            let page = if after.is_some() { &self.after } else { &self.before };
            let name = after.or(before).map(|it| page.clock_name(it)).unwrap_or_default();
            let none = || self.after.say("（无）", "(none)").to_owned();
            let told = |it: Option<&ClockStatus>| it.map_or_else(none, |it| page.clock_told(it));
            table.row([name, told(before), told(after)]);
        }
        if table.is_empty() { String::new() } else { table.text() }
    }

    /// The clocks that stand otherwise, before and after.
    fn changed(&self) -> Vec<(Option<&ClockStatus>, Option<&ClockStatus>)> {
        let (old, new) = (&self.before.outcome.result.clocks, &self.after.outcome.result.clocks);
        let same = |a: &ClockStatus, b: &ClockStatus| a.duty == b.duty && a.n == b.n;
        let gone = old.iter().filter(|it| !new.iter().any(|other| same(it, other)));
        let pairs = new.iter().map(|it| (old.iter().find(|other| same(it, other)), Some(it)));
        let told = |it: Option<&ClockStatus>| it.map(|it| self.after.clock_told(it));
        let pairs = pairs.filter(|(a, b)| told(*a) != told(*b));
        pairs.chain(gone.map(|it| (Some(it), None))).collect()
    }

    /// How the last days that moved were counted.
    fn counts(&self) -> String {
        let moved: Vec<_> = self.changed().into_iter().filter_map(|(_, it)| it).collect();
        let clocks = self.after.outcome.result.clocks.iter().zip(self.after.runs());
        let clocks = clocks.filter(|(it, _)| it.due.is_some() && moved.contains(it));
        let mut lines = Vec::new();
        for (clock, steps) in clocks {
            let name = self.after.clock_name(clock);
            lines.push(match self.after.lang {
                Lang::Zh => format!("「{name}」之后这样计算"),
                Lang::En => format!("How “{name}” is counted then"),
            });
            lines.extend(self.after.told(&steps).map(|it| format!("    - {it}")));
        }
        lines.join("\n")
    }

    fn findings(&self) -> String {
        let (old, new) = (&self.before.outcome.findings, &self.after.outcome.findings);
        let added = new_findings(old, new);
        let gone = new_findings(new, old);
        let mut lines = Vec::new();
        for (page, found, zh, en) in [
            (&self.after, added, "新的认定", "New findings"),
            (&self.before, gone, "不再有的认定", "Findings that go"),
        ] {
            if !found.is_empty() {
                lines.push(page.say(zh, en).to_owned());
                lines.extend((1..).zip(found).flat_map(|(n, it)| page.finding(n, it)));
            }
        }
        lines.join("\n")
    }

    /// Steps that open and steps that shut.
    fn next(&self) -> String {
        let open = |page: &CasePage<'_>| -> BTreeSet<String> {
            let open = page.outcome.result.next.iter().filter(|it| it.why_not.is_empty());
            open.map(|it: &NextStep| it.event.to_string()).collect()
        };
        let (old, new) = (open(&self.before), open(&self.after));
        let mut lines = Vec::new();
        for (page, ids, zh, en) in [
            (&self.after, new.difference(&old), "之后也可以：", "Then also open: "),
            (&self.before, old.difference(&new), "之后不能再：", "Then no longer open: "),
        ] {
            let ids: Vec<_> = ids.collect();
            if !ids.is_empty() {
                lines.push(format!("{}{}", page.say(zh, en), page.quoted(LabelKind::Event, &ids)));
            }
        }
        lines.join("\n")
    }
}

/// The findings of the second list that the first lacks, by code, verdict, facts and period.
///
/// That one is later by now does not make it new.
fn new_findings<'f>(before: &[Finding], after: &'f [Finding]) -> Vec<&'f Finding> {
    let same = |a: &Finding, b: &Finding| {
        (&a.code, a.verdict, &a.subjects, a.params.named("from"))
            == (&b.code, b.verdict, &b.subjects, b.params.named("from"))
    };
    let count = |of: &[Finding], it: &Finding| of.iter().filter(|other| same(it, other)).count();
    let is_new = |(n, it): &(usize, &Finding)| {
        let nth = after.iter().take(*n).filter(|other| same(it, other)).count();
        nth >= count(before, it)
    };
    after.iter().enumerate().filter(is_new).map(|(_, it)| it).collect()
}

impl CasePage<'_> {
    /// A clock in one cell: last day, days left, state.
    fn clock_told(&self, clock: &ClockStatus) -> String {
        let parts = [
            clocks::last_day(clock, self.lang),
            clocks::days_left(clock, self.lang),
            clocks::state(clock, self.lang).to_owned(),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(self.say("，", ", "))
    }
}
