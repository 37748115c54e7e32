// Written by `cargo xtask generate types` from docs/schema.

/**
 * One act (会议、选举、程序): a set of dated facts under one form.
 *
 * | kind of fact | says | attributes |
 * | --- | --- | --- |
 * | `opened` | the act begins; its day is the day of the act | |
 * | `closed` | it is over: nobody else comes or votes | |
 * | `item` | an item of the agenda (议题); its id is the fact's | `n`, `matter`, `subject` (person), `seats`, `mode` |
 * | `arrived` | a person is there, from `at` or from an item on | `item` |
 * | `left` | a person goes, at `at` or before an item | `item` |
 * | `out` | a person stays out of one item | `item` |
 * | `recused` | a person is recused from an item, or from all | `item` |
 * | `opinion` | an absent voter's written opinion | `item`, `vote` (`yes`, `no`, `abstain`) |
 * | `proxy` | a person lets another vote | `holder`, `written` |
 * | `voted` | votes counted so far | `item`, `candidate`, `yes`, `no`, `abstain` |
 * | `ballots` | ballots counted | `item`, `issued`, `returned`, `valid` |
 * | `declared` | the result as declared | `item`, `candidate`, `passed` |
 * | `count` | a number that the record tells | `of` (a quantity), `n`, `item` |
 * | `named` | a person is named for a role | `role`, `item` |
 * | `document` | a document | `name`, `fields` |
 * | `reason` | why a rule was departed from | `rule` |
 * | a step of the form | what the form calls so | `until` (day), `act` (id) |
 *
 * The person is that of `by`. What names no item is about all of them.
 *
 * 一次会议、选举、程序：同一会议形式之下、有日期的事实的集合。
 *
 * | 事实的种类 | 含义 | 属性 |
 * | --- | --- | --- |
 * | `opened` | 会议、选举开始；其日期即会议、选举之日 | |
 * | `closed` | 会议、选举结束：此后无人再到会或者表决 | |
 * | `item` | 议题；其标识即该事实的标识 | `n`、`matter`、`subject`（人员）、`seats`、`mode` |
 * | `arrived` | 某人到会，自 `at` 起或者自某一议题起 | `item` |
 * | `left` | 某人离开，在 `at` 或者在某一议题之前 | `item` |
 * | `out` | 某人不参加某一议题 | `item` |
 * | `recused` | 某人回避某一议题，或者回避全部议题 | `item` |
 * | `opinion` | 缺席的表决人的书面意见 | `item`、`vote`（`yes`、`no`、`abstain`） |
 * | `proxy` | 某人委托他人投票 | `holder`、`written` |
 * | `voted` | 截至此时计得的票数 | `item`、`candidate`、`yes`、`no`、`abstain` |
 * | `ballots` | 清点的选票 | `item`、`issued`、`returned`、`valid` |
 * | `declared` | 宣布的结果 | `item`、`candidate`、`passed` |
 * | `count` | 会议记录载明的数 | `of`（何种数量）、`n`、`item` |
 * | `named` | 某人被指定担任某一角色 | `role`、`item` |
 * | `document` | 文书 | `name`、`fields` |
 * | `reason` | 未按某一规则办理的理由 | `rule` |
 * | 会议形式的步骤 | 会议形式以此名称所指的内容 | `until`（日）、`act`（标识） |
 *
 * 人员为 `by` 所指之人。未写明议题的，涉及全部议题。
 */
export interface Act {
  /** The act, as an opaque id. 会议、选举，以不透明标识表示。 */
  readonly act: Id;
  /** What happened. 发生的事。 */
  readonly events?: readonly Fact[] | null;
  /** The form by which it is judged. 判断所依据的会议形式。 */
  readonly form: Id;
  /** The body that acts. 举行会议、选举的组织。 */
  readonly organ: Id;
  /** Acts that the facts name. Their own `others` are looked at as well. 事实所指的会议、选举。其自身的 `others` 也一并查看。 */
  readonly others?: readonly Act[] | null;
  /** Who belongs where. 谁属于何处。 */
  readonly roster?: Roster | null;
}

/**
 * Who did something: in which role, and, where guards ask, which person of which organ.
 *
 * 行为人：以何角色行事；条件问及的，还有是哪一机关的哪一人。
 */
export interface Actor {
  /** The organ. 机关。 */
  readonly organ?: Id | null;
  /** The person, as an opaque id. 人员，以不透明标识表示。 */
  readonly person?: Id | null;
  /** The role (角色). 角色。 */
  readonly role: Id;
}

/** How much was done, in a unit. 完成的量，以某一单位计。 */
export interface Amount {
  /** How many, with at most two decimal places. 数量，至多两位小数。 */
  readonly n: Hours;
  /** Of what. 所指为何。 */
  readonly unit: Unit;
}

/** A span in which something takes rights of a person, such as a sanction. 因处分等事由使某人失去权利的期间。 */
export interface Bar {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** What it is, such as `party-probation`. 种类，如 `party-probation`。 */
  readonly kind: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day | null;
}

/** A span in which a person belongs to a body as something. 某人以某种身份属于某一组织的期间。 */
export interface Belonging {
  /** The day on which the person comes of age; asked for only where age matters. 该人成年之日；仅在年龄有影响时才需要。 */
  readonly adultOn?: Day | null;
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The household (户). 户。 */
  readonly household?: Id | null;
  /** As what, such as `full-member` or `villager`. 身份，如 `full-member` 或者 `villager`。 */
  readonly is: Id;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person, as an opaque id. 人员，以不透明标识表示。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day | null;
}

/** A body (组织): a branch, a committee, a village. 组织：支部、委员会、村。 */
export interface Body {
  /** Its first day; absent if long ago. 存在的第一日；早已存在的，无此项。 */
  readonly from?: Day | null;
  /** The body. 组织。 */
  readonly id: Id;
  /** What it is, such as `party-branch`. 种类，如 `party-branch`。 */
  readonly kind: Id;
  /** The body directly above; absent at the top. 直接上级组织；处于顶端的，无此项。 */
  readonly parent?: Id | null;
  /** Its last day; absent if it goes on. 存在的最后一日；仍然存在的，无此项。 */
  readonly until?: Day | null;
}

/**
 * A case (事项): a set of dated facts under one lifecycle.
 *
 * The stage is never told; it follows from the facts.
 *
 * 事项：同一办理流程之下、有日期的事实的集合。
 *
 * 环节从不填报，由事实得出。
 */
export interface Case {
  /** The case, as an opaque id. 事项，以不透明标识表示。 */
  readonly case: Id;
  /** What happened. 发生的事。 */
  readonly events?: readonly Fact[] | null;
  /** The lifecycle by which it is judged. 判断所依据的办理流程。 */
  readonly lifecycle: Id;
  /** The organs that the facts name, as a tree. 事实所指的机关，构成一棵树。 */
  readonly organs?: readonly Organ[] | null;
  /** Cases that the facts name. Their own `others` are not looked at. 事实所指的事项。其自身的 `others` 不再查看。 */
  readonly others?: readonly Case[] | null;
}

/** What `compare` changes: at least one of these. `compare` 所作的改变：至少有其中一项。 */
export interface Change {
  /** Facts that are added, such as an act that is only considered. 增加的事实，如仅在考虑之中的行为。 */
  readonly add?: readonly Fact[] | null;
  /** Another day. 另一日。 */
  readonly asOf?: Day | null;
  /** The knowledge of another day. 另一日所知的情况。 */
  readonly knownOn?: Day | null;
  /**
   * Other layers, in place of those of the question: ids of built-in ones or whole layers.
   *
   * 其他叠加层，取代问题中的叠加层：内置叠加层的标识，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. 另一规则集，不带问题中的叠加层。 */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. 用于积分台账：对相同的记账和名册适用另一积分办法。 */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. `compare` 所作的改变：至少有其中一项。 */
export interface Change2 {
  /** Facts that are added, such as an act that is only considered. 增加的事实，如仅在考虑之中的行为。 */
  readonly add?: readonly Fact[] | null;
  /** Another day. 另一日。 */
  readonly asOf?: Day | null;
  /** The knowledge of another day. 另一日所知的情况。 */
  readonly knownOn?: Day | null;
  /**
   * Other layers, in place of those of the question: ids of built-in ones or whole layers.
   *
   * 其他叠加层，取代问题中的叠加层：内置叠加层的标识，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. 另一规则集，不带问题中的叠加层。 */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. 用于积分台账：对相同的记账和名册适用另一积分办法。 */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. `compare` 所作的改变：至少有其中一项。 */
export interface Change3 {
  /** Facts that are added, such as an act that is only considered. 增加的事实，如仅在考虑之中的行为。 */
  readonly add?: readonly Fact[] | null;
  /** Another day. 另一日。 */
  readonly asOf?: Day | null;
  /** The knowledge of another day. 另一日所知的情况。 */
  readonly knownOn?: Day | null;
  /**
   * Other layers, in place of those of the question: ids of built-in ones or whole layers.
   *
   * 其他叠加层，取代问题中的叠加层：内置叠加层的标识，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. 另一规则集，不带问题中的叠加层。 */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. 用于积分台账：对相同的记账和名册适用另一积分办法。 */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. `compare` 所作的改变：至少有其中一项。 */
export interface Change4 {
  /** Facts that are added, such as an act that is only considered. 增加的事实，如仅在考虑之中的行为。 */
  readonly add?: readonly Entry[] | null;
  /** Another day. 另一日。 */
  readonly asOf?: Day | null;
  /** The knowledge of another day. 另一日所知的情况。 */
  readonly knownOn?: Day | null;
  /**
   * Other layers, in place of those of the question: ids of built-in ones or whole layers.
   *
   * 其他叠加层，取代问题中的叠加层：内置叠加层的标识，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. 另一规则集，不带问题中的叠加层。 */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. 用于积分台账：对相同的记账和名册适用另一积分办法。 */
  readonly scheme?: Id | null;
}

/** A course, a video, a unit of a course (课程、课件). 课程、视频、课程中的课件。 */
export interface Content {
  /** The kind of study it is, as the plan names it. 学习的种类，按学习计划所用的名称。 */
  readonly category: Id;
  /** Its id. 标识。 */
  readonly id: Id;
  /** Its length in milliseconds, by the catalogue. 时长，以毫秒计，以目录为准。 */
  readonly lengthMs?: number | null;
  /** What completes it, where it is a unit of a cmi5 course; else being watched does. 是 cmi5 课程单元的，以何完成；不是的，以观看完成。 */
  readonly moveOn?: MoveOn | null;
}

/**
 * A civil day (日期): `2026-11-29`.
 *
 * Year, month and day with four, two and two digits, from `1949-01-01` to `2199-12-31`.
 *
 * 日期：`2026-11-29`。
 *
 * 年四位、月两位、日两位，从 `1949-01-01` 到 `2199-12-31`。
 */
export type Day = string;

/**
 * How much an answer tells.
 * - `"counts"`: The stage and how many verdicts of each kind; for boards and statistics.
 * - `"findings"`: Clocks, findings and the lawful next steps too.
 * - `"full"`: Also why other steps are not open, and the trace.
 *
 * 答案的详细程度。
 * - `"counts"`: 环节和各类结论的数量；用于看板和统计。
 * - `"findings"`: 另有在算期限、认定和依法可以进行的下一步。
 * - `"full"`: 另有其他步骤不可办理的理由，以及推算过程。
 */
export type Detail = "counts" | "findings" | "full";

/**
 * What bodies did over time (台账): entries by kind, elections, recorded reasons.
 *
 * | kind of entry | says | attributes |
 * | --- | --- | --- |
 * | what a duty or a run names | it was done; of a run the person is that of `by` | `organ` |
 * | a form of the rulebook | an act that no duty names, such as a by-election | `organ` |
 * | `reason` | why a duty was not done | `organ`, `rule`, `period` |
 *
 * 各组织在一段时间内所做之事的台账：按种类的记录、选举、记明的理由。
 *
 * | 记录的种类 | 含义 | 属性 |
 * | --- | --- | --- |
 * | 义务或者连续规则所指的种类 | 已经办理；属连续规则的，人员为 `by` 所指之人 | `organ` |
 * | 规则集中的会议形式 | 没有义务指明的会议、选举，如补选 | `organ` |
 * | `reason` | 未履行义务的理由 | `organ`、`rule`、`period` |
 */
export interface Diary {
  /** What happened. An entry without `organ` is about every body. 发生的事。没有 `organ` 的记录涉及每个组织。 */
  readonly events?: readonly Fact[] | null;
  /** The bodies and those who belong to them. 各组织及其所属人员。 */
  readonly roster?: Roster | null;
}

/** What was done. 所做的事。 */
export type Did = {
  readonly watched: Watched;
} | {
  readonly claimed: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The share that the client tells. 客户端所报的比例。 */
  readonly progress?: string | null;
};
} | {
  readonly tested: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** Whether the test was passed. 测验是否通过。 */
  readonly passed: boolean;
};
} | {
  readonly waived: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The reason, such as `administrative`. 理由，如 `administrative`。 */
  readonly reason: Id;
};
} | {
  readonly attended: {
  /** How much of it. 数量。 */
  readonly amount: Amount;
  /** The kind of study. 学习的种类。 */
  readonly category: Id;
  /** The missed meeting for which this makes up (补课), by the id of its entry. 所补课的缺席会议，以其记录的标识表示。 */
  readonly makesUp?: Id | null;
};
} | {
  readonly sat: {
  /** The exam. 考试。 */
  readonly exam: Id;
  /** Whether it was the make-up exam (补考). 是否为补考。 */
  readonly makeUp?: boolean | null;
  /** The score. 分数。 */
  readonly score: Exact;
};
} | {
  readonly missed: {
  /** The meeting. 会议。 */
  readonly meeting: Id;
};
} | {
  readonly exempted: {
  /** The ground, as the plan names it. 事由，按学习计划所用的名称。 */
  readonly ground: Id;
  /** The requirement; absent: every one that the ground reaches. 学习要求；无此项的，为该事由所及的每项要求。 */
  readonly requirement?: RuleId | null;
};
} | {
  readonly substituted: {
  /** How much of it. 数量。 */
  readonly amount: Amount;
  /** The ground, as the plan names it. 事由，按学习计划所用的名称。 */
  readonly ground: Id;
};
};

/** A dated, identified entry. Entries are a set: their order never matters. 有日期、有标识的记录。各条记录构成一个集合：其顺序从不影响结果。 */
export interface Entry {
  /** The time of day, which orders entries of one day. 时刻，用于排列同一日的记录。 */
  readonly at?: TimeOfDay | null;
  /** Who approved it, where it needs approval. 批准人，用于需要批准的情形。 */
  readonly by?: Actor | null;
  /** What was done; absent only in a reversal or an erasure. 所做的事；仅更正或者删除无此项。 */
  readonly did?: Did | null;
  /** The entry whose content this one has deleted (删除). 内容已由本记录删除的记录。 */
  readonly erases?: Id | null;
  /** Its id; the same id never means two entries. 标识；同一标识从不指两条记录。 */
  readonly id: Id;
  /** The day on which it happened, or began (发生日). 发生日，即发生或者开始之日。 */
  readonly on: Day;
  /** The day on which it became known (记录日). 记录日，即为人所知之日。 */
  readonly recorded: Day;
  /** The entry that this one takes out again (更正). 由本记录更正、不再计入的记录。 */
  readonly reverses?: Id | null;
  /** The last day, where it went on for several. 最后一日，用于持续数日的情形。 */
  readonly until?: Day | null;
}

/**
 * A number as it was written, compared without rounding (如实记载的数值), as decimal text: `0.806`.
 *
 * A whole number without zeros in front, at most 17 places after the point and 18 digits in all, no sign.
 *
 * 按原样记载的数值，比较时不舍入，写作文本形式的小数：`0.806`。
 *
 * 整数部分前面不加零，小数至多 17 位，总共至多 18 位数字，不带正负号。
 */
export type Exact = string;

/** A person who is left out of the base of quorums (不计入应到会人数). 不计入应到会人数的人员。 */
export interface Exclusion {
  /** The day on which the meeting consented; absent if it did not. 会议同意之日；未同意的，无此项。 */
  readonly consentMeeting?: Day | null;
  /** The day on which the superior consented; absent if it did not. 上级同意之日；未同意的，无此项。 */
  readonly consentSuperior?: Day | null;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** Why, such as `long-bedridden`. 原因，如 `long-bedridden`。 */
  readonly reason: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day | null;
}

/**
 * A dated, identified fact (事实、事件).
 *
 * Facts are a set: the order in which they arrive never matters.
 *
 * 有日期、有标识的事实、事件。
 *
 * 各项事实构成一个集合：到达的先后从不影响结果。
 */
export interface Fact {
  /** The fact of the same day that came before it. 同一日中先于本事实的事实。 */
  readonly after?: Id | null;
  /** The time of day, needed only by limits in hours. 时刻，仅以小时计的期限需要。 */
  readonly at?: TimeOfDay | null;
  /** Its attributes, as its kind declares them. 属性，按其种类所声明的填写。 */
  readonly attrs?: { readonly [name: string]: Value } | null;
  /** Who did it. 行为人。 */
  readonly by?: Actor | null;
  /** The fact whose content this one has deleted (删除). 内容已由本事实删除的事实。 */
  readonly erases?: Id | null;
  /** Its id; the same id never means two facts. 标识；同一标识从不指两个事实。 */
  readonly id: Id;
  /** What kind of event it is; absent only in a reversal or an erasure. 事件的种类；仅更正或者删除无此项。 */
  readonly kind?: Id | null;
  /** The day on which it counts in law (发生日). A letter counts on the day of posting. 发生日，即在法律上计算的日期。信件以交邮之日计。 */
  readonly on: Day;
  /** The day on which it became known (记录日). 记录日，即为人所知之日。 */
  readonly recorded: Day;
  /** The fact that this one takes out again (更正). 由本事实更正、不再计入的事实。 */
  readonly reverses?: Id | null;
}

/**
 * Class hours, credits or points of study (学时、学分) as decimal text: `0.25`, `40`.
 *
 * A whole number without zeros in front, at most two places after the point, no sign.
 *
 * 学时、学分或者学习积分，写作文本形式的小数：`0.25`、`40`。
 *
 * 整数部分前面不加零，小数至多两位，不带正负号。
 */
export type Hours = string;

/**
 * An id (标识): `e-17`, `petition`.
 *
 * 1 to 64 characters: letters `A` to `Z` and `a` to `z`, digits, `.`, `_`, `:` and `-`. Names and identity numbers of people do not belong here.
 *
 * 标识：`e-17`、`petition`。
 *
 * 1 至 64 个字符：字母 `A` 至 `Z`、`a` 至 `z`，数字，以及 `.`、`_`、`:`、`-`。人员的姓名和证件号码不得写入。
 */
export type Id = string;

/** Two persons who are near relatives. 互为近亲属的两人。 */
export interface Kin {
  /** One of them. 其中一人。 */
  readonly a: Id;
  /** The other. 另一人。 */
  readonly b: Id;
}

/**
 * A language of the library.
 * - `"zh"`: Chinese (中文).
 * - `"en"`: English.
 *
 * 库所用的语言。
 * - `"zh"`: 中文。
 * - `"en"`: 英文。
 */
export type Lang = "zh" | "en";

/**
 * A ledger (积分台账): entries under one scheme, and those whose ledger it is.
 *
 * Totals, bands and ranks are never told; they follow from the entries.
 *
 * | kind of entry | its attributes |
 * | --- | --- |
 * | an item of the scheme | `subject`; then as its worth asks `amount`, `choice` or `quantity`; where known `source`, `evidence`, `reviewedBy`, `rank`, `continues` |
 * | an exemption of the scheme | `subject`; `until`, `approvedBy` |
 * | `reviewed`, `published`, `objected`, `answered`, `corrected`, `repaired`, `ended` | `entry`, the id of the entry that it is about |
 * | `closed` | `subject`, `total`: what a period came to of which the entries are not told; its day lies in that period |
 *
 * `amount`, `quantity` and `total` are decimals as text (`"2.5"`); a whole quantity
 * may be a number.
 *
 * 积分台账：同一积分办法之下的记账，以及台账所属的积分对象。
 *
 * 总分、等次和排名从不填报，由记账得出。
 *
 * | 记账的种类 | 其属性 |
 * | --- | --- |
 * | 积分办法中的积分项目 | `subject`；再按分值的要求填 `amount`、`choice` 或者 `quantity`；已知的，填 `source`、`evidence`、`reviewedBy`、`rank`、`continues` |
 * | 积分办法中的免于计分 | `subject`；`until`、`approvedBy` |
 * | `reviewed`、`published`、`objected`、`answered`、`corrected`、`repaired`、`ended` | `entry`，所涉记账的标识 |
 * | `closed` | `subject`、`total`：未填报记账的计分周期的结果；其日期在该周期之内 |
 *
 * `amount`、`quantity` 和 `total` 是以文本表示的小数（`"2.5"`）；整数的数量可以是数字。
 */
export interface Ledger {
  /** What happened. 发生的事。 */
  readonly entries?: readonly Fact[] | null;
  /** The ledger, as an opaque id. 积分台账，以不透明标识表示。 */
  readonly ledger: Id;
  /** Those whose points they are, and the units and households to which links lead. 积分对象，以及关联所及的单位和户。 */
  readonly roster?: readonly Member[] | null;
  /** The scheme by which it is judged. 判断所依据的积分办法。 */
  readonly scheme: Id;
}

/**
 * One line of the roster: a subject, a unit or a household (名册).
 *
 * Ids are opaque. A year of birth is told only where the scheme has a rule on age, as one of
 * villagers always has: without it nobody is scored there.
 *
 * 名册中的一行：一个积分对象、单位或者户。
 *
 * 标识不透明。仅在积分办法有年龄规则时才填报出生年份；以村民为对象的总有年龄规则，不填报的不计分。
 */
export interface Member {
  /** The year of birth. 出生年份。 */
  readonly born?: number | null;
  /**
   * Its class in the scheme; left out: it only passes on entries by its links and is
   * not scored itself.
   *
   * 在积分办法中的类别；省略的，只按其关联传递记账，自身不计分。
   */
  readonly class?: Id | null;
  /** Of a unit or household: who heads it. 用于单位或者户：其负责人。 */
  readonly head?: Id | null;
  /** Of a person: the household. 用于人员：所在的户。 */
  readonly household?: Id | null;
  /** Its id. 标识。 */
  readonly id: Id;
  /** The first day on which the scheme applies to it; entries before have no effect. 积分办法对其适用的第一日；此前的记账不起作用。 */
  readonly joined?: Day | null;
  /** The last day on which the scheme applies to it; entries after have no effect. 积分办法对其适用的最后一日；此后的记账不起作用。 */
  readonly left?: Day | null;
  /** The level of that organisation. 该组织的层级。 */
  readonly level?: Id | null;
  /** The organisation to which it belongs. 所属的组织。 */
  readonly organisation?: Id | null;
}

