/** JSON read with the line of every value, so that a fault can be named by its line. */

import { Fault } from "./fault.js";

export interface Node {
  readonly line: number;
  readonly value: string | number | boolean | null | readonly Node[] | ReadonlyMap<string, Node>;
}

const BLANK = /[ \t\n\r]*/y;
const SCALAR = /"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than any sheet is. */
const DEEPEST = 8;

export function parseJson(text: string): Node {
  let at = 0;
  let line = 1;
  const fail = (): never => {
    throw new Fault("syntax", line, text.slice(at, at + 20).split("\n")[0]);
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  /** Only between its parts JSON has line ends. */
  const skip = (): void => {
    for (const character of match(BLANK) ?? "") if (character === "\n") line += 1;
  };
  /** Takes a mark if it is the next one, whatever blanks stand before it. */
  const take = (mark: string): boolean => {
    skip();
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
    skip();
    const start = line;
    if (depth > DEEPEST) fail();
    if (take("[")) {
      const list: Node[] = [];
      if (!take("]")) {
        do list.push(node(depth + 1));
        while (take(","));
        expect("]");
      }
      return { line: start, value: list };
    }
    if (take("{")) {
      const map = new Map<string, Node>();
      if (!take("}")) {
        do {
          skip();
          const key = text[at] === '"' ? String(scalar()) : fail();
          if (map.has(key)) throw new Fault("twice", line, key);
          expect(":");
          map.set(key, node(depth + 1));
        } while (take(","));
        expect("}");
      }
      return { line: start, value: map };
    }
    return { line: start, value: scalar() };
  };
  const whole = node(0);
  skip();
  if (at < text.length) fail();
  return whole;
}
