/** What a figure shows: the mechanism, the chart, the controls and the words, from which its tree and texts follow. */

import type { ChartInfo, MechanismInfo, OutputValue } from "./core.js";
import type { Layout } from "./attributes.js";
import type { ListParts } from "./list-parts.js";
import type { Strings } from "./strings.js";

/** What a figure shows; together with the values it determines every word. */
export interface Shape {
  readonly mechanism: MechanismInfo;
  readonly chart: ChartInfo;
  /** Names of the parameters that have a control. */
  readonly controls: readonly string[];
  readonly layout: Layout;
  /** Level of the claim as a heading, or `null` for a paragraph. */
  readonly heading: number | null;
  readonly strings: Strings;
  /** What builds and writes lists; `null` where the mechanism has none. */
  readonly lists: ListView | null;
  /** Prefix of every id and group name, so that two figures in one document differ. */
  readonly prefix: string;
}

/** What builds, finds and writes the lists of a figure: `list-view.ts`, which figures without lists do not load. */
export interface ListView {
  buildLists(document: Document, shape: Shape, root: HTMLElement): void;
  findLists(root: ParentNode, shape: Shape): ListParts[];
  writeList(list: ListParts, shape: Shape, values: readonly number[]): void;
}

/** The numbers of one moment. */
export interface Moment {
  readonly values: readonly number[];
  /** In the mechanism's order. */
  readonly outputs: readonly OutputValue[];
}

/** Identifies the tree that a shape builds, so that a pre-rendered tree is known to be the right one. */
export function signature(shape: Shape): string {
  return [shape.mechanism.id, shape.chart.id, shape.layout, shape.heading ?? "", ...shape.controls].join(" ");
}

/** The chart's name, or one of its texts without arguments. */
export function chartText(shape: Shape, attribute: string): string {
  return shape.strings.text(chartKey(shape, attribute));
}

/** The key of the chart's name, or of one of its texts. */
export function chartKey(shape: Shape, attribute: string): string {
  return attribute === "" ? `chart-${shape.chart.id}` : `chart-${shape.chart.id}.${attribute}`;
}
