import { afterEach, expect, test } from 'vitest';
import { scrollToRange } from '#dom/scroll.ts';

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function wordsOf(element: Element | null): Range {
  const range = document.createRange();
  range.selectNodeContents(element!);
  return range;
}

const tall = '<div style="height: 3000px">Far above or below.</div>';
const isNearMiddle = (top: number, of: number) => Math.abs(top - of / 2) < 40;

test('opens what is folded away around words, also outside their shadow tree', async () => {
  const body = page(`${tall}<details><summary>More</summary><div id="host"></div></details>${tall}`);
  const shadow = body.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<details><summary>Even more</summary><p>The letter was never sent.</p></details>';
  scrollToRange(wordsOf(shadow.querySelector('p')));
  expect(body.querySelector('details')!.open && shadow.querySelector('details')!.open).toBe(true);
  await expect
    .poll(() => isNearMiddle(wordsOf(shadow.querySelector('p')).getBoundingClientRect().top, innerHeight))
    .toBe(true);
});

test('brings words into view that stand low in a tall paragraph of a box that scrolls', async () => {
  const lines = 'The clerk read the list aloud.<br>'.repeat(120);
  const body = page(
    `${tall}<div id="box" style="height: 200px; overflow: auto"><p>${lines}<b>The last name was missing.</b></p></div>${tall}`,
  );
  const box = body.querySelector('#box')!;
  scrollToRange(wordsOf(body.querySelector('b')));
  const words = wordsOf(body.querySelector('b')).getBoundingClientRect();
  const { top, bottom } = box.getBoundingClientRect();
  expect(words.top >= top && words.bottom <= bottom).toBe(true);
  await expect
    .poll(() => isNearMiddle(wordsOf(body.querySelector('b')).getBoundingClientRect().top, innerHeight))
    .toBe(true);
});

test('brings words of a frame to the middle of the window that a person sees', async () => {
  const body = page(`${tall}<iframe style="height: 2400px; width: 300px; border: 5px solid"></iframe>${tall}`);
  const frame = body.querySelector('iframe')!;
  const lines = 'The clerk read the list aloud.<br>'.repeat(80);
  frame.contentDocument!.body.innerHTML = `<p>${lines}<b>The last name was missing.</b></p>`;
  const words = frame.contentDocument!.createRange();
  words.selectNodeContents(frame.contentDocument!.querySelector('b')!);
  scrollToRange(words);
  const top = () => frame.getBoundingClientRect().top + frame.clientTop + words.getBoundingClientRect().top;
  await expect.poll(() => isNearMiddle(top(), innerHeight)).toBe(true);
});
