// The ledgers of the invented township, under a rulebook of its own.
import type { Sample } from "./samples";
import { OWN } from "./session";

const RULES = "../../../township/points/rules/";
const parts = import.meta.glob<object>("../../../township/points/rules/**/*.json", { eager: true, import: "default" });
const ledgers = import.meta.glob<string>("../../../township/points/*.json", { eager: true, import: "default", query: "?raw" });
const TITLES: Record<string, Sample["title"]> = {
  village: { zh: "某镇农村党支部积分", en: "Points of a village branch" },
  office: { zh: "某镇机关党支部积分", en: "Points of an office branch" },
};

/** A folder of a rulebook as one document: a file's path is the pointer to its content. */
function assembled(): string {
  const document: Record<string, unknown> = { ...parts[`${RULES}rulebook.json`] };
  for (const [path, content] of Object.entries(parts)) {
    const [section = "", name] = path.slice(RULES.length).replace(".json", "").split("/");
    if (name !== undefined) document[section] = { ...(document[section] as object | undefined), [name]: content };
    else if (section !== "rulebook") document[section] = content;
  }
  return JSON.stringify(document, null, 2);
}

export const townshipPoints: readonly Sample[] = Object.entries(ledgers).map(([path, facts]) => {
  const id = path.slice(path.lastIndexOf("/") + 1).replace(".json", "");
  return {
    id: `township-points/${id}`,
    domain: "points",
    township: true,
    title: TITLES[id] ?? { zh: id, en: id },
    rulebook: OWN,
    layers: [],
    asOf: "2026-12-31",
    over: "",
    facts,
    own: assembled(),
  };
});
