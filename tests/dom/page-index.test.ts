import { afterEach, beforeEach, expect, test } from 'vitest';
import { finish } from '#core/steps.ts';
import { anchor, anchorInSlices, describe, reset } from '#dom/anchoring.ts';
import { indexInSteps, indexOf } from '#dom/page-index.ts';
import { Slices } from '#dom/slices.ts';

const root = document.createElement('main');
beforeEach(() => document.body.append(root));
afterEach(() => {
  reset();
  root.remove();
});

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>The ferry number ${n} left the <em>harbour</em> at noon.</p>`).join('');

test('reads the same with rests and without', () => {
  root.innerHTML = paragraphs(900);
  const rested = finish(indexInSteps(root)).map.folded;
  reset();
  expect(indexOf(root).map.folded).toEqual(rested);
});

test('reads what is written in a picture, never what is drawn there', () => {
  root.innerHTML = `<p>Before.</p><svg><title>Chart</title><text>42 ships</text><g><foreignObject><p>The ferry has
    <svg><foreignObject><p>not</p></foreignObject></svg> sunk.</p></foreignObject></g></svg><p>After.</p>`;
  expect(indexOf(root).map.folded.text).toBe('Before.Theferryhasnotsunk.After.');
});

test('begins anew when the page changes during a rest', () => {
  root.innerHTML = paragraphs(900);
  const steps = indexInSteps(root);
  steps.next();
  steps.next();
  root.querySelector('p')!.textContent = 'The ferry has sunk.';
  expect(finish(steps).map.folded.text).toContain('Theferryhassunk.');
});

test('ends on a page that changes during every rest', () => {
  root.innerHTML = paragraphs(900);
  const steps = indexInSteps(root);
  let rests = 0;
  let step = steps.next();
  while (!step.done) {
    rests += 1;
    root.lastElementChild!.textContent = `Rewritten ${rests} times.`;
    step = steps.next();
  }
  expect(step.value.map.folded.text).toContain(`Rewritten${rests}times.`);
});

test('finds many marks in slices on a page that is rewritten meanwhile', async () => {
  root.innerHTML = paragraphs(400);
  const selectors = [...root.querySelectorAll('p')].map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return describe(root, range);
  });
  const ticking = setInterval(() => root.prepend(document.createElement('hr'), 'Breaking news'), 4);
  const states: string[] = [];
  for await (const [n, { state }] of anchorInSlices(root, selectors)) states[n] = state;
  clearInterval(ticking);
  expect(new Set(states)).toEqual(new Set(['exact']));
});

test('a form whose fields bear the names of its own properties is read like any other, and nothing hangs', () => {
  root.innerHTML = `<form>${[
    'nextSibling',
    'parentNode',
    'firstChild',
    'nodeName',
    'shadowRoot',
    'hasAttribute',
    'nodeType',
  ]
    .map((name) => `<input name="${name}">`)
    .join('')}<p>The form says that the sea is calm today.</p></form><p>Behind it the story goes on.</p>`;
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('form p')!);
  const found = anchor(root, describe(root, range));
  expect(found.state).toBe('exact');
  expect(indexOf(root).map.folded.text).toBe('Theformsaysthattheseaiscalmtoday.Behinditthestorygoeson.');
});

test('counts the time it works, not the time it rests', async () => {
  const slices = new Slices();
  const end = performance.now() + 20;
  while (performance.now() < end);
  await slices.rest();
  await new Promise((done) => setTimeout(done, 50));
  expect(slices.spent).toBeGreaterThan(19);
  expect(slices.spent).toBeLessThan(performance.now());
});
