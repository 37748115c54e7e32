//! `points statement`: what one subject has, and why.

use std::collections::BTreeSet;

use clap::Args;
use jiceng::{
    answers::{Detail, Finding},
    facts::Value,
    points::SubjectStatus,
    words::Lang,
};

use super::{
    asked::Asked,
    page::{LedgerPage, heading},
};
use crate::{
    Reply,
    failure::{self, Failure},
    page::{self, Table},
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Statement {
    #[command(flatten)]
    asked: Asked,
    /// Whose statement; everybody's if absent. May be repeated.
    #[arg(long = "member", value_name = "ID")]
    members: Vec<String>,
}

impl Statement {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, ledger) = (self.asked.rules.book()?, self.asked.ledger()?);
        let ask = self.asked.ask()?.detail(Detail::Full);
        let outcome = self.asked.answer(&book, &ledger, &ask)?;
        let code = self.asked.code(&outcome);
        let subjects = self.chosen(&outcome.result.subjects)?;
        if screen.json {
            let reply = screen::door(&book, &self.asked.to_json("evaluate", &ledger, &ask, screen));
            return Ok(Reply { code: code.max(reply.code), ..reply });
        }
        let page = LedgerPage::new(&book, (&ledger, &outcome), screen.lang())?;
        let each = subjects.into_iter().map(|it| page.statement(it));
        Ok(Reply { text: each.collect::<Vec<_>>().join("\n\n\n"), code })
    }

    /// The subjects that were asked for, in the order in which they were named.
    fn chosen<'s>(&self, all: &'s [SubjectStatus]) -> Result<Vec<&'s SubjectStatus>, Failure> {
        if self.members.is_empty() {
            return Ok(all.iter().collect());
        }
        let find = |id: &String| {
            let found = all.iter().find(|it| it.id.as_str() == id);
            found.ok_or_else(|| unknown(id, all).within("--member"))
        };
        self.members.iter().map(find).collect()
    }
}

fn unknown(id: &str, all: &[SubjectStatus]) -> Failure {
    let some: Vec<&str> = all.iter().take(10).map(|it| it.id.as_str()).collect();
    let (zh, en) = match all.len() > some.len() {
        true => ("等", " and more"),
        false => ("", ""),
    };
    let text = failure::text(
        &format!("名册中没有积分对象 `{id}`"),
        &format!("the roster has no subject `{id}` with a class"),
    );
    let hint = failure::text(
        &format!("名册中有 {}{zh}", some.join("、")),
        &format!("the roster has {}{en}", some.join(", ")),
    );
    Failure::own("unknown-member", text, hint)
}

impl LedgerPage<'_> {
    /// The statement of one subject.
    pub(super) fn statement(&self, subject: &SubjectStatus) -> String {
        let title = format!("{}{}", self.say("积分明细：", "Statement of points: "), subject.id);
        page::join([
            heading(&title),
            self.outline(subject),
            self.lines_if_scored(subject),
            self.sums(subject),
            self.grades(subject),
            self.procedures(subject),
            self.room(subject),
            self.findings(self.own_findings(subject).into_iter()),
        ])
    }

    fn lines_if_scored(&self, subject: &SubjectStatus) -> String {
        match subject.not_scored {
            Some(_) => String::new(),
            None => self.lines(subject),
        }
    }

    /// Who, when, by which scheme; total and band.
    fn outline(&self, subject: &SubjectStatus) -> String {
        let mut table = Table::plain();
        let member = self.ledger.roster.iter().find(|it| it.id == subject.id);
        let organisation = member.and_then(|it| it.organisation.as_ref());
        let mut whom = vec![self.part(&subject.class)];
        whom.extend(organisation.map(|it| it.to_string()));
        let whom = whom.join(self.say("，", ", "));
        table.row([self.say("对象", "subject").to_owned(), format!("{} ({whom})", subject.id)]);
        self.question(&mut table);
        let mut row = |zh, en, value: String| table.row([self.say(zh, en).to_owned(), value]);
        if let Some(why) = &subject.not_scored {
            row(
                "积分",
                "points",
                format!("{}{}", self.say("不计：", "none: "), self.not_scored(why)),
            );
            return table.text();
        }
        if let Some(total) = subject.total {
            let graded = subject.graded_total.map(|it| match self.lang {
                Lang::Zh => format!("{it}（直接定级所定；按各项合计为{total}）"),
                Lang::En => format!("{it} (set by a direct grade; it adds up to {total})"),
            });
            row("总分", "total", graded.unwrap_or_else(|| total.to_string()));
        }
        if let Some(band) = &subject.band {
            row("等次", "band", self.band(band));
            if let Some(quota) = self.quota(band) {
                row("比例限额", "quota", quota);
            }
        }
        table.text()
    }

    /// What was found about the subject, its entries and its claims.
    fn own_findings(&self, subject: &SubjectStatus) -> Vec<&Finding> {
        let is_own = |value: Option<&Value>| matches!(value, Some(Value::Text(it)) if *it == *subject.id.as_str());
        let entries = &self.ledger.entries;
        let own = entries.iter().filter(|it| is_own(it.attrs.get("subject"))).map(|it| &it.id);
        let lines = subject.lines.iter().map(|it| &it.entry);
        let ids: BTreeSet<_> = own.chain(lines).chain([&subject.id]).collect();
        let found = self.outcome.findings.iter();
        found.filter(|it| it.subjects.iter().any(|it| ids.contains(it))).collect()
    }
}
