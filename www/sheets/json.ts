/** JSON read with the line of every value, so that a fault can be named by its line. */

import { Fault, lineAt } from "./fault.js";

export interface Node {
  readonly offset: number;
  readonly value: string | number | boolean | null | readonly Node[] | ReadonlyMap<string, Node>;
}

const BLANK = /[ \t\n\r]*/y;
const SCALAR = /"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than any sheet is. */
const DEEPEST = 8;

export function parseJson(text: string): Node {
  let at = 0;
  const fail = (): never => {
    throw new Fault("syntax", lineAt(text, at), text.slice(at, at + 20).split("\n")[0]);
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  /** Takes a mark if it is the next one, whatever blanks stand before it. */
  const take = (mark: string): boolean => {
    match(BLANK);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const expect = (mark: string): void => {
    if (!take(mark)) fail();
  };
  const scalar = (): string | number | boolean | null => {
    const start = at;
    const token = match(SCALAR) ?? fail();
    try {
      return JSON.parse(token) as string | number | boolean | null;
    } catch {
      at = start;
      return fail();
    }
  };
  const node = (depth: number): Node => {
    match(BLANK);
    const offset = at;
    if (depth > DEEPEST) fail();
    if (take("[")) {
      const list: Node[] = [];
      if (!take("]")) {
        do list.push(node(depth + 1));
        while (take(","));
        expect("]");
      }
      return { offset, value: list };
    }
    if (take("{")) {
      const map = new Map<string, Node>();
      if (!take("}")) {
        do {
          match(BLANK);
          const start = at;
          const key = text[at] === '"' ? String(scalar()) : fail();
          if (map.has(key)) throw new Fault("twice", lineAt(text, start), key);
          expect(":");
          map.set(key, node(depth + 1));
        } while (take(","));
        expect("}");
      }
      return { offset, value: map };
    }
    return { offset, value: scalar() };
  };
  const whole = node(0);
  match(BLANK);
  if (at < text.length) fail();
  return whole;
}
