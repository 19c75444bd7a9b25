import { afterEach, expect, test } from 'vitest';
import { watchSelection } from '#dom/selecting.ts';

const ending = new AbortController();
afterEach(() => document.getSelection()?.removeAllRanges());

function select(paragraph: string): void {
  document.getSelection()?.selectAllChildren(document.querySelector(paragraph)!);
}

test('takes away the selection that was marked, never one that was made since', () => {
  document.body.innerHTML = '<p id="one">More than 20 labourers</p><p id="two">have asked for asylum</p>';
  const selecting = watchSelection(window, () => {}, ending.signal);
  select('#one');
  const marked = selecting.range()!;
  select('#two'); // the answer to the first comes only now
  selecting.clear(marked);
  expect(String(document.getSelection())).toBe('have asked for asylum');
  selecting.clear(selecting.range()!);
  expect(String(document.getSelection())).toBe('');
});
