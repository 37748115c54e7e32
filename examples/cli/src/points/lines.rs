//! The lines of a statement: what each entry was worth, what caps took off, what counts.

use jiceng::{
    law::{Confidence, rulebook::LabelKind},
    points::{Cut, Line, LineState, SubjectStatus, rules::CapLayer},
    words::Lang,
};

use super::page::{LedgerPage, signed};
use crate::page::Table;

impl LedgerPage<'_> {
    /// Every line, then the articles to which the lines refer by number.
    pub(super) fn lines(&self, subject: &SubjectStatus) -> String {
        if subject.lines.is_empty() {
            return self.say("本周期没有记录。", "There is no entry in this period.").to_owned();
        }
        let mut table = Table::new(&match self.lang {
            Lang::Zh => {
                ["日期", "记录", "项目", "应计", "封顶扣除", "实计", "有效至", "说明", "依据"]
            }
            Lang::En => [
                "day",
                "entry",
                "item",
                "worth",
                "taken off by caps",
                "counts",
                "until",
                "note",
                "basis",
            ],
        });
        for column in [3, 5] {
            table.right(column);
        }
        table.wrap(2, 24);
        table.wrap(4, 34);
        table.wrap(7, 30);
        let mut bases: Vec<String> = Vec::new();
        for line in &subject.lines {
            let basis = self.basis(line);
            let n = bases.iter().position(|it| *it == basis).unwrap_or_else(|| {
                bases.push(basis);
                bases.len().saturating_sub(1)
            });
            let cuts = line.cuts.iter().map(|it| self.cut(it, line)).collect();
            table.row([
                line.on.to_string(),
                line.entry.to_string(),
                self.name(LabelKind::Rule, &line.rule).to_owned(),
                self.worth(line),
                self.joined(cuts),
                signed(line.net),
                line.until.map(|it| it.to_string()).unwrap_or_default(),
                self.note(line),
                format!("[{}]", n.saturating_add(1)),
            ]);
        }
        let bases = (1..).zip(&bases).map(|(n, it)| format!("  [{n}] {it}"));
        format!("{}\n{}", table.text(), bases.collect::<Vec<_>>().join("\n"))
    }

    /// The articles of the item and how firm they are; where the law is silent, why the
    /// value is as it is.
    fn basis(&self, line: &Line) -> String {
        let id = line.rule.as_str().rsplit_once('/').map_or("", |it| it.1);
        let versions = || self.scheme.items.iter().filter(|it| it.id.as_str() == id);
        let item = versions().find(|it| it.in_force.holds_on(line.on)).or(versions().next());
        let silent = item.and_then(|it| it.silent.as_ref()).map(|it| it.say(self.lang).to_owned());
        let cites = item.map(|it| it.cites.as_slice()).unwrap_or_default();
        let unnamed = || {
            let scheme = self.quoted(self.name(LabelKind::Scheme, &self.scheme.id));
            let item = self.quoted(self.name(LabelKind::Rule, &line.rule));
            match self.lang {
                Lang::Zh => format!("{scheme}，项目{item}（未注明条款）"),
                Lang::En => format!("{scheme}, item {item} (no article is named)"),
            }
        };
        let told = match cites.is_empty() {
            true => silent.unwrap_or_else(unnamed),
            false => self.voice.cites(cites, self.lang),
        };
        format!("{told}{}", item.map(|it| self.firmness(it.confidence)).unwrap_or_default())
    }

    /// How firmly a value is known, unless it was read in the text itself.
    fn firmness(&self, confidence: Confidence) -> &'static str {
        let (zh, en) = match confidence {
            Confidence::Verified => ("", ""),
            Confidence::Secondary => ("（据二手资料）", " (from a secondary source)"),
            Confidence::Inferred => ("（推断）", " (inferred)"),
            Confidence::FromMemory => ("（凭记忆，未核对）", " (from memory, not checked)"),
            Confidence::Disputed => ("（有争议）", " (disputed)"),
        };
        crate::screen::say(self.lang, zh, en)
    }

    /// What the entry is worth; untold where it was never reckoned, since it does not count.
    fn worth(&self, line: &Line) -> String {
        match line.state {
            Some(_) if line.gross.is_zero() => String::new(),
            _ => signed(line.gross),
        }
    }

    /// What one cap took off, by which limit, and the room that it had.
    fn cut(&self, cut: &Cut, line: &Line) -> String {
        let layer = match cut.layer {
            CapLayer::Item => self.say("项目", "item").to_owned(),
            CapLayer::Head | CapLayer::Scheme => self.name(LabelKind::Rule, &cut.rule).to_owned(),
        };
        let cap = self.cap(&cut.rule, cut.cap, line.on);
        let off = cut.cut;
        match (cut.room, cut.times, self.lang) {
            (Some(room), _, Lang::Zh) => format!("{off}（{layer}{cap}，当时余{room}）"),
            (Some(room), _, Lang::En) => format!("{off} ({layer}: {cap}, room was {room})"),
            (None, _, Lang::Zh) => format!("{off}（{layer}{cap}）"),
            (None, _, Lang::En) => format!("{off} ({layer}: {cap})"),
        }
    }

    /// Where the line comes from, and why not all of it counts.
    fn note(&self, line: &Line) -> String {
        let mut notes = Vec::new();
        if let Some(from) = &line.from {
            notes.push(match self.lang {
                Lang::Zh => format!("由 {from} 关联计入"),
                Lang::En => format!("by link from {from}"),
            });
        }
        if let Some(factor) = line.factor {
            notes.push(match self.lang {
                Lang::Zh => format!("再次发生，乘以{factor}"),
                Lang::En => format!("repeated: times {factor}"),
            });
        }
        notes.extend(line.state.map(|it| self.state(it).to_owned()));
        if let Some(other) = &line.instead {
            notes.push(match self.lang {
                Lang::Zh => format!("以 {other} 计"),
                Lang::En => format!("{other} counts in its place"),
            });
        }
        if line.disputed {
            notes.push(self.say("有异议，尚未答复", "objected to, not answered yet").to_owned());
        }
        self.joined(notes)
    }

    fn state(&self, state: LineState) -> &'static str {
        let (zh, en) = match state {
            LineState::NotInForce => ("项目当日无效", "the item is not in force that day"),
            LineState::OtherClass => ("不适用于本类别", "not for this class"),
            LineState::NotTakingPart => ("当日未参加", "did not take part that day"),
            LineState::Exempt => ("当日免计", "exempt that day"),
            LineState::Again => ("不重复计分", "counts only once"),
            LineState::Superseded => ("就高不重复", "only the highest counts"),
            LineState::WorthUnknown => ("分值无法确定", "its worth cannot be told"),
            LineState::OutOfRange => ("超出分值范围", "outside what the item allows"),
            LineState::Refused => ("超过封顶，整笔不计", "refused: it would pass a cap"),
            LineState::NotReviewed => ("待审核", "waits for its review"),
            LineState::Held => ("定级未纠正，暂不生效", "held until a direct grade is corrected"),
            LineState::Expired => ("已过有效期", "expired"),
            LineState::Struck => ("异议成立，已撤销", "struck: an objection was upheld"),
        };
        crate::screen::say(self.lang, zh, en)
    }
}
