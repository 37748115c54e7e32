//! The page of one act: who was there, what was voted, requirement by requirement.

use jiceng::{
    answers::{Outcome, Step, Verdict, Voice},
    law::{
        Force,
        rulebook::{LabelKind, Rulebook},
    },
    people::{Consent, Why},
    procedure::{ActStatus, Certainty, Checked, Stands},
    words::Lang,
};

use super::{Table, due, found, join};
use crate::screen::say;

/// One act, told in one language.
pub(crate) struct ActPage<'a> {
    outcome: &'a Outcome<ActStatus>,
    /// The acts that its facts name, each judged by itself.
    others: Vec<Outcome<ActStatus>>,
    voice: Voice<'a>,
    lang: Lang,
}

impl<'a> ActPage<'a> {
    pub(crate) fn new(book: &'a Rulebook, outcome: &'a Outcome<ActStatus>, lang: Lang) -> Self {
        let voice = Voice::new(book, &outcome.result.form);
        Self { outcome, others: Vec::new(), voice, lang }
    }

    /// The same with the acts that are its steps.
    pub(crate) fn with_others(self, others: Vec<Outcome<ActStatus>>) -> Self {
        Self { others, ..self }
    }

    /// The whole page; with reasons, also how each number came about.
    pub(crate) fn text(&self, with_reasons: bool) -> String {
        join([
            self.head(),
            self.attendance(),
            self.votes(),
            self.elections(),
            self.steps(),
            self.requirements(),
            found::findings(&self.voice, self.lang, &self.outcome.findings),
            self.outside(),
            if with_reasons { self.reasons() } else { String::new() },
        ])
    }

    fn say<'s>(&self, zh: &'s str, en: &'s str) -> &'s str {
        say(self.lang, zh, en)
    }

    fn name(&self, kind: LabelKind, id: &str) -> String {
        self.voice.name(kind, id, self.lang).to_owned()
    }

    /// The name of a code; the bare code where it has none.
    fn code(&self, of: &str, id: &str) -> String {
        let key = format!("{of}/{id}");
        let told = self.name(LabelKind::Code, &key);
        if told == key { id.to_owned() } else { told }
    }

    fn head(&self) -> String {
        let result = &self.outcome.result;
        let mut table = Table::plain();
        let mut row = |zh, en, value: String| table.row([self.say(zh, en).to_owned(), value]);
        let form = self.name(LabelKind::Form, &result.form);
        row("会议", "act", format!("{} ({form})", result.act));
        row("组织", "body", result.organ.to_string());
        let none = self.say("尚未召开", "not opened yet").to_owned();
        row("日期", "day", result.on.map_or(none, |it| it.to_string()));
        let asked = self.outcome.as_of;
        row(
            "截至",
            "as of",
            match self.outcome.known_on {
                Some(known) => {
                    format!("{asked}{}{known}", self.say("，已知情况截至 ", ", as known on "))
                }
                None => asked.to_string(),
            },
        );
        row("程序", "form", self.form(result.form_verdict).to_owned());
        table.text()
    }

