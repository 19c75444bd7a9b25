import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counted } from '#core/tally/counted.ts';
import { flowOf } from '#core/tally/flow.ts';
import { concentrationOf, glanceOf } from '#core/tally/glance.ts';
import { sharesOf } from '#core/tally/shares.ts';

const sources = ['a', 'b', 'c', 'd', 'e'];
const way = fc.array(fc.oneof(fc.constantFrom(...sources), fc.constant(null)), { minLength: 1, maxLength: 4 });
/** Any claims, as they are counted. */
const anyClaims = fc
  .array(
    fc.record({
      naming: fc.constantFrom('named', 'described', 'anonymous', 'vague', 'none', 'open', 'homemade'),
      kind: fc.option(fc.constantFrom('fact', 'number', 'opinion'), { nil: undefined }),
      words: fc.nat(40),
      ways: fc.array(way, { maxLength: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map((row, at): Counted => {
      const lead = row.ways.flat().find((id) => id !== null);
      return { id: `claim-${at}`, storyId: 's', ...row, ...(lead ? { lead } : {}) } as unknown as Counted;
    }),
  );

test('shares add up to one, and every claim stands in exactly one part', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      for (const partOf of [({ naming }: Counted) => naming, ({ kind }: Counted) => kind]) {
        const shares = sharesOf(claims, partOf);
        expect(shares.flatMap((share) => share.claims).sort()).toEqual(claims.map(({ id }) => id).sort());
        if (claims.length === 0) continue;
        expect(shares.reduce((sum, share) => sum + share.ofClaims, 0)).toBeCloseTo(1, 9);
        expect(shares.reduce((sum, share) => sum + share.ofWords, 0)).toBeCloseTo(1, 9);
      }
    }),
  );
});

test('no claim is counted twice in a figure, and ways of sourcing leave none out', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const glance = glanceOf(claims);
      for (const figure of [glance.named, glance.oneSource, glance.secondHand, glance.none, glance.open]) {
        expect(new Set(figure).size).toBe(figure.length);
      }
      const others = claims.filter(({ naming }) => naming === 'described' || naming === 'homemade').length;
      const parts = [glance.named, glance.unnamed, glance.none, glance.open];
      expect(parts.reduce((sum, { length }) => sum + length, others)).toBe(claims.length);
      expect(glance.of).toBe(claims.length);
    }),
  );
});

test('what flows in at an origin arrives at the story, nothing more and nothing less', () => {
  fc.assert(
    fc.property(anyClaims, fc.integer({ min: 0, max: 6 }), (claims, most) => {
      const { nodes, steps, ways, open } = flowOf(claims, most);
      const count = (some: typeof steps) => some.reduce((sum, step) => sum + step.claims.length, 0);
      expect(count(steps.filter(({ to }) => to === 'story'))).toBe(ways);
      for (const node of nodes) {
        const [arriving, leaving] = [
          count(steps.filter(({ to }) => to === node.key)),
          count(steps.filter(({ from }) => from === node.key)),
        ];
        if (node.at === 'origin') expect(arriving).toBe(0);
        else if (node.what !== 'story') expect(arriving).toBe(leaving);
      }
      const flowing = new Set(steps.flatMap((step) => step.claims));
      expect(flowing.size + open.length).toBe(claims.length);
    }),
  );
});

test('a flow shows so many sources at each place, and the rest together', () => {
  const claims = Array.from(
    { length: 12 },
    (_, at) => ({ id: `c${at}`, storyId: 's', naming: 'named', words: 1, ways: [[`s${at}`]] }) as unknown as Counted,
  );
  const { nodes } = flowOf(claims, 4);
  expect(nodes.filter(({ what }) => what === 'source')).toHaveLength(4);
  expect(nodes.find(({ what }) => what === 'others')?.sources).toBe(8);
  // One alone is not put behind "1 other".
  expect(flowOf(claims, 11).nodes.filter(({ what }) => what === 'others')).toEqual([]);
});

describe('the effective number of sources', () => {
  test.each<[string, number[], number]>([
    ['one source', [7], 1],
    ['four, equally often', [2, 2, 2, 2], 4],
    // Laakso and Taagepera 1979: shares of .6 and .4 count as 1 / (.36 + .16).
    ['two, one more often', [6, 4], 1.923],
    ['one that outweighs many', [91, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1.206],
  ])('%s', (_, counts, effective) => {
    const concentration = concentrationOf(new Map(counts.map((count, at) => [`s${at}` as never, count])));
    expect(concentration?.effective).toBeCloseTo(effective, 3);
    expect(concentration?.sources).toBe(counts.length);
  });

  test('is not defined where no claim has a source', () => {
    expect(concentrationOf(new Map())).toBeUndefined();
  });
});
