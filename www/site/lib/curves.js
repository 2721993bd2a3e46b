// Whether a chart has a place for what a chapter asks a reader to guess or to draw in it: asked of the model.
import { changed, coreOf, isAt, mechanismOf, studied } from "./core.js";
import { Place } from "./shape.js";

/** Refuses a chart whose point does not show the output that is asked about, and one that has no curve to draw. */
export function checkCurves(id, { predict, draw }) {
  const place = new Place(`${id}.yaml`);
  if (predict?.chart !== undefined) checkGuess(id, predict, place.key("predict").key("chart"));
  if (draw !== undefined) checkDraw(id, draw, place.key("draw"));
}

function checkGuess(id, { chart, output, from, set, choices }, place) {
  const mechanism = mechanismOf(id);
  const opening = mechanism.parameters.map((one) => one.default);
  const { slider } = mechanism.charts.find((one) => one.id === chart);
  for (const choice of choices) {
    const values = changed(mechanism, changed(mechanism, opening, from), choice.set ?? set);
    const given = studied(coreOf(id), mechanism, values);
    const asked = coreOf(id).evaluate(id, given)[output];
    const point = coreOf(id).facts(id, chart, given).reader;
    const at = values[mechanism.parameters.findIndex(({ name }) => name === slider)];
    const shows = point !== null && isAt(at, point[0]) && isAt(asked, point[1]);
    if (typeof asked === "number" && !shows) place.refuse(chart, `a chart whose point is ${slider} and ${output}; at ${JSON.stringify({ ...from, ...(choice.set ?? set) })} it shows ${JSON.stringify(point)} and not ${asked}`);
  }
}

function checkDraw(id, chart, place) {
  const mechanism = mechanismOf(id);
  const values = mechanism.parameters.map((one) => one.default);
  if (mechanism.study?.charts.includes(chart)) place.refuse(chart, "a chart that needs no study, whose curve is there at once");
  const given = Float64Array.from(values);
  const { rows, columns, names } = coreOf(id).table(id, chart, given);
  const point = coreOf(id).facts(id, chart, given).reader;
  const row = point && rows.find(([x]) => x !== null && isAt(x, point[0]));
  const isOnCurve = columns[0].key === "x" && !names.some(Boolean) && row?.slice(1).some((y) => y !== null && isAt(y, point[1]));
  if (!isOnCurve) place.refuse(chart, "a chart with a curve on which the reader's point stands");
}
