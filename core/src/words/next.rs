//! What may come next, and why not.
//!
//! `step` begins; what is known of the step follows as tails, in the order in
//! which they stand here.

use super::Phrase;

/// The sentence of a next step and its tails.
pub(crate) const NEXT: &[Phrase] = &[
    Phrase { key: "step", zh: "{by}可以作出「{event}」", en: "{by} may do “{event}”" },
    Phrase {
        key: "closed",
        zh: "现在不能由{by}作出「{event}」",
        en: "“{event}” cannot be done by {by} now",
    },
    Phrase { key: "anybody", zh: "任何人", en: "anybody" },
    Phrase { key: "to", zh: "，进入「{to}」", en: ", which leads to “{to}”" },
    Phrase {
        key: "last-day",
        zh: "；「{duty}」的最后一日为{due}",
        en: "; the last day for “{duty}” is {due}",
    },
    Phrase {
        key: "opens",
        zh: "；须待{due}起（「{duty}」）",
        en: "; only from {due} on (“{duty}”)",
    },
    Phrase { key: "needs", zh: "；还须符合：{needs}", en: "; it has to meet: {needs}" },
    Phrase { key: "why-not", zh: "：{reasons}", en: ": {reasons}" },
    Phrase {
        key: "why/stage",
        zh: "只能在以下阶段：{stages}",
        en: "only in these stages: {stages}",
    },
    Phrase {
        key: "why/case",
        zh: "本事项不走这一步",
        en: "the case is not such that this way is taken",
    },
    Phrase { key: "why/requirement", zh: "不符合「{rule}」", en: "“{rule}” is not met" },
    Phrase {
        key: "why/unknown",
        zh: "缺少事实，不能断定",
        en: "a fact is missing, so it cannot be told",
    },
    Phrase {
        key: "why/not-before",
        zh: "「{rule}」的等候期未满",
        en: "the wait “{rule}” is not over",
    },
    Phrase {
        key: "why/lapsed",
        zh: "「{rule}」的行使期限已过",
        en: "the time to use “{rule}” has run out",
    },
    Phrase {
        key: "why/no-effect",
        zh: "「{rule}」的期限未在计算、已届满或者已不能再延长",
        en: "the clock of “{rule}” does not run, has run out or cannot be extended any further",
    },
    Phrase {
        key: "why/not-in-force",
        zh: "该规则此日不在施行期间",
        en: "the rule is not in force on this day",
    },
    Phrase {
        key: "need/attr",
        zh: "「{attribute}」合于条件",
        en: "“{attribute}” as the rule asks",
    },
    Phrase {
        key: "need/document", zh: "「{attribute}」各项齐全", en: "“{attribute}” complete"
    },
    Phrase { key: "need/organ", zh: "机关层级相符", en: "an organ of the right level" },
    Phrase { key: "need/differs", zh: "行为人须回避", en: "a person who need not withdraw" },
    Phrase {
        key: "need/related-case",
        zh: "所涉事项处于相应阶段",
        en: "the other case in the right stage",
    },
    Phrase { key: "need/case", zh: "本事项合于条件", en: "a case such as the rule asks" },
    Phrase {
        key: "why/other-stage",
        zh: "不属于现在的阶段",
        en: "it does not belong to the present stage",
    },
    Phrase { key: "why/wait", zh: "等候期未满", en: "the wait is not over" },
    Phrase { key: "why/over", zh: "行使期限已过", en: "the time to do it has run out" },
    Phrase { key: "rule", zh: "「{rule}」", en: "“{rule}”" },
];
