//! Why a statement or a row is not taken.

use jiceng::words::Lang;
use serde::{Serialize, Serializer};

use crate::screen::say;

/// A statement, or a row of a table, that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Refused {
    /// Which of the file, from 1; the heading of a table is no row.
    pub(super) n: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    pub(super) why: Why,
}

/// Why it is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    NotAStatement,
    /// A member has another type than xAPI gives it.
    WrongType,
    NoActor,
    NoVerb,
    NoObject,
    NoTimestamp,
    SegmentsUnreadable,
    SegmentBackwards,
    LengthUnreadable,
    ThresholdUnreadable,
    OtherContent,
    Voided,
    NoReason,
    ScoreUnreadable,
    BelowMastery,
    /// A row is not UTF-8.
    NotText,
    /// A row has another number of cells than the heading.
    Cells,
    /// A cell that is needed is empty.
    CellMissing(&'static str),
    /// A cell cannot be read.
    CellUnreadable(&'static str),
    /// An earlier row tells something else of the same content.
    CellDiffers(&'static str),
}

impl Why {
    /// Its name in answers.
    pub(super) fn code(self) -> String {
        match self {
            Self::NotAStatement => "not-a-statement".into(),
            Self::WrongType => "wrong-type".into(),
            Self::NoActor => "no-actor".into(),
            Self::NoVerb => "no-verb".into(),
            Self::NoObject => "no-object".into(),
            Self::NoTimestamp => "no-timestamp".into(),
            Self::SegmentsUnreadable => "segments-unreadable".into(),
            Self::SegmentBackwards => "segment-backwards".into(),
            Self::LengthUnreadable => "length-unreadable".into(),
            Self::ThresholdUnreadable => "threshold-unreadable".into(),
            Self::OtherContent => "same-id-other-content".into(),
            Self::Voided => "voided".into(),
            Self::NoReason => "no-reason".into(),
            Self::ScoreUnreadable => "score-unreadable".into(),
            Self::BelowMastery => "below-mastery".into(),
            Self::NotText => "not-text".into(),
            Self::Cells => "cells".into(),
            Self::CellMissing(column) => format!("missing-{column}"),
            Self::CellUnreadable(column) => format!("unreadable-{column}"),
            Self::CellDiffers(column) => format!("differs-{column}"),
        }
    }

    pub(super) fn say(self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::NotAStatement => ("不是完整的 JSON 对象", "it is no whole JSON object"),
            Self::WrongType => {
                ("有成员的类型与 xAPI 不符", "a member has another type than in xAPI")
            }
            Self::NoActor => ("没有行为人", "it names no actor"),
            Self::NoVerb => ("没有动词", "it has no verb"),
            Self::NoObject => ("没有对象", "it has no object"),
            Self::NoTimestamp => {
                ("没有时间，或者时间不可读", "it has no timestamp that can be read")
            }
            Self::SegmentsUnreadable => ("播放区间不可读", "its played segments cannot be read"),
            Self::SegmentBackwards => {
                ("播放区间的终点早于起点", "a played segment ends before it begins")
            }
            Self::LengthUnreadable => ("总长不可读", "its length cannot be read"),
            Self::ThresholdUnreadable => (
                "完成门槛不是大于 0、不超过 1 的数（至多十七位小数）",
                "its completion threshold is no number above 0 and up to 1 with at most 17 places",
            ),
            Self::OtherContent => ("同一编号有不同内容", "its id stands for other content, too"),
            Self::Voided => ("已被作废", "it was voided"),
            Self::NoReason => ("免修未写理由", "it waives without a reason"),
            Self::ScoreUnreadable => ("分数不可读", "its score cannot be read"),
            Self::BelowMastery => (
                "称已通过，分数低于课程结构所定",
                "it says passed with a score below the mastery score",
            ),
            Self::NotText => (
                "不是 UTF-8 文本；电子表格请另存为“CSV UTF-8”",
                "it is not UTF-8 text; in a spreadsheet save as “CSV UTF-8”",
            ),
            Self::Cells => {
                ("单元格数与表头不同", "it has another number of cells than the heading")
            }
            Self::CellMissing(column) => {
                return match lang {
                    Lang::Zh => format!("缺 `{column}`"),
                    Lang::En => format!("`{column}` is missing"),
                };
            }
            Self::CellUnreadable(column) => {
                return match lang {
                    Lang::Zh => format!("`{column}` 不可读"),
                    Lang::En => format!("`{column}` cannot be read"),
                };
            }
            Self::CellDiffers(column) => {
                return match lang {
                    Lang::Zh => format!("`{column}` 与前面的行不同"),
                    Lang::En => format!("`{column}` differs from an earlier row"),
                };
            }
        };
        say(lang, zh, en).to_owned()
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

/// The refusals in lines: how many of each reason, then the first of them.
pub(super) fn lines(refused: &[Refused], lang: Lang) -> Vec<String> {
    const SHOWN: usize = 20;
    let mut sums: Vec<(Why, usize)> = Vec::new();
    for it in refused {
        match sums.iter_mut().find(|sum| sum.0 == it.why) {
            Some(sum) => sum.1 = sum.1.saturating_add(1),
            None => sums.push((it.why, 1)),
        }
    }
    sums.sort();
    let mut lines: Vec<String> =
        sums.iter().map(|(why, n)| format!("  {n} × {}", why.say(lang))).collect();
    lines.extend(refused.iter().take(SHOWN).map(|it| {
        let id = it.id.as_ref().map(|it| format!(" `{it}`")).unwrap_or_default();
        match lang {
            Lang::Zh => format!("  第 {} 条{id}：{}", it.n, it.why.say(lang)),
            Lang::En => format!("  no. {}{id}: {}", it.n, it.why.say(lang)),
        }
    }));
    let more = refused.len().saturating_sub(SHOWN);
    if more > 0 {
        lines.push(match lang {
            Lang::Zh => format!("  另有 {more} 条，见 --json"),
            Lang::En => format!("  {more} more, see --json"),
        });
    }
    lines
}
