import type { Domains, Finding, LifecycleOperations, Operations } from "./types.js";

export type * from "./types.js";

/** What a module can be opened from. */
export type Source =
  | string
  | URL
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | Response
  | WebAssembly.Module;

/** Loads the module; without a source, the one in this package. */
export function open(source?: Source | Promise<Source>): Promise<Jiceng>;

/** Loads the module at once: on Node without a source, elsewhere from bytes or a module. */
export function openSync(
  source?: URL | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module,
): Jiceng;

/** The civil day (自然日) of a moment; without an offset, in China. */
export function dayOf(moment: number | Date, offsetMinutes?: number): string;

/** The library, loaded. */
export interface Jiceng {
  /**
   * Opens a rulebook (规则集): a built-in one by its id, or a whole one. Without arguments, `cn`.
   *
   * @throws JicengError if it cannot be opened, or is not the revision that was pinned.
   */
  rulebook(rulebook?: string | object, options?: RulebookOptions): Rulebook;
  /** Answers a question as JSON text, which names its rulebook. It never throws. */
  answer(question: string): string;
}

/** How a rulebook is opened. */
export interface RulebookOptions {
  /** Local rules (下级规则) upon it, from the highest level down: ids or whole layers. */
  readonly layers?: readonly (string | object)[] | null;
  /** The SHA-256 that the rulebook without its layers must have. */
  readonly sha256?: string | null;
}

/** A rulebook, opened once and asked often. It never changes. */
export interface Rulebook extends Operations, Omit<Domains, "lifecycle"> {
  /** Its id. */
  readonly id: string;
  /** The SHA-256 of its content. */
  readonly revision: string;
  /** The layers upon it. */
  readonly layers: readonly string[];
  /** Cases that move through stages under clocks (事项). */
  readonly lifecycle: Lifecycle;
  /** Answers a question as JSON text with JSON text. It never throws. */
  call(question: string): string;
  /** Lets it go; without this it goes when nobody holds it any more. */
  close(): void;
}

/** Cases, one by one and many at once. */
export interface Lifecycle extends LifecycleOperations {
  /** How the columns number kinds of event and roles. */
  names(lifecycle: string): ColumnNames;
  /** Judges many cases and counts. */
  tally(question: TallyQuestion): Tally;
}

/** Kinds of event and roles, each at its number. */
export interface ColumnNames {
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
}

/** Events of many cases, column by column; events of one case stand together. */
export interface TallyQuestion {
  readonly lifecycle: string;
  /** The day asked about. */
  readonly asOf: string;
  readonly knownOn?: string | null;
  /** `counts` if left out; with `findings`, those of every case. */
  readonly detail?: "counts" | "findings";
  /** The case of each event, as any number. */
  readonly cases: Uint32Array | readonly number[];
  /** The kind of each event, by its number in `names`. */
  readonly kinds: Uint16Array | readonly number[];
  /** The day of each event, as days since 1970-01-01. */
  readonly days: Int32Array | readonly number[];
  /** The role that acted, by its number in `names`; 65535: not told. */
  readonly roles?: Uint16Array | readonly number[] | null;
  /** The time, in minutes since midnight; 65535: not told. */
  readonly times?: Uint16Array | readonly number[] | null;
  /** What the events tell beside that. */
  readonly attrs?: readonly AttributeColumn[];
}

/** An attribute of many events. */
export type AttributeColumn = { readonly name: string } & (
  | {
      /** Words by their place in `words`; 4294967295: not told. */
      readonly cells: "words";
      readonly words: readonly string[];
      readonly rows: Uint32Array | readonly number[];
    }
  | {
      /** Whole numbers, or days since 1970-01-01; -2147483648: not told. */
      readonly cells: "counts" | "days";
      readonly rows: Int32Array | readonly number[];
    }
  | {
      /** 0 and 1; 255: not told. */
      readonly cells: "yes";
      readonly rows: Uint8Array | readonly number[];
    }
);

/** What many cases come to. */
export interface Tally {
  readonly cases: number;
  readonly events: number;
  /** Events that did not fit and had no effect. */
  readonly unfit: number;
  /** How many cases stand in each stage. */
  readonly stages: readonly { readonly stage: string; readonly cases: number }[];
  /** The verdicts of each duty. */
  readonly duties: readonly { readonly duty: string; readonly counts: VerdictCounts }[];
  /** The same for each version of a duty. */
  readonly versions: readonly {
    readonly duty: string;
    readonly inForce: { readonly from?: string; readonly until?: string };
    readonly counts: VerdictCounts;
  }[];
  /** The cases at which a person should look. */
  readonly doubts: readonly {
    readonly case: number;
    readonly unfit: number;
    readonly unknown: number;
    readonly stageCertain: boolean;
  }[];
  /** What was found in which case; empty for counts. */
  readonly findings: readonly { readonly case: number; readonly finding: Finding }[];
}

/** How many clocks have which verdict. */
export interface VerdictCounts {
  readonly met: number;
  readonly pending: number;
  readonly unmet: number;
  readonly unknown: number;
}

/** What is wrong with a question. */
export class JicengError extends Error {
  /** The code; it never changes its meaning. */
  readonly code: string;
  /** The place in the question, as a JSON Pointer. */
  readonly pointer: string;
  /** What is wrong. */
  readonly text: string;
  /** What to change. */
  readonly hint: string;
  /** The file of a rulebook folder. */
  readonly file?: string;
}
