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
 */
export interface Act {
  /** The act, as an opaque id. */
  readonly act: Id;
  /** What happened. */
  readonly events?: readonly Fact[] | null;
  /** The form by which it is judged. */
  readonly form: Id;
  /** The body that acts. */
  readonly organ: Id;
  /** Acts that the facts name. Their own `others` are looked at as well. */
  readonly others?: readonly Act[] | null;
  /** Who belongs where. */
  readonly roster?: Roster | null;
}

/** Who did something: in which role, and, where guards ask, which person of which organ. */
export interface Actor {
  /** The organ. */
  readonly organ?: Id | null;
  /** The person, as an opaque id. */
  readonly person?: Id | null;
  /** The role (角色). */
  readonly role: Id;
}

/** How much was done, in a unit. */
export interface Amount {
  /** How many, with at most two decimal places. */
  readonly n: Hours;
  /** Of what. */
  readonly unit: Unit;
}

/** A span in which something takes rights of a person, such as a sanction. */
export interface Bar {
  /** The first day. */
  readonly from: Day;
  /** What it is, such as `party-probation`. */
  readonly kind: Id;
  /** The person. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day | null;
}

/** A span in which a person belongs to a body as something. */
export interface Belonging {
  /** The day on which the person comes of age; asked for only where age matters. */
  readonly adultOn?: Day | null;
  /** The first day. */
  readonly from: Day;
  /** The household (户). */
  readonly household?: Id | null;
  /** As what, such as `full-member` or `villager`. */
  readonly is: Id;
  /** The body. */
  readonly organ: Id;
  /** The person, as an opaque id. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day | null;
}

/** A body (组织): a branch, a committee, a village. */
export interface Body {
  /** Its first day; absent if long ago. */
  readonly from?: Day | null;
  /** The body. */
  readonly id: Id;
  /** What it is, such as `party-branch`. */
  readonly kind: Id;
  /** The body directly above; absent at the top. */
  readonly parent?: Id | null;
  /** Its last day; absent if it goes on. */
  readonly until?: Day | null;
}

/**
 * A case (事项): a set of dated facts under one lifecycle.
 *
 * The stage is never told; it follows from the facts.
 */
export interface Case {
  /** The case, as an opaque id. */
  readonly case: Id;
  /** What happened. */
  readonly events?: readonly Fact[] | null;
  /** The lifecycle by which it is judged. */
  readonly lifecycle: Id;
  /** The organs that the facts name, as a tree. */
  readonly organs?: readonly Organ[] | null;
  /** Cases that the facts name. Their own `others` are not looked at. */
  readonly others?: readonly Case[] | null;
}

/** What `compare` changes: at least one of these. */
export interface Change {
  /** Facts that are added, such as an act that is only considered. */
  readonly add?: readonly Fact[] | null;
  /** Another day. */
  readonly asOf?: Day | null;
  /** The knowledge of another day. */
  readonly knownOn?: Day | null;
  /** Other layers, in place of those of the question: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. */
export interface Change2 {
  /** Facts that are added, such as an act that is only considered. */
  readonly add?: readonly Fact[] | null;
  /** Another day. */
  readonly asOf?: Day | null;
  /** The knowledge of another day. */
  readonly knownOn?: Day | null;
  /** Other layers, in place of those of the question: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. */
export interface Change3 {
  /** Facts that are added, such as an act that is only considered. */
  readonly add?: readonly Fact[] | null;
  /** Another day. */
  readonly asOf?: Day | null;
  /** The knowledge of another day. */
  readonly knownOn?: Day | null;
  /** Other layers, in place of those of the question: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. */
  readonly scheme?: Id | null;
}

/** What `compare` changes: at least one of these. */
export interface Change4 {
  /** Facts that are added, such as an act that is only considered. */
  readonly add?: readonly Entry[] | null;
  /** Another day. */
  readonly asOf?: Day | null;
  /** The knowledge of another day. */
  readonly knownOn?: Day | null;
  /** Other layers, in place of those of the question: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** Another rulebook, without the layers of the question. */
  readonly rulebook?: RulebookOf | null;
  /** Of a ledger of points: another scheme for the same entries and roster. */
  readonly scheme?: Id | null;
}

/** A course, a video, a unit of a course (课程、课件). */
export interface Content {
  /** The kind of study it is, as the plan names it. */
  readonly category: Id;
  /** Its id. */
  readonly id: Id;
  /** Its length in milliseconds, by the catalogue. */
  readonly lengthMs?: number | null;
  /** What completes it, where it is a unit of a cmi5 course; else being watched does. */
  readonly moveOn?: MoveOn | null;
}

export type Day = string;

/**
 * How much an answer tells.
 * - `"counts"`: The stage and how many verdicts of each kind; for boards and statistics.
 * - `"findings"`: Clocks, findings and the lawful next steps too.
 * - `"full"`: Also why other steps are not open, and the trace.
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
 */
export interface Diary {
  /** What happened. An entry without `organ` is about every body. */
  readonly events?: readonly Fact[] | null;
  /** The bodies and those who belong to them. */
  readonly roster?: Roster | null;
}

/** What was done. */
export type Did = {
  readonly watched: Watched;
} | {
  readonly claimed: {
  /** The content. */
  readonly content: Id;
  /** The share that the client tells. */
  readonly progress?: string | null;
};
} | {
  readonly tested: {
  /** The content. */
  readonly content: Id;
  /** Whether the test was passed. */
  readonly passed: boolean;
};
} | {
  readonly waived: {
  /** The content. */
  readonly content: Id;
  /** The reason, such as `administrative`. */
  readonly reason: Id;
};
} | {
  readonly attended: {
  /** How much of it. */
  readonly amount: Amount;
  /** The kind of study. */
  readonly category: Id;
  /** The missed meeting for which this makes up (补课), by the id of its entry. */
  readonly makesUp?: Id | null;
};
} | {
  readonly sat: {
  /** The exam. */
  readonly exam: Id;
  /** Whether it was the make-up exam (补考). */
  readonly makeUp?: boolean | null;
  /** The score. */
  readonly score: Exact;
};
} | {
  readonly missed: {
  /** The meeting. */
  readonly meeting: Id;
};
} | {
  readonly exempted: {
  /** The ground, as the plan names it. */
  readonly ground: Id;
  /** The requirement; absent: every one that the ground reaches. */
  readonly requirement?: RuleId | null;
};
} | {
  readonly substituted: {
  /** How much of it. */
  readonly amount: Amount;
  /** The ground, as the plan names it. */
  readonly ground: Id;
};
};

/** A dated, identified entry. Entries are a set: their order never matters. */
export interface Entry {
  /** The time of day, which orders entries of one day. */
  readonly at?: TimeOfDay | null;
  /** Who approved it, where it needs approval. */
  readonly by?: Actor | null;
  /** What was done; absent only in a reversal or an erasure. */
  readonly did?: Did | null;
  /** The entry whose content this one has deleted (删除). */
  readonly erases?: Id | null;
  /** Its id; the same id never means two entries. */
  readonly id: Id;
  /** The day on which it happened, or began (发生日). */
  readonly on: Day;
  /** The day on which it became known (记录日). */
  readonly recorded: Day;
  /** The entry that this one takes out again (更正). */
  readonly reverses?: Id | null;
  /** The last day, where it went on for several. */
  readonly until?: Day | null;
}

export type Exact = string;

/** A person who is left out of the base of quorums (不计入应到会人数). */
export interface Exclusion {
  /** The day on which the meeting consented; absent if it did not. */
  readonly consentMeeting?: Day | null;
  /** The day on which the superior consented; absent if it did not. */
  readonly consentSuperior?: Day | null;
  /** The body. */
  readonly organ: Id;
  /** The person. */
  readonly person: Id;
  /** Why, such as `long-bedridden`. */
  readonly reason: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day | null;
}

/**
 * A dated, identified fact (事实、事件).
 *
 * Facts are a set: the order in which they arrive never matters.
 */
export interface Fact {
  /** The fact of the same day that came before it. */
  readonly after?: Id | null;
  /** The time of day, needed only by limits in hours. */
  readonly at?: TimeOfDay | null;
  /** Its attributes, as its kind declares them. */
  readonly attrs?: { readonly [name: string]: Value } | null;
  /** Who did it. */
  readonly by?: Actor | null;
  /** The fact whose content this one has deleted (删除). */
  readonly erases?: Id | null;
  /** Its id; the same id never means two facts. */
  readonly id: Id;
  /** What kind of event it is; absent only in a reversal or an erasure. */
  readonly kind?: Id | null;
  /** The day on which it counts in law (发生日). A letter counts on the day of posting. */
  readonly on: Day;
  /** The day on which it became known (记录日). */
  readonly recorded: Day;
  /** The fact that this one takes out again (更正). */
  readonly reverses?: Id | null;
}

export type Hours = string;

export type Id = string;

/** Two persons who are near relatives. */
export interface Kin {
  /** One of them. */
  readonly a: Id;
  /** The other. */
  readonly b: Id;
}

/**
 * A language of the library.
 * - `"zh"`: Chinese (中文).
 * - `"en"`: English.
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
 */
export interface Ledger {
  /** What happened. */
  readonly entries?: readonly Fact[] | null;
  /** The ledger, as an opaque id. */
  readonly ledger: Id;
  /** Those whose points they are, and the units and households to which links lead. */
  readonly roster?: readonly Member[] | null;
  /** The scheme by which it is judged. */
  readonly scheme: Id;
}

/**
 * One line of the roster: a subject, a unit or a household (名册).
 *
 * Ids are opaque. A year of birth is told only where the scheme has a rule on age.
 */
export interface Member {
  /** The year of birth. */
  readonly born?: number | null;
  /**
   * Its class in the scheme; left out: it only passes on entries by its links and is
   * not scored itself.
   */
  readonly class?: Id | null;
  /** Of a unit or household: who heads it. */
  readonly head?: Id | null;
  /** Of a person: the household. */
  readonly household?: Id | null;
  /** Its id. */
  readonly id: Id;
  /** The first day on which the scheme applies to it; entries before have no effect. */
  readonly joined?: Day | null;
  /** The last day on which the scheme applies to it; entries after have no effect. */
  readonly left?: Day | null;
  /** The level of that organisation. */
  readonly level?: Id | null;
  /** The organisation to which it belongs. */
  readonly organisation?: Id | null;
}

/** The other side of `merge`. */
export interface MergeWith {
  /** The same facts, as another device knows them. */
  readonly facts: Case;
}

/** The other side of `merge`. */
export interface MergeWith2 {
  /** The same facts, as another device knows them. */
  readonly facts: Act;
}

/** The other side of `merge`. */
export interface MergeWith3 {
  /** The same facts, as another device knows them. */
  readonly facts: Ledger;
}

/** The other side of `merge`. */
export interface MergeWith4 {
  /** The same facts, as another device knows them. */
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
 */
export type MoveOn = "passed" | "completed" | "completed-and-passed" | "completed-or-passed" | "not-applicable";

/** Something that can still be taken (可选学习内容). */
export interface Offer {
  /** How much it is, if it is no content. */
  readonly amount?: Amount | null;
  /** The kind of study, if it is no content. */
  readonly category?: Id | null;
  /** Its id: that of a content, if it is one. */
  readonly id: Id;
  /** The last day on which it can be taken. */
  readonly until?: Day | null;
}

/** A span in which a person holds an office of a body. */
export interface Office {
  /** The first day. */
  readonly from: Day;
  /** The office, such as `secretary`. */
  readonly office: Id;
  /** The body. */
  readonly organ: Id;
  /** The person. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day | null;
}

/** An organ and the one directly above it (上一级机关). */
export interface Organ {
  /** The organ. */
  readonly id: Id;
  /** The organ directly above; absent at the top. */
  readonly parent?: Id | null;
}

/**
 * How a description is told.
 * - `"data"`: Stages, ways, duties and the latest end.
 * - `"mermaid"`: A diagram in the language of Mermaid.
 */
export type Picture = "data" | "mermaid";

/**
 * The record of one learner under one plan (学习档案).
 *
 * Learners are opaque ids; no names, no identity numbers. What was achieved is
 * not told but follows from the entries.
 */
export interface Record {
  /** The contents that entries name. */
  readonly contents?: readonly Content[] | null;
  /** What happened. */
  readonly entries?: readonly Entry[] | null;
  /** The learner, as an opaque id. */
  readonly learner: Id;
  /** What the learner may still take; only the remaining plan reads it. */
  readonly offers?: readonly Offer[] | null;
  /** The plan by which the record is judged. */
  readonly plan: Id;
  /** The roles that the learner held, and when. */
  readonly roles?: readonly RoleSpan[] | null;
}

/** A role and the days on which it was held (任职期间). */
export interface RoleSpan {
  /** The first day. */
  readonly from: Day;
  /** The role. */
  readonly role: Id;
  /** The last day; absent while it is held. */
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
 */
export type Roll = "next" | "none";

/**
 * Bodies and those who belong to them (名册), by opaque ids.
 *
 * Spans keep what was: a past meeting is judged by who belonged on its day.
 *
 * # Example: a probationary member attends, and has no vote
 * ```
 * use jiceng::{law::{Right, Rulebook}, people::Roster, wire};
 * let roster: Roster = wire::from_value(wire::parse(
 *     r#"{ "bodies": [{ "id": "b1", "kind": "party-branch" }],
 *          "spans": [
 *            { "person": "p1", "organ": "b1", "is": "full-member", "from": "2010-07-01" },
 *            { "person": "p2", "organ": "b1", "is": "probationary-member", "from": "2026-03-01" }
 *          ] }"#,
 * )?)?;
 * let book = Rulebook::builtin("cn")?;
 * let party = book.franchise("party")?;
 * let on = "2026-05-01".parse()?;
 * let told = roster.standing(party, "b1", on);
 * assert_eq!(told[0].rights, Right::ALL);
 * assert_eq!(told[1].rights, [Right::Attend]);
 * # Ok::<(), wire::Error>(())
 * ```
 */
export interface Roster {
  /** Sanctions and suspensions that take rights. */
  readonly bars?: readonly Bar[] | null;
  /** The bodies, as a tree. */
  readonly bodies?: readonly Body[] | null;
  /** Who is left out of the base of quorums. */
  readonly exclusions?: readonly Exclusion[] | null;
  /** Near relatives (近亲属). */
  readonly kin?: readonly Kin[] | null;
  /** Who holds which office. */
  readonly offices?: readonly Office[] | null;
  /** Who belongs where, and as what. */
  readonly spans?: readonly Belonging[] | null;
}

export type RuleId = string;

/** A rulebook or layer in a question: the id of one that is built in, or the whole document. */
export type RulebookOf = string | { readonly [name: string]: unknown };

/**
 * What a schema describes.
 * - `"question"`: Questions.
 * - `"answer"`: Answers.
 * - `"rulebook"`: Rulebooks.
 */
export type SchemaOf = "question" | "answer" | "rulebook";

/** One played part of a content, from a place up to a place (exclusive), in milliseconds. */
export interface Segment {
  /** Where it begins. */
  readonly from: number;
  /** Where it ends; absent if the player never told. */
  readonly to?: number | null;
  /** When it was played by the clock. */
  readonly wall?: Wall | null;
}

/**
 * The days from one to another, both included (起止日).
 *
 * Written `2026-09-24..2026-09-28`; a single day is written alone. In JSON it
 * goes out as `{ "from": …, "until": … }`, and either form is read.
 *
 * # Example: text in and out
 * ```
 * use jiceng::time::Span;
 * let span: Span = "2026-09-24..2026-09-28".parse()?;
 * assert_eq!(span.len(), 5);
 * assert!(span.contains("2026-09-28".parse()?));
 * assert_eq!("2026-09-28..2026-09-24".parse::<Span>().unwrap_err().code(), "bad-period");
 * # Ok::<(), jiceng::wire::Error>(())
 * ```
 */
export interface Span {
  /** The first day. */
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
}

/** How a run of days is written in a question. */
export type SpanForm = string | Span;

/**
 * A limit (期限): so many of a unit.
 *
 * Written `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`; in JSON
 * `{ "n": 15, "unit": "days" }`. `n` is at most 40,000.
 *
 * # Example: text in and out
 * ```
 * use jiceng::time::{Term, Unit};
 * let term: Term = "5wd".parse()?;
 * assert_eq!(term, Term { n: 5, unit: Unit::WorkingDays });
 * assert_eq!(term.to_string(), "5wd");
 * assert_eq!("5 days".parse::<Term>().unwrap_err().code(), "bad-term");
 * # Ok::<(), jiceng::wire::Error>(())
 * ```
 */
export interface Term {
  readonly n: number;
  readonly unit: Unit2;
}

/** How a term is written in a question. */
export type TermForm = string | Term;

export type TimeOfDay = string;

/**
 * The unit of an amount.
 * - `"minutes"`: Minutes (分钟).
 * - `"half-days"`: Half days (半天).
 * - `"days"`: Days (天).
 * - `"times"`: Times, pieces, class hours as taught (次、篇、课时).
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
 */
export type Unit2 = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/** The value of an attribute. */
export type Value = boolean | number | string | readonly Id[];

/** A stretch of real time: milliseconds since 1970-01-01 UTC, the end exclusive. */
export interface Wall {
  /** Its beginning. */
  readonly from: number;
  /** Its end. */
  readonly to: number;
}

/** Parts of a content that were played in one session. */
export interface Watched {
  /** The content. */
  readonly content: Id;
  /** The device. */
  readonly device?: Id | null;
  /** The length of the content as the player measured it, in milliseconds. */
  readonly lengthMs?: number | null;
  /** The parts. */
  readonly segments?: readonly Segment[] | null;
  /** The session (会话). */
  readonly session?: Id | null;
  /** When the session began and ended by the clock. */
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
 */
export interface ToldAct {
  /** The act, as an opaque id. */
  readonly act: Id;
  /** What happened. */
  readonly events: readonly ToldFact[];
  /** The form by which it is judged. */
  readonly form: Id;
  /** The body that acts. */
  readonly organ: Id;
  /** Acts that the facts name. Their own `others` are looked at as well. */
  readonly others?: readonly ToldAct[];
  /** Who belongs where. */
  readonly roster: ToldRoster;
}

/** Whether an act was held in due form (程序状态). */
export interface ActStatus {
  /** The act. */
  readonly act: Id;
  /** Who was there for each item. */
  readonly attendance?: readonly Attendance[];
  /** Who was elected. */
  readonly elections?: readonly Election[];
  /** Its form. */
  readonly form: Id;
  /**
   * Whether it is in due form as a whole; whether a motion passed does not count here.
   *
   * A departure from what is generally done does not take the form away.
   */
  readonly formVerdict: Verdict;
  /**
   * Everybody who belongs to the body on the day, with every right held or lacking
   * and why (资格); at full detail.
   */
  readonly members?: readonly Seat[];
  /** The day of the act; absent if it was not opened. */
  readonly on?: Day;
  /** The body. */
  readonly organ: Id;
  /** Who belongs to the body and is not in the base, and why; at full detail. */
  readonly outside?: readonly Outside[];
  /** Every requirement in force on the day of the act, in the order of the rulebook. */
  readonly requirements: readonly Checked[];
  /** What was voted. */
  readonly votes?: readonly Vote[];
}

/** Who did something: in which role, and, where guards ask, which person of which organ. */
export interface ToldActor {
  /** The organ. */
  readonly organ?: Id;
  /** The person, as an opaque id. */
  readonly person?: Id;
  /** The role (角色). */
  readonly role: Id;
}

/** How much was done, in a unit. */
export interface ToldAmount {
  /** How many, with at most two decimal places. */
  readonly n: Hours;
  /** Of what. */
  readonly unit: ToldUnit2;
}

/** What people are judged by, with the exception that allows it. */
export interface AssessmentBasis {
  /** The articles of the exception. */
  readonly cites: readonly Cite[];
  /** What is measured. */
  readonly kind: MetricKind;
  /** The rule of the plan. */
  readonly rule: RuleId;
}

/** Who was there for an item. */
export interface Attendance {
  /** Those in the base (应到); absent if not known. */
  readonly entitled?: number;
  /** The item; absent if the act has none. */
  readonly item?: Id;
  /** Those of them who were there (实到), at least. */
  readonly present?: number;
  /** How many more may have been there, as times are not told. */
  readonly uncertain?: number;
}

/** Compares an attribute. Exactly one comparison is given. */
export type AttrTest = {
  /** The attribute. */
  readonly name: Id;
  /** The kind of event whose latest accepted fact is read; absent: this fact. */
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
 */
export type BandBy = "grade" | "quota" | "undecided";

/** How many have a band. */
export interface BandCount {
  /** The band. */
  readonly id: Id;
  /** How many. */
  readonly n: number;
}

/** The band of a subject. */
export interface BandStatus {
  /** What decided, if not the total alone. */
  readonly by?: BandBy;
  /** The band by the total alone, where something else decided. */
  readonly byTotal?: Id;
  /** The band; absent where no band holds the total. */
  readonly id?: Id;
  /** The quota of the band by total, where it has one. */
  readonly quota?: QuotaStatus;
}

/** A span in which something takes rights of a person, such as a sanction. */
export interface ToldBar {
  /** The first day. */
  readonly from: Day;
  /** What it is, such as `party-probation`. */
  readonly kind: Id;
  /** The person. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day;
}

/** A span in which a person belongs to a body as something. */
export interface ToldBelonging {
  /** The day on which the person comes of age; asked for only where age matters. */
  readonly adultOn?: Day;
  /** The first day. */
  readonly from: Day;
  /** The household (户). */
  readonly household?: Id;
  /** As what, such as `full-member` or `villager`. */
  readonly is: Id;
  /** The body. */
  readonly organ: Id;
  /** The person, as an opaque id. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day;
}

/** A body (组织): a branch, a committee, a village. */
export interface ToldBody {
  /** Its first day; absent if long ago. */
  readonly from?: Day;
  /** The body. */
  readonly id: Id;
  /** What it is, such as `party-branch`. */
  readonly kind: Id;
  /** The body directly above; absent at the top. */
  readonly parent?: Id;
  /** Its last day; absent if it goes on. */
  readonly until?: Day;
}

/** The calendar by which a limit was counted. */
export interface CalendarUsed {
  /** The days that it covers. */
  readonly coverage?: Span;
  /** The notices that decided, in the order in which the steps name them. */
  readonly notices: readonly NoticeUsed[];
  /** The rulebook that holds it. */
  readonly rulebook: RulebookRef;
}

/**
 * Whether it can be done.
 * - `"yes"`: It can.
 * - `"no"`: It cannot.
 * - `"unknown"`: That cannot be told.
 */
export type Can = "yes" | "no" | "unknown";

/** A layer of caps, from the inside out. */
export type CapLayer = "item" | "head" | "scheme";

/** A cap, by its rule and its place in the list of caps of that rule. */
export interface CapOf {
  /** Its place. */
  readonly cap: number;
  /** The item, head or total. */
  readonly rule: RuleId;
}

/**
 * A case (事项): a set of dated facts under one lifecycle.
 *
 * The stage is never told; it follows from the facts.
 */
export interface ToldCase {
  /** The case, as an opaque id. */
  readonly case: Id;
  /** What happened. */
  readonly events: readonly ToldFact[];
  /** The lifecycle by which it is judged. */
  readonly lifecycle: Id;
  /** The organs that the facts name, as a tree. */
  readonly organs?: readonly ToldOrgan[];
  /** Cases that the facts name. Their own `others` are not looked at. */
  readonly others?: readonly ToldCase[];
}

/** Where a case stands. */
export interface CaseStatus {
  /** The case. */
  readonly case: Id;
  /** Every clock that ran or runs, by the day it started. Empty at detail `counts`. */
  readonly clocks: readonly ClockStatus[];
  /** How many clocks have each verdict. */
  readonly counts: Counts;
  /** Whether the matter has ended (办结). */
  readonly final?: boolean;
  /** The lifecycle by which it was judged. */
  readonly lifecycle: Id;
  /**
   * What may lawfully come next, and what has to wait for a day; at detail `full`
   * also what may not, and why. Empty at detail `counts`.
   */
  readonly next: readonly NextStep[];
  /** The stages of the overlays. */
  readonly overlays?: readonly OverlayStage[];
  /** The day on which the stage was entered; absent in the initial stage. */
  readonly since?: Day;
  /** The stage of the main line (阶段). */
  readonly stage: Id;
  /** Said only when false: an expiry whose day is not known may have moved the stage. */
  readonly stageCertain?: boolean;
  /** What a board shows for it, where that differs. */
  readonly summary?: Id;
  /** How many facts did not fit and had no effect. */
  readonly unfit: number;
}

/**
 * A case as one role may see it (查阅范围).
 *
 * The answer is computed on all facts; then what names a hidden one is left out:
 * clocks, findings, next steps, steps of the trace. So nobody is judged by half
 * the facts, and nothing hidden is told.
 */
export interface CaseView {
  /**
   * Whether a hidden fact moved the stage: then `status.stage` holds what a board
   * shows, or the last stage that may be seen, and there are no next steps.
   */
  readonly concealed?: boolean;
  /** The facts in their order, hidden ones without content. */
  readonly facts: readonly SeenFact[];
  /** The role that looks. */
  readonly role: Id;
  /** Where the case stands, without what names hidden facts. */
  readonly status: CaseStatus;
}

/**
 * Whether the rest can still change the result (结果是否已定).
 * - `"reached"`: Reached, whatever the rest do.
 * - `"missed"`: Out of reach, whatever the rest do.
 * - `"open"`: The rest decide.
 */
export type Certainty = "reached" | "missed" | "open";

/** What a passed exam proves, and for how long. */
export interface CertificateStatus {
  /** How its length is measured. */
  readonly by: Valid;
  /** The entry by which it was last earned. */
  readonly entry: Id;
  /** Whether it is valid on the day asked. */
  readonly holds: boolean;
  /** The first day on which it can be renewed without loss of time. */
  readonly renewFrom: Day;
  /** The rule. */
  readonly rule: RuleId;
  /** The first and last day of validity. */
  readonly valid: Span;
}

/** One requirement, judged. */
export interface Checked {
  /** The base. */
  readonly base?: number;
  /** The candidate it was judged for. */
  readonly candidate?: Id;
  /** Whether the rest can still change it. */
  readonly certainty?: Certainty;
  /** What is counted, where the requirement counts. */
  readonly count?: Quantity;
  /** The last day, where there is one. */
  readonly due?: Due;
  /** The fact that records the reason for a departure. */
  readonly excusedBy?: Id;
  /** How strongly it binds. */
  readonly force: Force;
  /** How many there are. */
  readonly have?: number;
  /** The item it was judged for, where it is judged item by item. */
  readonly item?: Id;
  /** Its kind, such as `quorum`. */
  readonly kind: string;
  /** By how many it is met; negative: how many are missing. */
  readonly margin?: number;
  /** How many it takes, or may be at most. */
  readonly need?: number;
  /** The requirement. */
  readonly rule: RuleId;
  /** The step it was judged for, where it is judged step by step. */
  readonly step?: Id;
  /** Whether it is met. */
  readonly verdict: Verdict;
}

/**
 * A typed citation: source, article, paragraph, item.
 *
 * # Example: the Chinese form
 * ```
 * use jiceng::{law::Cite, wire::Id, words::Lang};
 * let cite = Cite { source: Id::new("petition-2022")?, article: 34, paragraph: Some(1), item: Some(2) };
 * assert_eq!(cite.place(Lang::Zh), "第三十四条第一款第二项");
 * assert_eq!(cite.place(Lang::En), "art. 34 para. 1 item 2");
 * # Ok::<(), jiceng::wire::Error>(())
 * ```
 */
export interface Cite {
  /** The article (条). */
  readonly article: number;
  /** The item (项). */
  readonly item?: number;
  /** The paragraph (款). */
  readonly paragraph?: number;
  /** The source, by its id in the rulebook. */
  readonly source: Id;
}

/** What a client's claim is worth. */
export interface Claim {
  /** The entries that make it. */
  readonly entries: readonly Id[];
  /** The version of the rule by which it was judged. */
  readonly rule?: RuleId;
  /** The verdict. */
  readonly verdict: ClaimVerdict;
}

/**
 * What a client's claim is worth.
 * - `"justified"`: What was played reaches the threshold.
 * - `"not-justified"`: What was played does not reach it.
 * - `"insufficient-evidence"`: That cannot be told from what is known.
 */
export type ClaimVerdict = "justified" | "not-justified" | "insufficient-evidence";

/**
 * The state of a clock that a condition may ask for.
 * - `"running"`: It runs and its last day has not passed, or it is suspended.
 * - `"overdue"`: It runs and its last day has passed.
 * - `"ended"`: It ran and has ended.
 * - `"none"`: It never ran.
 */
export type ClockIs = "running" | "overdue" | "ended" | "none";

/** One clock (期限). */
export interface ClockStatus {
  /** Who owes it, or may use it. */
  readonly by: readonly Id[];
  /**
   * Days left until the last day, negative when over; working days where the
   * limit is in working days. While stopped, the counted days that are kept; of a
   * wait, the days until the act is allowed.
   */
  readonly daysLeft?: number;
  /** The last day (最后一日); absent while stopped or where the law states none. */
  readonly due?: Due;
  /** The duty, wait or right. */
  readonly duty: RuleId;
  /** The fact that ended it. */
  readonly endedBy?: Id;
  /** The day on which it ended. */
  readonly endedOn?: Day;
  /** By how many units it was extended. */
  readonly extended?: number;
  /** How strongly it binds. */
  readonly force: Force;
  /** Which run of it, counted from 1. */
  readonly n: number;
  /** Of a wait: from when on the act is allowed. */
  readonly opens?: Due;
  /** Of a duty in every period: the period. Each has a clock of its own. */
  readonly period?: Span;
  /** The last day by counting alone, before it moves past rest days. */
  readonly plainEnd?: Due;
  /** Day zero. */
  readonly since: Day;
  /** The fact that started it; absent if an expiry did. */
  readonly startedBy?: Id;
  /** Its state. */
  readonly state: State;
  /** The days that do not count. */
  readonly stopped?: readonly Span[];
  /** The unit of the limit. */
  readonly unit?: ToldUnit;
  /** The verdict; absent where there is none, such as for a right. */
  readonly verdict?: Verdict;
}

/** Asks for the state of clocks on the fact's day. */
export interface ClockTest {
  /** The duties. */
  readonly duty: readonly RuleId[];
  /** The state. */
  readonly is: ClockIs;
}

/** Two outcomes and what differs between them. */
export interface Comparison {
  /** The outcome with what `with` says. */
  readonly after: Outcome<CaseStatus>;
  /** The outcome as the question stands. */
  readonly before: Outcome<CaseStatus>;
  /** What differs, place by place. */
  readonly differences: readonly Difference[];
  /** The findings that come with it. Not told at detail `counts`, which makes none. */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. */
export interface Comparison2 {
  /** The outcome with what `with` says. */
  readonly after: Outcome<ActStatus>;
  /** The outcome as the question stands. */
  readonly before: Outcome<ActStatus>;
  /** What differs, place by place. */
  readonly differences: readonly Difference[];
  /** The findings that come with it. Not told at detail `counts`, which makes none. */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. */
export interface Comparison3 {
  /** The outcome with what `with` says. */
  readonly after: Outcome<LedgerStatus>;
  /** The outcome as the question stands. */
  readonly before: Outcome<LedgerStatus>;
  /** What differs, place by place. */
  readonly differences: readonly Difference[];
  /** What the domain tells of the change as a whole. */
  readonly moved?: LedgerChange;
  /** The findings that come with it. Not told at detail `counts`, which makes none. */
  readonly newFindings?: readonly Finding[];
}

/** Two outcomes and what differs between them. */
export interface Comparison4 {
  /** The outcome with what `with` says. */
  readonly after: Outcome<StudyStatus>;
  /** The outcome as the question stands. */
  readonly before: Outcome<StudyStatus>;
  /** What differs, place by place. */
  readonly differences: readonly Difference[];
  /** The findings that come with it. Not told at detail `counts`, which makes none. */
  readonly newFindings?: readonly Finding[];
}

/**
 * What completed a content.
 * - `"coverage"`: What was covered.
 * - `"claim"`: A client's word, which the rule accepts.
 * - `"move-on"`: What its course asks for (`moveOn`).
 * - `"waiver"`: A waiver.
 */
export type CompletedBy = "coverage" | "claim" | "move-on" | "waiver";

/** How and when a content was completed. */
export interface Completion {
  /** By what. */
  readonly by: CompletedBy;
  /** The day. */
  readonly on: Day;
  /** The version of the rule by which it was judged. */
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
 */
export type Confidence = "verified" | "secondary" | "inferred" | "from-memory" | "disputed";

/**
 * A consent that an exclusion needs.
 * - `"superior"`: Of the superior organisation (上级党组织同意).
 * - `"meeting"`: Of the members' meeting (党员大会同意).
 * - `"reason"`: None helps: the reason is not one for which the rules let anybody be left out.
 */
export type Consent = "superior" | "meeting" | "reason";

/** A course, a video, a unit of a course (课程、课件). */
export interface ToldContent {
  /** The kind of study it is, as the plan names it. */
  readonly category: Id;
  /** Its id. */
  readonly id: Id;
  /** Its length in milliseconds, by the catalogue. */
  readonly lengthMs?: number;
  /** What completes it, where it is a unit of a cmi5 course; else being watched does. */
  readonly moveOn?: MoveOn;
}

/** How a learner stands to a content. */
export interface ContentStatus {
  /** What a client's claim is worth, where there is one. */
  readonly claim?: Claim;
  /** The content. */
  readonly content: Id;
  /** How much was covered, each place counted once. */
  readonly coveredMs: number;
  /** Whether it is completed, and how. */
  readonly done?: Completion;
  /** What stands out; it is reported and nothing is deleted. */
  readonly evidence?: readonly Remark[];
  /** Its length in milliseconds, as far as what was told agrees. */
  readonly lengthMs?: number;
  /** How much has to be covered. */
  readonly neededMs?: number;
  /** How much was played, each time counted: what adding up sessions would give. */
  readonly playedMs: number;
  /** In how many sessions. */
  readonly sessions: number;
}

/** Counts accepted facts before this one. */
export interface CountTest {
  /** At least so many. */
  readonly atLeast?: number;
  /** At most so many. */
  readonly atMost?: number;
  /** The kind of event. */
  readonly event: Id;
}

/** How many clocks have each verdict. */
export interface Counts {
  /** Kept. */
  readonly met: number;
  /** Not yet due. */
  readonly pending: number;
  /** Cannot be told. */
  readonly unknown: number;
  /** Not kept. */
  readonly unmet: number;
}

/** Hours granted or refused, and why. */
export interface Credit {
  /** The kind of study. */
  readonly category: Id;
  /** The articles. */
  readonly cites?: readonly Cite[];
  /** How surely the rule is known; unsaid when verified. */
  readonly confidence?: Confidence;
  /** The content, if it is one. */
  readonly content?: Id;
  /** The entries it rests on. */
  readonly entries: readonly Id[];
  /** Whether they count. */
  readonly granted: boolean;
  /** The hours. */
  readonly hours: Hours;
  /** The day on which it counts. */
  readonly on: Day;
  /** The rule that says so. */
  readonly rule?: RuleId;
  /** The texts whose articles were not seen. */
  readonly sources?: readonly Id[];
  /** The sentence, in the languages asked for. */
  readonly text?: Sentence;
  /** Why, or why not. */
  readonly why: Why2;
  /** The first day of the plan year to which it belongs. */
  readonly year: Day;
}

/** What a cap took off a line. */
export interface Cut {
  /** The cap, by its place in the list of caps of that rule. */
  readonly cap: number;
  /** How much it took off. */
  readonly cut: Points;
  /** The layer. */
  readonly layer: CapLayer;
  /** How many points of room it had left for the line. */
  readonly room?: Points;
  /** The item, head or total whose cap it is. */
  readonly rule: RuleId;
  /** How many times it had left for the line. */
  readonly times?: number;
}

/** Stages that a matter may pass again and again (循环). */
export interface Cycle {
  /** The days that one more turn adds under stated limits. */
  readonly days: number;
  /** Duties whose clock runs on all the while: as long as they are kept, the turn adds nothing. */
  readonly heldBy: readonly RuleId[];
  /** The stages, from the first one in the rulebook's order of ids; it leads back to the first. */
  readonly stages: readonly Id[];
  /** Those of them that the turn itself can stop, so that it adds the days stopped. */
  readonly stopped: readonly RuleId[];
  /** The transitions of the costliest turn. */
  readonly transitions: readonly Id[];
  /** The transitions of the turn that no stated limit bounds. */
  readonly unbounded: readonly Id[];
}

/** A lifecycle in plain form. */
export interface DescribeAnswer {
  /** The cycles of the main line. */
  readonly cycles: readonly Cycle[];
  /** Whether there are more cycles than are told. */
  readonly cyclesCapped: boolean;
  /** What is owed, or may be done, by when. */
  readonly duties: readonly DutyLine[];
  /** The lifecycle. */
  readonly lifecycle: Id;
  /** What the lint notes without calling it wrong. */
  readonly lintNotes: readonly Diagnostic[];
  /** The day whose rules are described. */
  readonly on: Day;
  /** The roles that act in it. */
  readonly roles: readonly Id[];
  /** The largest effect of rolling one last day; absent without a calendar. */
  readonly rollMax?: RollMax;
  /** The rulebook that holds it. */
  readonly rulebook: RulebookRef;
  /** Its stages. */
  readonly stages: readonly StageLine[];
  /** How long a matter may take, sentence by sentence, in the languages asked for. */
  readonly text?: Sentences;
  /** The ways between them. */
  readonly transitions: readonly TransitionLine[];
  /** Whether nothing limits how long a matter may take. */
  readonly unbounded: boolean;
  /** Where the text sets no limit. */
  readonly unlimited: Unlimited;
  /** The latest end under stated limits; absent if no path ends. */
  readonly worstCase?: WorstCase;
}

/**
 * A remark of the lint: a code, a place, and what fills its sentence.
 *
 * # Example: what a domain reports
 * ```
 * use jiceng::{law::lint::{Diagnostic, Severity}, wire::Pointer, words::Lang};
 * let found = Diagnostic::warning("label-unused", Pointer::root().key("labels"))
 *     .with("id", "mayor");
 * assert_eq!(found.severity, Severity::Warning);
 * assert_eq!(found.say(Lang::En), "label `mayor` names nothing");
 * ```
 */
export interface Diagnostic {
  /** The code, such as `stage-unreachable`. */
  readonly code: string;
  /** The file of a rulebook folder. */
  readonly file?: string;
  /** What to change, in the languages asked for. */
  readonly hint?: { readonly [name: string]: string };
  /** What fills the sentence and the hint. */
  readonly params?: { readonly [name: string]: string };
  /** Where it is, in the assembled document. */
  readonly pointer: string;
  /** The rule it is about. */
  readonly rule?: RuleId;
  /** How grave it is. */
  readonly severity: Severity;
  /** The sentence, in the languages asked for. */
  readonly text?: { readonly [name: string]: string };
}

/** A lifecycle as a diagram. */
export interface DiagramAnswer {
  /** The lifecycle. */
  readonly lifecycle: Id;
  /** The diagram, in the language of Mermaid. */
  readonly mermaid: string;
  /** The day whose rules are drawn. */
  readonly on: Day;
  /** The rulebook that holds it. */
  readonly rulebook: RulebookRef;
}

/** What was done. */
export type ToldDid = {
  readonly watched: ToldWatched;
} | {
  readonly claimed: {
  /** The content. */
  readonly content: Id;
  /** The share that the client tells. */
  readonly progress?: string;
};
} | {
  readonly tested: {
  /** The content. */
  readonly content: Id;
  /** Whether the test was passed. */
  readonly passed: boolean;
};
} | {
  readonly waived: {
  /** The content. */
  readonly content: Id;
  /** The reason, such as `administrative`. */
  readonly reason: Id;
};
} | {
  readonly attended: {
  /** How much of it. */
  readonly amount: ToldAmount;
  /** The kind of study. */
  readonly category: Id;
  /** The missed meeting for which this makes up (补课), by the id of its entry. */
  readonly makesUp?: Id;
};
} | {
  readonly sat: {
  /** The exam. */
  readonly exam: Id;
  /** Whether it was the make-up exam (补考). */
  readonly makeUp?: boolean;
  /** The score. */
  readonly score: Exact;
};
} | {
  readonly missed: {
  /** The meeting. */
  readonly meeting: Id;
};
} | {
  readonly exempted: {
  /** The ground, as the plan names it. */
  readonly ground: Id;
  /** The requirement; absent: every one that the ground reaches. */
  readonly requirement?: RuleId;
};
} | {
  readonly substituted: {
  /** How much of it. */
  readonly amount: ToldAmount;
  /** The ground, as the plan names it. */
  readonly ground: Id;
};
};

/** One difference between two answers. */
export interface Difference {
  /** What stands there after; absent if it is gone. */
  readonly after?: unknown;
  /** What stood there before; absent if it is new. */
  readonly before?: unknown;
  /** Where it is: in the answer after, or, for what is gone, in the one before. */
  readonly pointer: string;
}

/** Asks that a person is none of those named (回避、不相容职务). */
export interface DiffersTest {
  /** Those whom it must not be. */
  readonly from: readonly From[];
  /** The attribute that names the person; absent: the actor. */
  readonly who?: Id;
}

/** Asks for fields of a document. */
export interface DocumentTest {
  /** The fields that have to be there. */
  readonly has: readonly Id[];
  /** The attribute that lists the fields. */
  readonly name: Id;
}

/**
 * A last day (截止日), as far as the calendar tells it.
 *
 * `not_after` is there exactly when the day is bounded from above; a day that
 * is known has both, equal. Without it, the year of the day or of a day on the
 * way has no published calendar yet.
 *
 * # Example: known and not yet known
 * ```
 * use jiceng::time::{Day, Due};
 * let due = Due::on("2026-03-16".parse()?);
 * assert!(due.is_known());
 * assert!(!Due { not_before: "2027-01-04".parse::<Day>()?, not_after: None }.is_known());
 * # Ok::<(), jiceng::wire::Error>(())
 * ```
 */
export interface Due {
  /** The latest day that can be the last one; absent if nothing bounds it. */
  readonly notAfter?: Day;
  /** The earliest day that can be the last one. */
  readonly notBefore: Day;
}

/** The last day of a limit. */
export interface DueAnswer {
  /** By what it was counted. */
  readonly calendar: CalendarUsed;
  /** The last day in time. */
  readonly due: Due;
  /** Day zero. */
  readonly from: Day;
  /** By which day the calendar was known, where it was asked. */
  readonly knownOn?: Day;
  /** The end by counting alone. */
  readonly plainEnd: Due;
  /** What becomes of a last day that is a rest day. */
  readonly roll: Roll;
  /** How it came about. */
  readonly steps: readonly SaidStep[];
  /** The limit. */
  readonly term: ToldTerm;
}

/** A duty in plain form: who, what, by when, by which article. */
export interface DutyLine {
  /** What starts it. */
  readonly after: readonly unknown[];
  /** Who owes it, or may use it. */
  readonly by: readonly Id[];
  /** The articles. */
  readonly cites: readonly Cite[];
  /** How surely it is known. */
  readonly confidence: Confidence;
  /** What an extension may add in words. */
  readonly extension?: Text;
  /** How strongly it binds. */
  readonly force: Force;
  /** Its id. */
  readonly id: RuleId;
  /** Its limit in words. */
  readonly limit: Text;
  /** Whether it stays owed when the matter ends. */
  readonly outlives: boolean;
  /** Whether a last day on a rest day moves on. */
  readonly roll?: Roll;
  /** Which shape it has. */
  readonly shape: DutyShape;
  /** Where the law is silent: why this is the default. */
  readonly silent?: Text;
  /** Whether it can be stopped. */
  readonly stops: boolean;
  /** What is owed. */
  readonly then: readonly unknown[];
  /** What makes it fall away. */
  readonly unless: readonly unknown[];
}

/**
 * Which shape a duty has.
 * - `"within"`: To be done by a last day.
 * - `"not-before"`: Not to be done before a day.
 * - `"every"`: To be done in every period.
 */
export type DutyShape = "within" | "not-before" | "every";

/** What an election gave. */
export interface Election {
  /** Whether ballots still out cannot change it. */
  readonly certain: boolean;
  /** Those elected, by id. */
  readonly elected: readonly Id[];
  /** The item; absent if the act has none. */
  readonly item?: Id;
  /** Seats not filled: a further round. */
  readonly left: number;
  /** The seats. */
  readonly seats: number;
  /** Those equal at the last seat, who are voted on again. */
  readonly tied?: readonly Id[];
}

/** One duty of one period. */
export interface ToldEntry {
  /** The entries of the diary by which it was done. */
  readonly by?: readonly Id[];
  /** How many times it was done. */
  readonly done: number;
  /** The last day on which it is in time. */
  readonly due: Day;
  /** The entry that records why it was not done. */
  readonly excusedBy?: Id;
  /** Done, but not in the season in which it generally is. */
  readonly outOfSeason?: boolean;
  /** The period, such as `2026-Q3`; for a term of office its last day. */
  readonly period: string;
  /** The entry by which the end of the term was postponed; `due` is the last day then. */
  readonly postponedBy?: Id;
  /** An entry that records a reason which does not excuse, as the duty must be done. */
  readonly reason?: Id;
  /** How many times it is owed. */
  readonly required: number;
  /** Its days. */
  readonly span: Span;
  /** How it stands. */
  readonly standing: Standing;
}

/** A dated, identified entry. Entries are a set: their order never matters. */
export interface Entry2 {
  /** The time of day, which orders entries of one day. */
  readonly at?: TimeOfDay;
  /** Who approved it, where it needs approval. */
  readonly by?: ToldActor;
  /** What was done; absent only in a reversal or an erasure. */
  readonly did?: ToldDid;
  /** The entry whose content this one has deleted (删除). */
  readonly erases?: Id;
  /** Its id; the same id never means two entries. */
  readonly id: Id;
  /** The day on which it happened, or began (发生日). */
  readonly on: Day;
  /** The day on which it became known (记录日). */
  readonly recorded: Day;
  /** The entry that this one takes out again (更正). */
  readonly reverses?: Id;
  /** The last day, where it went on for several. */
  readonly until?: Day;
}

/**
 * Why an exam is not open, or an attempt does not count.
 * - `"gate"`: What has to be done before it was not.
 * - `"cooling-off"`: Too soon after a failed attempt.
 * - `"no-attempt-left"`: No attempt is left.
 * - `"nothing-to-make-up"`: A make-up exam without a failed attempt before it.
 * - `"no-make-up-left"`: No make-up exam is left.
 * - `"not-in-force"`: The rule is not in force.
 */
export type ExamRefusal = "gate" | "cooling-off" | "no-attempt-left" | "nothing-to-make-up" | "no-make-up-left" | "not-in-force";

/** How a learner stands to an exam in the plan year. */
export interface ExamStatus {
  /** How many attempts counted. */
  readonly attempts: number;
  /** The exam. */
  readonly exam: Id;
  /** What the gate still misses. */
  readonly gateMissing?: Hours;
  /** Whether it is open on the day asked. */
  readonly open: boolean;
  /** The first day on which it is open again, where that is known. */
  readonly opens?: Day;
  /** Whether it is passed; absent where the rule tells no mark. */
  readonly passed?: boolean;
  /** The attempts that do not count, and why. */
  readonly refused?: readonly RefusedAttempt[];
  /** The rule. */
  readonly rule: RuleId;
  /** The score that decides. */
  readonly score?: Exact;
  /** Why it is not. */
  readonly whyNot?: ExamRefusal;
}

/** A person who is left out of the base of quorums (不计入应到会人数). */
export interface ToldExclusion {
  /** The day on which the meeting consented; absent if it did not. */
  readonly consentMeeting?: Day;
  /** The day on which the superior consented; absent if it did not. */
  readonly consentSuperior?: Day;
  /** The body. */
  readonly organ: Id;
  /** The person. */
  readonly person: Id;
  /** Why, such as `long-bedridden`. */
  readonly reason: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day;
}

/**
 * A dated, identified fact (事实、事件).
 *
 * Facts are a set: the order in which they arrive never matters.
 */
export interface ToldFact {
  /** The fact of the same day that came before it. */
  readonly after?: Id;
  /** The time of day, needed only by limits in hours. */
  readonly at?: TimeOfDay;
  /** Its attributes, as its kind declares them. */
  readonly attrs?: { readonly [name: string]: Value };
  /** Who did it. */
  readonly by?: ToldActor;
  /** The fact whose content this one has deleted (删除). */
  readonly erases?: Id;
  /** Its id; the same id never means two facts. */
  readonly id: Id;
  /** What kind of event it is; absent only in a reversal or an erasure. */
  readonly kind?: Id;
  /** The day on which it counts in law (发生日). A letter counts on the day of posting. */
  readonly on: Day;
  /** The day on which it became known (记录日). */
  readonly recorded: Day;
  /** The fact that this one takes out again (更正). */
  readonly reverses?: Id;
}

/** Whether something can still be done in time. */
export interface Feasibility {
  /** Whether it can; `unknown` where nothing bounds it and no offers were told. */
  readonly can: Can;
  /** So many days are left, the day asked among them unless its cap is used up. */
  readonly daysLeft: number;
  /** At least so many days of study are needed, where a daily cap tells. */
  readonly daysNeeded?: number;
}

/**
 * A finding (认定): a rule, a verdict, the facts it is about.
 *
 * No sentence is kept inside: `text` is there only when a language was asked for.
 */
export interface Finding {
  /** The articles. */
  readonly cites: readonly Cite[];
  /** The rule's id and the kind of finding, such as `petition/answer-late`. */
  readonly code: RuleId;
  /** How surely the rule is known; unsaid when verified. */
  readonly confidence?: Confidence;
  /** The last day, where there is one. */
  readonly due?: Due;
  /** The fact that records the reason for a departure (说明理由). */
  readonly excusedBy?: Id;
  /** How strongly the rule binds. */
  readonly force: Force;
  /** What fills the sentence. */
  readonly params?: Params;
  /** The rule. */
  readonly rule: RuleId;
  /** The facts it is about. */
  readonly subjects: readonly Id[];
  /** The sentence, in the languages asked for. */
  readonly text?: Sentence;
  /** The verdict: unmet, unknown, or met with a recorded reason. */
  readonly verdict: Verdict;
}

/** What followed from so many in a row (连续): an office that ended. */
export interface Followed {
  /** The entries, from first to last. */
  readonly by: readonly Id[];
  /** How surely it is known; unsaid when verified. */
  readonly confidence?: Confidence;
  /** How strongly it binds. */
  readonly force: Force;
  /** The day of the last of them. */
  readonly on: Day;
  /** The body. */
  readonly organ: Id;
  /** The person. */
  readonly person: Id;
  /** The rule. */
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
 */
export type Force = "must" | "must-not" | "generally" | "generally-not" | "may";

/** Persons named by facts of a kind. */
export interface From {
  /** The kind of event. */
  readonly event: Id;
  /** The attribute that names the person; absent: the actor. */
  readonly who?: Id;
}

/** A direct grade in effect (直接定级). */
export interface GradeStatus {
  /** The band to which it leads. */
  readonly band?: Id;
  /** The entry it comes from. */
  readonly entry: Id;
  /** Whether awards are held until it is corrected. */
  readonly holdsAwards?: boolean;
  /** The item it comes from. */
  readonly rule: RuleId;
  /** What it does to the score. */
  readonly score: GradedScore;
  /** Since when. */
  readonly since: Day;
  /** Its last day; absent: to the end of the period. */
  readonly until?: Day;
}

/**
 * What becomes of the score under a direct grade.
 * - `"kept"`: It stays as it was added up; only the band is overridden.
 * - `"lowest"`: It is set to the lowest of the band, if it is higher.
 * - `"zero"`: It is 0.
 */
export type GradedScore = "kept" | "lowest" | "zero";

/** What stands under a head. */
export interface HeadStatus {
  /** What was awarded, net of caps. */
  readonly awards: Points;
  /** Its base. */
  readonly base: Points;
  /** What was deducted, as a size. */
  readonly deductions: Points;
  /** What the floor added. */
  readonly floor?: Points;
  /** The head. */
  readonly id: Id;
  /** Base, awards less deductions, floor. */
  readonly total: Points;
}

/** A right that a person lacks, and why. */
export interface Lacking {
  /** The right. */
  readonly right: Right;
  /** Why it is lacking. */
  readonly why: Why;
}

/** A last day, with the duty it belongs to. */
export interface LastDayOf {
  /** The day. */
  readonly due: Due;
  /** The duty. */
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
 */
export interface ToldLedger {
  /** What happened. */
  readonly entries: readonly ToldFact[];
  /** The ledger, as an opaque id. */
  readonly ledger: Id;
  /** Those whose points they are, and the units and households to which links lead. */
  readonly roster: readonly ToldMember[];
  /** The scheme by which it is judged. */
  readonly scheme: Id;
}

/**
 * What a change of the scheme, or one more entry, does to a ledger.
 *
 * Only subjects that change are told.
 */
export interface LedgerChange {
  /** Caps that bind for somebody after, and bound for nobody before. */
  readonly capsThatStart?: readonly CapOf[];
  /** Caps that bound for somebody before, and bind for nobody after. */
  readonly capsThatStop?: readonly CapOf[];
  /** The first line that differs, by day and entry. */
  readonly firstLine?: LineChange;
  /** The ranks that change. */
  readonly ranks?: readonly RankChange[];
  /** The subjects whose points, band or lines change, by id. */
  readonly subjects: readonly SubjectChange[];
}

/** How many are scored, and how many have each band. */
export interface LedgerCounts {
  /** Subjects in each band, bands in the order of the scheme. */
  readonly bands?: readonly BandCount[];
  /** Subjects that are not. */
  readonly notScored: number;
  /** Subjects that are scored. */
  readonly scored: number;
}

/** Where a ledger stands on a day. */
export interface LedgerStatus {
  /** How many are scored, and how many have each band. */
  readonly counts: LedgerCounts;
  /** Its days, cut off where the rule of the period begins or ends. */
  readonly days: Span;
  /** The ledger. */
  readonly ledger: Id;
  /** The period in which the day lies. */
  readonly period: Period;
  /** The rankings of the scheme; none where it turns none on. */
  readonly rankings?: readonly RankingStatus[];
  /** The scheme. */
  readonly scheme: Id;
  /** The subjects, by id. */
  readonly subjects: readonly SubjectStatus[];
}

/** One step of the longest path. */
export interface Leg {
  /** The day of the step. */
  readonly arrival: number;
  /** The articles of the duty, else of the transition. */
  readonly cites: readonly Cite[];
  /** The duty whose last day bounds it. */
  readonly duty?: RuleId;
  /** The kind of event that takes it. */
  readonly event?: Id;
  /** The duty whose expiry takes it. */
  readonly expires?: RuleId;
  /** What an extension may add. */
  readonly extension?: ToldTerm;
  /** The stage before. */
  readonly from: Id;
  /** Limit and extension in calendar days, at their longest. */
  readonly length?: number;
  /** Its limit. */
  readonly limit?: ToldTerm;
  /** The day from which that duty counts. */
  readonly started?: number;
  /** The stage after. */
  readonly to: Id;
  /** The transition. */
  readonly transition: Id;
  /** Duties that ask for the step without a day. */
  readonly undated?: readonly RuleId[];
  /** The wait that holds the step up beyond that. */
  readonly wait?: RuleId;
}

/** A line of the ledger: what became of one entry. */
export interface Line {
  /** The articles of the item. Told at detail `full`. */
  readonly cites?: readonly Cite[];
  /** What each cap that bound took off. */
  readonly cuts?: readonly Cut[];
  /** Whether it is objected to and not answered yet. */
  readonly disputed?: boolean;
  /** The entry; of a repair, the fact that repaired. */
  readonly entry: Id;
  /** What it was multiplied by, as a repetition. */
  readonly factor?: Points;
  /** The subject of the entry, where it came here by a link. */
  readonly from?: Id;
  /** What it is worth, with its sign, before caps. */
  readonly gross: Points;
  /** The entry that counts in its place, of a repetition or the highest. */
  readonly instead?: Id;
  /** What counts of it on the day asked, with its sign. */
  readonly net: Points;
  /** The day of the entry. */
  readonly on: Day;
  /** The item, as a rule. */
  readonly rule: RuleId;
  /** Why not all of it counts, if not by a cap. */
  readonly state?: LineState;
  /** Its last day, where its validity ends. */
  readonly until?: Day;
}

/** A line that differs. */
export interface LineChange {
  /** What counts of it after; absent if it is gone. */
  readonly after?: Points;
  /** What counted of it before; absent if it was not there. */
  readonly before?: Points;
  /** The entry. */
  readonly entry: Id;
  /** Its day. */
  readonly on: Day;
  /** The subject. */
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
 */
export type LineState = "not-in-force" | "other-class" | "not-taking-part" | "exempt" | "again" | "superseded" | "worth-unknown" | "out-of-range" | "refused" | "not-reviewed" | "held" | "expired" | "struck";

/** What the lint says. Pointers are from the root of the rulebook. */
export interface LintAnswer {
  /** How many of each severity. */
  readonly counts: SeverityCounts;
  /** The remarks, by place and code. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A missed meeting, and whether it was made up for. */
export interface MakeUpStatus {
  /** The entries that made up for it. */
  readonly by: readonly Id[];
  /** The last day, where there is one. */
  readonly due?: Day;
  /** The entry that tells the absence. */
  readonly missed: Id;
  /** The rule. */
  readonly rule: RuleId;
  /** The verdict. */
  readonly verdict: Verdict;
}

/**
 * One line of the roster: a subject, a unit or a household (名册).
 *
 * Ids are opaque. A year of birth is told only where the scheme has a rule on age.
 */
export interface ToldMember {
  /** The year of birth. */
  readonly born?: number;
  /**
   * Its class in the scheme; left out: it only passes on entries by its links and is
   * not scored itself.
   */
  readonly class?: Id;
  /** Of a unit or household: who heads it. */
  readonly head?: Id;
  /** Of a person: the household. */
  readonly household?: Id;
  /** Its id. */
  readonly id: Id;
  /** The first day on which the scheme applies to it; entries before have no effect. */
  readonly joined?: Day;
  /** The last day on which the scheme applies to it; entries after have no effect. */
  readonly left?: Day;
  /** The level of that organisation. */
  readonly level?: Id;
  /** The organisation to which it belongs. */
  readonly organisation?: Id;
}

/**
 * How offers were chosen.
 * - `"exact"`: Every choice was tried; there is none with fewer offers.
 * - `"greedy"`: One after another, the one that helps most first.
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
 */
export type MetricKind = "attendance" | "completion" | "exam-result" | "task" | "duty" | "service-hours" | "log-in-count" | "time-online" | "study-duration" | "likes" | "forwards" | "online-votes" | "uploads" | "install-rate" | "compulsory-sign-in" | "ranking";

/** What an act has to bring, as a condition on it. */
export interface Need {
  /** The condition. */
  readonly condition: Condition;
  /** The requirement; absent if the condition only chooses this transition. */
  readonly rule?: RuleId;
}

/** How a learner stands to one need of a requirement. */
export interface NeedStatus {
  /** Hours in `has` that came from the year before. */
  readonly carried?: Hours;
  /** What there is: hours, times, or `1` for done. */
  readonly has: Hours;
  /** The need: its id, or the content or exam. */
  readonly id: RuleId;
  /** What is needed. */
  readonly min: Hours;
  /** What is missing. */
  readonly missing: Hours;
}

/** A step that may come next, or, at detail `full`, may not and why. */
export interface NextStep {
  /** Who may take it; absent: anybody. */
  readonly by?: readonly Id[];
  /** The kind of event. */
  readonly event: Id;
  /** The earliest last day among what it would fulfil. */
  readonly lastDay?: LastDayOf;
  /** What the act itself has to bring. */
  readonly needs?: readonly Need[];
  /** The day from which on it is allowed, if that is still to come. */
  readonly opens?: LastDayOf;
  /** The sentence, in the languages asked for. */
  readonly text?: Sentence;
  /** The stage to which it leads. */
  readonly to?: Id;
  /** The transition it takes; absent for a record. */
  readonly transition?: Id;
  /** Why it is not open now. */
  readonly whyNot?: readonly WhyNot[];
}

/** Why a subject is not scored on a day. */
export interface NotScored {
  /** The reason. */
  readonly reason: NotScoredReason;
  /** The exemption, where it is one. */
  readonly rule?: RuleId;
}

/**
 * The reasons why a subject is not scored.
 * - `"exempt"`: An exemption holds.
 * - `"under-age"`: It is below the age of the scheme.
 * - `"age-unknown"`: Its age cannot be told, so it is treated as below.
 * - `"not-taking-part"`: The scheme does not apply to it on this day: not joined yet, or left.
 */
export type NotScoredReason = "exempt" | "under-age" | "age-unknown" | "not-taking-part";

/** A notice that decided. */
export interface NoticeUsed {
  /** Where it can be read. */
  readonly address: string;
  /** The notice. */
  readonly id: Id;
  /** When it was made public, if that is known. */
  readonly published?: Published;
  /** The year it arranges. */
  readonly year: number;
}

/** Something that can still be taken (可选学习内容). */
export interface ToldOffer {
  /** How much it is, if it is no content. */
  readonly amount?: ToldAmount;
  /** The kind of study, if it is no content. */
  readonly category?: Id;
  /** Its id: that of a content, if it is one. */
  readonly id: Id;
  /** The last day on which it can be taken. */
  readonly until?: Day;
}

/** A span in which a person holds an office of a body. */
export interface ToldOffice {
  /** The first day. */
  readonly from: Day;
  /** The office, such as `secretary`. */
  readonly office: Id;
  /** The body. */
  readonly organ: Id;
  /** The person. */
  readonly person: Id;
  /** The last day; absent if it goes on. */
  readonly until?: Day;
}

/** An organ and the one directly above it (上一级机关). */
export interface ToldOrgan {
  /** The organ. */
  readonly id: Id;
  /** The organ directly above; absent at the top. */
  readonly parent?: Id;
}

/** Compares two organs in the tree (级别). */
export interface OrganTest {
  /** How it has to stand. */
  readonly is: Relation;
  /** By how many levels at most. */
  readonly steps?: number;
  /** To which organ. */
  readonly than: Than;
  /** The attribute that names the organ; absent: the actor's organ. */
  readonly who?: Id;
}

/** What a domain answers. */
export interface Outcome<Result> {
  /** The day asked about. */
  readonly asOf: Day;
  /** What was found. */
  readonly findings: readonly Finding[];
  /** What was known by which day, where it was asked. */
  readonly knownOn?: Day;
  /** The digests of question and answer, at full detail through the JSON door. */
  readonly receipt?: Receipt;
  /** The answer of the domain. */
  readonly result: Result;
  /** The rules that were applied. */
  readonly rulebook: RulebookRef;
  /** How it was found, at full detail. */
  readonly trace?: readonly Step[];
}

/** Who belongs to the body and is not in the base. */
export interface Outside {
  /** The person. */
  readonly person: Id;
  /** Why. */
  readonly why: Why;
}

/** The stage of an overlay. */
export interface OverlayStage {
  /** The overlay. */
  readonly region: Id;
  /** Its stage. */
  readonly stage: Id;
}

/** What bodies owe over a time (应办、已办、未办). */
export interface Owed {
  /** What followed within the time from so many in a row. */
  readonly followed?: readonly Followed[];
  /** What cannot be told, such as `term:b1`: from when the term of a body runs. */
  readonly missing?: readonly string[];
  /** The time asked about. */
  readonly over: Span;
  /** The duties, by body and in the order of the rulebook. */
  readonly rows: readonly Row[];
}

/** A typed parameter of a finding or of a step. */
export type Param = number | Day | string | readonly string[];

export type Params = { readonly [name: string]: Param };

export type Period = string;

/** Hours that a plan requires. */
export interface PlanHours {
  /** How many. */
  readonly hours: Hours;
  /** The need within it. */
  readonly need: RuleId;
  /** The requirement. */
  readonly rule: RuleId;
}

export type Points = string;

export type Published = string;

/** A JSON Schema. */
export interface Published2 {
  /** The version of JSON Schema. */
  readonly "$schema": string;
  /** What it describes. */
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
 */
export type Quantity = "entitled" | "all" | "present" | "households" | "households-present" | "cast" | "issued" | "returned" | "valid" | "yes" | "no" | "abstain" | "members" | "representatives" | "women" | "callers" | "representative-callers" | "excellent" | "graded" | "seats" | "candidates";

export type Quantity2 = string;

/** A quota in one group. */
export interface QuotaStatus {
  /** Of how many scored subjects. */
  readonly of: number;
  /** How many may have the band. */
  readonly places: number;
  /** How many reach it. */
  readonly reached: number;
}

/** A rank. */
export interface Rank {
  /** The subject. */
  readonly id: Id;
  /** Its rank. */
  readonly rank: number;
  /** Whether others have the same rank. */
  readonly tied?: boolean;
  /** Its total. */
  readonly total: Points;
}

/** A rank that changes. */
export interface RankChange {
  /** The rank after; absent if it has none. */
  readonly after?: number;
  /** The rank before; absent if it had none. */
  readonly before?: number;
  /** The subject. */
  readonly id: Id;
  /** The ranking. */
  readonly rule: RuleId;
}

/** One group of a ranking. */
export interface RankedGroup {
  /** The class, where it groups by it. */
  readonly class?: Id;
  /** The level, where it groups by it. */
  readonly level?: Id;
  /** The organisation, where it groups by it. */
  readonly organisation?: Id;
  /** Its subjects, the first in rank first. */
  readonly ranks: readonly Rank[];
}

/** A ranking on a day: never without its groups, period and treatment of equals. */
export interface RankingStatus {
  /** Its groups. */
  readonly groups: readonly RankedGroup[];
  /** The period. */
  readonly period: Period;
  /** The ranking. */
  readonly rule: RuleId;
  /** How equals are counted. */
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
 */
export type Reason = "stage" | "case" | "requirement" | "unknown" | "not-before" | "lapsed" | "no-effect" | "not-in-force";

/** Digests by which an old answer can be checked. */
export interface Receipt {
  /** SHA-256 of the canonical answer, without this receipt. */
  readonly answer: string;
  /** SHA-256 of the canonical question. */
  readonly question: string;
}

/**
 * The record of one learner under one plan (学习档案).
 *
 * Learners are opaque ids; no names, no identity numbers. What was achieved is
 * not told but follows from the entries.
 */
export interface ToldRecord {
  /** The contents that entries name. */
  readonly contents?: readonly ToldContent[];
  /** What happened. */
  readonly entries: readonly Entry2[];
  /** The learner, as an opaque id. */
  readonly learner: Id;
  /** What the learner may still take; only the remaining plan reads it. */
  readonly offers?: readonly ToldOffer[];
  /** The plan by which the record is judged. */
  readonly plan: Id;
  /** The roles that the learner held, and when. */
  readonly roles?: readonly ToldRoleSpan[];
}

/** An attempt that does not count. */
export interface RefusedAttempt {
  /** The entry. */
  readonly entry: Id;
  /** Why. */
  readonly why: ExamRefusal;
}

/** Asks for the stage of another case. */
export interface RelatedCaseTest {
  /** The attribute that names the case. */
  readonly name: Id;
  /** The stages. */
  readonly stageIn: readonly Id[];
}

/**
 * How one organ stands to another.
 * - `"same"`: The same organ.
 * - `"above"`: Above it, by any number of steps unless told.
 * - `"same-or-above"`: The same or above.
 * - `"same-or-below"`: The same or below.
 */
export type Relation = "same" | "above" | "same-or-above" | "same-or-below";

/** What is left, and how it can be done. */
export interface Remaining {
  /** Whether the offers are enough. */
  readonly enough: boolean;
  /** The offers to take. */
  readonly items: readonly RemainingItem[];
  /** How it was chosen: every choice was tried, or one offer after another. */
  readonly method: Method;
}

/** An offer to take, and for what. */
export interface RemainingItem {
  /** The hours that it gives. */
  readonly hours: Hours;
  /** The offer. */
  readonly offer: Id;
  /** The needs that it serves. */
  readonly serves: readonly RuleId[];
}

/** Something about the evidence that stands out. */
export interface Remark {
  /** The entry. */
  readonly entry: Id;
  /** What. */
  readonly kind: RemarkKind;
  /** Whether these milliseconds do not count. */
  readonly leftOut?: boolean;
  /** How many milliseconds of the content or of the session it concerns. */
  readonly ms: number;
  /** How long it took by the clock, where that matters. */
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
 */
export type RemarkKind = "overlap" | "speed" | "idle" | "open-segment" | "beyond-length" | "length-differs";

/** How a learner stands to a requirement. */
export interface RequirementStatus {
  /** The articles. */
  readonly cites: readonly Cite[];
  /** How surely the rule is known; unsaid when verified. */
  readonly confidence?: Confidence;
  /** The entry that exempts the learner. */
  readonly exemptedBy?: Id;
  /** Whether it can still be met in time; only where it is pending. */
  readonly feasible?: Feasibility;
  /** Each need in it. */
  readonly needs: readonly NeedStatus[];
  /** The requirement. */
  readonly rule: RuleId;
  /** The texts whose articles were not seen. */
  readonly sources?: readonly Id[];
  /** Met, pending until the last day, or unmet after it. */
  readonly verdict: Verdict;
  /** The time in which it is to be met. */
  readonly within: Span;
}

/**
 * A right of those who belong to a body (权利).
 * - `"attend"`: To take part in meetings (参加会议).
 * - `"vote"`: To vote on resolutions (表决权).
 * - `"elect"`: To elect (选举权).
 * - `"stand"`: To stand for election (被选举权).
 * - `"introduce"`: To introduce new members (入党介绍人).
 */
export type Right = "attend" | "vote" | "elect" | "stand" | "introduce";

/** A role and the days on which it was held (任职期间). */
export interface ToldRoleSpan {
  /** The first day. */
  readonly from: Day;
  /** The role. */
  readonly role: Id;
  /** The last day; absent while it is held. */
  readonly until?: Day;
}

/** The largest effect that rolling a last day can have (顺延最多日数). */
export interface RollMax {
  /** The days looked at: those that the calendar covers. */
  readonly covered: Span;
  /** By how many days it moves at most. */
  readonly days: number;
  /** A last day that moves so far; the earliest one. */
  readonly on: Day;
}

/** What is left under a cap, or wanting to the next step of a scale. */
export interface Room {
  /** The cap, by its place in the list of caps of that rule; absent for a scale. */
  readonly cap?: number;
  /** Points that are left in the window in which the day lies. */
  readonly points?: Points;
  /** The item, head or total. */
  readonly rule: RuleId;
  /** Times that are left in that window. */
  readonly times?: number;
  /** Of a scale: the quantity that is wanting to the next step. */
  readonly wanting?: Quantity2;
}

/**
 * Bodies and those who belong to them (名册), by opaque ids.
 *
 * Spans keep what was: a past meeting is judged by who belonged on its day.
 *
 * # Example: a probationary member attends, and has no vote
 * ```
 * use jiceng::{law::{Right, Rulebook}, people::Roster, wire};
 * let roster: Roster = wire::from_value(wire::parse(
 *     r#"{ "bodies": [{ "id": "b1", "kind": "party-branch" }],
 *          "spans": [
 *            { "person": "p1", "organ": "b1", "is": "full-member", "from": "2010-07-01" },
 *            { "person": "p2", "organ": "b1", "is": "probationary-member", "from": "2026-03-01" }
 *          ] }"#,
 * )?)?;
 * let book = Rulebook::builtin("cn")?;
 * let party = book.franchise("party")?;
 * let on = "2026-05-01".parse()?;
 * let told = roster.standing(party, "b1", on);
 * assert_eq!(told[0].rights, Right::ALL);
 * assert_eq!(told[1].rights, [Right::Attend]);
 * # Ok::<(), wire::Error>(())
 * ```
 */
export interface ToldRoster {
  /** Sanctions and suspensions that take rights. */
  readonly bars?: readonly ToldBar[];
  /** The bodies, as a tree. */
  readonly bodies?: readonly ToldBody[];
  /** Who is left out of the base of quorums. */
  readonly exclusions?: readonly ToldExclusion[];
  /** Near relatives (近亲属). */
  readonly kin?: readonly Kin[];
  /** Who holds which office. */
  readonly offices?: readonly ToldOffice[];
  /** Who belongs where, and as what. */
  readonly spans?: readonly ToldBelonging[];
}

/** A duty of a body, period by period. */
export interface Row {
  /** How surely it is known; unsaid when verified. */
  readonly confidence?: Confidence;
  /** Its periods, from first to last. */
  readonly entries: readonly ToldEntry[];
  /** How strongly it binds. */
  readonly force: Force;
  /** The next last day that is still ahead, beyond the time asked about too. */
  readonly next?: Day;
  /** The body. */
  readonly organ: Id;
  /** The duty. */
  readonly rule: RuleId;
}

/** The rules that were applied, by id and content. */
export interface RulebookRef {
  /** The rulebook. */
  readonly id: Id;
  /** The layers upon it. */
  readonly layers?: readonly Id[];
  /** The SHA-256 of its canonical JSON. */
  readonly revision: string;
}

/** A step of the count, with its sentence. */
export interface SaidStep {
  /** How many. */
  readonly count?: number;
  /** The day it is about or arrives at. */
  readonly day?: Day;
  /** The days that it counts or passes over. */
  readonly days?: readonly Span[];
  /** What the step does. */
  readonly kind: StepKind;
  /** The notices that decide it: the edition of the calendar. */
  readonly notices?: readonly Id[];
  /** The sentence, in the languages asked for. */
  readonly text?: Sentence;
  /** Of what. */
  readonly unit?: ToldUnit;
  /** The year whose notice is missing or in doubt. */
  readonly year?: number;
}

/** What a person may do in a body on a day (资格). */
export interface Seat {
  /** Consents without which the person still counts. */
  readonly consentMissing?: readonly Consent[];
  /** The reason for which the person is left out of every base, with both consents. */
  readonly excluded?: Id;
  /** The household. */
  readonly household?: Id;
  /** As what the person belongs. */
  readonly is: Id;
  /** The rights lacking. */
  readonly lacking?: readonly Lacking[];
  /** The person. */
  readonly person: Id;
  /** The rights held. */
  readonly rights: readonly Right[];
}

/** A fact in its place: with its content, with part of it, or without. */
export interface SeenFact {
  /** The fact, without attributes that are hidden; absent where all of it is. */
  readonly fact?: ToldFact;
  /** The attributes that are hidden. */
  readonly hiddenAttrs?: readonly Id[];
  /** Whether the whole fact is hidden. */
  readonly redacted?: boolean;
}

/** One played part of a content, from a place up to a place (exclusive), in milliseconds. */
export interface ToldSegment {
  /** Where it begins. */
  readonly from: number;
  /** Where it ends; absent if the player never told. */
  readonly to?: number;
  /** When it was played by the clock. */
  readonly wall?: Wall;
}

/** A sentence in the languages asked for. */
export interface Sentence {
  /** English. */
  readonly en?: string;
  /** Chinese. */
  readonly zh?: string;
}

/** Sentences in the languages asked for. */
export interface Sentences {
  /** English. */
  readonly en?: readonly string[];
  /** Chinese. */
  readonly zh?: readonly string[];
}

/**
 * How grave a remark is.
 * - `"error"`: The rulebook should not be used like this.
 * - `"warning"`: Probably a slip; somebody should look at it.
 * - `"note"`: Worth knowing, such as a silence of the law.
 */
export type Severity = "error" | "warning" | "note";

/** How many remarks of each severity. */
export interface SeverityCounts {
  /** The rulebook should not be used like this. */
  readonly error: number;
  /** Worth knowing. */
  readonly note: number;
  /** Probably a slip. */
  readonly warning: number;
}

/** A stage in plain form. */
export interface StageLine {
  /** Whether the matter ends here. */
  readonly final: boolean;
  /** Its id. */
  readonly id: Id;
  /** Whether its region begins here. */
  readonly initial: boolean;
  /** The overlay it belongs to; absent: the main line. */
  readonly overlay?: Id;
  /** Whether an overlay may stay here for ever. */
  readonly rest: boolean;
  /** What a board shows, if not the stage itself. */
  readonly summary?: Id;
}

/** Asks for the present stage. */
export interface StageTest {
  /** The stages. */
  readonly isOneOf: readonly Id[];
}

/**
 * How a duty of a period stands.
 * - `"done"`: Done (●).
 * - `"due"`: Its time is running (○).
 * - `"ahead"`: Its time has not come (·).
 * - `"excused"`: Not done, with a recorded reason (!).
 * - `"missed"`: Its time is over, and it was not done (?); of what is only generally done, never called a breach.
 */
export type Standing = "done" | "due" | "ahead" | "excused" | "missed";

/**
 * How a motion or a candidate stands.
 * - `"passed"`: It passed; of a candidate: enough votes.
 * - `"failed"`: It did not pass.
 * - `"open"`: Votes that are still out decide.
 * - `"unknown"`: It cannot be told from what is known.
 * - `"no-rule"`: No requirement in force says what it needs.
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
 */
export type State = "running" | "suspended" | "fulfilled" | "discharged" | "expired" | "lapsed";

/**
 * One step of the reasoning.
 *
 * Steps form a flat list; `depth` says which explain the one before.
 */
export interface Step {
  /** The articles. */
  readonly cites?: readonly Cite[];
  /** How deep it lies below the step it explains. */
  readonly depth: number;
  /** The kind of step; it chooses the sentence. */
  readonly kind: string;
  /** Its days and numbers. */
  readonly params?: Params;
  /** The rule it applies. */
  readonly rule?: RuleId;
  /** The facts it uses. */
  readonly subjects?: readonly Id[];
  /** The sentence, in the languages asked for. */
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
 * | `earliest`, `latest` | what bounds the last day instead | `day` |
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
 */
export type StepKind = "start-excluded" | "counted" | "clamped" | "stopped" | "weekends" | "holidays" | "make-up-counted" | "plain-end" | "rolled" | "make-up-workday" | "rest-day-kept" | "past-stops" | "unpublished" | "earliest" | "latest";

/** Where a learner stands under a plan on the day asked. */
export interface StudyStatus {
  /** What people are judged by (考核依据): empty, unless the rulebook holds a lawful exception. */
  readonly assessmentBasis: readonly AssessmentBasis[];
  /** What passed exams prove. */
  readonly certificates?: readonly CertificateStatus[];
  /** Each content of the record. Not told at detail `counts`. */
  readonly contents?: readonly ContentStatus[];
  /** Every hour granted or refused, with its reason. Not told at detail `counts`. */
  readonly credits?: readonly Credit[];
  /** Each exam of the plan. */
  readonly exams?: readonly ExamStatus[];
  /** The hours that count in the plan year, all kinds of study together. */
  readonly hours: Hours;
  /** The learner. */
  readonly learner: Id;
  /** Each missed meeting. */
  readonly makeUps?: readonly MakeUpStatus[];
  /** The plan. */
  readonly plan: Id;
  /** The hours that the plan requires (计划要求学时). They are no basis of assessment. */
  readonly planRequires: readonly PlanHours[];
  /** What is left, and the smallest choice of offers that does it. Not told at detail `counts`. */
  readonly remaining?: Remaining;
  /** Each requirement that binds the learner. */
  readonly requirements: readonly RequirementStatus[];
  /** The roles held on the day asked. */
  readonly roles: readonly Id[];
  /** The plan year in which the day asked lies. */
  readonly year: Span;
}

/** The change of one subject. */
export interface SubjectChange {
  /** Its points after; absent if it is not scored. */
  readonly after?: Points;
  /** The band after. */
  readonly bandAfter?: Id;
  /** The band before. */
  readonly bandBefore?: Id;
  /** Its points before; absent if it was not scored. */
  readonly before?: Points;
  /** The difference; absent unless it is scored in both. */
  readonly by?: Points;
  /** The first of its lines that differs. */
  readonly firstLine?: LineChange;
  /** The subject. */
  readonly id: Id;
}

/** The points of one subject. */
export interface SubjectStatus {
  /** The band. */
  readonly band?: BandStatus;
  /** The points of its class with which the period began; absent if not scored. */
  readonly base?: Points;
  /** What was carried over from the last period. */
  readonly carriedOver?: Points;
  /** Its class. */
  readonly class: Id;
  /** What a floor under the total added. */
  readonly floor?: Points;
  /** The total as direct grades left it, where one set it. */
  readonly gradedTotal?: Points;
  /** The direct grades in effect, the gravest first. */
  readonly grades?: readonly GradeStatus[];
  /** Its heads, in the order of the scheme. Not told at detail `counts`. */
  readonly heads?: readonly HeadStatus[];
  /** The subject. */
  readonly id: Id;
  /** Every entry of the period, in order. Not told at detail `counts`. */
  readonly lines?: readonly Line[];
  /** Why it is not scored on this day; then nothing else is told. */
  readonly notScored?: NotScored;
  /** Procedures that are triggered; people decide in them. */
  readonly procedures?: readonly Triggered[];
  /** What is left under caps and wanting to the next step. Not told at detail `counts`. */
  readonly room?: readonly Room[];
  /**
   * The sum: base, what was carried over, heads, lines without a head, floor;
   * absent if not scored.
   */
  readonly total?: Points;
}

/**
 * A limit (期限): so many of a unit.
 *
 * Written `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`; in JSON
 * `{ "n": 15, "unit": "days" }`. `n` is at most 40,000.
 *
 * # Example: text in and out
 * ```
 * use jiceng::time::{Term, Unit};
 * let term: Term = "5wd".parse()?;
 * assert_eq!(term, Term { n: 5, unit: Unit::WorkingDays });
 * assert_eq!(term.to_string(), "5wd");
 * assert_eq!("5 days".parse::<Term>().unwrap_err().code(), "bad-term");
 * # Ok::<(), jiceng::wire::Error>(())
 * ```
 */
export interface ToldTerm {
  /** How many. */
  readonly n: number;
  /** Of what. */
  readonly unit: ToldUnit;
}

/** A text in both languages. */
export interface Text {
  /** English. */
  readonly en: string;
  /** Chinese. */
  readonly zh: string;
}

/** The organ that another is compared with. */
export interface Than {
  /** The kind of event whose latest accepted fact is read; absent: this fact. */
  readonly event?: Id;
  /** The attribute that names the organ; absent: the actor's organ. */
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
 */
export type Ties = "competition" | "dense" | "ordinal";

/** What was asked for, by operation. */
export type Told = Outcome<CaseStatus> | Outcome<ActStatus> | Outcome<LedgerStatus> | Outcome<StudyStatus> | Outcome<CaseView> | Comparison | Comparison2 | Outcome<Owed> | Comparison3 | Comparison4 | DescribeAnswer | DiagramAnswer | ToldCase | ToldAct | ToldLedger | ToldRecord | DueAnswer | LintAnswer | Published2;

/** A transition in plain form. */
export interface TransitionLine {
  /** The roles that may take it; none: anybody, or by itself. */
  readonly by: readonly Id[];
  /** The articles. */
  readonly cites: readonly Cite[];
  /** The kind of event that takes it. */
  readonly event?: Id;
  /** The duty whose expiry takes it. */
  readonly expires?: RuleId;
  /** The stages from which it leads. */
  readonly from: readonly Id[];
  /** The duties that it fulfils. */
  readonly fulfils: readonly RuleId[];
  /** Its id. */
  readonly id: Id;
  /** The overlay it belongs to; absent: the main line. */
  readonly overlay?: Id;
  /** The stage to which it leads; absent: the stage stays. */
  readonly to?: Id;
  /** The duties that hold it up. */
  readonly waits: readonly RuleId[];
}

/** A procedure that is triggered (启动程序). */
export interface Triggered {
  /** The entry, where it is an item. */
  readonly entry?: Id;
  /** The procedure. */
  readonly procedure: Id;
  /** The item or band that triggers it. */
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
 */
export type ToldUnit = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/**
 * The unit of an amount.
 * - `"minutes"`: Minutes (分钟).
 * - `"half-days"`: Half days (半天).
 * - `"days"`: Days (天).
 * - `"times"`: Times, pieces, class hours as taught (次、篇、课时).
 */
export type ToldUnit2 = "minutes" | "half-days" | "days" | "times";

/** Where the text sets no limit, so that no sum of limits is a maximum. */
export interface Unlimited {
  /** Stages that no running clock with a day surely leads out of. */
  readonly stages: readonly Id[];
  /** Duties whose clock can be stopped for a time that nothing limits. */
  readonly stops: readonly RuleId[];
}

/** How long a certificate is valid. */
export type Valid = {
  readonly months: number;
} | {
  readonly "fixed-day": {
  /** The day of the month. */
  readonly day: number;
  /** The month. */
  readonly month: number;
  /** 0 is the year of the exam. */
  readonly years: number;
};
};

/**
 * What a rule says of the facts on the day asked.
 * - `"met"`: Kept.
 * - `"pending"`: Not yet due.
 * - `"unmet"`: Not kept.
 * - `"unknown"`: Cannot be told from what is known; the finding names what is missing.
 */
export type Verdict = "met" | "pending" | "unmet" | "unknown";

/** The votes on one question or one candidate. */
export interface Vote {
  /** Abstaining. */
  readonly abstain: number;
  /** The candidate, in an election. */
  readonly candidate?: Id;
  /** As it was declared. */
  readonly declared?: boolean;
  /** The item; absent if the act has none. */
  readonly item?: Id;
  /** Against. */
  readonly no: number;
  /** How many of these are written opinions of absent voters; unsaid where none is. */
  readonly opinions?: number;
  /** How it stands. */
  readonly stands: Stands;
  /** For, with written opinions where they count. */
  readonly yes: number;
}

/** Parts of a content that were played in one session. */
export interface ToldWatched {
  /** The content. */
  readonly content: Id;
  /** The device. */
  readonly device?: Id;
  /** The length of the content as the player measured it, in milliseconds. */
  readonly lengthMs?: number;
  /** The parts. */
  readonly segments: readonly ToldSegment[];
  /** The session (会话). */
  readonly session?: Id;
  /** When the session began and ended by the clock. */
  readonly wall?: Wall;
}

/**
 * Why a person lacks a right, or is not in the base, on a day.
 * - `"under-age"`: The person is not of age yet.
 * - `"age-unknown"`: The day of coming of age is not told.
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
 */
export type Why2 = "completed" | "attended" | "watched" | "test-passed" | "substituted" | "carried" | "not-completed" | "claim-not-proved" | "relocked" | "below-least" | "band-max" | "day-cap" | "year-cap" | "again-today" | "again-this-year" | "no-conversion" | "other-unit" | "length-unknown" | "not-approved" | "unknown-ground";

/** Why a step is not open now. */
export interface WhyNot {
  /** What stands in the way. */
  readonly reason: Reason;
  /** The requirement or duty that does. */
  readonly rule?: RuleId;
  /** The stages in which it is allowed. */
  readonly stages?: readonly Id[];
}

/** The latest arrival over all simple paths to a final stage (最长时限). */
export interface WorstCase {
  /** Whether the search stopped at its cap, so that a longer path may exist. */
  readonly capped: boolean;
  /** The codes it carries, as `event.attribute=code`. */
  readonly codes?: readonly string[];
  /** The calendar days that stated limits allow on this path. */
  readonly days: number;
  /** How many steps were tried. */
  readonly explored: number;
  /** Its steps. */
  readonly legs: readonly Leg[];
  /** Its stages, first to last. */
  readonly path: readonly Id[];
  /**
   * The transitions on it that no stated limit bounds; they count 0 days. Not
   * the first one, with which time starts.
   */
  readonly unbounded: readonly Id[];
}

/** What is wrong with the question. */
export interface Wrong {
  /** The code; it never changes its meaning. */
  readonly code: string;
  /** The file of a rulebook folder. */
  readonly file?: string;
  /** What to change. */
  readonly hint: string;
  /** The place, as a JSON Pointer from the root of the question. */
  readonly pointer: string;
  /** What is wrong. */
  readonly text: string;
}

/** Where does a case stand, and what follows? */
export interface LifecycleEvaluateQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
}

/** The same of an act. */
export interface ProcedureEvaluateQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Act;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What do the entries of a ledger come to? */
export interface PointsEvaluateQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Ledger;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What did a learner do, what counts, what is left? */
export interface StudyEvaluateQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Record;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What may one role see of a case, and of its answer? */
export interface LifecycleViewQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** For whom it is answered: asked by `view`, refused by `evaluate`. */
  readonly role: string;
}

/** What would be different? */
export interface LifecycleCompareQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Case;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. */
  readonly with: Change;
}

/** The same of an act. */
export interface ProcedureCompareQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Act;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. */
  readonly with: Change2;
}

/** Which acts are owed over a time? */
export interface ProcedureCalendarQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** The bodies and what they did. */
  readonly facts: Diary;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** The time asked about. */
  readonly over: SpanForm;
}

/** What would be different in a ledger, and for whom? */
export interface PointsCompareQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Ledger;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. */
  readonly with: Change3;
}

/** What would be different for a learner? */
export interface StudyCompareQuestion {
  /** The day asked about. */
  readonly asOf: Day;
  /** How much is told; left out: `findings`. */
  readonly detail?: Detail | null;
  /** The facts: of a case, a ledger, an act, a record. */
  readonly facts: Record;
  /** What was known by which day; left out: by the day asked about. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** What is changed. */
  readonly with: Change4;
}

/** Which is the last day of a limit? */
export interface DueQuestion {
  /** Day zero. */
  readonly from: Day;
  /** By which day the calendar was known; left out: in its latest editions. */
  readonly knownOn?: Day | null;
  /** The languages in which sentences are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** What becomes of a last day that is a rest day; left out: `next`. */
  readonly roll?: Roll | null;
  /** Days on which the limit stands still. */
  readonly suspend?: readonly SpanForm[] | null;
  /** The limit. */
  readonly term: TermForm;
}

/** What does a lifecycle say, in plain form? */
export interface DescribeQuestion {
  /** The day whose rules are described; left out: the last day that the calendar covers. */
  readonly asOf?: Day | null;
  /** How it is told; left out: `data`. */
  readonly format?: Picture | null;
  /** The languages in which sentences are added; the first is that of a diagram. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
  /** The lifecycle. */
  readonly lifecycle: Id;
}

/** What is wrong with a rulebook? */
export interface LintQuestion {
  /** The languages in which sentences and hints are added. */
  readonly lang?: readonly Lang[] | null;
  /** Layers upon it, from the highest level down: ids of built-in ones or whole layers. */
  readonly layers?: readonly RulebookOf[] | null;
}

/** What do two devices know together? */
export interface LifecycleMergeQuestion {
  /** What one device knows. */
  readonly facts: Case;
  /** The language of an error. */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. */
  readonly with: MergeWith;
}

/** The same of an act. */
export interface ProcedureMergeQuestion {
  /** What one device knows. */
  readonly facts: Act;
  /** The language of an error. */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. */
  readonly with: MergeWith2;
}

/** What do two devices know of a ledger together? */
export interface PointsMergeQuestion {
  /** What one device knows. */
  readonly facts: Ledger;
  /** The language of an error. */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. */
  readonly with: MergeWith3;
}

/** What do two devices know of a learner together? */
export interface StudyMergeQuestion {
  /** What one device knows. */
  readonly facts: Record;
  /** The language of an error. */
  readonly lang?: readonly Lang[] | null;
  /** What another knows. */
  readonly with: MergeWith4;
}

/** What form do questions, answers and rulebooks have? */
export interface SchemaQuestion {
  /** The language of an error. */
  readonly lang?: readonly Lang[] | null;
  /** Of what. */
  readonly of: SchemaOf;
}

/** The operations without a domain. */
export interface Operations {
  /** Which is the last day of a limit? */
  due(question: DueQuestion): DueAnswer;
  /** What does a lifecycle say, in plain form? */
  describe(question: DescribeQuestion): DescribeAnswer | DiagramAnswer;
  /** What is wrong with a rulebook? */
  lint(question?: LintQuestion): LintAnswer;
  /** What form do questions, answers and rulebooks have? */
  schema(question: SchemaQuestion): Published2;
}

/** The operations of `lifecycle`. */
export interface LifecycleOperations {
  /** Where does a case stand, and what follows? */
  evaluate(question: LifecycleEvaluateQuestion): Outcome<CaseStatus>;
  /** What may one role see of a case, and of its answer? */
  view(question: LifecycleViewQuestion): Outcome<CaseView>;
  /** What would be different? */
  compare(question: LifecycleCompareQuestion): Comparison;
  /** What do two devices know together? */
  merge(question: LifecycleMergeQuestion): ToldCase;
}

/** The operations of `points`. */
export interface PointsOperations {
  /** What do the entries of a ledger come to? */
  evaluate(question: PointsEvaluateQuestion): Outcome<LedgerStatus>;
  /** What would be different in a ledger, and for whom? */
  compare(question: PointsCompareQuestion): Comparison3;
  /** What do two devices know of a ledger together? */
  merge(question: PointsMergeQuestion): ToldLedger;
}

/** The operations of `procedure`. */
export interface ProcedureOperations {
  /** The same of an act. */
  evaluate(question: ProcedureEvaluateQuestion): Outcome<ActStatus>;
  /** The same of an act. */
  compare(question: ProcedureCompareQuestion): Comparison2;
  /** Which acts are owed over a time? */
  calendar(question: ProcedureCalendarQuestion): Outcome<Owed>;
  /** The same of an act. */
  merge(question: ProcedureMergeQuestion): ToldAct;
}

/** The operations of `study`. */
export interface StudyOperations {
  /** What did a learner do, what counts, what is left? */
  evaluate(question: StudyEvaluateQuestion): Outcome<StudyStatus>;
  /** What would be different for a learner? */
  compare(question: StudyCompareQuestion): Comparison4;
  /** What do two devices know of a learner together? */
  merge(question: StudyMergeQuestion): ToldRecord;
}

/** The operations by domain. */
export interface Domains {
  readonly lifecycle: LifecycleOperations;
  readonly points: PointsOperations;
  readonly procedure: ProcedureOperations;
  readonly study: StudyOperations;
}
