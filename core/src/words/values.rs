//! How values are said: force, days not fully known, and what is missing.

use super::Phrase;

/// Words for values, by name of the value.
pub(crate) const VALUES: &[Phrase] = &[
    Phrase { key: "must/must", zh: "应当", en: "must" },
    Phrase { key: "must/must-not", zh: "不得", en: "must not" },
    Phrase { key: "must/generally", zh: "一般应当", en: "should generally" },
    Phrase { key: "must/generally-not", zh: "一般不", en: "should generally not" },
    Phrase { key: "must/may", zh: "可以", en: "may" },
    Phrase {
        key: "due/between",
        zh: "{from}至{until}之间的一日",
        en: "some day from {from} to {until}",
    },
    Phrase { key: "due/from", zh: "{from}或其后的一日", en: "{from} or a later day" },
    Phrase { key: "due/none", zh: "未定之日", en: "a day not fixed" },
    Phrase { key: "span", zh: "{from}至{until}", en: "{from} to {until}" },
    Phrase { key: "missing/calendar", zh: "{it}年的放假安排", en: "the calendar of {it}" },
    Phrase { key: "missing/attr", zh: "「{it}」", en: "“{it}”" },
    Phrase { key: "missing/person", zh: "「{it}」的行为人", en: "the person of “{it}”" },
    Phrase { key: "missing/fact", zh: "「{it}」的记录", en: "a record of “{it}”" },
    Phrase { key: "missing/time", zh: "时刻", en: "the time of day" },
    Phrase { key: "missing/actor", zh: "行为人", en: "who did it" },
    Phrase {
        key: "missing/organ",
        zh: "机关 {it} 的层级",
        en: "the place of organ {it} in the tree",
    },
    Phrase { key: "missing/case", zh: "事项 {it}", en: "case {it}" },
    Phrase { key: "n/days", zh: "{n}", en: "{n} days" },
    Phrase { key: "one/days", zh: "{n}", en: "{n} day" },
    Phrase { key: "n/times", zh: "{n}", en: "{n} times" },
    Phrase { key: "one/times", zh: "{n}", en: "once" },
    Phrase { key: "not-told", zh: "（未说明）", en: "(not told)" },
];
