//! `points table`: all subjects by organisation, and ranks where the scheme turns them on.

use std::collections::BTreeMap;

use clap::Args;
use jiceng::{
    answers::Detail,
    law::rulebook::LabelKind,
    points::{
        RankedGroup, RankingStatus, SubjectStatus,
        rules::{GroupBy, Ranking, Ties},
    },
    words::Lang,
};

use super::{
    asked::Asked,
    page::{LedgerPage, heading},
};
use crate::{
    Reply,
    failure::Failure,
    page::{self, Table},
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Group {
    #[command(flatten)]
    asked: Asked,
}

impl Group {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let (book, ledger) = (self.asked.rules.book()?, self.asked.ledger()?);
        let ask = self.asked.ask()?.detail(Detail::Findings);
        let outcome = self.asked.answer(&book, &ledger, &ask)?;
        let code = self.asked.code(&outcome);
        if screen.json {
            let reply = screen::door(&book, &self.asked.to_json("evaluate", &ledger, &ask, screen));
            return Ok(Reply { code: code.max(reply.code), ..reply });
        }
        let page = LedgerPage::new(&book, (&ledger, &outcome), screen.lang())?;
        Ok(Reply { text: page.group(), code })
    }
}

impl LedgerPage<'_> {
    /// The page of all subjects.
    pub(super) fn group(&self) -> String {
        let mut head = Table::plain();
        self.question(&mut head);
        let title = format!(
            "{}{}",
            self.say("积分汇总：", "Table of points: "),
            self.outcome.result.ledger
        );
        page::join([
            heading(&title),
            head.text(),
            self.organisations(),
            self.totals(),
            self.rankings(),
            self.findings(self.outcome.findings.iter()),
        ])
    }

    /// Organisation by organisation; within each by id, never by points.
    fn organisations(&self) -> String {
        let mut groups: BTreeMap<Option<&str>, Vec<&SubjectStatus>> = BTreeMap::new();
        for it in &self.outcome.result.subjects {
            let member = self.ledger.roster.iter().find(|member| member.id == it.id);
            let organisation = member.and_then(|it| it.organisation.as_ref());
            groups.entry(organisation.map(|it| it.as_str())).or_default().push(it);
        }
        let each = groups.into_iter().map(|(id, subjects)| {
            let title = match id {
                Some(id) => format!("{} {id}", self.say("组织", "organisation")),
                None => self.say("未注明组织", "no organisation told").to_owned(),
            };
            format!("{title}\n{}", self.rows(&subjects))
        });
        each.collect::<Vec<_>>().join("\n\n")
    }

    fn rows(&self, subjects: &[&SubjectStatus]) -> String {
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["对象", "类别", "总分", "等次", "比例限额", "说明"],
            Lang::En => ["subject", "class", "total", "band", "quota", "note"],
        });
        table.right(2);
        table.wrap(3, 44);
        for it in subjects {
            let band = it.band.as_ref();
            table.row([
                it.id.to_string(),
                self.part(&it.class),
                Self::score(it).map(|it| it.to_string()).unwrap_or_default(),
                band.map(|it| self.band(it)).unwrap_or_default(),
                band.and_then(|it| self.quota(it)).unwrap_or_default(),
                self.remarks(it),
            ]);
        }
        table.text()
    }

    fn remarks(&self, it: &SubjectStatus) -> String {
        let not_scored = it.not_scored.as_ref().map(|it| self.not_scored(it));
        let disputed = it.lines.iter().filter(|it| it.disputed).count();
        let disputed = (disputed > 0).then(|| match self.lang {
            Lang::Zh => format!("{disputed} 条有异议"),
            Lang::En => format!("objected to: {disputed}"),
        });
        let procedures = it.procedures.iter().map(|it| {
            let name =
                self.name(LabelKind::Code, &format!("procedure/{}", it.procedure)).to_owned();
            format!("{}{name}", self.say("启动", "triggers "))
        });
        self.joined(not_scored.into_iter().chain(disputed).chain(procedures).collect())
    }

    /// How many are scored, and how many have each band.
    fn totals(&self) -> String {
        let counts = &self.outcome.result.counts;
        let bands = counts.bands.iter().map(|it| format!("{} {}", self.part(&it.id), it.n));
        let bands = bands.collect::<Vec<_>>().join(self.say("，", ", "));
        let (scored, others) = (counts.scored, counts.not_scored);
        let told = match self.lang {
            Lang::Zh => format!("计分 {scored} 人，不计分 {others} 人"),
            Lang::En => format!("scored {scored}, not scored {others}"),
        };
        if bands.is_empty() { told } else { format!("{told}{}{bands}", self.say("；", "; ")) }
    }

    fn rankings(&self) -> String {
        let rankings = &self.outcome.result.rankings;
        if rankings.is_empty() {
            let none = "The scheme turns no ranking on, so nobody is ranked.";
            return self.say("办法未设排名，不排名次。", none).to_owned();
        }
        rankings.iter().map(|it| self.ranking(it)).collect::<Vec<_>>().join("\n\n")
    }

    /// A ranking with its purpose, period, groups and treatment of equals.
    fn ranking(&self, it: &RankingStatus) -> String {
        let id = it.rule.as_str().rsplit_once('/').map_or("", |it| it.1);
        let on = self.outcome.as_of;
        let mut rules = self.scheme.rankings.iter();
        let rule = rules.find(|it| it.id.as_str() == id && it.in_force.holds_on(on));
        let purpose = rule.map(|it| it.purpose.say(self.lang)).unwrap_or_default();
        let name = self.quoted(self.name(LabelKind::Rule, &it.rule));
        let within = rule.map(|it| self.within(it)).unwrap_or_default();
        let (zh, en) = match it.ties {
            Ties::Competition => {
                ("同分同名次，其后名次顺延", "equals share a rank, the next ranks are left out")
            }
            Ties::Dense => ("同分同名次，其后名次不空缺", "equals share a rank, none is left out"),
            Ties::Ordinal => {
                ("同分依次排名，最后以编号定", "equals follow each other, at last by id")
            }
        };
        let ties = self.say(zh, en);
        let period = it.period;
        let head = match self.lang {
            Lang::Zh => format!("排名{name}：用于{purpose}；周期 {period}；{within}；{ties}"),
            Lang::En => format!("Ranking {name}: for {purpose}; period {period}; {within}; {ties}"),
        };
        let groups = it.groups.iter().map(|it| self.ranked(it));
        std::iter::once(head).chain(groups).collect::<Vec<_>>().join("\n")
    }

    fn within(&self, ranking: &Ranking) -> String {
        let words = ranking.within.iter().map(|it| match it {
            GroupBy::Organisation => self.say("所在组织", "organisation"),
            GroupBy::Level => self.say("层级", "level"),
            GroupBy::Class => self.say("类别", "class"),
        });
        let words = words.collect::<Vec<_>>().join(self.say("、", " and "));
        match (words.is_empty(), self.lang) {
            (true, _) => self.say("全体一起", "all together").to_owned(),
            (false, Lang::Zh) => format!("按{words}分组"),
            (false, Lang::En) => format!("within each {words}"),
        }
    }

    fn ranked(&self, group: &RankedGroup) -> String {
        let ids = [&group.organisation, &group.level].into_iter().flatten();
        let class = group.class.iter().map(|it| self.part(it));
        let title = ids.map(|it| it.to_string()).chain(class).collect::<Vec<_>>().join(" · ");
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["名次", "对象", "总分", ""],
            Lang::En => ["rank", "subject", "total", ""],
        });
        for column in [0, 2] {
            table.right(column);
        }
        for it in &group.ranks {
            let tied = if it.tied { self.say("并列", "tied") } else { "" };
            table.row([
                it.rank.to_string(),
                it.id.to_string(),
                it.total.to_string(),
                tied.to_owned(),
            ]);
        }
        if title.is_empty() { table.text() } else { format!("{title}\n{}", table.text()) }
    }
}
