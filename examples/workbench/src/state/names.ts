// Names of stages, events, roles and rules, and titles of sources: the rulebooks' own words.
import { computed } from "vue";
import { OWN, session } from "./session";

type Text = { readonly zh: string; readonly en: string };
type Labels = Readonly<Record<string, Readonly<Record<string, Text>>>>;
type Sources = Readonly<Record<string, { readonly title: Text }>>;
interface Book {
  readonly labels?: Labels;
  readonly sources?: Sources;
}

const files = import.meta.glob<Labels & Sources>(
  [
    "../../../../core/rulebooks/{cn,demo}/{labels,sources}.json",
    "../../../../core/rulebooks/layers/*/{labels,sources}.json",
  ],
  { eager: true, import: "default" },
);

const builtin: Record<string, { labels?: Labels; sources?: Sources }> = {};
for (const [path, content] of Object.entries(files)) {
  const [, id = "", kind] = /([^/]+)\/(labels|sources)\.json$/.exec(path) ?? [];
  const book = (builtin[id] ??= {});
  if (kind === "labels") book.labels = content;
  else book.sources = content;
}

function own(text: string): Book {
  try {
    return JSON.parse(text) as Book;
  } catch {
    return {};
  }
}

const ownLayer = computed(() => own(session.ownLayer));
const ownRulebook = computed(() => own(session.ownRulebook));

/** The books that name things, the layers first. */
const books = computed<readonly Book[]>(() => {
  const layers = session.layers.map((it) => (it === OWN ? ownLayer.value : builtin[it]));
  const rulebook = session.rulebook === OWN ? ownRulebook.value : builtin[session.rulebook];
  return [...layers.reverse(), rulebook, builtin["cn"]].filter((it) => it !== undefined);
});

/** The kinds of names that labels have. */
export type Kind = "lifecycles" | "stages" | "events" | "roles" | "rules" | "attributes" | "codes" | "forms" | "schemes";

/** The name of a thing in the language chosen; without one, its id. */
export function nameOf(kind: Kind, id: string): string {
  for (const book of books.value) {
    const found = book.labels?.[kind]?.[id];
    if (found !== undefined) return found[session.lang];
  }
  return id;
}

const plans = import.meta.glob<Text>("../../../../core/rulebooks/{cn,demo}/study/*.json", { eager: true, import: "title" });

/** The name of a study plan. */
export function planName(id: string): string {
  const path = `/${session.rulebook}/study/${id}.json`;
  return Object.entries(plans).find(([it]) => it.endsWith(path))?.[1][session.lang] ?? id;
}

/** The name of a part of a scheme, such as a band. */
export function partName(scheme: string, id: string): string {
  const rule = `${scheme}/${id}`;
  const name = nameOf("rules", rule);
  return name === rule ? id : name;
}

/** The name of a thing of which only the id is known. */
export function anyName(id: string): string {
  for (const kind of ["events", "codes", "rules", "forms", "attributes", "stages"] as const) {
    const name = nameOf(kind, id);
    if (name !== id) return name;
  }
  return id;
}

/** A typed citation as words. */
export function citeText(cite: { source: string; article: number; paragraph?: number; item?: number }): string {
  let title: string | undefined;
  for (const book of books.value) title ??= book.sources?.[cite.source]?.title[session.lang];
  title ??= cite.source;
  const { article, paragraph, item } = cite;
  if (session.lang === "zh") {
    return `《${title}》第${article}条${paragraph ? `第${paragraph}款` : ""}${item ? `第${item}项` : ""}`;
  }
  return `${title}, art. ${article}${paragraph ? ` para. ${paragraph}` : ""}${item ? ` item ${item}` : ""}`;
}
