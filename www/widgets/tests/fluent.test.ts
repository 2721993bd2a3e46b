import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle as Reference, FluentNumber as ReferenceNumber, FluentResource, type FluentValue as ReferenceValue } from "@fluent/bundle";
import { FluentBundle } from "../fluent.js";
import { number } from "../format.js";

/** Messages as the site's build writes them; that is plain JavaScript without types. */
const { packed } = (await import(new URL("../../site/lib/packed.js", import.meta.url).href)) as { packed: (data: unknown) => string };

const CONTENT = new URL("../../content/en/", import.meta.url);
/** What an argument may be: whole and broken numbers, plural forms, states, none. */
const VALUES = [0, 1, 2, 3, 12, 0.5, -1, -2.25, 1234567.891, 1e21, Number.NaN, "one", "other", "unbounded", "undefined", "capacity-1", "a b"];
const FUNCTIONS = ["NUM", "PCT", "INT", "FIXED", "YOU", "YOUPCT", "ABS", "ROUND", "SIGN", "COMPARE", "WORD"];

/** A number that Fluent's own runtime leaves to us to write. */
class Written extends ReferenceNumber {
  override toString(): string {
    return number("en", this.value);
  }
}

/** The strings of a file of content. */
function source(file: string): string {
  const text = readFileSync(new URL(file, CONTENT), "utf8");
  if (file.endsWith(".ftl")) return text;
  const block = /^strings: \|\n((?: {2}.*\n|\n)*)/m.exec(text)?.[1] ?? "";
  return block.replace(/^ {2}/gm, "");
}

/** Names of the arguments and words of the choices in a message and in those that it refers to. */
function mentioned(node: unknown, messages: ReadonlyMap<string, unknown>, names: Set<string>, words: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  const one = node as { type?: string; name?: string; key?: { type: string; value: string } };
  if (one.type === "var" && one.name !== undefined) names.add(one.name);
  if (one.type === "mesg") mentioned(messages.get(one.name ?? ""), messages, names, words);
  if (one.key?.type === "str") words.add(one.key.value);
  for (const child of Object.values(node)) mentioned(child, messages, names, words);
}

test("every message there is reads as Fluent's own runtime writes it, whatever it is given", () => {
  const show = (name: string, positional: readonly unknown[], named: object): string =>
    `${name}(${positional.map((one) => (typeof one === "string" ? one : `#${String((one as { value: unknown }).value)}`)).join()};${Object.keys(named).join()})`;
  const files = readdirSync(CONTENT).filter((file) => file !== "notes.md");
  const shared = files.filter((file) => file.endsWith(".ftl")).map((file) => new FluentResource(source(file)));
  let compared = 0;
  let turn = 0;
  for (const file of files) {
    const resource = new FluentResource(source(file));
    const reference = new Reference("en", {
      useIsolating: false,
      functions: Object.fromEntries(FUNCTIONS.map((name) => [name, (positional: ReferenceValue[], named: object) => show(name, positional, named)])),
    });
    const ours = new FluentBundle("en", Object.fromEntries(FUNCTIONS.map((name) => [name, (positional, named) => show(name, positional, named)])));
    for (const one of [...shared, resource]) {
      reference.addResource(one, { allowOverrides: true });
      ours.add(JSON.parse(packed(one.body)) as typeof one.body);
    }
    const messages = new Map([...shared, resource].flatMap(({ body }) => body.map((message) => [message.id, message] as const)));
    for (const message of resource.body) {
      const [names, words] = [new Set<string>(), new Set<string>()];
      mentioned(message, messages, names, words);
      const values = [...VALUES, ...words];
      for (const [key, pattern] of [[message.id, message.value], ...Object.entries(message.attributes).map(([name, value]) => [`${message.id}.${name}`, value] as const)] as const) {
        if (pattern === null) continue;
        for (let draw = 0; draw < 24; draw += 1) {
          const given: Record<string, number | string> = {};
          for (const name of names) {
            turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648;
            const value = values[(turn >> 8) % (values.length + 1)];
            if (value !== undefined) given[name] = value;
          }
          const own = ours.pattern(key);
          assert.ok(own !== null, key);
          const same = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typeof value === "number" ? new Written(value) : value]));
          assert.equal(ours.format(own, given), reference.formatPattern(pattern, same, []), `${file}: ${key} at ${JSON.stringify(given)}`);
          compared += 1;
        }
      }
    }
  }
  assert.ok(compared > 5_000, `${compared}`);
});

test("what our words do not use is written as a gap, not thrown", () => {
  const bundle = new FluentBundle("en", {});
  const text = 'round = a { round }\nnobody = { GONE($x) } { $y } { missing } { missing.part }\nlong = { $x }{ $x ->\n    [one] one\n   *[other] more\n}\n';
  bundle.add(new FluentResource(text).body);
  const read = (key: string, values: Record<string, number>): string => bundle.format(bundle.pattern(key) ?? "", values);
  assert.equal(read("round", {}), "a {???}");
  assert.equal(read("nobody", {}), "{GONE()} {$y} {missing} {missing.part}");
  assert.equal(read("long", { x: 1.003 }), "1one");
  assert.equal(read("long", { x: 1.006 }), "1.01more");
  assert.equal(bundle.pattern("long.none"), null);
});
