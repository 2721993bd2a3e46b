/** Studies of mechanisms for the figures and paragraphs of this page: one scheduler and one worker for all of them. */

import type { MechanismInfo } from "./core.js";
import { createWorker } from "./create-worker.js";
import type { LoadedModel } from "./models.js";
import type { StudyHost } from "./study-host.js";
import { StudyProgress } from "./study-progress.js";
import { PageRunner, WorkerRunner } from "./study-runners.js";
import { StudyRequest, StudyScheduler, type Subscriber } from "./study-scheduler.js";
import url from "./study-worker.ts?worker&url";

/** Milliseconds between two redraws with what is found so far. */
const INTERVAL = 100;

const subscribers = new Set<StudySubscriber>();
const scheduler = new StudyScheduler(new PageRunner(), typeof Worker === "function" && url !== "" ? new WorkerRunner(() => createWorker(url)) : null);

function visibilityChanged(): void {
  if (document.hidden) scheduler.pause();
  else scheduler.resume();
}

/** Requests findings for one figure, or for a page's paragraphs. */
export class StudySubscriber implements Subscriber {
  readonly #model: LoadedModel;
  readonly #mechanism: MechanismInfo;
  readonly #host: StudyHost;
  /** Indices of the parameters that the study uses. */
  readonly #used: readonly number[];
  readonly #progress: StudyProgress | null;
  /** The values of the current request. */
  #key = "";
  #request: StudyRequest | null = null;
  #lastRedraw = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(model: LoadedModel, mechanism: MechanismInfo, host: StudyHost) {
    this.#model = model;
    this.#mechanism = mechanism;
    this.#host = host;
    const used = new Set(mechanism.study?.uses);
    this.#used = mechanism.parameters.flatMap(({ name }, index) => (used.has(name) ? [index] : []));
    this.#progress = host.progress && new StudyProgress(host.progress.plot, host.progress.strings, (stop) => scheduler.stop(this, stop));
    if (subscribers.size === 0) document.addEventListener("visibilitychange", visibilityChanged);
    subscribers.add(this);
  }

  modelInput(values: readonly number[]): Float64Array {
    const findings = this.#requestFor(values)?.findings;
    if (findings == null) return Float64Array.from(values);
    const input = new Float64Array(values.length + findings.length);
    input.set(values);
    input.set(findings, values.length);
    return input;
  }

  pending(values: readonly number[]): boolean {
    return this.#requestFor(values)?.pending === true;
  }

  end(): void {
    clearTimeout(this.#timer);
    scheduler.unsubscribe(this);
    this.#progress?.remove();
    subscribers.delete(this);
    if (subscribers.size === 0) document.removeEventListener("visibilitychange", visibilityChanged);
  }

  /** Redraws are few while much is found, and the last one comes at once. */
  notify(request: StudyRequest): void {
    const late = request.complete && this.#progress?.shown === true;
    const wait = request.pending ? this.#lastRedraw + INTERVAL - performance.now() : 0;
    this.#progress?.show(request);
    clearTimeout(this.#timer);
    if (wait <= 0) this.#redraw(late);
    else this.#timer = setTimeout(() => this.#redraw(late), wait);
  }

  #redraw(late: boolean): void {
    this.#lastRedraw = performance.now();
    this.#host.findingsChanged(late);
  }

  /** The request for these values, which replaces the one before; `null` where the values are invalid. */
  #requestFor(values: readonly number[]): StudyRequest | null {
    const key = values.join(" ");
    if (key === this.#key) return this.#request;
    this.#key = key;
    clearTimeout(this.#timer);
    this.#lastRedraw = performance.now();
    this.#request = this.#createRequest(values);
    this.#progress?.show(this.#request);
    if (this.#request === null) scheduler.unsubscribe(this);
    else scheduler.request(this, this.#request);
    return this.#request;
  }

  #createRequest(values: readonly number[]): StudyRequest | null {
    const [{ core, source }, { id }] = [this.#model, this.#mechanism];
    try {
      const own = Float64Array.from(values);
      const parts = [...core.studyParts(id, own)];
      const results = scheduler.results([source, id, ...this.#used.map((index) => values[index])].join(" "));
      // Moving a control resumes a study that was stopped.
      results.stopped = false;
      return new StudyRequest(results, this.#model, id, own, parts);
    } catch {
      // Evaluating these values gives the validation error.
      return null;
    }
  }
}
