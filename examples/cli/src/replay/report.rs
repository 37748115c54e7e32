//! What a log came to, as a page for a clerk.

use jiceng::{
    answers::Voice,
    law::{
        InForce,
        rulebook::{LabelKind, Rulebook},
    },
    lifecycle::{Counts, rules::Lifecycle},
    time::Day,
    words::Lang,
};

use super::{
    findings::verdict_in_words,
    map::Plan,
    record::Break,
    sums::{Look, Sums},
};
use crate::{page::Table, screen::say};

pub(super) struct Report<'a> {
    pub(super) log: &'a str,
    pub(super) book: &'a Rulebook,
    pub(super) rules: &'a Lifecycle,
    pub(super) plan: &'a Plan,
    pub(super) as_of: Day,
    pub(super) sums: Sums,
    pub(super) breaks: &'a [Break],
}

impl Report<'_> {
    /// The page, told in one language.
    pub(super) fn page(&self, lang: Lang) -> String {
        let parts = [
            self.head(lang),
            self.stages(lang),
            self.duties(lang),
            self.found(lang),
            self.slowest(lang),
            self.looks(lang),
            self.skipped(lang),
            self.suggestions(lang),
            self.strange(lang),
        ];
        parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    fn voice(&self) -> Voice<'_> {
        Voice::new(self.book, &self.rules.id)
    }

    fn head(&self, lang: Lang) -> String {
        let mut table = Table::plain();
        let mut row = |zh, en, text: String| table.row([say(lang, zh, en).to_owned(), text]);
        let (sums, voice) = (&self.sums, self.voice());
        row("日志", "log", self.log.to_owned());
        let name = voice.name(LabelKind::Lifecycle, &self.rules.id, lang);
        let title = self.book.doc().title.say(lang);
        row(
            "流程",
            "lifecycle",
            match lang {
                Lang::Zh => format!("{name}（{title}）"),
                Lang::En => format!("{name} ({title})"),
            },
        );
        row("截至", "as of", self.as_of.to_string());
        let (cases, events, rows) = (sums.cases, sums.events, sums.rows);
        let unused = rows.saturating_sub(events);
        row(
            "事项",
            "cases",
            match lang {
                Lang::Zh => format!("{cases} 件，另有 {} 件没有可用的事件", sums.empty),
                Lang::En => {
                    format!("{cases}, and {} without an event that can be used", sums.empty)
                }
            },
        );
        row(
            "事件",
            "events",
            match lang {
                Lang::Zh => format!("{events} 条，未用 {unused} 条，对不上 {} 条", sums.unfit),
                Lang::En => format!("{events}; not used: {unused}; did not fit: {}", sums.unfit),
            },
        );
        self.doubts(lang, &mut row);
        table.text()
    }

    /// What a reader should mind before the rest.
    fn doubts(&self, lang: Lang, row: &mut impl FnMut(&'static str, &'static str, String)) {
        let sums = &self.sums;
        if sums.joined > 0 {
            let n = sums.joined;
            row(
                "合并",
                "joined",
                match lang {
                    Lang::Zh => format!("{n} 段与前面同名的事项合并"),
                    Lang::En => format!("traces joined with an earlier one of the same name: {n}"),
                },
            );
        }
        if sums.apart > 0 {
            let n = sums.apart;
            row(
                "未合并",
                "apart",
                match lang {
                    Lang::Zh => format!("{n} 段与前面的事项同名而分开判断；请改为读取文件"),
                    Lang::En => format!(
                        "traces of the name of an earlier one, judged apart: {n}; read the log from a file"
                    ),
                },
            );
        }
        if sums.without_role > 0 {
            let n = sums.without_role;
            row(
                "何人",
                "by whom",
                match lang {
                    Lang::Zh => format!("{n} 条未说明由谁办理，可在对照表 kinds 中写明 role"),
                    Lang::En => format!("not told for {n}; the map can say it: role, under kinds"),
                },
            );
        }
        for it in self.breaks.iter().take(super::sums::SHOWN) {
            let line = it.line;
            row(
                "损坏",
                "broken",
                match lang {
                    Lang::Zh => format!("第 {line} 行：{}", it.what),
                    Lang::En => format!("line {line}: {}", it.what),
                },
            );
        }
    }

    fn stages(&self, lang: Lang) -> String {
        let voice = self.voice();
        let mut table = Table::new(&match lang {
            Lang::Zh => ["阶段", "件数"],
            Lang::En => ["stage", "cases"],
        });
        table.right(1);
        for (stage, n) in self.sums.stages.iter().filter(|it| it.1 > 0) {
            table.row([voice.name(LabelKind::Stage, stage, lang).to_owned(), n.to_string()]);
        }
        text(&table)
    }

    /// Every duty, and below it its versions where it has several.
    fn duties(&self, lang: Lang) -> String {
        let voice = self.voice();
        let mut table = Table::new(&match lang {
            Lang::Zh => ["期限", "按期", "未到期", "未履行", "不能断定"],
            Lang::En => ["duty", "kept", "pending", "not kept", "cannot be told"],
        });
        (1..5).for_each(|it| table.right(it));
        let cells = |name: String, it: Counts| {
            [
                name,
                it.met.to_string(),
                it.pending.to_string(),
                it.unmet.to_string(),
                it.unknown.to_string(),
            ]
        };
        for (duty, counts) in &self.sums.duties {
            table.row(cells(voice.name(LabelKind::Rule, duty, lang).to_owned(), *counts));
            let versions = self.sums.versions.iter().filter(|it| it.duty == *duty);
            if versions.clone().count() > 1 {
                for it in versions {
                    table.row(cells(format!("  {}", span(it.in_force, lang)), it.counts));
                }
            }
        }
        text(&table)
    }

    fn found(&self, lang: Lang) -> String {
        let voice = self.voice();
        let mut table = Table::new(&match lang {
            Lang::Zh => ["认定", "规则", "结论", "条数"],
            Lang::En => ["finding", "rule", "verdict", "times"],
        });
        table.right(3);
        let mut list: Vec<_> = self.sums.findings.iter().collect();
        list.sort_by_key(|(key, n)| (std::cmp::Reverse(**n), *key));
        for (it, n) in list {
            // A rule without a name of its own is what a kind of event asks for.
            let kind = it.rule.split_once('/').map_or("", |(_, kind)| kind);
            let name = match voice.name(LabelKind::Rule, &it.rule, lang) {
                name if *name == *it.rule => voice.name(LabelKind::Event, kind, lang),
                name => name,
            };
            let verdict = verdict_in_words(it.verdict, lang);
            table.row([&*it.code, name, verdict, &n.to_string()]);
        }
        text(&table)
    }

    fn slowest(&self, lang: Lang) -> String {
        let mut table = Table::new(&match lang {
            Lang::Zh => ["最慢的事项", "天数", "首日", "末日", "事件"],
            Lang::En => ["slowest cases", "days", "first", "last", "events"],
        });
        table.right(1);
        table.right(4);
        for it in self.sums.slowest.shown() {
            table.row([
                it.case.clone(),
                it.days.0.to_string(),
                it.first.to_string(),
                it.last.to_string(),
                it.events.to_string(),
            ]);
        }
        text(&table)
    }

    fn looks(&self, lang: Lang) -> String {
        let mut table = Table::new(&match lang {
            Lang::Zh => ["请人查看的事项", "为什么"],
            Lang::En => ["cases to look at", "why"],
        });
        let mut left = self.sums.looks.n;
        for it in self.sums.looks.shown() {
            table.row([it.case.clone(), why(it, lang)]);
            left = left.saturating_sub(1);
        }
        if left > 0 {
            table.row([
                String::new(),
                match lang {
                    Lang::Zh => format!("另有 {left} 件"),
                    Lang::En => format!("and {left} more"),
                },
            ]);
        }
        text(&table)
    }

    fn skipped(&self, lang: Lang) -> String {
        let mut table = Table::new(&match lang {
            Lang::Zh => ["未用的记录", "条数", "首见行"],
            Lang::En => ["rows not used", "rows", "first on line"],
        });
        table.right(1);
        table.right(2);
        for (reason, it) in &self.sums.skipped {
            let (zh, en) = reason.words();
            let line = if it.line > 0 { it.line.to_string() } else { String::new() };
            table.row([say(lang, zh, en).to_owned(), it.n.to_string(), line]);
        }
        text(&table)
    }

    fn suggestions(&self, lang: Lang) -> String {
        let mut table = Table::new(&match lang {
            Lang::Zh => ["不认识的活动", "条数", "是否应为"],
            Lang::En => ["unknown activity", "rows", "did you mean"],
        });
        table.right(1);
        for (word, n, near) in self.sums.suggestions(self.plan) {
            table.row([word.to_owned(), n.to_string(), near]);
        }
        text(&table)
    }

    fn strange(&self, lang: Lang) -> String {
        let mut table = Table::new(&match lang {
            Lang::Zh => ["不能辨认、未采用的值", "条数", "首见行"],
            Lang::En => ["values not understood, not used", "rows", "first on line"],
        });
        table.right(1);
        table.right(2);
        for (what, it) in self.sums.strange.iter().take(super::sums::SHOWN) {
            table.row([what.clone(), it.n.to_string(), it.line.to_string()]);
        }
        text(&table)
    }
}

