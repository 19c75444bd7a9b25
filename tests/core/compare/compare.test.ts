import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareReadings } from '#core/compare/compare.ts';
import type { Line, Row, Words } from '#core/compare/comparison.ts';
import { fold } from '#core/text/fold.ts';
import { readingOf } from './reading.ts';

const one = 'The ferry sank on Monday off the northern point. Nobody was hurt, the harbour master said.';
const two = 'Divers will look at the hull this week. The owner has two more ships of the same kind.';
const three = 'A crowd had gathered on the quay by noon. Some had come from the other side of the bay.';
const four = 'The line was opened nine years ago, and carries mostly people who work in the city.';

function compare(before: string, after: string) {
  return compareReadings(readingOf(before), readingOf(after));
}

/** Rows in short: `edited wording: kept edited`. */
function shapeOf(rows: readonly Row[]): string[] {
  return rows.map(({ kind, moved, grade, lines }) => {
    const own = lines.map((line) => `${line.moved ? 'moved ' : ''}${line.kind}`).join(' ');
    return `${moved ? 'moved ' : ''}${kind}${grade ? ` ${grade}` : ''}: ${own}`;
  });
}

describe('paragraphs and sentences', () => {
  const cases: readonly (readonly [name: string, before: string[], after: string[], shape: string[]])[] = [
    ['nothing changed', [one, two], [one, two], ['kept: kept kept', 'kept: kept kept']],
    [
      'a paragraph cut',
      [one, two, three],
      [one, three],
      ['kept: kept kept', 'deleted wording: deleted deleted', 'kept: kept kept'],
    ],
    [
      'a paragraph put in',
      [one, three],
      [one, two, three],
      ['kept: kept kept', 'added wording: added added', 'kept: kept kept'],
    ],
    [
      'a paragraph moved',
      [one, two, three, four],
      [one, three, four, two],
      [
        'kept: kept kept',
        'moved left wording: moved left moved left',
        'kept: kept kept',
        'kept: kept',
        'moved kept wording: kept kept',
      ],
    ],
    [
      'a sentence cut',
      [one, two],
      [one, 'Divers will look at the hull this week.'],
      ['kept: kept kept', 'edited wording: kept deleted'],
    ],
    [
      'a sentence edited',
      [one, two],
      [one, two.replace('this week', 'next week')],
      ['kept: kept kept', 'edited wording: edited kept'],
    ],
    [
      'a number edited',
      [one, two],
      [one, two.replace('two more', 'three more')],
      ['kept: kept kept', 'edited material: kept edited'],
    ],
    [
      'a paragraph divided',
      [one, two],
      ['The ferry sank on Monday off the northern point.', 'Nobody was hurt, the harbour master said.', two],
      ['edited small: kept left', 'kept: kept', 'kept: kept kept'],
    ],
    ['paragraphs joined', [one, two], [`${one} ${two}`], ['kept: kept kept kept kept', 'left small: left left']],
    ['quotation marks curled', ['"We saw it go," he said.'], ['“We saw it go,” he said.'], ['edited small: edited']],
    ['spaces made another kind', [one], [one.replaceAll(' ', ' ')], ['kept: kept kept']],
    ['a comma put in', [four], [four.replace('years ago,', 'years, ago,')], ['edited small: edited']],
    [
      'an advertisement put in',
      [one, two],
      [one, 'Advertisement', two],
      ['kept: kept kept', 'added small: added', 'kept: kept kept'],
    ],
    [
      'a stop that makes another number',
      ['It grew by 1.5 per cent in all.'],
      ['It grew by 15 per cent in all.'],
      ['edited material: edited'],
    ],
    ['everything new', [one], [four], ['added wording: added', 'deleted wording: deleted deleted']],
    ['nothing before', [], [one], ['added wording: added added']],
    ['nothing after', [one], [], ['deleted wording: deleted deleted']],
  ];
  it.each(cases)('%s', (_name, before, after, shape) => {
    expect(shapeOf(compare(before.join('\n\n'), after.join('\n\n')).rows)).toEqual(shape);
  });

  it('counts sentences, small changes as kept', () => {
    const after = [one.replace('Monday', 'Tuesday'), three, `${four}`.replace('line', '"line"')].join('\n\n');
    const { counts } = compare([one, two, three, four].join('\n\n'), after);
    expect(counts).toEqual({ kept: 4, edited: 1, deleted: 2, added: 0, moved: 0 });
  });

  it('knows abbreviations from the ends of sentences', () => {
    const { counts } = compare('', 'Mr. Salt of the U.S. navy, Gen. Ames said, left at 5 p.m. on Sunday. He is 47.');
    expect(counts.added).toBe(2);
  });
});

