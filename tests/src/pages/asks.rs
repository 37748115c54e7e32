//! What a requirement asks, in words.

use jiceng::{
    answers::Voice,
    law::{
        Right,
        rulebook::{LabelKind, Names, Rulebook},
    },
    procedure::rules::{Asks, Linked, Part, Proxies},
    time::{Term, Unit},
    wire::Id,
    words::Lang,
};

/// A form that is told in one language.
pub(super) struct Telling<'a> {
    names: Names<'a>,
    voice: Voice<'a>,
    book: &'a Rulebook,
    lang: Lang,
}

impl<'a> Telling<'a> {
    pub(super) fn new(book: &'a Rulebook, form: &'a str, lang: Lang) -> Self {
        Self { names: book.labels().within(form), voice: Voice::new(book, form), book, lang }
    }

    /// What a requirement asks for.
    pub(super) fn asks(&self, asks: &Asks) -> String {
        match asks {
            Asks::Quorum(it) => self.parts(&it.any_of, self.say(" 或者 ", " or ")),
            Asks::Counts(it) => self.parts(&it.all_of, self.say("，且 ", " and ")),
            Asks::Majority(it) => self.parts(&it.all_of, self.say("，且 ", " and ")),
            Asks::Win(it) => self.parts(&it.all_of, self.say("，且 ", " and ")),
            Asks::Notice(_)
            | Asks::Gap(_)
            | Asks::Within(_)
            | Asks::Order(_)
            | Asks::Posted(_)
            | Asks::After(_)
            | Asks::Linked(_) => self.steps(asks),
            Asks::Ballots(_)
            | Asks::Surplus(_)
            | Asks::Proxies(_)
            | Asks::Opinions(_)
            | Asks::OneByOne(_)
            | Asks::Mode(_)
            | Asks::Recused(_) => self.votes(asks),
            Asks::Chair(_)
            | Asks::There(_)
            | Asks::Document(_)
            | Asks::Apart(_)
            | Asks::Qualified(_)
            | Asks::Number(_)
            | Asks::Matter(_) => self.persons(asks),
        }
    }

