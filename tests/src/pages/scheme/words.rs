//! What an item is worth, how it counts and who deals with it, in words.

use jiceng::{
    law::rulebook::{LabelKind, Rulebook},
    points::{
        Points,
        rules::{
            Band, Bracket, Brackets, Cap, CapLayer, Capped, Effect, Grade, Item, Overshoot, Repair,
            RollingUnit, Scheme, Sign, Validity, Window, Worth,
        },
    },
    wire::Id,
    words::Lang,
};

use serde_json::json;

use super::word;

/// Says the parts of one scheme.
pub(super) struct Words<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) scheme: &'a Scheme,
}

impl Words<'_> {
    /// The name of a part of the scheme.
    pub(super) fn part(&self, id: &str, lang: Lang) -> String {
        let rule = format!("{}/{id}", self.scheme.id);
        self.book.labels().within(&self.scheme.id).name(LabelKind::Rule, &rule, lang).to_owned()
    }

    /// The same in both languages.
    pub(super) fn both(&self, id: &str) -> String {
        format!("{} · {}", self.part(id, Lang::Zh), self.part(id, Lang::En))
    }

    fn code(&self, code: &str) -> String {
        let names = self.book.labels().within(&self.scheme.id);
        let name = |lang| names.name(LabelKind::Code, code, lang).to_owned();
        format!("{} · {}", name(Lang::Zh), name(Lang::En))
    }

    fn unit(&self, unit: &str) -> String {
        if unit == "times" { "次 · times".to_owned() } else { self.code(&format!("unit/{unit}")) }
    }

    /// Everything that an item says.
    pub(super) fn item(&self, it: &Item) -> Vec<String> {
        let sign = match it.sign {
            Sign::Award => "+",
            Sign::Deduction => "−",
        };
        let mut said: Vec<String> = it.worth.iter().map(|it| self.worth(sign, it)).collect();
        said.extend(it.grade.as_ref().map(|it| self.grade(it)));
        said.extend(it.repair.as_ref().map(|it| self.repair(it)));
        said.extend(it.head.as_ref().map(|it| format!("head 板块: {}", self.both(it))));
        if !it.classes.is_empty() {
            let classes: Vec<String> = it.classes.iter().map(|it| self.both(it)).collect();
            said.push(format!("for 适用于 {}", classes.join(", ")));
        }
        said.push(format!("measures 计分依据: {}", word(json!(it.metric))));
        said.extend(counted(it));
        said.extend(it.caps.iter().map(|it| self.cap(it)));
        said.extend(self.dealt_with(it));
        said.push(self.effect(it.effect, it.procedure.as_ref()));
        said
    }

    fn worth(&self, sign: &str, worth: &Worth) -> String {
        match worth {
            Worth::Fixed(points) => format!("**{sign}{points}**"),
            Worth::Range(it) => format!("**{sign}{} … {}**", it.from, it.to),
            Worth::OneOf(all) => {
                let each = all.iter().map(|(id, points)| {
                    format!("{} {sign}{points}", self.code(&format!("choice/{id}")))
                });
                format!("**one of 择一**: {}", each.collect::<Vec<_>>().join("; "))
            }
            Worth::PerUnit(it) => format!(
                "**{sign}{}** per 每 {} ({}){}, rounded 取整 {}",
                it.points,
                it.per,
                self.unit(&it.unit),
                over(it.over),
                word(json!(it.round))
            ),
            Worth::Ladder(it) => {
                let each = it.steps.iter().map(|step| {
                    format!("{} **{sign}{}**", begins(step.from, step.above), step.points)
                });
                format!(
                    "highest step 最高一档 ({}){}: {}",
                    self.unit(&it.unit),
                    over(it.over),
                    each.collect::<Vec<_>>().join("; ")
                )
            }
            Worth::WholeBase(it) => self.brackets("whole quantity 全额", sign, it),
            Worth::Marginal(it) => self.brackets("each part at its own rate 分段", sign, it),
        }
    }

    fn brackets(&self, kind: &str, sign: &str, it: &Brackets) -> String {
        let each: Vec<String> = it.brackets.iter().map(|it| bracket(sign, it)).collect();
        let cap = it.cap.map(|it| format!("; in all at most 合计最多 {it}")).unwrap_or_default();
        let unit = self.unit(&it.unit);
        let round = word(json!(it.round));
        format!("{kind} ({unit}){}: {}{cap}; rounded 取整 {round}", over(it.over), each.join("; "))
    }

    fn grade(&self, it: &Grade) -> String {
        let band = it.band.as_ref().map(|it| format!(" {}", self.both(it))).unwrap_or_default();
        let held = if it.holds_awards {
            ", awards are held until corrected 纠正前加分不生效"
        } else {
            ""
        };
        format!("**direct grade 直接定级**{band}, score 分数 {}{held}", word(json!(it.score)))
    }

    fn repair(&self, it: &Repair) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(it.deduct.map(|it| format!("−{it}")));
        parts.extend(it.band.as_ref().map(|it| self.both(it)));
        parts.extend(it.keeps.map(|it| format!("for 保留 {it}")));
        format!("repaired 修复后: {}", parts.join(", "))
    }

    pub(super) fn cap(&self, cap: &Cap) -> String {
        let window = match (cap.rolling, cap.per.unwrap_or(Window::Period)) {
            (Some(it), _) => match it.unit {
                RollingUnit::Days => format!("any {} days 任意连续{}日", it.n, it.n),
                RollingUnit::Months => format!("any {} months 任意连续{}个月", it.n, it.n),
                RollingUnit::Years => format!("any {} years 任意连续{}年", it.n, it.n),
            },
            (None, window) => window_told(window).to_owned(),
        };
        let most = match (cap.points, cap.times) {
            (Some(points), _) => format!("{points}"),
            (None, times) => format!("{} times 次", times.unwrap_or(0)),
        };
        let of = match cap.of {
            Capped::Awards => "",
            Capped::Deductions => " of deductions 扣分",
        };
        format!("cap 封顶 {most}{of} / {window}")
    }

    /// Evidence, and who records, reviews and publishes.
    fn dealt_with(&self, it: &Item) -> Vec<String> {
        let mut said = Vec::new();
        let roles = |list: &[Id]| -> String {
            let names = self.book.labels().within(&self.scheme.id);
            let name = |id: &Id, lang| names.name(LabelKind::Role, id, lang).to_owned();
            let each =
                list.iter().map(|id| format!("{} · {}", name(id, Lang::Zh), name(id, Lang::En)));
            each.collect::<Vec<_>>().join(", ")
        };
        if !it.evidence.is_empty() {
            let each = it.evidence.iter().map(|it| self.code(&format!("evidence/{it}")));
            said.push(format!("evidence 佐证: {}", each.collect::<Vec<_>>().join(", ")));
        }
        if let Some(it) = &it.record {
            let within = it.within.map(|it| format!(" within 期限 {it}")).unwrap_or_default();
            said.push(format!("recorded 登记: {}{within}", roles(&it.by)));
        }
        if let Some(it) = &it.review {
            let first = if it.first { ", before it counts 审核后计分" } else { "" };
            said.push(format!("reviewed 审核: {}{first}", roles(&it.by)));
        }
        if let Some(it) = &it.publication {
            let objection =
                it.objection.map(|it| format!(", objection 异议 {it}")).unwrap_or_default();
            let answer = it.answer.map(|it| format!(", answer 答复 {it}")).unwrap_or_default();
            said.push(format!("published 公示: {} {}{objection}{answer}", roles(&it.by), it.days));
        }
        said
    }

    pub(super) fn effect(&self, effect: Effect, procedure: Option<&Id>) -> String {
        let told = match effect {
            Effect::Display => "shown 公示",
            Effect::Reward => "rewarded 奖励",
            Effect::ConsideredInAppraisal => "considered in appraisal 评议参考",
            Effect::TriggersProcedure => "triggers 启动",
        };
        match procedure {
            Some(it) => format!("{told} {}", self.code(&format!("procedure/{it}"))),
            None => told.to_owned(),
        }
    }
}