/** The other side of `merge`. `merge` 的另一方。 */
export interface MergeWith {
  /** The same facts, as another device knows them. 另一设备所知的同一组事实。 */
  readonly facts: Case;
}

/** The other side of `merge`. `merge` 的另一方。 */
export interface MergeWith2 {
  /** The same facts, as another device knows them. 另一设备所知的同一组事实。 */
  readonly facts: Act;
}

/** The other side of `merge`. `merge` 的另一方。 */
export interface MergeWith3 {
  /** The same facts, as another device knows them. 另一设备所知的同一组事实。 */
  readonly facts: Ledger;
}

/** The other side of `merge`. `merge` 的另一方。 */
export interface MergeWith4 {
  /** The same facts, as another device knows them. 另一设备所知的同一组事实。 */
  readonly facts: Record;
}

/**
 * What satisfies a unit of a cmi5 course.
 *
 * | | satisfied by |
 * | --- | --- |
 * | `passed` | a passed test |
 * | `completed` | completion |
 * | `completed-and-passed` | both |
 * | `completed-or-passed` | either |
 * | `not-applicable` | nothing is needed |
 *
 * A waiver satisfies each of them, a failed test none.
 *
 * Source: cmi5 specification, 10.2.4 and 13.1.4.
 *
 * cmi5 课程单元的满足条件。
 *
 * | | 满足条件 |
 * | --- | --- |
 * | `passed` | 通过测验 |
 * | `completed` | 完成 |
 * | `completed-and-passed` | 两者 |
 * | `completed-or-passed` | 任一 |
 * | `not-applicable` | 无需任何条件 |
 *
 * 免修满足其中每一项，未通过的测验一项也不满足。
 *
 * 来源：cmi5 规范，10.2.4 和 13.1.4。
 */
export type MoveOn = "passed" | "completed" | "completed-and-passed" | "completed-or-passed" | "not-applicable";

/** Something that can still be taken (可选学习内容). 尚可参加的可选学习内容。 */
export interface Offer {
  /** How much it is, if it is no content. 数量，用于不是学习内容的情形。 */
  readonly amount?: Amount | null;
  /** The kind of study, if it is no content. 学习的种类，用于不是学习内容的情形。 */
  readonly category?: Id | null;
  /** Its id: that of a content, if it is one. 标识；是学习内容的，为该内容的标识。 */
  readonly id: Id;
  /** The last day on which it can be taken. 可以参加的最后一日。 */
  readonly until?: Day | null;
}

/** A span in which a person holds an office of a body. 某人担任某一组织的职务的期间。 */
export interface Office {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The office, such as `secretary`. 职务，如 `secretary`。 */
  readonly office: Id;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day | null;
}

/** An organ and the one directly above it (上一级机关). 机关及其上一级机关。 */
export interface Organ {
  /** The organ. 机关。 */
  readonly id: Id;
  /** The organ directly above; absent at the top. 上一级机关；处于顶端的，无此项。 */
  readonly parent?: Id | null;
}

/**
 * How a description is told.
 * - `"data"`: Stages, transitions, duties and the latest end.
 * - `"mermaid"`: A diagram in the language of Mermaid.
 *
 * 说明的表达方式。
 * - `"data"`: 环节、流转、义务和最迟的终点。
 * - `"mermaid"`: 以 Mermaid 语言表示的图。
 */
export type Picture = "data" | "mermaid";

/**
 * The record of one learner under one plan (学习档案).
 *
 * Learners are opaque ids; no names, no identity numbers. What was achieved is
 * not told but follows from the entries.
 *
 * 一名学员在一个学习计划之下的学习档案。
 *
 * 学员是不透明标识；没有姓名，没有身份证件号码。已达成的内容不填报，由记录得出。
 */
export interface Record {
  /** The contents that entries name. 记录所指的学习内容。 */
  readonly contents?: readonly Content[] | null;
  /** What happened. 发生的事。 */
  readonly entries?: readonly Entry[] | null;
  /** The learner, as an opaque id. 学员，以不透明标识表示。 */
  readonly learner: Id;
  /** What the learner may still take; only the remaining plan reads it. 学员尚可参加的内容；仅剩余计划读取。 */
  readonly offers?: readonly Offer[] | null;
  /** The plan by which the record is judged. 判断学习档案所依据的学习计划。 */
  readonly plan: Id;
  /** The roles that the learner held, and when. 学员担任过的角色及其时间。 */
  readonly roles?: readonly RoleSpan[] | null;
}

/** A role and the days on which it was held (任职期间). 角色及其任职期间。 */
export interface RoleSpan {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The role. 角色。 */
  readonly role: Id;
  /** The last day; absent while it is held. 最后一日；仍在担任的，无此项。 */
  readonly until?: Day | null;
}

/**
 * What becomes of a last day that is a rest day (节假日顺延).
 *
 * | value | says |
 * | --- | --- |
 * | `next` | the first working day from it on; a make-up workday is one |
 * | `none` | it stays where it is |
 *
 * Sources: Civil Code (《民法典》) art. 203¶1 (顺延), art. 204 (other rules go before).
 * - `"next"`: To the first working day from it on.
 * - `"none"`: Not at all.
 *
 * 最后一日是休息日的，节假日顺延的方式。
 *
 * | 值 | 含义 |
 * | --- | --- |
 * | `next` | 自该日起的第一个工作日；调休上班日也是工作日 |
 * | `none` | 不变 |
 *
 * 来源：《民法典》第203条第1款（顺延）、第204条（其他规定优先）。
 * - `"next"`: 顺延至自该日起的第一个工作日。
 * - `"none"`: 不顺延。
 */
export type Roll = "next" | "none";

/**
 * Bodies and those who belong to them (名册), by opaque ids.
 *
 * Spans keep what was: a past meeting is judged by who belonged on its day.
 *
 * 名册：各组织及其所属人员，以不透明标识表示。
 *
 * 期间保留过去的情况：过去的会议按当日的所属人员判断。
 */
export interface Roster {
  /** Sanctions and suspensions that take rights. 使人失去权利的处分和停权。 */
  readonly bars?: readonly Bar[] | null;
  /** The bodies, as a tree. 各组织，构成一棵树。 */
  readonly bodies?: readonly Body[] | null;
  /** Who is left out of the base of quorums. 不计入应到会人数的人员。 */
  readonly exclusions?: readonly Exclusion[] | null;
  /** Near relatives (近亲属). 近亲属。 */
  readonly kin?: readonly Kin[] | null;
  /** Who holds which office. 谁担任何职务。 */
  readonly offices?: readonly Office[] | null;
  /** Who belongs where, and as what. 谁属于何处，以何身份。 */
  readonly spans?: readonly Belonging[] | null;
}

/**
 * The id of a rule (规则标识): `petition/answer`.
 *
 * Ids joined by `/`, at most 194 characters in all.
 *
 * 规则的标识：`petition/answer`。
 *
 * 以 `/` 相连的若干标识，总长不超过 194 个字符。
 */
export type RuleId = string;

/**
 * A rulebook or layer in a question: the id of one that is built in, or the whole document.
 *
 * 问题中的规则集或者叠加层：内置者的标识，或者完整的文档。
 */
export type RulebookOf = string | { readonly [name: string]: unknown };

/**
 * What a schema describes.
 * - `"question"`: Questions.
 * - `"answer"`: Answers.
 * - `"rulebook"`: Rulebooks.
 *
 * 模式（schema）所描述的对象。
 * - `"question"`: 问题。
 * - `"answer"`: 答案。
 * - `"rulebook"`: 规则集。
 */
export type SchemaOf = "question" | "answer" | "rulebook";

/**
 * One played part of a content, from a place up to a place (exclusive), in milliseconds.
 *
 * 学习内容中播放过的一段，自一处至另一处（不含），以毫秒计。
 */
export interface Segment {
  /** Where it begins. 起点。 */
  readonly from: number;
  /** Where it ends; absent if the player never told. 终点；播放器从未告知的，无此项。 */
  readonly to?: number | null;
  /** When it was played by the clock. 播放的实际时间。 */
  readonly wall?: Wall | null;
}

/**
 * The days from one to another, both included (起止日).
 *
 * Written `2026-09-24..2026-09-28`; a single day is written alone. In JSON it
 * goes out as `{ "from": …, "until": … }`, and either form is read.
 *
 * 起止日：自一日至另一日，首尾均包括在内。
 *
 * 写作 `2026-09-24..2026-09-28`；单独一日只写该日。JSON 输出为 `{ "from": …, "until": … }`，两种形式均可读入。
 */
export interface Span {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The last day. 最后一日。 */
  readonly until: Day;
}

/**
 * How a run of days is written in a question: `2026-09-24..2026-09-28`, one day alone, or in full.
 *
 * The first day, two dots and the last day.
 *
 * 问题中连续数日的写法：`2026-09-24..2026-09-28`、单独一日，或者写全。
 *
 * 首日、两个点、末日。
 */
export type SpanForm = string | Span;

/**
 * A limit (期限): so many of a unit.
 *
 * In JSON `{ "n": 15, "unit": "days" }`, and nothing else in a rulebook or layer; a question
 * may say it as text too: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`. `n` is at most 40,000.
 *
 * 期限：若干个某种单位。
 *
 * JSON 写作 `{ "n": 15, "unit": "days" }`，规则集和叠加层中只能这样写；提问中也可以写成字符串：`15d`、`5wd`、`2w`、`1m`、`1y` 或者 `24h`。`n` 至多为 40,000。
 */
export interface Term {
  readonly n: number;
  readonly unit: Unit2;
}

/**
 * How a term is written in a question: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`, or in full.
 *
 * A whole number of up to five digits without zeros in front, and its unit: days, working
 * days, weeks, months, years or hours.
 *
 * 问题中期限的写法：`15d`、`5wd`、`2w`、`1m`、`1y` 或者 `24h`，也可以写全。
 *
 * 至多五位、前面不加零的整数，后接单位：日、工作日、周、月、年或者小时。
 */
export type TermForm = string | Term;

/**
 * A time of day (时刻): `09:30`.
 *
 * Hour and minute with two digits each, from `00:00` to `23:59`.
 *
 * 时刻：`09:30`。
 *
 * 时、分各两位，从 `00:00` 到 `23:59`。
 */
export type TimeOfDay = string;

/**
 * The unit of an amount.
 * - `"minutes"`: Minutes (分钟).
 * - `"half-days"`: Half days (半天).
 * - `"days"`: Days (天).
 * - `"times"`: Times, pieces, class hours as taught (次、篇、课时).
 *
 * 数量的单位。
 * - `"minutes"`: 分钟。
 * - `"half-days"`: 半天。
 * - `"days"`: 天。
 * - `"times"`: 次、篇、按授课计的课时。
 */
export type Unit = "minutes" | "half-days" | "days" | "times";

/**
 * What a limit is counted in.
 *
 * | unit | written | counted |
 * | --- | --- | --- |
 * | `hours` | `24h` | from the moment itself |
 * | `days` | `15d` | every day after the start day |
 * | `working-days` | `5wd` | days after the start day on which offices work |
 * | `weeks` | `2w` | seven days each |
 * | `months` | `1m` | to the corresponding day, else the last day of the month |
 * | `years` | `1y` | twelve months each |
 *
 * Sources: Civil Code (《民法典》) art. 200 to 202.
 * - `"hours"`: Hours (小时).
 * - `"days"`: Calendar days (日).
 * - `"working-days"`: Working days (工作日).
 * - `"weeks"`: Weeks (周).
 * - `"months"`: Months (月).
 * - `"years"`: Years (年).
 *
 * 期限的计算单位。
 *
 * | 单位 | 写法 | 计算 |
 * | --- | --- | --- |
 * | `hours` | `24h` | 自该时刻起 |
 * | `days` | `15d` | 起算之日后的每一日 |
 * | `working-days` | `5wd` | 起算之日后机关上班的各日 |
 * | `weeks` | `2w` | 每周七日 |
 * | `months` | `1m` | 至对应日；没有对应日的，至当月最后一日 |
 * | `years` | `1y` | 每年十二个月 |
 *
 * 来源：《民法典》第200条至第202条。
 * - `"hours"`: 小时。
 * - `"days"`: 日历日。
 * - `"working-days"`: 工作日。
 * - `"weeks"`: 周。
 * - `"months"`: 月。
 * - `"years"`: 年。
 */
export type Unit2 = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/** The value of an attribute. 属性的值。 */
export type Value = boolean | number | string | readonly Id[];

/**
 * A stretch of real time: milliseconds since 1970-01-01 UTC, the end exclusive.
 *
 * 一段实际时间：自 1970-01-01 UTC 起的毫秒数，不含终点。
 */
export interface Wall {
  /** Its beginning. 起点。 */
  readonly from: number;
  /** Its end. 终点。 */
  readonly to: number;
}

/** Parts of a content that were played in one session. 一次会话中播放的学习内容的若干部分。 */
export interface Watched {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The device. 设备。 */
  readonly device?: Id | null;
  /** The length of the content as the player measured it, in milliseconds. 播放器测得的学习内容的时长，以毫秒计。 */
  readonly lengthMs?: number | null;
  /** The parts. 各部分。 */
  readonly segments?: readonly Segment[] | null;
  /** The session (会话). 会话。 */
  readonly session?: Id | null;
  /** When the session began and ended by the clock. 会话起止的实际时间。 */
  readonly wall?: Wall | null;
}

/**
 * One act (会议、选举、程序): a set of dated facts under one form.
 *
 * | kind of fact | says | attributes |
 * | --- | --- | --- |
 * | `opened` | the act begins; its day is the day of the act | |
 * | `closed` | it is over: nobody else comes or votes | |
 * | `item` | an item of the agenda (议题); its id is the fact's | `n`, `matter`, `subject` (person), `seats`, `mode` |
 * | `arrived` | a person is there, from `at` or from an item on | `item` |
 * | `left` | a person goes, at `at` or before an item | `item` |
 * | `out` | a person stays out of one item | `item` |
 * | `recused` | a person is recused from an item, or from all | `item` |
 * | `opinion` | an absent voter's written opinion | `item`, `vote` (`yes`, `no`, `abstain`) |
 * | `proxy` | a person lets another vote | `holder`, `written` |
 * | `voted` | votes counted so far | `item`, `candidate`, `yes`, `no`, `abstain` |
 * | `ballots` | ballots counted | `item`, `issued`, `returned`, `valid` |
 * | `declared` | the result as declared | `item`, `candidate`, `passed` |
 * | `count` | a number that the record tells | `of` (a quantity), `n`, `item` |
 * | `named` | a person is named for a role | `role`, `item` |
 * | `document` | a document | `name`, `fields` |
 * | `reason` | why a rule was departed from | `rule` |
 * | a step of the form | what the form calls so | `until` (day), `act` (id) |
 *
 * The person is that of `by`. What names no item is about all of them.
 *
 * 一次会议、选举、程序：同一会议形式之下、有日期的事实的集合。
 *
 * | 事实的种类 | 含义 | 属性 |
 * | --- | --- | --- |
 * | `opened` | 会议、选举开始；其日期即会议、选举之日 | |
 * | `closed` | 会议、选举结束：此后无人再到会或者表决 | |
 * | `item` | 议题；其标识即该事实的标识 | `n`、`matter`、`subject`（人员）、`seats`、`mode` |
 * | `arrived` | 某人到会，自 `at` 起或者自某一议题起 | `item` |
 * | `left` | 某人离开，在 `at` 或者在某一议题之前 | `item` |
 * | `out` | 某人不参加某一议题 | `item` |
 * | `recused` | 某人回避某一议题，或者回避全部议题 | `item` |
 * | `opinion` | 缺席的表决人的书面意见 | `item`、`vote`（`yes`、`no`、`abstain`） |
 * | `proxy` | 某人委托他人投票 | `holder`、`written` |
 * | `voted` | 截至此时计得的票数 | `item`、`candidate`、`yes`、`no`、`abstain` |
 * | `ballots` | 清点的选票 | `item`、`issued`、`returned`、`valid` |
 * | `declared` | 宣布的结果 | `item`、`candidate`、`passed` |
 * | `count` | 会议记录载明的数 | `of`（何种数量）、`n`、`item` |
 * | `named` | 某人被指定担任某一角色 | `role`、`item` |
 * | `document` | 文书 | `name`、`fields` |
 * | `reason` | 未按某一规则办理的理由 | `rule` |
 * | 会议形式的步骤 | 会议形式以此名称所指的内容 | `until`（日）、`act`（标识） |
 *
 * 人员为 `by` 所指之人。未写明议题的，涉及全部议题。
 */
export interface ToldAct {
  /** The act, as an opaque id. 会议、选举，以不透明标识表示。 */
  readonly act: Id;
  /** What happened. 发生的事。 */
  readonly events: readonly ToldFact[];
  /** The form by which it is judged. 判断所依据的会议形式。 */
  readonly form: Id;
  /** The body that acts. 举行会议、选举的组织。 */
  readonly organ: Id;
  /** Acts that the facts name. Their own `others` are looked at as well. 事实所指的会议、选举。其自身的 `others` 也一并查看。 */
  readonly others?: readonly ToldAct[];
  /** Who belongs where. 谁属于何处。 */
  readonly roster: ToldRoster;
}

/** Whether an act was held in due form (程序状态). 程序状态：会议、选举是否依规举行。 */
export interface ActStatus {
  /** The act. 会议、选举。 */
  readonly act: Id;
  /** Who was there for each item. 每项议题的到会情况。 */
  readonly attendance?: readonly Attendance[];
  /**
   * Who was elected, as the votes say; `formVerdict` tells whether the act was in due form.
   *
   * 何人当选，仅以票数而论；会议、选举是否依规举行，见 `formVerdict`。
   */
  readonly elections?: readonly Election[];
  /** Its form. 会议形式。 */
  readonly form: Id;
  /**
   * Whether it is in due form as a whole; whether a motion passed does not count here.
   *
   * A departure from what is generally done does not take the form away.
   *
   * 整体上是否依规举行；议案是否通过不在此列。
   *
   * 偏离一般做法的，不因此成为未依规举行。
   */
  readonly formVerdict: Verdict;
  /**
   * Everybody who belongs to the body on the day, with every right held or lacking
   * and why (资格); at full detail.
   *
   * 资格：当日属于该组织的每一个人，及其享有或者不享有的每项权利和理由；详细程度为 full 时给出。
   */
  readonly members?: readonly Seat[];
  /** The day of the act; absent if it was not opened. 会议、选举之日；未开始的，不给出。 */
  readonly on?: Day;
  /** The body. 组织。 */
  readonly organ: Id;
  /** Who belongs to the body and is not in the base, and why; at full detail. 属于该组织而不计入基数的人及其理由；详细程度为 full 时给出。 */
  readonly outside?: readonly Outside[];
  /** Every requirement in force on the day of the act, in the order of the rulebook. 会议、选举之日施行的每项要求，按规则集中的顺序排列。 */
  readonly requirements: readonly Checked[];
  /**
   * What was voted, as the votes say; `formVerdict` tells whether the act was in due form.
   *
   * 各项表决，仅以票数而论；会议、选举是否依规举行，见 `formVerdict`。
   */
  readonly votes?: readonly Vote[];
}

/**
 * Who did something: in which role, and, where guards ask, which person of which organ.
 *
 * 行为人：以何角色行事；条件问及的，还有是哪一机关的哪一人。
 */
export interface ToldActor {
  /** The organ. 机关。 */
  readonly organ?: Id;
  /** The person, as an opaque id. 人员，以不透明标识表示。 */
  readonly person?: Id;
  /** The role (角色). 角色。 */
  readonly role: Id;
}

/** How much was done, in a unit. 完成的量，以某一单位计。 */
export interface ToldAmount {
  /** How many, with at most two decimal places. 数量，至多两位小数。 */
  readonly n: Hours;
  /** Of what. 所指为何。 */
  readonly unit: ToldUnit2;
}

/** What people are judged by, with the exception that allows it. 考核依据，以及允许以此考核的例外。 */
export interface AssessmentBasis {
  /** The articles of the exception. 例外的条文。 */
  readonly cites: readonly Cite[];
  /** What is measured. 所计量的内容。 */
  readonly kind: MetricKind;
  /** The rule of the plan. 学习计划中的规则。 */
  readonly rule: RuleId;
}

/** Who was there for an item. 一项议题的到会情况。 */
export interface Attendance {
  /** Those in the base (应到); absent if not known. 应到人数，即基数；不知道的，不给出。 */
  readonly entitled?: number;
  /** The item; absent if the act has none. 议题；会议、选举没有议题的，不给出。 */
  readonly item?: Id;
  /** Those of them who were there (实到), at least. 其中实到人数，至少为此数。 */
  readonly present?: number;
  /** How many more may have been there, as times are not told. 因未说明时刻，可能另有多少人到会。 */
  readonly uncertain?: number;
}

/** Compares an attribute. Exactly one comparison is given. 比较一个属性。须写明一种比较，且只能写明一种。 */
export type AttrTest = {
  /** The attribute. 属性。 */
  readonly name: Id;
  /** The kind of event whose latest accepted fact is read; absent: this fact. 事件种类，读取该种类最近一个被接受的事实；省略时为本事实。 */
  readonly of?: Id;
} & ({
  readonly is: Value;
} | {
  readonly isOneOf: readonly Value[];
} | {
  readonly isNoneOf: readonly Value[];
} | {
  readonly atLeast: Value;
} | {
  readonly atMost: Value;
} | {
  readonly present: boolean;
});

/**
 * What decided a band, if not the total alone.
 * - `"grade"`: A direct grade.
 * - `"quota"`: It lies beyond the quota.
 * - `"undecided"`: It is one of equals at the edge of the quota, of whom not all have room.
 *
 * 等次并非仅由总分决定的，由什么决定。
 * - `"grade"`: 直接定级、一票否决。
 * - `"quota"`: 超出比例限额。
 * - `"undecided"`: 在比例限额边缘同分，名额不足以容纳全部同分者。
 */
export type BandBy = "grade" | "quota" | "undecided";

/** How many have a band. 某一等次有多少个。 */
export interface BandCount {
  /** The band. 等次。 */
  readonly id: Id;
  /** How many. 数量。 */
  readonly n: number;
}

/** The band of a subject. 积分对象的等次。 */
export interface BandStatus {
  /** What decided, if not the total alone. 并非仅由总分决定的，由什么决定。 */
  readonly by?: BandBy;
  /** The band by the total alone, where something else decided. 等次由其他因素决定的，仅按总分所得的等次。 */
  readonly byTotal?: Id;
  /** The band; absent where no band holds the total. 等次；总分不属于任何等次的，不给出。 */
  readonly id?: Id;
  /** The quota of the band by total, where it has one. 按总分所得的等次有比例限额的，该比例限额。 */
  readonly quota?: QuotaStatus;
}

