/** Long work of mechanisms, for the figures and sentences of this page: one desk and one worker for all of them. */

import type { MechanismInfo } from "./core.js";
import type { StudyHost } from "./figure-facade.js";
import { Desk, Wish, type Client as DeskClient } from "./desk.js";
import { Progress } from "./progress.js";
import { ElsewhereRunner, HereRunner, type Hand } from "./runners.js";
import url from "./study-worker.ts?worker&url";
import type { LoadedModel } from "./models.js";

/** Milliseconds between two redraws with what is found so far. */
const APART = 100;

const clients = new Set<Client>();
const desk = new Desk(new HereRunner(), typeof Worker === "function" ? new ElsewhereRunner(makeWorker) : null);

/** A worker from the same origin as this script: elsewhere a browser refuses, and the page does the work. */
function makeWorker(): Hand {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("narrows", { createScriptURL: (text) => text });
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: "module" });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): unknown };
}

function visibilityChanged(): void {
  if (document.hidden) desk.sleep();
  else desk.wake();
}

/** One figure's or one page's wish for findings. */
export class Client implements DeskClient {
  readonly #module: LoadedModel;
  readonly #mechanism: MechanismInfo;
  readonly #host: StudyHost;
  readonly #used: readonly number[];
  readonly #progress: Progress | null;
  #key = "";
  #wish: Wish | null = null;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(module: LoadedModel, mechanism: MechanismInfo, host: StudyHost) {
    this.#module = module;
    this.#mechanism = mechanism;
    this.#host = host;
    const used = new Set(mechanism.study?.uses);
    this.#used = mechanism.parameters.flatMap(({ name }, index) => (used.has(name) ? [index] : []));
    this.#progress = host.progress && new Progress(host.progress.plot, host.progress.strings, (stop) => desk.stop(this, stop));
    if (clients.size === 0) document.addEventListener("visibilitychange", visibilityChanged);
    clients.add(this);
  }

  given(values: readonly number[]): Float64Array {
    const findings = this.#at(values)?.findings;
    if (findings == null) return Float64Array.from(values);
    const given = new Float64Array(values.length + findings.length);
    given.set(values);
    given.set(findings, values.length);
    return given;
  }

  pending(values: readonly number[]): boolean {
    return this.#at(values)?.running === true;
  }

  end(): void {
    clearTimeout(this.#timer);
    desk.leave(this);
    this.#progress?.end();
    clients.delete(this);
    if (clients.size === 0) document.removeEventListener("visibilitychange", visibilityChanged);
  }

  /** Redraws are few while much is found, and the last one comes at once. */
  found(wish: Wish): void {
    const late = wish.complete && this.#progress?.shown === true;
    const wait = wish.running ? this.#told + APART - performance.now() : 0;
    this.#progress?.show(wish);
    clearTimeout(this.#timer);
    if (wait <= 0) this.#tell(late);
    else this.#timer = setTimeout(() => this.#tell(late), wait);
  }

  #tell(late: boolean): void {
    this.#told = performance.now();
    this.#host.findingsChanged(late);
  }

  /** What this setting wants, which is wanted from now on; nothing where the setting is refused. */
  #at(values: readonly number[]): Wish | null {
    const key = values.join(" ");
    if (key === this.#key) return this.#wish;
    this.#key = key;
    clearTimeout(this.#timer);
    this.#told = performance.now();
    this.#wish = this.#make(values);
    this.#progress?.show(this.#wish);
    if (this.#wish === null) desk.leave(this);
    else desk.want(this, this.#wish);
    return this.#wish;
  }

  #make(values: readonly number[]): Wish | null {
    const [{ core, source }, { id }] = [this.#module, this.#mechanism];
    try {
      const own = Float64Array.from(values);
      const parts = [...core.studyParts(id, own)];
      const work = desk.work([source, id, ...this.#used.map((index) => values[index])].join(" "));
      // Whoever moves something wants to see what becomes of it.
      work.stopped = false;
      return new Wish(work, this.#module, id, own, parts);
    } catch {
      // Whoever evaluates this setting says why.
      return null;
    }
  }
}
