import { expect, test } from 'vitest';
import type { AddressId, StoryId } from '#core/model/id.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { attribute } from '#store/attributions.ts';
import { markClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { loadStory } from '#store/load.ts';
import { addNote } from '#store/notes.ts';
import { splitStory } from '#store/split-story.ts';
import { findStory, keepStory } from '#store/stories.ts';
import { undo } from '#store/undo.ts';
import { sampleReadAt } from '#tests/support/sample-story.ts';
import { done, keepSample, sampleCapture, testStore } from '#tests/support/test-store.ts';

const amp = 'https://amp.wiredaily.example/another-article-2016';

/** A story whose page named, at another time, the address of another article as its own. */
async function merged() {
  const store = testStore();
  const first = await keepSample(store);
  const own = await done(markClaim(store, first.marked('More than 20 labourers')));
  const capture = sampleCapture({
    address: amp,
    canonical: sampleCapture().address,
    aliases: [],
    headline: { value: 'Another article', from: 'json-ld' } as never,
  });
  const other = await done(keepStory(store, capture, 'e'.repeat(64), sampleReadAt + 1));
  expect(other.storyId).toBe(first.storyId);
  const claimId = await done(markClaim(store, { ...first.marked('empty bunks'), readingId: other.readingId }));
  await done(attribute(store, claimId, { name: 'Channel A' }));
  await done(addNote(store, 'claim', claimId, first.storyId, 'of the other article'));
  const addressId = (await store.db.addresses.where('url').equals(amp).first())!.id as AddressId;
  return { store, storyId: first.storyId, own, claimId, addressId };
}

const claimsOf = async (store: Store, storyId: StoryId) =>
  claimViews((await loadStory(store, storyId))!).map(({ claim, attributions, notes }) => [
    claim.id,
    attributions.flatMap(({ links }) => links.map(({ source }) => source?.name)),
    notes.map(({ text }) => text),
  ]);

test('what was read at another address becomes a story of its own, with what was marked there', async () => {
  const { store, storyId, own, claimId, addressId } = await merged();
  const added = await done(splitStory(store, addressId));
  expect(await claimsOf(store, storyId)).toEqual([[own, [], []]]);
  expect(await claimsOf(store, added!)).toEqual([[claimId, ['Channel A'], ['of the other article']]]);
  expect((await findStory(store, [amp]))?.headline).toBe('Another article');
  expect((await findStory(store, [sampleCapture().address]))?.id).toBe(storyId);
});

test('it is taken back as one step', async () => {
  const { store, storyId, addressId } = await merged();
  const before = await claimsOf(store, storyId);
  await done(splitStory(store, addressId));
  await done(undo(store));
  expect(await claimsOf(store, storyId)).toEqual(before);
  expect((await findStory(store, [amp]))?.id).toBe(storyId);
});

test('an address at which nothing was read only leads there no more', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const rows = await store.db.addresses.where('storyId').equals(storyId).toArray();
  const alias = rows.find(({ main }) => !main)!;
  expect(await done(splitStory(store, alias.id as AddressId))).toBeUndefined();
  expect(await findStory(store, [alias.url])).toBeUndefined();
});

test('the only article of a story can not be split from it', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const main = (await store.db.addresses.where('storyId').equals(storyId).toArray()).find((row) => row.main)!;
  expect(await splitStory(store, main.id as AddressId)).toEqual({ ok: false, reason: 'not-possible' });
});