/** A span in which something takes rights of a person, such as a sanction. 因处分等事由使某人失去权利的期间。 */
export interface ToldBar {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** What it is, such as `party-probation`. 种类，如 `party-probation`。 */
  readonly kind: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day;
}

/** A span in which a person belongs to a body as something. 某人以某种身份属于某一组织的期间。 */
export interface ToldBelonging {
  /** The day on which the person comes of age; asked for only where age matters. 该人成年之日；仅在年龄有影响时才需要。 */
  readonly adultOn?: Day;
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The household (户). 户。 */
  readonly household?: Id;
  /** As what, such as `full-member` or `villager`. 身份，如 `full-member` 或者 `villager`。 */
  readonly is: Id;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person, as an opaque id. 人员，以不透明标识表示。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day;
}

/** A body (组织): a branch, a committee, a village. 组织：支部、委员会、村。 */
export interface ToldBody {
  /** Its first day; absent if long ago. 存在的第一日；早已存在的，无此项。 */
  readonly from?: Day;
  /** The body. 组织。 */
  readonly id: Id;
  /** What it is, such as `party-branch`. 种类，如 `party-branch`。 */
  readonly kind: Id;
  /** The body directly above; absent at the top. 直接上级组织；处于顶端的，无此项。 */
  readonly parent?: Id;
  /** Its last day; absent if it goes on. 存在的最后一日；仍然存在的，无此项。 */
  readonly until?: Day;
}

/** The calendar by which a limit was counted. 计算期限所用的日历。 */
export interface CalendarUsed {
  /** The days that it covers. 所覆盖的日子。 */
  readonly coverage?: Span;
  /** The notices that decided, in the order in which the steps name them. 起决定作用的假期通知，按各步骤提及的顺序排列。 */
  readonly notices: readonly NoticeUsed[];
  /** The rulebook that holds it. 所在的规则集。 */
  readonly rulebook: RulebookRef;
}

/**
 * Whether it can be done.
 * - `"yes"`: It can.
 * - `"no"`: It cannot.
 * - `"unknown"`: That cannot be told.
 *
 * 能否做到。
 * - `"yes"`: 能。
 * - `"no"`: 不能。
 * - `"unknown"`: 不能确定。
 */
export type Can = "yes" | "no" | "unknown";

/** A layer of caps, from the inside out. 封顶的层次，由内到外。 */
export type CapLayer = "item" | "head" | "scheme";

/** A cap, by its rule and its place in the list of caps of that rule. 一项封顶，以所属规则及其在该规则封顶列表中的位置表示。 */
export interface CapOf {
  /** Its place. 位置。 */
  readonly cap: number;
  /** The item, head or total. 积分项目、积分板块或者总分。 */
  readonly rule: RuleId;
}

/**
 * A case (事项): a set of dated facts under one lifecycle.
 *
 * The stage is never told; it follows from the facts.
 *
 * 事项：同一办理流程之下、有日期的事实的集合。
 *
 * 环节从不填报，由事实得出。
 */
export interface ToldCase {
  /** The case, as an opaque id. 事项，以不透明标识表示。 */
  readonly case: Id;
  /** What happened. 发生的事。 */
  readonly events: readonly ToldFact[];
  /** The lifecycle by which it is judged. 判断所依据的办理流程。 */
  readonly lifecycle: Id;
  /** The organs that the facts name, as a tree. 事实所指的机关，构成一棵树。 */
  readonly organs?: readonly ToldOrgan[];
  /** Cases that the facts name. Their own `others` are not looked at. 事实所指的事项。其自身的 `others` 不再查看。 */
  readonly others?: readonly ToldCase[];
}

/** Where a case stands. 事项的办理状态。 */
export interface CaseStatus {
  /** The case. 事项。 */
  readonly case: Id;
  /**
   * Every clock that ran or runs, by the day it started. Empty at detail `counts`.
   *
   * 每项曾经在算或者正在算的期限，按开始之日排列。详细程度为 `counts` 时为空。
   */
  readonly clocks: readonly ClockStatus[];
  /** How many clocks have each verdict. 每种结论各有多少项在算期限。 */
  readonly counts: Counts;
  /** Whether the matter has ended (办结). 事项是否已经办结。 */
  readonly final?: boolean;
  /** The lifecycle by which it was judged. 据以判断的办理流程。 */
  readonly lifecycle: Id;
  /**
   * What may lawfully come next, and what has to wait for a day; at detail `full`
   * also what may not, and why. Empty at detail `counts`. Events that move no stage are always
   * among them, as they may be recorded in any; the others have a `transition`.
   *
   * 接下来依规可以办什么，什么须等到某一日；详细程度为 `full` 时，还有什么不可以办及其理由。详细程度为 `counts` 时为空。不改变环节的事件在任何环节都可以记录，所以总在其中；其余的有 `transition`。
   */
  readonly next: readonly NextStep[];
  /** The stages of the overlays. 各并行环节所处的环节。 */
  readonly overlays?: readonly OverlayStage[];
  /** The day on which the stage was entered; absent in the initial stage. 进入该环节之日；处于初始环节的，不给出。 */
  readonly since?: Day;
  /** The stage of the main line (阶段). 主线所处的阶段。 */
  readonly stage: Id;
  /** Said only when false: an expiry whose day is not known may have moved the stage. 仅为否时给出：日期不明的期满可能已经使环节流转。 */
  readonly stageCertain?: boolean;
  /** What a board shows for it, where that differs. 看板用语，与环节不同时给出。 */
  readonly summary?: Id;
  /** How many facts did not fit and had no effect. 有多少不能归入、未起作用的事实。 */
  readonly unfit: number;
}

/**
 * A case as one role may see it (查阅范围).
 *
 * The answer is computed on all facts; then what names a hidden one is left out:
 * clocks, findings, next steps, steps of the trace. So nobody is judged by half
 * the facts, and nothing hidden is told.
 *
 * 查阅范围：一个角色可以看到的事项。
 *
 * 答案根据全部事实算出，然后略去提及保密事实的内容：在算期限、认定、下一步、推算过程的步骤。因此，不会有人仅凭一半事实被判断，保密的内容也一概不会透露。
 */
export interface CaseView {
  /**
   * Whether a hidden fact moved the stage: then `status.stage` holds what a board
   * shows, or the last stage that may be seen, and there are no next steps.
   *
   * 是否有保密的事实使环节流转：如有，`status.stage` 为看板所显示的环节，或者可以看到的最后一个环节，并且不列下一步。
   */
  readonly concealed?: boolean;
  /** The facts in their order, hidden ones without content. 各项事实按其顺序排列，保密的不含内容。 */
  readonly facts: readonly SeenFact[];
  /** The role that looks. 查阅的角色。 */
  readonly role: Id;
  /** Where the case stands, without what names hidden facts. 事项的办理状态，不含提及保密事实的内容。 */
  readonly status: CaseStatus;
}

/**
 * Whether the rest can still change the result (结果是否已定).
 * - `"reached"`: Reached, whatever the rest do.
 * - `"missed"`: Out of reach, whatever the rest do.
 * - `"open"`: The rest decide.
 *
 * 结果是否已定：其余的人还能否改变结果。
 * - `"reached"`: 已经达到，其余的人如何都不能改变。
 * - `"missed"`: 已无法达到，其余的人如何都不能改变。
 * - `"open"`: 由其余的人决定。
 */
export type Certainty = "reached" | "missed" | "open";

/** What a passed exam proves, and for how long. 考试合格证明什么，有效多久。 */
export interface CertificateStatus {
  /** How its length is measured. 有效期如何计算。 */
  readonly by: Valid;
  /** The entry by which it was last earned. 最近一次取得所依据的记录。 */
  readonly entry: Id;
  /** Whether it is valid on the day asked. 在截至日是否有效。 */
  readonly holds: boolean;
  /** The first day on which it can be renewed without loss of time. 可以续期而不损失时间的第一日。 */
  readonly renewFrom: Day;
  /** The rule. 规则。 */
  readonly rule: RuleId;
  /** The first and last day of validity. 有效期的第一日和最后一日。 */
  readonly valid: Span;
}

/** One requirement, judged. 一项要求及其判断结果。 */
export interface Checked {
  /** The base. 基数。 */
  readonly base?: number;
  /** The candidate it was judged for. 判断所针对的候选人。 */
  readonly candidate?: Id;
  /** Whether the rest can still change it. 其余的人还能否改变结果。 */
  readonly certainty?: Certainty;
  /** What is counted, where the requirement counts. 该要求须计数的，计什么数。 */
  readonly count?: Quantity;
  /** The last day, where there is one. 最后一日，有则给出。 */
  readonly due?: Due;
  /** The fact that records the reason for a departure. 有理由的例外：记录该理由的事实。 */
  readonly excusedBy?: Id;
  /** How strongly it binds. 效力的强弱。 */
  readonly force: Force;
  /** How many there are. 实有多少。 */
  readonly have?: number;
  /** The item it was judged for, where it is judged item by item. 按议题逐项判断的，判断所针对的议题。 */
  readonly item?: Id;
  /** Its kind, such as `quorum`. 类别，例如 `quorum`。 */
  readonly kind: string;
  /** By how many it is met; negative: how many are missing. 超出所需多少；为负数的，缺少多少。 */
  readonly margin?: number;
  /** How many it takes, or may be at most. 须有多少，或者至多可有多少。 */
  readonly need?: number;
  /** The requirement. 要求。 */
  readonly rule: RuleId;
  /** The step it was judged for, where it is judged step by step. 按步骤逐步判断的，判断所针对的步骤。 */
  readonly step?: Id;
  /** Whether it is met. 是否符合。 */
  readonly verdict: Verdict;
}

/** A typed citation: source, article, paragraph, item. 有类型的引证：来源、条、款、项。 */
export interface Cite {
  /** The article (条). 条。 */
  readonly article: number;
  /** The item (项). 项。 */
  readonly item?: number;
  /** The paragraph (款). 款。 */
  readonly paragraph?: number;
  /** The source, by its id in the rulebook. 来源，以其在规则集中的编号表示。 */
  readonly source: Id;
}

/** What a client's claim is worth. 客户端所报是否成立。 */
export interface Claim {
  /** The entries that make it. 构成所报的各条记录。 */
  readonly entries: readonly Id[];
  /** The version of the rule by which it was judged. 据以判断的规则版本。 */
  readonly rule?: RuleId;
  /** The verdict. 结论。 */
  readonly verdict: ClaimVerdict;
}

/**
 * What a client's claim is worth.
 * - `"justified"`: What was played reaches the threshold.
 * - `"not-justified"`: What was played does not reach it.
 * - `"insufficient-evidence"`: That cannot be told from what is known.
 *
 * 客户端所报是否成立。
 * - `"justified"`: 已播放的达到门槛。
 * - `"not-justified"`: 已播放的未达到门槛。
 * - `"insufficient-evidence"`: 根据所知情况不能确定。
 */
export type ClaimVerdict = "justified" | "not-justified" | "insufficient-evidence";

/**
 * The state of a clock that a condition may ask for.
 * - `"running"`: It runs and its last day has not passed, or it is suspended.
 * - `"overdue"`: It runs and its last day has passed.
 * - `"ended"`: It ran and has ended.
 * - `"none"`: It never ran.
 *
 * 条件可以询问的在算期限状态。
 * - `"running"`: 正在算而最后一日未过，或者已经中止。
 * - `"overdue"`: 正在算而最后一日已过。
 * - `"ended"`: 曾经在算，已经结束。
 * - `"none"`: 从未开始。
 */
export type ClockIs = "running" | "overdue" | "ended" | "none";

/** One clock (期限). 一项期限。 */
export interface ClockStatus {
  /** Who owes it, or may use it. 由谁履行，或者谁可以行使。 */
  readonly by: readonly Id[];
  /**
   * Days left until the last day, negative when over; working days where the
   * limit is in working days. While stopped, the counted days that are kept; of a
   * wait, the days until the act is allowed.
   *
   * 距最后一日的剩余日数，已过的为负数；期限以工作日计的，为工作日数。停计期间，为保留的计入日数；期满方可的，为距可以办理之日的日数。
   */
  readonly daysLeft?: number;
  /** The last day (最后一日); absent while stopped or where the law states none. 最后一日；停计期间或者法律没有规定的，不给出。 */
  readonly due?: Due;
  /** The duty, wait or right. 义务、期满方可的要求或者权利。 */
  readonly duty: RuleId;
  /** The fact that ended it. 使其结束的事实。 */
  readonly endedBy?: Id;
  /** The day on which it ended. 结束之日。 */
  readonly endedOn?: Day;
  /** By how many units it was extended. 延长了多少个单位。 */
  readonly extended?: number;
  /** How strongly it binds. 效力的强弱。 */
  readonly force: Force;
  /** Which run of it, counted from 1. 第几次计算，从 1 开始。 */
  readonly n: number;
  /** Of a wait: from when on the act is allowed. 期满方可的：自何时起可以办理。 */
  readonly opens?: Due;
  /** Of a duty in every period: the period. Each has a clock of its own. 定期办理的义务：所属的期间。每个期间各有自己的在算期限。 */
  readonly period?: Span;
  /** The last day by counting alone, before it moves past rest days. 期间届满日：仅按计数得出的最后一日，尚未越过休息日顺延。 */
  readonly plainEnd?: Due;
  /** Day zero. 起算之日。 */
  readonly since: Day;
  /** The fact that started it; absent if an expiry did. 使其开始的事实；由期满引起的，不给出。 */
  readonly startedBy?: Id;
  /** Its state. 状态。 */
  readonly state: State;
  /** The days that do not count. 停计的日子。 */
  readonly stopped?: readonly Span[];
  /** The unit of the limit. 期限的单位。 */
  readonly unit?: ToldUnit;
  /** The verdict; absent where there is none, such as for a right. 结论；没有结论的，例如权利，不给出。 */
  readonly verdict?: Verdict;
}

/** Asks for the state of clocks on the fact's day. 询问在算期限在事实发生日的状态。 */
export interface ClockTest {
  /** The duties. 义务。 */
  readonly duty: readonly RuleId[];
  /** The state. 状态。 */
  readonly is: ClockIs;
}

