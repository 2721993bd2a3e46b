// Runs in the page: draws each contender in turn, one frame a round, and times what the script does.
import uPlot from "../../www/node_modules/uplot/dist/uPlot.esm.js";
import init, * as narrows from "../../target/bench/engine/bench.js";
import { Core, Instance } from "../../target/bench/core.js";
import { project, scaling } from "./twins.mjs";

const from = (path) => fetch(new URL(`../../${path}`, import.meta.url));
const compiled = async (path) => WebAssembly.compileStreaming(from(path));
const json = async (path) => (await from(path)).json();

await init({ module: await compiled("target/bench/engine/bench_bg.wasm") });
const { version, mechanisms } = await json("www/generated/mechanisms.json");
/** What the opening page has: the engine, and the model with its charts. */
const { charts: held } = (await json("www/generated/models.json")).find(({ name }) => name === "opening");
const described = Object.entries(held).map(([id, charts]) => {
  const one = mechanisms.find((mechanism) => mechanism.id === id);
  return { ...one, charts: one.charts.slice(0, charts.length) };
});
const core = new Core(narrows, await Instance.of(await compiled("www/generated/models/opening.wasm")), { version, mechanisms: described });

const rounds = 300;
const warmUps = 60;
const roundsAFrame = 5;
/** Rounds in a unit of the motion. */
const pace = 20;
const ratio = devicePixelRatio;
const font = '"Liberation Sans Narrow", "Arial Narrow", sans-serif';
const words = "label-one\tfirst\nlabel-two\tsecond\nlabel-three\tthird";
const theme = { colors: narrows.palette("light"), font, words, decimal: ".", group: "," };
const colors = ["#00689a", "#84610a", "#3d1a6b"];
/** The names of the three lines, and the x at which each stands over its line. */
const names = [["first", 80], ["second", 50], ["third", 20]];
/** Of each of the four charts. */
const small = [276, 250];
/** What the renderer leaves beside and under a narrow plot, and its units in a CSS pixel (src/chart/render). */
const [start, bottom, fineness] = [34, 40, 8];

function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  document.body.append(canvas);
  return canvas;
}

narrows.benchMoments(warmUps + rounds, pace);

/** Three lines of 200 points at a moment of the motion that the renderer draws too. */
function lines(phase) {
  const xs = Array.from({ length: 200 }, (_, index) => (index * 100) / 199);
  const wave = (turn) => {
    const half = turn - 2 * Math.floor(turn / 2) - 1;
    return 50 + 160 * half * (1 - Math.abs(half));
  };
  return [xs, ...[0, 0.7, 1.4].map((shift) => xs.map((x) => wave(x / 47 + phase / 3 + shift)))];
}

/** Letters the names as ours are; `x` and `y` place a point, in the canvas's units, of which a CSS pixel has `unit`. */
function letter(context, unit, [xs, ...ys], x, y) {
  context.save();
  context.font = `600 ${14 * unit}px ${font}`;
  context.textAlign = "center";
  names.forEach(([name, at], line) => {
    const height = ys[line][Math.ceil((at * (xs.length - 1)) / 100)];
    context.fillStyle = colors[line];
    context.fillText(name, x(at), y(height) - 12 * unit);
  });
  context.restore();
}

/** The three lines drawn by uPlot. */
function uplotLines(width, height, named) {
  const draw = (chart) => letter(chart.ctx, ratio, chart.data, (x) => chart.valToPos(x, "x", true), (y) => chart.valToPos(y, "y", true));
  return uplot(width, height, { hooks: named ? { draw: [draw] } : {} });
}

function uplot(width, height, { data = lines(0), hooks = {}, scales } = {}) {
  const holder = document.createElement("div");
  document.body.append(holder);
  const axis = { font: `13px ${font}`, stroke: "#495c66", grid: { stroke: "#cbd6d9", width: 1 } };
  const dashes = [undefined, [7, 4], [2, 4]];
  const series = colors.map((stroke, index) => ({ stroke, width: 2, dash: dashes[index], points: { show: false } }));
  const options = {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: scales ?? { x: { time: false, range: [0, 100] }, y: { range: [0, 100] } },
    hooks,
    axes: [axis, axis],
    series: [{}, ...series.slice(0, data.length - 1)],
  };
  const chart = new uPlot(options, data, holder);
  return {
    canvas: chart.ctx.canvas,
    // It draws in a microtask, which has run when the promise below resolves.
    async draw(phase, data) {
      chart.setData(data);
      await undefined;
    },
  };
}

