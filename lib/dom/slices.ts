import type { Steps } from '#core/steps.ts';

const SLICE = 8; // ms: half a frame, so that a slice and what the page itself does fit into 16 ms

/** Time that is spent in slices, with the page's own work in between. */
export class Slices {
  private began = performance.now();
  private before = 0;
  private most = 0;

  /** How long was worked so far, without the rests, in ms. */
  get spent(): number {
    return this.before + performance.now() - this.began;
  }

  /** The longest time that was worked without a rest, in ms. */
  get longest(): number {
    return Math.max(this.most, performance.now() - this.began);
  }

  /** Lets the page have its turn if this slice is used up. */
  async rest(): Promise<void> {
    if (performance.now() - this.began < SLICE) return;
    this.before = this.spent;
    this.most = this.longest;
    await nextTask();
    this.began = performance.now();
  }

  /** Works through the steps. */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.rest();
    }
  }
}

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
