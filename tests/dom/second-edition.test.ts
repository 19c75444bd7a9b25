/// <reference types="vite/client" />
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeReport } from '#core/compare/changes.ts';
import { anchorAll, describe as describeRange, reset } from '#dom/anchoring.ts';
import { readPage } from '#dom/read-page.ts';
import { claimed } from '../core/compare/claimed.ts';
import later from '../stories/second-edition/later.html?raw';
import first from '../stories/second-edition/story.html?raw';
import { parsePage } from './stories.ts';

/** What is marked in the first edition, and what became of it in the second. */
const marks = [
  ['The ferry line between Ostervik and the outer islands will open again in April', 'exact', 'kept'],
  ['Repairs of the pier and its two ramps have cost 14 million crowns so far', 'reworded', 'reworded'],
  ['A fisherman claimed that the warning lights had been dark for a week before the storm', 'gone', 'cut'],
  ['Children from the islands go to school by bus over the northern bridge', 'moved', 'moved'],
  ['Letters reach the islands twice a week by helicopter', 'ambiguous', 'kept'], // the words stand on, twice
] as const;

const root = document.createElement('main');
beforeEach(() => document.body.append(root));
afterEach(() => {
  reset();
  root.remove();
});

/** Puts what the page shows into the document. */
function show(html: string) {
  root.replaceChildren(...document.importNode(parsePage(html).body, true).childNodes);
}

function rangeOf(words: string): Range {
  const paragraph = [...root.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words))!;
  const text = paragraph.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return range;
}

function captureOf(html: string) {
  const outcome = readPage(parsePage(html), 'https://ostervikpost.example/town/ferry-line');
  if (!outcome.ok) throw new Error(outcome.reason);
  const { text, ...page } = outcome.capture;
  return { text, page };
}

test('on the page, each mark is in its own state, and what is gone or ambiguous is painted nowhere', () => {
  show(first);
  const selectors = marks.map(([words]) => JSON.parse(JSON.stringify(describeRange(root, rangeOf(words)))));
  show(later);
  const found = anchorAll(root, selectors);
  expect(found.map(({ state }) => state)).toEqual(marks.map(([, state]) => state));
  expect(found.map(({ ranges }) => ranges.length > 0)).toEqual([true, true, false, true, false]);
  expect(found[1]!.changes).toMatchObject({ grade: 'material', material: ['number'] });
  expect(found[4]!.choices?.map((parts) => parts.join(''))).toEqual([marks[4][0], marks[4][0]]);
});

test('in the change report, each claim has its fate, and each kind of change is told', () => {
  const before = captureOf(first);
  const report = changeReport(
    before,
    captureOf(later),
    claimed(
      before.text,
      marks.map(([words]) => words),
    ),
  );
  const fates = new Map(report.claims.map(({ was, fate }) => [was, fate]));
  expect(marks.map(([words]) => fates.get(words))).toEqual(marks.map(([, , fate]) => fate));
  expect(report.findings.map(({ kind, was, now }) => `${kind}: ${was ?? ''} -> ${now ?? ''}`)).toEqual([
    'headline: Ferry line to open again, town says -> Islands get their ferry back',
    'byline: Ada Lindqvist -> Ada Lindqvist and Jon Aas',
    'published: 2024-03-04T08:00:00+01:00 -> 2024-03-04T09:30:00+01:00',
    'modified: 2024-03-04T08:00:00+01:00 -> 2024-03-05T10:00:00+01:00',
    `claim-moved: ${marks[3][0]} -> `,
    `claim-reworded: ${marks[1][0]} -> `,
    'number-changed: 14 -> 19',
    'quotation-altered: We will not raise the fares before the summer, -> We will not raise any fares before the autumn,',
    'source-named: an engineer at the harbour office -> Marit Dahl',
    'source-unnamed: Rolf Berge -> a former harbour employee',
    `claim-cut: ${marks[2][0]} -> `,
    'note-correction:  -> Correction, March 5: An earlier version of this story misstated the cost of the repairs.',
  ]);
});

test('what differs only in its marks is small, and so hidden until it is asked for', () => {
  const { comparison } = changeReport(captureOf(first), captureOf(later), claimed('', []));
  expect(comparison.rows.filter(({ grade }) => grade === 'small')).toHaveLength(1);
});
