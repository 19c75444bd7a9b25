import { afterEach, expect, test } from 'vitest';
import { type Clock, watch } from '#dom/text-watch.ts';

/** Lets answers that are already there arrive. */
const settled = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(done))));

/** A clock that stands until it is set forward. */
class Stopwatch implements Clock {
  private time = 1000;
  private readonly waiting = new Set<{ at: number; call: () => void }>();

  now(): number {
    return this.time;
  }

  later(ms: number, call: () => void): () => void {
    const entry = { at: this.time + ms, call };
    this.waiting.add(entry);
    return () => this.waiting.delete(entry);
  }

  /** Sets it forward, step by step, letting the page report its changes before each. */
  async forward(ms: number, each: () => void = () => {}): Promise<void> {
    const until = this.time + ms;
    while (this.time < until) {
      each();
      await Promise.resolve();
      this.time += 10;
      for (const entry of [...this.waiting]) if (entry.at <= this.time && this.waiting.delete(entry)) entry.call();
      await settled();
    }
  }

  spend(ms: number): void {
    this.time += ms;
  }
}

const root = document.createElement('div');
let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  root.replaceChildren();
});

test('waits until the page has rested for a quarter of a second', async () => {
  const clock = new Stopwatch();
  let looks = 0;
  watch(
    () => root,
    end.signal,
    async () => {
      looks += 1;
      return 0;
    },
    clock,
  );
  root.textContent = 'one';
  await clock.forward(200);
  root.textContent = 'two';
  await clock.forward(200);
  expect(looks).toBe(0);
  await clock.forward(100);
  expect(looks).toBe(1);
});

test('looks after two seconds at a page that never rests', async () => {
  const clock = new Stopwatch();
  let looks = 0;
  watch(
    () => root,
    end.signal,
    async () => {
      looks += 1;
      return 0;
    },
    clock,
  );
  let n = 0;
  await clock.forward(10_000, () => {
    n += 1;
    root.textContent = String(n);
  });
  expect(looks).toBeGreaterThanOrEqual(4);
  expect(looks).toBeLessThanOrEqual(5);
});

test('spends no more than a tenth of the time on a page that never rests', async () => {
  const clock = new Stopwatch();
  let looks = 0;
  const look = async () => {
    looks += 1;
    clock.spend(500);
    return 500;
  };
  watch(() => root, end.signal, look, clock);
  let n = 0;
  await clock.forward(60_000, () => {
    n += 1;
    root.textContent = String(n);
  });
  expect(looks).toBeGreaterThan(2);
  expect(looks * 500).toBeLessThan(6000);
});

test('sees what changes inside a shadow root, and nothing after its end', async () => {
  const clock = new Stopwatch();
  let looks = 0;
  const shadow = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  watch(
    () => root,
    end.signal,
    async () => {
      looks += 1;
      return 0;
    },
    clock,
  );
  shadow.textContent = 'one';
  await clock.forward(300);
  expect(looks).toBe(1);
  end.abort();
  shadow.textContent = 'two';
  await clock.forward(3000);
  expect(looks).toBe(1);
});

test('follows a body that comes in the place of another', async () => {
  const clock = new Stopwatch();
  let looks = 0;
  const inner = document.implementation.createHTMLDocument('');
  const look = async () => {
    looks += 1;
    return 0;
  };
  watch(() => inner.body ?? inner.documentElement, end.signal, look, clock);
  inner.body.replaceWith(inner.createElement('body'));
  await clock.forward(300);
  expect(looks).toBe(1);
  inner.body.textContent = 'one';
  await clock.forward(3000);
  expect(looks).toBe(2);
  inner.body.remove();
  await clock.forward(3000);
  expect(looks).toBe(3);
});
