//! What a description of a lifecycle says.

use super::Template;

const fn say(code: &'static str, zh: &'static str, en: &'static str) -> Template {
    Template { code, zh, en, hint_zh: "", hint_en: "" }
}

/// The phrases of a description, by code.
pub(super) const PHRASES: &[Template] = &[
    say("one-hour", "{n} 小时", "{n} hour"),
    say("hours", "{n} 小时", "{n} hours"),
    say("one-day", "{n} 日", "{n} day"),
    say("days", "{n} 日", "{n} days"),
    say("one-working-day", "{n} 个工作日", "{n} working day"),
    say("working-days", "{n} 个工作日", "{n} working days"),
    say("one-week", "{n} 周", "{n} week"),
    say("weeks", "{n} 周", "{n} weeks"),
    say("one-month", "{n} 个月", "{n} month"),
    say("months", "{n} 个月", "{n} months"),
    say("one-year", "{n} 年", "{n} year"),
    say("years", "{n} 年", "{n} years"),
    say("every", "每 {term}至少 {n} 次", "at least {n} in every {term}"),
    say(
        "extension",
        "可延长合计不超过 {cap}（{times} 次）",
        "may be extended by {cap} in all ({times} times)",
    ),
    say("no-cap", "不限", "any time"),
    say("any-times", "不限", "any number of"),
    say("by-code", "按 `{attribute}`：{rows}", "by `{attribute}`: {rows}"),
    say("code-row", "{code} 为 {term}", "{code} {term}"),
    say("last-day", "至 `{attribute}` 所定之日", "until the day told in `{attribute}`"),
    say("unstated", "未定期限（{words}）", "no day stated ({words})"),
    say("edge-expiry", "{duty}逾期", "{duty} expires"),
    say(
        "worst",
        "如各期限均用尽，最长 {days} 日：{path}",
        "with every limit used up it takes {days} days: {path}",
    ),
    say("worst-none", "没有通往办结的路径", "no path leads to an end"),
    say(
        "worst-capped",
        "检索在 {steps} 步后停止，可能有更长的路径",
        "the search stopped after {steps} steps; a longer path may exist",
    ),
    say(
        "leg-duty",
        "{from} → {to}（{what}）：{duty}，自第 {started} 日起 {limit}，至第 {arrival} 日；{cites}",
        "{from} → {to} ({what}): {duty}, {limit} from day {started}, by day {arrival}; {cites}",
    ),
    say(
        "leg-expiry",
        "{from} → {to}（{what}）：{duty}，自第 {started} 日起 {limit}，届满次日即第 {arrival} 日；{cites}",
        "{from} → {to} ({what}): {duty}, {limit} from day {started}, the day after its last day, day {arrival}; {cites}",
    ),
    say(
        "leg-wait",
        "{from} → {to}（{what}）：须等候 {duty}，第 {arrival} 日起；{cites}",
        "{from} → {to} ({what}): waits for {duty}, day {arrival}; {cites}",
    ),
    say(
        "leg-open",
        "{from} → {to}（{what}）：未定期限，按 0 日计，第 {arrival} 日；{cites}",
        "{from} → {to} ({what}): no limit stated, counted as 0 days, day {arrival}; {cites}",
    ),
    say("sum", "{limit} + {extension}", "{limit} + {extension}"),
    say(
        "unbounded-steps",
        "该路径上未定期限的环节：{list}",
        "steps on this path without a stated limit: {list}",
    ),
    say("unlimited-stages", "法律未定期限的阶段：{list}", "stages without a stated limit: {list}"),
    say(
        "unlimited-stops",
        "可停止计算而停止时间不限的：{list}",
        "clocks that may stop for any time: {list}",
    ),
    say(
        "cycle-days",
        "循环 {path}：每多一轮增加 {days} 日",
        "cycle {path}: each further turn adds {days} days",
    ),
    say(
        "cycle-held",
        "循环 {path}：在 {duties} 期限内进行，不增加时间",
        "cycle {path}: runs inside {duties} and adds nothing",
    ),
    say(
        "cycle-stopped",
        "循环 {path}：{duties} 停止计算，每轮增加所停日数",
        "cycle {path}: stops {duties}; each turn adds the days stopped",
    ),
    say(
        "cycle-open",
        "循环 {path}：每多一轮增加 {days} 日，另有未定期限的环节：{list}",
        "cycle {path}: each further turn adds {days} days, and steps without a stated limit: {list}",
    ),
    say(
        "roll-max",
        "顺延最多 {days} 日（{on}；依 {covered} 的日历）",
        "a last day moves by at most {days} days ({on}; calendar {covered})",
    ),
    say(
        "unbounded",
        "因此没有确定的最长时限：以上合计只是已定期限之和",
        "so there is no true maximum: the sum above is only that of the stated limits",
    ),
    say("bounded", "停止计算与顺延不计在内", "stopped days and rolls are left out"),
];