/// How entries of an item count together.
fn counted(it: &Item) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(it.exception.as_ref().map(|it| format!("exception 例外: {} · {}", it.zh, it.en)));
    said.extend(it.once_per.map(|it| format!("once per 不重复计分: {}", word(json!(it)))));
    said.extend(it.repeat.map(|it| format!("repeated 再次发生: × {}", it.factor)));
    said.extend(it.validity.as_ref().map(validity));
    if it.overshoot == Overshoot::Refuse {
        said.push("refused beyond a cap 超过封顶整笔不计".to_owned());
    }
    if !it.exempt_from.is_empty() {
        let layers: Vec<String> =
            it.exempt_from.iter().map(|it: &CapLayer| word(json!(it))).collect();
        said.push(format!("outside the caps of 不受封顶: {}", layers.join(", ")));
    }
    if let Some(it) = it.link {
        let own = if it.own { " too 同时" } else { " instead 改" };
        said.push(format!("booked on 计入 {}{own}", word(json!(it.to))));
    }
    said
}

fn validity(it: &Validity) -> String {
    let each = match it {
        Validity::Fixed(term) => term.to_string(),
        Validity::PeriodEnd => "to the end of the period 至周期末".to_owned(),
        Validity::BySize(rows) => {
            let row = rows.iter().map(|it| match it.up_to {
                Some(size) => format!("≤ {size}: {}", it.term),
                None => format!("more 以上: {}", it.term),
            });
            row.collect::<Vec<_>>().join("; ")
        }
        Validity::ByRank(ranks) => {
            let each = ranks.iter().map(|(rank, term)| format!("{rank}: {term}"));
            each.collect::<Vec<_>>().join("; ")
        }
    };
    format!("counts for 有效期 {each}")
}

