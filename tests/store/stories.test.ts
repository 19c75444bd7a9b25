import { describe, expect, test } from 'vitest';
import { addressesOf, editStory, findReading, findStory, keepStory } from '#store/stories.ts';
import { sampleHash, sampleReadAt, sampleText } from '#tests/support/sample-story.ts';
import { done, keepSample, otherCapture, sampleCapture, testStore } from '#tests/support/test-store.ts';

const later = 'f'.repeat(64);

test('a story is kept with its text, its metadata and all its addresses', async () => {
  const store = testStore();
  const { storyId, readingId } = await keepSample(store);
  expect(await store.db.stories.get(storyId)).toMatchObject({
    headline: 'Workers and a translator leave North Korean posts abroad',
    byline: 'Mira Halden and Jun Sato',
    outlet: 'Wire Daily',
    published: { at: '2016-10-13T14:20:00+09:00' },
    language: 'en',
  });
  expect(await store.db.readings.get(readingId)).toMatchObject({ storyId, hash: sampleHash, readAt: sampleReadAt });
  expect((await store.db.readings.get(readingId))?.page).not.toHaveProperty('text');
  expect((await store.db.texts.get(sampleHash))?.text).toBe(sampleText);
  const addresses = await store.db.addresses.toArray();
  expect(addresses.map(({ url, main }) => [url.slice(8, 24), main]).toSorted()).toEqual([
    ['amp.wiredaily.ex', false],
    ['wiredaily.exampl', true],
  ]);
});

test('keeping the same text again changes nothing, also through another address', async () => {
  const store = testStore();
  const first = await keepSample(store);
  const ops = await store.db.ops.count();
  const again = await done(
    keepStory(store, sampleCapture({ address: sampleCapture().aliases[0] ?? '' }), sampleHash, 1),
  );
  expect(again).toEqual({ storyId: first.storyId, readingId: first.readingId });
  expect(await store.db.ops.count()).toBe(ops);
});

test('a changed text is another reading of the same story, and a text that came back a third', async () => {
  const store = testStore();
  const { storyId, readingId } = await keepSample(store);
  const changed = await done(
    keepStory(store, sampleCapture({ text: 'Changed.', blocks: [] }), later, sampleReadAt + 1),
  );
  const back = await done(keepStory(store, sampleCapture(), sampleHash, sampleReadAt + 2));
  expect(new Set([readingId, changed.readingId, back.readingId]).size).toBe(3);
  expect([changed.storyId, back.storyId]).toEqual([storyId, storyId]);
  expect(await store.db.texts.count()).toBe(2);
});

describe('finding', () => {
  test.each([
    [
      'the address as loaded',
      'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad?utm_source=feed#top',
      true,
    ],
    ['without tracking and fragment', 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad', true],
    ['an alias', 'https://amp.wiredaily.example/world/2016/10/13/north-korean-posts-abroad', true],
    ['with another fragment', 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad#comments', true],
    ['another story', 'https://wiredaily.example/world/2016/10/14/another', false],
    ['what is no address of the web', 'about:blank', false],
  ])('%s', async (_, url, known) => {
    const store = testStore();
    const { storyId } = await keepSample(store);
    expect((await findStory(store, [url]))?.id).toBe(known ? storyId : undefined);
  });

  test('a deleted story is not found, and the page is kept as a new one', async () => {
    const store = testStore();
    const { storyId } = await keepSample(store);
    await store.db.stories.update(storyId, { deletedAt: 1 });
    expect(await findStory(store, addressesOf(sampleCapture()))).toBeUndefined();
    expect((await keepSample(store)).storyId).not.toBe(storyId);
  });

  test('a reading is found by its text', async () => {
    const store = testStore();
    expect(await findReading(store, sampleCapture(), sampleHash)).toBeUndefined();
    const { storyId, readingId } = await keepSample(store);
    expect(await findReading(store, sampleCapture(), sampleHash)).toEqual({
      storyId,
      readingId,
      latestHash: sampleHash,
    });
    expect(await findReading(store, sampleCapture(), later)).toEqual({ storyId, latestHash: sampleHash });
  });
});

test('two stories stay two', async () => {
  const store = testStore();
  const one = await keepSample(store);
  const other = await keepSample(store, otherCapture());
  expect(other.storyId).not.toBe(one.storyId);
  expect(await store.db.texts.count()).toBe(1);
});

test('what a page says of itself is believed only of its own site, and never of a home page', () => {
  const address = 'https://wiredaily.example/world/story-1';
  const canonical = 'https://elsewhere.example/world/story-1';
  const aliases = ['https://wiredaily.example/', 'https://m.wiredaily.example/world/story-1?fbclid=1'];
  expect(addressesOf({ address, canonical, aliases })).toEqual([address, 'https://m.wiredaily.example/world/story-1']);
  expect(addressesOf({ address: 'file:///story.html', aliases: [] })).toEqual([]);
});

test('a corrected headline is kept, and a field taken away is gone', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  await done(editStory(store, storyId, { headline: 'Workers leave', section: undefined }));
  const story = await store.db.stories.get(storyId);
  expect(story?.headline).toBe('Workers leave');
  expect(story).not.toHaveProperty('section');
});
