// Where a JSON Pointer points in a text.
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const place = (text: string, from: number, to: number): Place => ({ from, to, line: lineAt(text, from) });

/** What keeps a text from being JSON, and where. */
export function syntaxOf(text: string): { code: string; at: Place } | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first === undefined) return undefined;
  const to = Math.min(text.length, first.offset + Math.max(1, first.length));
  return { code: printParseErrorCode(first.error), at: place(text, first.offset, to) };
}

const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The place of a pointer; of a member that is missing, the place of what should hold it. */
export function placeOf(text: string, pointer: string): Place | undefined {
  const root = parseTree(text);
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
