// The facts and the day of one domain, and its answers.
import { computed, shallowRef, watch, type ComputedRef } from "vue";
import { opened } from "./books";
import { ask, type Asked, type Problem } from "./library";
import { syntaxOf, placeOf, type Place } from "./places";
import { saidOf } from "./reading";
import { samples, type Sample } from "./samples";
import { OWN, session, type Desk, type Domain } from "./session";

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
  const all = samples.filter((it) => it.domain === domain);
  const found = all.find((it) => it.id === id) ?? all[0];
  if (found !== undefined) take(found);
}

/** What is wrong with the facts, and where in their text. */
export interface Fault {
  readonly problem: Problem;
  readonly at: Place | undefined;
  /** The member of the question that the text is, so that others can lead to it. */
  readonly member?: string;
}

/** The member of the question to whose fault somebody wants to be led. */
const sought = shallowRef<{ readonly member: string }>();

/** Leads to the place of a fault in its text, wherever that stands on the page. */
export function leadTo({ member }: Fault): void {
  if (member !== undefined) sought.value = { member };
}

/** Who shows a text goes to the place of its fault when somebody is led there. */
export function onLed(fault: () => Fault | undefined, go: () => void): void {
  watch(sought, (it) => {
    if (it !== undefined && it.member === fault()?.member) go();
  });
}

/** What keeps a text from being a question's member of this name. */
export function faultOf(text: string, member: string, problem: Problem | undefined): Fault | undefined {
  const syntax = syntaxOf(text);
  if (syntax !== undefined) {
    const said = saidOf(syntax.code) ?? { text: syntax.code, hint: "" };
    return { problem: { code: "bad-json", pointer: "", ...said }, at: syntax.at, member };
  }
  if (problem === undefined || !problem.pointer.startsWith(`/${member}`)) return undefined;
  return { problem, at: placeOf(text, problem.pointer.slice(member.length + 1)), member };
}

/** What keeps the chosen rules from being opened, and where in a text of one's own. */
export function faultOfRules(): Fault | undefined {
  const { problem } = opened.value;
  if (problem === undefined) return undefined;
  const layer = session.layers.indexOf(OWN);
  const rulebook = session.rulebook === OWN ? faultOf(session.ownRulebook || "{}", "rulebook", problem) : undefined;
  return rulebook ?? (layer < 0 ? undefined : faultOf(session.ownLayer || "{}", `layers/${layer}`, problem)) ?? { problem, at: undefined };
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