    fn say<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        if self.lang == Lang::Zh { zh } else { en }
    }

    fn parts(&self, parts: &[Part], between: &str) -> String {
        let each = parts.iter().map(|it| {
            let (count, of) = (
                self.voice.quantity(it.count.name(), self.lang),
                self.voice.quantity(it.of.name(), self.lang),
            );
            let share = it.share.to_string().replace(">=", "≥ ").replace("<=", "≤ ");
            let share = share.replace('>', "> ").replace('<', "< ");
            match self.lang {
                Lang::Zh => format!("{count} {share} {of}"),
                Lang::En => format!("{count} {share} of {of}"),
            }
        });
        each.collect::<Vec<_>>().join(between)
    }

    fn steps(&self, asks: &Asks) -> String {
        let (step, term) = (|it: &Id| self.step(it), |it: Term| self.term(it));
        match (asks, self.lang) {
            (Asks::Notice(it), Lang::Zh) => format!("{}，提前{}", step(&it.step), term(it.ahead)),
            (Asks::Notice(it), Lang::En) => format!("{}, {} ahead", step(&it.step), term(it.ahead)),
            (Asks::Gap(it), Lang::Zh) => {
                format!("{}至{}，至少{}", step(&it.from), step(&it.to), term(it.least))
            }
            (Asks::Gap(it), Lang::En) => {
                format!("{} to {}: {} at least", step(&it.from), step(&it.to), term(it.least))
            }
            (Asks::Within(it), Lang::Zh) => {
                let if_any = if it.if_any { "（如有）" } else { "" };
                format!("{}{if_any}后{}内{}", step(&it.from), term(it.limit), step(&it.to))
            }
            (Asks::Within(it), Lang::En) => {
                let if_any = if it.if_any { ", if any" } else { "" };
                format!("{} within {} of {}{if_any}", step(&it.to), term(it.limit), step(&it.from))
            }
            (Asks::Order(it), _) => it.steps.iter().map(step).collect::<Vec<_>>().join(" → "),
            (Asks::Posted(it), Lang::Zh) => format!("{}，至少{}", step(&it.step), term(it.least)),
            (Asks::Posted(it), Lang::En) => {
                format!("{}, for {} at least", step(&it.step), term(it.least))
            }
            (Asks::After(it), _) => {
                let mut told = self.say("会后", "afterwards ").to_owned() + &step(&it.step);
                if !it.by.is_empty() {
                    told += &format!(
                        "{}{}",
                        self.say("，由", ", by "),
                        self.named(LabelKind::Role, &it.by)
                    );
                }
                if let Some(limit) = it.within {
                    told += &match self.lang {
                        Lang::Zh => format!("，{}内", term(limit)),
                        Lang::En => format!(", within {}", term(limit)),
                    };
                }
                told
            }
            (Asks::Linked(it), _) => self.linked(it),
            _ => String::new(),
        }
    }

    fn linked(&self, it: &Linked) -> String {
        let forms = self.named(LabelKind::Form, &it.forms);
        let passed = if it.passed { self.say("，并获通过", ", and passed") } else { "" };
        let if_any = if it.if_any { self.say("（如另行记录）", " (if told)") } else { "" };
        let between = self.say("：", ": ");
        let mut told = format!("{}{if_any}{between}{forms}{passed}", self.step(&it.step));
        if let Some(it) = &it.merged {
            let forms = self.named(LabelKind::Form, &it.forms);
            let offices = self.named(LabelKind::Role, &it.offices);
            told += &match self.lang {
                Lang::Zh => format!("；一人兼任{offices}的，也可为{forms}"),
                Lang::En => format!("; {forms} where one person is {offices}"),
            };
        }
        told
    }

    fn proxies(&self, it: &Proxies) -> String {
        let mut told = match (it.most, self.lang) {
            (Some(0), _) => self.say("不得委托", "none").to_owned(),
            (Some(n), Lang::Zh) => format!("每人至多接受 {n} 份"),
            (Some(n), Lang::En) => format!("at most {n} for one holder"),
            (None, _) => self.say("可以委托", "allowed").to_owned(),
        };
        let more = [
            (it.written, self.say("，书面", ", in writing")),
            (it.voters, self.say("，双方均须有此权利", ", both hold the right")),
            (it.household, self.say("，限同一户", ", within one household")),
            (it.present, self.say("，计入到会", ", counts as present")),
        ];
        told.extend(more.into_iter().filter(|it| it.0).map(|it| it.1));
        if !it.not.is_empty() {
            let roles = self.named(LabelKind::Role, &it.not);
            told += &format!("{}{roles}", self.say("，不得接受的：", ", none for: "));
        }
        told
    }

    fn votes(&self, asks: &Asks) -> String {
        match asks {
            Asks::Ballots(_) => self
                .say(
                    "收回不多于发出，有效不多于收回，所选不多于应选",
                    "returned at most as many as issued, valid as returned, marks as seats",
                )
                .to_owned(),
            Asks::Surplus(it) => {
                let share = it.share.map(|it| it.to_string().replace(">=", "≥ "));
                let share = share.unwrap_or_default();
                let least = it.least.map(|it| format!("≥ {it}")).unwrap_or_default();
                format!(
                    "{} {share}{least}",
                    self.say("候选人多于应选", "candidates beyond the seats:")
                )
            }
            Asks::Proxies(it) => self.proxies(it),
            Asks::Opinions(_) => {
                self.say("会前书面意见计票", "written opinions before it count as votes").to_owned()
            }
            Asks::OneByOne(_) => {
                self.say("每人单独表决", "each person in a vote of its own").to_owned()
            }
            Asks::Mode(it) => {
                let modes = it.is.iter().map(|it| self.voice.mode(it, self.lang));
                modes.collect::<Vec<_>>().join(self.say("或者", " or "))
            }
            Asks::Recused(it) => {
                let mut told = self.say("本人回避", "whom it concerns stays out").to_owned();
                if it.kin {
                    told += self.say("，近亲属亦然", ", and near relatives");
                }
                if it.leave {
                    told += self.say("，不计入基数", ", and leaves the base");
                }
                told
            }
            _ => String::new(),
        }
    }

    fn persons(&self, asks: &Asks) -> String {
        match asks {
            Asks::Chair(it) => self.named(LabelKind::Role, &it.offices),
            Asks::There(it) => {
                let all: Vec<Id> = it.roles.iter().chain(&it.offices).cloned().collect();
                self.named(LabelKind::Role, &all)
            }
            Asks::Document(it) => {
                let name = self.code("document", &it.name);
                let fields = it.fields.iter().map(|field| self.code(&it.name, field));
                let fields = fields.collect::<Vec<_>>().join(self.say("、", ", "));
                format!("{name}{}{fields}", self.say("：", ": "))
            }
            Asks::Apart(it) => {
                let roles = self.named(LabelKind::Role, &it.roles);
                let kin = if it.kin {
                    self.say("（含近亲属）", " (nor near relatives)")
                } else {
                    ""
                };
                let head = match it.roles.len() {
                    1 => self.say("其中不得有近亲属：", "no near relatives among: "),
                    _ => self.say("不得兼任：", "not one person: "),
                };
                let kin = if it.roles.len() == 1 { "" } else { kin };
                format!("{head}{roles}{kin}")
            }
            Asks::Qualified(it) => {
                let role = self.names.name(LabelKind::Role, &it.role, self.lang);
                format!("{role}{}{}", self.say("须有", ": "), self.right(it.right))
            }
            Asks::Number(it) => {
                let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
                let role = self.names.name(LabelKind::Role, &it.role, self.lang);
                let if_any =
                    if it.if_any { self.say("（如记明）", " (if named)") } else { "" };
                format!("{role}{if_any} {}–{}", number(it.least), number(it.most))
            }
            Asks::Matter(it) => {
                let each = it.not.iter().map(|it| self.code("matter", it));
                let each = each.collect::<Vec<_>>().join(self.say("、", ", "));
                format!("{}{each}", self.say("不决定：", "does not decide: "))
            }
            _ => String::new(),
        }
    }

    fn right(&self, right: Right) -> &'static str {
        match right {
            Right::Attend => self.say("参加会议的权利", "may attend"),
            Right::Vote => self.say("表决权", "may vote"),
            Right::Elect => self.say("选举权", "may elect"),
            Right::Stand => self.say("被选举权", "may stand"),
            Right::Introduce => self.say("作入党介绍人的资格", "may introduce"),
        }
    }

    fn step(&self, id: &Id) -> String {
        match id.as_str() {
            "opened" => self.say("开会", "the meeting").to_owned(),
            _ => self.names.name(LabelKind::Event, id, self.lang).to_owned(),
        }
    }

    fn named(&self, kind: LabelKind, ids: &[Id]) -> String {
        let names = ids.iter().map(|it| match kind {
            LabelKind::Form => self.book.labels().name(kind, it, self.lang),
            _ => self.names.name(kind, it, self.lang),
        });
        names.collect::<Vec<_>>().join(self.say("、", ", "))
    }

    fn code(&self, of: &str, id: &str) -> String {
        let key = format!("{of}/{id}");
        self.names.text(LabelKind::Code, &key).map_or(id, |it| it.say(self.lang)).to_owned()
    }

    fn term(&self, it: Term) -> String {
        let (zh, en) = match it.unit {
            Unit::Hours => ("小时", "hour"),
            Unit::Days => ("日", "day"),
            Unit::WorkingDays => ("个工作日", "working day"),
            Unit::Weeks => ("周", "week"),
            Unit::Months => ("个月", "month"),
            Unit::Years => ("年", "year"),
        };
        let plural = if it.n == 1 { "" } else { "s" };
        match self.lang {
            Lang::Zh => format!("{}{zh}", it.n),
            Lang::En => format!("{} {en}{plural}", it.n),
        }
    }
}
