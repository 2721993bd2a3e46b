/** Reads a figure's attributes. Every invalid attribute gives a problem and falls back to its default. */

import type { ChartInfo, MechanismInfo, ParameterInfo } from "./core.js";
import { parseNumber } from "./parse-number.js";

/** How much of a figure is shown: all, a lever chart among others, or the picture alone. */
export type Layout = (typeof LAYOUTS)[number];
const LAYOUTS = ["full", "compact", "bare"] as const;
/** Light or dark whatever the page has, or as the page has it. */
const THEMES = ["auto", "light", "dark"] as const;
const LEVELS = ["none", "1", "2", "3", "4", "5", "6"] as const;

/** What was wrong with one attribute. */
export interface AttributeProblem {
  readonly attribute: string;
  /** What was given, cut and cleaned so that it can be shown. */
  readonly given: string;
  readonly code: "unknown-mechanism" | "unknown-chart" | "unknown-control" | "unknown-option" | "not-a-number" | "out-of-range";
  /** The names that are allowed, or the parameter whose range it is. */
  readonly allowed: readonly string[];
  readonly parameter: ParameterInfo | null;
}

/** The attributes of a figure, read. */
export interface Reading {
  readonly mechanism: MechanismInfo;
  readonly chart: ChartInfo;
  /** In the order of the mechanism's parameters. */
  readonly values: number[];
  /** Names of the parameters that have a control, in order. */
  readonly controls: readonly string[];
  readonly layout: Layout;
  /** Level of the claim among the page's headings; `null` for a paragraph. */
  readonly heading: number | null;
  readonly problems: readonly AttributeProblem[];
}

const LONGEST_NUMBER = 64;
const LONGEST_SHOWN = 40;
/** Controls, line breaks and marks that turn the direction of writing: never shown. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/** A given text, cut and cleaned so that it can be part of a sentence. */
export function shown(text: string): string {
  const cut = Array.from(text.slice(0, LONGEST_SHOWN * 4).replace(INVISIBLE, " ").trim());
  return cut.length > LONGEST_SHOWN ? `${cut.slice(0, LONGEST_SHOWN).join("")}…` : cut.join("");
}

/** Index of the parameter with this name, attribute or lever key; or -1. */
export function position(mechanism: MechanismInfo, name: string): number {
  return mechanism.parameters.findIndex((one) => one.name === name || one.attribute === name || one.lever === name);
}

/**
 * Reads a figure's attributes; `get` gives an attribute's text or `null`. A mechanism that does not exist leaves
 * no figure to show: then only the problem comes back. `ids` are those of all mechanisms there are.
 */
export function readAttributes(
  get: (attribute: string) => string | null,
  mechanisms: readonly MechanismInfo[],
  ids: readonly string[] = mechanisms.map((one) => one.id),
): Reading | AttributeProblem {
  const id = get("mechanism") ?? "";
  const mechanism = mechanisms.find((one) => one.id === id.trim());
  if (mechanism === undefined) {
    return problem("mechanism", id, "unknown-mechanism", ids);
  }
  const problems: AttributeProblem[] = [];
  const chart = readChart(get("chart"), mechanism, problems);
  const values = mechanism.parameters.map((one) => readValue(get(one.attribute), one, problems));
  const controls = get("readonly") === null ? readControls(get("controls"), mechanism, chart, problems) : [];
  const layout = readWord(get, "layout", LAYOUTS, problems);
  readWord(get, "theme", THEMES, problems);
  const level = Number(readWord(get, "heading", LEVELS, problems));
  return { mechanism, chart, values, controls, layout, heading: Number.isNaN(level) ? null : level, problems };
}

/** One of a few words; the first by default. */
function readWord<T extends string>(
  get: (attribute: string) => string | null,
  attribute: string,
  words: readonly [T, ...T[]],
  problems: AttributeProblem[],
): T {
  const given = get(attribute);
  const word = words.find((one) => one === given?.trim());
  if (given !== null && word === undefined) problems.push(problem(attribute, given, "unknown-option", words));
  return word ?? words[0];
}

function readChart(given: string | null, mechanism: MechanismInfo, problems: AttributeProblem[]): ChartInfo {
  const chart = given === null ? undefined : mechanism.charts.find((one) => one.id === given.trim());
  if (chart !== undefined) return chart;
  const first = mechanism.charts[0];
  if (first === undefined) throw new Error(`${mechanism.id} has no chart`);
  if (given !== null) problems.push(problem("chart", given, "unknown-chart", mechanism.charts.map(({ id }) => id)));
  return first;
}

function readValue(given: string | null, parameter: ParameterInfo, problems: AttributeProblem[]): number {
  if (given === null) return parameter.default;
  if (parameter.options.length > 0) {
    const index = parameter.options.indexOf(given.trim());
    if (index >= 0) return index;
    problems.push(problem(parameter.attribute, given, "unknown-option", parameter.options, parameter));
    return parameter.default;
  }
  const text = given.trim();
  const value = text.length > LONGEST_NUMBER ? null : parseNumber(text);
  if (value !== null && value >= parameter.minimum && value <= parameter.maximum) return value + 0;
  const code = value === null ? "not-a-number" : "out-of-range";
  problems.push(problem(parameter.attribute, given, code, [], parameter));
  return parameter.default;
}

/**
 * By default every parameter has a control, the one on the chart's axis first; `lever` names that one. A list has one
 * for all its items, under its name or that of its count.
 */
function readControls(
  given: string | null,
  mechanism: MechanismInfo,
  chart: ChartInfo,
  problems: AttributeProblem[],
): string[] {
  if (given === null || given.trim() === "") {
    const rest = mechanism.parameters.filter((one) => !one.list).map((one) => one.name).filter((name) => name !== chart.slider);
    return chart.slider === null ? rest : [chart.slider, ...rest];
  }
  if (given.trim() === "none") return [];
  const names: string[] = [];
  for (const word of given.trim().split(/\s+/u)) {
    const at = [word === "lever" ? chart.slider ?? word : word, `${word}-count`].map((name) => position(mechanism, name));
    const parameter = mechanism.parameters[Math.max(...at)];
    if (parameter === undefined || parameter.list) {
      const allowed = ["none", "lever", ...mechanism.parameters.filter((one) => !one.list).map((one) => one.attribute)];
      problems.push(problem("controls", word, "unknown-control", allowed));
    } else if (!names.includes(parameter.name)) {
      names.push(parameter.name);
    }
  }
  return names;
}

function problem(
  attribute: string,
  given: string,
  code: AttributeProblem["code"],
  allowed: readonly string[],
  parameter: ParameterInfo | null = null,
): AttributeProblem {
  return { attribute, given: shown(given), code, allowed, parameter };
}
