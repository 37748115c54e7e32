//! What the steps of a trace say.
//!
//! | step | params (type) |
//! | --- | --- |
//! | `accepted`, `record`, `refused` | `event` (kind), `on` (day) |
//! | `recorded-later` | `event`, `on`, `recorded` (day): it became known after the last day |
//! | `reversed` | `event`, `on`: the fact that was taken out |
//! | `moved` | `on`, `from`, `to` (stages) |
//! | `started` | `on` (day zero), `n` (count: which instance) |
//! | `start-ignored` | `on` |
//! | `fulfilled`, `discharged` | `on` |
//! | `expired` | `on` (the day after the last day) |
//! | `lapsed` | `due` (the last day) |
//! | `suspended`, `resumed` | `on` |
//! | `not-stopped` | `on`: a stage that would stop a clock after its last day |
//! | `extended` | `on`, `amount` (count), `unit` (word, as JSON writes it) |
//! | `rule-version` | `from`, `until` (days; either may be absent) |
//! | `share` | `count`, `of` (words, quantities), `have`, `need`, `base` (counts), `share` (word): how a share was reckoned |
//!
//! Steps of a count have their own words; they are given `day`, `days` (words, spans),
//! `count`, `unit`, `year` and `notices` (words) as far as the step carries them.
//!
//! The rule and its articles are read from the step itself.

use super::Phrase;

/// The sentence of a step, or of a variant of it (`kind.variant`).
pub(crate) const TRACE: &[Phrase] = &[
    Phrase {
        key: "accepted", zh: "{on}：「{event}」计入", en: "{on}: “{event}” is accepted"
    },
    Phrase {
        key: "record",
        zh: "{on}：「{event}」记录在案，不影响阶段",
        en: "{on}: “{event}” is put on record, the stage stays",
    },
    Phrase {
        key: "refused", zh: "{on}：「{event}」不计入", en: "{on}: “{event}” is not accepted"
    },
    Phrase {
        key: "recorded-later",
        zh: "{on}：「{event}」于{recorded}才记录，以发生日为准",
        en: "{on}: “{event}” was recorded on {recorded} only; the day it happened counts",
    },
    Phrase {
        key: "reversed",
        zh: "{on}：「{event}」已更正，不再计入",
        en: "{on}: “{event}” was reversed and no longer counts",
    },
    Phrase {
        key: "moved",
        zh: "{on}：由「{from}」进入「{to}」",
        en: "{on}: from “{from}” to “{to}”",
    },
    Phrase {
        key: "started",
        zh: "「{rule}」第{n}次起算，{on}为第零日",
        en: "“{rule}” starts (no. {n}), {on} is day zero",
    },
    Phrase {
        key: "start-ignored",
        zh: "{on}：「{rule}」已在计算，不重新起算",
        en: "{on}: “{rule}” is running already and does not start anew",
    },
    Phrase {
        key: "fulfilled", zh: "{on}：「{rule}」完成", en: "{on}: “{rule}” is fulfilled"
    },
    Phrase {
        key: "discharged",
        zh: "{on}：「{rule}」解除，不再须完成",
        en: "{on}: “{rule}” falls away, it is no longer owed",
    },
    Phrase {
        key: "expired",
        zh: "{on}：「{rule}」的期限已届满",
        en: "{on}: the time for “{rule}” has run out",
    },
    Phrase {
        key: "lapsed",
        zh: "「{rule}」的行使期限已于{due}届满，未行使",
        en: "the time to use “{rule}” ran out on {due}, unused",
    },
    Phrase {
        key: "suspended", zh: "{on}：「{rule}」停止计算", en: "{on}: “{rule}” stops"
    },
    Phrase {
        key: "resumed", zh: "{on}：「{rule}」恢复计算", en: "{on}: “{rule}” goes on"
    },
    Phrase {
        key: "not-stopped",
        zh: "{on}：「{rule}」的期限已届满，不能再停止计算",
        en: "{on}: the time for “{rule}” had run out and cannot stop any more",
    },
    Phrase {
        key: "extended",
        zh: "{on}：「{rule}」延长{amount}",
        en: "{on}: “{rule}” is extended by {amount}",
    },
    Phrase {
        key: "rule-version",
        zh: "「{rule}」适用{from}至{until}施行的文本",
        en: "“{rule}” is taken as in force from {from} until {until}",
    },
    Phrase {
        key: "rule-version.from",
        zh: "「{rule}」适用{from}起施行的文本",
        en: "“{rule}” is taken as in force from {from} on",
    },
    Phrase {
        key: "rule-version.until",
        zh: "「{rule}」适用{until}及以前施行的文本",
        en: "“{rule}” is taken as in force until {until}",
    },
    Phrase {
        key: "share",
        zh: "「{rule}」：{count}{have}，{of}{base}，比例{share}，须{need}",
        en: "“{rule}”: {count} {have} of {base} ({of}), share {share}, it takes {need}",
    },
    // Hours, and a limit that is a day, count no days that could be listed.
    Phrase { key: "counted.bare", zh: "计 {count} {unit}", en: "{count} {unit} counted" },
];
