// The library: opened once, asked by text, so that the facts reach it as they were written.
import { JicengError, dayOf, open, type Jiceng, type Rulebook } from "jiceng";
import { shallowRef } from "vue";
import { saidOf } from "./reading";

export const jiceng = shallowRef<Jiceng>();
export const notLoaded = shallowRef("");

export async function load(): Promise<void> {
  try {
    jiceng.value = await open();
  } catch (error) {
    notLoaded.value = String(error);
  }
}

export const today = (): string => dayOf(Date.now());

/** What is wrong with a question, as the library tells it. */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly text: string;
  readonly hint: string;
}

/** An answer with the question it belongs to, or what is wrong. The question names its rules: any host answers it. */
export type Asked<T> =
  | { readonly ok: T; readonly question: string; readonly problem?: undefined }
  | { readonly ok?: undefined; readonly question: string; readonly problem: Problem };

/** A question as text; `raw` members are texts of JSON that are put in untouched. */
export function questionOf(question: object, raw: Readonly<Record<string, string>> = {}): string {
  const members = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  for (const [key, text] of Object.entries(raw)) members.push(`${JSON.stringify(key)}:${text}`);
  return `{${members.join(",")}}`;
}

function answered<T>(question: string, answer: string): Asked<T> {
  const it = JSON.parse(answer) as { ok?: T; error?: Problem };
  return it.error === undefined ? { ok: it.ok as T, question } : { problem: inWords(it.error), question };
}

/** A question that could not be read has no language, so its problem is told by the page. */
const inWords = ({ code, pointer, text, hint }: Problem): Problem => ({ code, pointer, text, hint, ...saidOf(code) });

/** Rules as the members of a question, each a text of JSON. */
export type RuleTexts = {
  readonly rulebook: string;
  readonly layers: string;
};

/** By which rules a book was opened. */
const rulesOf = new WeakMap<Rulebook, RuleTexts>();

/** Opens rules that are JSON; what is wrong with them is thrown in a language. */
export function openBook(library: Jiceng, rules: RuleTexts, lang: "zh" | "en"): Rulebook {
  const [rulebook, layers] = [JSON.parse(rules.rulebook) as string | object, JSON.parse(rules.layers) as (string | object)[]];
  const book = library.rulebook(rulebook, { layers, lang: [lang] });
  rulesOf.set(book, rules);
  return book;
}

/** Asks a rulebook that is open. */
export function ask<T>(book: Rulebook, question: object, raw: Readonly<Record<string, string>> = {}): Asked<T> {
  return answered<T>(questionOf(question, { ...rulesOf.get(book), ...raw }), book.call(questionOf(question, raw)));
}

/** Asks with the rulebook in the question, as text. */
export function askWhole<T>(library: Jiceng, question: object, raw?: Readonly<Record<string, string>>): Asked<T> {
  const text = questionOf(question, raw);
  return answered<T>(text, library.answer(text));
}

/** What the library cannot read in rules; it reads all of a question before it looks at what is asked. */
export function unreadRules(library: Jiceng, rules: RuleTexts): Problem | undefined {
  const { problem } = askWhole(library, {}, rules);
  return problem && saidOf(problem.code) && problem;
}

/** What an error of the library says, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof JicengError) return error;
  return { code: "", pointer: "", text: String(error), hint: "" };
}
