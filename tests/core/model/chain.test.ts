import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '#core/model/attribution.ts';
import { type ChainChange, changeChain, isLoop, joinInChain } from '#core/model/chain.ts';
import type { SourceId } from '#core/model/id.ts';

const link = (name: string): Link => (name === '?' ? {} : { sourceId: name as SourceId });
const chain = (text: string): Link[] => (text === '' ? [] : text.split(' ').map(link));
const names = (links: readonly Link[]) => links.map(({ sourceId }) => sourceId ?? '?').join(' ');

describe('a chain', () => {
  test.each<[string, string, ChainChange, string]>([
    ['gets an intermediary at its end', 'ko', { do: 'insert', at: 1, link: link('ytn') }, 'ko ytn'],
    ['gets an origin that is not given', 'channel', { do: 'insert', at: 0, link: {} }, '? channel'],
    ['loses a link', 'ko ytn wire', { do: 'remove', at: 1 }, 'ko wire'],
    ['is put in another order', 'a b c', { do: 'move', at: 0, to: 2 }, 'b c a'],
    ['is put in another order, backwards', 'a b c', { do: 'move', at: 2, to: 0 }, 'c a b'],
    ['may hold several that are not given', '? a', { do: 'insert', at: 1, link: {} }, '? ? a'],
  ])('%s', (_, before, change, after) => {
    const links = changeChain(chain(before), change);
    expect(typeof links === 'string' ? links : names(links)).toBe(after);
  });

  test.each<[string, string, ChainChange, string]>([
    ['a source named twice', 'ko ytn', { do: 'insert', at: 2, link: link('ko') }, 'loop'],
    [
      'a link changed into one that is there',
      'ko ytn',
      { do: 'change', at: 1, link: { sourceId: 'ko' as SourceId } },
      'loop',
    ],
    ['a place that is not there', 'ko', { do: 'remove', at: 1 }, 'stale'],
    ['an absurd place', 'ko', { do: 'insert', at: Number.NaN, link: {} }, 'stale'],
    ['a move to nowhere', 'ko ytn', { do: 'move', at: 0, to: 2 }, 'stale'],
    ['a place before the first', 'ko', { do: 'insert', at: -1, link: {} }, 'stale'],
  ])('refuses %s', (_, before, change, why) => {
    expect(changeChain(chain(before), change)).toBe(why);
  });

  test('takes a field of a link away with null', () => {
    const links = [{ ...link('ko'), how: 'told' }];
    expect(changeChain(links, { do: 'change', at: 0, link: { how: null } })).toEqual([link('ko')]);
  });

  test.each([
    ['a b', 'a', 'c', 'c b'],
    ['a b', 'b', 'a', 'a'],
    ['a b c', 'c', 'a', 'a b'],
    ['? b', 'b', 'x', '? x'],
  ])('%s with %s found to be %s is %s', (before, from, to, after) => {
    expect(names(joinInChain(chain(before), from as SourceId, to as SourceId))).toBe(after);
  });
});

const links = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  .chain((own) => fc.shuffledSubarray([...own, '?', '?'], { minLength: own.length }))
  .map((own) => own.map(link));

test('a link moved there and back leaves the chain as it was', () => {
  fc.assert(
    fc.property(links, fc.nat(6), fc.nat(6), (before, at, to) => {
      const moved = changeChain(before, { do: 'move', at, to });
      if (typeof moved === 'string') return;
      expect(changeChain(moved, { do: 'move', at: to, to: at })).toEqual(before);
    }),
  );
});

test('no chain comes out with a source in it twice', () => {
  fc.assert(
    fc.property(links, fc.constantFrom('a', 'b'), fc.constantFrom('c', 'd'), (before, from, to) => {
      const joined = joinInChain(before, from as SourceId, to as SourceId);
      expect(isLoop(joined)).toBe(false);
      expect(joined.some(({ sourceId }) => sourceId === from)).toBe(false);
    }),
  );
});