/** Two outcomes and what differs between them. 两个答案及其差别。 */
export interface Comparison {
  /** The outcome with what `with` says. 加上 `with` 所述内容的答案。 */
  readonly after: Outcome<CaseStatus>;
  /** The outcome as the question stands. 按问题原样得出的答案。 */
  readonly before: Outcome<CaseStatus>;
  /** What differs, place by place. 逐处列出的差别。 */
  readonly differences: readonly Difference[];
  /**
   * The findings that come with it. Not told at detail `counts`, which makes none.
   *
   * 随之新增的认定。详细程度为 `counts` 时不作认定，不给出。
   */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. 两个答案及其差别。 */
export interface Comparison2 {
  /** The outcome with what `with` says. 加上 `with` 所述内容的答案。 */
  readonly after: Outcome<ActStatus>;
  /** The outcome as the question stands. 按问题原样得出的答案。 */
  readonly before: Outcome<ActStatus>;
  /** What differs, place by place. 逐处列出的差别。 */
  readonly differences: readonly Difference[];
  /**
   * The findings that come with it. Not told at detail `counts`, which makes none.
   *
   * 随之新增的认定。详细程度为 `counts` 时不作认定，不给出。
   */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. 两个答案及其差别。 */
export interface Comparison3 {
  /** The outcome with what `with` says. 加上 `with` 所述内容的答案。 */
  readonly after: Outcome<LedgerStatus>;
  /** The outcome as the question stands. 按问题原样得出的答案。 */
  readonly before: Outcome<LedgerStatus>;
  /** What differs, place by place. 逐处列出的差别。 */
  readonly differences: readonly Difference[];
  /** What the domain tells of the change as a whole. 领域对整个变化所作的说明。 */
  readonly moved?: LedgerChange;
  /**
   * The findings that come with it. Not told at detail `counts`, which makes none.
   *
   * 随之新增的认定。详细程度为 `counts` 时不作认定，不给出。
   */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. 两个答案及其差别。 */
export interface Comparison4 {
  /** The outcome with what `with` says. 加上 `with` 所述内容的答案。 */
  readonly after: Outcome<StudyStatus>;
  /** The outcome as the question stands. 按问题原样得出的答案。 */
  readonly before: Outcome<StudyStatus>;
  /** What differs, place by place. 逐处列出的差别。 */
  readonly differences: readonly Difference[];
  /**
   * The findings that come with it. Not told at detail `counts`, which makes none.
   *
   * 随之新增的认定。详细程度为 `counts` 时不作认定，不给出。
   */
  readonly newFindings?: readonly Finding[];
}

/**
 * What completed a content.
 * - `"coverage"`: What was covered.
 * - `"claim"`: A client's word, which the rule accepts.
 * - `"move-on"`: What its course asks for (`moveOn`).
 * - `"waiver"`: A waiver.
 *
 * 内容因何完成。
 * - `"coverage"`: 已播放部分合并后的结果。
 * - `"claim"`: 客户端所报，规则予以采信。
 * - `"move-on"`: 所属课程的要求（`moveOn`）。
 * - `"waiver"`: 豁免。
 */
export type CompletedBy = "coverage" | "claim" | "move-on" | "waiver";

/** How and when a content was completed. 内容如何以及何时完成。 */
export interface Completion {
  /** By what. 因何完成。 */
  readonly by: CompletedBy;
  /** The day. 日期。 */
  readonly on: Day;
  /** The version of the rule by which it was judged. 据以判断的规则版本。 */
  readonly rule?: RuleId;
}

/**
 * A condition. Of several in a list, all must hold.
 *
 * | condition | true when |
 * | --- | --- |
 * | `attr` | the attribute of this fact, or of the latest accepted fact of kind `of`, compares so |
 * | `document` | all these fields are there |
 * | `organ` | the organs stand so in the tree |
 * | `differs` | the person is none of those named (回避) |
 * | `count` | so many accepted facts came before this one |
 * | `clock` | some instance of these duties is in that state |
 * | `stage` | some region is in one of these stages |
 * | `relatedCase` | the case named by the attribute is in one of these stages |
 *
 * 条件。列出多个的，须全部成立。
 *
 * | 条件 | 何时成立 |
 * | --- | --- |
 * | `attr` | 本事实的属性，或者 `of` 种类最近一个被接受的事实的属性，比较结果成立 |
 * | `document` | 这些字段全部具备 |
 * | `organ` | 各机关在机关树中的关系如此 |
 * | `differs` | 回避：该人员不是所列人员中的任何一个 |
 * | `count` | 本事实之前被接受的事实有这么多 |
 * | `clock` | 这些义务的某一项在算期限处于该状态 |
 * | `stage` | 某一区域处于这些环节之一 |
 * | `relatedCase` | 该属性所指的事项处于这些环节之一 |
 */
export type Condition = {
  readonly attr: AttrTest;
} | {
  readonly document: DocumentTest;
} | {
  readonly organ: OrganTest;
} | {
  readonly differs: DiffersTest;
} | {
  readonly count: CountTest;
} | {
  readonly clock: ClockTest;
} | {
  readonly stage: StageTest;
} | {
  readonly relatedCase: RelatedCaseTest;
};

/**
 * How surely a rule is known; said in every answer that rests on it, unless `verified`.
 * - `"verified"`: Read in the text itself.
 * - `"secondary"`: Read in a press report or other second hand.
 * - `"inferred"`: Follows from the text, but is not written there.
 * - `"from-memory"`: Remembered, not checked.
 * - `"disputed"`: Sources contradict each other.
 *
 * 规则的可信程度；以该规则为依据的每个答案都予以写明，`verified` 除外。
 * - `"verified"`: 在原文中读到。
 * - `"secondary"`: 在新闻报道或者其他二手材料中读到。
 * - `"inferred"`: 由文本推出，但文本没有写明。
 * - `"from-memory"`: 凭记忆，未经核对。
 * - `"disputed"`: 来源相互矛盾。
 */
export type Confidence = "verified" | "secondary" | "inferred" | "from-memory" | "disputed";

/**
 * A consent that an exclusion needs.
 * - `"superior"`: Of the superior organisation (上级党组织同意).
 * - `"meeting"`: Of the members' meeting (党员大会同意).
 * - `"reason"`: None helps: the reason is not one for which the rules let anybody be left out.
 *
 * 不计入应到会人数所需的一项同意。
 * - `"superior"`: 上级党组织同意。
 * - `"meeting"`: 党员大会同意。
 * - `"reason"`: 任何同意都无效：该理由不属于规则允许不计入的理由。
 */
export type Consent = "superior" | "meeting" | "reason";

/** A course, a video, a unit of a course (课程、课件). 课程、视频、课程中的课件。 */
export interface ToldContent {
  /** The kind of study it is, as the plan names it. 学习的种类，按学习计划所用的名称。 */
  readonly category: Id;
  /** Its id. 标识。 */
  readonly id: Id;
  /** Its length in milliseconds, by the catalogue. 时长，以毫秒计，以目录为准。 */
  readonly lengthMs?: number;
  /** What completes it, where it is a unit of a cmi5 course; else being watched does. 是 cmi5 课程单元的，以何完成；不是的，以观看完成。 */
  readonly moveOn?: MoveOn;
}

/** How a learner stands to a content. 学员对一项内容的完成情况。 */
export interface ContentStatus {
  /** What a client's claim is worth, where there is one. 有客户端所报的，所报是否成立。 */
  readonly claim?: Claim;
  /** The content. 学习内容。 */
  readonly content: Id;
  /** How much was covered, each place counted once. 合并后播放了多少，每处只计一次。 */
  readonly coveredMs: number;
  /** Whether it is completed, and how. 是否完成，如何完成。 */
  readonly done?: Completion;
  /** What stands out; it is reported and nothing is deleted. 异常之处；只作报告，不删除任何内容。 */
  readonly evidence?: readonly Remark[];
  /** Its length in milliseconds, as far as what was told agrees. 时长（毫秒），以所说明的各处一致为限。 */
  readonly lengthMs?: number;
  /** How much has to be covered. 合并后须播放多少。 */
  readonly neededMs?: number;
  /** How much was played, each time counted: what adding up sessions would give. 播放了多少，每次都计：即各次相加之和。 */
  readonly playedMs: number;
  /** In how many sessions. 分多少次播放。 */
  readonly sessions: number;
}

/** Counts accepted facts before this one. 计算本事实之前被接受的事实的个数。 */
export interface CountTest {
  /** At least so many. 至少这么多。 */
  readonly atLeast?: number;
  /** At most so many. 至多这么多。 */
  readonly atMost?: number;
  /** The kind of event. 事件种类。 */
  readonly event: Id;
}

/** How many clocks have each verdict. 每种结论各有多少项在算期限。 */
export interface Counts {
  /** Kept. 已履行。 */
  readonly met: number;
  /** Not yet due. 未到期。 */
  readonly pending: number;
  /** Cannot be told. 不能确定。 */
  readonly unknown: number;
  /** Not kept. 未履行。 */
  readonly unmet: number;
}

/** Hours granted or refused, and why. 计入或者不计入的学时、学分，以及理由。 */
export interface Credit {
  /** The kind of study. 学习的种类。 */
  readonly category: Id;
  /** The articles. 条文。 */
  readonly cites?: readonly Cite[];
  /** How surely the rule is known; unsaid when verified. 规则的可信程度；已核对原文的，不写明。 */
  readonly confidence?: Confidence;
  /** The content, if it is one. 属于一项内容的，该内容。 */
  readonly content?: Id;
  /** The entries it rests on. 所依据的记录。 */
  readonly entries: readonly Id[];
  /** Whether they count. 是否计入。 */
  readonly granted: boolean;
  /** The hours. 学时、学分。 */
  readonly hours: Hours;
  /** The day on which it counts. 计入之日。 */
  readonly on: Day;
  /** The rule that says so. 如此规定的规则。 */
  readonly rule?: RuleId;
  /** The texts whose articles were not seen. 未见到其条文的文件。 */
  readonly sources?: readonly Id[];
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: Sentence;
  /** Why, or why not. 计入或者不计入的理由。 */
  readonly why: Why2;
  /** The first day of the plan year to which it belongs. 所属学习年度的第一日。 */
  readonly year: Day;
}

/** What a cap took off a line. 一项封顶从一行中扣除的部分。 */
export interface Cut {
  /** The cap, by its place in the list of caps of that rule. 封顶，以其在该规则封顶列表中的位置表示。 */
  readonly cap: number;
  /** How much it took off. 扣除多少。 */
  readonly cut: Points;
  /** The layer. 层次。 */
  readonly layer: CapLayer;
  /** How many points of room it had left for the line. 该封顶对该行还余多少分。 */
  readonly room?: Points;
  /** The item, head or total whose cap it is. 该封顶所属的积分项目、积分板块或者总分。 */
  readonly rule: RuleId;
  /** How many times it had left for the line. 该封顶对该行还余多少次。 */
  readonly times?: number;
}

/** Stages that a matter may pass again and again (循环). 循环：事项可以反复经过的环节。 */
export interface Cycle {
  /** The days that one more turn adds under stated limits. 在已定期限内，每多一轮增加的日数。 */
  readonly days: number;
  /**
   * Duties whose clock runs on all the while: as long as they are kept, the turn adds nothing.
   *
   * 期限始终在算的义务：只要得到履行，这一轮不增加时间。
   */
  readonly heldBy: readonly RuleId[];
  /**
   * The stages, from the first one in the rulebook's order of ids; the last leads back to it.
   *
   * 各环节，从规则集标识顺序中的第一个起；最后一个回到第一个。
   */
  readonly stages: readonly Id[];
  /** Those of them that the turn itself can stop, so that it adds the days stopped. 其中可由这一轮本身停计的，因而增加所停日数。 */
  readonly stopped: readonly RuleId[];
  /** The transitions of the costliest turn. 用时最多的一轮的流转。 */
  readonly transitions: readonly Id[];
  /** The transitions of the turn that no stated limit bounds. 这一轮中没有已定期限约束的流转。 */
  readonly unbounded: readonly Id[];
}

/** A lifecycle in plain form. 简明形式的办理流程。 */
export interface DescribeAnswer {
  /** The cycles of the main line. 主线的循环。 */
  readonly cycles: readonly Cycle[];
  /** Whether there are more cycles than are told. 是否还有未列出的循环。 */
  readonly cyclesCapped: boolean;
  /** What is owed, or may be done, by when. 应当办什么，或者可以办什么，以及在何日之前。 */
  readonly duties: readonly DutyLine[];
  /** The lifecycle. 办理流程。 */
  readonly lifecycle: Id;
  /** What the lint notes without calling it wrong. 规则审查提到、但不认为错误的内容。 */
  readonly lintNotes: readonly Diagnostic[];
  /** The day whose rules are described. 说明的是哪一日的规则。 */
  readonly on: Day;
  /** The roles that act in it. 在其中办理的角色。 */
  readonly roles: readonly Id[];
  /** The largest effect of rolling one last day; absent without a calendar. 顺延一个最后一日的最大影响；没有日历的，不给出。 */
  readonly rollMax?: RollMax;
  /** The rulebook that holds it. 所在的规则集。 */
  readonly rulebook: RulebookRef;
  /** Its stages. 各环节。 */
  readonly stages: readonly StageLine[];
  /** How long a matter may take, sentence by sentence, in the languages asked for. 以所要求的语言，逐句说明事项可以用时多久。 */
  readonly text?: Sentences;
  /** The ways between them. 各环节之间的流转。 */
  readonly transitions: readonly TransitionLine[];
  /** Whether nothing limits how long a matter may take. 事项可以用时多久是否没有任何限制。 */
  readonly unbounded: boolean;
  /** Where the text sets no limit. 文本没有规定期限之处。 */
  readonly unlimited: Unlimited;
  /** The latest end under stated limits; absent if no path ends. 在已定期限内最晚的结束时间；没有路径结束的，不给出。 */
  readonly worstCase?: WorstCase;
}

/** A remark of the lint: a code, a place, and what fills its sentence. 规则审查的一条意见：代码、位置，以及填入语句的内容。 */
export interface Diagnostic {
  /** The code, such as `stage-unreachable`. 代码，例如 `stage-unreachable`。 */
  readonly code: string;
  /** The file of a rulebook folder. 规则集文件夹中的文件。 */
  readonly file?: string;
  /** What to change, in the languages asked for. 以所要求的语言说明应作何修改。 */
  readonly hint?: { readonly [name: string]: string };
  /** What fills the sentence and the hint. 填入语句和修改提示的内容。 */
  readonly params?: { readonly [name: string]: string };
  /** Where it is, in the assembled document. 在合并后的文档中的位置。 */
  readonly pointer: string;
  /** The rule it is about. 所涉及的规则。 */
  readonly rule?: RuleId;
  /** How grave it is. 严重程度。 */
  readonly severity: Severity;
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: { readonly [name: string]: string };
}

/** A lifecycle as a diagram. 图形式的办理流程。 */
export interface DiagramAnswer {
  /** The lifecycle. 办理流程。 */
  readonly lifecycle: Id;
  /** The diagram, in the language of Mermaid. 以 Mermaid 语言写成的图。 */
  readonly mermaid: string;
  /** The day whose rules are drawn. 所画的是哪一日的规则。 */
  readonly on: Day;
  /** The rulebook that holds it. 所在的规则集。 */
  readonly rulebook: RulebookRef;
}

/** What was done. 所做的事。 */
export type ToldDid = {
  readonly watched: ToldWatched;
} | {
  readonly claimed: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The share that the client tells. 客户端所报的比例。 */
  readonly progress?: string;
};
} | {
  readonly tested: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** Whether the test was passed. 测验是否通过。 */
  readonly passed: boolean;
};
} | {
  readonly waived: {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The reason, such as `administrative`. 理由，如 `administrative`。 */
  readonly reason: Id;
};
} | {
  readonly attended: {
  /** How much of it. 数量。 */
  readonly amount: ToldAmount;
  /** The kind of study. 学习的种类。 */
  readonly category: Id;
  /** The missed meeting for which this makes up (补课), by the id of its entry. 所补课的缺席会议，以其记录的标识表示。 */
  readonly makesUp?: Id;
};
} | {
  readonly sat: {
  /** The exam. 考试。 */
  readonly exam: Id;
  /** Whether it was the make-up exam (补考). 是否为补考。 */
  readonly makeUp?: boolean;
  /** The score. 分数。 */
  readonly score: Exact;
};
} | {
  readonly missed: {
  /** The meeting. 会议。 */
  readonly meeting: Id;
};
} | {
  readonly exempted: {
  /** The ground, as the plan names it. 事由，按学习计划所用的名称。 */
  readonly ground: Id;
  /** The requirement; absent: every one that the ground reaches. 学习要求；无此项的，为该事由所及的每项要求。 */
  readonly requirement?: RuleId;
};
} | {
  readonly substituted: {
  /** How much of it. 数量。 */
  readonly amount: ToldAmount;
  /** The ground, as the plan names it. 事由，按学习计划所用的名称。 */
  readonly ground: Id;
};
};

/** One difference between two answers. 两个答案之间的一处差别。 */
export interface Difference {
  /** What stands there after; absent if it is gone. 之后该处的内容；已消失的，不给出。 */
  readonly after?: unknown;
  /** What stood there before; absent if it is new. 之前该处的内容；新出现的，不给出。 */
  readonly before?: unknown;
  /** Where it is: in the answer after, or, for what is gone, in the one before. 所在位置：在之后的答案中；已消失的，在之前的答案中。 */
  readonly pointer: string;
}

/** Asks that a person is none of those named (回避、不相容职务). 回避、不相容职务：要求人员不是所列人员中的任何一个。 */
export interface DiffersTest {
  /** Those whom it must not be. 不得与之相同的人员。 */
  readonly from: readonly From[];
  /** The attribute that names the person; absent: the actor. 指明该人员的属性；缺省为行为人。 */
  readonly who?: Id;
}

/** Asks for fields of a document. 要求文书具备某些字段。 */
export interface DocumentTest {
  /** The fields that have to be there. 必须具备的字段。 */
  readonly has: readonly Id[];
  /** The attribute that lists the fields. 列出字段的属性。 */
  readonly name: Id;
}

/**
 * A last day (截止日), as far as the calendar tells it.
 *
 * Its end is there exactly when the day is bounded from above; a day that is
 * known has both, equal. Without an end, the year of the day or of a day on the
 * way has no published calendar yet.
 *
 * 截止日，以日历所能确定的为限。
 *
 * 该日有上界时才有末端；已确定的日子两端都有，且相等。没有末端的，说明该日或者推算途中某日所在年份的日历尚未公布。
 */
export interface Due {
  /** The latest day that can be the last one; absent if nothing bounds it. 最后一日可能的最晚日期；没有上界的，无此项。 */
  readonly notAfter?: Day;
  /** The earliest day that can be the last one. 最后一日可能的最早日期。 */
  readonly notBefore: Day;
}

/** The last day of a limit. 期限的最后一日。 */
export interface DueAnswer {
  /** The calendar by which it was counted. 计算所依的日历。 */
  readonly calendar: CalendarUsed;
  /** The last day in time. 按期的最后一日。 */
  readonly due: Due;
  /** Day zero. 起算之日。 */
  readonly from: Day;
  /** By which day the calendar was known, where it was asked. 日历的知悉截止日；提问中指定时才有。 */
  readonly knownOn?: Day;
  /** The end by counting alone. 仅凭计算得出的期间届满日。 */
  readonly plainEnd: Due;
  /** What becomes of a last day that is a rest day. 最后一日是休息日的，如何处理。 */
  readonly roll: Roll;
  /** How it came about. 如何推算得出。 */
  readonly steps: readonly SaidStep[];
  /** The limit. 期限。 */
  readonly term: ToldTerm;
}

/** A duty in plain form: who, what, by when, by which article. 义务的直白形式：由谁、做什么、何时之前、依据哪一条。 */
export interface DutyLine {
  /** What starts it. 由什么触发。 */
  readonly after: readonly unknown[];
  /** Who owes it, or may use it. 由谁履行，或者谁可以行使。 */
  readonly by: readonly Id[];
  /** The articles. 条文。 */
  readonly cites: readonly Cite[];
  /** How surely it is known. 可信程度。 */
  readonly confidence: Confidence;
  /** What an extension may add in words. 延长可以增加多少，以文字表述。 */
  readonly extension?: Text;
  /** How strongly it binds. 效力的强弱。 */
  readonly force: Force;
  /** Its id. 标识。 */
  readonly id: RuleId;
  /** Its limit in words. 限额，以文字表述。 */
  readonly limit: Text;
  /** Whether it stays owed when the matter ends. 是否不因事项办结而消灭。 */
  readonly outlives: boolean;
  /** Whether a last day on a rest day moves on. 最后一日是休息日的，是否顺延。 */
  readonly roll?: Roll;
  /** Which shape it has. 属于哪种形态。 */
  readonly shape: DutyShape;
  /** Where the law is silent: why this is the default. 法无明文的：采用此默认值的理由。 */
  readonly silent?: Text;
  /** Whether it can be stopped. 是否可以中止。 */
  readonly stops: boolean;
  /** What is owed. 应当办理什么。 */
  readonly then: readonly unknown[];
  /** What makes it fall away. 由什么解除。 */
  readonly unless: readonly unknown[];
}

/**
 * Which shape a duty has.
 * - `"within"`: To be done by a last day.
 * - `"not-before"`: Not to be done before a day.
 * - `"every"`: To be done in every period.
 *
 * 义务属于哪种形态。
 * - `"within"`: 至迟应在最后一日办理。
 * - `"not-before"`: 某日之前不得办理。
 * - `"every"`: 每个周期都应办理。
 */
export type DutyShape = "within" | "not-before" | "every";

/** What an election gave. 选举的结果。 */
export interface Election {
  /** Whether ballots still out cannot change it. 尚未收回的选票是否已不能改变结果。 */
  readonly certain: boolean;
  /** Those elected, by id. 当选人，按编号排列。 */
  readonly elected: readonly Id[];
  /** The item; absent if the act has none. 议题；会议、选举没有议题的，不给出。 */
  readonly item?: Id;
  /** Seats not filled: a further round. 未选满的名额：另行选举。 */
  readonly left: number;
  /** The seats. 名额。 */
  readonly seats: number;
  /** Those equal at the last seat, who are voted on again. 在最后一个名额上票数相等、须再次投票的人。 */
  readonly tied?: readonly Id[];
}

/** One duty of one period. 某一周期的一项义务。 */
export interface ToldEntry {
  /** The entries of the diary by which it was done. 台账中据以认定已办的记录。 */
  readonly by?: readonly Id[];
  /** How many times it was done. 已办次数。 */
  readonly done: number;
  /** The last day on which it is in time. 尚属按期的最后一日。 */
  readonly due: Day;
  /** The entry that records why it was not done. 载明未办理由的记录。 */
  readonly excusedBy?: Id;
  /** Done, but not in the season in which it generally is. 已办，但不在一般应办的时节。 */
  readonly outOfSeason?: boolean;
  /** The period, such as `2026-Q3`; for a term of office its last day. 周期，例如 `2026-Q3`；任期以其最后一日表示。 */
  readonly period: string;
  /**
   * The entry by which the end of the term was postponed; `due` is the last day then.
   *
   * 据以延期换届的记录；此时 `due` 为延期后的最后一日。
   */
  readonly postponedBy?: Id;
  /** An entry that records a reason which does not excuse, as the duty must be done. 载明理由的记录；因该义务应当履行，该理由不能构成例外。 */
  readonly reason?: Id;
  /** How many times it is owed. 应办次数。 */
  readonly required: number;
  /** Its days. 起止日。 */
  readonly span: Span;
  /** How it stands. 所处状态。 */
  readonly standing: Standing;
}

/** A dated, identified entry. Entries are a set: their order never matters. 有日期、有标识的记录。各条记录构成一个集合：其顺序从不影响结果。 */
export interface Entry2 {
  /** The time of day, which orders entries of one day. 时刻，用于排列同一日的记录。 */
  readonly at?: TimeOfDay;
  /** Who approved it, where it needs approval. 批准人，用于需要批准的情形。 */
  readonly by?: ToldActor;
  /** What was done; absent only in a reversal or an erasure. 所做的事；仅更正或者删除无此项。 */
  readonly did?: ToldDid;
  /** The entry whose content this one has deleted (删除). 内容已由本记录删除的记录。 */
  readonly erases?: Id;
  /** Its id; the same id never means two entries. 标识；同一标识从不指两条记录。 */
  readonly id: Id;
  /** The day on which it happened, or began (发生日). 发生日，即发生或者开始之日。 */
  readonly on: Day;
  /** The day on which it became known (记录日). 记录日，即为人所知之日。 */
  readonly recorded: Day;
  /** The entry that this one takes out again (更正). 由本记录更正、不再计入的记录。 */
  readonly reverses?: Id;
  /** The last day, where it went on for several. 最后一日，用于持续数日的情形。 */
  readonly until?: Day;
}

/**
 * Why an exam is not open, or an attempt does not count.
 * - `"gate"`: What must be done first was not done.
 * - `"cooling-off"`: Too soon after a failed attempt.
 * - `"no-attempt-left"`: No attempt is left.
 * - `"nothing-to-make-up"`: A make-up exam without a failed attempt before it.
 * - `"no-make-up-left"`: No make-up exam is left.
 * - `"not-in-force"`: The rule is not in force.
 *
 * 考试为何不开放，或者某次应考为何不计入。
 * - `"gate"`: 此前应完成的内容未完成。
 * - `"cooling-off"`: 距不合格的应考时间过短。
 * - `"no-attempt-left"`: 应考次数已用完。
 * - `"nothing-to-make-up"`: 补考之前没有不合格的应考。
 * - `"no-make-up-left"`: 补考次数已用完。
 * - `"not-in-force"`: 规则未施行。
 */
export type ExamRefusal = "gate" | "cooling-off" | "no-attempt-left" | "nothing-to-make-up" | "no-make-up-left" | "not-in-force";

/** How a learner stands to an exam in the plan year. 学员在学习年度内就某项考试所处的状态。 */
export interface ExamStatus {
  /** How many attempts counted. 计入的应考次数。 */
  readonly attempts: number;
  /** The exam. 考试。 */
  readonly exam: Id;
  /** What the gate still misses. 前置条件还差多少。 */
  readonly gateMissing?: Hours;
  /** Whether it is open on the day asked. 在所问之日是否开放。 */
  readonly open: boolean;
  /** The first day on which it is open again, where that is known. 再次开放的第一日；能确定时才有。 */
  readonly opens?: Day;
  /** Whether it is passed; absent where the rule tells no mark. 是否合格；规则未规定合格分数的，无此项。 */
  readonly passed?: boolean;
  /** The attempts that do not count, and why. 不计入的应考及其原因。 */
  readonly refused?: readonly RefusedAttempt[];
  /** The rule. 规则。 */
  readonly rule: RuleId;
  /** The score that decides. 决定结果的成绩。 */
  readonly score?: Exact;
  /** Why it is not open. 不开放的原因。 */
  readonly whyNot?: ExamRefusal;
}

/** A person who is left out of the base of quorums (不计入应到会人数). 不计入应到会人数的人员。 */
export interface ToldExclusion {
  /** The day on which the meeting consented; absent if it did not. 会议同意之日；未同意的，无此项。 */
  readonly consentMeeting?: Day;
  /** The day on which the superior consented; absent if it did not. 上级同意之日；未同意的，无此项。 */
  readonly consentSuperior?: Day;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** Why, such as `long-bedridden`. 原因，如 `long-bedridden`。 */
  readonly reason: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day;
}

/**
 * A dated, identified fact (事实、事件).
 *
 * Facts are a set: the order in which they arrive never matters.
 *
 * 有日期、有标识的事实、事件。
 *
 * 各项事实构成一个集合：到达的先后从不影响结果。
 */
export interface ToldFact {
  /** The fact of the same day that came before it. 同一日中先于本事实的事实。 */
  readonly after?: Id;
  /** The time of day, needed only by limits in hours. 时刻，仅以小时计的期限需要。 */
  readonly at?: TimeOfDay;
  /** Its attributes, as its kind declares them. 属性，按其种类所声明的填写。 */
  readonly attrs?: { readonly [name: string]: Value };
  /** Who did it. 行为人。 */
  readonly by?: ToldActor;
  /** The fact whose content this one has deleted (删除). 内容已由本事实删除的事实。 */
  readonly erases?: Id;
  /** Its id; the same id never means two facts. 标识；同一标识从不指两个事实。 */
  readonly id: Id;
  /** What kind of event it is; absent only in a reversal or an erasure. 事件的种类；仅更正或者删除无此项。 */
  readonly kind?: Id;
  /** The day on which it counts in law (发生日). A letter counts on the day of posting. 发生日，即在法律上计算的日期。信件以交邮之日计。 */
  readonly on: Day;
  /** The day on which it became known (记录日). 记录日，即为人所知之日。 */
  readonly recorded: Day;
  /** The fact that this one takes out again (更正). 由本事实更正、不再计入的事实。 */
  readonly reverses?: Id;
}

/** Whether something can still be done in time. 是否仍能按期完成。 */
export interface Feasibility {
  /** Whether it can; `unknown` where nothing bounds it and no offers were told. 能否完成；没有上限约束且未给出可选学习内容的，为 `unknown`。 */
  readonly can: Can;
  /** So many days are left, the day asked among them unless its cap is used up. 剩余日数，所问之日计算在内，但当日上限已用完的除外。 */
  readonly daysLeft: number;
  /** At least so many days of study are needed, where a daily cap tells. 至少需要学习的日数；有每日上限可据以推算时才有。 */
  readonly daysNeeded?: number;
}

/**
 * A finding (认定): a rule, a verdict, the facts it is about.
 *
 * No sentence is kept inside: `text` is there only when a language was asked for.
 *
 * 认定：一条规则、一个结论、所涉的事实。
 *
 * 内部不保存句子：提问要求了语言时才有 `text`。
 */
export interface Finding {
  /** The articles. 条文。 */
  readonly cites: readonly Cite[];
  /** The rule's id and the kind of finding, such as `petition/answer-late`. 规则编号和认定的种类，例如 `petition/answer-late`。 */
  readonly code: RuleId;
  /** How surely the rule is known; unsaid when verified. 规则的可信程度；已核对原文的，不写明。 */
  readonly confidence?: Confidence;
  /** The last day, where there is one. 最后一日，有则给出。 */
  readonly due?: Due;
  /** The fact that records the reason for a departure (说明理由). 为例外说明理由的事实。 */
  readonly excusedBy?: Id;
  /** How strongly the rule binds. 规则的效力。 */
  readonly force: Force;
  /** What fills the sentence. 填入句子的参数。 */
  readonly params?: Params;
  /** The rule. 规则。 */
  readonly rule: RuleId;
  /** The facts it is about. 所涉的事实。 */
  readonly subjects: readonly Id[];
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: Sentence;
  /** The verdict: unmet, unknown, or met with a recorded reason. 结论：未履行、不能确定，或者有记录理由的已履行。 */
  readonly verdict: Verdict;
}

/** What followed from so many in a row (连续): an office that ended. 连续若干次引起的后果：职务终止。 */
export interface Followed {
  /** The entries, from first to last. 各条记录，从最先到最后。 */
  readonly by: readonly Id[];
  /** How surely it is known; unsaid when verified. 可信程度；已核实的不写明。 */
  readonly confidence?: Confidence;
  /** How strongly it binds. 效力的强弱。 */
  readonly force: Force;
  /** The day of the last of them. 其中最后一次的日期。 */
  readonly on: Day;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** The rule. 规则。 */
  readonly rule: RuleId;
}

/**
 * How strongly a rule binds (应当、不得、一般、可以).
 *
 * | force | kept | not kept |
 * | --- | --- | --- |
 * | `must`, `must-not` | met | unmet, a breach |
 * | `generally`, `generally-not` | met | with its recorded reason met, without it unmet, never called a breach |
 * | `may` | no verdict | no verdict: a right is not a duty |
 * - `"must"`: Has to be done (应当、必须).
 * - `"must-not"`: Has not to be done (不得、禁止).
 * - `"generally"`: Is done, unless a recorded reason says otherwise (一般应当).
 * - `"generally-not"`: Is not done, unless a recorded reason says otherwise (一般不).
 * - `"may"`: Can be done (可以).
 *
 * 规则的效力：应当、不得、一般、可以。
 *
 * | 效力 | 遵守的 | 未遵守的 |
 * | --- | --- | --- |
 * | `must`, `must-not` | 已履行 | 未履行，属违反规定 |
 * | `generally`, `generally-not` | 已履行 | 有记录理由的为已履行，没有的为未履行，从不称为违反规定 |
 * | `may` | 无结论 | 无结论：权利不是义务 |
 * - `"must"`: 应当、必须做。
 * - `"must-not"`: 不得、禁止做。
 * - `"generally"`: 一般应当做，有记录的理由的除外。
 * - `"generally-not"`: 一般不做，有记录的理由的除外。
 * - `"may"`: 可以做。
 */
export type Force = "must" | "must-not" | "generally" | "generally-not" | "may";

/** Persons named by facts of a kind. 某类事实所指明的人员。 */
export interface From {
  /** The kind of event. 事件种类。 */
  readonly event: Id;
  /** The attribute that names the person; absent: the actor. 指明该人员的属性；缺省为行为人。 */
  readonly who?: Id;
}

/** A direct grade in effect (直接定级). 生效中的直接定级。 */
export interface GradeStatus {
  /** The band to which it leads. 由此定入的等次。 */
  readonly band?: Id;
  /** The entry it comes from. 所依据的记账。 */
  readonly entry: Id;
  /** Whether awards are held until it is corrected. 整改之前加分是否暂缓计入。 */
  readonly holdsAwards?: boolean;
  /** The item it comes from. 所依据的积分项目。 */
  readonly rule: RuleId;
  /** What it does to the score. 对得分的作用。 */
  readonly score: GradedScore;
  /** Since when. 自何日起。 */
  readonly since: Day;
  /** Its last day; absent: to the end of the period. 最后一日；缺省为至周期结束。 */
  readonly until?: Day;
}

/**
 * What becomes of the score under a direct grade.
 * - `"kept"`: It stays as it was added up; only the band is overridden.
 * - `"lowest"`: It is set to the lowest of the band, if it is higher.
 * - `"zero"`: It is 0.
 *
 * 直接定级之下得分如何处理。
 * - `"kept"`: 得分仍为合计所得，只改变等次。
 * - `"lowest"`: 高于该等次最低分的，定为该最低分。
 * - `"zero"`: 得分为 0。
 */
export type GradedScore = "kept" | "lowest" | "zero";

/** What stands under a head. 某一积分板块的积分。 */
export interface HeadStatus {
  /** What was awarded, net of caps. 加分，扣除封顶削减后的净额。 */
  readonly awards: Points;
  /** Its base. 基础分。 */
  readonly base: Points;
  /** What was deducted, as a size. 扣分，以绝对值表示。 */
  readonly deductions: Points;
  /** What the floor added. 保底所补的分。 */
  readonly floor?: Points;
  /** The head. 积分板块。 */
  readonly id: Id;
  /** Base, awards less deductions, floor. 基础分，加上加分减去扣分，再计保底。 */
  readonly total: Points;
}

/**
 * The names (名称) of what a rulebook defines, in every language.
 *
 * A key is the id itself. Where lifecycles or schemes share an id, `lifecycle:id`
 * beats the bare `id` in that lifecycle. A code, like a field of a document, stands
 * under its attribute: `form/letter`.
 *
 * 规则集所定义事物的名称，各种语言都有。
 *
 * 键即标识本身。几个流程或者积分办法共用一个标识的，在该流程中 `lifecycle:id` 优先于单独的 `id`。代码与文书栏目一样，写在其属性之下：`form/letter`。
 */
export interface Labels {
  /** Of attributes. 属性的名称。 */
  readonly attributes?: { readonly [name: string]: Text };
  /** Of codes and fields, each under its attribute. 代码和文书栏目的名称，各在其属性之下。 */
  readonly codes?: { readonly [name: string]: Text };
  /** Of kinds of event. 事件种类的名称。 */
  readonly events?: { readonly [name: string]: Text };
  /** Of forms of act. 会议形式的名称。 */
  readonly forms?: { readonly [name: string]: Text };
  /** Of lifecycles. 流程的名称。 */
  readonly lifecycles?: { readonly [name: string]: Text };
  /** Of roles. 角色的名称。 */
  readonly roles?: { readonly [name: string]: Text };
  /** Of duties, requirements, visibility rules and parts of schemes. 义务、要求、可见规则和积分办法各部分的名称。 */
  readonly rules?: { readonly [name: string]: Text };
  /** Of schemes of points. 积分办法的名称。 */
  readonly schemes?: { readonly [name: string]: Text };
  /** Of stages and of what boards show for them. 环节的名称，以及看板上对它们的显示。 */
  readonly stages?: { readonly [name: string]: Text };
}

/** The names that hosts show in the place of ids, and the titles of what is cited. 供宿主代替标识显示的名称，以及所引依据的名称。 */
export interface LabelsAnswer {
  /** The names by what they name. 按所指事物分列的名称。 */
  readonly labels: Labels;
  /** The texts that citations name, by their ids. 引用所指的文本，按标识排列。 */
  readonly sources: { readonly [name: string]: Source };
}

/** A right that a person lacks, and why. 某人不享有的一项权利及其原因。 */
export interface Lacking {
  /** The right. 该权利。 */
  readonly right: Right;
  /** Why it is lacking. 不享有的原因。 */
  readonly why: Why;
}

/** A last day, with the duty it belongs to. 最后一日，及其所属的义务。 */
export interface LastDayOf {
  /** The day. 日期。 */
  readonly due: Due;
  /** The duty. 该义务。 */
  readonly duty: RuleId;
}

/**
 * A ledger (积分台账): entries under one scheme, and those whose ledger it is.
 *
 * Totals, bands and ranks are never told; they follow from the entries.
 *
 * | kind of entry | its attributes |
 * | --- | --- |
 * | an item of the scheme | `subject`; then as its worth asks `amount`, `choice` or `quantity`; where known `source`, `evidence`, `reviewedBy`, `rank`, `continues` |
 * | an exemption of the scheme | `subject`; `until`, `approvedBy` |
 * | `reviewed`, `published`, `objected`, `answered`, `corrected`, `repaired`, `ended` | `entry`, the id of the entry that it is about |
 * | `closed` | `subject`, `total`: what a period came to of which the entries are not told; its day lies in that period |
 *
 * `amount`, `quantity` and `total` are decimals as text (`"2.5"`); a whole quantity
 * may be a number.
 *
 * 积分台账：同一积分办法之下的记账，以及台账所属的积分对象。
 *
 * 总分、等次和排名从不填报，由记账得出。
 *
 * | 记账的种类 | 其属性 |
 * | --- | --- |
 * | 积分办法中的积分项目 | `subject`；再按分值的要求填 `amount`、`choice` 或者 `quantity`；已知的，填 `source`、`evidence`、`reviewedBy`、`rank`、`continues` |
 * | 积分办法中的免于计分 | `subject`；`until`、`approvedBy` |
 * | `reviewed`、`published`、`objected`、`answered`、`corrected`、`repaired`、`ended` | `entry`，所涉记账的标识 |
 * | `closed` | `subject`、`total`：未填报记账的计分周期的结果；其日期在该周期之内 |
 *
 * `amount`、`quantity` 和 `total` 是以文本表示的小数（`"2.5"`）；整数的数量可以是数字。
 */
export interface ToldLedger {
  /** What happened. 发生的事。 */
  readonly entries: readonly ToldFact[];
  /** The ledger, as an opaque id. 积分台账，以不透明标识表示。 */
  readonly ledger: Id;
  /** Those whose points they are, and the units and households to which links lead. 积分对象，以及关联所及的单位和户。 */
  readonly roster: readonly ToldMember[];
  /** The scheme by which it is judged. 判断所依据的积分办法。 */
  readonly scheme: Id;
}

/**
 * What a change of the scheme, or one more entry, does to a ledger.
 *
 * Only subjects that change are told.
 *
 * 积分办法的变更或者多出的一条记账对积分台账的影响。
 *
 * 只列出有变化的积分对象。
 */
export interface LedgerChange {
  /** Caps that bind for somebody after, and bound for nobody before. 变更后对某一积分对象起作用，而变更前对谁都不起作用的封顶。 */
  readonly capsThatStart?: readonly CapOf[];
  /** Caps that bound for somebody before, and bind for nobody after. 变更前对某一积分对象起作用，而变更后对谁都不起作用的封顶。 */
  readonly capsThatStop?: readonly CapOf[];
  /** The first line that differs, by day and entry. 按日期和记账排序，第一行有差异的明细。 */
  readonly firstLine?: LineChange;
  /** The ranks that change. 有变化的各个名次。 */
  readonly ranks?: readonly RankChange[];
  /** The subjects whose points, band or lines change, by id. 积分、等次或者明细有变化的积分对象，按编号排列。 */
  readonly subjects: readonly SubjectChange[];
}

/** How many are scored, and how many have each band. 计分的有多少，各等次有多少。 */
export interface LedgerCounts {
  /** Subjects in each band, bands in the order of the scheme. 各等次的积分对象数，等次按积分办法中的次序排列。 */
  readonly bands?: readonly BandCount[];
  /** Subjects that are not scored. 不计分的积分对象数。 */
  readonly notScored: number;
  /** Subjects that are scored. 计分的积分对象数。 */
  readonly scored: number;
}

/** Where a ledger stands on a day. 积分台账在某日的情况。 */
export interface LedgerStatus {
  /** How many are scored, and how many have each band. 计分的有多少，各等次有多少。 */
  readonly counts: LedgerCounts;
  /** Its days, cut off where the rule of the period begins or ends. 起止日；周期规则在其间开始或者终止施行的，以该处为界。 */
  readonly days: Span;
  /** The ledger. 积分台账。 */
  readonly ledger: Id;
  /** The period in which the day lies. 该日所在的计分周期。 */
  readonly period: Period;
  /** The rankings of the scheme; none where it turns none on. 积分办法的排名；积分办法未启用排名的，没有。 */
  readonly rankings?: readonly RankingStatus[];
  /** The scheme. 积分办法。 */
  readonly scheme: Id;
  /** The subjects, by id. 积分对象，按编号排列。 */
  readonly subjects: readonly SubjectStatus[];
}

/** One step of the longest path. 最长路径中的一步。 */
export interface Leg {
  /** On which day the step is, counted from the first. 该步在第几日，自首日起算。 */
  readonly arrival: number;
  /** The articles of the duty, else of the transition. 义务的条文；没有义务的，为流转的条文。 */
  readonly cites: readonly Cite[];
  /** The duty whose last day bounds it. 以其最后一日限定该步的义务。 */
  readonly duty?: RuleId;
  /** The kind of event that takes it. 引起该流转的事件种类。 */
  readonly event?: Id;
  /** The duty whose expiry takes it. 期满即引起该流转的义务。 */
  readonly expires?: RuleId;
  /** What an extension may add. 延长可以增加多少。 */
  readonly extension?: ToldTerm;
  /** The stage before. 前一环节。 */
  readonly from: Id;
  /** Limit and extension in calendar days, at their longest. 限额与延长折合的日历日数，按最长计。 */
  readonly length?: number;
  /** Its limit. 其限额。 */
  readonly limit?: ToldTerm;
  /** The day from which that duty counts. 该义务自第几日起算。 */
  readonly started?: number;
  /** The stage after. 后一环节。 */
  readonly to: Id;
  /** The transition. 流转。 */
  readonly transition: Id;
  /** Duties that ask for the step without a day. 要求办理该步而未规定日期的义务。 */
  readonly undated?: readonly RuleId[];
  /** The wait that holds the step up beyond that. 使该步在此之后仍须等待的期满方可义务。 */
  readonly wait?: RuleId;
}

/** A line of the ledger: what became of one entry. 积分台账的一行明细：一条记账的处理结果。 */
export interface Line {
  /** The articles of the item. Told at detail `full`. 积分项目的条文。详细程度为 `full` 时给出。 */
  readonly cites?: readonly Cite[];
  /** What each cap that bound took off. 每个起作用的封顶各削减多少。 */
  readonly cuts?: readonly Cut[];
  /** Whether it is objected to and not answered yet. 是否有异议且尚未答复。 */
  readonly disputed?: boolean;
  /** The entry; of a repair, the fact that repaired. 该条记账；属信用修复、补救的，为据以修复的事实。 */
  readonly entry: Id;
  /** What it was multiplied by, as a repetition. 因再次发生所乘的倍数。 */
  readonly factor?: Points;
  /** The subject of the entry, where it came here by a link. 该条记账的积分对象；经关联计到此处时才有。 */
  readonly from?: Id;
  /** What it is worth, with its sign, before caps. 封顶之前的分值，带正负号。 */
  readonly gross: Points;
  /** The entry that counts in its place, of a repetition or the highest. 因不重复计分或者就高不重复而代替它计分的记账。 */
  readonly instead?: Id;
  /** What counts of it on the day asked, with its sign. 在所问之日计入的分，带正负号。 */
  readonly net: Points;
  /** The day of the entry. 该条记账的发生日。 */
  readonly on: Day;
  /** The item, as a rule. 积分项目，以规则表示。 */
  readonly rule: RuleId;
  /** Why not all of it counts, if not by a cap. 未全部计入的原因，封顶除外。 */
  readonly state?: LineState;
  /** Its last day, where its validity ends. 最后一日；有效期有终止的才有。 */
  readonly until?: Day;
}

/** A line that differs. 一行有差异的明细。 */
export interface LineChange {
  /** What counts of it after; absent if it is gone. 变更后计入的分；已不存在的，无此项。 */
  readonly after?: Points;
  /** What counted of it before; absent if it was not there. 变更前计入的分；原不存在的，无此项。 */
  readonly before?: Points;
  /** The entry. 该条记录。 */
  readonly entry: Id;
  /** Its day. 其发生日。 */
  readonly on: Day;
  /** The subject. 积分对象。 */
  readonly subject: Id;
}

/**
 * Why a line does not count, if not by a cap.
 * - `"not-in-force"`: The item is not in force on its day.
 * - `"other-class"`: The item is not for the class of the subject.
 * - `"not-taking-part"`: The subject does not take part on its day.
 * - `"exempt"`: An exemption holds on its day.
 * - `"again"`: It counts only once, and another came first.
 * - `"superseded"`: A higher one counts in its place.
 * - `"worth-unknown"`: What it is worth cannot be told.
 * - `"out-of-range"`: What was recorded lies outside what the item allows.
 * - `"refused"`: A cap would be passed, so it was refused as a whole.
 * - `"not-reviewed"`: It waits for its review.
 * - `"held"`: It is held until a direct grade is corrected.
 * - `"expired"`: Its validity is over.
 * - `"struck"`: An objection to it was upheld.
 *
 * 一行明细不计入的原因，封顶除外。
 * - `"not-in-force"`: 积分项目在该日未施行。
 * - `"other-class"`: 积分项目不适用于该积分对象的类别。
 * - `"not-taking-part"`: 积分对象在该日不参加积分。
 * - `"exempt"`: 在该日免于计分。
 * - `"again"`: 只计一次，且已有在先的记账。
 * - `"superseded"`: 由更高的一项代替计分。
 * - `"worth-unknown"`: 分值不能确定。
 * - `"out-of-range"`: 所记内容超出积分项目允许的范围。
 * - `"refused"`: 将超过封顶，因此整笔不计。
 * - `"not-reviewed"`: 等待审核。
 * - `"held"`: 在直接定级的事由整改之前暂缓计入。
 * - `"expired"`: 有效期已届满。
 * - `"struck"`: 对其提出的异议成立。
 */
export type LineState = "not-in-force" | "other-class" | "not-taking-part" | "exempt" | "again" | "superseded" | "worth-unknown" | "out-of-range" | "refused" | "not-reviewed" | "held" | "expired" | "struck";

/** What the lint says. Pointers are from the root of the rulebook. 规则集检查的结果。指针从规则集的根开始。 */
export interface LintAnswer {
  /** How many of each severity. 各严重程度各有多少。 */
  readonly counts: SeverityCounts;
  /** The remarks, by place and code. 检查意见，按位置和代码排列。 */
  readonly diagnostics: readonly Diagnostic[];
}

/** A missed meeting, and whether it was made up for. 缺席的会议，以及是否已补课。 */
export interface MakeUpStatus {
  /** The entries that made up for it. 据以补课的记录。 */
  readonly by: readonly Id[];
  /** The last day, where there is one. 最后一日，有则给出。 */
  readonly due?: Day;
  /** The entry that tells the absence. 载明缺席的记录。 */
  readonly missed: Id;
  /** The rule. 规则。 */
  readonly rule: RuleId;
  /** The verdict. 结论。 */
  readonly verdict: Verdict;
}

/**
 * One line of the roster: a subject, a unit or a household (名册).
 *
 * Ids are opaque. A year of birth is told only where the scheme has a rule on age, as one of
 * villagers always has: without it nobody is scored there.
 *
 * 名册中的一行：一个积分对象、单位或者户。
 *
 * 标识不透明。仅在积分办法有年龄规则时才填报出生年份；以村民为对象的总有年龄规则，不填报的不计分。
 */
export interface ToldMember {
  /** The year of birth. 出生年份。 */
  readonly born?: number;
  /**
   * Its class in the scheme; left out: it only passes on entries by its links and is
   * not scored itself.
   *
   * 在积分办法中的类别；省略的，只按其关联传递记账，自身不计分。
   */
  readonly class?: Id;
  /** Of a unit or household: who heads it. 用于单位或者户：其负责人。 */
  readonly head?: Id;
  /** Of a person: the household. 用于人员：所在的户。 */
  readonly household?: Id;
  /** Its id. 标识。 */
  readonly id: Id;
  /** The first day on which the scheme applies to it; entries before have no effect. 积分办法对其适用的第一日；此前的记账不起作用。 */
  readonly joined?: Day;
  /** The last day on which the scheme applies to it; entries after have no effect. 积分办法对其适用的最后一日；此后的记账不起作用。 */
  readonly left?: Day;
  /** The level of that organisation. 该组织的层级。 */
  readonly level?: Id;
  /** The organisation to which it belongs. 所属的组织。 */
  readonly organisation?: Id;
}

/**
 * How offers were chosen.
 * - `"exact"`: Every choice was tried; there is none with fewer offers.
 * - `"greedy"`: One after another, the one that helps most first.
 *
 * 可选学习内容如何选出。
 * - `"exact"`: 已试遍所有选法；没有所用内容更少的选法。
 * - `"greedy"`: 逐一选取，助益最大的优先。
 */
export type Method = "exact" | "greedy";

/**
 * A kind of metric; those after `service-hours` are restricted.
 *
 * Sources: 国办函〔2026〕12号; opinions on formalism at one's fingertips (2023).
 * - `"attendance"`: Attendance (出勤).
 * - `"completion"`: Completion (完成).
 * - `"exam-result"`: Result of an exam (考试成绩).
 * - `"task"`: A task (任务).
 * - `"duty"`: A duty (履职).
 * - `"service-hours"`: Hours of service (服务时长).
 * - `"log-in-count"`: How often somebody logged in (登录次数).
 * - `"time-online"`: Time online (在线时长).
 * - `"study-duration"`: Duration of study (学习时长): plain where a plan demands hours, restricted as a basis.
 * - `"likes"`: Likes (点赞).
 * - `"forwards"`: Forwards (转发).
 * - `"online-votes"`: Votes online (网络投票).
 * - `"uploads"`: Photos, videos or tracks that have to be uploaded (上传截图轨迹).
 * - `"install-rate"`: Share of people who installed an app (安装率).
 * - `"compulsory-sign-in"`: Compulsory signing in (强制打卡签到).
 * - `"ranking"`: Compulsory ranking by points (积分排名).
 *
 * 计分依据的种类；排在 `service-hours` 之后的受限制。
 *
 * 来源：国办函〔2026〕12号；《关于防治“指尖上的形式主义”的若干意见》（2023年）。
 * - `"attendance"`: 出勤。
 * - `"completion"`: 完成。
 * - `"exam-result"`: 考试成绩。
 * - `"task"`: 任务。
 * - `"duty"`: 履职。
 * - `"service-hours"`: 服务时长。
 * - `"log-in-count"`: 登录次数。
 * - `"time-online"`: 在线时长。
 * - `"study-duration"`: 学习时长：计划要求学时的，不受限制；作为考核依据的，受限制。
 * - `"likes"`: 点赞。
 * - `"forwards"`: 转发。
 * - `"online-votes"`: 网络投票。
 * - `"uploads"`: 上传截图轨迹：要求上传的照片、视频或者轨迹。
 * - `"install-rate"`: 安装率：安装应用的人所占的比例。
 * - `"compulsory-sign-in"`: 强制打卡签到。
 * - `"ranking"`: 强制积分排名。
 */
export type MetricKind = "attendance" | "completion" | "exam-result" | "task" | "duty" | "service-hours" | "log-in-count" | "time-online" | "study-duration" | "likes" | "forwards" | "online-votes" | "uploads" | "install-rate" | "compulsory-sign-in" | "ranking";

/** What an act has to bring, as a condition on it. 行为必须具备的内容，以对该行为的条件表示。 */
export interface Need {
  /** The condition. 条件。 */
  readonly condition: Condition;
  /** The requirement; absent if the condition only chooses this transition. 要件；条件仅用于选择此流转的，无此项。 */
  readonly rule?: RuleId;
}

/** How a learner stands to one need of a requirement. 学员就学习要求中某一项所处的状态。 */
export interface NeedStatus {
  /** Hours in `has` that came from the year before. `has` 中由上年度结转的学时。 */
  readonly carried?: Hours;
  /** What there is: hours, times, or `1` for done. 已有多少：学时、次数，或者以 `1` 表示已完成。 */
  readonly has: Hours;
  /** The need: its id, or the content or exam. 该项：其编号，或者内容、考试的编号。 */
  readonly id: RuleId;
  /** What is needed. 需要多少。 */
  readonly min: Hours;
  /** What is missing. 还差多少。 */
  readonly missing: Hours;
}

/** A step that may come next, or, at detail `full`, may not and why. 可以进行的下一步；详细程度为 `full` 时，也包括不可办理的步骤及其理由。 */
export interface NextStep {
  /** Who may take it; absent: anybody. 可以由谁办理；缺省为任何人。 */
  readonly by?: readonly Id[];
  /** The kind of event. 事件种类。 */
  readonly event: Id;
  /** The earliest last day among what it would fulfil. 所履行的各项义务中最早的最后一日。 */
  readonly lastDay?: LastDayOf;
  /** What the act itself has to bring. 行为本身必须具备的内容。 */
  readonly needs?: readonly Need[];
  /** The day from which on it is allowed, if that is still to come. 自何日起允许；该日尚未到来时才有。 */
  readonly opens?: LastDayOf;
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: Sentence;
  /** The stage to which it leads. 流转到的环节。 */
  readonly to?: Id;
  /** The transition it takes; absent for a record. 所经的流转；仅作记录的，无此项。 */
  readonly transition?: Id;
  /** Why it is not open now. 现在不可办理的理由。 */
  readonly whyNot?: readonly WhyNot[];
}

/** Why a subject is not scored on a day. 积分对象在某日不计分的原因。 */
export interface NotScored {
  /** The reason. 该原因。 */
  readonly reason: NotScoredReason;
  /** The exemption, where it is one. 免于计分的规则；属于免于计分时才有。 */
  readonly rule?: RuleId;
}

/**
 * The reasons why a subject is not scored.
 * - `"exempt"`: An exemption holds.
 * - `"under-age"`: It is below the age of the scheme.
 * - `"age-unknown"`: Its age cannot be told, so it is treated as below.
 * - `"not-taking-part"`: The scheme does not apply to it on this day: not joined yet, or left.
 *
 * 积分对象不计分的各种原因。
 * - `"exempt"`: 免于计分。
 * - `"under-age"`: 未达到积分办法规定的年龄。
 * - `"age-unknown"`: 年龄不能确定，因此按未达到处理。
 * - `"not-taking-part"`: 积分办法在该日对其不适用：尚未加入，或者已退出。
 */
export type NotScoredReason = "exempt" | "under-age" | "age-unknown" | "not-taking-part";

/** A notice that decided. 起决定作用的假期通知。 */
export interface NoticeUsed {
  /** Where it can be read. 可以查阅的地址。 */
  readonly address: string;
  /** The notice. 该假期通知。 */
  readonly id: Id;
  /** When it was made public, if that is known. 公布时间；已知时才有。 */
  readonly published?: Published;
  /** The year it arranges. 所安排的年份。 */
  readonly year: number;
}

/** Something that can still be taken (可选学习内容). 尚可参加的可选学习内容。 */
export interface ToldOffer {
  /** How much it is, if it is no content. 数量，用于不是学习内容的情形。 */
  readonly amount?: ToldAmount;
  /** The kind of study, if it is no content. 学习的种类，用于不是学习内容的情形。 */
  readonly category?: Id;
  /** Its id: that of a content, if it is one. 标识；是学习内容的，为该内容的标识。 */
  readonly id: Id;
  /** The last day on which it can be taken. 可以参加的最后一日。 */
  readonly until?: Day;
}

/** A span in which a person holds an office of a body. 某人担任某一组织的职务的期间。 */
export interface ToldOffice {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The office, such as `secretary`. 职务，如 `secretary`。 */
  readonly office: Id;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The person. 人员。 */
  readonly person: Id;
  /** The last day; absent if it goes on. 最后一日；仍在持续的，无此项。 */
  readonly until?: Day;
}

/** An organ and the one directly above it (上一级机关). 机关及其上一级机关。 */
export interface ToldOrgan {
  /** The organ. 机关。 */
  readonly id: Id;
  /** The organ directly above; absent at the top. 上一级机关；处于顶端的，无此项。 */
  readonly parent?: Id;
}

/** Compares two organs in the tree (级别). 在机关树中比较两个机关的级别。 */
export interface OrganTest {
  /** How it has to stand. 应当是何种关系。 */
  readonly is: Relation;
  /** By how many levels at most. 至多相差几级。 */
  readonly steps?: number;
  /** To which organ. 与哪个机关比较。 */
  readonly than: Than;
  /** The attribute that names the organ; absent: the actor's organ. 指明机关的属性；缺省为行为人所属的机关。 */
  readonly who?: Id;
}

/** What a domain answers. 一个领域的答案。 */
export interface Outcome<Result> {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** What was found. 所作的认定。 */
  readonly findings: readonly Finding[];
  /** What was known by which day, where it was asked. 知悉截止日；提问中指定时才有。 */
  readonly knownOn?: Day;
  /**
   * The digests of question and answer, at full detail through the JSON door.
   *
   * 问题和答案的哈希值；经 JSON 接口提问且详细程度为 `full` 时才有。
   */
  readonly receipt?: Receipt;
  /** The answer of the domain. 该领域的答案。 */
  readonly result: Result;
  /** The rules that were applied. 所适用的规则。 */
  readonly rulebook: RulebookRef;
  /** How it was found, at full detail. 推算过程；详细程度为 `full` 时才有。 */
  readonly trace?: readonly Step[];
}

/** Who belongs to the body and is not in the base. 属于该组织而不在基数之内的人。 */
export interface Outside {
  /** The person. 人员。 */
  readonly person: Id;
  /** Why. 原因。 */
  readonly why: Why;
}

/** The stage of an overlay. 某一并行环节所处的环节。 */
export interface OverlayStage {
  /** The overlay. 该并行环节。 */
  readonly region: Id;
  /** Its stage. 所处的环节。 */
  readonly stage: Id;
}

/** What bodies owe over a time (应办、已办、未办). 各组织在一段时间内的应办、已办、未办情况。 */
export interface Owed {
  /** What followed within the time from so many in a row. 该段时间内因连续若干次引起的后果。 */
  readonly followed?: readonly Followed[];
  /** What cannot be told, such as `term:b1`: from when the term of a body runs. 不能确定的内容，例如 `term:b1`：某组织的任期自何日起算。 */
  readonly missing?: readonly string[];
  /** The time asked about. 所问的期间。 */
  readonly over: Span;
  /** The duties, by body and in the order of the rulebook. 各项义务，先按组织、再按规则集中的次序排列。 */
  readonly rows: readonly Row[];
}

/** A typed parameter of a finding or of a step. 认定或者步骤的一个有类型的参数。 */
export type Param = number | Day | string | readonly string[];

export type Params = { readonly [name: string]: Param };

/**
 * One period of a cycle (期间): `2026-09`, `2026-Q3`, `2026-H2`, `2026`.
 *
 * A year of four digits; then `-` and a month of two digits, a quarter `Q1` to `Q4` or a half-year `H1`, `H2`. `2026-09@21` is the month that begins on the 21st of September, `2026@07` the year that begins with July.
 *
 * 一个期间：`2026-09`、`2026-Q3`、`2026-H2`、`2026`。
 *
 * 四位的年份；其后可接 `-` 和两位的月份、季度 `Q1` 至 `Q4`，或者半年 `H1`、`H2`。`2026-09@21` 是自9月21日起的一个月，`2026@07` 是自7月起的一年。
 */
export type Period = string;

/** Hours that a plan requires. 计划要求学时。 */
export interface PlanHours {
  /** How many. 数量。 */
  readonly hours: Hours;
  /** The need within it. 其中的那一项。 */
  readonly need: RuleId;
  /** The requirement. 要求。 */
  readonly rule: RuleId;
}

/**
 * Points (积分) as decimal text: `2.5`, `-10`.
 *
 * A whole number without zeros in front, at most two places after the point, a minus before what is below nothing; within ±10,000,000 where it is told. Never a number, so that nothing is rounded.
 *
 * 积分，写作文本形式的小数：`2.5`、`-10`。
 *
 * 整数部分前面不加零，小数至多两位，负值前加负号；填报的在 ±10,000,000 以内。从不写作数字，因此不会舍入。
 */
export type Points = string;

/**
 * When a notice was made public (公布日): `2025-11-04`; or `2025-11`, on a day of that month that is not known.
 *
 * 通知的公布日：`2025-11-04`；或者 `2025-11`，即该月中不知道的某一日。
 */
export type Published = string;

/** A JSON Schema. 一份 JSON Schema。 */
export interface Published2 {
  /** The version of JSON Schema. JSON Schema 的版本。 */
  readonly "$schema": string;
  /** What it describes. 所描述的内容。 */
  readonly title: string;
}

/**
 * What is counted in a meeting.
 *
 * A number that the facts tell by a `count` goes before one that follows from the
 * roster.
 * - `"entitled"`: Those who hold the right and are in the base (应到会), without those recused.
 * - `"all"`: The same, with those recused.
 * - `"present"`: Those of them who are there for the item (实到会).
 * - `"households"`: Households (户).
 * - `"households-present"`: Households with somebody there.
 * - `"cast"`: Ballots cast, or hands raised: for, against and abstaining together.
 * - `"issued"`: Ballots issued (发出选票).
 * - `"returned"`: Ballots returned (收回选票).
 * - `"valid"`: Ballots that are valid (有效票).
 * - `"yes"`: For (赞成).
 * - `"no"`: Against (反对).
 * - `"abstain"`: Abstaining (弃权).
 * - `"members"`: Members of the meeting.
 * - `"representatives"`: Villagers' or residents' representatives (代表).
 * - `"women"`: Women among the representatives.
 * - `"callers"`: Those of the base who called for the meeting or the motion (提议人).
 * - `"representative-callers"`: Representatives who called for it.
 * - `"excellent"`: Those who got the highest grade (优秀).
 * - `"graded"`: Those who were graded.
 * - `"seats"`: Seats to be filled (应选名额).
 * - `"candidates"`: Candidates (候选人).
 *
 * 会议中计数的内容。
 *
 * 事实以 `count` 给出的数，优先于由名册得出的数。
 * - `"entitled"`: 应到会：享有权利并在基数之内的人，不含回避的人。
 * - `"all"`: 同上，包含回避的人。
 * - `"present"`: 实到会：其中就该议题在场的人。
 * - `"households"`: 户。
 * - `"households-present"`: 有人在场的户。
 * - `"cast"`: 所投选票或者举手数：赞成、反对、弃权合计。
 * - `"issued"`: 发出选票。
 * - `"returned"`: 收回选票。
 * - `"valid"`: 有效票。
 * - `"yes"`: 赞成。
 * - `"no"`: 反对。
 * - `"abstain"`: 弃权。
 * - `"members"`: 会议的组成人员。
 * - `"representatives"`: 村民代表或者居民代表。
 * - `"women"`: 代表中的妇女。
 * - `"callers"`: 提议人：基数之内提议召开会议或者提出动议的人。
 * - `"representative-callers"`: 提议的代表。
 * - `"excellent"`: 评为最高等次即优秀的人。
 * - `"graded"`: 被评定等次的人。
 * - `"seats"`: 应选名额。
 * - `"candidates"`: 候选人。
 */
export type Quantity = "entitled" | "all" | "present" | "households" | "households-present" | "cast" | "issued" | "returned" | "valid" | "yes" | "no" | "abstain" | "members" | "representatives" | "women" | "callers" | "representative-callers" | "excellent" | "graded" | "seats" | "candidates";

/**
 * A quantity that earns points (数量), such as hours, yuan or times, as decimal text: `1.5`.
 *
 * A whole number without zeros in front, at most two places after the point, within ±10,000,000.
 *
 * 据以计分的数量，如小时、元、次数，写作文本形式的小数：`1.5`。
 *
 * 整数部分前面不加零，小数至多两位，在 ±10,000,000 以内。
 */
export type Quantity2 = string;

/** A quota in one group. 一个分组内的比例限额。 */
export interface QuotaStatus {
  /** Of how many scored subjects. 计分的积分对象共有多少。 */
  readonly of: number;
  /** How many may have the band. 可以评为该等次的有多少。 */
  readonly places: number;
  /** How many reach it. 达到该等次的有多少。 */
  readonly reached: number;
}

/** A rank. 一个名次。 */
export interface Rank {
  /** The subject. 积分对象。 */
  readonly id: Id;
  /** Its rank. 其名次。 */
  readonly rank: number;
  /** Whether others have the same rank. 是否有其他积分对象名次相同。 */
  readonly tied?: boolean;
  /** Its total. 其总分。 */
  readonly total: Points;
}

/** A rank that changes. 一个有变化的名次。 */
export interface RankChange {
  /** The rank after; absent if it has none. 变更后的名次；没有名次的，无此项。 */
  readonly after?: number;
  /** The rank before; absent if it had none. 变更前的名次；原无名次的，无此项。 */
  readonly before?: number;
  /** The subject. 积分对象。 */
  readonly id: Id;
  /** The ranking. 该排名。 */
  readonly rule: RuleId;
}

/** One group of a ranking. 排名中的一组。 */
export interface RankedGroup {
  /** The class, where it groups by it. 类别；按类别分组时才有。 */
  readonly class?: Id;
  /** The level, where it groups by it. 层级；按层级分组时才有。 */
  readonly level?: Id;
  /** The organisation, where it groups by it. 组织；按组织分组时才有。 */
  readonly organisation?: Id;
  /** Its subjects, the first in rank first. 组内的积分对象，名次在先的在前。 */
  readonly ranks: readonly Rank[];
}

/** A ranking on a day: never without its groups, period and treatment of equals. 某日的排名：必定附有分组、周期和同分处理方式。 */
export interface RankingStatus {
  /** Its groups. 各个分组。 */
  readonly groups: readonly RankedGroup[];
  /** The period. 该周期。 */
  readonly period: Period;
  /** The ranking. 该排名。 */
  readonly rule: RuleId;
  /** How equals are counted. 同分如何计算名次。 */
  readonly ties: Ties;
}

/**
 * What stands in the way of a step.
 * - `"stage"`: It belongs to other stages.
 * - `"case"`: The case is not such that this way is chosen.
 * - `"requirement"`: A requirement on the case is not met.
 * - `"unknown"`: It cannot be told whether it is open, because a fact is missing.
 * - `"not-before"`: A wait is not over.
 * - `"lapsed"`: A right has lapsed.
 * - `"no-effect"`: An extension would have no effect: its clock does not run, has run out, or was extended as often or by as much as allowed.
 * - `"not-in-force"`: The rule is not in force on this day.
 *
 * 妨碍某一步的原因。
 * - `"stage"`: 属于其他环节。
 * - `"case"`: 事项的情况不符合此路径的适用条件。
 * - `"requirement"`: 针对事项的要件未满足。
 * - `"unknown"`: 因缺少事实，不能确定现在能否办理。
 * - `"not-before"`: 等候期未满。
 * - `"lapsed"`: 权利已逾期失权。
 * - `"no-effect"`: 延长不生效力：其期限未在计算、已经届满，或者延长的次数或者时间已达所允许的上限。
 * - `"not-in-force"`: 该规则此日不在施行期间。
 */
export type Reason = "stage" | "case" | "requirement" | "unknown" | "not-before" | "lapsed" | "no-effect" | "not-in-force";

/** Digests by which an old answer can be checked. 用以核对旧答案的摘要值。 */
export interface Receipt {
  /** SHA-256 of the canonical answer, without this receipt. 规范形式的答案（不含本回执）的 SHA-256。 */
  readonly answer: string;
  /** SHA-256 of the canonical question. 规范形式的提问的 SHA-256。 */
  readonly question: string;
}

/**
 * The record of one learner under one plan (学习档案).
 *
 * Learners are opaque ids; no names, no identity numbers. What was achieved is
 * not told but follows from the entries.
 *
 * 一名学员在一个学习计划之下的学习档案。
 *
 * 学员是不透明标识；没有姓名，没有身份证件号码。已达成的内容不填报，由记录得出。
 */
export interface ToldRecord {
  /** The contents that entries name. 记录所指的学习内容。 */
  readonly contents?: readonly ToldContent[];
  /** What happened. 发生的事。 */
  readonly entries: readonly Entry2[];
  /** The learner, as an opaque id. 学员，以不透明标识表示。 */
  readonly learner: Id;
  /** What the learner may still take; only the remaining plan reads it. 学员尚可参加的内容；仅剩余计划读取。 */
  readonly offers?: readonly ToldOffer[];
  /** The plan by which the record is judged. 判断学习档案所依据的学习计划。 */
  readonly plan: Id;
  /** The roles that the learner held, and when. 学员担任过的角色及其时间。 */
  readonly roles?: readonly ToldRoleSpan[];
}

/** An attempt that does not count. 不计入的一次考试。 */
export interface RefusedAttempt {
  /** The entry. 该条记录。 */
  readonly entry: Id;
  /** Why. 原因。 */
  readonly why: ExamRefusal;
}

/** Asks for the stage of another case. 查问关联事项的环节。 */
export interface RelatedCaseTest {
  /** The attribute that names the case. 指明该事项的属性。 */
  readonly name: Id;
  /** The stages. 各环节。 */
  readonly stageIn: readonly Id[];
}

/**
 * How one organ stands to another.
 * - `"same"`: The same organ.
 * - `"above"`: Above it, by any number of steps unless told.
 * - `"same-or-above"`: The same or above.
 * - `"same-or-below"`: The same or below.
 *
 * 一机关与另一机关的关系。
 * - `"same"`: 同一机关。
 * - `"above"`: 其上级，未写明的不论相隔几级。
 * - `"same-or-above"`: 同一机关或者上级。
 * - `"same-or-below"`: 同一机关或者下级。
 */
export type Relation = "same" | "above" | "same-or-above" | "same-or-below";

/** What is left, and how it can be done. 还差什么，以及怎样补齐。 */
export interface Remaining {
  /** Whether the offers are enough. 可选学习内容是否足够。 */
  readonly enough: boolean;
  /** The offers to take. 应选的可选学习内容。 */
  readonly items: readonly RemainingItem[];
  /** How it was chosen: every choice was tried, or one offer after another. 选取的方法：逐一试过每种选法，或者逐项选取。 */
  readonly method: Method;
}

/** An offer to take, and for what. 应选的一项可选学习内容，及其用途。 */
export interface RemainingItem {
  /** The hours that it gives. 所给的学时、学分。 */
  readonly hours: Hours;
  /** The offer. 该可选学习内容。 */
  readonly offer: Id;
  /** The needs that it serves. 所用于满足的各项需要。 */
  readonly serves: readonly RuleId[];
}

/** Something about the evidence that stands out. 证据中值得注意之处。 */
export interface Remark {
  /** The entry. 该条记录。 */
  readonly entry: Id;
  /** What stands out. 引人注意之处的种类。 */
  readonly kind: RemarkKind;
  /** Whether these milliseconds do not count. 这些毫秒是否不计。 */
  readonly leftOut?: boolean;
  /** How many milliseconds of the content or of the session it concerns. 涉及内容或者会话的多少毫秒。 */
  readonly ms: number;
  /** How long it took by the clock, where that matters. 按时钟历时多久，仅在与此有关时给出。 */
  readonly wallMs?: number;
}

/**
 * What stands out about evidence.
 * - `"overlap"`: Played while another session played.
 * - `"speed"`: Played faster than is plausible.
 * - `"idle"`: The session stood still.
 * - `"open-segment"`: The end of a part was never told.
 * - `"beyond-length"`: Played beyond the end of the content.
 * - `"length-differs"`: The player measured another length than the catalogue tells.
 *
 * 证据有何值得注意之处。
 * - `"overlap"`: 播放时另一会话也在播放。
 * - `"speed"`: 播放速度快于合理速度。
 * - `"idle"`: 会话停留不动。
 * - `"open-segment"`: 某一段始终没有报告结束。
 * - `"beyond-length"`: 播放超出内容的末尾。
 * - `"length-differs"`: 播放器测得的时长与目录所载不同。
 */
export type RemarkKind = "overlap" | "speed" | "idle" | "open-segment" | "beyond-length" | "length-differs";

/** How a learner stands to a requirement. 学员对一项学习要求的完成情况。 */
export interface RequirementStatus {
  /** The articles. 条文。 */
  readonly cites: readonly Cite[];
  /** How surely the rule is known; unsaid when verified. 规则的可信程度；已核对原文的，不写明。 */
  readonly confidence?: Confidence;
  /** The entry that exempts the learner. 免除该学员的记录。 */
  readonly exemptedBy?: Id;
  /** Whether it can still be met in time; only where it is pending. 能否仍按期满足；仅在未到期时给出。 */
  readonly feasible?: Feasibility;
  /** Each need in it. 其中的各项需要。 */
  readonly needs: readonly NeedStatus[];
  /** The requirement. 要求。 */
  readonly rule: RuleId;
  /** The texts whose articles were not seen. 未见到其条文的文件。 */
  readonly sources?: readonly Id[];
  /** Met, pending until the last day, or unmet after it. 已履行；至最后一日为止未到期；其后未履行。 */
  readonly verdict: Verdict;
  /** The time in which it is to be met. 应当满足该要求的期间。 */
  readonly within: Span;
}

/**
 * A right of those who belong to a body (权利).
 * - `"attend"`: To take part in meetings (参加会议).
 * - `"vote"`: To vote on resolutions (表决权).
 * - `"elect"`: To elect (选举权).
 * - `"stand"`: To stand for election (被选举权).
 * - `"introduce"`: To introduce new members (入党介绍人).
 *
 * 属于组织的人员的权利。
 * - `"attend"`: 参加会议。
 * - `"vote"`: 对决议的表决权。
 * - `"elect"`: 选举权。
 * - `"stand"`: 被选举权。
 * - `"introduce"`: 担任新成员的入党介绍人。
 */
export type Right = "attend" | "vote" | "elect" | "stand" | "introduce";

/** A role and the days on which it was held (任职期间). 角色及其任职期间。 */
export interface ToldRoleSpan {
  /** The first day. 第一日。 */
  readonly from: Day;
  /** The role. 角色。 */
  readonly role: Id;
  /** The last day; absent while it is held. 最后一日；仍在担任的，无此项。 */
  readonly until?: Day;
}

/** The largest effect that rolling a last day can have (顺延最多日数). 顺延最多日数，即最后一日顺延所能产生的最大影响。 */
export interface RollMax {
  /** The days looked at: those that the calendar covers. 所考察的日：日历所覆盖的日。 */
  readonly covered: Span;
  /** By how many days it moves at most. 最多移动多少日。 */
  readonly days: number;
  /** A last day that moves so far; the earliest one. 移动达到该日数的最后一日；取最早的一个。 */
  readonly on: Day;
}

/** What is left under a cap, or wanting to the next step of a scale. 封顶以内的余额，或者距分档的下一档所差。 */
export interface Room {
  /** The cap, by its place in the list of caps of that rule; absent for a scale. 封顶，以其在该规则的封顶列表中的位置表示；分档的无此项。 */
  readonly cap?: number;
  /** Points that are left in the window in which the day lies. 该日所在时段内剩余的分数。 */
  readonly points?: Points;
  /** The item, head or total. 积分项目、积分板块或者总分。 */
  readonly rule: RuleId;
  /** Times that are left in that window. 该时段内剩余的次数。 */
  readonly times?: number;
  /** Of a scale: the quantity that is wanting to the next step. 分档的：距下一档所差的数量。 */
  readonly wanting?: Quantity2;
}

/**
 * Bodies and those who belong to them (名册), by opaque ids.
 *
 * Spans keep what was: a past meeting is judged by who belonged on its day.
 *
 * 名册：各组织及其所属人员，以不透明标识表示。
 *
 * 期间保留过去的情况：过去的会议按当日的所属人员判断。
 */
export interface ToldRoster {
  /** Sanctions and suspensions that take rights. 使人失去权利的处分和停权。 */
  readonly bars?: readonly ToldBar[];
  /** The bodies, as a tree. 各组织，构成一棵树。 */
  readonly bodies?: readonly ToldBody[];
  /** Who is left out of the base of quorums. 不计入应到会人数的人员。 */
  readonly exclusions?: readonly ToldExclusion[];
  /** Near relatives (近亲属). 近亲属。 */
  readonly kin?: readonly Kin[];
  /** Who holds which office. 谁担任何职务。 */
  readonly offices?: readonly ToldOffice[];
  /** Who belongs where, and as what. 谁属于何处，以何身份。 */
  readonly spans?: readonly ToldBelonging[];
}

/** A duty of a body, period by period. 一个组织的一项义务，逐期列出。 */
export interface Row {
  /** How surely it is known; unsaid when verified. 可信程度；已核实的不写明。 */
  readonly confidence?: Confidence;
  /** Its periods, from first to last. 各期，从首期到末期。 */
  readonly entries: readonly ToldEntry[];
  /** How strongly it binds. 效力的强弱。 */
  readonly force: Force;
  /** The next last day that is still ahead, beyond the time asked about too. 下一个尚未到来的最后一日，在所问时间之外的也算。 */
  readonly next?: Day;
  /** The body. 组织。 */
  readonly organ: Id;
  /** The duty. 该义务。 */
  readonly rule: RuleId;
}

/** The rules that were applied, by id and content. 所适用的规则，以标识和内容表明。 */
export interface RulebookRef {
  /** The rulebook. 规则集。 */
  readonly id: Id;
  /** The layers upon it. 其上的叠加层。 */
  readonly layers?: readonly Id[];
  /** The SHA-256 of its canonical JSON. 其规范形式 JSON 的 SHA-256。 */
  readonly revision: string;
}

/** A step of the count, with its sentence. 计算的一步，连同其句子。 */
export interface SaidStep {
  /** How many. 数量。 */
  readonly count?: number;
  /** The day it is about or arrives at. 该步所涉及或者所得到的日。 */
  readonly day?: Day;
  /** The days that it counts or passes over. 该步计入或者越过的日。 */
  readonly days?: readonly Span[];
  /** What the step does. 该步做什么。 */
  readonly kind: StepKind;
  /** The notices that decide it: the edition of the calendar. 起决定作用的假期通知：日历的版本。 */
  readonly notices?: readonly Id[];
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: Sentence;
  /** Of what. 所指为何。 */
  readonly unit?: ToldUnit;
  /** The year whose notice is missing or in doubt. 假期通知缺失或者存疑的年度。 */
  readonly year?: number;
}

/** What a person may do in a body on a day (资格). 某人某日在某组织中的资格。 */
export interface Seat {
  /** Consents without which the person still counts. 所缺的同意；缺少这些同意，该人仍计入。 */
  readonly consentMissing?: readonly Consent[];
  /** The reason for which the person is left out of every base, with both consents. 两项同意齐备，该人一律不计入应到会人数的理由。 */
  readonly excluded?: Id;
  /** The household. 户。 */
  readonly household?: Id;
  /** As what the person belongs. 该人以何种身份属于该组织。 */
  readonly is: Id;
  /** The rights lacking. 所欠缺的权利。 */
  readonly lacking?: readonly Lacking[];
  /** The person. 人员。 */
  readonly person: Id;
  /** The rights held. 所享有的权利。 */
  readonly rights: readonly Right[];
}

/** A fact in its place: with its content, with part of it, or without. 处于原位的事实：带全部内容、带部分内容，或者不带内容。 */
export interface SeenFact {
  /** The fact, without attributes that are hidden; absent where all of it is. 该事实，不含隐去的属性；整个隐去的无此项。 */
  readonly fact?: ToldFact;
  /** The attributes that are hidden. 隐去的属性。 */
  readonly hiddenAttrs?: readonly Id[];
  /** Whether the whole fact is hidden. 整个事实是否隐去。 */
  readonly redacted?: boolean;
}

/**
 * One played part of a content, from a place up to a place (exclusive), in milliseconds.
 *
 * 学习内容中播放过的一段，自一处至另一处（不含），以毫秒计。
 */
export interface ToldSegment {
  /** Where it begins. 起点。 */
  readonly from: number;
  /** Where it ends; absent if the player never told. 终点；播放器从未告知的，无此项。 */
  readonly to?: number;
  /** When it was played by the clock. 播放的实际时间。 */
  readonly wall?: Wall;
}

/** A sentence in the languages asked for. 以所要求的语言写成的一句话。 */
export interface Sentence {
  /** English. 英文。 */
  readonly en?: string;
  /** Chinese. 中文。 */
  readonly zh?: string;
}

/** Sentences in the languages asked for. 以所要求的语言写成的若干句话。 */
export interface Sentences {
  /** English. 英文。 */
  readonly en?: readonly string[];
  /** Chinese. 中文。 */
  readonly zh?: readonly string[];
}

/**
 * How grave a remark is.
 * - `"error"`: The rulebook should not be used like this.
 * - `"warning"`: Probably a slip; somebody should look at it.
 * - `"note"`: Worth knowing, such as a silence of the law.
 *
 * 检查意见的严重程度。
 * - `"error"`: 该规则集不应照此使用。
 * - `"warning"`: 很可能是疏忽；应当有人查看。
 * - `"note"`: 值得知道，例如法无明文之处。
 */
export type Severity = "error" | "warning" | "note";

/** How many remarks of each severity. 各严重程度的检查意见有多少条。 */
export interface SeverityCounts {
  /** The rulebook should not be used like this. 该规则集不应照此使用。 */
  readonly error: number;
  /** Worth knowing. 值得知道。 */
  readonly note: number;
  /** Probably a slip. 很可能是疏忽。 */
  readonly warning: number;
}

/** A text that rules rest on (依据): a regulation, a law, a notice. 规则的依据：法规、法律或者通知。 */
export interface Source {
  /** Where it can be read. 可以查阅的地址。 */
  readonly address?: string;
  /** The day it was adopted (通过、批准). 通过或者批准之日。 */
  readonly adopted?: Day;
  /** The day on which these facts about it were checked. 核对这些信息之日。 */
  readonly checkedOn?: Day;
  /** The first day in force (施行). 施行之日。 */
  readonly inForce?: Day;
  /** Who issued it (制定机关). 制定机关。 */
  readonly issuer?: Text;
  /** What a reader of the rulebook should know. 阅读规则集的人应当知道的事。 */
  readonly note?: string;
  /** Its number (文号). 文号。 */
  readonly number?: string;
  /** The first day on which it is no longer in force (废止). 废止之日，即不再有效的第一日。 */
  readonly repealed?: Day;
  /** The source that took its place. 取代它的依据。 */
  readonly replacedBy?: Id;
  /** The title (名称), without book marks. 名称，不带书名号。 */
  readonly title: Text;
}

/** A stage in plain form. 以简明形式表示的环节。 */
export interface StageLine {
  /** Whether the matter ends here. 事项是否在此办结。 */
  readonly final: boolean;
  /** Its id. 标识。 */
  readonly id: Id;
  /** Whether its region begins here. 其区域是否由此开始。 */
  readonly initial: boolean;
  /** The overlay it belongs to; absent: the main line. 所属的并行环节；无此项：主线。 */
  readonly overlay?: Id;
  /** Whether an overlay may stay here for ever. 并行环节是否可以一直停留在此。 */
  readonly rest: boolean;
  /** What a board shows, if not the stage itself. 看板用语，与环节本身不同时给出。 */
  readonly summary?: Id;
}

/** Asks for the present stage. 查问当前环节。 */
export interface StageTest {
  /** The stages. 各环节。 */
  readonly isOneOf: readonly Id[];
}

/**
 * How a duty of a period stands.
 * - `"done"`: Done (●).
 * - `"due"`: Its time is running (○).
 * - `"ahead"`: Its time has not come (·).
 * - `"excused"`: Not done, with a recorded reason (!).
 * - `"missed"`: Its time is over, and it was not done (?); of what is only generally done, never called a breach.
 *
 * 某一期的义务的状态。
 * - `"done"`: 已办（●）。
 * - `"due"`: 期间正在进行（○）。
 * - `"ahead"`: 期间尚未到来（·）。
 * - `"excused"`: 未办，有记录的理由（!）。
 * - `"missed"`: 期间已过而未办（?）；仅属一般应当办理的，从不称为违反。
 */
export type Standing = "done" | "due" | "ahead" | "excused" | "missed";

/**
 * How a motion or a candidate stands.
 * - `"passed"`: It passed; of a candidate: enough votes.
 * - `"failed"`: It did not pass.
 * - `"open"`: Votes that are still out decide.
 * - `"unknown"`: It cannot be told from what is known.
 * - `"no-rule"`: No requirement in force says what it needs.
 *
 * 表决事项或者候选人的结果。
 * - `"passed"`: 已通过；对候选人：得票足够。
 * - `"failed"`: 未通过。
 * - `"open"`: 取决于尚未投出的票。
 * - `"unknown"`: 依已知的情况不能确定。
 * - `"no-rule"`: 没有施行中的要求说明须达到什么。
 */
export type Stands = "passed" | "failed" | "open" | "unknown" | "no-rule";

/**
 * The state of one clock.
 * - `"running"`: It runs; its last day may have passed.
 * - `"suspended"`: It is stopped now.
 * - `"fulfilled"`: What it asked for was done.
 * - `"discharged"`: It fell away.
 * - `"expired"`: Its expiry moved the matter on.
 * - `"lapsed"`: A right that was not used in time.
 *
 * 一项在算期限的状态。
 * - `"running"`: 正在计算；最后一日可能已过。
 * - `"suspended"`: 现在停计。
 * - `"fulfilled"`: 所要求的已经办理。
 * - `"discharged"`: 已解除。
 * - `"expired"`: 其期满使事项流转。
 * - `"lapsed"`: 未在期限内行使的权利。
 */
export type State = "running" | "suspended" | "fulfilled" | "discharged" | "expired" | "lapsed";

/**
 * One step of the reasoning.
 *
 * Steps form a flat list; `depth` says which explain the one before.
 *
 * 推算过程的一步。
 *
 * 各步为平铺的列表；`depth` 表明哪些步骤是解释其前一步的。
 */
export interface Step {
  /** The articles. 条文。 */
  readonly cites?: readonly Cite[];
  /** How deep it lies below the step it explains. 在所解释的步骤之下有多深。 */
  readonly depth: number;
  /** The kind of step; it chooses the sentence. 步骤的种类；由它选定句子。 */
  readonly kind: string;
  /** Its days and numbers. 该步的日期和数字。 */
  readonly params?: Params;
  /** The rule it applies. 所适用的规则。 */
  readonly rule?: RuleId;
  /** The facts it uses. 所用的事实。 */
  readonly subjects?: readonly Id[];
  /** The sentence, in the languages asked for. 以所要求的语言写成的语句。 */
  readonly text?: Sentence;
}

/**
 * What a step of a count does.
 *
 * | kind | says | carries |
 * | --- | --- | --- |
 * | `start-excluded` | the start day is day zero | `day` |
 * | `counted` | so many units were counted; working days with their notices | `count unit days notices` |
 * | `clamped` | the month lacks the corresponding day | `day` |
 * | `stopped` | the clock stood still on these days | `count days` |
 * | `weekends` | plain weekend days were left out | `count` |
 * | `holidays` | days off were left out, weekends inside a holiday too | `count days notices` |
 * | `make-up-counted` | weekend days were counted, as worked | `count days notices` |
 * | `plain-end` | the end before any roll | `day`, `notices` asked |
 * | `rolled` | these days are rest days, the last day is `day`; without notices they are a weekend | `day days notices` |
 * | `make-up-workday` | a weekend day that is worked: no roll | `day notices` |
 * | `rest-day-kept` | a rest day, but the limit does not roll | `day notices` |
 * | `past-stops` | the day it rolled to is stopped; the last day is `day` | `day` |
 * | `unpublished` | from this day on a notice is missing or in doubt | `day year` |
 * | `earliest`, `latest` | what bounds the last day instead; with `unit`, Monday to Friday are taken as worked, and the notice may yet bring it forward | `day unit` |
 * - `"start-excluded"`: The start day is not counted.
 * - `"counted"`: So many units were counted.
 * - `"clamped"`: The end of the month stands for a corresponding day it lacks.
 * - `"stopped"`: The clock stood still.
 * - `"weekends"`: Plain weekends were left out of the working days.
 * - `"holidays"`: Days off were left out of the working days.
 * - `"make-up-counted"`: Make-up workdays were among the working days.
 * - `"plain-end"`: The end by counting alone.
 * - `"rolled"`: The end lies on rest days and moves past them.
 * - `"make-up-workday"`: The end lies on a make-up workday and stays.
 * - `"rest-day-kept"`: The end lies on a rest day and stays all the same.
 * - `"past-stops"`: The day it rolled to is stopped, so it moves on.
 * - `"unpublished"`: No notice tells from here on.
 * - `"earliest"`: The earliest last day.
 * - `"latest"`: The latest last day.
 *
 * 计算的一步做什么。
 *
 * | 种类 | 含义 | 附带 |
 * | --- | --- | --- |
 * | `start-excluded` | 起算之日为第零日 | `day` |
 * | `counted` | 计入了若干个单位；工作日附其假期通知 | `count unit days notices` |
 * | `clamped` | 该月没有对应日 | `day` |
 * | `stopped` | 期限在这些日停计 | `count days` |
 * | `weekends` | 普通周末日不计入 | `count` |
 * | `holidays` | 休息日不计入，假期内的周末也不计入 | `count days notices` |
 * | `make-up-counted` | 周末日因上班而计入 | `count days notices` |
 * | `plain-end` | 任何顺延之前的期间届满日 | `day`、所查的 `notices` |
 * | `rolled` | 这些日为休息日，最后一日为 `day`；没有假期通知的为周末 | `day days notices` |
 * | `make-up-workday` | 上班的周末日：不顺延 | `day notices` |
 * | `rest-day-kept` | 休息日，但该期限不顺延 | `day notices` |
 * | `past-stops` | 顺延所至之日处于停计；最后一日为 `day` | `day` |
 * | `unpublished` | 自该日起，假期通知缺失或者存疑 | `day year` |
 * | `earliest`、`latest` | 改以何日为最后一日的界限；有 `unit` 的，周一至周五暂按上班计，放假安排可能使其提前 | `day unit` |
 * - `"start-excluded"`: 起算之日不计入。
 * - `"counted"`: 计入了若干个单位。
 * - `"clamped"`: 没有对应日的，以月末日代之。
 * - `"stopped"`: 期限停计。
 * - `"weekends"`: 普通周末不计入工作日。
 * - `"holidays"`: 休息日不计入工作日。
 * - `"make-up-counted"`: 调休上班日计入工作日。
 * - `"plain-end"`: 仅凭计算得出的期间届满日。
 * - `"rolled"`: 期间届满日为休息日，移至其后。
 * - `"make-up-workday"`: 期间届满日为调休上班日，不移动。
 * - `"rest-day-kept"`: 期间届满日为休息日，仍不移动。
 * - `"past-stops"`: 顺延所至之日处于停计，因此继续后移。
 * - `"unpublished"`: 由此以后没有假期通知可据。
 * - `"earliest"`: 最早的最后一日。
 * - `"latest"`: 最晚的最后一日。
 */
export type StepKind = "start-excluded" | "counted" | "clamped" | "stopped" | "weekends" | "holidays" | "make-up-counted" | "plain-end" | "rolled" | "make-up-workday" | "rest-day-kept" | "past-stops" | "unpublished" | "earliest" | "latest";

/** Where a learner stands under a plan on the day asked. 学员在所问之日按学习计划的完成情况。 */
export interface StudyStatus {
  /** What people are judged by (考核依据): empty, unless the rulebook holds a lawful exception. 考核依据：为空，除非规则集载有合法的例外。 */
  readonly assessmentBasis: readonly AssessmentBasis[];
  /** What passed exams prove. 通过的考试所证明的内容。 */
  readonly certificates?: readonly CertificateStatus[];
  /** Each content of the record. Not told at detail `counts`. 学习档案中的每项内容。详略为 `counts` 时不给出。 */
  readonly contents?: readonly ContentStatus[];
  /**
   * Every hour granted or refused, with its reason. Not told at detail `counts`.
   *
   * 计入或者不计的每笔学时、学分，及其理由。详略为 `counts` 时不给出。
   */
  readonly credits?: readonly Credit[];
  /** Each exam of the plan. 学习计划的每项考试。 */
  readonly exams?: readonly ExamStatus[];
  /** The hours that count in the plan year, all kinds of study together. 计入该学习年度的学时、学分，各类学习合计。 */
  readonly hours: Hours;
  /** The learner. 学员。 */
  readonly learner: Id;
  /** Each missed meeting. 每次缺席的会议。 */
  readonly makeUps?: readonly MakeUpStatus[];
  /** The plan. 学习计划。 */
  readonly plan: Id;
  /** The hours that the plan requires (计划要求学时). They are no basis of assessment. 计划要求学时。不作考核依据。 */
  readonly planRequires: readonly PlanHours[];
  /**
   * What is left, and the smallest choice of offers that does it. Not told at detail `counts`.
   *
   * 还差什么，以及足以补齐的最少可选学习内容。详略为 `counts` 时不给出。
   */
  readonly remaining?: Remaining;
  /** Each requirement that binds the learner. 约束该学员的每项学习要求。 */
  readonly requirements: readonly RequirementStatus[];
  /** The roles held on the day asked. 在所问之日担任的角色。 */
  readonly roles: readonly Id[];
  /** The plan year in which the day asked lies. 所问之日所在的学习年度。 */
  readonly year: Span;
}

/** The change of one subject. 一个积分对象的变化。 */
export interface SubjectChange {
  /** Its points after; absent if it is not scored. 变化后的积分；不计分的无此项。 */
  readonly after?: Points;
  /** The band after. 变化后的等次。 */
  readonly bandAfter?: Id;
  /** The band before. 变化前的等次。 */
  readonly bandBefore?: Id;
  /** Its points before; absent if it was not scored. 变化前的积分；原不计分的无此项。 */
  readonly before?: Points;
  /** The difference; absent unless it is scored in both. 差额；并非前后都计分的无此项。 */
  readonly by?: Points;
  /** The first of its lines that differs. 其台账各行中第一个不同的行。 */
  readonly firstLine?: LineChange;
  /** The subject. 积分对象。 */
  readonly id: Id;
}

/** The points of one subject. 一个积分对象的积分。 */
export interface SubjectStatus {
  /** The band. 等次。 */
  readonly band?: BandStatus;
  /** The points of its class with which the period began; absent if not scored. 计分周期开始时其类别的基础分；不计分的无此项。 */
  readonly base?: Points;
  /** What was carried over from the last period. 从上一计分周期结转的积分。 */
  readonly carriedOver?: Points;
  /** Its class. 其类别。 */
  readonly class: Id;
  /** What a floor under the total added. 总分的保底所补的分数。 */
  readonly floor?: Points;
  /** The total as direct grades left it, where one set it. 经直接定级后的总分，仅在直接定级设定总分时给出。 */
  readonly gradedTotal?: Points;
  /** The direct grades in effect, the gravest first. 有效的直接定级，最重的在前。 */
  readonly grades?: readonly GradeStatus[];
  /** Its heads, in the order of the scheme. Not told at detail `counts`. 其积分板块，按积分办法中的顺序。详略为 `counts` 时不给出。 */
  readonly heads?: readonly HeadStatus[];
  /** The subject. 积分对象。 */
  readonly id: Id;
  /** Every entry of the period, in order. Not told at detail `counts`. 该计分周期的每笔记账，按顺序。详略为 `counts` 时不给出。 */
  readonly lines?: readonly Line[];
  /** Why it is not scored on this day; then nothing else is told. 在该日不计分的原因；此时不再给出其他内容。 */
  readonly notScored?: NotScored;
  /** Procedures that are triggered; people decide in them. 被触发的程序；程序中由人决定。 */
  readonly procedures?: readonly Triggered[];
  /**
   * What is left under caps and wanting to the next step. Not told at detail `counts`.
   *
   * 封顶以内的余额和距下一档所差。详略为 `counts` 时不给出。
   */
  readonly room?: readonly Room[];
  /**
   * The sum: base, what was carried over, heads, lines without a head, floor;
   * absent if not scored.
   *
   * 总和：基础分、结转、积分板块、不属任何板块的行、保底；不计分的无此项。
   */
  readonly total?: Points;
}

/**
 * A limit (期限): so many of a unit.
 *
 * In JSON `{ "n": 15, "unit": "days" }`, and nothing else in a rulebook or layer; a question
 * may say it as text too: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`. `n` is at most 40,000.
 *
 * 期限：若干个某种单位。
 *
 * JSON 写作 `{ "n": 15, "unit": "days" }`，规则集和叠加层中只能这样写；提问中也可以写成字符串：`15d`、`5wd`、`2w`、`1m`、`1y` 或者 `24h`。`n` 至多为 40,000。
 */
export interface ToldTerm {
  /** How many. 数量。 */
  readonly n: number;
  /** Of what. 所指为何。 */
  readonly unit: ToldUnit;
}

/** A text in both languages. 两种语言的文本。 */
export interface Text {
  /** English. 英文。 */
  readonly en: string;
  /** Chinese. 中文。 */
  readonly zh: string;
}

/** The organ that another is compared with. 与之相比的机关。 */
export interface Than {
  /** The kind of event whose latest accepted fact is read; absent: this fact. 事件种类，读取该种类最近一个被接受的事实；省略时为本事实。 */
  readonly event?: Id;
  /** The attribute that names the organ; absent: the actor's organ. 指明机关的属性；缺省为行为人所属的机关。 */
  readonly who?: Id;
}

/**
 * How equals are counted.
 *
 * | ties | 90, 80, 80, 70 are |
 * | --- | --- |
 * | `competition` | 1, 2, 2, 4 |
 * | `dense` | 1, 2, 2, 3 |
 * | `ordinal` | 1, 2, 3, 4, at last by the subject's id |
 *
 * 同分者如何计名次。
 *
 * | 同分 | 90、80、80、70 的名次 |
 * | --- | --- |
 * | `competition` | 1、2、2、4 |
 * | `dense` | 1、2、2、3 |
 * | `ordinal` | 1、2、3、4，最后按积分对象的标识 |
 */
export type Ties = "competition" | "dense" | "ordinal";

/** What was asked for, by operation. 所请求的内容，按操作区分。 */
export type Told = Outcome<CaseStatus> | Outcome<ActStatus> | Outcome<LedgerStatus> | Outcome<StudyStatus> | Outcome<CaseView> | Comparison | Comparison2 | Outcome<Owed> | Comparison3 | Comparison4 | DescribeAnswer | DiagramAnswer | ToldCase | ToldAct | ToldLedger | ToldRecord | DueAnswer | LintAnswer | LabelsAnswer | Published2;

/** A transition in plain form. 以简明形式表示的流转。 */
export interface TransitionLine {
  /** The roles that may take it; none: anybody, or by itself. 可以作出该流转的角色；为空：任何人，或者自行流转。 */
  readonly by: readonly Id[];
  /** The articles. 条文。 */
  readonly cites: readonly Cite[];
  /** The kind of event that takes it. 引起该流转的事件种类。 */
  readonly event?: Id;
  /** The duty whose expiry takes it. 期满即引起该流转的义务。 */
  readonly expires?: RuleId;
  /** The stages from which it leads. 由哪些环节出发。 */
  readonly from: readonly Id[];
  /** The duties that it fulfils. 该流转所履行的义务。 */
  readonly fulfils: readonly RuleId[];
  /** Its id. 标识。 */
  readonly id: Id;
  /** The overlay it belongs to; absent: the main line. 所属的并行环节；无此项：主线。 */
  readonly overlay?: Id;
  /** The stage to which it leads; absent: the stage stays. 所到的环节；无此项：环节不变。 */
  readonly to?: Id;
  /** The duties that hold it up. 使其须等候的义务。 */
  readonly waits: readonly RuleId[];
}

/** A procedure that is triggered (启动程序). 启动程序，即被触发的一项程序。 */
export interface Triggered {
  /** The entry, where it is an item. 相应的记账，仅在由项目触发时给出。 */
  readonly entry?: Id;
  /** The procedure. 该程序。 */
  readonly procedure: Id;
  /** The item or band that triggers it. 触发该程序的项目或者等次。 */
  readonly rule: RuleId;
}

/**
 * What a limit is counted in.
 *
 * | unit | written | counted |
 * | --- | --- | --- |
 * | `hours` | `24h` | from the moment itself |
 * | `days` | `15d` | every day after the start day |
 * | `working-days` | `5wd` | days after the start day on which offices work |
 * | `weeks` | `2w` | seven days each |
 * | `months` | `1m` | to the corresponding day, else the last day of the month |
 * | `years` | `1y` | twelve months each |
 *
 * Sources: Civil Code (《民法典》) art. 200 to 202.
 * - `"hours"`: Hours (小时).
 * - `"days"`: Calendar days (日).
 * - `"working-days"`: Working days (工作日).
 * - `"weeks"`: Weeks (周).
 * - `"months"`: Months (月).
 * - `"years"`: Years (年).
 *
 * 期限的计算单位。
 *
 * | 单位 | 写法 | 计算 |
 * | --- | --- | --- |
 * | `hours` | `24h` | 自该时刻起 |
 * | `days` | `15d` | 起算之日后的每一日 |
 * | `working-days` | `5wd` | 起算之日后机关上班的各日 |
 * | `weeks` | `2w` | 每周七日 |
 * | `months` | `1m` | 至对应日；没有对应日的，至当月最后一日 |
 * | `years` | `1y` | 每年十二个月 |
 *
 * 来源：《民法典》第200条至第202条。
 * - `"hours"`: 小时。
 * - `"days"`: 日历日。
 * - `"working-days"`: 工作日。
 * - `"weeks"`: 周。
 * - `"months"`: 月。
 * - `"years"`: 年。
 */
export type ToldUnit = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/**
 * The unit of an amount.
 * - `"minutes"`: Minutes (分钟).
 * - `"half-days"`: Half days (半天).
 * - `"days"`: Days (天).
 * - `"times"`: Times, pieces, class hours as taught (次、篇、课时).
 *
 * 数量的单位。
 * - `"minutes"`: 分钟。
 * - `"half-days"`: 半天。
 * - `"days"`: 天。
 * - `"times"`: 次、篇、按授课计的课时。
 */
export type ToldUnit2 = "minutes" | "half-days" | "days" | "times";

/** Where the text sets no limit, so that no sum of limits is a maximum. 条文未设限额之处，因此任何限额之和都不是最大值。 */
export interface Unlimited {
  /** Stages that no running clock with a day surely leads out of. 没有任何定有日期的在算期限必定使其离开的环节。 */
  readonly stages: readonly Id[];
  /** Duties whose clock can be stopped for a time that nothing limits. 其期限可以停计而停计时间不受任何限制的义务。 */
  readonly stops: readonly RuleId[];
}

/** How long a certificate is valid. 证书的有效期。 */
export type Valid = {
  readonly months: number;
} | {
  readonly "fixed-day": {
  /** The day of the month. 该月的哪一日。 */
  readonly day: number;
  /** The month. 月份。 */
  readonly month: number;
  /** 0 is the year of the exam. 0 为考试当年。 */
  readonly years: number;
};
};

/**
 * What a rule says of the facts on the day asked.
 * - `"met"`: Kept.
 * - `"pending"`: Not yet due.
 * - `"unmet"`: Not kept.
 * - `"unknown"`: Cannot be told from what is known; the finding names what is missing.
 *
 * 规则在所问之日对各事实的结论。
 * - `"met"`: 已履行。
 * - `"pending"`: 未到期。
 * - `"unmet"`: 未履行。
 * - `"unknown"`: 依已知的情况不能确定；认定指明缺少什么。
 */
export type Verdict = "met" | "pending" | "unmet" | "unknown";

/** The votes on one question or one candidate. 对一个问题或者一名候选人的投票。 */
export interface Vote {
  /** Abstaining. 弃权。 */
  readonly abstain: number;
  /** The candidate, in an election. 候选人，仅在选举中给出。 */
  readonly candidate?: Id;
  /** Whether it was declared to have passed. 是否宣布通过或者当选。 */
  readonly declared?: boolean;
  /** The item; absent if the act has none. 议题；会议、选举没有议题的，不给出。 */
  readonly item?: Id;
  /** Against. 反对。 */
  readonly no: number;
  /** How many of these are written opinions of absent voters; unsaid where none is. 其中有多少是缺席表决人的书面意见；没有的不写。 */
  readonly opinions?: number;
  /** How it stands. 所处状态。 */
  readonly stands: Stands;
  /** For, with written opinions where they count. 赞成，书面意见可以计入的包括在内。 */
  readonly yes: number;
}

/** Parts of a content that were played in one session. 一次会话中播放的学习内容的若干部分。 */
export interface ToldWatched {
  /** The content. 学习内容。 */
  readonly content: Id;
  /** The device. 设备。 */
  readonly device?: Id;
  /** The length of the content as the player measured it, in milliseconds. 播放器测得的学习内容的时长，以毫秒计。 */
  readonly lengthMs?: number;
  /** The parts. 各部分。 */
  readonly segments: readonly ToldSegment[];
  /** The session (会话). 会话。 */
  readonly session?: Id;
  /** When the session began and ended by the clock. 会话起止的实际时间。 */
  readonly wall?: Wall;
}

/**
 * Why a person lacks a right, or is not in the base, on a day.
 * - `"under-age"`: The person is not of age yet.
 * - `"age-unknown"`: The day of coming of age is not told.
 *
 * 某人某日为何欠缺某项权利，或者不计入应到会人数。
 * - `"under-age"`: 该人尚未成年。
 * - `"age-unknown"`: 未告知成年之日。
 */
export type Why = {
  readonly status: Id;
} | {
  readonly bar: Id;
} | "under-age" | "age-unknown" | {
  readonly excluded: Id;
};

/**
 * Why hours count or do not.
 * - `"completed"`: Completed content, converted.
 * - `"attended"`: Attended, converted.
 * - `"watched"`: Watched on the day, converted.
 * - `"test-passed"`: The test of the content was passed.
 * - `"substituted"`: It counts instead of study.
 * - `"carried"`: Carried over from the year before.
 * - `"not-completed"`: The content is not completed.
 * - `"claim-not-proved"`: A client says completed, and what was played does not show it.
 * - `"relocked"`: The content was completed, and a stricter rule asks for more.
 * - `"below-least"`: Too little to count: no range of the conversion holds it.
 * - `"band-max"`: More than the range gives at most.
 * - `"day-cap"`: The daily cap is used up.
 * - `"year-cap"`: The yearly cap is used up.
 * - `"again-today"`: Counted already on this day.
 * - `"again-this-year"`: Counted already in this plan year.
 * - `"no-conversion"`: No rule in force converts this kind of study.
 * - `"other-unit"`: The conversion measures in another unit.
 * - `"length-unknown"`: The length is not known.
 * - `"not-approved"`: Whoever has to approve it did not.
 * - `"unknown-ground"`: The plan does not know this ground.
 *
 * 学时、学分计入或者不计的理由。
 * - `"completed"`: 内容已完成，经折算。
 * - `"attended"`: 已参加，经折算。
 * - `"watched"`: 当日已观看，经折算。
 * - `"test-passed"`: 内容的测验已通过。
 * - `"substituted"`: 作为替代学时计入。
 * - `"carried"`: 从上一年结转。
 * - `"not-completed"`: 内容未完成。
 * - `"claim-not-proved"`: 客户端称已完成，而播放记录不能证明。
 * - `"relocked"`: 内容曾已完成，而更严的规则要求更多。
 * - `"below-least"`: 过少，不计：不属于学时折算的任何一档。
 * - `"band-max"`: 超过该档至多可给的数量。
 * - `"day-cap"`: 每日上限已用完。
 * - `"year-cap"`: 年度上限已用完。
 * - `"again-today"`: 当日已计过。
 * - `"again-this-year"`: 本学习年度已计过。
 * - `"no-conversion"`: 没有施行中的规则折算此类学习。
 * - `"other-unit"`: 学时折算以另一单位计量。
 * - `"length-unknown"`: 时长不明。
 * - `"not-approved"`: 应当批准的人没有批准。
 * - `"unknown-ground"`: 学习计划没有此项事由。
 */
export type Why2 = "completed" | "attended" | "watched" | "test-passed" | "substituted" | "carried" | "not-completed" | "claim-not-proved" | "relocked" | "below-least" | "band-max" | "day-cap" | "year-cap" | "again-today" | "again-this-year" | "no-conversion" | "other-unit" | "length-unknown" | "not-approved" | "unknown-ground";

/** Why a step is not open now. 不可办理的理由，即某一步现在为何不能办理。 */
export interface WhyNot {
  /** What stands in the way. 有何妨碍。 */
  readonly reason: Reason;
  /** The requirement or duty that does. 构成妨碍的要件或者义务。 */
  readonly rule?: RuleId;
  /** The stages in which it is allowed. 允许办理的环节。 */
  readonly stages?: readonly Id[];
}

/** The latest arrival over all simple paths to a final stage (最长时限). 最长时限，即到达办结环节的所有简单路径中最晚的到达时间。 */
export interface WorstCase {
  /** Whether the search stopped at its cap, so that a longer path may exist. 搜索是否因达到上限而停止，因而可能还有更长的路径。 */
  readonly capped: boolean;
  /** The codes it carries, as `event.attribute=code`. 该路径所带的代码，写作 `event.attribute=code`。 */
  readonly codes?: readonly string[];
  /** The calendar days that stated limits allow on this path. 明定的限额在此路径上所允许的日历日数。 */
  readonly days: number;
  /** How many steps were tried. 试过多少步。 */
  readonly explored: number;
  /** Its steps. 其各步。 */
  readonly legs: readonly Leg[];
  /** Its stages, first to last. 其各环节，从首到尾。 */
  readonly path: readonly Id[];
  /**
   * The transitions on it that no stated limit bounds; they count 0 days. Not
   * the first one, with which time starts.
   *
   * 路径上没有明定的限额加以限制的流转；按0日计。不含第一个流转，时间由它开始。
   */
  readonly unbounded: readonly Id[];
}

/** What is wrong with the question. 提问有何错误。 */
export interface Wrong {
  /** The code; it never changes its meaning. 代码；其含义永不改变。 */
  readonly code: string;
  /** The file of a rulebook folder. 规则集文件夹中的文件。 */
  readonly file?: string;
  /** What to change. 应当修改什么。 */
  readonly hint: string;
  /** The place, as a JSON Pointer from the root of the question. 位置，以 JSON Pointer 表示，自提问的根起。 */
  readonly pointer: string;
  /** What is wrong. 有何错误。 */
  readonly text: string;
}

/** Where does a case stand, and what follows? 事项处于何种状况，接下来如何？ */
export interface LifecycleEvaluateQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** Was an act held to procedure, and what is missing? 会议、选举是否依程序进行，还缺什么？ */
export interface ProcedureEvaluateQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Act;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What do the entries of a ledger come to? 积分台账的各笔记账结果如何？ */
export interface PointsEvaluateQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Ledger;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What did a learner do, what counts, what is left? 学员做了什么，哪些算数，还差什么？ */
export interface StudyEvaluateQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Record;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What may one role see of a case, and of its answer? 一个角色可以看到事项及其答案的哪些内容？ */
export interface LifecycleViewQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** For whom it is answered: asked by `view`, refused by `evaluate`. 为谁作答：`view` 要求写明，`evaluate` 不接受。 */
  readonly role: string;
}

