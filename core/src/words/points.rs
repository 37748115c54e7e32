//! What findings about ledgers and the traces of totals say.
//!
//! | kind | variant, chosen by | params (type) |
//! | --- | --- | --- |
//! | `not-in-force` | | `on` (day of the entry) |
//! | `other-class` | | `on` |
//! | `not-taking-part` | | `on` |
//! | `again` | | `on` |
//! | `out-of-range` | | `on` |
//! | `worth-unknown` | | `on`, `missing` (words) |
//! | `evidence-missing` | | `on`, `evidence` (words, kinds of evidence) |
//! | `recorded-late` | | `on`, `recorded` (day) |
//! | `wrong-recorder` | | `on`, `role` (the actor's), `allowed` (words, roles) |
//! | `wrong-reviewer` | | the same; `on` is the day of the review |
//! | `wrong-publisher` | | the same; `on` is the day of publication |
//! | `self-reviewed` | | `on` |
//! | `own-review` | | `on` |
//! | `published-short` | | `on` (day of publication), `until` (day) |
//! | `objection-late` | | `on` (day of the objection) |
//! | `answer-late` | | `on` (day of the objection) |
//! | | `unknown`: verdict unknown | the same |
//! | `answer-missing` | | `on` (day of the objection) |
//! | | `unknown`: verdict unknown | the same |
//! | `unapproved` | | `on` (day of the claim) |
//! | `age-not-reached` | | `on` (day of the claim) |
//! | `quota-undecided` | | `places` (count) |
//! | `no-band` | | `member` (id), `total` (word, a decimal) |
//! | `age-unknown` | | `member` (id) |
//!
//! Steps of a trace have `who`, the id of a subject or entry, and decimals as words.

use super::Phrase;

/// The sentence of a kind, or of a variant of it (`kind.variant`).
pub(crate) const FINDINGS: &[Phrase] = &[
    Phrase {
        key: "not-in-force",
        zh: "「{rule}」在{on}无有效规定，该笔不计分",
        en: "“{rule}” is not in force on {on}, so the entry does not count",
    },
    Phrase {
        key: "other-class",
        zh: "「{rule}」不适用于该对象的类别，{on}的这一笔不计分",
        en: "“{rule}” is not for the class of the subject, so the entry of {on} does not count",
    },
    Phrase {
        key: "not-taking-part",
        zh: "该对象在{on}未参加积分，「{rule}」不计分",
        en: "the subject does not take part on {on}, so “{rule}” does not count",
    },
    Phrase {
        key: "again",
        zh: "「{rule}」不重复计分，{on}的这一笔已有在先记录",
        en: "“{rule}” counts only once; an entry came before that of {on}",
    },
    Phrase {
        key: "out-of-range",
        zh: "{on}记录的分值超出「{rule}」的范围，不计分",
        en: "what was recorded on {on} is not what “{rule}” allows, so it does not count",
    },
    Phrase {
        key: "worth-unknown",
        zh: "{on}的「{rule}」无法确定分值或有效期，还缺{missing}",
        en: "what “{rule}” of {on} is worth cannot be told, {missing} is missing",
    },
    Phrase {
        key: "evidence-missing",
        zh: "{on}的「{rule}」缺少佐证：{evidence}",
        en: "“{rule}” of {on} has no evidence: {evidence}",
    },
    Phrase {
        key: "recorded-late",
        zh: "{on}的「{rule}」{must}在{due}前登记，实际于{recorded}登记",
        en: "“{rule}” of {on} {must} be recorded by {due}; it was recorded on {recorded}",
    },
    Phrase {
        key: "wrong-recorder",
        zh: "{on}的「{rule}」{must}由{allowed}登记，实际由{role}登记",
        en: "“{rule}” of {on} {must} be recorded by {allowed}; {role} recorded it",
    },
    Phrase {
        key: "wrong-reviewer",
        zh: "「{rule}」{must}由{allowed}审核，{on}由{role}审核",
        en: "“{rule}” {must} be reviewed by {allowed}; on {on} {role} reviewed it",
    },
    Phrase {
        key: "wrong-publisher",
        zh: "「{rule}」{must}由{allowed}公示，{on}由{role}公示",
        en: "“{rule}” {must} be published by {allowed}; on {on} {role} published it",
    },
    Phrase {
        key: "self-reviewed",
        zh: "「{rule}」的登记与审核为同一人（{on}）",
        en: "“{rule}” was recorded and reviewed by the same person ({on})",
    },
    Phrase {
        key: "own-review",
        zh: "「{rule}」由积分对象本人审核（{on}）",
        en: "“{rule}” was reviewed by the one whose points they are ({on})",
    },
    Phrase {
        key: "published-short",
        zh: "「{rule}」自{on}公示，{must}持续至{due}，实际止于{until}",
        en: "“{rule}” was published on {on} and {must} be shown until {due}; it was shown until {until}",
    },
    Phrase {
        key: "objection-late",
        zh: "对「{rule}」的异议最后一日为{due}，实际于{on}提出",
        en: "the last day to object to “{rule}” was {due}; it was objected to on {on}",
    },
    Phrase {
        key: "answer-late",
        zh: "对「{rule}」的异议（{on}）{must}在{due}前答复，答复逾期",
        en: "the objection of {on} to “{rule}” {must} be answered by {due}; it was answered late",
    },
    Phrase {
        key: "answer-late.unknown",
        zh: "对「{rule}」的异议（{on}）已答复，是否逾期尚不能断定：最后一日为{due}",
        en: "the objection of {on} to “{rule}” was answered; whether late cannot be told: its last day is {due}",
    },
    Phrase {
        key: "answer-missing",
        zh: "对「{rule}」的异议（{on}）{must}在{due}前答复，至今未答复",
        en: "the objection of {on} to “{rule}” {must} be answered by {due}; it is not answered",
    },
    Phrase {
        key: "answer-missing.unknown",
        zh: "对「{rule}」的异议（{on}）未答复，是否逾期尚不能断定：最后一日为{due}",
        en: "the objection of {on} to “{rule}” is not answered; whether over time cannot be told: its last day is {due}",
    },
    Phrase {
        key: "unapproved",
        zh: "{on}起主张的「{rule}」未经批准，暂不生效",
        en: "“{rule}”, claimed from {on}, is not approved and has no effect yet",
    },
    Phrase {
        key: "age-not-reached",
        zh: "{on}起主张的「{rule}」未达规定年龄，不生效",
        en: "“{rule}”, claimed from {on}, has no effect before the age for it",
    },
    Phrase {
        key: "quota-undecided",
        zh: "「{rule}」名额{places}个，末位同分者超出余额，须由人决定",
        en: "“{rule}” has {places} places, and equals at the edge have not all room: people decide",
    },
    Phrase {
        key: "no-band",
        zh: "{member}的总分{total}不属于任何等次",
        en: "the total {total} of {member} lies in no band",
    },
    Phrase {
        key: "age-unknown",
        zh: "{member}是否达到计分年龄尚不能断定，暂不计分",
        en: "whether {member} is of age cannot be told, so it is not scored",
    },
];