function chartJs(width, height, named) {
  const holder = document.createElement("div");
  holder.style.cssText = `width:${width}px;height:${height}px`;
  const canvas = document.createElement("canvas");
  holder.append(canvas);
  document.body.append(holder);
  const dashes = [[], [7, 4], [2, 4]];
  const datasets = colors.map((borderColor, index) => ({
    data: [],
    borderColor,
    borderWidth: 2,
    borderDash: dashes[index],
    pointRadius: 0,
  }));
  const scale = { type: "linear", min: 0, max: 100, ticks: { stepSize: 25 } };
  const options = {
    animation: false,
    parsing: false,
    normalized: true,
    maintainAspectRatio: false,
    events: [],
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
    scales: { x: scale, y: scale },
  };
  let drawn = lines(0);
  const at = (scale) => (value) => scale.getPixelForValue(value);
  const afterDatasetsDraw = ({ ctx, scales: { x, y } }) => letter(ctx, 1, drawn, at(x), at(y));
  const plugins = named ? [{ id: "names", afterDatasetsDraw }] : [];
  const chart = new Chart(canvas, { type: "line", data: { datasets }, options, plugins });
  return {
    canvas,
    draw(phase, data) {
      drawn = data;
      const [xs, ...ys] = data;
      ys.forEach((values, index) => {
        chart.data.datasets[index].data = values.map((y, place) => ({ x: xs[place], y }));
      });
      chart.update("none");
    },
  };
}

function ours(width, height, named) {
  const canvas = canvasOf(width, height);
  return { canvas, draw: (phase, data, round) => narrows.benchLines(canvas, theme, ratio, round, named) };
}

function byHand(width, height, named) {
  const canvas = canvasOf(width, height);
  return { canvas, draw: (phase, data, round) => narrows.benchByHand(canvas, font, ratio, round, named) };
}

/** The four charts of the opening, each at the settings that its lever takes on as a hand moves it to and fro. */
function openingCharts(opening) {
  return opening.map(({ id, lever, chart, words }) => {
    const { parameters } = described.find((one) => one.id === id);
    const place = parameters.findIndex((parameter) => parameter.name === lever);
    const { minimum, maximum, step } = parameters[place];
    const steps = Math.round((maximum - minimum) / step);
    const settings = Array.from({ length: steps + 1 }, (_, index) => {
      const values = Float64Array.from(parameters, (parameter) => parameter.default);
      values[place] = Math.min(minimum + index * step, maximum);
      return values;
    });
    const at = (phase) => Math.round(((1 + Math.sin(phase)) / 2) * steps);
    return { id, chart, settings, at, theme: { ...theme, words } };
  });
}

/** Ours, with the outputs that their sentences need: drawing gives them too. */
function ourFour(charts) {
  const canvases = charts.map(() => canvasOf(...small));
  return {
    canvases,
    draw(phase) {
      charts.forEach(({ id, chart, settings, at, theme }, index) => {
        core.draw(canvases[index], id, chart, settings[at(phase)], theme, ratio);
      });
    },
  };
}

/**
 * The same four drawn by uPlot: lines through the same points, with axes of its own, and in a hook what else is in the
 * picture: tints, discs and names beside the marks, where ours has found room for them. What it draws is prepared.
 */
function uplotFour(charts) {
  const drawn = charts.map((figure) => {
    const prepared = figure.settings.map((values) => {
      const [[left, right, low, high], ...lines] = narrows.benchPoints(figure.id, figure.chart, values);
      return { data: joined(lines), x: [left, right], y: [low, high], marks: recorded(figure, values) };
    });
    let now = prepared[0];
    const chart = uplot(...small, {
      data: now.data,
      scales: { x: { time: false, range: () => now.x }, y: { range: () => now.y } },
      hooks: { draw: [({ ctx }) => replay(ctx, now.marks)] },
    });
    return {
      canvas: chart.canvas,
      draw(phase) {
        now = prepared[figure.at(phase)];
        chart.draw(phase, now.data);
      },
    };
  });
  return {
    canvases: drawn.map((chart) => chart.canvas),
    async draw(phase) {
      for (const chart of drawn) chart.draw(phase);
      await undefined;
    },
  };
}

/** Lines as uPlot wants them: heights over one row of x. */
function joined(lines) {
  const even = (_, index) => index % 2 === 0;
  const odd = (_, index) => index % 2 === 1;
  return uPlot.join(lines.map((line) => [[...line.filter(even)], [...line.filter(odd)]]));
}

