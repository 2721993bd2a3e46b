/** Who does the parts of studies: a worker that holds the same module, or this page between two frames. */

import type { Runner, Task } from "./desk.js";
import type { LoadedModel } from "./models.js";

/** What a worker is told: which module it needs, or a part to be done with it. */
export type Order =
  | { readonly source: number; readonly binary: WebAssembly.Module }
  | { readonly serial: number; readonly source: number; readonly mechanism: number; readonly values: Float64Array; readonly part: number };

/** What it answers. */
export type Answer = { readonly serial: number; readonly found: Float64Array | null };

/** As much of a worker as is needed. */
export interface Hand {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Waiting {
  readonly resolve: (found: Float64Array) => void;
  readonly reject: (reason: Error) => void;
}

/** Does parts in a worker, which is made when it is needed. */
export class ElsewhereRunner implements Runner {
  /** The worker goes on while the page draws. */
  readonly ahead = 3;
  readonly #make: () => Hand;
  readonly #waiting = new Map<number, Waiting>();
  readonly #told = new Set<number>();
  ready = false;
  #hand: Hand | null = null;
  #refused = false;
  #serial = 0;

  constructor(make: () => Hand) {
    this.#make = make;
  }

  run({ wish, part }: Task): Promise<Float64Array> {
    const { source, binary, mechanisms } = wish.source as LoadedModel;
    const mechanism = mechanisms.findIndex(({ id }) => id === wish.id);
    return new Promise((resolve, reject) => {
      if (this.#refused) throw new Error("there is no worker");
      const hand = (this.#hand ??= this.#hire());
      if (!this.#told.has(source)) hand.postMessage({ source, binary });
      this.#told.add(source);
      this.#serial += 1;
      this.#waiting.set(this.#serial, { resolve, reject });
      hand.postMessage({ serial: this.#serial, source, mechanism, values: wish.values, part });
    });
  }

  close(): void {
    this.#hand?.terminate();
    this.#hand = null;
    this.ready = false;
    this.#told.clear();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error("the worker is gone"));
  }

  #hire(): Hand {
    // Asked for once: a page whose policy allows no worker complains of each try.
    this.#refused = true;
    const hand = this.#make();
    this.#refused = false;
    hand.onmessage = ({ data: { serial, found } }) => {
      this.ready = true;
      const waiting = this.#waiting.get(serial);
      this.#waiting.delete(serial);
      if (found === null) waiting?.reject(new Error("the part failed"));
      else waiting?.resolve(found);
    };
    const fail = (event: Event): void => {
      // Whatever is wrong with the worker, the page does its work; nobody has to read of it.
      event.preventDefault();
      this.close();
    };
    hand.onerror = hand.onmessageerror = fail;
    return hand;
  }
}

/** Does one part at a time in this page, when it has nothing better to do. */
export class HereRunner implements Runner {
  readonly ahead = 1;
  readonly ready = false;

  run({ wish, part }: Task): Promise<Float64Array> {
    const { core } = wish.source as LoadedModel;
    return new Promise((resolve, reject) => {
      whenIdle(() => {
        try {
          resolve(core.study(wish.id, wish.values, part));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  close(): void {
    // What was begun is done: one part is short.
  }
}

/** Milliseconds after which a part is done even in a page that is never idle. */
const LATEST = 100;

function whenIdle(act: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(act, 1);
}
