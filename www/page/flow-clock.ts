/** What drives a moving picture: time passes while it plays, is in view, and the page is seen. */

/** Milliseconds between two frames that count at most, so that nothing jumps after a pause. */
const LONGEST = 100;

export class FlowClock {
  readonly #tick: (seconds: number) => void;
  readonly #listening = new AbortController();
  readonly #seen: IntersectionObserver;
  #playing = false;
  #visible = true;
  #frame = 0;
  #last = 0;

  /** `tick` is told how many seconds have passed, once a frame. */
  constructor(picture: Element, tick: (seconds: number) => void) {
    this.#tick = tick;
    this.#seen = new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1)?.isIntersecting ?? true;
      this.#schedule();
    });
    this.#seen.observe(picture);
    document.addEventListener("visibilitychange", () => this.#schedule(), { signal: this.#listening.signal });
  }

  get playing(): boolean {
    return this.#playing;
  }

  set playing(on: boolean) {
    this.#playing = on;
    this.#schedule();
  }

  end(): void {
    this.#playing = false;
    this.#schedule();
    this.#seen.disconnect();
    this.#listening.abort();
  }

  #schedule(): void {
    const runs = this.#playing && this.#visible && !document.hidden;
    if (runs && this.#frame === 0) {
      this.#last = performance.now();
      this.#frame = requestAnimationFrame((now) => this.#run(now));
    } else if (!runs && this.#frame !== 0) {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    }
  }

  #run(now: number): void {
    this.#frame = requestAnimationFrame((next) => this.#run(next));
    const passed = Math.min(Math.max(now - this.#last, 0), LONGEST);
    this.#last = now;
    this.#tick(passed / 1000);
  }
}
