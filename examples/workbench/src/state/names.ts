// Names of stages, events, roles and rules, and titles of sources: the rulebooks' own words.
import { computed, shallowRef } from "vue";
import { OWN, session } from "./session";

type Text = Readonly<Record<"zh" | "en", string>>;
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

/** A book of one's own; whatever is written there. */
function own(text: string): Book {
  try {
    return (JSON.parse(text) as Book | null) ?? {};
  } catch {
    return {};
  }
}

const ownLayer = computed(() => own(session.ownLayer));
const ownRulebook = computed(() => own(session.ownRulebook));

/** The books that name things: those chosen, the layers first; then the others, for what is asked beside what is chosen. */
const books = computed<readonly Book[]>(() => {
  const layers = session.layers.map((it) => (it === OWN ? ownLayer.value : builtin[it]));
  const rulebook = session.rulebook === OWN ? ownRulebook.value : builtin[session.rulebook];
  const others = [builtin["cn"], ownLayer.value, ...Object.values(builtin)];
  return [...layers.reverse(), rulebook, ...others].filter((it) => it !== undefined);
});

const TITLES: Readonly<Record<string, Text>> = {
  cn: { zh: "全国规则 cn", en: "National rules cn" },
  demo: { zh: "示例规则 demo", en: "Demo rules demo" },
  zhejiang: { zh: "浙江省 zhejiang", en: "Zhejiang zhejiang" },
  "demo-county": { zh: "示例县 demo-county", en: "Example County demo-county" },
};

/** How a rulebook or layer that is built in is called in lists. */
export const titleOf = (id: string): string => TITLES[id]?.[session.lang] ?? id;

/** Names one after another, as the language chosen writes them; by a stronger sign if a name holds that of lists. */
export function listed(names: readonly string[]): string {
  const [between, stronger] = session.lang === "zh" ? ["、", "；"] : [", ", "; "];
  return names.join(names.some((it) => it.includes(between)) ? stronger : between);
}

/** The kinds of names that labels have. */
export type Kind = "lifecycles" | "stages" | "events" | "roles" | "rules" | "attributes" | "codes" | "forms" | "schemes";

/** The lifecycle, form of act or scheme of what is shown; several of them may use one id for different things. */
const within = shallowRef("");

/** From now on names are those within the rules by which this was judged. */
export function nameWithin(result: { lifecycle?: string; form?: string; scheme?: string } | undefined): void {
  within.value = result?.lifecycle ?? result?.form ?? result?.scheme ?? "";
}

/** The name of a thing in the language chosen: as the rules shown call it, else as all do; without one, its id. */
export function nameOf(kind: Kind, id: string): string {
  for (const key of [`${within.value}:${id}`, id]) {
    for (const book of books.value) {
      const found = book.labels?.[kind]?.[key]?.[session.lang];
      if (typeof found === "string") return found;
    }
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

/** The title of a source; without one, its id. */
export const sourceTitle = (source: string): string =>
  books.value.map((it) => it.sources?.[source]?.title?.[session.lang]).find((it) => it !== undefined) ?? source;

/** A typed citation as words. */
export function citeText(cite: { source: string; article: number; paragraph?: number; item?: number }): string {
  const title = sourceTitle(cite.source);
  const { article, paragraph, item } = cite;
  if (session.lang === "zh") {
    return `《${title}》第${article}条${paragraph ? `第${paragraph}款` : ""}${item ? `第${item}项` : ""}`;
  }
  return `${title}, art. ${article}${paragraph ? ` para. ${paragraph}` : ""}${item ? ` item ${item}` : ""}`;
}
