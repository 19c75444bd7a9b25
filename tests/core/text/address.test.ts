import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameStoryAddress, keptAddress, outletHost } from '#core/text/address.ts';

describe('an address as it is kept', () => {
  test.each<[string, string | undefined]>([
    ['https://a.example/story', 'https://a.example/story'],
    ['https://a.example/story#:~:text=left', 'https://a.example/story'],
    ['HTTPS://A.Example:443/Story', 'https://a.example/Story'],
    ['https://user:word@a.example/story', 'https://a.example/story'],
    ['https://a.example/story?utm_source=x&utm_medium=y', 'https://a.example/story'],
    ['https://a.example/story?fbclid=1&gclid=2&msclkid=3', 'https://a.example/story'],
    ['https://a.example/story?mc_eid=me&email=me%40b.example', 'https://a.example/story'],
    ['https://a.example/story?CMPID=1&smid=tw', 'https://a.example/story'],
    ['https://a.example/story?id=7', 'https://a.example/story?id=7'],
    ['https://a.example/story?id=7&utm_source=x#top', 'https://a.example/story?id=7'],
    ['https://a.example/story?page=2&id=7', 'https://a.example/story?id=7&page=2'],
    ['https://a.example/story?id=7&page=2', 'https://a.example/story?id=7&page=2'],
    ['https://a.example/search?q=a+b', 'https://a.example/search?q=a+b'],
    ['https://a.example/story?', 'https://a.example/story'],
    ['http://a.example', 'http://a.example/'],
    ['https://münchen.example/x', 'https://xn--mnchen-3ya.example/x'],
    ['file:///home/me/story.html', undefined],
    ['about:blank', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
    ['', undefined],
  ])('%s', (address, kept) => {
    expect(keptAddress(address)).toBe(kept);
  });

  test('keeping it twice changes nothing, and no tracking parameter is left', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('id', 'utm_source', 'UTM_x', 'fbclid', 'page', 'uid', '_ga'),
    );
    const query = fc.array(fc.tuple(name, fc.string()));
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), query, (base, pairs) => {
        const url = new URL(base);
        for (const [key, value] of pairs) url.searchParams.append(key, value);
        const kept = keptAddress(url.href);
        expect(keptAddress(kept ?? '')).toBe(kept);
        expect(kept).not.toMatch(/[?&](?:utm_|fbclid=|uid=|_ga=)|#/i);
        const ids = pairs.filter(([key]) => key === 'id').map(([, value]) => value);
        expect(new URL(kept ?? '').searchParams.getAll('id')).toEqual(ids.map((id) => id.toWellFormed()));
      }),
    );
  });
});

describe('whether two addresses can be one story', () => {
  test.each<[string, string, boolean]>([
    ['https://a.example/world/story-1', 'https://a.example/world/story-1', true],
    ['https://a.example/world/story-1', 'https://amp.a.example/world/story-1', true],
    ['https://m.a.example/world/story-1', 'https://www.a.example/world/story-1', true],
    ['https://a.example/world/story-1', 'https://b.example/world/story-1', false],
    ['https://a.example/world/story-1', 'https://a.example/', false],
    ['https://a.example/world/story-1', 'https://a.example/world', false],
    ['https://a.example/world/story-1', 'javascript:alert(1)', false],
    ['http://localhost:1/story-1', 'http://localhost:2/story-1', false],
  ])('%s and %s: %s', (loaded, other, same) => {
    expect(isSameStoryAddress(loaded, other)).toBe(same);
  });
});

test.each([
  ['https://www.a.example/x', 'a.example'],
  ['https://m.a.example/x', 'a.example'],
  ['https://amp.a.example/x', 'a.example'],
  ['https://news.a.example/x', 'news.a.example'],
  ['about:blank', undefined],
])('the outlet of %s is known by %s', (address, host) => {
  expect(outletHost(address)).toBe(host);
});
