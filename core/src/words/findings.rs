//! What findings say.
//!
//! A finding's kind, and a variant where the facts differ, choose the sentence.
//! These parameters fill it; whoever makes the finding gives exactly these:
//!
//! | kind | variant, chosen by | params (type) |
//! | --- | --- | --- |
//! | `late` | | `on` (day of the act), `days-late` (count) |
//! | | `may`: `right` given | the same, and `right` (word `yes`): the rule is a right |
//! | | `time`: `until` given | `on`, `at` (word `HH:MM`), `until` (word `HH:MM`), in hours and on the last day itself |
//! | | `unknown`: verdict unknown | `on`, `missing` (words) |
//! | `missing` | | `days-late` (count, up to the day asked) |
//! | | `ended`: `ended` given | `ended` (day on which it was discharged or expired), `days-late` (count, up to that day) |
//! | | `every`: `required` given | `from`, `until` (days of the period), `required`, `done` (counts) |
//! | | `every-unknown`: both | `from`, `until`, `required`, `done`, `missing` |
//! | | `unknown`: verdict unknown | `missing` (words) |
//! | `too-early` | | `on`, `opens` (days), `days-early` (count) |
//! | | `stopped`: `since` given | `on`, `since` (day from which the wait stood still) |
//! | | `unknown`: verdict unknown | `on`, `missing` (words) |
//! | `extension-late` | | `on` |
//! | `extension-again` | | `on`, `times` (count allowed) |
//! | `extension-over-cap` | | `on`, `total` (count with this one), `cap` (count), `unit` (word, as JSON writes it) |
//! | | `least`: `least` given | `on`, `amount`, `least` (counts), `unit` (word) |
//! | `extension-not-running` | | `on` |
//! | `suspended-late` | | `on` |
//! | `already-suspended` | | `on`, `since` (day of the open stop) |
//! | `not-suspended` | | `on` |
//! | `limit-unknown` | | `missing` (words) |
//! | `broken` | | `event` (kind), `on` |
//! | | `refused`: `refused` given | `event`, `on`, `refused` (word `yes`) |
//! | `undecided` | | `event`, `on`, `missing` (words) |
//! | `wrong-role` | | `event`, `on`, `role` (the actor's), `allowed` (words, roles) |
//! | | `unknown`: verdict unknown | `event`, `on`, `allowed` |
//! | `not-allowed` | | `event`, `on`, `stage` (words, the present ones), `stages` (words, where it would be) |
//! | | `nowhere`: `stages` empty | the same |
//! | `unknown-branch` | | `event`, `on`, `missing` (words) |
//! | | `duty`: `duty` given | the same, and `duty` (word `yes`): it may start or end a clock |
//! | `attribute-missing` | | `event`, `on`, `missing` (words) |
//! | `layer-conflict` | | `layer` (id), `lower`, `higher` (rule ids), `from` (day) |
//! | `short` |  | `have`, `need`, `base` (counts), `count`, `of` (words, quantities), `item` (fact) |
//! | `over` |  | the same |
//! | `wrongly-declared` |  | the same, and `declared` (word `passed` or `failed`) |
//! | `bad-ballots` |  | `have`, `need` (counts), `item` |
//! | `few-candidates` |  | `have`, `need`, `seats` (counts), `item` |
//! | `too-soon` |  | `on` (day); `due` is the first day that is not too soon |
//! | `too-late` |  | `on` (day), `step` (kind of event) |
//! | `not-done` |  | `step` (kind of event) |
//! | `out-of-order` |  | `step`, `before` (kinds of event): done before it, although it comes after |
//! | `wrong-chair` |  | `allowed` (words, offices) |
//! | `wrong-hand` |  | `step` (kind of event) |
//! | `absent` |  | `role` |
//! | `no-document` |  | `document` (code) |
//! | `incomplete` |  | `document` (code), `fields` (words) |
//! | `not-apart` |  | `roles` (words) |
//! | `not-qualified` |  | `role`, `n` (count), `persons` (words) |
//! | `not-recused` |  | `n` (count), `item` |
//! | `taken-down` |  | `on` (day) |
//! | `proxies` |  | `have`, `need` (counts; `need` absent where no limit is fixed) |
//! | `opinion-late` |  | none |
//! | `lumped` |  | `have` (votes), `need` (persons), `item` |
//! | `too-few` |  | `role`, `have`, `need` |
//! | `too-many` |  | the same |
//! | `other-mode` |  | `modes` (words), `item` |
//! | `not-its-matter` |  | `matter` (code), `item` |
//! | `link-broken` |  | `step` (kind of event) |
//! | `not-known` |  | `missing` (words) |
//!
//! In English a number of days or times is said with its noun, and so is a length
//! (`cap`, `total`, `amount`, `least`, with `unit`) in both languages.
//!
//! `due` and the articles are read from the finding itself, the name of the
//! rule, stages, events and roles from the labels of the rulebook. A word of
//! `missing` is one of
//!
//! | word | stands for |
//! | --- | --- |
//! | `calendar:2027` | the calendar of that year |
//! | `attr:amount` | that attribute of the fact |
//! | `fact:served` | a fact of that kind |
//! | `person:submitted` | the person whom a fact of that kind should name |
//! | `time` | the time of day |
//! | `actor` | who did it |
//! | `organ:town-7` | that organ in the tree |
//! | `case:c-12` | that case |
//! | `count:present` | that quantity of a meeting |
//! | `role:chair` | who was named for that role |
//! | `offices` | who holds which office |
//! | `member:p-7` | whether that person belongs to the body |
//! | `household:p-7` | the household of that person |
//! | `act:m-3` | that act, or what it would take to judge it |
//! | `time:i-2` | the times by which it is known who was there for that item |
//!
//! An excuse, the want of one, and a rule that was not read in the text itself
//! are told by a tail after the sentence.

