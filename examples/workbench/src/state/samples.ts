// Examples: the invented township, and small facts of every domain.
import type { Domain, Lang } from "./session";
import { daysIn } from "./days";
import { townshipPoints } from "./townshipPoints";

export interface Sample {
  readonly id: string;
  readonly domain: Domain;
  readonly township: boolean;
  readonly title: Readonly<Record<Lang, string>>;
  readonly rulebook: string;
  readonly layers: readonly string[];
  readonly asOf: string;
  readonly over: string;
  readonly facts: string;
  /** The whole rulebook, if it is none that is built in. */
  readonly own?: string;
}

type Text = Readonly<Record<Lang, string>>;
interface Scene {
  readonly file: string;
  readonly asOf: string;
  readonly layers?: readonly string[];
}
interface Township {
  readonly asOf: string;
  readonly rulebook: string;
  readonly organs: readonly object[];
  readonly scenes: readonly Scene[];
}

const [township] = Object.values(
  import.meta.glob<Township>("../../../township/township.json", { eager: true, import: "default" }),
);
const [told] = Object.values(
  import.meta.glob<string>("../../../township/README.md", { eager: true, import: "default", query: "?raw" }),
);
const cases = import.meta.glob<string>("../../../township/20*.json", { eager: true, import: "default", query: "?raw" });
const small = import.meta.glob<string>("../../samples/*/*.json", { eager: true, import: "default", query: "?raw" });

const fileOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What the township's page says of a case, shortened. */
function titleOf(id: string): Text {
  const row = told?.split("\n").find((line) => line.startsWith(`| [${id}]`));
  const [, , , en = "", zh = ""] = (row ?? "").split("|").map((it) => it.trim().replace(/\*\*|`/g, ""));
  return { zh: `${id} ${zh}`, en: `${id} ${en}` };
}

/** Members are added before the last bracket, so that the facts stay as they are written. */
function withMembers(text: string, members: Readonly<Record<string, string>>): string {
  const added = Object.entries(members).map(([key, value]) => `,\n  ${JSON.stringify(key)}: ${value}`);
  return text.trimEnd().replace(/\s*\}$/, `${added.join("")}\n}\n`);
}

function ofTownship(path: string, text: string): Sample | undefined {
  if (township === undefined) return undefined;
  const file = fileOf(path);
  const id = file.replace(".json", "");
  const scene = township.scenes.find((it) => it.file === file);
  const same = [...text.matchAll(/"same-as": "([^"]+)"/g)].map((it) => it[1]);
  const others = same.map((it) => Object.entries(cases).find(([other]) => fileOf(other) === `${it}.json`)?.[1]);
  const members: Record<string, string> = {
    organs: `[\n    ${township.organs.map((it) => JSON.stringify(it)).join(",\n    ")}\n  ]`,
  };
  if (others.length > 0) members["others"] = `[${others.map((it) => it?.trim()).join(", ")}]`;
  return {
    id,
    domain: "lifecycle",
    township: true,
    title: titleOf(id),
    rulebook: township.rulebook,
    layers: scene?.layers ?? [],
    asOf: scene?.asOf ?? township.asOf,
    over: "",
    facts: withMembers(text, members),
  };
}

function ofOwn(path: string, text: string): Sample {
  const it = JSON.parse(text) as { title: Text; rulebook: string; asOf: string; over?: string };
  const [, domain = "lifecycle", id = ""] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  const at = text.indexOf('"facts": ') + '"facts": '.length;
  const facts = text.slice(at).trimEnd().replace(/\s*\}$/, "\n").replace(/^ {2}/gm, "");
  const { title, rulebook, asOf, over = "" } = it;
  return { id: `${domain}/${id}`, domain: domain as Domain, township: false, title, rulebook, layers: [], asOf, over, facts };
}

/** The case that is shown first. */
export const FIRST = "2026-017";

export const samples: readonly Sample[] = [
  ...Object.entries(cases).map(([path, text]) => ofTownship(path, text)),
  ...townshipPoints,
  ...Object.entries(small).map(([path, text]) => ofOwn(path, text)),
].filter((it) => it !== undefined);

/** The days between which the slider moves: those of the facts, and some beyond. */
export function rangeOf(text: string, asOf: string): { from: string; until: string } {
  const days = [...daysIn(text), asOf].filter((it) => it !== "").sort();
  return { from: days.at(0) ?? asOf, until: days.at(-1) ?? asOf };
}