/** What our picture has besides lines, axes and their numbers, as calls of a canvas. */
function recorded({ id, chart, theme }, values) {
  const [width, height] = small;
  const calls = [];
  let path = [];
  const set = (name) => ({ set: (value) => calls.push(["set", name, value]) });
  const real = document.createElement("canvas").getContext("2d");
  const context = {
    setTransform: (...numbers) => calls.push(["setTransform", ...numbers]),
    clearRect() {},
    setLineDash() {},
    beginPath: () => (path = []),
    moveTo: (...at) => path.push(["moveTo", ...at]),
    lineTo: (...at) => path.push(["lineTo", ...at]),
    arc: (...circle) => path.push(["arc", ...circle]),
    stroke() {},
    fill: () => calls.push(["beginPath"], ...path, ["fill"]),
    fillText(text, x, y) {
      const inside = x / fineness > start && y / fineness < height - bottom;
      if (inside) calls.push(["fillText", text, x, y]);
    },
    measureText(text) {
      real.font = context.font;
      return real.measureText(text);
    },
  };
  let font = "";
  Object.defineProperties(context, {
    fillStyle: set("fillStyle"),
    textAlign: set("textAlign"),
    font: {
      get: () => font,
      set(value) {
        font = value;
        calls.push(["set", "font", value]);
      },
    },
  });
  const canvas = { width: Math.round(width * ratio), height: Math.round(height * ratio), getContext: () => context, addEventListener() {} };
  context.canvas = canvas;
  core.draw(canvas, id, chart, values, theme, ratio);
  return calls;
}

function replay(context, calls) {
  context.save();
  for (const [name, ...given] of calls) {
    if (name === "set") context[given[0]] = given[1];
    else context[name](...given);
  }
  context.restore();
}

const frame = () => new Promise(requestAnimationFrame);

/** Every order of some names. */
function orders(names) {
  if (names.length < 2) return [names];
  return names.flatMap((name, index) => orders(names.toSpliced(index, 1)).map((rest) => [name, ...rest]));
}

/**
 * Times of each contender, in milliseconds, a few rounds a frame. The rounds go through all orders, so that each
 * follows each of the others equally often: what ran before leaves caches warm or cold.
 */
async function race(contenders, flush) {
  const names = Object.keys(contenders);
  const all = orders(names);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    if (round % roundsAFrame === 0) await frame();
    const phase = round / pace;
    const data = lines(phase);
    // Not one after the other: neighbors in the list begin alike.
    for (const name of all[(round * 7) % all.length]) {
      const { draw, canvas, canvases = [canvas] } = contenders[name];
      const start = performance.now();
      await draw(phase, data, round);
      if (flush) for (const one of canvases) one.getContext("2d").getImageData(0, 0, 1, 1);
      const time = performance.now() - start;
      if (round >= warmUps) times[name].push(time);
    }
  }
  return times;
}

function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))];
}

const rounded = (number) => Math.round(number * 1000) / 1000;

/** One row: our median and 95th percentile, and our median over each other's. */
function row(what, flush, times) {
  const over = (name) => (times[name] ? rounded(at(times.ours, 0.5) / at(times[name], 0.5)) : "");
  return {
    what,
    pixelRatio: ratio,
    flushed: flush ? "yes" : "no",
    oursMs: rounded(at(times.ours, 0.5)),
    oursP95Ms: rounded(at(times.ours, 0.95)),
    overUPlot: over("uPlot"),
    overByHand: over("byHand"),
    overChartJs: over("chartJs"),
    overJavaScript: over("javaScript"),
  };
}

async function redraws(flush, opening) {
  const rows = [];
  for (const [what, named] of [
    ["one chart, 3 lines of 200 points", false],
    ["the same, each line named in the plot", true],
  ]) {
    document.body.replaceChildren();
    const contenders = { ours, byHand, uPlot: uplotLines, chartJs };
    const made = Object.entries(contenders).map(([name, make]) => [name, make(640, 360, named)]);
    rows.push(row(what, flush, await race(Object.fromEntries(made), flush)));
  }
  document.body.replaceChildren();
  const charts = openingCharts(opening);
  const four = await race({ ours: ourFour(charts), uPlot: uplotFour(charts) }, flush);
  return [...rows, row("four opening charts and their outputs", flush, four)];
}

async function models() {
  const rows = [];
  for (const [what, rust, javaScript, times] of [
    ["scaling law, 60 team sizes, 1000 times", narrows.benchScaling, scaling, 1000],
    // Ours lives through the days before anyone joins once for four projects, then through theirs side by side.
    ["late project by days, 200 times, ours four at a time", narrows.benchProject, project, 200],
    ["late project by days, 200 times, one at a time", narrows.benchProjectAlone, project, 200],
  ]) {
    const difference = Math.abs(rust(times) / javaScript(times) - 1);
    if (!(difference < 1e-9)) throw new Error(`${what}: the twin computes something else, by ${difference}`);
    rows.push(row(what, false, await race({ ours: { draw: () => rust(times) }, javaScript: { draw: () => javaScript(times) } }, false)));
  }
  return rows;
}

window.measure = { redraws, models };
