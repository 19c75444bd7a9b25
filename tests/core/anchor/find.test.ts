import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeIn } from '#core/anchor/describe.ts';
import { locate } from '#core/anchor/find.ts';
import type { AnchorState } from '#core/anchor/found.ts';
import { spanOf, story } from './story.ts';

const paragraphs = story.split('\n\n');
const crane = '14 of the 22 cranes no longer met the safety rules';
const denial = 'The transport ministry denied that it had refused any request.';
const across = 'been answered within nine days.\n\nTwo shipping companies said they would move';

const cases: [what: string, words: string, later: string, state: AnchorState, found?: string][] = [
  ['an unchanged story', crane, story, 'exact', crane],
  ['a paragraph put in before', crane, `Correction added on Friday.\n\n${story}`, 'exact', crane],
  [
    'curled marks straightened',
    '\u201cWe were given a brochure.\u201d',
    story.replace(/[\u201c\u201d]/g, '"'),
    'exact',
    '"We were given a brochure."',
  ],
  ['soft hyphens', crane, story.replaceAll('safety', 'safe\u00adty'), 'exact', crane.replace('safety', 'safe\u00adty')],
  ['a number changed', crane, story.replace('14 of', '16 of'), 'reworded', crane.replace('14', '16')],
  [
    'denied became confirmed',
    denial,
    story.replace('denied that', 'confirmed that'),
    'reworded',
    denial.replace('denied', 'confirmed'),
  ],
  [
    'a comma put in',
    'The mayor, who was at a conference abroad, could not be reached.',
    story.replace('abroad, could', 'abroad could'),
    'reworded',
    'The mayor, who was at a conference abroad could not be reached.',
  ],
  [
    'the paragraph moved to the end',
    denial,
    [...paragraphs.filter((p) => !p.includes(denial)), ...paragraphs.filter((p) => p.includes(denial))].join('\n\n'),
    'moved',
    denial,
  ],
  ['the paragraph cut', denial, paragraphs.filter((p) => !p.includes(denial)).join('\n\n'), 'gone'],
  ['cut after the second paragraph', denial, `${paragraphs.slice(0, 2).join('\n\n')}\n\nSubscribe to read on`, 'gone'],
  ['a teaser with the same sentence', denial, `${denial}\n\nMost read\n\n${story}`, 'exact', denial],
  [
    'another story',
    denial,
    'Rain is expected in the north. In the south it will be dry, with some wind in the evening.',
    'gone',
  ],
  ['nothing', denial, '', 'gone'],
];

test.each(cases)('%s', (_, words, later, state, found) => {
  const answer = locate(later, describeIn(story, ...spanOf(story, words)));
  expect(answer.state).toBe(state);
  if (found) expect(later.slice(answer.start, answer.end)).toBe(found);
  else expect(answer.parts).toEqual([]);
});

test('a box between the two paragraphs of a mark is not painted', () => {
  const later = story.replace('\n\nTwo shipping', '\n\nAdvertisement: buy a boat today\n\nTwo shipping');
  const answer = locate(later, describeIn(story, ...spanOf(story, across)));
  expect(answer.state).toBe('exact');
  expect(answer.torn).toBe(true);
  expect(answer.parts.map(({ start, end }) => later.slice(start, end))).toEqual(across.split('\n\n'));
});

test('paragraphs that were torn apart are found one by one', () => {
  const later = [...paragraphs.slice(3), ...paragraphs.slice(0, 3)].join('\n\n');
  const answer = locate(later, describeIn(story, ...spanOf(story, across)));
  expect(answer).toMatchObject({ state: 'moved', torn: true });
  expect(answer.parts.map(({ start, end }) => later.slice(start, end)).sort()).toEqual(across.split('\n\n').sort());
});

test('a look-alike known when the mark was made is not taken for it', () => {
  const sentence = 'The minister said the bridge would be open by spring.';
  const alike = 'The minister said the tunnel would be open by autumn.';
  const before = `${story}\n\n${sentence} He did not say which.\n\nNothing else was said that day.\n\n${alike} He named no year.`;
  const after = `${story}\n\nNothing else was said that day.\n\n${alike} He named no year.`;
  expect(locate(after, describeIn(before, ...spanOf(before, sentence))).state).toBe('gone');
});

test('two places that cannot be told apart are both offered', () => {
  const line = 'The line is open to all callers.';
  const selector = describeIn(`First words.\n\n${line}\n\nLast words.`, ...spanOf(`First words.\n\n${line}`, line));
  const answer = locate(`Other.\n\n${line}\n\nMore.\n\n${line}\n\nElse.`, selector);
  expect(['ambiguous', 'gone']).toContain(answer.state);
  expect(answer.parts).toEqual([]);
});

test('any stretch of a story is found where it was', () => {
  fc.assert(
    fc.property(fc.nat(story.length - 1), fc.integer({ min: 1, max: 400 }), (start, length) => {
      const marked = story.slice(start, start + length);
      fc.pre(/\S/.test(marked));
      const answer = locate(story, describeIn(story, start, start + length));
      expect(answer.state).toBe('exact');
      expect(story.slice(answer.start, answer.end)).toBe(marked.trim());
    }),
  );
});

test('any stretch of a story is found below other text, or said to be ambiguous', () => {
  fc.assert(
    fc.property(fc.nat(story.length - 60), fc.integer({ min: 24, max: 400 }), (start, length) => {
      const later = `Latest news\n\nSign in to comment\n\n${story}`;
      const marked = story.slice(start, start + length).trim();
      const answer = locate(later, describeIn(story, start, start + length));
      expect(later.slice(answer.start, answer.end)).toBe(marked);
    }),
  );
});
