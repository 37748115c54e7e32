//! What every page about a ledger needs: names, numbers, the head, what was found.

use jiceng::{
    answers::{Finding, Outcome, Verdict, Voice},
    law::rulebook::{LabelKind, Rulebook},
    points::{
        BandBy, BandStatus, Ledger, LedgerStatus, NotScored, NotScoredReason, Points,
        SubjectStatus, rules::Scheme,
    },
    words::Lang,
};

use crate::{failure::Failure, page::Table, screen::say};

/// A ledger, told in one language.
pub(super) struct LedgerPage<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) outcome: &'a Outcome<LedgerStatus>,
    pub(super) scheme: &'a Scheme,
    pub(super) voice: Voice<'a>,
    pub(super) lang: Lang,
}

impl<'a> LedgerPage<'a> {
    pub(super) fn new(
        book: &'a Rulebook,
        (ledger, outcome): (&'a Ledger, &'a Outcome<LedgerStatus>),
        lang: Lang,
    ) -> Result<Self, Failure> {
        let scheme = book.scheme(&ledger.scheme)?;
        Ok(Self { ledger, outcome, scheme, voice: Voice::new(book, &ledger.scheme), lang })
    }

    pub(super) fn say<'s>(&self, zh: &'s str, en: &'s str) -> &'s str {
        say(self.lang, zh, en)
    }

    pub(super) fn name<'n>(&self, kind: LabelKind, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.voice.name(kind, id, self.lang)
    }

    /// The name of a part of the scheme: an item, a head, a band, a class.
    pub(super) fn part(&self, id: &str) -> String {
        let rule = format!("{}/{id}", self.scheme.id);
        self.name(LabelKind::Rule, &rule).to_owned()
    }

    /// A name in the quotation marks of the language.
    pub(super) fn quoted(&self, name: &str) -> String {
        match self.lang {
            Lang::Zh => format!("「{name}」"),
            Lang::En => format!("“{name}”"),
        }
    }

    /// Parts of a sentence, joined as the language joins them.
    pub(super) fn joined(&self, parts: Vec<String>) -> String {
        let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(self.say("；", "; "))
    }

    /// Which ledger, scheme, day and period.
    pub(super) fn question(&self, table: &mut Table) {
        let result = &self.outcome.result;
        let mut row = |zh, en, value: String| table.row([self.say(zh, en).to_owned(), value]);
        let mut scheme = self.name(LabelKind::Scheme, &result.scheme).to_owned();
        if self.scheme.illustrative {
            scheme.push_str(
                self.say("（示例，分值为虚构）", " (illustrative: numbers are invented)"),
            );
        }
        row("台账", "ledger", result.ledger.to_string());
        row("办法", "scheme", scheme);
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
        let (from, until) = (result.days.from, result.days.until);
        row(
            "周期",
            "period",
            match self.lang {
                Lang::Zh => format!("{} ({from} 至 {until})", result.period),
                Lang::En => format!("{} ({from} to {until})", result.period),
            },
        );
    }

    /// What decided a band, in one cell.
    pub(super) fn band(&self, it: &BandStatus) -> String {
        let none = || self.say("无对应等次", "in no band").to_owned();
        let id = it.id.as_ref().map_or_else(none, |id| self.part(id));
        let by = it.by_total.as_ref().map(|id| self.quoted(&self.part(id))).unwrap_or_default();
        let why = match (it.by, self.lang) {
            (None, _) => return id,
            (Some(BandBy::Grade), Lang::Zh) => format!("直接定级；按总分为{by}"),
            (Some(BandBy::Grade), Lang::En) => format!("graded directly; by the total {by}"),
            (Some(BandBy::Quota), Lang::Zh) => format!("超出比例限额；按总分为{by}"),
            (Some(BandBy::Quota), Lang::En) => format!("beyond the quota; by the total {by}"),
            (Some(BandBy::Undecided), Lang::Zh) => format!("同分，{by}名额不足，待人决定"),
            (Some(BandBy::Undecided), Lang::En) => {
                format!("equals at the edge of the quota of {by}: people decide")
            }
        };
        format!("{id} ({why})")
    }

    /// A quota in one cell.
    pub(super) fn quota(&self, it: &BandStatus) -> Option<String> {
        let quota = it.quota.as_ref()?;
        let (places, reached, of) = (quota.places, quota.reached, quota.of);
        Some(match self.lang {
            Lang::Zh => format!("{of} 人中限 {places} 人，达到分数线 {reached} 人"),
            Lang::En => format!("{places} of {of} may have it, {reached} reach it"),
        })
    }

    /// Why somebody is not scored.
    pub(super) fn not_scored(&self, it: &NotScored) -> String {
        let why = match it.reason {
            NotScoredReason::Exempt => self.say("免于积分", "exempt"),
            NotScoredReason::UnderAge => self.say("未达年龄", "under age"),
            NotScoredReason::AgeUnknown => self.say("年龄不明", "age unknown"),
            NotScoredReason::NotTakingPart => self.say("当日未参加", "does not take part that day"),
        };
        match &it.rule {
            Some(rule) => {
                let name = self.quoted(self.name(LabelKind::Rule, rule));
                format!("{why}{}{name}", self.say("：", ": "))
            }
            None => why.to_owned(),
        }
    }

    /// The points that stand for a subject: as graded, if a grade set them.
    pub(super) fn score(it: &SubjectStatus) -> Option<Points> {
        it.graded_total.or(it.total)
    }

    /// What was found, one sentence each with its articles.
    pub(super) fn findings<'f>(&self, found: impl Iterator<Item = &'f Finding>) -> String {
        let mut lines = Vec::new();
        for (n, it) in (1..).zip(found) {
            let grade = match it.verdict {
                Verdict::Unmet => self.say("不符", "not met"),
                Verdict::Unknown => self.say("不明", "unknown"),
                Verdict::Met => self.say("有理由", "excused"),
                Verdict::Pending => self.say("未到期", "pending"),
            };
            let facts: Vec<&str> = it.subjects.iter().map(|it| it.as_str()).collect();
            let facts = facts.join(self.say("、", ", "));
            lines.push(format!(
                "  {n}. [{grade}] {facts}{}{}",
                self.say("：", ": "),
                self.sentence(it)
            ));
        }
        if lines.is_empty() {
            return String::new();
        }
        let heading = match self.lang {
            Lang::Zh => format!("认定（{} 项）", lines.len()),
            Lang::En => format!("Findings ({})", lines.len()),
        };
        lines.insert(0, heading);
        lines.join("\n")
    }

    fn sentence(&self, it: &Finding) -> String {
        let said = self.voice.finding(it, &[self.lang]);
        said.zh.or(said.en).unwrap_or_else(|| it.code.to_string())
    }
}

/// Points with their sign.
pub(super) fn signed(points: Points) -> String {
    if points > Points::ZERO { format!("+{points}") } else { points.to_string() }
}

/// A heading as on the board.
pub(super) fn heading(text: &str) -> String {
    format!("== {text} ==")
}
