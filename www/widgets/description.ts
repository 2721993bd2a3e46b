/** What there is to compute, as plain data that `cargo xtask build` writes down: mechanisms, their settings and charts. */

/** A number, or why there is none, or the name of a state. */
export type OutputValue = number | "unbounded" | "undefined" | string;

/** How a slider moves and an axis is drawn: equal steps, or equal ratios, are equal distances. */
export type Scale = "linear" | "log";

/** One of the four settings that a reader moves on every page at once. */
export interface LeverInfo {
  /** Key in an address. */
  key: string;
  /** Identifier among the strings, in kebab-case. */
  name: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  /** Its value when the page opens. */
  opening: number;
  /** Where a tuned organization has it. */
  tuned: number;
  scale: Scale;
}

/** One parameter of a mechanism. */
export interface ParameterInfo {
  /** Name in snake_case. */
  name: string;
  /** Name in kebab-case: the element's attribute. */
  attribute: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  default: number;
  scale: Scale;
  /** Key of the lever it is tied to. */
  lever: string | null;
  /** Names of a choice's options, by value; empty for a number. */
  options: string[];
  /**
   * What it is of a list: 0 for how many items the list has, else the item's number; below 0, minus the number of the
   * task whose needs it holds, one bit for each earlier task. Null for a parameter that stands alone.
   */
  list: number | null;
  /** Of a list whose items are further numbers of those of the list before it: the attribute of what stands there in its place. */
  beside?: string;
  /** Whether it says how a simulation is run, and nothing of what is simulated. */
  run?: boolean;
}

/** One output of a mechanism. */
export interface OutputInfo {
  /** Name in snake_case. */
  name: string;
  unit: string;
  /** Names of the states that it can be in; empty for a number. A single one is what a number without a bound is called. */
  states: readonly string[];
}

/** One chart of a mechanism. */
export interface ChartInfo {
  id: string;
  /** The parameter that lies on the x axis: the axis has exactly its range and scale. */
  slider: string | null;
}

/** Long work of a mechanism, done in parts. */
export interface StudyInfo {
  /** Names of the parameters that its findings depend on. */
  uses: string[];
  /** Ids of the charts that show its findings. */
  charts: string[];
}

/** One mechanism. */
export interface MechanismInfo {
  id: string;
  /** In the order in which values are given. */
  parameters: readonly ParameterInfo[];
  outputs: readonly OutputInfo[];
  /** The opening one first. */
  charts: readonly ChartInfo[];
  /** Its long work, where it has any. */
  study: StudyInfo | null;
}

/** An error that names an invalid input. */
export interface ModelError extends Error {
  name: "ModelError";
  code: string;
  parameter?: string;
  value?: number;
  minimum?: number;
  maximum?: number;
}

/** What a model holds. */
export interface Description {
  /** The version of the bytes that it writes charts in. */
  readonly version: number;
  /** In the order in which it numbers them, each with the charts that it draws. */
  readonly mechanisms: readonly MechanismInfo[];
}

type Parameter = Pick<ParameterInfo, "name" | "unit" | "minimum" | "maximum" | "step" | "default"> & Partial<ParameterInfo>;
type Output = Pick<OutputInfo, "name" | "unit"> & Partial<OutputInfo>;
type Mechanism = Omit<MechanismInfo, "parameters" | "outputs"> & { readonly parameters: readonly Parameter[]; readonly outputs: readonly Output[] };

/** A description as figures load it: without what most parameters and outputs have in common. */
export interface Compact {
  readonly version: number;
  readonly mechanisms: readonly Mechanism[];
}

/** The whole description. */
export function expand({ version, mechanisms }: Compact): Description {
  const whole = mechanisms.map((mechanism) => ({
    ...mechanism,
    parameters: mechanism.parameters.map((one): ParameterInfo => {
      return { attribute: one.name.replaceAll("_", "-"), scale: "linear", lever: null, options: [], list: null, ...one };
    }),
    outputs: mechanism.outputs.map((one): OutputInfo => ({ states: [], ...one })),
  }));
  return { version, mechanisms: whole };
}
