/** What a model is: as the build describes it, and as it is loaded. */

import type { Core } from "./core.js";
import type { Compact, MechanismInfo } from "./description.js";

/** A model as the build wrote it down. */
export interface Source {
  /** Ids of the opening charts of the mechanisms that it holds. */
  readonly charts: Readonly<Record<string, string>>;
  /** Ids of those mechanisms of which it draws no other chart. */
  readonly openingOnly?: readonly string[];
  readonly description: () => Promise<{ default: Compact }>;
  readonly file: URL;
}

/** A model that is loaded, with the engine. */
export interface LoadedModel {
  readonly core: Core;
  /** Every mechanism that it holds. */
  readonly mechanisms: readonly MechanismInfo[];
  /** Its place among the models that there are. */
  readonly source: number;
  /** What a worker makes an instance of its own of. */
  readonly binary: WebAssembly.Module;
}
