import { describe, expect, test } from 'vitest';
import { alongPicture } from '#core/plots/along-picture.ts';
import { englishWords } from '#core/plots/english-words.ts';
import { flowPicture } from '#core/plots/flow-picture.ts';
import { fitted, type Picture, roomOf } from '#core/plots/picture.ts';
import { csvOf } from '#core/plots/picture-csv.ts';
import { outletsPicture, timePicture } from '#core/plots/shares-picture.ts';
import { svgOf } from '#core/plots/svg.ts';
import { alongStory } from '#core/tally/along-story.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { type Counts, fewest } from '#core/tally/corpus.ts';
import { countedViews } from '#core/tally/counted.ts';
import { flowOf } from '#core/tally/flow.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';

const project = sampleProject();
const views = claimViews(project);
const names = new Map(project.sources.map(({ id, name }) => [id as string, name]));
const along = alongStory(views, () => sampleText.length, sampleText);
const flow = flowOf(countedViews(views, 'en'), 12);
const draw = (width: number): Picture[] => [
  alongPicture(along, width, englishWords),
  flowPicture(flow, (id) => names.get(id) ?? '', 'Wire Daily', width, englishWords),
];

describe.each([208, 330, 480, 900])('at %i pixels', (width) => {
  test.each(draw(width))('$title stays within its frame', ({ shapes, height }) => {
    for (const shape of shapes) {
      const [xs, ys] = cornersOf(shape);
      for (const x of xs) expect(x).toBeGreaterThanOrEqual(-0.5);
      for (const x of xs) expect(x).toBeLessThanOrEqual(width + 0.5);
      for (const y of ys) expect(y).toBeGreaterThanOrEqual(-0.5);
      for (const y of ys) expect(y).toBeLessThanOrEqual(height + 0.5);
    }
  });

  test.each(draw(width))('$title has no two lines of words over each other', ({ shapes }) => {
    const words = shapes.filter((shape) => shape.shape === 'words');
    for (const [at, one] of words.entries()) {
      for (const other of words.slice(at + 1)) {
        const apart = Math.abs(one.y - other.y) >= 11;
        const [[a, b], [c, d]] = [spanOf(one), spanOf(other)];
        expect(apart || b <= c + 1 || d <= a + 1, `${one.words} / ${other.words}`).toBe(true);
      }
    }
  });
});

test('who speaks where: a row for each source that is first heard, then what has none', () => {
  expect(
    along.rows.map(({ speaker, marks }) => [speaker.what === 'source' ? speaker.name : speaker.what, marks.length]),
  ).toEqual([
    ['multiple South Korean press reports', 2],
    ['Channel A', 1],
    ['Ko Yong-hwan', 2],
    ['Park Geun-hye', 1],
    ['none', 1],
  ]);
  expect(along.outside).toEqual([]);
});

test('a claim outside the text has no place, and is told of', () => {
  const { start: _, end: __, ...loose } = views[0]!.passage;
  const moved = [{ ...views[0]!, passage: loose }, ...views.slice(1)];
  expect(alongStory(moved, () => sampleText.length, sampleText).outside).toEqual([views[0]!.claim.id]);
});

test('how the claims travelled, as a table and a sentence', () => {
  const [, picture] = draw(480);
  expect(picture!.table.rows).toContainEqual(['Ko Yong-hwan', 'YTN', 'named', 2]);
  expect(picture!.table.rows).toContainEqual(['No source given', 'Wire Daily', 'no source given', 1]);
  expect(picture!.says).toBe(
    'Of 7 ways from an origin to the story, 5 went through others. Most of those came through YTN.',
  );
});

test('every shape that stands for claims leads to them', () => {
  const known = new Set(views.map(({ claim }) => claim.id as string));
  const meant = draw(480).flatMap(({ shapes }) => shapes.flatMap((shape) => ('meant' in shape && shape.meant) || []));
  expect(meant.length).toBeGreaterThan(10);
  for (const { claims, says } of meant) {
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((id) => known.has(id))).toBe(true);
    expect(says).not.toBe('');
  }
});