/// The sentence of a step.
pub(crate) const TRACE: &[Phrase] = &[
    Phrase {
        key: "points-period",
        zh: "计分周期「{rule}」：{from}至{until}",
        en: "the period by “{rule}” runs from {from} until {until}",
    },
    Phrase { key: "points-total", zh: "{who}：总分{total}", en: "{who}: the total is {total}" },
    Phrase {
        key: "points-base",
        zh: "{who}：「{rule}」基础分{points}",
        en: "{who}: the base of “{rule}” is {points}",
    },
    Phrase {
        key: "points-carried",
        zh: "{who}：上期结转{points}",
        en: "{who}: {points} is carried over from the last period",
    },
    Phrase {
        key: "points-head",
        zh: "{who}：「{rule}」基础{base}，加{awards}，减{deductions}，保底补{floor}，计{points}",
        en: "{who}: “{rule}” has a base of {base}, {awards} awarded, {deductions} deducted, {floor} by its floor: {points}",
    },
    Phrase {
        key: "points-line",
        zh: "{on}：「{rule}」应计{gross}，实计{net}",
        en: "{on}: “{rule}” is worth {gross}, of which {net} counts",
    },
    Phrase {
        key: "points-cut",
        zh: "「{rule}」封顶，余额{room}，扣除{cut}",
        en: "the cap of “{rule}” had room for {room} and took off {cut}",
    },
    Phrase {
        key: "points-floor",
        zh: "{who}：总分保底补{points}",
        en: "{who}: the floor under the total adds {points}",
    },
    Phrase {
        key: "points-grade",
        zh: "「{rule}」自{since}起直接定级",
        en: "“{rule}” grades directly since {since}",
    },
    Phrase {
        key: "points-band",
        zh: "{who}：总分{total}，等次为「{rule}」",
        en: "{who}: with {total} the band is “{rule}”",
    },
];
