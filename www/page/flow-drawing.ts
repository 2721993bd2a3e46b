/** A core that draws the run in the place of the still pipe. Everything else is the core's own. */

import type { Core, Drawing, OutputValue, Theme } from "../widgets/core.js";
import type { FlowRun } from "./flow-run.js";

/** What is asked of, and told to, who plays. */
interface Player {
  /** Whether it is the run that is drawn now, and not the still pipe. */
  isShown(): boolean;
  isPlaying(): boolean;
  /** The setting has changed. */
  moved(): void;
}

/** `parameters`: how many values are a setting. */
export function flowDrawing(core: Drawing, run: FlowRun, parameters: number, player: Player): Drawing {
  let known: { readonly key: Float64Array; readonly outputs: OutputValue[] } | null = null;
  /** What the last picture was drawn of. */
  let drawn: readonly unknown[] = [];
  const draw: Core["draw"] = (canvas, id, chart, values, theme: Theme, ratio) => {
    if (!player.isShown()) {
      drawn = [];
      return core.draw(canvas, id, chart, values, theme, ratio);
    }
    const isMoved = run.take(values.subarray(0, parameters));
    if (isMoved) player.moved();
    // While it plays, a lever and the clock may both ask within one frame.
    const next = [run.now, theme, canvas, canvas.width, canvas.height];
    if (isMoved || !player.isPlaying() || next.some((one, index) => one !== drawn[index])) core.engine.draw(canvas, run.picture(canvas.width / ratio), theme, ratio);
    drawn = next;
    // Between two movements of a lever these stay as they are.
    if (known === null || values.some((value, index) => !Object.is(value, known?.key[index]))) known = { key: values.slice(), outputs: core.outputs(id, values) };
    return known.outputs;
  };
  return {
    engine: core.engine,
    mechanisms: () => core.mechanisms(),
    outputs: (...given) => core.outputs(...given),
    evaluate: (...given) => core.evaluate(...given),
    draw,
    svg: (...given) => core.svg(...given),
    table: (...given) => core.table(...given),
    facts: (...given) => core.facts(...given),
    studyParts: (...given) => core.studyParts(...given),
    study: (...given) => core.study(...given),
    renew: () => core.renew(),
    chart: (...given) => core.chart(...given),
  };
}