test('words are told apart one by one', () => {
  const [before, after] = ['She denied the claim on Friday.', 'She confirmed the claim late on Friday.'];
  const line = compare(before, after).rows[0]!.lines[0]!;
  expect(line.words?.map((word) => `${word.kind} ${word.grade ?? ''} ${wordsOf(before, after, word)}`)).toEqual([
    'kept  She ',
    'out material denied ',
    'in material confirmed ',
    'kept  the claim ',
    'in wording late ',
    'kept  on Friday.',
  ]);
});

const sentence = fc.constantFrom(
  ...[one, two, three, four].flatMap((text) => text.split(/(?<=\.) /)),
  'Yes.',
  'He said “no”.',
);
const paragraph = fc.array(fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 4 });
const story = fc
  .array(
    paragraph.map((parts) => parts.join(' ')),
    { maxLength: 7 },
  )
  .map((parts) => parts.join('\n\n'));

describe('any two texts', () => {
  it('have every word told once, and the new text follows from the old one and what was put in', () => {
    fc.assert(
      fc.property(story, story, (before, after) => {
        const lines = compare(before, after).rows.flatMap((row) => row.lines);
        const put = lines.flatMap((line) => (line.kind === 'left' ? [] : appliedTo(before, after, line)));
        expect(fold(put.join(''))).toBe(fold(after));
        const olds = lines.filter((line) => line.before && line.kind !== 'left').map((line) => line.before!);
        const inOrder = olds.toSorted((a, b) => a.start - b.start);
        expect(fold(inOrder.map(({ start, end }) => before.slice(start, end)).join(''))).toBe(fold(before));
      }),
    );
  });

  it('have spans that lie within them', () => {
    fc.assert(
      fc.property(story, story, (before, after) => {
        for (const row of compare(before, after).rows) {
          for (const span of [row, ...row.lines, ...row.lines.flatMap((line) => line.words ?? [])]) {
            for (const [place, text] of [
              [span.before, before],
              [span.after, after],
            ] as const) {
              if (place === undefined) continue;
              expect(place.start).toBeGreaterThanOrEqual(0);
              expect(place.end).toBeGreaterThan(place.start);
              expect(place.end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
    );
  });

  it('have the same number of sentences whichever comes first', () => {
    fc.assert(
      fc.property(story, story, (before, after) => {
        const [there, back] = [compare(before, after).counts, compare(after, before).counts];
        expect(there.kept + there.edited + there.deleted).toBe(back.kept + back.edited + back.added);
        expect(there.kept + there.edited + there.added).toBe(back.kept + back.edited + back.deleted);
      }),
    );
  });

  it('are the same text when nothing was changed', () => {
    fc.assert(
      fc.property(story, (text) => {
        expect(compare(text, text).rows.every((row) => row.kind === 'kept' && !row.moved)).toBe(true);
      }),
    );
  });
});

describe('hostile texts are answered in time', () => {
  const mega = 1_000_000; // UTF-16 units
  const cases: readonly (readonly [string, string, string])[] = [
    ['one sentence over and over', 'Yes he did. '.repeat(mega / 12), `No. ${'Yes he did. '.repeat(mega / 12)}`],
    ['one letter', 'a'.repeat(mega), `b${'a'.repeat(mega)}`],
    ['paragraphs that are all the same', 'He said so.\n\n'.repeat(mega / 13), 'She said so.\n\n'.repeat(mega / 14)],
    ['quotation marks', '"'.repeat(mega), `“${'"'.repeat(mega)}`],
    ['stops', '. '.repeat(mega / 2), '! '.repeat(mega / 2)],
    ['line breaks', '\n'.repeat(mega), 'a\n'.repeat(mega / 2)],
  ];
  // A minute and a half: a machine with other work takes many times as long, and what grows with the square takes hours.
  it.each(cases)('%s', { timeout: 90_000 }, (_name, before, after) => {
    expect(compare(before, after).rows.length).toBeGreaterThan(0);
  });
});

function appliedTo(before: string, after: string, line: Line): string[] {
  if (line.kind === 'kept') return [before.slice(line.before!.start, line.before!.end)];
  if (line.kind === 'added') return [after.slice(line.after!.start, line.after!.end)];
  return (line.words ?? []).flatMap((word) => (word.kind === 'out' ? [] : [wordsOf(before, after, word)]));
}

/** Kept words are read from the old text. */
function wordsOf(before: string, after: string, word: Words): string {
  return word.before
    ? before.slice(word.before.start, word.before.end)
    : after.slice(word.after!.start, word.after!.end);
}
