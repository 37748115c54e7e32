//! What findings, credits and remarks on plans of study say.
//!
//! | kind | variant, chosen by | params (type) |
//! | --- | --- | --- |
//! | `not-enough` | | `from`, `until` (days), `need` (word, a rule), `has`, `required` (words, decimals) |
//! | `exempted` | | `from`, `until` (days) |
//! | `claim-unproved` | | `content` (word), `covered-ms`, `needed-ms` (counts) |
//! | `claim-unclear` | | `content` (word), `covered-ms` (count) |
//! | `not-approved` | | `allowed` (words, roles) |
//! | `attempt-refused` | | `why` (word) |
//! | `expired` | | `until` (day) |
//! | `not-made-up` | | none |

use super::{Phrase, Template};

/// The sentence of a finding.
pub(crate) const FINDINGS: &[Phrase] = &[
    Phrase {
        key: "not-enough",
        zh: "「{rule}」：{from}至{until}，「{need}」须{required}，实有{has}",
        en: "“{rule}”: from {from} to {until}, “{need}” needs {required}, there are {has}",
    },
    Phrase {
        key: "exempted",
        zh: "「{rule}」：{from}至{until}，已免除",
        en: "“{rule}”: exempted from {from} to {until}",
    },
    Phrase {
        key: "claim-unproved",
        zh: "「{rule}」：客户端称 {content} 已完成，而已播放部分合并为 {covered-ms} 毫秒，须 {needed-ms} 毫秒",
        en: "“{rule}”: a client says {content} is completed, but what was played covers {covered-ms} ms of the {needed-ms} ms needed",
    },
    Phrase {
        key: "claim-unclear",
        zh: "「{rule}」：客户端称 {content} 已完成，证据不足，无法判断",
        en: "“{rule}”: a client says {content} is completed; the evidence is not sufficient to tell",
    },
    Phrase {
        key: "not-approved",
        zh: "「{rule}」：未经{allowed}批准",
        en: "“{rule}”: not approved by {allowed}",
    },
    Phrase {
        key: "attempt-refused",
        zh: "「{rule}」：本次考试不计入（{why}）",
        en: "“{rule}”: this attempt does not count ({why})",
    },
    Phrase {
        key: "expired",
        zh: "「{rule}」：有效期已于{until}届满",
        en: "“{rule}”: valid until {until}, no longer",
    },
    Phrase {
        key: "not-made-up",
        zh: "「{rule}」：应于{due}前补课，未补",
        en: "“{rule}”: to be made up for by {due}, not done",
    },
];

