import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import words from "../../generated/strings/flow";
import { LOCALE, shared } from "../../generated/strings/index";
import type { MechanismInfo } from "../../widgets/core.js";
import { EVENTS, Flow, PLACES, type Step } from "../../widgets/flow.js";
import { Strings } from "../../widgets/strings.js";
import { FlowRun } from "../flow-run.js";
import { flowText, stepText } from "../flow-text.js";

const file = (name: string): Buffer => readFileSync(new URL(`../../${name}`, import.meta.url));
const rust = (name: string): string => file(`../src/machine/simulation/recording/${name}.rs`).toString();
const { mechanisms } = JSON.parse(file("generated/mechanisms.json").toString()) as { mechanisms: MechanismInfo[] };
const { parameters } = mechanisms.find(({ id }) => id === "machine")!;
const flow = await Flow.of(new WebAssembly.Module(new Uint8Array(file("generated/flow/flow.wasm"))));
const strings = new Strings(LOCALE, shared, words);

/** The opening setting but for these. */
const setting = (changed: Record<string, number> = {}): Float64Array => Float64Array.from(parameters, ({ name, default: usual }) => changed[name] ?? usual);
const NOTHING = setting({ people: 1, release_period: 0.25 });
/** Often repaired. */
const REPAIRED = setting({ deferral: 4 });

/** What a part of a file lists. */
const listed = (text: string, part: RegExp, one: RegExp): string[] => [...(part.exec(text)?.[1] ?? "").matchAll(one)].map(([, name = ""]) => name);

test("events and places are the crate's, in its order, and each event has words", () => {
  const kinds = listed(rust("steps"), /pub enum Kind \{(.*?)\n\}/su, /^ {4}([A-Z]\w+),$/gmu);
  assert.deepEqual([...EVENTS], kinds.map((kind) => kind.toLowerCase()));
  assert.deepEqual([...PLACES], listed(rust("census"), /pub struct Census \{(.*?)\n\}/su, /^ {4}pub (\w+): f64,$/gmu));
  assert.deepEqual([...PLACES], listed(rust("census"), /fn numbers\(.*?\{(.*?)\n {4}\}/su, /^ +self\.(\w+),$/gmu));
  for (const event of EVENTS) assert.ok(strings.has(`flow-event-${event}`), event);
});

test("steps lead to every kind of event and back again, and what is said of one is counted", () => {
  const run = new FlowRun(flow, REPAIRED);
  const forth: Step[] = [];
  for (let index = 0; index < 400; index += 1) {
    const step = run.step("next");
    assert.ok(step !== null && step.at === run.now && step.at >= (forth.at(-1)?.at ?? 0));
    forth.push(step);
    const { leader_queue, team_queue, errors_waiting, wait } = run.census();
    const numbers = [...stepText(strings, run, step).replace(/^Week [\d.]+/u, "").matchAll(/\d+/gu)].map(Number);
    const said = { idea: [leader_queue], decided: [leader_queue], built: [wait], released: [step.count], noticed: [team_queue + errors_waiting], reworked: [team_queue + errors_waiting], repaired: [] };
    assert.deepEqual(numbers, said[step.event]);
  }
  assert.deepEqual([...new Set(forth.map(({ event }) => event))].sort(), [...EVENTS].sort());
  for (const { at, event, count } of forth.slice(0, -1).reverse()) {
    const { now } = run;
    const back = run.step("previous");
    // Further back the run is not kept.
    if (back === null) break;
    assert.ok(back.at <= now);
    assert.deepEqual(back, { at, event, count });
  }
  assert.ok(run.now < forth.at(-1)!.at - 5);
});

test("a run is the same whatever the frames are", () => {
  const runs = [1 / 128, 1 / 2].map((frame) => {
    const run = new FlowRun(flow, setting());
    while (run.now < 20) run.advance(frame);
    return run;
  });
  const [fine, coarse] = runs.map((run) => run.census());
  assert.deepEqual(fine, coarse);
  assert.ok((fine?.shipped ?? 0) > 20);
});

test("where nothing ships it says so, and a setting at which something does lets it go on", () => {
  const run = new FlowRun(flow, NOTHING);
  assert.equal(run.ships, false);
  assert.equal(run.step("next"), null);
  assert.match(flowText(strings, run), /Nothing ships/u);
  assert.equal(run.take(NOTHING), false);
  assert.equal(run.take(setting()), true);
  assert.equal(run.ships, true);
  run.advance(3);
  assert.ok(run.census().find_out > 0);
  assert.match(flowText(strings, run), /^Week 3\.0\. \d+ decisions are under way/u);
});

test("a picture is drawn for its width", () => {
  const run = new FlowRun(flow, setting());
  run.advance(2);
  const at = (width: number): Uint8Array => run.picture(width).slice();
  const [phone, page] = [at(328), at(940)];
  assert.notDeepEqual(phone, page);
  assert.deepEqual([at(248), at(1200)], [phone, page]);
});
