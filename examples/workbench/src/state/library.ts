// The library: opened once, asked by text, so that the facts reach it as they were written.
import { JicengError, dayOf, open, type Jiceng, type Rulebook } from "jiceng";
import { shallowRef } from "vue";

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

/** An answer with the question it belongs to, or what is wrong. */
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
  return it.error === undefined ? { ok: it.ok as T, question } : { problem: it.error, question };
}

/** Asks a rulebook that is open. */
export function ask<T>(book: Rulebook, question: object, raw?: Readonly<Record<string, string>>): Asked<T> {
  const text = questionOf(question, raw);
  return answered<T>(text, book.call(text));
}

/** Asks with the rulebook in the question, as text. */
export function askWhole<T>(library: Jiceng, question: object, raw?: Readonly<Record<string, string>>): Asked<T> {
  const text = questionOf(question, raw);
  return answered<T>(text, library.answer(text));
}

/** What an error of the library says, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof JicengError) return error;
  return { code: "", pointer: "", text: String(error), hint: "" };
}
