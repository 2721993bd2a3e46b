/** What is asked of a table, and what is told of it: `records/src/request.rs`, `report.rs` and `kinds/`. */

export const KINDS = ["finished", "spans", "sizes", "estimates"] as const;
export type Kind = (typeof KINDS)[number];

export interface TableRequest {
  readonly kind: Kind | null;
  readonly columns: readonly [number, number] | null;
  readonly dayFirst: boolean | null;
  readonly decimalComma: boolean | null;
  readonly backlog: number;
  readonly estimate: number;
}

/** The numbers that are asked for: whole, from 1 to `most`, and what stands there at first. */
export const FIELDS = { backlog: { most: 500, initial: 50 }, estimate: { most: 520, initial: 10 } } as const;

export interface BadRow {
  readonly line: number;
  readonly flaw: string;
  readonly given: string;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

type Three = readonly [number, number, number];

export interface Finished {
  readonly days: readonly [string, string];
  readonly weeks: number;
  readonly lastWeeks: readonly number[];
  readonly mean: number;
  readonly backlog: number;
  readonly quantiles: Three;
  readonly estimate: number;
  readonly chance: number;
}

export interface Spans {
  readonly finished: number;
  readonly open: number;
  readonly quantiles: Three;
  readonly little: {
    readonly days: readonly [string, string];
    readonly inProgress: number;
    readonly rate: number;
    readonly took: number;
    readonly product: number;
    readonly flow: { readonly begun: number; readonly ended: number; readonly atFirst: number; readonly atLast: number; readonly age: number };
  };
}

export interface Sizes {
  readonly sizes: readonly [number, number];
  readonly alpha: Interval;
  readonly beta: Interval;
  readonly gamma: Interval;
  readonly peak: Interval | null;
  readonly error: number;
  readonly explained: number;
  readonly rounds: number;
}

export interface Estimates {
  readonly tasks: number;
  readonly kept: number;
  readonly quantiles: Three;
  readonly quartiles: readonly [number, number];
  readonly ratioOfSums: number;
}

interface Told {
  readonly names: readonly string[];
  readonly hasHeads: boolean;
  readonly columns: readonly [number, number];
  readonly ask: "kind" | "dates" | "decimal" | null;
  readonly refusal: string | null;
  readonly used: number;
  readonly bad: number;
  readonly badRows: readonly BadRow[];
  readonly example: string;
}

/** By its kind, what the findings are. */
export type Report = Told &
  (
    | { readonly kind: null; readonly findings: null }
    | { readonly kind: "finished"; readonly findings: Finished | null }
    | { readonly kind: "spans"; readonly findings: Spans | null }
    | { readonly kind: "sizes"; readonly findings: Sizes | null }
    | { readonly kind: "estimates"; readonly findings: Estimates | null }
  );

/** The charts of each kind, in the order in which they come. */
export const CHARTS: Readonly<Record<Kind, readonly string[]>> = {
  finished: ["forecast", "weeks"],
  spans: ["spans"],
  sizes: ["sizes"],
  estimates: ["estimates"],
};
