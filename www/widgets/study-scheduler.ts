/**
 * Which part of which study is computed when. The newest request goes first, a few parts are queued ahead so that a
 * worker never waits, and the results for the last few settings are kept.
 */

/** One part to be computed. */
export interface Task {
  readonly request: StudyRequest;
  readonly part: number;
}

/** Computes parts, in a worker or on the page's own thread. */
export interface Runner {
  /** Parts that it is given at a time. */
  readonly capacity: number;
  /** Whether closing it aborts what it computes: a worker that has started. */
  readonly abortable: boolean;
  /** Computes one part. Rejects when the part cannot be computed here, and when the runner was closed meanwhile. */
  run(task: Task): Promise<Float64Array>;
  /** Drops what it was given; it can be used again. */
  close(): void;
}

/** Settings of which the results are kept. */
const KEPT_SETTINGS = 8;
/** Milliseconds after which a part that is no longer requested is aborted. */
const STALE_TIMEOUT = 250;
/** Milliseconds without work after which the runner is closed. */
const IDLE_TIMEOUT = 20_000;

/** What is found for one mechanism at all settings that are the same to its study. */
export class StudyResults {
  /** Numbers by the names of the parts that found them. */
  readonly found = new Map<number, Float64Array>();
  /** Parts that are being computed. */
  readonly running = new Set<number>();
  /** The reader stopped it. */
  stopped = false;
  /** A part of it can be computed nowhere. */
  failed = false;
}

/** The parts that one setting requests. */
export class StudyRequest {
  readonly results: StudyResults;
  /** The model that computes it, as the runners know it. */
  readonly model: unknown;
  readonly id: string;
  readonly values: Float64Array;
  /** Their names, those that matter most first. */
  readonly parts: readonly number[];

  constructor(results: StudyResults, model: unknown, id: string, values: Float64Array, parts: readonly number[]) {
    this.results = results;
    this.model = model;
    this.id = id;
    this.values = values;
    this.parts = parts;
  }

  /** The numbers of all parts in turn, NaN where one is not computed; `null` before the first is. */
  get findings(): Float64Array | null {
    const all = this.parts.map((part) => this.results.found.get(part));
    const width = all.find((one) => one !== undefined)?.length;
    if (width === undefined) return null;
    const findings = new Float64Array(width * all.length).fill(Number.NaN);
    all.forEach((one, index) => one && findings.set(one, index * width));
    return findings;
  }

  /** Share of the parts that are computed. */
  get progress(): number {
    return this.parts.length === 0 ? 1 : this.parts.filter((part) => this.results.found.has(part)).length / this.parts.length;
  }

  get complete(): boolean {
    return this.progress === 1;
  }

  get stopped(): boolean {
    return this.results.stopped && !this.complete;
  }

  /** Whether parts are left that will be computed. */
  get pending(): boolean {
    return !this.complete && !this.results.stopped && !this.results.failed;
  }

  /** The next part to compute. */
  get next(): number | undefined {
    const { found, running } = this.results;
    return this.pending ? this.parts.find((part) => !found.has(part) && !running.has(part)) : undefined;
  }
}

/** Receives the findings of its request. */
export interface Subscriber {
  /** Something was found, or nothing more will be. */
  notify(request: StudyRequest): void;
}

/** The one scheduler of a page. */
export class StudyScheduler {
  readonly #pageRunner: Runner;
  #workerRunner: Runner | null;
  readonly #results = new Map<string, StudyResults>();
  /** What each subscriber requests, the newest last. */
  readonly #requests = new Map<Subscriber, StudyRequest>();
  readonly #running = new Set<Task>();
  #paused = false;
  #staleTimer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  /** The worker is used until it fails. */
  constructor(pageRunner: Runner, workerRunner: Runner | null) {
    this.#pageRunner = pageRunner;
    this.#workerRunner = workerRunner;
  }

  /** The results kept under this key, or new ones; forgets the oldest that are not requested. */
  results(key: string): StudyResults {
    const results = this.#results.get(key) ?? new StudyResults();
    this.#results.delete(key);
    this.#results.set(key, results);
    for (const [old, other] of this.#results) {
      if (this.#results.size <= KEPT_SETTINGS) break;
      if (other !== results && ![...this.#requests.values()].some((request) => request.results === other)) this.#results.delete(old);
    }
    return results;
  }

  /** Replaces what this subscriber requests. */
  request(subscriber: Subscriber, request: StudyRequest): void {
    this.#requests.delete(subscriber);
    this.#requests.set(subscriber, request);
    this.#watchStale();
    this.#advance();
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#requests.delete(subscriber);
  }

  /** Stops what this subscriber requests, for all that request the same, or resumes it. */
  stop(subscriber: Subscriber, stopped: boolean): void {
    const results = this.#requests.get(subscriber)?.results;
    if (results === undefined) return;
    results.stopped = stopped;
    this.#notify(results);
    this.#advance();
  }

  /** Computes nothing until `resume`. */
  pause(): void {
    this.#paused = true;
    this.#close();
  }

  resume(): void {
    this.#paused = false;
    this.#advance();
  }

  /** Gives the runner as much as it takes now. */
  #advance(): void {
    clearTimeout(this.#idleTimer);
    while (!this.#paused && this.#running.size < this.#runner.capacity) {
      const task = this.#next();
      if (task === null) break;
      this.#run(task);
    }
    if (this.#running.size === 0) this.#idleTimer = setTimeout(() => this.#close(), IDLE_TIMEOUT);
  }

  get #runner(): Runner {
    return this.#workerRunner ?? this.#pageRunner;
  }

  #next(): Task | null {
    for (const request of [...this.#requests.values()].reverse()) {
      const part = request.next;
      if (part !== undefined) return { request, part };
    }
    return null;
  }

  #run(task: Task): void {
    const { request: { results }, part } = task;
    const runner = this.#runner;
    this.#running.add(task);
    results.running.add(part);
    const settle = (finish: () => void): void => {
      // A runner that was closed meanwhile settles tasks that are no longer its own.
      if (!this.#running.delete(task)) return;
      results.running.delete(part);
      finish();
      this.#notify(results, part);
      this.#advance();
    };
    runner.run(task).then(
      (found) => settle(() => results.found.set(part, found)),
      () => settle(() => {
        if (runner === this.#pageRunner) results.failed = true;
        else this.#dropWorker();
      }),
    );
  }

  /** Notifies all subscribers that request this part of these results, or any part. */
  #notify(results: StudyResults, part: number | null = null): void {
    for (const [subscriber, request] of [...this.#requests]) {
      if (request.results === results && (part === null || request.parts.includes(part))) subscriber.notify(request);
    }
  }

  /** The page's own thread takes over. */
  #dropWorker(): void {
    this.#close();
    this.#workerRunner = null;
  }

  #close(): void {
    for (const { request, part } of this.#running) request.results.running.delete(part);
    this.#running.clear();
    this.#runner.close();
  }

  /** Aborts parts that are no longer requested, if after a while they still hold up those that are. */
  #watchStale(): void {
    const tasks = [...this.#running];
    if (tasks.length === 0 || this.#staleTimer !== undefined) return;
    this.#staleTimer = setTimeout(() => {
      this.#staleTimer = undefined;
      const requests = [...this.#requests.values()];
      const isRequested = ({ request, part }: Task): boolean => requests.some(({ results, parts }) => results === request.results && parts.includes(part));
      const isStale = tasks.some((task) => this.#running.has(task) && !isRequested(task));
      if (isStale && this.#runner.abortable && requests.some((request) => request.pending)) {
        this.#close();
        this.#advance();
      }
    }, STALE_TIMEOUT);
  }
}
