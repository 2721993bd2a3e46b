import assert from "node:assert/strict";
import { test } from "node:test";
import type { Drawing, MechanismInfo } from "../core.js";
import type { Shape } from "../figure-shape.js";
import { mainOutput } from "../main-output.js";
import type { Strings } from "../strings.js";

const output = (name: string): MechanismInfo["outputs"][number] => ({ name, unit: "number", states: [] });
const mechanism: MechanismInfo = { id: "bets", parameters: [], outputs: [output("price"), output("net"), output("unnamed")], charts: [], study: null };
const words = { has: (key: string) => ["output-price", "output-net"].includes(key), text: (key: string) => key } as unknown as Strings;

/** What is asked about where the reader's point is here; the outputs are 1, 5 and 9. */
function main(reader: [number, number] | null, slider: string | null): ReturnType<typeof mainOutput> {
  const core = { outputs: () => [1, 5, 9], facts: () => ({ reader }) } as unknown as Drawing;
  return mainOutput(core, { mechanism, chart: { id: "ways", slider }, strings: words } as unknown as Shape, words, [new Float64Array()]);
}

test("a comparison is about what the reader's point shows, upward or else across, and else about the first number with a name", () => {
  const found = ([[[2, 5], "bets"], [[5, 2], null], [[5, 2], "bets"], [[9, 2], null], [null, null]] as const).map(([reader, slider]) => main(reader === null ? null : [...reader], slider));
  assert.deepEqual(found.map((one) => [one?.name, one?.isPlotted]), [["output-net", true], ["output-net", false], ["output-price", false], ["output-price", false], ["output-price", false]]);
});
