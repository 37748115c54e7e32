//! The report for people.

use jiceng::words::Lang;

use super::{Report, Row, Verdict};
use crate::{
    page::Table,
    screen::{Screen, say},
    study::{clock_time as time, refusal},
};

const SHOWN: usize = 50;

pub(super) fn page(report: &Report<'_>, screen: &Screen) -> String {
    let lang = screen.lang();
    let mut lines = heads(report, lang);
    let mut parts = Vec::new();
    lines.extend(refusal::lines(report.refused, lang));
    if !report.conflicts.is_empty() {
        let ids: Vec<&str> = report.conflicts.iter().map(String::as_str).take(SHOWN).collect();
        lines.push(format!(
            "{}{}",
            say(lang, "同一编号有不同内容：", "ids that stand for several contents: "),
            ids.join(say(lang, "、", ", "))
        ));
    }
    parts.push(lines.join("\n"));
    if !report.rows.is_empty() {
        parts.push(rows(&report.rows, lang));
    }
    let evidence = evidence(report, lang);
    if !evidence.is_empty() {
        parts.push(evidence.join("\n"));
    }
    parts.join("\n\n")
}

fn heads(report: &Report<'_>, lang: Lang) -> Vec<String> {
    let n = &report.counts;
    let refused = report.refused.len();
    let (accepted, other, twice) = (report.accepted, report.other, report.twice);
    match lang {
        Lang::Zh => vec![
            format!(
                "陈述：接收 {accepted} 条（与学习无关 {other} 条），重复 {twice} 条，拒收 {refused} 条"
            ),
            format!(
                "声明“已完成”：有据 {}，不符 {}，证据不足 {}；已完成而未声明 {}",
                n.justified, n.not_justified, n.insufficient_evidence, n.earned_never_claimed
            ),
            format!("时长：各次相加 {}，合并后 {}", time(report.summed_ms), time(report.merged_ms)),
        ],
        Lang::En => vec![
            format!(
                "statements: {accepted} accepted ({other} say nothing about study), {twice} twice, {refused} refused"
            ),
            format!(
                "claims “completed”: {} justified, {} not justified, {} insufficient evidence; {} earned and never claimed",
                n.justified, n.not_justified, n.insufficient_evidence, n.earned_never_claimed
            ),
            format!(
                "time: {} with sessions added, {} merged",
                time(report.summed_ms),
                time(report.merged_ms)
            ),
        ],
    }
}

fn rows(rows: &[Row<'_>], lang: Lang) -> String {
    let mut table = Table::new(&match lang {
        Lang::Zh => {
            ["结论", "学员", "内容", "已看（合并）", "须看", "总长", "门槛", "各次相加", "次数"]
        }
        Lang::En => [
            "verdict", "learner", "content", "covered", "needed", "length", "share", "added",
            "sessions",
        ],
    });
    for column in 3..9 {
        table.right(column);
    }
    let told = |it: Option<i64>| it.map_or("?".to_owned(), time);
    for it in rows.iter().take(SHOWN) {
        table.row([
            it.verdict.say(lang).to_owned(),
            it.learner.to_owned(),
            it.content.to_owned(),
            time(it.covered_ms),
            told(it.needed_ms),
            told(it.length_ms),
            it.threshold.clone(),
            time(it.summed_ms),
            it.sessions.len().to_string(),
        ]);
    }
    let more = rows.len().saturating_sub(SHOWN);
    let text = table.text();
    match (more, lang) {
        (0, _) => text,
        (_, Lang::Zh) => format!("{text}\n另有 {more} 行，见 --json"),
        (_, Lang::En) => format!("{text}\n{more} more, see --json"),
    }
}

/// What stands out: speeds, overlaps, open parts, lengths that differ.
fn evidence(report: &Report<'_>, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &report.rows {
        let about = format!("{} {}", row.learner, row.content);
        for (session, it) in row.sessions.iter().filter_map(|it| Some((it, it.too_fast.as_ref()?)))
        {
            let (played, wall, name) = (time(it.played_ms), time(it.wall_ms), session.session);
            lines.push(match lang {
                Lang::Zh => format!("过快：{about}，会话 {name}：{wall} 内播放 {played}"),
                Lang::En => format!("too fast: {about}, session {name}: {played} in {wall}"),
            });
        }
        if row.left_out_ms > 0 {
            let ms = time(row.left_out_ms);
            lines.push(match lang {
                Lang::Zh => format!("同时播放而不计：{about}：{ms}"),
                Lang::En => format!("left out, played at the same time: {about}: {ms}"),
            });
        }
        if row.open_parts > 0 {
            let n = row.open_parts;
            lines.push(match lang {
                Lang::Zh => format!("终点未报：{about}：{n} 段"),
                Lang::En => format!("end never told: {about}: {n} parts"),
            });
        }
        if !row.lengths_ms.is_empty() {
            let all: Vec<String> = row.lengths_ms.iter().map(|it| time(*it)).collect();
            let all = all.join(say(lang, "、", ", "));
            lines.push(match lang {
                Lang::Zh => format!("总长不一：{about}：{all}"),
                Lang::En => format!("lengths differ: {about}: {all}"),
            });
        }
    }
    for it in &report.overlaps {
        let ms = time(it.ms);
        let side = |it: super::overlaps::Side<'_>| format!("{} [{}]", it.content, it.session);
        let (learner, a, b) = (it.learner, side(it.a), side(it.b));
        lines.push(match lang {
            Lang::Zh => format!("同时播放：{learner}：{a} 与 {b}，{ms}"),
            Lang::En => format!("at the same time: {learner}: {a} and {b}, {ms}"),
        });
    }
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    if more > 0 {
        lines.push(match lang {
            Lang::Zh => format!("另有 {more} 项，见 --json"),
            Lang::En => format!("{more} more, see --json"),
        });
    }
    lines
}

impl Verdict {
    fn say(self, lang: Lang) -> &'static str {
        match self {
            Self::Justified => say(lang, "有据", "justified"),
            Self::NotJustified => say(lang, "不符", "not justified"),
            Self::InsufficientEvidence => say(lang, "证据不足", "insufficient evidence"),
            Self::EarnedNeverClaimed => say(lang, "已完成而未声明", "earned, never claimed"),
        }
    }
}
