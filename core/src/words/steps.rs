//! What the steps of a count say, and what its units are called.

use super::Template;

const fn step(code: &'static str, zh: &'static str, en: &'static str) -> Template {
    Template { code, zh, en, hint_zh: "", hint_en: "" }
}

/// The steps by kind; units under `unit/`, those of one under `unit/one/`.
pub(crate) const STEPS: &[Template] = &[
    step("start-excluded", "{day} 为起算日，不计入", "{day} is day zero and does not count"),
    step("counted", "计 {count} {unit}：{days}", "{count} {unit} counted: {days}"),
    step(
        "clamped",
        "该月无对应日，届满日为月末 {day}",
        "the month lacks the corresponding day; {day}, its last, takes its place",
    ),
    step(
        "stopped",
        "停止计算 {count} {unit}：{days}",
        "the clock stands still for {count} {unit}: {days}",
    ),
    step("weekends", "周末 {count} {unit}不计", "{count} weekend {unit} left out"),
    step("holidays", "节假日 {count} {unit}不计：{days}", "{count} {unit} off left out: {days}"),
    step(
        "make-up-counted",
        "调休上班 {count} {unit}计入：{days}",
        "{count} weekend {unit} worked instead: {days}",
    ),
    step("plain-end", "期间届满于 {day}", "the count ends on {day}"),
    step("rolled", "{days} 为休息日，顺延至 {day}", "{days}: offices rest, so it rolls to {day}"),
    step(
        "make-up-workday",
        "{day} 为调休上班日，不顺延",
        "{day} is a make-up workday, so it does not roll",
    ),
    step(
        "rest-day-kept",
        "{day} 为休息日，依规定不顺延",
        "{day} is a rest day, but this limit does not roll",
    ),
    step(
        "unpublished",
        "{day} 起需 {year} 年放假安排，其时尚无定论",
        "from {day} on it takes the holiday notice for {year}, which is not known",
    ),
    step(
        "past-stops",
        "停止计算的日子不作为最后一日，移至 {day}",
        "a stopped day cannot be the last, so it moves to {day}",
    ),
    step("earliest", "最早于 {day} 届满", "the last day is {day} at the earliest"),
    step(
        "earliest/weekdays",
        "周一至周五暂按上班计，于 {day} 届满，以放假安排为准",
        "with Monday to Friday taken as worked the last day is {day}; the notice decides",
    ),
    step("latest", "最迟于 {day} 届满", "the last day is {day} at the latest"),
    step("notices", "（放假通知 {notices}）", " (holiday notice {notices})"),
    step("unit/hours", "小时", "hours"),
    step("unit/days", "日", "days"),
    step("unit/working-days", "个工作日", "working days"),
    step("unit/weeks", "周", "weeks"),
    step("unit/months", "个月", "months"),
    step("unit/years", "年", "years"),
    step("unit/one/hours", "小时", "hour"),
    step("unit/one/days", "日", "day"),
    step("unit/one/working-days", "个工作日", "working day"),
    step("unit/one/weeks", "周", "week"),
    step("unit/one/months", "个月", "month"),
    step("unit/one/years", "年", "year"),
];
