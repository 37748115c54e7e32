// Written by `cargo xtask generate types` from docs/schema.

/** Who did something: in which role, and, where guards ask, which person of which organ. */
export interface Actor {
  /** The organ. */
  readonly organ?: Id | null;
  /** The person, as an opaque id. */
  readonly person?: Id | null;
  /** The role (角色). */
  readonly role: Id;
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
  /** Facts that are added to the case, such as an act that is only considered. */
  readonly add?: readonly Fact[] | null;
  /** Another day. */
  readonly asOf?: Day | null;
  /** The knowledge of another day. */
  readonly knownOn?: Day | null;
  /** Another rulebook, without the layers of the question. */
  readonly rulebook?: RulebookOf | null;
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

export type Id = string;

/**
 * A language of the library.
 * - `"zh"`: Chinese (中文).
 * - `"en"`: English.
 */
export type Lang = "zh" | "en";

/** The other side of `merge`. */
export interface MergeWith {
  /** The same facts, as another device knows them. */
  readonly facts: Case;
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

/** A rulebook or layer in a question: the id of one that is built in, or the whole document. */
export type RulebookOf = string | { readonly [name: string]: unknown };

/**
 * What a schema describes.
 * - `"question"`: Questions.
 * - `"answer"`: Answers.
 * - `"rulebook"`: Rulebooks.
 */
export type SchemaOf = "question" | "answer" | "rulebook";

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
  readonly unit: Unit;
}

/** How a term is written in a question. */
export type TermForm = string | Term;

export type TimeOfDay = string;

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
export type Unit = "hours" | "days" | "working-days" | "weeks" | "months" | "years";

/** The value of an attribute. */
export type Value = boolean | number | string | readonly Id[];

/** Who did something: in which role, and, where guards ask, which person of which organ. */
export interface ToldActor {
  /** The organ. */
  readonly organ?: Id;
  /** The person, as an opaque id. */
  readonly person?: Id;
  /** The role (角色). */
  readonly role: Id;
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
  readonly unit?: Unit;
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

/** A last day, with the duty it belongs to. */
export interface LastDayOf {
  /** The day. */
  readonly due: Due;
  /** The duty. */
  readonly duty: RuleId;
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

/** What the lint says. Pointers are from the root of the rulebook. */
export interface LintAnswer {
  /** How many of each severity. */
  readonly counts: SeverityCounts;
  /** The remarks, by place and code. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What an act has to bring, as a condition on it. */
export interface Need {
  /** The condition. */
  readonly condition: Condition;
  /** The requirement; absent if the condition only chooses this transition. */
  readonly rule?: RuleId;
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

/** The stage of an overlay. */
export interface OverlayStage {
  /** The overlay. */
  readonly region: Id;
  /** Its stage. */
  readonly stage: Id;
}

/** A typed parameter of a finding or of a step. */
export type Param = number | Day | string | readonly string[];

export type Params = { readonly [name: string]: Param };

export type Published = string;

/** A JSON Schema. */
export interface Published2 {
  /** The version of JSON Schema. */
  readonly "$schema": string;
  /** What it describes. */
  readonly title: string;
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

/** The largest effect that rolling a last day can have (顺延最多日数). */
export interface RollMax {
  /** The days looked at: those that the calendar covers. */
  readonly covered: Span;
  /** By how many days it moves at most. */
  readonly days: number;
  /** A last day that moves so far; the earliest one. */
  readonly on: Day;
}

export type RuleId = string;

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
  readonly unit?: Unit;
  /** The year whose notice is missing or in doubt. */
  readonly year?: number;
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
  readonly unit: Unit;
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

/** What was asked for, by operation. */
export type Told = Outcome<CaseStatus> | Outcome<CaseView> | Comparison | DescribeAnswer | DiagramAnswer | ToldCase | DueAnswer | LintAnswer | Published2;

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

/** Where the text sets no limit, so that no sum of limits is a maximum. */
export interface Unlimited {
  /** Stages that no running clock with a day surely leads out of. */
  readonly stages: readonly Id[];
  /** Duties whose clock can be stopped for a time that nothing limits. */
  readonly stops: readonly RuleId[];
}

/**
 * What a rule says of the facts on the day asked.
 * - `"met"`: Kept.
 * - `"pending"`: Not yet due.
 * - `"unmet"`: Not kept.
 * - `"unknown"`: Cannot be told from what is known; the finding names what is missing.
 */
export type Verdict = "met" | "pending" | "unmet" | "unknown";

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

/** The operations by domain. */
export interface Domains {
  readonly lifecycle: LifecycleOperations;
}
