// The facts and the day of one domain, and its answers.
import { computed, type ComputedRef } from "vue";
import { opened } from "./books";
import { ask, type Asked, type Problem } from "./library";
import { syntaxOf, placeOf, type Place } from "./places";
import { samples, type Sample } from "./samples";
import { session, type Desk, type Domain } from "./session";

/** Puts an example on its desk, with the rules it is for. */
export function take(sample: Sample): void {
  const it = session.desks[sample.domain];
  it.sample = sample.id;
  it.text = sample.facts;
  it.asOf = sample.asOf;
  it.over = sample.over;
  if (sample.own !== undefined) session.ownRulebook = sample.own;
  session.rulebook = sample.rulebook;
  session.layers = [...sample.layers];
}

/** Leaves a desk: its facts are for the rules that are chosen now. */
export function leave(domain: Domain): void {
  const { rulebook, layers, ownRulebook } = session;
  session.desks[domain].rules = { rulebook, layers: [...layers], ownRulebook };
}

/** Comes back to a desk, with the rules that its facts are for. */
export function comeBack(domain: Domain): void {
  const { rules } = session.desks[domain];
  if (rules === undefined) return;
  session.rulebook = rules.rulebook;
  session.layers = [...rules.layers];
  session.ownRulebook = rules.ownRulebook;
}

export function takeFirst(domain: Domain, id?: string): void {
  const found = samples.find((it) => it.domain === domain && (id === undefined || it.id === id));
  if (found !== undefined) take(found);
}

/** What is wrong with the facts, and where in their text. */
export interface Fault {
  readonly problem: Problem;
  readonly at: Place | undefined;
}

/** What keeps a text from being a question's member of this name. */
export function faultOf(text: string, member: string, problem: Problem | undefined): Fault | undefined {
  const syntax = syntaxOf(text);
  if (syntax !== undefined) {
    const known: Problem = problem?.code === "bad-json" ? problem : { code: "bad-json", pointer: "", text: syntax.code, hint: "" };
    return { problem: { ...known, text: syntax.code, pointer: "" }, at: syntax.at };
  }
  if (problem === undefined || !problem.pointer.startsWith(`/${member}`)) return undefined;
  return { problem, at: placeOf(text, problem.pointer.slice(member.length + 1)) };
}

export const deskOf = (domain: Domain): Desk => session.desks[domain];

/** An answer that follows what is on the desk; nothing while there are no facts. */
export function answer<T>(
  domain: Domain,
  question: () => object | undefined,
  raw: () => Readonly<Record<string, string>> = () => ({}),
): ComputedRef<Asked<T> | undefined> {
  return computed(() => {
    const { book } = opened.value;
    const { text } = deskOf(domain);
    const asked = question();
    if (book === undefined || text.trim() === "" || asked === undefined) return undefined;
    if (syntaxOf(text) !== undefined) return { problem: { code: "bad-json", pointer: "", text: "", hint: "" }, question: "" };
    return ask<T>(book, { lang: [session.lang], ...asked }, { facts: text, ...raw() });
  });
}
