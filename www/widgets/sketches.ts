/** Guesses and drawn curves in a chart's bytes: what the analysis does with them. */

import type { Analysis } from "./analysis.js";

/** What a reader guessed: a height at one place of the x axis. */
export interface Guess {
  /** The setting that was asked about. */
  readonly values: readonly number[];
  readonly x: number;
  /** Infinite for what has no bound. */
  readonly y: number;
  /** The model's own height there; not a number where it has none. */
  readonly model: number;
  /** Whether a number was guessed, or only the place. */
  readonly isNumber: boolean;
  /** Places of the parameters that the question sets otherwise than the figure, whose curve is another one then; else none. */
  readonly elsewhere: readonly number[];
}

/** An axis from end to end. */
export interface AxisRange {
  readonly low: number;
  readonly high: number;
  readonly isLog: boolean;
}

/** Which way a curve goes. */
export type Trend = "flat" | "rises" | "falls" | "peaks" | "dips" | "turns";
/** By the numbers that `trend` in `analysis/src/curve.rs` gives them. */
export const TRENDS: readonly Trend[] = ["flat", "rises", "falls", "peaks", "dips", "turns"];

/** How a curve goes; where it turns, or not a number. */
export interface Course {
  readonly trend: Trend;
  readonly at: number;
}

/** How far a drawn curve agrees with the chart's own. */
export interface Agreement {
  readonly from: number;
  readonly to: number;
  /** How much of the way they are near each other, from 0 to 1. */
  readonly share: number;
  /** Where they are farthest apart; `null` where they agree all the way. */
  readonly farthest: { readonly x: number; readonly yours: number; readonly model: number } | null;
  readonly yours: Course;
  readonly model: Course;
  /** The stretches where they are near. */
  readonly near: readonly (readonly [from: number, to: number])[];
}

/** A chart with the guess in it: tied to the model where the chart shows what was asked. */
export function withGuess(analysis: Analysis, chart: Uint8Array, { x, y, model, isNumber, elsewhere }: Guess): Uint8Array {
  const end = elsewhere.length === 0 ? model : Number.NaN;
  return analysis.ask((exports) => exports.guess(), [x, y, end, Number(isNumber)], chart).bytes;
}

/** A chart with a drawn curve in it: x and y of each point in turn. */
export function withSketch(analysis: Analysis, chart: Uint8Array, points: Float64Array): Uint8Array {
  return analysis.ask((exports) => exports.sketch(), points, chart).bytes;
}

/** A chart's axes alone, and their ranges. */
export function bareAxes(analysis: Analysis, chart: Uint8Array): { readonly bytes: Uint8Array; readonly x: AxisRange; readonly y: AxisRange } {
  const { bytes, numbers } = analysis.ask((exports) => exports.bare(), [], chart);
  const axis = (at: number): AxisRange => ({ low: numbers[at] ?? 0, high: numbers[at + 1] ?? 1, isLog: numbers[at + 2] === 1 });
  return { bytes, x: axis(0), y: axis(3) };
}

/** The key of the name of the line that the reader's point moves along; empty where there is none. */
export function ownName(analysis: Analysis, chart: Uint8Array): string {
  return new TextDecoder().decode(analysis.ask((exports) => exports.own_name(), [], chart).bytes);
}

/** How far a drawn curve agrees with the chart's own; `null` where they have no x in common. */
export function agreement(analysis: Analysis, chart: Uint8Array, points: Float64Array): Agreement | null {
  const [from = Number.NaN, to = 0, share = 0, x = Number.NaN, yours = 0, model = 0, ...rest] = analysis.ask((exports) => exports.agreement(), points, chart).numbers;
  if (Number.isNaN(from)) return null;
  const trend = (at: number): Course => ({ trend: TRENDS[rest[at] ?? 0] ?? "flat", at: rest[at + 1] ?? 0 });
  const stretches = rest.slice(4);
  const near = stretches.flatMap((one, at): [number, number][] => (at % 2 === 0 ? [[one, stretches[at + 1] ?? one]] : []));
  return { from, to, share, farthest: Number.isNaN(x) ? null : { x, yours, model }, yours: trend(0), model: trend(2), near };
}

/** The value at a share of the way along an axis. */
export function valueAt({ low, high, isLog }: AxisRange, share: number): number {
  return isLog ? low * (high / low) ** share : low + (high - low) * share;
}

/** How far along an axis a value lies: the inverse of `valueAt`. */
export function shareAt({ low, high, isLog }: AxisRange, value: number): number {
  return isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}
