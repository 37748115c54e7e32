//! What bodies owe over a time, month by month.

use jiceng::{
    answers::{Outcome, Voice},
    law::{
        Force,
        rulebook::{LabelKind, Rulebook},
    },
    procedure::{Diary, Entry, Followed, Owed, Row, Standing},
    time::Day,
    words::Lang,
};

use super::{Table, join};
use crate::screen::say;

/// What bodies owe, told in one language.
pub(crate) struct OwedPage<'a> {
    diary: &'a Diary,
    outcome: &'a Outcome<Owed>,
    voice: Voice<'a>,
    lang: Lang,
}

/// A month of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Month {
    year: i32,
    n: u32,
}

impl Month {
    fn of(day: Day) -> Self {
        let (year, n, _) = day.ymd();
        Self { year, n }
    }

    fn next(self) -> Self {
        match self.n {
            12.. => Self { year: self.year.saturating_add(1), n: 1 },
            _ => Self { n: self.n.saturating_add(1), ..self },
        }
    }
}

impl<'a> OwedPage<'a> {
    pub(crate) fn new(
        book: &'a Rulebook,
        diary: &'a Diary,
        outcome: &'a Outcome<Owed>,
        lang: Lang,
    ) -> Self {
        Self { diary, outcome, voice: Voice::new(book, ""), lang }
    }

    /// Body by body: the months, what was missed or excused, what comes next.
    pub(crate) fn text(&self) -> String {
        let bodies = self.diary.roster.bodies.iter().filter_map(|body| {
            let rows: Vec<&Row> =
                self.outcome.result.rows.iter().filter(|it| it.organ == body.id).collect();
            (!rows.is_empty()).then(|| {
                let kind = format!("body/{}", body.kind);
                let told = self.voice.name(LabelKind::Code, &kind, self.lang);
                let kind = if told == kind { body.kind.as_str() } else { told };
                join([format!("{} ({kind})", body.id), self.months(&rows), self.notes(&rows)])
            })
        });
        let bodies: Vec<String> = bodies.collect();
        join([self.head(), bodies.join("\n\n"), self.followed(), self.missing(), self.legend()])
    }

    fn head(&self) -> String {
        let (over, asked) = (self.outcome.result.over, self.outcome.as_of);
        let known = match self.outcome.known_on {
            None => String::new(),
            Some(day) => format!("{}{day}", say(self.lang, "，已知情况截至 ", ", as known on ")),
        };
        match self.lang {
            Lang::Zh => format!("制度日历 {} 至 {}，截至 {asked}{known}", over.from, over.until),
            Lang::En => {
                format!("Duties from {} to {}, as of {asked}{known}", over.from, over.until)
            }
        }
    }

