/** The number that a comparison is about: what the reader's point shows, upward or else across, or the first output that has a name. */

import type { Drawing, MechanismInfo, OutputValue } from "./core.js";
import type { Shape } from "./figure-shape.js";
import { chartKey, chartText } from "./figure-shape.js";
import { isAt } from "./is-at.js";
import type { Strings } from "./strings.js";

export interface MainOutput {
  /** Its place among the outputs. */
  readonly index: number;
  readonly name: string;
  readonly unit: string;
  /** Whether the reader's point stands at its height. */
  readonly isPlotted: boolean;
}

/** `settings` are those at which the point must show it; `null` where nothing has a name. `words` are all of the mechanism's. */
export function mainOutput(core: Drawing, { mechanism, chart, strings }: Shape, words: Strings, settings: readonly Float64Array[]): MainOutput | null {
  const found = settings.map((values) => ({
    outputs: core.outputs(mechanism.id, values),
    reader: core.facts(mechanism.id, chart.id, values).reader,
  }));
  const shownAt = (axis: 0 | 1): number => mechanism.outputs.findIndex((_, index) => found.every(({ outputs, reader }) => reader !== null && shows(outputs[index], reader[axis])));
  const plotted = shownAt(1);
  if (plotted >= 0) {
    const title = strings.has(chartKey({ chart } as Shape, "y")) ? chartText({ chart, strings } as Shape, "y") : null;
    const name = nameOf(mechanism, plotted, words) ?? title;
    if (name !== null) return { index: plotted, name, unit: mechanism.outputs[plotted]?.unit ?? "number", isPlotted: true };
  }
  // Where the reader's point lies at no slider's place, its x is a number that comes out.
  const across = chart.slider === null ? shownAt(0) : -1;
  const isNamed = (index: number): boolean => nameOf(mechanism, index, words) !== null;
  const named = isNamed(across) ? across : mechanism.outputs.findIndex((_, index) => isNamed(index));
  const name = nameOf(mechanism, named, words);
  return name === null ? null : { index: named, name, unit: mechanism.outputs[named]?.unit ?? "number", isPlotted: false };
}

/** Every number that has a name, in the mechanism's order. */
export function namedNumbers(mechanism: MechanismInfo, words: Strings): MainOutput[] {
  return mechanism.outputs.flatMap(({ unit, states }, index) => {
    const name = states.length > 1 ? null : nameOf(mechanism, index, words);
    return name === null ? [] : [{ index, name, unit, isPlotted: false }];
  });
}

function shows(output: OutputValue | undefined, coordinate: number): boolean {
  return typeof output === "number" && isAt(output, coordinate);
}

function nameOf({ outputs }: MechanismInfo, index: number, words: Strings): string | null {
  const key = `output-${(outputs[index]?.name ?? "").replaceAll("_", "-")}`;
  return words.has(key) ? words.text(key) : null;
}
