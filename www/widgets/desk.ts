/**
 * Which part of which study is done when. What somebody asked for last goes first, a few parts are given away ahead so
 * that whoever does them never waits, and what was found for the last few settings is kept. No globals are touched.
 */

/** One part to be done. */
export interface Task {
  /** The work that it belongs to. */
  readonly work: Work;
  readonly part: number;
}

/** Does parts, elsewhere or here. */
export interface Runner {
  /** Parts that it is given at a time. */
  readonly ahead: number;
  /** Whether closing it breaks off what it does: it has begun, and is not this page. */
  readonly ready: boolean;
  /** Does one part. It fails when the part cannot be done here, and when the runner was closed meanwhile. */
  run(task: Task): Promise<Float64Array>;
  /** Gives up what it has; it can be asked again. */
  close(): void;
}

/** Settings of which the findings are kept. */
const KEPT = 8;
/** Milliseconds after which a part that nobody wants any more is broken off. */
const PATIENCE = 250;
/** Milliseconds without work after which the runner is closed. */
const IDLE = 20_000;

/** The study of one mechanism at one setting. */
export class Work {
  readonly id: string;
  readonly values: Float64Array;
  readonly parts: number;
  /** Which module does it: whatever the runners know it by. */
  readonly source: unknown;
  /** Somebody said that it should stop. */
  stopped = false;
  /** A part of it cannot be done anywhere. */
  failed = false;
  #findings: Float64Array | null = null;
  #done = 0;
  readonly #open: number[];

  constructor(source: unknown, id: string, values: Float64Array, parts: number) {
    this.source = source;
    this.id = id;
    this.values = values;
    this.parts = parts;
    this.#open = Array.from({ length: parts }, (_, part) => part);
  }

  /** The numbers of all parts in turn, NaN where one is not done; `null` before the first is. */
  get findings(): Float64Array | null {
    return this.#findings;
  }

  /** Share of the parts that are done. */
  get progress(): number {
    return this.parts === 0 ? 1 : this.#done / this.parts;
  }

  get complete(): boolean {
    return this.#done === this.parts;
  }

  /** Whether more is to be found, and going to be. */
  get running(): boolean {
    return !this.complete && !this.stopped && !this.failed;
  }

  /** The next part that nobody does yet. */
  take(): number | undefined {
    return this.running ? this.#open.shift() : undefined;
  }

  /** Somebody had this part and could not do it. */
  giveBack(part: number): void {
    this.#open.unshift(part);
  }

  /** What a part found. */
  put(part: number, found: Float64Array): void {
    const findings = (this.#findings ??= new Float64Array(found.length * this.parts).fill(Number.NaN));
    findings.set(found, part * found.length);
    this.#done += 1;
  }
}

/** Somebody who wants findings. */
export interface Client {
  /** Something was found, or nothing more will be. */
  found(work: Work): void;
}

/** The one desk of a page. */
export class Desk {
  readonly #here: Runner;
  #elsewhere: Runner | null;
  readonly #works = new Map<string, Work>();
  /** What each client wants; who asked last stands last. */
  readonly #wishes = new Map<Client, Work>();
  readonly #given = new Set<Task>();
  #asleep = false;
  #impatient: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** `elsewhere` is used until it fails. */
  constructor(here: Runner, elsewhere: Runner | null) {
    this.#here = here;
    this.#elsewhere = elsewhere;
  }

  /** The work of this name, known or made now. */
  work(key: string, make: () => Work): Work {
    const work = this.#works.get(key) ?? make();
    this.#works.delete(key);
    this.#works.set(key, work);
    const wanted = new Set(this.#wishes.values());
    for (const [old, other] of this.#works) {
      if (this.#works.size <= KEPT) break;
      if (!wanted.has(other) && other !== work) this.#works.delete(old);
    }
    return work;
  }

  /** From now on this client wants this work, and nothing that it wanted before. */
  want(client: Client, work: Work): void {
    if (this.#wishes.get(client) === work) return;
    this.#wishes.delete(client);
    this.#wishes.set(client, work);
    this.#hurry();
    this.advance();
  }

  /** This client wants nothing any more. */
  leave(client: Client): void {
    this.#wishes.delete(client);
  }

  /** Nothing is done until somebody wakes the desk. */
  sleep(): void {
    this.#asleep = true;
    this.#close();
  }

  wake(): void {
    this.#asleep = false;
    this.advance();
  }

  /** Gives away what can be done now. */
  advance(): void {
    clearTimeout(this.#idle);
    while (!this.#asleep && this.#given.size < this.#runner.ahead) {
      const task = this.#next();
      if (task === null) break;
      this.#give(task);
    }
    if (this.#given.size === 0) this.#idle = setTimeout(() => this.#close(), IDLE);
  }

  get #runner(): Runner {
    return this.#elsewhere ?? this.#here;
  }

  #next(): Task | null {
    for (const work of [...this.#wishes.values()].reverse()) {
      const part = work.take();
      if (part !== undefined) return { work, part };
    }
    return null;
  }

  #give(task: Task): void {
    const { work, part } = task;
    const runner = this.#runner;
    this.#given.add(task);
    const settle = (finish: () => void): void => {
      // A runner that was closed meanwhile has nothing to say of this task: it was given back.
      if (!this.#given.delete(task)) return;
      finish();
      for (const [client, wanted] of [...this.#wishes]) if (wanted === work) client.found(work);
      this.advance();
    };
    runner.run(task).then(
      (found) => settle(() => work.put(part, found)),
      () => settle(() => {
        work.giveBack(part);
        if (runner === this.#here) work.failed = true;
        else this.#return();
      }),
    );
  }

  /** What is done elsewhere comes back and is done here. */
  #return(): void {
    this.#close();
    this.#elsewhere = null;
  }

  #close(): void {
    for (const { work, part } of this.#given) work.giveBack(part);
    this.#given.clear();
    this.#runner.close();
  }

  /** A long part of what nobody wants any more does not hold up what somebody wants now. */
  #hurry(): void {
    const late = [...this.#given];
    if (late.length === 0 || this.#impatient !== undefined) return;
    this.#impatient = setTimeout(() => {
      this.#impatient = undefined;
      const wanted = new Set(this.#wishes.values());
      const stuck = late.some((task) => this.#given.has(task) && !wanted.has(task.work));
      if (stuck && this.#runner.ready && [...wanted].some((work) => work.running)) {
        this.#close();
        this.advance();
      }
    }, PATIENCE);
  }
}