    fn months(&self, rows: &[&Row]) -> String {
        let months = months(self.outcome.result.over.from, self.outcome.result.over.until);
        let digits: Vec<String> = months.iter().map(|it| format!("{:02}", it.n)).collect();
        let digits = digits.join(" ");
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["义务", "效力", digits.as_str(), "下一最后日"],
            Lang::En => ["duty", "force", digits.as_str(), "next last day"],
        });
        table.wrap(0, 44);
        for row in rows {
            let weak = matches!(row.force, Force::Generally | Force::GenerallyNot);
            table.row([
                self.voice.name(LabelKind::Rule, &row.rule, self.lang).to_owned(),
                match weak {
                    true => say(self.lang, "一般", "generally").to_owned(),
                    false => say(self.lang, "应当", "must").to_owned(),
                },
                line(&row.entries, &months),
                row.next.map(|it| it.to_string()).unwrap_or_default(),
            ]);
        }
        table.text()
    }

    /// What was missed, excused or done otherwise, one a line.
    fn notes(&self, rows: &[&Row]) -> String {
        let mut lines = Vec::new();
        for row in rows {
            let name = self.voice.name(LabelKind::Rule, &row.rule, self.lang);
            let told = row.entries.iter().filter_map(|it| Some((it, self.note(it)?)));
            lines.extend(told.map(|(it, note)| {
                let colon = say(self.lang, "：", ": ");
                format!("  {} {}  {name}{colon}{note}", sign(it.standing), it.period)
            }));
        }
        lines.join("\n")
    }

    fn note(&self, entry: &Entry) -> Option<String> {
        let zh = self.lang == Lang::Zh;
        let (done, required, due) = (entry.done, entry.required, entry.due);
        let mut notes = Vec::new();
        if let Some(id) = &entry.excused_by {
            notes.push(if zh {
                format!("未办，已记录理由（{id}）")
            } else {
                format!("not done, reason on record ({id})")
            });
        }
        if let Some(id) = &entry.reason {
            notes.push(if zh {
                format!("理由（{id}）不免除应当履行的义务")
            } else {
                format!("a reason ({id}) does not excuse what must be done")
            });
        }
        if entry.standing == Standing::Missed {
            let late = entry.by.first().filter(|_| done == 0);
            notes.push(match (late, zh) {
                (Some(id), true) => format!("{due} 前未办，后补办（{id}）"),
                (Some(id), false) => format!("not done by {due}, done later ({id})"),
                (None, true) => format!("{due} 前未办（已办 {done}，应办 {required}）"),
                (None, false) => format!("not done by {due} (done {done} of {required})"),
            });
        }
        if let Some(id) = &entry.postponed_by {
            notes.push(if zh {
                format!("经批准延期至 {due}（{id}）")
            } else {
                format!("put off to {due} by approval ({id})")
            });
        }
        if entry.out_of_season == Some(true) {
            notes.push(
                say(
                    self.lang,
                    "已办，但不在一般的季节",
                    "done, but not in the season in which it generally is",
                )
                .to_owned(),
            );
        }
        (!notes.is_empty()).then(|| notes.join(say(self.lang, "；", "; ")))
    }

    fn followed(&self) -> String {
        let told = |it: &Followed| {
            let name = self.voice.name(LabelKind::Rule, &it.rule, self.lang);
            let by: Vec<&str> = it.by.iter().map(|it| it.as_str()).collect();
            format!("  {} {} {}: {name} ({})", it.on, it.organ, it.person, by.join(", "))
        };
        let lines: Vec<String> = self.outcome.result.followed.iter().map(told).collect();
        match lines.is_empty() {
            true => String::new(),
            false => {
                format!("{}\n{}", say(self.lang, "由此产生", "What follows"), lines.join("\n"))
            }
        }
    }

    fn missing(&self) -> String {
        let told = self.outcome.result.missing.iter().map(|it| match it.split_once(':') {
            Some(("term", body)) => match self.lang {
                Lang::Zh => format!("  {body}：本届自何日起（换届选举的记录）"),
                Lang::En => format!("  {body}: from when its term runs (a record of the election)"),
            },
            Some(("members", body)) => match self.lang {
                Lang::Zh => format!("  {body}：党员（成员）人数（名册）"),
                Lang::En => format!("  {body}: how many members it has (the roster)"),
            },
            _ => format!("  {it}"),
        });
        let lines: Vec<String> = told.collect();
        match lines.is_empty() {
            true => String::new(),
            false => {
                format!("{}\n{}", say(self.lang, "尚缺", "What is not told"), lines.join("\n"))
            }
        }
    }

    fn legend(&self) -> String {
        say(
            self.lang,
            "● 已办  ○ 待办  · 未到  ! 有理由未办  ? 未办",
            "● done  ○ due  · ahead  ! excused  ? missed",
        )
        .to_owned()
    }
}

/// The signs of a duty, each under the month of its last day.
fn line(entries: &[Entry], months: &[Month]) -> String {
    let cell = |month: &Month| {
        let of = entries.iter().filter(|it| {
            // The end of a term stands where it was planned, though it was put off.
            Month::of(it.period.parse().unwrap_or(it.due)) == *month
        });
        let signs: String = of.map(|it| sign(it.standing)).collect();
        match signs.is_empty() {
            true => "  ".to_owned(),
            false => format!("{signs:<2}"),
        }
    };
    months.iter().map(cell).collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

fn sign(standing: Standing) -> char {
    match standing {
        Standing::Done => '●',
        Standing::Due => '○',
        Standing::Ahead => '·',
        Standing::Excused => '!',
        Standing::Missed => '?',
    }
}

/// Every month from that of one day to that of another.
fn months(from: Day, until: Day) -> Vec<Month> {
    let last = Month::of(until);
    let next = |it: &Month| Some(it.next()).filter(|it| *it <= last);
    std::iter::successors(Some(Month::of(from)), next).collect()
}
