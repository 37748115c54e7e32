//! A year of study for people: who has done what, what is left, whether it can still be done.

use jiceng::{
    answers::{Outcome, Verdict},
    law::rulebook::{LabelKind, Rulebook},
    study::{
        StudyStatus,
        result::{
            Can, ClaimVerdict, ContentStatus, Feasibility, MakeUpStatus, Method, NeedStatus,
            Remaining, RequirementStatus,
        },
    },
    time::Day,
    wire::Id,
    words::Lang,
};

use crate::{page::Table, screen::say, study::clock_time};

/// The page of several learners, told in one language.
pub(super) struct Page<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) outcomes: &'a [Outcome<StudyStatus>],
    pub(super) lang: Lang,
}

impl Page<'_> {
    pub(super) fn text(&self, explained: Option<&Outcome<StudyStatus>>) -> String {
        let mut parts = vec![self.heading(), self.table(), self.summary()];
        let left: Vec<String> = self.outcomes.iter().filter_map(|it| self.left(it)).collect();
        if !left.is_empty() {
            let head = self.say(
                "尚需完成，以及可选内容中最少的几项",
                "What is left, and the fewest offers that do it",
            );
            parts.push(format!("{head}\n{}", left.join("\n")));
        }
        let found = self.findings();
        if !found.is_empty() {
            parts.push(format!("{}\n{found}", self.say("认定", "Findings")));
        }
        parts.extend(explained.map(|it| self.explained(it)));
        parts.join("\n\n")
    }

    fn heading(&self) -> String {
        let Some(first) = self.outcomes.first() else {
            return self.say("没有学员", "no learners").to_owned();
        };
        let mut plans: Vec<&Id> = self.outcomes.iter().map(|it| &it.result.plan).collect();
        plans.dedup();
        let title = |id: &&Id| {
            let plan = self.book.plan(id.as_str()).ok();
            plan.map_or(id.to_string(), |it| it.title.say(self.lang).to_owned())
        };
        let titles: Vec<String> = plans.iter().map(title).collect();
        format!("== {}  {} ==", titles.join(self.say("、", ", ")), first.as_of)
    }

    fn table(&self) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["学员", "任职", "要求", "已有/须有", "状态", "最后一日", "能否按期完成"],
            Lang::En => [
                "learner",
                "role",
                "requirement",
                "has/needs",
                "stands",
                "last day",
                "can it be done in time?",
            ],
        });
        table.wrap(2, 30);
        table.wrap(6, 46);
        for it in self.outcomes {
            let status = &it.result;
            let roles: Vec<&str> =
                status.roles.iter().map(|it| self.name(LabelKind::Role, it)).collect();
            let roles = roles.join(self.say("、", ", "));
            let now = status.requirements.iter().filter(|of| stands_out(of, it.as_of));
            let mut is_first = true;
            for of in now {
                let first = std::mem::take(&mut is_first);
                table.row([
                    if first { status.learner.to_string() } else { String::new() },
                    if first { roles.clone() } else { String::new() },
                    self.name(LabelKind::Rule, of.rule.as_str()).to_owned(),
                    of.needs.iter().map(need).collect::<Vec<_>>().join(self.say("，", ", ")),
                    self.stands(of).to_owned(),
                    if of.within.until == Day::MAX {
                        String::new()
                    } else {
                        of.within.until.to_string()
                    },
                    of.feasible.map(|it| self.feasible(it)).unwrap_or_default(),
                ]);
            }
            if is_first {
                let none = self.say("没有要求", "nothing is required").to_owned();
                table.row([status.learner.to_string(), roles, none]);
            }
        }
        table.text()
    }

    fn stands(&self, of: &RequirementStatus) -> &'static str {
        match (of.verdict, &of.exempted_by) {
            (_, Some(_)) => self.say("免除", "exempt"),
            (Verdict::Met, None) => self.say("已完成", "done"),
            (Verdict::Pending, None) => self.say("未完成", "not yet done"),
            (Verdict::Unmet, None) => self.say("逾期未完成", "not done in time"),
            (Verdict::Unknown, None) => self.say("不明", "cannot be told"),
        }
    }

    fn feasible(&self, it: Feasibility) -> String {
        let can = match it.can {
            Can::Yes => self.say("能", "yes"),
            Can::No => self.say("不能", "no"),
            Can::Unknown => self.say("不明", "cannot be told"),
        };
        let left = it.days_left;
        match (it.days_needed, self.lang) {
            (Some(n), Lang::Zh) => format!("{can}：按每日上限至少需 {n} 天，余 {left} 天"),
            (Some(n), Lang::En) => {
                format!("{can}: the daily cap makes it {} at least, {left} left", days(n))
            }
            (None, Lang::Zh) => format!("{can}：余 {left} 天"),
            (None, Lang::En) => format!("{can}: {} left", days(left)),
        }
    }

    fn summary(&self) -> String {
        let all = || {
            self.outcomes
                .iter()
                .flat_map(|it| it.result.requirements.iter().filter(|of| stands_out(of, it.as_of)))
        };
        let n = |wanted: &dyn Fn(&RequirementStatus) -> bool| all().filter(|it| wanted(it)).count();
        let exempt = n(&|it| it.exempted_by.is_some());
        let done = n(&|it| it.verdict == Verdict::Met && it.exempted_by.is_none());
        let can = |can: Can| n(&|it| it.feasible.is_some_and(|it| it.can == can));
        let (yes, no, unknown) = (can(Can::Yes), can(Can::No), can(Can::Unknown));
        let late = n(&|it| it.verdict == Verdict::Unmet);
        let people = self.outcomes.len();
        match self.lang {
            Lang::Zh => format!(
                "学员 {people} 名，要求 {} 项：已完成 {done}，免除 {exempt}，能按期完成 {yes}，不能 {no}，不明 {unknown}；逾期未完成 {late}。\n\
                 学时系计划要求，不作考核依据；不对学员排名。",
                all().count()
            ),
            Lang::En => format!(
                "{people} learners, {} requirements: {done} done, {exempt} exempt, {yes} can be done in time, {no} cannot, {unknown} cannot be told; {late} not done in time.\n\
                 Hours are what the plan requires and no basis of assessment; nobody is ranked.",
                all().count()
            ),
        }
    }

    fn left(&self, it: &Outcome<StudyStatus>) -> Option<String> {
        let status = &it.result;
        let open = status.requirements.iter().filter(|of| of.feasible.is_some());
        let missing: Vec<String> = open
            .flat_map(|of| &of.needs)
            .filter(|it| it.missing.hundredths() > 0)
            .map(|it| format!("{} {}", self.name(LabelKind::Rule, it.id.as_str()), it.missing))
            .collect();
        if missing.is_empty() {
            return None;
        }
        let colon = self.say("：缺 ", ": missing ");
        let missing = missing.join(self.say("，", ", "));
        let plan = status
            .remaining
            .as_ref()
            .map(|it| self.plan(it))
            .unwrap_or_else(|| self.say("没有登记可选内容", "no offers are told").to_owned());
        let semicolon = self.say("；", "; ");
        Some(format!("  {}{colon}{missing}{semicolon}{plan}", status.learner))
    }

    fn plan(&self, it: &Remaining) -> String {
        let each: Vec<String> = it
            .items
            .iter()
            .map(|it| {
                let serves: Vec<&str> =
                    it.serves.iter().map(|it| self.name(LabelKind::Rule, it.as_str())).collect();
                let serves = serves.join(self.say("、", ", "));
                match self.lang {
                    Lang::Zh => format!("`{}`（{} 学时，用于{serves}）", it.offer, it.hours),
                    Lang::En => format!("`{}` ({} hours, for {serves})", it.offer, it.hours),
                }
            })
            .collect();
        let items = each.join(self.say("、", ", "));
        let how = match it.method {
            Method::Exact => self.say("逐一比较", "every choice was tried"),
            Method::Greedy => self.say("依次择优", "one after another"),
        };
        match (it.enough, each.is_empty(), self.lang) {
            (true, _, Lang::Zh) => format!("选 {items} 即可（{how}）"),
            (true, _, Lang::En) => format!("{items} will do ({how})"),
            (false, true, Lang::Zh) => "可选内容均无帮助".to_owned(),
            (false, true, Lang::En) => "no offer helps".to_owned(),
            (false, false, Lang::Zh) => format!("全选也不够，最多 {items}（{how}）"),
            (false, false, Lang::En) => {
                format!("the offers are not enough, at most {items} ({how})")
            }
        }
    }

    fn findings(&self) -> String {
        let mut lines = Vec::new();
        for it in self.outcomes {
            let colon = self.say("：", ": ");
            let texts = it.findings.iter().filter_map(|it| it.text.as_ref());
            let said = texts.filter_map(|it| match self.lang {
                Lang::Zh => it.zh.as_deref(),
                Lang::En => it.en.as_deref(),
            });
            lines.extend(said.map(|text| format!("  {}{colon}{text}", it.result.learner)));
        }
        lines.join("\n")
    }

    /// One learner: what was watched and claimed, and why each hour counts or not.
    fn explained(&self, it: &Outcome<StudyStatus>) -> String {
        let status = &it.result;
        let title = self.say("逐项说明：学员", "Explained: learner");
        let mut lines = vec![format!("== {title} {} ==", status.learner)];
        lines.extend(status.contents.iter().flat_map(|it| self.content(it)));
        lines.extend(status.make_ups.iter().map(|it| self.make_up(it)));
        let said = status.credits.iter().filter_map(|it| {
            let text = it.text.as_ref()?;
            let text = match self.lang {
                Lang::Zh => text.zh.as_deref(),
                Lang::En => text.en.as_deref(),
            };
            Some(format!("  {} {}", it.on, text?))
        });
        lines.push(self.say("学时逐笔：", "Hours, line by line:").to_owned());
        lines.extend(said);
        lines.join("\n")
    }

    fn content(&self, it: &ContentStatus) -> Vec<String> {
        let told = |ms: Option<i64>| ms.map_or("?".to_owned(), clock_time);
        let (covered, needed) = (clock_time(it.covered_ms), told(it.needed_ms));
        let (length, sessions) = (told(it.length_ms), it.sessions);
        let done = match (&it.done, self.lang) {
            (Some(done), Lang::Zh) => format!("{} 完成", done.on),
            (Some(done), Lang::En) => format!("completed on {}", done.on),
            (None, Lang::Zh) => "未完成".to_owned(),
            (None, Lang::En) => "not completed".to_owned(),
        };
        let mut lines = vec![match self.lang {
            Lang::Zh => format!(
                "`{}`：{done}；总长 {length}，须看 {needed}，合并后已看 {covered}，{sessions} 次",
                it.content
            ),
            Lang::En => format!(
                "`{}`: {done}; length {length}, needed {needed}, merged {covered}, sessions {sessions}",
                it.content
            ),
        }];
        if let Some(claim) = &it.claim {
            let worth = match claim.verdict {
                ClaimVerdict::Justified => self.say("有据", "justified"),
                ClaimVerdict::NotJustified => self.say("不符", "not justified"),
                ClaimVerdict::InsufficientEvidence => self.say("证据不足", "insufficient evidence"),
            };
            lines.push(match self.lang {
                Lang::Zh => format!("  客户端称“已完成”：{worth}"),
                Lang::En => format!("  the client says “completed”: {worth}"),
            });
        }
        let remarks = it.evidence.iter().map(|it| {
            let kind = serde_json::to_value(it.kind).unwrap_or_default();
            let kind = kind.as_str().unwrap_or_default();
            let wall = it.wall_ms.map(|ms| {
                let of = clock_time(ms);
                match self.lang {
                    Lang::Zh => format!("，用时 {of}"),
                    Lang::En => format!(" in {of} by the clock"),
                }
            });
            format!("  {} `{}`: {}{}", kind, it.entry, clock_time(it.ms), wall.unwrap_or_default())
        });
        lines.extend(remarks);
        lines
    }

    fn make_up(&self, it: &MakeUpStatus) -> String {
        let how = match it.verdict {
            Verdict::Met => self.say("已补课", "made up for"),
            Verdict::Pending => self.say("待补课", "to be made up for"),
            Verdict::Unmet => self.say("未按期补课", "not made up for in time"),
            Verdict::Unknown => self.say("不明", "cannot be told"),
        };
        let due = it.due.map(|it| format!(" ({it})")).unwrap_or_default();
        format!("{} `{}`: {how}{due}", self.say("缺席", "missed"), it.missed)
    }

    fn name<'n>(&'n self, kind: LabelKind, id: &'n str) -> &'n str {
        self.book.labels().name(kind, id, self.lang)
    }

    fn say<'w>(&self, zh: &'w str, en: &'w str) -> &'w str {
        say(self.lang, zh, en)
    }
}

/// Whether it binds on the day asked, or was not done when its time was over.
fn stands_out(of: &RequirementStatus, as_of: Day) -> bool {
    of.within.contains(as_of) || of.verdict == Verdict::Unmet
}

fn days(n: u32) -> String {
    format!("{n} day{}", if n == 1 { "" } else { "s" })
}

fn need(it: &NeedStatus) -> String {
    format!("{}/{}", it.has, it.min)
}
