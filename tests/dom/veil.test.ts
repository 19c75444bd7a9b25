import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Canvas } from '#dom/canvas.ts';
import { createVeil } from '#dom/veil.ts';

let veil: Canvas;
let place: HTMLElement;
let roots: ShadowRoot[];

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  roots = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    expect(how.mode).toBe('closed');
    const root = attach.call(this, how);
    roots.push(root);
    return root;
  });
  place = document.body.appendChild(document.createElement('div'));
  veil = createVeil();
});
afterEach(() => {
  veil.end();
  place.remove();
  vi.restoreAllMocks();
});

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const boxes = () => [...(roots[0]?.querySelectorAll<HTMLElement>('i') ?? [])];
const edges = (box: DOMRect) => [box.left, box.top, box.width, box.height].map((edge) => Math.round(edge));

function rangeOver(words: string): Range {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    return range;
  }
  throw new Error(words);
}

test('boxes lie on the words, in a root that the page cannot open, and let clicks through', async () => {
  place.innerHTML = '<p>The ferry runs again on Monday, the harbour master said.</p>';
  const range = rangeOver('again on Monday');
  veil.show('teal-solid', [range]);
  await frame();
  expect(boxes().map((box) => edges(box.getBoundingClientRect()))).toEqual([...range.getClientRects()].map(edges));
  expect(document.querySelector('says-who-veil')!.shadowRoot).toBeNull();
  const { left, top } = range.getBoundingClientRect();
  expect(document.elementFromPoint(left + 4, top + 4)).toBe(place.querySelector('p'));
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('says-who'))).toEqual([]);
});

test('of a range over paragraphs the lines of text are covered, not the paragraphs', async () => {
  place.innerHTML = '<p>One line here.</p><p style="padding: 50px">And <b>another</b> there.</p><p>The end.</p>';
  const range = rangeOver('One');
  range.setEnd(place.lastElementChild!.firstChild!, 3);
  veil.show('amber-dashed', [range]);
  await frame();
  expect(boxes().length).toBe(5);
  expect(Math.max(...boxes().map((box) => box.getBoundingClientRect().height))).toBeLessThan(40);
});

test('it follows the words when the layout changes, and holds no page longer than it is', async () => {
  place.innerHTML = '<div style="height: 3000px">Space</div><p>The last words.</p>';
  const range = rangeOver('last');
  veil.show('teal-solid', [range]);
  await frame();
  const long = document.documentElement.scrollHeight;
  (place.firstElementChild as HTMLElement).style.height = '40px';
  await frame();
  await frame();
  expect(edges(boxes()[0]!.getBoundingClientRect())).toEqual(edges(range.getBoundingClientRect()));
  expect(document.documentElement.scrollHeight).toBeLessThan(long - 2000);
});

test('words that were scrolled out of a box inside the page are not drawn over what lies there', async () => {
  place.innerHTML = `<div style="height: 60px; overflow: auto"><p>The first words.</p><p style="margin-top: 400px">Far below.</p></div>`;
  veil.show('teal-solid', [rangeOver('first'), rangeOver('below')]);
  await frame();
  expect(boxes().length).toBe(1);
  place.firstElementChild!.scrollTop = 400;
  await vi.waitFor(() => {
    expect(edges(boxes()[0]!.getBoundingClientRect())).toEqual(edges(rangeOver('below').getBoundingClientRect()));
  });
});

test('a form whose fields are named like properties does not stop it', async () => {
  place.innerHTML =
    '<form style="overflow: auto"><input name="parentElement"><input name="parentNode"><input name="getBoundingClientRect"><p>Words in a form.</p></form>';
  veil.show('teal-solid', [rangeOver('in a form')]);
  await frame();
  expect(boxes().length).toBe(1);
});

test('each look has its line, what lies over others comes last, and it all goes', async () => {
  place.innerHTML = '<p>The ferry runs again on Monday.</p>';
  veil.show('active', [rangeOver('Monday')]);
  veil.show('red-wavy', [rangeOver('ferry')]);
  veil.show('suggestion', [rangeOver('runs')]);
  veil.show('moved', [rangeOver('Monday')]);
  await frame();
  const [wavy, suggestion, moved, active] = boxes();
  expect(wavy!.style.backgroundImage).toContain('gradient');
  expect([suggestion!.style.borderTopStyle, suggestion!.style.borderBottomStyle]).toEqual(['dotted', 'dotted']);
  expect([moved!.style.borderTopStyle, moved!.style.borderBottomStyle]).toEqual(['dotted', '']);
  expect(active!.style.borderBottomWidth).toBe('3px');
  veil.show('active', []);
  await frame();
  expect(boxes().length).toBe(3);
  veil.end();
  expect(document.querySelector('says-who-veil')).toBeNull();
});
