import type { MechanismInfo } from "./core.js";
import type { StudyHost } from "./figure-facade.js";
import type { Client } from "./study.js";
import type { LoadedModel } from "./models.js";

/**
 * What a mechanism's study has found for the setting that somebody shows. How it is found is a chunk of its own, which
 * is loaded where a study is shown.
 */
export class Findings {
  #client: Client | null = null;
  #over = false;

  constructor(module: LoadedModel, mechanism: MechanismInfo, host: StudyHost) {
    import("./study.js").then(
      ({ Client }) => {
        if (this.#over) return;
        this.#client = new Client(module, mechanism, host);
        host.findingsChanged(false);
      },
      () => {
        // Without it everything else is still right.
        this.#over = true;
        host.findingsChanged(false);
      },
    );
  }

  /** The setting as the module takes it, followed by what is found for it. Asking is what has it looked for. */
  given(values: readonly number[]): Float64Array {
    return this.#client?.given(values) ?? Float64Array.from(values);
  }

  /** Whether more is being found for this setting. */
  pending(values: readonly number[]): boolean {
    return this.#client?.pending(values) ?? !this.#over;
  }

  /** Nothing is wanted any more. */
  end(): void {
    this.#over = true;
    this.#client?.end();
    this.#client = null;
  }
}