/** What would be different? 会有什么不同？ */
export interface LifecycleCompareQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. 改变什么。 */
  readonly with: Change;
}

/** What would be different for an act? 对会议、选举会有什么不同？ */
export interface ProcedureCompareQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Act;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. 改变什么。 */
  readonly with: Change2;
}

/** Which acts are owed over a time? 一段期间内应当举行哪些会议、选举？ */
export interface ProcedureCalendarQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** The bodies and what they did. 各组织及其所做的事。 */
  readonly facts: Diary;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** The time asked about. 所问的期间。 */
  readonly over: SpanForm;
}

/** What would be different in a ledger, and for whom? 积分台账会有什么不同，对谁不同？ */
export interface PointsCompareQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Ledger;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. 改变什么。 */
  readonly with: Change3;
}

/** What would be different for a learner? 对学员会有什么不同？ */
export interface StudyCompareQuestion {
  /** The day asked about. 截至日，即所问之日。 */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. 答案的详细程度；省略时为 `findings`。 */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. 事实：事项、积分台账、会议、选举或者学习档案的事实。 */
  readonly facts: Record;
  /** What was known by which day; left out: by the day asked about. 知悉截止日：截至哪一日所知的才计入；省略时为截至日。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. 改变什么。 */
  readonly with: Change4;
}