fn text(table: &Table) -> String {
    if table.is_empty() { String::new() } else { table.text() }
}

/// Why a case needs a human look.
fn why(look: &Look, lang: Lang) -> String {
    let mut parts = Vec::new();
    let mut part = |n: u32, zh: &str, en: &str| {
        if n > 0 {
            parts.push(match lang {
                Lang::Zh => format!("{zh} {n} 条"),
                Lang::En => format!("{en}: {n}"),
            });
        }
    };
    part(look.unfit, "对不上的记录", "events that do not fit");
    part(look.unknown, "不能断定的期限", "clocks that cannot be judged");
    part(look.skipped, "未能采用的记录", "rows that could not be used");
    if look.uncertain {
        parts.push(say(lang, "阶段未定", "stage not certain").to_owned());
    }
    parts.join(say(lang, "，", "; "))
}

/// The days on which a version is in force.
fn span(days: InForce, lang: Lang) -> String {
    match (days.from, days.until, lang) {
        (Some(from), Some(until), Lang::Zh) => format!("{from} 至 {until}"),
        (Some(from), Some(until), Lang::En) => format!("{from} to {until}"),
        (Some(from), None, Lang::Zh) => format!("{from} 起"),
        (Some(from), None, Lang::En) => format!("from {from}"),
        (None, Some(until), Lang::Zh) => format!("至 {until}"),
        (None, Some(until), Lang::En) => format!("until {until}"),
        (None, None, _) => say(lang, "不限", "always").to_owned(),
    }
}
