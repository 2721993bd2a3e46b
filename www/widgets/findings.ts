import type { MechanismInfo } from "./core.js";
import type { StudyHost } from "./study-host.js";
import type { LoadedModel } from "./models.js";
import type { StudySubscriber } from "./study-subscriber.js";

/**
 * What a mechanism's study has found for the setting that is shown. How it is found is a chunk of its own, which is
 * loaded where a study is shown.
 */
export class Findings {
  #subscriber: StudySubscriber | null = null;
  #ended = false;

  constructor(model: LoadedModel, mechanism: MechanismInfo, host: StudyHost) {
    import("./study-subscriber.js").then(
      ({ StudySubscriber }) => {
        if (this.#ended) return;
        this.#subscriber = new StudySubscriber(model, mechanism, host);
        host.findingsChanged(false);
      },
      () => {
        // Without the chunk everything but the study is shown.
        this.#ended = true;
        host.findingsChanged(false);
      },
    );
  }

  /** The values as a model takes them, followed by what is found for them. Calling it requests the study at these values. */
  modelInput(values: readonly number[]): Float64Array {
    return this.#subscriber?.modelInput(values) ?? Float64Array.from(values);
  }

  /** Whether more is being found for these values. */
  pending(values: readonly number[]): boolean {
    return this.#subscriber?.pending(values) ?? !this.#ended;
  }

  /** Ends the request. */
  end(): void {
    this.#ended = true;
    this.#subscriber?.end();
    this.#subscriber = null;
  }
}