    fn form(&self, verdict: Verdict) -> &'static str {
        let (zh, en) = match verdict {
            Verdict::Met => ("合规", "in due form"),
            Verdict::Pending => ("未完成", "not finished"),
            Verdict::Unmet => ("不合规", "not in due form"),
            Verdict::Unknown => ("不能断定", "cannot be told"),
        };
        say(self.lang, zh, en)
    }

    fn attendance(&self) -> String {
        let told = &self.outcome.result.attendance;
        if told.iter().all(|it| it.entitled.is_none() && it.present.is_none()) {
            return String::new();
        }
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["议题", "应到", "实到", "可能还有"],
            Lang::En => ["item", "entitled", "present", "perhaps more"],
        });
        for it in told {
            table.row([
                it.item.as_ref().map(|it| it.to_string()).unwrap_or_default(),
                number(it.entitled),
                number(it.present),
                number(it.uncertain),
            ]);
        }
        table.text()
    }

    fn votes(&self) -> String {
        let told = &self.outcome.result.votes;
        if told.is_empty() {
            return String::new();
        }
        // The column of written opinions stands only where there are some.
        let is_shown = |column: usize| column != 5 || told.iter().any(|it| it.opinions.is_some());
        let heading = match self.lang {
            Lang::Zh => ["议题", "候选人", "赞成", "反对", "弃权", "其中书面", "结果", "宣布"],
            Lang::En => {
                ["item", "candidate", "yes", "no", "abstain", "in writing", "result", "declared"]
            }
        };
        let heading: Vec<&str> = shown(heading, is_shown).collect();
        let mut table = Table::new(&heading);
        for it in told {
            let declared = it.declared.map(|it| match it {
                true => self.say("通过", "passed"),
                false => self.say("未通过", "failed"),
            });
            let row = [
                it.item.as_ref().map(|it| it.to_string()).unwrap_or_default(),
                it.candidate.as_ref().map(|it| it.to_string()).unwrap_or_default(),
                it.yes.to_string(),
                it.no.to_string(),
                it.abstain.to_string(),
                number(it.opinions),
                self.stands(it.stands, it.candidate.is_some()).to_owned(),
                declared.unwrap_or_default().to_owned(),
            ];
            table.row(shown(row, is_shown));
        }
        table.text()
    }

    fn stands(&self, stands: Stands, is_candidate: bool) -> &'static str {
        let (zh, en) = match stands {
            Stands::Passed if is_candidate => ("票数达到", "enough votes"),
            Stands::Passed => ("通过", "passed"),
            Stands::Failed if is_candidate => ("票数不足", "too few votes"),
            Stands::Failed => ("未通过", "failed"),
            Stands::Open => ("未定", "open"),
            Stands::Unknown => ("不能断定", "cannot be told"),
            Stands::NoRule => ("无规定", "no rule"),
        };
        say(self.lang, zh, en)
    }

    fn elections(&self) -> String {
        let lines = self.outcome.result.elections.iter().map(|it| {
            let ids = |list: &[jiceng::wire::Id]| {
                list.iter().map(|it| it.to_string()).collect::<Vec<_>>().join(", ")
            };
            let mut parts = vec![match self.lang {
                Lang::Zh => format!("应选 {}，当选：{}", it.seats, ids(&it.elected)),
                Lang::En => format!("seats {}, elected: {}", it.seats, ids(&it.elected)),
            }];
            if !it.tied.is_empty() {
                parts.push(match self.lang {
                    Lang::Zh => format!("得票相等、重新投票：{}", ids(&it.tied)),
                    Lang::En => format!("equal, voted on again: {}", ids(&it.tied)),
                });
            }
            if it.left > 0 {
                parts.push(match self.lang {
                    Lang::Zh => format!("缺额 {}", it.left),
                    Lang::En => format!("seats left: {}", it.left),
                });
            }
            if !it.certain {
                parts.push(self.say("尚未确定", "not certain yet").to_owned());
            }
            parts.join(self.say("；", "; "))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The acts that are steps of this one.
    fn steps(&self) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["环节", "程序", "日期", "程序认定", "表决"],
            Lang::En => ["step", "form", "day", "held", "vote"],
        });
        for it in self.others.iter().map(|it| &it.result) {
            let votes = it.votes.iter().map(|it| {
                let stands = self.stands(it.stands, it.candidate.is_some());
                format!("{}/{}/{} {stands}", it.yes, it.no, it.abstain)
            });
            table.row([
                it.act.to_string(),
                self.name(LabelKind::Form, &it.form),
                it.on.map(|it| it.to_string()).unwrap_or_default(),
                self.form(it.form_verdict).to_owned(),
                votes.collect::<Vec<_>>().join(", "),
            ]);
        }
        if table.is_empty() { String::new() } else { table.text() }
    }

    fn requirements(&self) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => {
                ["要求", "对象", "认定", "现有", "须有", "基数", "余缺", "是否已定", "最后日"]
            }
            Lang::En => [
                "requirement",
                "of",
                "verdict",
                "have",
                "need",
                "base",
                "by",
                "certain",
                "last day",
            ],
        });
        table.wrap(0, 44);
        for it in &self.outcome.result.requirements {
            table.row([
                self.name(LabelKind::Rule, &it.rule),
                self.of(it),
                self.verdict(it).to_owned(),
                number(it.have),
                number(it.need),
                number(it.base),
                it.margin.map(|it| format!("{it:+}")).unwrap_or_default(),
                self.certainty(it).to_owned(),
                it.due.map(|it| due(it, self.lang)).unwrap_or_default(),
            ]);
        }
        if table.is_empty() { String::new() } else { table.text() }
    }

    /// What a requirement was judged for: a candidate, an item or a step.
    fn of(&self, it: &Checked) -> String {
        if let Some(step) = &it.step {
            return self.name(LabelKind::Event, step);
        }
        it.candidate.as_ref().or(it.item.as_ref()).map(|it| it.to_string()).unwrap_or_default()
    }

    fn verdict(&self, it: &Checked) -> &'static str {
        let weak = matches!(it.force, Force::Generally | Force::GenerallyNot);
        // That a motion or a candidate has too few votes is no matter of form.
        let is_result = matches!(it.kind, "majority" | "win");
        let (zh, en) = match it.verdict {
            Verdict::Met if it.excused_by.is_some() => ("有理由", "excused"),
            Verdict::Met => ("符合", "met"),
            Verdict::Pending => ("未定", "pending"),
            Verdict::Unmet if is_result => ("未达到", "not reached"),
            Verdict::Unmet if weak => ("一般应有而无", "departs"),
            Verdict::Unmet => ("不符", "not met"),
            Verdict::Unknown => ("不明", "unknown"),
        };
        say(self.lang, zh, en)
    }

    fn certainty(&self, it: &Checked) -> &'static str {
        let (zh, en) = match it.certainty {
            Some(Certainty::Reached) => ("已达到", "reached"),
            Some(Certainty::Missed) => ("已无可能", "out of reach"),
            Some(Certainty::Open) => ("未定", "open"),
            None => ("", ""),
        };
        say(self.lang, zh, en)
    }

    /// Who belongs to the body and is not in the base, or only seems to be out of it.
    fn outside(&self) -> String {
        let result = &self.outcome.result;
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["不计入应到", "身份", "原因"],
            Lang::En => ["not in the base", "as", "why"],
        });
        let seat = |person: &str| result.members.iter().find(|it| it.person.as_str() == person);
        for it in &result.outside {
            let is = seat(&it.person).map(|it| self.name(LabelKind::Role, &it.is));
            table.row([it.person.to_string(), is.unwrap_or_default(), self.why(&it.why)]);
        }
        for it in result.members.iter().filter(|it| !it.consent_missing.is_empty()) {
            let consents = it.consent_missing.iter().map(|it| match it {
                Consent::Superior => self.say("上级同意", "consent of the superior"),
                Consent::Meeting => self.say("党员大会同意", "consent of the meeting"),
                Consent::Reason => self.say("规定的情形", "a reason that the rules know"),
            });
            let consents = consents.collect::<Vec<_>>().join(self.say("、", ", "));
            let why = match self.lang {
                Lang::Zh => format!("仍计入应到：尚缺{consents}"),
                Lang::En => format!("still in the base: lacking {consents}"),
            };
            table.row([it.person.to_string(), self.name(LabelKind::Role, &it.is), why]);
        }
        if table.is_empty() { String::new() } else { table.text() }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Status(_) => {
                self.say("无此权利", "the status does not carry the right").to_owned()
            }
            Why::Bar(it) => self.code("bar", it),
            Why::UnderAge => self.say("未成年", "under age").to_owned(),
            Why::AgeUnknown => self.say("是否成年不明", "age not told").to_owned(),
            Why::Excluded(it) => {
                let reason = self.code("exclusion", it);
                match self.lang {
                    Lang::Zh => format!("{reason}，经上级和党员大会同意"),
                    Lang::En => format!("{reason}, with both consents"),
                }
            }
        }
    }

    /// The steps by which numbers came about.
    fn reasons(&self) -> String {
        let steps: Vec<&Step> = self.outcome.trace.iter().flatten().collect();
        let lines = steps.iter().map(|it| {
            let bare = Step { cites: Vec::new(), ..(*it).clone() };
            let said = self.voice.step(&bare, &[self.lang]);
            let said = said.zh.or(said.en).unwrap_or_else(|| it.kind.to_owned());
            let item = it.subjects.first().map(|it| format!("{it}: ")).unwrap_or_default();
            format!("  - {item}{said}")
        });
        let lines: Vec<String> = lines.collect();
        match lines.is_empty() {
            true => String::new(),
            false => format!("{}\n{}", self.say("算法", "How it was counted"), lines.join("\n")),
        }
    }
}

/// The cells of the columns that are shown.
fn shown<T, const N: usize>(
    cells: [T; N],
    is_shown: impl Fn(usize) -> bool,
) -> impl Iterator<Item = T> {
    cells.into_iter().enumerate().filter(move |(n, _)| is_shown(*n)).map(|it| it.1)
}

fn number(it: Option<u32>) -> String {
    it.map(|it| it.to_string()).unwrap_or_default()
}
