//! `docs/rulebooks/<rulebook>-<lifecycle>.md`: one lifecycle, in Chinese and in English.

use std::collections::BTreeSet;

use jiceng::{
    law::{
        Cite,
        rulebook::{LabelKind, Rulebook},
    },
    lifecycle::{
        describe::{Named, describe, mermaid},
        rules::{
            AttributeKind, AttributeRule, EventKind, Lifecycle, Otherwise, Requirement, Transition,
        },
    },
    time::Day,
    wire::Id,
    words::Lang,
};

use super::{GENERATED, cell, conditions::Teller, table};

/// Cycles are many where they share stages; the short ones tell all there is.
const SHOWN_CYCLES: usize = 10;

pub(super) fn page(book: &Rulebook, lifecycle: &Lifecycle) -> String {
    let view = book.calendar().view(None);
    let on = view.coverage().map_or(Day::MAX, |it| it.until);
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| part(book, lifecycle, on, lang));
    let name = |lang| book.labels().name(LabelKind::Lifecycle, &lifecycle.id, lang);
    format!(
        "# {} · {}\n\n{GENERATED}\n\nRulebook `{}`, lifecycle `{}`. Tables list every version of every rule; \
         sums and the diagram\nfollow the rules in force on {on}. The answers of the library come from \
         the rulebook, not from this page.\n\n{zh}\n{en}",
        name(Lang::Zh),
        name(Lang::En),
        book.id(),
        lifecycle.id,
    )
}

fn part(book: &Rulebook, lifecycle: &Lifecycle, on: Day, lang: Lang) -> String {
    let it = Teller::new(book, &lifecycle.id, lang);
    let view = book.calendar().view(None);
    let mut told = describe(lifecycle, on, view);
    let n_cycles = told.cycles.len();
    told.cycles.sort_by_key(|it| it.stages.len());
    told.cycles.truncate(SHOWN_CYCLES);
    let label = |named: Named<'_>| {
        let kind = match named {
            Named::Stage(_) | Named::Overlay(_) => LabelKind::Stage,
            Named::Event(_) => LabelKind::Event,
            Named::Duty(_) => LabelKind::Rule,
        };
        Some(it.name(kind, named.id()))
    };
    let list = |lines: Vec<String>| lines.iter().map(|it| format!("- {it}\n")).collect::<String>();
    let mut sentences = told.sentences(&label, lang);
    if n_cycles > SHOWN_CYCLES {
        sentences.push(match lang {
            Lang::Zh => format!("循环共{n_cycles}个，以上为最短的{SHOWN_CYCLES}个"),
            Lang::En => format!("the {SHOWN_CYCLES} shortest of {n_cycles} cycles are shown"),
        });
    }
    let notes = told.lint_notes.iter().map(|it| it.say(lang)).collect::<Vec<_>>();
    let sections = [
        ("依据", "Sources", it.sources(book, lifecycle)),
        ("阶段", "Stages", it.stages(lifecycle)),
        ("事件", "Events", it.events(lifecycle)),
        ("流转", "Ways between stages", it.ways(lifecycle)),
        ("义务与期限", "Duties and limits", it.duties(lifecycle, view)),
        ("法无明文", "Where the law is silent", it.silences(lifecycle)),
        ("对行为的要求", "Requirements on acts", it.requirements(lifecycle)),
        ("保密", "What is kept from whom", it.visibility(lifecycle)),
        ("最长时限", "The longest time it can take", list(sentences)),
        ("审查提示", "What the lint notes", list(notes)),
        ("流程图", "Diagram", format!("```mermaid\n{}```\n", mermaid(lifecycle, on, &label, lang))),
    ];
    let mut page = format!("## {}\n", it.either("中文", "English"));
    for (zh, en, body) in sections {
        if body.lines().count() > 2 || body.starts_with("- ") {
            page.push_str(&format!("\n### {}\n\n{body}", it.either(zh, en)));
        }
    }
    page
}

