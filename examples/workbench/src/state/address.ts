// What is chosen, as the address of the page tells it: a reload or a bookmark shows it again.
// Facts and rules of one's own are not part of it.
import { LAYERS, RULEBOOKS } from "./books";
import { isDay } from "./days";
import { take } from "./desk";
import { samples, type Sample } from "./samples";
import { OWN, session, type Domain, type Page } from "./session";

/** The page and the rest of an address. */
export function parsed(hash: string): { page: string; chosen: URLSearchParams } {
  const [page = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  return { page, chosen: new URLSearchParams(query) };
}

const domainOf = (page: Page): Domain | undefined => (page in session.desks ? (page as Domain) : undefined);
const sampleOn = (domain: Domain): Sample | undefined => samples.find((it) => it.id === session.desks[domain].sample);

/** What of a desk goes into the address. */
function ofDesk(domain: Domain): Record<string, string> {
  const sample = sampleOn(domain);
  if (sample === undefined) return {};
  const { asOf, over } = session.desks[domain];
  const chosen: Record<string, string> = { sample: sample.id, day: asOf };
  if (over !== "" && domain === "calendar") chosen["over"] = over;
  if (session.rulebook !== sample.rulebook && session.rulebook !== OWN) chosen["rulebook"] = session.rulebook;
  const layers = session.layers.filter((it) => it !== OWN).join(",");
  if (layers !== sample.layers.join(",")) chosen["layers"] = layers;
  return chosen;
}

/** The address of what is chosen now. */
export function address(): string {
  const domain = domainOf(session.page);
  const chosen = new URLSearchParams({ ...(session.lang === "en" && { lang: "en" }), ...(domain && ofDesk(domain)) });
  const query = chosen.toString().replaceAll("%2F", "/");
  return `#/${session.page}${query === "" ? "" : `?${query}`}`;
}

/** Takes up what an address tells; what it does not tell, or what there is not, stays as it is. */
export function takeUp(page: Page, chosen: URLSearchParams): void {
  const lang = chosen.get("lang");
  if (lang === "zh" || lang === "en") session.lang = lang;
  const domain = domainOf(page);
  const sample = samples.find((it) => it.id === chosen.get("sample") && it.domain === domain);
  if (domain === undefined || sample === undefined) return;
  const desk = session.desks[domain];
  if (desk.sample !== sample.id) take(sample);
  const [day, over] = [chosen.get("day"), chosen.get("over")?.split("..")];
  if (isDay(day)) desk.asOf = day;
  if (over?.length === 2 && over.every(isDay)) desk.over = over.join("..");
  const [rulebook, layers] = [chosen.get("rulebook"), chosen.get("layers")];
  if (RULEBOOKS.some((it) => it === rulebook)) session.rulebook = rulebook as string;
  if (layers !== null) session.layers = LAYERS.filter((it) => layers.split(",").includes(it));
}

/** Whether something of one's own was written, which a reload loses. */
export function holdsOwn(): boolean {
  const facts = Object.values(session.desks).some((it) => it.sample === "" && it.text.trim() !== "");
  const isOfSample = session.ownRulebook === "" || samples.some((it) => it.own === session.ownRulebook);
  return facts || !isOfSample || session.ownLayer !== "";
}
