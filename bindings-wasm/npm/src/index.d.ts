import type { Domains, Finding, Lang, LifecycleOperations, Operations, PointsOperations, Text } from "./types.js";

export type * from "./types.js";
// As a space of their own, since rules and answers have some names in common.
export type * as documents from "./documents.js";
export type { LayerDocument, RulebookDocument } from "./documents.js";

/**
 * What a module can be opened from: an address, an answer of `fetch`, bytes, or a compiled module.
 *
 * A text is an address, as `fetch` takes it. On Node, a path, or the address of a file, is read from the disk.
 *
 * 模块从何处打开：地址、`fetch` 的响应、字节，或者已编译的模块。
 *
 * 文本是 `fetch` 所接受的地址。在 Node 上，路径或者文件的地址从磁盘读取。
 */
export type Source = string | Address | ArrayBuffer | BytesView | FetchResponse | CompiledModule;

/**
 * An address: a `URL` of any host.
 *
 * 地址：任何宿主的 `URL`。
 */
export interface Address {
  /**
   * The whole address.
   *
   * 完整的地址。
   */
  readonly href: string;
  /**
   * Its scheme, such as `https:` or `file:`.
   *
   * 协议，例如 `https:`、`file:`。
   */
  readonly protocol: string;
  /**
   * The same as `href`.
   *
   * 与 `href` 相同。
   */
  toJSON(): string;
}

/**
 * Bytes of a file: a typed array or a `Buffer` of Node, but not over shared memory.
 *
 * 文件的字节：类型化数组或者 Node 的 `Buffer`，但不得以共享内存为底。
 */
export interface BytesView {
  /**
   * The memory in which they lie.
   *
   * 字节所在的内存。
   */
  // `ArrayBuffer`, and before TypeScript 5.7, which cannot tell it from shared memory, that too.
  readonly buffer: ReturnType<Uint8ArrayConstructor["of"]>["buffer"];
  /**
   * How many they are.
   *
   * 字节数。
   */
  readonly byteLength: number;
  /**
   * Where in the memory they begin.
   *
   * 在内存中的起点。
   */
  readonly byteOffset: number;
}

/**
 * An answer of `fetch`: a `Response` of any host. It must be a true one; this is what is used of it.
 *
 * `fetch` 的响应：任何宿主的 `Response`。须为真正的 `Response`；此处只列所用的成员。
 */