impl Teller<'_> {
    fn sources(&self, book: &Rulebook, lifecycle: &Lifecycle) -> String {
        let cited: BTreeSet<&Id> = cites(lifecycle).into_iter().map(|it| &it.source).collect();
        let day = |it: Option<Day>| it.map_or_else(String::new, |it| it.to_string());
        let row = |id: &Id| {
            let source = book.source(id)?;
            let title = source.title.say(self.lang);
            Some(vec![
                match self.lang {
                    Lang::Zh => format!("《{title}》"),
                    Lang::En => title.to_owned(),
                },
                source.issuer.as_ref().map_or_else(String::new, |it| it.say(self.lang).to_owned()),
                source.number.clone().unwrap_or_default(),
                day(source.in_force),
                day(source.repealed),
                day(source.checked_on),
            ])
        };
        let rows: Vec<_> = cited.into_iter().filter_map(row).collect();
        let head = match self.lang {
            Lang::Zh => ["名称", "制定机关", "文号", "施行", "废止", "核对"],
            Lang::En => ["title", "issuer", "number", "in force", "repealed", "checked"],
        };
        table(&head, &rows)
    }

    fn stages(&self, lifecycle: &Lifecycle) -> String {
        let mut rows = Vec::new();
        for (region, stages) in lifecycle.regions() {
            for (id, stage) in &stages.stages {
                let marks = [
                    (*id == stages.initial, self.either("起点", "begins here")),
                    (stage.is_final, self.either("办结", "ends the matter")),
                    (stage.rest, self.either("可长期停留", "may last for ever")),
                ];
                let mut marks: Vec<String> =
                    marks.into_iter().filter(|it| it.0).map(|it| it.1.to_owned()).collect();
                if let Some(summary) = &stage.summary {
                    let shown = self.quoted(LabelKind::Stage, summary);
                    marks.push(format!("{}{shown}", self.either("看板显示为", "boards show ")));
                }
                let region = match region {
                    "main" => self.either("主线", "main line").to_owned(),
                    overlay => self.name(LabelKind::Stage, overlay),
                };
                let name = self.name(LabelKind::Stage, id);
                rows.push(vec![
                    name,
                    format!("`{id}`"),
                    region,
                    marks.join(self.either("；", "; ")),
                ]);
            }
        }
        let head = match self.lang {
            Lang::Zh => ["阶段", "代码", "所在", "说明"],
            Lang::En => ["stage", "id", "region", "remarks"],
        };
        table(&head, &rows)
    }

    fn events(&self, lifecycle: &Lifecycle) -> String {
        let row = |(id, kind): (&Id, &EventKind)| {
            let by = match kind.by.is_empty() {
                true => self.either("任何人", "anybody").to_owned(),
                false => self.names(LabelKind::Role, &kind.by),
            };
            let attrs = kind.attrs.iter().map(|(name, rule)| self.declared(name, rule)).collect();
            vec![
                cell(vec![self.name(LabelKind::Event, id), format!("`{id}`")]),
                by,
                cell(attrs),
                cell(vec![
                    self.voice.cites(&kind.cites, self.lang),
                    self.certainty(kind.confidence),
                ]),
            ]
        };
        let rows: Vec<_> = lifecycle.events.iter().map(row).collect();
        let head = match self.lang {
            Lang::Zh => ["事件", "由谁", "可以记载的内容（*必须）", "依据"],
            Lang::En => ["event", "by whom", "what it may tell (* must)", "basis"],
        };
        table(&head, &rows)
    }

    fn declared(&self, name: &Id, rule: &AttributeRule) -> String {
        let kind = match rule.kind {
            AttributeKind::Code | AttributeKind::Document => "",
            AttributeKind::Count => self.either("数", "number"),
            AttributeKind::Yes => self.either("是、否", "yes or no"),
            AttributeKind::Day => self.either("日", "day"),
            AttributeKind::Person => self.either("人员", "person"),
            AttributeKind::Organ => self.either("机关", "organ"),
            AttributeKind::Case => self.either("事项", "case"),
            AttributeKind::Verdict => self.either("结论", "verdict"),
        };
        let codes = rule.codes.iter().chain(&rule.fields).map(|code| self.code(name, code));
        let codes = self.row(&codes.collect::<Vec<_>>());
        let star = if rule.required { "*" } else { "" };
        let (open, shut) = (self.either("（", " ("), self.either("）", ")"));
        format!("{}{star}{open}{kind}{codes}{shut}", self.name(LabelKind::Attribute, name))
    }

    fn ways(&self, lifecycle: &Lifecycle) -> String {
        let rows: Vec<_> = lifecycle.transitions().map(|it| self.way(it)).collect();
        let head = match self.lang {
            Lang::Zh => ["自阶段", "因", "至阶段", "仅当", "依据"],
            Lang::En => ["from", "by", "to", "only if", "basis"],
        };
        table(&head, &rows)
    }

    fn way(&self, way: &Transition) -> Vec<String> {
        let what = match (&way.on, &way.expires) {
            (Some(kind), _) => self.name(LabelKind::Event, kind),
            (None, Some(duty)) => self.expiry(duty),
            (None, None) => String::new(),
        };
        let by = match way.by.is_empty() {
            true => String::new(),
            false => self.names(LabelKind::Role, &way.by),
        };
        let to = match &way.to {
            Some(to) => self.name(LabelKind::Stage, to),
            None => self.either("不变", "stays").to_owned(),
        };
        vec![
            self.names(LabelKind::Stage, &way.from),
            cell(vec![what, by]),
            to,
            self.conditions(&way.when),
            cell(vec![self.voice.cites(&way.cites, self.lang), self.certainty(way.confidence)]),
        ]
    }

    fn requirements(&self, lifecycle: &Lifecycle) -> String {
        let mut rows = Vec::new();
        for (id, kind) in &lifecycle.events {
            rows.extend(kind.require.iter().map(|it| self.requirement(id, it)));
        }
        for way in lifecycle.transitions() {
            let event = way.on.as_ref();
            rows.extend(
                event
                    .into_iter()
                    .flat_map(|on| way.require.iter().map(move |it| self.requirement(on, it))),
            );
        }
        let head = match self.lang {
            Lang::Zh => ["要求", "何种行为", "仅当", "须", "否则", "依据"],
            Lang::En => ["requirement", "act", "only if", "must hold", "else", "basis"],
        };
        table(&head, &rows)
    }

    fn requirement(&self, event: &Id, rule: &Requirement) -> Vec<String> {
        let otherwise = match rule.otherwise {
            Otherwise::Flag => {
                self.either("行为仍算数，作出认定", "the act stands, with a finding")
            }
            Otherwise::Refuse => {
                self.either("行为不产生效力，作出认定", "the act has no effect, with a finding")
            }
        };
        vec![
            cell(vec![
                self.name(LabelKind::Rule, &rule.id),
                format!("`{}`", rule.id),
                self.force(rule.force),
                self.in_force(rule.in_force),
            ]),
            self.name(LabelKind::Event, event),
            self.conditions(&rule.when),
            self.condition(&rule.test),
            otherwise.to_owned(),
            cell(vec![self.voice.cites(&rule.cites, self.lang), self.certainty(rule.confidence)]),
        ]
    }

    fn visibility(&self, lifecycle: &Lifecycle) -> String {
        let row = |rule: &jiceng::lifecycle::rules::Visibility| {
            let attrs = self.names(LabelKind::Attribute, &rule.hide.attrs);
            vec![
                cell(vec![self.name(LabelKind::Rule, &rule.id), format!("`{}`", rule.id)]),
                cell(vec![self.names(LabelKind::Event, &rule.hide.events), attrs]),
                self.names(LabelKind::Role, &rule.from),
                self.conditions(&rule.when),
                self.voice.cites(&rule.cites, self.lang),
            ]
        };
        let rows: Vec<_> = lifecycle.visibility.iter().map(row).collect();
        let head = match self.lang {
            Lang::Zh => ["规则", "何种事件", "对谁", "仅当", "依据"],
            Lang::En => ["rule", "events", "from whom", "only if", "basis"],
        };
        table(&head, &rows)
    }
}

/// Every citation of a lifecycle.
fn cites(lifecycle: &Lifecycle) -> Vec<&Cite> {
    let mut cites: Vec<&Cite> = Vec::new();
    lifecycle.events.values().for_each(|it| cites.extend(&it.cites));
    lifecycle.transitions().for_each(|it| cites.extend(&it.cites));
    lifecycle.requirements().for_each(|it| cites.extend(&it.cites));
    lifecycle.visibility.iter().for_each(|it| cites.extend(&it.cites));
    for duty in &lifecycle.duties {
        cites.extend(&duty.cites);
        cites.extend(duty.extend().into_iter().flat_map(|it| &it.cites));
        duty.suspend().iter().for_each(|it| cites.extend(&it.cites));
    }
    cites
}
