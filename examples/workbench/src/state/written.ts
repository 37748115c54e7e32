// What rulebooks write beside a rule: how surely it is known, where the law is silent, the articles;
// and what a kind of event may bring.
import type { Cite, Confidence } from "jiceng";
import { computed, shallowRef } from "vue";
import { OWN, session } from "./session";

type Text = Readonly<Record<"zh" | "en", string>>;

/** What stands beside a rule. */
export interface Written {
  readonly confidence?: Confidence;
  readonly silent?: Text;
  readonly cites?: readonly Cite[];
  readonly sources?: readonly string[];
  readonly inForce?: { readonly from?: string; readonly until?: string };
  /** Over which window each cap counts. */
  readonly caps?: readonly { readonly per?: string; readonly rolling?: { readonly n: number; readonly unit: string } }[];
}

/** An attribute of a kind of event. */
export interface Attribute {
  readonly type?: string;
  readonly required?: boolean;
}

interface Book {
  /** By its id, the versions of a rule in the order of the file. */
  readonly rules: Map<string, Written[]>;
  /** By section and name, such as `lifecycles/petition`. */
  readonly parts: Map<string, object>;
}

const SECTIONS = ["lifecycles", "procedures", "schedules", "schemes", "study"] as const;
export type Section = (typeof SECTIONS)[number];

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === "object" && it !== null && !Array.isArray(it);

/** Puts the rules of a part into a book. In schemes alone an id is short; elsewhere a short id is no rule's. */
function collect(book: Book, section: string, name: string, it: unknown): void {
  if (Array.isArray(it)) for (const one of it) collect(book, section, name, one);
  if (!isObject(it)) return;
  const { id } = it;
  if (typeof id === "string" && (id.includes("/") || section === "schemes")) {
    const rule = id.includes("/") || id === name ? id : `${name}/${id}`;
    book.rules.set(rule, [...(book.rules.get(rule) ?? []), it as Written]);
  }
  for (const one of Object.values(it)) collect(book, section, name, one);
}

function put(book: Book, section: string, name: string, content: object): void {
  book.parts.set(`${section}/${name}`, content);
  collect(book, section, name, content);
}

const builtin = shallowRef<Readonly<Record<string, Book>>>({});

/** Loads what the built-in rulebooks write. */
export async function loadWritten(): Promise<void> {
  const { ruleFiles } = await import("./ruleFiles");
  const books: Record<string, Book> = {};
  for (const [path, content] of Object.entries(ruleFiles)) {
    const [, id = "", section = "", name = ""] = /([^/]+)\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    put((books[id] ??= { rules: new Map(), parts: new Map() }), section, name, content);
  }
  builtin.value = books;
}

/** A book of one's own; whatever is written there. */
function own(text: string): Book {
  const book: Book = { rules: new Map(), parts: new Map() };
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return book;
  }
  for (const section of SECTIONS) {
    const parts = isObject(whole) ? whole[section] : undefined;
    if (!isObject(parts)) continue;
    for (const [name, content] of Object.entries(parts)) if (isObject(content)) put(book, section, name, content);
  }
  return book;
}

const ownLayer = computed(() => own(session.ownLayer));
const ownRulebook = computed(() => own(session.ownRulebook));

/** The books that are chosen, the layers first, as they stand over what is below. */
const chosen = computed<readonly Book[]>(() => {
  const layers = session.layers.map((it) => (it === OWN ? ownLayer.value : builtin.value[it]));
  const rulebook = session.rulebook === OWN ? ownRulebook.value : builtin.value[session.rulebook];
  return [...layers.reverse(), rulebook].filter((it) => it !== undefined);
});

const isInForce = ({ inForce }: Written, on: string): boolean => (inForce?.from ?? "") <= on && on <= (inForce?.until ?? "9999");

/** What is written beside a rule in its version of that day; else in its last one. */
export function writtenOf(rule: string, on: string): Written | undefined {
  const all = chosen.value.map((it) => it.rules.get(rule)).filter((it) => it !== undefined);
  const found = all.map((it) => it.find((version) => isInForce(version, on))).find((it) => it !== undefined);
  return found ?? all[0]?.at(-1);
}

/** The attributes that a kind of event may bring. */
export function attributesOf(lifecycle: string, event: string): Readonly<Record<string, Attribute>> {
  const found: Record<string, Attribute> = {};
  for (const book of [...chosen.value].reverse()) {
    const part = book.parts.get(`lifecycles/${lifecycle}`) as { events?: Record<string, { attrs?: Record<string, Attribute> }> } | undefined;
    Object.assign(found, part?.events?.[event]?.attrs);
  }
  return found;
}

/** The built-in rulebook that has a part which the one chosen lacks. */
export function bookWith(section: Section, name: string): string | undefined {
  const key = `${section}/${name}`;
  if (chosen.value.length === 0 || chosen.value.some((it) => it.parts.has(key))) return undefined;
  return ["cn", "demo"].find((it) => builtin.value[it]?.parts.has(key) === true);
}
