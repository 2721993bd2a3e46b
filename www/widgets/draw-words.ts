/** What is said of a drawn curve beside the model's: where they agree, where they part most, whether the shape is right. */

import type { Setting } from "./control-view.js";
import { setting as written } from "./format.js";
import type { Agreement, Course } from "./sketches.js";
import { shownPlaces, shownValue, type Strings } from "./strings.js";

/** From this share of the axis on, a peak is at another place. */
const ELSEWHERE = 0.1;
/** What a hand draws, and what is read beside it, is as exact as this share of the axis. */
const EXACT = 0.01;
/** No number of a drawing needs more digits. */
const MOST_DIGITS = 15;

/** Values along an axis, and their places from 0 to 1. */
interface Scale {
  share(value: number): number;
  value(share: number): number;
}

/** What both axes are, for words. */
export interface Measures {
  /** What the curve is called; empty where it has no name. */
  readonly line: string;
  /** The setting on the x axis. */
  readonly setting: Setting;
  /** Unit of the y axis. */
  readonly unit: string;
  readonly x: Scale;
  readonly y: Scale;
}

/** The number of fewest digits that no hand could tell from this one; `share` gives a number's place along the axis. */
export function drawnNumber(value: number, share: (value: number) => number): number {
  const at = share(value);
  const within = EXACT * Math.max(1, Math.abs(at));
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.abs(share(short) - at) <= within) return short;
  }
  return value;
}

/** The sentences, in the order in which they stand. */
export function agreementSentences(found: Agreement | null, { setting, unit, x, y }: Measures, strings: Strings): string[] {
  if (found === null) return [strings.text("draw-gone")];
  const { farthest } = found;
  const place = (value: number): string => strings.setting(setting, drawnNumber(value, x.share));
  const amount = (value: number): string => strings.output(drawnNumber(value, y.share), unit);
  const trend = (one: Course): string => strings.text("draw-trend", { trend: one.trend, at: place(one.at) });
  // "From 9 to 17 people": the unit stands once.
  const bare = (value: number): string => written(strings.locale, shownValue(setting.unit, drawnNumber(value, x.share)), shownPlaces(setting), setting.unit);
  const stretches = found.near.map(([from, to]) => strings.text("draw-stretch", { from: bare(from), to: place(to) }));
  const near = farthest === null ? "draw-near-all" : stretches.length === 0 ? "draw-near-none" : "draw-near";
  const isThere = Number.isNaN(found.yours.at) || Math.abs(x.share(found.yours.at) - x.share(found.model.at)) <= ELSEWHERE;
  const shape = found.yours.trend !== found.model.trend ? "wrong" : isThere ? "right" : "place";
  return [
    strings.text(near, { stretches: new Intl.ListFormat(strings.locale).format(stretches) }),
    ...(farthest === null ? [] : [strings.text("draw-far", { x: place(farthest.x), yours: amount(farthest.yours), model: amount(farthest.model) })]),
    strings.text(`draw-shape-${shape}`, { yours: trend(found.yours), model: trend(found.model) }),
  ];
}