describe('shares', () => {
  const counts = (named: number, vague: number): Counts =>
    new Map(
      [
        ['named', named],
        ['vague', vague],
      ].filter(([, n]) => n !== 0) as [string, number][],
    );
  const tally = (outlet: string | undefined, namings: Counts) => ({
    outlet,
    stories: 1,
    claims: [...namings.values()].reduce((sum, some) => sum + some, 0),
    namings,
    overTime: [],
  });

  test('of an outlet with fewer than ten claims are not drawn, and said to be too few', () => {
    const { shapes, table } = outletsPicture(
      [tally('Wire Daily', counts(fewest, 2)), tally(undefined, counts(3, 2))],
      480,
      englishWords,
    );
    expect(shapes.filter(({ shape }) => shape === 'bar')).toHaveLength(2);
    expect(shapes.some((shape) => shape.shape === 'words' && shape.words === 'too few to compare')).toBe(true);
    expect(table.rows.at(-1)).toEqual(['no outlet named', 'vague', 2, 'too few to compare']);
  });

  test('of a month with too few are a stroke that says how many', () => {
    const bin = (from: number, count: Counts) => ({ from, to: from + 1, unit: 'month' as const, count });
    const { shapes } = timePicture(
      [bin(Date.UTC(2016, 9), counts(9, 1)), bin(Date.UTC(2016, 10), counts(3, 0))],
      0,
      480,
      englishWords,
    );
    const said = shapes.flatMap((shape) => ('meant' in shape && shape.meant ? [shape.meant.says] : []));
    expect(said).toEqual([
      'Oct 2016, named: 9 of 10',
      'Oct 2016, vague: 1 of 10',
      'Nov 2016: 3 claims, too few to compare',
    ]);
  });
});

describe('as files', () => {
  test('an SVG is well-formed, says what it shows, loads and runs nothing, whatever the names', () => {
    const evil = '<script>alert(1)</script>"&\u0000\ud800';
    const picture = flowPicture(flow, () => evil, evil, 480, englishWords);
    const svg = svgOf(picture);
    expect(svg).not.toMatch(/<script|href|[\u0000\ud800]/);
    expect(svg).toContain('<desc id="d">Of 7 ways');
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  test('a table is guarded against formulas', () => {
    expect(
      csvOf({
        heads: ['Source', 'Claims'],
        rows: [
          ['=1+1', 2],
          ['a "b"', 1],
        ],
      }),
    ).toBe('\ufeffSource,Claims\r\n\'=1+1,2\r\n"a ""b""",1\r\n');
  });
});

test('words are cut to their room, in every script', () => {
  expect(fitted('Channel A', 200)).toBe('Channel A');
  expect(fitted('multiple South Korean press reports', 80)).toMatch(/^multiple.*…$/);
  expect(roomOf(fitted('한국일보한국일보한국일보', 60))).toBeLessThanOrEqual(60);
});

function cornersOf(shape: Picture['shapes'][number]): readonly [number[], number[]] {
  switch (shape.shape) {
    case 'bar':
      return [
        [shape.box.x, shape.box.x + shape.box.width],
        [shape.box.y, shape.box.y + shape.box.height],
      ];
    case 'band':
      return [
        [shape.from.x, shape.to.x],
        [shape.from.y0, shape.from.y1, shape.to.y0, shape.to.y1],
      ];
    case 'rule':
      return [
        [shape.x1, shape.x2],
        [shape.y1, shape.y2],
      ];
    case 'words':
      return [spanOf(shape), [shape.y]];
  }
}

function spanOf({ x, words, align }: { x: number; words: string; align: string }): [number, number] {
  const room = roomOf(words);
  return align === 'end' ? [x - room, x] : align === 'middle' ? [x - room / 2, x + room / 2] : [x, x + room];
}
