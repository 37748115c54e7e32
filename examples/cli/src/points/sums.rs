//! How the total of a subject adds up, and what follows from it.

use jiceng::{
    law::rulebook::LabelKind,
    points::{GradeStatus, Line, Points, SubjectStatus, Triggered, rules::GradedScore},
    words::Lang,
};

use super::page::LedgerPage;
use crate::page::Table;

impl LedgerPage<'_> {
    /// Base, what was carried over, heads, lines without a head, floor, total.
    pub(super) fn sums(&self, subject: &SubjectStatus) -> String {
        let Some(total) = subject.total else { return String::new() };
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["合计", "基础", "加分", "扣分", "保底补", "计"],
            Lang::En => ["how it adds up", "base", "awarded", "deducted", "by a floor", "comes to"],
        });
        for column in 1..6 {
            table.right(column);
        }
        let blank = |it: Points| if it.is_zero() { String::new() } else { it.to_string() };
        let base = subject.base.unwrap_or_default();
        let class = self.part(&subject.class);
        if !base.is_zero() || subject.heads.is_empty() {
            let base = base.to_string();
            let none = String::new;
            table.row([class, base.clone(), none(), none(), none(), base]);
        }
        if let Some(it) = subject.carried_over {
            let name = self.say("上期结转", "carried over").to_owned();
            table.row([
                name,
                it.to_string(),
                String::new(),
                String::new(),
                String::new(),
                it.to_string(),
            ]);
        }
        for it in &subject.heads {
            let cells = [blank(it.base), blank(it.awards), blank(it.deductions), blank(it.floor)];
            table.row(
                [vec![self.part(&it.id)], cells.to_vec(), vec![it.total.to_string()]].concat(),
            );
        }
        let (awards, deductions) = self.outside(subject);
        if !(awards.is_zero() && deductions.is_zero()) {
            let name = match subject.heads.is_empty() {
                true => self.say("各项目", "items"),
                false => self.say("不入板块的项目", "items under no head"),
            };
            let sum = awards.minus(deductions).to_string();
            let cells = [String::new(), blank(awards), blank(deductions), String::new()];
            table.row([vec![name.to_owned()], cells.to_vec(), vec![sum]].concat());
        }
        if !subject.floor.is_zero() {
            let name = self.say("总分保底", "floor under the total").to_owned();
            let floor = subject.floor.to_string();
            table.row([name, String::new(), String::new(), String::new(), floor.clone(), floor]);
        }
        let blank = std::iter::repeat_n(String::new(), 4).collect();
        let name = vec![self.say("总分", "total").to_owned()];
        table.row([name, blank, vec![total.to_string()]].concat());
        table.text()
    }

    /// What lines under no head award and deduct.
    fn outside(&self, subject: &SubjectStatus) -> (Points, Points) {
        let outside = |it: &&Line| {
            let id = it.rule.as_str().rsplit_once('/').map_or("", |it| it.1);
            let mut items = self.scheme.items.iter().filter(|item| item.id.as_str() == id);
            let head =
                items.find(|item| item.in_force.holds_on(it.on)).and_then(|it| it.head.as_ref());
            !subject.heads.iter().any(|it| Some(&it.id) == head)
        };
        let mut sums = (Points::ZERO, Points::ZERO);
        for line in subject.lines.iter().filter(outside) {
            match line.net < Points::ZERO {
                true => sums.1 = sums.1.minus(line.net),
                false => sums.0 = sums.0.plus(line.net),
            }
        }
        sums
    }

    /// Direct grades with their origin.
    pub(super) fn grades(&self, subject: &SubjectStatus) -> String {
        if subject.grades.is_empty() {
            return String::new();
        }
        let mut lines = vec![self.say("直接定级", "Direct grades").to_owned()];
        lines.extend(subject.grades.iter().map(|it| self.grade(it)));
        lines.join("\n")
    }

    fn grade(&self, it: &GradeStatus) -> String {
        let name = self.quoted(self.name(LabelKind::Rule, &it.rule));
        let (entry, since) = (&it.entry, it.since);
        let mut parts = vec![match self.lang {
            Lang::Zh => format!("  - {name}（记录 {entry}），{since} 起"),
            Lang::En => format!("  - {name} (entry {entry}), since {since}"),
        }];
        if let Some(until) = it.until {
            parts.push(format!("{}{until}", self.say("至 ", "until ")));
        }
        if let Some(band) = &it.band {
            let band = self.quoted(&self.part(band));
            parts.push(format!("{}{band}", self.say("等次不高于", "no band above ")));
        }
        parts.push(
            match it.score {
                GradedScore::Kept => self.say("分数不变", "the score is kept"),
                GradedScore::Lowest => {
                    self.say("分数降至该等次最低分", "the score falls to the lowest of the band")
                }
                GradedScore::Zero => self.say("分数为0", "the score is 0"),
            }
            .to_owned(),
        );
        if it.holds_awards {
            let held = self.say("纠正前加分暂不生效", "awards are held until it is corrected");
            parts.push(held.to_owned());
        }
        parts.join(self.say("，", ", "))
    }

    /// Procedures that are triggered; nothing here changes anybody's status.
    pub(super) fn procedures(&self, subject: &SubjectStatus) -> String {
        if subject.procedures.is_empty() {
            return String::new();
        }
        let heading = self.say(
            "启动程序（由人决定，积分本身不改变身份）",
            "Procedures triggered (people decide in them; points change nobody's status)",
        );
        let mut lines = vec![heading.to_owned()];
        lines.extend(subject.procedures.iter().map(|it| self.procedure(it)));
        lines.join("\n")
    }

    fn procedure(&self, it: &Triggered) -> String {
        let code = format!("procedure/{}", it.procedure);
        let name = self.name(LabelKind::Code, &code);
        let cause = self.quoted(self.name(LabelKind::Rule, &it.rule));
        match (&it.entry, self.lang) {
            (Some(entry), Lang::Zh) => format!("  - {name}：因{cause}（记录 {entry}）"),
            (Some(entry), Lang::En) => format!("  - {name}: by {cause} (entry {entry})"),
            (None, Lang::Zh) => format!("  - {name}：因等次{cause}"),
            (None, Lang::En) => format!("  - {name}: by the band {cause}"),
        }
    }
}
