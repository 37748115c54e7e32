// A whole question, as it is copied: it is taken apart and put on the desk that it is for.
import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { LAYERS, RULEBOOKS } from "./books";
import { isDay } from "./days";
import { comeBack } from "./desk";
import { syntaxOf } from "./places";
import { OWN, session, type Domain } from "./session";

const DOMAINS: readonly Domain[] = ["lifecycle", "procedure", "points", "study"];

/** Rules as they stand in a question: the name of what is built in, or the text of what is not. */
interface Named {
  readonly name: string;
  readonly own?: string;
}

function named(text: string, node: Node, known: readonly string[]): Named | undefined {
  if (node.type === "object") return { name: OWN, own: text.slice(node.offset, node.offset + node.length) };
  return known.includes(node.value as string) ? { name: node.value as string } : undefined;
}

/** The text of an object without the step by which it is set in. */
const outdented = (text: string): string => text.replace(/^ {2}/gm, "");

/** Puts a whole question on its desk, and tells on which; nothing for what is none, or has what no desk holds. */
export function takeQuestion(text: string): Domain | undefined {
  if (!/"op"\s*:/.test(text) || syntaxOf(text) !== undefined) return undefined;
  const root = parseTree(text);
  const at = (name: string): Node | undefined => root && findNodeAtLocation(root, [name]);
  const [op, facts] = [at("op")?.value as unknown, at("facts")];
  const told = DOMAINS.find((it) => it === at("domain")?.value);
  const domain = op === "calendar" ? "calendar" : told;
  if (typeof op !== "string" || facts?.type !== "object" || domain === undefined) return undefined;
  const rulebook = at("rulebook");
  const layers = at("layers")?.children ?? [];
  const chosen: Named | undefined = rulebook === undefined ? { name: "cn" } : named(text, rulebook, RULEBOOKS);
  const above = layers.map((it) => named(text, it, LAYERS)).filter((it) => it !== undefined);
  const isHeld = above.length === layers.length && above.filter((it) => it.own !== undefined).length <= 1;
  if (chosen === undefined || !isHeld) return undefined;
  const desk = session.desks[domain];
  const whole = text.slice(facts.offset, facts.offset + facts.length);
  desk.sample = "";
  desk.text = whole.includes("\n") ? outdented(whole) : JSON.stringify(JSON.parse(whole), null, 2);
  const [asOf, over] = [at("asOf")?.value as unknown, at("over")?.value as unknown];
  if (isDay(asOf)) desk.asOf = asOf;
  if (typeof over === "string" && over.split("..").every(isDay)) desk.over = over;
  const ownLayer = above.find((it) => it.own !== undefined)?.own;
  if (ownLayer !== undefined) session.ownLayer = ownLayer;
  const layerNames = above.map((it) => it.name);
  desk.rules = { rulebook: chosen.name, layers: layerNames, ownRulebook: chosen.own ?? session.ownRulebook };
  // On coming to the page of another desk the rules of its facts are taken; till then those of this page stay.
  if (domain === session.page) comeBack(domain);
  return domain;
}
