//! What is owed: every version of every duty, and where the law is silent.

use std::collections::BTreeMap;

use jiceng::{
    law::{Confidence, Force, InForce, rulebook::LabelKind},
    lifecycle::{
        describe::{DutyLine, describe},
        rules::{Duty, Lifecycle, Limit, Opens, Shape, SuspendDays},
    },
    time::{Day, Roll, View},
    words::Lang,
};

use super::{cell, conditions::Teller, table};

impl Teller<'_> {
    pub(super) fn duties(&self, lifecycle: &Lifecycle, calendar: &View) -> String {
        let mut told: BTreeMap<Day, Vec<DutyLine>> = BTreeMap::new();
        let mut rows = Vec::new();
        for duty in &lifecycle.duties {
            let on = duty.in_force.until.unwrap_or(Day::MAX);
            let lines = told.entry(on).or_insert_with(|| describe(lifecycle, on, calendar).duties);
            let line = lines.iter().find(|it| it.id == duty.id);
            rows.push(self.duty(duty, line));
        }
        let head = match self.lang {
            Lang::Zh => ["义务或者权利", "由谁", "自何时起", "做什么", "期限", "依据"],
            Lang::En => ["duty or right", "who", "after", "what", "limit", "basis"],
        };
        table(&head, &rows)
    }

    fn duty(&self, duty: &Duty, line: Option<&DutyLine>) -> Vec<String> {
        let unless = duty.unless();
        let unless = match unless.is_empty() {
            true => String::new(),
            false => {
                format!(
                    "{}{}",
                    self.either("因下列情形解除：", "falls away by "),
                    self.triggers(unless)
                )
            }
        };
        vec![
            cell(vec![
                self.name(LabelKind::Rule, &duty.id),
                format!("`{}`", duty.id),
                self.force(duty.force),
                self.in_force(duty.in_force),
            ]),
            self.names(LabelKind::Role, &duty.by),
            self.triggers(duty.after()),
            cell(vec![self.triggers(duty.then()), unless]),
            cell(self.limit(duty, line)),
            cell(vec![self.voice.cites(&duty.cites, self.lang), self.certainty(duty.confidence)]),
        ]
    }

    fn limit(&self, duty: &Duty, line: Option<&DutyLine>) -> Vec<String> {
        let said = |it: &jiceng::words::Text| it.say(self.lang).to_owned();
        let mut lines: Vec<String> = line.map(|it| said(&it.limit)).into_iter().collect();
        if let Some(Limit::ByCode { attr, .. } | Limit::LastDay { attr, .. }) = duty.limit() {
            let name = self.quoted(LabelKind::Attribute, attr);
            lines = lines.iter().map(|it| it.replace(&format!("`{attr}`"), &name)).collect();
        }
        lines.extend(line.and_then(|it| it.extension.as_ref()).map(said));
        if let Some(Shape::NotBefore(it)) = duty.shape() {
            lines.push(
                match it.opens {
                    Opens::OnLastDay => {
                        self.either("期满当日方可", "allowed on the last day itself")
                    }
                    Opens::AfterLastDay => self.either("期满次日方可", "allowed on the day after"),
                }
                .to_owned(),
            );
        }
        if line.and_then(|it| it.roll) == Some(Roll::Next) {
            lines.push(self.either("遇休息日顺延", "rolls to the next working day").to_owned());
        }
        for stop in duty.suspend() {
            let (from, until) = (self.triggers(&stop.from), self.triggers(&stop.until));
            let ends = match (stop.days, self.lang) {
                (SuspendDays::Both, Lang::Zh) => "首尾两日均停计",
                (SuspendDays::Both, Lang::En) => "both days stopped",
                (SuspendDays::AfterFirst, Lang::Zh) => "自次日起停计",
                (SuspendDays::AfterFirst, Lang::En) => "stopped from the day after",
            };
            lines.push(match self.lang {
                Lang::Zh => format!("自{from}至{until}停计（{ends}）"),
                Lang::En => format!("stops from {from} until {until} ({ends})"),
            });
        }
        if duty.outlives {
            lines.push(self.either("不因办结而消灭", "stays owed when the matter ends").to_owned());
        }
        lines
    }

    /// Each reason once, with the rules that follow it.
    pub(super) fn silences(&self, lifecycle: &Lifecycle) -> String {
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        let mut add = |reason: Option<&jiceng::words::Text>, rule: String| {
            let Some(reason) = reason.map(|it| it.say(self.lang).to_owned()) else { return };
            match reasons.iter_mut().find(|it| it.0 == reason) {
                Some((_, rules)) if rules.contains(&rule) => {}
                Some((_, rules)) => rules.push(rule),
                None => reasons.push((reason, vec![rule])),
            }
        };
        for duty in &lifecycle.duties {
            let rule = self.quoted(LabelKind::Rule, &duty.id);
            add(duty.silent.as_ref(), rule.clone());
            duty.suspend().iter().for_each(|it| add(it.silent.as_ref(), rule.clone()));
        }
        for (id, kind) in &lifecycle.events {
            add(kind.silent.as_ref(), self.quoted(LabelKind::Event, id));
        }
        for way in lifecycle.transitions() {
            let name = match (&way.on, &way.expires) {
                (Some(kind), _) => self.quoted(LabelKind::Event, kind),
                (None, Some(duty)) => self.expiry(duty),
                (None, None) => continue,
            };
            add(way.silent.as_ref(), name);
        }
        for it in lifecycle.requirements() {
            add(it.silent.as_ref(), self.quoted(LabelKind::Rule, &it.id));
        }
        let line = |(reason, rules): &(String, Vec<String>)| vec![reason.clone(), self.row(rules)];
        let rows: Vec<_> = reasons.iter().map(line).collect();
        let head = match self.lang {
            Lang::Zh => ["法无明文之处与所取默认值", "所涉规则"],
            Lang::En => ["where the text is silent, and the default", "rules"],
        };
        table(&head, &rows)
    }

    pub(super) fn force(&self, force: Force) -> String {
        match force {
            Force::Must => self.either("应当", "must"),
            Force::MustNot => self.either("不得", "must not"),
            Force::Generally => self.either("一般应当", "generally"),
            Force::GenerallyNot => self.either("一般不得", "generally not"),
            Force::May => self.either("可以", "may"),
        }
        .to_owned()
    }

    /// Nothing where the rule was read in the text itself.
    pub(super) fn certainty(&self, confidence: Confidence) -> String {
        match confidence {
            Confidence::Verified => "",
            Confidence::Secondary => self.either("取自二手资料", "at second hand"),
            Confidence::Inferred => self
                .either("由条文推出，条文未明写", "follows from the text, which does not say it"),
            Confidence::FromMemory => self.either("凭记忆，未核对", "from memory, not checked"),
            Confidence::Disputed => self.either("来源互相矛盾", "sources contradict each other"),
        }
        .to_owned()
    }

    /// Nothing where it was always in force.
    pub(super) fn in_force(&self, days: InForce) -> String {
        let Some(until) = days.until else {
            return days.from.map_or_else(String::new, |from| match self.lang {
                Lang::Zh => format!("自{from}起"),
                Lang::En => format!("from {from}"),
            });
        };
        let from = days.from.map_or_else(String::new, |it| it.to_string());
        match self.lang {
            Lang::Zh => format!("{from}至{until}"),
            Lang::En => format!("{from} until {until}"),
        }
    }
}
