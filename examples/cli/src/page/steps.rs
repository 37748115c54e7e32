//! What happened, as the engine took it.

use jiceng::{
    answers::{Param, Step},
    law::rulebook::LabelKind,
    words::Lang,
};

use super::{CasePage, Table};

impl CasePage<'_> {
    /// The facts in the order in which they were taken, and what they moved.
    pub(super) fn history(&self) -> String {
        let steps: Vec<&Step> = self.outcome.trace.iter().flatten().collect();
        let steps = steps.iter().zip(steps.iter().skip(1).map(Some).chain([None]));
        let mut rows: Vec<[String; 3]> = Vec::new();
        for (step, next) in steps.take_while(|(it, _)| it.kind != "started") {
            match (step.depth, rows.last_mut()) {
                // What a fact does stands beside it.
                (1.., Some([_, _, effect])) => {
                    let told = self.effect(step);
                    let comma = self.say("，", ", ");
                    *effect =
                        if effect.is_empty() { told } else { format!("{effect}{comma}{told}") };
                }
                _ => rows.push([word(step, "on"), self.what(step), self.fate(step, next.copied())]),
            }
        }
        if rows.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&match self.lang {
            Lang::Zh => ["日期", "经过", "结果"],
            Lang::En => ["day", "what happened", "effect"],
        });
        for row in rows {
            table.row(row);
        }
        table.text()
    }

    fn what(&self, step: &Step) -> String {
        match &step.rule {
            Some(rule) => self.name(LabelKind::Rule, rule).to_owned(),
            None => self.name(LabelKind::Event, &word(step, "event")).to_owned(),
        }
    }

    /// What became of a fact that moved nothing.
    fn fate(&self, step: &Step, next: Option<&Step>) -> String {
        let (zh, en) = match step.kind {
            "record" => ("记录在案", "put on record"),
            "refused" => ("不产生效力", "no effect"),
            "expired" => ("期限届满", "time ran out"),
            "accepted" if next.is_none_or(|it| it.depth == 0) => ("阶段不变", "the stage stays"),
            _ => ("", ""),
        };
        self.say(zh, en).to_owned()
    }

    fn effect(&self, step: &Step) -> String {
        match step.kind {
            "moved" => {
                let to = word(step, "to");
                let to = self.name(LabelKind::Stage, &to);
                match self.lang {
                    Lang::Zh => format!("进入「{to}」"),
                    Lang::En => format!("now “{to}”"),
                }
            }
            _ => self.step(step),
        }
    }
}

/// A word or a day among the parameters of a step.
fn word(step: &Step, name: &str) -> String {
    match step.params.named(name) {
        Some(Param::Word(it)) => it.clone(),
        Some(Param::Day(it)) => it.to_string(),
        _ => String::new(),
    }
}
