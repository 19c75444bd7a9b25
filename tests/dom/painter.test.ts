import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Id } from '#core/model/id.ts';
import type { Look } from '#core/model/mark.ts';
import { nthSwatch, swatchCount } from '#core/model/swatch.ts';
import { createHighlights } from '#dom/highlight-canvas.ts';
import { highlightName, lookSheet, looks } from '#dom/looks.ts';
import { createPainter, type Painted, type Painter } from '#dom/painter.ts';

let ending: AbortController;
let paragraph: HTMLElement;
let painter: Painter;

beforeEach(() => {
  ending = new AbortController();
  paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.textContent = 'The ferry runs again on Monday, the harbour master said.';
  painter = createPainter(createHighlights(document), ending.signal);
});
afterEach(() => {
  ending.abort();
  paragraph.remove();
});

const mark = (id: string, look: Look, words: string): Painted => {
  const text = paragraph.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return { id: id as Id<string>, look, state: 'exact', ranges: [range] };
};
const words = (look: Look) => [...(CSS.highlights.get(highlightName(look)) ?? [])].map(String);
const middleOf = ({ ranges }: Painted) => {
  const box = ranges[0]!.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2] as const;
};

test('each look has a name and a line of its own, and another colouring takes the old looks away', () => {
  expect(new Set(looks.map(highlightName)).size).toBe(looks.length);
  painter.paint([mark('a', 'violet-double', 'The ferry'), mark('b', 'cue', 'said')]);
  expect(words('violet-double')).toEqual(['The ferry']);
  expect(words('cue')).toEqual(['said']);
  painter.paint([mark('a', 'teal-solid', 'The ferry')]);
  expect(words('violet-double')).toEqual([]);
  expect(words('cue')).toEqual([]);
  expect(words('teal-solid')).toEqual(['The ferry']);
});

test.each([false, true])('a cue is dotted, a swatch has its line, in colours the browser takes; dark: %s', (dark) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lookSheet(dark));
  const ruleOf = (look: Look) =>
    [...sheet.cssRules].find((rule) => rule.cssText.includes(`(${highlightName(look)})`)) as CSSStyleRule;
  expect(sheet.cssRules.length).toBe(looks.length);
  expect(ruleOf('cue').style.textDecorationStyle).toBe('dotted');
  const lines = Array.from({ length: swatchCount }, (_, n) => {
    const { style } = ruleOf(nthSwatch(n));
    expect(style.backgroundColor).toMatch(/^rgba/);
    return `${style.textDecorationStyle} ${style.textDecorationColor}`;
  });
  expect(new Set(lines).size).toBe(swatchCount);
  expect(ruleOf('red-wavy').style.textDecorationStyle).toBe('wavy');
});

test('all marks under a point are found, the shortest first, and none beside them', () => {
  const whole = mark('whole', 'teal-solid', 'The ferry runs again on Monday, the harbour master said');
  const part = mark('part', 'grey-double', 'runs again on Monday');
  const other = mark('other', 'cue', 'said');
  painter.paint([whole, part, other]);
  const at = ([x, y]: readonly [number, number]) => painter.marksAt(x, y, window).map(({ id }) => id);
  expect(at(middleOf(part))).toEqual(['part', 'whole']);
  expect(at(middleOf(other))).toEqual(['other', 'whole']);
  expect(at(middleOf(mark('', 'note', 'The ferry')))).toEqual(['whole']);
  expect(at([middleOf(part)[0], middleOf(part)[1] + 200])).toEqual([]);
});

test('the page has rules for what is painted alone: each costs time for each of its elements', () => {
  const rules = () => document.adoptedStyleSheets.reduce((sum, sheet) => sum + sheet.cssRules.length, 0);
  const before = rules();
  painter.paint([]);
  expect(rules()).toBe(before);
  painter.paint([mark('a', 'violet-double', 'The ferry'), mark('b', 'cue', 'said')]);
  expect(rules() - before).toBe(4); // these two, the one being worked on, and the flash
  ending.abort();
  expect(rules()).toBe(before);
});
