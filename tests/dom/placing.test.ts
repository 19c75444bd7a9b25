import { afterEach, expect, test } from 'vitest';
import { anchorInSlices, describe } from '#dom/anchoring.ts';
import type { Finder } from '#dom/finder.ts';
import type { Painter } from '#dom/painter.ts';
import { createPlacing } from '#dom/placing.ts';

afterEach(() => {
  globalThis.saysWhoFinder = undefined;
});

test('marks that a panel tells while the page is being read are placed once it was read', async () => {
  document.body.innerHTML = '<article><p>Five of the six lorries were counted twice.</p></article>';
  const words = document.createRange();
  words.setStart(document.querySelector('p')!.firstChild!, 0);
  words.setEnd(document.querySelector('p')!.firstChild!, 11);
  const mark = { id: 'one', look: 'open', selector: describe(document.body, words) } as never;
  let told = 0;
  const placing = createPlacing(
    { paint: () => {} } as unknown as Painter,
    () => {
      told += 1;
    },
    new AbortController().signal,
  );
  await placing.set([mark]);
  expect(told).toBe(0);
  globalThis.saysWhoFinder = { anchorInSlices, describe } as Finder;
  await placing.set([mark]);
  expect(told).toBe(1);
  expect(String(placing.rangeOf('one' as never))).toBe('Five of the');
});
