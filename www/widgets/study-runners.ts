/** Where the parts of studies are computed: in a worker that holds the same model, or on the page's own thread when it is idle. */

import type { LoadedModel } from "./models.js";
import type { Runner, Task } from "./study-scheduler.js";

/** What is sent to a worker: the model it needs, or a part to compute with it. */
export type WorkerMessage =
  | { readonly source: number; readonly binary: WebAssembly.Module }
  | { readonly serial: number; readonly source: number; readonly mechanism: number; readonly values: Float64Array; readonly part: number };

/** What it replies. */
export type WorkerReply = { readonly serial: number; readonly found: Float64Array | null };

/** What is used of a `Worker`. */
export interface StudyWorker {
  postMessage(message: WorkerMessage): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Pending {
  readonly resolve: (found: Float64Array) => void;
  readonly reject: (reason: Error) => void;
}

/** Computes parts in a worker, which is started when it is needed. */
export class WorkerRunner implements Runner {
  /** So that the worker has more to do while the page draws. */
  readonly capacity = 3;
  abortable = false;
  readonly #create: () => StudyWorker;
  readonly #pending = new Map<number, Pending>();
  /** The models that the worker has. */
  readonly #sent = new Set<number>();
  #worker: StudyWorker | null = null;
  #unavailable = false;
  #serial = 0;

  constructor(create: () => StudyWorker) {
    this.#create = create;
  }

  run({ request, part }: Task): Promise<Float64Array> {
    const { source, binary, mechanisms } = request.model as LoadedModel;
    const mechanism = mechanisms.findIndex(({ id }) => id === request.id);
    return new Promise((resolve, reject) => {
      if (this.#unavailable) throw new Error("there is no worker");
      const worker = (this.#worker ??= this.#start());
      if (!this.#sent.has(source)) worker.postMessage({ source, binary });
      this.#sent.add(source);
      this.#serial += 1;
      this.#pending.set(this.#serial, { resolve, reject });
      worker.postMessage({ serial: this.#serial, source, mechanism, values: request.values, part });
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.abortable = false;
    this.#sent.clear();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new Error("the worker is gone"));
  }

  #start(): StudyWorker {
    // Tried once: where a policy allows no worker, the browser reports each try.
    this.#unavailable = true;
    const worker = this.#create();
    this.#unavailable = false;
    worker.onmessage = ({ data: { serial, found } }) => {
      this.abortable = true;
      const pending = this.#pending.get(serial);
      this.#pending.delete(serial);
      if (found === null) pending?.reject(new Error("the part failed"));
      else pending?.resolve(found);
    };
    const fail = (event: Event): void => {
      // The page computes the parts instead, so the console stays empty.
      event.preventDefault();
      this.close();
    };
    worker.onerror = worker.onmessageerror = fail;
    return worker;
  }
}

/** Computes one part at a time on the page's own thread, when it is idle. */
export class PageRunner implements Runner {
  readonly capacity = 1;
  readonly abortable = false;

  run({ request, part }: Task): Promise<Float64Array> {
    const { core } = request.model as LoadedModel;
    return new Promise((resolve, reject) => {
      whenIdle(() => {
        try {
          resolve(core.study(request.id, request.values, part));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  close(): void {
    // A part that was started is completed: it is short.
  }
}

/** Milliseconds after which a part is computed even in a page that is never idle. */
const LATEST = 100;

function whenIdle(act: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(act, 1);
}