/// Why hours count or do not, by the name of the reason; and the line around it.
pub(crate) const STUDY: &[Phrase] = &[
    Phrase {
        key: "line/granted",
        zh: "计{hours}（{category}）：{why}",
        en: "{hours} counted ({category}): {why}",
    },
    Phrase {
        key: "line/refused",
        zh: "不计{hours}（{category}）：{why}",
        en: "{hours} not counted ({category}): {why}",
    },
    Phrase {
        key: "study-granted",
        zh: "{on}：「{category}」计{hours}",
        en: "{on}: {hours} counted for “{category}”",
    },
    Phrase {
        key: "study-refused",
        zh: "{on}：「{category}」不计{hours}",
        en: "{on}: {hours} not counted for “{category}”",
    },
    Phrase {
        key: "gate", zh: "尚未达到参考条件", en: "what has to come before was not done"
    },
    Phrase {
        key: "cooling-off",
        zh: "距上次不合格时间过短",
        en: "too soon after a failed attempt",
    },
    Phrase { key: "no-attempt-left", zh: "考试次数已用完", en: "no attempt is left" },
    Phrase {
        key: "nothing-to-make-up",
        zh: "没有须补考的考试",
        en: "there is nothing to make up for",
    },
    Phrase { key: "no-make-up-left", zh: "补考次数已用完", en: "no make-up exam is left" },
    Phrase { key: "not-in-force", zh: "规则未施行", en: "the rule is not in force" },
    Phrase { key: "line/cites", zh: "。依据：{cites}", en: ". Articles: {cites}" },
    Phrase {
        key: "completed",
        zh: "内容已完成，按「{rule}」折算",
        en: "the content is completed, converted by “{rule}”",
    },
    Phrase {
        key: "attended",
        zh: "已参加，按「{rule}」折算",
        en: "attended, converted by “{rule}”",
    },
    Phrase {
        key: "watched",
        zh: "当日新观看，按「{rule}」折算",
        en: "newly watched on the day, converted by “{rule}”",
    },
    Phrase {
        key: "test-passed",
        zh: "测试合格，按「{rule}」",
        en: "the test is passed, by “{rule}”",
    },
    Phrase {
        key: "substituted",
        zh: "以其他方式替代，按「{rule}」折算",
        en: "counts instead of study, converted by “{rule}”",
    },
    Phrase {
        key: "carried",
        zh: "上年度结转，按「{rule}」",
        en: "carried over from the year before, by “{rule}”",
    },
    Phrase { key: "not-completed", zh: "内容未完成", en: "the content is not completed" },
    Phrase {
        key: "claim-not-proved",
        zh: "客户端自称完成，播放记录不足以证明",
        en: "a client says completed, and what was played does not show it",
    },
    Phrase {
        key: "relocked",
        zh: "规则从严后须重新判定，未达到",
        en: "a stricter rule asks for more than was covered",
    },
    Phrase {
        key: "below-least",
        zh: "未达到「{rule}」的最低标准",
        en: "less than “{rule}” counts at least",
    },
    Phrase {
        key: "band-max",
        zh: "超过「{rule}」的单项上限",
        en: "more than “{rule}” counts for one entry",
    },
    Phrase {
        key: "day-cap", zh: "超过每日上限「{rule}」", en: "beyond the daily cap “{rule}”"
    },
    Phrase {
        key: "year-cap", zh: "超过年度上限「{rule}」", en: "beyond the yearly cap “{rule}”"
    },
    Phrase { key: "again-today", zh: "当日已计过", en: "counted already on this day" },
    Phrase { key: "again-this-year", zh: "本年度已计过", en: "counted already in this year" },
    Phrase {
        key: "no-conversion",
        zh: "没有施行中的规则折算这类学习",
        en: "no rule in force converts this kind of study",
    },
    Phrase {
        key: "other-unit",
        zh: "「{rule}」以另一单位计量",
        en: "“{rule}” measures in another unit",
    },
    Phrase { key: "length-unknown", zh: "内容时长不明", en: "the length is not known" },
    Phrase {
        key: "not-approved", zh: "未经有权者批准", en: "whoever has to approve it did not"
    },
    Phrase {
        key: "unknown-ground",
        zh: "规则没有这一事由",
        en: "the plan does not know this ground",
    },
];

/// Remarks of the lint on plans of study.
pub(crate) const LINTS: &[Template] = &[
    Template {
        code: "metric-restricted-government",
        zh: "规则 `{named}` 使用受限指标 `{metric}`：国办函〔2026〕12号不许政务应用以此考核或者强制",
        en: "rule `{named}` uses the restricted metric `{metric}`, which 国办函〔2026〕12号 forbids in apps of the government",
        hint_zh: "改用完成情况、考试成绩等指标",
        hint_en: "use completion, exam results or another plain metric",
    },
    Template {
        code: "metric-restricted-party",
        zh: "规则 `{named}` 使用受限指标 `{metric}`：2023年《关于防治“指尖上的形式主义”的若干意见》原则上不许",
        en: "rule `{named}` uses the restricted metric `{metric}`, which the opinions of 2023 on formalism at one's fingertips forbid in principle",
        hint_zh: "改用其他指标；确有例外的，在 exception 中写明依据与理由",
        hint_en: "use another metric, or record the exception with its articles and reason in `exception`",
    },
    Template {
        code: "metric-restricted",
        zh: "规则 `{named}` 使用受限指标 `{metric}`",
        en: "rule `{named}` uses the restricted metric `{metric}`",
        hint_zh: "政务应用与党建应用不许使用；建议改用其他指标",
        hint_en: "apps of the government and of the Party may not use it; think of another",
    },
    Template {
        code: "band-gap",
        zh: "规则 `{named}` 的区间在 {from} 与 {until} 之间有缺口",
        en: "the ranges of rule `{named}` leave a gap between {from} and {until}",
        hint_zh: "补上区间，或者改正端点的开闭",
        hint_en: "close the gap, or correct which bound is inclusive",
    },
];