/** Which is the last day of a limit? 期限的最后一日是哪一天？ */
export interface DueQuestion {
  /** Day zero. 起算之日。 */
  readonly from: Day;
  /** By which day the calendar was known; left out: in its latest editions. 采用截至哪一日所知的日历；省略时采用最新版本。 */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. 附加语句所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** What becomes of a last day that is a rest day; left out: `next`. 最后一日是休息日的，如何处理；省略时为 `next`。 */
  readonly roll?: Roll | null;
  /** Days on which the limit stands still. 期限停止计算的日子。 */
  readonly suspend?: readonly SpanForm[] | null;
  /** The limit. 期限。 */
  readonly term: TermForm;
}

/** What does a lifecycle say, in plain form? 简明地说，办理流程规定了什么？ */
export interface DescribeQuestion {
  /** The day whose rules are described; left out: the last day that the calendar covers. 说明哪一日的规则；省略时为日历覆盖的最后一日。 */
  readonly asOf?: Day | null;
  /** How it is told; left out: `data`. 以何种形式说明；省略时为 `data`。 */
  readonly format?: Picture | null;
  /** The languages in which sentences are added; the first is that of a diagram. 附加语句所用的语言；图采用其中第一种。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
  /** The lifecycle. 办理流程。 */
  readonly lifecycle: Id;
}

