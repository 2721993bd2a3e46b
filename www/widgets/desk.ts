/**
 * Which part of which study is done when. What somebody asked for last goes first, a few parts are given away ahead so
 * that whoever does them never waits, and what was found for the last few settings is kept.
 */

/** One part to be done. */
export interface Task {
  readonly wish: Wish;
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

/** What is found for one mechanism at all settings that its study does not tell apart. */
export class Work {
  /** Numbers by the names of the parts that found them. */
  readonly found = new Map<number, Float64Array>();
  /** Parts that somebody does. */
  readonly taken = new Set<number>();
  /** Somebody said that it should stop. */
  stopped = false;
  /** A part of it cannot be done anywhere. */
  failed = false;
}

/** The parts that one setting wants. */
export class Wish {
  readonly work: Work;
  /** Which module does it: whatever the runners know it by. */
  readonly source: unknown;
  readonly id: string;
  readonly values: Float64Array;
  /** Their names, those that matter most first. */
  readonly parts: readonly number[];

  constructor(work: Work, source: unknown, id: string, values: Float64Array, parts: readonly number[]) {
    this.work = work;
    this.source = source;
    this.id = id;
    this.values = values;
    this.parts = parts;
  }

  /** The numbers of all parts in turn, NaN where one is not done; `null` before the first is. */
  get findings(): Float64Array | null {
    const all = this.parts.map((part) => this.work.found.get(part));
    const width = all.find((one) => one !== undefined)?.length;
    if (width === undefined) return null;
    const findings = new Float64Array(width * all.length).fill(Number.NaN);
    all.forEach((one, place) => one && findings.set(one, place * width));
    return findings;
  }

  /** Share of the parts that are done. */
  get progress(): number {
    return this.parts.length === 0 ? 1 : this.parts.filter((part) => this.work.found.has(part)).length / this.parts.length;
  }

  get complete(): boolean {
    return this.progress === 1;
  }

  get stopped(): boolean {
    return this.work.stopped && !this.complete;
  }

  /** Whether more is to be found, and going to be. */
  get running(): boolean {
    return !this.complete && !this.work.stopped && !this.work.failed;
  }

  /** The next part that nobody does yet. */
  get next(): number | undefined {
    const { found, taken } = this.work;
    return this.running ? this.parts.find((part) => !found.has(part) && !taken.has(part)) : undefined;
  }
}

/** Somebody who wants findings. */
export interface Client {
  /** Something was found, or nothing more will be. */
  found(wish: Wish): void;
}

/** The one desk of a page. */
export class Desk {
  readonly #here: Runner;
  #elsewhere: Runner | null;
  readonly #works = new Map<string, Work>();
  /** What each client wants; who asked last stands last. */
  readonly #wishes = new Map<Client, Wish>();
  readonly #given = new Set<Task>();
  #asleep = false;
  #impatient: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** `elsewhere` is used until it fails. */
  constructor(here: Runner, elsewhere: Runner | null) {
    this.#here = here;
    this.#elsewhere = elsewhere;
  }

  /** The work of this name. */
  work(key: string): Work {
    const work = this.#works.get(key) ?? new Work();
    this.#works.delete(key);
    this.#works.set(key, work);
    for (const [old, other] of this.#works) {
      if (this.#works.size <= KEPT) break;
      if (other !== work && ![...this.#wishes.values()].some((wish) => wish.work === other)) this.#works.delete(old);
    }
    return work;
  }

  /** From now on this client wants this, and nothing that it wanted before. */
  want(client: Client, wish: Wish): void {
    this.#wishes.delete(client);
    this.#wishes.set(client, wish);
    this.#hurry();
    this.advance();
  }

  /** This client wants nothing any more. */
  leave(client: Client): void {
    this.#wishes.delete(client);
  }

  /** Stops what this client wants, for everybody, or lets it go on. */
  stop(client: Client, stopped: boolean): void {
    const work = this.#wishes.get(client)?.work;
    if (work === undefined) return;
    work.stopped = stopped;
    this.#tell(work);
    this.advance();
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
    for (const wish of [...this.#wishes.values()].reverse()) {
      const part = wish.next;
      if (part !== undefined) return { wish, part };
    }
    return null;
  }

  #give(task: Task): void {
    const { wish: { work }, part } = task;
    const runner = this.#runner;
    this.#given.add(task);
    work.taken.add(part);
    const settle = (finish: () => void): void => {
      // A runner that was closed meanwhile has nothing to say of this task: it was given back.
      if (!this.#given.delete(task)) return;
      work.taken.delete(part);
      finish();
      this.#tell(work, part);
      this.advance();
    };
    runner.run(task).then(
      (found) => settle(() => work.found.set(part, found)),
      () => settle(() => {
        if (runner === this.#here) work.failed = true;
        else this.#return();
      }),
    );
  }

  /** Tells everybody who wants this part of this work, or any. */
  #tell(work: Work, part: number | null = null): void {
    for (const [client, wish] of [...this.#wishes]) {
      if (wish.work === work && (part === null || wish.parts.includes(part))) client.found(wish);
    }
  }

  /** What is done elsewhere comes back and is done here. */
  #return(): void {
    this.#close();
    this.#elsewhere = null;
  }

  #close(): void {
    for (const { wish, part } of this.#given) wish.work.taken.delete(part);
    this.#given.clear();
    this.#runner.close();
  }

  /** A long part of what nobody wants any more does not hold up what somebody wants now. */
  #hurry(): void {
    const late = [...this.#given];
    if (late.length === 0 || this.#impatient !== undefined) return;
    this.#impatient = setTimeout(() => {
      this.#impatient = undefined;
      const wishes = [...this.#wishes.values()];
      const wanted = ({ wish, part }: Task): boolean => wishes.some(({ work, parts }) => work === wish.work && parts.includes(part));
      const stuck = late.some((task) => this.#given.has(task) && !wanted(task));
      if (stuck && this.#runner.ready && wishes.some((wish) => wish.running)) {
        this.#close();
        this.advance();
      }
    }, PATIENCE);
  }
}
