import { describe, expect, test } from 'vitest';
import { markClaim, reanchorClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { editNote, noteOnPassage } from '#store/notes.ts';
import { markSource } from '#store/sources.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

const counts = (store: Store) => Promise.all([store.db.steps.count(), store.db.ops.count(), store.db.passages.count()]);

// The background can be stopped after it kept a mark and before it said so: the page asks again.
describe('what a page proposes twice is kept once, and answered alike', () => {
  test.each([
    ['a claim', markClaim],
    ['a source', markSource],
    ['a note', (store: Store, marked: Parameters<typeof markClaim>[1]) => noteOnPassage(store, marked)],
  ])('%s', async (_, mark) => {
    const store = testStore();
    const story = await keepSample(store);
    const first = await done<string>(mark(store, story.marked('Ko Yong-hwan')));
    const before = await counts(store);
    expect(await done<string>(mark(store, story.marked('Ko Yong-hwan')))).toBe(first);
    expect(await counts(store)).toEqual(before);
    await done<string>(mark(store, story.marked('Channel A')));
    expect(await counts(store)).not.toEqual(before);
  });

  test('other words for a claim', async () => {
    const store = testStore();
    const story = await keepSample(store);
    const claimId = await done(markClaim(store, story.marked('Ko Yong-hwan')));
    const again = () => done(reanchorClaim(store, claimId, story.marked('Channel A'), 'found-by-hand'));
    expect(await again()).toBe(claimId);
    const before = await counts(store);
    expect(await again()).toBe(claimId);
    expect(await counts(store)).toEqual(before);
  });

  test('but a note that was written in is another note', async () => {
    const store = testStore();
    const story = await keepSample(store);
    const first = await done(noteOnPassage(store, story.marked('Channel A')));
    await done(editNote(store, first, 'second-hand'));
    expect(await done(noteOnPassage(store, story.marked('Channel A')))).not.toBe(first);
  });
});