/** What is wrong with a rulebook? 规则集有什么问题？ */
export interface LintQuestion {
  /** The languages in which sentences and hints are added. 附加语句和修改提示所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** How are the things of a rulebook called? 规则集中的事物各叫什么名称？ */
export interface LabelsQuestion {
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /**
   * Layers upon it, from the highest level down: ids of built-in ones or whole layers.
   *
   * 叠加在其上的叠加层，从最高级别往下排列：内置叠加层的编号，或者完整的叠加层。
   */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What do two devices know together? 两台设备合起来知道什么？ */
export interface LifecycleMergeQuestion {
  /** What one device knows. 一台设备所知的事实。 */
  readonly facts: Case;
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. 另一台设备所知的事实。 */
  readonly with: MergeWith;
}

/** What do two devices know of an act together? 关于会议、选举，两台设备合起来知道什么？ */
export interface ProcedureMergeQuestion {
  /** What one device knows. 一台设备所知的事实。 */
  readonly facts: Act;
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. 另一台设备所知的事实。 */
  readonly with: MergeWith2;
}

/** What do two devices know of a ledger together? 关于积分台账，两台设备合起来知道什么？ */
export interface PointsMergeQuestion {
  /** What one device knows. 一台设备所知的事实。 */
  readonly facts: Ledger;
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. 另一台设备所知的事实。 */
  readonly with: MergeWith3;
}

/** What do two devices know of a learner together? 关于学员，两台设备合起来知道什么？ */
export interface StudyMergeQuestion {
  /** What one device knows. 一台设备所知的事实。 */
  readonly facts: Record;
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. 另一台设备所知的事实。 */
  readonly with: MergeWith4;
}

/** What form do questions, answers and rulebooks have? 问题、答案和规则集是什么格式？ */
export interface SchemaQuestion {
  /** The language of an error. 错误说明所用的语言。 */
  readonly lang?: readonly Lang[] | null;
  /** Of what. 所指为何。 */
  readonly of: SchemaOf;
}

/** The operations without a domain. 不分领域的操作。 */
export interface Operations {
  /** Which is the last day of a limit? 期限的最后一日是哪一天？ */
  due(question: DueQuestion): DueAnswer;
  /** What does a lifecycle say, in plain form? 简明地说，办理流程规定了什么？ */
  describe(question: DescribeQuestion): DescribeAnswer | DiagramAnswer;
  /** What is wrong with a rulebook? 规则集有什么问题？ */
  lint(question?: LintQuestion): LintAnswer;
  /** How are the things of a rulebook called? 规则集中的事物各叫什么名称？ */
  labels(question?: LabelsQuestion): LabelsAnswer;
  /** What form do questions, answers and rulebooks have? 问题、答案和规则集是什么格式？ */
  schema(question: SchemaQuestion): Published2;
}

/** The operations of `lifecycle`. `lifecycle` 的操作。 */
export interface LifecycleOperations {
  /** Where does a case stand, and what follows? 事项处于何种状况，接下来如何？ */
  evaluate(question: LifecycleEvaluateQuestion): Outcome<CaseStatus>;
  /** What may one role see of a case, and of its answer? 一个角色可以看到事项及其答案的哪些内容？ */
  view(question: LifecycleViewQuestion): Outcome<CaseView>;
  /** What would be different? 会有什么不同？ */
  compare(question: LifecycleCompareQuestion): Comparison;
  /** What do two devices know together? 两台设备合起来知道什么？ */
  merge(question: LifecycleMergeQuestion): ToldCase;
}

/** The operations of `points`. `points` 的操作。 */
export interface PointsOperations {
  /** What do the entries of a ledger come to? 积分台账的各笔记账结果如何？ */
  evaluate(question: PointsEvaluateQuestion): Outcome<LedgerStatus>;
  /** What would be different in a ledger, and for whom? 积分台账会有什么不同，对谁不同？ */
  compare(question: PointsCompareQuestion): Comparison3;
  /** What do two devices know of a ledger together? 关于积分台账，两台设备合起来知道什么？ */
  merge(question: PointsMergeQuestion): ToldLedger;
}

/** The operations of `procedure`. `procedure` 的操作。 */
export interface ProcedureOperations {
  /** Was an act held to procedure, and what is missing? 会议、选举是否依程序进行，还缺什么？ */
  evaluate(question: ProcedureEvaluateQuestion): Outcome<ActStatus>;
  /** What would be different for an act? 对会议、选举会有什么不同？ */
  compare(question: ProcedureCompareQuestion): Comparison2;
  /** Which acts are owed over a time? 一段期间内应当举行哪些会议、选举？ */
  calendar(question: ProcedureCalendarQuestion): Outcome<Owed>;
  /** What do two devices know of an act together? 关于会议、选举，两台设备合起来知道什么？ */
  merge(question: ProcedureMergeQuestion): ToldAct;
}

/** The operations of `study`. `study` 的操作。 */
export interface StudyOperations {
  /** What did a learner do, what counts, what is left? 学员做了什么，哪些算数，还差什么？ */
  evaluate(question: StudyEvaluateQuestion): Outcome<StudyStatus>;
  /** What would be different for a learner? 对学员会有什么不同？ */
  compare(question: StudyCompareQuestion): Comparison4;
  /** What do two devices know of a learner together? 关于学员，两台设备合起来知道什么？ */
  merge(question: StudyMergeQuestion): ToldRecord;
}

/** The operations by domain. 各领域的操作。 */
export interface Domains {
  readonly lifecycle: LifecycleOperations;
  readonly points: PointsOperations;
  readonly procedure: ProcedureOperations;
  readonly study: StudyOperations;
}