fn window_told(window: Window) -> &'static str {
    match window {
        Window::Event => "each time 每次",
        Window::Day => "day 每日",
        Window::Month => "month 每月",
        Window::Quarter => "quarter 每季度",
        Window::HalfYear => "half-year 每半年",
        Window::Year => "year 每年",
        Window::Period => "period 每周期",
    }
}

/// The window over which a scale adds up, unless each entry stands by itself.
fn over(window: Window) -> String {
    match window {
        Window::Event => String::new(),
        window => format!(", added up over 累计 {}", window_told(window)),
    }
}

fn begins(from: Option<impl ToString>, above: Option<impl ToString>) -> String {
    match (from, above) {
        (Some(from), _) => format!("≥ {}", from.to_string()),
        (None, Some(above)) => format!("> {}", above.to_string()),
        (None, None) => String::new(),
    }
}

fn bracket(sign: &str, it: &Bracket) -> String {
    let cap = it.cap.map(|it| format!(" (at most 最多 {it})")).unwrap_or_default();
    let step = it.step.map(|it| format!(" (step 档 {it})")).unwrap_or_default();
    let begins = begins(it.from, it.above);
    format!("{begins}: {sign}{} per 每 {}{step}{cap}", it.points, it.per)
}

/// The totals that a band holds.
pub(super) fn ends(it: &Band) -> String {
    let end = |sign: &str, it: Option<Points>| it.map(|it| format!("{sign} {it}"));
    let low = end("≥", it.from).or(end(">", it.above));
    let high = end("≤", it.to).or(end("<", it.below));
    let ends: Vec<String> = low.into_iter().chain(high).collect();
    if ends.is_empty() { "any 任意".to_owned() } else { ends.join(", ") }
}
