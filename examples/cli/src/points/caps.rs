//! Caps in words, and the room that is left under them.

use jiceng::{
    law::rulebook::LabelKind,
    points::{
        Room, SubjectStatus,
        rules::{Cap, Capped, RollingUnit, Window, Worth},
    },
    time::Day,
    wire::RuleId,
    words::Lang,
};

use super::page::LedgerPage;

impl LedgerPage<'_> {
    /// A cap of a rule as it stood on a day, in words.
    pub(super) fn cap(&self, rule: &RuleId, n: u16, on: Day) -> String {
        let caps = self.caps_of(rule, on);
        caps.and_then(|it| it.get(usize::from(n))).map(|it| self.cap_told(it)).unwrap_or_default()
    }

    /// The caps of an item, a head or the total.
    fn caps_of(&self, rule: &RuleId, on: Day) -> Option<&[Cap]> {
        let id = rule.as_str().rsplit_once('/')?.1;
        let scheme = self.scheme;
        let mut items = scheme.items.iter();
        let item = items.find(|it| it.id.as_str() == id && it.in_force.holds_on(on));
        let mut heads = scheme.heads.iter();
        let head = heads.find(|it| it.id.as_str() == id && it.in_force.holds_on(on));
        let mut totals = scheme.total.iter();
        let total = totals.find(|it| it.id.as_str() == id && it.in_force.holds_on(on));
        let caps = item.map(|it| &it.caps).or(head.map(|it| &it.caps));
        caps.or(total.map(|it| &it.caps)).map(Vec::as_slice)
    }

    fn cap_told(&self, cap: &Cap) -> String {
        let window = self.window(cap);
        let most = match (cap.points, cap.times, self.lang) {
            (Some(points), _, Lang::Zh) => format!("最多{points}分"),
            (Some(points), _, Lang::En) if points.hundredths() == 100 => {
                "at most 1 point".to_owned()
            }
            (Some(points), _, Lang::En) => format!("at most {points} points"),
            (None, times, Lang::Zh) => format!("最多{}次", times.unwrap_or(0)),
            (None, Some(1), Lang::En) => "once".to_owned(),
            (None, times, Lang::En) => format!("at most {} times", times.unwrap_or(0)),
        };
        match (self.lang, cap.of) {
            (Lang::Zh, Capped::Awards) => format!("{window}{most}"),
            (Lang::Zh, Capped::Deductions) => format!("{window}扣分{most}"),
            (Lang::En, Capped::Awards) => format!("{most} {window}"),
            (Lang::En, Capped::Deductions) => format!("{most} deducted {window}"),
        }
    }

    fn window(&self, cap: &Cap) -> String {
        if let Some(it) = cap.rolling {
            let unit = match it.unit {
                RollingUnit::Days => self.say("日", "days"),
                RollingUnit::Months => self.say("个月", "months"),
                RollingUnit::Years => self.say("年", "years"),
            };
            return match self.lang {
                Lang::Zh => format!("任意连续{}{unit}内", it.n),
                Lang::En => format!("in any {} {unit}", it.n),
            };
        }
        let (zh, en) = match cap.per.unwrap_or(Window::Period) {
            Window::Event => ("每次", "each time"),
            Window::Day => ("每日", "a day"),
            Window::Month => ("每月", "a month"),
            Window::Quarter => ("每季度", "a quarter"),
            Window::HalfYear => ("每半年", "a half-year"),
            Window::Year => ("每年", "a year"),
            Window::Period => ("每周期", "a period"),
        };
        self.say(zh, en).to_owned()
    }

    /// What is left under caps, and what is wanting to the next step of a scale.
    pub(super) fn room(&self, subject: &SubjectStatus) -> String {
        let mut lines: Vec<String> = subject.room.iter().map(|it| self.left(it)).collect();
        if lines.is_empty() {
            return String::new();
        }
        lines.insert(0, self.say("剩余空间", "What is left").to_owned());
        lines.join("\n")
    }

    fn left(&self, room: &Room) -> String {
        let name = self.name(LabelKind::Rule, &room.rule);
        if let Some(wanting) = room.wanting {
            let unit = self.unit(&room.rule);
            return match self.lang {
                Lang::Zh => format!("  - {name}：距下一档还差{wanting}{unit}"),
                Lang::En => format!("  - {name}: {wanting} ({unit}) to the next step"),
            };
        }
        let cap = room.cap.map(|n| self.cap(&room.rule, n, self.outcome.as_of)).unwrap_or_default();
        let is_used_up = room.points.is_some_and(|it| it.is_zero()) || room.times == Some(0);
        match (room.points, room.times, self.lang) {
            (.., Lang::Zh) if is_used_up => format!("  - {name}：已用完（{cap}）"),
            (.., Lang::En) if is_used_up => format!("  - {name}: used up ({cap})"),
            (Some(points), _, Lang::Zh) => format!("  - {name}：还可计{points}分（{cap}）"),
            (Some(points), _, Lang::En) => format!("  - {name}: room for {points} ({cap})"),
            (None, times, Lang::Zh) => {
                format!("  - {name}：还可计{}次（{cap}）", times.unwrap_or(0))
            }
            (None, times, Lang::En) => {
                format!("  - {name}: {} times left ({cap})", times.unwrap_or(0))
            }
        }
    }

    /// The unit in which a scale counts.
    fn unit(&self, rule: &RuleId) -> String {
        let id = rule.as_str().rsplit_once('/').map_or("", |it| it.1);
        let on = self.outcome.as_of;
        let mut items = self.scheme.items.iter();
        let item = items.find(|it| it.id.as_str() == id && it.in_force.holds_on(on));
        let unit = match item.and_then(|it| it.worth.as_ref()) {
            Some(Worth::Ladder(it)) => it.unit.as_str(),
            Some(Worth::PerUnit(it)) => it.unit.as_str(),
            Some(Worth::WholeBase(it) | Worth::Marginal(it)) => it.unit.as_str(),
            _ => "",
        };
        match unit {
            "times" => self.say("次", "times").to_owned(),
            unit => self.name(LabelKind::Code, &format!("unit/{unit}")).to_owned(),
        }
    }
}
