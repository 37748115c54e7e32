import type { Domains, Finding, LifecycleOperations, Operations, PointsOperations } from "./types.js";

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
export interface Rulebook extends Operations, Omit<Domains, "lifecycle" | "points"> {
  /** Its id. */
  readonly id: string;
  /** The SHA-256 of its content. */
  readonly revision: string;
  /** The layers upon it. */
  readonly layers: readonly string[];
  /** Cases that move through stages under clocks (事项). */
  readonly lifecycle: Lifecycle;
  /** Entries under a scheme of points (积分). */
  readonly points: PointLedgers;
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

/** Ledgers of points, one by one and very many entries at once. */
export interface PointLedgers extends PointsOperations {
  /** How the columns number items, classes and bands. */
  names(scheme: string): PointNames;
  /** Judges very many entries: totals, bands, ranks and, if asked for, the ledger. */
  tally(question: PointTallyQuestion): PointTally;
}

/** Items, classes and bands, each at its number. */
export interface PointNames {
  readonly items: readonly string[];
  readonly classes: readonly string[];
  readonly bands: readonly string[];
}

/** Entries under one scheme, column by column, in any order. */
export interface PointTallyQuestion {
  readonly scheme: string;
  /** The day asked about. */
  readonly asOf: string;
  /** `counts` if left out, without the ledger; with `findings`, all its lines. */
  readonly detail?: "counts" | "findings";
  /** The subject of each entry, by its place in the roster. */
  readonly subjects: Uint32Array | readonly number[];
  /** The item of each entry, by its number in `names`. */
  readonly items: Uint32Array | readonly number[];
  /** The day of each entry, as days since 1970-01-01. */
  readonly days: Int32Array | readonly number[];
  /** What the worth of the item asks for, in 1/100: amount, points of the choice, or quantity; else 0. */
  readonly amounts: Int32Array | readonly number[];
  /** The subjects; their places are their numbers. */
  readonly roster: {
    /** The class of each, by its number in `names`. */
    readonly classes: Uint32Array | readonly number[];
    /** The organisation of each, as any number. */
    readonly organisations?: Uint32Array | readonly number[] | null;
    /** The level of the organisation of each, as any number. */
    readonly levels?: Uint32Array | readonly number[] | null;
    /** The year of birth of each; 0: not told. */
    readonly born?: Uint16Array | readonly number[] | null;
  };
}

/** What the entries come to. Points are in 1/100. */
export interface PointTally {
  /** How many entries were booked. */
  readonly entries: number;
  /** By subject, in the order of the roster. */
  readonly subjects: {
    /** Why it is not scored, by its place in `words.notScored`; 255: it is scored. */
    readonly notScored: Uint8Array;
    readonly awards: Float64Array;
    /** As a size. */
    readonly deductions: Float64Array;
    readonly total: Float64Array;
    /** The total as direct grades left it. */
    readonly score: Float64Array;
    /** The band, by its number in `names`; 4294967295: none. */
    readonly band: Uint32Array;
    /** What decided the band, by its place in `words.bandBy`; 255: the total alone. */
    readonly bandBy: Uint8Array;
    /** Where its lines begin. */
    readonly firstLine: Uint32Array;
    /** How many lines it has. */
    readonly lines: Uint32Array;
  };
  /** The rankings that the scheme turns on; 0: not ranked. */
  readonly rankings: readonly { readonly rule: string; readonly ties: string; readonly ranks: Uint32Array }[];
  /** The ledger, with the sign of each entry; empty for counts. */
  readonly lines: {
    /** The entry, by its row. */
    readonly row: Uint32Array;
    readonly gross: Int32Array;
    /** What the caps of the item left of it. */
    readonly afterItem: Int32Array;
    /** What the caps of the head left of that. */
    readonly afterHead: Int32Array;
    /** What counts on the day asked about. */
    readonly net: Int32Array;
    /** Its last day, as days since 1970-01-01; 2147483647: as long as its period counts. */
    readonly until: Int32Array;
    /** Why not all of it counts, by its place in `words.states`; 255: no reason but a cap. */
    readonly state: Uint8Array;
  };
  /** What the places stand for. */
  readonly words: {
    readonly notScored: readonly string[];
    readonly bandBy: readonly string[];
    readonly states: readonly string[];
  };
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