use super::Phrase;

/// The sentence of a kind, or of a variant of it (`kind.variant`).
pub(crate) const FINDINGS: &[Phrase] = &[
    Phrase {
        key: "late",
        zh: "「{rule}」{must}在期限内完成，最后一日为{due}；实际于{on}完成，逾期{days-late}日",
        en: "“{rule}” {must} be done in time, its last day is {due}; it was done on {on}, {days-late} late",
    },
    Phrase {
        key: "late.may",
        zh: "「{rule}」只能在期限内行使，最后一日为{due}；实际于{on}行使，逾期{days-late}日",
        en: "“{rule}” can be used in time only, its last day is {due}; it was used on {on}, {days-late} late",
    },
    Phrase {
        key: "late.time",
        zh: "「{rule}」{must}在期限内完成，截止于{due}{until}；实际于{on}{at}完成，已超时",
        en: "“{rule}” {must} be done in time, by {until} on {due}; it was done at {at} on {on}, too late",
    },
    Phrase {
        key: "late.unknown",
        zh: "「{rule}」于{on}完成，是否逾期尚不能断定：最后一日为{due}，还缺{missing}",
        en: "“{rule}” was done on {on}; whether late cannot be told: its last day is {due}, and {missing} is missing",
    },
    Phrase {
        key: "missing",
        zh: "「{rule}」{must}在期限内完成，最后一日为{due}；至今未完成，已逾期{days-late}日",
        en: "“{rule}” {must} be done in time, its last day is {due}; it is not done, {days-late} over",
    },
    Phrase {
        key: "missing.ended",
        zh: "「{rule}」{must}在期限内完成，最后一日为{due}；至{ended}终止时仍未完成，已逾期{days-late}日",
        en: "“{rule}” {must} be done in time, its last day is {due}; when it ended on {ended} it was not done, {days-late} over",
    },
    Phrase {
        key: "missing.every",
        zh: "「{rule}」{must}每期完成{required}次；{from}至{until}只完成{done}次",
        en: "“{rule}” {must} be done {required} in every period; from {from} to {until} it was done {done}",
    },
    Phrase {
        key: "missing.every-unknown",
        zh: "「{rule}」{must}每期完成{required}次；{from}至{until}已知完成{done}次，是否足数尚不能断定，还缺{missing}",
        en: "“{rule}” {must} be done {required} in every period; from {from} to {until} it was done {done} as far as known, {missing} is missing",
    },
    Phrase {
        key: "missing.unknown",
        zh: "「{rule}」尚未完成，是否逾期尚不能断定：最后一日为{due}，还缺{missing}",
        en: "“{rule}” is not done; whether over time cannot be told: its last day is {due}, and {missing} is missing",
    },
    Phrase {
        key: "too-early",
        zh: "「{rule}」：最早可于{opens}进行；实际于{on}进行，早了{days-early}日",
        en: "“{rule}”: it may be done from {opens} on; it was done on {on}, {days-early} too early",
    },
    Phrase {
        key: "too-early.stopped",
        zh: "「{rule}」：自{since}起停止计算，尚未恢复；实际于{on}进行，为时过早",
        en: "“{rule}”: the wait stood still since {since} and had not gone on; it was done on {on}, too early",
    },
    Phrase {
        key: "too-early.unknown",
        zh: "「{rule}」：于{on}进行，是否过早尚不能断定：等候期的最后一日为{due}，还缺{missing}",
        en: "“{rule}”: it was done on {on}; whether too early cannot be told: the wait's last day is {due}, and {missing} is missing",
    },
    Phrase {
        key: "extension-late",
        zh: "「{rule}」的期限已于{due}届满，{on}的延长不产生效力",
        en: "the time for “{rule}” had run out on {due}: the extension of {on} has no effect",
    },
    Phrase {
        key: "extension-again",
        zh: "「{rule}」至多延长{times}次，{on}的再次延长不产生效力",
        en: "“{rule}” can be extended {times} at most: the further extension of {on} has no effect",
    },
    Phrase {
        key: "extension-over-cap",
        zh: "「{rule}」合计至多延长{cap}，{on}的延长使合计达{total}，整个不产生效力",
        en: "“{rule}” can be extended by {cap} in all: that of {on} would make it {total} and has no effect at all",
    },
    Phrase {
        key: "extension-over-cap.least",
        zh: "「{rule}」每次至少延长{least}，{on}只延长{amount}，不产生效力",
        en: "“{rule}” is extended by {least} at least: that of {on} by {amount} has no effect",
    },
    Phrase {
        key: "extension-not-running",
        zh: "「{rule}」的期限未在计算，{on}的延长不产生效力",
        en: "no time for “{rule}” is running: the extension of {on} has no effect",
    },
    Phrase {
        key: "suspended-late",
        zh: "「{rule}」的期限已于{due}届满，{on}的停计不产生效力",
        en: "the time for “{rule}” had run out on {due}: the stop of {on} has no effect",
    },
    Phrase {
        key: "already-suspended",
        zh: "「{rule}」自{since}起已经停计，{on}再次停计不产生效力",
        en: "the time for “{rule}” stands still since {since}: the further stop of {on} has no effect",
    },
    Phrase {
        key: "not-suspended",
        zh: "「{rule}」的期限并未停计，{on}的恢复不产生效力",
        en: "the time for “{rule}” does not stand still: the resumption of {on} has no effect",
    },
    Phrase {
        key: "limit-unknown",
        zh: "「{rule}」的最后一日不能断定，还缺{missing}",
        en: "the last day of “{rule}” cannot be told: {missing} is missing",
    },
    Phrase {
        key: "broken",
        zh: "「{rule}」：{on}的「{event}」不符合此项要求；该行为仍算数",
        en: "“{rule}”: “{event}” of {on} does not meet this requirement; the act stands",
    },
    Phrase {
        key: "broken.refused",
        zh: "「{rule}」：{on}的「{event}」不符合此项要求；该行为不产生效力",
        en: "“{rule}”: “{event}” of {on} does not meet this requirement; the act has no effect",
    },
    Phrase {
        key: "undecided",
        zh: "「{rule}」：{on}的「{event}」是否符合此项要求不能断定，还缺{missing}；该行为仍算数",
        en: "“{rule}”: whether “{event}” of {on} meets this requirement cannot be told, {missing} is missing; the act stands",
    },
    Phrase {
        key: "wrong-role",
        zh: "{on}的「{event}」应由{allowed}作出，记录的是{role}；不产生效力",
        en: "“{event}” of {on} is for {allowed} to do; the record names {role}; it has no effect",
    },
    Phrase {
        key: "wrong-role.unknown",
        zh: "{on}的「{event}」应由{allowed}作出，记录中没有行为人；该行为仍算数",
        en: "“{event}” of {on} is for {allowed} to do; the record names nobody; the act stands",
    },
    Phrase {
        key: "not-allowed",
        zh: "{on}的「{event}」不能在「{stage}」阶段作出，可以作出的阶段：{stages}；不产生效力",
        en: "“{event}” of {on} cannot be done in stage “{stage}”, only in: {stages}; it has no effect",
    },
    Phrase {
        key: "not-allowed.nowhere",
        zh: "{on}的「{event}」不能在「{stage}」阶段作出，也没有可以作出的阶段；不产生效力",
        en: "“{event}” of {on} cannot be done in stage “{stage}”, nor in any other; it has no effect",
    },
    Phrase {
        key: "unknown-branch",
        zh: "{on}的「{event}」该走哪一步不能断定，还缺{missing}；不产生效力",
        en: "where “{event}” of {on} leads cannot be told, {missing} is missing; it has no effect",
    },
    Phrase {
        key: "unknown-branch.duty",
        zh: "「{rule}」：{on}的「{event}」是否影响其期限不能断定，还缺{missing}；该行为仍算数，期限不变",
        en: "“{rule}”: whether “{event}” of {on} touches its clock cannot be told, {missing} is missing; the act stands, the clock stays as it is",
    },
    Phrase {
        key: "attribute-missing",
        zh: "{on}的「{event}」应当写明{missing}，记录中没有",
        en: "“{event}” of {on} has to tell {missing}; the record does not",
    },
    Phrase {
        key: "layer-conflict",
        zh: "「{layer}」的规则「{lower}」与上位规则「{higher}」抵触，自{from}起适用上位规则",
        en: "rule “{lower}” of “{layer}” conflicts with the higher rule “{higher}”, which applies from {from} on",
    },
    Phrase {
        key: "short",
        zh: "「{rule}」：{count}{have}，至少须{need}（{of}{base}）",
        en: "“{rule}”: {count} {have}, it takes {need} (of {base}: {of})",
    },
    Phrase {
        key: "over",
        zh: "「{rule}」：{count}{have}，至多{need}（{of}{base}）",
        en: "“{rule}”: {count} {have}, at most {need} (of {base}: {of})",
    },
    Phrase {
        key: "wrongly-declared",
        zh: "「{rule}」：宣布为{declared}，而{count}{have}，须{need}",
        en: "“{rule}”: declared {declared}, but {count} {have} where it takes {need}",
    },
    Phrase {
        key: "bad-ballots",
        zh: "「{rule}」：计有{have}，至多只能有{need}，该次投票无效",
        en: "“{rule}”: {have} were counted where there can be {need} at most: the vote is void",
    },
    Phrase {
        key: "few-candidates",
        zh: "「{rule}」：应选{seats}名，候选人{have}名，至少须{need}名",
        en: "“{rule}”: for {seats} seats there are {have} candidates, it takes {need}",
    },
    Phrase {
        key: "too-soon",
        zh: "「{rule}」：最早可于{due}进行，实际于{on}进行",
        en: "“{rule}”: the first day for it is {due}; it was done on {on}",
    },
    Phrase {
        key: "too-late",
        zh: "「{rule}」：「{step}」的最后一日为{due}，实际于{on}",
        en: "“{rule}”: the last day for “{step}” was {due}; it was done on {on}",
    },
    Phrase {
        key: "not-done",
        zh: "「{rule}」：没有「{step}」的记录",
        en: "“{rule}”: there is no record of “{step}”",
    },
    Phrase {
        key: "out-of-order",
        zh: "「{rule}」：「{step}」应在「{before}」之后，实际在其前",
        en: "“{rule}”: “{step}” comes after “{before}” and was done before it",
    },
    Phrase {
        key: "wrong-chair",
        zh: "「{rule}」：应由{allowed}主持",
        en: "“{rule}”: it is for {allowed} to preside",
    },
    Phrase {
        key: "wrong-hand",
        zh: "「{rule}」：「{step}」不是由应当办理的主体在会后作出",
        en: "“{rule}”: “{step}” was not done by those to whom it belongs, or before the act",
    },
    Phrase {
        key: "absent",
        zh: "「{rule}」：{role}没有全部到场",
        en: "“{rule}”: not every {role} is there",
    },
    Phrase {
        key: "no-document",
        zh: "「{rule}」：缺少{document}",
        en: "“{rule}”: the {document} are missing",
    },
    Phrase {
        key: "incomplete",
        zh: "「{rule}」：{document}缺少{fields}",
        en: "“{rule}”: the {document} lack {fields}",
    },
    Phrase {
        key: "not-apart",
        zh: "「{rule}」：{roles}不能由同一人（或者近亲属）担任",
        en: "“{rule}”: {roles} cannot be the same person, or relatives where it says so",
    },
    Phrase {
        key: "not-qualified",
        zh: "「{rule}」：{role}中{n}人不具备所需资格（{persons}）",
        en: "“{rule}”: {role}: {n} without the right that it takes ({persons})",
    },
    Phrase {
        key: "not-recused",
        zh: "「{rule}」：应当回避而没有回避的有{n}人",
        en: "“{rule}”: {n} who have to stay out did not",
    },
    Phrase {
        key: "taken-down",
        zh: "「{rule}」：应当公布至{due}，{on}即已撤下",
        en: "“{rule}”: posted until {due} at least; it was taken down on {on}",
    },
    Phrase {
        key: "proxies",
        zh: "「{rule}」：有不合规定的委托（一人最多受托{have}份）",
        en: "“{rule}”: some proxies do not keep to it (one holder has {have})",
    },
    Phrase {
        key: "opinion-late",
        zh: "「{rule}」：这份书面意见不能计入票数",
        en: "“{rule}”: this written opinion does not count",
    },
    Phrase {
        key: "lumped",
        zh: "「{rule}」：涉及{need}人，只表决{have}次",
        en: "“{rule}”: {need} persons, but {have} votes",
    },
    Phrase {
        key: "too-few",
        zh: "「{rule}」：{role}{have}名，至少须{need}名",
        en: "“{rule}”: {role}: {have}, it takes {need}",
    },
    Phrase {
        key: "too-many",
        zh: "「{rule}」：{role}{have}名，至多{need}名",
        en: "“{rule}”: {role}: {have}, at most {need}",
    },
    Phrase {
        key: "other-mode",
        zh: "「{rule}」：应当以{modes}方式表决",
        en: "“{rule}”: votes are taken by {modes}",
    },
    Phrase {
        key: "not-its-matter",
        zh: "「{rule}」：「{matter}」不由本会决定",
        en: "“{rule}”: “{matter}” is not for this meeting to decide",
    },
    Phrase {
        key: "link-broken",
        zh: "「{rule}」：「{step}」这一环节没有依程序完成",
        en: "“{rule}”: the step “{step}” was not an act in due form",
    },
    Phrase {
        key: "not-known",
        zh: "「{rule}」是否符合不能认定，还缺{missing}",
        en: "whether “{rule}” is kept cannot be told: {missing} is missing",
    },
];

/// What follows the sentence of a finding.
pub(crate) const TAILS: &[Phrase] = &[
    Phrase {
        key: "excused",
        zh: "。已记录理由（{excused}），视为已履行",
        en: ". The reason is recorded ({excused}), so it counts as kept",
    },
    Phrase {
        key: "unexcused",
        zh: "。未记录不照此办理的理由",
        en: ". No reason for departing from it is recorded",
    },
    Phrase { key: "cites", zh: "。依据：{cites}", en: ". Basis: {cites}" },
    Phrase {
        key: "secondary",
        zh: "。此规则取自二手资料",
        en: ". The rule is known at second hand",
    },
    Phrase {
        key: "inferred",
        zh: "。此规则由条文推出，条文未明写",
        en: ". The rule follows from the text, which does not say it",
    },
    Phrase {
        key: "from-memory",
        zh: "。此规则未经核对",
        en: ". The rule is remembered and was not checked",
    },
    Phrase {
        key: "disputed",
        zh: "。此规则各方资料说法不一",
        en: ". The sources of the rule contradict each other",
    },
];