export interface FetchResponse {
  /**
   * Whether the file was found.
   *
   * 是否取得文件。
   */
  readonly ok: boolean;
  /**
   * The status, told where the file was not found.
   *
   * 状态码，未取得文件时告知。
   */
  readonly status: number;
  /**
   * The address, told where the file was not found.
   *
   * 地址，未取得文件时告知。
   */
  readonly url: string;
  /**
   * The headers, which tell the type of the file.
   *
   * 响应头，其中有文件的类型。
   */
  readonly headers: {
    /**
     * The header of this name.
     *
     * 该名称的响应头。
     */
    get(name: string): string | null;
  };
  /**
   * The bytes.
   *
   * 字节。
   */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A compiled module: a `WebAssembly.Module` of any host, which shows no members.
 *
 * 已编译的模块：任何宿主的 `WebAssembly.Module`，它没有可见的成员。
 */
export interface CompiledModule {
  /**
   * Every module has it, and the types of no host tell it; it keeps other objects out.
   *
   * 每个模块都有，而各宿主的类型都未写明；用以排除其他对象。
   */
  readonly [Symbol.toStringTag]?: "WebAssembly.Module";
}

/**
 * Loads the module; without a source, the one in this package.
 *
 * It rejects where the module cannot be fetched, read or compiled.
 *
 * 加载模块；未给出来源的，加载本包所附的模块。
 *
 * 模块不能取得、读取或者编译的，返回的 Promise 被拒绝。
 */
export function open(source?: Source | Promise<Source>): Promise<Jiceng>;

/**
 * Loads the module at once: on Node, in workerd and in the classic script without a source, in the web build
 * from bytes or a module.
 *
 * Older versions of Chromium refuse to compile big modules at once on the main thread of a page: use `open` there.
 *
 * 立即加载模块：在 Node、workerd 和经典脚本中无须给出来源；在网页构建中须给出字节或者已编译的模块。
 *
 * 较旧的 Chromium 拒绝在页面主线程上同步编译大模块：此处应当使用 `open`。
 *
 * @throws TypeError without bytes or a module where one is needed.
 * 须给出字节或者模块而未给出的，抛出 TypeError。
 */
export function openSync(source?: Address | ArrayBuffer | BytesView | CompiledModule): Jiceng;

/**
 * The civil day (自然日) of a moment; without an offset, in China.
 *
 * The moment is a `Date` or milliseconds since 1970, the offset minutes east of UTC.
 *
 * 某一时刻所在的自然日；未给出时差的，以中国时间为准。
 *
 * 时刻为 `Date` 或者 1970 年起的毫秒数；时差为 UTC 以东的分钟数。
 *
 * @throws JicengError `bad-day`, if no day of 1949 to 2199 holds the moment, or the offset is above 840 minutes, or
 * neither 0 nor at least 15: offsets are minutes, so that of China is 480, not 8.
 * 时刻不在 1949 年至 2199 年之内，或者时差超过 840 分钟、不为 0 而不足 15 分钟的（时差以分钟计，中国为 480 而不是 8），抛出 JicengError，代码为 `bad-day`。
 */
export function dayOf(moment: number | Date, offsetMinutes?: number): string;

/**
 * The name of an id, out of a group of what {@link Rulebook.labels} tells, such as `labels.stages`; the id itself where
 * there is none. Ids are shared: `within` names the lifecycle, scheme or form in which it is used, whose own name for it
 * comes first.
 *
 * 标识的名称，取自 {@link Rulebook.labels} 的某一组，如 `labels.stages`；没有名称的，原样返回标识。同一标识可为几处所共用：`within`
 * 指明其所在的流程、积分办法或者会议形式，其自有的名称优先。
 */
export function nameOf(names: { readonly [name: string]: Text } | undefined, id: string, lang: Lang, within?: string): string;

/**
 * The library, loaded.
 *
 * A RangeError of any method says that the memory of the module is used up; open the module anew after it. Where it says
 * that an answer is too long for one text, ask about fewer rows at a time; the module stays as it is.
 *
 * 已加载的库。
 *
 * 任何方法抛出 RangeError，表示模块的内存已用尽；此后应当重新打开模块。其中说明答案过长、一个文本放不下的，应当一次少问一些行；
 * 模块不受影响。
 */
export interface Jiceng {
  /**
   * Opens a rulebook (规则集): a built-in one by its id, or a whole one. Without arguments, `cn`.
   *
   * 打开规则集：内置的以其标识，或者给出完整的一份。未给出参数的，为 `cn`。
   *
   * @throws JicengError if it cannot be opened, or is not the revision that was pinned.
   * 规则集不能打开，或者不是所指定的修订版本的，抛出 JicengError。
   */
  rulebook(rulebook?: string | object, options?: RulebookOptions): Rulebook;
  /**
   * Answers a question as JSON text, which names its rulebook.
   *
   * It does not throw for anything that is wrong with the question: the answer tells that.
   *
   * 回答 JSON 文本形式的问题；问题自行写明规则集。
   *
   * 问题有任何错误都不抛出异常：由答案说明。
   */
  answer(question: string): string;
}

/**
 * How a rulebook is opened.
 *
 * 如何打开规则集。
 */
export interface RulebookOptions {
  /**
   * Local rules (下级规则) upon it, from the highest level down: ids or whole layers.
   *
   * 其上的叠加层，即下级规则，从最高级别往下排列：标识或者完整的叠加层。
   */
  readonly layers?: readonly (string | object)[] | null;
  /**
   * The SHA-256 that the rulebook without its layers must have.
   *
   * 规则集（不含叠加层）应有的 SHA-256。
   */
  readonly sha256?: string | null;
  /**
   * The languages of errors: the first counts; left out: English.
   *
   * 错误所用的语言，以第一种为准；省略时为英文。
   */
  readonly lang?: readonly Lang[] | null;
}

/**
 * A rulebook, opened once and asked often. It never changes.
 *
 * Its methods throw a JicengError for what is wrong with a question, and a TypeError after `close()`. A RangeError
 * says that the memory of the module is used up; open the module anew after it.
 *
 * 规则集：打开一次，多次提问。它从不改变。
 *
 * 问题有错误的，其方法抛出 JicengError；`close()` 之后抛出 TypeError。
 * RangeError 表示模块的内存已用尽；此后应当重新打开模块。
 */
export interface Rulebook extends Operations, Omit<Domains, "lifecycle" | "points"> {
  /**
   * Its id.
   *
   * 标识。
   */
  readonly id: string;
  /**
   * The SHA-256 of its content.
   *
   * 其内容的 SHA-256。
   */
  readonly revision: string;
  /**
   * The layers upon it.
   *
   * 其上的叠加层。
   */
  readonly layers: readonly string[];
  /**
   * Cases that move through stages under clocks (事项).
   *
   * 事项：经过各环节，受期限约束。
   */
  readonly lifecycle: Lifecycle;
  /**
   * Entries under a scheme of points (积分).
   *
   * 积分：积分办法之下的记账。
   */
  readonly points: PointLedgers;
  /**
   * Answers a question as JSON text with JSON text.
   *
   * It does not throw for anything that is wrong with the question: the answer tells that.
   *
   * 以 JSON 文本回答 JSON 文本形式的问题。
   *
   * 问题有任何错误都不抛出异常：由答案说明。
   *
   * @throws TypeError after `close()`.
   * 在 `close()` 之后抛出 TypeError。
   */
  call(question: string): string;
  /**
   * Lets it go; without this it goes when nobody holds it any more. Every other method throws a TypeError after it.
   *
   * 释放规则集；未调用的，无人持有时自行释放。此后其他方法一律抛出 TypeError。
   */
  close(): void;
}

/**
 * Cases, one by one and many at once.
 *
 * 事项：逐件判断，或者一次判断许多件。
 */
export interface Lifecycle extends LifecycleOperations {
  /**
   * How the columns number kinds of event and roles.
   *
   * 各列如何给事件种类和角色编号。
   *
   * @throws JicengError `unknown-lifecycle`, if the rulebook does not have it.
   * 规则集没有该办理流程的，抛出 JicengError，代码为 `unknown-lifecycle`。
   */
  names(lifecycle: string): ColumnNames;
  /**
   * Judges many cases and counts.
   *
   * 判断许多事项并统计。
   *
   * @throws JicengError for anything that is wrong with the question.
   * 问题有错误的，抛出 JicengError。
   */
  tally(question: TallyQuestion): Tally;
}

/**
 * Kinds of event and roles, each at its number.
 *
 * 事件种类和角色，各在其编号的位置。
 */
export interface ColumnNames {
  /**
   * The kinds of event.
   *
   * 事件种类。
   */
  readonly kinds: readonly string[];
  /**
   * The roles.
   *
   * 角色。
   */
  readonly roles: readonly string[];
}

/**
 * Events of many cases, column by column; events of one case stand together.
 *
 * A plain list is copied into the type of its column. A value that does not fit it is refused with a JicengError,
 * `bad-value`, at its place, such as `/days/0`; a column of another length with `bad-value` at the column, such as
 * `/days`.
 *
 * 许多事项的事件，按列给出；同一事项的事件排在一起。
 *
 * 普通数组复制成该列的类型。有值不合该类型的，以 JicengError 拒绝，代码为 `bad-value`，位置如 `/days/0`；
 * 列的长度不同的，代码同为 `bad-value`，位置为该列，如 `/days`。
 */
export interface TallyQuestion {
  /**
   * The lifecycle by which they are judged.
   *
   * 据以判断的办理流程。
   */
  readonly lifecycle: string;
  /**
   * The day asked about.
   *
   * 截至日，即所问之日。
   */
  readonly asOf: string;
  /**
   * What was known by which day; left out: by the day asked about.
   *
   * 知悉截止日：截至哪一日所知的才计入；省略时为截至日。
   */
  readonly knownOn?: string | null;
  /**
   * `counts` if left out; with `findings`, those of every case.
   *
   * 省略时为 `counts`；为 `findings` 时给出每件事项的认定。
   */
  readonly detail?: "counts" | "findings";
  /**
   * The languages of findings and of errors; the first is that of errors. Left out: findings without sentences,
   * errors in English.
   *
   * 认定与错误所用的语言；错误用第一种。省略时，认定不带语句，错误用英文。
   */
  readonly lang?: readonly Lang[] | null;
  /**
   * The case of each event, as any number.
   *
   * 每个事件所属的事项，以任意编号表示。
   */
  readonly cases: Uint32Array | readonly number[];
  /**
   * The kind of each event, by its number in `names`.
   *
   * 每个事件的种类，以其在 `names` 中的编号表示。
   */
  readonly kinds: Uint16Array | readonly number[];
  /**
   * The day of each event, as days since 1970-01-01.
   *
   * 每个事件的发生日，以 1970-01-01 起的日数表示。
   */
  readonly days: Int32Array | readonly number[];
  /**
   * The role that acted, by its number in `names`; 65535: not told.
   *
   * 行为人的角色，以其在 `names` 中的编号表示；65535：未告知。
   */
  readonly roles?: Uint16Array | readonly number[] | null;
  /**
   * The time, in minutes since midnight; 65535: not told.
   *
   * 时刻，以零时起的分钟数表示；65535：未告知。
   */
  readonly times?: Uint16Array | readonly number[] | null;
  /**
   * What the events tell beside that.
   *
   * 事件另外告知的属性。
   */
  readonly attrs?: readonly AttributeColumn[] | null;
}

/**
 * An attribute of many events.
 *
 * 许多事件的一项属性。
 */
export type AttributeColumn = {
  /**
   * The attribute, as the lifecycle names it.
   *
   * 属性，以办理流程中的名称表示。
   */
  readonly name: string;
} & (
  | {
      /**
       * Words: codes, persons, organs, cases or verdicts.
       *
       * 词：代码、人员、机关、事项或者结论。
       */
      readonly cells: "words";
      /**
       * The words that the rows number.
       *
       * 各行所编号的词。
       */
      readonly words: readonly string[];
      /**
       * The word of each event, by its place in `words`; 4294967295: not told.
       *
       * 每个事件的词，以其在 `words` 中的位置表示；4294967295：未告知。
       */
      readonly rows: Uint32Array | readonly number[];
    }
  | {
      /**
       * Whole numbers, or days.
       *
       * 整数，或者日。
       */
      readonly cells: "counts" | "days";
      /**
       * The number, or the days since 1970-01-01, of each event; -2147483648: not told.
       *
       * 每个事件的整数，或者 1970-01-01 起的日数；-2147483648：未告知。
       */
      readonly rows: Int32Array | readonly number[];
    }
  | {
      /**
       * Yes or no.
       *
       * 是或者否。
       */
      readonly cells: "yes";
      /**
       * 0 for no and 1 for yes; 255: not told.
       *
       * 0 为否，1 为是；255：未告知。
       */
      readonly rows: Uint8Array | readonly number[];
    }
);

/**
 * What many cases come to.
 *
 * 许多事项的统计结果。
 */
export interface Tally {
  /**
   * How many cases there are.
   *
   * 事项数。
   */
  readonly cases: number;
  /**
   * How many events were read.
   *
   * 读入的事件数。
   */
  readonly events: number;
  /**
   * How many events did not fit and had no effect.
   *
   * 不能归入、因而不生效力的事件数。
   */
  readonly unfit: number;
  /**
   * How many cases stand in each stage.
   *
   * 处于各环节的事项数。
   */
  readonly stages: readonly {
    /**
     * The stage.
     *
     * 环节。
     */
    readonly stage: string;
    /**
     * How many cases stand in it.
     *
     * 处于该环节的事项数。
     */
    readonly cases: number;
  }[];
  /**
   * The verdicts of each duty.
   *
   * 各义务的结论。
   */
  readonly duties: readonly {
    /**
     * The duty.
     *
     * 义务。
     */
    readonly duty: string;
    /**
     * Its verdicts.
     *
     * 其结论。
     */
    readonly counts: VerdictCounts;
  }[];
  /**
   * The same for each version of a duty.
   *
   * 义务的各版本的结论。
   */
  readonly versions: readonly {
    /**
     * The duty.
     *
     * 义务。
     */
    readonly duty: string;
    /**
     * The days on which the version is in force.
     *
     * 该版本的施行期间。
     */
    readonly inForce: {
      /**
       * The first day; absent if long ago.
       *
       * 第一日；久已施行的，不给出。
       */
      readonly from?: string;
      /**
       * The last day; absent if it goes on.
       *
       * 最后一日；仍在施行的，不给出。
       */
      readonly until?: string;
    };
    /**
     * Its verdicts.
     *
     * 其结论。
     */
    readonly counts: VerdictCounts;
  }[];
  /**
   * The cases at which a person should look.
   *
   * 应当由人查看的事项。
   */
  readonly doubts: readonly {
    /**
     * The case.
     *
     * 事项。
     */
    readonly case: number;
    /**
     * How many of its events did not fit and had no effect.
     *
     * 其不能归入、因而不生效力的事件数。
     */
    readonly unfit: number;
    /**
     * How many of its clocks cannot be judged.
     *
     * 其不能确定的在算期限数。
     */
    readonly unknown: number;
    /**
     * False if an expiry whose day is not known may have moved the stage.
     *
     * 日期不明的期满可能已经使环节流转的，为否。
     */
    readonly stageCertain: boolean;
  }[];
  /**
   * What was found in which case; empty for `counts`.
   *
   * 对哪件事项作了何种认定；`counts` 时为空。
   */
  readonly findings: readonly {
    /**
     * The case.
     *
     * 事项。
     */
    readonly case: number;
    /**
     * The rows of the events that it is about, in place of its `subjects`: events of columns have no ids.
     *
     * 所涉环节在各列中的行号，用以代替 `subjects`：按列给出的环节没有编号。
     */
    readonly rows: readonly number[];
    /**
     * The finding.
     *
     * 认定。
     */
    readonly finding: Finding;
  }[];
}

/**
 * How many clocks have which verdict.
 *
 * 各结论各有多少项在算期限。
 */
export interface VerdictCounts {
  /**
   * Done in time.
   *
   * 已履行。
   */
  readonly met: number;
  /**
   * Not done, and still in time.
   *
   * 未到期。
   */
  readonly pending: number;
  /**
   * Not done in time, or done late.
   *
   * 未履行。
   */
  readonly unmet: number;
  /**
   * Something is missing, and it matters.
   *
   * 不能确定。
   */
  readonly unknown: number;
}

/**
 * Ledgers of points, one by one and very many entries at once.
 *
 * 积分台账：逐本判断，或者一次判断极多记账。
 */
export interface PointLedgers extends PointsOperations {
  /**
   * How the columns number items, classes and bands.
   *
   * 各列如何给积分项目、类别和等次编号。
   *
   * @throws JicengError `unknown-scheme`, if the rulebook does not have it.
   * 规则集没有该积分办法的，抛出 JicengError，代码为 `unknown-scheme`。
   */
  names(scheme: string): PointNames;
  /**
   * Judges very many entries: totals, bands, ranks and, if asked for, the ledger.
   *
   * 判断极多记账：总分、等次、名次，要求时还有积分台账的明细。
   *
   * @throws JicengError for anything that is wrong with the question.
   * 问题有错误的，抛出 JicengError。
   */
  tally(question: PointTallyQuestion): PointTally;
}

/**
 * Items, classes and bands, each at its number.
 *
 * 积分项目、类别和等次，各在其编号的位置。
 */
export interface PointNames {
  /**
   * The items.
   *
   * 积分项目。
   */
  readonly items: readonly string[];
  /**
   * The classes of subjects.
   *
   * 积分对象的类别。
   */
  readonly classes: readonly string[];
  /**
   * The bands; one that has several versions stands there as often.
   *
   * 等次；有几个版本的，列几次。
   */
  readonly bands: readonly string[];
}

/**
 * Entries under one scheme, column by column, in any order.
 *
 * A plain list is copied into the type of its column. A value that does not fit it is refused with a JicengError,
 * `bad-value`, at its place, such as `/days/0`; a column of another length with `bad-value` at the column, such as
 * `/days`.
 *
 * 同一积分办法之下的记账，按列给出，次序不限。
 *
 * 普通数组复制成该列的类型。有值不合该类型的，以 JicengError 拒绝，代码为 `bad-value`，位置如 `/days/0`；
 * 列的长度不同的，代码同为 `bad-value`，位置为该列，如 `/days`。
 */
export interface PointTallyQuestion {
  /**
   * The scheme of points.
   *
   * 积分办法。
   */
  readonly scheme: string;
  /**
   * The day asked about.
   *
   * 截至日，即所问之日。
   */
  readonly asOf: string;
  /**
   * `counts` if left out, without the ledger; with `findings`, all its lines.
   *
   * 省略时为 `counts`，不含积分台账的明细；为 `findings` 时给出全部明细。
   */
  readonly detail?: "counts" | "findings";
  /**
   * The languages of errors: the first counts; left out: English.
   *
   * 错误所用的语言，以第一种为准；省略时为英文。
   */
  readonly lang?: readonly Lang[] | null;
  /**
   * The subject of each entry, by its place in the roster.
   *
   * 每条记账的积分对象，以其在名册中的位置表示。
   */
  readonly subjects: Uint32Array | readonly number[];
  /**
   * The item of each entry, by its number in `names`.
   *
   * 每条记账的积分项目，以其在 `names` 中的编号表示。
   */
  readonly items: Uint32Array | readonly number[];
  /**
   * The day of each entry, as days since 1970-01-01.
   *
   * 每条记账的发生日，以 1970-01-01 起的日数表示。
   */
  readonly days: Int32Array | readonly number[];
  /**
   * What the worth of the item asks for, in 1/100: amount, points of the choice, or quantity; else 0.
   *
   * 积分项目的分值所要求的数，以百分之一为单位：数额、所选的分数或者数量；没有要求的，为 0。
   */
  readonly amounts: Int32Array | readonly number[];
  /**
   * The subjects; their places are their numbers.
   *
   * 名册：各积分对象，其位置即其编号。
   */
  readonly roster: {
    /**
     * The class of each, by its number in `names`.
     *
     * 各自的类别，以其在 `names` 中的编号表示。
     */
    readonly classes: Uint32Array | readonly number[];
    /**
     * The organisation of each, as any number.
     *
     * 各自所属的组织，以任意编号表示。
     */
    readonly organisations?: Uint32Array | readonly number[] | null;
    /**
     * The level of the organisation of each, as any number.
     *
     * 各自所属组织的层级，以任意编号表示。
     */
    readonly levels?: Uint32Array | readonly number[] | null;
    /**
     * The year of birth of each; 0: not told.
     *
     * 各自的出生年份；0：未告知。
     */
    readonly born?: Uint16Array | readonly number[] | null;
  };
}

/**
 * What the entries come to. Points are in 1/100.
 *
 * 各条记账的结果。积分以百分之一分为单位。
 */
export interface PointTally {
  /**
   * How many entries were booked.
   *
   * 已记入的记账数。
   */
  readonly entries: number;
  /**
   * By subject, in the order of the roster.
   *
   * 按积分对象给出，次序同名册。
   */
  readonly subjects: {
    /**
     * Why it is not scored, by its place in `words.notScored`; 255: it is scored.
     *
     * 不计分的原因，以其在 `words.notScored` 中的位置表示；255：计分。
     */
    readonly notScored: Uint8Array;
    /**
     * All awards that count.
     *
     * 计入的加分合计。
     */
    readonly awards: Float64Array;
    /**
     * All deductions that count, as a size.
     *
     * 计入的扣分合计，以正数表示。
     */
    readonly deductions: Float64Array;
    /**
     * The sum.
     *
     * 总分。
     */
    readonly total: Float64Array;
    /**
     * The total as direct grades left it.
     *
     * 经直接定级后的总分。
     */
    readonly score: Float64Array;
    /**
     * The band, by its number in `names`; 4294967295: none.
     *
     * 等次，以其在 `names` 中的编号表示；4294967295：没有。
     */
    readonly band: Uint32Array;
    /**
     * What decided the band, by its place in `words.bandBy`; 255: the total alone.
     *
     * 决定等次的因素，以其在 `words.bandBy` 中的位置表示；255：仅由总分决定。
     */
    readonly bandBy: Uint8Array;
    /**
     * Where its lines begin.
     *
     * 其明细从第几行开始。
     */
    readonly firstLine: Uint32Array;
    /**
     * How many lines it has.
     *
     * 其明细的行数。
     */
    readonly lines: Uint32Array;
  };
  /**
   * The rankings that the scheme turns on.
   *
   * 积分办法所启用的排名。
   */
  readonly rankings: readonly {
    /**
     * The ranking.
     *
     * 该排名。
     */
    readonly rule: string;
    /**
     * How equals are counted: `competition` (1, 2, 2, 4), `dense` (1, 2, 2, 3) or `ordinal` (1, 2, 3, 4).
     *
     * 同分如何计算名次：`competition`（1、2、2、4）、`dense`（1、2、2、3）或者 `ordinal`（1、2、3、4）。
     */
    readonly ties: string;
    /**
     * The rank of each subject in its group, in the order of the roster; 0: not ranked.
     *
     * 各积分对象在其组内的名次，次序同名册；0：不参加排名。
     */
    readonly ranks: Uint32Array;
  }[];
  /**
   * The ledger, with the sign of each entry; empty for `counts`.
   *
   * 积分台账的明细，带每条记账的正负号；`counts` 时为空。
   */
  readonly lines: {
    /**
     * The entry, by its row.
     *
     * 记账，以其所在的行表示。
     */
    readonly row: Uint32Array;
    /**
     * What it is worth before caps.
     *
     * 封顶之前的分值。
     */
    readonly gross: Int32Array;
    /**
     * What the caps of the item left of it.
     *
     * 经积分项目封顶后所余。
     */
    readonly afterItem: Int32Array;
    /**
     * What the caps of the head left of that.
     *
     * 再经积分板块封顶后所余。
     */
    readonly afterHead: Int32Array;
    /**
     * What counts on the day asked about.
     *
     * 在所问之日计入的分。
     */
    readonly net: Int32Array;
    /**
     * Its last day, as days since 1970-01-01; 2147483647: as long as its period counts.
     *
     * 有效期的最后一日，以 1970-01-01 起的日数表示；2147483647：与其计分周期同时有效。
     */
    readonly until: Int32Array;
    /**
     * Why not all of it counts, by its place in `words.states`; 255: no reason but a cap.
     *
     * 未全部计入的原因，以其在 `words.states` 中的位置表示；255：除封顶外没有其他原因。
     */
    readonly state: Uint8Array;
  };
  /**
   * What the places stand for.
   *
   * 各位置所代表的词。
   */
  readonly words: {
    /**
     * Reasons why a subject is not scored.
     *
     * 积分对象不计分的原因。
     */
    readonly notScored: readonly string[];
    /**
     * What decided a band.
     *
     * 决定等次的因素。
     */
    readonly bandBy: readonly string[];
    /**
     * Reasons why not all of an entry counts.
     *
     * 记账未全部计入的原因。
     */
    readonly states: readonly string[];
  };
}

/**
 * What is wrong with a question.
 *
 * 问题中的错误。
 */
export class JicengError extends Error {
  /**
   * Made by the library.
   *
   * 由本库生成。
   */
  constructor(error: Pick<JicengError, "code" | "pointer" | "text" | "hint" | "file">);
  /**
   * The code; it never changes its meaning.
   *
   * 代码；其含义从不改变。
   */
  readonly code: string;
  /**
   * The place in the question, as a JSON Pointer.
   *
   * 在问题中的位置，以 JSON Pointer 表示。
   */
  readonly pointer: string;
  /**
   * What is wrong, in the first of the languages that were asked for; else in English.
   *
   * 有何错误，用所要求的第一种语言；未要求的，用英文。
   */
  readonly text: string;
  /**
   * What to change, in the same language.
   *
   * 应作何修改，用同一语言。
   */
  readonly hint: string;
  /**
   * The file of a rulebook folder.
   *
   * 规则集文件夹中的文件。
   */
  readonly file?: string;
}
