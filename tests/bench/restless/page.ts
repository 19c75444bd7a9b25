import { describe } from '#dom/anchoring.ts';
import '#dom/finder.ts';
import { anchorInSlices } from '#dom/anchoring.ts';
import { watch } from '#dom/text-watch.ts';

/** Marks sentences of the page and follows them as the story script does; answers how often it looked. */
export function follow(): () => number {
  const selectors = [...document.querySelectorAll('p')].slice(0, 50).map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return describe(document.body, range);
  });
  let looks = 0;
  watch(
    () => document.body,
    new AbortController().signal,
    async () => {
      looks += 1;
      let work = 0;
      let began = performance.now();
      for await (const _ of anchorInSlices(document.body, selectors)) {
        work += performance.now() - began;
        began = performance.now();
      }
      return work;
    },
  );
  return () => looks;
}

/** Rewrites pieces of the page so many times a second, for good. */
export function rewrite(perSecond: number): void {
  const boxes = [...document.querySelectorAll('span')];
  const tick = 10; // milliseconds
  let count = 0;
  setInterval(() => {
    for (let n = 0; n < (perSecond * tick) / 1000; n += 1) {
      count += 1;
      boxes[count % boxes.length]!.textContent = `line ${count}`;
    }
  }, tick);
}
