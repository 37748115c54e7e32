// Where something is in a text: what keeps it from being read, or where a JSON Pointer points.
import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { unread } from "./reading";

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const place = (text: string, from: number, to: number): Place => ({ from, to, line: lineAt(text, from) });

interface Syntax {
  readonly code: string;
  readonly at: Place;
}

/** What was found last: several parts of a page look at the same text, one after another. */
let last: { readonly text: string; readonly found: Syntax | undefined } | undefined;

/** What keeps a text from being JSON, and where. */
export function syntaxOf(text: string): Syntax | undefined {
  if (last?.text === text) return last.found;
  const it = unread(text);
  const to = it && Math.min(text.length, it.offset + Math.max(1, it.length));
  const found = it && to !== undefined ? { code: it.code, at: place(text, it.offset, to) } : undefined;
  last = { text, found };
  return found;
}

const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The place of a pointer; of a member that is missing, the place of what should hold it. */
export function placeOf(text: string, pointer: string): Place | undefined {
  const root = syntaxOf(text) === undefined ? parseTree(text) : undefined;
  if (root === undefined) return undefined;
  const parts = pointer.split("/").slice(1).map(unescaped);
  let node: Node = root;
  let known: Node | undefined = root;
  for (const part of parts) {
    const step: string | number = node.type === "array" ? Number(part) : part;
    known = findNodeAtLocation(node, [step]);
    if (known === undefined) break;
    node = known;
  }
  // A member is marked with its key, so that an unknown key is seen.
  const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  const scalar = node.type !== "object" && node.type !== "array";
  const from = key?.offset ?? node.offset;
  const to = scalar ? node.offset + node.length : key === undefined ? node.offset + 1 : key.offset + key.length;
  return place(text, from, to);
}
